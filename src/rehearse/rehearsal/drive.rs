//! Driving a conversation: everything a rehearsal asks of one stands here, so that what drives it can change.

use crate::ids::Millis;
use crate::protocol::Organisation;
use crate::rehearse::looks::picks;
use crate::rehearse::{Stage, Step};
use crate::scenario::{Guard, Scenario};
use crate::session::{Event, Heard, Moment, Opening, State};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A conversation that is being held.
pub(super) struct Drive {
    scenario: Arc<Scenario>,
    stage: Stage,
    /// What chance chose, in the home language.
    picks: BTreeMap<String, String>,
    /// Exchanges that were looked at.
    seen: usize,
}

impl Drive {
    /// Begins, and lets the help-seeker say the first words.
    pub fn start(scenario: &Arc<Scenario>, organisation: &Arc<Organisation>, seed: u64) -> Self {
        let stage = Stage::open(scenario.clone(), organisation.clone(), seed, Opening::default());
        let picks = picks(scenario, stage.session().header());
        Self { scenario: scenario.clone(), stage, picks, seen: 0 }
    }

    /// What happened before the first step.
    pub fn opening(&mut self) -> Vec<&Event> {
        self.seen = self.stage.exchanges.len();
        self.stage.events().collect()
    }

    /// Takes a step, waits for the answer, and tells what it caused.
    pub fn step(&mut self, step: &Step) -> impl Iterator<Item = &Event> {
        self.stage.step(step);
        let from = std::mem::replace(&mut self.seen, self.stage.exchanges.len());
        self.stage.exchanges[from..].iter().flat_map(|exchange| &exchange.events)
    }

    /// Where the conversation stands.
    pub fn state(&self) -> &State {
        self.stage.session().state()
    }

    /// Whether all these conditions hold now.
    pub fn holds(&self, guards: &[Guard], fired: bool) -> bool {
        guards.is_empty() || self.unmet(guards, fired).is_empty()
    }

    /// The conditions that do not hold now.
    pub fn unmet(&self, guards: &[Guard], fired: bool) -> Vec<Guard> {
        let moment = Moment {
            scenario: &self.scenario,
            state: self.state(),
            picks: &self.picks,
            now: self.stage.now(),
            heard: &Heard::new(),
            referral: None,
        };
        moment.unmet(guards, fired).into_iter().map(|it| it.guard).collect()
    }

    /// Whether chance chose these values.
    pub fn picked(&self, wanted: &[(String, String)]) -> bool {
        wanted.iter().all(|(pick, value)| self.picks.get(pick) == Some(value))
    }

    /// How long the conversation lasted.
    pub fn lasted(&self) -> Millis {
        self.state().conversation_ms(self.stage.now())
    }
}
