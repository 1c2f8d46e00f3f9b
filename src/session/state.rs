//! The state of a conversation: a fold over its events, nothing else.

use super::event::{Event, Happening, Outcome, Phase, Who};
use super::header::Header;
use crate::ids::{Millis, Seq};
use crate::protocol::{Board, Honesty, LeadQuestion, Misfit, Sign, SignKind};
use crate::understand::Reading;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A message in the chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its place in the log.
    pub seq: Seq,
    /// When it appeared.
    pub at_ms: Millis,
    /// Whose.
    pub by: Who,
    /// As typed.
    pub text: String,
    /// What was understood; the counsellor's only.
    pub reading: Option<Reading>,
}

/// A message that the help-seeker is going to type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// As it will stand in the chat; empty: a draft that will be deleted again.
    pub text: String,
    /// When typing starts, in conversation time.
    pub starts_ms: Millis,
    /// When it is sent or deleted, in conversation time.
    pub due_ms: Millis,
    /// Said into a silence.
    pub into_silence: bool,
}

/// A risk as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FlagState {
    /// Level in the help-seeker's words, if they showed it.
    pub shown: Option<u8>,
    /// Level the counsellor decided on, if they did.
    pub decided: Option<u8>,
}

/// A message in the side chat with the shift lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadMessage {
    /// Its place in the log.
    pub seq: Seq,
    /// When it appeared.
    pub at_ms: Millis,
    /// By the counsellor (true) or the shift lead.
    pub by_counsellor: bool,
    /// As typed.
    pub text: String,
}

/// What the shift lead is going to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingLead {
    /// The text.
    pub text: String,
    /// When, in conversation time.
    pub due_ms: Millis,
    /// What it asks.
    pub asks: Option<LeadQuestion>,
    /// The first line of a call.
    pub answers_call: bool,
}

/// The call with the shift lead.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Call {
    /// When the back office was called last, in conversation time.
    pub called_ms: Millis,
    /// Messages of the counsellor at that moment.
    pub called_at_turn: u32,
    /// The counsellor told the help-seeker about it since.
    pub told: bool,
    /// Whether the shift lead answered.
    pub answered: bool,
    /// What the shift lead waits for.
    pub asks: Option<LeadQuestion>,
    /// Questions that were answered.
    pub known: BTreeSet<LeadQuestion>,
    /// Advice was given.
    pub advised: bool,
    /// What will be said, in order.
    pub pending: VecDeque<PendingLead>,
    /// The side chat.
    pub messages: Vec<LeadMessage>,
}

impl Call {
    /// The shift lead is going to say something.
    pub(super) fn will(&mut self, text: &str, due_ms: Millis, asks: Option<LeadQuestion>, answers_call: bool) {
        self.pending.push_back(PendingLead { text: text.to_owned(), due_ms, asks, answers_call });
    }

    /// Somebody wrote in the side chat, at this place in the log and this moment.
    pub(super) fn wrote(
        &mut self,
        (seq, at_ms): (Seq, Millis),
        by_counsellor: bool,
        text: &str,
        asks: Option<LeadQuestion>,
        answers: &[LeadQuestion],
    ) {
        if by_counsellor {
            self.known.extend(answers);
            self.asks = None;
        } else {
            if let Some(line) = self.pending.pop_front() {
                self.advised |= line.asks.is_none() && !line.answers_call;
            }
            self.answered = true;
            self.asks = asks;
        }
        self.messages.push(LeadMessage { seq, at_ms, by_counsellor, text: text.to_owned() });
    }
}

/// A referral that was handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referred {
    /// Its place in the log.
    pub seq: Seq,
    /// When.
    pub at_ms: Millis,
    /// Id in the partner map, or as the counsellor wrote it.
    pub partner: String,
    /// The partner's name.
    pub name: String,
    /// Its kind; empty when unknown.
    pub kind: String,
    /// Joined.
    pub warm: bool,
    /// The person agrees.
    pub agreed: bool,
    /// What was agreed.
    pub note: String,
    /// Why it does not fit.
    pub misfits: Vec<Misfit>,
}

/// How a conversation ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// When.
    pub at_ms: Millis,
    /// The ending's name.
    pub ending: String,
    /// How it ended.
    pub outcome: Outcome,
    /// Why it ended so.
    pub explains: String,
    /// What became of the person.
    pub afterwards: String,
    /// The way to help that stays open.
    pub way_to_help: String,
}

/// Where a conversation stands. Changed only by [`State::follow`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Number of events followed.
    pub seq: Seq,
    /// The beat of the story.
    pub beat: String,
    /// The phase, once a beat named one.
    pub phase: Option<Phase>,
    /// Feelings, 0 to 100.
    pub meters: BTreeMap<String, i32>,
    /// Facts told, in order.
    pub facts: Vec<String>,
    /// Facts hinted at.
    pub cued: BTreeSet<String>,
    /// The hints that fell: place in the log, fact, words.
    pub hints: Vec<(Seq, String, String)>,
    /// Risks.
    pub flags: BTreeMap<String, FlagState>,
    /// Author's marks, in order.
    pub marks: Vec<String>,
    /// The chat.
    pub messages: Vec<Message>,
    /// What the help-seeker will type next, in order.
    pub pending: VecDeque<Pending>,
    /// The help-seeker is typing.
    pub help_seeker_typing: bool,
    /// The counsellor is typing.
    pub counsellor_typing: bool,
    /// How often each act or topic was heard.
    pub heard: BTreeMap<String, u32>,
    /// Number of messages of the counsellor.
    pub turns: u32,
    /// Number of messages of the counsellor since the beat was entered.
    pub turns_here: u32,
    /// How often the story came to each beat.
    pub visits: BTreeMap<String, u32>,
    /// Rules that fired, by beat, line and column.
    pub fired: BTreeSet<(String, u32, u32)>,
    /// Silence rules that fired in this silence, by line and column.
    pub silence_fired: BTreeSet<(u32, u32)>,
    /// Lines meant so far: nobody repeats themselves while other words are left.
    pub used: BTreeSet<String>,
    /// When the silence began that is counted now, in conversation time.
    pub quiet_since: Millis,
    /// When the last pause began.
    pub paused_at: Option<Millis>,
    /// Milliseconds paused so far, the running pause not counted.
    pub paused_ms: Millis,
    /// The ending that was reached while last lines are still typed.
    pub ending: Option<String>,
    /// How it ended.
    pub end: Option<End>,
    /// The counsellor closed the chat.
    pub closed: bool,
    /// How often the back office was called.
    pub back_office_calls: u32,
    /// The call with the shift lead, once there was one.
    pub call: Option<Call>,
    /// The help-seeker was told that a colleague is asked.
    pub told_to_wait: bool,
    /// The highest rung of the coach's ladder that was asked for since the counsellor's last message.
    pub coached: u8,
    /// Referrals handed over, in order.
    pub referrals: Vec<Referred>,
    /// What was said about confidentiality, by message.
    pub honesty: Vec<(Seq, Honesty)>,
    /// What was seen of the protocols.
    pub board: Board,
    /// Risks whose words are still being typed: lines before they stand in the chat, which, level.
    pub showing: Vec<(usize, String, u8)>,
}

impl State {
    /// The state before anything happened.
    #[must_use]
    pub fn before(header: &Header) -> Self {
        let meters = header.meters.iter().map(|meter| (meter.name.clone(), meter.start)).collect();
        Self { meters, board: Board::new(&header.protocols), ..Self::default() }
    }

    /// The state after these events.
    #[must_use]
    pub fn after<'a>(header: &Header, events: impl IntoIterator<Item = &'a Event>) -> Self {
        let mut state = Self::before(header);
        for event in events {
            state.follow(event);
        }
        state
    }

    /// Conversation time: simulated time with the pauses taken off.
    #[must_use]
    pub fn conversation_ms(&self, at_ms: Millis) -> Millis {
        let until = self.paused_at.unwrap_or(at_ms).min(at_ms);
        until.saturating_sub(self.paused_ms)
    }

    /// Whether the conversation is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.end.is_some()
    }

    /// The value of a meter; 0 for one that does not exist.
    #[must_use]
    pub fn meter(&self, name: &str) -> i32 {
        self.meters.get(name).copied().unwrap_or_default()
    }

    /// How often an act or topic was heard.
    #[must_use]
    pub fn times_heard(&self, key: &str) -> u32 {
        self.heard.get(key).copied().unwrap_or_default()
    }

    /// Whether a fact was told.
    #[must_use]
    pub fn knows(&self, fact: &str) -> bool {
        self.facts.iter().any(|known| known == fact)
    }

    /// Takes one event in. Total: every event is followed, none can fail.
    pub fn follow(&mut self, event: &Event) {
        self.seq = event.seq;
        let now = self.conversation_ms(event.at_ms);
        match &event.what {
            Happening::Beat { name } => {
                self.beat.clone_from(name);
                *self.visits.entry(name.clone()).or_default() += 1;
                self.turns_here = 0;
                self.quiet_since = now;
                self.silence_fired.clear();
            }
            Happening::Phase { name } => self.phase = Some(*name),
            Happening::Said { by, text } => self.follow_said(event, now, *by, text),
            Happening::Read { of, reading } => self.follow_read(now, *of, reading),
            Happening::Rule { beat, line, column, .. } => {
                self.fired.insert((beat.clone(), *line, *column));
            }
            Happening::Meter { name, to, .. } => {
                self.meters.insert(name.clone(), *to);
            }
            Happening::Fact { name, .. } => self.facts.push(name.clone()),
            Happening::Cue { fact, words } => {
                self.hints.push((event.seq, fact.clone(), words.clone()));
                self.cued.insert(fact.clone());
            }
            Happening::Flag { name, level, by, raised } => {
                match by {
                    // Nobody can recognise what is not yet written: the line that shows it comes next.
                    Who::HelpSeeker => self.showing.push((self.pending.len() + 1, name.clone(), *level)),
                    Who::Counsellor => {
                        let what = SignKind::Decided { flag: name, level: raised.then_some(*level) };
                        self.board.follow(&Sign { at_ms: now, of: event.seq, what });
                    }
                }
                let flag = self.flags.entry(name.clone()).or_default();
                let level = raised.then_some(*level);
                match by {
                    Who::HelpSeeker => flag.shown = flag.shown.max(level),
                    Who::Counsellor => flag.decided = level,
                }
            }
            Happening::Mark { name } => self.marks.push(name.clone()),
            Happening::Typing { by: Who::HelpSeeker, on } => {
                self.help_seeker_typing = *on;
                if !on && self.pending.front().is_some_and(|draft| draft.text.is_empty()) {
                    self.pending.pop_front();
                    self.show(now, event.seq, false);
                }
            }
            Happening::Typing { by: Who::Counsellor, on } => self.counsellor_typing = *on,
            Happening::WillSay { meant, text, starts_ms, due_ms, into_silence } => {
                self.used.insert(meant.clone());
                self.pending.push_back(Pending {
                    text: text.clone(),
                    starts_ms: *starts_ms,
                    due_ms: *due_ms,
                    into_silence: *into_silence,
                });
            }
            Happening::Silence { rule, .. } => {
                self.silence_fired.insert(*rule);
            }
            Happening::ScriptFault { .. } => {}
            Happening::Desk { action } => {
                self.board.follow(&Sign { at_ms: now, of: event.seq, what: SignKind::Desk(action) });
                self.closed |= action == "end";
                if action == "back_office" {
                    self.back_office_calls += 1;
                    let call = self.call.get_or_insert_default();
                    (call.called_ms, call.called_at_turn, call.told) = (now, self.turns, self.told_to_wait);
                }
            }
            Happening::Referral { partner, warm, agreed, note, name, kind, misfits } => {
                let what = SignKind::Referred { partner, kind, warm: *warm };
                self.board.follow(&Sign { at_ms: now, of: event.seq, what });
                self.referrals.push(Referred {
                    seq: event.seq,
                    at_ms: event.at_ms,
                    partner: partner.clone(),
                    name: if name.is_empty() { partner.clone() } else { name.clone() },
                    kind: kind.clone(),
                    warm: *warm,
                    agreed: *agreed,
                    note: note.clone(),
                    misfits: misfits.clone(),
                });
            }
            Happening::Noticed { of, topics, honesty } => {
                self.board.follow(&Sign { at_ms: now, of: *of, what: SignKind::Heard(topics) });
                self.honesty.extend(honesty.map(|honesty| (*of, honesty)));
            }
            Happening::Hinted { rung } => self.coached = self.coached.max(*rung),
            Happening::Chose { .. } => {}
            Happening::Ticked { protocol, step, done } => {
                let what = SignKind::Ticked { protocol, step, done: *done };
                self.board.follow(&Sign { at_ms: now, of: event.seq, what });
            }
            Happening::LookedUp { protocol } => {
                self.board.follow(&Sign { at_ms: now, of: event.seq, what: SignKind::LookedUp { protocol } });
            }
            Happening::LeadWill { text, due_ms, asks, answers_call } => {
                self.call.get_or_insert_default().will(text, *due_ms, *asks, *answers_call);
            }
            Happening::Lead { by_counsellor, text, asks, answers } => {
                let at = (event.seq, event.at_ms);
                self.call.get_or_insert_default().wrote(at, *by_counsellor, text, *asks, answers);
            }
            Happening::Paused {} => self.paused_at = Some(event.at_ms),
            Happening::Resumed {} => {
                if let Some(since) = self.paused_at.take() {
                    self.paused_ms += event.at_ms.saturating_sub(since);
                }
            }
            Happening::Ending { name } => self.ending = Some(name.clone()),
            Happening::Ended { ending, outcome, explains, afterwards, way_to_help } => {
                let is_said = self.pending.is_empty();
                self.show(now, event.seq, is_said);
                self.help_seeker_typing = false;
                self.pending.clear();
                self.end = Some(End {
                    at_ms: event.at_ms,
                    ending: ending.clone(),
                    outcome: *outcome,
                    explains: explains.clone(),
                    afterwards: afterwards.clone(),
                    way_to_help: way_to_help.clone(),
                });
            }
        }
    }

    fn follow_said(&mut self, event: &Event, now: Millis, by: Who, text: &str) {
        match by {
            Who::Counsellor => {
                // What was raised without words of its own is there by now.
                self.show(now, event.seq, self.pending.is_empty());
                self.turns += 1;
                self.turns_here += 1;
                self.coached = 0;
                self.counsellor_typing = false;
                self.quiet_since = now;
                self.silence_fired.clear();
            }
            Who::HelpSeeker => {
                let into_silence = self.pending.pop_front().is_some_and(|line| line.into_silence);
                self.show(now, event.seq, false);
                self.help_seeker_typing = false;
                if !into_silence {
                    self.quiet_since = now;
                }
            }
        }
        self.messages.push(Message { seq: event.seq, at_ms: event.at_ms, by, text: text.to_owned(), reading: None });
    }

    /// A line came to stand in the chat: risks that it shows are shown from now on; `all`: whatever waits still.
    fn show(&mut self, now: Millis, of: Seq, all: bool) {
        let mut waiting = Vec::new();
        for (lines, flag, level) in std::mem::take(&mut self.showing) {
            if lines <= 1 || all {
                self.board.follow(&Sign { at_ms: now, of, what: SignKind::Shown { flag: &flag, level } });
            } else {
                waiting.push((lines - 1, flag, level));
            }
        }
        self.showing = waiting;
    }

    fn follow_read(&mut self, now: Millis, of: Seq, reading: &Reading) {
        let acts = reading.heard().map(|found| found.act.code().to_owned());
        let heard: Vec<String> = acts.chain(reading.heard_topics().map(|found| found.topic.clone())).collect();
        self.told_to_wait = heard.iter().any(|code| code == "consult");
        if let Some(call) = &mut self.call {
            call.told |= self.told_to_wait;
        }
        // What one would do is no step that was done.
        let conditional = reading.heard().find(|found| reading.is_conditional(found)).map(|found| found.act.code());
        let shown: Vec<String> = heard.into_iter().filter(|code| Some(code.as_str()) != conditional).collect();
        self.board.follow(&Sign { at_ms: now, of, what: SignKind::Heard(&shown) });
        for found in reading.heard() {
            *self.heard.entry(found.act.code().to_owned()).or_default() += 1;
        }
        for found in reading.heard_topics() {
            *self.heard.entry(found.topic.clone()).or_default() += 1;
        }
        if let Some(message) = self.messages.iter_mut().find(|message| message.seq == of) {
            message.reading = Some(reading.clone());
        }
    }
}
