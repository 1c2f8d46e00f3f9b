//! Practice that teaches: a beginner and an expert with one help-seeker, another try that ends otherwise, a month of it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "samples/held.rs"]
#[allow(dead_code, reason = "the screens' samples use the rest")]
mod held;

use held::{held, student};
use oefenlijn::ids::Lang;
use oefenlijn::protocol::Organisation;
use oefenlijn::recording::{Exchange, rerun};
use oefenlijn::review::{Comparison, Counted, LookBack, Practised, progress};
use oefenlijn::session::{Desk, Doing, Happening, Input, Outcome, Who};
use oefenlijn::understand::Reader;

fn number(counted: Counted) -> f64 {
    match counted {
        Counted::Number(number) => f64::from(number),
        Counted::Of(part, of) => f64::from(part) / f64::from(of),
        Counted::Time(_) | Counted::Yes(_) | Counted::Nothing => f64::NAN,
    }
}

#[test]
fn a_beginner_and_an_expert_with_one_help_seeker_see_different_things() {
    let (beginner, expert) = (LookBack::of(&held("beginner", 4)), LookBack::of(&held("expert", 4)));
    let measure = |look_back: &LookBack, id| number(look_back.measures.get(id));
    assert!(measure(&expert, "reflections") > measure(&beginner, "reflections"));
    // Whether a hint falls is chance: over several conversations the expert meets more of them.
    let cues = |who: &str| -> f64 {
        let shares = (4..12).map(|seed| number(LookBack::of(&held(who, seed)).measures.get("cues_met")));
        let shares: Vec<f64> = shares.filter(|share| share.is_finite()).collect();
        assert!(!shares.is_empty(), "{who}: no hint fell in any");
        shares.iter().sum::<f64>() / f64::from(u32::try_from(shares.len()).unwrap())
    };
    assert!(cues("expert") > cues("beginner"), "{} {}", cues("expert"), cues("beginner"));
    assert!(measure(&expert, "mi_non_adherent") < measure(&beginner, "mi_non_adherent"));
    let met = |look_back: &LookBack| {
        let met = look_back.feedback.iter().filter(|it| it.met).count();
        (met * 100).checked_div(look_back.feedback.len()).unwrap()
    };
    assert!(met(&expert) > met(&beginner), "{} {}", met(&expert), met(&beginner));
    let told = |look_back: &LookBack| look_back.facts.iter().filter(|fact| fact.told_at.is_some()).count();
    assert!(told(&expert) > told(&beginner), "doors open for who listens");
    // Every point explains itself: what it is about, or why the help-seeker reacted so, or what was asked.
    for feedback in beginner.feedback.iter().chain(&expert.feedback) {
        assert!(feedback.points.len() <= 2);
        assert!(!feedback.did.is_empty() || !feedback.points.is_empty() || feedback.unsure, "{feedback:?}");
    }
}

#[test]
fn another_try_can_end_otherwise() {
    let original = held("expert", 4);
    let last = LookBack::of(&original);
    assert_ne!(last.end.as_ref().map(|end| end.outcome), Some(Outcome::Left));
    let said = |event: &&oefenlijn::session::Event| matches!(event.what, Happening::Said { by: Who::Counsellor, .. });
    let of = original.events().filter(said).nth(4).unwrap().seq;
    let mut branch = original.branch(of, "second".to_owned(), "2026-11-25 20:10".to_owned()).unwrap();
    let run = rerun(&branch, student(), Reader::shipped(Lang::Nl), Organisation::shipped());
    assert_eq!(run.difference, None, "up to there it is the same conversation");
    let mut session = run.session;
    let mut at_ms = branch.last_ms();
    let hard = ["dat is toch niet normaal, schaam je", "je bent ziek", "hoe kan je zoiets denken"];
    let doings = hard.iter().cycle().take(6).map(|text| Doing::Say((*text).to_owned()));
    for what in doings.chain([Doing::Desk(Desk::End)]) {
        at_ms += 45_000;
        let input = Input { at_ms, what };
        let events = session.apply(&input);
        branch.exchanges.push(Exchange { input, events });
    }
    let comparison = Comparison::of(&last, &LookBack::of(&branch));
    assert!(comparison.common >= 4);
    assert_eq!(comparison.ending.second.as_ref().map(|(_, outcome)| *outcome), Some(Outcome::Left));
    assert_ne!(comparison.ending.first, comparison.ending.second);
}

#[test]
fn a_month_of_practice_shows_what_grew_and_what_is_due() {
    let days = [1, 3, 6, 9, 13, 17, 22, 27];
    let practised: Vec<Practised> = days
        .iter()
        .map(|day| {
            let mut recording = held(if *day < 10 { "beginner" } else { "expert" }, 4);
            recording.id = format!("rec-{day}");
            recording.started_on = format!("2026-11-{day:02} 19:30");
            Practised::of(&recording).unwrap()
        })
        .collect();
    let progress = progress(practised, "2026-11-28");
    let listening = &progress.skills[0];
    assert_eq!(listening.points.len(), days.len());
    let share = |at: usize| f64::from(listening.points[at].part) / f64::from(listening.points[at].of);
    assert!(share(7) > share(0));
    assert!(progress.probe, "all of it was held with help");
    let first = listening.due.as_ref().unwrap();
    assert!(first.as_str() > "2026-11-28", "what goes well is not due the next day: {first}");
}
