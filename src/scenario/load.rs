//! From texts to a playable scenario in every language it has, or to what is wrong with it.

use super::check::check;
use super::model::ScenarioFile;
use super::script::{Closures, Helpers, Ran, Repeated, run, run_again};
use super::translation::Translation;
use super::{Scenario, Source};
use crate::diagnostic::Diagnostic;
use crate::ids::Lang;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};

/// A scenario file with all that was found about it.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// Its file name.
    pub file_name: String,
    /// Its id; the file's name when it does not say.
    pub id: String,
    /// What it says, as far as it could be read.
    pub file: ScenarioFile,
    /// Playable, by language; empty when there is an error.
    pub playable: BTreeMap<Lang, Arc<Scenario>>,
    /// Everything that is wrong with it and its translations.
    pub diagnostics: Vec<Diagnostic>,
}

impl Loaded {
    /// The home language first, then the translations.
    #[must_use]
    pub fn langs(&self) -> Vec<Lang> {
        let home = self.file.meta.language;
        let others = self.playable.keys().copied().filter(|lang| Some(*lang) != home);
        home.filter(|lang| self.playable.contains_key(lang)).into_iter().chain(others).collect()
    }

    /// The name of its translation's file.
    #[must_use]
    pub fn translation(&self, lang: Lang) -> String {
        format!("{}.{lang}.ron", self.file_name.trim_end_matches(".rhai"))
    }

    /// To be played in this language, or else in its home language.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> Option<&Arc<Scenario>> {
        self.playable.get(&lang).or_else(|| self.playable.get(self.langs().first()?))
    }

    /// Whether it can be played.
    #[must_use]
    pub fn is_playable(&self) -> bool {
        !self.playable.is_empty()
    }
}

/// Loads one scenario with its translations.
#[must_use]
pub fn load(source: &Source, helpers: &Helpers, translations: &[Source]) -> Loaded {
    loaded(source, translations, helpers, run(&source.name, &source.text, helpers))
}

/// Loads a scenario that is being written: what is written as before is not run again.
#[must_use]
pub fn load_again(source: &Source, helpers: &Helpers, translations: &[Source], kept: &mut Repeated) -> Loaded {
    loaded(source, translations, helpers, run_again(&source.name, &source.text, helpers, Some(kept)))
}

fn loaded(source: &Source, translations: &[Source], helpers: &Helpers, mut ran: Ran) -> Loaded {
    let mut diagnostics = check(&ran);
    let stem = source.name.trim_end_matches(".rhai").to_owned();
    if !ran.file.id.is_empty() && stem.strip_prefix(&ran.file.id).is_some_and(is_version) {
        // An imported version bears its version in its name, so that two live beside each other.
        ran.file.id.clone_from(&stem);
    } else if !ran.file.id.is_empty() && ran.file.id != stem {
        diagnostics.push(
            Diagnostic::error(
                "metadata",
                &source.name,
                ran.file.place.at,
                words!("the file holds scenario `{id}`", id = ran.file.id),
            )
            .hint(words!(
                "Name the file {id}.rhai, or give the scenario the id \"{stem}\".",
                id = ran.file.id,
                stem
            )),
        );
    }
    let is_sound = !diagnostics.iter().any(Diagnostic::is_error);
    let mut playable = BTreeMap::new();
    if let (true, Some(home)) = (is_sound, ran.file.meta.language) {
        let closures = Arc::new(ran.closures);
        let base = hash(source, helpers);
        for translation in translations {
            let (translation, faults) = Translation::parse(&translation.name, &translation.text, &ran.file);
            let is_complete = !faults.iter().any(Diagnostic::is_error);
            diagnostics.extend(faults);
            if let Some(it) = translation.filter(|_| is_complete) {
                let hash = format!("{base}-{}", &it.fingerprint()[..8]);
                playable.insert(it.lang, Arc::new(scenario(it.apply(&ran.file), &closures, it.lang, hash)));
            }
        }
        playable.insert(home, Arc::new(scenario(ran.file.clone(), &closures, home, base)));
    }
    let id = if ran.file.id.is_empty() { stem } else { ran.file.id.clone() };
    Loaded { file_name: source.name.clone(), id, file: ran.file, playable, diagnostics }
}

/// `@2026-11-25`, perhaps with a few signs of its fingerprint behind it.
fn is_version(rest: &str) -> bool {
    rest.strip_prefix('@').is_some_and(|it| !it.is_empty() && it.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
}

fn scenario(file: ScenarioFile, closures: &Arc<Closures>, lang: Lang, hash: String) -> Scenario {
    Scenario {
        topics: OnceLock::new(),
        numbers: OnceLock::new(),
        plots: Mutex::default(),
        closures: Arc::clone(closures),
        file,
        lang,
        hash,
    }
}

fn hash(source: &Source, helpers: &Helpers) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(source.text.as_bytes());
    for (path, text) in helpers.iter() {
        hasher.update(path.as_bytes());
        hasher.update(text.as_bytes());
    }
    hasher.finalize().to_hex()[..16].to_owned()
}
