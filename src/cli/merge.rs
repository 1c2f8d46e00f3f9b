//! `oefenlijn merge`: several files of notes become one.

use super::{DONE, WRONG};
use crate::intervision::notes::Notes;
use crate::seal::replace;
use std::fs;
use std::path::{Path, PathBuf};

/// Merges them, all or none.
pub fn run(paths: &[PathBuf], out: Option<&Path>, data: &Path) -> Result<u8, String> {
    let mut all: Option<Notes> = None;
    let mut faults = Vec::new();
    for path in paths {
        let shown = path.display().to_string();
        let bytes = fs::read(path).map_err(|error| format!("{shown} cannot be read: {}", error.kind()))?;
        let bytes = super::unsealed(&shown, &bytes, data)?;
        let (notes, found) = Notes::parse(&shown, &String::from_utf8_lossy(&bytes));
        faults.extend(found.iter().map(ToString::to_string));
        match (&mut all, notes) {
            (Some(all), Some(notes)) => {
                if let Err(error) = all.merge(&notes) {
                    faults.push(format!("{shown}: error: {error}"));
                }
            }
            (all @ None, Some(notes)) => *all = Some(notes),
            (_, None) => {}
        }
    }
    if !faults.is_empty() {
        faults.iter().for_each(|fault| eprintln!("{fault}"));
        eprintln!("oefenlijn: nothing was merged");
        return Ok(WRONG);
    }
    let all = all.unwrap_or_default();
    match out {
        Some(path) => {
            replace(path, all.written().as_bytes()).map_err(|error| format!("{}: {}", path.display(), error.kind()))?;
            let authors: Vec<&str> = all.authors().into_iter().collect();
            out!("{}: {} notes by {}", path.display(), all.len(), authors.join(", "));
        }
        None => out_raw!(all.written()),
    }
    Ok(DONE)
}
