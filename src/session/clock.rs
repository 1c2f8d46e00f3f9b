//! Time passes: planned messages are typed, silences are noticed, endings are reached.

use super::Session;
use super::choose::{ANYWHERE, Chosen};
use super::event::{Happening, Who};
use super::guards::Heard;
use crate::ids::Millis;
use crate::scenario::{Rule, Trigger};

/// What comes next by itself.
enum Next {
    /// Typing starts.
    Starts(Millis),
    /// A message is sent, or a draft deleted.
    Due(Millis),
    /// A silence is noticed.
    Silence(Millis, Box<Chosen>, u32),
    /// The shift lead says something in the side chat.
    Lead(Millis),
}

impl Next {
    const fn at(&self) -> Millis {
        match self {
            Self::Starts(at) | Self::Due(at) | Self::Silence(at, ..) | Self::Lead(at) => *at,
        }
    }
}

impl Session {
    /// Lets time pass until this moment, everything in its order.
    pub(super) fn advance(&mut self, until: Millis) {
        while !self.state.is_over() && self.state.paused_at.is_none() {
            let end = until.saturating_sub(self.state.paused_ms);
            match self.next() {
                Some(Next::Starts(at)) if at <= end => {
                    self.set_time(at);
                    self.emit(Happening::Typing { by: Who::HelpSeeker, on: true });
                }
                Some(Next::Due(at)) if at <= end => {
                    self.set_time(at);
                    self.deliver();
                }
                Some(Next::Silence(at, chosen, seconds)) if at <= end => {
                    self.set_time(at);
                    self.notice_silence(&chosen, seconds);
                }
                Some(Next::Lead(at)) if at <= end => {
                    self.set_time(at);
                    self.lead_speaks();
                }
                Some(Next::Starts(_) | Next::Due(_) | Next::Silence(..) | Next::Lead(_)) | None => break,
            }
        }
        self.now = until;
    }

    /// Sets the clock to a moment of conversation time, never back.
    fn set_time(&mut self, conversation_ms: Millis) {
        self.now = self.now.max(conversation_ms + self.state.paused_ms);
    }

    /// The chat or the side chat, whichever comes first.
    fn next(&mut self) -> Option<Next> {
        let lead = self.state.call.as_ref().and_then(|call| call.pending.front()).map(|line| Next::Lead(line.due_ms));
        let chat = self.next_in_chat();
        match (lead, chat) {
            (Some(lead), Some(chat)) if lead.at() < chat.at() => Some(lead),
            (lead, None) => lead,
            (_, chat) => chat,
        }
    }

    fn next_in_chat(&mut self) -> Option<Next> {
        if let Some(line) = self.state.pending.front() {
            return Some(if self.state.help_seeker_typing {
                Next::Due(line.due_ms)
            } else {
                Next::Starts(line.starts_ms)
            });
        }
        if self.state.ending.is_some() {
            return None;
        }
        self.next_silence()
    }

    fn deliver(&mut self) {
        let Some(line) = self.state.pending.front().cloned() else { return };
        if line.text.is_empty() {
            self.emit(Happening::Typing { by: Who::HelpSeeker, on: false });
        } else {
            self.emit(Happening::Typing { by: Who::HelpSeeker, on: false });
            self.emit(Happening::Said { by: Who::HelpSeeker, text: line.text });
        }
        self.end_if_said();
    }

    /// The conversation is over when the last words of its ending are in the chat.
    pub(super) fn end_if_said(&mut self) {
        if self.state.pending.is_empty()
            && let Some(name) = self.state.ending.clone()
        {
            self.finish(&name);
        }
    }

    /// The first silence rule that is going to speak: the beat's own, else those of `anywhere`.
    fn next_silence(&mut self) -> Option<Next> {
        let scenario = self.scenario.clone();
        let file = scenario.file();
        let is_quiet = |rule: &&Rule| matches!(rule.trigger, Trigger::Quiet(_));
        let beat = file.beats.iter().find(|beat| beat.name == self.state.beat);
        let own: Vec<&Rule> = beat.into_iter().flat_map(|beat| &beat.rules).filter(is_quiet).collect();
        let (at, list) = match own.is_empty() {
            true => (ANYWHERE.to_owned(), file.anywhere.iter().filter(is_quiet).collect()),
            false => (self.state.beat.clone(), own),
        };
        // Who sees that an answer is being typed, or was told that a colleague is asked, waits twice as long.
        let patience = if self.state.counsellor_typing || self.state.told_to_wait { 2 } else { 1 };
        let mut best: Option<Next> = None;
        for rule in list {
            let Trigger::Quiet(seconds) = rule.trigger else { continue };
            let fired = self.has_fired(&at, rule);
            if self.state.silence_fired.contains(&rule.place.at) || !self.holds(&rule.guards, &Heard::new(), fired) {
                continue;
            }
            let due = self.state.quiet_since + u64::from(seconds) * 1_000 * patience;
            if !matches!(&best, Some(Next::Silence(earlier, ..)) if *earlier <= due) {
                let chosen =
                    Chosen { beat: at.clone(), rule: rule.clone(), heard: Vec::new(), span: None, is_general: false };
                best = Some(Next::Silence(due, Box::new(chosen), seconds));
            }
        }
        best
    }

    fn notice_silence(&mut self, chosen: &Chosen, seconds: u32) {
        self.redraw_chance();
        self.emit(Happening::Silence { seconds, rule: chosen.rule.place.at });
        let mut says = Vec::new();
        self.effects(chosen, true, &mut says);
        if let Some(target) = &chosen.rule.target {
            self.go(target, &mut says);
        }
        self.say_all(&says, 0, true);
        self.whenever(&Heard::new());
        self.end_if_said();
    }
}
