//! What the person does with one recording, and with all of them.

use super::super::{App, Route, Tone, everything, today};
use super::Found;
use crate::recording::{Day, DealingError, Did, Permission, Recording, TermError};
use crate::seal::replace;
use std::io;
use std::path::Path;

impl App {
    pub(in crate::app) fn note_deed(&mut self, did: Did, id: &str, files: u32) {
        let (Some(disk), Some(day)) = (&self.workings.disk, Day::read(&today())) else { return };
        let noted = disk.store.note(day, did, id, files);
        self.tell_failure(noted);
    }

    pub(in crate::app) fn tell_failure(&mut self, result: io::Result<()>) {
        if let Err(error) = result {
            self.tell(Tone::Care, "notice-not-kept", &self.why(&error));
        }
    }

    /// Brings what is being saved to the disk, so that the file can be changed there.
    fn bring_to_disk(&mut self) {
        let Some(disk) = &mut self.workings.disk else { return };
        // A conversation that goes on keeps its journal.
        if self.practice.is_some() { disk.saver.settle() } else { disk.saver.let_go() }
    }

    /// Shows what became of a recording, or tells why nothing was done; gives whether it was.
    fn dealt(&mut self, done: Result<Recording, DealingError>) -> bool {
        let is_done = match done {
            Ok(recording) => {
                if self.workings.opened.as_ref().is_some_and(|open| open.id == recording.id) {
                    self.workings.opened = Some(recording);
                }
                true
            }
            Err(DealingError::Open(error)) => {
                self.tell_unopened(&error);
                false
            }
            Err(DealingError::Term(TermError::TooLong(latest))) => {
                self.tell(Tone::Care, "notice-kept-too-long", &latest.to_string());
                false
            }
            Err(DealingError::Term(TermError::NoReason)) => {
                self.tell(Tone::Care, "notice-no-reason", "");
                false
            }
            Err(DealingError::Term(TermError::Unknown)) => false,
            Err(DealingError::Busy) => {
                self.tell(Tone::Care, "notice-busy-elsewhere", "");
                false
            }
            Err(DealingError::Disk(error)) => {
                self.tell_failure(Err(error));
                false
            }
        };
        self.refresh();
        is_done
    }

    /// Changes what is kept of a recording besides the conversation.
    pub(in crate::app) fn in_kept(&mut self, id: &str, change: impl FnOnce(&mut Recording)) -> bool {
        self.bring_to_disk();
        let Some(disk) = &self.workings.disk else { return false };
        let done = disk.store.change(id, change);
        self.dealt(done)
    }

    pub(super) fn allow(&mut self, id: &str, permission: Permission, allowed: bool) {
        self.bring_to_disk();
        let (Some(disk), Some(day)) = (&self.workings.disk, Day::read(&today())) else { return };
        let done = disk.store.allow(id, permission, allowed, day);
        if self.dealt(done) {
            // What was shared of it is withdrawn with it.
            self.keep_up();
            if permission == Permission::ShowGroup {
                self.permission_changed(id, allowed);
            }
        }
    }

    pub(super) fn keep_until(&mut self, id: &str, until: &str, reason: &str) {
        self.bring_to_disk();
        let Some(disk) = &self.workings.disk else { return };
        let (Some(until), Some(day)) = (Day::read(until.trim()), Day::read(&today())) else {
            return self.tell(Tone::Care, "notice-no-day", "");
        };
        let done = disk.store.keep_until(id, until, reason, &self.organisation.retention, day);
        self.dealt(done);
    }

    pub(super) fn plan(&mut self, id: &str, on: &str) {
        let Some(disk) = &self.workings.disk else { return };
        let (Some(on), Some(day)) = (Day::read(on.trim()), Day::read(&today())) else {
            return self.tell(Tone::Care, "notice-no-day", "");
        };
        if let Err(DealingError::Disk(error)) = disk.store.plan(id, on, &self.organisation.retention, day) {
            self.tell_failure(Err(error));
        }
        self.refresh();
    }

    pub(super) fn redact(&mut self, words: &str) {
        let Some(id) = self.workings.opened.as_ref().map(|open| open.id.clone()) else { return };
        let mut places = 0;
        self.in_opened(|recording| places = recording.redact(words));
        if places > 0 {
            self.note_deed(Did::Redacted, &id, 0);
            self.tell(Tone::Calm, "notice-redacted", &places.to_string());
            self.refresh();
        }
    }

    pub(super) fn believe_clock(&mut self) {
        if let (Some(disk), Some(day)) = (&self.workings.disk, Day::read(&today())) {
            let written = disk.store.believe_clock(day);
            self.tell_failure(written);
        }
        self.purge();
        self.refresh();
    }

    /// Everything about the person, written where they say: a page to read, and as JSON.
    pub(super) fn take_out(&mut self, folder: &Path) {
        if folder.as_os_str().is_empty() {
            return self.tell(Tone::Care, "notice-no-folder", "");
        }
        let texts = super::super::Texts::new(self.lang());
        let Some(disk) = &self.workings.disk else { return };
        let all = everything(&disk.store, &disk.data, &self.organisation.retention, &texts);
        let written = all.and_then(|all| {
            replace(&folder.join("oefenlijn.json"), all.json.as_bytes())?;
            replace(&folder.join("oefenlijn.md"), all.page.as_bytes())
        });
        match written {
            Ok(()) => {
                self.note_deed(Did::Exported, "", 2);
                self.tell(Tone::Calm, "notice-taken-out", &folder.display().to_string());
            }
            Err(error) => self.tell_failure(Err(error)),
        }
    }

    pub(super) fn search(&mut self, words: String) {
        let hits = self.workings.disk.as_ref().map(|disk| disk.store.search(&words)).unwrap_or_default();
        self.found = Found { words, hits: hits.into_iter().map(|hit| (hit.id, hit.messages.len())).collect() };
    }

    /// Keeps a conversation that was not going to be kept, now that it can be looked back on.
    pub(super) fn keep_after_all(&mut self) {
        let Some(recording) = self.workings.opened.clone() else { return };
        if self.workings.unkept.remove(&recording.id) {
            self.save(&recording);
            self.bring_to_disk();
            self.refresh();
        }
    }

    /// Closes what is looked back on.
    pub(in crate::app) fn close_debrief(&mut self) {
        self.debrief = None;
        self.compared = None;
        self.guessed = None;
        self.workings.opened = None;
        if self.route == Route::Debrief {
            self.route = Route::Library;
        }
    }
}
