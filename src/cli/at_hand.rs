//! What commands need: a recording, the library, the organisation, a scenario.

use super::privacy;
use crate::ids::nearest;
use crate::protocol::Organisation;
use crate::recording::bundle::Shared;
use crate::recording::{Day, OpenError, Opened, Store, open_file};
use crate::scenario::{Library, Loaded};
use crate::seal::{Key, SealError, is_sealed};
use std::path::Path;

/// A recording by its path, or by its name in the store.
pub(super) fn open_recording(wanted: &Path, data: &Path) -> Result<Opened, String> {
    open(wanted, data).map_err(|error| format!("{}: {error}", wanted.display()))
}

/// The same, with what exactly stands in its way.
pub(super) fn open(wanted: &Path, data: &Path) -> Result<Opened, OpenError> {
    let vault = privacy::vault(data);
    match &vault {
        Some(vault) if !wanted.exists() => {
            Store::new(data.join("recordings"), vault.clone()).open(&wanted.to_string_lossy())
        }
        _ => open_file(wanted, vault.as_ref()),
    }
}

/// What a file holds, its seal opened when it has one.
pub(super) fn unsealed(shown: &str, bytes: &[u8], data: &Path) -> Result<Vec<u8>, String> {
    if !is_sealed(bytes) {
        return Ok(bytes.to_vec());
    }
    // What a group handed over is sealed for the group.
    let opened = privacy::vault(data).ok_or(SealError::Locked).and_then(|vault| {
        let own = || Vec::from_iter(vault.key());
        let keys = Shared::read(data, &vault).map_or_else(|_| own(), |shared| shared.keys(&vault));
        if keys.is_empty() { vault.open(bytes) } else { Key::open_with_any(&keys, bytes) }
    });
    match opened {
        Ok(opened) if !opened.is_cut => Ok(opened.bytes),
        Ok(_) => Err(format!("{shown}: {}", SealError::Damaged)),
        Err(error) => Err(format!("{shown}: {error}")),
    }
}

/// The scenarios that travel with the program and one's own.
pub(super) fn library(data: &Path) -> Library {
    Library::shipped().with(Library::in_folder(&data.join("scenarios")))
}

/// The organisation of the data folder, with its own anonymity statement.
pub(super) fn organisation(data: &Path) -> Organisation {
    let settings = crate::app::Settings::load(data).unwrap_or_default();
    Organisation::in_folder(&data.join("organisation")).saying(&settings.statement)
}

/// A scenario by its id or path.
pub(super) fn find_scenario(wanted: &str, data: &Path) -> Result<Loaded, String> {
    let path = Path::new(wanted);
    if wanted.ends_with(".rhai") || wanted.contains('/') {
        let library = Library::of_file(path);
        let fault = library.diagnostics.first().map(ToString::to_string);
        return library
            .scenarios
            .into_iter()
            .next()
            .ok_or_else(|| fault.unwrap_or_else(|| format!("there is no scenario file {wanted}")));
    }
    Library::by_id(&data.join("scenarios"), wanted).map_err(|ids| {
        match nearest(wanted, ids.iter().map(String::as_str)) {
            Some(near) => format!("there is no scenario `{wanted}`; did you mean `{near}`?"),
            None => format!("there is no scenario `{wanted}`; there is: {}", ids.join(", ")),
        }
    })
}

/// The day, by this machine's clock.
pub(super) fn today() -> Result<Day, String> {
    let now = jiff::Zoned::now().strftime("%Y-%m-%d").to_string();
    Day::read(&now).ok_or_else(|| "the clock says no day".to_owned())
}
