//! Sealed files that go to and fro between the machines of a group: the plan of a meeting, ratings, notes.

use crate::intervision::PartFault;
use crate::recording::bundle::{Shared, hash_of};
use crate::seal::{Key, Recipient, SealError, Vault, is_sealed, seal_for};
use std::fs;
use std::io;
use std::path::Path;

/// Larger files hold neither ratings nor notes nor a plan, in bytes.
const MAX_BYTES: u64 = 16_000_000;

/// How the names of such files in a shared place end.
pub const ENDING: &str = ".parcel";

/// The text in a file of somebody of the group: sealed for oneself or a group, or not sealed at all.
///
/// # Errors
/// Why it does not open, each kind told apart.
pub fn open_parcel(data: &Path, vault: &Vault, bytes: &[u8]) -> Result<String, PartFault> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(PartFault::TooLarge);
    }
    let bytes = if is_sealed(bytes) {
        let own = || Vec::from_iter(vault.key());
        let keys = Shared::read(data, vault).map_or_else(|_| own(), |shared| shared.keys(vault));
        match Key::open_with_any(&keys, bytes) {
            Ok(opened) if !opened.is_cut => opened.bytes,
            Ok(_) | Err(SealError::Damaged) => return Err(PartFault::Damaged),
            Err(SealError::Foreign) => return Err(PartFault::Foreign),
            Err(SealError::OtherKey | SealError::WrongPassphrase | SealError::WantsPassphrase | SealError::Locked) => {
                return Err(PartFault::OtherKey);
            }
        }
    } else {
        bytes.to_vec()
    };
    String::from_utf8(bytes).map_err(|_| PartFault::Foreign)
}

/// The text in a file on the disk.
///
/// # Errors
/// As above, or the disk says no.
pub fn read_parcel(data: &Path, vault: &Vault, path: &Path) -> Result<String, PartFault> {
    let about = fs::metadata(path).map_err(|_| PartFault::Unread)?;
    if !about.is_file() {
        return Err(PartFault::Unread);
    }
    if about.len() > MAX_BYTES {
        return Err(PartFault::TooLarge);
    }
    open_parcel(data, vault, &fs::read(path).map_err(|_| PartFault::Unread)?)
}

/// The files in these paths: of a folder, all that lie in it.
#[must_use]
pub fn files_in(paths: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for path in paths {
        match fs::read_dir(path) {
            Ok(entries) => {
                let mut inside: Vec<String> = entries
                    .flatten()
                    .map(|entry| entry.path())
                    .filter(|path| path.is_file())
                    .map(|path| path.display().to_string())
                    .collect();
                inside.sort();
                found.extend(inside);
            }
            Err(_) => found.push(path.clone()),
        }
    }
    found.dedup();
    found
}

/// For whom: a group by its name, or a person by `age1…`.
#[must_use]
pub fn recipient(data: &Path, vault: &Vault, who: &str) -> Option<Recipient> {
    let groups = Shared::read(data, vault).ok()?;
    let named = groups.groups().find(|(name, _)| *name == who).map(|(_, recipient)| recipient);
    named.or_else(|| Recipient::read(who))
}

/// Seals a text for them.
///
/// # Errors
/// When there is nobody to seal it for.
pub fn sealed_for(to: &Recipient, text: &str) -> io::Result<Vec<u8>> {
    seal_for([to], text.as_bytes())
}

/// How files of this meeting are called in a shared place: the name says nothing of when it is held.
#[must_use]
pub fn stem(meeting: &str) -> String {
    hash_of(meeting)[..12].to_owned()
}
