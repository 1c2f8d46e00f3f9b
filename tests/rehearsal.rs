//! Simulated trainees: the same for a seed, and they find what is wrong.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod common;

use common::{errors, scenario, sound};
use oefenlijn::ids::Lang;
use oefenlijn::protocol::Organisation;
use oefenlijn::rehearse::{DrillKind, FindingKind, Rehearsal, Trainee, Wanted, drilled, drills, leads_to, rehearse};
use oefenlijn::scenario::Library;
use oefenlijn::understand::Reader;

fn held(text: &str, runs: u32, threads: usize) -> Rehearsal {
    let wanted = Wanted { runs, who: None, seed: 5, threads, shorten: 90 };
    rehearse(&scenario(text), &Organisation::shipped(), &wanted, |_| true)
}

fn of(rehearsal: &Rehearsal, kind: FindingKind) -> Vec<&str> {
    rehearsal.findings.iter().filter(|it| it.kind == kind).map(|it| it.message.as_str()).collect()
}

#[test]
fn a_seed_gives_the_same_whatever_the_number_of_threads() {
    let one = held(&sound(), 96, 1);
    assert_eq!(one, held(&sound(), 96, 4));
    assert_eq!(one.runs, 96);
    assert!(one.exchanges > 192);
    assert_eq!(one.endings_by_who.len(), Trainee::ALL.len());
}

#[test]
fn a_rehearsal_that_was_stopped_knows_how_much_was_asked_of_it() {
    let wanted = Wanted { runs: 400, who: None, seed: 5, threads: 2, shorten: 0 };
    let stopped = rehearse(&scenario(&sound()), &Organisation::shipped(), &wanted, |runs| runs < 90);
    assert_eq!((stopped.runs, stopped.wanted), (96, 400));
    assert!(stopped.is_cut_short());
    assert!(!held(&sound(), 48, 2).is_cut_short());
}

#[test]
fn what_cannot_be_reached_within_the_budget_is_named_with_the_nearest_miss() {
    let text = sound().replace("quiet(90)", "hears(\"reflection\").needs(\"trust\", 99).end(\"unseen\");\nquiet(90)")
        + "ending(\"unseen\", \"helped\").says(\"ja\").explains(\"x\").afterwards(\"y\").way_to_help(\"De chat blijft open.\");\n";
    // Trust cannot rise so high before a conversation is over.
    let text = text.replace(".change(\"trust\", 6)", ".change(\"trust\", 1)");
    let rehearsal = held(&text, 96, 2);
    assert!(of(&rehearsal, FindingKind::EndingNotReached).iter().any(|it| it.contains("`unseen`")));
    let unseen =
        |it: &&oefenlijn::rehearse::Finding| it.kind == FindingKind::EndingNotReached && it.message.contains("unseen");
    let finding = rehearsal.findings.iter().find(unseen).expect("the finding");
    let [near] = finding.near.as_slice() else { panic!("one thing lacks: {finding:?}") };
    assert_eq!((near.what.as_str(), near.needs.as_str()), ("trust", "99"));
    let came: i32 = near.is.parse().expect("a number");
    assert!((30..99).contains(&came));
    // The play leads to that moment.
    assert_eq!(leads_to(finding.play.as_ref().expect("a play"), &scenario(&text)).meter("trust"), came);
}

#[test]
fn a_closure_that_fails_is_found_with_a_way_to_have_it_again() {
    let text = sound().replace(
        "hears(\"work\")",
        "hears(\"work\").when(|s| { let i = 0; while s.trust == 36 && i < 100000000 { i += 1; } true })",
    );
    let rehearsal = held(&text, 240, 2);
    let fault = rehearsal.findings.iter().find(|it| it.kind == FindingKind::ScriptFault).expect("the fault");
    assert!(fault.line > 0);
    let play = fault.play.as_ref().expect("a play");
    let state = leads_to(play, &scenario(&text));
    assert!(state.heard.contains_key("work"), "{play}");
}

#[test]
fn who_rewards_blame_is_told() {
    let text = sound().replace(
        "hears(\"judgement\").change(\"trust\", -15).reply(\"laat maar\").then(\"closing_up\")",
        "hears(\"judgement\", \"advice\", \"question_closed\").change(\"trust\", 15).reply(\"ja\").end(\"good\");\nhears(\"self_disclosure\").then(\"closing_up\")",
    );
    let rehearsal = held(&text, 240, 2);
    assert!(!of(&rehearsal, FindingKind::PoorIsRewarded).is_empty(), "{:?}", rehearsal.endings_by_who);
}

#[test]
fn the_authors_own_limits_are_held() {
    let limits = |words: &str| format!("{}expects(#{{ {words} }});\n", sound());
    let missed = |words: &str| !of(&held(&limits(words), 96, 2), FindingKind::LimitMissed).is_empty();
    assert!(!missed("beats: 50, longest: 200, stalls: 96, shortest: 0"));
    let rehearsal =
        held(&limits("expert_helped: 80, silent_helped: 0, longest: 3, shortest: 60, facts: 100, lines: 100"), 96, 2);
    let told = of(&rehearsal, FindingKind::LimitMissed);
    let longest = format!("`longest` is {}, and should be at most 3", rehearsal.lengths.most);
    assert!(told.contains(&longest.as_str()), "the figure and the limit: {told:?}");
    let shortest = format!("`shortest` is {}, and should be at least 60", rehearsal.lengths.least);
    assert!(told.contains(&shortest.as_str()), "{told:?}");
    assert!(rehearsal.findings.iter().filter(|it| it.kind == FindingKind::LimitMissed).all(|it| it.line > 20));
    let [wrong] = errors(&limits("bets: 50")).try_into().expect("a limit nobody knows is a fault");
    assert!(wrong.contains("`beats`"), "{wrong}");
    assert_eq!(errors(&limits("beats: 700")).len(), 1, "a share is at most a hundred percent");
    let [share] = errors(&limits("expert_helped: 0.8")).try_into().expect("a share of one is no percent");
    assert!(share.contains("80"), "{share}");
}

/// Ten times as many conversations get stuck ten times as often: that is not ten times as bad.
#[test]
fn what_gets_stuck_is_held_against_every_four_hundred() {
    let lost = sound().replace("hears(\"close\").end", "hears_all(\"close\", \"summary\", \"ask_identity\").end");
    let with = |bound: u32| held(&format!("{lost}expects(#{{ stalls: {bound} }});\n"), 1_200, 2);
    let is_missed = |rehearsal: &Rehearsal| !of(rehearsal, FindingKind::LimitMissed).is_empty();
    let stuck = with(1_200).stuck;
    assert!(stuck > 30, "{stuck}");
    assert!(!is_missed(&with(stuck.div_ceil(3))), "{stuck} of 1200");
    assert!(is_missed(&with(stuck / 3 - 1)), "{stuck} of 1200");
}

#[test]
fn drills_come_from_the_help_seekers_and_are_read_like_a_chat() {
    let library = Library::shipped();
    let reader = Reader::shipped(Lang::Nl);
    for kind in DrillKind::ALL {
        let found = drills(&library, Lang::Nl, kind, 3);
        assert!(found.len() >= 3, "{kind:?} has {} messages", found.len());
        assert!(found.iter().all(|drill| !drill.message.contains('{')), "a placeholder is left");
        assert_eq!(found, drills(&library, Lang::Nl, kind, 3), "the same order for the same number");
    }
    let suicide = drills(&library, Lang::Nl, DrillKind::AskSuicide, 1).remove(0);
    assert!(drilled(&suicide, "denk je aan zelfmoord?", reader).hit);
    assert!(!drilled(&suicide, "gaat het een beetje?", reader).hit);
    let reflect = drills(&library, Lang::Nl, DrillKind::Reflect, 1).remove(0);
    let spoilt = drilled(&reflect, "dat is toch niet normaal, schaam je", reader);
    assert!(!spoilt.hit && !spoilt.against.is_empty());
}

/// A scenario with a rule that cannot be, and a beat in which nothing happens any more.
fn faulty() -> String {
    let opening = "hears(\"greeting\").needs(\"trust\", 60).below(\"trust\", 50).reply(\"nooit\");\n\
                   hears(\"advice\", \"question_closed\").then(\"hole\");\nquiet(90)";
    let hole = "beat(\"hole\").phase(\"clarify\");\nhears(\"consult\").then(\"opening\");\n\
                otherwise().reply_one_of([\"hm\", \"ja\", \"nee\"]);\nbeat(\"closing_up\")";
    sound().replace("quiet(90)", opening).replace("beat(\"closing_up\")", hole)
}

#[test]
fn what_can_never_be_is_told_apart_from_what_was_not_found() {
    let rehearsal = held(&faulty(), 48, 2);
    let impossible = of(&rehearsal, FindingKind::Impossible);
    assert_eq!(impossible, ["this rule can never be reached: `trust` cannot be at least 60 and below 50"]);
    let line = rehearsal.findings.iter().find(|it| it.kind == FindingKind::Impossible).expect("it").line;
    let written = faulty().lines().position(|line| line.contains("\"nooit\"")).expect("the rule") + 1;
    assert_eq!(usize::try_from(line).unwrap(), written);
}

#[test]
fn a_place_where_nothing_happens_any_more_is_found_with_a_short_way_there() {
    let rehearsal = held(&faulty(), 96, 2);
    let finding =
        rehearsal.findings.iter().find(|it| it.message.contains("in `hole` ten messages in a row change nothing"));
    let finding = finding.expect("the stall");
    let play = finding.play.as_ref().expect("a play");
    assert_eq!(leads_to(play, &scenario(&faulty())).beat, "hole", "{play}");
    let steps = play.lines().filter(|line| line.starts_with('>')).count();
    assert!((10..=14).contains(&steps), "one to get there and ten that change nothing: {play}");
    assert!(rehearsal.stuck > 0);
}

#[test]
fn each_line_knows_how_often_it_was_reached() {
    let rehearsal = held(&sound(), 48, 2);
    let hits = rehearsal.tally.hits(&scenario(&sound()));
    let line = |words: &str| u32::try_from(sound().lines().position(|it| it.contains(words)).unwrap() + 1).unwrap();
    assert!(hits[&line("beat(\"opening\")")] >= 48, "every conversation begins there");
    assert!(hits.contains_key(&line("say(\"hallo\")")) && hits.contains_key(&line("ending(\"good\"")));
    for (kind, (seen, all)) in rehearsal.tally.coverage() {
        assert!(seen <= all, "{kind}");
    }
    assert!(rehearsal.lengths.least <= rehearsal.lengths.median && rehearsal.lengths.median <= rehearsal.lengths.most);
    assert!(rehearsal.minutes.most > 0);
}

#[test]
fn skill_helps_every_help_seeker_that_ships_and_coldness_does_not() {
    let share = |scenario: &std::sync::Arc<oefenlijn::scenario::Scenario>, who: Trainee, runs: u32| {
        let wanted = Wanted { runs, who: Some(who), seed: 3, threads: 2, shorten: 0 };
        let (helped, all) = rehearse(scenario, &Organisation::shipped(), &wanted, |_| true).helped(who);
        (helped * 100 / all, format!("{} {} {who:?}: {helped} of {all}", scenario.file().id, scenario.lang()))
    };
    let limit = |scenario: &oefenlijn::scenario::Scenario, name: &str| {
        scenario.file().limits.iter().find(|limit| limit.name == name).map(|limit| limit.bound)
    };
    for loaded in &Library::shipped().scenarios {
        for scenario in loaded.playable.values() {
            let Some(at_least) = limit(scenario, "expert_helped") else { continue };
            // Few, so that the test is soon over: one more than the limit allows may go otherwise.
            let (helped, told) = share(scenario, Trainee::Expert, 6);
            assert!(f64::from(helped) >= at_least - 14.0, "{told}");
        }
        let Some(scenario) = loaded.playable.values().next() else { continue };
        for (who, name) in [(Trainee::Cold, "cold_helped"), (Trainee::Hostile, "hostile_helped")] {
            let Some(at_most) = limit(scenario, name) else { continue };
            let (helped, told) = share(scenario, who, 6);
            assert!(f64::from(helped) <= at_most, "{told}");
        }
    }
}

#[test]
fn what_only_the_desk_a_long_silence_or_a_low_bring_is_looked_for() {
    let rules = "referred(\"police\").cold().not_agreed().reply(\"de politie? daar vroeg ik niet om\");\n\
                 desk(\"back_office\").not_heard(\"advice\").reply(\"haal er gerust iemand bij\");\n\
                 hears(\"reflection\").heard(\"reflection\", 2).reply(\"je zegt mij na\");\n\
                 whenever().turns_here(3).change(\"trust\", 1);\n\
                 quiet(90)";
    let text = sound().replacen("quiet(90)", rules, 1);
    let rehearsal = held(&text, 400, 2);
    let from = text.lines().position(|line| line.starts_with("referred(\"police\")")).expect("the first of them") + 1;
    let is_new = |line: &u32| (from..from + 4).contains(&(*line as usize));
    let reached: Vec<u32> =
        rehearsal.tally.rules.iter().filter(|(_, times)| **times > 0).map(|(at, _)| at.0).filter(is_new).collect();
    assert_eq!(reached.len(), 4, "reached: {reached:?} of four from line {from}");
    let one_way: Vec<u32> = rehearsal
        .findings
        .iter()
        .filter(|it| it.kind == FindingKind::GateOneWay)
        .map(|it| it.line)
        .filter(is_new)
        .collect();
    assert_eq!(one_way, [0_u32; 0], "each stood open once and shut once");
}
