//! A level that was decided, held against what could be known and the author's key.

use super::Risk;
use serde::{Deserialize, Serialize};

/// How a decision on a risk stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LevelStanding {
    /// Between what was shown and the author's key.
    Exact,
    /// Below what was shown.
    TooLow,
    /// Above the author's key.
    TooHigh,
    /// Shown, and never decided on.
    NotRaised,
    /// Decided on, where the author sees no such risk.
    Needless,
    /// Neither shown nor decided on.
    RightlyNotRaised,
}

impl LevelStanding {
    /// The name in plays and results.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::TooLow => "too_low",
            Self::TooHigh => "too_high",
            Self::NotRaised => "not_raised",
            Self::Needless => "needless",
            Self::RightlyNotRaised => "rightly_not_raised",
        }
    }

    /// How the decisions on a risk stand; `key` is the author's level, `None` where the author sees no such risk.
    ///
    /// What was never shown can not be missed. A level that is right between what the help-seeker said so far and what
    /// the author knows counts as right.
    #[must_use]
    pub fn of(risk: Option<&Risk>, key: Option<u8>) -> Self {
        let shown = risk.and_then(Risk::shown_level).filter(|level| *level > 0);
        let decided = risk.and_then(Risk::decided).filter(|level| *level > 0);
        let key = key.filter(|level| *level > 0);
        match (shown, decided, key) {
            (Some(_), None, _) => Self::NotRaised,
            (None, None, _) => Self::RightlyNotRaised,
            (None, Some(_), None) => Self::Needless,
            (shown, Some(decided), key) => {
                let known = [shown, key].into_iter().flatten();
                let (low, high) = (known.clone().min().unwrap_or(decided), known.max().unwrap_or(decided));
                // Intuition ahead of words is held against the key alone.
                let low = if shown.is_none() { high } else { low };
                match decided {
                    _ if decided < low => Self::TooLow,
                    _ if decided > high => Self::TooHigh,
                    _ => Self::Exact,
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Moment;

    #[test]
    fn a_decision_is_held_against_what_was_shown_and_the_key() {
        use LevelStanding as L;
        for (shown, decided, key, stands) in [
            (Some(3), Some(3), Some(3), L::Exact),
            (Some(2), Some(3), Some(3), L::Exact),
            (Some(2), Some(4), Some(3), L::TooHigh),
            (Some(3), Some(2), Some(3), L::TooLow),
            (Some(3), None, Some(3), L::NotRaised),
            (None, None, Some(3), L::RightlyNotRaised),
            (None, Some(3), Some(3), L::Exact),
            (None, Some(2), Some(3), L::TooLow),
            (None, Some(2), None, L::Needless),
            (None, Some(2), Some(0), L::Needless),
            (None, Some(0), None, L::RightlyNotRaised),
            (None, None, None, L::RightlyNotRaised),
        ] {
            let moment = Moment { at_ms: 1, of: 1 };
            let risk = Risk {
                shown_levels: shown.map(|level| (level, moment)).into_iter().collect(),
                decisions: decided.map(|level| (moment, Some(level))).into_iter().collect(),
                ..Risk::default()
            };
            assert_eq!(L::of(Some(&risk), key), stands, "shown {shown:?}, decided {decided:?}, key {key:?}");
        }
    }
}
