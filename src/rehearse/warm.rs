//! Where conversations went, laid over the picture of a story.

use super::Rehearsal;
use crate::scenario::graph::Heat;
use crate::session::{Event, Happening};

/// Counts what one conversation reached.
pub fn warm<'a>(heat: &mut Heat, events: impl IntoIterator<Item = &'a Event>) {
    heat.runs += 1;
    for event in events {
        let count = match &event.what {
            Happening::Beat { name } => heat.beats.entry(name.clone()).or_default(),
            Happening::Ended { ending, .. } => heat.endings.entry(ending.clone()).or_default(),
            Happening::Rule { line, column, .. } => heat.rules.entry((*line, *column)).or_default(),
            _ => continue,
        };
        *count += 1;
    }
}

impl Rehearsal {
    /// Where the simulated trainees went.
    #[must_use]
    pub fn heat(&self) -> Heat {
        Heat {
            runs: self.runs,
            beats: self.tally.beats.iter().cloned().collect(),
            endings: self.tally.endings.iter().cloned().collect(),
            rules: self.tally.rules.clone(),
        }
    }
}
