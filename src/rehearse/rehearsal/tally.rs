//! What rehearsal reached of a scenario, and how often.

use super::kind::Trainee;
use super::lines::Lines;
use super::near::{Miss, gates};
use crate::ids::Millis;
use crate::protocol::{Organisation, StepKind};
use crate::rehearse::Step;
use crate::scenario::{Outcome, Rule, Scenario};
use crate::session::{Event, Happening};
use std::collections::BTreeMap;

/// A place in a scenario file: line and column.
pub type At = (u32, u32);

/// One conversation of a simulated trainee.
#[derive(Clone, Debug)]
pub struct Ran {
    /// Who.
    pub who: Trainee,
    /// The seed of the conversation.
    pub seed: u64,
    /// Messages of the trainee.
    pub turns: u32,
    /// Messages that meant something.
    pub meant: u32,
    /// How it ended; `None`: not ended.
    pub outcome: Option<Outcome>,
    /// How long it lasted, in conversation time.
    pub lasted: Millis,
    /// What was done.
    pub steps: Vec<Step>,
    /// What happened, each with the number of steps done before it.
    pub reached: Vec<(usize, Reached)>,
    /// Meters that stood at an end for most of the time.
    pub pinned: Vec<(String, i32)>,
    /// How near it came to what was never reached before: the place of the rule or fact.
    pub near: BTreeMap<At, Miss>,
}

/// Something of a scenario that a conversation can reach.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reached {
    /// A beat.
    Beat(String),
    /// A rule, by its place.
    Rule(At),
    /// A fact was told.
    Fact(String),
    /// An ending.
    Ending(String),
    /// A sentence of the help-seeker, by its number among all.
    Line(usize),
    /// The conditions of a rule, or the door of a fact: open (true) or shut.
    Gate(At, bool),
    /// A step of a protocol was shown: `protocol.step`.
    Step(String),
    /// A closure of a rule failed: its line and what went wrong.
    Fault(u32, String),
    /// Many messages in a row changed nothing, in this beat.
    Stall(String),
    /// The story came back to this beat again and again, and nothing was told in between.
    Loop(String),
    /// The trainee gave up after many messages, in this beat.
    Endless(String),
    /// A message that means something was not understood.
    NotUnderstood,
    /// A sentence was said a second time.
    Again(String),
}

impl Reached {
    /// What an event reaches.
    #[must_use]
    pub fn by(event: &Event) -> Option<Self> {
        match &event.what {
            Happening::Beat { name } => Some(Self::Beat(name.clone())),
            Happening::Rule { line, column, .. } => Some(Self::Rule((*line, *column))),
            Happening::Fact { name, .. } => Some(Self::Fact(name.clone())),
            Happening::Ended { ending, .. } => Some(Self::Ending(ending.clone())),
            Happening::ScriptFault { line, message } => Some(Self::Fault(*line, message.clone())),
            _ => None,
        }
    }

    /// Whether it is a conversation that gets stuck.
    #[must_use]
    pub const fn is_stuck(&self) -> bool {
        matches!(self, Self::Stall(_) | Self::Loop(_) | Self::Endless(_))
    }
}

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
    /// How near conversations came to what was never reached, each with the seed of the nearest.
    pub(super) near: BTreeMap<At, (Miss, u64)>,
}

/// Every rule of a scenario file.
pub(super) fn rules(scenario: &Scenario) -> impl Iterator<Item = &Rule> {
    let file = scenario.file();
    file.beats.iter().flat_map(|beat| &beat.rules).chain(&file.anywhere)
}

/// The steps of protocols that can be shown in this scenario: those of its risks that must or may be done.
fn steps(scenario: &Scenario, organisation: &Organisation) -> Vec<String> {
    let flags = &scenario.file().flags;
    let has = |trigger: &String| flags.iter().any(|flag| flag.name == *trigger);
    let level = |triggers: &[String]| flags.iter().filter(|it| triggers.contains(&it.name)).map(|it| it.level).max();
    let protocols = organisation.protocols.iter().filter(|protocol| protocol.triggers.iter().any(has));
    protocols
        .flat_map(|protocol| {
            let level = level(&protocol.triggers).unwrap_or_default();
            let steps = protocol.steps.iter().filter(move |step| {
                let is_seen = step.evidence.iter().any(|it| *it != crate::protocol::Evidence::Tick);
                step.kind != StepKind::Forbidden && is_seen && step.from_level <= level
            });
            steps.map(|step| format!("{}.{}", protocol.id, step.id))
        })
        .collect()
}

impl Tally {
    /// Nothing reached yet.
    #[must_use]
    pub(super) fn of(scenario: &Scenario, organisation: &Organisation, lines: &Lines) -> Self {
        let file = scenario.file();
        Self {
            beats: file.beats.iter().map(|beat| (beat.name.clone(), 0)).collect(),
            rules: rules(scenario).map(|rule| (rule.place.at, 0)).collect(),
            facts: file.facts.iter().map(|fact| (fact.name.clone(), 0)).collect(),
            endings: file.endings.iter().map(|ending| (ending.name.clone(), 0)).collect(),
            lines: lines.list.iter().map(|(text, line)| (text.clone(), *line, 0)).collect(),
            gates: gates(scenario).map(|at| (at, (0, 0))).collect(),
            steps: steps(scenario, organisation).into_iter().map(|name| (name, 0)).collect(),
            near: BTreeMap::new(),
        }
    }

    /// Takes a conversation in.
    pub fn take_in(&mut self, ran: &Ran) {
        let count = |list: &mut Vec<(String, u32)>, name: &str| {
            if let Some((_, times)) = list.iter_mut().find(|(it, _)| it == name) {
                *times += 1;
            }
        };
        for (_, reached) in &ran.reached {
            match reached {
                Reached::Beat(name) => count(&mut self.beats, name),
                Reached::Rule(at) => *self.rules.entry(*at).or_default() += 1,
                Reached::Fact(name) => count(&mut self.facts, name),
                Reached::Ending(name) => count(&mut self.endings, name),
                Reached::Step(name) => count(&mut self.steps, name),
                Reached::Line(number) => {
                    if let Some((_, _, times)) = self.lines.get_mut(*number) {
                        *times += 1;
                    }
                }
                Reached::Gate(at, is_open) => {
                    let (open, shut) = self.gates.entry(*at).or_default();
                    *(if *is_open { open } else { shut }) += 1;
                }
                Reached::Fault(..)
                | Reached::Stall(_)
                | Reached::Loop(_)
                | Reached::Endless(_)
                | Reached::NotUnderstood
                | Reached::Again(_) => {}
            }
        }
        for (at, miss) in &ran.near {
            if self.near.get(at).is_none_or(|(best, _)| miss.distance() < best.distance()) {
                self.near.insert(*at, (miss.clone(), ran.seed));
            }
        }
    }

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
