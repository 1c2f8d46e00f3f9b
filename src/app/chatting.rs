//! A conversation begins, goes on, is saved as it goes.

use super::{App, Practice, Route, Tone, shelf};
use crate::ids::Lang;
use crate::recording::{Recording, rerun};
use crate::session::{Doing, Session, Setup, Support};
use crate::understand::Reader;

impl App {
    /// Does something in the conversation, and saves it when something happened.
    pub(super) fn in_practice(&mut self, act: impl FnOnce(&mut Practice) -> bool) {
        let Some(mut practice) = self.practice.take() else { return };
        if act(&mut practice) {
            self.save(&practice.recording);
        }
        self.practice = Some(practice);
    }

    pub(super) fn save(&mut self, recording: &Recording) {
        if self.workings.unkept.contains(&recording.id) {
            return;
        }
        if let Some(disk) = &mut self.workings.disk {
            disk.saver.save(recording);
        }
    }

    pub(super) fn begin(&mut self, id: &str, lang: Lang, seed: Option<u64>) {
        let Some(scenario) = self.workings.scenarios.find(id).and_then(|loaded| loaded.playable.get(&lang)).cloned()
        else {
            return;
        };
        let now = jiff::Zoned::now();
        let seed = seed.unwrap_or_else(|| now.timestamp().as_nanosecond().unsigned_abs() as u64 / 1_000 % 10_000);
        let support = match self.settings.support {
            // Where the author offers no replies, there is the usual help.
            Support::Guided if !shelf::is_guided(scenario.file()) => Support::Supported,
            support => support,
        };
        let setup = Setup::new(seed, self.settings.tempo).at(self.organisation.clone()).with(support);
        let (session, opening) = Session::start(scenario, Reader::shipped(lang), setup);
        let recording =
            Recording::new(new_id(&now), now.strftime("%Y-%m-%d %H:%M").to_string(), session.header().clone(), opening);
        if !self.settings.record {
            self.workings.unkept.insert(recording.id.clone());
        }
        self.save(&recording);
        self.practice = Some(Practice::new(session, recording, self.workings.program_ms, self.settings.feedback));
        self.route = Route::Practice;
    }

    pub(super) fn go_on(&mut self, id: &str) {
        if self.practice.as_ref().is_some_and(|practice| practice.recording.id == id) {
            self.route = Route::Practice;
            return;
        }
        if self.workings.disk.as_ref().is_some_and(|disk| disk.store.is_busy(id)) {
            return self.tell(Tone::Care, "notice-busy-elsewhere", "");
        }
        let Some(recording) = self.read(id) else { return };
        let header = &recording.header;
        let scenario = self
            .workings
            .scenarios
            .find(&header.scenario)
            .and_then(|loaded| loaded.playable.get(&header.lang))
            .cloned();
        let Some(scenario) = scenario else { return self.tell(Tone::Care, "notice-cannot-continue", "") };
        let run = rerun(&recording, scenario, Reader::shipped(header.lang), self.organisation.clone());
        if run.difference.is_some() || !run.changed.is_nothing() {
            return self.tell(Tone::Care, "notice-cannot-continue", "");
        }
        self.practice = Some(Practice::new(run.session, recording, self.workings.program_ms, self.settings.feedback));
        self.route = Route::Practice;
        // It waits, covered, until the trainee is ready.
        self.in_practice(|practice| practice.apply(Doing::Pause));
    }
}

/// The name of a recording that begins now: its day in front, and nothing of what it is about.
pub(super) fn new_id(now: &jiff::Zoned) -> String {
    format!("{}-{:03}", now.strftime("%Y-%m-%d-%H%M%S"), now.subsec_nanosecond() / 1_000_000)
}
