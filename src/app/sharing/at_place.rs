//! What is done at the shared place while the window goes on: on a thread of its own.

use super::super::{App, Secret, Tone};
use super::{KeptUp, OpeningError, ThereBundle, Wanted, catch_up, notices, open_bundle, shared_place};
use crate::place::{PlaceError, Shelf};
use crate::recording::bundle::{Shared, SharedBundle, SharedError, Withdrawal};
use crate::recording::{Calendar, Day, Store};
use std::path::Path;

/// What came of it.
#[derive(Debug)]
pub struct Done {
    /// What was brought and learnt.
    pub kept_up: Result<KeptUp, SharedError>,
    /// What others share there; `None` when it could not be looked at.
    pub there: Option<Vec<ThereBundle>>,
    /// The bundle that was asked for, with the notices in the place and the passphrase that was typed.
    pub fetched: Option<Fetched>,
}

/// A bundle's name, its bytes, the notices in the place, the passphrase that was typed.
type Fetched = (String, Result<Vec<u8>, PlaceError>, Vec<Withdrawal>, Secret);

impl App {
    /// Starts it, when a place is set; a bundle of this name is fetched too.
    pub(super) fn start_at_place(&mut self, wanted: Option<(String, Secret)>) {
        let (Some(disk), Some(today)) = (&self.workings.disk, Day::read(&super::super::today())) else { return };
        let (data, store) = (disk.data.clone(), disk.store.clone());
        if store.vault().is_locked() || crate::place::Place::of(&data).0.is_none() {
            return;
        }
        let waker = self.waker.clone();
        self.workings.at_place.start("shared place", waker, move |_| work(&data, &store, today, wanted));
        self.sharing.is_busy = self.workings.at_place.is_busy();
    }

    /// Takes in what came of it.
    pub(in crate::app) fn hear_from_place(&mut self) {
        let Some(done) = self.workings.at_place.take() else { return };
        match done.kept_up {
            Ok(kept_up) => {
                if !kept_up.beside.is_empty() {
                    self.tell(Tone::Care, "notice-place-beside", &kept_up.beside.join(", "));
                }
                if kept_up.changed > 0 {
                    self.tell(Tone::Care, "notice-place-changed", &kept_up.changed.to_string());
                }
                if kept_up.missing > 0 {
                    self.tell(Tone::Care, "notice-place-missing", &kept_up.missing.to_string());
                }
                self.sharing.trouble = kept_up.trouble;
                if kept_up.viewings > 0 {
                    self.note_viewings();
                }
            }
            Err(_) => self.tell(Tone::Care, "notice-shared-unreadable", ""),
        }
        if let Some(there) = done.there {
            self.sharing.there = there;
        }
        match done.fetched {
            Some((name, Ok(bytes), notices, passphrase)) => {
                self.show_shared(Wanted::There(name), &bytes, &notices, passphrase);
            }
            Some((_, Err(error), ..)) => self.sharing.trouble = Some(error),
            None => {}
        }
        self.look_at_sharing();
    }
}

fn work(data: &Path, store: &Store, today: Day, wanted: Option<(String, Secret)>) -> Done {
    let shelf = match shared_place(data, store) {
        Ok(Some((_, shelf))) => shelf,
        Ok(None) => return Done { kept_up: Ok(KeptUp::default()), there: None, fetched: None },
        Err(error) => {
            let kept_up = KeptUp { trouble: Some(error), ..KeptUp::default() };
            return Done { kept_up: Ok(kept_up), there: None, fetched: None };
        }
    };
    let kept_up = catch_up(data, store, shelf.as_ref());
    if kept_up.as_ref().is_ok_and(|kept_up| kept_up.trouble.is_some()) && wanted.is_none() {
        return Done { kept_up, there: None, fetched: None };
    }
    let names = shelf.list().unwrap_or_default();
    let lying = notices(shelf.as_ref(), &names).unwrap_or_default();
    let fetched = wanted.map(|(name, passphrase)| {
        let bytes = shelf.get(&name);
        (name, bytes, lying.clone(), passphrase)
    });
    let there = there(data, store, shelf.as_ref(), &names, &lying, today);
    Done { kept_up, there, fetched }
}

/// What others share there.
fn there(
    data: &Path,
    store: &Store,
    shelf: &dyn Shelf,
    names: &[String],
    notices: &[Withdrawal],
    today: Day,
) -> Option<Vec<ThereBundle>> {
    let own: Vec<String> = Shared::read(data, store.vault()).ok()?.bundles.iter().map(SharedBundle::name).collect();
    let day = Calendar::read(store.folder()).day(today);
    let mut found = Vec::new();
    for name in names.iter().filter(|name| name.ends_with(SharedBundle::ENDING) && !own.contains(name)) {
        let Ok(bytes) = shelf.get(name) else { continue };
        let about = match open_bundle(data, store.vault(), &bytes, None, notices, day) {
            Ok(open) => {
                Ok((open.bundle.by, open.bundle.until, open.bundle.items.len() + open.withdrawn, open.withdrawn))
            }
            Err(OpeningError::Bundle(error)) => Err(error),
            Err(OpeningError::Shared(_)) => return None,
        };
        found.push(ThereBundle { name: name.clone(), about });
    }
    Some(found)
}
