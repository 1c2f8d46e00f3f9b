//! Translating the scenario on the desk: text by text in its translation file, and through PO files.

use super::{Desk, OpenFile};
use crate::app::{App, Tone};
use crate::authoring::Stroke;
use crate::diagnostic::Diagnostic;
use crate::ids::Lang;
use crate::scenario::{Imported, ScenarioFile, Sheet, Translation, from_po, to_po};
use std::io;

/// A request about a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TranslationAction {
    /// Lay a translation into this language on the desk.
    Add(Lang),
    /// Write the translation of one text.
    Write {
        /// Into this language.
        lang: Lang,
        /// Whose: the entry's key.
        key: String,
        /// What it says now.
        text: String,
    },
    /// Say that a text is done, or that it is to be looked at again.
    Mark {
        /// In this language.
        lang: Lang,
        /// Whose: the entry's key.
        key: String,
        /// It is done.
        is_done: bool,
    },
    /// Bring the file in step with the scenario; with `prune` without what the scenario does not hold any more.
    Step {
        /// In this language.
        lang: Lang,
        /// Take out what is obsolete.
        prune: bool,
    },
    /// Take the last change of the file back, or make it again.
    Undo {
        /// In this language.
        lang: Lang,
        /// Make it again.
        again: bool,
    },
    /// Write a PO file.
    Export {
        /// Of this language.
        lang: Lang,
        /// Where to.
        path: String,
    },
    /// Take a PO file in.
    Import {
        /// Into this language.
        lang: Lang,
        /// Where from.
        path: String,
    },
}

/// What came of a PO file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// It lies there.
    Written(String),
    /// It was taken in.
    Taken(Imported),
    /// It was refused, with everything that is wrong.
    Refused(Vec<Diagnostic>),
    /// The disk said no.
    Trouble(io::ErrorKind),
}

/// What is remembered of translating.
#[derive(Debug, Default)]
pub struct Translating {
    /// What came of the last PO file, and in which language.
    pub told: Option<(Lang, Told)>,
    /// The text that was written last, and the version it left: writing on is the same step.
    last: Option<(String, u64)>,
}

impl Desk {
    /// The name of the translation file into this language.
    #[must_use]
    pub fn translation_name(&self, lang: Lang) -> String {
        format!("{}.{lang}.ron", self.stem)
    }

    /// The translation file into this language, when there is one.
    #[must_use]
    pub fn translation(&self, lang: Lang) -> Option<&OpenFile> {
        self.named(&self.translation_name(lang))
    }

    /// The scenario as the checker read it, when nothing is wrong with its own file: only then a text that is not there is gone.
    #[must_use]
    pub fn sound(&self) -> Option<&ScenarioFile> {
        let checked = self.checked.as_ref()?;
        let own = self.files.first()?.name.as_str();
        let is_sound = !checked.faults.iter().any(|fault| fault.is_error() && fault.file == own);
        is_sound.then_some(&checked.loaded.file)
    }

    /// The translation into this language, opened to be worked on.
    ///
    /// # Errors
    /// What is wrong with the spelling of its file.
    #[must_use]
    pub fn sheet(&self, lang: Lang) -> Option<Result<Sheet, Vec<Diagnostic>>> {
        let file = self.translation(lang)?;
        Some(Sheet::open(&file.name, file.buffer.text().as_str(), lang, self.sound()))
    }
}

impl App {
    /// Carries out a request about a translation.
    pub(super) fn in_translation(&mut self, action: TranslationAction) {
        match action {
            TranslationAction::Add(lang) => self.add_translation(lang),
            TranslationAction::Write { lang, key, text } => {
                let last = self.workshop.translating.last.take();
                let Some(file) = self.translation_mut(lang) else { return };
                if last.is_some_and(|(of, version)| of == key && version == file.buffer.version()) {
                    // Letters of one text are one step.
                    file.buffer.stroke(Stroke::Undo);
                }
                let before = file.buffer.version();
                self.change_sheet(lang, |sheet| sheet.write(&key, &text));
                let version = self.translation_mut(lang).map_or(0, |file| file.buffer.version());
                // What is as it was before is no step, and nothing to take back.
                self.workshop.translating.last = (version != before).then_some((key, version));
            }
            TranslationAction::Mark { lang, key, is_done } => {
                self.workshop.translating.last = None;
                self.change_sheet(lang, |sheet| sheet.mark(&key, is_done));
            }
            TranslationAction::Step { lang, prune } => {
                self.change_sheet(lang, Sheet::fill);
                if prune && let Some(file) = self.translation_mut(lang) {
                    let pruned = Translation::pruned(file.buffer.text().as_str());
                    file.buffer.become_text(&pruned);
                    self.desk_changed();
                }
            }
            TranslationAction::Undo { lang, again } => {
                self.workshop.translating.last = None;
                let stroke = if again { Stroke::Redo } else { Stroke::Undo };
                if let Some(file) = self.translation_mut(lang) {
                    file.buffer.stroke(stroke);
                    self.desk_changed();
                }
            }
            TranslationAction::Export { lang, path } => self.export_po(lang, &path),
            TranslationAction::Import { lang, path } => self.import_po(lang, &path),
        }
    }

    fn add_translation(&mut self, lang: Lang) {
        let Some(desk) = &self.workshop.desk else { return };
        let Some(file) = desk.sound().filter(|file| file.meta.language != Some(lang)) else { return };
        if desk.translation(lang).is_none() {
            let text = Translation::in_step(None, lang, file);
            let name = desk.translation_name(lang);
            self.add_file(name, &text);
        }
    }

    fn translation_mut(&mut self, lang: Lang) -> Option<&mut OpenFile> {
        let desk = self.workshop.desk.as_mut()?;
        let name = desk.translation_name(lang);
        desk.files.iter_mut().find(|file| file.name == name)
    }

    fn desk_changed(&mut self) {
        if let Some(desk) = &mut self.workshop.desk {
            desk.version += 1;
        }
    }

    /// Changes a translation file as one step; one that cannot be read whole stays as it is.
    fn change_sheet(&mut self, lang: Lang, change: impl FnOnce(&mut Sheet)) {
        let Some(Ok(mut sheet)) = self.workshop.desk.as_ref().and_then(|desk| desk.sheet(lang)) else { return };
        change(&mut sheet);
        if let Some(file) = self.translation_mut(lang) {
            file.buffer.become_text(&sheet.text());
            self.desk_changed();
        }
    }

    fn export_po(&mut self, lang: Lang, path: &str) {
        let Some(desk) = &self.workshop.desk else { return };
        let Some((Ok(sheet), file)) = desk.sheet(lang).zip(desk.sound()) else { return };
        let Some(files) = self.workshop.workings.files.clone() else {
            return self.tell(Tone::Care, "notice-workshop-no-folder", "");
        };
        let path = files.meant(path);
        let told = match files.write_elsewhere(&path, &to_po(&sheet, file)) {
            Ok(()) => Told::Written(path.display().to_string()),
            Err(error) => Told::Trouble(error.kind()),
        };
        self.workshop.translating.told = Some((lang, told));
    }

    fn import_po(&mut self, lang: Lang, path: &str) {
        let Some(desk) = &self.workshop.desk else { return };
        // With a script that cannot be read nobody knows what is gone.
        let Some((Ok(mut sheet), _)) = desk.sheet(lang).zip(desk.sound()) else { return };
        let Some(files) = self.workshop.workings.files.clone() else {
            return self.tell(Tone::Care, "notice-workshop-no-folder", "");
        };
        let path = files.meant(path);
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let told = match files.read_elsewhere(&path) {
            Err(error) => Told::Trouble(error.kind()),
            Ok(po) => match from_po(&mut sheet, &name, &po) {
                Ok(done) => {
                    if let Some(file) = self.translation_mut(lang) {
                        file.buffer.become_text(&sheet.text());
                    }
                    self.desk_changed();
                    Told::Taken(done)
                }
                Err(faults) => Told::Refused(faults),
            },
        };
        self.workshop.translating.last = None;
        self.workshop.translating.told = Some((lang, told));
    }
}
