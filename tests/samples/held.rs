//! Conversations really held with the shipped student: a beginner's and an expert's of one seed, and one of sixty messages.

use oefenlijn::app::{App, Route};
use oefenlijn::ids::Lang;
use oefenlijn::recording::{Exchange, Recording};
use oefenlijn::rehearse::{Play, perform};
use oefenlijn::review::LookBack;
use oefenlijn::scenario::{Library, Scenario};
use oefenlijn::session::{Doing, Input, Session, Setup};
use oefenlijn::understand::Reader;
use std::fs;
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// The states there are, by name.
pub const STATES: [&str; 3] = ["debrief-beginner", "debrief-expert", "debrief-sixty"];

/// The debrief of one of them.
pub fn put(app: &mut App, state: &str) {
    let recording = match state {
        "debrief-beginner" => held("beginner", 4),
        "debrief-expert" => held("expert", 4),
        _ => sixty(),
    };
    app.route = Route::Debrief;
    app.debrief = Some((recording.id.clone(), LookBack::of(&recording)));
}

/// The shipped student.
pub fn student() -> Arc<Scenario> {
    static STUDENT: OnceLock<Arc<Scenario>> = OnceLock::new();
    let load = || Library::shipped().find("student_bang").unwrap().playable[&Lang::Nl].clone();
    STUDENT.get_or_init(load).clone()
}

/// A play of the student, held with this seed, as it is kept.
pub fn held(play: &str, seed: u64) -> Recording {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/plays");
    let text = fs::read_to_string(folder.join(format!("student_bang.{play}.play"))).unwrap();
    let (mut play, faults) = Play::parse("student.play", &text);
    assert_eq!(faults, []);
    play.seed = seed;
    let (mut recording, _) = begun(seed);
    let performed = perform("student.play", &play, student());
    recording.opening = performed.opening;
    recording.exchanges = performed.exchanges;
    recording
}

fn begun(seed: u64) -> (Recording, Session) {
    let (session, opening) = Session::start(student(), Reader::shipped(Lang::Nl), Setup::new(seed, 100));
    let id = "student_bang".to_owned();
    (Recording::new(id, "2026-11-25 19:30".to_owned(), session.header().clone(), opening), session)
}

/// Sixty messages of a counsellor who listens and asks little.
pub fn sixty() -> Recording {
    const SAYS: [&str; 6] = [
        "ik lees mee, neem gerust je tijd",
        "dat klinkt alsof je er erg van geschrokken bent",
        "wat maakt het voor jou zo moeilijk?",
        "het vraagt moed om dit op te schrijven",
        "je draagt dit al lang alleen",
        "hoe is dat voor je?",
    ];
    let (mut recording, mut session) = begun(7);
    for (turn, text) in (1_u64..=60).zip(SAYS.iter().cycle()) {
        for (at_ms, what) in [(turn * 60_000, Doing::Say((*text).to_owned())), (turn * 60_000 + 40_000, Doing::Tick)] {
            let input = Input { at_ms, what };
            let events = session.apply(&input);
            recording.exchanges.push(Exchange { input, events });
        }
    }
    recording
}
