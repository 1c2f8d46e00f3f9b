//! What can be meant by a message, by number: acts and topics of the scenario, topics of protocols, and nothing.

use crate::protocol::Evidence;
use crate::scenario::plot::Keys;
use crate::session::Ground;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Numbers of what can be meant.
#[derive(Debug)]
pub(super) struct Meanings {
    /// Acts and topics of the scenario come first.
    pub keys: Arc<Keys>,
    protocol: BTreeMap<String, usize>,
}

impl Meanings {
    /// Everything that can be meant in a scenario at an organisation.
    pub fn of(ground: &Ground) -> Self {
        let keys = ground.scenario.numbers().0.clone();
        let mut protocol = BTreeMap::new();
        for (name, _) in ground.organisation.protocols.iter().flat_map(|protocol| &protocol.topics) {
            let next = keys.count() + protocol.len();
            protocol.entry(name.clone()).or_insert(next);
        }
        // What protocols notice besides: heard, never typed on purpose.
        for (name, _) in ground.organisation.statement.claims_in(ground.lang()) {
            let next = keys.count() + protocol.len();
            protocol.entry(name).or_insert(next);
        }
        Self { keys, protocol }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.nothing() + 1
    }

    /// What means nothing.
    pub fn nothing(&self) -> usize {
        self.keys.count() + self.protocol.len()
    }

    /// The number of a topic of a protocol.
    pub fn protocol_topic(&self, name: &str) -> Option<usize> {
        self.protocol.get(name).copied()
    }

    /// Everything that bears this name.
    pub fn named(&self, name: &str) -> impl Iterator<Item = usize> {
        self.keys.named(name).into_iter().chain(self.protocol_topic(name))
    }

    /// What shows this evidence.
    pub fn showing(&self, evidence: &Evidence) -> Vec<usize> {
        match evidence {
            Evidence::Act(name) | Evidence::Topic(name) => self.named(name).collect(),
            _ => Vec::new(),
        }
    }
}
