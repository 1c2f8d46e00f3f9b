//! Samples: messages beside a rule that must be answered by that rule, and by no other of its beat.

use crate::diagnostic::Diagnostic;
use crate::ids::Lang;
use crate::scenario::{Guard, Key, Rule, Scenario, Trigger};
use crate::session::{ANYWHERE, Chosen, answering};
use crate::understand::{Reader, Reading};

/// The samples that another rule answers, or none. They are written in the language of the scenario's own file.
#[must_use]
pub fn samples(scenario: &Scenario, home: Lang) -> Vec<Diagnostic> {
    samples_read(scenario, home, |sample| Reader::shipped(scenario.lang()).read_with(sample, scenario.topics()))
}

/// The same, each sample read by this.
#[must_use]
pub fn samples_read(scenario: &Scenario, home: Lang, mut read: impl FnMut(&str) -> Reading) -> Vec<Diagnostic> {
    if scenario.lang() != home {
        return Vec::new();
    }
    let file = scenario.file();
    let mut found = Vec::new();
    for beat in &file.beats {
        for rule in &beat.rules {
            tried(scenario, &beat.name, rule, &mut read, &mut found);
        }
    }
    // A rule of every beat is tried where no beat has rules of its own.
    for rule in &file.anywhere {
        tried(scenario, ANYWHERE, rule, &mut read, &mut found);
    }
    found
}

fn tried(
    scenario: &Scenario,
    beat: &str,
    rule: &Rule,
    read: &mut impl FnMut(&str) -> Reading,
    found: &mut Vec<Diagnostic>,
) {
    for sample in &rule.samples {
        let reading = read(sample);
        // What this rule asks for holds, and nothing else.
        let answers = answering(scenario.file(), beat, &reading, |_, other| {
            other.guards.iter().all(|guard| {
                // When a sample is tried, nothing fired before.
                *guard == Guard::Once || rule.guards.iter().any(|given| implies(given, guard))
            })
        });
        let is_rule = |it: &&Chosen| it.beat == beat && it.rule.place == rule.place;
        let others: Vec<&Chosen> = answers.iter().filter(|it| it.beat == beat && !is_rule(it)).collect();
        let fires = match rule.trigger {
            Trigger::Otherwise => reading.understood && answers.is_empty(),
            _ => answers.iter().any(|it| is_rule(&it)),
        };
        if fires && others.is_empty() {
            continue;
        }
        found.push(fault(sample, rule, &reading, fires, &others, &answers));
    }
}

fn fault(
    sample: &str,
    rule: &Rule,
    reading: &Reading,
    fires: bool,
    others: &[&Chosen],
    answers: &[Chosen],
) -> Diagnostic {
    let line = |it: &Chosen| {
        let (line, _) = it.rule.place.at;
        format!("the rule of {} at line {line} (for {})", it.beat, it.heard.join(", "))
    };
    let by: Vec<String> =
        if fires { others.iter().map(|it| line(it)).collect() } else { answers.iter().map(line).collect() };
    let message = match (fires, by.is_empty()) {
        (true, _) => format!("sample \"{sample}\" also fires {}", by.join(" and ")),
        (false, false) => format!("sample \"{sample}\" is answered by {}, not by this rule", by.join(" and ")),
        (false, true) if !reading.understood => format!("sample \"{sample}\" is not understood"),
        (false, true) => format!("sample \"{sample}\" fires no rule"),
    };
    let heard: Vec<String> =
        reading.heard().map(|it| it.act.to_string()).chain(reading.heard_topics().map(|it| it.topic.clone())).collect();
    let heard = if heard.is_empty() { "nothing".to_owned() } else { heard.join(", ") };
    let hint = match (fires, wanted(rule)) {
        (true, _) => format!("It is read as {heard}. Shorten the sample to one thing, or give one rule a condition."),
        (false, Some(topic)) => {
            format!("It is read as {heard}. Add it to the phrases of topic `{topic}`, or reword it.")
        }
        (false, None) => format!("It is read as {heard}. Reword it, or let this rule hear that too."),
    };
    Diagnostic::error("sample", &rule.place.file, rule.place.at, message).hint(hint)
}

/// The first topic that the rule hears: phrases can be added to it.
fn wanted(rule: &Rule) -> Option<&str> {
    let (Trigger::Hears(keys) | Trigger::HearsAll(keys)) = &rule.trigger else { return None };
    keys.iter().find_map(|key| match key {
        Key::Topic(name) => Some(name.as_str()),
        Key::Act(_) => None,
    })
}

/// Whether one condition makes another true.
fn implies(given: &Guard, wanted: &Guard) -> bool {
    match (given, wanted) {
        (Guard::AtLeast(meter, given), Guard::AtLeast(other, wanted)) => meter == other && given >= wanted,
        (Guard::Below(meter, given), Guard::Below(other, wanted)) => meter == other && given <= wanted,
        (Guard::TurnFrom(given), Guard::TurnFrom(wanted)) | (Guard::TurnsHere(given), Guard::TurnsHere(wanted)) => {
            given >= wanted
        }
        (Guard::TurnBefore(given), Guard::TurnBefore(wanted)) => given <= wanted,
        (Guard::Heard(key, given), Guard::Heard(other, wanted)) => key == other && given >= wanted,
        (given, wanted) => given == wanted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Library;
    use std::collections::BTreeMap;

    /// The pattern of an own topic, its one sample replaced by these words and its rules followed by these.
    fn told(sample: &str, more: &str) -> Vec<String> {
        let text = include_str!("../../scenarios/patterns/own_topic.rhai")
            .replace("Heb je nog gezongen?", sample)
            .replace("// Wat overal geldt", &format!("{more}\n// Wat overal geldt"));
        let files = BTreeMap::from([("own_topic.rhai".to_owned(), text)]);
        let library = Library::of(&files, Vec::new());
        let loaded = &library.scenarios[0];
        let scenario = loaded.playable.get(&Lang::Nl).unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics));
        samples(scenario, Lang::Nl).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_sample_that_its_rule_answers_is_no_fault() {
        assert_eq!(told("Heb je nog gezongen?", ""), Vec::<String>::new());
    }

    #[test]
    fn a_sample_that_another_rule_answers_names_that_rule_and_how_to_mend() {
        let faults = told("Dank je voor je verhaal. Ik sluit de chat nu af.", "");
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].contains("is answered by the rule of talking at line"), "{faults:?}");
        assert!(faults[0].contains("read as") && faults[0].contains("phrases of topic `choir`"), "{faults:?}");
    }

    #[test]
    fn a_sample_that_fires_a_second_rule_of_the_beat_is_told() {
        let faults = told("Heb je nog gezongen?", "hears_all(\"choir\").mark(\"other\");");
        assert!(faults.iter().any(|fault| fault.contains("not by this rule")), "a more exact rule wins: {faults:?}");
        let faults = told("Heb je nog gezongen? Ik sluit de chat nu af.", "");
        assert!(faults.iter().any(|fault| fault.contains("also fires")), "{faults:?}");
    }

    #[test]
    fn what_is_not_understood_is_said_so() {
        let faults = told("xqzt wvlk", "");
        assert!(faults.iter().any(|fault| fault.contains("not understood")), "{faults:?}");
    }
}
