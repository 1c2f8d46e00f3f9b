//! Recordings leave the program only as the person allows, in forms that others can read.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use oefenlijn::app::{Action, App, ExportError, Form, PrivacyAction, Texts, WantedExport, exported};
use oefenlijn::ids::Lang;
use oefenlijn::recording::{Permission, Recording, read};
use oefenlijn::session::{Doing, Event, Happening};

fn recording() -> Recording {
    let mut recording = read(include_bytes!("formats/recording.1.oefenlijn")).unwrap().recording;
    recording.keeping.permissions.show_group = true;
    recording
}

fn written(recording: &Recording, form: &Form) -> String {
    String::from_utf8(exported(&[(recording.clone(), None)], form, &Texts::new(Lang::Nl), false).unwrap()).unwrap()
}

#[test]
fn without_permission_nothing_leaves_but_the_persons_own_copy() {
    let mut recording = recording();
    recording.keeping.permissions.show_group = false;
    let texts = Texts::new(Lang::Nl);
    let all = [(recording.clone(), None)];
    let refused = exported(&all, &Form::Markdown, &texts, false);
    assert_eq!(refused, Err(ExportError::NotAllowed(recording.id.clone())));
    assert!(exported(&all, &Form::Markdown, &texts, true).is_ok());
    recording.keeping.permissions.teaching = true;
    assert!(exported(&[(recording, None)], &Form::Markdown, &texts, false).is_ok());
}

#[test]
fn every_readable_form_holds_the_conversation_and_its_notes() {
    let recording = recording();
    for form in [Form::Markdown, Form::Html, Form::Csv, Form::Json] {
        let text = written(&recording, &form);
        assert!(text.contains("gisteren bang was"), "{form:?}");
    }
    let page = written(&recording, &Form::Html);
    assert!(page.contains("Lies") && page.contains("<html lang=\"nl\">"));
    let pdf = exported(&[(recording.clone(), None)], &Form::Pdf, &Texts::new(Lang::Nl), false).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
}

#[test]
fn tables_have_a_line_for_every_turn_and_every_measure() {
    let recording = recording();
    let rows = |form: &Form| {
        let text = written(&recording, form);
        csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap).collect::<Vec<_>>()
    };
    let said = recording.events().filter(|event| matches!(event.what, Happening::Said { .. })).count();
    let turns = rows(&Form::Csv);
    assert_eq!(turns.len(), said);
    assert!(turns.iter().any(|row| &row[4] == "counsellor" && row[5].contains("gisteren")));
    assert_eq!(rows(&Form::MeasuresCsv).len(), oefenlijn::review::MEASURES.len());
}

fn verbs(recording: &Recording) -> Vec<String> {
    let form = Form::Xapi { home_page: "https://leren.voorbeeld.be".to_owned(), name: "vos-7".to_owned() };
    let all: serde_json::Value = serde_json::from_str(&written(recording, &form)).unwrap();
    let all = all.as_array().unwrap().clone();
    for statement in &all {
        assert_eq!(statement["actor"]["account"]["name"], "vos-7");
        assert_eq!(statement["id"].as_str().unwrap().len(), 36);
        let text = statement.to_string();
        assert!(!text.contains("gisteren") && !text.contains("score") && !text.contains("success"), "{text}");
    }
    let times: Vec<&str> = all.iter().map(|it| it["timestamp"].as_str().unwrap()).collect();
    assert!(times.is_sorted(), "{times:?}");
    all.iter().map(|it| it["verb"]["id"].as_str().unwrap().rsplit('/').next().unwrap().to_owned()).collect()
}

#[test]
fn statements_tell_one_story_without_contradiction() {
    let whole = recording();
    assert_eq!(verbs(&whole), ["initialized", "completed", "terminated"]);
    assert_eq!(verbs(&whole), verbs(&whole));

    // Broken off: it can be gone on with, so it is neither completed nor terminated.
    let mut broken = whole.clone();
    let end = |event: &Event| matches!(event.what, Happening::Ended { .. } | Happening::Ending { .. });
    let at = broken.exchanges.iter().position(|it| it.events.iter().any(end)).unwrap();
    broken.exchanges.truncate(at);
    assert_eq!(verbs(&broken), ["initialized", "suspended"]);

    // Paused and gone on.
    let mut paused = broken.clone();
    let last = paused.exchanges.last().unwrap().clone();
    let seq = last.events.last().map_or(0, |event| event.seq);
    for (number, (what, happening)) in
        [(Doing::Pause, Happening::Paused {}), (Doing::Resume, Happening::Resumed {})].into_iter().enumerate()
    {
        let mut exchange = last.clone();
        exchange.input.what = what;
        exchange.events = vec![Event { seq: seq + 1 + number as u32, at_ms: last.input.at_ms, what: happening }];
        paused.exchanges.push(exchange);
    }
    assert_eq!(verbs(&paused), ["initialized", "suspended", "resumed", "suspended"]);
}

#[test]
fn statements_need_a_pseudonym() {
    let form = Form::Xapi { home_page: "https://leren.voorbeeld.be".to_owned(), name: " ".to_owned() };
    let refused = exported(&[(recording(), None)], &form, &Texts::new(Lang::Nl), false);
    assert!(matches!(refused, Err(ExportError::Xapi(_))));
}

/// Practises and looks back, in a program of its own.
fn looking_back(data: &std::path::Path, record: bool) -> App {
    let mut app = App::start(data).unwrap();
    app.dispatch(Action::SetLang(Lang::Nl));
    app.dispatch(Action::Privacy(PrivacyAction::SetRecord(record)));
    app.dispatch(Action::Start { scenario: "student_bang".to_owned(), lang: Lang::Nl, seed: Some(7) });
    app.dispatch(Action::Clock(61_000));
    app.dispatch(Action::Draft("hallo, ik heet Joris en je kan me bellen op 0470 12 34 56".to_owned()));
    app.dispatch(Action::Send);
    app.dispatch(Action::Clock(91_000));
    app.dispatch(Action::EndChat);
    app.dispatch(Action::OpenDebrief);
    app.notices.clear();
    app
}

fn export(app: &mut App, path: &std::path::Path, for_me: bool) {
    let path = path.display().to_string();
    let wanted = WantedExport { form: "md", path, for_me, pseudonym: String::new() };
    app.dispatch(Action::Privacy(PrivacyAction::Export(wanted)));
}

#[test]
fn from_the_window_others_get_it_only_when_it_is_allowed() {
    let data = tempfile::tempdir().unwrap();
    let mut app = looking_back(data.path(), true);
    let leaving = app.leaving().unwrap();
    assert!(!leaving.is_unkept && leaving.identifying > 0);
    let file = data.path().join("gesprek.md");
    export(&mut app, &file, false);
    assert_eq!(app.notices.last().unwrap().key, "notice-export-not-allowed");
    assert!(!file.exists());
    export(&mut app, &file, true);
    assert!(std::fs::read_to_string(&file).unwrap().contains("Joris"));
    app.dispatch(Action::Privacy(PrivacyAction::Allow(leaving.id, Permission::ShowGroup, true)));
    assert!(app.leaving().unwrap().permissions.show_group);
    export(&mut app, &file, false);
    assert_eq!(app.notices.last().unwrap().key, "notice-exported");
}

#[test]
fn what_was_not_going_to_be_kept_is_kept_when_asked() {
    let data = tempfile::tempdir().unwrap();
    let mut app = looking_back(data.path(), false);
    assert!(app.leaving().unwrap().is_unkept && app.privacy.items.is_empty());
    app.dispatch(Action::Privacy(PrivacyAction::KeepAfterAll));
    assert!(!app.leaving().unwrap().is_unkept);
    drop(app);
    assert_eq!(App::start(data.path()).unwrap().kept.len(), 1);
}
