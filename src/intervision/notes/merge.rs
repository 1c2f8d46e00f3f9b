//! Files of notes become one.

use super::note::Notes;
use std::collections::btree_map::Entry;

/// Why notes do not merge.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// They are of different conversations.
    #[error("these are notes on another recording ({other}), the others are on {first}")]
    OtherRecording {
        /// Of the first file.
        first: String,
        /// Of this one.
        other: String,
    },
}

impl Notes {
    /// Takes these notes in: of each the version that counts, nothing twice.
    ///
    /// # Errors
    /// When they are on another recording; nothing is taken in then.
    pub fn merge(&mut self, other: &Self) -> Result<(), MergeError> {
        if self.recording != other.recording {
            return Err(MergeError::OtherRecording { first: self.recording.clone(), other: other.recording.clone() });
        }
        for (id, note) in &other.notes {
            match self.notes.entry(id.clone()) {
                Entry::Vacant(place) => _ = place.insert(note.clone()),
                Entry::Occupied(mut have) if note > have.get() => _ = have.insert(note.clone()),
                Entry::Occupied(_) => {}
            }
        }
        Ok(())
    }
}
