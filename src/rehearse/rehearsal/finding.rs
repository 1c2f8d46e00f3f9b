//! What can be found, most serious first.

use super::near::Lack;
use crate::diagnostic::Words;

/// What kind of thing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingKind {
    /// A limit of the author's own was missed.
    LimitMissed,
    /// A closure failed.
    ScriptFault,
    /// Conversations that go on without anything changing.
    Stall,
    /// Conversations that come back to the same beat again and again.
    Loop,
    /// Something that can never be reached, whatever anybody types.
    Impossible,
    /// An expert is seldom helpful, or hardly more than a beginner.
    SkillDoesNotPay,
    /// A cold, hostile or silent trainee is rewarded.
    PoorIsRewarded,
    /// A beat was not reached within the budget.
    BeatNotReached,
    /// A fact was not told within the budget.
    FactNotReached,
    /// An ending was not reached within the budget.
    EndingNotReached,
    /// A step of a protocol was not shown within the budget.
    StepNotReached,
    /// A rule did not answer within the budget.
    RuleNotReached,
    /// A condition or a door stood only one way within the budget.
    GateOneWay,
    /// Sentences that were not said within the budget.
    LineNotReached,
    /// Too much is not understood.
    NotUnderstood,
    /// The same sentence twice in a conversation.
    Repeats,
    /// A meter that stands at an end for most of a conversation.
    Pinned,
}

impl FindingKind {
    /// Every kind, most serious first.
    pub const ALL: [Self; 17] = [
        Self::LimitMissed,
        Self::ScriptFault,
        Self::Stall,
        Self::Loop,
        Self::Impossible,
        Self::SkillDoesNotPay,
        Self::PoorIsRewarded,
        Self::BeatNotReached,
        Self::FactNotReached,
        Self::EndingNotReached,
        Self::StepNotReached,
        Self::RuleNotReached,
        Self::GateOneWay,
        Self::LineNotReached,
        Self::NotUnderstood,
        Self::Repeats,
        Self::Pinned,
    ];

    /// The name in results.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::LimitMissed => "limit_missed",
            Self::ScriptFault => "script_fault",
            Self::Stall => "stall",
            Self::Loop => "loop",
            Self::Impossible => "impossible",
            Self::SkillDoesNotPay => "skill_does_not_pay",
            Self::PoorIsRewarded => "poor_is_rewarded",
            Self::BeatNotReached => "beat_not_reached",
            Self::FactNotReached => "fact_not_reached",
            Self::EndingNotReached => "ending_not_reached",
            Self::StepNotReached => "step_not_reached",
            Self::RuleNotReached => "rule_not_reached",
            Self::GateOneWay => "gate_one_way",
            Self::LineNotReached => "line_not_reached",
            Self::NotUnderstood => "not_understood",
            Self::Repeats => "repeats",
            Self::Pinned => "pinned",
        }
    }

    /// Whether something was not reached, though it may be possible.
    #[must_use]
    pub const fn is_unreached(self) -> bool {
        matches!(
            self,
            Self::BeatNotReached
                | Self::FactNotReached
                | Self::EndingNotReached
                | Self::StepNotReached
                | Self::RuleNotReached
                | Self::GateOneWay
                | Self::LineNotReached
        )
    }
}

/// Something a trainer should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind.
    pub kind: FindingKind,
    /// In words.
    pub message: Words,
    /// The line of the scenario file; 0: the whole of it.
    pub line: u32,
    /// What the nearest conversation lacked.
    pub near: Vec<Lack>,
    /// The shortest conversation found that shows it, as a play.
    pub play: Option<String>,
}

pub(super) fn finding(kind: FindingKind, line: u32, message: Words) -> Finding {
    Finding { kind, message, line, near: Vec::new(), play: None }
}
