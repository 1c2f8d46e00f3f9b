//! Numbers of what can be heard: the acts of the codebook, then the topics of a scenario by name.

use crate::scenario::{Key, ScenarioFile};
use crate::understand::Act;

/// What can be heard in a scenario, by number; numbers stand in the order of [`Key`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    topics: Vec<String>,
}

impl Keys {
    /// The keys of this file.
    #[must_use]
    pub fn of(file: &ScenarioFile) -> Self {
        let mut topics: Vec<String> = file.topics.iter().map(|topic| topic.name.clone()).collect();
        topics.sort();
        topics.dedup();
        Self { topics }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        Act::ALL.len() + self.topics.len()
    }

    /// The number of an act.
    #[must_use]
    pub const fn act(act: Act) -> usize {
        act as usize
    }

    /// The number of a topic of the scenario.
    #[must_use]
    pub fn topic(&self, name: &str) -> Option<usize> {
        self.topics.binary_search_by(|it| it.as_str().cmp(name)).ok().map(|at| Act::ALL.len() + at)
    }

    /// The number of an act or topic.
    #[must_use]
    pub fn number(&self, key: &Key) -> Option<usize> {
        match key {
            Key::Act(act) => Some(Self::act(*act)),
            Key::Topic(name) => self.topic(name),
        }
    }

    /// The number of what bears this name in a log: a topic of the scenario before an act.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<usize> {
        self.topic(name).or_else(|| Act::from_code(name).map(Self::act))
    }

    /// Whether it is a topic of the scenario.
    #[must_use]
    pub const fn is_topic(number: usize) -> bool {
        number >= Act::ALL.len()
    }

    /// The name in files and logs; empty for a number that is none.
    #[must_use]
    pub fn name(&self, number: usize) -> &str {
        match Act::ALL.get(number) {
            Some(act) => act.code(),
            None => self.topics.get(number - Act::ALL.len()).map(String::as_str).unwrap_or_default(),
        }
    }
}
