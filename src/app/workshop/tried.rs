//! The samples of the scenario on the desk: read once, and again only when topics or samples change.
//!
//! Reading is by far the slowest part of a check: a letter typed elsewhere must not wait for it.

use super::checker::Checked;
use crate::diagnostic::Diagnostic;
use crate::ids::Lang;
use crate::rehearse::samples_read;
use crate::scenario::Scenario;
use crate::understand::{Reader, Reading};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was read of samples.
#[derive(Debug, Default)]
pub(super) struct Tried {
    /// With which topics, in which language.
    topics: Vec<(String, Vec<String>)>,
    lang: Option<Lang>,
    readings: BTreeMap<String, Reading>,
    /// What was said last, of which file.
    said: (String, Vec<Diagnostic>),
}

impl Tried {
    /// Adds what is wrong with samples, as far as it is known without reading.
    pub fn tell(&mut self, mut checked: Checked) -> Checked {
        let faults = match home(&checked) {
            Some((lang, scenario)) if self.knows(lang, &scenario) => self.faults(lang, &scenario),
            // Nothing can be tried in a scenario with errors; what was said before tells of lines that were.
            None => return checked,
            Some(_) => {
                checked.has_unread_samples = true;
                if self.said.0 == checked.loaded.file_name { self.said.1.clone() } else { Vec::new() }
            }
        };
        checked.faults.extend(faults);
        checked
    }

    /// Reads what was not read yet, and says what is wrong.
    pub fn read(&mut self, mut checked: Checked) -> Checked {
        checked.has_unread_samples = false;
        checked.faults.retain(|fault| fault.code != "sample");
        let Some((lang, scenario)) = home(&checked) else { return checked };
        if !self.is_of(lang, &scenario) {
            (self.topics, self.lang) = (topics(&scenario), Some(lang));
            self.readings.clear();
        }
        let reader = Reader::shipped(lang);
        for sample in samples_of(&scenario).filter(|sample| !self.readings.contains_key(*sample)).collect::<Vec<_>>() {
            self.readings.insert(sample.to_owned(), reader.read_with(sample, scenario.topics()));
        }
        self.said = (checked.loaded.file_name.clone(), self.faults(lang, &scenario));
        checked.faults.extend(self.said.1.iter().cloned());
        checked
    }

    fn is_of(&self, lang: Lang, scenario: &Scenario) -> bool {
        self.lang == Some(lang) && self.topics == topics(scenario)
    }

    fn knows(&self, lang: Lang, scenario: &Scenario) -> bool {
        let mut samples = samples_of(scenario).peekable();
        samples.peek().is_none()
            || self.is_of(lang, scenario) && samples.all(|sample| self.readings.contains_key(sample))
    }

    fn faults(&self, lang: Lang, scenario: &Scenario) -> Vec<Diagnostic> {
        samples_read(scenario, lang, |sample| self.readings.get(sample).cloned().unwrap_or_default())
    }
}

/// The scenario in the language that its samples are written in.
fn home(checked: &Checked) -> Option<(Lang, Arc<Scenario>)> {
    let lang = checked.loaded.file.meta.language?;
    Some((lang, checked.loaded.playable.get(&lang)?.clone()))
}

fn topics(scenario: &Scenario) -> Vec<(String, Vec<String>)> {
    scenario.file().topics.iter().map(|topic| (topic.name.clone(), topic.phrases.clone())).collect()
}

fn samples_of(scenario: &Scenario) -> impl Iterator<Item = &str> {
    let file = scenario.file();
    let rules = file.beats.iter().flat_map(|beat| &beat.rules).chain(&file.anywhere);
    rules.flat_map(|rule| &rule.samples).map(String::as_str)
}
