//! One person's ratings.

use super::task::{CODEBOOK, Task};
use crate::ids::Seq;
use crate::understand::Act;
use std::collections::{BTreeMap, BTreeSet};

/// One person's ratings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Of which recording.
    pub recording: String,
    /// Of which messages, as a fingerprint.
    pub fingerprint: String,
    /// By which rubric, `chat@2026-11`; empty: by none.
    pub rubric: String,
    /// By which codebook.
    pub codebook: String,
    /// By whom: a letter or a pseudonym.
    pub rater: String,
    /// It is a trainer's key to calibrate against, nobody's rating.
    pub is_key: bool,
    /// By criterion, 1 to 5; `None`: not to be seen in this excerpt.
    pub criteria: BTreeMap<String, Option<u8>>,
    /// By message, the acts it carries; none of them: an empty set.
    pub acts: BTreeMap<Seq, BTreeSet<Act>>,
}

/// Why a sheet is not taken in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetFault {
    /// Ratings of another conversation.
    #[error("these are ratings of another recording ({0})")]
    OtherRecording(String),
    /// Of the same conversation, but other messages.
    #[error("these are ratings of other messages of this recording; rate the excerpt of this meeting")]
    OtherMessages,
    /// By a rubric that is not this meeting's.
    #[error("rated by the rubric `{have}`, but this meeting rates by `{wanted}`")]
    OtherRubric {
        /// What it is rated by.
        have: String,
        /// What is asked.
        wanted: String,
    },
    /// By a codebook of another program.
    #[error("coded by codebook {0}, which this program does not know; update the program")]
    OtherCodebook(String),
    /// A criterion that the rubric does not have.
    #[error("the rubric has no criterion `{0}`")]
    UnknownCriterion(String),
    /// A message that is not in the excerpt.
    #[error("there is no message {0} of the counsellor in this excerpt")]
    UnknownMessage(Seq),
    /// Somebody rated already.
    #[error("`{0}` rated already: one sheet each")]
    Twice(String),
    /// Somebody who was not asked.
    #[error("`{0}` is not among the raters of this meeting")]
    Stranger(String),
    /// Something is left open.
    #[error("half filled: {} left open; write None where something is not to be seen", open(.criteria, .messages))]
    HalfFilled {
        /// Criteria without a value.
        criteria: Vec<String>,
        /// Messages without acts.
        messages: Vec<Seq>,
    },
}

fn open(criteria: &[String], messages: &[Seq]) -> String {
    let mut parts = criteria.to_vec();
    let shown: Vec<String> = messages.iter().take(8).map(Seq::to_string).collect();
    if !shown.is_empty() {
        let more = messages.len() - shown.len();
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        parts.push(format!("messages {}{more}", shown.join(", ")));
    }
    parts.join(", ")
}

impl Sheet {
    /// An empty sheet for a task.
    #[must_use]
    pub fn empty(task: &Task, rater: &str) -> Self {
        Self {
            recording: task.recording.clone(),
            fingerprint: task.fingerprint.clone(),
            rubric: task.rubric.clone(),
            codebook: CODEBOOK.to_owned(),
            rater: rater.to_owned(),
            ..Self::default()
        }
    }

    /// Everything that keeps this sheet from being a whole answer to this task.
    #[must_use]
    pub fn faults(&self, task: &Task) -> Vec<SheetFault> {
        // When it is of something else, what is open does not matter.
        if self.recording != task.recording {
            return vec![SheetFault::OtherRecording(self.recording.clone())];
        }
        let mut found = Vec::new();
        if self.fingerprint != task.fingerprint {
            found.push(SheetFault::OtherMessages);
        }
        if self.rubric != task.rubric {
            found.push(SheetFault::OtherRubric { have: self.rubric.clone(), wanted: task.rubric.clone() });
        }
        if task.asks_acts && self.codebook != CODEBOOK {
            found.push(SheetFault::OtherCodebook(self.codebook.clone()));
        }
        if !found.is_empty() {
            return found;
        }
        let unknown = self.criteria.keys().filter(|id| !task.criteria.contains(id));
        found.extend(unknown.map(|id| SheetFault::UnknownCriterion(id.clone())));
        let unknown = self.acts.keys().filter(|of| !task.messages.contains(of));
        found.extend(unknown.map(|of| SheetFault::UnknownMessage(*of)));
        let (criteria, messages) = self.open(task);
        if !criteria.is_empty() || !messages.is_empty() {
            found.push(SheetFault::HalfFilled { criteria, messages });
        }
        found
    }

    /// What is still open: criteria, messages.
    #[must_use]
    pub fn open(&self, task: &Task) -> (Vec<String>, Vec<Seq>) {
        let criteria = task.criteria.iter().filter(|id| !self.criteria.contains_key(*id)).cloned().collect();
        let messages = task.messages.iter().filter(|of| task.asks_acts && !self.acts.contains_key(of));
        (criteria, messages.copied().collect())
    }
}
