//! Recordings: what was written comes back, and every kind of trouble is told apart.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod common;

use common::{scenario, sound};
use oefenlijn::ids::Lang;
use oefenlijn::protocol::Organisation;
use oefenlijn::recording::{
    Correction, Day, Exchange, Extension, FormatError, Guess, Keeping, Parent, Permissions, Recording, Saver, StepWord,
    Store, read, rerun, write,
};
use oefenlijn::seal::{Key, Vault};
use oefenlijn::session::{Doing, Input, Session, Setup};
use oefenlijn::understand::{Act, Reader};
use std::fs;

fn day(text: &str) -> Day {
    Day::read(text).unwrap()
}

fn vault() -> Vault {
    Vault::open_with(Key::new())
}

fn recorded() -> Recording {
    let reader = Reader::shipped(Lang::Nl);
    let (mut session, opening) = Session::start(scenario(&sound()), reader, Setup::new(9, 100));
    let mut exchanges = Vec::new();
    let says = ["dag\nwelkom \"hier\"", "je bent bang 🙂", "dat is toch niet normaal"];
    for (index, text) in says.into_iter().enumerate() {
        let input = Input { at_ms: 30_000 * (index as u64 + 1), what: Doing::Say(text.to_owned()) };
        let events = session.apply(&input);
        exchanges.push(Exchange { input, events });
    }
    Recording {
        id: "2026-11-25-193000-proef".to_owned(),
        started_on: "2026-11-25 19:30".to_owned(),
        header: session.header().clone(),
        opening,
        exchanges,
        corrections: vec![Correction { of: 12, acts: vec![Act::Reflection] }],
        step_words: vec![StepWord { protocol: "suicide".to_owned(), step: "log_words".to_owned(), done: true }],
        parent: Some(Parent { id: "eerste".to_owned(), of: 9 }),
        guess: Some(Guess { trust_now: Some(40), rubric: [("safety".to_owned(), 4)].into(), ..Guess::default() }),
        draft: "nog niet verstuurd".to_owned(),
        keeping: Keeping {
            permissions: Permissions { show_group: true, teaching: false },
            extensions: vec![Extension { on: day("2026-11-26"), until: day("2026-12-30"), reason: "les".to_owned() }],
            ..Keeping::default()
        },
    }
}

#[test]
fn what_was_written_comes_back() {
    let recording = recorded();
    let text = write(&recording).unwrap();
    let opened = read(text.as_bytes()).unwrap();
    assert_eq!(opened.recording, recording);
    assert_eq!(opened.damaged_at, None);
    assert_eq!(text.lines().count(), 13, "one line a value, whatever was typed");
    assert_eq!(write(&opened.recording).unwrap(), text, "byte for byte");
}

#[test]
fn foreign_newer_older_and_damaged_files_are_told_apart() {
    let text = write(&recorded()).unwrap();
    let check = |bytes: &[u8], expected: FormatError| assert_eq!(read(bytes).unwrap_err(), expected);
    check(b"", FormatError::Foreign);
    check(b"hello", FormatError::Foreign);
    check(b"\xff\xfe\0\0", FormatError::Foreign);
    check(text.replace("version: 3", "version: 7").as_bytes(), FormatError::Newer(7));
    check(text.replace("version: 3", "version: 0").as_bytes(), FormatError::Older(0));
    check(text.replace("kind: \"recording\"", "kind: \"minutes\"").as_bytes(), FormatError::Foreign);
    check(text.replace("Header((", "Heade((").as_bytes(), FormatError::Damaged(2));
    check(&text.as_bytes()[..40], FormatError::Damaged(1));
}

#[test]
fn a_file_that_breaks_off_gives_what_stands_before() {
    let recording = recorded();
    let text = write(&recording).unwrap();
    for cut in (200..text.len()).step_by(37) {
        match read(&text.as_bytes()[..cut]) {
            Ok(opened) => {
                let count = opened.recording.exchanges.len();
                assert_eq!(opened.recording.exchanges, recording.exchanges[..count]);
                assert!(opened.damaged_at.is_some(), "cut at {cut}: a file says where it ends");
            }
            Err(FormatError::Damaged(_)) => {}
            Err(other) => panic!("cut at {cut}: {other}"),
        }
    }
    let missing: String =
        text.lines().enumerate().filter(|(index, _)| *index != 4).map(|(_, line)| format!("{line}\n")).collect();
    assert_eq!(read(missing.as_bytes()).unwrap().damaged_at, Some(5), "a gap in the log is damage");
}

#[test]
fn a_line_that_is_missing_anywhere_is_damage() {
    let text = write(&recorded()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    for gone in 2..lines.len() {
        let rest: Vec<&str> = lines.iter().enumerate().filter(|(index, _)| *index != gone).map(|(_, it)| *it).collect();
        let opened = read((rest.join("\n") + "\n").as_bytes()).unwrap();
        assert!(opened.damaged_at.is_some(), "without line {}", gone + 1);
    }
    assert!(read((text.clone() + "Draft(\"later\")\n").as_bytes()).unwrap().damaged_at.is_some(), "nor behind its end");
}

#[test]
fn every_version_that_was_ever_written_opens() {
    let files: [(&[u8], &str, bool); 3] = [
        (include_bytes!("formats/recording.1.oefenlijn"), "gisteren bang", false),
        (include_bytes!("formats/recording.2.oefenlijn"), "goed dat je schrijft", true),
        (include_bytes!("formats/recording.3.oefenlijn"), "goed dat je schrijft", true),
    ];
    for (index, (bytes, words, is_allowed)) in files.into_iter().enumerate() {
        let opened = read(bytes).unwrap();
        assert_eq!(opened.damaged_at, None, "version {}", index + 1);
        let recording = opened.recording;
        assert!(recording.state().messages.iter().any(|message| message.text.contains(words)), "version {}", index + 1);
        assert_eq!(recording.keeping.permissions.show_group, is_allowed);
        let again = read(write(&recording).unwrap().as_bytes()).unwrap();
        assert_eq!((again.recording, again.damaged_at), (recording, None), "and is written as it was");
    }
    let newest = include_str!("formats/recording.3.oefenlijn");
    assert_eq!(write(&read(newest.as_bytes()).unwrap().recording).unwrap(), newest, "the newest byte for byte");
}

#[test]
fn no_error_holds_what_somebody_wrote() {
    let text = write(&recorded()).unwrap().replace("Exchange((", "Exchange((geheim");
    let opened = read(text.as_bytes()).unwrap();
    assert_eq!(opened.damaged_at, Some(4));
    for error in [
        FormatError::Foreign,
        FormatError::Newer(2),
        FormatError::Older(0),
        FormatError::Damaged(3),
        FormatError::TooLarge,
    ] {
        assert!(!error.to_string().contains("geheim"));
    }
}

#[test]
fn a_recording_runs_again_the_same_and_a_change_is_named() {
    let recording = recorded();
    let reader = Reader::shipped(Lang::Nl);
    let same = rerun(&recording, scenario(&sound()), reader, Organisation::shipped());
    assert_eq!(same.difference, None);
    assert!(same.changed.is_nothing());

    let other =
        rerun(&recording, scenario(&sound().replace("ja, precies", "ja hoor")), reader, Organisation::shipped());
    assert!(other.changed.scenario && !other.changed.phrases);
    assert_eq!(other.changed.words(), "the scenario");
    assert!(other.difference.is_some());
}

#[test]
fn the_store_saves_whole_files_lists_the_newest_first_and_deletes() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(folder.path().join("recordings"), vault());
    let first = recorded();
    let second = Recording { id: "2026-11-26-080000-proef".to_owned(), ..first.clone() };
    let mut saver = Saver::new(store.clone()).unwrap();
    saver.save(&first);
    saver.save(&second);
    saver.save(&Recording { draft: String::new(), ..second.clone() });
    drop(saver);
    let ids: Vec<String> = store.list().into_iter().map(|found| found.id).collect();
    assert_eq!(ids, [second.id.clone(), first.id.clone()]);
    assert_eq!(store.open(&second.id).unwrap().recording.draft, "");
    let names: Vec<_> =
        fs::read_dir(folder.path().join("recordings")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    let recordings = names.iter().filter(|name| name.to_string_lossy().ends_with(".oefenlijn")).count();
    let others = names.iter().filter(|name| !name.to_string_lossy().ends_with(".oefenlijn"));
    assert!(recordings == 2 && others.clone().all(|name| name.to_string_lossy().ends_with(".age")), "{names:?}");
    store.delete(&first.id).unwrap();
    assert!(store.open(&first.id).is_err());
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_a_recording() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(folder.path().to_owned(), vault());
    store.save(&recorded()).unwrap();
    let file = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap();
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o077, 0);
}

#[test]
fn an_id_cannot_leave_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(folder.path().join("recordings"), vault());
    store.save(&Recording { id: "../../buiten".to_owned(), ..recorded() }).unwrap();
    assert_eq!(store.list().len(), 1);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_disk_that_says_no_is_told_and_leaves_the_old_file() {
    let folder = tempfile::tempdir().unwrap();
    // A file stands where the folder should be.
    let blocked = folder.path().join("recordings");
    fs::write(&blocked, "x").unwrap();
    let mut saver = Saver::new(Store::new(blocked.clone(), vault())).unwrap();
    saver.save(&recorded());
    let mut fault = saver.fault();
    while fault.is_none() {
        std::thread::yield_now();
        fault = saver.fault();
    }
    assert_eq!(fs::read_to_string(blocked).unwrap(), "x");
}
