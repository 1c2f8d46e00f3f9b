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
    let wanted = Wanted { runs, who: None, seed: 5, threads };
    rehearse(&scenario(text), &Organisation::shipped(), &wanted, |_| true)
}

fn of(rehearsal: &Rehearsal, kind: FindingKind) -> Vec<&str> {
    rehearsal.findings.iter().filter(|it| it.kind == kind).map(|it| it.message.as_str()).collect()
}

#[test]
fn a_seed_gives_the_same_whatever_the_number_of_threads() {
    let one = held(&sound(), 120, 1);
    assert_eq!(one, held(&sound(), 120, 4));
    assert_eq!(one.runs, 120);
    assert!(one.exchanges > 240);
    assert_eq!(one.endings_by_who.len(), Trainee::ALL.len());
}

#[test]
fn what_cannot_be_reached_within_the_budget_is_named_with_the_nearest_miss() {
    let text = sound().replace("quiet(90)", "hears(\"reflection\").needs(\"trust\", 99).end(\"unseen\");\nquiet(90)")
        + "ending(\"unseen\", \"helped\").says(\"ja\").explains(\"x\").afterwards(\"y\").way_to_help(\"De chat blijft open.\");\n";
    // Trust cannot rise so high before a conversation is over.
    let text = text.replace(".change(\"trust\", 6)", ".change(\"trust\", 1)");
    let rehearsal = held(&text, 96, 2);
    assert!(of(&rehearsal, FindingKind::NotReached).iter().any(|it| it.contains("`unseen`")));
    let near = rehearsal.findings.iter().find_map(|it| it.near.as_ref()).expect("a near miss");
    assert_eq!((near.meter.as_str(), near.needs), ("trust", 99));
    assert!(near.came >= 30 && near.came < 99);
}

#[test]
fn a_closure_that_fails_is_found_with_a_way_to_have_it_again() {
    let text = sound().replace(
        "hears(\"work\")",
        "hears(\"work\").when(|s| { let i = 0; while s.trust == 36 && i < 100000000 { i += 1; } true })",
    );
    let rehearsal = held(&text, 48, 2);
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
    assert!(missed("beats: 1.0, expert_helped: 1.0, hostile_helped: 0.0, facts: 1.0") || !missed("beats: 0.5"));
    assert!(!missed("beats: 0.5"));
    assert_eq!(errors(&limits("bets: 0.5")).len(), 1, "a limit nobody knows is a fault");
    assert_eq!(errors(&limits("beats: 7")).len(), 1, "a share is at most one");
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
