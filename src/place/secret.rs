//! The password of a shared place: in a file sealed with the person's key, never readable on the disk.

use crate::seal::{SealError, Vault, remove_if_there, replace};
use std::fmt;
use std::fs;
use std::io;
use std::path::Path;
use zeroize::Zeroizing;

/// A password; wiped from memory after use, never shown when the program tells what it does.
#[derive(Clone, PartialEq, Eq)]
pub struct PlaceSecret(Zeroizing<String>);

impl PlaceSecret {
    /// The password as it was typed.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Self(Zeroizing::new(typed.trim_end_matches(['\r', '\n']).to_owned()))
    }

    /// As it was typed, for whoever asks for it.
    pub(super) fn shown(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PlaceSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PlaceSecret(…)")
    }
}

const FILE: &str = "place.age";

/// Keeps the password in this data folder, sealed.
///
/// # Errors
/// When the disk says no.
pub fn keep_secret(data: &Path, vault: &Vault, secret: &PlaceSecret) -> io::Result<()> {
    replace(&data.join(FILE), &vault.seal(secret.0.as_bytes())?)
}

/// The password that is kept; `None` when none is.
///
/// # Errors
/// When it is kept but cannot be opened.
pub fn secret(data: &Path, vault: &Vault) -> Result<Option<PlaceSecret>, SealError> {
    let Ok(sealed) = fs::read(data.join(FILE)) else { return Ok(None) };
    let opened = Zeroizing::new(vault.open(&sealed)?.bytes);
    let text = std::str::from_utf8(&opened).map_err(|_| SealError::Damaged)?;
    Ok(Some(PlaceSecret::new(text)))
}

/// Forgets the password.
///
/// # Errors
/// When the disk says no.
pub fn forget_secret(data: &Path) -> io::Result<bool> {
    remove_if_there(&data.join(FILE))
}
