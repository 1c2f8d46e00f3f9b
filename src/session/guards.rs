//! Whether the conditions of a rule or a line hold now.

use super::did::{Did, Sink};
use super::event::Happening;
use super::ground::On;
use super::live::Live;
use super::prepared::Prepared;
use super::talk::Talk;
use crate::diagnostic::Words;
use crate::ids::Millis;
use crate::scenario::plot::Check;
use crate::scenario::{ClosureId, Place, Seen};
use std::collections::BTreeMap;

/// What was heard in the message that is being answered, and how often.
pub type Heard = BTreeMap<String, u32>;

impl Live {
    /// What a closure sees now.
    #[must_use]
    pub fn seen<'a>(&'a self, on: On<'a>, now: Millis) -> Seen<'a> {
        let now = self.conversation_ms(now);
        let whole = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        Seen {
            known: &on.plot.known,
            turn: self.turns,
            words: self.words,
            silence: whole(now.saturating_sub(self.quiet_since) / 1_000),
            minutes: whole(now / 60_000),
            beat: self.beat,
            visits: &self.visits,
            meters: &self.meters,
            facts: &self.known,
            heard: &self.heard,
            picks: &on.plot.picks,
        }
    }

    /// Whether a condition holds that asks no closure and no referral.
    #[must_use]
    pub fn meets(&self, check: Check, now_heard: impl Fn(usize) -> u32, fired: bool) -> bool {
        let earlier = |key: usize| self.heard[key].saturating_sub(now_heard(key));
        match check {
            Check::AtLeast(meter, bound) => self.meters[meter] >= bound,
            Check::Below(meter, bound) => self.meters[meter] < bound,
            Check::Heard(key, times) => earlier(key) >= times,
            Check::NotHeard(key) => earlier(key) == 0,
            Check::Knows(fact) => self.known[fact],
            Check::NotKnows(fact) => !self.known[fact],
            Check::Fixed(holds) => holds,
            Check::TurnFrom(turn) => self.turns >= turn,
            Check::TurnBefore(turn) => self.turns < turn,
            Check::TurnsHere(turns) => self.turns_here >= turns,
            Check::Visited(beat, times) => self.visits[beat] >= times,
            Check::Once => !fired,
            Check::Warm(_) | Check::Agreed(_) | Check::When(_) => false,
        }
    }
}

impl<S: Sink> Talk<S> {
    /// Whether all conditions hold. `message` is the one being answered: "earlier" leaves it out.
    pub(super) fn holds(&mut self, on: On<'_>, checks: &[Check], message: Option<&Prepared>, fired: bool) -> bool {
        checks.iter().all(|check| match check {
            Check::Warm(warm) => self.referring.as_ref().is_some_and(|it| it.warm == *warm),
            Check::Agreed(agreed) => self.referring.as_ref().is_some_and(|it| it.agreed == *agreed),
            Check::When(id) => self.ask(on, *id),
            check => self.live.meets(*check, |key| message.map_or(0, |message| message.times(key)), fired),
        })
    }

    /// Asks a closure; a failing one counts as no and leaves a mark in the log.
    fn ask(&mut self, on: On<'_>, id: ClosureId) -> bool {
        match on.ground.scenario.closures().ask(id, &self.live.seen(on, self.now)) {
            Ok(answer) => answer,
            Err(fault) => {
                self.note_fault(on, &fault.place, fault.message);
                false
            }
        }
    }

    /// Asks a closure for a number; a failing one gives `None` and leaves a mark in the log.
    pub(super) fn ask_number(&mut self, on: On<'_>, id: ClosureId) -> Option<i32> {
        match on.ground.scenario.closures().number(id, &self.live.seen(on, self.now)) {
            Ok(number) => Some(number),
            Err(fault) => {
                self.note_fault(on, &fault.place, fault.message);
                None
            }
        }
    }

    fn note_fault(&mut self, on: On<'_>, place: &Place, message: Words) {
        self.emit(on, &Did::Else(Happening::ScriptFault { line: place.at.0, message }));
    }
}
