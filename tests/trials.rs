//! Picture, preview and re-run in the workshop, told through labels and roles: the whole program, its own disk.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "common/bench.rs"]
mod common;

use common::{Bench, bench, checked, press, until};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use oefenlijn::app::{Action, App, HeatFrom, Pane, RehearsalAction, TrialAction, WorkshopAction};
use oefenlijn::ids::Lang;
use oefenlijn::rehearse::Step;
use oefenlijn::scenario::{Library, Translation};
use oefenlijn::session::Opening;
use std::fs;
use std::path::Path;

const SMALL: &str = r##"scenario("proef", #{ title: "Proef", language: "nl", minutes: 10, intensity: 1, summary: "Een proef.", content_note: "Rustig.", concern: "general", goals: ["proeven"], date: "2026-11-25", authors: ["Oefenlijn"], reviewers: [], sources: ["proef"] });
persona("Lies", 38).strength("Ze vraagt hulp.");
meter("trust", 30);
meter("tension", 50);
flag("child_safety").level(2);
confused(["hoe bedoel je?", "ik volg niet", "wat bedoel je juist?"]);
fact("alone").says("ik zit hier alleen").needs("trust", 45).cue("het is stil hier").why("Je luisterde.");
beat("opening").phase("welcome");
say("hallo");
hears("reflection").needs("trust", 45).change("trust", 6).reply("ja, precies").why("Je gaf terug wat je hoorde.");
hears("judgement").change("trust", -15).reply("laat maar").then("closing_up").why("Een oordeel sluit af.");
hears("close").end("good");
otherwise().reply_one_of(["mja", "ik weet niet", "kan zijn"]);
quiet(90).reply("ben je er nog?");
beat("closing_up").phase("clarify");
hears("affirmation").change("trust", 10).then("opening").reply("dank je").why("Erkenning opent weer.");
otherwise().change("tension", 3).reply_one_of(["hm", "tja", "als jij het zegt"]);
quiet(60).end("gone");
ending("good", "helped").says("dank je wel").explains("Er was rust.").afterwards("Ze belde later.").way_to_help("De chat blijft open.");
ending("gone", "left").says("dag").explains("Ze voelde zich beoordeeld.").afterwards("Ze zocht later hulp.").way_to_help("De chat blijft open.");
"##;

/// The small scenario on the desk, checked, with this pane.
fn opened(data: &Path, pane: Pane) -> Bench {
    fs::create_dir_all(data.join("scenarios")).unwrap();
    fs::write(data.join("scenarios/proef.rhai"), SMALL).unwrap();
    let mut bench = bench(data, [1500.0, 1100.0]);
    common::open(&mut bench, "proef", pane);
    bench
}

fn trial(bench: &mut Bench, action: TrialAction) {
    bench.state_mut().app.dispatch(Action::Workshop(WorkshopAction::Trial(action)));
    bench.run_steps(3);
}

/// The text becomes this, as from another editor that works on the desk.
fn written(bench: &mut Bench, from: &str, to: &str) {
    let desk = bench.state().app.workshop.desk.as_ref().unwrap();
    let text = desk.text().replace(from, to);
    assert_ne!(text, desk.text(), "{from}");
    bench.state_mut().app.dispatch(Action::Workshop(WorkshopAction::AddFile { name: "proef.rhai".to_owned(), text }));
    checked(bench);
}

fn line(bench: &Bench) -> u32 {
    let desk = bench.state().app.workshop.desk.as_ref().unwrap();
    let buffer = &desk.file().unwrap().buffer;
    let before = &buffer.text().as_str()[..buffer.caret()];
    u32::try_from(before.matches('\n').count()).unwrap() + 1
}

#[test]
fn a_box_of_the_picture_leads_to_its_text_and_tells_what_leads_out() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Graph);
    bench.get_by_label("2 haltes, 2 eindes");
    bench.get_by_label_contains("closing_up. Vraag verhelderen · 1 antwoord hier. Leidt naar opening, gone").click();
    bench.run_steps(3);
    assert_eq!(line(&bench), 15);
    bench.get_by_label("Komt van");
    press(&mut bench, "regel 11: judgement");
    assert_eq!(line(&bench), 11);
}

#[test]
fn writing_keeps_the_boxes_where_they_are_and_marks_what_is_wrong() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Graph);
    let before = bench.state().app.workshop.trials.drawn.layout.clone();
    written(
        &mut bench,
        "beat(\"closing_up\")",
        "beat(\"cellar\").phase(\"work\");\notherwise().reply(\"hm\");\nbeat(\"closing_up\")",
    );
    let drawn = &bench.state().app.workshop.trials.drawn;
    for node in drawn.graph.nodes.iter().filter(|node| node.name != "cellar") {
        let (old, new) = (before.cell(node), drawn.layout.cell(node));
        assert_eq!((old.column, old.row), (new.column, new.row), "{}", node.name);
    }
    bench.get_by_label("3 haltes, 2 eindes · 1 halte loopt dood · 1 onbereikbaar");
    bench.get_by_label_contains("cellar. onbereikbaar · loopt dood");
}

#[test]
fn a_rehearsal_and_real_conversations_warm_the_picture_and_it_is_saved() {
    let data = tempfile::tempdir().unwrap();
    recorded(data.path());
    let mut bench = opened(data.path(), Pane::Graph);
    press(&mut bench, "echte gesprekken");
    until(&mut bench, "run again", |app| app.workshop.trials.heat().is_some());
    bench.get_by_label("1 gesprek");
    bench.get_by_label_contains("good. geholpen. niet gezien");
    press(&mut bench, "Schema bewaren (SVG)");
    let picture = fs::read_to_string(data.path().join("scenarios/proef.svg")).unwrap();
    assert!(picture.contains("niet gezien"), "the warmth is in the picture");
    bench.get_by_label_contains("Het schema staat in ");
    press(&mut bench, "niet tonen");
    assert_eq!(bench.state().app.workshop.trials.heat_from, HeatFrom::Nothing);
}

/// A conversation that was had and kept: a judgement, then a long silence.
fn recorded(data: &Path) {
    fs::create_dir_all(data.join("scenarios")).unwrap();
    fs::write(data.join("scenarios/proef.rhai"), SMALL).unwrap();
    let mut app = App::start(data).unwrap();
    had(&mut app, "dat is toch niet normaal");
    assert!(app.practice.as_ref().unwrap().state.is_over(), "{:?}", app.practice.as_ref().unwrap().state.messages);
}

/// Holds a conversation: one message, then silence until the help-seeker leaves.
fn had(app: &mut App, message: &str) {
    app.dispatch(Action::SetTempo(1_000));
    app.dispatch(Action::Start { scenario: "proef".to_owned(), lang: Lang::Nl, seed: Some(3) });
    let mut now = 0;
    let mut pass = |app: &mut App, ms: u64| {
        for _ in 0..ms / 500 {
            now += 500;
            app.dispatch(Action::Clock(now));
        }
    };
    pass(app, 20_000);
    app.dispatch(Action::Draft(message.to_owned()));
    app.dispatch(Action::Send);
    pass(app, 120_000);
}

#[test]
fn a_conversation_is_tried_and_every_rule_says_why() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Preview);
    press(&mut bench, "Begin");
    bench.get_by_label("Lies: hallo");
    bench.get_by_role_and_label(Role::TextInput, "Jouw bericht").focus();
    bench.run_steps(2);
    bench.event(egui::Event::Text("je bent bang".to_owned()));
    bench.run_steps(2);
    press(&mut bench, "Verstuur");
    bench.get_by_label("Gelezen als reflection");
    bench.get_by_label("regel 10, reflection (trust ≥ 45): trust 30, nodig 45");
    bench.get_by_label("regel 14, 90 s stilte: wacht op 90 s stilte");
    bench.get_by_label("regel 7, alone: trust 30, nodig 45");
    // A rule leads to its text.
    bench.get_by_label("regel 10, reflection (trust ≥ 45): trust 30, nodig 45").click();
    bench.run_steps(3);
    assert_eq!(line(&bench), 10);
    press(&mut bench, "120 s wachten");
    bench.get_by_label("Lies: ben je er nog?");
    press(&mut bench, "Eén stap terug");
    assert_eq!(bench.query_all_by_label("Lies: ben je er nog?").count(), 0);
}

#[test]
fn where_it_begins_opens_above_the_conversation_and_not_behind_it() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Preview);
    press(&mut bench, "Begin");
    let chat = |bench: &Bench| bench.get_by_label("Lies: hallo").rect().top();
    let before = chat(&bench);
    press(&mut bench, "Waar het begint");
    bench.run_steps(4);
    let seed = bench.get_by_role_and_label(Role::TextInput, "Getal voor het toeval").rect();
    assert!(seed.bottom() < chat(&bench), "{seed:?} above {}", chat(&bench));
    assert!(chat(&bench) > before + 60.0, "the conversation makes room");
}

#[test]
fn a_reading_is_forced_from_the_list() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Preview);
    trial(&mut bench, TrialAction::Begin { lang: Lang::Nl, seed: 1, opening: Opening::default() });
    trial(&mut bench, TrialAction::Step(Step::Say("je bent bang".to_owned())));
    press(&mut bench, "Lees anders");
    bench.get_by_role_and_label(Role::TextInput, "Zoek een handeling of onderwerp").focus();
    bench.run_steps(2);
    bench.event(egui::Event::Text("judgem".to_owned()));
    bench.run_steps(2);
    let shown = |start: &str| {
        bench
            .query_all_by(|it| it.role() == Role::CheckBox && it.label().is_some_and(|it| it.starts_with(start)))
            .count()
    };
    assert_eq!(shown("reflection ·"), 1, "what is read already counts too, so it stays in sight");
    assert_eq!(shown("advice ·"), 0);
    bench
        .get_by(|node| node.role() == Role::CheckBox && node.label().is_some_and(|it| it.starts_with("judgement ·")))
        .click();
    bench.run_steps(2);
    press(&mut bench, "Lees zo");
    bench.get_by_label("Opgelegd: judgement, reflection");
    bench.get_by_label("regel 11, judgement: antwoordde op judgement");
    assert_eq!(bench.state().app.workshop.trials.preview.as_ref().unwrap().state().beat, "closing_up");
    press(&mut bench, "Lees anders");
    press(&mut bench, "Zoals gelezen");
    bench.get_by_label("Gelezen als reflection");
}

#[test]
fn what_was_tried_becomes_a_play_and_saving_keeps_the_conversation_where_it_was() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Preview);
    let opening = Opening { meters: [("trust".to_owned(), 50)].into(), ..Opening::default() };
    trial(&mut bench, TrialAction::Begin { lang: Lang::Nl, seed: 1, opening });
    trial(&mut bench, TrialAction::Step(Step::Say("je bent bang".to_owned())));
    trial(&mut bench, TrialAction::Step(Step::Say("dat is toch niet normaal".to_owned())));
    bench.get_by_role_and_label(Role::TextInput, "Naam van de proef").focus();
    bench.run_steps(2);
    bench.event(egui::Event::Text("Eerste keer".to_owned()));
    bench.run_steps(2);
    press(&mut bench, "Bewaar als proef");
    // It is kept at once: nothing more has to be done.
    let play = fs::read_to_string(data.path().join("scenarios/plays/proef.eerste_keer.play")).unwrap();
    assert!(play.contains("begin trust 50\n> je bent bang") && play.contains("expect beat closing_up"), "{play}");

    written(&mut bench, "laat maar", "nee");
    bench.get_by_label_contains("De tekst is veranderd sinds dit gesprek.");
    assert_eq!(bench.query_all_by_label("Lies: nee").count(), 0, "not before it is saved");
    press(&mut bench, "Bewaren");
    bench.run_steps(4);
    bench.get_by_label("Lies: nee");
    bench.get_by_label("Herladen: het gesprek loopt anders vanaf “dat is toch niet normaal”");
    assert_eq!(bench.state().app.workshop.trials.preview.as_ref().unwrap().tried.len(), 3);
    // What is not sound changes nothing.
    written(&mut bench, ".then(\"closing_up\").why", ".why");
    bench.get_by_label_contains("Er staan fouten in de tekst.");
    bench.get_by_label("Lies: nee");
}

#[test]
fn a_play_that_no_longer_goes_as_it_says_is_told_while_writing() {
    let data = tempfile::tempdir().unwrap();
    fs::create_dir_all(data.path().join("scenarios/plays")).unwrap();
    let play = "scenario proef\nseed 1\n> dat is toch niet normaal\nexpect beat closing_up\n";
    fs::write(data.path().join("scenarios/plays/proef.hard.play"), play).unwrap();
    let mut bench = opened(data.path(), Pane::Text);
    let is_tried = |app: &App| {
        let desk = app.workshop.desk.as_ref().unwrap();
        !desk.is_checking() && !desk.is_trying()
    };
    until(&mut bench, "performed", is_tried);
    bench.get_by_label("Er is niets mis");
    written(&mut bench, "hears(\"judgement\")", "hears(\"judgement\").needs(\"trust\", 45)");
    until(&mut bench, "performed again", is_tried);
    bench.get_by_label("Fout · plays/proef.hard.play, regel 4");
    // Another scenario's play is no play of this one.
    let file = "plays/proef.hard.play".to_owned();
    let text = play.replace("scenario proef", "scenario proof");
    bench.state_mut().app.dispatch(Action::Workshop(WorkshopAction::AddFile { name: file, text }));
    until(&mut bench, "the other play", is_tried);
    bench.get_by_label("dit speelt `proof`, een scenario dat hier niet is");
}

#[test]
fn kept_conversations_run_again_after_an_edit_side_by_side() {
    let data = tempfile::tempdir().unwrap();
    recorded(data.path());
    let mut bench = opened(data.path(), Pane::Again);
    until(&mut bench, "run again", |app| app.workshop.trials.had.is_some());
    bench.get_by_label("Loopt hetzelfde");
    written(&mut bench, "laat maar", "nee");
    until(&mut bench, "run after the edit", |app| {
        app.workshop
            .trials
            .had
            .as_ref()
            .is_some_and(|had| had.runs[0].beside.as_ref().is_some_and(|it| it.first().is_some()))
    });
    bench
        .get_by(|node| {
            let label = node.label().unwrap_or_default();
            node.role() == Role::Button && label.contains("1 bericht loopt anders, eerst “dat is toch niet normaal”")
        })
        .click();
    bench.run_steps(3);
    bench.get_by_label("Eerste verschil");
    bench.get_by_label("Toen");
    bench.get_by_label("laat maar");
    bench.get_by_label("nee");
    press(&mut bench, "Terug naar de lijst");
}

#[test]
fn one_plays_from_a_box_of_the_picture() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Graph);
    bench.get_by_label_contains("closing_up. Vraag verhelderen").click();
    bench.run_steps(3);
    press(&mut bench, "Speel vanaf hier");
    let app = &bench.state().app;
    assert_eq!(app.workshop.desk.as_ref().unwrap().pane, Pane::Preview);
    assert_eq!(app.workshop.trials.preview.as_ref().unwrap().state().beat, "closing_up");
}

/// Says something in the conversation that is tried, as from a keyboard.
fn said(bench: &mut Bench, words: &str) {
    bench.get_by_role_and_label(Role::TextInput, "Jouw bericht").focus();
    bench.run_steps(2);
    bench.event(egui::Event::Text(words.to_owned()));
    bench.run_steps(2);
    press(bench, "Verstuur");
}

/// What stands in the field of one's message.
fn draft(bench: &Bench) -> String {
    bench.get_by_role_and_label(Role::TextInput, "Jouw bericht").value().unwrap_or_default()
}

#[test]
fn the_message_taken_back_last_stands_in_the_field_and_no_other_conversation_gets_it() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Preview);
    press(&mut bench, "Begin");
    said(&mut bench, "dag, welkom");
    said(&mut bench, "je bent bang");
    press(&mut bench, "Eén stap terug");
    assert_eq!(draft(&bench), "je bent bang");
    press(&mut bench, "Eén stap terug");
    assert_eq!(draft(&bench), "dag, welkom");
    press(&mut bench, "Van voor af aan");
    assert_eq!(draft(&bench), "");
    // What somebody is writing is not taken away by a step back.
    said(&mut bench, "je bent bang");
    bench.get_by_role_and_label(Role::TextInput, "Jouw bericht").focus();
    bench.run_steps(2);
    bench.event(egui::Event::Text("half".to_owned()));
    bench.run_steps(2);
    press(&mut bench, "Eén stap terug");
    assert_eq!(draft(&bench), "half");
    trial(&mut bench, TrialAction::Begin { lang: Lang::Nl, seed: 2, opening: Opening::default() });
    assert_eq!(draft(&bench), "");
}

#[test]
fn a_conversation_that_gave_way_to_another_is_one_button_away() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Preview);
    press(&mut bench, "Begin");
    assert!(bench.query_by_label("Vorig gesprek terug").is_none());
    said(&mut bench, "je bent bang");
    let is_there = |bench: &Bench| bench.query_by_label("Jij: je bent bang").is_some();
    press(&mut bench, "Van voor af aan");
    assert!(!is_there(&bench));
    press(&mut bench, "Vorig gesprek terug");
    assert!(is_there(&bench) && bench.query_by_label("Vorig gesprek terug").is_none());
    // Played from a box of the picture.
    bench.state_mut().app.dispatch(Action::Workshop(WorkshopAction::ShowPane(Pane::Graph)));
    bench.run_steps(3);
    bench.get_by_label_contains("closing_up. Vraag verhelderen").click();
    bench.run_steps(3);
    press(&mut bench, "Speel vanaf hier");
    assert!(!is_there(&bench));
    press(&mut bench, "Vorig gesprek terug");
    assert!(is_there(&bench));
    // Another scenario on the desk, and this one again.
    common::open(&mut bench, "student_bang", Pane::Preview);
    press(&mut bench, "Begin");
    common::open(&mut bench, "proef", Pane::Preview);
    assert!(is_there(&bench), "as it was left");
}

#[test]
fn a_double_click_on_a_box_presses_nothing_that_appears_under_it() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Graph);
    // Frames of a test are far apart; a double click is what comes within them.
    bench.ctx.options_mut(|options| options.input_options.max_double_click_delay = 5.0);
    let name = "closing_up. Vraag verhelderen";
    bench.get_by_label_contains(name).click();
    bench.run_steps(8);
    let button = bench.get_by_label("Speel vanaf hier").rect().center();
    press(&mut bench, "Sluiten");
    // The box lies where the button will be.
    let at = bench.get_by_label_contains(name).rect().center();
    let empty = bench.get_by_role(Role::Image).rect().left_bottom() + egui::vec2(20.0, -20.0);
    let press_at = |bench: &mut Bench, pos: egui::Pos2, pressed: bool| {
        bench.event(egui::Event::PointerMoved(pos));
        bench.event(egui::Event::PointerButton {
            pos,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        });
        bench.run_steps(1);
    };
    press_at(&mut bench, empty, true);
    for part in [0.5, 1.0] {
        bench.event(egui::Event::PointerMoved(empty + (button - at) * part));
        bench.run_steps(1);
    }
    press_at(&mut bench, empty + (button - at), false);
    bench.run_steps(40);
    let at = bench.get_by_label_contains(name).rect().center();
    assert!((at - button).length() < 3.0, "{at:?} {button:?}");
    for _ in 0..2 {
        press_at(&mut bench, at, true);
        press_at(&mut bench, at, false);
        bench.run_steps(2);
    }
    bench.get_by_label("Speel vanaf hier");
    let workshop = &bench.state().app.workshop;
    assert_eq!(workshop.desk.as_ref().unwrap().pane, Pane::Graph);
    assert!(workshop.trials.preview.is_none());
    press(&mut bench, "Speel vanaf hier");
    assert!(bench.state().app.workshop.trials.preview.is_some(), "meant, it is pressed");
}

#[test]
fn a_finding_is_walked_through_from_its_first_message_forward_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut bench = opened(folder.path(), Pane::Preview);
    press(&mut bench, "Begin");
    said(&mut bench, "je bent bang");
    let ask = |action| Action::Workshop(WorkshopAction::Rehearsal(action));
    bench.state_mut().app.dispatch(ask(RehearsalAction::Runs(24)));
    bench.state_mut().app.dispatch(ask(RehearsalAction::Start));
    until(&mut bench, "rehearsed", |app| app.workshop.rehearsing.done.is_some());
    let done = bench.state().app.workshop.rehearsing.done.as_ref().unwrap();
    let messages = |play: &str| play.lines().filter(|line| line.starts_with('>')).count();
    let (index, way) = done
        .rehearsal
        .findings
        .iter()
        .enumerate()
        .filter_map(|(index, it)| it.play.clone().filter(|play| messages(play) > 1).map(|play| (index, play)))
        .min_by_key(|(_, play)| messages(play))
        .expect("a finding with a way of several messages");
    bench.state_mut().app.dispatch(ask(RehearsalAction::StepThrough(index)));
    bench.run_steps(3);
    let mine = |bench: &Bench| bench.query_all_by_label_contains("Jij: ").count();
    let tried = |bench: &Bench| bench.state().app.workshop.trials.preview.as_ref().unwrap().tried.len();
    assert_eq!(mine(&bench), 1, "its first message");
    assert!(bench.query_all_by_label_contains("Dit gesprek toont: ").next().is_some(), "what it shows is said");
    let first = tried(&bench);
    while bench.query_by_label("Eén stap verder").is_some() {
        press(&mut bench, "Eén stap verder");
    }
    assert_eq!(mine(&bench), messages(&way));
    let all = tried(&bench);
    for _ in first..all {
        press(&mut bench, "Eén stap terug");
    }
    assert_eq!(tried(&bench), first);
    press(&mut bench, "Eén stap verder");
    assert_eq!(draft(&bench), "", "what stands in the conversation again does not stand in the field");
    // One's own conversation waits, however many findings were looked at.
    bench.state_mut().app.dispatch(ask(RehearsalAction::StepThrough(index)));
    bench.run_steps(3);
    press(&mut bench, "Vorig gesprek terug");
    bench.get_by_label("Jij: je bent bang");
}

#[test]
fn a_meter_is_shown_as_it_is_called_with_the_name_that_rules_use() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Preview);
    written(&mut bench, "meter(\"tension\", 50);", "meter(\"tension\", 50);\nmeter(\"courage\", 20).label(\"Moed\");");
    for meter in ["Moed (courage)", "Vertrouwen (trust)"] {
        assert!(bench.query_by_role_and_label(Role::Slider, meter).is_some(), "{meter}");
    }
    press(&mut bench, "Begin");
    bench.get_by_label("Vertrouwen (trust) 30 · Spanning (tension) 50 · Moed (courage) 20");
}

#[test]
fn a_condition_in_code_that_kept_a_rule_from_answering_is_called_so() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Rehearsal);
    let rule =
        "hears(\"summary\").when(|s| s.trust > 30 + s.turn * 40).reply(\"zo is het\").why(\"Je vatte samen.\");\n";
    written(&mut bench, "hears(\"close\")", &format!("{rule}hears(\"close\")"));
    let ask = |action| Action::Workshop(WorkshopAction::Rehearsal(action));
    bench.state_mut().app.dispatch(ask(RehearsalAction::Runs(96)));
    bench.state_mut().app.dispatch(ask(RehearsalAction::Start));
    until(&mut bench, "rehearsed", |app| app.workshop.rehearsing.done.is_some());
    let found = bench.query_all_by_label_contains("de voorwaarde in .when(…) zei nee, nodig: ja").count();
    let done = bench.state().app.workshop.rehearsing.done.as_ref().unwrap();
    let told: Vec<_> = done.rehearsal.findings.iter().map(|it| (it.line, it.message.to_string(), &it.near)).collect();
    assert!(found > 0, "{told:#?}");
}

#[test]
fn versions_count_the_conversation_that_was_just_had_and_tell_one_on_an_older_text_apart() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Share);
    bench.get_by_label("Geen bewaard gesprek noemt deze versie");
    had(&mut bench.state_mut().app, "dat is toch niet normaal");
    bench.state_mut().app.dispatch(Action::Go(oefenlijn::app::Route::Workshop));
    bench.run_steps(3);
    bench.get_by_label("1 bewaard gesprek noemt deze versie");
    let older = "1 daarvan werd gevoerd toen de tekst er anders uitzag";
    assert!(bench.query_by_label(older).is_none());
    let text = common::text(&bench).replace("laat maar", "nee");
    bench.state_mut().app.dispatch(Action::Workshop(WorkshopAction::AddFile { name: "proef.rhai".to_owned(), text }));
    bench.state_mut().app.dispatch(Action::Workshop(WorkshopAction::Save));
    bench.run_steps(3);
    bench.get_by_label("1 bewaard gesprek noemt deze versie");
    bench.get_by_label(older);
}

#[test]
fn a_rehearsal_shows_what_it_found_steps_through_it_and_marks_the_lines() {
    let folder = tempfile::tempdir().unwrap();
    let mut bench = opened(folder.path(), Pane::Rehearsal);
    let ask = |action| Action::Workshop(WorkshopAction::Rehearsal(action));
    bench.state_mut().app.dispatch(ask(RehearsalAction::Runs(24)));
    bench.run_steps(2);
    bench.get_by_role_and_label(Role::Button, "Beginnen").click();
    until(&mut bench, "rehearsed", |app| app.workshop.rehearsing.done.is_some());
    assert!(bench.query_all_by_label_contains("24 gesprekken").next().is_some());
    let app = &bench.state().app;
    let line =
        u32::try_from(SMALL.lines().position(|line| line.starts_with("beat(\"opening\")")).unwrap() + 1).unwrap();
    let hits = app.workshop.desk.as_ref().unwrap().shown_hits().expect("the margin knows");
    assert!(hits[&line] >= 24, "every conversation begins there");
    let findings = &app.workshop.rehearsing.done.as_ref().unwrap().rehearsal.findings;
    let index = findings.iter().position(|it| it.play.is_some()).expect("a finding with a way");
    bench.state_mut().app.dispatch(ask(RehearsalAction::StepThrough(index)));
    bench.run_steps(2);
    let workshop = &bench.state().app.workshop;
    assert_eq!(workshop.desk.as_ref().unwrap().pane, Pane::Preview);
    assert!(workshop.trials.preview.as_ref().unwrap().tried.len() > 1, "the way was taken");
    // The picture shows where these trainees went, not a rehearsal of its own.
    bench.state_mut().app.dispatch(Action::Workshop(WorkshopAction::ShowPane(Pane::Graph)));
    trial(&mut bench, TrialAction::ShowHeat(HeatFrom::Rehearsal));
    assert!(!bench.state().app.workshop.is_rehearsing());
    bench.get_by_label("24 gesprekken");
}

#[test]
fn a_rehearsal_that_is_stopped_says_after_how_many_of_how_many() {
    let folder = tempfile::tempdir().unwrap();
    let mut bench = opened(folder.path(), Pane::Rehearsal);
    let ask = |action| Action::Workshop(WorkshopAction::Rehearsal(action));
    bench.state_mut().app.dispatch(ask(RehearsalAction::Runs(1_000_000)));
    bench.run_steps(2);
    bench.get_by_role_and_label(Role::Button, "Beginnen").click();
    until(&mut bench, "some were held", |app| app.workshop.rehearsing.progress().is_some_and(|held| held > 0));
    press(&mut bench, "Stoppen en tonen");
    until(&mut bench, "stopped", |app| app.workshop.rehearsing.done.is_some());
    let runs = bench.state().app.workshop.rehearsing.done.as_ref().unwrap().rehearsal.runs;
    let told = format!("Afgebroken na {runs} van de 1000000 gesprekken");
    bench.get_by_label_contains(&told);
}

#[test]
fn what_is_done_at_the_desk_while_trying_stands_in_the_play() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Preview);
    trial(&mut bench, TrialAction::Begin { lang: Lang::Nl, seed: 1, opening: Opening::default() });
    press(&mut bench, "Aan het bureau");
    press(&mut bench, "Meld het risico");
    bench.get_by_label("Risico gemeld: Veiligheid van een kind, geen aanwijzing");
    press(&mut bench, "Bel de backoffice");
    bench.get_by_label("De backoffice gebeld");
    bench.get_by_role_and_label(Role::TextInput, "Aan de backoffice").focus();
    bench.run_steps(2);
    bench.event(egui::Event::Text("er zijn kinderen in huis".to_owned()));
    bench.run_steps(2);
    press(&mut bench, "Zeg het");
    bench.get_by_label_contains("Aan de backoffice: “er zijn kinderen in huis”");
    press(&mut bench, "Vink de stap af");
    bench.get_by_label_contains("Stap afgevinkt: ");
    press(&mut bench, "hulpvrager akkoord");
    press(&mut bench, "Verwijs door");
    bench.get_by_label_contains("Doorverwezen naar ");
    press(&mut bench, "Trek het in");
    trial(&mut bench, TrialAction::SaveAsPlay { name: "bureau".to_owned() });
    let desk = bench.state().app.workshop.desk.as_ref().unwrap();
    let play = desk.named("plays/proef.bureau.play").unwrap().buffer.text().as_str().to_owned();
    for line in ["flag child_safety 0", "desk back_office", "lead er zijn kinderen in huis", "withdraw child_safety"] {
        assert!(play.lines().any(|it| it == line), "{line}: {play}");
    }
    assert!(play.lines().any(|it| it.starts_with("tick child_safety.")), "{play}");
    assert!(play.lines().any(|it| it.starts_with("refer ") && it.ends_with(" cold agreed")), "{play}");
}

#[test]
fn a_sample_that_another_rule_answers_is_told_under_the_text_and_gone_when_mended() {
    let data = tempfile::tempdir().unwrap();
    let mut bench = opened(data.path(), Pane::Text);
    let samples = |app: &App| {
        let desk = app.workshop.desk.as_ref().unwrap();
        desk.faults().iter().filter(|fault| fault.code == "sample").map(|fault| fault.line).collect::<Vec<_>>()
    };
    written(&mut bench, ".reply(\"laat maar\")", ".reply(\"laat maar\").sample(\"je bent bang\")");
    until(&mut bench, "the sample is read", |app| !samples(app).is_empty());
    assert_eq!(samples(&bench.state().app), [11]);
    // A line above moves it at once: nothing is read again.
    written(&mut bench, "beat(\"opening\")", "// hier\nbeat(\"opening\")");
    assert_eq!(samples(&bench.state().app), [12]);
    written(&mut bench, "je bent bang", "dat is toch niet normaal");
    until(&mut bench, "the sample is read again", |app| samples(app).is_empty());
}

#[test]
fn a_sample_of_a_translation_that_another_rule_answers_is_told_at_its_place_too() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("scenarios");
    fs::create_dir_all(&folder).unwrap();
    let text = SMALL.replace("hears(\"close\")", "hears(\"close\").sample(\"ik sluit de chat nu af\")");
    fs::write(folder.join("proef.rhai"), &text).unwrap();
    let home = Library::in_folder(&folder).scenarios.remove(0).file;
    let mut number = 0;
    let lines: Vec<String> = Translation::in_step(None, Lang::En, &home)
        .lines()
        .map(|line| {
            number += 1;
            line.replace("text: \"\"", &format!("text: \"words {number}\""))
        })
        .collect();
    fs::write(folder.join("proef.en.ron"), lines.join("\n")).unwrap();
    let mut bench = bench(data.path(), [1500.0, 1100.0]);
    common::open(&mut bench, "proef", Pane::Text);
    let told = |app: &App| {
        let desk = app.workshop.desk.as_ref().unwrap();
        desk.faults().iter().filter(|fault| fault.code == "sample").map(|fault| fault.file.clone()).collect::<Vec<_>>()
    };
    until(&mut bench, "the samples are read", |app| !told(app).is_empty());
    assert_eq!(told(&bench.state().app), ["proef.en.ron"], "the Dutch one is sound");
}

#[test]
fn a_sentence_that_nobody_understood_becomes_a_phrase_with_one_click() {
    let data = tempfile::tempdir().unwrap();
    recorded(data.path());
    let topic = "topic(\"normal\", [\"is dat normaal\", \"wat is normaal\", \"vind je dat normaal\", \"doet iedereen dat\", \"is dit gewoon\"]);\n";
    let with_topic = SMALL
        .replace("flag(", &format!("{topic}flag("))
        .replace("hears(\"close\")", "hears(\"normal\").reply(\"weet ik niet\");\nhears(\"close\")");
    fs::write(data.path().join("scenarios/proef.rhai"), with_topic).unwrap();
    let mut app = App::start(data.path()).unwrap();
    // At least one of these is about something else, and a little like the topic all the same.
    had(
        &mut app,
        "de blauwe fiets staat gewoon tegen de muur\niedereen kijkt morgen naar de koers op tv\nhet normale uur van de trein is voorbij",
    );
    drop(app);
    let mut bench = bench(data.path(), [1500.0, 1100.0]);
    common::open(&mut bench, "proef", Pane::Understanding);
    until(&mut bench, "read", |app| app.workshop.understood.report.is_some());
    bench.get_by_label("1 onderwerp, 5 zinnen · 2 bewaarde gesprekken");
    let missed = |app: &App| {
        let report = app.workshop.understood.report.as_ref().unwrap();
        report.understanding.missed.iter().map(|it| (it.said.text.clone(), it.nearest.is_some())).collect::<Vec<_>>()
    };
    let near: Vec<String> = missed(&bench.state().app).into_iter().filter(|it| it.1).map(|it| it.0).collect();
    let sentence = near.first().expect("a sentence that is a little like the topic").clone();
    bench.get_by_label(&format!("“{sentence}”"));
    bench.get_all_by_label("Voeg toe aan normal").next().unwrap().click();
    bench.run_steps(3);
    checked(&mut bench);
    assert!(common::text(&bench).contains(&format!("\"{sentence}\"]);")));
    until(&mut bench, "understood now", |app| !missed(app).iter().any(|it| it.0 == sentence));
}
