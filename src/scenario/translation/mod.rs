//! A scenario in another language: its texts one by one, its topics with phrases of their own.
//!
//! `spot` says where a text stands, `texts` walks over all of them, `file` is the file as written, `step` brings it in
//! step with its scenario, `gaps` says what it lacks, `sheet` is what somebody edits, `po` hands it to translators.

mod comments;
mod file;
mod gaps;
mod po;
mod sheet;
mod spot;
mod step;
mod texts;

pub use file::{Entry, Status};
pub use po::{Imported, export as to_po, import as from_po};
pub use sheet::Sheet;
pub use spot::{Of, Role, Spot};

use super::model::ScenarioFile;
use super::pack::base_id;
use crate::diagnostic::Diagnostic;
use crate::ids::Lang;
use file::{TranslationFile, quoted};
use texts::each_text;

/// A translation of one scenario.
#[derive(Clone, Debug)]
pub struct Translation {
    /// Into this language.
    pub lang: Lang,
    /// In the order of the scenario's texts; empty: not translated.
    texts: Vec<String>,
    /// In the order of the scenario's topics.
    topics: Vec<Vec<String>>,
}

impl Translation {
    /// Reads a translation and holds it against its scenario, in step with it as far as can be.
    #[must_use]
    pub fn parse(name: &str, text: &str, file: &ScenarioFile) -> (Option<Self>, Vec<Diagnostic>) {
        let (written, mut found) = TranslationFile::read(name, text);
        // What could not be read is not missing: that is told once the file reads.
        if found.iter().any(Diagnostic::is_error) {
            return (None, found);
        }
        found.extend(gaps::heads(&written, name, text, file));
        let Some(lang) = Lang::from_code(&written.language) else { return (None, found) };
        let mut now = step::in_step(written.clone(), lang, file);
        step::fill(&mut now);
        found.extend(gaps::gaps(&written, &now, name, file));
        let is_there = |entry: &&Entry| entry.spot.is_some();
        let texts = now.entries.iter().filter(is_there).map(|entry| entry.text.clone()).collect();
        let topics = now.topics.iter().filter(is_there).map(|topic| Entry::phrases(&topic.text)).collect();
        (Some(Self { lang, texts, topics }), found)
    }

    /// The scenario that it was read for, in this language.
    #[must_use]
    pub fn apply(&self, file: &ScenarioFile) -> ScenarioFile {
        let mut file = file.clone();
        let mut texts = self.texts.iter();
        each_text(&mut file, &mut |_, _, text| {
            if let Some(translated) = texts.next().filter(|translated| !translated.is_empty()) {
                text.clone_from(translated);
            }
        });
        for (topic, phrases) in file.topics.iter_mut().zip(&self.topics) {
            if !phrases.is_empty() {
                topic.phrases.clone_from(phrases);
            }
        }
        file
    }

    /// Fingerprint of what it says, whatever else stands in its file: a status, a note, a place do not change it.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        let parts = self.texts.iter().chain(self.topics.iter().flatten());
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
        hasher.finalize().to_hex()[..16].to_owned()
    }

    /// Line and column where a text stands in a translation file; (0, 0) when it does not.
    #[must_use]
    pub fn place_of(text: &str, words: &str) -> (u32, u32) {
        place_of(text, words)
    }

    /// What is wrong with the spelling of a translation file.
    #[must_use]
    pub fn faults(name: &str, text: &str) -> Vec<Diagnostic> {
        TranslationFile::read(name, text).1
    }

    /// The translation file brought in step with its scenario; see `step`.
    #[must_use]
    pub fn in_step(existing: Option<&str>, lang: Lang, file: &ScenarioFile) -> String {
        let old = existing.map(|text| TranslationFile::read("", text).0).unwrap_or_default();
        let mut now = step::in_step(old, lang, file);
        step::fill(&mut now);
        now.text()
    }

    /// The same file without what the scenario does not hold any more.
    #[must_use]
    pub fn pruned(text: &str) -> String {
        let mut file = TranslationFile::read("", text).0;
        file.entries.retain(|entry| entry.status != Status::Obsolete);
        file.topics.retain(|topic| topic.status != Status::Obsolete);
        file.text()
    }
}

fn cut(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Line and column where a text stands between quotes, or where a word stands.
fn place_of(text: &str, wanted: &str) -> (u32, u32) {
    let at = text.find(&quoted(wanted)).or_else(|| text.find(wanted));
    at.map_or((0, 0), |at| {
        let before = &text[..at];
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
        (cut(before.matches('\n').count() + 1), cut(column + 1))
    })
}
