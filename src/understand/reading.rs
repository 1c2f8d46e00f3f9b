//! What was understood of one message.

use super::act::Act;
use crate::ids::Lang;
use serde::{Deserialize, Serialize};

/// How sure a reading is, in percent: 0 to 100, calibrated on the development set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Confidence(pub u8);

impl Confidence {
    /// Below this the debrief asks instead of tells.
    pub const SURE: Self = Self(60);

    /// As a share of one, for programs that read our lines.
    #[must_use]
    pub fn share(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

/// A stretch of a message, in characters (not bytes), end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First character.
    pub start: u32,
    /// One past the last character.
    pub end: u32,
}

/// One act found in a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundAct {
    /// Which act.
    pub act: Act,
    /// The segment (sentence or clause) that carries it.
    pub span: Span,
    /// How sure.
    pub confidence: Confidence,
    /// The words inside the segment that decided, strongest first, at most four.
    pub words: Vec<Span>,
}

/// One of the scenario's own topics found in a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundTopic {
    /// The topic's name in the scenario.
    pub topic: String,
    /// The segment that carries it.
    pub span: Span,
    /// How sure.
    pub confidence: Confidence,
    /// The words that decided.
    pub words: Vec<Span>,
}

/// Everything that was understood of one message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The acts, in the order of the message; an act is listed once, at its surest place.
    pub acts: Vec<FoundAct>,
    /// The scenario's topics, in the order of the message.
    pub topics: Vec<FoundTopic>,
    /// False when nothing fitted: the help-seeker then asks what was meant.
    pub understood: bool,
    /// The language of a message that is in another one than is read here; nothing of it was understood.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Lang>,
}

/// A doubtful act that lies so far behind another of its segment is not acted on.
pub(super) const MUCH: u8 = 25;

impl Reading {
    /// The codes of the acts, in the order of the message.
    #[must_use]
    pub fn codes(&self) -> Vec<Act> {
        self.acts.iter().map(|found| found.act).collect()
    }

    /// The acts that count: a doubtful one beside a much surer one in the same segment is noted but not acted on.
    pub fn heard(&self) -> impl Iterator<Item = &FoundAct> {
        self.acts.iter().filter(|found| {
            let is_outdone = self
                .acts
                .iter()
                .any(|other| other.span == found.span && other.confidence.0 >= found.confidence.0.saturating_add(MUCH));
            found.confidence >= Confidence::SURE || !is_outdone
        })
    }

    /// Whether an act only says what would be done: consulting, inside the sentence that says when one must.
    #[must_use]
    pub fn is_conditional(&self, found: &FoundAct) -> bool {
        let holds = |other: &FoundAct| {
            let (inner, outer) = (found.span, other.span);
            other.act == Act::ExplainLimits && inner != outer && outer.start <= inner.start && inner.end <= outer.end
        };
        found.act == Act::Consult && self.acts.iter().any(holds)
    }

    /// The topics that count: a doubtful one is noted but not acted on.
    pub fn heard_topics(&self) -> impl Iterator<Item = &FoundTopic> {
        self.topics.iter().filter(|found| found.confidence >= Confidence::SURE)
    }

    /// Whether this act was found.
    #[must_use]
    pub fn has(&self, act: Act) -> bool {
        self.acts.iter().any(|found| found.act == act)
    }
}
