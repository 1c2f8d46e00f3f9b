//! The conversation that is looked at: brought, cut, shown step by step or as it was typed.

use super::consent::NotHere;
use super::{OpenMeeting, Shown};
use crate::app::{App, Texts, Tone};
use crate::ids::Seq;
use crate::intervision::SideBySide;
use crate::intervision::meeting::{Doing, Excerpt};
use crate::intervision::notes::{Chat, Reach};
use crate::intervision::replay::{Frame, Replay, WhatIf};
use crate::recording::Recording;
use crate::review::LookBack;
use crate::session::Who;

/// How long the group waits for an answer in what-if, in milliseconds of the conversation.
const WAIT_MS: u64 = 60_000;
/// How much later than the last thing that came the group's own message comes, in milliseconds.
const TYPED_MS: u64 = 15_000;

impl App {
    pub(super) fn bring(&mut self, id: &str) {
        let recording = self.shown_recording(id);
        if recording == Err(NotHere::Withheld) {
            return self.tell(Tone::Care, "notice-withheld", "");
        }
        let Some(excerpt) = recording.ok().as_ref().and_then(Excerpt::whole) else {
            return self.tell(Tone::Care, "notice-nothing-to-bring", "");
        };
        let code = self.case_code();
        if self.in_meeting(Doing::Bring(Excerpt { code, asks_acts: true, ..excerpt })) {
            self.put_notes_on(id.to_owned());
            self.read_excerpt();
        }
    }

    /// What the minutes call the next case, in the language of the one who plans.
    pub(super) fn case_code(&self) -> String {
        let number = self.meetings.all.len() + 1;
        Texts::new(self.lang()).t_with("meeting-case-code", &[("n", number.into())])
    }

    /// Changes the part that is looked at.
    pub(super) fn excerpt(&mut self, change: impl FnOnce(&Excerpt, &Recording) -> Option<Excerpt>) {
        let Some(old) = self.meetings.open.as_ref().and_then(|open| open.meeting.state().excerpt.clone()) else {
            return;
        };
        let Ok(recording) = self.shown_recording(&old.recording) else { return };
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
        let recording = self.shown_recording(&excerpt.recording);
        let is_withheld = recording == Err(NotHere::Withheld);
        let recording = recording.ok();
        let source = self.meetings.source.iter().map(|it| &it.bundle.id);
        let known = source.chain(self.sharing.opened.iter().map(|it| &it.bundle.id));
        let bundle = excerpt.recording.split_once('/').map(|(bundle, _)| bundle.to_owned());
        let is_elsewhere = bundle.is_some_and(|bundle| !known.into_iter().any(|known| *known == bundle));
        let Some(open) = &mut self.meetings.open else { return };
        open.is_elsewhere = false;
        open.is_withheld = is_withheld;
        open.is_gone = !is_withheld && recording.as_ref().is_none_or(|recording| !excerpt.fits(recording));
        let Some(recording) = recording.filter(|_| !open.is_gone) else {
            open.look_back = None;
            open.replay = None;
            open.what_if = None;
            if is_withheld {
                open.whole.clear();
                open.put_chat(Chat::default());
            }
            open.is_elsewhere = is_elsewhere;
            return;
        };
        let mut look_back = LookBack::of(&recording);
        open.whole =
            look_back.turns.iter().map(|turn| (turn.seq, turn.by == Who::Counsellor, turn.text.clone())).collect();
        look_back.turns.retain(|turn| (excerpt.from..=excerpt.to).contains(&turn.seq));
        open.put_chat(Chat::of(&recording.without_pauses()));
        open.look_back = may_show.then_some(look_back);
        open.replay = may_show.then(|| Replay::of(&recording, &excerpt));
        open.what_if = open.what_if.take().filter(|_| may_show);
    }

    pub(super) fn begin_what_if(&mut self, of: Seq) {
        let Some(open) = &self.meetings.open else { return };
        let Some(excerpt) = open.meeting.state().excerpt.clone().filter(|_| open.meeting.state().may_show()) else {
            return;
        };
        let Ok(recording) = self.shown_recording(&excerpt.recording) else { return };
        let header = &recording.header;
        let loaded = self.workings.scenarios.find(&header.scenario);
        let scenario = loaded.and_then(|loaded| loaded.playable.get(&header.lang)).cloned();
        let begun = scenario.and_then(|it| WhatIf::from(&recording, of, it, self.organisation.clone()).ok());
        match (begun, &mut self.meetings.open) {
            (Some(what_if), Some(open)) => open.what_if = Some(what_if),
            _ => self.tell(Tone::Care, "notice-what-if-changed", ""),
        }
    }

    /// The group says something in what-if, or waits; either way the help-seeker gets time to answer.
    pub(super) fn in_what_if(&mut self, said: Option<&str>) {
        let Some(what_if) = self.meetings.open.as_mut().and_then(|open| open.what_if.as_mut()) else { return };
        if let Some(text) = said.filter(|text| !text.is_empty()) {
            what_if.say(what_if.last_ms() + TYPED_MS, text);
        }
        let until = what_if.last_ms() + WAIT_MS;
        what_if.pass_to(until);
    }

    pub(super) fn put_beside(&mut self, ids: &[String]) {
        if ids.is_empty() {
            self.meetings.beside = None;
            return;
        }
        let recordings: Vec<Recording> = ids.iter().filter_map(|id| self.shown_recording(id).ok()).collect();
        match SideBySide::of(&recordings.iter().collect::<Vec<_>>()) {
            Ok(beside) => self.meetings.beside = Some(beside),
            Err(_) => self.tell(Tone::Care, "notice-not-beside", ""),
        }
    }

    pub(super) fn show_chat(&mut self, shown: Shown) {
        if let Some(open) = &mut self.meetings.open {
            open.show(shown);
        }
    }
}

impl OpenMeeting {
    /// What is to be seen of the conversation now.
    #[must_use]
    pub fn frame(&self) -> Frame {
        self.replay.as_ref().map(Replay::frame).unwrap_or_default()
    }

    /// How far notes on it are shown. Of a conversation that is gone nothing is left to guess; without consent nothing is told.
    #[must_use]
    pub fn reach(&self) -> Reach {
        let without = if self.is_gone && !self.is_elsewhere { Reach::All } else { Reach::Nothing };
        self.replay.as_ref().map_or(without, Replay::reach)
    }

    fn show(&mut self, shown: Shown) {
        self.moved_at = self.now_ms;
        let Some(replay) = &mut self.replay else { return };
        let go_on = |replay: &mut Replay| if replay.waits_for().is_some() { replay.show() } else { replay.step() };
        replay.is_running = false;
        match shown {
            Shown::Beginning => replay.rewind(),
            Shown::Next => go_on(replay),
            Shown::Guess => replay.guess_next(),
            Shown::NoGuess => {
                if let Some((of, _)) = replay.waits_for() {
                    replay.set_stop(of, false);
                }
            }
            Shown::Previous => replay.back(),
            Shown::All => {
                while !replay.is_over() {
                    go_on(replay);
                }
            }
            Shown::At(moment) => replay.seek(moment),
            Shown::Play(speed) => {
                replay.speed = speed;
                replay.is_running = !replay.is_over();
            }
            Shown::Hold => {}
        }
    }

    /// The replay goes on with the clock; it stands still before a stop and at the end.
    pub(super) fn play_on(&mut self) {
        let passed = self.now_ms.saturating_sub(self.moved_at);
        self.moved_at = self.now_ms;
        if let Some(replay) = &mut self.replay {
            replay.pass(passed);
        }
    }
}
