//! Translating and sharing in the workshop, told through labels and roles.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "common/bench.rs"]
mod common;

use common::{Bench, bench, checked, until};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use oefenlijn::app::{Action, PackAction, Pane, TranslationAction, WorkshopAction};
use oefenlijn::authoring::Change;
use oefenlijn::ids::Lang;
use oefenlijn::scenario::pack::Pack;
use oefenlijn::scenario::{Library, Sheet, Status};
use std::fs;
use std::path::Path;

const SIZE: [f32; 2] = [1180.0, 780.0];

fn ask(bench: &mut Bench, action: WorkshopAction) {
    bench.state_mut().app.dispatch(Action::Workshop(action));
    bench.run_steps(3);
}

/// A scenario on the desk, at this pane.
fn opened(data: &Path, pane: Pane) -> Bench {
    let mut bench = bench(data, SIZE);
    ask(&mut bench, WorkshopAction::Open { stem: "student_bang".to_owned() });
    checked(&mut bench);
    ask(&mut bench, WorkshopAction::ShowPane(pane));
    bench
}

fn press(bench: &mut Bench, label: &str) {
    bench.get_by_role_and_label(Role::Button, label).scroll_to_me();
    bench.run_steps(12);
    bench.get_by_role_and_label(Role::Button, label).click();
    bench.run_steps(3);
}

fn typed(bench: &mut Bench, words: &str) {
    bench.event(egui::Event::Text(words.to_owned()));
    bench.run_steps(3);
}

fn into_field(bench: &mut Bench, label: &str, words: &str) {
    bench.get_by_role_and_label(Role::TextInput, label).focus();
    bench.run_steps(2);
    typed(bench, words);
}

fn sheet(bench: &Bench, lang: Lang) -> Sheet {
    bench.state().app.workshop.desk.as_ref().unwrap().sheet(lang).unwrap().unwrap()
}

fn says(bench: &Bench, part: &str) -> bool {
    let holds = |words: Option<String>| words.is_some_and(|words| words.contains(part));
    bench.query_all_by(|node| holds(node.label()) || holds(node.value())).next().is_some()
}

#[test]
fn a_language_is_added_and_written_text_by_text() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Translation);
    assert!(says(&bench, "Alles is klaar"), "the English one is whole");
    bench.get_by(|node| node.label().is_some_and(|it| it.ends_with(" toevoegen"))).click();
    bench.run_steps(3);
    checked(&mut bench);
    let all = sheet(&bench, Lang::Fr).entries().count();
    assert!(all > 50 && sheet(&bench, Lang::Fr).count(Status::New) == all);
    press(&mut bench, "Volgende");
    typed(&mut bench, "Un étudiant");
    typed(&mut bench, " inquiet");
    let first = sheet(&bench, Lang::Fr).entries().next().unwrap().clone();
    assert_eq!((first.text.as_str(), first.status), ("Un étudiant inquiet", Status::Done));
    // On to the next by key, without a hand on the mouse.
    bench.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    bench.run_steps(4);
    typed(&mut bench, "Résumé");
    let texts: Vec<String> = sheet(&bench, Lang::Fr).entries().take(2).map(|it| it.text.clone()).collect();
    assert_eq!(texts, ["Un étudiant inquiet", "Résumé"]);
    // What was typed in one text is one step.
    press(&mut bench, "Ongedaan maken");
    press(&mut bench, "Ongedaan maken");
    assert_eq!(sheet(&bench, Lang::Fr).count(Status::New), all);
    press(&mut bench, "Opnieuw");
    assert_eq!(sheet(&bench, Lang::Fr).entries().next().unwrap().text, "Un étudiant inquiet");
    ask(&mut bench, WorkshopAction::Save);
    let saved = fs::read_to_string(data.path().join("scenarios/student_bang.fr.ron")).unwrap();
    assert!(saved.contains("text: \"Un étudiant inquiet\""));
}

#[test]
fn a_changed_line_asks_to_be_looked_at_and_shows_its_place() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Translation);
    let entry = sheet(&bench, Lang::En).entries().find(|it| it.source.len() > 30 && it.line > 20).unwrap().clone();
    let text = bench.state().app.workshop.desk.as_ref().unwrap().text().to_owned();
    let at = text.find(&entry.source).unwrap();
    let changes = vec![Change { range: at..at, words: "Zeg, ".to_owned() }];
    ask(&mut bench, WorkshopAction::Change { file: "student_bang.rhai".to_owned(), changes });
    checked(&mut bench);
    assert!(says(&bench, "Nog 1 tekst"));
    bench.get_by_role_and_label(Role::RadioButton, "Na te kijken (1)").click();
    bench.run_steps(3);
    assert!(says(&bench, "Vertaald toen er dit stond:") && says(&bench, &entry.source));
    press(&mut bench, &format!("Regel {}", entry.line));
    let desk = bench.state().app.workshop.desk.as_ref().unwrap();
    assert_eq!(desk.shown, 0);
    let buffer = &desk.file().unwrap().buffer;
    assert_eq!(buffer.text().place(buffer.caret()).0, entry.line);
    press(&mut bench, "Is klaar");
    assert!(says(&bench, "Alles is klaar"));
    assert_eq!(
        sheet(&bench, Lang::En).find(&Sheet::key(&entry)).unwrap().text,
        entry.text,
        "its translation went along"
    );
}

#[test]
fn a_po_file_goes_out_and_a_broken_one_takes_nothing_in() {
    let data = tempfile::tempdir().unwrap();
    let path = data.path().join("uit.po");
    let mut bench = opened(data.path(), Pane::Translation);
    press(&mut bench, "PO-bestand");
    into_field(&mut bench, "PO-bestand om weg te schrijven", path.to_str().unwrap());
    press(&mut bench, "Uitvoeren");
    assert!(says(&bench, "Staat in "));
    let po = fs::read_to_string(&path).unwrap();
    let entry = sheet(&bench, Lang::En).entries().find(|it| it.line > 20).unwrap().clone();
    let quoted = format!("msgstr \"{}\"", entry.text.replace('"', "\\\""));
    assert!(po.contains(&quoted), "{quoted}");
    fs::write(&path, po.replacen(&quoted, "msgstr \"Something else", 1)).unwrap();
    into_field(&mut bench, "PO-bestand om terug te nemen", path.to_str().unwrap());
    press(&mut bench, "Invoeren");
    assert!(says(&bench, "Er is niets ingevoerd") && says(&bench, "ontbreekt een aanhalingsteken"));
    assert_eq!(sheet(&bench, Lang::En).find(&Sheet::key(&entry)).unwrap().text, entry.text);
    fs::write(&path, po.replacen(&quoted, "msgstr \"Something else\"", 1)).unwrap();
    press(&mut bench, "Invoeren");
    assert!(says(&bench, "1 tekst is nu anders"));
    assert_eq!(sheet(&bench, Lang::En).find(&Sheet::key(&entry)).unwrap().text, "Something else");
}

#[test]
fn a_translation_file_that_cannot_be_read_is_not_written_over() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Translation);
    let file = "student_bang.en.ron".to_owned();
    let changes = vec![Change { range: 0..0, words: "x".to_owned() }];
    ask(&mut bench, WorkshopAction::Change { file, changes });
    checked(&mut bench);
    assert!(says(&bench, "kan niet helemaal gelezen worden"));
    assert!(!says(&bench, "Volgende"), "nothing can be written");
}

#[test]
fn a_pack_is_seen_before_it_is_taken_in_and_lives_beside_the_other_version() {
    let data = tempfile::tempdir().unwrap();
    let library = Library::shipped();
    let pack = Pack::of(&library, library.find("vraag_over_de_dienst").unwrap(), "CC BY 4.0", "2026-11-26").unwrap();
    let path = data.path().join("van_els.oefenpack");
    let bytes = pack.bytes().unwrap();
    let mut bench = bench(data.path(), SIZE);
    press(&mut bench, "Een pakket invoeren");
    into_field(&mut bench, "Pad van het pakket", path.to_str().unwrap());
    // Damaged, it says so and cannot be taken in.
    fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    press(&mut bench, "Bekijken");
    until(&mut bench, "looked", |app| app.workshop.packing.looked.is_some());
    assert!(says(&bench, "Dit pakket wordt niet ingevoerd"));
    assert!(bench.query_by_role_and_label(Role::Button, "Invoeren").is_none());
    fs::write(&path, &bytes).unwrap();
    press(&mut bench, "Bekijken");
    until(&mut bench, "looked", |app| app.workshop.packing.looked.is_some());
    for part in ["CC BY 4.0", "niemand heeft dit nagekeken", "vraag_over_de_dienst.rhai", "Elke vingerafdruk klopt"] {
        assert!(says(&bench, part), "{part}");
    }
    press(&mut bench, "Invoeren");
    let id = pack.stem();
    until(&mut bench, "taken in", |app| app.library.iter().any(|entry| entry.id == pack.stem()));
    assert!(says(&bench, &format!("Ingevoerd als {id}")));
    ask(&mut bench, WorkshopAction::Open { stem: id.clone() });
    checked(&mut bench);
    ask(&mut bench, WorkshopAction::ShowPane(Pane::Share));
    assert!(says(&bench, "van_els.oefenpack") && says(&bench, "hoort bij het programma"), "both versions");
    assert!(says(&bench, "Geen bewaard gesprek noemt deze versie"));
    let out = data.path().join("verder.oefenpack");
    into_field(&mut bench, "Waar moet het pakket komen?", out.to_str().unwrap());
    press(&mut bench, "Pakket maken");
    until(&mut bench, "made", |app| app.workshop.packing.exported.is_some());
    let again = Pack::read(&fs::read(&out).unwrap()).unwrap();
    assert_eq!(
        (again.files, again.about.licence),
        (pack.files, "CC BY 4.0".to_owned()),
        "handed on, it is what it was"
    );
}

#[test]
fn a_po_file_with_a_bare_name_lies_beside_the_scenario_and_its_whole_path_is_said() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Translation);
    press(&mut bench, "PO-bestand");
    into_field(&mut bench, "PO-bestand om weg te schrijven", "uit.po");
    press(&mut bench, "Uitvoeren");
    let path = data.path().join("scenarios/uit.po");
    assert!(says(&bench, &format!("Staat in {}", path.display())));
    assert!(path.exists() && !Path::new("uit.po").exists());
    // The same name brings it back.
    into_field(&mut bench, "PO-bestand om terug te nemen", "uit.po");
    press(&mut bench, "Invoeren");
    assert!(says(&bench, "0 teksten zijn nu anders"));
}

#[test]
fn an_import_that_puts_others_in_the_place_of_finished_texts_counts_them() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Translation);
    let (done, other) = {
        let sheet = sheet(&bench, Lang::En);
        let mut long = sheet.entries().filter(|it| it.line > 20 && it.text.len() > 30).cloned();
        (long.next().unwrap(), long.next().unwrap())
    };
    press(&mut bench, "PO-bestand");
    let path = data.path().join("uit.po");
    into_field(&mut bench, "PO-bestand om weg te schrijven", path.to_str().unwrap());
    press(&mut bench, "Uitvoeren");
    // One of the two is no longer finished here.
    ask(
        &mut bench,
        WorkshopAction::Translation(TranslationAction::Mark {
            lang: Lang::En,
            key: Sheet::key(&other),
            is_done: false,
        }),
    );
    let mut po = fs::read_to_string(&path).unwrap();
    for entry in [&done, &other] {
        let quoted = format!("msgstr \"{}\"", entry.text.replace('"', "\\\""));
        assert!(po.contains(&quoted), "{quoted}");
        po = po.replacen(&quoted, "msgstr \"An older one\"", 1);
    }
    fs::write(&path, po).unwrap();
    into_field(&mut bench, "PO-bestand om terug te nemen", path.to_str().unwrap());
    press(&mut bench, "Invoeren");
    assert!(says(&bench, "2 teksten zijn nu anders"));
    assert!(says(
        &bench,
        "1 daarvan was klaar en kreeg een andere vertaling. Ongedaan maken brengt terug wat er stond."
    ));
}

#[test]
fn an_imported_version_that_was_edited_says_so_and_claims_no_reviewers_for_its_text() {
    let data = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let shipped = Library::shipped();
    let text = shipped.sources["vraag_over_de_dienst.rhai"].replace("reviewers: []", "reviewers: [\"Els (klinisch)\"]");
    fs::write(elsewhere.path().join("vraag_over_de_dienst.rhai"), text).unwrap();
    let library = Library::in_folder(elsewhere.path());
    let pack = Pack::of(&library, library.find("vraag_over_de_dienst").unwrap(), "CC BY 4.0", "2026-11-26").unwrap();
    let path = elsewhere.path().join("van_els.oefenpack");
    fs::write(&path, pack.bytes().unwrap()).unwrap();
    let mut bench = bench(data.path(), SIZE);
    ask(&mut bench, WorkshopAction::Pack(PackAction::Look(path.display().to_string())));
    until(&mut bench, "looked", |app| app.workshop.packing.looked.is_some());
    ask(&mut bench, WorkshopAction::Pack(PackAction::TakeIn));
    until(&mut bench, "taken in", |app| app.library.iter().any(|entry| entry.id == pack.stem()));
    ask(&mut bench, WorkshopAction::Open { stem: pack.stem() });
    checked(&mut bench);
    ask(&mut bench, WorkshopAction::ShowPane(Pane::Share));
    assert!(says(&bench, "Nagekeken door: Els (klinisch)") && !says(&bench, "sindsdien gewijzigd"));
    let out = elsewhere.path().join("verder.oefenpack");
    into_field(&mut bench, "Waar moet het pakket komen?", out.to_str().unwrap());
    press(&mut bench, "Pakket maken");
    until(&mut bench, "made", |app| app.workshop.packing.exported.is_some());
    assert!(says(&bench, "(1 bestand)"));
    let changes = vec![Change { range: 0..0, words: "// bij ons\n".to_owned() }];
    ask(&mut bench, WorkshopAction::Change { file: format!("{}.rhai", pack.stem()), changes });
    ask(&mut bench, WorkshopAction::Save);
    assert!(says(&bench, "sindsdien gewijzigd") && !says(&bench, "Nagekeken door: Els"));
    assert!(says(&bench, "Els (klinisch) keek na wat ingevoerd werd, niet deze tekst"));
}

#[test]
fn a_pack_with_a_bare_name_lies_beside_the_scenarios_and_its_whole_path_is_said() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = bench(data.path(), SIZE);
    ask(&mut bench, WorkshopAction::Open { stem: "vraag_over_de_dienst".to_owned() });
    checked(&mut bench);
    ask(&mut bench, WorkshopAction::ShowPane(Pane::Share));
    into_field(&mut bench, "Waar moet het pakket komen?", "dienst.oefenpack");
    press(&mut bench, "Pakket maken");
    until(&mut bench, "made", |app| app.workshop.packing.exported.is_some());
    let path = data.path().join("scenarios/dienst.oefenpack");
    assert!(says(&bench, &format!("Het pakket staat in {}", path.display())));
    assert!(path.exists() && !Path::new("dienst.oefenpack").exists());
}
