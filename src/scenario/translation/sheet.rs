//! A translation file opened to be worked on, text by text.

use super::file::{Entry, Status, TranslationFile};
use super::{Diagnostic, step};
use crate::ids::Lang;
use crate::scenario::ScenarioFile;

/// A translation file opened to be worked on, in step with its scenario.
#[derive(Clone, Debug)]
pub struct Sheet {
    file: TranslationFile,
}

impl Sheet {
    /// Opens a file. Without a sound scenario it is shown as it lies there.
    ///
    /// # Errors
    /// Every fault of spelling: a file that cannot be read whole is not written over.
    pub fn open(name: &str, text: &str, lang: Lang, file: Option<&ScenarioFile>) -> Result<Self, Vec<Diagnostic>> {
        let (written, faults) = TranslationFile::read(name, text);
        if !faults.is_empty() {
            return Err(faults);
        }
        let file = match file {
            Some(file) => step::in_step(written, lang, file),
            None => written,
        };
        Ok(Self { file })
    }

    /// Every text in the order of the scenario, then the topics; what is obsolete stands behind its kind.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.file.entries.iter().chain(&self.file.topics)
    }

    /// The entry at this place among all of them.
    #[must_use]
    pub fn at(&self, index: usize) -> Option<&Entry> {
        let texts = &self.file.entries;
        texts.get(index).or_else(|| self.file.topics.get(index.checked_sub(texts.len())?))
    }

    /// How many stand so.
    #[must_use]
    pub fn count(&self, status: Status) -> usize {
        self.entries().filter(|entry| entry.status == status).count()
    }

    /// Whose text this is: the topics have ids of their own.
    #[must_use]
    pub fn key(entry: &Entry) -> String {
        if entry.topic.is_empty() { entry.id.clone() } else { format!("topic/{}", entry.id) }
    }

    /// The entry with this key.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&Entry> {
        self.entries().find(|entry| Self::key(entry) == key)
    }

    pub(super) fn find_mut(&mut self, key: &str) -> Option<&mut Entry> {
        self.file.all_mut().find(|entry| Self::key(entry) == key)
    }

    /// Writes a translation. What was to be looked at still is, until somebody says that it is done.
    ///
    /// The same words further on go along while they are said alike; what was said otherwise there stays so.
    pub fn write(&mut self, key: &str, text: &str) {
        let Some(at) = self.file.entries.iter().position(|entry| Self::key(entry) == key) else {
            if let Some(topic) = self.find_mut(key) {
                put(topic, text);
            }
            return;
        };
        let before = self.file.entries[at].text.clone();
        let source = self.file.entries[at].source.clone();
        put(&mut self.file.entries[at], text);
        for twin in self.file.entries.iter_mut().skip(at + 1) {
            let goes_along = matches!(twin.status, Status::New | Status::Done) && twin.text == before;
            if goes_along && twin.source == source {
                put(twin, text);
            }
        }
    }

    /// Says that a text is done, or that it is to be looked at again; an empty one is neither.
    pub fn mark(&mut self, key: &str, is_done: bool) {
        if let Some(entry) = self.find_mut(key).filter(|it| !it.text.trim().is_empty() && it.status != Status::Obsolete)
        {
            entry.status = if is_done { Status::Done } else { Status::Changed };
            if is_done {
                entry.was.clear();
            }
        }
    }

    /// Adds a translation of something that the scenario does not hold any more.
    pub(super) fn keep(&mut self, entry: Entry) {
        let list = if entry.topic.is_empty() { &mut self.file.entries } else { &mut self.file.topics };
        list.push(Entry { status: Status::Obsolete, line: 0, ..entry });
    }

    /// Gives what is not translated the translation of the same words elsewhere.
    pub fn fill(&mut self) {
        step::fill(&mut self.file);
    }

    /// As a file.
    #[must_use]
    pub fn text(&self) -> String {
        self.file.text()
    }

    /// The scenario's id.
    #[must_use]
    pub fn scenario(&self) -> &str {
        &self.file.scenario
    }

    /// The language's code.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.file.language
    }
}

fn put(entry: &mut Entry, text: &str) {
    text.clone_into(&mut entry.text);
    entry.status = match entry.status {
        Status::Obsolete => Status::Obsolete,
        _ if text.trim().is_empty() => Status::New,
        Status::New => Status::Done,
        other => other,
    };
    if entry.status == Status::New {
        entry.was.clear();
    }
}
