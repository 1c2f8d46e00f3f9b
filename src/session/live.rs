//! Where a conversation stands, by numbers: what the help-seeker's answers are worked out from.
//!
//! The same fold as [`State`](super::State), without words; a test holds the two together.

use super::did::{Did, Plan, Typed};
use super::event::{Happening, Outcome, Phase, Who};
use super::ground::On;
use super::state::Call;
use crate::ids::{Millis, Seq};
use crate::protocol::{Board, Honesty, Moment, Sign, SignKind};
use crate::scenario::Plot;
use std::collections::VecDeque;

/// A message that the help-seeker is going to type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// When typing starts, in conversation time.
    pub starts_ms: Millis,
    /// When it is sent or deleted, in conversation time.
    pub due_ms: Millis,
    /// Said into a silence.
    pub into_silence: bool,
    /// It will be deleted again.
    pub is_draft: bool,
    /// It asks what was meant.
    pub is_confused: bool,
}

/// Where a conversation stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Live {
    /// Number of events followed.
    pub seq: Seq,
    /// The beat of the story.
    pub beat: usize,
    /// The phase, once a beat named one.
    pub phase: Option<Phase>,
    /// Feelings, 0 to 100.
    pub meters: Vec<i32>,
    /// Facts told, in order.
    pub facts: Vec<usize>,
    /// Which facts were told.
    pub known: Vec<bool>,
    /// Facts hinted at.
    pub cued: Vec<bool>,
    /// Risks, as far as the help-seeker's words show them.
    pub flags: Vec<Option<u8>>,
    /// What the help-seeker will type next, in order.
    pub pending: VecDeque<Waiting>,
    /// The help-seeker is typing.
    pub help_seeker_typing: bool,
    /// The counsellor is typing.
    pub counsellor_typing: bool,
    /// How often each act or topic was heard.
    pub heard: Vec<u32>,
    /// Number of messages of the counsellor.
    pub turns: u32,
    /// Number of messages of the counsellor since the beat was entered.
    pub turns_here: u32,
    /// How often the story came to each beat.
    pub visits: Vec<u32>,
    /// Rules that fired, by slot.
    pub fired: Vec<bool>,
    /// Silence rules that fired in this silence, by line and column.
    pub silence_fired: Vec<(u32, u32)>,
    /// When the silence began that is counted now, in conversation time.
    pub quiet_since: Millis,
    /// When the last pause began.
    pub paused_at: Option<Millis>,
    /// Milliseconds paused so far, the running pause not counted.
    pub paused_ms: Millis,
    /// The ending that was reached while last lines are still typed.
    pub ending: Option<usize>,
    /// How it ended, and at which ending of the author.
    pub end: Option<(Outcome, Option<usize>)>,
    /// How often the back office was called.
    pub back_office_calls: u32,
    /// The call with the shift lead, once there was one.
    pub call: Option<Call>,
    /// The help-seeker was told that a colleague is asked.
    pub told_to_wait: bool,
    /// Partners that were referred to, in order.
    pub referred: Vec<String>,
    /// What was seen of the protocols.
    pub board: Board,
    /// Grows whenever the board changes.
    pub board_changes: u32,
    /// The limit of confidentiality was told.
    pub limit_told: bool,
    /// Words of the counsellor's last message.
    pub words: u32,
    /// Texts meant so far, a bit each.
    used: Vec<u64>,
    /// Risks whose words are still being typed: lines before they stand in the chat, which, level.
    showing: Vec<(usize, usize, u8)>,
}

impl Live {
    /// Before anything happened.
    #[must_use]
    pub fn before(on: On<'_>) -> Self {
        let mut live = Self {
            seq: 0,
            beat: 0,
            phase: None,
            meters: Vec::new(),
            facts: Vec::new(),
            known: Vec::new(),
            cued: Vec::new(),
            flags: Vec::new(),
            pending: VecDeque::new(),
            help_seeker_typing: false,
            counsellor_typing: false,
            heard: Vec::new(),
            turns: 0,
            turns_here: 0,
            visits: Vec::new(),
            fired: Vec::new(),
            silence_fired: Vec::new(),
            quiet_since: 0,
            paused_at: None,
            paused_ms: 0,
            ending: None,
            end: None,
            back_office_calls: 0,
            call: None,
            told_to_wait: false,
            referred: Vec::new(),
            board: Board::of(on.ground.protocols.clone()),
            board_changes: 0,
            limit_told: false,
            words: 0,
            used: Vec::new(),
            showing: Vec::new(),
        };
        live.fill(on.plot);
        live
    }

    /// Begins anew, in the room that is there already.
    pub fn wipe(&mut self, plot: &Plot) {
        self.seq = 0;
        self.phase = None;
        self.facts.clear();
        self.pending.clear();
        (self.help_seeker_typing, self.counsellor_typing) = (false, false);
        (self.turns, self.turns_here) = (0, 0);
        self.silence_fired.clear();
        self.quiet_since = 0;
        (self.paused_at, self.paused_ms) = (None, 0);
        (self.ending, self.end) = (None, None);
        (self.back_office_calls, self.call) = (0, None);
        self.told_to_wait = false;
        self.referred.clear();
        self.board.wipe();
        self.board_changes = 0;
        self.limit_told = false;
        self.words = 0;
        self.showing.clear();
        self.fill(plot);
    }

    fn fill(&mut self, plot: &Plot) {
        self.beat = plot.nowhere();
        self.meters.clone_from(&plot.meters);
        for (list, len) in [(&mut self.known, plot.facts.len()), (&mut self.cued, plot.facts.len())] {
            list.clear();
            list.resize(len, false);
        }
        self.visits.clear();
        self.visits.resize(plot.beats.len(), 0);
        self.fired.clear();
        self.fired.resize(plot.slots, false);
        self.flags.clear();
        self.flags.resize(plot.flags.len(), None);
        self.heard.clear();
        self.heard.resize(plot.keys.count(), 0);
        self.used.clear();
        self.used.resize(plot.texts.len().div_ceil(64), 0);
    }

    /// Conversation time: simulated time with the pauses taken off.
    #[must_use]
    pub fn conversation_ms(&self, at_ms: Millis) -> Millis {
        let until = self.paused_at.unwrap_or(at_ms).min(at_ms);
        until.saturating_sub(self.paused_ms)
    }

    /// Whether the conversation is over.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.end.is_some()
    }

    /// Whether this text was meant before.
    #[must_use]
    pub fn was_said(&self, text: usize) -> bool {
        self.used.get(text / 64).is_some_and(|bits| bits >> (text % 64) & 1 == 1)
    }

    /// Whether a fact is still hidden in this variation and may come out next.
    #[must_use]
    pub fn is_hidden(&self, plot: &Plot, fact: usize) -> bool {
        let it = &plot.facts[fact];
        it.exists && !self.known[fact] && it.after.iter().all(|earlier| self.known[*earlier])
    }

    /// Whether the door of a fact is open.
    #[must_use]
    pub fn is_open(&self, plot: &Plot, fact: usize) -> bool {
        let fact = &plot.facts[fact];
        let has_needs = !fact.needs.is_empty() || fact.or_heard.is_empty();
        has_needs && fact.needs.iter().all(|(meter, bound)| self.meters[*meter] >= *bound)
            || fact.or_heard.iter().any(|key| self.heard[*key] > 0)
    }

    /// Takes one thing in.
    pub(super) fn follow(&mut self, on: On<'_>, at_ms: Millis, did: &Did<'_>) {
        self.seq += 1;
        let now = self.conversation_ms(at_ms);
        match did {
            Did::Beat(beat) => {
                self.beat = *beat;
                self.visits[*beat] += 1;
                self.turns_here = 0;
                self.quiet_since = now;
                self.silence_fired.clear();
            }
            Did::Phase(phase) => self.phase = Some(*phase),
            Did::Heard(message) => {
                // What was raised without words of its own is there by now.
                self.show(on, now, self.pending.is_empty());
                self.turns += 1;
                self.turns_here += 1;
                self.counsellor_typing = false;
                self.quiet_since = now;
                self.silence_fired.clear();
                self.words = message.words;
            }
            Did::Read(of, message) => {
                self.told_to_wait = message.consults;
                if let Some(call) = &mut self.call {
                    call.told |= message.consults;
                }
                let is_new = self.board.show(&message.shows, Moment { at_ms: now, of: *of });
                self.board_changes += u32::from(is_new);
                for (key, _) in &message.sounds {
                    self.heard[*key] += 1;
                }
            }
            Did::Noticed(of, message, honesty) => {
                let is_new = self.board.show(&message.noticed_shows, Moment { at_ms: now, of: *of });
                self.board_changes += u32::from(is_new);
                self.limit_told |= matches!(honesty, Some(Honesty::Exact | Honesty::Whole | Honesty::LimitOnly));
            }
            Did::Spoke => {
                let into_silence = self.pending.pop_front().is_some_and(|line| line.into_silence);
                self.show(on, now, false);
                self.help_seeker_typing = false;
                if !into_silence {
                    self.quiet_since = now;
                }
            }
            Did::Rule(rule, _) => self.fired[on.plot.rules[*rule].slot] = true,
            Did::Mark(_) => {}
            Did::Meter { meter, to, .. } => self.meters[*meter] = *to,
            Did::Fact(fact, ..) => {
                self.facts.push(*fact);
                self.known[*fact] = true;
            }
            Did::Cue(fact, _) => self.cued[*fact] = true,
            Did::Flag(flag, level) => {
                // Nobody can recognise what is not yet written: the line that shows it comes next.
                self.showing.push((self.pending.len() + 1, *flag, *level));
                self.flags[*flag] = self.flags[*flag].max(Some(*level));
            }
            Did::Typing(Who::HelpSeeker, is_on) => {
                self.help_seeker_typing = *is_on;
                if !is_on && self.pending.front().is_some_and(|line| line.is_draft) {
                    self.pending.pop_front();
                    self.show(on, now, false);
                }
            }
            Did::Typing(Who::Counsellor, is_on) => self.counsellor_typing = *is_on,
            Did::Will(plan) => self.plan(on, plan),
            Did::Silence(_, rule) => self.silence_fired.push(on.plot.rules[*rule].at),
            Did::Ending(ending) => self.ending = Some(*ending),
            Did::Ended(_) | Did::Stopped => {
                let ending = if let Did::Ended(ending) = did { *ending } else { None };
                let of_author = ending.and_then(|at| on.ground.scenario.file().endings.get(at));
                let outcome = match did {
                    Did::Stopped => Outcome::Stopped,
                    _ => of_author.map_or(Outcome::Left, |it| it.outcome),
                };
                self.end = Some((outcome, ending));
                let is_said = self.pending.is_empty();
                self.show(on, now, is_said);
                self.help_seeker_typing = false;
                self.pending.clear();
            }
            Did::Else(what) => self.follow_else(at_ms, now, what),
        }
    }

    fn plan(&mut self, on: On<'_>, plan: &Plan<'_>) {
        if let Some(bits) = self.used.get_mut(plan.meant / 64) {
            *bits |= 1 << (plan.meant % 64);
        }
        let (is_draft, is_confused) = match &plan.typed {
            Typed::Draft => (true, false),
            Typed::Piece(piece) => (piece.text.is_empty(), piece.is_confused),
            Typed::Slipped(text) => (text.is_empty(), confused(on).any(|it| it == text)),
            Typed::Mended(word) => (false, confused(on).any(|it| it.strip_prefix('*') == Some(word))),
        };
        let Plan { starts_ms, due_ms, into_silence, .. } = *plan;
        self.pending.push_back(Waiting { starts_ms, due_ms, into_silence, is_draft, is_confused });
    }

    fn sign(&mut self, now: Millis, of: Seq, what: SignKind<'_>) {
        self.board.follow(&Sign { at_ms: now, of, what });
        self.board_changes += 1;
    }

    fn follow_else(&mut self, at_ms: Millis, now: Millis, what: &Happening) {
        let seq = self.seq;
        match what {
            Happening::Flag { name, level, raised, .. } => {
                self.sign(now, seq, SignKind::Decided { flag: name, level: raised.then_some(*level) });
            }
            Happening::Desk { action } => {
                self.sign(now, seq, SignKind::Desk(action));
                if action == "back_office" {
                    self.back_office_calls += 1;
                    let call = self.call.get_or_insert_default();
                    (call.called_ms, call.called_at_turn, call.told) = (now, self.turns, self.told_to_wait);
                }
            }
            Happening::Referral { partner, warm, kind, .. } => {
                self.sign(now, seq, SignKind::Referred { partner, kind, warm: *warm });
                self.referred.push(partner.clone());
            }
            Happening::Ticked { protocol, step, done } => {
                self.sign(now, seq, SignKind::Ticked { protocol, step, done: *done });
            }
            Happening::LookedUp { protocol } => self.sign(now, seq, SignKind::LookedUp { protocol }),
            Happening::LeadWill { text, due_ms, asks, answers_call } => {
                self.call.get_or_insert_default().will(text, *due_ms, *asks, *answers_call);
            }
            Happening::Lead { by_counsellor, text, asks, answers } => {
                self.call.get_or_insert_default().wrote((seq, at_ms), *by_counsellor, text, *asks, answers);
            }
            Happening::Paused {} => self.paused_at = Some(at_ms),
            Happening::Resumed {} => {
                if let Some(since) = self.paused_at.take() {
                    self.paused_ms += at_ms.saturating_sub(since);
                }
            }
            // Everything else has numbers, or changes nothing.
            Happening::Beat { .. }
            | Happening::Phase { .. }
            | Happening::Said { .. }
            | Happening::Read { .. }
            | Happening::Rule { .. }
            | Happening::Meter { .. }
            | Happening::Fact { .. }
            | Happening::Cue { .. }
            | Happening::Mark { .. }
            | Happening::Typing { .. }
            | Happening::WillSay { .. }
            | Happening::Silence { .. }
            | Happening::Noticed { .. }
            | Happening::Hinted { .. }
            | Happening::Chose { .. }
            | Happening::ScriptFault { .. }
            | Happening::Ending { .. }
            | Happening::Ended { .. } => {}
        }
    }

    /// A line came to stand in the chat: risks that it shows are shown from now on; `all`: whatever waits still.
    fn show(&mut self, on: On<'_>, now: Millis, all: bool) {
        if self.showing.is_empty() {
            return;
        }
        let of = self.seq;
        let mut list = std::mem::take(&mut self.showing);
        list.retain_mut(|(lines, flag, level)| {
            let is_shown = *lines <= 1 || all;
            if is_shown {
                let what = SignKind::Shown { flag: &on.plot.flags[*flag], level: *level };
                self.board.follow(&Sign { at_ms: now, of, what });
                self.board_changes += 1;
            } else {
                *lines -= 1;
            }
            !is_shown
        });
        self.showing = list;
    }
}

/// What asks what was meant, as written.
fn confused(on: On<'_>) -> impl Iterator<Item = &String> {
    on.ground.scenario.file().confused.iter()
}
