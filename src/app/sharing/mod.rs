//! Sharing with the own group: making a bundle, opening one, keeping a shared place in step.

mod action;
mod at_place;
mod contents;
mod draft;
mod group;
mod keep_up;
mod opening;
mod share;
mod state;
mod window;

pub use action::SharingAction;
pub use at_place::Done;
pub use contents::{Part, contents};
pub use draft::{Draft, ShareError, Wish};
pub use group::{GroupError, handed_over, taken_over};
pub use keep_up::{KeptUp, catch_up, reconcile, take_viewings, withdraw_all};
pub use opening::{OpenedBundle, OpeningError, open_bundle, viewing};
pub use share::{share_as_file, share_to_place};
pub use state::{Making, OwnBundle, Reading, Sharing, ThereBundle, Wanted};

use crate::place::{self, Place, PlaceError, Shelf};
use crate::recording::Store;
use crate::recording::bundle::{MAX_BYTES, Withdrawal};
use std::fs;
use std::path::Path;

/// A file of somebody, when it is not too large to be a bundle.
///
/// # Errors
/// When the disk says no.
pub fn read_file(path: &Path) -> std::io::Result<Vec<u8>> {
    if fs::metadata(path)?.len() > MAX_BYTES as u64 {
        return Err(std::io::ErrorKind::FileTooLarge.into());
    }
    fs::read(path)
}

/// A shared place, as it is set and ready to work with.
pub type OpenPlace = (Place, Box<dyn Shelf>);

/// Opens the shared place of a data folder; `None` when none is set.
///
/// # Errors
/// When its file cannot be used, or the place wants a password that is not there.
pub fn shared_place(data: &Path, store: &Store) -> Result<Option<OpenPlace>, PlaceError> {
    let (found, faults) = Place::of(data);
    if let Some(fault) = faults.iter().find(|fault| fault.is_error()) {
        return Err(PlaceError::Address(fault.to_string()));
    }
    let Some(found) = found else { return Ok(None) };
    let secret = place::secret(data, store.vault()).map_err(|_| PlaceError::NoSecret)?;
    let shelf = place::open(&found, secret.as_ref())?;
    Ok(Some((found, shelf)))
}

/// The notices of withdrawal in a shared place.
///
/// # Errors
/// When the place says no.
pub fn notices(shelf: &dyn Shelf, names: &[String]) -> Result<Vec<Withdrawal>, PlaceError> {
    let mut found = Vec::new();
    for name in names.iter().filter(|name| name.ends_with(Withdrawal::ENDING)) {
        match shelf.get(name) {
            Ok(bytes) => found.extend(Withdrawal::read(&bytes)),
            Err(PlaceError::NoFile) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

/// The notices of withdrawal that lie beside a file.
#[must_use]
pub fn notices_beside(file: &Path) -> Vec<Withdrawal> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.flatten().map(|entry| entry.path());
    let is_notice = |path: &std::path::PathBuf| path.to_string_lossy().ends_with(Withdrawal::ENDING);
    // A notice is a line: what is longer is none.
    let is_short = |path: &std::path::PathBuf| fs::metadata(path).is_ok_and(|about| about.len() < 2_000);
    paths
        .filter(|path| is_notice(path) && is_short(path))
        .filter_map(|path| Withdrawal::read(&fs::read(path).ok()?))
        .collect()
}

/// Deletes what is kept of sharing: what was shared, what waits, the place and its password.
///
/// # Errors
/// When the disk says no.
pub fn forget_sharing(data: &Path) -> std::io::Result<()> {
    crate::recording::bundle::Shared::forget(data)?;
    place::Outbox::forget(data)?;
    place::forget_secret(data)?;
    Place::forget(data)?;
    Ok(())
}
