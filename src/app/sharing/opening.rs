//! Opening a bundle of somebody of the group: with what was withdrawn taken out, and the opening told to whoever shared it.

use crate::recording::Day;
use crate::recording::bundle::{Bundle, BundleError, Shared, SharedError, Viewed, Withdrawal, open};
use crate::seal::{Key, Passphrase, Vault};
use std::path::Path;

/// A bundle that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedBundle {
    /// What may be shown: withdrawn recordings are not in it.
    pub bundle: Bundle,
    /// How many recordings of it are withdrawn.
    pub withdrawn: usize,
    /// Notices of withdrawal that are not by whoever shared it: passed over.
    pub foreign: usize,
    /// It is the person's own.
    pub is_own: bool,
}

/// Why a bundle is not shown.
#[derive(Debug, thiserror::Error)]
pub enum OpeningError {
    /// The bundle says no.
    #[error(transparent)]
    Bundle(#[from] BundleError),
    /// The own store says no.
    #[error(transparent)]
    Shared(#[from] SharedError),
}

/// Opens a bundle, with the notices that lie beside it.
///
/// # Errors
/// Why not, each kind told apart.
pub fn open_bundle(
    data: &Path,
    vault: &Vault,
    bytes: &[u8],
    passphrase: Option<&Passphrase>,
    notices: &[Withdrawal],
    today: Day,
) -> Result<OpenedBundle, OpeningError> {
    let opened = Shared::with(data, vault, |shared| {
        // A clock set back opens nothing again: at least the latest day that was believed counts.
        let day = shared.day(today);
        let mut bundle = open(bytes, &shared.keys(vault), passphrase, day)?;
        let mut foreign = 0;
        for notice in notices.iter().filter(|notice| notice.bundle == bundle.id) {
            match notice.of(&bundle) {
                Some(item) => _ = shared.saw_withdrawn(&bundle.id, bundle.until, &item),
                None => foreign += 1,
            }
        }
        let own = shared.bundles.iter().find(|own| own.id == bundle.id);
        let is_withdrawn = |hash: &str, name: &str| {
            shared.is_withdrawn(&bundle.id, hash)
                || own.is_some_and(|own| own.items.iter().any(|item| item.name == name && item.withdrawn))
        };
        let all = bundle.items.len();
        let shown: Vec<_> =
            bundle.items.iter().filter(|item| !is_withdrawn(&item.withdraw, &item.recording.id)).cloned().collect();
        let withdrawn = all - shown.len();
        let is_own = own.is_some();
        bundle.items = shown;
        Ok(OpenedBundle { bundle, withdrawn, foreign, is_own })
    })?;
    opened.map_err(OpeningError::Bundle)
}

/// The note for whoever shared it that this bundle was opened: its name beside the bundle, and what it holds.
#[must_use]
pub fn viewing(bundle: &Bundle, stem: &str, on: Day, who: &str) -> Option<(String, Vec<u8>)> {
    let bytes = Viewed::new(&bundle.id, on, who).sealed(&bundle.reply).ok()?;
    Some((format!("{stem}-{}{}", &Key::chance()[..12], Viewed::ENDING), bytes))
}
