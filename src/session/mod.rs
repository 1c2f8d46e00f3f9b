//! One conversation: inputs in, events out, state as their fold. No clock, no disk.

mod back_office;
mod chance;
mod choose;
mod clock;
mod did;
mod doors;
mod event;
mod ground;
mod guards;
mod header;
mod input;
mod live;
#[cfg(test)]
mod live_tests;
mod log;
mod opening;
mod prepared;
mod react;
mod refer;
mod start;
mod state;
mod talk;
mod typing;
mod unmet;

pub use crate::scenario::Support;
pub use choose::{ANYWHERE, Answers, Chosen, answering, speaks};
pub use did::{Cause, Did, HeardBy, Plan, Sink, Typed};
pub use event::{Event, Happening, Outcome, Phase, Who};
pub use ground::{Ground, On};
pub use guards::Heard;
pub use header::{ExpectNote, FactNote, Header, MeterNote};
pub use input::{Desk, Doing, Input};
pub use live::{Live, Waiting};
pub use opening::Opening;
pub use prepared::{Prepared, StepAt, sounds};
pub use start::{Setup, choose};
pub use state::{Call, End, FlagState, LeadMessage, Message, Pending, Referred, State};
pub use talk::Talk;
pub use unmet::{Moment, Unmet};

use crate::scenario::{Plot, Scenario};
use crate::understand::{Reader, Reading};
use log::Log;
use start::Picks;
use std::sync::Arc;

/// One conversation with one help-seeker, written down.
#[derive(Debug)]
pub struct Session {
    ground: Ground,
    plot: Arc<Plot>,
    talk: Talk<Log>,
}

impl Session {
    /// Starts a conversation; gives it and its first events.
    #[must_use]
    #[allow(clippy::needless_pass_by_value, reason = "a setup serves one conversation")]
    pub fn start(scenario: Arc<Scenario>, reader: &'static Reader, setup: Setup) -> (Self, Vec<Event>) {
        let ground = Ground::of(scenario, setup.organisation.clone(), reader, setup.tempo);
        let mut picks = Picks::draw(&ground.scenario, setup.seed);
        setup.opening.choose(&ground.scenario, &mut picks);
        let plot = ground.scenario.plot(&picks.choice);
        let mut header = start::header(&ground.scenario, &format!("{:016x}", reader.fingerprint()), &setup, &picks);
        setup.opening.set_meters(&mut header);
        let log = Log { state: State::before(&header), header, caused: Vec::new(), picks };
        let mut talk = Talk::start(ground.with(&plot), setup.seed, &setup.opening, log);
        let events = std::mem::take(&mut talk.sink.caused);
        (Self { ground, plot, talk }, events)
    }

    /// What was fixed at the start.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.talk.sink.header
    }

    /// Where the conversation stands.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.talk.sink.state
    }

    /// The same by numbers.
    #[must_use]
    pub fn live(&self) -> &Live {
        &self.talk.live
    }

    /// Replies the author offers a beginner at this point; empty where there are none.
    #[must_use]
    pub fn offers(&self) -> &[String] {
        let beat = self.ground.scenario.file().beats.get(self.talk.live.beat);
        beat.map(|beat| beat.offers.as_slice()).unwrap_or_default()
    }

    /// Takes one input in; gives the events it caused.
    ///
    /// Time never goes back: an earlier stamp counts as now. After the end nothing happens any more.
    pub fn apply(&mut self, input: &Input) -> Vec<Event> {
        self.talk.apply(self.ground.with(&self.plot), input.at_ms, &input.what);
        std::mem::take(&mut self.talk.sink.caused)
    }

    /// Takes a message in with this reading instead of the reader's own.
    pub fn apply_read(&mut self, input: &Input, reading: Reading) -> Vec<Event> {
        let Doing::Say(text) = &input.what else { return self.apply(input) };
        let ground = &self.ground;
        self.talk.say(ground.with(&self.plot), input.at_ms, || Prepared::given(ground, text, reading));
        std::mem::take(&mut self.talk.sink.caused)
    }
}
