//! A meeting as an append-only log folded to a state: planned, held by a method, closed by the one who brought the case.
//!
//! There is no clock here: every entry is stamped by who runs the program. What the case owner strikes is taken out of the
//! log too: of a struck line nothing stays but that there was one.

mod clock;
mod doing;
mod excerpt;
mod follow;
mod format;
mod refuse;
mod state;
mod store;

pub use clock::Clock;
pub use doing::{Doing, Entry, Line, LineKind, Role, Tried};
pub use excerpt::Excerpt;
pub use format::{MeetingError, Read, read, write};
pub use refuse::Refused;
pub use state::{Kept, Person, Plan, Stage, State};
pub use store::{Found, MeetingStore, NotTaken};

use crate::ids::Millis;

/// A meeting as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// Its name in the store, `2026-12-03-1930`.
    pub id: String,
    entries: Vec<Entry>,
    state: State,
}

impl Meeting {
    /// A meeting that nothing is known of yet.
    #[must_use]
    pub fn new(id: String) -> Self {
        Self { id, ..Self::default() }
    }

    /// The meeting that these entries tell of.
    #[must_use]
    pub fn of(id: String, entries: Vec<Entry>) -> Self {
        let mut state = State::default();
        entries.iter().for_each(|entry| state.follow(entry));
        Self { id, entries, state }
    }

    /// Where it stands.
    #[must_use]
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// Everything that was done, in order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Does something at this moment; an earlier moment counts as the last one.
    ///
    /// # Errors
    /// When it cannot be done as things stand; nothing is changed then.
    pub fn apply(&mut self, at_ms: Millis, what: Doing) -> Result<(), Refused> {
        refuse::check(&self.state, &what)?;
        let at_ms = self.entries.last().map_or(at_ms, |last| last.at_ms.max(at_ms));
        if let Doing::Strike { line } = what {
            for entry in &mut self.entries {
                entry.forget(line);
            }
        }
        let entry = Entry { at_ms, what };
        self.state.follow(&entry);
        self.entries.push(entry);
        Ok(())
    }

    /// What the big clock shows at this moment.
    #[must_use]
    pub fn clock(&self, now_ms: Millis) -> Clock {
        Clock::of(&self.state, now_ms)
    }
}
