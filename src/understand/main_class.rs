//! The one thing that a message mostly does, in the four classes that transcribed interviews are labelled with.

use super::act::Act;
use super::lexicon::{Class, Lexicon};
use super::reader::Reader;
use super::reading::{FoundAct, Reading};
use super::text::{Kind, Text};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

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

/// So many words that speak of the other person only give something back, even where no act is heard.
const WORDS: usize = 4;

impl Reader {
    /// What a message mostly does, given what was read: a question that ends it wins, then what takes most room with
    /// most confidence.
    #[must_use]
    pub fn main_class(&self, message: &str, reading: &Reading) -> MainClass {
        let end = reading.acts.iter().map(|found| found.span.end).max().unwrap_or_default();
        let mut asks = reading.acts.iter().filter(|found| MainClass::of(found.act) == MainClass::Question);
        if asks.any(|found| found.span.end == end) {
            return MainClass::Question;
        }
        let room = |found: &FoundAct| u32::from(found.confidence.0) * (found.span.end - found.span.start).min(200);
        match reading.acts.iter().max_by_key(|found| (room(found), Reverse(found.act))) {
            Some(found) => MainClass::of(found.act),
            None if self.speaks_of_you(message) => MainClass::Reflection,
            None => MainClass::Other,
        }
    }

    fn speaks_of_you(&self, message: &str) -> bool {
        let text = Text::read(message, Lexicon::of(self.lang()));
        let words: Vec<_> = text.tokens.iter().filter(|token| token.kind == Kind::Word).collect();
        let has = |class: Class| words.iter().any(|word| word.classes.has(class));
        words.len() >= WORDS && (has(Class::You) || has(Class::Your)) && !has(Class::I) && !has(Class::We)
    }
}
