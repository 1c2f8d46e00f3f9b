//! The workshop's screen, told through labels and roles: the whole program, its own disk and threads.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "common/bench.rs"]
mod common;

use common::{Bench, bench as started, checked, press, text, until};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use oefenlijn::app::{Action, Pane, Route, WorkshopAction};
use oefenlijn::authoring::{Change, Stroke};
use std::fs;
use std::path::Path;

fn bench(data: &Path) -> Bench {
    started(data, [1180.0, 780.0])
}

fn opened(data: &Path) -> Bench {
    let mut bench = bench(data);
    common::open(&mut bench, "student_bang", Pane::Text);
    bench
}

fn stroke(bench: &mut Bench, stroke: Stroke) {
    bench.state_mut().app.dispatch(Action::Workshop(WorkshopAction::Stroke(stroke)));
    bench.run_steps(2);
}

/// Types into the text, as from a keyboard.
fn typed(bench: &mut Bench, words: &str) {
    bench
        .get_by(|node| node.role() == Role::TextInput && node.label().is_some_and(|it| it.starts_with("Tekst van")))
        .focus();
    bench.run_steps(2);
    bench.event(egui::Event::Text(words.to_owned()));
    bench.run_steps(3);
}

#[test]
fn a_scenario_is_chosen_changed_and_saved_as_an_own_copy() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = bench(data.path());
    bench.get_by_role_and_label(Role::Button, "Een student die schrikt van zichzelf").scroll_to_me();
    bench.run_steps(4);
    bench.get_by_role_and_label(Role::Button, "Een student die schrikt van zichzelf").click();
    bench.run_steps(2);
    checked(&mut bench);
    bench.get_by_label_contains("iets mis");
    bench.get_by_label("Een kopie; bewaren zet ze in jouw map");
    typed(&mut bench, "// van ons\n");
    press(&mut bench, "Bewaren");
    bench.get_by_label("Bewaard");
    let own = data.path().join("scenarios/student_bang.rhai");
    assert!(fs::read_to_string(&own).unwrap().starts_with("// van ons"));
    assert!(data.path().join("scenarios/student_bang.en.ron").exists(), "its translation came along");
}

#[test]
fn a_tap_that_comes_and_goes_within_one_frame_puts_the_caret_there() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path());
    let rect = bench
        .get_by(|node| node.role() == Role::TextInput && node.label().is_some_and(|it| it.starts_with("Tekst van")))
        .rect();
    let at = rect.left_top() + egui::vec2(200.0, 100.0);
    bench.event(egui::Event::PointerMoved(at));
    bench.run_steps(2);
    for pressed in [true, false] {
        bench.input_mut().events.push(egui::Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        });
    }
    bench.run_steps(2);
    let before = text(&bench);
    let caret = bench.state().app.workshop.desk.as_ref().unwrap().file().unwrap().buffer.caret();
    assert!(caret > 0, "the caret left the beginning");
    bench.event(egui::Event::Text("Q".to_owned()));
    bench.run_steps(3);
    let after = text(&bench);
    assert_eq!(after.len(), before.len() + 1, "what is typed after a tap comes into the text");
    assert_eq!(&after[caret..=caret], "Q");
}

#[test]
fn in_a_low_window_the_panes_are_a_list_and_the_graph_has_the_room() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = started(data.path(), [640.0, 480.0]);
    common::open(&mut bench, "student_bang", Pane::Graph);
    checked(&mut bench);
    assert!(bench.query_by_label("Opnieuw schikken").is_none());
    press(&mut bench, "Knoppen van het schema");
    bench.get_by_label("Opnieuw schikken");
    bench.get_by_label("Wat je ziet").click();
    bench.run_steps(3);
    press(&mut bench, "Repetitie");
    assert_eq!(bench.state().app.workshop.desk.as_ref().unwrap().pane, Pane::Rehearsal);
}

#[test]
fn a_slip_is_told_with_its_place_and_a_click_brings_one_there() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path());
    let end = text(&bench).len();
    stroke(&mut bench, Stroke::Place { at: end, extend: false });
    typed(&mut bench, "hearz(\"close\").then(\"nergens\");");
    checked(&mut bench);
    bench
        .get_by(|node| node.role() == Role::Button && node.label().is_some_and(|it| it.contains("Bedoel je `hears`?")))
        .click();
    bench.run_steps(3);
    let desk = bench.state().app.workshop.desk.as_ref().unwrap();
    let buffer = &desk.file().unwrap().buffer;
    assert!(buffer.text().as_str()[buffer.caret()..].starts_with("hearz"));
}

#[test]
fn what_was_not_saved_survives_the_end_of_the_program() {
    let data = tempfile::tempdir().unwrap();
    let mut first = opened(data.path());
    typed(&mut first, "// halfweg\n");
    until(&mut first, "laid aside", |_| data.path().join("unsaved/student_bang.rhai").exists());
    drop(first);
    let mut second = opened(data.path());
    assert!(text(&second).starts_with("// halfweg"));
    press(&mut second, "Terug naar wat bewaard was");
    assert!(!text(&second).starts_with("// halfweg"));
    stroke(&mut second, Stroke::Undo);
    assert!(text(&second).starts_with("// halfweg"), "even that can be taken back");
}

#[test]
fn another_editor_saves_and_it_is_seen_here_and_asked_when_both_changed() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path());
    press(&mut bench, "Bewaren");
    let own = data.path().join("scenarios/student_bang.rhai");
    let before = fs::read_to_string(&own).unwrap();
    fs::write(&own, format!("// van buiten\n{before}")).unwrap();
    until(&mut bench, "seen", |app| app.workshop.desk.as_ref().unwrap().text().starts_with("// van buiten"));
    typed(&mut bench, "// van mij\n");
    fs::write(&own, format!("// alweer\n{before}")).unwrap();
    until(&mut bench, "asked", |app| app.workshop.desk.as_ref().unwrap().files[0].theirs.is_some());
    bench.get_by_label_contains("Een ander programma heeft student_bang.rhai veranderd");
    press(&mut bench, "De andere nemen");
    assert!(text(&bench).starts_with("// alweer"));
    assert!(bench.query_by_label("De mijne houden").is_none());
}

#[test]
fn a_file_that_another_program_deletes_is_told_and_can_be_put_back() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path());
    press(&mut bench, "Bewaren");
    bench.get_by_label("Bewaard");
    let own = data.path().join("scenarios/student_bang.rhai");
    let before = fs::read_to_string(&own).unwrap();
    fs::remove_file(&own).unwrap();
    until(&mut bench, "told", |app| app.workshop.desk.as_ref().unwrap().is_dirty());
    bench.get_by_label_contains("Een ander programma heeft dit bestand verwijderd");
    press(&mut bench, "Bewaren");
    assert_eq!(fs::read_to_string(&own).unwrap(), before);
    bench.get_by_label("Bewaard");
    // What was told is no longer so.
    assert!(bench.query_by_label_contains("Een ander programma heeft dit bestand verwijderd").is_none());
}

#[test]
fn a_code_on_a_card_is_chosen_by_its_words_and_never_half_written() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = started(data.path(), [1180.0, 2400.0]);
    common::open(&mut bench, "student_bang", Pane::Cards);
    press(&mut bench, "Haltes en regels");
    press(&mut bench, "opening");
    let before = text(&bench);
    let is_code = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == Role::Button && node.label().is_some_and(|it| it.starts_with("Hoort: "))
    };
    bench.get_all_by(is_code).next().unwrap().click_accesskit();
    bench.run_steps(3);
    assert_eq!(text(&bench), before, "opening the list changes nothing");
    bench.get_by_label("Zoek op naam of woorden");
    bench.event(egui::Event::Text("naar zelfmoord".to_owned()));
    bench.run_steps(3);
    bench.get_by_label("Vraag naar zelfmoord · ask_suicide");
    assert!(bench.query_by_label("Open vraag · question_open").is_none(), "what does not fit is gone");
    bench.key_press(egui::Key::Enter);
    bench.run_steps(3);
    let after = text(&bench);
    let changed = before.lines().zip(after.lines()).filter(|(a, b)| a != b).map(|(_, b)| b.to_owned());
    let changed: Vec<String> = changed.collect();
    assert!(changed.len() == 1 && changed[0].contains("hears(\"ask_suicide\""), "{changed:?}");
}

#[test]
fn a_file_that_is_no_text_is_told_in_the_list_with_what_to_do() {
    let data = tempfile::tempdir().unwrap();
    fs::create_dir_all(data.path().join("scenarios")).unwrap();
    fs::write(data.path().join("scenarios/oud.rhai"), b"say(\"caf\xe9\");").unwrap();
    let mut bench = bench(data.path());
    bench.state_mut().app.dispatch(Action::Go(Route::Workshop));
    bench.run_steps(3);
    bench.get_by_label_contains("oud.rhai is niet als UTF-8 bewaard");
}

fn key(bench: &mut Bench, key: egui::Key, modifiers: egui::Modifiers) {
    bench.key_press_modifiers(modifiers, key);
    bench.run_steps(3);
}

/// Puts the caret behind the first place of these words.
fn behind(bench: &mut Bench, words: &str) {
    let at = text(bench).find(words).unwrap_or_else(|| panic!("no {words}")) + words.len();
    stroke(bench, Stroke::Place { at, extend: false });
    typed(bench, "");
}

#[test]
fn a_slip_is_mended_with_one_click_and_the_click_can_be_taken_back() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path());
    behind(&mut bench, "meter(\"trust\"");
    typed(&mut bench, "x");
    let slip = text(&bench);
    checked(&mut bench);
    behind(&mut bench, ".needs(\"trust\"");
    stroke(&mut bench, Stroke::Undo);
    checked(&mut bench);
    bench.get_by_label_contains("iets mis");
    behind(&mut bench, ".change(\"trust");
    typed(&mut bench, "y");
    assert_ne!(text(&bench), slip);
    checked(&mut bench);
    press(&mut bench, "Herstel: trust");
    checked(&mut bench);
    bench.get_by_label_contains("iets mis");
    stroke(&mut bench, Stroke::Undo);
    assert!(text(&bench).contains("trusty"));
}

#[test]
fn a_beat_is_renamed_everywhere_from_the_keyboard() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path());
    let before = text(&bench).matches("\"testing\"").count();
    assert!(before > 1);
    behind(&mut bench, "beat(\"test");
    key(&mut bench, egui::Key::F2, egui::Modifiers::NONE);
    let field = bench.get_by_role_and_label(Role::TextInput, "Nieuwe naam");
    assert_eq!(field.value().as_deref(), Some("testing"));
    // The old name is marked whole: what is typed comes in its place.
    bench.event(egui::Event::Text("testing_nu".to_owned()));
    bench.run_steps(2);
    // In the script, and where its plays name the beat.
    bench.get_by(|node| {
        let places =
            node.label().and_then(|it| it.strip_prefix("Op ")?.strip_suffix(" plaatsen veranderen")?.parse().ok());
        places.is_some_and(|places: usize| places >= before)
    });
    key(&mut bench, egui::Key::Enter, egui::Modifiers::NONE);
    assert_eq!(text(&bench).matches("\"testing_nu\"").count(), before);
    checked(&mut bench);
    bench.get_by_label_contains("iets mis");
    // One rename is one step: it is taken back, and done again, wherever it was done.
    let all = |bench: &Bench| -> String {
        let desk = bench.state().app.workshop.desk.as_ref().unwrap();
        desk.files.iter().map(|file| file.buffer.text().as_str()).collect()
    };
    let everywhere = all(&bench).matches("testing_nu").count();
    assert!(everywhere > before, "no play or translation names the beat");
    stroke(&mut bench, Stroke::Undo);
    assert_eq!(all(&bench).matches("testing_nu").count(), 0);
    stroke(&mut bench, Stroke::Redo);
    assert_eq!(all(&bench).matches("testing_nu").count(), everywhere);
    // What was changed since elsewhere keeps the name there, and that is said.
    let play = |bench: &Bench| {
        let desk = bench.state().app.workshop.desk.as_ref().unwrap();
        desk.files
            .iter()
            .position(|file| file.name.ends_with(".play") && file.buffer.text().as_str().contains("testing_nu"))
    };
    let play = play(&bench).unwrap();
    bench.state_mut().app.dispatch(Action::Workshop(WorkshopAction::ShowFile(play)));
    stroke(&mut bench, Stroke::Place { at: 0, extend: false });
    typed(&mut bench, "# meer\n");
    bench.state_mut().app.dispatch(Action::Workshop(WorkshopAction::ShowFile(0)));
    stroke(&mut bench, Stroke::Undo);
    assert!(all(&bench).contains("testing_nu"));
    bench.get_by_label_contains("daarna nog iets veranderd");
}

#[test]
fn a_name_that_the_program_uses_itself_is_refused() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path());
    behind(&mut bench, "topic(\"fear");
    key(&mut bench, egui::Key::F2, egui::Modifiers::NONE);
    bench.event(egui::Event::Text("reflection".to_owned()));
    bench.run_steps(2);
    bench.get_by_label("Die naam gebruikt het programma zelf: kies een andere");
    assert!(bench.query_by_label_contains("plaatsen veranderen").is_none());
    let before = text(&bench);
    key(&mut bench, egui::Key::Enter, egui::Modifiers::NONE);
    assert_eq!(text(&bench), before);
}

#[test]
fn where_no_name_stands_what_is_typed_for_a_new_one_does_not_come_into_the_text() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path());
    stroke(&mut bench, Stroke::Place { at: 0, extend: false });
    typed(&mut bench, "");
    let before = text(&bench);
    key(&mut bench, egui::Key::F2, egui::Modifiers::NONE);
    let told = "Zet de cursor op de naam van een halte, feit, onderwerp, meter, keuze of einde";
    let said = bench.get_by_label(told).rect();
    let sheet = bench
        .get_by(|node| node.role() == Role::TextInput && node.label().is_some_and(|it| it.starts_with("Tekst van")));
    assert!(said.bottom() <= sheet.rect().top() + 1.0, "above the text, near the eye");
    key(&mut bench, egui::Key::A, egui::Modifiers::COMMAND);
    bench.event(egui::Event::Text("nieuw".to_owned()));
    bench.run_steps(2);
    key(&mut bench, egui::Key::Enter, egui::Modifiers::NONE);
    assert_eq!(text(&bench), before);
    // On a name it asks for another one, and says nothing more.
    behind(&mut bench, "beat(\"test");
    key(&mut bench, egui::Key::F2, egui::Modifiers::NONE);
    let field = bench.get_by_role_and_label(Role::TextInput, "Nieuwe naam");
    assert_eq!(field.value().as_deref(), Some("testing"));
    assert!(bench.query_by_label(told).is_none());
}

#[test]
fn unsaved_work_that_could_not_be_laid_aside_is_told_until_it_is_saved() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path());
    // A file where the folder for it has to come.
    let aside = data.path().join("unsaved");
    let _ = fs::remove_dir_all(&aside);
    fs::write(&aside, "").unwrap();
    typed(&mut bench, "// halfweg\n");
    let told = "Onbewaard werk kan niet apart gehouden worden";
    let is_told = |app: &oefenlijn::app::App| app.notices.iter().any(|it| it.key == "notice-workshop-aside");
    until(&mut bench, "told", is_told);
    bench.get_by_label_contains(told);
    fs::remove_file(&aside).unwrap();
    press(&mut bench, "Bewaren");
    bench.get_by_label("Bewaard");
    assert!(bench.query_by_label_contains(told).is_none());
}

#[test]
fn a_search_that_fits_nothing_says_so_and_not_that_there_is_nothing() {
    let data = tempfile::tempdir().unwrap();
    fs::create_dir_all(data.path().join("scenarios")).unwrap();
    fs::write(data.path().join("scenarios/eerste.rhai"), "say(\"hallo\");").unwrap();
    let mut bench = bench(data.path());
    bench.get_by_role_and_label(Role::TextInput, "Zoeken").focus();
    bench.run_steps(2);
    bench.event(egui::Event::Text("bedankje".to_owned()));
    bench.run_steps(3);
    bench.get_by_label("Geen van jouw scenario's past bij “bedankje”.");
    assert!(bench.query_by_label_contains("Je hebt er nog geen").is_none());
    assert!(bench.query_by_label_contains("Geen scenario om van te leren past").is_none(), "bedankje is one");
    bench.event(egui::Event::Text("xyz".to_owned()));
    bench.run_steps(3);
    bench.get_by_label("Geen scenario om van te leren past bij “bedankjexyz”.");
}

#[test]
fn what_fits_is_offered_while_typing_and_taken_with_enter() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path());
    let end = text(&bench).len();
    stroke(&mut bench, Stroke::Place { at: end, extend: false });
    typed(&mut bench, "hea");
    bench.get_by_label("hears(act_or_topic, …)");
    key(&mut bench, egui::Key::Enter, egui::Modifiers::NONE);
    assert!(text(&bench).ends_with("hears(\"\")"));
    typed(&mut bench, "ask_su");
    key(&mut bench, egui::Key::Tab, egui::Modifiers::NONE);
    assert!(text(&bench).ends_with("hears(\"ask_suicide\")"));
    key(&mut bench, egui::Key::Space, egui::Modifiers::COMMAND);
    key(&mut bench, egui::Key::Escape, egui::Modifiers::NONE);
    assert!(bench.query_by_label("ask_suicide").is_none(), "the list is closed");
}

#[test]
fn words_are_found_and_replaced_from_the_keyboard() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path());
    let places = text(&bench).to_lowercase().matches("trust").count();
    typed(&mut bench, "");
    key(&mut bench, egui::Key::H, egui::Modifiers::COMMAND);
    bench.event(egui::Event::Text("trust".to_owned()));
    bench.run_steps(2);
    key(&mut bench, egui::Key::Enter, egui::Modifiers::NONE);
    bench.get_by_label(&format!("1 van {places}"));
    bench.get_by_role_and_label(Role::TextInput, "Vervang door").focus();
    bench.run_steps(2);
    bench.event(egui::Event::Text("vertrouwen".to_owned()));
    bench.run_steps(2);
    press(&mut bench, &format!("Alle {places} vervangen"));
    assert_eq!(text(&bench).matches("trust").count(), 0);
    key(&mut bench, egui::Key::Escape, egui::Modifiers::NONE);
    assert!(bench.query_by_label("Vervang door").is_none());
    stroke(&mut bench, Stroke::Undo);
    assert!(text(&bench).contains("trust"), "all at once comes back at once");
}

fn filled(bench: &mut Bench, label: &str, words: &str) {
    bench.get_by_role_and_label(Role::TextInput, label).focus();
    bench.run_steps(2);
    bench.event(egui::Event::Text(words.to_owned()));
    bench.run_steps(2);
}

#[test]
fn six_answers_make_a_scenario_without_a_fault_that_is_changed_on_its_cards_and_saved() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = bench(data.path());
    press(&mut bench, "Een nieuw scenario schrijven");
    filled(&mut bench, "Hoe heet het?", "Een eerste keer");
    filled(&mut bench, "Wat is de voornaam van de hulpvrager? Neem een schuilnaam.", "Sam");
    filled(&mut bench, "Wat kan je ermee oefenen?", "luisteren");
    press(&mut bench, "Schrijf het");
    checked(&mut bench);
    bench.get_by_label_contains("iets mis");
    bench.get_by_role_and_label(Role::MultilineTextInput, "Kracht").focus();
    bench.run_steps(2);
    bench.event(egui::Event::Text("Moedig: ".to_owned()));
    bench.run_steps(3);
    assert!(text(&bench).contains("Moedig: "), "{}", &text(&bench)[..900]);
    checked(&mut bench);
    bench.get_by_label_contains("iets mis");
    press(&mut bench, "Bewaren");
    assert!(data.path().join("scenarios/een_eerste_keer.rhai").exists());
    assert!(bench.state().app.library.iter().any(|entry| entry.id == "een_eerste_keer" && entry.is_playable()));
}

/// An own copy of a scenario on the desk, and where it lies.
fn owned(data: &Path) -> (Bench, std::path::PathBuf, String) {
    let mut bench = opened(data);
    press(&mut bench, "Bewaren");
    bench.get_by_label("Bewaard");
    let own = data.join("scenarios/student_bang.rhai");
    let before = fs::read_to_string(&own).unwrap();
    (bench, own, before)
}

/// Puts a file in the place of another at once, as many editors save.
fn renamed_over(path: &Path, text: &str) {
    let beside = path.with_extension("rhai.new");
    fs::write(&beside, text).unwrap();
    fs::rename(&beside, path).unwrap();
}

#[test]
fn both_texts_are_seen_beside_each_other_before_one_is_chosen_and_the_other_is_kept() {
    let data = tempfile::tempdir().unwrap();
    let (mut bench, own, before) = owned(data.path());
    typed(&mut bench, "// van mij\n");
    renamed_over(&own, &format!("// van een ander\n{before}"));
    until(&mut bench, "asked", |app| app.workshop.desk.as_ref().unwrap().files[0].theirs.is_some());
    press(&mut bench, "Bewaren");
    assert!(fs::read_to_string(&own).unwrap().starts_with("// van een ander"), "nothing is written unasked");
    bench.get_by_label_contains("Nog niet bewaard: een ander programma");
    press(&mut bench, "Beide naast elkaar zien");
    bench.get_by_label("− 1 // van mij");
    bench.get_by_label("+ 1 // van een ander");
    press(&mut bench, "De mijne houden");
    assert!(bench.query_by_label("+ 1 // van een ander").is_none());
    press(&mut bench, "Bewaren");
    bench.get_by_label("Bewaard");
    assert!(bench.query_by_label_contains("Nog niet bewaard").is_none());
    assert!(fs::read_to_string(&own).unwrap().starts_with("// van mij"));
    let kept = fs::read_to_string(data.path().join("scenarios/student_bang.rhai.bak")).unwrap();
    assert!(kept.starts_with("// van een ander"));
}

#[test]
fn what_is_chosen_of_a_file_that_was_deleted_meanwhile_is_not_called_saved() {
    let data = tempfile::tempdir().unwrap();
    let (mut bench, own, before) = owned(data.path());
    typed(&mut bench, "// van mij\n");
    renamed_over(&own, &format!("// van een ander\n{before}"));
    until(&mut bench, "asked", |app| app.workshop.desk.as_ref().unwrap().files[0].theirs.is_some());
    fs::remove_file(&own).unwrap();
    until(&mut bench, "told", |app| app.workshop.desk.as_ref().unwrap().files[0].is_gone);
    press(&mut bench, "De andere nemen");
    bench.get_by_label("Niet bewaard");
    press(&mut bench, "Bewaren");
    assert!(fs::read_to_string(&own).unwrap().starts_with("// van een ander"));
}

#[test]
fn what_another_program_saved_a_moment_ago_is_not_written_over() {
    let data = tempfile::tempdir().unwrap();
    let (mut bench, own, before) = owned(data.path());
    typed(&mut bench, "// van mij\n");
    fs::write(&own, format!("// van een ander\n{before}")).unwrap();
    // Before anybody saw that the folder changed.
    bench.state_mut().app.dispatch(Action::Workshop(WorkshopAction::Save));
    bench.run_steps(2);
    assert!(fs::read_to_string(&own).unwrap().starts_with("// van een ander"));
    bench.get_by_label_contains("Een ander programma heeft student_bang.rhai veranderd");
    press(&mut bench, "De andere nemen");
    stroke(&mut bench, Stroke::Undo);
    assert!(text(&bench).starts_with("// van mij"), "mine is one step of undo away");
}

#[test]
fn a_file_that_is_half_written_for_a_moment_is_taken_when_it_is_whole() {
    let data = tempfile::tempdir().unwrap();
    let (mut bench, own, before) = owned(data.path());
    let end = before.len();
    stroke(&mut bench, Stroke::Place { at: end, extend: false });
    let new = format!("// van buiten\n{before}");
    for half in ["", &new[..900]] {
        fs::write(&own, half).unwrap();
        bench.run_steps(10);
        assert_eq!(text(&bench), before, "half a file is not taken");
    }
    fs::write(&own, &new).unwrap();
    until(&mut bench, "taken", |app| app.workshop.desk.as_ref().unwrap().text().starts_with("// van buiten"));
    let buffer = bench.state().app.workshop.desk.as_ref().unwrap().files[0].buffer.clone();
    assert_eq!(buffer.caret(), new.len(), "the caret stays where it was in the text");
    stroke(&mut bench, Stroke::Undo);
    assert_eq!(text(&bench), before, "it was one step");
    // Who means it is believed.
    stroke(&mut bench, Stroke::Redo);
    fs::write(&own, &new[..900]).unwrap();
    until(&mut bench, "believed", |app| app.workshop.desk.as_ref().unwrap().text().len() == 900);
}

#[test]
fn a_file_that_is_away_while_another_program_saves_is_not_told_as_deleted() {
    let data = tempfile::tempdir().unwrap();
    let (mut bench, own, before) = owned(data.path());
    fs::remove_file(&own).unwrap();
    bench.run_steps(10);
    assert!(bench.query_by_label_contains("heeft dit bestand verwijderd").is_none());
    fs::write(&own, format!("// terug\n{before}")).unwrap();
    until(&mut bench, "taken", |app| app.workshop.desk.as_ref().unwrap().text().starts_with("// terug"));
    fs::remove_file(&own).unwrap();
    until(&mut bench, "told", |app| app.workshop.desk.as_ref().unwrap().files[0].is_gone);
    bench.get_by_label_contains("heeft dit bestand verwijderd");
    fs::write(&own, format!("// terug\n{before}")).unwrap();
    until(&mut bench, "back", |app| !app.workshop.desk.as_ref().unwrap().files[0].is_gone);
    assert!(bench.query_by_label_contains("heeft dit bestand verwijderd").is_none(), "it is back");
    bench.get_by_label("Bewaard");
}

#[test]
fn what_another_program_saved_while_this_one_was_closed_is_asked_too() {
    let data = tempfile::tempdir().unwrap();
    let (mut bench, own, before) = owned(data.path());
    typed(&mut bench, "// van mij\n");
    bench.state_mut().app.dispatch(Action::Quit);
    drop(bench);
    fs::write(&own, format!("// van een ander\n{before}")).unwrap();
    for _ in 0..2 {
        // Closing without choosing asks again.
        let mut bench = opened(data.path());
        assert!(text(&bench).contains("// van mij") && !text(&bench).contains("// van een ander"));
        bench.get_by_label_contains("Een ander programma heeft student_bang.rhai veranderd");
        typed(&mut bench, "// nog iets\n");
        bench.state_mut().app.dispatch(Action::Quit);
    }
    let mut bench = opened(data.path());
    press(&mut bench, "De andere nemen");
    assert!(text(&bench).starts_with("// van een ander"));
    bench.get_by_label("Bewaard");
    bench.state_mut().app.dispatch(Action::Quit);
    drop(bench);
    let bench = opened(data.path());
    bench.get_by_label("Bewaard");
}

#[test]
fn a_translation_that_another_program_makes_comes_onto_the_desk() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = bench(data.path());
    written(&mut bench);
    press(&mut bench, "Bewaren");
    assert!(bench.query_by_label("Engels").is_none());
    fs::write(data.path().join("scenarios/een_eerste_keer.en.ron"), "(").unwrap();
    until(&mut bench, "seen", |app| app.workshop.desk.as_ref().unwrap().files.len() == 2);
    bench.get_by_role_and_label(Role::RadioButton, "Engels");
}

#[test]
fn a_file_replaced_by_something_that_is_no_text_is_told_and_kept_beside_what_is_saved() {
    let data = tempfile::tempdir().unwrap();
    let (mut bench, own, before) = owned(data.path());
    fs::write(&own, b"caf\xe9").unwrap();
    until(&mut bench, "told", |app| app.notices.iter().any(|it| it.key == "notice-workshop-not-text"));
    typed(&mut bench, "// van mij\n");
    press(&mut bench, "Bewaren");
    assert_eq!(fs::read_to_string(&own).unwrap(), format!("// van mij\n{before}"));
    assert_eq!(fs::read(data.path().join("scenarios/student_bang.rhai.bak")).unwrap(), b"caf\xe9");
    assert!(bench.query_by_label_contains("iets dat geen tekst").is_none());
}

/// A new scenario on the desk, not saved, at its cards.
fn written(bench: &mut Bench) {
    press(bench, "Een nieuw scenario schrijven");
    filled(bench, "Hoe heet het?", "Een eerste keer");
    filled(bench, "Wat is de voornaam van de hulpvrager? Neem een schuilnaam.", "Sam");
    filled(bench, "Wat kan je ermee oefenen?", "luisteren");
    press(bench, "Schrijf het");
    checked(bench);
}

/// Presses the first button with this label.
fn first(bench: &mut Bench, label: &str) {
    bench
        .get_all_by(|node| node.role() == Role::Button && node.label().as_deref() == Some(label))
        .next()
        .unwrap_or_else(|| panic!("no {label}"))
        .click_accesskit();
    bench.run_steps(3);
}

/// The lines of a text that another one has not.
fn only(text: &str, other: &str) -> Vec<String> {
    text.lines().filter(|line| !other.contains(*line)).map(str::to_owned).collect()
}

#[test]
fn on_a_card_a_second_act_comes_a_field_goes_and_a_number_moves_another_feeling() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = started(data.path(), [1180.0, 2400.0]);
    written(&mut bench);
    press(&mut bench, "Haltes en regels");
    press(&mut bench, "opening");
    let before = text(&bench);
    first(&mut bench, "Nog een (Hoort)");
    bench.event(egui::Event::Text("samenvatt".to_owned()));
    bench.run_steps(2);
    bench.key_press(egui::Key::Enter);
    bench.run_steps(3);
    let added = text(&bench);
    let line = only(&added, &before);
    assert!(line.len() == 1 && line[0].contains("hears(\"greeting\", \"confirm_anonymity\", \"summary\")"), "{line:?}");
    first(&mut bench, "Verandert: Vertrouwen · trust");
    bench.event(egui::Event::Text("tension".to_owned()));
    bench.run_steps(2);
    bench.key_press(egui::Key::Enter);
    bench.run_steps(3);
    assert!(text(&bench).contains("\"summary\").change(\"tension\", 3)"), "{:?}", only(&text(&bench), &before));
    first(&mut bench, "Weghalen: Verandert");
    assert!(text(&bench).contains("\"summary\").reply_one_of("));
    press(&mut bench, "Ongedaan maken");
    press(&mut bench, "Ongedaan maken");
    press(&mut bench, "Ongedaan maken");
    assert_eq!(text(&bench), before, "each was one step");
}

#[test]
fn a_beat_with_a_rule_is_made_and_taken_away_on_cards_alone() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = started(data.path(), [1180.0, 2400.0]);
    written(&mut bench);
    press(&mut bench, "Haltes en regels");
    press(&mut bench, "Een halte met zinnen, regels en stiltes");
    assert!(text(&bench).contains("beat(\"new_beat\")"));
    // It is open: its rules can be added.
    first(&mut bench, "Hoort");
    bench.event(egui::Event::Text("samenvatt".to_owned()));
    bench.run_steps(2);
    bench.key_press(egui::Key::Enter);
    bench.run_steps(3);
    let story = text(&bench);
    let beat = &story[story.find("beat(\"new_beat\")").unwrap()..];
    assert!(beat.find("hears(\"summary\")").unwrap() < beat.find("otherwise()").unwrap(), "{beat}");
    first(&mut bench, "Hernoemen: new_beat");
    filled(&mut bench, "Nieuwe naam", "thuis");
    bench.key_press(egui::Key::Enter);
    bench.run_steps(3);
    assert!(text(&bench).contains("beat(\"thuis\")") && !text(&bench).contains("new_beat"));
    first(&mut bench, "Halte met haar regels weghalen: thuis");
    assert!(!text(&bench).contains("\"thuis\""));
}

#[test]
fn subjects_risks_and_expectations_have_cards_and_a_condition_in_code_is_seen_on_its_rule() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = started(data.path(), [1180.0, 2400.0]);
    written(&mut bench);
    let before = text(&bench);
    press(&mut bench, "Een risico");
    bench.event(egui::Event::Text("zelfmoord".to_owned()));
    bench.run_steps(2);
    bench.key_press(egui::Key::Enter);
    bench.run_steps(3);
    assert!(text(&bench).contains("\nflag(\"suicide\").level(2);"), "{:?}", only(&text(&bench), &before));
    press(&mut bench, "Onderwerpen");
    press(&mut bench, "Een onderwerp");
    first(&mut bench, "Hernoemen: new_topic");
    filled(&mut bench, "Nieuwe naam", "slaap");
    bench.key_press(egui::Key::Enter);
    bench.run_steps(3);
    first(&mut bench, "Nog een (Zinnen die ernaar vragen)");
    let phrases = "topic(\"slaap\", [\"…\", \"…\", \"…\", \"…\", \"…\", \"…\"]);";
    assert!(text(&bench).contains(phrases), "{:?}", only(&text(&bench), &before));
    press(&mut bench, "Eindes");
    press(&mut bench, "Iets dat een goed gesprek toont");
    first(&mut bench, "Mag niet gebeuren");
    assert!(text(&bench).contains(".by_turn(12).why(\"…\").never();"), "{:?}", only(&text(&bench), &before));
    let story = text(&bench);
    let at = story.find("beat(\"opening\")").unwrap();
    let at = at + story[at..].find(".reply_one_of(").unwrap();
    let file = bench.state().app.workshop.desk.as_ref().unwrap().files[0].name.clone();
    let change = Change { range: at..at, words: ".when(|s| s.turn > 3)".to_owned() };
    bench.state_mut().app.dispatch(Action::Workshop(WorkshopAction::Change { file, changes: vec![change] }));
    bench.run_steps(3);
    press(&mut bench, "Haltes en regels");
    press(&mut bench, "opening");
    bench.get_by_label("|s| s.turn > 3");
    first(&mut bench, "Weghalen: Voorwaarde");
    assert_eq!(text(&bench), story);
}
