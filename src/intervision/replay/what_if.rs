//! What if: the group writes another answer and plays on from there. Kept apart: never in the store, gone when put away.

use crate::ids::{Millis, Seq};
use crate::intervision::notes::{Chat, ChatMessage};
use crate::protocol::Organisation;
use crate::recording::{Exchange, Recording, rerun};
use crate::scenario::Scenario;
use crate::session::{Doing, Input, Session};
use crate::understand::Reader;
use std::sync::Arc;

/// Why a conversation cannot be gone on with otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotTry {
    /// There is no such message of the counsellor.
    #[error("there is no such message of the counsellor")]
    NoMessage,
    /// Scenario, phrases, program or protocols are not what they were.
    #[error("the scenario, the phrases, the program or the organisation's files changed since: it cannot be had again")]
    Changed,
}

/// A conversation gone on with otherwise from one message.
#[derive(Debug)]
pub struct WhatIf {
    recording: Recording,
    session: Session,
    of: Seq,
}

impl WhatIf {
    /// From before this message of the counsellor.
    ///
    /// # Errors
    /// When there is no such message, or the conversation cannot be had again.
    pub fn from(
        original: &Recording,
        of: Seq,
        scenario: Arc<Scenario>,
        organisation: Arc<Organisation>,
    ) -> Result<Self, CannotTry> {
        let id = format!("{}-what-if", original.id);
        let recording = original.branch(of, id, original.started_on.clone()).ok_or(CannotTry::NoMessage)?;
        let run = rerun(&recording, scenario, Reader::shipped(original.header.lang), organisation);
        if run.difference.is_some() || !run.changed.is_nothing() {
            return Err(CannotTry::Changed);
        }
        Ok(Self { recording, session: run.session, of })
    }

    /// The message it begins before.
    #[must_use]
    pub const fn of(&self) -> Seq {
        self.of
    }

    /// The group says something at this moment of the conversation.
    pub fn say(&mut self, at_ms: Millis, text: &str) {
        self.put(Input { at_ms, what: Doing::Say(text.to_owned()) });
    }

    /// Time passes to this moment of the conversation.
    pub fn pass_to(&mut self, at_ms: Millis) {
        self.put(Input { at_ms, what: Doing::Tick });
    }

    fn put(&mut self, input: Input) {
        let input = Input { at_ms: input.at_ms.max(self.recording.last_ms()), ..input };
        let events = self.session.apply(&input);
        if !events.is_empty() || matches!(input.what, Doing::Say(_)) {
            self.recording.exchanges.push(Exchange { input, events });
        }
    }

    /// The moment of the last thing that came.
    #[must_use]
    pub fn last_ms(&self) -> Millis {
        self.recording.last_ms()
    }

    /// The conversation as it stands now; to be shown, not kept.
    #[must_use]
    pub const fn recording(&self) -> &Recording {
        &self.recording
    }

    /// The messages from the other answer on.
    #[must_use]
    pub fn messages(&self) -> Vec<ChatMessage> {
        let mut all = Chat::of(&self.recording).0;
        all.retain(|message| message.of >= self.of);
        all
    }
}
