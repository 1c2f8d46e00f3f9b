//! The program without a window: a practice from the library to the debrief, a crash in between.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use oefenlijn::app::{Action, App, Look, Route, Tone};
use oefenlijn::ids::Lang;
use oefenlijn::session::{Outcome, Who};
use oefenlijn::understand::Act;
use std::fs;
use std::path::Path;

/// The program with this data folder.
fn start(data: &Path) -> App {
    App::start(data).unwrap()
}

/// Starts the worried partner and lets her finish typing.
fn practise(app: &mut App) {
    app.dispatch(Action::Clock(1_000));
    app.dispatch(Action::Start { scenario: "bezorgde_partner".to_owned(), lang: Lang::Nl, seed: Some(7) });
    assert_eq!(app.route, Route::Practice);
    app.dispatch(Action::Clock(61_000));
}

fn say(app: &mut App, text: &str) {
    app.dispatch(Action::Draft(text.to_owned()));
    app.dispatch(Action::Send);
}

fn said(app: &App, by: Who) -> Vec<String> {
    let messages = &app.practice.as_ref().unwrap().state.messages;
    messages.iter().filter(|message| message.by == by).map(|message| message.text.clone()).collect()
}

#[test]
fn a_fresh_start_is_ready_to_practise() {
    let data = tempfile::tempdir().unwrap();
    let app = start(&data.path().join("new"));
    assert_eq!(app.route, Route::Library);
    assert!(app.library.len() >= 2 && app.library.iter().all(oefenlijn::app::Entry::is_playable));
    assert!(app.library.iter().all(|entry| entry.unreviewed), "nobody reviewed what ships");
    assert!(app.kept.is_empty() && app.notices.is_empty());
}

#[test]
fn from_library_to_debrief_and_a_correction_that_stays() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    practise(&mut app);
    assert!(!said(&app, Who::HelpSeeker).is_empty());
    say(&mut app, "hallo, welkom op de chat");
    assert_eq!(app.practice.as_ref().unwrap().draft, "");
    app.dispatch(Action::CallBackOffice);
    app.dispatch(Action::Clock(91_000));
    app.dispatch(Action::EndChat);
    app.dispatch(Action::OpenDebrief);
    assert_eq!(app.route, Route::Debrief);
    let (id, back) = app.debrief.clone().unwrap();
    let own = back.turns.iter().find(|turn| turn.by == Who::Counsellor).unwrap();
    assert!(own.reading.as_ref().unwrap().has(Act::Greeting));
    assert!(!back.end.as_ref().unwrap().way_to_help.is_empty());
    assert!(back.facts.iter().any(|fact| fact.told_at.is_none()));
    app.dispatch(Action::Correct { of: own.seq, acts: vec![Act::Reflection] });
    app.dispatch(Action::Go(Route::Library));
    drop(app);

    let mut again = start(data.path());
    again.dispatch(Action::OpenRecording { id });
    let (_, back) = again.debrief.clone().unwrap();
    let own = back.turns.iter().find(|turn| turn.by == Who::Counsellor).unwrap();
    assert_eq!(own.corrected, Some(vec![Act::Reflection]));
    assert!(own.reading.as_ref().unwrap().has(Act::Greeting), "what was read stays what was read");
    again.dispatch(Action::TakeBack { of: own.seq });
    assert_eq!(again.debrief.unwrap().1.turns.iter().find(|turn| turn.by == Who::Counsellor).unwrap().corrected, None);
}

#[test]
fn a_conversation_that_broke_off_goes_on_where_it_was() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    practise(&mut app);
    say(&mut app, "je bent ergens van geschrokken");
    app.dispatch(Action::Clock(75_000));
    app.dispatch(Action::Draft("ik was nog aan het ty".to_owned()));
    app.dispatch(Action::Clock(80_000));
    let before = app.practice.as_ref().unwrap().state.messages.clone();
    // The program is gone without a word; only what reached the disk is left.
    drop(app);

    let mut again = start(data.path());
    let kept = again.kept[0].clone();
    assert!(kept.can_continue && kept.outcome.is_none());
    again.dispatch(Action::Clock(5_000));
    again.dispatch(Action::Continue { id: kept.id });
    assert_eq!(again.route, Route::Practice);
    let practice = again.practice.as_ref().unwrap();
    assert_eq!(practice.state.messages, before);
    assert_eq!(practice.draft, "ik was nog aan het ty", "what was being typed is not lost");
    assert!(practice.state.paused_at.is_some(), "it waits until the trainee is ready");
    again.dispatch(Action::Resume);
    again.dispatch(Action::Clock(40_000));
    say(&mut again, "neem gerust je tijd");
    assert_eq!(said(&again, Who::Counsellor).len(), 2);
}

#[test]
fn pause_covers_and_stop_asks_nothing() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    practise(&mut app);
    app.dispatch(Action::Pause);
    let count = said(&app, Who::HelpSeeker).len();
    app.dispatch(Action::Clock(4_000_000));
    assert_eq!(said(&app, Who::HelpSeeker).len(), count);
    say(&mut app, "hallo?");
    assert_eq!(app.practice.as_ref().unwrap().draft, "hallo?", "nothing is sent, nothing is lost");
    app.dispatch(Action::Stop);
    assert!(app.practice.as_ref().unwrap().state.is_over(), "no question stands in between");
    app.dispatch(Action::Go(Route::Library));
    assert!(app.practice.is_none());
}

#[test]
fn looking_elsewhere_pauses_the_conversation() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    practise(&mut app);
    app.dispatch(Action::Go(Route::Settings));
    assert!(app.practice.as_ref().unwrap().state.paused_at.is_some());
}

#[test]
fn recordings_in_trouble_are_shown_as_such_and_the_rest_opens() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    practise(&mut app);
    app.dispatch(Action::Stop);
    drop(app);
    let folder = data.path().join("recordings");
    // Files of other versions lie readable, as they did before sealing.
    let text = include_str!("formats/recording.1.oefenlijn");
    fs::write(folder.join("a.oefenlijn"), "iets anders").unwrap();
    fs::write(folder.join("b.oefenlijn"), text.replace("version: 1", "version: 9")).unwrap();
    fs::write(folder.join("c.oefenlijn"), &text[..60]).unwrap();
    let mut app = start(data.path());
    let troubles: Vec<Option<&str>> = app.kept.iter().map(|kept| kept.trouble).collect();
    assert_eq!(troubles, [Some("trouble-damaged"), Some("trouble-newer"), Some("trouble-foreign"), None]);
    app.dispatch(Action::OpenRecording { id: "b".to_owned() });
    assert!(app.notices.iter().any(|notice| notice.tone == Tone::Care && notice.key == "trouble-newer"));
    let id = app.kept[3].id.clone();
    app.dispatch(Action::OpenRecording { id });
    assert_eq!(app.debrief.as_ref().unwrap().1.end.as_ref().map(|end| end.outcome), Some(Outcome::Stopped));
}

#[test]
fn deleting_a_recording_deletes_its_file() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    practise(&mut app);
    app.dispatch(Action::Stop);
    drop(app);
    let mut app = start(data.path());
    let id = app.kept[0].id.clone();
    app.dispatch(Action::DeleteRecording { id });
    assert!(app.kept.is_empty());
    let left = fs::read_dir(data.path().join("recordings")).unwrap().map(|entry| entry.unwrap().file_name());
    let left: Vec<_> = left.filter(|name| name.to_string_lossy().ends_with(".oefenlijn")).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_scenario_of_ones_own_is_found_and_a_faulty_one_does_not_stop_the_rest() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("scenarios");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("kapot.rhai"), "scenario(\"kapot\", #{ title: \"Kapot\" });").unwrap();
    fs::write(folder.join("latijn.rhai"), b"// caf\xe9").unwrap();
    // A translation that is half done.
    fs::copy("scenarios/student_bang.rhai", folder.join("student_bang.rhai")).unwrap();
    fs::write(folder.join("student_bang.fr.ron"), "Translation(").unwrap();
    let app = start(data.path());
    let faulty = app.library.iter().find(|entry| entry.id == "kapot").unwrap();
    assert!(!faulty.is_playable() && !faulty.faults.is_empty());
    assert!(app.library.iter().filter(|entry| entry.is_playable()).count() >= 2);
    let notice = app.notices.iter().find(|notice| notice.key == "notice-scenario-faults").unwrap();
    assert_eq!(notice.detail, "kapot.rhai, latijn.rhai", "the files to mend");
    let translated = app.library.iter().find(|entry| entry.id == "student_bang").unwrap();
    assert!(translated.faults.iter().any(|fault| fault.file == "student_bang.fr.ron"), "{:?}", translated.faults);
    assert!(translated.is_playable(), "the languages that are done can be played");
}

#[test]
fn settings_stay_and_unreadable_ones_are_told() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    app.dispatch(Action::SetLang(Lang::En));
    app.dispatch(Action::SetLook(Look::Dark));
    app.dispatch(Action::SetTextSize(900));
    drop(app);
    let app = start(data.path());
    assert_eq!((app.lang(), app.settings.look, app.settings.text_size), (Lang::En, Look::Dark, 200));
    drop(app);
    fs::write(data.path().join("settings.ron"), "(tekst: 3)").unwrap();
    let app = start(data.path());
    assert_eq!(app.settings.text_size, 100);
    assert!(app.notices.iter().any(|notice| notice.key == "notice-settings-unreadable"));
}

#[test]
fn the_library_speaks_the_language_of_the_interface() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    app.dispatch(Action::SetLang(Lang::Nl));
    let title = |app: &App| app.library.iter().find(|entry| entry.id == "bezorgde_partner").unwrap().title.clone();
    let dutch = title(&app);
    app.dispatch(Action::SetLang(Lang::En));
    assert_ne!(title(&app), dutch);
}

#[test]
fn what_could_not_be_saved_is_told_and_saved_when_the_disk_gives_way() {
    let data = tempfile::tempdir().unwrap();
    // A file stands where the folder of the recordings should be: nothing can be written.
    fs::write(data.path().join("recordings"), "x").unwrap();
    let mut app = start(data.path());
    practise(&mut app);
    say(&mut app, "hallo, welkom");
    let mut now = 62_000;
    while !app.notices.iter().any(|notice| notice.key == "notice-save-failed") {
        now += 1;
        app.dispatch(Action::Clock(now));
        std::thread::yield_now();
    }
    fs::remove_file(data.path().join("recordings")).unwrap();
    app.dispatch(Action::Clock(now + 20_000));
    app.dispatch(Action::Clock(now + 40_000));
    drop(app);
    let again = start(data.path());
    assert_eq!(again.kept.len(), 1);
    assert!(again.kept[0].can_continue && again.kept[0].turns == 1);
}
