//! `oefenlijn translate`: a translation file brought in step with its scenario, handed to a translator and taken back.

use super::{DONE, FOUND, find_scenario};
use crate::app::packs;
use crate::ids::Lang;
use crate::scenario::{Sheet, Status, Translation, from_po, to_po};
use std::fs;
use std::path::{Path, PathBuf};

/// What to do with a translation.
#[derive(Debug, PartialEq, Eq)]
pub struct Asked {
    /// Id or path.
    pub scenario: String,
    /// Into this language.
    pub lang: Lang,
    /// Into the file beside the scenario instead of to standard output.
    pub write: bool,
    /// Without what the scenario does not hold any more.
    pub prune: bool,
    /// Written as a PO file too.
    pub po: Option<PathBuf>,
    /// A PO file to take in first.
    pub import: Option<PathBuf>,
}

/// Brings the translation file in step: what was translated is kept, what is missing stands there empty.
///
/// A file that is broken or empty is refused: what somebody translated must not get lost.
pub fn run(asked: &Asked, data: &Path) -> Result<u8, String> {
    let (scenario, lang) = (asked.scenario.as_str(), asked.lang);
    let loaded = find_scenario(scenario, data)?;
    if loaded.file.meta.language == Some(lang) {
        return Err(format!("{} is the home language of `{}`", lang.own_name(), loaded.id));
    }
    let name = format!("{}.{lang}.ron", loaded.file_name.trim_end_matches(".rhai"));
    let beside = Path::new(scenario).with_file_name(&name);
    let is_path = scenario.ends_with(".rhai") || scenario.contains('/');
    let path = if is_path || beside.exists() { beside } else { data.join("scenarios").join(&name) };
    let home_errors = loaded.diagnostics.iter().filter(|fault| fault.is_error() && fault.file == loaded.file_name);
    if let Some(fault) = home_errors.into_iter().next() {
        eprintln!("{fault}");
        return Err(format!("{} has errors: mend them first, so that nothing is taken for gone", loaded.file_name));
    }
    let existing = match fs::read_to_string(&path) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && is_path => None,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => shipped(&loaded.id, &name),
        Err(error) => return Err(format!("{} cannot be read: {}", path.display(), error.kind())),
    };
    if existing.as_ref().is_some_and(|text| text.trim().is_empty()) {
        return Err(format!("{} is empty: a redirect empties it first; use --write", path.display()));
    }
    let empty = Translation::in_step(None, lang, &loaded.file);
    let text = existing.as_deref().unwrap_or(&empty);
    let mut sheet = match Sheet::open(&name, text, lang, Some(&loaded.file)) {
        Ok(sheet) => sheet,
        Err(faults) => {
            faults.iter().for_each(|fault| eprintln!("{fault}"));
            return Err(format!("{} cannot be read whole and stays as it is; mend it first", path.display()));
        }
    };
    if let Some(po) = &asked.import {
        let words = fs::read(po).map_err(|error| format!("{} cannot be read: {}", po.display(), error.kind()))?;
        let words = String::from_utf8(words).map_err(|_| format!("{} is not saved as UTF-8", po.display()))?;
        match from_po(&mut sheet, &po.display().to_string(), &words) {
            Ok(done) => {
                eprintln!("{} taken, {} kept as obsolete, {} still open", done.taken, done.kept, done.open);
            }
            Err(faults) => {
                faults.iter().for_each(|fault| eprintln!("{fault}"));
                eprintln!("nothing was taken in");
                return Ok(FOUND);
            }
        }
    }
    sheet.fill();
    let text = if asked.prune { Translation::pruned(&sheet.text()) } else { sheet.text() };
    if asked.write {
        if existing.as_deref() != Some(&text) || !path.exists() {
            write(&path, text.as_bytes())?;
        }
        let counts: Vec<String> = Status::ALL
            .iter()
            .map(|status| format!("{} {}", count(&text, &name, lang, *status), status.name().to_lowercase()))
            .collect();
        out!("{}: {}", path.display(), counts.join(", "));
    } else {
        out_raw!(text);
    }
    if let Some(po) = &asked.po {
        write(po, to_po(&sheet, &loaded.file).as_bytes())?;
        out!("{}", po.display());
    }
    Ok(DONE)
}

/// The translation that travels with the program, for a copy in one's own folder.
fn shipped(id: &str, name: &str) -> Option<String> {
    let library = crate::scenario::Library::shipped();
    library.find(id)?;
    library.sources.get(name).cloned()
}

fn count(text: &str, name: &str, lang: Lang, status: Status) -> usize {
    Sheet::open(name, text, lang, None).map_or(0, |sheet| sheet.count(status))
}

fn write(path: &Path, content: &[u8]) -> Result<(), String> {
    packs::replace(path, content).map_err(|error| format!("{} cannot be written: {}", path.display(), error.kind()))
}
