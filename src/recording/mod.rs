//! Conversations at rest: header and log, as they happened.

mod format;
mod replay;
mod store;

pub use format::{FormatError, Opened, read, write};
pub use replay::{Changed, Difference, Rerun, rerun};
pub use store::{Found, OpenError, Saver, Store, open_file, save_file};

use crate::ids::{Millis, Seq};
use crate::session::{Event, Header, Input, State};
use crate::understand::Act;
use serde::{Deserialize, Serialize};

/// One input from outside and the events it caused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// What came.
    pub input: Input,
    /// What happened.
    pub events: Vec<Event>,
}

/// What a person says a message of theirs really was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The `Said` event of the message.
    pub of: Seq,
    /// The acts it carried, in the person's own view; empty: none.
    pub acts: Vec<Act>,
}

/// A conversation as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    /// Its name in the store.
    pub id: String,
    /// Local date and time of the start, `2026-11-25 19:30`.
    pub started_on: String,
    /// What was fixed before it began.
    pub header: Header,
    /// Events before the first input.
    pub opening: Vec<Event>,
    /// What came and what it caused, in order.
    pub exchanges: Vec<Exchange>,
    /// What the person said about our reading; the newest of a message counts.
    pub corrections: Vec<Correction>,
    /// A message that was being typed; kept only while the conversation is not over.
    pub draft: String,
}

impl Recording {
    /// Every event, in order.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.opening.iter().chain(self.exchanges.iter().flat_map(|exchange| &exchange.events))
    }

    /// Where the conversation stands.
    #[must_use]
    pub fn state(&self) -> State {
        State::after(&self.header, self.events())
    }

    /// When the last input came.
    #[must_use]
    pub fn last_ms(&self) -> Millis {
        self.exchanges.last().map_or(0, |exchange| exchange.input.at_ms)
    }

    /// The newest correction of this message.
    #[must_use]
    pub fn correction(&self, of: Seq) -> Option<&Correction> {
        self.corrections.iter().rev().find(|correction| correction.of == of)
    }
}
