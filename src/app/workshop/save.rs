//! Saving, laying aside, and what other programs save.

use super::OpenFile;
use crate::app::{App, Tone};
use crate::authoring::Text;
use crate::scenario::Library;

impl App {
    /// Writes every changed file of the desk.
    pub(super) fn save_desk(&mut self) {
        let Some(files) = self.workshop.workings.files.clone() else {
            return self.tell(Tone::Care, "notice-workshop-no-folder", "");
        };
        let Some(desk) = &mut self.workshop.desk else { return };
        let is_first = desk.is_copy;
        let mut trouble = Vec::new();
        for file in &mut desk.files {
            // A copy goes whole: its translations belong to it.
            if !file.is_dirty() || (file.theirs.is_some() && !is_first) {
                continue;
            }
            let text = file.buffer.text().as_str();
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
        if trouble.is_empty() {
            desk.is_copy = false;
            let is_over = |key: &str| matches!(key, "notice-workshop-save" | "notice-workshop-deleted");
            self.notices.retain(|notice| !is_over(notice.key));
        }
        for detail in trouble {
            self.tell(Tone::Care, "notice-workshop-save", &detail);
        }
        self.read_own_scenarios();
    }

    /// Lays what is not saved aside, so that it survives the end of the program.
    pub(in crate::app) fn lay_aside(&mut self) {
        let Some(files) = self.workshop.workings.files.clone() else { return };
        let Some(desk) = &mut self.workshop.desk else { return };
        let mut trouble = None;
        for file in &mut desk.files {
            if file.aside == file.buffer.version() {
                continue;
            }
            file.aside = file.buffer.version();
            if !file.is_dirty() {
                files.clear_aside(&file.name);
            } else if let Err(error) = files.lay_aside(&file.name, file.buffer.text().as_str()) {
                trouble = Some(error.kind());
            }
        }
        if let Some(detail) = trouble {
            self.tell(Tone::Care, "notice-workshop-aside", &detail);
        }
    }

    /// Sees what other programs saved in the scenarios folder.
    pub(super) fn look_at_disk(&mut self) {
        let Some(files) = self.workshop.workings.files.clone() else { return };
        let mut gone = Vec::new();
        if let Some(desk) = &mut self.workshop.desk {
            for file in &mut desk.files {
                // What cannot be read now is perhaps being written: the next change tells.
                let Ok(text) = files.read(&file.name) else { continue };
                let Some(text) = text else {
                    if !desk.is_copy && file.saved.is_some() && !file.is_gone {
                        file.is_gone = true;
                        // It has to lie aside, though nothing was typed.
                        file.aside = u64::MAX;
                        gone.push(file.name.clone());
                    }
                    continue;
                };
                file.is_gone = false;
                let ends = text.contains("\r\n");
                let text = Text::new(&text).as_str().to_owned();
                if file.saved.as_ref() == Some(&text) {
                    continue;
                }
                if file.buffer.text().as_str() == text {
                    file.saved = Some(text);
                    file.theirs = None;
                } else if file.is_changed() {
                    file.theirs = Some(text);
                } else {
                    take(file, &text, ends);
                    desk.version += 1;
                }
            }
        }
        for name in gone {
            self.tell(Tone::Care, "notice-workshop-deleted", &name);
        }
        self.read_own_scenarios();
    }

    /// Keeps what stands here, or takes what another program wrote.
    pub(super) fn settle(&mut self, name: &str, theirs: bool) {
        let Some(desk) = &mut self.workshop.desk else { return };
        let Some(file) = desk.files.iter_mut().find(|file| file.name == name) else { return };
        let Some(text) = file.theirs.take() else { return };
        if theirs {
            let ends = file.has_windows_ends;
            take(file, &text, ends);
            desk.version += 1;
        } else {
            // Saving puts ours in its place; theirs is then the backup.
            file.saved = Some(text);
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

fn take(file: &mut OpenFile, text: &str, ends: bool) {
    file.buffer.become_text(text);
    file.saved = Some(text.to_owned());
    file.has_windows_ends = ends;
    file.is_recovered = false;
}
