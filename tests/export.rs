//! Recordings leave the program only as the person allows, in forms that others can read.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use oefenlijn::app::{ExportError, Form, Texts, exported};
use oefenlijn::ids::Lang;
use oefenlijn::recording::{Recording, read};
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
