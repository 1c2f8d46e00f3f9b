//! One conversation: inputs in, events out, state as their fold. No clock, no disk.

mod chance;
mod choose;
mod clock;
mod doors;
mod event;
mod guards;
mod header;
mod input;
mod react;
mod start;
mod state;
mod typing;

pub use event::{Event, Happening, Outcome, Phase, Who};
pub use header::{FactNote, Header, MeterNote};
pub use input::{Desk, Doing, Input};
pub use start::Setup;
pub use state::{End, FlagState, Message, Pending, State};

use crate::ids::Millis;
use crate::scenario::{Scenario, Trigger};
use crate::understand::Reader;
use chance::Chance;
use choose::Chosen;
use guards::Heard;
use start::Picks;
use std::sync::Arc;

/// One conversation with one help-seeker.
#[derive(Debug)]
pub struct Session {
    scenario: Arc<Scenario>,
    reader: &'static Reader,
    header: Header,
    picks: Picks,
    state: State,
    now: Millis,
    chance: Chance,
    caused: Vec<Event>,
    /// The story moved to another beat during this input: one step at a time.
    has_moved: bool,
}

impl Session {
    /// Starts a conversation; gives it and its first events.
    #[must_use]
    pub fn start(scenario: Arc<Scenario>, reader: &'static Reader, setup: Setup) -> (Self, Vec<Event>) {
        let picks = Picks::draw(&scenario, setup.seed);
        let header = start::header(&scenario, &format!("{:016x}", reader.fingerprint()), setup, &picks);
        let state = State::before(&header);
        let chance = Chance::new(setup.seed, 1);
        let mut session =
            Self { scenario, reader, header, picks, state, now: 0, chance, caused: Vec::new(), has_moved: false };
        let mut says = Vec::new();
        if let Some(first) = session.scenario.file().beats.first().map(|beat| beat.name.clone()) {
            session.enter(&first, &mut says);
        }
        session.say_all(&says, 0, false);
        let events = std::mem::take(&mut session.caused);
        (session, events)
    }

    /// What was fixed at the start.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Where the conversation stands.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Takes one input in; gives the events it caused.
    ///
    /// Time never goes back: an earlier stamp counts as now. After the end nothing happens any more.
    pub fn apply(&mut self, input: &Input) -> Vec<Event> {
        let at = input.at_ms.max(self.now);
        self.redraw_chance();
        self.advance(at);
        if !self.state.is_over() {
            self.take_in(&input.what);
        }
        std::mem::take(&mut self.caused)
    }

    fn take_in(&mut self, what: &Doing) {
        let is_paused = self.state.paused_at.is_some();
        match what {
            Doing::Tick => {}
            Doing::Pause if is_paused => {}
            Doing::Pause => self.emit(Happening::Paused {}),
            Doing::Resume if !is_paused => {}
            Doing::Resume => self.emit(Happening::Resumed {}),
            Doing::Desk(Desk::Stop) => self.stop(),
            // While paused the desk and the chat are covered.
            Doing::Say(_) | Doing::Typing(_) | Doing::Desk(_) if is_paused => {}
            Doing::Say(text) => self.hear(text),
            Doing::Typing(on) => {
                if self.state.counsellor_typing != *on {
                    self.emit(Happening::Typing { by: Who::Counsellor, on: *on });
                }
            }
            Doing::Desk(desk) => self.at_desk(desk),
        }
    }

    fn hear(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        self.emit(Happening::Said { by: Who::Counsellor, text: text.to_owned() });
        let reading = self.reader.read_with(text, self.scenario.topics());
        self.emit(Happening::Read { of: self.state.seq, reading: reading.clone() });
        self.answer(&reading, text.chars().count());
        self.end_if_said();
    }

    fn at_desk(&mut self, desk: &Desk) {
        match desk {
            Desk::BackOffice => self.emit(Happening::Desk { action: desk.name().to_owned() }),
            Desk::RaiseFlag { flag, level } => self.emit(Happening::Flag {
                name: flag.clone(),
                level: (*level).min(4),
                by: Who::Counsellor,
                raised: true,
            }),
            Desk::WithdrawFlag { flag } => {
                self.emit(Happening::Flag { name: flag.clone(), level: 0, by: Who::Counsellor, raised: false });
            }
            Desk::Refer { partner, warm } => {
                self.emit(Happening::Referral { partner: partner.clone(), warm: *warm });
            }
            Desk::End => return self.close(),
            Desk::Stop => return self.stop(),
        }
        if self.state.ending.is_some() {
            return;
        }
        let action = desk.name();
        if let Some(chosen) =
            self.find_rule(&Heard::new(), |trigger| matches!(trigger, Trigger::Desk(name) if name == action))
        {
            self.carry_out(&chosen);
        }
        self.whenever(&Heard::new());
        self.end_if_said();
    }

    fn carry_out(&mut self, chosen: &Chosen) {
        let mut says = Vec::new();
        self.effects(chosen, true, &mut says);
        if let Some(target) = &chosen.rule.target {
            self.go(target, &mut says);
        }
        self.say_all(&says, 0, false);
    }

    /// The counsellor closes the chat: nothing more can be said.
    fn close(&mut self) {
        self.emit(Happening::Desk { action: Desk::End.name().to_owned() });
        if self.state.ending.is_none()
            && let Some(chosen) = self.find_rule(&Heard::new(), |trigger| *trigger == Trigger::Closed)
        {
            let mut unheard = Vec::new();
            self.effects(&chosen, false, &mut unheard);
            if let Some(target) = &chosen.rule.target {
                self.go(target, &mut unheard);
            }
        }
        let file = self.scenario.file();
        let left = || file.endings.iter().find(|ending| ending.outcome == Outcome::Left);
        let name = self.state.ending.clone().or_else(|| left().map(|ending| ending.name.clone()));
        self.finish(&name.unwrap_or_else(|| "closed".to_owned()));
    }

    fn stop(&mut self) {
        self.emit(Happening::Ended {
            ending: "stopped".to_owned(),
            outcome: Outcome::Stopped,
            explains: String::new(),
            afterwards: String::new(),
            way_to_help: String::new(),
        });
    }

    fn finish(&mut self, name: &str) {
        let scenario = self.scenario.clone();
        let ending = scenario.file().endings.iter().find(|ending| ending.name == name);
        let fill = |text: &str| self.picks.fill(text, &self.header.persona);
        let ended = Happening::Ended {
            ending: name.to_owned(),
            outcome: ending.map_or(Outcome::Left, |ending| ending.outcome),
            explains: ending.map(|ending| fill(&ending.explains)).unwrap_or_default(),
            afterwards: ending.map(|ending| fill(&ending.afterwards)).unwrap_or_default(),
            way_to_help: ending.map(|ending| fill(&ending.way_to_help)).unwrap_or_default(),
        };
        self.emit(ended);
    }

    /// Something happens: into the log and into the state, the same for everyone.
    fn emit(&mut self, what: Happening) {
        let event = Event { seq: self.state.seq + 1, at_ms: self.now, what };
        self.state.follow(&event);
        self.caused.push(event);
    }

    /// Every input and every silence draws from its own stream, named by its place in the log.
    fn redraw_chance(&mut self) {
        self.chance = Chance::new(self.header.seed, self.state.seq + 1);
        self.has_moved = false;
    }
}
