//! The key of a group: made by one of them, handed over as a file behind a passphrase.

use crate::seal::{Key, Passphrase, SealError, open_with_passphrase, seal_with_passphrase};
use serde::{Deserialize, Serialize};
use std::io;

#[derive(Serialize, Deserialize)]
#[serde(rename = "Oefenlijn")]
struct GroupFile {
    kind: String,
    version: u32,
    name: String,
    key: String,
}

/// Why the key of a group cannot be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GroupError {
    /// Something else.
    #[error("this file does not hold the key of a group")]
    NotAGroup,
    /// The passphrase is another one.
    #[error("this is not the passphrase of this file")]
    WrongPassphrase,
    /// Made by a later program.
    #[error("this file is of a newer form ({0}) than this program knows; update the program")]
    Newer(u32),
    /// Broken.
    #[error("this file is damaged; ask for it again")]
    Damaged,
}

/// The key of a group as a file behind a passphrase.
///
/// # Errors
/// Never but when memory runs out.
pub fn handed_over(name: &str, key: &Key, passphrase: &Passphrase) -> io::Result<Vec<u8>> {
    let file =
        GroupFile { kind: "group".to_owned(), version: 1, name: name.to_owned(), key: key.written().to_string() };
    let options = ron::ser::PrettyConfig::new().struct_names(true).compact_structs(true);
    let text = zeroize::Zeroizing::new(ron::ser::to_string_pretty(&file, options).map_err(io::Error::other)?);
    seal_with_passphrase(passphrase, text.as_bytes())
}

/// The name and the key in such a file.
///
/// # Errors
/// Why not, each kind told apart.
pub fn taken_over(bytes: &[u8], passphrase: &Passphrase) -> Result<(String, Key), GroupError> {
    let opened = open_with_passphrase(passphrase, bytes).map_err(|error| match error {
        SealError::WrongPassphrase => GroupError::WrongPassphrase,
        SealError::Foreign | SealError::OtherKey => GroupError::NotAGroup,
        _ => GroupError::Damaged,
    })?;
    if opened.is_cut {
        return Err(GroupError::Damaged);
    }
    let bytes = zeroize::Zeroizing::new(opened.bytes);
    let text = std::str::from_utf8(&bytes).map_err(|_| GroupError::NotAGroup)?;
    let file: GroupFile = ron::from_str(text).map_err(|_| GroupError::NotAGroup)?;
    match file.version {
        _ if file.kind != "group" => Err(GroupError::NotAGroup),
        newer if newer > 1 => Err(GroupError::Newer(newer)),
        _ => Key::read(&file.key).map(|key| (file.name, key)).ok_or(GroupError::Damaged),
    }
}
