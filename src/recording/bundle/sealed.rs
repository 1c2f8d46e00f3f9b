//! The file of a bundle: an ordinary age file, so that any age tool opens it for whoever it is meant for.

use super::{Bundle, Day, format};
use crate::seal::{
    Key, Passphrase, Recipient, SealError, is_sealed, open_with_passphrase, seal_for, seal_with_passphrase,
};
use std::io;

/// Why a bundle does not open. Each wants something else of the person; none holds what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// Something else altogether.
    #[error("this is not a bundle of Oefenlijn")]
    NotABundle,
    /// Sealed for other people.
    #[error("this bundle is sealed for others (or its head was changed on the way): ask for one sealed for your group")]
    OtherKey,
    /// Sealed with a passphrase.
    #[error("this bundle is sealed with a passphrase: ask whoever shared it")]
    WantsPassphrase,
    /// The passphrase is another one.
    #[error("this is not the passphrase of this bundle")]
    WrongPassphrase,
    /// Not all of it is there.
    #[error("this bundle is cut off: its end is missing; fetch or copy it again")]
    Cut,
    /// Somebody or something changed it.
    #[error("this bundle was changed after it was sealed: nothing of it is shown; ask for it again")]
    Tampered,
    /// Made by a later program.
    #[error("this bundle is of a newer form ({0}) than this program knows ({version}); update the program", version = format::VERSION)]
    Newer(u32),
    /// Its end date is over.
    #[error("this bundle ended on {0}: it no longer opens; delete it")]
    Ended(Day),
    /// Too large to be a bundle.
    #[error("this file is too large to be a bundle")]
    TooLarge,
}

/// How a bundle is sealed or opened.
#[derive(Clone, Debug)]
pub enum Sealing {
    /// For these people and groups.
    For(Vec<Recipient>),
    /// With a passphrase.
    Passphrase(Passphrase),
}

/// Larger files are not opened, in bytes.
pub const MAX_BYTES: usize = 256_000_000;

/// Seals a bundle.
///
/// # Errors
/// When there is nobody to seal it for.
pub fn seal(bundle: &Bundle, sealing: &Sealing) -> io::Result<Vec<u8>> {
    let text = format::write(bundle).map_err(io::Error::other)?;
    match sealing {
        Sealing::For(recipients) => seal_for(recipients, text.as_bytes()),
        Sealing::Passphrase(passphrase) => seal_with_passphrase(passphrase, text.as_bytes()),
    }
}

/// Opens a bundle on this day, with one of these keys or the passphrase.
///
/// # Errors
/// Why not, each kind told apart.
pub fn open(bytes: &[u8], keys: &[Key], passphrase: Option<&Passphrase>, today: Day) -> Result<Bundle, BundleError> {
    if bytes.len() > MAX_BYTES {
        return Err(BundleError::TooLarge);
    }
    if !is_sealed(bytes) {
        return Err(BundleError::NotABundle);
    }
    // A head that is not whole, or not even the beginning behind it: the rest never came.
    let length = payload(bytes).filter(|length| *length >= NONCE).ok_or(BundleError::Cut)?;
    let opened = match Key::open_with_any(keys, bytes) {
        Err(SealError::WantsPassphrase) => match passphrase {
            Some(passphrase) => open_with_passphrase(passphrase, bytes),
            None => Err(SealError::WantsPassphrase),
        },
        other => other,
    };
    let opened = opened.map_err(|error| match error {
        SealError::Foreign => BundleError::NotABundle,
        SealError::OtherKey | SealError::Locked => BundleError::OtherKey,
        SealError::WrongPassphrase => BundleError::WrongPassphrase,
        SealError::WantsPassphrase => BundleError::WantsPassphrase,
        SealError::Damaged => BundleError::Tampered,
    })?;
    if opened.is_cut {
        // A bundle is filled up: a length that is none was not written by us.
        let is_cut = !is_whole(length) || length == NONCE + opened.bytes.len() / BLOCK * (BLOCK + TAG);
        return Err(if is_cut { BundleError::Cut } else { BundleError::Tampered });
    }
    let bundle = format::read(&opened.bytes)?;
    // A clock that stands before the day it was made is wrong: it was that day at least.
    if bundle.until < today.max(bundle.made_on) {
        return Err(BundleError::Ended(bundle.until));
    }
    Ok(bundle)
}

/// How many sealed bytes follow the head; `None` when the head itself is not whole.
fn payload(bytes: &[u8]) -> Option<usize> {
    const MARK: &[u8] = b"\n--- ";
    let mark = bytes.windows(MARK.len()).position(|it| it == MARK)? + MARK.len();
    let line = bytes[mark..].iter().position(|byte| *byte == b'\n')?;
    Some(bytes.len() - (mark + line + 1))
}

/// Sealed bytes begin with so many of beginning (the nonce of the age format, <https://age-encryption.org/v1>).
const NONCE: usize = 16;
/// age seals in blocks of so many bytes, each with a tag.
const BLOCK: usize = 65_536;
const TAG: usize = 16;

/// Whether so many bytes can be a whole filled-up text: sixteen of beginning, then blocks of 64 KiB, each with sixteen more.
fn is_whole(length: usize) -> bool {
    let Some(blocks) = length.checked_sub(NONCE).filter(|rest| *rest > 0) else { return false };
    let tags = blocks.div_ceil(BLOCK + TAG) * TAG;
    blocks > tags && (blocks - tags).is_multiple_of(format::STEP)
}
