//! Reading a pack that somebody else made: names, sizes and fingerprints before anything else.

use super::{About, MAX_BYTES, MAX_FILE_BYTES, MAX_FILES, MAX_PACKED_BYTES, MAX_RATIO, Pack, Refused, hash, whole};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

impl Pack {
    /// A pack, if all of it is what it says; its scenario has not been checked yet.
    ///
    /// # Errors
    /// Why it is refused.
    pub fn read(bytes: &[u8]) -> Result<Self, Refused> {
        if bytes.len() as u64 > MAX_PACKED_BYTES {
            return Err(Refused::TooLarge(format!("a pack holds at most {MAX_PACKED_BYTES} bytes")));
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| Refused::Damaged(error.to_string()))?;
        if zip.len() > MAX_FILES {
            return Err(Refused::TooLarge(format!("{} files; a pack holds at most {MAX_FILES}", zip.len())));
        }
        // Every name before any content.
        for at in 0..zip.len() {
            let entry = zip.by_index_raw(at).map_err(|error| Refused::Damaged(error.to_string()))?;
            let name = entry.name().map_err(|error| Refused::Damaged(error.to_string()))?.into_owned();
            name_faults(&name, entry.is_symlink(), entry.encrypted())?;
        }
        let mut texts = BTreeMap::new();
        let mut total = 0;
        for at in 0..zip.len() {
            let mut entry = zip.by_index(at).map_err(|error| Refused::Damaged(error.to_string()))?;
            let name = entry.name().map_err(|error| Refused::Damaged(error.to_string()))?.into_owned();
            let packed = entry.compressed_size().max(1);
            // What an entry says of its own size is not believed: reading stops at the limit.
            let room = MAX_FILE_BYTES.min(packed.saturating_mul(MAX_RATIO)).min(MAX_BYTES - total);
            let mut content = Vec::new();
            entry
                .by_ref()
                .take(room + 1)
                .read_to_end(&mut content)
                .map_err(|error| Refused::Damaged(format!("`{name}`: {error}")))?;
            let size = content.len() as u64;
            if size > room {
                return Err(Refused::TooLarge(format!(
                    "`{name}` unpacks to more than a scenario can be ({MAX_FILE_BYTES} bytes a file, {MAX_BYTES} in all, {MAX_RATIO} times its packed size)"
                )));
            }
            total += size;
            let text =
                String::from_utf8(content).map_err(|_| Refused::Damaged(format!("`{name}` is not text in UTF-8")))?;
            if texts.insert(name.clone(), text).is_some() {
                return Err(Refused::Name(name, "it is there twice"));
            }
        }
        let about = texts.remove("pack.ron").ok_or(Refused::Missing("pack.ron".into(), "is missing"))?;
        let about: About = ron::from_str(&about).map_err(|error| Refused::About(error.to_string()))?;
        agree(&about, &texts)?;
        Ok(Self { about, files: texts })
    }
}

/// A name must stay in the folder and be one of a scenario's files.
fn name_faults(name: &str, is_link: bool, is_encrypted: bool) -> Result<(), Refused> {
    let refused = |why| Err(Refused::Name(name.chars().take(120).collect(), why));
    if is_link {
        return refused("it is a link, and a link may lead anywhere");
    }
    if is_encrypted {
        return refused("it is locked with a password");
    }
    if name.starts_with(['/', '\\']) || name.contains(':') {
        return refused("its path is absolute");
    }
    if name.contains('\\') || name.split('/').any(|part| part.is_empty() || part.starts_with('.')) {
        return refused("its path leads out of the folder or is hidden");
    }
    if !name.chars().all(|c| c.is_ascii_alphanumeric() || "_-./".contains(c)) || name.len() > 120 {
        return refused("use letters, digits, `_`, `-` and `.`, at most 120");
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    if ["png", "jpg", "jpeg", "webp", "gif", "svg", "bmp", "avif"].contains(&ending.as_str()) {
        return refused("a scenario is a chat and cannot show images; take it out");
    }
    let folder = name.rsplit_once('/').map(|(folder, _)| folder);
    let fits = match folder {
        None => name == "pack.ron" || name.ends_with(".rhai") || name.ends_with(".ron"),
        Some("plays") => name.ends_with(".play"),
        Some(_) => name.ends_with(".rhai") && name.matches('/').count() <= 3,
    };
    if fits { Ok(()) } else { refused("only scripts, translations and plays belong in it") }
}

/// Holds what a pack says of itself against what is in it.
fn agree(about: &About, files: &BTreeMap<String, String>) -> Result<(), Refused> {
    if about.form != 1 {
        return Err(Refused::About(format!("form {} is not known here; a newer program made it", about.form)));
    }
    let is_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if about.id.is_empty() || about.id.len() > 60 || !about.id.chars().all(is_id) {
        return Err(Refused::About("`id` is no id of a scenario".into()));
    }
    if about.version.len() != 10 || !about.version.chars().all(|c| c.is_ascii_digit() || c == '-') {
        return Err(Refused::About("`version` is no date".into()));
    }
    let mut named = BTreeSet::new();
    for file in &about.files {
        if !named.insert(file.name.as_str()) {
            return Err(Refused::Missing(file.name.clone(), "is named twice in pack.ron"));
        }
        let text = files.get(&file.name).ok_or(Refused::Missing(file.name.clone(), "is named and not there"))?;
        if text.len() as u64 != file.bytes || hash(text) != file.blake3 {
            return Err(Refused::Hash(file.name.clone()));
        }
    }
    if let Some(name) = files.keys().find(|name| !named.contains(name.as_str())) {
        return Err(Refused::Missing(name.clone(), "is there and not named in pack.ron"));
    }
    if whole(&about.files) != about.whole {
        return Err(Refused::Hash("pack.ron".into()));
    }
    let own = |name: &str| name.strip_prefix(about.id.as_str()).is_some_and(|rest| rest.starts_with('.'));
    for name in files.keys() {
        let is_own = match name.rsplit_once('/') {
            None => own(name),
            Some(("plays", name)) => own(name),
            Some(_) => true,
        };
        if !is_own {
            return Err(Refused::Name(name.clone(), "it belongs to another scenario"));
        }
    }
    if !files.contains_key(&format!("{}.rhai", about.id)) {
        return Err(Refused::Missing(format!("{}.rhai", about.id), "is missing"));
    }
    Ok(())
}
