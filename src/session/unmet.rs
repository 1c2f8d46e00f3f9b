//! Why a rule does not answer: the conditions that do not hold, with what stands there instead.
//!
//! The same conditions as in `guards`, for a state of any moment; a test holds the two together.

use super::guards::Heard;
use super::state::State;
use crate::diagnostic::Words;
use crate::ids::Millis;
use crate::scenario::{ClosureFault, ClosureId, Guard, Key, Scenario, Seen};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A condition that does not hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Unmet {
    /// The condition.
    pub guard: Guard,
    /// What stands there instead: a number, a choice; empty where yes or no says all.
    pub is: Words,
}

/// The moment at which conditions are asked.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Where the conversation stands.
    pub state: &'a State,
    /// What chance chose, in the home language.
    pub picks: &'a BTreeMap<String, String>,
    /// When, in simulated time.
    pub now: Millis,
    /// What was heard in the message being answered: "earlier" leaves it out.
    pub heard: &'a Heard,
    /// The referral being answered: joined, agreed.
    pub referral: Option<(bool, bool)>,
}

impl Moment<'_> {
    /// The conditions that do not hold; `fired`: the rule answered before.
    #[must_use]
    pub fn unmet(&self, guards: &[Guard], fired: bool) -> Vec<Unmet> {
        guards.iter().filter_map(|guard| self.one(guard, fired)).collect()
    }

    fn one(&self, guard: &Guard, fired: bool) -> Option<Unmet> {
        let state = self.state;
        let earlier = |key: &Key| {
            let name = key.to_string();
            state.times_heard(&name).saturating_sub(self.heard.get(&name).copied().unwrap_or_default())
        };
        let (holds, is) = match guard {
            Guard::AtLeast(meter, bound) => (state.meter(meter) >= *bound, state.meter(meter).to_string()),
            Guard::Below(meter, bound) => (state.meter(meter) < *bound, state.meter(meter).to_string()),
            Guard::Heard(key, times) => (earlier(key) >= *times, earlier(key).to_string()),
            Guard::NotHeard(key) => (earlier(key) == 0, earlier(key).to_string()),
            Guard::Knows(fact) => (state.knows(fact), String::new()),
            Guard::NotKnows(fact) => (!state.knows(fact), String::new()),
            Guard::Picked(pick, value) => {
                let chosen = self.picks.get(pick);
                (chosen == Some(value), chosen.cloned().unwrap_or_default())
            }
            Guard::TurnFrom(turn) => (state.turns >= *turn, state.turns.to_string()),
            Guard::TurnBefore(turn) => (state.turns < *turn, state.turns.to_string()),
            Guard::TurnsHere(turns) => (state.turns_here >= *turns, state.turns_here.to_string()),
            Guard::Visited(beat, times) => {
                let visits = state.visits.get(beat).copied().unwrap_or_default();
                (visits >= *times, visits.to_string())
            }
            Guard::Warm(warm) => (self.referral.is_some_and(|it| it.0 == *warm), String::new()),
            Guard::Agreed(agreed) => (self.referral.is_some_and(|it| it.1 == *agreed), String::new()),
            Guard::Once => (!fired, String::new()),
            Guard::When(id) => match self.ask(*id) {
                Ok(answer) => (answer, String::new()),
                Err(fault) => return Some(Unmet { guard: guard.clone(), is: fault.message }),
            },
        };
        (!holds).then(|| Unmet { guard: guard.clone(), is: Words::as_is(is) })
    }

    /// Asks a closure about this moment.
    fn ask(&self, id: ClosureId) -> Result<bool, ClosureFault> {
        let (scenario, state) = (self.scenario, self.state);
        let file = scenario.file();
        let (keys, known) = scenario.numbers();
        let last = state.messages.iter().rev().find(|message| message.reading.is_some());
        let words = last.map_or(0, |message| message.text.split_whitespace().count());
        let now = state.conversation_ms(self.now);
        let whole = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        scenario.closures().ask(
            id,
            &Seen {
                known,
                turn: state.turns,
                words: u32::try_from(words).unwrap_or(u32::MAX),
                silence: whole(now.saturating_sub(state.quiet_since) / 1_000),
                minutes: whole(now / 60_000),
                beat: file.beats.iter().position(|beat| beat.name == state.beat).unwrap_or(file.beats.len()),
                visits: &file
                    .beats
                    .iter()
                    .map(|beat| state.visits.get(&beat.name).copied().unwrap_or_default())
                    .collect::<Vec<_>>(),
                meters: &file.meters.iter().map(|it| state.meter(&it.name)).collect::<Vec<_>>(),
                facts: &file.facts.iter().map(|it| state.knows(&it.name)).collect::<Vec<_>>(),
                heard: &(0..keys.count()).map(|key| state.times_heard(keys.name(key))).collect::<Vec<_>>(),
                picks: &Arc::new(self.picks.clone()),
            },
        )
    }
}
