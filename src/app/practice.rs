//! The conversation that is going on: session, recording, message being typed.

use crate::ids::Millis;
use crate::recording::{Exchange, Recording};
use crate::review::{Examples, Feedback, feedback};
use crate::session::{Desk, Doing, Event, Input, Session, State, Support};

use super::settings::FeedbackForm;

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
    /// Feedback on the messages so far, where it is shown while chatting.
    pub feedback: Vec<Feedback>,
    /// Replies the author offers here, each with its number (1 is the best), in the order shown.
    pub offers: Vec<(u8, String)>,
    /// What only the program itself uses.
    pub workings: PracticeWorkings,
}

/// What keeps a conversation going; without a session it stands still.
#[derive(Debug, Default)]
pub struct PracticeWorkings {
    session: Option<Session>,
    /// Feedback is shown while chatting.
    is_live: bool,
    /// Program time minus simulated time.
    offset_ms: u64,
    /// Program time of the last key.
    typed_at: u64,
    /// The draft on disk is older than the draft here.
    draft_changed_at: Option<u64>,
}

impl Practice {
    /// A conversation that starts, or goes on, at this program time.
    pub(super) fn new(session: Session, recording: Recording, program_ms: u64, form: FeedbackForm) -> Self {
        let last_ms = recording.last_ms();
        let is_live = form == FeedbackForm::Live && recording.header.support != Support::Exam;
        let mut practice = Self {
            state: session.state().clone(),
            draft: recording.draft.clone(),
            recording,
            now_ms: last_ms,
            feedback: Vec::new(),
            offers: Vec::new(),
            workings: PracticeWorkings {
                session: Some(session),
                is_live,
                offset_ms: program_ms.saturating_sub(last_ms),
                typed_at: program_ms,
                draft_changed_at: None,
            },
        };
        practice.look_around(true);
        practice
    }

    /// What the counsellor is given beside the chat.
    fn look_around(&mut self, is_said: bool) {
        if self.workings.is_live && is_said {
            let events: Vec<Event> = self.recording.events().cloned().collect();
            self.feedback = feedback(&self.recording.header, &events, Examples::shipped());
        }
        if self.recording.header.support == Support::Guided {
            let offers = self.workings.session.as_ref().map(Session::offers).unwrap_or_default();
            let mut numbered: Vec<(u8, String)> = (1..).zip(offers.iter().cloned()).collect();
            // The best is not always in the same place; the same beat keeps its order.
            let shift = self.state.beat.len() + usize::try_from(self.recording.header.seed % 3).unwrap_or_default();
            let by = shift % numbered.len().max(1);
            numbered.rotate_left(by);
            self.offers = numbered;
        }
    }

    /// A conversation that does not run, for looking at screens.
    #[must_use]
    pub fn still(recording: Recording, draft: &str, now_ms: Millis) -> Self {
        let state = recording.state();
        Self {
            recording,
            state,
            draft: draft.to_owned(),
            now_ms,
            feedback: Vec::new(),
            offers: Vec::new(),
            workings: PracticeWorkings::default(),
        }
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
        let is_said = matches!(what, Doing::Say(_));
        let input = Input { at_ms: self.now_ms, what };
        let events = session.apply(&input);
        if events.is_empty() {
            return false;
        }
        self.recording.exchanges.push(Exchange { input, events });
        self.state = session.state().clone();
        self.look_around(is_said);
        if self.state.is_over() {
            self.recording.draft.clear();
            self.draft.clear();
        }
        true
    }
}
