//! An organisation's folder: `protocols/*.ron`, `partners/*.ron`, `anonymity.ron`, `back_office.ron`, `retention.ron`.

use super::{Organisation, OwnFile};
use crate::diagnostic::Diagnostic;
use std::fs;
use std::io;
use std::path::Path;

/// Larger files are not read, in bytes.
const MAX_BYTES: u64 = 2_000_000;

impl Organisation {
    /// The organisation of this folder; what it does not hold is the shipped example.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        let (files, faults) = own_files(folder);
        let mut found = Self::with(&files);
        found.faults.extend(faults);
        found
    }
}

/// The files of an organisation's folder, in the order of their names, and those that could not be read.
fn own_files(folder: &Path) -> (Vec<OwnFile>, Vec<Diagnostic>) {
    let mut files = Vec::new();
    let mut faults = Vec::new();
    let mut take = |name: String, path: &Path| {
        let result = match fs::metadata(path) {
            Ok(about) if about.len() > MAX_BYTES => Err(words!("this file is too large")),
            Ok(_) => fs::read(path).map_err(|error| words!("this file cannot be read: {kind}", kind = error.kind())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return,
            Err(error) => Err(words!("this file cannot be read: {kind}", kind = error.kind())),
        };
        match result {
            Ok(bytes) => files.push(OwnFile { name, text: String::from_utf8_lossy(&bytes).into_owned() }),
            Err(words) => faults.push(Diagnostic::error("unreadable", &name, (0, 0), words)),
        }
    };
    for kind in ["protocols", "partners"] {
        let Ok(entries) = fs::read_dir(folder.join(kind)) else { continue };
        let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        for path in paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "ron")) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            take(format!("{kind}/{name}"), path);
        }
    }
    for name in ["anonymity.ron", "back_office.ron", "retention.ron"] {
        take(name.to_owned(), &folder.join(name));
    }
    (files, faults)
}
