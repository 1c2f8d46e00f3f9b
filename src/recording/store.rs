//! Recordings on disk: one sealed file each, replaced whole or not at all, beside a journal of what came since.

use super::about::{About, said};
use super::format::{self, FormatError, Opened};
use super::index::{self, AllWords, Row, Rows, Words};
use super::journal::{self, Journal, with_journal};
use super::{Day, Recording};
use crate::ids::Seq;
use crate::seal::{SealError, Vault, is_sealed, remove_if_there, replace, sync_folder};
use crate::understand::plain;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// Why a recording cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The disk says no.
    #[error("the file cannot be read: {0}")]
    Disk(#[from] io::Error),
    /// The seal says no.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The file says no.
    #[error(transparent)]
    Format(#[from] FormatError),
}

impl OpenError {
    /// Whether the file is broken from its beginning on, as far as can be seen: a broken head looks like another key’s.
    const fn is_damage(&self) -> bool {
        match self {
            Self::Disk(_) | Self::Seal(SealError::Locked) => false,
            Self::Seal(_) => true,
            Self::Format(error) => matches!(error, FormatError::Foreign | FormatError::Damaged(_)),
        }
    }
}

/// A file of the store, as lists show it.
#[derive(Debug)]
pub struct Found {
    /// Its name without the ending.
    pub id: String,
    /// What is in it.
    pub about: Result<About, OpenError>,
}

/// A recording in which something was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which recording.
    pub id: String,
    /// The messages it was said in, by their `Said` events.
    pub messages: Vec<Seq>,
}

/// The folder of the recordings.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
    vault: Vault,
    pub(super) between: fn(),
}

const ENDING: &str = ".oefenlijn";
const JOURNAL: &str = ".journal";

impl Store {
    /// The store in this folder, sealed by this vault; made when first written to.
    #[must_use]
    pub fn new(folder: PathBuf, vault: Vault) -> Self {
        Self { folder, vault, between: || {} }
    }

    /// The same store, which calls this between any two steps of a deletion: for tests that end the program there.
    #[must_use]
    pub fn watched(self, between: fn()) -> Self {
        Self { between, ..self }
    }

    /// A step of a deletion is done.
    pub fn between(&self) {
        (self.between)();
    }

    /// Where it lies.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What seals it.
    #[must_use]
    pub fn vault(&self) -> &Vault {
        &self.vault
    }

    fn path(&self, id: &str, ending: &str) -> PathBuf {
        // An id is a file name and nothing else.
        let safe: String =
            id.chars().map(|c| if c.is_ascii_alphanumeric() || "-_".contains(c) { c } else { '_' }).collect();
        self.folder.join(format!("{safe}{ending}"))
    }

    /// The names of the recordings, newest first.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
        let id = |name: String| name.strip_suffix(ENDING).or_else(|| name.strip_suffix(JOURNAL)).map(str::to_owned);
        let ids: BTreeSet<String> = names.filter_map(id).collect();
        ids.into_iter().rev().collect()
    }

    /// Every recording as lists show it, newest first; files that were not seen before are opened.
    #[must_use]
    pub fn list(&self) -> Vec<Found> {
        let mut rows: Rows = index::read(&self.folder, index::FILES[0], &self.vault);
        // Read only when something was said since.
        let mut words: Option<AllWords> = None;
        let ids = self.ids();
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            let stamp = self.stamp(&id);
            if let Some(row) = rows.get(&id).filter(|row| row.stamp == stamp && !self.vault.is_locked()) {
                found.push(Found { about: Ok(row.about.clone()), id });
                continue;
            }
            let about = self.open(&id).map(|opened| {
                let said = said(&opened.recording).into_iter().map(|(seq, text)| (seq, plain(&text))).collect();
                let words = words.get_or_insert_with(|| index::read(&self.folder, index::FILES[1], &self.vault));
                words.insert(id.clone(), Words { stamp: stamp.clone(), said });
                let about = About::of(&opened.recording, opened.damaged_at);
                rows.insert(id.clone(), Row { stamp, about: about.clone() });
                about
            });
            found.push(Found { id, about });
        }
        if let Some(mut words) = words {
            let ids: BTreeSet<&str> = found.iter().map(|found| found.id.as_str()).collect();
            rows.retain(|id, _| ids.contains(id.as_str()));
            words.retain(|id, _| ids.contains(id.as_str()));
            index::write(&self.folder, index::FILES[0], &self.vault, &rows);
            index::write(&self.folder, index::FILES[1], &self.vault, &words);
        }
        found
    }

    /// The recordings in which these words were said one after the other, whatever capitals and accents; newest first.
    #[must_use]
    pub fn search(&self, words: &str) -> Vec<Hit> {
        let wanted = plain(words);
        let wanted = wanted.trim();
        if wanted.is_empty() {
            return Vec::new();
        }
        // Brings the words in step with the files.
        let _ = self.list();
        let all: AllWords = index::read(&self.folder, index::FILES[1], &self.vault);
        let mut hits: Vec<Hit> = all
            .into_iter()
            .filter_map(|(id, words)| {
                let messages: Vec<Seq> =
                    words.said.iter().filter(|(_, text)| text.contains(wanted)).map(|(seq, _)| *seq).collect();
                (!messages.is_empty()).then_some(Hit { id, messages })
            })
            .collect();
        hits.sort_unstable_by(|a, b| b.id.cmp(&a.id));
        hits
    }

    /// Something that changes with every saving: each sealing draws a new key, which stands in front.
    fn stamp(&self, id: &str) -> String {
        let mut beginning = Vec::new();
        let mut length = 0;
        for ending in [ENDING, JOURNAL] {
            if let Ok(file) = File::open(self.path(id, ending)) {
                length += file.metadata().map_or(0, |about| about.len());
                // A beginning that cannot be read is the beginning of nothing.
                let _ = file.take(200).read_to_end(&mut beginning);
            }
        }
        format!("{length}-{}", &blake3::hash(&beginning).to_hex()[..24])
    }

    /// Opens one recording, with what came since it was last saved. Of a file that is broken from its beginning on, what
    /// its journal holds is given, as damaged.
    ///
    /// # Errors
    /// When the disk, the seal or the file says no.
    pub fn open(&self, id: &str) -> Result<Opened, OpenError> {
        let path = self.path(id, ENDING);
        let journal = self.path(id, JOURNAL);
        let saved = match open_file(&path, Some(&self.vault)) {
            Ok(opened) => Some(opened),
            Err(OpenError::Disk(error)) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) if error.is_damage() && !self.vault.is_locked() => {
                let rest = journal::alone(&self.vault, &journal)?;
                let recording = rest.ok_or(error)?.recording;
                return Ok(Opened { recording: Recording { id: id.to_owned(), ..recording }, damaged_at: Some(1) });
            }
            Err(error) => return Err(error),
        };
        if self.vault.is_locked() {
            return Err(SealError::Locked.into());
        }
        let opened = with_journal(&self.vault, &journal, saved)?;
        let mut opened = opened.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        // Its name is that of the file: a file that somebody renamed is saved where it lies.
        id.clone_into(&mut opened.recording.id);
        Ok(opened)
    }

    /// Saves a recording whole, sealed.
    ///
    /// # Errors
    /// When the disk says no; the old file is then as it was. What was rescued without its beginning
    /// (`InvalidData`) is not laid over a file in which that may still stand.
    pub fn save(&self, recording: &Recording) -> io::Result<()> {
        if recording.events().next().is_some_and(|event| event.seq != 1) {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let pieces = format::pieces(recording).map_err(io::Error::other)?;
        replace(&self.path(&recording.id, ENDING), &self.vault.seal_pieces(&pieces)?)
    }

    /// Opens the journal of a recording for adding.
    pub(super) fn journal(&self, id: &str) -> io::Result<Journal> {
        Journal::open(&self.path(id, JOURNAL))
    }

    /// Whether something of this recording lies here.
    #[must_use]
    pub fn is_there(&self, id: &str) -> bool {
        [ENDING, JOURNAL].iter().any(|ending| self.path(id, ending).exists())
    }

    /// Whether another program is practising in this recording.
    #[must_use]
    pub fn is_busy(&self, id: &str) -> bool {
        let is_there = self.path(id, JOURNAL).exists();
        is_there && self.journal(id).is_err_and(|error| error.kind() == io::ErrorKind::WouldBlock)
    }

    /// Deletes a recording for good, with everything that was made of it; gives how many files that were.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn delete(&self, id: &str) -> io::Result<u32> {
        let files = self.remove(id)?;
        if files == 0 {
            return Err(io::ErrorKind::NotFound.into());
        }
        self.forget(&BTreeSet::from([id.to_owned()]))?;
        sync_folder(&self.folder)?;
        Ok(files)
    }

    /// Deletes what was made of all recordings, and their end dates.
    ///
    /// # Errors
    /// When the disk says no.
    pub(super) fn forget_all(&self) -> io::Result<()> {
        for name in index::FILES.iter().chain(&["calendar.ron"]) {
            remove_if_there(&self.folder.join(name))?;
        }
        if self.folder.exists() { sync_folder(&self.folder) } else { Ok(()) }
    }

    pub(super) fn remove(&self, id: &str) -> io::Result<u32> {
        let mut files = 0;
        for ending in [ENDING, JOURNAL] {
            files += u32::from(remove_if_there(&self.path(id, ending))?);
            self.between();
        }
        Ok(files)
    }

    /// How many files there are of a recording.
    #[must_use]
    pub fn files(&self, id: &str) -> u32 {
        [ENDING, JOURNAL].iter().map(|ending| u32::from(self.path(id, ending).exists())).sum()
    }

    /// Takes out of index and words what no longer lies here.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn forget_what_is_gone(&self) -> io::Result<()> {
        let ids: BTreeSet<String> = self.ids().into_iter().collect();
        self.retain(|id| ids.contains(id))
    }

    /// Takes recordings out of index and words; what cannot be opened now is deleted, since it is derived.
    pub(super) fn forget(&self, ids: &BTreeSet<String>) -> io::Result<()> {
        self.retain(|id| !ids.contains(id))
    }

    fn retain(&self, stays: impl Fn(&String) -> bool) -> io::Result<()> {
        let [rows_file, words_file] = index::FILES;
        if self.vault.is_locked() {
            remove_if_there(&self.folder.join(rows_file))?;
            remove_if_there(&self.folder.join(words_file))?;
            return Ok(());
        }
        if !self.folder.join(words_file).exists() {
            return Ok(());
        }
        let mut rows: Rows = index::read(&self.folder, rows_file, &self.vault);
        let mut words: AllWords = index::read(&self.folder, words_file, &self.vault);
        rows.retain(|id, _| stays(id));
        words.retain(|id, _| stays(id));
        remove_if_there(&self.folder.join(rows_file))?;
        remove_if_there(&self.folder.join(words_file))?;
        self.between();
        index::write(&self.folder, rows_file, &self.vault, &rows);
        index::write(&self.folder, words_file, &self.vault, &words);
        Ok(())
    }

    /// Puts right what a kill or an older program left: journals become part of their recording, recordings that lie
    /// readable are sealed, files that were never finished are taken away, a draft of before `drafts_from` is forgotten.
    ///
    /// # Errors
    /// When the disk says no; what could be put right is.
    pub fn tidy(&self, drafts_from: Day) -> io::Result<()> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Ok(()) };
        let mut first_error = None;
        let mut note = |result: io::Result<()>| {
            if let Err(error) = result {
                first_error.get_or_insert(error);
            }
        };
        for name in entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()) {
            if name.starts_with(".saving-") {
                note(remove_if_there(&self.folder.join(&name)).map(|_| ()));
            }
        }
        if !self.vault.is_locked() {
            for id in self.ids() {
                note(self.tidy_one(&id, drafts_from));
            }
        }
        first_error.map_or(Ok(()), Err)
    }

    fn tidy_one(&self, id: &str, drafts_from: Day) -> io::Result<()> {
        let journal = self.path(id, JOURNAL);
        let path = self.path(id, ENDING);
        if is_readable(&path) {
            // As it lies there, damage and all: somebody may still mend it.
            replace(&path, &self.vault.seal(&fs::read(&path)?)?)?;
        }
        // Behind damage a journal fits nowhere: it stays beside the file.
        if journal.exists()
            && !self.is_busy(id)
            && let Ok(Opened { recording, damaged_at: None }) = self.open(id)
        {
            self.save(&recording)?;
            remove_if_there(&journal)?;
        }
        let is_old = Day::read(id).is_some_and(|day| day < drafts_from);
        if is_old
            && let Ok(mut opened) = self.open(id)
            && !opened.recording.draft.is_empty()
        {
            opened.recording.draft.clear();
            self.save(&opened.recording)?;
        }
        Ok(())
    }
}

/// Whether the file holds a recording that anybody can read.
fn is_readable(path: &Path) -> bool {
    let mut beginning = Vec::new();
    let read = File::open(path).and_then(|file| file.take(10).read_to_end(&mut beginning));
    read.is_ok() && beginning == b"Oefenlijn("
}

/// Opens a recording anywhere, sealed or not.
///
/// # Errors
/// When the disk, the seal or the file says no; without a vault, a sealed file is locked.
pub fn open_file(path: &Path, vault: Option<&Vault>) -> Result<Opened, OpenError> {
    if fs::metadata(path)?.len() > format::MAX_BYTES as u64 {
        return Err(FormatError::TooLarge.into());
    }
    let bytes = fs::read(path)?;
    if !is_sealed(&bytes) {
        return Ok(format::read(&bytes)?);
    }
    let unsealed = vault.ok_or(SealError::Locked)?.open_pieces(&bytes)?;
    let mut opened = format::read(&unsealed.bytes)?;
    if unsealed.is_cut && opened.damaged_at.is_none() {
        opened.damaged_at = Some(unsealed.bytes.iter().filter(|byte| **byte == b'\n').count() + 1);
    }
    Ok(opened)
}

/// Saves a recording anywhere, readable by its owner; for a file that a person asked for.
///
/// # Errors
/// When the disk says no; an old file is then as it was.
pub fn save_file(path: &Path, recording: &Recording) -> io::Result<()> {
    let text = format::write(recording).map_err(io::Error::other)?;
    replace(path, text.as_bytes())
}
