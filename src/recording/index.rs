//! What lists and searches need of every recording, in two sealed files, so that nothing is opened for them.
//!
//! Derived: whatever is missing or does not fit a file as it lies there is made again from the file.

use super::About;
use crate::ids::Seq;
use crate::seal::{Vault, replace};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A recording's line in the index.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Row {
    /// Says whether the file is still the one that was looked at.
    pub stamp: String,
    /// What lists show.
    pub about: About,
}

/// What was said in a recording, for searching.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Words {
    pub stamp: String,
    /// Each message in small letters without accents.
    pub said: Vec<(Seq, String)>,
}

/// Names of the two files.
pub(super) const FILES: [&str; 2] = ["index.age", "words.age"];

/// What is known of each recording.
pub(super) type Rows = BTreeMap<String, Row>;
/// What was said in each recording.
pub(super) type AllWords = BTreeMap<String, Words>;

/// Reads one of the files; anything wrong with it: nothing is known.
pub(super) fn read<T: DeserializeOwned + Default>(folder: &Path, name: &str, vault: &Vault) -> T {
    let sealed = fs::read(folder.join(name)).unwrap_or_default();
    let opened = vault.open(&sealed).ok().filter(|opened| !opened.is_cut);
    opened.and_then(|opened| serde_json::from_slice(&opened.bytes).ok()).unwrap_or_default()
}

/// Writes one of the files; a disk that says no costs the next list some time and nothing else.
pub(super) fn write<T: Serialize>(folder: &Path, name: &str, vault: &Vault, what: &T) {
    let sealed = serde_json::to_vec(what).ok().and_then(|bytes| vault.seal(&bytes).ok());
    if let Some(sealed) = sealed {
        let _ = replace(&folder.join(name), &sealed);
    }
}
