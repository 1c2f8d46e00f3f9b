//! The one thing that a message mostly does, in the four classes that transcribed interviews are labelled with.

use super::act::Act;
use super::reading::{FoundAct, Reading};
use serde::{Deserialize, Serialize};

/// What a message mostly does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MainClass {
    /// It asks.
    Question,
    /// It gives back.
    Reflection,
    /// It informs, advises or plans.
    Input,
    /// Anything else: greeting, listening, praise, small talk.
    Other,
}

impl MainClass {
    /// Every class.
    pub const ALL: [Self; 4] = [Self::Question, Self::Reflection, Self::Input, Self::Other];

    /// The word for it in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Reflection => "reflection",
            Self::Input => "input",
            Self::Other => "other",
        }
    }

    /// The class with this word.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.code() == code)
    }

    /// The class of one act.
    #[must_use]
    pub const fn of(act: Act) -> Self {
        match act {
            Act::QuestionOpen
            | Act::QuestionClosed
            | Act::GoalQuestion
            | Act::AskConsent
            | Act::AskSuicide
            | Act::AskPlanMeans
            | Act::AskChildSafety
            | Act::AskIdentity => Self::Question,
            Act::Reflection | Act::Summary => Self::Reflection,
            Act::Information
            | Act::Advice
            | Act::Refer
            | Act::SafetyPlan
            | Act::ConfirmAnonymity
            | Act::ExplainLimits
            | Act::Consult => Self::Input,
            Act::Greeting
            | Act::Affirmation
            | Act::Normalise
            | Act::Autonomy
            | Act::Encourager
            | Act::ThanksDisclosure
            | Act::Judgement
            | Act::FalseReassurance
            | Act::SelfDisclosure
            | Act::SetLimit
            | Act::PromiseSecrecy
            | Act::SilenceCheck
            | Act::Close => Self::Other,
        }
    }
}

impl Reading {
    /// What the message mostly does: a question that ends it wins, then what takes most room with most confidence.
    #[must_use]
    pub fn main_class(&self) -> MainClass {
        let end = self.acts.iter().map(|found| found.span.end).max().unwrap_or_default();
        let asks = |found: &&FoundAct| MainClass::of(found.act) == MainClass::Question;
        if self.acts.iter().filter(asks).any(|found| found.span.end == end) {
            return MainClass::Question;
        }
        let room = |found: &FoundAct| u32::from(found.confidence.0) * (found.span.end - found.span.start).min(200);
        let strongest = self.acts.iter().max_by_key(|found| (room(found), std::cmp::Reverse(found.act)));
        strongest.map_or(MainClass::Other, |found| MainClass::of(found.act))
    }
}
