//! One conversation: inputs in, events out, state as their fold. No clock, no disk.

mod back_office;
mod chance;
mod choose;
mod clock;
mod doors;
mod event;
mod guards;
mod header;
mod input;
mod opening;
mod react;
mod refer;
mod start;
mod state;
mod typing;
mod unmet;

pub use crate::scenario::Support;
pub use choose::{ANYWHERE, Chosen, answering};
pub use event::{Event, Happening, Outcome, Phase, Who};
pub use guards::Heard;
pub use header::{ExpectNote, FactNote, Header, MeterNote};
pub use input::{Desk, Doing, Input};
pub use opening::Opening;
pub use start::Setup;
pub use state::{Call, End, FlagState, LeadMessage, Message, Pending, Referred, State};
pub use unmet::{Moment, Unmet};

use crate::ids::{Millis, Seq};
use crate::protocol::{Honesty, Organisation};
use crate::scenario::{Scenario, Trigger};
use crate::understand::{Act, Confidence, Reader, Reading};
use chance::Chance;
use start::Picks;
use std::sync::Arc;

/// How sure a reading must be before something forbidden is noted.
const VERY_SURE: Confidence = Confidence(80);

/// One conversation with one help-seeker.
#[derive(Debug)]
pub struct Session {
    scenario: Arc<Scenario>,
    reader: &'static Reader,
    organisation: Arc<Organisation>,
    header: Header,
    picks: Picks,
    state: State,
    now: Millis,
    chance: Chance,
    caused: Vec<Event>,
    /// The story moved to another beat during this input: one step at a time.
    has_moved: bool,
    /// The referral that is being answered.
    referring: Option<refer::Referring>,
    /// The reading of the message that comes now, when it was given from outside.
    given: Option<Reading>,
}

impl Session {
    /// Starts a conversation; gives it and its first events.
    #[must_use]
    pub fn start(scenario: Arc<Scenario>, reader: &'static Reader, setup: Setup) -> (Self, Vec<Event>) {
        // What is listened for is learnt now, not at the first message.
        let _ = (scenario.topics(), setup.organisation.topics(scenario.lang()));
        let mut picks = Picks::draw(&scenario, setup.seed);
        setup.opening.choose(&scenario, &mut picks);
        let mut header = start::header(&scenario, &format!("{:016x}", reader.fingerprint()), &setup, &picks);
        setup.opening.set_meters(&mut header);
        let state = State::before(&header);
        let chance = Chance::new(setup.seed, 1);
        let mut session = Self {
            scenario,
            reader,
            organisation: setup.organisation,
            header,
            picks,
            state,
            now: 0,
            chance,
            caused: Vec::new(),
            has_moved: false,
            referring: None,
            given: None,
        };
        let mut says = Vec::new();
        session.open(&setup.opening, &mut says);
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

    /// Replies the author offers a beginner at this point; empty where there are none.
    #[must_use]
    pub fn offers(&self) -> &[String] {
        let beat = self.scenario.file().beats.iter().find(|beat| beat.name == self.state.beat);
        beat.map(|beat| beat.offers.as_slice()).unwrap_or_default()
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

    /// Takes a message in with this reading instead of the reader's own.
    pub fn apply_read(&mut self, input: &Input, reading: Reading) -> Vec<Event> {
        self.given = Some(reading);
        let events = self.apply(input);
        self.given = None;
        events
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
        let given = self.given.take();
        let reading = given.unwrap_or_else(|| self.reader.read_with(text, self.scenario.topics()));
        let of = self.state.seq;
        self.emit(Happening::Read { of, reading: reading.clone() });
        self.notice(of, text, &reading);
        self.answer(&reading, text.chars().count());
        self.end_if_said();
    }

    fn at_desk(&mut self, desk: &Desk) {
        match desk {
            Desk::BackOffice => self.call_back_office(),
            Desk::TellLead(text) => return self.tell_lead(text),
            Desk::Tick { protocol, step, done } => {
                let protocol = if protocol.is_empty() { self.protocol_with(step) } else { protocol.clone() };
                let step = step.clone();
                return self.emit(Happening::Ticked { protocol, step, done: *done });
            }
            Desk::Hint { rung } => return self.emit(Happening::Hinted { rung: *rung }),
            Desk::Choose { candidate } => return self.emit(Happening::Chose { candidate: *candidate }),
            Desk::LookUp { protocol } => return self.emit(Happening::LookedUp { protocol: protocol.clone() }),
            Desk::RaiseFlag { flag, level } => self.emit(Happening::Flag {
                name: flag.clone(),
                level: (*level).min(4),
                by: Who::Counsellor,
                raised: true,
            }),
            Desk::WithdrawFlag { flag } => {
                self.emit(Happening::Flag { name: flag.clone(), level: 0, by: Who::Counsellor, raised: false });
            }
            Desk::Refer { partner, warm, agreed, note } => return self.refer(partner, *warm, *agreed, note),
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

    /// The protocol that a step without a protocol's name belongs to: one that runs, else the first that has it.
    fn protocol_with(&self, step: &str) -> String {
        let board = &self.state.board;
        let with = || board.protocols().iter().filter(|it| it.steps.iter().any(|note| note.id == step));
        let running =
            with().find(|it| board.decided(it).is_some()).or_else(|| with().find(|it| board.shown(it).is_some()));
        running.or_else(|| with().next()).map(|it| it.id.clone()).unwrap_or_default()
    }

    /// Whether the limit of confidentiality was told before this message.
    fn limit_was_told(&self, of: Seq) -> bool {
        let tells = |honesty: Honesty| matches!(honesty, Honesty::Exact | Honesty::Whole | Honesty::LimitOnly);
        self.state.honesty.iter().any(|(seq, honesty)| *seq < of && tells(*honesty))
    }

    /// What protocols and the anonymity statement know of in a message.
    fn notice(&mut self, of: Seq, text: &str, reading: &Reading) {
        let organisation = self.organisation.clone();
        let lang = self.header.lang;
        let other = self.reader.read_with(text, organisation.topics(lang));
        let topics: Vec<String> = other
            .heard_topics()
            // That something forbidden was done is told only when it is quite sure.
            .filter(|found| found.confidence >= VERY_SURE || !organisation.is_only_forbidden(&found.topic))
            .map(|found| found.topic.clone())
            .collect();
        let acts = reading.heard().map(|found| found.act.code().to_owned());
        let heard: Vec<String> = acts.chain(topics.iter().cloned()).collect();
        let honesty = organisation.statement.honesty(lang, text, &heard).and_then(|honesty| match honesty {
            // Another service's anonymity says nothing about ours.
            Honesty::Softened if heard.iter().any(|code| code == Act::Refer.code()) => None,
            // Once the limit was told, a reminder of the anonymity is whole.
            Honesty::Softened if self.limit_was_told(of) => Some(Honesty::Whole),
            honesty => Some(honesty),
        });
        if !topics.is_empty() || honesty.is_some() {
            self.emit(Happening::Noticed { of, topics, honesty });
        }
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
