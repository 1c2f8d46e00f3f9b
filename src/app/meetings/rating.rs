//! Rating by passing the keyboard: one sheet at a time behind a curtain, shown when everybody rated.

use crate::app::{App, Tone};
use crate::intervision::Letter;
use crate::intervision::meeting::{Doing, MeetingStore, Stage};
use crate::intervision::rating::{Blind, Revealed, Sheet, Task};
use crate::review::Rubric;
use std::path::Path;

/// The name on the sheet of a trainer's key.
const KEY: &str = "key";

/// What came of reading all sheets: the ratings beside each other, unless one of them cannot be read.
#[derive(Debug)]
pub struct AllRead {
    /// Of which meeting.
    meeting: String,
    /// All of them beside each other.
    revealed: Option<Revealed>,
    /// All of them could be read.
    is_whole: bool,
}

impl App {
    pub(super) fn task(&self) -> Option<Task> {
        let excerpt = self.meetings.open.as_ref()?.meeting.state().excerpt.as_ref()?;
        Some(Task::of(excerpt, Some(Rubric::shipped()), excerpt.asks_acts))
    }

    /// Reads the sheets that lie beside the meeting, once they are shown: on a thread of its own, they may be many.
    pub(super) fn read_sheets(&mut self) {
        let (Some(task), Some(store)) = (self.task(), self.meeting_store()) else { return };
        let Some(open) = &mut self.meetings.open else { return };
        open.has_key = store.key(&open.meeting.id).is_ok_and(|key| key.is_some());
        let state = open.meeting.state();
        open.revealed = None;
        open.is_reckoning = state.is_revealed && state.stage != Stage::Closed;
        if !open.is_reckoning {
            return;
        }
        let letters: Vec<Letter> = state.handed_in.iter().copied().collect();
        let (id, waker) = (open.meeting.id.clone(), self.waker.clone());
        self.workings.ratings.start("ratings", waker, move |_| read_all(&store, id, task, &letters));
    }

    /// Takes in what came of it.
    pub(super) fn hear_of_ratings(&mut self) {
        let Some(read) = self.workings.ratings.take() else { return };
        let Some(open) = self.meetings.open.as_mut().filter(|open| open.meeting.id == read.meeting) else { return };
        open.is_reckoning = false;
        open.revealed = read.revealed;
        if !read.is_whole {
            self.tell(Tone::Care, "notice-ratings-unreadable", "");
        }
    }

    pub(super) fn lift_curtain(&mut self, letter: Letter) {
        let (Some(task), Some(store)) = (self.task(), self.meeting_store()) else { return };
        let Some(open) = &mut self.meetings.open else { return };
        if open.meeting.state().handed_in.contains(&letter) {
            return;
        }
        let begun = store.ratings(&open.meeting.id, letter).ok().flatten();
        open.sheet = Some(begun_or_empty(begun, &task, &letter.to_string()));
    }

    /// A trainer fills in the key, unseen too.
    pub(super) fn lift_curtain_for_key(&mut self) {
        let (Some(task), Some(store)) = (self.task(), self.meeting_store()) else { return };
        let Some(open) = &mut self.meetings.open else { return };
        let begun = store.key(&open.meeting.id).ok().flatten();
        let mut sheet = begun_or_empty(begun, &task, KEY);
        sheet.is_key = true;
        open.sheet = Some(sheet);
    }

    /// Takes a trainer's key from a file; one that does not fit is told of and changes nothing.
    pub(super) fn key_from(&mut self, path: &str) {
        let (Some(task), Some(store)) = (self.task(), self.meeting_store()) else { return };
        let sheet = match self.read_parcel(Path::new(path)) {
            Ok(text) => Sheet::parse(path, &text).0,
            Err(key) => return self.tell(Tone::Care, key, path),
        };
        let Some(mut sheet) = sheet else { return self.tell(Tone::Care, "notice-key-unreadable", path) };
        sheet.is_key = true;
        if !sheet.faults(&task).is_empty() {
            return self.tell(Tone::Care, "notice-key-other", path);
        }
        let Some(id) = self.meetings.open.as_ref().map(|open| open.meeting.id.clone()) else { return };
        let saved = store.save_key(&id, Some(&sheet.written(None)));
        self.tell_saved(saved);
        self.read_sheets();
    }

    /// No key tonight.
    pub(super) fn without_key(&mut self) {
        let Some(id) = self.meetings.open.as_ref().map(|open| open.meeting.id.clone()) else { return };
        let gone = self.meeting_store().map_or(Ok(()), |store| store.save_key(&id, None));
        self.tell_saved(gone);
        self.read_sheets();
    }

    /// Somebody looks at their own ratings beside the key, alone; `None`: looked enough.
    pub(super) fn look_at_own(&mut self, letter: Option<Letter>) {
        let (Some(task), Some(store)) = (self.task(), self.meeting_store()) else { return };
        let Some(open) = &mut self.meetings.open else { return };
        let id = &open.meeting.id;
        let read = |text: Option<String>| Sheet::parse("ratings", &text?).0;
        open.own_beside_key = letter.filter(|_| open.meeting.state().is_revealed).and_then(|letter| {
            let own = read(store.ratings(id, letter).ok()?)?;
            let key = read(store.key(id).ok()?)?;
            Some((letter, crate::intervision::rating::beside_key(&task, &own, &key)))
        });
    }

    /// Writes on the sheet, which is kept at once: a fall of the program takes no rating away.
    pub(super) fn rate(&mut self, write: impl FnOnce(&mut Sheet)) {
        let Some(open) = &mut self.meetings.open else { return };
        let Some(sheet) = &mut open.sheet else { return };
        write(sheet);
        let (id, text) = (open.meeting.id.clone(), sheet.written(None));
        let letter = if sheet.is_key { None } else { Letter::read(&sheet.rater) };
        let Some(store) = self.meeting_store() else { return };
        let saved = match letter {
            Some(letter) => store.save_ratings(&id, letter, &text),
            None => store.save_key(&id, Some(&text)),
        };
        self.tell_saved(saved);
    }

    pub(super) fn hand_in(&mut self) {
        let Some(task) = self.task() else { return };
        let Some(open) = &mut self.meetings.open else { return };
        let Some(sheet) = open.sheet.take() else { return };
        if !sheet.faults(&task).is_empty() {
            open.sheet = Some(sheet);
            return;
        }
        match Letter::read(&sheet.rater).filter(|_| !sheet.is_key) {
            Some(letter) => _ = self.in_meeting(Doing::HandIn { letter }),
            None => self.read_sheets(),
        }
    }

    pub(super) fn reveal(&mut self) {
        if self.in_meeting(Doing::Reveal) {
            self.read_sheets();
        }
    }
}

fn begun_or_empty(begun: Option<String>, task: &Task, rater: &str) -> Sheet {
    let begun = begun.and_then(|text| Sheet::parse("ratings", &text).0);
    let begun = begun.filter(|sheet| sheet.fingerprint == task.fingerprint && sheet.rubric == task.rubric);
    begun.unwrap_or_else(|| Sheet::empty(task, rater))
}

fn read_all(store: &MeetingStore, meeting: String, task: Task, letters: &[Letter]) -> AllRead {
    let mut blind = Blind::new(task, letters.iter().map(ToString::to_string).collect());
    let mut is_whole = true;
    for letter in letters {
        let text = store.ratings(&meeting, *letter).ok().flatten();
        let sheet = text.and_then(|text| Sheet::parse("ratings", &text).0);
        is_whole &= sheet.is_some_and(|sheet| blind.hand_in(sheet).is_ok());
    }
    let key = store.key(&meeting).ok().flatten().and_then(|text| Sheet::parse("key", &text).0);
    AllRead { meeting, revealed: blind.reveal(key.as_ref()).ok(), is_whole }
}
