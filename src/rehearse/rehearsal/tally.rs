//! What rehearsal reached of a scenario, and how often.

use crate::protocol::{Evidence, StepKind};
use crate::scenario::{Rule, Scenario};
use crate::session::Ground;
use std::collections::BTreeMap;

/// A place in a scenario file: line and column.
pub type At = (u32, u32);

/// How often each part of a scenario was reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Beats in the order of the file.
    pub beats: Vec<(String, u32)>,
    /// Rules by place, in the order of the file.
    pub rules: BTreeMap<At, u32>,
    /// Facts in the order of the file.
    pub facts: Vec<(String, u32)>,
    /// Endings in the order of the file.
    pub endings: Vec<(String, u32)>,
    /// Sentences, each with the line of the file it stands on.
    pub lines: Vec<(String, u32, u32)>,
    /// Conditions and doors by place: how often open and shut.
    pub gates: BTreeMap<At, (u32, u32)>,
    /// Steps of the protocols of its risks.
    pub steps: Vec<(String, u32)>,
}

/// Every rule of a scenario file.
pub(super) fn rules(scenario: &Scenario) -> impl Iterator<Item = &Rule> {
    let file = scenario.file();
    file.beats.iter().flat_map(|beat| &beat.rules).chain(&file.anywhere)
}

/// The steps of protocols that can be shown in this scenario: those of its risks that must or may be done.
pub(super) fn steps(ground: &Ground) -> Vec<(usize, usize)> {
    let flags = &ground.scenario.file().flags;
    let has = |trigger: &String| flags.iter().any(|flag| flag.name == *trigger);
    let level = |triggers: &[String]| flags.iter().filter(|it| triggers.contains(&it.name)).map(|it| it.level).max();
    let mut found = Vec::new();
    for (at, protocol) in ground.protocols.iter().enumerate().filter(|(_, it)| it.triggers.iter().any(has)) {
        let level = level(&protocol.triggers).unwrap_or_default();
        for (number, step) in protocol.steps.iter().enumerate() {
            let is_seen = step.evidence.iter().any(|it| *it != Evidence::Tick);
            if step.kind != StepKind::Forbidden && is_seen && step.from_level <= level {
                found.push((at, number));
            }
        }
    }
    found
}

impl Tally {
    /// Seen and all of a list.
    #[must_use]
    pub fn seen(list: &[(String, u32)]) -> (usize, usize) {
        (list.iter().filter(|(_, times)| *times > 0).count(), list.len())
    }

    /// Seen and all rules.
    #[must_use]
    pub fn seen_rules(&self) -> (usize, usize) {
        (self.rules.values().filter(|times| **times > 0).count(), self.rules.len())
    }

    /// Seen and all sentences.
    #[must_use]
    pub fn seen_lines(&self) -> (usize, usize) {
        (self.lines.iter().filter(|(_, _, times)| *times > 0).count(), self.lines.len())
    }

    /// Seen and all outcomes of conditions and doors: two for each.
    #[must_use]
    pub fn seen_gates(&self) -> (usize, usize) {
        let seen = self.gates.values().map(|(open, shut)| usize::from(*open > 0) + usize::from(*shut > 0)).sum();
        (seen, self.gates.len() * 2)
    }

    /// Each kind of part by name, seen and all.
    #[must_use]
    pub fn coverage(&self) -> [(&'static str, (usize, usize)); 7] {
        [
            ("beats", Self::seen(&self.beats)),
            ("rules", self.seen_rules()),
            ("lines", self.seen_lines()),
            ("facts", Self::seen(&self.facts)),
            ("gates", self.seen_gates()),
            ("endings", Self::seen(&self.endings)),
            ("steps", Self::seen(&self.steps)),
        ]
    }

    /// How often each line of the scenario file was reached: rules, beats, facts, endings, sentences.
    #[must_use]
    pub fn hits(&self, scenario: &Scenario) -> BTreeMap<u32, u32> {
        let file = scenario.file();
        let mut hits: BTreeMap<u32, u32> = BTreeMap::new();
        let mut hit = |line: u32, times: u32| {
            let most = hits.entry(line).or_default();
            *most = (*most).max(times);
        };
        for ((line, _), times) in &self.rules {
            hit(*line, *times);
        }
        for (beat, (_, times)) in file.beats.iter().zip(&self.beats) {
            hit(beat.place.at.0, *times);
        }
        for (fact, (_, times)) in file.facts.iter().zip(&self.facts) {
            hit(fact.place.at.0, *times);
        }
        for (ending, (_, times)) in file.endings.iter().zip(&self.endings) {
            hit(ending.place.at.0, *times);
        }
        for (_, line, times) in &self.lines {
            hit(*line, *times);
        }
        hits
    }
}
