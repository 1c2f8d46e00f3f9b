//! What waits to be brought to a place, sealed, in order. It stays until the place took it.

use crate::seal::{Vault, remove_if_there, replace};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Something to do at the place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Errand {
    /// Lay this file there.
    Lay {
        /// Its name.
        name: String,
        /// What it holds; sealed already, or content-free.
        bytes: Vec<u8>,
    },
    /// Take this file away.
    Take {
        /// Its name.
        name: String,
    },
}

/// The errands that wait in a data folder.
#[derive(Clone, Debug)]
pub struct Outbox {
    folder: PathBuf,
    vault: Vault,
}

const ENDING: &str = ".errand";

impl Outbox {
    /// The outbox of this data folder.
    #[must_use]
    pub fn new(data: &Path, vault: Vault) -> Self {
        Self { folder: data.join("outbox"), vault }
    }

    fn numbers(&self) -> Vec<u32> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
        let mut numbers: Vec<u32> = names.filter_map(|name| name.strip_suffix(ENDING)?.parse().ok()).collect();
        numbers.sort_unstable();
        numbers
    }

    fn path(&self, number: u32) -> PathBuf {
        self.folder.join(format!("{number:06}{ENDING}"))
    }

    /// How many wait.
    #[must_use]
    pub fn len(&self) -> usize {
        self.numbers().len()
    }

    /// Whether nothing waits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds an errand behind the others.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn add(&self, errand: &Errand) -> io::Result<()> {
        let number = self.numbers().last().map_or(1, |last| last + 1);
        let text = serde_json::to_vec(errand).map_err(io::Error::other)?;
        replace(&self.path(number), &self.vault.seal(&text)?)
    }

    /// The errands in order, with their numbers; one that cannot be opened is left where it lies.
    #[must_use]
    pub fn errands(&self) -> Vec<(u32, Errand)> {
        let open = |number: u32| {
            let sealed = fs::read(self.path(number)).ok()?;
            let opened = self.vault.open(&sealed).ok().filter(|opened| !opened.is_cut)?;
            Some((number, serde_json::from_slice(&opened.bytes).ok()?))
        };
        self.numbers().into_iter().filter_map(open).collect()
    }

    /// An errand is done.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn done(&self, number: u32) -> io::Result<()> {
        remove_if_there(&self.path(number)).map(|_| ())
    }

    /// Takes back every errand about a file whose name begins so.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn take_back(&self, stem: &str) -> io::Result<()> {
        for (number, errand) in self.errands() {
            let (Errand::Lay { name, .. } | Errand::Take { name }) = &errand;
            if name.starts_with(stem) {
                self.done(number)?;
            }
        }
        Ok(())
    }

    /// Deletes everything that waits.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn forget(data: &Path) -> io::Result<()> {
        match fs::remove_dir_all(data.join("outbox")) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}
