//! `oefenlijn bundle`, `group` and `place`: sharing recordings with the own group.

mod groups;
mod make;
mod open;
mod places;
mod words;

pub use words::{Asked, What, read};

use super::today;
use crate::app::sharing::{KeptUp, catch_up, reconcile, shared_place, take_viewings, withdraw_all};
use crate::recording::{Deed, Did, Store, note_deeds};
use crate::seal::Passphrase;
use std::fs;
use std::io::IsTerminal as _;
use std::path::Path;

/// Carries it out.
pub fn run(asked: &Asked, data: &Path) -> Result<u8, String> {
    let open_store = || super::privacy::store(data, asked.key_passphrase.as_deref());
    match &asked.what {
        What::Make { .. } => make::make(asked, &open_store()?, data),
        What::Show(file) => open::show(asked, file, &open_store()?, data),
        What::Open(file, to) => open::open(asked, file, to.as_deref(), &open_store()?, data),
        What::List => open::list(asked, &open_store()?, data),
        What::KeepUp => {
            let store = open_store()?;
            let kept_up = keep_up(data, &store)?;
            tell(&kept_up);
            Ok(if kept_up.trouble.is_some() { super::FOUND } else { super::DONE })
        }
        What::Group(words, out) => groups::run(asked, words, out.as_deref(), &open_store()?, data),
        What::Place { .. } => places::run(asked, data),
    }
}

/// Marks what is withdrawn or over, and brings it to the shared place when there is one.
///
/// # Errors
/// When the own store cannot be read or written.
pub(super) fn keep_up(data: &Path, store: &Store) -> Result<KeptUp, String> {
    let mut all = reconcile(data, store, today()?).map_err(|error| error.to_string())?;
    match shared_place(data, store) {
        Ok(Some((_, shelf))) => {
            let there = catch_up(data, store, shelf.as_ref()).map_err(|error| error.to_string())?;
            all = KeptUp { withdrawn: all.withdrawn, ended: all.ended, ..there };
        }
        Ok(None) => {}
        Err(error) => all.trouble = Some(error),
    }
    for (id, on, who) in take_viewings(data, store).map_err(|error| error.to_string())? {
        // A recording that was deleted meanwhile has nobody to be told of.
        let Ok(mut opened) = store.open(&id) else { continue };
        let who = if who.is_empty() { "group" } else { &who };
        if opened.recording.keeping.viewed(on, who) {
            store.save(&opened.recording).map_err(|error| error.kind().to_string())?;
        }
    }
    Ok(all)
}

/// A permission was withdrawn: what was shared is marked, and the group told as far as it can be reached now.
pub(super) fn after_withdrawal(store: &Store) -> Result<(), String> {
    let Some(data) = store.folder().parent().filter(|data| data.join("shared.age").exists()) else { return Ok(()) };
    tell(&keep_up(data, store)?);
    Ok(())
}

/// Recordings went: what was shared of them goes too, as far as the key and the place are at hand.
pub(super) fn after_purge(data: &Path) {
    let Some(vault) = super::privacy::vault(data).filter(|_| data.join("shared.age").exists()) else { return };
    match keep_up(data, &Store::new(data.join("recordings"), vault)) {
        Ok(kept_up) => tell(&kept_up),
        Err(error) => eprintln!("oefenlijn: what was shared could not be looked at: {error}"),
    }
}

/// Everything is going to be erased: what was shared is withdrawn first, while that can still be done.
pub(super) fn before_erasing(data: &Path) {
    if !data.join("shared.age").exists() {
        return;
    }
    let Some(vault) = super::privacy::vault(data) else {
        eprintln!("oefenlijn: the key is not at hand: what was shared is not withdrawn, and ends on its own day");
        return;
    };
    let store = Store::new(data.join("recordings"), vault);
    let withdrawn = withdraw_all(data, &store).map_err(|error| error.to_string());
    match withdrawn.and_then(|()| keep_up(data, &store)) {
        Ok(kept_up) => tell(&kept_up),
        Err(error) => eprintln!("oefenlijn: what was shared could not be withdrawn: {error}"),
    }
}

/// Says what was done.
pub(super) fn tell(kept_up: &KeptUp) {
    let KeptUp { done, waits, withdrawn, ended, viewings, beside, missing, changed, trouble } = kept_up;
    if *withdrawn > 0 {
        out!("{withdrawn} withdrawn from what was shared");
    }
    if *ended > 0 {
        out!("{ended} bundles ended and are taken away");
    }
    out!("{done} done at the shared place, {waits} waiting");
    if *viewings > 0 {
        out!("{viewings} openings by others");
    }
    for name in beside {
        out!("something else had its name: both are kept, yours as {name}");
    }
    if *missing > 0 {
        out!("{missing} of your bundles are no longer in the shared place");
    }
    if *changed > 0 {
        out!("{changed} of your bundles were changed in the shared place: the group is not shown them");
    }
    if let Some(trouble) = trouble {
        eprintln!("oefenlijn: {trouble}");
    }
}

/// The passphrase of a bundle or a group's file: from a file, or asked for.
fn bundle_passphrase(asked: &Asked) -> Result<Passphrase, String> {
    if let Some(file) = &asked.passphrase {
        let text = fs::read_to_string(file).map_err(|error| format!("{}: {}", file.display(), error.kind()))?;
        return Ok(Passphrase::new(text.trim_end_matches(['\r', '\n']).to_owned()));
    }
    if !std::io::stdin().is_terminal() {
        return Err("a passphrase is wanted: give it with --bundle-passphrase FILE".to_owned());
    }
    rpassword::prompt_password("Passphrase of the bundle: ").map(Passphrase::new).map_err(|error| error.to_string())
}

fn new_passphrase(asked: &Asked) -> Result<Passphrase, String> {
    let passphrase = bundle_passphrase(asked)?;
    if !passphrase.is_long_enough() {
        return Err("a passphrase has at least twelve letters; a short sentence is easy to remember".to_owned());
    }
    Ok(passphrase)
}

fn note(store: &Store, did: Did, id: &str) -> Result<(), String> {
    note_deeds(store.folder(), &[Deed::of(today()?, did, id, 0)]).map_err(|error| error.kind().to_string())
}
