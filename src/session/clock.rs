//! Time passes: planned messages are typed, silences are noticed, endings are reached.

use super::did::{Did, Sink};
use super::event::Who;
use super::ground::On;
use super::talk::Talk;
use crate::ids::Millis;
use crate::scenario::plot::Cue;

/// What comes next by itself.
#[derive(Clone, Copy)]
enum Next {
    /// Typing starts.
    Starts,
    /// A message is sent, or a draft deleted.
    Due,
    /// A silence is noticed, by this rule, after so many seconds.
    Silence(usize, u32),
    /// The shift lead says something in the side chat.
    Lead,
}

impl<S: Sink> Talk<S> {
    /// Lets time pass until this moment, everything in its order.
    pub(super) fn advance(&mut self, on: On<'_>, until: Millis) {
        while !self.live.is_over() && self.live.paused_at.is_none() {
            let end = until.saturating_sub(self.live.paused_ms);
            let Some((at, next)) = self.next(on).filter(|(at, _)| *at <= end) else { break };
            self.now = self.now.max(at + self.live.paused_ms);
            match next {
                Next::Starts => self.emit(on, &Did::Typing(Who::HelpSeeker, true)),
                Next::Due => self.deliver(on),
                Next::Silence(rule, seconds) => self.notice_silence(on, rule, seconds),
                Next::Lead => self.lead_speaks(on),
            }
        }
        self.now = until;
    }

    /// The chat or the side chat, whichever comes first.
    fn next(&mut self, on: On<'_>) -> Option<(Millis, Next)> {
        let lead = self.live.call.as_ref().and_then(|call| call.pending.front()).map(|line| (line.due_ms, Next::Lead));
        let chat = self.next_in_chat(on);
        match (lead, chat) {
            (Some(lead), Some(chat)) if lead.0 < chat.0 => Some(lead),
            (lead, None) => lead,
            (_, chat) => chat,
        }
    }

    fn next_in_chat(&mut self, on: On<'_>) -> Option<(Millis, Next)> {
        if let Some(line) = self.live.pending.front() {
            return Some(if self.live.help_seeker_typing {
                (line.due_ms, Next::Due)
            } else {
                (line.starts_ms, Next::Starts)
            });
        }
        if self.live.ending.is_some() {
            return None;
        }
        self.next_silence(on)
    }

    fn deliver(&mut self, on: On<'_>) {
        let Some(line) = self.live.pending.front() else { return };
        let is_draft = line.is_draft;
        self.emit(on, &Did::Typing(Who::HelpSeeker, false));
        if !is_draft {
            self.emit(on, &Did::Spoke);
        }
        self.end_if_said(on);
    }

    /// The conversation is over when the last words of its ending are in the chat.
    pub(super) fn end_if_said(&mut self, on: On<'_>) {
        if self.live.pending.is_empty()
            && let Some(ending) = self.live.ending
        {
            self.emit(on, &Did::Ended(Some(ending)));
        }
    }

    /// The first silence rule that is going to speak: the beat's own, else those of `anywhere`.
    fn next_silence(&mut self, on: On<'_>) -> Option<(Millis, Next)> {
        // Who sees that an answer is being typed, or was told that a colleague is asked, waits twice as long.
        let patience = if self.live.counsellor_typing || self.live.told_to_wait { 2 } else { 1 };
        let mut best: Option<(Millis, Next)> = None;
        for number in on.plot.beats[self.live.beat].quiet.iter().copied() {
            let rule = &on.plot.rules[number];
            let Cue::Quiet(seconds) = rule.cue else { continue };
            let fired = self.live.fired[rule.slot];
            if self.live.silence_fired.contains(&rule.at) || !self.holds(on, &rule.checks, None, fired) {
                continue;
            }
            let due = self.live.quiet_since + u64::from(seconds) * 1_000 * patience;
            if best.is_none_or(|(earlier, _)| due < earlier) {
                best = Some((due, Next::Silence(number, seconds)));
            }
        }
        best
    }

    fn notice_silence(&mut self, on: On<'_>, rule: usize, seconds: u32) {
        self.redraw_chance();
        self.emit(on, &Did::Silence(seconds, rule));
        self.carry_out(on, rule, true);
        self.whenever(on, None);
        self.end_if_said(on);
    }
}
