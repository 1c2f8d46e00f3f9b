//! What is kept: listed, opened to look back on, spoken of, deleted.

use super::{App, Route, Tone, series, shelf, today};
use crate::recording::{Calendar, Day, OpenError, Recording};
use crate::review::LookBack;

impl App {
    pub(super) fn refresh(&mut self) {
        if let Some(disk) = &self.workings.disk {
            let before = Calendar::read(disk.store.folder());
            let mut calendar = before.clone();
            let clock_says = Day::read(&today());
            if let Some(today) = clock_says {
                // What was practised since the start gets its end date now.
                let ids = disk.store.ids();
                calendar.meet(ids.iter().map(String::as_str), &self.organisation.retention, today);
            }
            if calendar != before && disk.store.folder().exists() {
                // Tried again when the list is looked at next, and at the next start.
                let _ = calendar.write(disk.store.folder());
            }
            let day = clock_says.map(|today| calendar.day(today));
            let terms = shelf::Terms { calendar: &calendar, day };
            self.kept = shelf::kept(&disk.store.list(), &terms, &self.workings.scenarios, &self.organisation);
        }
        // What goes on here is newer than what lies on the disk.
        if let Some(practice) = &self.practice {
            self.kept.retain(|kept| kept.id != practice.recording.id || practice.state.is_over());
        }
        self.arrange();
    }

    /// What the library shows, by what is kept and in the language of the interface.
    pub(super) fn arrange(&mut self) {
        let lang = self.lang();
        self.library = shelf::entries(&self.workings.scenarios, lang, &self.kept, &self.organisation);
        self.series = series::series(&self.workings.scenarios.series, &self.library, &self.kept, &self.today, lang);
    }

    pub(super) fn look_back(&mut self) {
        let Some(practice) = self.practice.take_if(|practice| practice.state.is_over()) else { return };
        self.show(practice.recording);
    }

    pub(super) fn open(&mut self, id: &str) {
        if let Some(recording) = self.read(id) {
            self.show(recording);
        }
    }

    pub(super) fn show(&mut self, recording: Recording) {
        self.debrief = Some((recording.id.clone(), LookBack::of(&recording)));
        self.guessed.clone_from(&recording.guess);
        // What just ended stands among the tries before the shelf is read again.
        if !self.kept.iter().any(|kept| kept.id == recording.id) {
            self.kept.insert(0, shelf::of_recording(&recording, &self.workings.scenarios, &self.organisation));
        }
        self.workings.opened = Some(recording);
        self.compare();
        self.route = Route::Debrief;
    }

    pub(super) fn read(&mut self, id: &str) -> Option<Recording> {
        let opened = self.workings.disk.as_ref()?.store.open(id);
        match opened {
            Ok(opened) => {
                if let Some(line) = opened.damaged_at {
                    self.tell(Tone::Care, "notice-recording-damaged", &line.to_string());
                }
                Some(opened.recording)
            }
            Err(error) => {
                self.tell_unopened(&error);
                None
            }
        }
    }

    /// Tells why a recording cannot be opened.
    pub(super) fn tell_unopened(&mut self, error: &OpenError) {
        let detail = match error {
            OpenError::Disk(error) => self.why(error),
            OpenError::Format(_) | OpenError::Seal(_) => String::new(),
        };
        self.tell(Tone::Care, shelf::trouble(error), &detail);
    }

    pub(super) fn delete(&mut self, id: &str) {
        let (Some(disk), Some(day)) = (&mut self.workings.disk, Day::read(&today())) else { return };
        // What still waits for the disk would come back.
        disk.saver.drop_waiting(id);
        disk.saver.settle();
        match disk.store.erase(id, day) {
            Ok(_) => {
                if self.debrief.as_ref().is_some_and(|(open, _)| open == id) {
                    self.close_debrief();
                }
                self.tell(Tone::Calm, "notice-deleted", "");
                self.keep_up();
            }
            Err(error) => self.tell(Tone::Care, "notice-delete-failed", &self.why(&error)),
        }
        self.refresh();
    }

    /// Whether this conversation lies on the disk, or is going to.
    #[must_use]
    pub fn is_kept(&self, id: &str) -> bool {
        self.workings.disk.is_some() && !self.workings.unkept.contains(id)
    }

    /// Keeps what the person says of the conversation that is looked back on, and looks again.
    pub(super) fn in_opened(&mut self, say: impl FnOnce(&mut Recording)) {
        if self.is_gone() {
            self.close_debrief();
            self.refresh();
            return self.tell(Tone::Care, "notice-gone-elsewhere", "");
        }
        let Some(recording) = &mut self.workings.opened else { return };
        say(recording);
        self.debrief = Some((recording.id.clone(), LookBack::of(recording)));
        self.guessed.clone_from(&recording.guess);
        let recording = recording.clone();
        self.save(&recording);
        self.compare();
    }

    /// Whether what is looked back on was deleted meanwhile, by another program: it must not come back.
    fn is_gone(&mut self) -> bool {
        let Some(id) = self.workings.opened.as_ref().map(|open| open.id.clone()) else { return false };
        if !self.is_kept(&id) {
            return false;
        }
        let Some(disk) = &mut self.workings.disk else { return false };
        disk.saver.settle();
        !disk.saver.is_behind() && !disk.store.is_there(&id)
    }
}
