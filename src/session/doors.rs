//! Hidden facts: which door opens, what is said when it does or does not.

use super::choose::SUICIDE;
use super::did::{Cause, Did, Sink};
use super::ground::On;
use super::prepared::Prepared;
use super::talk::Talk;
use crate::scenario::plot::Keys;
use crate::understand::Span;

/// How likely a hint falls in an exchange in which nothing came out.
const HINT_CHANCE: f64 = 0.4;

/// The facts that a message asks for; at most one is told and one evaded.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Asked {
    /// Told, with the segment that asked.
    pub told: Option<(usize, Span)>,
    /// Evaded.
    pub evaded: Option<usize>,
}

impl<S: Sink> Talk<S> {
    /// The facts that this message asks for.
    pub(super) fn asked(&self, on: On<'_>, message: &Prepared) -> Asked {
        let mut asked = Asked::default();
        for (number, fact) in on.plot.facts.iter().enumerate() {
            let Some(span) = fact.asked_by.iter().find_map(|key| message.span(*key)) else { continue };
            // A question about suicide is answered by what hears it, not by a subject in the same sentence.
            let by_subject = |key: &usize| Keys::is_topic(*key) || message.span(*key).is_none();
            let is_beside = message.span(SUICIDE) == Some(span) && fact.asked_by.iter().all(by_subject);
            if is_beside || !self.live.is_hidden(on.plot, number) || self.is_less_exact(on, message, number, span) {
                continue;
            }
            let is_open = self.live.is_open(on.plot, number);
            if is_open && asked.told.is_none() {
                asked.told = Some((number, span));
            } else if !is_open && asked.evaded.is_none() && !fact.evades.is_empty() {
                asked.evaded = Some(number);
            }
        }
        asked
    }

    /// Whether this sentence asks for the fact only by an act, and for another one that is still hidden by its subject.
    fn is_less_exact(&self, on: On<'_>, message: &Prepared, number: usize, span: Span) -> bool {
        let by_subject = |fact: &usize| {
            let mut keys = on.plot.facts[*fact].asked_by.iter();
            keys.any(|key| Keys::is_topic(*key) && message.span(*key) == Some(span))
        };
        let mut others = (0..on.plot.facts.len()).filter(|other| *other != number);
        !by_subject(&number) && others.any(|other| by_subject(&other) && self.live.is_hidden(on.plot, other))
    }

    /// A fact that comes out by itself, now that its door is open.
    pub(super) fn volunteered(&self, on: On<'_>) -> Option<usize> {
        let mut facts = on.plot.facts.iter().enumerate();
        let found = facts.find(|(number, fact)| {
            fact.asked_by.is_empty()
                // A fact that only rules tell has no needs and opens nothing by itself.
                && !fact.by_rule
                && self.live.is_hidden(on.plot, *number)
                && fact.is_at(self.live.beat)
                && self.live.is_open(on.plot, *number)
        });
        found.map(|(number, _)| number)
    }

    /// A hint about something still hidden.
    pub(super) fn hint(&mut self, on: On<'_>) -> Option<usize> {
        if self.live.turns < 2 {
            return None;
        }
        let is_hinted = |live: &super::live::Live, number: usize| {
            let fact = &on.plot.facts[number];
            !fact.cue.is_empty() && !live.cued[number] && fact.is_at(live.beat) && live.is_hidden(on.plot, number)
        };
        let facts = || (0..on.plot.facts.len()).filter(|number| is_hinted(&self.live, *number));
        let count = facts().count();
        if count == 0 || !self.chance.yes(HINT_CHANCE) {
            return None;
        }
        let index = self.chance.below(count);
        (0..on.plot.facts.len()).filter(|number| is_hinted(&self.live, *number)).nth(index)
    }

    /// The help-seeker tells a fact: events and words.
    pub(super) fn tell(&mut self, on: On<'_>, number: usize, says: &mut Vec<usize>) {
        let fact = &on.plot.facts[number];
        let before = says.len();
        self.wording(&fact.says, says);
        self.emit(on, &Did::Fact(number, &fact.why, &says[before..]));
        for (meter, by) in &fact.changes {
            self.move_meter(on, *meter, *by, Cause::Why(&fact.why));
        }
        for (flag, level) in &fact.raises {
            self.emit(on, &Did::Flag(*flag, *level));
        }
    }

    /// Tells a fact when its door is open, else evades; the known and the absent are passed over.
    pub(super) fn tell_or_evade(&mut self, on: On<'_>, number: usize, says: &mut Vec<usize>) {
        if !self.live.is_hidden(on.plot, number) {
            return;
        }
        if self.live.is_open(on.plot, number) {
            self.tell(on, number, says);
        } else {
            self.wording(&on.plot.facts[number].evades, says);
        }
    }

    /// Lets the hint of a fact fall.
    pub(super) fn drop_cue(&mut self, on: On<'_>, number: usize, says: &mut Vec<usize>) {
        let fact = &on.plot.facts[number];
        if fact.cue.is_empty() || !self.live.is_hidden(on.plot, number) {
            return;
        }
        let before = says.len();
        self.wording(&fact.cue, says);
        self.emit(on, &Did::Cue(number, &says[before..]));
    }
}
