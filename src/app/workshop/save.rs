//! Saving and laying aside.

use super::OpenFile;
use super::outside::Found;
use crate::app::{App, Tone};
use crate::scenario::Library;

/// What was told of files and is no longer so once all of them are saved.
const OVER: [&str; 5] =
    ["notice-workshop-save", ASIDE, "notice-workshop-deleted", "notice-workshop-not-text", "notice-workshop-choose"];

/// Told while unsaved work cannot be laid aside.
const ASIDE: &str = "notice-workshop-aside";

impl App {
    /// Writes every changed file of the desk.
    pub(super) fn save_desk(&mut self) {
        self.save_files(|_| true);
    }

    /// Writes the changed files that are wanted.
    pub(super) fn save_files(&mut self, is_wanted: impl Fn(&str) -> bool) {
        let Some(files) = self.workshop.workings.files.clone() else {
            return self.tell(Tone::Care, "notice-workshop-no-folder", "");
        };
        let Some(desk) = &mut self.workshop.desk else { return };
        let (mut trouble, mut clashes) = (Vec::new(), Vec::new());
        // A copy goes whole, with its translations: none of its files was saved yet.
        for file in &mut desk.files {
            if !file.is_dirty() || !is_wanted(&file.name) {
                continue;
            }
            let text = file.buffer.text().as_str();
            // What another program wrote a moment ago is not written over either.
            if let Found::Text(found, _) = Found::of(files.read(&file.name))
                && file.saved.as_deref() != Some(found.as_str())
                && found != text
            {
                file.theirs = Some(found);
            }
            if file.theirs.is_some() {
                clashes.push(file.name.clone());
                continue;
            }
            let written = if file.has_windows_ends { text.replace('\n', "\r\n") } else { text.to_owned() };
            match files.write(&file.name, &written) {
                Ok(()) => {
                    file.saved = Some(text.to_owned());
                    file.is_recovered = false;
                    file.is_gone = false;
                    file.aside = file.buffer.version();
                    files.clear_aside(&file.name);
                }
                Err(error) => trouble.push(words!("{name}: {kind}", name = file.name, kind = error.kind())),
            }
        }
        if trouble.is_empty() && clashes.is_empty() && !desk.is_dirty() {
            desk.is_copy = false;
            let is_over = |key: &str| OVER.contains(&key);
            self.notices.retain(|notice| !is_over(notice.key));
        }
        for detail in trouble {
            self.tell(Tone::Care, "notice-workshop-save", &detail);
        }
        for name in clashes {
            self.tell(Tone::Care, "notice-workshop-choose", &name);
        }
        self.read_own_scenarios();
    }

    /// Lays what is not saved aside, so that it survives the end of the program.
    pub(in crate::app) fn lay_aside(&mut self) {
        let Some(files) = self.workshop.workings.files.clone() else { return };
        let Some(desk) = &mut self.workshop.desk else { return };
        let (mut trouble, mut is_laid) = (None, false);
        for file in &mut desk.files {
            if file.aside == file.buffer.version() {
                continue;
            }
            file.aside = file.buffer.version();
            if !file.is_dirty() {
                files.clear_aside(&file.name);
            } else if let Err(error) = files.lay_aside(&file.name, file.buffer.text().as_str(), file.saved.as_deref()) {
                trouble = Some(error.kind());
            } else {
                is_laid = true;
            }
        }
        if let Some(detail) = trouble {
            self.tell(Tone::Care, ASIDE, &detail);
        } else if is_laid {
            self.notices.retain(|notice| notice.key != ASIDE);
        }
    }

    /// Goes back to what was saved; what was recovered is one step of undo away.
    pub(super) fn drop_recovered(&mut self) {
        let sources = &self.workings.scenarios.sources;
        let Some(desk) = &mut self.workshop.desk else { return };
        for file in desk.files.iter_mut().filter(|file| file.is_recovered) {
            if let Some(text) = file.saved.clone().or_else(|| sources.get(&file.name).cloned()) {
                file.buffer.become_text(&text);
            }
            file.is_recovered = false;
            desk.version += 1;
        }
    }

    /// Reads the own folder again, so that library and workshop show what lies there.
    pub(in crate::app) fn read_own_scenarios(&mut self) {
        let Some(disk) = &self.workings.disk else { return };
        let own = Library::in_folder(&disk.data.join("scenarios"));
        self.workings.own = own.sources.keys().cloned().collect();
        self.workings.scenarios = self.workings.shipped.clone().with(own);
        self.arrange();
        self.list_scenarios();
    }
}

impl OpenFile {
    /// Takes what another program wrote; what stood here is one step of undo away.
    pub(super) fn take(&mut self, text: &str, ends: bool) {
        self.buffer.become_text(text);
        self.saved = Some(text.to_owned());
        self.has_windows_ends = ends;
        self.is_recovered = false;
    }
}
