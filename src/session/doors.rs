//! Hidden facts: which door opens, what is said when it does or does not.

use super::Session;
use super::event::{Happening, Who};
use crate::scenario::{Fact, Key};
use crate::understand::{Reading, Span};

/// How likely a hint falls in an exchange in which nothing came out.
const HINT_CHANCE: f64 = 0.4;

/// An answer to a direct question for a fact.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The fact.
    pub fact: Fact,
    /// The segment that asked.
    pub span: Span,
    /// Told, or evaded.
    pub is_open: bool,
}

impl Session {
    /// Whether a fact is still hidden in this variation and may come out here.
    fn is_hidden(&self, fact: &Fact) -> bool {
        !self.state.knows(&fact.name)
            && self.picks.hold(&fact.picked)
            && fact.after.iter().all(|earlier| self.state.knows(earlier))
    }

    fn is_here(&self, fact: &Fact) -> bool {
        fact.within.is_empty() || fact.within.contains(&self.state.beat)
    }

    /// Whether the door of a fact is open.
    pub(super) fn is_open(&self, fact: &Fact) -> bool {
        let heard = fact.or_heard.iter().any(|key| self.state.times_heard(&key.to_string()) > 0);
        let has_needs = !fact.needs.is_empty() || fact.or_heard.is_empty();
        heard || has_needs && fact.needs.iter().all(|(meter, bound)| self.state.meter(meter) >= *bound)
    }

    /// The facts that this message asks for, told ones first; at most one is told and one evaded.
    pub(super) fn asked(&self, reading: &Reading) -> Vec<Asked> {
        let scenario = self.scenario.clone();
        let spans = |key: &Key| match key {
            Key::Act(act) => reading.heard().find(|found| found.act == *act).map(|found| found.span),
            Key::Topic(name) => reading.heard_topics().find(|found| found.topic == *name).map(|found| found.span),
        };
        let mut list: Vec<Asked> = scenario
            .file()
            .facts
            .iter()
            .filter(|fact| self.is_hidden(fact))
            .filter_map(|fact| {
                let span = fact.asked_by.iter().find_map(spans)?;
                Some(Asked { fact: fact.clone(), span, is_open: self.is_open(fact) })
            })
            .collect();
        let told = list.iter().position(|asked| asked.is_open).map(|index| list.remove(index));
        let evaded = list.into_iter().find(|asked| !asked.is_open && !asked.fact.evades.is_empty());
        told.into_iter().chain(evaded).collect()
    }

    /// A fact that comes out by itself, now that its door is open.
    pub(super) fn volunteered(&self) -> Option<Fact> {
        let facts = &self.scenario.file().facts;
        let ready =
            |fact: &&Fact| fact.asked_by.is_empty() && self.is_hidden(fact) && self.is_here(fact) && self.is_open(fact);
        // A fact that only rules tell has no needs and opens nothing by itself.
        let told_by_rule = |fact: &&Fact| {
            fact.needs.is_empty()
                && fact.or_heard.is_empty()
                && super::react::all_rules(self.scenario.file()).any(|rule| rule.tells.contains(&fact.name))
        };
        facts.iter().find(|fact| ready(fact) && !told_by_rule(fact)).cloned()
    }

    /// A hint about something still hidden.
    pub(super) fn hint(&mut self) -> Option<Fact> {
        if self.state.turns < 2 {
            return None;
        }
        let hidden: Vec<Fact> = self
            .scenario
            .file()
            .facts
            .iter()
            .filter(|fact| !fact.cue.is_empty() && !self.state.cued.contains(&fact.name))
            .filter(|fact| self.is_hidden(fact) && self.is_here(fact))
            .cloned()
            .collect();
        if hidden.is_empty() || !self.chance.yes(HINT_CHANCE) {
            return None;
        }
        let index = self.chance.below(hidden.len());
        hidden.into_iter().nth(index)
    }

    /// The help-seeker tells a fact: events and words.
    pub(super) fn tell(&mut self, fact: &Fact, says: &mut Vec<String>) {
        let wording = self.wording(&fact.says);
        says.extend(wording);
        self.emit(Happening::Fact { name: fact.name.clone(), why: self.picks.fill(&fact.why, &self.header.persona) });
        for (meter, by) in &fact.changes {
            self.move_meter(meter, *by, &fact.why);
        }
        for (flag, level) in &fact.raises {
            self.emit(Happening::Flag { name: flag.clone(), level: *level, by: Who::HelpSeeker, raised: true });
        }
    }

    /// Tells a fact when its door is open, else evades; the known and the absent are passed over.
    pub(super) fn tell_or_evade(&mut self, name: &str, says: &mut Vec<String>) {
        let found = self.scenario.file().facts.iter().find(|fact| fact.name == name).cloned();
        let Some(fact) = found.filter(|fact| self.is_hidden(fact)) else { return };
        if self.is_open(&fact) {
            self.tell(&fact, says);
        } else {
            let wording = self.wording(&fact.evades);
            says.extend(wording);
        }
    }

    /// Lets the hint of a fact fall.
    pub(super) fn drop_cue(&mut self, name: &str, says: &mut Vec<String>) {
        let found = self.scenario.file().facts.iter().find(|fact| fact.name == name).cloned();
        let Some(fact) = found.filter(|fact| self.is_hidden(fact) && !fact.cue.is_empty()) else { return };
        let wording = self.wording(&fact.cue);
        let words = wording.join(" ");
        says.extend(wording);
        self.emit(Happening::Cue { fact: fact.name, words });
    }
}
