//! Drills at the table: which one lies there, what was answered.

use crate::ids::Lang;
use crate::rehearse::{Drill, DrillKind, Drilled};

/// A round of drills of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrillTable {
    /// The language of the messages.
    pub lang: Lang,
    /// What is practised.
    pub kind: DrillKind,
    /// The exercises of this round, in order.
    pub drills: Vec<Drill>,
    /// Which one lies on the table.
    pub at: usize,
    /// The answer to it, once given: the words, and how they were read. Not kept.
    pub answer: Option<(String, Drilled)>,
    /// Answers in this round, and how many did what was asked.
    pub answered: u32,
    /// How many did what was asked.
    pub hits: u32,
}

impl DrillTable {
    /// The exercise on the table.
    #[must_use]
    pub fn drill(&self) -> Option<&Drill> {
        self.drills.get(self.at)
    }

    /// Lays the next exercise on the table; after the last the first comes again.
    pub(super) fn next(&mut self) {
        self.answer = None;
        self.at = (self.at + 1) % self.drills.len().max(1);
    }
}
