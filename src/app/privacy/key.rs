//! The key: fetched, typed for, moved, put away; and why the recordings are shut.

use super::super::{App, Disk, Route, Tone};
use super::Found;
use crate::recording::{Did, Saver, Store};
use crate::seal::{KeyError, KeyPlace, Keys, NoRing, Passphrase, Ring, Vault};
use std::fmt;
use std::io;
use std::path::Path;
use std::sync::Arc;
use zeroize::Zeroize as _;

/// Something typed that nobody else should see: never shown when the program tells what it does, wiped from memory after use.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Secret(pub String);

impl Secret {
    /// What was typed, for whoever wipes it in turn.
    #[must_use]
    pub fn typed(mut self) -> String {
        std::mem::take(&mut self.0)
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
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

    pub(super) fn move_key(&mut self, place: KeyPlace, typed: Secret) {
        let Some(disk) = &self.workings.disk else { return };
        let passphrase = Passphrase::new(typed.typed());
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
            Err(error) => self.tell(Tone::Care, "notice-not-kept", &error.to_string()),
        }
    }
}
