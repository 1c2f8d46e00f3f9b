//! What rehearsal reached of a scenario, and how often.

use super::trainee::Trainee;
use crate::ids::Millis;
use crate::rehearse::Step;
use crate::scenario::{Guard, Outcome, Rule, Scenario};
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
    /// Messages that meant something and were not understood.
    pub not_understood: u32,
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
    /// Lines said more than once.
    pub repeated: Vec<String>,
    /// Meters that stood at an end for most of the time.
    pub pinned: Vec<(String, i32)>,
    /// How near a meter came to what a rule needs: rule, meter, value there.
    pub near: BTreeMap<(At, String), i32>,
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
    /// A closure of a rule failed: its line and what went wrong.
    Fault(u32, String),
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
    /// The nearest a meter came to what a rule needs.
    pub near: BTreeMap<(At, String), i32>,
}

/// Every rule of a scenario file, with the beat it stands in.
pub(super) fn rules(scenario: &Scenario) -> impl Iterator<Item = &Rule> {
    let file = scenario.file();
    file.beats.iter().flat_map(|beat| &beat.rules).chain(&file.anywhere)
}

impl Tally {
    /// Nothing reached yet.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let file = scenario.file();
        Self {
            beats: file.beats.iter().map(|beat| (beat.name.clone(), 0)).collect(),
            rules: rules(scenario).map(|rule| (rule.place.at, 0)).collect(),
            facts: file.facts.iter().map(|fact| (fact.name.clone(), 0)).collect(),
            endings: file.endings.iter().map(|ending| (ending.name.clone(), 0)).collect(),
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
                Reached::Fault(..) => {}
            }
        }
        for (key, value) in &ran.near {
            let best = self.near.entry(key.clone()).or_insert(*value);
            *best = (*best).max(*value);
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
}

/// What a rule needs of a meter.
pub(super) fn needs(rule: &Rule) -> impl Iterator<Item = (&String, i32)> {
    rule.guards.iter().filter_map(|guard| match guard {
        Guard::AtLeast(meter, bound) => Some((meter, *bound)),
        _ => None,
    })
}
