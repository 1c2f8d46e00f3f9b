//! Trying a scenario while writing it, and plays made from what was tried.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod common;

use common::{scenario, sound};
use oefenlijn::protocol::Organisation;
use oefenlijn::recording::{Exchange, Recording};
use oefenlijn::rehearse::{Came, Door, Play, Preview, Step, Verdict, of_recording, perform, run_beside};
use oefenlijn::scenario::{Guard, Scenario};
use oefenlijn::session::{Doing, Input, Opening, Session, Setup, Who};
use oefenlijn::understand::Reader;
use std::sync::Arc;

fn say(text: &str) -> Step {
    Step::Say(text.to_owned())
}

fn begin(scenario: Arc<Scenario>, opening: Opening) -> Preview {
    Preview::begin(scenario, Organisation::shipped(), 9, opening)
}

/// What the rule at this line did with the last message.
fn verdict(preview: &Preview, line: u32) -> Verdict {
    let looks = &preview.tried.last().unwrap().looks;
    looks.iter().find(|look| look.at.0 == line).unwrap_or_else(|| panic!("{looks:#?}")).verdict.clone()
}

/// A scenario in which reflection at line 11 needs trust 45.
fn gated() -> String {
    sound().replace("hears(\"reflection\").change", "hears(\"reflection\").needs(\"trust\", 45).once().change").replace(
        "flag(\"child_safety\").level(2);",
        "flag(\"child_safety\").level(2); pick(\"who\", [\"zus\", \"niemand\"]);",
    )
}

#[test]
fn it_begins_at_any_beat_with_any_meters_facts_and_choices() {
    let opening = Opening {
        beat: Some("closing_up".to_owned()),
        meters: [("trust".to_owned(), 88)].into(),
        facts: vec!["alone".to_owned()],
        picks: [("who".to_owned(), "niemand".to_owned())].into(),
    };
    for seed in 0..4 {
        let preview = Preview::begin(scenario(&gated()), Organisation::shipped(), seed, opening.clone());
        let state = preview.state();
        assert_eq!((state.beat.as_str(), state.meter("trust"), state.meter("tension")), ("closing_up", 88, 50));
        assert!(state.knows("alone"));
        assert_eq!(preview.header().picks["who"], "niemand");
        assert!(state.messages.is_empty(), "this beat says nothing on entering");
    }
}

#[test]
fn a_rule_says_why_it_does_not_answer() {
    let mut preview = begin(scenario(&gated()), Opening::default());
    preview.step(Step::SayAs(vec!["reflection".to_owned()], "je bent bang".to_owned()));
    let Verdict::Unmet(unmet) = verdict(&preview, 11) else { panic!("{:?}", verdict(&preview, 11)) };
    assert_eq!(unmet.len(), 1);
    assert_eq!((unmet[0].guard.clone(), unmet[0].is.as_str()), (Guard::AtLeast("trust".to_owned(), 45), "30"));
    assert_eq!(verdict(&preview, 12), Verdict::NotHeard(vec!["judgement".to_owned()]));
    assert_eq!(verdict(&preview, 16), Verdict::WaitsForSilence(90));
    assert_eq!(verdict(&preview, 15), Verdict::Answered(Vec::new()), "nothing else answered");

    let mut preview =
        begin(scenario(&gated()), Opening { meters: [("trust".to_owned(), 60)].into(), ..Opening::default() });
    preview.step(Step::SayAs(vec!["reflection".to_owned()], "je bent bang".to_owned()));
    assert_eq!(verdict(&preview, 11), Verdict::Answered(vec!["reflection".to_owned()]));
    assert_eq!(verdict(&preview, 15), Verdict::OthersAnswered);
    preview.step(Step::SayAs(vec!["reflection".to_owned()], "je bent heel bang".to_owned()));
    let Verdict::Unmet(unmet) = verdict(&preview, 11) else { panic!("{:?}", verdict(&preview, 11)) };
    assert_eq!(unmet[0].guard, Guard::Once, "answered once already");
}

#[test]
fn a_hidden_fact_says_what_keeps_it() {
    let mut preview = begin(scenario(&sound()), Opening::default());
    let door = |preview: &Preview| preview.tried.last().unwrap().facts[0].door.clone();
    assert_eq!(door(&preview), Door::Shut(vec![("trust".to_owned(), 30, 40)]));
    preview.step(Step::SayAs(vec!["reflection".to_owned()], "je bent bang".to_owned()));
    preview.step(Step::SayAs(vec!["reflection".to_owned()], "je bent heel bang".to_owned()));
    assert_eq!(door(&preview), Door::Told);
    preview.step(Step::SayAs(vec!["greeting".to_owned()], "dag".to_owned()));
    assert_eq!(door(&preview), Door::Known);
}

#[test]
fn a_reading_is_forced_and_one_steps_back() {
    let mut preview = begin(scenario(&sound()), Opening::default());
    preview.step(say("hallo, welkom"));
    preview.step(say("dat is toch niet normaal"));
    preview.step(say("wat moedig dat je schrijft"));
    let far = preview.state().messages.len();
    // The second message counts as a reflection: what came after it is taken back.
    preview.force(1, Some(vec!["reflection".to_owned()]));
    assert_eq!(preview.tried.len(), 3);
    assert_eq!(preview.state().beat, "opening");
    assert_eq!(preview.state().meter("trust"), 36);
    assert!(preview.state().messages.len() < far);
    preview.force(1, Some(Vec::new()));
    let reading = preview.tried.last().unwrap().reading.clone().unwrap();
    assert!(!reading.understood);
    assert_eq!(verdict(&preview, 11), Verdict::NotAsked);
    // As the reader reads it after all.
    preview.force(1, None);
    assert_eq!(preview.state().beat, "closing_up");
    preview.back_to(0);
    assert_eq!((preview.tried.len(), preview.state().turns), (1, 0));
    assert_eq!(preview.state().messages.iter().filter(|it| it.by == Who::HelpSeeker).count(), 1);
}

#[test]
fn waiting_lets_silence_speak() {
    let mut preview = begin(scenario(&sound()), Opening::default());
    preview.step(Step::Wait(60));
    assert_eq!(verdict(&preview, 16), Verdict::WaitsForSilence(90));
    preview.step(Step::Wait(40));
    assert_eq!(verdict(&preview, 16), Verdict::Answered(Vec::new()));
    assert_eq!(preview.state().messages.last().unwrap().text.chars().next(), Some('b'));
}

#[test]
fn what_was_tried_is_saved_as_a_play_that_check_runs() {
    let opening = Opening {
        meters: [("trust".to_owned(), 47)].into(),
        picks: [("who".to_owned(), "niemand".to_owned())].into(),
        ..Opening::default()
    };
    let scenario = scenario(&gated());
    let mut preview = begin(scenario.clone(), opening);
    preview.step(Step::SayAs(vec!["reflection".to_owned()], "zo zo".to_owned()));
    preview.step(say("dat is toch niet normaal"));
    preview.step(Step::Wait(61));
    let text = preview.as_play("Een oordeel na een goed begin.");
    assert!(text.contains("begin trust 47") && text.contains("begin pick who = niemand"), "{text}");
    assert!(text.contains("as reflection > zo zo"), "{text}");
    assert!(text.contains("expect beat closing_up") && text.contains("expect ended gone"), "{text}");
    let (play, faults) = Play::parse("proef.tried.play", &text);
    assert_eq!(faults, []);
    let performed = perform("proef.tried.play", &play, scenario);
    assert_eq!(performed.faults, []);
    assert_eq!(performed.state, *preview.state(), "the very same conversation");
}

#[test]
fn a_play_that_begins_where_nothing_is_says_so() {
    let text = "scenario proef\nbegin beat openin\nbegin trus 4\nbegin pick who = jij\nas reflction > hm\n";
    let (play, faults) = Play::parse("a.play", text);
    assert_eq!(faults, []);
    let faults = perform("a.play", &play, scenario(&gated())).faults;
    let told: Vec<String> = faults.iter().map(|fault| format!("{} {}", fault.message, fault.hint)).collect();
    assert!(told[0].contains("no beat `openin` Did you mean `opening`?"), "{told:#?}");
    assert!(
        told.iter().any(|it| it.contains("no meter `trus`"))
            && told.iter().any(|it| it.contains("no choice in `who` `jij`"))
    );
    assert!(told.iter().any(|it| it.contains("no act or topic `reflction` Did you mean `reflection`?")), "{told:#?}");
}

#[test]
fn a_reload_keeps_the_conversation_and_tells_where_it_first_differs() {
    let mut preview = begin(scenario(&sound()), Opening::default());
    preview.step(say("hallo, welkom"));
    preview.step(Step::SayAs(vec!["work".to_owned()], "werk je".to_owned()));
    preview.step(Step::SayAs(vec!["judgement".to_owned()], "dat is toch niet normaal".to_owned()));
    // A comment changes nothing.
    preview.reload(scenario(&sound().replace("meter(\"trust\", 30);", "meter(\"trust\", 30); // zo")));
    let same = preview.reloaded.clone().unwrap();
    assert_eq!((same.first, same.rows.len(), same.lost_beat), (None, 4, false));
    // Another answer to the second message: the conversation stands where it stood.
    preview.reload(scenario(&sound().replace("ik werk in een winkel", "ik werk in een bakkerij")));
    let reloaded = preview.reloaded.clone().unwrap();
    assert_eq!(reloaded.first, Some(2));
    let row = &reloaded.rows[2];
    assert_eq!(row.came, Came::Message("werk je".to_owned()));
    assert_eq!(
        (row.then.said[0].as_str(), row.now.said[0].as_str()),
        ("ik werk in een winkel", "ik werk in een bakkerij")
    );
    assert!(!reloaded.rows[3].differs(), "the rest is the same again");
    assert_eq!((preview.tried.len(), preview.state().beat.as_str()), (4, "closing_up"));
    // A meter that moves otherwise shows as a meter.
    preview.reload(scenario(
        &sound()
            .replace("change(\"trust\", -15)", "change(\"trust\", -5)")
            .replace("ik werk in een winkel", "ik werk in een bakkerij"),
    ));
    let reloaded = preview.reloaded.clone().unwrap();
    assert_eq!(reloaded.first, Some(3));
    assert_eq!(reloaded.rows[3].meters(), [("trust".to_owned(), Some(15), Some(25))]);
    preview.step(say("hallo"));
    assert_eq!(preview.reloaded, None, "what changed is told until the next step");
}

/// A conversation as somebody had it: typing, a long silence, a line break, the desk.
fn recorded(text: &str) -> Recording {
    let (mut session, opening) =
        Session::start(scenario(text), Reader::shipped(oefenlijn::ids::Lang::Nl), Setup::new(9, 100));
    let mut recording =
        Recording::new("een".to_owned(), "2026-11-25 19:30".to_owned(), session.header().clone(), opening);
    let inputs = [
        (10_000, Doing::Typing(true)),
        (20_000, Doing::Say("hallo,\nwelkom".to_owned())),
        (50_000, Doing::Tick),
        (140_000, Doing::Tick),
        (170_000, Doing::Say("dat is toch niet normaal".to_owned())),
        (220_000, Doing::Tick),
        (260_000, Doing::Tick),
        (280_000, Doing::Tick),
    ];
    for (at_ms, what) in inputs {
        let input = Input { at_ms, what };
        let events = session.apply(&input);
        recording.exchanges.push(Exchange { input, events });
    }
    recording
}

#[test]
fn a_recording_becomes_a_play() {
    let recording = recorded(&sound());
    let found = of_recording(&recording, &scenario(&sound()), &Organisation::shipped());
    assert_eq!((found.lost.clone(), found.gained.clone()), (vec![], vec![]));
    let text = found.play.write("Een opname.");
    assert!(text.contains("> hallo, welkom\nwait "), "{text}");
    assert!(text.contains("expect beat closing_up") && text.contains("expect ended gone"), "{text}");
    let (play, faults) = Play::parse("een.play", &text);
    assert_eq!(faults, []);
    assert_eq!(perform("een.play", &play, scenario(&sound())).faults, []);
    // The play is a regression: an edit that loses the way makes it fail.
    let edited = scenario(
        &sound().replace("quiet(60).end(\"gone\")", "hears(\"goal_question\").end(\"gone\");\nquiet(60).end(\"good\")"),
    );
    assert!(!perform("een.play", &play, edited.clone()).faults.is_empty());
    let found = of_recording(&recording, &edited, &Organisation::shipped());
    assert!(found.lost == ["ended gone"] && found.gained == ["ended good"], "{found:?}");
}

#[test]
fn a_recording_is_run_beside_what_was_edited() {
    let recording = recorded(&sound());
    let run = |text: &str| run_beside(&recording, scenario(text), Organisation::shipped());
    let same = run(&sound());
    assert_eq!((same.first(), same.differing()), (None, 0));
    assert!(same.changed.is_nothing());
    let came: Vec<&Came> = same.rows.iter().map(|row| &row.came).collect();
    assert!(
        matches!(came[..], [Came::Opening, Came::Message(_), Came::Silence, Came::Message(_), Came::Silence, ..]),
        "{came:?}"
    );
    let edited = run(&sound().replace("laat maar", "nee"));
    assert_eq!(edited.first(), Some(3));
    assert!(edited.changed.scenario);
    assert_eq!((edited.rows[3].then.said[0].as_str(), edited.rows[3].now.said[0].as_str()), ("laat maar", "nee"));
    assert_eq!(edited.rows[3].then.beat, "closing_up");
}

#[test]
fn a_recording_run_again_comes_to_its_end_however_long_typing_takes_now() {
    let (mut session, opening) =
        Session::start(scenario(&sound()), Reader::shipped(oefenlijn::ids::Lang::Nl), Setup::new(9, 100));
    let mut recording =
        Recording::new("twee".to_owned(), "2026-11-25 19:30".to_owned(), session.header().clone(), opening);
    let mut at_ms = 20_000;
    let mut what = Doing::Say("ik moet afronden, tot ziens".to_owned());
    while !session.state().is_over() {
        let input = Input { at_ms, what: std::mem::replace(&mut what, Doing::Tick) };
        let events = session.apply(&input);
        if !events.is_empty() {
            recording.exchanges.push(Exchange { input, events });
        }
        at_ms += 250;
        assert!(at_ms < 600_000, "never over");
    }
    let longer = sound().replace("says(\"dank je wel\")", "says(\"dank je wel voor alles wat je vanavond gezegd hebt, ik ga nu slapen en morgen bel ik mijn zus zoals we afspraken\")");
    let again = run_beside(&recording, scenario(&longer), Organisation::shipped());
    let last = again.rows.last().unwrap();
    assert_eq!((last.then.ended.as_deref(), last.now.ended.as_deref()), (Some("good"), Some("good")));
    let mut heat = oefenlijn::scenario::graph::Heat::default();
    oefenlijn::rehearse::warm(&mut heat, &again.now);
    assert_eq!(heat.endings.get("good"), Some(&1), "the picture shows the ending as reached");
    // Broken off in the middle of an answer it stays so: it did not end then, and does not now.
    recording.exchanges.truncate(1);
    let cut = run_beside(&recording, scenario(&sound()), Organisation::shipped());
    assert_eq!(cut.first(), None, "{:?}", cut.rows);
}

#[test]
fn a_play_that_misses_a_fact_says_what_is_known_or_that_nothing_is() {
    let text = "scenario proef\n> dag\nexpect fact alone\nexpect mark x\n";
    let (play, faults) = Play::parse("a.play", text);
    assert_eq!(faults, []);
    let faults = perform("a.play", &play, scenario(&gated())).faults;
    let hints: Vec<String> = faults.iter().map(|fault| fault.hint.to_string()).collect();
    assert_eq!(hints, ["Nothing is known yet.", "There are no marks yet."]);
}
