//! `oefenlijn place`: the shared place of a group.

use super::{Asked, What};
use crate::cli::DONE;
use crate::place::{self, Kind, Place, PlaceSecret, forget_secret, keep_secret};
use std::fs;
use std::io::IsTerminal as _;
use std::path::Path;

pub(super) fn run(asked: &Asked, data: &Path) -> Result<u8, String> {
    let What::Place { words, user, endpoint, region, folder, me, secret_file } = &asked.what else { return Ok(DONE) };
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let kind = match words.as_slice() {
        [] => return show(data),
        ["none"] => {
            let gone = Place::forget(data).and_then(|gone| forget_secret(data).map(|_| gone));
            out!(
                "{}",
                if gone.map_err(|error| error.kind().to_string())? {
                    "no shared place any more"
                } else {
                    "none was set"
                }
            );
            return Ok(DONE);
        }
        ["secret"] => {
            let store = crate::cli::privacy::store(data, asked.key_passphrase.as_deref())?;
            keep_secret(data, store.vault(), &typed(secret_file.as_deref())?)
                .map_err(|error| error.kind().to_string())?;
            out!("the password lies sealed");
            return Ok(DONE);
        }
        ["try"] => return attempt(asked, data),
        ["folder", path] => {
            let path = std::path::absolute(path).map_err(|error| format!("{path}: {}", error.kind()))?;
            Kind::Folder { path: path.display().to_string() }
        }
        ["webdav", url] => Kind::Webdav { url: (*url).to_owned(), user: user.clone() },
        ["s3", bucket] => Kind::S3 {
            endpoint: endpoint.clone(),
            bucket: (*bucket).to_owned(),
            region: region.clone(),
            key_id: user.clone(),
            folder: folder.clone(),
        },
        other => {
            let known = "folder PATH, webdav URL, s3 BUCKET, secret, try, none";
            return Err(format!("`place {}` is nothing here: {known}", other.join(" ")));
        }
    };
    let place = Place { kind, me: me.clone() };
    // What is typed here is held to the same rules as what is written in the file.
    let (_, faults) = Place::parse("place.ron", &place.text());
    if let Some(fault) = faults.iter().find(|fault| fault.is_error()) {
        return Err(format!("{}; {}", fault.message, fault.hint));
    }
    place.keep(data).map_err(|error| error.kind().to_string())?;
    if secret_file.is_some() {
        let store = crate::cli::privacy::store(data, asked.key_passphrase.as_deref())?;
        keep_secret(data, store.vault(), &typed(secret_file.as_deref())?).map_err(|error| error.kind().to_string())?;
    }
    show(data)
}

fn show(data: &Path) -> Result<u8, String> {
    let (place, faults) = Place::of(data);
    for fault in &faults {
        eprintln!("{fault}");
    }
    if faults.iter().any(crate::diagnostic::Diagnostic::is_error) {
        return Ok(crate::cli::FOUND);
    }
    match place {
        Some(place) => out!("{}", place.shown()),
        None => out!("no shared place is set"),
    }
    Ok(DONE)
}

/// Looks whether the place answers.
fn attempt(asked: &Asked, data: &Path) -> Result<u8, String> {
    let store = crate::cli::privacy::store(data, asked.key_passphrase.as_deref())?;
    let place = crate::app::sharing::shared_place(data, &store).map_err(|error| error.to_string())?;
    let Some((_, shelf)) = place else { return Err("no shared place is set".to_owned()) };
    let names = shelf.list().map_err(|error| error.to_string())?;
    out!("the shared place answers: {} files", names.len());
    Ok(DONE)
}

fn typed(file: Option<&Path>) -> Result<PlaceSecret, String> {
    if let Some(file) = file {
        let text = fs::read_to_string(file).map_err(|error| format!("{}: {}", file.display(), error.kind()))?;
        return Ok(place::PlaceSecret::new(&text));
    }
    if let Some(secret) = std::env::var_os("OEFENLIJN_PLACE_SECRET") {
        return Ok(PlaceSecret::new(&secret.to_string_lossy()));
    }
    if !std::io::stdin().is_terminal() {
        return Err("a password is wanted: --secret-file FILE, or OEFENLIJN_PLACE_SECRET".to_owned());
    }
    rpassword::prompt_password("Password: ").map(|it| PlaceSecret::new(&it)).map_err(|error| error.to_string())
}
