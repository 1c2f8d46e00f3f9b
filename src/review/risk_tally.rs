//! A series of conversations: how often risks were seen that were there, and left alone that were not.

use super::LookBack;
use crate::protocol::LevelStanding;
use std::iter::Sum;

/// Counts over a series. Shares are to be shown with their counts: few conversations say little.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RiskTally {
    /// Conversations.
    pub conversations: u32,
    /// Risks that were shown and decided on.
    pub recognised: u32,
    /// Risks that were shown and not decided on.
    pub overlooked: u32,
    /// Risks that were not there and not decided on.
    pub left_alone: u32,
    /// Risks that were not there and decided on.
    pub needless: u32,
    /// Levels right, among those decided on where there was a risk.
    pub levels_right: u32,
}

/// Below so many counted things a share says little.
pub const FEW: u32 = 10;

impl RiskTally {
    /// Counts a series of conversations.
    #[must_use]
    pub fn of<'a>(conversations: impl IntoIterator<Item = &'a LookBack>) -> Self {
        conversations.into_iter().map(Self::of_one).sum()
    }

    /// Counts one conversation.
    #[must_use]
    pub fn of_one(look_back: &LookBack) -> Self {
        let mut series = Self { conversations: 1, ..Self::default() };
        let flags = look_back.header.protocols.iter().filter(|it| it.looked_back_on).flat_map(|it| &it.triggers);
        for flag in flags {
            let mut risks = look_back.escalation.protocols.iter().flat_map(|protocol| &protocol.risks);
            let found = risks.find(|risk| risk.flag == *flag);
            let standing = found.map_or(LevelStanding::RightlyNotRaised, |risk| risk.standing);
            match standing {
                LevelStanding::Exact => {
                    series.recognised += 1;
                    series.levels_right += 1;
                }
                LevelStanding::TooLow | LevelStanding::TooHigh => series.recognised += 1,
                LevelStanding::NotRaised => series.overlooked += 1,
                LevelStanding::Needless => series.needless += 1,
                // Something hidden that never came out is neither seen nor overlooked.
                LevelStanding::RightlyNotRaised => {
                    let is_hidden = found.is_some_and(|risk| risk.key.unwrap_or_default() > 0);
                    series.left_alone += u32::from(!is_hidden);
                }
            }
        }
        series
    }

    /// Recognised out of all that were there; `None` when there were none.
    #[must_use]
    pub const fn sensitivity(&self) -> Option<(u32, u32)> {
        let there = self.recognised + self.overlooked;
        if there == 0 { None } else { Some((self.recognised, there)) }
    }

    /// Left alone out of all that were not there; `None` when there were none.
    #[must_use]
    pub const fn specificity(&self) -> Option<(u32, u32)> {
        let absent = self.left_alone + self.needless;
        if absent == 0 { None } else { Some((self.left_alone, absent)) }
    }
}

impl Sum for RiskTally {
    fn sum<I: Iterator<Item = Self>>(series: I) -> Self {
        series.fold(Self::default(), |sum, one| Self {
            conversations: sum.conversations + one.conversations,
            recognised: sum.recognised + one.recognised,
            overlooked: sum.overlooked + one.overlooked,
            left_alone: sum.left_alone + one.left_alone,
            needless: sum.needless + one.needless,
            levels_right: sum.levels_right + one.levels_right,
        })
    }
}
