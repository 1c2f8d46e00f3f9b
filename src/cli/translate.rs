//! `oefenlijn translate`: a translation file brought in step with its scenario, on standard output.

use super::{DONE, find_scenario};
use crate::ids::Lang;
use crate::scenario::Translation;
use std::fs;
use std::path::Path;

/// Prints the translation file: what was translated is kept, what is missing stands there empty.
pub fn run(scenario: &str, lang: Lang, data: &Path) -> Result<u8, String> {
    let loaded = find_scenario(scenario, data)?;
    if loaded.file.meta.language == Some(lang) {
        return Err(format!("{} is the home language of `{}`", lang.own_name(), loaded.id));
    }
    let beside = Path::new(scenario).with_file_name(format!("{}.{lang}.ron", loaded.id));
    let in_data = data.join("scenarios").join(format!("{}.{lang}.ron", loaded.id));
    let existing = fs::read_to_string(&beside).or_else(|_| fs::read_to_string(in_data)).ok();
    out_raw!(Translation::in_step(existing.as_deref(), lang, &loaded.file));
    Ok(DONE)
}
