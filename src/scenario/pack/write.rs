//! Making a pack of a scenario in the library.

use super::super::{Library, Loaded};
use super::{About, Pack, PackedFile, Refused, base_id, hash, named, whole};
use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

impl Pack {
    /// A scenario with its translations, plays and the helpers it imports.
    ///
    /// # Errors
    /// A scenario that does not pass its check is not handed on.
    pub fn of(library: &Library, loaded: &Loaded, licence: &str, made_on: &str) -> Result<Self, Refused> {
        let files = belonging(library, loaded);
        if files.is_empty() {
            return Err(Refused::Nothing(format!("there is no file of scenario `{}`", loaded.id)));
        }
        let packed = packed(&files);
        let meta = &loaded.file.meta;
        let about = About {
            form: 1,
            id: base_id(&loaded.id).to_owned(),
            title: meta.title.clone(),
            version: meta.date.clone(),
            licence: licence.to_owned(),
            authors: meta.authors.clone(),
            reviewers: meta.reviewers.clone(),
            made_with: format!("oefenlijn {}", env!("CARGO_PKG_VERSION")),
            made_on: made_on.to_owned(),
            whole: whole(&packed),
            files: packed,
        };
        let pack = Self { about, files };
        pack.checked()?;
        Ok(pack)
    }

    /// The fingerprint that a pack of this scenario would have: the same as long as no text of it was changed.
    #[must_use]
    pub fn fingerprint(library: &Library, loaded: &Loaded) -> String {
        whole(&packed(&belonging(library, loaded)))
    }

    /// The pack as one file.
    ///
    /// # Errors
    /// When it cannot be put into a zip file.
    pub fn bytes(&self) -> Result<Vec<u8>, Refused> {
        let damaged = |error: &dyn std::fmt::Display| Refused::Damaged(error.to_string());
        let options = ron::ser::PrettyConfig::default().struct_names(true);
        let about = ron::ser::to_string_pretty(&self.about, options).map_err(|error| damaged(&error))?;
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let first = std::iter::once(("pack.ron", about.as_str()));
        for (name, text) in first.chain(self.files.iter().map(|(name, text)| (name.as_str(), text.as_str()))) {
            zip.start_file(name, SimpleFileOptions::default()).map_err(|error| damaged(&error))?;
            zip.write_all(text.as_bytes()).map_err(|error| damaged(&error))?;
        }
        zip.finish().map(Cursor::into_inner).map_err(|error| damaged(&error))
    }
}

/// The files of a scenario by their names in a pack: script, translations, plays and the helpers it imports.
fn belonging(library: &Library, loaded: &Loaded) -> BTreeMap<String, String> {
    let stem = loaded.file_name.trim_end_matches(".rhai");
    let id = base_id(&loaded.id).to_owned();
    let mut files = BTreeMap::new();
    for (name, text) in &library.sources {
        if let Some(rest) = name.strip_prefix(stem).filter(|rest| rest.starts_with('.')) {
            files.insert(format!("{id}{rest}"), text.clone());
        } else if let Some(rest) = name.strip_prefix("plays/").and_then(|name| name.strip_prefix(stem))
            && rest.starts_with('.')
        {
            files.insert(format!("plays/{id}{rest}"), named(text, &loaded.id, &id));
        }
    }
    let helpers = library.sources.iter().filter(|(name, _)| name.ends_with(".rhai") && name.contains('/'));
    let helpers: Vec<(&String, &String)> = helpers.collect();
    loop {
        let wanted = |name: &str| {
            let quoted = format!("\"{}\"", name.trim_end_matches(".rhai"));
            files.iter().any(|(file, text): (&String, &String)| file.ends_with(".rhai") && text.contains(&quoted))
        };
        let more: Vec<_> =
            helpers.iter().filter(|(name, _)| !files.contains_key(*name) && wanted(name)).copied().collect();
        if more.is_empty() {
            break;
        }
        files.extend(more.into_iter().map(|(name, text)| (name.clone(), text.clone())));
    }
    files
}

fn packed(files: &BTreeMap<String, String>) -> Vec<PackedFile> {
    let one = |(name, text): (&String, &String)| PackedFile {
        name: name.clone(),
        bytes: text.len() as u64,
        blake3: hash(text),
    };
    files.iter().map(one).collect()
}
