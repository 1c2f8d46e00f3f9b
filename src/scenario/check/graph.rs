//! The shape of the story: every beat can be reached and left.

use super::super::graph::Roads;
use super::super::model::{Beat, Rule, ScenarioFile, Target, Trigger};
use super::super::script::Ran;
use super::{error, rules, warning};
use crate::diagnostic::Diagnostic;

pub(super) fn check(ran: &Ran, found: &mut Vec<Diagnostic>) {
    let file = &ran.file;
    if file.beats.is_empty() {
        if ran.lost.is_empty() {
            found.push(
                error("no_beat", &file.place, words!("the scenario has no beat"))
                    .hint(words!("Add beat(\"opening\").phase(\"welcome\"); and lines below it.")),
            );
        }
        return;
    }
    let roads = Roads::of(file);
    unreachable(ran, &roads.reached(), found);
    let is_torn = |index: usize| ran.torn.contains(&Some(index)) || ran.torn.contains(&None);
    dead_ends(ran, &roads.leaving(is_torn), found);
    for (index, beat) in file.beats.iter().enumerate() {
        if !ran.torn.contains(&Some(index)) && !ran.torn.contains(&None) {
            answers(file, beat, found);
        }
    }
    for (beat, rule) in rules(file) {
        one_rule(beat, rule, found);
    }
    shadowed(file, found);
    if file.beats[0].lines.is_empty() && !ran.torn.contains(&Some(0)) {
        found.push(
            warning("silent_start", &file.beats[0].place, words!("the help-seeker says nothing at the start"))
                .hint(words!("Add say(\"hallo\"); or quiet(60) so that a waiting counsellor hears something.")),
        );
    }
}

fn unreachable(ran: &Ran, reached: &[bool], found: &mut Vec<Diagnostic>) {
    for (beat, reached) in ran.file.beats.iter().zip(reached) {
        if !reached && !ran.lost.contains(&beat.name) {
            found.push(
                error("unreachable", &beat.place, words!("beat `{name}` cannot be reached", name = beat.name))
                    .hint(words!("Add .then(\"{name}\") to a rule, or take the beat out.", name = beat.name)),
            );
        }
    }
}

fn dead_ends(ran: &Ran, leaves: &[bool], found: &mut Vec<Diagnostic>) {
    for (beat, _) in ran.file.beats.iter().zip(leaves).filter(|(_, leaves)| !**leaves) {
        found.push(
            error(
                "dead_end",
                &beat.place,
                words!("beat `{name}` has no way out: no ending can be reached from it", name = beat.name),
            )
            .hint(words!("Add .then(\"…\") or .end(\"…\") to one of its rules.")),
        );
    }
}

/// A beat answers to what nobody foresaw, and to silence.
fn answers(file: &ScenarioFile, beat: &Beat, found: &mut Vec<Diagnostic>) {
    let has = |wanted: fn(&Trigger) -> bool| beat.rules.iter().chain(&file.anywhere).any(|rule| wanted(&rule.trigger));
    if !has(|trigger| matches!(trigger, Trigger::Otherwise)) {
        found.push(
            warning(
                "no_otherwise",
                &beat.place,
                words!("beat `{name}` has no answer to what no rule hears", name = beat.name),
            )
            .hint(words!("Add otherwise().reply_one_of([\"…\", \"…\", \"…\"]);")),
        );
    }
    if !has(|trigger| matches!(trigger, Trigger::Quiet(_))) {
        found.push(
            warning("no_quiet", &beat.place, words!("beat `{name}` does not react to silence", name = beat.name))
                .hint(words!("Add quiet(90).reply(\"ben je er nog?\"); and a longer one that leads out.")),
        );
    }
}

fn one_rule(beat: &str, rule: &Rule, found: &mut Vec<Diagnostic>) {
    if rule.trigger == Trigger::Whenever && rule.guards.is_empty() {
        found.push(
            error("no_guard", &rule.place, words!("`whenever` needs a condition"))
                .hint(words!("For example whenever().below(\"trust\", 10).end(\"left\");")),
        );
    }
    let does_something = !rule.changes.is_empty()
        || !rule.replies.is_empty()
        || rule.target.is_some()
        || !rule.tells.is_empty()
        || !rule.cues.is_empty()
        || !rule.raises.is_empty()
        || !rule.marks.is_empty();
    if !does_something {
        found.push(
            warning("no_effect", &rule.place, words!("this rule of `{beat}` does nothing", beat))
                .hint(words!("Add .reply(\"…\"), .change(\"trust\", 5) or .then(\"…\").")),
        );
    }
    if let Some(Target::OneOf(names, _)) = &rule.target
        && names.is_empty()
    {
        found.push(error("empty", &rule.place, words!("there is no beat to choose from")));
    }
}

/// A rule behind one that hears the same under the same conditions never answers.
fn shadowed(file: &ScenarioFile, found: &mut Vec<Diagnostic>) {
    let lists = file.beats.iter().map(|beat| &beat.rules).chain([&file.anywhere]);
    for list in lists {
        for (index, rule) in list.iter().enumerate() {
            if matches!(rule.trigger, Trigger::Whenever | Trigger::Quiet(_)) {
                continue;
            }
            if let Some(first) =
                list[..index].iter().find(|first| first.trigger == rule.trigger && first.guards == rule.guards)
            {
                found.push(warning("shadowed", &rule.place, words!("this rule never answers")).hint(words!(
                    "The rule at line {line} hears the same under the same conditions.",
                    line = first.place.at.0
                )));
            }
        }
    }
}
