//! An organisation's own methods: `methods/*.ron` in its folder.

use super::Methods;
use crate::diagnostic::Diagnostic;
use std::fs;
use std::path::Path;

/// Larger files are not read, in bytes.
const MAX_BYTES: u64 = 1_000_000;

impl Methods {
    /// What travels with the program, with the methods of this organisation's folder in the place of those of the same id.
    #[must_use]
    pub fn in_folder(organisation: &Path) -> Self {
        let mut paths: Vec<_> = fs::read_dir(organisation.join("methods"))
            .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
            .unwrap_or_default();
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
        paths.sort();
        let (mut files, mut faults) = (Vec::new(), Vec::new());
        for path in paths {
            let name = format!("methods/{}", path.file_name().unwrap_or_default().to_string_lossy());
            let is_small = fs::metadata(&path).is_ok_and(|about| about.len() <= MAX_BYTES);
            match fs::read(&path) {
                Ok(bytes) if is_small => files.push((name, String::from_utf8_lossy(&bytes).into_owned())),
                _ => faults.push(Diagnostic::error(
                    "unreadable",
                    &name,
                    (0, 0),
                    words!("this file cannot be read, or is too large"),
                )),
            }
        }
        let mut own = Self::of_files(&files);
        own.faults.extend(faults);
        Self::shipped().with(own)
    }
}
