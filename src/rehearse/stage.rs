//! A conversation taken step by step, as a play writes it: each step waits until the help-seeker has answered.

use super::parse::{Play, Step};
use crate::ids::Millis;
use crate::protocol::Organisation;
use crate::recording::Exchange;
use crate::scenario::Scenario;
use crate::session::{Desk, Doing, Event, Input, Opening, Session, Setup};
use crate::understand::{Act, Confidence, FoundAct, FoundTopic, Reader, Reading, Span};
use std::sync::Arc;

/// A conversation that is taken step by step.
#[derive(Debug)]
pub struct Stage {
    session: Session,
    /// Events before the first step.
    pub opening: Vec<Event>,
    /// What came so far and what it caused.
    pub exchanges: Vec<Exchange>,
    now: Millis,
}

impl Stage {
    /// Begins.
    #[must_use]
    pub fn open(scenario: Arc<Scenario>, organisation: Arc<Organisation>, seed: u64, opening: Opening) -> Self {
        let reader = Reader::shipped(scenario.lang());
        let setup = Setup::new(seed, 100).at(organisation).from(opening);
        let (session, opening) = Session::start(scenario, reader, setup);
        let mut stage = Self { session, opening, exchanges: Vec::new(), now: 0 };
        stage.wait_for_answer();
        stage
    }

    /// Begins as a play says.
    #[must_use]
    pub fn of_play(scenario: Arc<Scenario>, organisation: Arc<Organisation>, play: &Play) -> Self {
        Self::open(scenario, organisation, play.seed, play.begin.clone())
    }

    /// The conversation.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Simulated time.
    #[must_use]
    pub fn now(&self) -> Millis {
        self.now
    }

    /// Every event so far.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.opening.iter().chain(self.exchanges.iter().flat_map(|exchange| &exchange.events))
    }

    /// Takes a step and waits for the answer. What is expected is none of its business.
    pub fn step(&mut self, step: &Step) {
        match step {
            Step::Say(text) => {
                self.type_text(text);
                self.apply(Doing::Say(text.clone()));
                self.wait_for_answer();
            }
            Step::SayAs(keys, text) => {
                self.type_text(text);
                let input = Input { at_ms: self.now, what: Doing::Say(text.clone()) };
                let events = self.session.apply_read(&input, given(keys, text));
                self.keep(input, events);
                self.wait_for_answer();
            }
            Step::Wait(seconds) => {
                self.now += 1_000 * u64::from(*seconds);
                self.apply(Doing::Tick);
                self.wait_for_answer();
            }
            Step::Desk(_) => self.at_desk(Desk::BackOffice),
            Step::Flag(flag, level) => self.at_desk(Desk::RaiseFlag { flag: flag.clone(), level: *level }),
            Step::Withdraw(flag) => self.at_desk(Desk::WithdrawFlag { flag: flag.clone() }),
            Step::Lead(text) => {
                self.type_text(text);
                self.wait_for_lead();
                self.apply(Doing::Desk(Desk::TellLead(text.clone())));
                self.wait_for_lead();
            }
            Step::Refer(partner, warm, agreed) => {
                let (partner, warm, agreed) = (partner.clone(), *warm, *agreed);
                self.at_desk(Desk::Refer { partner, warm, agreed, note: String::new() });
            }
            Step::Tick(protocol, step) => {
                let (protocol, step) = (protocol.clone(), step.clone());
                self.apply(Doing::Desk(Desk::Tick { protocol, step, done: true }));
            }
            Step::End => self.apply(Doing::Desk(Desk::End)),
            Step::Stop => self.apply(Doing::Desk(Desk::Stop)),
            Step::Expect(_) => {}
        }
    }

    /// As somebody types who thinks for two seconds: five letters a second.
    fn type_text(&mut self, text: &str) {
        self.now += typing_ms(text.chars().count());
    }

    fn at_desk(&mut self, desk: Desk) {
        self.apply(Doing::Desk(desk));
        self.wait_for_answer();
    }

    fn apply(&mut self, what: Doing) {
        let input = Input { at_ms: self.now, what };
        let events = self.session.apply(&input);
        self.keep(input, events);
    }

    fn keep(&mut self, input: Input, events: Vec<Event>) {
        if !events.is_empty() {
            self.exchanges.push(Exchange { input, events });
        }
    }

    /// Lets the help-seeker finish typing.
    fn wait_for_answer(&mut self) {
        while let Some(last) = self.session.state().pending.back() {
            self.now = self.now.max(last.due_ms + self.session.state().paused_ms);
            let before = self.session.state().seq;
            self.apply(Doing::Tick);
            if self.session.state().seq == before {
                return;
            }
        }
    }

    /// Lets the shift lead answer, for ten minutes at most.
    fn wait_for_lead(&mut self) {
        for _ in 0..20 {
            let call = self.session.state().call.as_ref();
            let Some(last) = call.and_then(|call| call.pending.back()) else { return };
            self.now = self.now.max(last.due_ms + self.session.state().paused_ms);
            self.apply(Doing::Tick);
        }
    }
}

/// How long a message of so many letters takes to think of and type, in milliseconds.
pub(super) fn typing_ms(letters: usize) -> Millis {
    2_000 + 200 * u64::try_from(letters).unwrap_or_default()
}

/// A reading with exactly these acts and topics, each in a stretch of the message of its own so that each may be
/// answered; none: not understood.
#[must_use]
pub fn given(keys: &[String], text: &str) -> Reading {
    let letters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    let count = u32::try_from(keys.len()).unwrap_or(1).max(1);
    let mut reading = Reading { understood: !keys.is_empty(), ..Reading::default() };
    for (index, key) in (0_u32..).zip(keys) {
        let at =
            |index: u32| u32::try_from(u64::from(letters) * u64::from(index) / u64::from(count)).unwrap_or(letters);
        let span = Span { start: at(index), end: at(index + 1).max(at(index) + u32::from(letters == 0)) };
        let confidence = Confidence(100);
        match Act::from_code(key) {
            Some(act) => reading.acts.push(FoundAct { act, span, confidence, words: Vec::new() }),
            None => reading.topics.push(FoundTopic { topic: key.clone(), span, confidence, words: Vec::new() }),
        }
    }
    reading
}
