//! Why a rule does not answer: the conditions that do not hold, with what stands there instead.
//!
//! The same conditions as in `guards`, for a state of any moment; a test holds the two together.

use super::guards::Heard;
use super::state::State;
use crate::ids::Millis;
use crate::scenario::{Guard, Key, Scenario, Seen, Snapshot};
use crate::understand::Act;
use std::collections::BTreeMap;

/// A condition that does not hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Unmet {
    /// The condition.
    pub guard: Guard,
    /// What stands there instead: a number, a choice; empty where yes or no says all.
    pub is: String,
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
            Guard::Warm(warm) => (self.referral.is_some_and(|it| it.0 == *warm), String::new()),
            Guard::Agreed(agreed) => (self.referral.is_some_and(|it| it.1 == *agreed), String::new()),
            Guard::Once => (!fired, String::new()),
            Guard::When(id) => {
                let snapshot = snapshot(self.scenario, state, self.picks, self.now);
                match self.scenario.closures().ask(*id, &snapshot) {
                    Ok(answer) => (answer, String::new()),
                    Err(fault) => (false, fault.message),
                }
            }
        };
        (!holds).then(|| Unmet { guard: guard.clone(), is })
    }
}

/// What a closure sees at a moment.
pub(super) fn snapshot(scenario: &Scenario, state: &State, picks: &BTreeMap<String, String>, now: Millis) -> Snapshot {
    let file = scenario.file();
    let last = state.messages.iter().rev().find(|message| message.reading.is_some());
    let words = last.map_or(0, |message| message.text.split_whitespace().count());
    let now = state.conversation_ms(now);
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
        picks: picks.clone(),
    })
}
