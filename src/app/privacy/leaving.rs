//! What of the conversation that is looked back on may leave the program, and its way out.

use super::super::{App, ExportError, Form, Texts, Tone, exported};
use crate::recording::{Calendar, Did, Permissions, Viewing};
use crate::review::LookBack;
use crate::seal::replace;
use std::path::Path;

/// What is asked to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// One of [`Form::NAMES`].
    pub form: &'static str,
    /// Into which file.
    pub path: String,
    /// The person's own copy, which needs no permission.
    pub for_me: bool,
    /// The pseudonym of statements.
    pub pseudonym: String,
}

/// How the conversation that is looked back on stands towards the outside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leaving {
    /// Its name in the store.
    pub id: String,
    /// It is not kept: gone when one leaves.
    pub is_unkept: bool,
    /// What the person allows.
    pub permissions: Permissions,
    /// How many places point at a real person.
    pub identifying: usize,
    /// Who else looked at it, oldest first.
    pub viewings: Vec<Viewing>,
}

impl App {
    /// How the conversation that is looked back on stands towards the outside.
    #[must_use]
    pub fn leaving(&self) -> Option<Leaving> {
        let recording = self.workings.opened.as_ref()?;
        let (_, look_back) = self.debrief.as_ref()?;
        Some(Leaving {
            id: recording.id.clone(),
            is_unkept: self.workings.unkept.contains(&recording.id),
            permissions: recording.keeping.permissions,
            identifying: places(look_back),
            viewings: recording.keeping.viewings.clone(),
        })
    }

    pub(super) fn export(&mut self, wanted: &Wanted) {
        let Some(recording) = self.workings.opened.clone() else { return };
        let path = wanted.path.trim();
        if path.is_empty() {
            return self.tell(Tone::Care, "notice-export-no-file", "");
        }
        let Some(form) = Form::named(wanted.form, None, wanted.pseudonym.trim()) else { return };
        let folder = self.workings.disk.as_ref().map(|disk| disk.store.folder().to_owned());
        let until = folder.and_then(|folder| Calendar::read(&folder).term(&recording.id).map(|term| term.until));
        let id = recording.id.clone();
        match exported(&[(recording, until)], &form, &Texts::new(self.lang()), wanted.for_me) {
            Ok(bytes) => match replace(Path::new(path), &bytes) {
                Ok(()) => {
                    self.note_deed(Did::Exported, &id, 0);
                    self.tell(Tone::Calm, "notice-exported", path);
                }
                Err(error) => self.tell_failure(Err(error)),
            },
            Err(ExportError::NotAllowed(_)) => self.tell(Tone::Care, "notice-export-not-allowed", ""),
            Err(ExportError::Xapi(_)) => self.tell(Tone::Care, "notice-export-no-pseudonym", ""),
            Err(ExportError::Pdf(_) | ExportError::Json) => self.tell(Tone::Care, "notice-export-failed", ""),
        }
    }
}

fn places(look_back: &LookBack) -> usize {
    look_back.turns.iter().map(|turn| turn.identifying.len()).sum()
}
