//! `oefenlijn bundle RECORDING…`: recordings sealed for the group.

use super::{Asked, What};
use crate::app::sharing::{Draft, Wish, share_as_file, share_to_place, shared_place};
use crate::cli::{DONE, FOUND};
use crate::recording::Store;
use crate::recording::bundle::{Field, Sealing, Shared};
use crate::seal::Recipient;
use std::collections::BTreeSet;
use std::path::Path;

pub(super) fn make(asked: &Asked, store: &Store, data: &Path) -> Result<u8, String> {
    let What::Make { to, with_passphrase, take_out, out, preview, .. } = &asked.what else { return Ok(DONE) };
    if *preview {
        return show(asked, store, data);
    }
    let sealing = if *with_passphrase {
        Sealing::Passphrase(super::new_passphrase(asked)?)
    } else {
        Sealing::For(recipients(to, store, data)?)
    };
    let place = if out.is_none() { shared_place(data, store).map_err(|error| error.to_string()) } else { Ok(None) };
    if out.is_none() && matches!(place, Ok(None)) {
        return Err("say where it goes: -o FILE, or set a shared place first (oefenlijn place)".to_owned());
    }
    let draft = draft(asked, store, data)?;
    if !draft.left.is_empty() && take_out.is_none() {
        eprintln!("oefenlijn: somebody could be found by these words; nothing is shared yet:");
        for it in &draft.left {
            eprintln!("    {}: {} `{}`, {} times", it.id, it.kind.name(), it.words, it.places);
        }
        eprintln!("--take-out takes them out of the bundle; --as-it-is shares them after all");
        return Ok(FOUND);
    }
    let shared = match out {
        Some(path) => share_as_file(data, store, &draft, &sealing, path),
        None => share_to_place(data, store, &draft, &sealing),
    };
    let shared = shared.map_err(|error| error.to_string())?;
    let parts: Vec<&str> = draft.bundle.fields.iter().map(|field| field.name()).collect();
    match out {
        Some(path) => out!("{}", path.display()),
        None => out!("{}", shared.name()),
    }
    out!("{} recordings as `{}`, until {}", shared.items.len(), shared.by, shared.until);
    out!("parts: {}", parts.join(", "));
    if out.is_none() {
        let kept_up = super::keep_up(data, store)?;
        super::tell(&kept_up);
    }
    Ok(DONE)
}

/// What was asked for, as it would leave: with the words taken out, when that was asked.
fn draft(asked: &Asked, store: &Store, data: &Path) -> Result<Draft, String> {
    let What::Make { ids, fields, until, take_out, .. } = &asked.what else {
        return Err("nothing to share".to_owned());
    };
    let retention = crate::cli::organisation(data).retention.clone();
    let today = super::today()?;
    let fields = fields.clone().unwrap_or_else(Field::usual);
    let mut wish = Wish { ids: ids.clone(), fields, until: *until, take_out: BTreeSet::new() };
    let draft = |wish: &Wish| Draft::of(store, &retention, today, wish).map_err(|error| error.to_string());
    let proposed = draft(&wish)?;
    if *take_out != Some(true) {
        return Ok(proposed);
    }
    wish.take_out = proposed.proposals.iter().map(|it| it.words.clone()).collect();
    draft(&wish)
}

/// Exactly what would leave; nothing does.
fn show(asked: &Asked, store: &Store, data: &Path) -> Result<u8, String> {
    let draft = draft(asked, store, data)?;
    let parts: Vec<&str> = draft.bundle.fields.iter().map(|field| field.name()).collect();
    out!(
        "nothing is shared yet; this would leave, until {}, under a name like `{}`",
        draft.bundle.until,
        draft.bundle.by
    );
    out!("parts: {}", parts.join(", "));
    for item in &draft.bundle.items {
        out!("\n{}", super::open::page(&draft.bundle, item)?);
    }
    for it in &draft.left {
        out!("somebody could be found by: {} `{}`, {} times", it.kind.name(), it.words, it.places);
    }
    Ok(if draft.left.is_empty() { DONE } else { FOUND })
}

/// Recipients as written, by the name of a group, or `me`.
fn recipients(to: &[String], store: &Store, data: &Path) -> Result<Vec<Recipient>, String> {
    let shared = Shared::read(data, store.vault()).map_err(|error| error.to_string())?;
    let one = |who: &String| {
        let group = || shared.groups().find(|(name, _)| name == who).map(|(_, recipient)| recipient);
        let own = || (who == "me").then(|| store.vault().recipient().clone());
        Recipient::read(who).or_else(group).or_else(own).ok_or_else(|| {
            let names: Vec<&str> = shared.groups().map(|(name, _)| name).collect();
            format!("`{who}` is no recipient (age1…) and no group here: {}", names.join(", "))
        })
    };
    to.iter().map(one).collect()
}
