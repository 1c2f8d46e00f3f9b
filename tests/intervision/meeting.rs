//! A meeting as a log: planned, held, closed.

use super::partner::{day, held, letter, planned};
use oefenlijn::intervision::meeting::{
    Doing, Line, LineKind, Meeting, MeetingStore, Refused, Role, Stage, Tried, read, write,
};
use oefenlijn::protocol::Retention;
use oefenlijn::seal::{Key, Vault};
use std::collections::BTreeSet;

const MINUTE: u64 = 60_000;

fn line(number: u32, kind: LineKind, text: &str) -> Doing {
    let by = (kind == LineKind::TryOut).then(|| day().plus_days(21));
    Doing::Write { number, line: Line { kind, text: text.to_owned(), by } }
}

#[test]
fn the_clock_counts_by_phase_and_stands_still_in_a_pause() {
    let mut meeting = planned(&held());
    meeting.apply(10 * MINUTE, Doing::Open).unwrap();
    let clock = meeting.clock(13 * MINUTE);
    assert_eq!((clock.phase_ms, clock.left_ms(), clock.all_given_ms), (3 * MINUTE, 2 * MINUTE, 65 * MINUTE));
    meeting.apply(13 * MINUTE, Doing::Pause).unwrap();
    assert_eq!(meeting.clock(40 * MINUTE).phase_ms, 3 * MINUTE);
    assert_eq!(meeting.apply(40 * MINUTE, Doing::Pause), Err(Refused::NotNow));
    meeting.apply(40 * MINUTE, Doing::Resume).unwrap();
    meeting.apply(41 * MINUTE, Doing::Extend { minutes: 5 }).unwrap();
    let clock = meeting.clock(47 * MINUTE);
    assert_eq!((clock.phase_ms, clock.given_ms, clock.over_ms()), (10 * MINUTE, 10 * MINUTE, 0));
    meeting.apply(47 * MINUTE, Doing::Next).unwrap();
    assert_eq!(meeting.state().current().unwrap().phase.id, "offer");
    meeting.apply(49 * MINUTE, Doing::Back).unwrap();
    let clock = meeting.clock(50 * MINUTE);
    assert_eq!(
        (clock.phase_ms, clock.all_ms),
        (11 * MINUTE, 13 * MINUTE),
        "going back, the clock of that phase goes on"
    );
    assert_eq!(meeting.apply(50 * MINUTE, Doing::Back), Err(Refused::FirstPhase));
}

#[test]
fn who_may_speak_is_what_the_phase_says() {
    let mut meeting = planned(&held());
    meeting.apply(0, Doing::Open).unwrap();
    for _ in 0..4 {
        meeting.apply(0, Doing::Next).unwrap();
    }
    let state = meeting.state();
    assert_eq!(state.current().unwrap().phase.id, "analysis");
    let speaking: String = ['A', 'B', 'C', 'D', 'E'].into_iter().filter(|it| state.may_speak(letter(*it))).collect();
    assert_eq!(speaking, "ACE", "the case owner is away, the observer watches");
}

#[test]
fn the_stop_word_ends_a_phase_without_a_word_more() {
    let mut meeting = planned(&held());
    meeting.apply(0, Doing::Open).unwrap();
    meeting.apply(2 * MINUTE, Doing::StopWord).unwrap();
    assert!(meeting.state().is_stopped && !meeting.clock(9 * MINUTE).is_going);
    assert_eq!(meeting.clock(9 * MINUTE).phase_ms, 2 * MINUTE);
    meeting.apply(9 * MINUTE, Doing::Next).unwrap();
    assert!(!meeting.state().is_stopped);
    let last = &meeting.entries()[meeting.entries().len() - 2].what;
    assert_eq!(*last, Doing::StopWord, "not who, not why");
}

#[test]
fn nothing_is_shown_before_the_case_owner_agrees_and_nothing_after_it_is_withdrawn() {
    let recording = held();
    let mut meeting = planned(&recording);
    meeting.apply(0, Doing::Consent { given: false }).unwrap();
    assert_eq!(meeting.apply(0, Doing::Open), Err(Refused::NoConsent));
    meeting.apply(0, Doing::Consent { given: true }).unwrap();
    meeting.apply(0, Doing::Open).unwrap();
    assert!(meeting.state().may_show());
    meeting.apply(0, Doing::Consent { given: false }).unwrap();
    assert!(!meeting.state().may_show());
    assert_eq!(meeting.apply(0, Doing::HandIn { letter: letter('A') }), Err(Refused::NoConsent));
}

#[test]
fn what_cannot_be_done_is_refused_and_changes_nothing() {
    let mut meeting = Meeting::new("2026-12-03-1930".to_owned());
    let roles = |role| BTreeSet::from([role]);
    let invite = |it, roles| Doing::Invite { letter: letter(it), pseudonym: "Merel".to_owned(), roles };
    for (what, why) in [
        (Doing::Open, Refused::NoDay),
        (Doing::Next, Refused::NotNow),
        (Doing::Consent { given: true }, Refused::NoExcerpt),
        (Doing::Close, Refused::NotNow),
        (Doing::Reveal, Refused::NotAllRated(1)),
        (line(1, LineKind::Insight, "x"), Refused::NotNow),
        (
            Doing::Plan { on: day(), at: "25:00".to_owned(), place: String::new(), title: String::new() },
            Refused::NoTime,
        ),
        (Doing::Leave { letter: letter('Q') }, Refused::NoSuchPerson(letter('Q'))),
    ] {
        assert_eq!(meeting.apply(0, what.clone()), Err(why), "{what:?}");
    }
    assert_eq!(meeting.entries(), []);
    meeting.apply(0, invite('A', roles(Role::CaseOwner))).unwrap();
    assert_eq!(meeting.apply(0, invite('B', roles(Role::CaseOwner))), Err(Refused::RoleTaken(Role::CaseOwner)));
    meeting.apply(0, invite('A', roles(Role::Facilitator))).unwrap();
    assert_eq!(meeting.state().people.len(), 1, "the same letter again changes what they do");
}

#[test]
fn what_the_case_owner_strikes_stands_nowhere_any_more() {
    let mut meeting = planned(&held());
    meeting.apply(0, Doing::Open).unwrap();
    meeting.apply(0, line(1, LineKind::Insight, "Stilte is geen leegte.")).unwrap();
    meeting.apply(0, line(2, LineKind::TryOut, "Eerst spiegelen, dan pas vragen.")).unwrap();
    assert_eq!(meeting.apply(0, line(2, LineKind::Insight, "x")), Err(Refused::Number(3)));
    meeting.apply(0, Doing::ToClosing).unwrap();
    meeting.apply(0, Doing::Close).unwrap();
    meeting.apply(0, Doing::Strike { line: 1 }).unwrap();
    let text = write(&meeting).unwrap();
    assert!(!text.contains("Stilte") && text.contains("spiegelen"), "{text}");
    assert_eq!(meeting.state().lines_of(LineKind::Insight).count(), 0);
    assert_eq!(meeting.apply(0, Doing::Strike { line: 1 }), Err(Refused::NoSuchLine(1)));
    meeting.apply(0, Doing::Tell { line: 2, tried: Tried::NotYet }).unwrap();
    assert_eq!(meeting.apply(0, Doing::Next), Err(Refused::Closed));
}

#[test]
fn a_meeting_comes_back_as_it_was_kept_and_up_to_damage() {
    let mut meeting = planned(&held());
    meeting.apply(5, Doing::Open).unwrap();
    let text = write(&meeting).unwrap();
    let back = read(text.as_bytes()).unwrap();
    assert_eq!((back.meeting, back.damaged_at), (meeting.clone(), None));
    let cut = text.replace("(at_ms:5,what:open)", "(at_ms:5,wh");
    let back = read(cut.as_bytes()).unwrap();
    assert_eq!((back.meeting.state().stage, back.damaged_at), (Stage::Planning, Some(text.lines().count())));
    assert!(read(b"Oefenlijn(kind: \"recording\", version: 1, id: \"x\")").is_err());
    let newer = read(b"Oefenlijn(kind: \"meeting\", version: 9, id: \"x\")").unwrap_err();
    assert!(newer.to_string().contains("newer form (9)"), "{newer}");
}

#[test]
fn meetings_lie_sealed_a_year_and_ratings_go_when_it_closes() {
    let folder = tempfile::tempdir().unwrap();
    let store = MeetingStore::new(folder.path().to_owned(), Vault::open_with(Key::new()));
    let mut meeting = planned(&held());
    assert_eq!(store.new_id(day(), "19:30"), meeting.id);
    store.save(&meeting).unwrap();
    assert_eq!(store.new_id(day(), "19:30"), "2026-12-03-1930-2");
    store.save_ratings(&meeting.id, letter('A'), "Ratings(geheim)").unwrap();
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        let has = |words: &str| bytes.windows(words.len()).any(|it| it == words.as_bytes());
        assert!(!has("zaal 2") && !has("geheim"));
    }
    assert_eq!(store.open(&meeting.id).unwrap().meeting, meeting);
    assert_eq!(store.ratings(&meeting.id, letter('A')).unwrap().as_deref(), Some("Ratings(geheim)"));
    meeting.apply(0, Doing::Open).unwrap();
    meeting.apply(0, Doing::ToClosing).unwrap();
    meeting.apply(0, Doing::Close).unwrap();
    store.save(&meeting).unwrap();
    assert_eq!(store.ratings(&meeting.id, letter('A')).unwrap(), None);
    let retention = Retention::default();
    assert_eq!(store.over(&retention, day().plus_months(12)), Vec::<String>::new(), "the last day counts");
    assert_eq!(store.over(&retention, day().plus_months(12).plus_days(1)), [meeting.id.clone()]);
    let other = MeetingStore::new(folder.path().to_owned(), Vault::open_with(Key::new()));
    let refused = other.open(&meeting.id).unwrap_err();
    assert_eq!(refused.to_string(), "this file is sealed with another key");
    assert_eq!(store.delete(&meeting.id).unwrap(), 1);
}
