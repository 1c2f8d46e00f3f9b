//! Where a play begins when it does not begin at the start: `begin beat telling`, `begin trust 38`,
//! `begin fact saw_chats`, `begin pick who = niemand`.

use super::parse::{Play, Step, fault, non_empty};
use crate::diagnostic::{Diagnostic, Words};
use crate::ids::nearest;
use crate::scenario::ScenarioFile;
use crate::session::Opening;
use crate::understand::Act;

/// Reads what comes after `begin`.
pub(super) fn read(text: &str, opening: &mut Opening) -> Result<(), (Words, Words)> {
    let hint =
        || words!("For example: begin beat telling, begin trust 38, begin fact saw_chats, begin pick who = niemand");
    let (what, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let rest = rest.trim();
    match what {
        "" => return Err(fault(words!("where it begins is missing"), hint())),
        "beat" => opening.beat = Some(non_empty(rest, words!("a beat is missing"), hint())?),
        "fact" => opening.facts.push(non_empty(rest, words!("a fact is missing"), hint())?),
        "pick" => {
            let (name, value) =
                rest.split_once('=').ok_or_else(|| fault(words!("a choice is written name = value"), hint()))?;
            opening.picks.insert(name.trim().to_owned(), value.trim().to_owned());
        }
        meter => {
            let value = rest.parse().ok().filter(|value| (0..=100).contains(value));
            let value = value.ok_or_else(|| fault(words!("a meter is a number from 0 to 100"), hint()))?;
            opening.meters.insert(meter.to_owned(), value);
        }
    }
    Ok(())
}

/// The lines that say where a play begins.
pub(super) fn write(opening: &Opening) -> Vec<String> {
    let beat = opening.beat.iter().map(|name| format!("begin beat {name}"));
    let meters = opening.meters.iter().map(|(name, value)| format!("begin {name} {value}"));
    let facts = opening.facts.iter().map(|name| format!("begin fact {name}"));
    let picks = opening.picks.iter().map(|(name, value)| format!("begin pick {name} = {value}"));
    beat.chain(meters).chain(facts).chain(picks).collect()
}

/// What a play names that its scenario does not have.
pub(super) fn faults(name: &str, play: &Play, file: &ScenarioFile) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let mut check = |line: u32, kind: Words, wanted: &str, known: &[&str]| {
        if !known.contains(&wanted) {
            let near = nearest(wanted, known.iter().copied());
            let hint = near.map_or_else(Words::default, |near| words!("Did you mean `{near}`?", near));
            let message = words!("the scenario has no {kind} `{wanted}`", kind, wanted);
            faults.push(Diagnostic::error("play", name, (line, u32::from(line > 0)), message).hint(hint));
        }
    };
    let beats: Vec<&str> = file.beats.iter().map(|it| it.name.as_str()).collect();
    let meters: Vec<&str> = file.meters.iter().map(|it| it.name.as_str()).collect();
    let facts: Vec<&str> = file.facts.iter().map(|it| it.name.as_str()).collect();
    let begin = &play.begin;
    begin.beat.iter().for_each(|it| check(0, words!("beat"), it, &beats));
    begin.meters.keys().for_each(|it| check(0, words!("meter"), it, &meters));
    begin.facts.iter().for_each(|it| check(0, words!("fact"), it, &facts));
    for (pick, value) in &begin.picks {
        match file.picks.iter().find(|it| it.name == *pick) {
            Some(found) => {
                let values: Vec<&str> = found.values.iter().map(String::as_str).collect();
                check(0, words!("choice in `{pick}`", pick), value, &values);
            }
            None => {
                let picks: Vec<&str> = file.picks.iter().map(|it| it.name.as_str()).collect();
                check(0, words!("pick"), pick, &picks);
            }
        }
    }
    let acts = Act::ALL.iter().map(|act| act.code());
    let keys: Vec<&str> = acts.chain(file.topics.iter().map(|topic| topic.name.as_str())).collect();
    for step in &play.steps {
        if let Step::SayAs(named, _) = &step.what {
            named.iter().for_each(|key| check(step.line, words!("act or topic"), key, &keys));
        }
    }
    faults
}
