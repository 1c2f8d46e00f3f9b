//! The conversation that is looked at: brought, cut, shown step by step or as it was typed.

use super::{OpenMeeting, Shown};
use crate::app::App;
use crate::ids::Seq;
use crate::intervision::meeting::{Doing, Excerpt};
use crate::recording::Recording;
use crate::review::LookBack;
use crate::session::Who;

/// A silence is shown no longer than this, in milliseconds: it is told how long it was.
const LONGEST_WAIT_MS: u64 = 20_000;

impl App {
    fn recording_of(&self, id: &str) -> Option<Recording> {
        let store = &self.workings.disk.as_ref()?.store;
        store.open(id).ok().map(|opened| opened.recording)
    }

    pub(super) fn bring(&mut self, id: &str) {
        let Some(excerpt) = self.recording_of(id).as_ref().and_then(Excerpt::whole) else {
            return self.tell(super::Tone::Care, "notice-nothing-to-bring", "");
        };
        let number = self.meetings.all.len() + 1;
        let code = format!("casus {number}");
        if self.in_meeting(Doing::Bring(Excerpt { code, ..excerpt })) {
            if let Some(open) = &mut self.meetings.open {
                open.notes = crate::intervision::notes::Notes::new(id.to_owned());
            }
            self.read_excerpt();
        }
    }

    /// Changes the part that is looked at.
    pub(super) fn excerpt(&mut self, change: impl FnOnce(&Excerpt, &Recording) -> Option<Excerpt>) {
        let Some(old) = self.meetings.open.as_ref().and_then(|open| open.meeting.state().excerpt.clone()) else {
            return;
        };
        let Some(recording) = self.recording_of(&old.recording) else { return };
        if let Some(new) = change(&old, &recording)
            && new != old
            && self.in_meeting(Doing::Bring(new))
        {
            self.read_excerpt();
        }
    }

    /// Reads the part that is looked at; nothing of it before the case owner agreed.
    pub(super) fn read_excerpt(&mut self) {
        let Some(state) = self.meetings.open.as_ref().map(|open| open.meeting.state()) else { return };
        let Some(excerpt) = state.excerpt.clone() else { return };
        let may_show = state.may_show();
        let recording = self.recording_of(&excerpt.recording);
        let Some(open) = &mut self.meetings.open else { return };
        open.is_gone = recording.as_ref().is_none_or(|recording| !excerpt.fits(recording));
        let Some(recording) = recording.filter(|_| !open.is_gone) else {
            open.look_back = None;
            return;
        };
        let mut look_back = LookBack::of(&recording);
        open.whole =
            look_back.turns.iter().map(|turn| (turn.seq, turn.by == Who::Counsellor, turn.text.clone())).collect();
        look_back.turns.retain(|turn| (excerpt.from..=excerpt.to).contains(&turn.seq));
        open.look_back = may_show.then_some(look_back);
        open.shown = open.shown.min(open.turns());
    }

    pub(super) fn show_chat(&mut self, shown: Shown) {
        if let Some(open) = &mut self.meetings.open {
            open.show(shown);
        }
    }
}

impl OpenMeeting {
    fn turns(&self) -> usize {
        self.look_back.as_ref().map_or(0, |look_back| look_back.turns.len())
    }

    fn at_ms(&self, index: usize) -> u64 {
        let turn = self.look_back.as_ref().and_then(|look_back| look_back.turns.get(index));
        turn.map_or(0, |turn| turn.at_ms)
    }

    /// The message before which the group stops, when that comes next.
    #[must_use]
    pub fn stops_at(&self) -> Option<Seq> {
        let next = self.look_back.as_ref()?.turns.get(self.shown)?.seq;
        self.meeting.state().excerpt.as_ref()?.stops.contains(&next).then_some(next)
    }

    /// How long ago, in the conversation, the last message shown was typed: the silence so far.
    #[must_use]
    pub fn silence_ms(&self) -> u64 {
        if self.shown == 0 { 0 } else { self.replay_ms.saturating_sub(self.at_ms(self.shown - 1)) }
    }

    /// Who types now, while it is replayed.
    #[must_use]
    pub fn is_typing(&self) -> Option<Who> {
        const TYPES_FOR_MS: u64 = 4_000;
        let turn = self.look_back.as_ref()?.turns.get(self.shown)?;
        let soon = turn.at_ms.saturating_sub(self.replay_ms) <= TYPES_FOR_MS;
        (self.speed > 0 && soon && self.stops_at().is_none()).then_some(turn.by)
    }

    fn show(&mut self, shown: Shown) {
        let all = self.turns();
        match shown {
            Shown::Beginning => self.shown = 0,
            Shown::Next => self.shown = (self.shown + 1).min(all),
            Shown::Previous => self.shown = self.shown.saturating_sub(1),
            Shown::Until(of) => {
                let turns = self.look_back.iter().flat_map(|look_back| &look_back.turns);
                self.shown = turns.take_while(|turn| turn.seq <= of).count();
            }
            Shown::All => self.shown = all,
            Shown::Play(speed) => {
                if speed > 0 && self.shown >= all {
                    self.shown = 0;
                }
                self.speed = speed;
            }
        }
        if !matches!(shown, Shown::Play(_)) {
            self.speed = 0;
        }
        self.replay_ms = if self.shown == 0 { self.at_ms(0).saturating_sub(1_000) } else { self.at_ms(self.shown - 1) };
        self.moved_at = self.now_ms;
    }

    /// The replay goes on with the clock; it stands still before a stop and at the end.
    pub(super) fn play_on(&mut self) {
        let passed = self.now_ms.saturating_sub(self.moved_at) * u64::from(self.speed);
        self.moved_at = self.now_ms;
        if self.speed == 0 {
            return;
        }
        self.replay_ms += passed;
        while self.shown < self.turns() {
            if self.stops_at().is_some() {
                self.speed = 0;
                return;
            }
            let next = self.at_ms(self.shown);
            let waits = self.shown > 0 && next.saturating_sub(self.replay_ms) > LONGEST_WAIT_MS;
            if waits && self.silence_ms() >= LONGEST_WAIT_MS {
                // A long silence is cut short; the screen tells how long it was.
                self.replay_ms = next.saturating_sub(3_000);
            }
            if next > self.replay_ms {
                return;
            }
            self.shown += 1;
        }
        self.speed = 0;
    }
}
