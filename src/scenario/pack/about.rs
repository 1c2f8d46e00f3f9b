//! What a pack says of itself, and what is kept of where it came from.

use serde::{Deserialize, Serialize};

/// What a pack says of itself, in `pack.ron`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Pack", deny_unknown_fields)]
pub struct About {
    /// The form of the pack: 1.
    pub form: u32,
    /// The scenario's id.
    pub id: String,
    /// Its title in the home language.
    pub title: String,
    /// Its version: the date its author gave it.
    pub version: String,
    /// Under which terms it may be used; empty: not stated.
    pub licence: String,
    /// Who wrote it, as in the scenario.
    pub authors: Vec<String>,
    /// Who reviewed it, as in the scenario; never invented.
    pub reviewers: Vec<String>,
    /// The program that packed it.
    pub made_with: String,
    /// The day it was packed.
    pub made_on: String,
    /// Each file with its size and fingerprint.
    pub files: Vec<PackedFile>,
    /// Fingerprint over all of them.
    pub whole: String,
}

/// One file of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackedFile {
    /// Its name in a scenarios folder.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// Its fingerprint.
    pub blake3: String,
}

/// Where an imported scenario came from; kept beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// The name of the file it came in.
    pub pack: String,
    /// The day it was imported.
    pub imported_on: String,
    /// What the pack said.
    pub version: String,
    /// What the pack said; empty: not stated.
    pub licence: String,
    /// What the pack said.
    pub made_with: String,
    /// What the pack said.
    pub made_on: String,
    /// The pack's fingerprint.
    pub whole: String,
}

impl Origin {
    /// Of a pack that came in this file and was imported this day.
    #[must_use]
    pub fn of(about: &About, pack: &str, imported_on: &str) -> Self {
        let About { version, licence, made_with, made_on, whole, .. } = about.clone();
        Self { pack: pack.to_owned(), imported_on: imported_on.to_owned(), version, licence, made_with, made_on, whole }
    }

    /// Where it lies in the scenarios folder.
    #[must_use]
    pub fn name(stem: &str) -> String {
        format!("packs/{stem}.ron")
    }

    /// As text.
    #[must_use]
    pub fn text(&self) -> String {
        let options = ron::ser::PrettyConfig::default().struct_names(true);
        ron::ser::to_string_pretty(self, options).unwrap_or_default() + "\n"
    }

    /// Read back.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        ron::from_str(text).ok()
    }
}
