//! Conversations at rest: header and log, as they happened, sealed, until their end date.
//!
//! `format` is the text, `store` the folder of sealed files, `journal` what came since the last saving, `saver` its
//! thread, `index` what lists and searches need; `calendar`, `purge`, `begun` and `deeds` are until when, the deleting and its proof;
//! `dealings` what a person does with what is kept; `keeping` is what the person allows, `bundle` what is shared with a group.

mod about;
mod begun;
pub mod bundle;
mod calendar;
mod day;
mod dealings;
mod deeds;
mod format;
mod index;
mod journal;
mod keeping;
mod pauses;
mod purge;
mod redact;
mod replay;
mod saver;
mod store;

pub use about::About;
pub use begun::{Begun, begun};
pub use calendar::{Calendar, Clock, Term, TermError};
pub use day::Day;
pub use dealings::DealingError;
pub use deeds::{Deed, Did, deeds, note_deeds};
pub use format::{FormatError, Opened, read, write};
pub use keeping::{Extension, Keeping, Permission, Permissions, Viewing};
pub use purge::Purged;
pub use redact::GAP;
pub use replay::{Changed, Difference, Rerun, rerun};
pub use saver::Saver;
pub use store::{Found, Hit, OpenError, Store, open_file, save_file};

use crate::ids::{Millis, Seq};
use crate::session::{Doing, Event, Header, Input, State};
use crate::understand::Act;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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

/// What a person says about a step of a protocol, against what the program saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepWord {
    /// Which protocol.
    pub protocol: String,
    /// Which step.
    pub step: String,
    /// It was done, or it was not.
    pub done: bool,
}

/// Where another try begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parent {
    /// The recording it goes back to.
    pub id: String,
    /// The `Said` event of the counsellor's message that is tried otherwise.
    pub of: Seq,
}

/// What the person thinks before looking back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess {
    /// The help-seeker's trust at the end, 0 to 100; `None`: left open.
    pub trust_now: Option<u8>,
    /// The help-seeker's tension at the end.
    pub tension_now: Option<u8>,
    /// Trust at the turning point.
    pub trust_then: Option<u8>,
    /// Tension at the turning point.
    pub tension_then: Option<u8>,
    /// The own work by criterion of the rubric, 1 to 5; what was left open is not there.
    pub rubric: BTreeMap<String, u8>,
    /// Which rubric, with its version.
    pub by: String,
}

impl Guess {
    /// Whether everything was left open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self { by: self.by.clone(), ..Self::default() }
    }
}

/// A conversation as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// What the person said about steps of protocols; the newest of a step counts.
    pub step_words: Vec<StepWord>,
    /// Where it begins, when it is another try.
    pub parent: Option<Parent>,
    /// What the person thought before looking back.
    pub guess: Option<Guess>,
    /// A message that was being typed; kept only while the conversation is not over.
    pub draft: String,
    /// What the person allows, and what was done with it.
    pub keeping: Keeping,
}

impl Recording {
    /// Whether it was looked back on: something was said about it, or done with it.
    #[must_use]
    pub fn is_spoken_of(&self) -> bool {
        !self.corrections.is_empty()
            || !self.step_words.is_empty()
            || self.guess.is_some()
            || self.keeping != Keeping::default()
    }

    /// A conversation that begins.
    #[must_use]
    pub fn new(id: String, started_on: String, header: Header, opening: Vec<Event>) -> Self {
        Self { id, started_on, header, opening, ..Self::default() }
    }

    /// What the person said of this step.
    #[must_use]
    pub fn step_word(&self, protocol: &str, step: &str) -> Option<bool> {
        let said = self.step_words.iter().rev().find(|word| word.protocol == protocol && word.step == step);
        said.map(|word| word.done)
    }

    /// Every event, in order.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.opening.iter().chain(self.exchanges.iter().flat_map(|exchange| &exchange.events))
    }

    /// Where the conversation stands.
    #[must_use]
    pub fn state(&self) -> State {
        State::after(&self.header, self.events())
    }

    /// Another try from this message of the counsellor: everything before it, as a recording of its own.
    ///
    /// `None` when there is no such message.
    #[must_use]
    pub fn branch(&self, of: Seq, id: String, started_on: String) -> Option<Self> {
        let at = self.exchanges.iter().position(|it| it.events.iter().any(|event| event.seq == of))?;
        let is_said = matches!(&self.exchanges[at].input.what, Doing::Say(_));
        let mut branch = Self::new(id, started_on, self.header.clone(), self.opening.clone());
        branch.exchanges = self.exchanges[..at].to_vec();
        branch.parent = Some(Parent { id: self.id.clone(), of });
        is_said.then_some(branch)
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
