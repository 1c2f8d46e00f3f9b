//! Deletions that a kill or the plug cut off are brought to their end, and logged once.

use super::upkeep::{ErasedAll, wipe};
use crate::intervision::meeting::MeetingStore;
use crate::recording::{Begun, Day, Deed, Did, Store, begun};
use crate::seal::{Key, Keys, Ring, Vault};
use std::io;
use std::path::Path;

/// Brings to their end what had begun: what somebody asked to erase goes, what was over is for the next purge, and what is
/// gone is logged.
pub(super) fn finish(store: &Store) -> io::Result<()> {
    let meetings = MeetingStore::beside(store);
    let mut finished = Ok(());
    for begun in begun(store.folder()) {
        if is_everything(&begun) {
            continue;
        }
        let item = |id: &String| Deed::item(id);
        // What was over and of which something is gone already, goes on; what is whole is for the next purge.
        let is_due = |item: &String, files: u32| {
            begun.deeds.iter().any(|it| it.item == *item && (it.did == Did::Erased || files < it.files))
        };
        let end = || -> io::Result<()> {
            for id in store.ids().iter().filter(|id| is_due(&item(id), store.files(id))) {
                store.delete(id)?;
            }
            for id in meetings.ids().iter().filter(|id| is_due(&item(id), meetings.files(id))) {
                meetings.delete(id)?;
            }
            store.forget_what_is_gone()?;
            let there: Vec<String> = store.ids().iter().chain(&meetings.ids()).map(item).collect();
            let done: Vec<Deed> = begun.deeds.iter().filter(|deed| !there.contains(&deed.item)).cloned().collect();
            begun.end_late(store.folder(), &done)
        };
        finished = finished.and(end());
    }
    finished
}

fn is_everything(begun: &Begun) -> bool {
    begun.deeds.iter().any(|deed| deed.did == Did::KeyDestroyed)
}

/// Goes on with erasing everything where that had begun in this data folder; to be done before a key is asked for.
pub fn finish_erasing(data: &Path, ring: &dyn Ring) -> Option<ErasedAll> {
    let store = Store::new(data.join("recordings"), Vault::open_with(Key::new()));
    let cut_off = begun(store.folder()).into_iter().find(is_everything)?;
    let mut erased = wipe(data, &Keys::new(data.to_owned()), &store, ring);
    if erased.key.is_ok() && erased.rest.is_ok() {
        erased.rest = cut_off.end_late(store.folder(), &cut_off.deeds);
    }
    Some(erased)
}

/// What erasing everything says in the log.
pub(super) fn everything(today: Day, files: u32) -> Vec<Deed> {
    vec![Deed::of(today, Did::KeyDestroyed, "", 0), Deed::of(today, Did::Erased, "", files)]
}
