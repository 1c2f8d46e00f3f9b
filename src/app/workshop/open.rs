//! Choosing a scenario and laying it on the desk.

use super::{Desk, Listed, OpenFile, Pane};
use crate::app::{App, Tone};
use crate::authoring::{Answers, Buffer, id_of, skeleton};
use crate::diagnostic::Diagnostic;
use crate::ids::Lang;
use crate::scenario::Loaded;

impl App {
    /// What can be chosen, own scenarios first.
    pub(in crate::app) fn list_scenarios(&mut self) {
        self.start_workings();
        let lang = self.lang();
        let files = self.workshop.workings.files.as_ref();
        let aside = files.map(super::Files::stems_aside).unwrap_or_default();
        let own = &self.workings.own;
        let listed = |loaded: &Loaded| {
            let stem = loaded.file_name.trim_end_matches(".rhai").to_owned();
            let title = loaded.in_lang(lang).map_or(&loaded.file.meta.title, |it| &it.file().meta.title);
            Listed {
                title: if title.is_empty() { stem.clone() } else { title.clone() },
                is_own: own.contains(&loaded.file_name),
                errors: loaded.diagnostics.iter().filter(|fault| fault.is_error()).count(),
                is_unsaved: aside.contains_key(&stem),
                stem,
            }
        };
        let mut list: Vec<Listed> = self.workings.scenarios.scenarios.iter().map(listed).collect();
        // New scenarios that were never saved lie aside only.
        for stem in aside.keys().filter(|stem| !self.workings.scenarios.sources.contains_key(&format!("{stem}.rhai"))) {
            let title = stem.clone();
            list.push(Listed { stem: stem.clone(), title, is_own: true, errors: 0, is_unsaved: true });
        }
        list.sort_by_key(|it| (!it.is_own, it.title.to_lowercase()));
        self.workshop.listed = list;
        let unread = |fault: &&Diagnostic| matches!(fault.code, "file" | "encoding");
        self.workshop.unreadable = self.workings.scenarios.diagnostics.iter().filter(unread).cloned().collect();
    }

    pub(super) fn open_scenario(&mut self, stem: &str) {
        self.start_workings();
        self.lay_aside();
        let names = self.names_of(stem);
        let mut files = Vec::new();
        for name in names {
            match self.open_file(&name) {
                Ok(Some(file)) => files.push(file),
                Ok(None) => {}
                Err(error) => self.tell(
                    Tone::Care,
                    "notice-workshop-unreadable",
                    &words!("{name}: {kind}", name, kind = error.kind()),
                ),
            }
        }
        if files.first().is_none_or(|file| file.name != format!("{stem}.rhai")) {
            return self.tell(Tone::Care, "notice-workshop-gone", stem);
        }
        let sources = &self.workings.scenarios.sources;
        self.workshop.workings.helpers = sources
            .iter()
            .filter(|(name, _)| is_helper(name))
            .map(|(name, text)| (name.clone(), text.clone()))
            .collect();
        let version = self.workshop.workings.asked + 1;
        let is_copy = files.first().is_some_and(|file| file.saved.is_none() && file.theirs.is_none())
            && sources.contains_key(&format!("{stem}.rhai"));
        self.workshop.desk = Some(Desk { stem: stem.to_owned(), files, version, is_copy, ..Desk::default() });
    }

    /// The files of a scenario that are known, the scenario first.
    pub(super) fn names_of(&self, stem: &str) -> Vec<String> {
        let mut names = vec![format!("{stem}.rhai")];
        names.extend(Lang::ALL.iter().map(|lang| format!("{stem}.{lang}.ron")));
        let play = format!("plays/{stem}.");
        let known = self.workings.scenarios.sources.keys();
        names.extend(known.filter(|name| name.starts_with(&play) && name.ends_with(".play")).cloned());
        names
    }

    /// A file as it stands: unsaved work first, then the own folder, then what travels with the program.
    pub(super) fn open_file(&self, name: &str) -> std::io::Result<Option<OpenFile>> {
        let files = self.workshop.workings.files.as_ref();
        let saved = files.map_or(Ok(None), |files| files.read(name))?;
        let aside = files.and_then(|files| files.aside(name));
        let Some(text) = saved.as_ref().or_else(|| self.workings.scenarios.sources.get(name)).or(aside.as_ref()) else {
            return Ok(None);
        };
        let mut buffer = Buffer::new(text);
        let saved = saved.as_ref().map(|text| crate::authoring::Text::new(text).as_str().to_owned());
        let is_recovered = aside.as_ref().is_some_and(|aside| *aside != *text);
        // While the program was away another one saved: both are there, and it is asked.
        let is_clash =
            is_recovered && saved.is_some() && files.is_some_and(|files| files.is_other_ground(name, saved.as_deref()));
        if let Some(aside) = &aside {
            buffer.become_text(aside);
        }
        Ok(Some(OpenFile {
            name: name.to_owned(),
            aside: buffer.version(),
            buffer,
            has_windows_ends: text.contains("\r\n"),
            theirs: saved.clone().filter(|_| is_clash),
            // Written upon what is no longer there: until one is chosen, nothing of this lies on the disk.
            saved: saved.filter(|_| !is_clash),
            is_gone: false,
            is_recovered: is_recovered && !is_clash,
            half: None,
        }))
    }

    /// Lays a new scenario on the desk, not yet saved.
    pub(super) fn new_scenario(&mut self, answers: &Answers) {
        self.start_workings();
        self.lay_aside();
        let stem = id_of(&answers.title);
        let name = format!("{stem}.rhai");
        // One that was never saved lies aside only.
        let is_aside = self.workshop.workings.files.as_ref().is_some_and(|files| files.aside(&name).is_some());
        if stem.is_empty() || is_aside || self.workings.scenarios.sources.contains_key(&name) {
            return self.tell(Tone::Care, "notice-workshop-taken", &stem);
        }
        let buffer = Buffer::new(&skeleton(answers, &stem, &self.today));
        let file = OpenFile { name, buffer, aside: u64::MAX, ..OpenFile::default() };
        let version = self.workshop.workings.asked + 1;
        self.workshop.desk = Some(Desk { stem, files: vec![file], version, pane: Pane::Cards, ..Desk::default() });
    }

    pub(super) fn close_desk(&mut self) {
        self.lay_aside();
        self.workshop.desk = None;
        self.list_scenarios();
    }

    /// How many errors a list of faults holds.
    #[must_use]
    pub fn errors(faults: &[Diagnostic]) -> usize {
        faults.iter().filter(|fault| fault.is_error()).count()
    }
}

fn is_helper(name: &str) -> bool {
    name.ends_with(".rhai") && name.contains('/')
}
