//! What the person shared, under which names, and the secrets by which they withdraw it; and what they saw withdrawn.
//!
//! This is the key of the pseudonyms: sealed for the person alone, and it never leaves their store.

use super::Day;
use crate::seal::{Key, Recipient, SealError, Vault, make_folder, replace};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

/// How a bundle of one's own stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// Handed over as a file, outside any shared place.
    #[default]
    File,
    /// Waits to be brought to the shared place.
    Waits,
    /// Lies in the shared place.
    There,
    /// Taken away again: everything in it is withdrawn, or it ended.
    Gone,
}

/// A bundle of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedBundle {
    /// The bundle's name inside.
    pub id: String,
    /// The name of its file in the shared place, without ending; notices carry it too.
    pub stem: String,
    /// The day it was made.
    pub made_on: Day,
    /// The last day it opens.
    pub until: Day,
    /// What the person is called in it.
    pub by: String,
    /// Fingerprint of the file.
    pub digest: String,
    /// The key that opens viewings.
    pub reply: String,
    /// The recordings in it.
    pub items: Vec<SharedItem>,
    /// Where it stands.
    #[serde(default)]
    pub standing: Standing,
    /// The file it was handed over as, when it does not lie in a shared place.
    #[serde(default)]
    pub file: String,
    /// Who opened it and when, not yet noted with its recordings.
    #[serde(default)]
    pub viewings: Vec<(Day, String)>,
}

/// A recording in a bundle of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedItem {
    /// The recording.
    pub id: String,
    /// What it is called in the bundle.
    pub name: String,
    /// Shown to withdraw it.
    pub secret: String,
    /// It is withdrawn.
    #[serde(default)]
    pub withdrawn: bool,
}

impl SharedBundle {
    /// How the names of bundles in a shared place end.
    pub const ENDING: &'static str = ".bundle";

    /// The name of its file in a shared place.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}{}", self.stem, Self::ENDING)
    }

    /// Whether nothing in it may be shown any more.
    #[must_use]
    pub fn is_withdrawn(&self) -> bool {
        self.items.iter().all(|item| item.withdrawn)
    }

    /// The key that opens viewings.
    #[must_use]
    pub fn reply_key(&self) -> Option<Key> {
        Key::read(&self.reply)
    }
}

/// A group whose bundles this person can open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Group {
    name: String,
    key: String,
}

/// What the person shared and saw; sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Shared", default)]
pub struct Shared {
    version: u32,
    /// Bundles of one's own, oldest first.
    pub bundles: Vec<SharedBundle>,
    groups: Vec<Group>,
    /// By bundle of somebody else: its end, and the fingerprints that were withdrawn. A notice that somebody takes away
    /// does not bring a recording back.
    seen: BTreeMap<String, (Day, BTreeSet<String>)>,
    /// The latest day that was believed when a bundle was opened.
    last_day: Option<Day>,
}

const FILE: &str = "shared.age";

/// A clock that runs this many days ahead of the last day seen moves nothing.
const FAR: i64 = 400;

impl Shared {
    /// Reads it; nothing there is nothing shared.
    ///
    /// # Errors
    /// When it is there but cannot be opened: then nothing may be shared, since it could not be withdrawn.
    pub fn read(data: &Path, vault: &Vault) -> Result<Self, SharedError> {
        let sealed = match fs::read(data.join(FILE)) {
            Ok(sealed) => sealed,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(error.into()),
        };
        let opened = vault.open(&sealed)?;
        let text = String::from_utf8(opened.bytes).map_err(|_| SealError::Damaged)?;
        Ok(ron::from_str(&text).map_err(|_| SealError::Damaged)?)
    }

    /// Reads it, lets something be done with it, and writes it when it changed. No other program does so meanwhile.
    ///
    /// # Errors
    /// When it cannot be read or written; nothing is changed then.
    pub fn with<T>(data: &Path, vault: &Vault, act: impl FnOnce(&mut Self) -> T) -> Result<T, SharedError> {
        make_folder(data)?;
        let mut options = fs::OpenOptions::new();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        let lock = options.open(data.join("shared.lock"))?;
        lock.lock()?;
        let before = Self::read(data, vault)?;
        let mut shared = before.clone();
        let done = act(&mut shared);
        if shared != before {
            shared.write(data, vault)?;
        }
        Ok(done)
    }

    /// Writes it, sealed.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn write(&self, data: &Path, vault: &Vault) -> io::Result<()> {
        let text = ron::ser::to_string(&Self { version: 1, ..self.clone() }).map_err(io::Error::other)?;
        replace(&data.join(FILE), &vault.seal(text.as_bytes())?)
    }

    /// Takes the file away; for erasing everything.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn forget(data: &Path) -> io::Result<()> {
        crate::seal::remove_if_there(&data.join("shared.lock"))?;
        crate::seal::remove_if_there(&data.join(FILE)).map(|_| ())
    }

    /// Adds a group, or gives one of this name another key.
    pub fn join(&mut self, name: &str, key: &Key) {
        self.leave(name);
        self.groups.push(Group { name: name.to_owned(), key: key.written().to_string() });
    }

    /// Forgets a group's key; gives whether there was one.
    pub fn leave(&mut self, name: &str) -> bool {
        let before = self.groups.len();
        self.groups.retain(|group| group.name != name);
        self.groups.len() < before
    }

    /// The groups: name and who can open what is sealed for them.
    pub fn groups(&self) -> impl Iterator<Item = (&str, Recipient)> {
        self.groups.iter().filter_map(|group| Some((group.name.as_str(), Key::read(&group.key)?.recipient())))
    }

    /// The key of a group.
    #[must_use]
    pub fn group(&self, name: &str) -> Option<Key> {
        self.groups.iter().find(|group| group.name == name).and_then(|group| Key::read(&group.key))
    }

    /// Every key that this person can open bundles with.
    #[must_use]
    pub fn keys(&self, vault: &Vault) -> Vec<Key> {
        vault.key().into_iter().chain(self.groups.iter().filter_map(|group| Key::read(&group.key))).collect()
    }

    /// The day to reckon with, at least the latest one that was believed; remembers it.
    pub fn day(&mut self, today: Day) -> Day {
        match self.last_day.map(|last| (last, last.days_to(today))) {
            Some((last, days)) if !(0..=FAR).contains(&days) => last,
            _ => {
                self.last_day = Some(today);
                today
            }
        }
    }

    /// Notes that somebody's item was withdrawn.
    pub fn saw_withdrawn(&mut self, bundle: &str, until: Day, item: &str) -> bool {
        self.seen.entry(bundle.to_owned()).or_insert_with(|| (until, BTreeSet::new())).1.insert(item.to_owned())
    }

    /// Whether somebody's item was seen withdrawn.
    #[must_use]
    pub fn is_withdrawn(&self, bundle: &str, item: &str) -> bool {
        self.seen.get(bundle).is_some_and(|(_, items)| items.contains(item))
    }

    /// Forgets what ended: names, secrets and what was seen.
    pub fn forget_ended(&mut self, today: Day) {
        self.bundles.retain(|bundle| bundle.until >= today || bundle.standing != Standing::Gone);
        self.seen.retain(|_, (until, _)| *until >= today);
    }
}

/// Why it cannot be read what the person shared.
#[derive(Debug, thiserror::Error)]
pub enum SharedError {
    /// The disk says no.
    #[error("what you shared cannot be read: {0}")]
    Disk(#[from] io::Error),
    /// The seal says no.
    #[error("what you shared cannot be opened: {0}")]
    Seal(#[from] SealError),
}
