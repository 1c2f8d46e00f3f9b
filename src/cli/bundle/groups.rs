//! `oefenlijn group`: who one is for others, and the keys of one's groups.

use super::Asked;
use crate::app::sharing::{handed_over, taken_over};
use crate::cli::DONE;
use crate::recording::bundle::Shared;
use crate::recording::{Did, Store};
use crate::seal::{Key, replace};
use std::fs;
use std::path::Path;

/// The words after `group`.
const WORDS: &str = "list, make NAME, hand NAME -o FILE, take FILE, leave NAME";

pub(super) fn run(
    asked: &Asked,
    words: &[String],
    out: Option<&Path>,
    store: &Store,
    data: &Path,
) -> Result<u8, String> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let with = |act: &mut dyn FnMut(&mut Shared)| {
        Shared::with(data, store.vault(), |shared| act(shared)).map_err(|error| error.to_string())
    };
    match words.as_slice() {
        [] | ["list"] => {
            let shared = Shared::read(data, store.vault()).map_err(|error| error.to_string())?;
            out!("me  {}", store.vault().recipient());
            for (name, recipient) in shared.groups() {
                out!("{name}  {recipient}");
            }
        }
        ["make", name] => {
            let shared = Shared::read(data, store.vault()).map_err(|error| error.to_string())?;
            if shared.group(name).is_some() || *name == "me" {
                return Err(format!("there is a group `{name}` already: its key would be lost; choose another name"));
            }
            let key = Key::new();
            with(&mut |shared| shared.join(name, &key))?;
            out!("{name}  {}", key.recipient());
            out!("hand its key over with: oefenlijn group hand {name} -o FILE");
        }
        ["hand", name] => {
            let Some(path) = out else { return Err("`group hand` wants -o FILE".to_owned()) };
            let shared = Shared::read(data, store.vault()).map_err(|error| error.to_string())?;
            let key = shared.group(name).ok_or_else(|| format!("there is no group `{name}` here"))?;
            let passphrase = super::new_passphrase(asked)?;
            let bytes = handed_over(name, &key, &passphrase).map_err(|error| error.kind().to_string())?;
            replace(path, &bytes).map_err(|error| format!("{}: {}", path.display(), error.kind()))?;
            super::note(store, Did::Exported, "")?;
            out!("{}: give the passphrase by another way than the file", path.display());
        }
        ["take", file] => {
            let bytes = fs::read(file).map_err(|error| format!("{file}: {}", error.kind()))?;
            let passphrase = super::bundle_passphrase(asked)?;
            let (name, key) = taken_over(&bytes, &passphrase).map_err(|error| format!("{file}: {error}"))?;
            let shared = Shared::read(data, store.vault()).map_err(|error| error.to_string())?;
            if shared.group(&name).is_some_and(|old| old.recipient() != key.recipient()) {
                return Err(format!("there is another group `{name}` here: leave it first, or ask for another name"));
            }
            with(&mut |shared| shared.join(&name, &key))?;
            out!("{name}  {}", key.recipient());
        }
        ["leave", name] => {
            let mut was_there = false;
            with(&mut |shared| was_there = shared.leave(name))?;
            if !was_there {
                return Err(format!("there is no group `{name}` here"));
            }
            out!("the key of `{name}` is forgotten: its bundles no longer open here");
        }
        _ => return Err(format!("`group {}` is nothing here: {WORDS}", words.join(" "))),
    }
    Ok(DONE)
}
