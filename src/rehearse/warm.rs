//! Where conversations went, laid over the picture of a story.

use super::{Reached, Rehearsal};
use crate::scenario::graph::Heat;
use crate::session::Event;

/// Counts what one conversation reached.
pub fn warm<'a>(heat: &mut Heat, events: impl IntoIterator<Item = &'a Event>) {
    heat.runs += 1;
    for reached in events.into_iter().filter_map(Reached::by) {
        let count = match reached {
            Reached::Beat(name) => heat.beats.entry(name).or_default(),
            Reached::Ending(name) => heat.endings.entry(name).or_default(),
            Reached::Rule(at) => heat.rules.entry(at).or_default(),
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
