//! A scenario as one file to hand on: script, translations, plays and what it is, each with its fingerprint.
//!
//! Bytes in, bytes out: no disk. A pack is read as a stranger's file; nothing of it runs before all of it was looked at.

mod about;
mod read;
mod write;

pub use about::{About, Origin, PackedFile};

use super::{Library, Loaded};
use crate::diagnostic::Diagnostic;
use std::collections::BTreeMap;

/// The most files in a pack.
pub const MAX_FILES: usize = 200;
/// The most bytes of one file, unpacked.
pub const MAX_FILE_BYTES: u64 = 2_000_000;
/// The most bytes of all files together, unpacked.
pub const MAX_BYTES: u64 = 16_000_000;
/// The most bytes of a pack as it lies on disk.
pub const MAX_PACKED_BYTES: u64 = 8_000_000;
/// How many times smaller than its text a file may be packed.
pub const MAX_RATIO: u64 = 200;

/// Why a pack is refused.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum Refused {
    /// Not a zip file, or a damaged one.
    #[error("this is no scenario pack, or it is damaged: {0}")]
    Damaged(String),
    /// Packed or unpacked it is larger than a scenario can be.
    #[error("{0}")]
    TooLarge(String),
    /// A name that leads out of the folder, or is no name of a scenario's file.
    #[error("`{0}` has no place in a pack: {1}")]
    Name(String, &'static str),
    /// `pack.ron` does not say what it must.
    #[error("pack.ron: {0}")]
    About(String),
    /// A file is not what its fingerprint says.
    #[error("`{0}` is not what its fingerprint says; the pack was changed after it was made")]
    Hash(String),
    /// What is named and what is packed differ.
    #[error("`{0}` {1}")]
    Missing(String, &'static str),
    /// The check of the scenario found errors.
    #[error("the scenario does not pass its check: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Faults(Vec<Diagnostic>),
    /// There is nothing to pack.
    #[error("{0}")]
    Nothing(String),
}

/// A scenario with everything that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// What it is and who made it.
    pub about: About,
    /// The text of each file, by the name it has in a scenarios folder.
    pub files: BTreeMap<String, String>,
}

impl Pack {
    /// The name of the scenario with its version: two versions live beside each other under this name.
    #[must_use]
    pub fn stem(&self) -> String {
        format!("{}@{}", self.about.id, self.about.version)
    }

    /// The scenario as the full check finds it; nothing of it has been played.
    ///
    /// # Errors
    /// Everything that the check calls an error.
    pub fn checked(&self) -> Result<Loaded, Refused> {
        let library = Library::of(&self.files, Vec::new());
        let errors: Vec<Diagnostic> = library.faults().filter(|fault| fault.is_error()).cloned().collect();
        if !errors.is_empty() {
            return Err(Refused::Faults(errors));
        }
        let loaded = library.find(&self.about.id).filter(|loaded| loaded.is_playable()).cloned();
        let loaded = loaded.ok_or_else(|| Refused::About(format!("no scenario `{}` is in it", self.about.id)))?;
        let meta = &loaded.file.meta;
        for (what, says, is) in [
            ("title", &self.about.title, &meta.title),
            ("version", &self.about.version, &meta.date),
            ("authors", &self.about.authors.join(", "), &meta.authors.join(", ")),
            ("reviewers", &self.about.reviewers.join(", "), &meta.reviewers.join(", ")),
        ] {
            if says != is {
                return Err(Refused::About(format!("`{what}` is not what the scenario itself says")));
            }
        }
        Ok(loaded)
    }

    /// The files as they are to lie in a scenarios folder, under `stem`, with their origin beside them.
    #[must_use]
    pub fn laid_out(&self, stem: &str, origin: &Origin) -> BTreeMap<String, String> {
        let id = &self.about.id;
        let mut files = BTreeMap::new();
        for (name, text) in &self.files {
            if let Some(rest) = name.strip_prefix("plays/").and_then(|name| name.strip_prefix(id.as_str())) {
                files.insert(format!("plays/{stem}{rest}"), named(text, id, stem));
            } else if let Some(rest) = name.strip_prefix(id.as_str()).filter(|_| !name.contains('/')) {
                files.insert(format!("{stem}{rest}"), text.clone());
            } else {
                files.insert(name.clone(), text.clone());
            }
        }
        files.insert(Origin::name(stem), origin.text());
        files
    }
}

/// A play that names its scenario otherwise.
fn named(play: &str, from: &str, to: &str) -> String {
    let mut text = String::with_capacity(play.len() + to.len());
    for line in play.split_inclusive('\n') {
        let is_name = line.trim_start().strip_prefix("scenario ").is_some_and(|name| name.trim() == from);
        if is_name { text.push_str(&line.replacen(from, to, 1)) } else { text.push_str(line) }
    }
    text
}

/// `boze_ex` of `boze_ex@2026-11-25`.
#[must_use]
pub fn base_id(id: &str) -> &str {
    id.split_once('@').map_or(id, |(base, _)| base)
}

fn hash(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().to_string()
}

/// One fingerprint over every name and fingerprint.
fn whole(files: &[PackedFile]) -> String {
    let mut hasher = blake3::Hasher::new();
    for file in files {
        for part in [&file.name, &file.blake3] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
    }
    hasher.finalize().to_hex().to_string()
}
