//! `oefenlijn check`: what is wrong with files that people write.

use super::{DONE, FOUND};
use crate::diagnostic::Diagnostic;
use crate::ids::Lang;
use crate::intervision::methods::Method;
use crate::protocol::{BackOffice, Organisation, PartnerMap, Protocol, Retention, Statement};
use crate::rehearse::{all_samples, play_faults, translated_phrases};
use crate::review::{Examples, Rubric};
use crate::scenario::{Library, Loaded, Scenario, Series};
use crate::understand::PhraseBook;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Checks these files and folders; none: the shipped scenarios and phrases, and one's own scenarios.
pub fn run(paths: &[PathBuf], json: bool, data: &Path) -> Result<u8, String> {
    let mut checked = Checked::default();
    if paths.is_empty() {
        checked.library(&super::library(data));
        checked.library(&Library::patterns());
        let organisation = super::organisation(data);
        checked.files += organisation.protocols.len() + 3;
        checked.faults.extend(organisation.faults);
        for lang in Lang::ALL {
            let name = format!("phrases/{lang}.ron");
            checked.files += 1;
            // That two phrases are alike is of use to who edits them: `check FILE` says it.
            let faults = PhraseBook::parse(&name, PhraseBook::shipped_text(lang)).1;
            checked.faults.extend(faults.into_iter().filter(Diagnostic::is_error));
        }
    }
    for path in paths {
        checked.path(path)?;
    }
    checked.faults.sort();
    // Who names a scenario and its translation is told of each fault once.
    checked.faults.dedup();
    let errors = checked.faults.iter().filter(|fault| fault.is_error()).count();
    let warnings = checked.faults.len() - errors;
    if json {
        for fault in &checked.faults {
            out!("{}", serde_json::to_string(fault).map_err(|error| error.to_string())?);
        }
    } else {
        for fault in &checked.faults {
            out!("{fault}");
        }
        out!("{} checked: {}, {}", count(checked.files, "file"), count(errors, "error"), count(warnings, "warning"));
    }
    Ok(if errors > 0 { FOUND } else { DONE })
}

fn count(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}

/// What is wrong with a file of an organisation, a rubric or examples; `None` when it is none.
fn organisation_faults(name: &str, text: &str) -> Option<Vec<Diagnostic>> {
    let first = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with("//"))?;
    let kind = first.split('(').next().unwrap_or_default().trim();
    Some(match kind {
        "Protocol" => Protocol::parse(name, text).1,
        "Partners" => PartnerMap::parse(name, text).1,
        "Anonymity" => Statement::parse(name, text).1,
        "BackOffice" => BackOffice::parse(name, text).1,
        "Retention" => Retention::parse(name, text).1,
        "Rubric" => Rubric::parse(name, text).1,
        "Method" => Method::parse(name, text).1,
        "Series" => Series::parse(name, text).faults,
        "Examples" => Examples::parse(name, text).1,
        _ => return None,
    })
}

/// The translations of a scenario that can be played: each with the name and the text of its file.
fn translations<'a>(
    library: &'a Library,
    loaded: &'a Loaded,
) -> impl Iterator<Item = (&'a Arc<Scenario>, String, &'a String)> {
    let home = loaded.file.meta.language;
    loaded.playable.iter().filter(move |(lang, _)| Some(**lang) != home).filter_map(move |(lang, scenario)| {
        let name = loaded.translation(*lang);
        let text = library.sources.get(&name)?;
        Some((scenario, name, text))
    })
}

#[derive(Default)]
struct Checked {
    files: usize,
    faults: Vec<Diagnostic>,
}

impl Checked {
    fn library(&mut self, library: &Library) {
        self.files += library.scenarios.len() + library.series.len();
        self.faults.extend(library.faults().cloned());
        if !library.series.is_empty() {
            // One's own series may use the shipped scenarios.
            self.faults.extend(library.gaps(&Library::shipped_ids()));
        }
        for loaded in &library.scenarios {
            self.faults.extend(all_samples(loaded, &library.sources));
        }
        for play in &library.plays {
            self.files += 1;
            self.faults.extend(play_faults(&play.name, &play.text, |id| library.find(id)));
        }
    }

    /// Phrases of translations that their topic does not hear: reading them all takes a while, so only of one scenario.
    fn phrases(&mut self, library: &Library) {
        for loaded in &library.scenarios {
            for (scenario, name, text) in translations(library, loaded) {
                self.faults.extend(translated_phrases(scenario, &name, text));
            }
        }
    }

    fn path(&mut self, path: &Path) -> Result<(), String> {
        let shown = path.display();
        if path.is_dir() && (path.join("protocols").is_dir() || path.join("partners").is_dir()) {
            let organisation = Organisation::in_folder(path);
            self.files += organisation.protocols.len() + 3;
            self.faults.extend(organisation.faults);
            return Ok(());
        }
        if path.is_dir() {
            let library = Library::in_folder(path);
            if library.scenarios.is_empty() && library.diagnostics.is_empty() {
                return Err(format!("there are no scenario files in {shown}"));
            }
            self.library(&library);
            return Ok(());
        }
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.ends_with(".rhai") {
            let library = Library::of_file(path);
            if library.scenarios.is_empty() && library.diagnostics.is_empty() {
                return Err(format!("there is no scenario file {shown}"));
            }
            self.library(&library);
            self.phrases(&library);
            return Ok(());
        }
        let bytes = fs::read(path).map_err(|error| format!("{shown} cannot be read: {}", error.kind()))?;
        let text = String::from_utf8_lossy(&bytes);
        if name.ends_with(".ron")
            && let Some(faults) = organisation_faults(name, &text)
        {
            self.files += 1;
            self.faults.extend(faults);
            return Ok(());
        }
        if name.ends_with(".ron") && text.contains("Phrases(") {
            self.files += 1;
            self.faults.extend(PhraseBook::parse(name, &text).1);
            return Ok(());
        }
        if name.ends_with(".ron") && text.contains("Translation(") {
            let stem = name.split('.').next().unwrap_or_default();
            let library = Library::of_file(&path.with_file_name(format!("{stem}.rhai")));
            self.files += 1;
            let mut all = Self::default();
            all.library(&library);
            all.phrases(&library);
            self.faults.extend(all.faults.into_iter().filter(|fault| fault.file == name));
            return Ok(());
        }
        Err(format!("{shown} is no scenario, translation, phrase file or file of an organisation"))
    }
}
