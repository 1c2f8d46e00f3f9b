//! What the big clock shows. It counts on past nought and says nothing of it.

use super::State;
use crate::ids::Millis;

/// What the big clock shows at a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// Spent in this phase.
    pub phase_ms: Millis,
    /// What this phase was given, with what was added.
    pub given_ms: Millis,
    /// Spent in all phases.
    pub all_ms: Millis,
    /// What all phases that are held were given.
    pub all_given_ms: Millis,
    /// It goes.
    pub is_going: bool,
}

const MINUTE: Millis = 60_000;

impl Clock {
    /// At this moment.
    #[must_use]
    pub fn of(state: &State, now_ms: Millis) -> Self {
        let going = state.since_ms.map_or(0, |since| now_ms.saturating_sub(since));
        let extra = |at: usize| Millis::from(state.extra_minutes.get(&at).copied().unwrap_or_default());
        let given =
            |at: usize| state.tonight.phases.get(at).map_or(0, |it| (Millis::from(it.minutes) + extra(at)) * MINUTE);
        let held = (0..state.tonight.phases.len()).filter(|at| !state.tonight.phases[*at].is_dropped);
        Self {
            phase_ms: state.spent_ms.get(&state.phase).copied().unwrap_or_default() + going,
            given_ms: given(state.phase),
            all_ms: state.spent_ms.values().sum::<Millis>() + going,
            all_given_ms: held.map(given).sum(),
            is_going: state.since_ms.is_some(),
        }
    }

    /// What is left of the phase; nothing when it ran over.
    #[must_use]
    pub const fn left_ms(&self) -> Millis {
        self.given_ms.saturating_sub(self.phase_ms)
    }

    /// How far the phase ran over.
    #[must_use]
    pub const fn over_ms(&self) -> Millis {
        self.phase_ms.saturating_sub(self.given_ms)
    }
}
