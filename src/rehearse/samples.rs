//! Samples: messages beside a rule that must be answered by that rule, and by no other of its beat.

use crate::diagnostic::{Diagnostic, Words};
use crate::ids::Lang;
use crate::scenario::{Guard, Key, Loaded, Plot, Rule, Scenario, ScenarioFile, Translation, Trigger};
use crate::session::{ANYWHERE, Answers, answering, sounds};
use crate::understand::{Reader, Reading};
use std::collections::{BTreeMap, BTreeSet};

/// The samples of a scenario in all its languages that another rule answers, or none; its translations among these files.
#[must_use]
pub fn all_samples(loaded: &Loaded, files: &BTreeMap<String, String>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (lang, scenario) in &loaded.playable {
        if loaded.file.meta.language == Some(*lang) {
            found.extend(samples(scenario, *lang));
        } else if let Some((name, text)) = files.get_key_value(&loaded.translation(*lang)) {
            found.extend(translated_samples(scenario, &loaded.file, name, text));
        }
    }
    found
}

/// The samples that another rule answers, or none. They are written in the language of the scenario's own file.
fn samples(scenario: &Scenario, home: Lang) -> Vec<Diagnostic> {
    samples_read(scenario, home, |sample| Reader::shipped(scenario.lang()).read_with(sample, scenario.topics()))
}

/// The same, each sample read by this.
#[must_use]
pub fn samples_read(scenario: &Scenario, home: Lang, mut read: impl FnMut(&str) -> Reading) -> Vec<Diagnostic> {
    if scenario.lang() != home {
        return Vec::new();
    }
    told(scenario, &mut read, |_| true).into_iter().map(|(_, fault)| fault).collect()
}

/// The samples of a translation that another rule answers, or none: told where they stand in its file.
///
/// A sample that is still in the home language is passed over; that it is not translated is told elsewhere.
fn translated_samples(scenario: &Scenario, home: &ScenarioFile, file: &str, text: &str) -> Vec<Diagnostic> {
    let reader = Reader::shipped(scenario.lang());
    translated_samples_read(scenario, home, file, text, |sample| reader.read_with(sample, scenario.topics()))
}

/// The same, each sample read by this.
#[must_use]
pub fn translated_samples_read(
    scenario: &Scenario,
    home: &ScenarioFile,
    file: &str,
    text: &str,
    mut read: impl FnMut(&str) -> Reading,
) -> Vec<Diagnostic> {
    let rules = home.beats.iter().flat_map(|beat| &beat.rules).chain(&home.anywhere);
    let untranslated: BTreeSet<&str> = rules.flat_map(|rule| &rule.samples).map(String::as_str).collect();
    let found = told(scenario, &mut read, |sample| !untranslated.contains(sample));
    let placed = found.into_iter().map(|(sample, fault)| {
        let (line, column) = Translation::place_of(text, &sample);
        Diagnostic { file: file.to_owned(), line, column, ..fault }
    });
    placed.collect()
}

/// Phrases of a translation that are not read as their topic, so that its rule does not answer; a line a topic.
#[must_use]
pub fn translated_phrases(scenario: &Scenario, file: &str, text: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for topic in &scenario.file().topics {
        let is_lost = |phrase: &&String| {
            let reading = Reader::shipped(scenario.lang()).read_with(phrase, scenario.topics());
            !reading.heard_topics().any(|it| it.topic == topic.name)
        };
        let lost: Vec<&String> = topic.phrases.iter().filter(is_lost).collect();
        let Some(first) = lost.first() else { continue };
        let named: Vec<String> = lost.iter().take(SHOWN).map(|phrase| format!("\"{phrase}\"")).collect();
        let (name, phrases) = (&topic.name, named.join(", "));
        let message = match lost.len().saturating_sub(SHOWN) {
            0 => words!("topic `{name}` does not hear its own {phrases}", name, phrases),
            count => words!("topic `{name}` does not hear its own {phrases} and {count} more", name, phrases, count),
        };
        let hint = words!(
            "Reword it; `oefenlijn understanding {id} --lang {lang}` says how it is read.",
            id = scenario.file().id,
            lang = scenario.lang()
        );
        found.push(Diagnostic::warning("phrase", file, Translation::place_of(text, first), message).hint(hint));
    }
    found
}

/// How many phrases are told of one topic.
const SHOWN: usize = 3;

/// What is wrong with the samples that are wanted, each with its sample.
fn told(
    scenario: &Scenario,
    read: &mut impl FnMut(&str) -> Reading,
    is_wanted: impl Fn(&str) -> bool,
) -> Vec<(String, Diagnostic)> {
    let file = scenario.file();
    let mut rules = file.beats.iter().flat_map(|beat| &beat.rules).chain(&file.anywhere);
    if !rules.any(|rule| rule.samples.iter().any(|sample| is_wanted(sample))) {
        return Vec::new();
    }
    let plot = scenario.plot(&vec![0; scenario.file().picks.len()]);
    let mut found = Vec::new();
    for number in 0..plot.rules.len() {
        Tried { scenario, plot: &plot, number }.report(read, &is_wanted, &mut found);
    }
    found
}

/// A rule whose samples are tried.
struct Tried<'a> {
    scenario: &'a Scenario,
    plot: &'a Plot,
    number: usize,
}

/// A rule that answers a sample, and what it answers to.
struct Answer {
    rule: usize,
    heard: Vec<String>,
}

impl<'a> Tried<'a> {
    fn rule(&self, number: usize) -> Option<&'a Rule> {
        let rule = &self.plot.rules[number];
        self.scenario.rule(rule.beat, rule.index)
    }

    fn report(
        &self,
        read: &mut impl FnMut(&str) -> Reading,
        is_wanted: &impl Fn(&str) -> bool,
        found: &mut Vec<(String, Diagnostic)>,
    ) {
        let Some(rule) = self.rule(self.number) else { return };
        // A rule of every beat is tried where no beat has rules of its own.
        let beat = self.plot.rules[self.number].beat;
        for sample in rule.samples.iter().filter(|sample| is_wanted(sample)) {
            let reading = read(sample);
            let answers = self.answers(rule, beat, &reading);
            let slot = self.plot.rules[self.number].slot;
            let is_rule = |it: &&Answer| self.plot.rules[it.rule].slot == slot;
            let is_own = |it: &&Answer| self.plot.rules[it.rule].beat == beat;
            let others: Vec<&Answer> = answers.iter().filter(|it| is_own(it) && !is_rule(it)).collect();
            let fires = match rule.trigger {
                Trigger::Otherwise => reading.understood && answers.is_empty(),
                _ => answers.iter().any(|it| is_rule(&it)),
            };
            if !fires || !others.is_empty() {
                found.push((sample.clone(), self.fault(sample, rule, &reading, fires, &others, &answers)));
            }
        }
    }

    fn answers(&self, rule: &Rule, beat: Option<usize>, reading: &Reading) -> Vec<Answer> {
        let mut answers = Answers::default();
        let beat = beat.unwrap_or_else(|| self.plot.nowhere());
        // What this rule asks for holds, and nothing else.
        answering(self.plot, beat, &sounds(&self.plot.keys, reading), &mut answers, |other| {
            self.rule(other).is_some_and(|other| {
                other.guards.iter().all(|guard| {
                    // When a sample is tried, nothing fired before.
                    *guard == Guard::Once || rule.guards.iter().any(|given| implies(given, guard))
                })
            })
        });
        let name = |key: usize| self.plot.keys.name(key).to_owned();
        let one =
            |it: &crate::session::Chosen| Answer { rule: it.rule, heard: answers.heard_by(it).map(name).collect() };
        answers.chosen.iter().map(one).collect()
    }

    fn line(&self, it: &Answer) -> Words {
        let rule = &self.plot.rules[it.rule];
        let beat = rule.beat.and_then(|beat| self.scenario.file().beats.get(beat)).map_or(ANYWHERE, |beat| &beat.name);
        words!("the rule of {beat} at line {line} (for {heard})", beat, line = rule.at.0, heard = it.heard.join(", "))
    }

    fn fault(
        &self,
        sample: &str,
        rule: &Rule,
        reading: &Reading,
        fires: bool,
        others: &[&Answer],
        answers: &[Answer],
    ) -> Diagnostic {
        let by: Vec<Words> = if fires {
            others.iter().map(|it| self.line(it)).collect()
        } else {
            answers.iter().map(|it| self.line(it)).collect()
        };
        let is_alone = by.is_empty();
        let message = match (fires, is_alone) {
            (true, _) => words!("sample \"{sample}\" also fires {by}", sample, by = Words::all_of(by)),
            (false, false) => {
                words!("sample \"{sample}\" is answered by {by}, not by this rule", sample, by = Words::all_of(by))
            }
            (false, true) if !reading.understood => words!("sample \"{sample}\" is not understood", sample),
            (false, true) => words!("sample \"{sample}\" fires no rule", sample),
        };
        let acts = reading.heard().map(|it| it.act.to_string());
        let heard: Vec<String> = acts.chain(reading.heard_topics().map(|it| it.topic.clone())).collect();
        let is_silent = heard.is_empty();
        let heard = if is_silent { words!("nothing") } else { Words::as_is(heard.join(", ")) };
        let hint = match (fires, wanted(rule)) {
            (true, _) => {
                words!("It is read as {heard}. Shorten the sample to one thing, or give one rule a condition.", heard)
            }
            (false, Some(topic)) => {
                words!("It is read as {heard}. Add it to the phrases of topic `{topic}`, or reword it.", heard, topic)
            }
            (false, None) if is_silent => {
                words!("Reword it: the reference of acts shows sentences that are heard.")
            }
            (false, None) => words!("It is read as {heard}. Reword it, or let this rule hear that too.", heard),
        };
        Diagnostic::error("sample", &rule.place.file, rule.place.at, message).hint(hint)
    }
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
pub(super) fn implies(given: &Guard, wanted: &Guard) -> bool {
    match (given, wanted) {
        (Guard::AtLeast(meter, given), Guard::AtLeast(other, wanted)) => meter == other && given >= wanted,
        (Guard::Below(meter, given), Guard::Below(other, wanted)) => meter == other && given <= wanted,
        (Guard::TurnFrom(given), Guard::TurnFrom(wanted)) | (Guard::TurnsHere(given), Guard::TurnsHere(wanted)) => {
            given >= wanted
        }
        (Guard::Visited(beat, given), Guard::Visited(other, wanted)) => beat == other && given >= wanted,
        (Guard::TurnBefore(given), Guard::TurnBefore(wanted)) => given <= wanted,
        (Guard::Heard(key, given), Guard::Heard(other, wanted)) => key == other && given >= wanted,
        (given, wanted) => given == wanted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Library;

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
    fn a_translated_sample_is_tried_in_its_language_and_told_at_its_place() {
        let text = include_str!("../../scenarios/patterns/own_topic.rhai").to_owned();
        let told = |sample: &str| {
            let file = BTreeMap::from([("own_topic.rhai".to_owned(), text.clone())]);
            let home = Library::of(&file, Vec::new()).scenarios.remove(0).file;
            let english = Translation::in_step(None, Lang::En, &home);
            let mut said = 0;
            let lines: Vec<String> = english
                .lines()
                .map(|line| {
                    said += usize::from(line.contains("text: \"\""));
                    line.replace("text: \"\"", &format!("text: \"words {said}\"")).replace(
                        "phrases: []",
                        "phrases: [\"do you still sing\", \"how is the choir\", \"have you been singing lately\", \"do you go to rehearsals\", \"do you miss singing\"]",
                    )
                })
                .collect();
            let mut english = lines.join("\n");
            let at =
                english.find("Heb je nog gezongen?").map(|at| at + english[at..].find("words").unwrap_or_default());
            let at = at.unwrap_or_else(|| panic!("the sample is there"));
            let end = at + english[at..].find('"').unwrap_or_default();
            english.replace_range(at..end, sample);
            let mut files = file;
            files.insert("own_topic.en.ron".to_owned(), english.clone());
            let loaded = Library::of(&files, Vec::new()).scenarios.remove(0);
            let scenario = loaded.playable.get(&Lang::En).unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics));
            let faults = translated_samples(scenario, &loaded.file, "own_topic.en.ron", &english);
            let line = |fault: &Diagnostic| english.lines().nth(fault.line as usize - 1).unwrap_or_default().to_owned();
            faults.iter().map(|fault| (fault.message.clone(), line(fault))).collect::<Vec<_>>()
        };
        assert_eq!(told("do you still sing"), Vec::new());
        let faults = told("xqzt wvlk");
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].0.contains("not understood"), "{faults:?}");
        assert!(faults[0].1.contains("text: \"xqzt wvlk\""), "{faults:?}");
    }

    #[test]
    fn what_is_not_understood_is_said_so() {
        let faults = told("xqzt wvlk", "");
        assert!(faults.iter().any(|fault| fault.contains("not understood")), "{faults:?}");
    }
}
