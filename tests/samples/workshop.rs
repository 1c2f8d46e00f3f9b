//! The workshop: a scenario being translated, shared, or looked at before it is taken in.

use oefenlijn::app::{Action, App, LookedPack, Pane, Route, TranslationAction, WorkshopAction};
use oefenlijn::authoring::{Answers, Change};
use oefenlijn::ids::Lang;
use oefenlijn::scenario::Sheet;
use oefenlijn::scenario::pack::{About, PackedFile, Refused};

/// Brings the program into this state.
pub fn lay_out(app: &mut App, state: &str) {
    app.route = Route::Workshop;
    // A scenario bears the day it was written.
    app.today = "2026-11-26".to_owned();
    match state {
        "workshop-pack" | "workshop-pack-refused" => {
            let check = match state {
                "workshop-pack" => Ok(vec![Lang::Nl, Lang::En]),
                _ => Err(Refused::Hash("boze_ex.rhai".to_owned())),
            };
            let path = "/home/els/Downloads/boze_ex@2026-11-25.oefenpack".to_owned();
            app.workshop.packing.looked = Some(LookedPack { path, about: Some(about()), check, taken: None });
        }
        _ => {
            ask(app, WorkshopAction::New(answers()));
            if state == "workshop-translation" {
                translate(app);
            }
            let pane = if state == "workshop-share" { Pane::Share } else { Pane::Translation };
            ask(app, WorkshopAction::ShowPane(pane));
        }
    }
}

fn ask(app: &mut App, action: WorkshopAction) {
    app.dispatch(Action::Workshop(action));
    // Writing rests, and is checked: as late as there were changes.
    let version = app.workshop.desk.as_ref().map_or(0, |desk| desk.version);
    app.dispatch(Action::Clock((version + 1) * 1_000));
}

fn translate(app: &mut App) {
    ask(app, WorkshopAction::Translation(TranslationAction::Add(Lang::En)));
    let lang = Lang::En;
    let sheet = app.workshop.desk.as_ref().unwrap().sheet(lang).unwrap().unwrap();
    let entries: Vec<(String, String)> = sheet.entries().map(|it| (Sheet::key(it), it.source.clone())).collect();
    let words = ["A grandmother who doubts", "She does not know whom to ask.", "Calm."];
    for ((key, _), text) in entries.iter().zip(words) {
        let (key, text) = (key.clone(), text.to_owned());
        ask(app, WorkshopAction::Translation(TranslationAction::Write { lang, key, text }));
    }
    // One home text is another one now.
    let desk = app.workshop.desk.as_ref().unwrap();
    let at = desk.text().find(&entries[1].1).unwrap();
    let changes = vec![Change { range: at..at, words: "Nieuw: ".to_owned() }];
    let file = desk.files[0].name.clone();
    ask(app, WorkshopAction::Change { file, changes });
    ask(app, WorkshopAction::Translation(TranslationAction::Step { lang, prune: false }));
}

fn answers() -> Answers {
    Answers {
        title: "Een oma die twijfelt".to_owned(),
        lang: Lang::Nl,
        name: "Rita".to_owned(),
        age: 67,
        concern: "relative".to_owned(),
        goal: "rustig vragen stellen".to_owned(),
    }
}

fn about() -> About {
    let file = |name: &str| PackedFile { name: name.to_owned(), bytes: 21_000, blake3: "0".repeat(64) };
    About {
        form: 1,
        id: "boze_ex".to_owned(),
        title: "In hoofdletters".to_owned(),
        version: "2026-11-25".to_owned(),
        licence: "CC BY-SA 4.0".to_owned(),
        authors: vec!["Oefenlijn".to_owned()],
        reviewers: Vec::new(),
        made_with: "oefenlijn 0.1.0".to_owned(),
        made_on: "2026-11-26".to_owned(),
        files: vec![file("boze_ex.rhai"), file("boze_ex.en.ron"), file("plays/boze_ex.expert.play")],
        whole: "0".repeat(64),
    }
}
