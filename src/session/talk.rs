//! One conversation by numbers: what comes in, what the help-seeker makes of it. Who writes it down is a sink.

use super::chance::Chance;
use super::choose::Answers;
use super::did::{Did, Sink};
use super::event::{Happening, Outcome, Who};
use super::ground::On;
use super::input::{Desk, Doing};
use super::live::Live;
use super::opening::Opening;
use super::prepared::Prepared;
use super::refer::Referring;
use crate::ids::{Millis, Seq};
use crate::protocol::Honesty;
use crate::scenario::Trigger;

/// A conversation that is being held.
///
/// Everything that happens changes [`Live`] and goes to the sink: one that writes events down makes a
/// [`Session`](super::Session), one that counts makes a rehearsal.
#[derive(Debug)]
pub struct Talk<S> {
    /// Where the conversation stands.
    pub live: Live,
    /// Who takes what happens.
    pub sink: S,
    pub(super) now: Millis,
    pub(super) chance: Chance,
    seed: u64,
    /// The story moved to another beat during this input: one step at a time.
    pub(super) has_moved: bool,
    /// The referral that is being answered.
    pub(super) referring: Option<Referring>,
    // Room that is used again.
    pub(super) answers: Answers,
    pub(super) asked: Vec<(usize, bool)>,
    says: Vec<usize>,
}

impl<S: Sink> Talk<S> {
    /// Begins: the help-seeker plans the first words.
    #[must_use]
    pub fn start(on: On<'_>, seed: u64, opening: &Opening, sink: S) -> Self {
        let mut talk = Self {
            live: Live::before(on),
            sink,
            now: 0,
            chance: Chance::new(seed, 1),
            seed,
            has_moved: false,
            referring: None,
            answers: Answers::default(),
            asked: Vec::new(),
            says: Vec::new(),
        };
        talk.open(on, opening);
        talk
    }

    /// Begins another conversation at the same table.
    pub fn restart(&mut self, on: On<'_>, seed: u64, opening: &Opening) {
        self.live.wipe(on.plot);
        (self.now, self.seed, self.chance) = (0, seed, Chance::new(seed, 1));
        (self.has_moved, self.referring) = (false, None);
        self.open(on, opening);
    }

    /// Takes one input in.
    ///
    /// Time never goes back: an earlier stamp counts as now. After the end nothing happens any more.
    pub fn apply(&mut self, on: On<'_>, at_ms: Millis, what: &Doing) {
        if let Doing::Say(text) = what {
            return self.say(on, at_ms, || Prepared::read(on.ground, text));
        }
        self.pass(on, at_ms);
        if !self.live.is_over() {
            self.take_in(on, what);
        }
    }

    /// Takes a message in; it is read only when somebody hears it.
    pub fn say<P: std::borrow::Borrow<Prepared>>(&mut self, on: On<'_>, at_ms: Millis, message: impl FnOnce() -> P) {
        self.pass(on, at_ms);
        if !self.live.is_over() && self.live.paused_at.is_none() {
            self.hear(on, message().borrow());
        }
    }

    /// Lets time pass.
    pub fn pass(&mut self, on: On<'_>, at_ms: Millis) {
        let at = at_ms.max(self.now);
        self.redraw_chance();
        self.advance(on, at);
    }

    fn take_in(&mut self, on: On<'_>, what: &Doing) {
        let is_paused = self.live.paused_at.is_some();
        match what {
            Doing::Tick | Doing::Say(_) => {}
            Doing::Pause if is_paused => {}
            Doing::Pause => self.emit(on, &Did::Else(Happening::Paused {})),
            Doing::Resume if !is_paused => {}
            Doing::Resume => self.emit(on, &Did::Else(Happening::Resumed {})),
            Doing::Desk(Desk::Stop) => self.emit(on, &Did::Stopped),
            // While paused the desk and the chat are covered.
            Doing::Typing(_) | Doing::Desk(_) if is_paused => {}
            Doing::Typing(is_on) => {
                if self.live.counsellor_typing != *is_on {
                    self.emit(on, &Did::Typing(Who::Counsellor, *is_on));
                }
            }
            Doing::Desk(desk) => self.at_desk(on, desk),
        }
    }

    fn hear(&mut self, on: On<'_>, message: &Prepared) {
        if message.words == 0 {
            return;
        }
        self.emit(on, &Did::Heard(message));
        let of = self.live.seq;
        self.emit(on, &Did::Read(of, message));
        self.notice(on, of, message);
        self.answer(on, message);
        self.end_if_said(on);
    }

    /// What protocols and the anonymity statement know of in a message.
    fn notice(&mut self, on: On<'_>, of: Seq, message: &Prepared) {
        let honesty = message.honesty.and_then(|honesty| match honesty {
            // Another service's anonymity says nothing about ours.
            Honesty::Softened if message.refers => None,
            // Once the limit was told, a reminder of the anonymity is whole.
            Honesty::Softened if self.live.limit_told => Some(Honesty::Whole),
            honesty => Some(honesty),
        });
        if !message.noticed.is_empty() || honesty.is_some() {
            self.emit(on, &Did::Noticed(of, message, honesty));
        }
    }

    fn at_desk(&mut self, on: On<'_>, desk: &Desk) {
        let log = |what: Happening| Did::Else(what);
        let flag = |flag: &String, level: u8, raised: bool| Happening::Flag {
            name: flag.clone(),
            level,
            by: Who::Counsellor,
            raised,
        };
        match desk {
            Desk::BackOffice => self.call_back_office(on),
            Desk::TellLead(text) => return self.tell_lead(on, text),
            Desk::Tick { protocol, step, done } => {
                let protocol = if protocol.is_empty() { self.protocol_with(step) } else { protocol.clone() };
                let step = step.clone();
                return self.emit(on, &log(Happening::Ticked { protocol, step, done: *done }));
            }
            Desk::Hint { rung } => return self.emit(on, &log(Happening::Hinted { rung: *rung })),
            Desk::Choose { candidate } => return self.emit(on, &log(Happening::Chose { candidate: *candidate })),
            Desk::LookUp { protocol } => {
                return self.emit(on, &log(Happening::LookedUp { protocol: protocol.clone() }));
            }
            Desk::RaiseFlag { flag: name, level } => self.emit(on, &log(flag(name, (*level).min(4), true))),
            Desk::WithdrawFlag { flag: name } => self.emit(on, &log(flag(name, 0, false))),
            Desk::Refer { partner, warm, agreed, note } => return self.refer(on, partner, *warm, *agreed, note),
            Desk::End => return self.close(on),
            Desk::Stop => return self.emit(on, &Did::Stopped),
        }
        if self.live.ending.is_some() {
            return;
        }
        let action = desk.name();
        if let Some(rule) = self.at_desk_rule(on, |trigger| matches!(trigger, Trigger::Desk(name) if name == action)) {
            self.carry_out(on, rule, false);
        }
        self.whenever(on, None);
        self.end_if_said(on);
    }

    /// The rule that answers something at the desk.
    pub(super) fn at_desk_rule(&mut self, on: On<'_>, wanted: impl Fn(&Trigger) -> bool) -> Option<usize> {
        let file = on.ground.scenario.file();
        let trigger = |number: &usize| {
            let rule = &on.plot.rules[*number];
            let list = rule.beat.map_or(&file.anywhere, |beat| &file.beats[beat].rules);
            &list[rule.index].trigger
        };
        let list = on.plot.beats[self.live.beat].desk.iter().copied().filter(|number| wanted(trigger(number)));
        self.find_rule(on, list, None)
    }

    /// The protocol that a step without a protocol's name belongs to: one that runs, else the first that has it.
    fn protocol_with(&self, step: &str) -> String {
        let board = &self.live.board;
        let with = || board.protocols().iter().filter(|it| it.steps.iter().any(|note| note.id == step));
        let running =
            with().find(|it| board.decided(it).is_some()).or_else(|| with().find(|it| board.shown(it).is_some()));
        running.or_else(|| with().next()).map(|it| it.id.clone()).unwrap_or_default()
    }

    /// The counsellor closes the chat: nothing more can be said.
    fn close(&mut self, on: On<'_>) {
        self.emit(on, &Did::Else(Happening::Desk { action: Desk::End.name().to_owned() }));
        if self.live.ending.is_none()
            && let Some(rule) = self.at_desk_rule(on, |trigger| *trigger == Trigger::Closed)
        {
            let mut unheard = self.empty();
            self.effects(on, rule, super::did::HeardBy::default(), false, &mut unheard);
            if let Some(goal) = &on.plot.rules[rule].goal {
                self.go(on, goal, &mut unheard);
            }
            self.full(unheard);
        }
        let left = || on.ground.scenario.file().endings.iter().position(|ending| ending.outcome == Outcome::Left);
        let ending = self.live.ending.or_else(left);
        self.emit(on, &Did::Ended(ending));
    }

    /// Something happens: into the state, and to whoever takes it.
    pub(super) fn emit(&mut self, on: On<'_>, did: &Did<'_>) {
        self.live.follow(on, self.now, did);
        self.sink.take(on, self.live.seq, self.now, did);
    }

    /// Every input and every silence draws from its own stream, named by its place in the log.
    pub(super) fn redraw_chance(&mut self) {
        self.chance.name(self.seed, self.live.seq + 1);
        self.has_moved = false;
    }

    /// A list for lines to say; given back with [`Talk::full`].
    pub(super) fn empty(&mut self) -> Vec<usize> {
        let mut says = std::mem::take(&mut self.says);
        says.clear();
        says
    }

    pub(super) fn full(&mut self, says: Vec<usize>) {
        self.says = says;
    }
}
