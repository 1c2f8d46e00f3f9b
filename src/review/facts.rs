//! What was found out, and the doors of what stayed hidden.

use super::shown;
use crate::ids::Millis;
use crate::recording::Recording;
use crate::session::{FactNote, Happening};

/// One hidden thing and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactResult {
    /// What it was, in the words it was told in where it was told, and which doors open it.
    pub note: FactNote,
    /// When it was told; `None`: it stayed hidden.
    pub told_at: Option<Millis>,
    /// Whether a hint about it fell.
    pub hinted: bool,
}

/// What could be found out in this variation, told or not, in the scenario's order.
pub(super) fn facts(recording: &Recording) -> Vec<FactResult> {
    recording
        .header
        .facts
        .iter()
        .map(|note| {
            let told = recording.events().find_map(|event| match &event.what {
                Happening::Fact { name, words, .. } if *name == note.name => Some((event.at_ms, words)),
                _ => None,
            });
            FactResult {
                note: FactNote {
                    text: told.map(|(_, words)| words).filter(|words| !words.is_empty()).unwrap_or(&note.text).clone(),
                    opened_by: note.opened_by.iter().map(|name| shown(&recording.header, name)).collect(),
                    asked_by: note.asked_by.iter().map(|name| shown(&recording.header, name)).collect(),
                    ..note.clone()
                },
                told_at: told.map(|(at, _)| at),
                hinted: recording
                    .events()
                    .any(|event| matches!(&event.what, Happening::Cue { fact, .. } if *fact == note.name)),
            }
        })
        .collect()
}
