//! Rating by passing the keyboard: one sheet at a time behind a curtain, shown when everybody rated.

use crate::app::{App, Tone};
use crate::intervision::meeting::Doing;
use crate::intervision::rating::{Blind, Sheet, Task};
use crate::review::Rubric;

impl App {
    fn task(&self) -> Option<Task> {
        let excerpt = self.meetings.open.as_ref()?.meeting.state().excerpt.as_ref()?;
        Some(Task::of(excerpt, Some(Rubric::shipped()), true))
    }

    /// The sheets that lie beside the meeting, as they were handed in.
    pub(super) fn read_sheets(&mut self) {
        let (Some(task), Some(store)) = (self.task(), self.meeting_store()) else { return };
        let Some(open) = &self.meetings.open else { return };
        let state = open.meeting.state();
        let mut blind = Blind::new(task, state.raters().map(String::from).collect());
        let mut is_whole = true;
        for letter in &state.handed_in {
            let text = store.ratings(&open.meeting.id, *letter).ok().flatten();
            let sheet = text.and_then(|text| Sheet::parse("ratings", &text).0);
            is_whole &= sheet.is_some_and(|sheet| blind.hand_in(sheet).is_ok());
        }
        let is_revealed = state.is_revealed;
        let is_over = state.stage == crate::intervision::meeting::Stage::Closed;
        if !is_whole && !is_over {
            self.tell(Tone::Care, "notice-ratings-unreadable", "");
        }
        if let Some(open) = &mut self.meetings.open {
            open.revealed = if is_revealed { blind.reveal(None).ok() } else { None };
        }
    }

    pub(super) fn lift_curtain(&mut self, letter: char) {
        let (Some(task), Some(store)) = (self.task(), self.meeting_store()) else { return };
        let Some(open) = &mut self.meetings.open else { return };
        if open.meeting.state().handed_in.contains(&letter) {
            return;
        }
        let begun = store.ratings(&open.meeting.id, letter).ok().flatten();
        let begun = begun.and_then(|text| Sheet::parse("ratings", &text).0);
        let begun = begun.filter(|sheet| sheet.fingerprint == task.fingerprint && sheet.rubric == task.rubric);
        open.sheet = Some(begun.unwrap_or_else(|| Sheet::empty(&task, &letter.to_string())));
    }

    /// Writes on the sheet, which is kept at once: a fall of the program takes no rating away.
    pub(super) fn rate(&mut self, write: impl FnOnce(&mut Sheet)) {
        let Some(open) = &mut self.meetings.open else { return };
        let Some(sheet) = &mut open.sheet else { return };
        write(sheet);
        let Some(letter) = sheet.rater.chars().next() else { return };
        let (id, text) = (open.meeting.id.clone(), sheet.written(None));
        let saved = self.meeting_store().map_or(Ok(()), |store| store.save_ratings(&id, letter, &text));
        if let Err(error) = saved {
            self.tell(Tone::Care, "notice-not-kept", &self.why(&error));
        }
    }

    pub(super) fn hand_in(&mut self) {
        let Some(task) = self.task() else { return };
        let Some(open) = &mut self.meetings.open else { return };
        let Some(sheet) = open.sheet.take() else { return };
        let Some(letter) = sheet.rater.chars().next() else { return };
        if !sheet.faults(&task).is_empty() {
            open.sheet = Some(sheet);
            return;
        }
        if self.in_meeting(Doing::HandIn { letter }) {
            self.read_sheets();
        }
    }

    pub(super) fn reveal(&mut self) {
        if self.in_meeting(Doing::Reveal) {
            self.read_sheets();
        }
    }
}
