//! Deletions that have begun: what is going to be deleted is on the disk before the first file goes, so that whatever ends the
//! program in between, the log says so afterwards. No content, like the log itself.

use super::deeds::{Deed, deeds, from_text, lines, note_deeds};
use crate::seal::{remove_if_there, replace};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Lines of the log that are written once what they say is done.
#[derive(Debug)]
pub struct Begun {
    path: PathBuf,
    /// What is going to be done.
    pub deeds: Vec<Deed>,
}

const BEGINNING: &str = "deleting-";
const ENDING: &str = ".log";

impl Begun {
    /// Says what is going to be deleted, on the disk.
    ///
    /// A disk that has no room for it does not keep anything past its end date: the deletion goes on, and is logged after.
    pub(super) fn begin(folder: &Path, deeds: Vec<Deed>) -> Self {
        let first = deeds.first().map_or("", |deed| deed.item.as_str());
        let path = folder.join(format!("{BEGINNING}{first}-{}{ENDING}", std::process::id()));
        if let Ok(text) = lines(&deeds) {
            let _ = replace(&path, text.as_bytes());
        }
        Self { path, deeds }
    }

    /// Logs what was done of it; the rest is no longer meant.
    ///
    /// # Errors
    /// When the disk says no; it is tried again by whoever looks next.
    pub(super) fn end(&self, folder: &Path, done: &[Deed], between: fn()) -> io::Result<()> {
        // Another program may have ended it meanwhile.
        let logged = if self.path.exists() { Vec::new() } else { deeds(folder) };
        self.log(folder, done, &logged)?;
        between();
        remove_if_there(&self.path).map(|_| ())
    }

    /// Logs what was done of it before the program ended, once.
    ///
    /// # Errors
    /// When the disk says no; it is tried again by whoever looks next.
    pub fn end_late(&self, folder: &Path, done: &[Deed]) -> io::Result<()> {
        self.log(folder, done, &deeds(folder))?;
        remove_if_there(&self.path).map(|_| ())
    }

    fn log(&self, folder: &Path, done: &[Deed], logged: &[Deed]) -> io::Result<()> {
        let is_new =
            |deed: &&Deed| !logged.iter().any(|it| (it.on, it.did, &it.item) == (deed.on, deed.did, &deed.item));
        let new: Vec<Deed> = done.iter().filter(is_new).cloned().collect();
        note_deeds(folder, &new)
    }
}

/// The deletions of a store that began and did not come to their end.
#[must_use]
pub fn begun(folder: &Path) -> Vec<Begun> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let mut paths: Vec<PathBuf> = names
        .filter(|name| name.starts_with(BEGINNING) && name.ends_with(ENDING))
        .map(|name| folder.join(name))
        .collect();
    paths.sort_unstable();
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap_or_default();
            Begun { deeds: from_text(&text), path }
        })
        .collect()
}
