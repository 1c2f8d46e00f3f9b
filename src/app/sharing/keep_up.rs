//! Keeping a shared place in step with what the person allows: bringing, withdrawing, taking away what ended, and learning
//! who opened what.

use super::draft::digest;
use crate::place::{Errand, Laid, Outbox, PlaceError, Shelf, lay};
use crate::recording::bundle::{Shared, SharedBundle, SharedError, Standing, Viewed, Withdrawal};
use crate::recording::{Calendar, Clock, Day, Store};
use crate::seal::remove_if_there;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What keeping up did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptUp {
    /// Files that were brought or taken away.
    pub done: usize,
    /// What still waits, since the place does not answer.
    pub waits: usize,
    /// Recordings that were withdrawn from what was shared.
    pub withdrawn: usize,
    /// Own bundles that ended and were taken away.
    pub ended: usize,
    /// Openings by others that became known.
    pub viewings: usize,
    /// Own files that lie under another name, since something else had theirs; both are kept.
    pub beside: Vec<String>,
    /// Own bundles that lay in the place and are no longer there.
    pub missing: usize,
    /// Own bundles that somebody changed in the place.
    pub changed: usize,
    /// Why not all of it could be done.
    pub trouble: Option<PlaceError>,
}

/// Marks what is no longer allowed or is over, and puts what follows from it in the outbox. Needs no network.
///
/// # Errors
/// When the person's own store cannot be read or written.
pub fn reconcile(data: &Path, store: &Store, today: Day) -> Result<KeptUp, SharedError> {
    let mut kept_up = KeptUp::default();
    if store.vault().is_locked() || !data.join("shared.age").exists() {
        return Ok(kept_up);
    }
    // What cannot be opened now is neither allowed nor withdrawn; what is gone is withdrawn.
    let allowed: BTreeMap<String, Option<bool>> =
        store.list().into_iter().map(|it| (it.id, it.about.ok().map(|about| about.permissions.show_group))).collect();
    let clock = Calendar::read(store.folder()).clock(today);
    let outbox = Outbox::new(data, store.vault().clone());
    Shared::with(data, store.vault(), |shared| {
        let today = if clock == Clock::Fine { shared.day(today) } else { today };
        for bundle in &mut shared.bundles {
            let over = clock == Clock::Fine && bundle.until < today;
            for item in bundle.items.iter_mut().filter(|item| !item.withdrawn) {
                let gone = !allowed.contains_key(&item.id);
                if !over && (gone || allowed.get(&item.id).copied().flatten() == Some(false)) {
                    item.withdrawn = true;
                    kept_up.withdrawn += 1;
                    let notice = Withdrawal::new(&bundle.id, &item.secret);
                    tell(&outbox, bundle.standing, &bundle.file, &notice, &bundle.stem)?;
                }
            }
            if bundle.standing != Standing::Gone && (over || bundle.is_withdrawn()) {
                kept_up.ended += usize::from(over);
                take_away(&outbox, bundle, over)?;
                bundle.standing = Standing::Gone;
            }
        }
        if clock == Clock::Fine {
            shared.forget_ended(today);
        }
        Ok::<(), std::io::Error>(())
    })??;
    Ok(kept_up)
}

/// Puts a notice of withdrawal beside the bundle, wherever that lies.
fn tell(outbox: &Outbox, standing: Standing, file: &str, notice: &Withdrawal, stem: &str) -> std::io::Result<()> {
    match standing {
        Standing::File => {
            let file = Path::new(file);
            let own = file.file_stem().unwrap_or_default().to_string_lossy();
            match file.parent().filter(|folder| folder.is_dir()) {
                Some(folder) => crate::seal::replace(&folder.join(notice.name(&own)), &notice.bytes()),
                // The drive is away: what lay there cannot be reached.
                None => Ok(()),
            }
        }
        // It never left: there is nobody to tell.
        Standing::Waits => Ok(()),
        Standing::There | Standing::Gone => outbox.add(&Errand::Lay { name: notice.name(stem), bytes: notice.bytes() }),
    }
}

fn take_away(outbox: &Outbox, bundle: &SharedBundle, with_notices: bool) -> std::io::Result<()> {
    match bundle.standing {
        Standing::File => {
            let file = Path::new(&bundle.file);
            // Only the file that was shared, not another one that has its name now.
            if fs::read(file).is_ok_and(|bytes| digest(&bytes) == bundle.digest) {
                remove_if_there(file)?;
            }
            if with_notices {
                let own = file.file_stem().unwrap_or_default().to_string_lossy();
                for item in &bundle.items {
                    let name = Withdrawal::new(&bundle.id, &item.secret).name(&own);
                    remove_if_there(&file.with_file_name(name))?;
                }
            }
            Ok(())
        }
        Standing::Waits => outbox.take_back(&bundle.stem),
        Standing::There | Standing::Gone => {
            outbox.add(&Errand::Take { name: bundle.name() })?;
            if with_notices {
                for item in bundle.items.iter().filter(|item| item.withdrawn) {
                    outbox.add(&Errand::Take { name: Withdrawal::new(&bundle.id, &item.secret).name(&bundle.stem) })?;
                }
            }
            Ok(())
        }
    }
}

/// Runs what waits, and looks how the own bundles stand in the place. What the place refuses waits on.
///
/// # Errors
/// When the person's own store cannot be read or written.
pub fn catch_up(data: &Path, store: &Store, shelf: &dyn Shelf) -> Result<KeptUp, SharedError> {
    let mut kept_up = KeptUp::default();
    let outbox = Outbox::new(data, store.vault().clone());
    for (number, errand) in outbox.errands() {
        let done = match &errand {
            Errand::Lay { name, bytes } => lay(shelf, name, bytes).map(Some),
            Errand::Take { name } => shelf.delete(name).map(|_| None),
        };
        match done {
            Ok(laid) => {
                if let Errand::Lay { name, .. } = &errand {
                    let there = match laid {
                        Some(Laid::Beside(other)) => other,
                        _ => name.clone(),
                    };
                    if there != *name {
                        kept_up.beside.push(there.clone());
                    }
                    Shared::with(data, store.vault(), |shared| note_there(shared, name, &there))?;
                }
                outbox.done(number)?;
                kept_up.done += 1;
            }
            Err(error) => {
                kept_up.trouble = Some(error);
                break;
            }
        }
    }
    kept_up.waits = outbox.len();
    if kept_up.trouble.is_none()
        && let Err(error) = look(data, store, shelf, &outbox, &mut kept_up)?
    {
        kept_up.trouble = Some(error);
    }
    Ok(kept_up)
}

/// A file was laid: a bundle of one's own lies there now, under this name.
fn note_there(shared: &mut Shared, name: &str, there: &str) {
    let stem = |name: &str| name.strip_suffix(SharedBundle::ENDING).map(str::to_owned);
    let (Some(asked), Some(now)) = (stem(name), stem(there)) else { return };
    if let Some(bundle) = shared.bundles.iter_mut().find(|it| it.stem == asked && it.standing == Standing::Waits) {
        bundle.standing = Standing::There;
        bundle.stem = now;
    }
}

/// Who opened what; notices that somebody took away are laid again; bundles that are gone or changed are told.
fn look(
    data: &Path,
    store: &Store,
    shelf: &dyn Shelf,
    outbox: &Outbox,
    kept_up: &mut KeptUp,
) -> Result<Result<(), PlaceError>, SharedError> {
    let shared = Shared::read(data, store.vault())?;
    let lying: Vec<&SharedBundle> =
        shared.bundles.iter().filter(|it| matches!(it.standing, Standing::There | Standing::Gone)).collect();
    if lying.is_empty() {
        return Ok(Ok(()));
    }
    let names = match shelf.list() {
        Ok(names) => names,
        Err(error) => return Ok(Err(error)),
    };
    for bundle in lying {
        let prefix = format!("{}-", bundle.stem);
        for name in names.iter().filter(|name| name.starts_with(&prefix) && name.ends_with(Viewed::ENDING)) {
            let bytes = match shelf.get(name) {
                Ok(bytes) => bytes,
                Err(PlaceError::NoFile) => continue,
                Err(error) => return Ok(Err(error)),
            };
            let viewed = bundle.reply_key().and_then(|key| Viewed::open(&bytes, &key));
            if let Some(viewed) = viewed.filter(|viewed| viewed.bundle == bundle.id) {
                Shared::with(data, store.vault(), |shared| {
                    if let Some(own) = shared.bundles.iter_mut().find(|own| own.id == bundle.id) {
                        own.viewings.push((viewed.on, viewed.who.clone()));
                    }
                })?;
                kept_up.viewings += 1;
                if let Err(error) = shelf.delete(name) {
                    return Ok(Err(error));
                }
            }
        }
        if bundle.standing != Standing::There {
            continue;
        }
        match shelf.get(&bundle.name()) {
            Ok(bytes) if digest(&bytes) == bundle.digest => {}
            Ok(_) => kept_up.changed += 1,
            Err(PlaceError::NoFile) => kept_up.missing += 1,
            Err(error) => return Ok(Err(error)),
        }
        for item in bundle.items.iter().filter(|item| item.withdrawn) {
            let notice = Withdrawal::new(&bundle.id, &item.secret);
            let name = notice.name(&bundle.stem);
            if !names.contains(&name) && lay(shelf, &name, &notice.bytes()).is_err() {
                outbox.add(&Errand::Lay { name, bytes: notice.bytes() })?;
            }
        }
    }
    Ok(Ok(()))
}

/// Notes with the own recordings who opened them; gives which recordings, when and by whom.
///
/// # Errors
/// When the person's own store cannot be read or written.
pub fn take_viewings(data: &Path, store: &Store) -> Result<Vec<(String, Day, String)>, SharedError> {
    Shared::with(data, store.vault(), |shared| {
        let mut all = Vec::new();
        for bundle in &mut shared.bundles {
            for (on, who) in std::mem::take(&mut bundle.viewings) {
                let open = bundle.items.iter().filter(|item| !item.withdrawn);
                all.extend(open.map(|item| (item.id.clone(), on, who.clone())));
            }
        }
        all
    })
}

/// Withdraws everything that was shared, for erasing everything: the notices wait in the outbox.
///
/// # Errors
/// When the person's own store cannot be read or written.
pub fn withdraw_all(data: &Path, store: &Store) -> Result<(), SharedError> {
    let outbox = Outbox::new(data, store.vault().clone());
    Shared::with(data, store.vault(), |shared| {
        for bundle in &mut shared.bundles {
            for item in bundle.items.iter_mut().filter(|item| !item.withdrawn) {
                item.withdrawn = true;
                tell(&outbox, bundle.standing, &bundle.file, &Withdrawal::new(&bundle.id, &item.secret), &bundle.stem)?;
            }
            if bundle.standing != Standing::Gone {
                take_away(&outbox, bundle, false)?;
                bundle.standing = Standing::Gone;
            }
        }
        Ok::<(), std::io::Error>(())
    })??;
    Ok(())
}
