//! Where the person's key lies: `keys.ron` in the data folder says it, the key itself lies where it says.
//!
//! ```text
//! Keys(version: 1, place: File, name: "3f…", recipient: "age1…", check: "9c…")
//! ```

use super::ring::{Ring, RingError};
use super::{Key, Passphrase, Recipient, SealError, disk, is_sealed, open_with_passphrase, seal_with_passphrase};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// Where a key lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeyPlace {
    /// In the desktop's place for secrets.
    Ring,
    /// In a file that only its owner can read.
    File,
    /// In a file behind a passphrase.
    Passphrase,
}

/// Why there is no key. Each wants something else of the person.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// A passphrase is wanted.
    #[error("the key lies behind a passphrase")]
    WantsPassphrase,
    /// The passphrase is another one.
    #[error("this is not the passphrase")]
    WrongPassphrase,
    /// The key is gone; what was sealed with it cannot be opened any more.
    #[error("the key is not where it was; put it back, or start with a new one: what was sealed with it stays shut")]
    Lost,
    /// The file of the key, or the one that says where it lies, is broken.
    #[error(
        "the file of the key is damaged; put a copy back, or start with a new key: what was sealed with it stays shut"
    )]
    Damaged,
    /// The desktop's place for secrets does not answer now.
    #[error("this desktop's place for secrets does not answer; unlock it and try again")]
    Unreachable,
    /// The disk says no.
    #[error("the key cannot be read or written: {0}")]
    Disk(#[from] io::Error),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename = "Keys", deny_unknown_fields)]
struct Note {
    version: u32,
    place: KeyPlace,
    /// The name in the desktop's place for secrets.
    name: String,
    recipient: String,
    /// Fingerprint of the key's file: damage is told from a wrong passphrase by it.
    check: String,
}

/// The keys of a data folder.
#[derive(Clone, Debug)]
pub struct Keys {
    folder: PathBuf,
}

impl Keys {
    /// The keys of this data folder.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    fn note_path(&self) -> PathBuf {
        self.folder.join("keys.ron")
    }

    fn key_path(&self) -> PathBuf {
        self.folder.join("key.age")
    }

    fn note(&self) -> Result<Option<Note>, KeyError> {
        let text = match fs::read_to_string(self.note_path()) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => return Err(KeyError::Damaged),
            Err(error) => return Err(error.into()),
        };
        let note: Note = ron::from_str(&text).map_err(|_| KeyError::Damaged)?;
        Ok(Some(note))
    }

    /// Where the key lies; `None` when there never was one, or nothing can be said.
    #[must_use]
    pub fn place(&self) -> Option<KeyPlace> {
        self.note().ok()?.map(|note| note.place)
    }

    /// Who can open what is sealed here, known also while the key is away.
    #[must_use]
    pub fn recipient(&self) -> Option<Recipient> {
        Recipient::read(&self.note().ok()??.recipient)
    }

    /// Whether there is, or was, a key.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.note_path().exists() || self.key_path().exists()
    }

    /// A new key, kept in the desktop's place for secrets where there is one, else in a file.
    ///
    /// # Errors
    /// When neither takes it.
    pub fn make(&self, ring: &dyn Ring) -> Result<Key, KeyError> {
        let key = Key::new();
        match self.keep(&key, KeyPlace::Ring, None, ring) {
            Ok(()) => {}
            Err(KeyError::Unreachable) => self.keep(&key, KeyPlace::File, None, ring)?,
            Err(error) => return Err(error),
        }
        Ok(key)
    }

    /// Fetches the key.
    ///
    /// # Errors
    /// What stands in the way, each kind told apart.
    pub fn fetch(&self, passphrase: Option<&Passphrase>, ring: &dyn Ring) -> Result<Key, KeyError> {
        let note = match self.note()? {
            Some(note) => note,
            None if self.key_path().exists() => return Err(KeyError::Damaged),
            None => return Err(KeyError::Lost),
        };
        let key = match note.place {
            KeyPlace::Ring => {
                let written = ring.get(&note.name).map_err(|error| match error {
                    RingError::Unreachable => KeyError::Unreachable,
                    RingError::Missing => KeyError::Lost,
                })?;
                // A copy that a kill left behind while the key moved here.
                disk::remove_if_there(&self.key_path())?;
                Key::read(&written)
            }
            // The file itself says whether it lies behind a passphrase: a kill between writing it and the note loses nothing.
            KeyPlace::File | KeyPlace::Passphrase => {
                let bytes = self.key_file()?;
                let is_whole = fingerprint(&bytes) == note.check;
                if is_sealed(&bytes) {
                    let passphrase = passphrase.ok_or(KeyError::WantsPassphrase)?;
                    let opened = open_with_passphrase(passphrase, &bytes).map_err(|error| match error {
                        SealError::WrongPassphrase if is_whole => KeyError::WrongPassphrase,
                        _ => KeyError::Damaged,
                    })?;
                    let bytes = Zeroizing::new(opened.bytes);
                    std::str::from_utf8(&bytes).ok().and_then(Key::read)
                } else {
                    std::str::from_utf8(&bytes).ok().and_then(Key::read)
                }
            }
        };
        key.filter(|key| key.recipient().to_string() == note.recipient).ok_or(KeyError::Damaged)
    }

    fn key_file(&self) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        match fs::read(self.key_path()) {
            Ok(bytes) => Ok(Zeroizing::new(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(KeyError::Lost),
            Err(error) => Err(error.into()),
        }
    }

    /// Keeps the key here from now on, and no longer where it was.
    ///
    /// # Errors
    /// When the place does not take it; it then lies where it lay. A passphrase place without one wants it.
    pub fn keep(
        &self,
        key: &Key,
        place: KeyPlace,
        passphrase: Option<&Passphrase>,
        ring: &dyn Ring,
    ) -> Result<(), KeyError> {
        let recipient = key.recipient().to_string();
        let old = self.note().ok().flatten();
        let name = fingerprint(recipient.as_bytes());
        let written = key.written();
        let mut note = Note { version: 1, place, name, recipient, check: String::new() };
        match place {
            KeyPlace::Ring => {
                let unreachable = |_| KeyError::Unreachable;
                ring.set(&note.name, &written).map_err(unreachable)?;
                // A place that forgets is no place.
                if *ring.get(&note.name).map_err(unreachable)? != *written {
                    return Err(KeyError::Unreachable);
                }
                disk::replace(&self.note_path(), &note.bytes())?;
                disk::remove_if_there(&self.key_path())?;
            }
            KeyPlace::File | KeyPlace::Passphrase => {
                let bytes = if place == KeyPlace::File {
                    Zeroizing::new(format!("{}\n", *written).into_bytes())
                } else {
                    let passphrase = passphrase.ok_or(KeyError::WantsPassphrase)?;
                    Zeroizing::new(seal_with_passphrase(passphrase, written.as_bytes())?)
                };
                note.check = fingerprint(&bytes);
                disk::replace(&self.key_path(), &bytes)?;
                disk::replace(&self.note_path(), &note.bytes())?;
                if let Some(old) = old.filter(|old| old.place == KeyPlace::Ring) {
                    // A copy that stays behind in an unreachable ring opens nothing more than this file does.
                    let _ = ring.delete(&old.name);
                }
            }
        }
        Ok(())
    }

    /// Destroys the key: what was sealed with it can never be opened again.
    ///
    /// # Errors
    /// When a place does not let go of it; the others have let go.
    pub fn destroy(&self, ring: &dyn Ring) -> Result<(), KeyError> {
        let note = self.note().ok().flatten();
        let in_ring = match note {
            Some(note) if note.place == KeyPlace::Ring => ring.delete(&note.name).map_err(|_| KeyError::Unreachable),
            _ => Ok(()),
        };
        if let Ok(about) = fs::metadata(self.key_path()) {
            // On a disk that writes in place nothing of it stays; on others, deleting is what there is.
            let blank = vec![0; usize::try_from(about.len()).unwrap_or_default()];
            let _ = fs::write(self.key_path(), blank);
        }
        disk::remove_if_there(&self.key_path())?;
        in_ring?;
        disk::remove_if_there(&self.note_path())?;
        disk::sync_folder(&self.folder)?;
        Ok(())
    }
}

impl Note {
    fn bytes(&self) -> Vec<u8> {
        let options = ron::ser::PrettyConfig::new().struct_names(true);
        // Five plain fields are always written.
        let text = ron::ser::to_string_pretty(self, options).unwrap_or_default();
        format!("// Where the key of this folder lies. Not the key itself.\n{text}\n").into_bytes()
    }
}

fn fingerprint(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..32].to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::{NoRing, Ring, RingError};
    use super::*;
    use std::collections::BTreeMap;
    use std::sync::Mutex;

    #[derive(Default)]
    struct Desk(Mutex<BTreeMap<String, String>>);

    impl Ring for Desk {
        fn get(&self, name: &str) -> Result<Zeroizing<String>, RingError> {
            self.0.lock().unwrap().get(name).cloned().map(Zeroizing::new).ok_or(RingError::Missing)
        }
        fn set(&self, name: &str, secret: &str) -> Result<(), RingError> {
            self.0.lock().unwrap().insert(name.to_owned(), secret.to_owned());
            Ok(())
        }
        fn delete(&self, name: &str) -> Result<(), RingError> {
            self.0.lock().unwrap().remove(name);
            Ok(())
        }
    }

    fn same(a: &Key, b: &Key) -> bool {
        a.recipient() == b.recipient()
    }

    #[test]
    fn the_key_lies_in_the_ring_where_there_is_one_else_in_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::new(folder.path().to_owned());
        let desk = Desk::default();
        let key = keys.make(&desk).unwrap();
        assert_eq!(keys.place(), Some(KeyPlace::Ring));
        assert!(!folder.path().join("key.age").exists());
        assert!(same(&keys.fetch(None, &desk).unwrap(), &key));
        assert!(matches!(keys.fetch(None, &NoRing), Err(KeyError::Unreachable)));
        desk.0.lock().unwrap().clear();
        assert!(matches!(keys.fetch(None, &desk), Err(KeyError::Lost)));

        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::new(folder.path().to_owned());
        let key = keys.make(&NoRing).unwrap();
        assert_eq!(keys.place(), Some(KeyPlace::File));
        assert!(same(&keys.fetch(None, &NoRing).unwrap(), &key));
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_can_read_the_file() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::new(folder.path().to_owned());
        keys.make(&NoRing).unwrap();
        assert_eq!(fs::metadata(keys.key_path()).unwrap().permissions().mode() & 0o077, 0);
    }

    #[test]
    fn wrong_passphrase_lost_key_and_damaged_file_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::new(folder.path().to_owned());
        let key = keys.make(&NoRing).unwrap();
        let right = Passphrase::new("een lange zin".to_owned());
        keys.keep(&key, KeyPlace::Passphrase, Some(&right), &NoRing).unwrap();
        assert!(matches!(keys.fetch(None, &NoRing), Err(KeyError::WantsPassphrase)));
        let wrong = Passphrase::new("een andere zin".to_owned());
        assert!(matches!(keys.fetch(Some(&wrong), &NoRing), Err(KeyError::WrongPassphrase)));
        assert!(same(&keys.fetch(Some(&right), &NoRing).unwrap(), &key));
        assert_eq!(keys.recipient(), Some(key.recipient()), "known while the key is away");

        let whole = fs::read(keys.key_path()).unwrap();
        let mut bytes = whole.clone();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(keys.key_path(), bytes).unwrap();
        assert!(matches!(keys.fetch(Some(&right), &NoRing), Err(KeyError::Damaged)));
        fs::remove_file(keys.key_path()).unwrap();
        assert!(matches!(keys.fetch(Some(&right), &NoRing), Err(KeyError::Lost)));
        fs::write(keys.key_path(), whole).unwrap();
        fs::write(keys.note_path(), "Keys(").unwrap();
        assert!(matches!(keys.fetch(Some(&right), &NoRing), Err(KeyError::Damaged)));
    }

    #[test]
    fn a_destroyed_key_is_gone_from_both_places() {
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::new(folder.path().to_owned());
        let desk = Desk::default();
        let key = keys.make(&desk).unwrap();
        keys.keep(&key, KeyPlace::File, None, &desk).unwrap();
        assert!(desk.0.lock().unwrap().is_empty(), "moved, not copied");
        keys.destroy(&desk).unwrap();
        assert!(!keys.is_there());
        keys.keep(&key, KeyPlace::Ring, None, &desk).unwrap();
        keys.destroy(&desk).unwrap();
        assert!(desk.0.lock().unwrap().is_empty() && !keys.is_there());
    }
}
