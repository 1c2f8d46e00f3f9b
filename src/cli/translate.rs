//! `oefenlijn translate`: a translation file brought in step with its scenario.

use super::{DONE, find_scenario};
use crate::app::packs;
use crate::ids::Lang;
use crate::scenario::Translation;
use std::fs;
use std::path::Path;

/// Prints or writes the translation file: what was translated is kept, what is missing stands there empty.
///
/// A file that is broken or empty is refused: what somebody translated must not get lost.
pub fn run(scenario: &str, lang: Lang, write: bool, data: &Path) -> Result<u8, String> {
    let loaded = find_scenario(scenario, data)?;
    if loaded.file.meta.language == Some(lang) {
        return Err(format!("{} is the home language of `{}`", lang.own_name(), loaded.id));
    }
    let beside = Path::new(scenario).with_file_name(format!("{}.{lang}.ron", loaded.id));
    let in_data = data.join("scenarios").join(format!("{}.{lang}.ron", loaded.id));
    let is_path = scenario.ends_with(".rhai") || scenario.contains('/');
    let path = if is_path || beside.exists() { beside } else { in_data };
    let existing = fs::read_to_string(&path).ok();
    if let Some(text) = &existing {
        let shown = path.display();
        if text.trim().is_empty() {
            return Err(format!("{shown} is empty: a redirect empties it first; use --write"));
        }
        let faults = Translation::faults(&loaded.id, text);
        for fault in &faults {
            eprintln!("{fault}");
        }
        if !faults.is_empty() {
            return Err(format!("{shown} cannot be read whole and stays as it is; mend it first"));
        }
    }
    let text = Translation::in_step(existing.as_deref(), lang, &loaded.file);
    if write {
        packs::replace(&path, text.as_bytes())
            .map_err(|error| format!("{} cannot be written: {}", path.display(), error.kind()))?;
        out!("{}", path.display());
    } else {
        out_raw!(text);
    }
    Ok(DONE)
}
