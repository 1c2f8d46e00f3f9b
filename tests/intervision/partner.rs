//! A conversation really held with the worried partner, as it is kept, and five people to look at it.

use oefenlijn::ids::Lang;
use oefenlijn::intervision::Letter;
use oefenlijn::intervision::meeting::{Doing, Excerpt, Meeting, Role};
use oefenlijn::intervision::methods::{Methods, Tonight};
use oefenlijn::recording::{Day, Recording};
use oefenlijn::rehearse::{Play, perform};
use oefenlijn::scenario::{Library, Scenario};
use oefenlijn::session::{Session, Setup};
use oefenlijn::understand::Reader;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// What a beginner said to her, held once.
pub fn held() -> Recording {
    static HELD: OnceLock<Recording> = OnceLock::new();
    HELD.get_or_init(|| played("beginner")).clone()
}

/// The worried partner.
pub fn scenario() -> Arc<Scenario> {
    static PARTNER: OnceLock<Arc<Scenario>> = OnceLock::new();
    let load = || Library::shipped().find("bezorgde_partner").unwrap().playable[&Lang::Nl].clone();
    PARTNER.get_or_init(load).clone()
}

/// The play of this name, held.
pub fn played(play: &str) -> Recording {
    let scenario = scenario();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/plays");
    let text = fs::read_to_string(folder.join(format!("bezorgde_partner.{play}.play"))).unwrap();
    let (play, faults) = Play::parse("partner.play", &text);
    assert_eq!(faults, []);
    let (session, opening) = Session::start(scenario.clone(), Reader::shipped(Lang::Nl), Setup::new(play.seed, 100));
    let id = "2026-11-25-193000-bezorgde_partner".to_owned();
    let mut recording = Recording::new(id, "2026-11-25 19:30".to_owned(), session.header().clone(), opening);
    let performed = perform("partner.play", &play, scenario);
    recording.opening = performed.opening;
    recording.exchanges = performed.exchanges;
    recording
}

/// The day of the meeting.
pub fn day() -> Day {
    Day::read("2026-12-03").unwrap()
}

/// The letter that is written like this.
pub fn letter(text: char) -> Letter {
    Letter::read(&text.to_string()).unwrap()
}

/// Five people: A facilitates, B brings the case, C writes, D observes, E takes part.
pub const PEOPLE: [(char, &str, Option<Role>); 5] = [
    ('A', "Merel", Some(Role::Facilitator)),
    ('B', "Linde", Some(Role::CaseOwner)),
    ('C', "Specht", Some(Role::NoteTaker)),
    ('D', "Uil", Some(Role::Observer)),
    ('E', "Wilg", None),
];

/// A meeting by the incident method, planned and agreed to.
pub fn planned(recording: &Recording) -> Meeting {
    let mut meeting = Meeting::new("2026-12-03-1930".to_owned());
    let mut put = |what| meeting.apply(0, what).unwrap();
    put(Doing::Plan { on: day(), at: "19:30".to_owned(), place: "zaal 2".to_owned(), title: "Intervisie".to_owned() });
    for (letter, pseudonym, role) in PEOPLE {
        put(Doing::Invite {
            letter: self::letter(letter),
            pseudonym: pseudonym.to_owned(),
            roles: BTreeSet::from_iter(role),
        });
    }
    put(Doing::Choose(Tonight::of(Methods::shipped().find("incident").unwrap())));
    let mut excerpt = Excerpt::whole(recording).unwrap();
    excerpt.code = "casus 3".to_owned();
    excerpt.question = "Hoe blijf ik bij haar zonder te vlug te helpen?".to_owned();
    put(Doing::Bring(excerpt));
    put(Doing::Consent { given: true });
    meeting
}
