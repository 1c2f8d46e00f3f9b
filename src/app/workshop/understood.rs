//! What the topics of the scenario on the desk understand, also of conversations that were had.

use super::background::Background;
use super::{Desk, Pane, WorkshopAction};
use crate::app::{App, Tone};
use crate::authoring::{Language, PhraseError, add_phrase};
use crate::ids::Lang;
use crate::recording::{Recording, Store};
use crate::rehearse::{Said, Understanding, said, understanding};
use crate::scenario::ScenarioFile;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A request about what is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnderstandAction {
    /// Look in this language.
    Lang(Lang),
    /// Read the kept conversations again.
    ReadAgain,
    /// Add a phrase to a topic, in the text.
    Add {
        /// The topic.
        topic: String,
        /// The phrase.
        phrase: String,
    },
}

/// What was found, and of which topics.
#[derive(Clone, Debug)]
pub struct Reported {
    of: Of,
    had: Arc<HadSaid>,
    /// What was found.
    pub understanding: Understanding,
}

impl Reported {
    /// How many kept conversations were read, and how many could not be.
    #[must_use]
    pub fn recordings(&self) -> (usize, usize) {
        (self.had.recordings, self.had.unread)
    }
}

/// What was said in kept conversations of the scenario.
#[derive(Debug, Default)]
struct HadSaid {
    said: BTreeMap<Lang, Vec<Said>>,
    recordings: usize,
    unread: usize,
}

/// What a report depends on.
type Of = (Lang, Vec<(String, Vec<String>)>);

/// What is understood of the scenario on the desk.
#[derive(Debug, Default)]
pub struct Understood {
    stem: String,
    /// The language that is looked at; `None`: the scenario's own.
    pub lang: Option<Lang>,
    /// What was found last.
    pub report: Option<Reported>,
    had: Option<Arc<HadSaid>>,
    work: Background<Reported>,
}

impl Understood {
    /// Whether it is being found out.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.work.is_busy()
    }
}

impl App {
    /// Carries out a request about what is understood.
    pub(super) fn in_understood(&mut self, action: UnderstandAction) {
        let understood = &mut self.workshop.understood;
        match action {
            UnderstandAction::Lang(lang) => understood.lang = Some(lang),
            UnderstandAction::ReadAgain => (understood.had, understood.report) = (None, None),
            UnderstandAction::Add { topic, phrase } => self.add_phrase(&topic, &phrase),
        }
    }

    fn add_phrase(&mut self, topic: &str, phrase: &str) {
        let Some(desk) = &self.workshop.desk else { return };
        let (Some(home), lang) = (home(desk), self.workshop.understood.lang) else { return };
        let lang = lang.unwrap_or(home);
        let name = if lang == home { format!("{}.rhai", desk.stem) } else { format!("{}.{lang}.ron", desk.stem) };
        let Some(file) = desk.named(&name) else { return };
        match add_phrase(file.buffer.text().as_str(), Language::of(&name), topic, phrase) {
            Ok(change) => self.in_workshop(WorkshopAction::Change { file: name, changes: vec![change] }),
            Err(PhraseError::NoTopic) => self.tell(Tone::Care, "notice-phrase-no-topic", topic),
            Err(PhraseError::Already) => self.tell(Tone::Calm, "notice-phrase-already", topic),
            Err(PhraseError::Empty) => {}
        }
    }

    /// Hears the thread, and asks it again when topics changed, as long as somebody looks.
    pub(super) fn understood_tick(&mut self) {
        let stem = self.workshop.desk.as_ref().map(|desk| desk.stem.clone()).unwrap_or_default();
        if self.workshop.understood.stem != stem {
            self.workshop.understood = Understood { stem, ..Understood::default() };
        }
        let understood = &mut self.workshop.understood;
        if let Some(report) = understood.work.take() {
            understood.had = Some(Arc::clone(&report.had));
            understood.report = Some(report);
        }
        let Some(desk) = self.workshop.desk.as_ref().filter(|desk| desk.pane == Pane::Understanding) else { return };
        // One report at a time: what changes meanwhile is looked at after it.
        if understood.work.is_busy() || desk.is_checking() {
            return;
        }
        let Some((lang, file)) = file_of(desk, understood.lang) else { return };
        let of: Of = (lang, file.topics.iter().map(|topic| (topic.name.clone(), topic.phrases.clone())).collect());
        if understood.report.as_ref().is_some_and(|report| report.of == of) {
            return;
        }
        let had = understood.had.clone();
        let store = self.workings.disk.as_ref().map(|disk| disk.store.clone());
        let id = desk.checked.as_ref().map(|checked| checked.loaded.id.clone()).unwrap_or_default();
        understood.work.start("understanding", self.waker.clone(), move |still| {
            let had = had.unwrap_or_else(|| {
                Arc::new(store.map(|store| all_said(&store, &id, || still.goes_on())).unwrap_or_default())
            });
            let said = had.said.get(&lang).map(Vec::as_slice).unwrap_or_default();
            let understanding = understanding(&file, lang, said);
            Reported { of, had, understanding }
        });
    }
}

/// The language in which the scenario on the desk is written.
fn home(desk: &Desk) -> Option<Lang> {
    desk.checked.as_ref()?.loaded.file.meta.language
}

/// The scenario in a language, or else in its own; with errors in it, as far as it could be read.
fn file_of(desk: &Desk, wanted: Option<Lang>) -> Option<(Lang, ScenarioFile)> {
    let checked = desk.checked.as_ref()?;
    let translated = wanted.and_then(|lang| Some((lang, checked.loaded.playable.get(&lang)?.file().clone())));
    translated.or_else(|| Some((home(desk)?, checked.loaded.file.clone())))
}

/// What was said in the kept conversations of this scenario, language by language.
fn all_said(store: &Store, id: &str, goes_on: impl Fn() -> bool) -> HadSaid {
    let mut had = HadSaid::default();
    let mut recordings: Vec<Recording> = Vec::new();
    for found in store.list() {
        if !goes_on() {
            break;
        }
        match store.open(&found.id) {
            Ok(opened) if opened.recording.header.scenario == id => recordings.push(opened.recording),
            Ok(_) => {}
            Err(_) => had.unread += 1,
        }
    }
    had.recordings = recordings.len();
    had.said = Lang::ALL.iter().map(|lang| (*lang, said(recordings.iter(), *lang))).collect();
    had
}
