//! Meetings on disk: one sealed file each, beside it each person's sealed ratings and the notes, all with one end date.

use super::format::{self, MAX_BYTES, MeetingError, Read};
use super::{Doing, Meeting, Refused, Stage};
use crate::ids::Millis;
use crate::intervision::Letter;
use crate::intervision::notes::Notes;
use crate::intervision::rating::Sheet;
use crate::protocol::Retention;
use crate::recording::{Day, Store};
use crate::seal::{SealError, Vault, is_sealed, remove_if_there, replace};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

const ENDING: &str = ".meeting";

/// Why nothing of what came together is taken in.
#[derive(Debug, thiserror::Error)]
pub enum NotTaken {
    /// The meeting does not take it as things stand.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The disk says no.
    #[error("what came together cannot be saved: {}", .0.kind())]
    Disk(#[from] io::Error),
}

/// A file of the store, as lists show it.
#[derive(Debug)]
pub struct Found {
    /// Its name.
    pub id: String,
    /// The last day it is kept.
    pub until: Option<Day>,
    /// The meeting.
    pub meeting: Result<Meeting, MeetingError>,
}

/// The folder of the meetings.
#[derive(Clone, Debug)]
pub struct MeetingStore {
    folder: PathBuf,
    vault: Vault,
}

impl MeetingStore {
    /// The store in this folder, sealed by this vault; made when first written to.
    #[must_use]
    pub fn new(folder: PathBuf, vault: Vault) -> Self {
        Self { folder, vault }
    }

    /// The meetings of the same person as these recordings: the folder beside, the same seal.
    #[must_use]
    pub fn beside(recordings: &Store) -> Self {
        Self::new(recordings.folder().with_file_name("meetings"), recordings.vault().clone())
    }

    /// Where it lies.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn path(&self, id: &str, ending: &str) -> PathBuf {
        // An id is a file name and nothing else.
        let safe: String =
            id.chars().map(|c| if c.is_ascii_alphanumeric() || "-_".contains(c) { c } else { '_' }).collect();
        self.folder.join(format!("{safe}{ending}"))
    }

    fn names(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect()
    }

    /// The names of the meetings, newest first.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        let ids: BTreeSet<String> =
            self.names().iter().filter_map(|name| name.strip_suffix(ENDING)).map(str::to_owned).collect();
        ids.into_iter().rev().collect()
    }

    /// A name for a meeting on this day at this time that no other has.
    #[must_use]
    pub fn new_id(&self, on: Day, at: &str) -> String {
        let plain = format!("{on}-{}", at.replace(':', ""));
        let taken = self.ids();
        let others = (2_u32..).map(|number| format!("{plain}-{number}"));
        std::iter::once(plain.clone()).chain(others).find(|id| !taken.contains(id)).unwrap_or(plain)
    }

    /// Every meeting, newest first.
    #[must_use]
    pub fn list(&self, retention: &Retention) -> Vec<Found> {
        let ids = self.ids().into_iter();
        ids.map(|id| Found { until: until(&id, retention), meeting: self.open(&id).map(|read| read.meeting), id })
            .collect()
    }

    /// Opens a meeting.
    ///
    /// # Errors
    /// When the disk, the seal or the file says no.
    pub fn open(&self, id: &str) -> Result<Read, MeetingError> {
        let mut read = format::read(&self.unsealed(&self.path(id, ENDING))?)?;
        // Its name is that of the file.
        id.clone_into(&mut read.meeting.id);
        Ok(read)
    }

    fn unsealed(&self, path: &Path) -> Result<Vec<u8>, MeetingError> {
        if fs::metadata(path)?.len() > MAX_BYTES as u64 {
            return Err(MeetingError::TooLarge);
        }
        let bytes = fs::read(path)?;
        if !is_sealed(&bytes) {
            return Ok(bytes);
        }
        let opened = self.vault.open(&bytes)?;
        if opened.is_cut { Err(SealError::Damaged.into()) } else { Ok(opened.bytes) }
    }

    /// Saves a meeting whole, sealed. When it is closed, nobody's own ratings stay.
    ///
    /// # Errors
    /// When the disk says no; the old file is then as it was.
    pub fn save(&self, meeting: &Meeting) -> io::Result<()> {
        let text = format::write(meeting).map_err(io::Error::other)?;
        replace(&self.path(&meeting.id, ENDING), &self.vault.seal(text.as_bytes())?)?;
        if meeting.state().stage == Stage::Closed || meeting.state().consent == Some(false) {
            self.remove_beside(&meeting.id)?;
        }
        Ok(())
    }

    /// Keeps one person's ratings, sealed, until the meeting is closed.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn save_ratings(&self, id: &str, letter: Letter, text: &str) -> io::Result<()> {
        replace(&self.path(id, &format!(".{letter}.ratings")), &self.vault.seal(text.as_bytes())?)
    }

    /// One person's ratings; `None` when there are none.
    ///
    /// # Errors
    /// When the disk or the seal says no.
    pub fn ratings(&self, id: &str, letter: Letter) -> Result<Option<String>, MeetingError> {
        self.text_of(&self.path(id, &format!(".{letter}.ratings")))
    }

    /// The ratings of these people, of each who handed in what can be read.
    #[must_use]
    pub fn sheets_of(&self, meeting: &Meeting, of: impl IntoIterator<Item = Letter>) -> BTreeMap<Letter, Sheet> {
        let handed_in = &meeting.state().handed_in;
        let sheet = |letter| {
            let text = self.ratings(&meeting.id, letter).ok().flatten()?;
            Some((letter, Sheet::parse("ratings", &text).0?))
        };
        of.into_iter().filter(|letter| handed_in.contains(letter)).filter_map(sheet).collect()
    }

    /// Keeps a trainer's key to calibrate against, sealed, until the meeting is closed; nothing: there is none any more.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn save_key(&self, id: &str, text: Option<&str>) -> io::Result<()> {
        let path = self.path(id, ".key.ratings");
        match text {
            Some(text) => replace(&path, &self.vault.seal(text.as_bytes())?),
            None => remove_if_there(&path).map(|_| ()),
        }
    }

    /// The trainer's key; `None` when there is none.
    ///
    /// # Errors
    /// When the disk or the seal says no.
    pub fn key(&self, id: &str) -> Result<Option<String>, MeetingError> {
        self.text_of(&self.path(id, ".key.ratings"))
    }

    /// Takes in what came together: everybody's ratings, then the notes, then the log that says who handed in. What the
    /// meeting would refuse is found before anything is written.
    ///
    /// # Errors
    /// When the meeting or the disk says no; the meeting is then as it was.
    pub fn take_in(
        &self,
        meeting: &mut Meeting,
        now_ms: Millis,
        sheets: &BTreeMap<Letter, Sheet>,
        notes: &Notes,
    ) -> Result<(), NotTaken> {
        let mut then = meeting.clone();
        for letter in sheets.keys() {
            then.apply(now_ms, Doing::HandIn { letter: *letter })?;
        }
        for (letter, sheet) in sheets {
            self.save_ratings(&meeting.id, *letter, &sheet.written(None))?;
        }
        self.save_notes(&meeting.id, notes)?;
        self.save(&then)?;
        *meeting = then;
        Ok(())
    }

    /// Keeps where the bundle lies that the conversation of a meeting comes out of, sealed.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn save_source(&self, id: &str, path: &str) -> io::Result<()> {
        replace(&self.path(id, ".source"), &self.vault.seal(path.as_bytes())?)
    }

    /// Where the bundle lies that the conversation of a meeting comes out of; `None` when that is not known here.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<String> {
        self.text_of(&self.path(id, ".source")).ok().flatten()
    }

    /// Keeps the notes of a meeting, sealed; those on another recording stay as they are.
    ///
    /// # Errors
    /// When the disk or the seal says no.
    pub fn save_notes(&self, id: &str, notes: &Notes) -> io::Result<()> {
        let sealed = self.vault.seal(notes.written().as_bytes())?;
        replace(&self.path(id, &notes_of(&notes.recording)), &sealed)
    }

    /// The notes of a meeting on this recording; `None` when there are none.
    ///
    /// # Errors
    /// When the disk or the seal says no.
    pub fn notes(&self, id: &str, recording: &str) -> Result<Option<String>, MeetingError> {
        if let Some(text) = self.text_of(&self.path(id, &notes_of(recording)))? {
            return Ok(Some(text));
        }
        // As written by earlier versions: one file a meeting, which may be about another recording.
        let old = self.text_of(&self.path(id, ".notes"))?;
        Ok(old.filter(|text| Notes::parse("notes", text).0.is_none_or(|notes| notes.is_on(recording))))
    }

    fn text_of(&self, path: &Path) -> Result<Option<String>, MeetingError> {
        match self.unsealed(path) {
            Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
            Err(MeetingError::Disk(error)) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Deletes a meeting for good, with ratings and notes; gives how many files that were.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn delete(&self, id: &str) -> io::Result<u32> {
        let files = self.remove_beside(id)?;
        Ok(files + u32::from(remove_if_there(&self.path(id, ENDING))?))
    }

    /// How many files there are of a meeting.
    #[must_use]
    pub fn files(&self, id: &str) -> u32 {
        let beside = u32::try_from(self.beside_it(id).len()).unwrap_or(u32::MAX);
        beside + u32::from(self.path(id, ENDING).exists())
    }

    fn beside_it(&self, id: &str) -> Vec<String> {
        let belongs = |name: &String| {
            let rest = name.strip_prefix(id).and_then(|rest| rest.strip_prefix('.'));
            rest.is_some_and(|rest| rest == "source" || rest.ends_with("notes") || rest.ends_with("ratings"))
        };
        self.names().into_iter().filter(belongs).collect()
    }

    fn remove_beside(&self, id: &str) -> io::Result<u32> {
        let mut files = 0;
        for name in self.beside_it(id) {
            files += u32::from(remove_if_there(&self.folder.join(name))?);
        }
        Ok(files)
    }

    /// Deletes every meeting whose end date has passed, on a day that can be believed; gives which, and how many files each.
    /// Needs no key.
    ///
    /// # Errors
    /// When the disk says no; what could be deleted is, and is tried again next time.
    pub fn purge(&self, retention: &Retention, today: Day) -> io::Result<Vec<(String, u32)>> {
        let over = self.over(retention, today).into_iter();
        over.map(|id| self.delete(&id).map(|files| (id, files))).collect()
    }

    /// The meetings whose end date is behind this day. Needs no key.
    #[must_use]
    pub fn over(&self, retention: &Retention, today: Day) -> Vec<String> {
        self.ids().into_iter().filter(|id| until(id, retention).is_some_and(|until| until < today)).collect()
    }
}

/// How the file ends that holds the notes on a recording, whose name a bundle may have given.
fn notes_of(recording: &str) -> String {
    format!(".{}.notes", &blake3::hash(recording.as_bytes()).to_hex()[..12])
}

/// The last day that a meeting of this name is kept: its name begins with its day.
fn until(id: &str, retention: &Retention) -> Option<Day> {
    Day::read(id).map(|day| day.plus_months(retention.minutes_months))
}
