//! What was practised keeps, and disappears, as promised.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "common/readers.rs"]
mod readers;

use oefenlijn::app::{Action, App, PrivacyAction, Secret, Shut, erase_everything_watched, finish_erasing, look_after};
use oefenlijn::ids::Lang;
use oefenlijn::protocol::Retention;
use oefenlijn::recording::{Calendar, Clock, Day, Deed, Did, OpenError, Permission, Recording, Store, deeds};
use oefenlijn::seal::{Key, KeyPlace, Keys, NoRing, SealError, Vault};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const SENTENCE: &str = "zeeduivel kan niet zwemmen vannacht";

fn day(text: &str) -> Day {
    Day::read(text).unwrap()
}

/// A chat in which this was typed, sent and drafted; the program is closed after it.
fn practise(data: &Path, typed: &[&str], draft: &str) {
    let mut app = App::start(data).unwrap();
    assert_eq!(app.shut, None);
    app.dispatch(Action::Clock(0));
    app.dispatch(Action::Start { scenario: "student_bang".to_owned(), lang: Lang::Nl, seed: Some(3) });
    for (index, text) in typed.iter().enumerate() {
        app.dispatch(Action::Clock(20_000 * (index as u64 + 1)));
        app.dispatch(Action::Draft((*text).to_owned()));
        app.dispatch(Action::Send);
    }
    app.dispatch(Action::Draft(draft.to_owned()));
    app.dispatch(Action::Clock(20_000 * (typed.len() as u64 + 2)));
}

/// The store, and the day its only recording was made.
fn made(data: &Path) -> (Store, Day) {
    let store = store(data);
    let today = day(&jiff::Zoned::now().strftime("%Y-%m-%d").to_string());
    assert!(store.purge(&Retention::default(), today).gone.is_empty());
    let made = Calendar::read(store.folder()).term(&store.ids()[0]).unwrap().made_on;
    (store, made)
}

fn store(data: &Path) -> Store {
    let key = Keys::new(data.to_owned()).fetch(None, &NoRing).unwrap();
    Store::new(data.join("recordings"), Vault::open_with(key))
}

fn only(data: &Path) -> Recording {
    let store = store(data);
    let ids = store.ids();
    assert_eq!(ids.len(), 1, "{ids:?}");
    store.open(&ids[0]).unwrap().recording
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut todo = vec![folder.to_owned()];
    while let Some(folder) = todo.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { todo.push(path) } else { found.push(path) }
        }
    }
    found
}

/// Every file that holds these words, readable.
fn holding(folder: &Path, words: &str) -> Vec<PathBuf> {
    let found = files(folder).into_iter();
    found.filter(|path| fs::read(path).unwrap().windows(words.len()).any(|it| it == words.as_bytes())).collect()
}

/// The age files in a sealed file.
fn pieces(sealed: &[u8]) -> Vec<Vec<u8>> {
    let line = b"age-encryption.org/v1\n";
    let starts: Vec<usize> = (0..sealed.len()).filter(|at| sealed[*at..].starts_with(line)).collect();
    let ends = starts.iter().skip(1).copied().chain([sealed.len()]);
    starts.iter().zip(ends).map(|(from, to)| sealed[*from..to].to_vec()).collect()
}

#[test]
fn nothing_that_was_typed_lies_readable_and_all_of_it_opens_with_the_key() {
    let data = tempfile::tempdir().unwrap();
    practise(data.path(), &[SENTENCE, "hoe gaat het nu met jou"], "en dit was ik nog aan het typen");
    for words in ["zeeduivel", "hoe gaat het nu", "nog aan het typen", "Jonas"] {
        assert_eq!(holding(data.path(), words), Vec::<PathBuf>::new(), "{words}");
    }
    let recording = only(data.path());
    assert!(recording.state().messages.iter().any(|message| message.text == SENTENCE));
    assert_eq!(recording.draft, "en dit was ik nog aan het typen");
    // Any age tool opens it: age files, one after the other, and nothing home-made around them.
    let file =
        files(data.path()).into_iter().find(|path| path.extension().is_some_and(|it| it == "oefenlijn")).unwrap();
    let key = Keys::new(data.path().to_owned()).fetch(None, &NoRing).unwrap();
    let text: String = pieces(&fs::read(file).unwrap())
        .iter()
        .map(|it| String::from_utf8(key.open(it).unwrap().bytes).unwrap())
        .collect();
    assert!(text.starts_with("Oefenlijn("));
}

#[test]
fn what_is_not_kept_is_looked_back_on_and_leaves_nothing() {
    let data = tempfile::tempdir().unwrap();
    let mut app = App::start(data.path()).unwrap();
    app.dispatch(Action::Privacy(PrivacyAction::SetRecord(false)));
    app.dispatch(Action::Start { scenario: "student_bang".to_owned(), lang: Lang::Nl, seed: Some(3) });
    app.dispatch(Action::Draft(SENTENCE.to_owned()));
    app.dispatch(Action::Send);
    app.dispatch(Action::Stop);
    app.dispatch(Action::OpenDebrief);
    assert!(app.debrief.is_some(), "it can be looked back on at once");
    drop(app);
    assert_eq!(store(data.path()).ids(), Vec::<String>::new());
}

#[test]
fn a_real_name_typed_by_mistake_is_taken_out_for_good() {
    let data = tempfile::tempdir().unwrap();
    practise(data.path(), &["dag, ik heet Jan Peeters", "zeg maar Jan Peeters dus"], "Jan Peeters hier");
    let mut app = App::start(data.path()).unwrap();
    let id = app.kept[0].id.clone();
    app.dispatch(Action::OpenRecording { id });
    app.dispatch(Action::Privacy(PrivacyAction::Redact("Jan Peeters".to_owned())));
    let shown = &app.debrief.as_ref().unwrap().1.turns;
    assert!(shown.iter().all(|turn| !turn.text.contains("Peeters")));
    assert!(shown.iter().any(|turn| turn.text == "dag, ik heet […]"));
    drop(app);
    let store = store(data.path());
    let recording = only(data.path());
    assert!(!oefenlijn::recording::write(&recording).unwrap().contains("Peeters"), "nowhere in the file");
    assert!(store.search("peeters").is_empty());
    assert!(deeds(store.folder()).iter().any(|deed| deed.did == Did::Redacted));
}

#[test]
fn the_key_behind_a_passphrase_shuts_everything_until_it_is_typed() {
    let data = tempfile::tempdir().unwrap();
    practise(data.path(), &[SENTENCE], "");
    let mut app = App::start(data.path()).unwrap();
    let passphrase = Secret::new("drie koeien in de wei".to_owned());
    app.dispatch(Action::Privacy(PrivacyAction::MoveKey(KeyPlace::Passphrase, passphrase.clone())));
    assert_eq!(app.kept.len(), 1);
    app.dispatch(Action::Privacy(PrivacyAction::Lock));
    assert!(app.kept.is_empty() && app.shut == Some(Shut::WantsPassphrase));
    drop(app);

    let mut app = App::start(data.path()).unwrap();
    assert_eq!(app.shut, Some(Shut::WantsPassphrase));
    assert!(app.kept.is_empty());
    app.dispatch(Action::Privacy(PrivacyAction::Unlock(Secret::new("vier koeien in de wei".to_owned()))));
    assert_eq!(app.shut, Some(Shut::WrongPassphrase));
    app.dispatch(Action::Privacy(PrivacyAction::Unlock(passphrase.clone())));
    assert_eq!((app.shut, app.kept.len()), (None, 1));
    assert!(!format!("{:?}", PrivacyAction::Unlock(passphrase)).contains("koeien"), "never shown in a log");
}

#[test]
fn a_lost_key_is_told_and_a_new_one_leaves_the_old_files_shut() {
    let data = tempfile::tempdir().unwrap();
    practise(data.path(), &[SENTENCE], "");
    fs::remove_file(data.path().join("key.age")).unwrap();
    let mut app = App::start(data.path()).unwrap();
    assert_eq!(app.shut, Some(Shut::Lost));
    app.dispatch(Action::Privacy(PrivacyAction::NewKey));
    assert_eq!(app.shut, None);
    assert_eq!(app.kept.iter().map(|kept| kept.trouble).collect::<Vec<_>>(), [Some("trouble-other-key")]);
}

#[test]
fn two_programs_do_not_practise_in_one_chat() {
    let data = tempfile::tempdir().unwrap();
    practise(data.path(), &["dag"], "");
    let mut first = App::start(data.path()).unwrap();
    let id = first.kept[0].id.clone();
    first.dispatch(Action::Continue { id: id.clone() });
    assert!(first.practice.is_some());
    first.dispatch(Action::Resume);
    let mut second = App::start(data.path()).unwrap();
    second.dispatch(Action::Continue { id });
    assert!(second.practice.is_none());
    assert!(second.notices.iter().any(|notice| notice.key == "notice-busy-elsewhere"));
}

#[test]
fn what_is_over_is_gone_with_everything_that_was_made_of_it_and_the_log_says_so() {
    let data = tempfile::tempdir().unwrap();
    practise(data.path(), &[SENTENCE], "");
    let (store, made) = made(data.path());
    let id = store.ids()[0].clone();
    assert_eq!(store.search("ZEEDUIVEL kan").len(), 1);
    let retention = Retention::default();

    let purged = store.purge(&retention, made.plus_days(30));
    assert_eq!(purged.gone, Vec::<String>::new(), "the last day counts");
    let purged = store.purge(&retention, made.plus_days(31));
    assert_eq!(purged.gone, [id]);
    assert_eq!(store.ids(), Vec::<String>::new());
    assert_eq!(store.search("zeeduivel"), Vec::new());
    let log = deeds(store.folder());
    assert_eq!(log.iter().map(|deed| deed.did).collect::<Vec<_>>(), [Did::Purged]);
    assert!(log[0].files >= 1 && !log[0].item.is_empty());
    // The proof itself goes after its own time.
    store.purge(&retention, made.plus_days(31).plus_months(13));
    store.purge(&retention, made.plus_days(31).plus_months(25));
    assert_eq!(deeds(store.folder()).len(), 0);
}

#[test]
fn what_was_deleted_does_not_come_back_with_the_next_chat() {
    let data = tempfile::tempdir().unwrap();
    let mut app = App::start(data.path()).unwrap();
    let start = || Action::Start { scenario: "student_bang".to_owned(), lang: Lang::Nl, seed: Some(3) };
    app.dispatch(start());
    let first = app.practice.as_ref().unwrap().recording.id.clone();
    app.dispatch(Action::Draft(SENTENCE.to_owned()));
    app.dispatch(Action::Send);
    app.dispatch(Action::Stop);
    app.dispatch(Action::Go(oefenlijn::app::Route::Library));
    app.dispatch(Action::DeleteRecording { id: first.clone() });
    app.dispatch(start());
    drop(app);
    let ids = store(data.path()).ids();
    assert!(ids.len() == 1 && !ids.contains(&first), "{ids:?}");
}

#[test]
fn a_clock_ten_years_ahead_and_back_deletes_nothing() {
    let data = tempfile::tempdir().unwrap();
    practise(data.path(), &["dag"], "");
    let (store, made) = made(data.path());
    let retention = Retention::default();
    let ahead = store.purge(&retention, made.plus_months(120));
    assert!(matches!(ahead.clock, Clock::Ahead(_)) && ahead.gone.is_empty());
    let back = store.purge(&retention, made);
    assert!(back.clock == Clock::Fine && back.gone.is_empty());
    let before = store.purge(&retention, day("2020-01-01"));
    assert!(before.clock == Clock::Back && before.gone.is_empty());
    assert_eq!(store.ids().len(), 1);
}

#[test]
fn a_draft_of_an_earlier_day_is_forgotten() {
    let data = tempfile::tempdir().unwrap();
    practise(data.path(), &["dag"], "half gezegd");
    let (store, made) = made(data.path());
    store.tidy(made).unwrap();
    assert_eq!(only(data.path()).draft, "half gezegd", "the day itself it stays");
    store.tidy(made.plus_days(1)).unwrap();
    assert_eq!(only(data.path()).draft, "");
}

#[test]
fn permissions_are_given_and_withdrawn_and_end_dates_put_later_with_a_reason() {
    let data = tempfile::tempdir().unwrap();
    practise(data.path(), &["dag"], "");
    let mut app = App::start(data.path()).unwrap();
    let id = app.kept[0].id.clone();
    let allow = |yes| Action::Privacy(PrivacyAction::Allow(id.clone(), Permission::ShowGroup, yes));
    app.dispatch(allow(true));
    assert!(app.privacy.items[0].permissions.show_group);
    app.dispatch(allow(false));
    assert!(!app.privacy.items[0].permissions.show_group);
    let latest = app.privacy.items[0].latest.clone();
    let keep = |until: &str, reason: &str| {
        Action::Privacy(PrivacyAction::Keep { id: id.clone(), until: until.to_owned(), reason: reason.to_owned() })
    };
    app.dispatch(keep(&latest, ""));
    assert!(app.notices.iter().any(|notice| notice.key == "notice-no-reason"));
    app.dispatch(keep(&latest, "de intervisie is verzet"));
    assert_eq!(app.privacy.items[0].until, latest);
    app.dispatch(keep("2099-01-01", "zomaar"));
    assert!(app.notices.iter().any(|notice| notice.key == "notice-kept-too-long"));
    assert_eq!(app.privacy.items[0].until, latest);
    let did: Vec<Did> = app.privacy.deeds.iter().rev().map(|deed| deed.did).collect();
    assert_eq!(did, [Did::Allowed, Did::Withdrew, Did::Extended]);
    drop(app);
    assert_eq!(only(data.path()).keeping.extensions[0].reason, "de intervisie is verzet");
    assert_eq!(holding(data.path(), "verzet"), Vec::<PathBuf>::new(), "the reason is sealed too");
}

#[test]
fn erasing_everything_destroys_the_key_first() {
    let data = tempfile::tempdir().unwrap();
    practise(data.path(), &[SENTENCE], "");
    // A backup of the files that the program cannot reach.
    let backup = tempfile::tempdir().unwrap();
    for path in files(&data.path().join("recordings")) {
        fs::copy(&path, backup.path().join(path.file_name().unwrap())).unwrap();
    }
    let mut app = App::start(data.path()).unwrap();
    app.dispatch(Action::Privacy(PrivacyAction::EraseAll));
    assert!(app.kept.is_empty() && app.shut.is_none());
    assert!(app.notices.iter().any(|notice| notice.key == "notice-erased"));
    drop(app);
    for path in files(backup.path()) {
        fs::copy(&path, data.path().join("recordings").join(path.file_name().unwrap())).unwrap();
    }
    let found = store(data.path()).list();
    assert!(found.iter().all(|it| matches!(it.about, Err(OpenError::Seal(SealError::OtherKey)))), "{found:?}");
}

#[test]
fn everything_about_me_is_written_out_readable() {
    let data = tempfile::tempdir().unwrap();
    practise(data.path(), &[SENTENCE], "");
    let to = tempfile::tempdir().unwrap();
    let mut app = App::start(data.path()).unwrap();
    app.dispatch(Action::Privacy(PrivacyAction::TakeOut(to.path().display().to_string())));
    let page = fs::read_to_string(to.path().join("oefenlijn.md")).unwrap();
    assert!(page.contains(SENTENCE));
    let json: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(to.path().join("oefenlijn.json")).unwrap()).unwrap();
    assert_eq!(json["recordings"].as_array().unwrap().len(), 1);
    assert_eq!(json["retention"]["recording_days"], 30);
}

#[test]
fn a_recording_of_before_sealing_is_sealed_at_the_next_start() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("recordings");
    fs::create_dir_all(&folder).unwrap();
    let old = include_str!("formats/recording.1.oefenlijn");
    let today = jiff::Zoned::now().strftime("%Y-%m-%d").to_string();
    let name = format!("{today}-193000-bezorgde_partner");
    fs::write(folder.join(format!("{name}.oefenlijn")), old).unwrap();
    assert_ne!(holding(data.path(), "gisteren"), Vec::<PathBuf>::new(), "the sample holds what it should");
    let app = App::start(data.path()).unwrap();
    assert_eq!(app.kept.len(), 1);
    assert_eq!(app.kept[0].trouble, None);
    assert_eq!(holding(data.path(), "gisteren"), Vec::<PathBuf>::new());
}

#[test]
fn a_readable_recording_that_is_damaged_is_sealed_as_it_lies() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("recordings");
    fs::create_dir_all(&folder).unwrap();
    let old = include_str!("formats/recording.1.oefenlijn");
    let today = jiff::Zoned::now().strftime("%Y-%m-%d").to_string();
    // The last exchange is broken in its middle.
    fs::write(folder.join(format!("{today}-193000.oefenlijn")), &old[..old.len() - 400]).unwrap();
    let app = App::start(data.path()).unwrap();
    assert_eq!(app.kept.iter().map(|kept| kept.trouble).collect::<Vec<_>>(), [Some("trouble-damaged")]);
    assert_eq!(holding(data.path(), "gisteren"), Vec::<PathBuf>::new());
}

#[test]
fn a_sealed_recording_that_is_cut_or_broken_anywhere_opens_up_to_the_damage() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(folder.path().to_owned(), Vault::open_with(Key::new()));
    let old = oefenlijn::recording::read(include_bytes!("formats/recording.2.oefenlijn")).unwrap().recording;
    let short = Recording { id: "kort".to_owned(), draft: "half".to_owned(), ..old };
    store.save(&short).unwrap();
    let path = folder.path().join("kort.oefenlijn");
    let whole = fs::read(&path).unwrap();
    assert!(whole.len() < 65_536, "shorter than a block of age");
    let pieces = pieces(&whole);
    // How much the pieces before a byte hold, by what opens when the file ends just behind them.
    let mut behind = Vec::new();
    let mut end = 0;
    for piece in &pieces {
        end += piece.len();
        fs::write(&path, &whole[..end]).unwrap();
        behind.push((end, store.open("kort").map_or(0, |opened| opened.recording.exchanges.len())));
    }
    assert_eq!(behind.last().unwrap().1, short.exchanges.len());
    assert!(behind.iter().any(|(_, exchanges)| *exchanges == 1), "one message opens without the next: {behind:?}");
    let due =
        |at: usize| behind.iter().filter(|(end, _)| *end <= at).map(|(_, exchanges)| *exchanges).max().unwrap_or(0);
    for at in (0..whole.len()).step_by(23) {
        let mut broken = whole.clone();
        broken[at] ^= 0x10;
        for (is_cut, bytes) in [(true, &whole[..at]), (false, &broken[..])] {
            fs::write(&path, bytes).unwrap();
            match store.open("kort") {
                Ok(opened) => {
                    let found = opened.recording.exchanges;
                    assert_eq!(found, short.exchanges[..found.len()], "nothing that is not whole, at {at}");
                    assert!(found.len() >= due(at), "at {at}: {} of {}", found.len(), due(at));
                    assert!(opened.damaged_at.is_some(), "and it is told, at {at}, cut: {is_cut}");
                }
                Err(OpenError::Seal(_) | OpenError::Format(_)) => assert_eq!(due(at), 0, "at {at}"),
                Err(other) => panic!("at {at}: {other}"),
            }
        }
    }
}

#[test]
fn a_folder_that_vanishes_or_says_no_loses_nothing_of_what_is_on_the_screen() {
    let data = tempfile::tempdir().unwrap();
    let mut app = App::start(data.path()).unwrap();
    app.dispatch(Action::Clock(0));
    app.dispatch(Action::Start { scenario: "student_bang".to_owned(), lang: Lang::Nl, seed: Some(3) });
    // Something stands where the folder was.
    let folder = data.path().join("recordings");
    app.dispatch(Action::Go(oefenlijn::app::Route::Library));
    fs::remove_dir_all(&folder).unwrap();
    fs::write(&folder, "").unwrap();
    app.dispatch(Action::Go(oefenlijn::app::Route::Practice));
    app.dispatch(Action::Resume);
    app.dispatch(Action::Clock(20_000));
    app.dispatch(Action::Draft(SENTENCE.to_owned()));
    app.dispatch(Action::Send);
    let mut now = 20_000;
    while !app.notices.iter().any(|notice| notice.key == "notice-save-failed") {
        now += 1;
        app.dispatch(Action::Clock(now));
        std::thread::yield_now();
    }
    fs::remove_file(&folder).unwrap();
    // It is tried again by itself.
    while store(data.path()).ids().is_empty() {
        now += 1_000;
        app.dispatch(Action::Clock(now));
        std::thread::yield_now();
    }
    drop(app);
    assert!(only(data.path()).state().messages.iter().any(|message| message.text == SENTENCE));
}

/// Ends the program as a kill would, at the step that the test wants; each step is one call.
fn fall_at_the_step() {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static STEP: AtomicUsize = AtomicUsize::new(0);
    let at: usize = std::env::var("OEFENLIJN_TEST_STEP").unwrap().parse().unwrap();
    if STEP.fetch_add(1, Ordering::SeqCst) == at {
        std::process::abort();
    }
}

/// Run by the test below as a program of its own: deletes, until it falls.
#[test]
fn deleting_until_it_falls() {
    let Some(data) = std::env::var_os("OEFENLIJN_TEST_DELETE") else { return };
    let data = Path::new(&data);
    let today = day(&std::env::var("OEFENLIJN_TEST_DAY").unwrap());
    let store = store(data).watched(fall_at_the_step);
    match std::env::var("OEFENLIJN_TEST_HOW").unwrap().as_str() {
        "purge" => assert!(store.purge(&Retention::default(), today).error.is_none()),
        "erase" => assert!(store.erase(&store.ids()[0], today).unwrap() > 0),
        _ => {
            let erased = erase_everything_watched(data, &NoRing, today, fall_at_the_step).unwrap();
            assert!(erased.key.is_ok() && erased.rest.is_ok());
        }
    }
}

/// What a data folder with two recordings and a journal looks like, and their names.
fn two_recordings(data: &Path) -> Vec<String> {
    let store = store(data);
    for name in ["2026-10-01-100000-000", "2026-10-02-100000-000"] {
        let recording = oefenlijn::recording::read(include_bytes!("formats/recording.2.oefenlijn")).unwrap().recording;
        store.save(&Recording { id: name.to_owned(), ..recording }).unwrap();
    }
    let ids = store.ids();
    assert_eq!(store.purge(&Retention::default(), day("2026-10-03")).gone, Vec::<String>::new());
    fs::write(data.join("recordings").join(format!("{}.journal", ids[0])), "").unwrap();
    assert_eq!(store.list().len(), 2);
    ids
}

#[test]
fn a_deletion_that_a_kill_cuts_off_at_any_step_is_done_and_proved_once_by_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let ready = folder.path().join("ready");
    Keys::new(ready.clone()).make(&NoRing).unwrap();
    let ids = two_recordings(&ready);
    let words = fs::read(ready.join("recordings/words.age")).unwrap();
    let texts: Vec<String> =
        store(&ready).open(&ids[1]).unwrap().recording.state().messages.iter().map(|it| it.text.clone()).collect();
    let said = texts.iter().find(|text| store(&ready).search(text).len() == 2).expect("something was said");
    let today = day("2026-11-10");
    for (how, gone) in [("purge", 2), ("erase", 1), ("everything", 2)] {
        let mut steps = 0;
        loop {
            let data = folder.path().join(format!("{how}-{steps}"));
            copy(&ready, &data);
            let before = deeds(&data.join("recordings")).len();
            let done = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "deleting_until_it_falls"])
                .env("OEFENLIJN_TEST_DELETE", &data)
                .env("OEFENLIJN_TEST_HOW", how)
                .env("OEFENLIJN_TEST_DAY", today.to_string())
                .env("OEFENLIJN_TEST_STEP", steps.to_string())
                .output()
                .unwrap();
            let at = format!("{how}, step {steps}");
            // What lies there no longer is in the log, or will be.
            let next = data.join("recordings");
            if how == "everything" {
                finish_erasing(&data, &NoRing);
                let key = Keys::new(data.clone());
                assert!(!key.is_there(), "{at}: the key is gone");
            } else {
                let looked = look_after(
                    &store(&data),
                    &Retention::default(),
                    if how == "purge" { today } else { day("2026-10-03") },
                );
                assert!(looked.error.is_none(), "{at}: {looked:?}");
            }
            let left = Store::new(next.clone(), Vault::open_with(Key::new())).ids();
            assert_eq!(left.len(), 2 - gone, "{at}: {left:?}");
            let log = &deeds(&next)[before..];
            let wanted: Vec<(Did, String)> = match how {
                "purge" => ids.iter().rev().map(|id| (Did::Purged, Deed::item(id))).collect(),
                "erase" => vec![(Did::Erased, Deed::item(&ids[0]))],
                _ => vec![(Did::KeyDestroyed, String::new()), (Did::Erased, String::new())],
            };
            let mut proved: Vec<(Did, String)> = log.iter().map(|deed| (deed.did, deed.item.clone())).collect();
            if how == "purge" {
                proved.sort_by_key(|(_, item)| wanted.iter().position(|(_, it)| it == item));
            }
            assert_eq!(proved, wanted, "{at}");
            if how != "everything" {
                assert_eq!(store(&data).search(said).len(), left.len(), "{at}: nothing is found of what is gone");
                assert_ne!(
                    fs::read(next.join("words.age")).unwrap_or_default(),
                    words,
                    "{at}: words of it are not kept"
                );
            }
            let rest: Vec<PathBuf> =
                files(&next).into_iter().filter(|it| it.to_string_lossy().contains("deleting-")).collect();
            assert_eq!(rest, Vec::<PathBuf>::new(), "{at}");
            if done.status.success() {
                break;
            }
            assert!(done.status.code().is_none(), "{at}: {}", String::from_utf8_lossy(&done.stdout));
            steps += 1;
        }
        assert!(steps > 4, "{how} fell at {steps} steps");
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

/// Run by the test below as a program of its own: chats, telling each message once it was sent.
#[test]
fn chatting_until_killed() {
    let Some(data) = std::env::var_os("OEFENLIJN_TEST_KILL") else { return };
    use io::Write as _;
    let mut app = App::start(Path::new(&data)).unwrap();
    let mut out = io::stdout();
    app.dispatch(Action::Start { scenario: "student_bang".to_owned(), lang: Lang::Nl, seed: Some(5) });
    let is_over = |app: &App| app.practice.as_ref().is_none_or(|practice| practice.state.is_over());
    for number in 0_u64.. {
        app.dispatch(Action::Clock(number * 15_000));
        if is_over(&app) {
            // He left by himself: what is typed now is no longer sent.
            return;
        }
        let text = format!("bericht nummer {number} over je nacht");
        app.dispatch(Action::Draft(text[..10].to_owned()));
        app.dispatch(Action::Draft(text.clone()));
        app.dispatch(Action::Send);
        writeln!(out, "sent {number}").unwrap();
    }
}

#[test]
fn a_program_that_is_killed_at_any_moment_has_lost_nothing_that_was_sent() {
    // A thousand rounds: see `.ci/disk`.
    let number = |name: &str| std::env::var(name).ok().and_then(|it| it.parse::<u64>().ok());
    let from = number("OEFENLIJN_KILLS_FROM").unwrap_or(0);
    for round in from..from + number("OEFENLIJN_KILLS").unwrap_or(4) {
        let data = tempfile::tempdir().unwrap();
        readers::at_hand(data.path());
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "chatting_until_killed", "--nocapture"])
            .env("OEFENLIJN_TEST_KILL", data.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = io::BufRead::lines(io::BufReader::new(child.stdout.take().unwrap()));
        let mut sent = None;
        // The moment differs from round to round: after some messages, and some turns of an empty loop.
        let stop = 1 + round * 7 % 23;
        for line in lines.map_while(Result::ok) {
            if let Some(number) = line.strip_prefix("sent ").and_then(|it| it.parse::<u64>().ok()) {
                sent = Some(number);
                if number >= stop {
                    (0..(round * 7_919) % 200_000).for_each(|it| _ = std::hint::black_box(it));
                    child.kill().unwrap();
                }
            }
        }
        child.wait().unwrap();
        let sent = sent.expect("it came to chatting");
        // As it lies there, and after putting right what was left.
        for is_tidied in [false, true] {
            if is_tidied {
                store(data.path()).tidy(day("2026-01-01")).unwrap();
            }
            let found = store(data.path()).list();
            let troubles: Vec<_> = found.iter().map(|it| it.about.as_ref().map(|about| about.damaged_at)).collect();
            assert!(matches!(troubles[..], [Ok(None)]), "round {round}: {troubles:?}");
            let recording = only(data.path());
            let messages = recording.state().messages.clone();
            for number in 0..=sent {
                let text = format!("bericht nummer {number} over je nacht");
                assert!(
                    messages.iter().any(|message| message.text == text),
                    "round {round}: message {number} of {sent}"
                );
            }
        }
    }
}
