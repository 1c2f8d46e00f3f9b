//! What a person does with what is kept: allow, keep longer, plan an intervision, erase. Each leaves its line in the log.

use super::begun::Begun;
use super::deeds::{Deed, Did, note_deeds};
use super::{Calendar, Day, Extension, OpenError, Permission, Recording, Store, TermError};
use crate::protocol::Retention;
use std::io;

/// Why something is not done with a recording.
#[derive(Debug, thiserror::Error)]
pub enum DealingError {
    /// It cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The end date is not given.
    #[error(transparent)]
    Term(#[from] TermError),
    /// Another program is practising in it.
    #[error("another window is practising in this recording; end that first")]
    Busy,
    /// The disk says no.
    #[error("the disk says no: {}", .0.kind())]
    Disk(#[from] io::Error),
}

impl Store {
    /// Adds a line to the log.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn note(&self, on: Day, did: Did, id: &str, files: u32) -> io::Result<()> {
        note_deeds(self.folder(), &[Deed::of(on, did, id, files)])
    }

    /// Changes what is kept of a recording besides the conversation; gives it as it is then.
    ///
    /// # Errors
    /// When it cannot be opened or saved, or another program is practising in it.
    pub fn change(&self, id: &str, change: impl FnOnce(&mut Recording)) -> Result<Recording, DealingError> {
        if self.is_busy(id) {
            return Err(DealingError::Busy);
        }
        let mut recording = self.open(id)?.recording;
        change(&mut recording);
        self.save(&recording)?;
        Ok(recording)
    }

    /// Allows something with a recording, or withdraws it.
    ///
    /// # Errors
    /// What [`Store::change`] says.
    pub fn allow(
        &self,
        id: &str,
        permission: Permission,
        allowed: bool,
        today: Day,
    ) -> Result<Recording, DealingError> {
        let changed = self.change(id, |recording| recording.keeping.permissions.set(permission, allowed))?;
        self.note(today, if allowed { Did::Allowed } else { Did::Withdrew }, id, 0)?;
        Ok(changed)
    }

    /// The end dates, with everything that lies here on them.
    fn calendar(&self, retention: &Retention, today: Day) -> Calendar {
        let mut calendar = Calendar::read(self.folder());
        calendar.meet(self.ids().iter().map(String::as_str), retention, today);
        calendar
    }

    /// Puts the end date of a recording elsewhere; later only for a reason, which is sealed with it.
    ///
    /// # Errors
    /// When it is later than the organisation allows, nobody says why, or what [`Store::change`] says.
    pub fn keep_until(
        &self,
        id: &str,
        until: Day,
        reason: &str,
        retention: &Retention,
        today: Day,
    ) -> Result<Recording, DealingError> {
        let mut calendar = self.calendar(retention, today);
        calendar.put(id, until, reason, retention)?;
        let extension = Extension { on: today, until, reason: reason.trim().to_owned() };
        let changed = self.change(id, |recording| recording.keeping.extensions.push(extension))?;
        calendar.write(self.folder())?;
        self.note(today, Did::Extended, id, 0)?;
        Ok(changed)
    }

    /// An intervision about a recording is planned; gives the last day that it is kept then.
    ///
    /// # Errors
    /// When there is no such recording, or the disk says no.
    pub fn plan(&self, id: &str, meeting_on: Day, retention: &Retention, today: Day) -> Result<Day, DealingError> {
        let mut calendar = self.calendar(retention, today);
        calendar.plan(id, meeting_on, retention);
        let term = calendar.term(id).ok_or(TermError::Unknown)?;
        calendar.write(self.folder())?;
        self.note(today, Did::Extended, id, 0)?;
        Ok(term.until)
    }

    /// A recording was brought to a meeting: it is kept until that is behind us, and never shorter for it than it was.
    /// Gives the last day that it is kept then.
    ///
    /// # Errors
    /// When there is no such recording, or the disk says no.
    pub fn keep_for(&self, id: &str, meeting_on: Day, retention: &Retention, today: Day) -> Result<Day, DealingError> {
        let before = self.calendar(retention, today).term(id).ok_or(TermError::Unknown)?;
        let most = before.made_on.plus_days(retention.most_days);
        if meeting_on.plus_days(retention.after_intervision_days).min(most) <= before.until {
            return Ok(before.until);
        }
        self.plan(id, meeting_on, retention, today)
    }

    /// Erases a recording with everything that was made of it; gives how many files are gone.
    ///
    /// # Errors
    /// When there is no such recording, or the disk says no.
    pub fn erase(&self, id: &str, today: Day) -> io::Result<u32> {
        let files = self.files(id);
        if files == 0 {
            return Err(io::ErrorKind::NotFound.into());
        }
        let begun = self.begin(today, Did::Erased, [(id, files)]);
        self.between();
        let deleted = self.delete(id);
        self.between();
        self.end(&begun, if deleted.is_ok() { &begun.deeds } else { &[] })?;
        deleted
    }

    /// Says on the disk what is going to be deleted, with how many files each, before it is.
    #[must_use]
    pub fn begin<'a>(&self, on: Day, did: Did, what: impl IntoIterator<Item = (&'a str, u32)>) -> Begun {
        self.begin_with(what.into_iter().map(|(id, files)| Deed::of(on, did, id, files)).collect())
    }

    /// Says on the disk what is going to be done, before it is.
    #[must_use]
    pub fn begin_with(&self, deeds: Vec<Deed>) -> Begun {
        Begun::begin(self.folder(), deeds)
    }

    /// Logs what was done of what had begun.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn end(&self, begun: &Begun, done: &[Deed]) -> io::Result<()> {
        begun.end(self.folder(), done, self.between)
    }

    /// Erases every recording and what was made of all of them; gives how many files are gone, and what did not go.
    pub fn erase_all(&self) -> (u32, io::Result<()>) {
        let mut files = 0;
        let mut failed = Ok(());
        for id in self.ids() {
            self.between();
            match self.remove(&id) {
                Ok(count) => files += count,
                Err(error) => failed = Err(error),
            }
        }
        (files, failed.and(self.forget_all()))
    }

    /// The day is this one: somebody says that the clock is right.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn believe_clock(&self, today: Day) -> io::Result<()> {
        let mut calendar = Calendar::read(self.folder());
        calendar.believe(today);
        calendar.write(self.folder())
    }
}
