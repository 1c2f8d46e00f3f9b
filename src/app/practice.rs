//! The conversation that is going on: session, recording, message being typed.

use crate::ids::Millis;
use crate::recording::{Exchange, Recording};
use crate::session::{Desk, Doing, Input, Session, State};

/// Milliseconds without a key before the counsellor counts as not typing.
const IDLE_MS: u64 = 5_000;

/// The conversation that is going on.
#[derive(Debug)]
pub struct Practice {
    /// The recording as it grows; its header names scenario, language and persona.
    pub recording: Recording,
    /// Where the conversation stands.
    pub state: State,
    /// The message being typed.
    pub draft: String,
    /// Simulated time now.
    pub now_ms: Millis,
    /// What only the program itself uses.
    pub workings: PracticeWorkings,
}

/// What keeps a conversation going; without a session it stands still.
#[derive(Debug, Default)]
pub struct PracticeWorkings {
    session: Option<Session>,
    /// Program time minus simulated time.
    offset_ms: u64,
    /// Program time of the last key.
    typed_at: u64,
    /// The draft on disk is older than the draft here.
    draft_changed_at: Option<u64>,
}

impl Practice {
    /// A conversation that starts, or goes on, at this program time.
    pub(super) fn new(session: Session, recording: Recording, program_ms: u64) -> Self {
        let last_ms = recording.last_ms();
        Self {
            state: session.state().clone(),
            draft: recording.draft.clone(),
            recording,
            now_ms: last_ms,
            workings: PracticeWorkings {
                session: Some(session),
                offset_ms: program_ms.saturating_sub(last_ms),
                typed_at: program_ms,
                draft_changed_at: None,
            },
        }
    }

    /// A conversation that does not run, for looking at screens.
    #[must_use]
    pub fn still(recording: Recording, draft: &str, now_ms: Millis) -> Self {
        let state = recording.state();
        Self { recording, state, draft: draft.to_owned(), now_ms, workings: PracticeWorkings::default() }
    }

    /// Time passes. Gives whether there is something to save.
    pub(super) fn tick(&mut self, program_ms: u64) -> bool {
        self.now_ms = self.now_ms.max(program_ms.saturating_sub(self.workings.offset_ms));
        if self.state.counsellor_typing && program_ms > self.workings.typed_at + IDLE_MS {
            self.apply(Doing::Typing(false));
        }
        let happened = self.apply(Doing::Tick);
        let draft_waits = self.workings.draft_changed_at.is_some_and(|at| program_ms > at + 1_000);
        if draft_waits {
            self.workings.draft_changed_at = None;
        }
        happened || draft_waits
    }

    /// The message being typed changed. Gives whether there is something to save.
    pub(super) fn type_draft(&mut self, text: String, program_ms: u64) -> bool {
        if self.draft == text {
            return false;
        }
        self.workings.typed_at = program_ms;
        self.workings.draft_changed_at.get_or_insert(program_ms);
        self.draft = text;
        self.recording.draft.clone_from(&self.draft);
        let is_typing = !self.draft.trim().is_empty();
        is_typing != self.state.counsellor_typing && self.apply(Doing::Typing(is_typing))
    }

    /// Sends the message being typed. Gives whether there is something to save.
    pub(super) fn send(&mut self) -> bool {
        let can_send = !self.draft.trim().is_empty() && !self.state.is_over() && self.state.paused_at.is_none();
        if !can_send {
            return false;
        }
        let text = std::mem::take(&mut self.draft).trim_end().to_owned();
        self.recording.draft.clear();
        self.workings.draft_changed_at = None;
        self.apply(Doing::Say(text))
    }

    /// Does something at the desk. Gives whether there is something to save.
    pub(super) fn at_desk(&mut self, desk: Desk) -> bool {
        self.apply(Doing::Desk(desk))
    }

    /// Lets something come in from outside. Gives whether anything happened.
    pub(super) fn apply(&mut self, what: Doing) -> bool {
        let Some(session) = &mut self.workings.session else { return false };
        let input = Input { at_ms: self.now_ms, what };
        let events = session.apply(&input);
        if events.is_empty() {
            return false;
        }
        self.recording.exchanges.push(Exchange { input, events });
        self.state = session.state().clone();
        if self.state.is_over() {
            self.recording.draft.clear();
            self.draft.clear();
        }
        true
    }
}
