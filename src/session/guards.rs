//! Whether the conditions of a rule or a line hold now.

use super::Session;
use super::event::Happening;
use crate::scenario::Snapshot;
use crate::scenario::{ClosureId, Guard, Key, Place};
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
        super::unmet::snapshot(&self.scenario, &self.state, &self.picks.values, self.now)
    }
}
