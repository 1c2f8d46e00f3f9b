//! `oefenlijn pack`: a scenario as one file to hand on, and such a file taken in.

use super::{DONE, FOUND, find_scenario, library};
use crate::app::packs;
use crate::authoring::{DifferRow, differ};
use crate::scenario::Library;
use crate::scenario::pack::Pack;
use std::path::{Path, PathBuf};

/// What to do with a pack.
#[derive(Debug, PartialEq, Eq)]
pub enum Asked {
    /// Make one.
    Make {
        /// Id or path.
        scenario: String,
        /// Into this file; `ID@VERSION.oefenpack` when left out.
        out: Option<PathBuf>,
        /// The terms of use.
        licence: String,
    },
    /// Check one and take it into one's own scenarios.
    Import(PathBuf),
    /// Check one and say what it is.
    Show(PathBuf),
    /// Say what differs between two versions.
    Diff {
        /// Id or path.
        old: String,
        /// Id or path.
        new: String,
    },
}

/// Makes, shows or takes in a pack.
pub fn run(asked: &Asked, data: &Path) -> Result<u8, String> {
    let today = jiff::Zoned::now().date().to_string();
    match asked {
        Asked::Make { scenario, out, licence } => {
            let loaded = find_scenario(scenario, data)?;
            let is_path = scenario.ends_with(".rhai") || scenario.contains('/');
            let source = if is_path { Library::of_file(Path::new(scenario)) } else { library(data) };
            let pack = make(&source, &loaded, scenario, is_path, licence, &today)?;
            let path = out.clone().unwrap_or_else(|| format!("{}.oefenpack", pack.stem()).into());
            let bytes = pack.bytes().map_err(|refused| refused.to_string())?;
            packs::replace(&path, &bytes)
                .map_err(|error| format!("{} cannot be written: {}", path.display(), error.kind()))?;
            out!("{}: {} files", path.display(), pack.files.len());
        }
        Asked::Diff { old, new } => return compare(old, new, data),
        Asked::Import(path) => {
            let taken = packs::take_in(path, data, &today).map_err(|why| format!("{}: {why}", path.display()))?;
            out!("{} {}", taken.id, if taken.was_here { "is here already" } else { "is taken in" });
        }
        Asked::Show(path) => {
            let refused = |why| format!("{}: {why}", path.display());
            let pack = packs::read(path).map_err(refused)?;
            let about = &pack.about;
            let or_none = |list: &[String]| if list.is_empty() { "none".to_owned() } else { list.join(", ") };
            out!("{} {} ({})", about.title, about.version, about.id);
            out!("licence: {}", if about.licence.is_empty() { "not stated" } else { &about.licence });
            out!("authors: {}", or_none(&about.authors));
            out!("reviewers: {}", or_none(&about.reviewers));
            out!("made with {} on {}", about.made_with, about.made_on);
            for file in &about.files {
                out!("  {} ({} bytes, {})", file.name, file.bytes, &file.blake3[..16]);
            }
            packs::check(&pack).map_err(refused)?;
            out!("every fingerprint fits; the scenario and its plays pass their check");
        }
    }
    Ok(DONE)
}

/// Prints what differs between the texts of two versions; 1 where something does.
fn compare(old: &str, new: &str, data: &Path) -> Result<u8, String> {
    let text = |wanted: &str| -> Result<String, String> {
        if !wanted.ends_with(".rhai") && Path::new(wanted).is_file() {
            let pack = packs::read(Path::new(wanted)).map_err(|refused| format!("{wanted}: {refused}"))?;
            return Ok(pack.files.get(&format!("{}.rhai", pack.about.id)).cloned().unwrap_or_default());
        }
        if wanted.ends_with(".rhai") || wanted.contains('/') {
            return std::fs::read_to_string(wanted)
                .map_err(|error| format!("{wanted} cannot be read: {}", error.kind()));
        }
        let loaded = find_scenario(wanted, data)?;
        let own = data.join("scenarios").join(&loaded.file_name);
        match own.is_file() {
            true => std::fs::read_to_string(&own)
                .map_err(|error| format!("{} cannot be read: {}", own.display(), error.kind())),
            false => Ok(Library::shipped_text(&loaded.file_name).unwrap_or_default().to_owned()),
        }
    };
    let rows = differ(&text(old)?, &text(new)?, 2);
    for row in &rows {
        match row {
            DifferRow::Same(line) => out!("        {line}"),
            DifferRow::Gone(at, line) => out!("- {at:>5} {line}"),
            DifferRow::New(at, line) => out!("+ {at:>5} {line}"),
            DifferRow::Skipped(n) => out!("  … {n} lines the same"),
        }
    }
    if rows.is_empty() {
        out!("the text is the same");
    }
    Ok(if rows.is_empty() { DONE } else { FOUND })
}

/// The pack, its plays checked too: what is handed on can be taken in.
fn make(
    library: &Library,
    loaded: &crate::scenario::Loaded,
    scenario: &str,
    is_path: bool,
    licence: &str,
    today: &str,
) -> Result<Pack, String> {
    let pack = Pack::of(library, loaded, licence, today).map_err(|refused| refused.to_string())?;
    if let Err(refused) = packs::check(&pack) {
        let which = if is_path { scenario } else { &loaded.file_name };
        return Err(format!("{which}: {refused}"));
    }
    Ok(pack)
}
