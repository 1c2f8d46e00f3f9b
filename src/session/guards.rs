//! Whether the conditions of a rule or a line hold now.

use super::Session;
use super::event::Happening;
use crate::scenario::{ClosureId, Guard, Key, Place};
use crate::scenario::{Seen, Snapshot};
use crate::understand::Act;
use std::collections::BTreeMap;

/// What was heard in the message that is being answered, and how often.
pub type Heard = BTreeMap<String, u32>;

impl Session {
    /// Whether all conditions hold. `heard` is the message being answered: "earlier" leaves it out.
    pub(super) fn holds(&mut self, guards: &[Guard], heard: &Heard, fired: bool) -> bool {
        guards.iter().all(|guard| self.one_holds(guard, heard, fired))
    }

    fn one_holds(&mut self, guard: &Guard, heard: &Heard, fired: bool) -> bool {
        let state = &self.state;
        let earlier = |key: &Key| {
            let name = key.to_string();
            state.times_heard(&name) - heard.get(&name).copied().unwrap_or_default().min(state.times_heard(&name))
        };
        match guard {
            Guard::AtLeast(meter, bound) => state.meter(meter) >= *bound,
            Guard::Below(meter, bound) => state.meter(meter) < *bound,
            Guard::Heard(key, times) => earlier(key) >= *times,
            Guard::NotHeard(key) => earlier(key) == 0,
            Guard::Knows(fact) => state.knows(fact),
            Guard::NotKnows(fact) => !state.knows(fact),
            Guard::Picked(pick, value) => self.picks.values.get(pick) == Some(value),
            Guard::TurnFrom(turn) => state.turns >= *turn,
            Guard::TurnBefore(turn) => state.turns < *turn,
            Guard::TurnsHere(turns) => state.turns_here >= *turns,
            Guard::Warm(warm) => self.referring.as_ref().is_some_and(|it| it.warm == *warm),
            Guard::Agreed(agreed) => self.referring.as_ref().is_some_and(|it| it.agreed == *agreed),
            Guard::Once => !fired,
            Guard::When(id) => self.ask(*id),
        }
    }

    /// Asks a closure; a failing one counts as no and leaves a mark in the log.
    fn ask(&mut self, id: ClosureId) -> bool {
        let snapshot = self.snapshot();
        match self.scenario.closures().ask(id, &snapshot) {
            Ok(answer) => answer,
            Err(fault) => {
                self.note_fault(&fault.place, fault.message);
                false
            }
        }
    }

    /// Asks a closure for a number; a failing one gives `None` and leaves a mark in the log.
    pub(super) fn ask_number(&mut self, id: ClosureId) -> Option<i32> {
        let snapshot = self.snapshot();
        match self.scenario.closures().number(id, &snapshot) {
            Ok(number) => Some(number),
            Err(fault) => {
                self.note_fault(&fault.place, fault.message);
                None
            }
        }
    }

    fn note_fault(&mut self, place: &Place, message: String) {
        self.emit(Happening::ScriptFault { line: place.at.0, message });
    }

    fn snapshot(&self) -> Snapshot {
        let state = &self.state;
        let file = self.scenario.file();
        let last = state.messages.iter().rev().find(|message| message.reading.is_some());
        let words = last.map_or(0, |message| message.text.split_whitespace().count());
        let now = state.conversation_ms(self.now);
        let whole = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        let acts = Act::ALL.iter().map(|act| act.code().to_owned());
        let topics = file.topics.iter().map(|topic| topic.name.clone());
        Snapshot::new(Seen {
            turn: state.turns,
            words: u32::try_from(words).unwrap_or(u32::MAX),
            silence: whole(now.saturating_sub(state.quiet_since) / 1_000),
            minutes: whole(now / 60_000),
            beat: state.beat.clone(),
            meters: state.meters.clone(),
            facts: file.facts.iter().map(|fact| (fact.name.clone(), state.knows(&fact.name))).collect(),
            heard: acts.chain(topics).map(|name| (name.clone(), state.times_heard(&name))).collect(),
            picks: self.picks.values.clone(),
        })
    }
}
