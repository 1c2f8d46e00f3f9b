//! The samples of the scenario on the desk: read once, and again only when topics or samples change.
//!
//! Reading is by far the slowest part of a check: a letter typed elsewhere must not wait for it.

use super::checker::Checked;
use crate::diagnostic::Diagnostic;
use crate::ids::Lang;
use crate::rehearse::{samples_read, translated_samples_read};
use crate::scenario::{Scenario, Source};
use crate::understand::{Reader, Reading};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was read of samples.
#[derive(Debug, Default)]
pub(super) struct Tried {
    /// What was read of each language.
    read: BTreeMap<Lang, Heard>,
    /// What was said last, of which file.
    said: (String, Vec<Diagnostic>),
}

/// What was read in one language.
#[derive(Debug, Default)]
struct Heard {
    /// With which topics.
    topics: Vec<(String, Vec<String>)>,
    readings: BTreeMap<String, Reading>,
}

/// The scenario in one language, with the file of its translation.
type Version<'a> = (Lang, Arc<Scenario>, Option<&'a Source>);

impl Tried {
    /// Adds what is wrong with samples, as far as it is known without reading.
    pub fn tell(&mut self, mut checked: Checked) -> Checked {
        let versions = versions(&checked);
        let faults = if versions.is_empty() {
            // Nothing can be tried in a scenario with errors; what was said before tells of lines that were.
            return checked;
        } else if versions.iter().all(|version| self.knows(version)) {
            self.faults(&checked, &versions)
        } else {
            checked.has_unread_samples = true;
            if self.said.0 == checked.loaded.file_name { self.said.1.clone() } else { Vec::new() }
        };
        checked.faults.extend(faults);
        checked
    }

    /// Reads what was not read yet, and says what is wrong.
    pub fn read(&mut self, mut checked: Checked) -> Checked {
        checked.has_unread_samples = false;
        checked.faults.retain(|fault| fault.code != "sample");
        let versions = versions(&checked);
        for (lang, scenario, _) in &versions {
            let heard = self.read.entry(*lang).or_default();
            if heard.topics != topics(scenario) {
                *heard = Heard { topics: topics(scenario), readings: BTreeMap::new() };
            }
            let reader = Reader::shipped(*lang);
            for sample in samples_of(scenario) {
                if !heard.readings.contains_key(sample) {
                    heard.readings.insert(sample.to_owned(), reader.read_with(sample, scenario.topics()));
                }
            }
        }
        let said = self.faults(&checked, &versions);
        checked.faults.extend(said.iter().cloned());
        self.said = (checked.loaded.file_name.clone(), said);
        checked
    }

    fn knows(&self, (lang, scenario, _): &Version<'_>) -> bool {
        let is_read = |heard: &Heard| {
            heard.topics == topics(scenario) && samples_of(scenario).all(|sample| heard.readings.contains_key(sample))
        };
        samples_of(scenario).next().is_none() || self.read.get(lang).is_some_and(is_read)
    }

    fn faults(&self, checked: &Checked, versions: &[Version<'_>]) -> Vec<Diagnostic> {
        let mut faults = Vec::new();
        for (lang, scenario, translation) in versions {
            let of = |sample: &str| self.read.get(lang)?.readings.get(sample).cloned();
            let read = |sample: &str| of(sample).unwrap_or_default();
            faults.extend(match translation {
                None => samples_read(scenario, *lang, read),
                Some(file) => translated_samples_read(scenario, &checked.loaded.file, &file.name, &file.text, read),
            });
        }
        faults
    }
}

/// The scenario in the language that its samples are written in, then in those it is translated to.
fn versions(checked: &Checked) -> Vec<Version<'_>> {
    let loaded = &checked.loaded;
    let Some((home, scenario)) = loaded.file.meta.language.and_then(|lang| Some((lang, loaded.playable.get(&lang)?)))
    else {
        return Vec::new();
    };
    let translated = checked.translations.iter().filter_map(|file| {
        let (lang, scenario) = loaded.playable.iter().find(|(lang, _)| file.name == loaded.translation(**lang))?;
        (*lang != home).then(|| (*lang, Arc::clone(scenario), Some(file)))
    });
    std::iter::once((home, Arc::clone(scenario), None)).chain(translated).collect()
}

fn topics(scenario: &Scenario) -> Vec<(String, Vec<String>)> {
    scenario.file().topics.iter().map(|topic| (topic.name.clone(), topic.phrases.clone())).collect()
}

fn samples_of(scenario: &Scenario) -> impl Iterator<Item = &str> {
    let file = scenario.file();
    let rules = file.beats.iter().flat_map(|beat| &beat.rules).chain(&file.anywhere);
    rules.flat_map(|rule| &rule.samples).map(String::as_str)
}
