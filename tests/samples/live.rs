//! The workshop and the guide on a disk of their own, with threads: states that do what is asked of them.

#![allow(dead_code, reason = "the gallery uses them")]

use oefenlijn::app::{Action, App, Pane, RehearsalAction, Route, TrialAction, Waker, WorkshopAction};
use oefenlijn::ids::Lang;
use oefenlijn::rehearse::Step;
use oefenlijn::session::Opening;
use std::path::Path;
use std::sync::mpsc::channel;
use std::time::Duration;

/// The states there are, by name.
pub const STATES: &[&str] = &[
    "workshop",
    "workshop-empty",
    "workshop-text",
    "workshop-faults",
    "workshop-cards",
    "workshop-graph",
    "workshop-preview-start",
    "workshop-preview",
    "workshop-rehearsal",
    "workshop-rehearsed",
    "workshop-again",
    "workshop-again-empty",
    "workshop-understanding",
    "workshop-understanding-clear",
    "guide",
    "guide-functions",
    "guide-privacy",
    "guide-pattern",
];

/// The program in this state, its files in this folder.
pub fn app(state: &str, data: &Path) -> App {
    let mut app = App::start(data).unwrap();
    app.dispatch(Action::SetLang(Lang::Nl));
    app.dispatch(Action::SetStill(true));
    app.dispatch(Action::SetTempo(1_000));
    let page = match state {
        "guide" => Some(""),
        "guide-functions" => Some("functions"),
        "guide-privacy" => Some("privacy"),
        "guide-pattern" => Some("patterns/silence"),
        _ => None,
    };
    if let Some(page) = page {
        app.dispatch(Action::Go(Route::Guide { page: page.to_owned() }));
        return app;
    }
    if ["workshop-again", "workshop-understanding"].contains(&state) {
        for messages in [
            ["hallo, welkom", "wil je daar wat over kwijt dan", "is er vandaag nog iemand langsgekomen bij u"],
            ["dag", "hoe ziet een gewone avond er voor jou uit als alles normaal is", "het blauwe huis staat leeg"],
        ] {
            hold(&mut app, &messages);
        }
    }
    app.dispatch(Action::Go(Route::Workshop));
    let pane = match state.trim_start_matches("workshop").trim_start_matches('-') {
        "" => return app,
        "empty" => {
            app.workshop.listed.clear();
            return app;
        }
        "cards" => Pane::Cards,
        "graph" => Pane::Graph,
        "preview" | "preview-start" => Pane::Preview,
        "rehearsal" | "rehearsed" => Pane::Rehearsal,
        "again" | "again-empty" => Pane::Again,
        "understanding" | "understanding-clear" => Pane::Understanding,
        _ => Pane::Text,
    };
    let stem = if state == "workshop-understanding-clear" { "vraag_over_de_dienst" } else { "student_bang" };
    ask(&mut app, WorkshopAction::Open { stem: stem.to_owned() });
    ask(&mut app, WorkshopAction::ShowPane(pane));
    if state == "workshop-faults" {
        let text = app.workshop.desk.as_ref().unwrap().text().to_owned();
        let text =
            format!("{}\nhearz(\"close\").then(\"nergens\");\nbeat(\"leeg\")\n", text.replacen("trust", "trost", 9));
        ask(&mut app, WorkshopAction::AddFile { name: "student_bang.rhai".to_owned(), text });
    }
    wait(&mut app, |app| app.workshop.desk.as_ref().is_some_and(|desk| !desk.is_checking()));
    match state {
        "workshop-preview" => {
            let begin = TrialAction::Begin { lang: Lang::Nl, seed: 1, opening: Opening::default() };
            let steps = [
                Step::Say("hallo, welkom op de chat. je mag hier anoniem blijven".to_owned()),
                Step::Say("wat maakt dat je net vandaag schrijft?".to_owned()),
                Step::Flag("suicide".to_owned(), 2),
                Step::Wait(120),
                Step::Say("het klinkt alsof je er al lang alleen mee rondloopt".to_owned()),
            ];
            ask(&mut app, WorkshopAction::Trial(begin));
            steps.into_iter().for_each(|step| ask(&mut app, WorkshopAction::Trial(TrialAction::Step(step))));
        }
        "workshop-rehearsed" => {
            ask(&mut app, WorkshopAction::Rehearsal(RehearsalAction::Runs(96)));
            ask(&mut app, WorkshopAction::Rehearsal(RehearsalAction::Start));
            wait(&mut app, |app| app.workshop.rehearsing.done.is_some());
        }
        "workshop-again" => wait(&mut app, |app| app.workshop.trials.had.is_some()),
        "workshop-understanding" | "workshop-understanding-clear" => {
            wait(&mut app, |app| app.workshop.understood.report.is_some());
        }
        _ => {}
    }
    app
}

fn ask(app: &mut App, action: WorkshopAction) {
    app.dispatch(Action::Workshop(action));
}

/// Holds a conversation until its end.
fn hold(app: &mut App, messages: &[&str]) {
    app.dispatch(Action::Start { scenario: "student_bang".to_owned(), lang: Lang::Nl, seed: Some(3) });
    let mut now = 0;
    let mut pass = |app: &mut App, ms: u64| {
        for _ in 0..ms / 500 {
            now += 500;
            app.dispatch(Action::Clock(now));
        }
    };
    pass(app, 20_000);
    for message in messages {
        app.dispatch(Action::Draft((*message).to_owned()));
        app.dispatch(Action::Send);
        pass(app, 15_000);
    }
    app.dispatch(Action::EndChat);
    pass(app, 1_000);
}

/// Lets the threads work until this is so.
fn wait(app: &mut App, is_so: impl Fn(&App) -> bool) {
    let mut now = 1_000_000;
    let (call, woken) = channel();
    app.wake_with(Waker::new(move || {
        let _ = call.send(());
    }));
    for _ in 0..600 {
        now += 400;
        app.dispatch(Action::Clock(now));
        if is_so(app) {
            return;
        }
        // Threads call out when they are done; a while without a call is a try of its own.
        let _ = woken.recv_timeout(Duration::from_millis(400));
    }
}
