//! What is to be rated.

use crate::ids::Seq;
use crate::intervision::meeting::Excerpt;
use crate::review::Rubric;

/// The version of the codebook; its codes never change meaning.
pub const CODEBOOK: &str = "1";

/// What is to be rated: an excerpt by a rubric, each message of the counsellor by the codebook, or both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// The recording's name.
    pub recording: String,
    /// Which messages, as a fingerprint.
    pub fingerprint: String,
    /// The counsellor's messages, in order.
    pub messages: Vec<Seq>,
    /// The rubric with its version, `chat@2026-11`; empty: no rubric is asked.
    pub rubric: String,
    /// The criteria of the rubric, in order.
    pub criteria: Vec<String>,
    /// Whether acts are asked by message.
    pub asks_acts: bool,
}

impl Task {
    /// The task of an excerpt.
    #[must_use]
    pub fn of(excerpt: &Excerpt, rubric: Option<&Rubric>, asks_acts: bool) -> Self {
        Self {
            recording: excerpt.recording.clone(),
            fingerprint: excerpt.fingerprint.clone(),
            messages: excerpt.messages.clone(),
            rubric: rubric.map(|it| format!("{}@{}", it.id, it.version)).unwrap_or_default(),
            criteria: rubric.map(|it| it.criteria.iter().map(|it| it.id.clone()).collect()).unwrap_or_default(),
            asks_acts,
        }
    }
}
