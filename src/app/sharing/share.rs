//! A draft leaves: as a file, or by the outbox to the shared place. The ledger knows of it before it does.

use super::Draft;
use crate::place::{Errand, Outbox};
use crate::recording::bundle::{Sealing, Shared, SharedBundle, SharedError, Standing};
use crate::recording::{Day, Deed, Did, Store, note_deeds};
use crate::seal::replace;
use std::path::{Path, PathBuf};

/// Writes the draft as a file.
///
/// # Errors
/// When the disk says no; then nothing left.
pub fn share_as_file(
    data: &Path,
    store: &Store,
    draft: &Draft,
    sealing: &Sealing,
    path: &Path,
) -> Result<SharedBundle, SharedError> {
    let (mut shared, bytes) = draft.seal(sealing)?;
    shared.file = whole(path).display().to_string();
    Shared::with(data, store.vault(), |ledger| ledger.bundles.push(shared.clone()))?;
    if let Err(error) = replace(path, &bytes) {
        Shared::with(data, store.vault(), |ledger| ledger.bundles.retain(|it| it.id != shared.id))?;
        return Err(error.into());
    }
    note(store, &shared, draft.bundle.made_on)?;
    Ok(shared)
}

/// Puts the draft in the outbox, for the shared place.
///
/// # Errors
/// When the disk says no; then nothing waits.
pub fn share_to_place(
    data: &Path,
    store: &Store,
    draft: &Draft,
    sealing: &Sealing,
) -> Result<SharedBundle, SharedError> {
    let (mut shared, bytes) = draft.seal(sealing)?;
    shared.standing = Standing::Waits;
    Shared::with(data, store.vault(), |ledger| ledger.bundles.push(shared.clone()))?;
    Outbox::new(data, store.vault().clone()).add(&Errand::Lay { name: shared.name(), bytes })?;
    note(store, &shared, draft.bundle.made_on)?;
    Ok(shared)
}

fn note(store: &Store, shared: &SharedBundle, on: Day) -> std::io::Result<()> {
    let deeds: Vec<Deed> = shared.items.iter().map(|item| Deed::of(on, Did::Exported, &item.id, 0)).collect();
    note_deeds(store.folder(), &deeds)
}

/// The path from the root, so that the file is found again from elsewhere.
fn whole(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
