//! An ink story of the same shape as a scenario, for an engine that others made.
//!
//! A knot for each beat, a sticky choice for each rule that hears something, its conditions as conditions on
//! variables, its changes as changes of variables, one line of answer. Rules of `anywhere`, silences, facts that come
//! out by themselves, hints, planned typing and protocols have no counterpart: ink has less to do.

use bladeink::story::Story;
use bladeink_compiler::Compiler;
use oefenlijn::scenario::{Amount, Guard, Rule, ScenarioFile, Target, Trigger};
use std::fmt::Write as _;

/// A word that ink may take for a name.
fn name(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect()
}

/// A line without the signs that ink reads.
fn line(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || " ,.'?!".contains(*c)).collect::<String>().trim().to_owned()
}

fn condition(guard: &Guard) -> Option<String> {
    Some(match guard {
        Guard::AtLeast(meter, bound) => format!("m_{} >= {bound}", name(meter)),
        Guard::Below(meter, bound) => format!("m_{} < {bound}", name(meter)),
        Guard::Knows(fact) => format!("f_{}", name(fact)),
        Guard::NotKnows(fact) => format!("not f_{}", name(fact)),
        Guard::TurnFrom(turn) => format!("turns >= {turn}"),
        Guard::TurnBefore(turn) => format!("turns < {turn}"),
        // A knot's name stands for how often it was visited.
        Guard::Visited(beat, times) => format!("b_{} >= {times}", name(beat)),
        Guard::When(_) => "m_trust >= 5".to_owned(),
        Guard::Heard(..)
        | Guard::NotHeard(_)
        | Guard::Picked(..)
        | Guard::TurnsHere(_)
        | Guard::Warm(_)
        | Guard::Agreed(_)
        | Guard::Once => return None,
    })
}

fn choice(text: &mut String, rule: &Rule, number: usize, here: &str) {
    let conditions: Vec<String> = rule.guards.iter().filter_map(condition).map(|it| format!("{{{it}}} ")).collect();
    let _ = writeln!(text, "+ {}[zin {number}]", conditions.concat());
    let _ = writeln!(text, "    ~ turns = turns + 1");
    for (meter, by) in &rule.changes {
        let by = if let Amount::Fixed(by) = by { *by } else { 1 };
        let meter = name(meter);
        let _ = writeln!(text, "    ~ m_{meter} = MAX(0, MIN(100, m_{meter} + ({by})))");
    }
    for fact in &rule.tells {
        let _ = writeln!(text, "    ~ f_{} = true", name(fact));
    }
    let answer = rule.replies.first().and_then(|wordings| wordings.first()).map(|it| line(it)).unwrap_or_default();
    let _ = writeln!(text, "    {}", if answer.is_empty() { "ja" } else { &answer });
    let there = match &rule.target {
        Some(Target::Beat(beat)) => format!("b_{}", name(beat)),
        Some(Target::OneOf(beats, _)) => beats.first().map_or(here.to_owned(), |beat| format!("b_{}", name(beat))),
        Some(Target::Ending(_)) => "DONE".to_owned(),
        None => here.to_owned(),
    };
    let _ = writeln!(text, "    -> {there}");
}

/// The story, as ink is written.
fn written(file: &ScenarioFile) -> String {
    let mut text = String::from("VAR turns = 0\n");
    for meter in &file.meters {
        let _ = writeln!(text, "VAR m_{} = {}", name(&meter.name), meter.start);
    }
    for fact in &file.facts {
        let _ = writeln!(text, "VAR f_{} = false", name(&fact.name));
    }
    let first = file.beats.first().map(|beat| name(&beat.name)).unwrap_or_default();
    let _ = writeln!(text, "-> b_{first}\n");
    for beat in &file.beats {
        let here = format!("b_{}", name(&beat.name));
        let _ = writeln!(text, "=== {here} ===");
        let heard = beat.rules.iter().filter(|it| matches!(it.trigger, Trigger::Hears(_) | Trigger::HearsAll(_)));
        for (number, rule) in heard.enumerate() {
            choice(&mut text, rule, number, &here);
        }
        // What no rule answers: always there, so that no knot is a dead end.
        let _ = writeln!(text, "+ [iets anders]\n    ~ turns = turns + 1\n    hoe bedoel je\n    -> {here}\n");
    }
    text
}

/// The story, compiled.
pub fn story(file: &ScenarioFile) -> Story {
    let json = Compiler::new().compile(&written(file)).unwrap_or_else(|error| panic!("ink: {error}"));
    Story::new(&json).unwrap_or_else(|error| panic!("ink: {error}"))
}

/// Makes so many choices, beginning anew at every end.
pub fn play(story: &mut Story, choices: u32, dice: &mut crate::Dice) -> usize {
    let mut letters = 0;
    for _ in 0..choices {
        if story.can_continue() {
            letters += story.continue_maximally().map_or(0, |text| text.len());
        }
        let count = story.get_current_choices().len();
        if count == 0 || story.choose_choice_index(dice.below(count)).is_err() {
            let _ = story.reset_state();
        }
    }
    letters
}
