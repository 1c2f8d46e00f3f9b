//! The key: fetched, typed for, moved, put away; and why the recordings are shut.

use super::super::{App, Disk, Route, Tone};
use super::{Found, finish_erasing};
use crate::recording::{Did, Saver, Store};
use crate::seal::{KeyError, KeyPlace, Keys, NoRing, Passphrase, Ring, Vault};
use std::fmt;
use std::io;
use std::path::Path;
use std::sync::Arc;
use zeroize::Zeroizing;

/// Something typed that nobody else should see: never shown when the program tells what it does, wiped from memory after use.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub Zeroizing<String>);

impl Secret {
    /// What was typed.
    #[must_use]
    pub fn new(typed: String) -> Self {
        Self(Zeroizing::new(typed))
    }

    /// Puts letters in at this byte; where it needs more room, the letters that moved are wiped where they were.
    pub fn put(&mut self, at: usize, letters: &str) {
        if self.0.capacity() - self.0.len() < letters.len() {
            let mut roomy = Zeroizing::new(String::with_capacity(2 * (self.0.len() + letters.len())));
            roomy.push_str(&self.0);
            self.0 = roomy;
        }
        self.0.insert_str(at, letters);
    }

    /// As a passphrase.
    #[must_use]
    pub fn passphrase(&self) -> Passphrase {
        // As long as it is: what is made of it moves no letters and leaves none behind.
        Passphrase::new(self.0.as_str().to_owned())
    }
}

impl Default for Secret {
    fn default() -> Self {
        // Room enough that typing does not move it, which would leave letters behind.
        Self(Zeroizing::new(String::with_capacity(256)))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The desktop's place for secrets; none unless given.
pub(in crate::app) struct RingAtHand(pub Arc<dyn Ring>);

impl Default for RingAtHand {
    fn default() -> Self {
        Self(Arc::new(NoRing))
    }
}

impl fmt::Debug for RingAtHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ring(…)")
    }
}

/// Why the recordings are shut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shut {
    /// The key lies behind a passphrase.
    WantsPassphrase,
    /// The passphrase that was typed is another one.
    WrongPassphrase,
    /// The key is not where it was.
    Lost,
    /// The file of the key is damaged.
    Damaged,
    /// The desktop's place for secrets does not answer.
    Unreachable,
    /// The disk does not give the key.
    Unreadable,
}

impl Shut {
    fn by(error: &KeyError) -> Self {
        match error {
            KeyError::WantsPassphrase => Self::WantsPassphrase,
            KeyError::WrongPassphrase => Self::WrongPassphrase,
            KeyError::Lost => Self::Lost,
            KeyError::Damaged => Self::Damaged,
            KeyError::Unreachable => Self::Unreachable,
            KeyError::Disk(_) => Self::Unreadable,
        }
    }

    /// Whether a passphrase opens it.
    #[must_use]
    pub const fn wants_passphrase(self) -> bool {
        matches!(self, Self::WantsPassphrase | Self::WrongPassphrase)
    }
}

impl App {
    /// Opens the sealed store of this data folder, or says why it is shut.
    pub(in crate::app) fn open_store(&mut self, data: &Path, passphrase: Option<&Passphrase>) {
        let keys = Keys::new(data.to_owned());
        let ring = self.workings.ring.0.clone();
        // What somebody asked to destroy does not stay because the program ended halfway.
        if let Some(erased) = finish_erasing(data, ring.as_ref()) {
            self.tell_erased(Some(&erased));
        }
        let key = if keys.is_there() { keys.fetch(passphrase, ring.as_ref()) } else { keys.make(ring.as_ref()) };
        match key {
            Ok(key) => {
                let opened = self.take_store(data, &keys, Vault::open_with(key));
                if let Err(error) = opened {
                    self.tell(Tone::Care, "notice-not-kept", &self.why(&error));
                }
            }
            Err(error) => self.shut = Some(Shut::by(&error)),
        }
    }

    fn take_store(&mut self, data: &Path, keys: &Keys, vault: Vault) -> io::Result<()> {
        let store = Store::new(data.join("recordings"), vault);
        let saver = Saver::new(store.clone())?;
        self.workings.disk = Some(Disk { data: data.to_owned(), store, saver, keys: keys.clone() });
        self.shut = None;
        self.purge();
        Ok(())
    }

    pub(super) fn unlock(&mut self, passphrase: &Passphrase) {
        let data = self.workings.data.clone();
        if let Some(disk) = &self.workings.disk {
            // It was open before: a conversation may be going on.
            match disk.keys.fetch(Some(passphrase), self.workings.ring.0.as_ref()) {
                Ok(key) => {
                    disk.store.vault().unlock(key);
                    self.shut = None;
                }
                Err(error) => self.shut = Some(Shut::by(&error)),
            }
        } else {
            self.open_store(&data, Some(passphrase));
        }
        if self.shut.is_none() {
            self.purge();
            self.refresh();
        }
    }

    pub(super) fn lock(&mut self) {
        let Some(disk) = &self.workings.disk else { return };
        if disk.keys.place() != Some(KeyPlace::Passphrase) {
            return;
        }
        disk.store.vault().lock();
        self.close_debrief();
        self.progress = None;
        self.found = Found::default();
        self.kept.clear();
        self.shut = Some(Shut::WantsPassphrase);
        if self.practice.is_some() {
            self.in_practice(|practice| practice.apply(crate::session::Doing::Pause));
        } else {
            self.route = Route::Library;
        }
    }

    pub(super) fn new_key(&mut self) {
        let data = self.workings.data.clone();
        let keys = Keys::new(data.clone());
        match keys.make(self.workings.ring.0.as_ref()) {
            Ok(key) => {
                let taken = self.take_store(&data, &keys, Vault::open_with(key));
                self.tell_failure(taken);
                self.refresh();
            }
            Err(error) => self.shut = Some(Shut::by(&error)),
        }
    }

    #[expect(clippy::needless_pass_by_value, reason = "it ends here, and is wiped")]
    pub(super) fn move_key(&mut self, place: KeyPlace, typed: Secret) {
        let Some(disk) = &self.workings.disk else { return };
        let passphrase = typed.passphrase();
        if place == KeyPlace::Passphrase && !passphrase.is_long_enough() {
            return self.tell(Tone::Care, "notice-passphrase-short", "");
        }
        let ring = self.workings.ring.0.as_ref();
        let Some(key) = disk.store.vault().key() else { return };
        match disk.keys.keep(&key, place, Some(&passphrase), ring) {
            Ok(()) => {
                self.note_deed(Did::KeyMoved, "", 0);
                self.tell(Tone::Calm, "notice-key-moved", "");
            }
            Err(KeyError::Unreachable) => self.tell(Tone::Care, "notice-key-unreachable", ""),
            Err(KeyError::Disk(error)) => self.tell(Tone::Care, "notice-not-kept", &self.why(&error)),
            Err(error) => self.tell(Tone::Care, "notice-not-kept", &error.to_string()),
        }
    }
}
