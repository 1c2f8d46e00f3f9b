//! Several machines from a terminal: the plan out and in, ratings and notes over, all of it together.

use super::super::DONE;
use super::super::WRONG;
use super::Room;
use crate::app::{bundle_in, files_in, name_in, place_for, read_parcel, recipient, sealed_for};
use crate::ids::Seq;
use crate::intervision::meeting::{Meeting, Stage, read, write};
use crate::intervision::notes::{Anchor, Chat, NoteKind, Notes};
use crate::intervision::rating::{Sheet, Task};
use crate::intervision::{Gathering, Part, Remark, raters_in};
use crate::recording::Recording;
use crate::seal::replace;
use std::path::Path;

impl Room<'_> {
    /// One's own recording, when its owner allowed that a group sees it.
    pub(super) fn own(&self, name: &str) -> Result<Recording, String> {
        let recording = super::super::open_recording(Path::new(name), self.data)?.recording;
        if recording.keeping.permissions.show_group {
            return Ok(recording);
        }
        let id = &recording.id;
        Err(format!("{id}: its owner has not allowed it; allow it first: oefenlijn privacy allow {id} show-group"))
    }

    /// A conversation out of a bundle of the group.
    pub(super) fn in_bundle(&self, path: &Path, item: &str) -> Result<Recording, String> {
        let shown = path.display();
        let today = super::super::today()?;
        let bundle = bundle_in(self.data, &self.recordings, path, None, today).map_err(|error| match error {
            Some(error) => format!("{shown}: {error}"),
            None => format!("{shown}: cannot be read"),
        })?;
        let ids = || bundle.items.iter().map(|it| it.recording.id.as_str()).collect::<Vec<_>>().join(", ");
        let found = bundle.items.iter().find(|it| it.recording.id == *item);
        let mut recording =
            found.ok_or_else(|| format!("{shown}: there is no `{item}` in it: {}", ids()))?.recording.clone();
        recording.id = name_in(&bundle, item);
        Ok(recording)
    }

    /// The conversation of a meeting, when it can be had here.
    fn conversation(&self, meeting: &str, name: &str) -> Result<Recording, String> {
        match name.split_once('/') {
            None => self.own(name),
            Some((_, item)) => {
                let path = self.store.source(meeting).ok_or("the bundle is not known here")?;
                self.in_bundle(Path::new(&path), item)
            }
        }
    }

    fn seal_into(&self, path: &Path, text: &str) -> Result<(), String> {
        let who = self.asked.to_whom.as_deref().ok_or("say for whom it is sealed: --for GROUP, or --for age1…")?;
        let to = recipient(self.data, self.recordings.vault(), who);
        let to = to.ok_or_else(|| format!("`{who}` is no group of yours and no age1… key"))?;
        let bytes = sealed_for(&to, text).map_err(|error| error.to_string())?;
        replace(path, &bytes).map_err(|error| format!("{}: {}", path.display(), error.kind()))?;
        out!("{}: sealed for {who}", path.display());
        Ok(())
    }

    /// The plan for who prepares at home.
    pub(super) fn hand_out(&self) -> Result<u8, String> {
        let meeting = self.open()?;
        let out = self.asked.out.clone().ok_or("say into which file: -o FILE")?;
        let text = write(&meeting).map_err(|error| error.to_string())?;
        self.seal_into(&out, &text)?;
        Ok(DONE)
    }

    /// Takes somebody else's plan in.
    pub(super) fn take_plan(&self) -> Result<u8, String> {
        let path = self.word(0, "a file with a plan")?;
        let text = read_parcel(self.data, self.recordings.vault(), Path::new(&path));
        let found = read(text.map_err(|fault| format!("{path}: {fault}"))?.as_bytes());
        let mut plan = found.map_err(|error| format!("{path}: {error}"))?.meeting;
        if plan.state().stage != Stage::Planning {
            return Err(format!("{path}: this meeting has begun: there is nothing left to prepare"));
        }
        let id = place_for(&self.store, &plan);
        plan.id = id.ok_or_else(|| format!("{path}: you have this meeting already, as far or further on"))?;
        self.save(&plan)?;
        out!("{}", plan.id);
        Ok(DONE)
    }

    /// What one person rated and noted, into a folder.
    pub(super) fn hand_over(&self) -> Result<u8, String> {
        let meeting = self.open()?;
        let letter = self.letter(1)?;
        let folder = self.asked.out.clone().ok_or("say into which folder: -o FOLDER")?;
        let mut any = false;
        let rated = self.store.ratings(&meeting.id, letter).map_err(|error| error.to_string())?;
        let sheet = rated.and_then(|text| Sheet::parse("ratings", &text).0);
        let task = Self::task(&meeting)?;
        if let Some(sheet) = sheet.filter(|sheet| sheet.faults(&task).is_empty()) {
            self.seal_into(&folder.join(format!("{}-{letter}.ratings", meeting.id)), &sheet.written(None))?;
            any = true;
        }
        let recording = meeting.state().excerpt.as_ref().map_or("", |excerpt| &excerpt.recording);
        if let Some(text) = self.store.notes(&meeting.id, recording).map_err(|error| error.to_string())? {
            self.seal_into(&folder.join(format!("{}-{letter}.notes", meeting.id)), &text)?;
            any = true;
        }
        if any { Ok(DONE) } else { Err("there are no whole ratings and no notes to hand over".to_owned()) }
    }

    fn notes(&self, meeting: &Meeting) -> Result<Notes, String> {
        let recording = meeting.state().excerpt.as_ref().ok_or("there is no conversation yet")?.recording.clone();
        let Some(text) = self.store.notes(&meeting.id, &recording).map_err(|error| error.to_string())? else {
            return Ok(Notes::new(recording));
        };
        let mut notes = Notes::parse("notes", &text).0.ok_or("the notes of this meeting cannot be read")?;
        notes.recording = recording;
        Ok(notes)
    }

    /// Writes a note on a message.
    pub(super) fn note(&self) -> Result<u8, String> {
        let meeting = self.open()?;
        let letter = self.letter(1)?;
        let person = meeting.state().person(letter).ok_or_else(|| format!("nobody has the letter {letter}"))?;
        let kind = super::named(&self.word(2, "a kind of note")?, &NoteKind::ALL, NoteKind::name, "kind of note")?;
        let of: Seq = self.number(3, "the number of a message")?;
        let excerpt = meeting.state().excerpt.as_ref().ok_or("there is no conversation yet")?;
        let chat = self.conversation(&meeting.id, &excerpt.recording).map(|it| Chat::of(&it.without_pauses())).ok();
        let is_there = chat.is_none_or(|chat| chat.get(of).is_some());
        if !is_there || !(excerpt.from..=excerpt.to).contains(&of) {
            return Err(format!("there is no message {of} in this excerpt"));
        }
        let text = self.asked.rest.get(4..).unwrap_or_default().join(" ");
        if text.trim().is_empty() {
            return Err("nothing is written".to_owned());
        }
        let mut notes = self.notes(&meeting)?;
        let id = notes.add(self.now()?, &person.pseudonym, kind, Anchor::Message { of }, text.trim());
        let saved = self.store.save_notes(&meeting.id, &notes);
        saved.map_err(|error| format!("the notes cannot be saved: {}", error.kind()))?;
        out!("{id}");
        Ok(DONE)
    }

    /// Brings together what was made at home: everything, or nothing.
    pub(super) fn gather(&self) -> Result<u8, String> {
        let mut meeting = self.open()?;
        let paths = self.asked.rest.get(1..).filter(|paths| !paths.is_empty());
        let paths = paths.ok_or("`meeting gather` wants files or folders with ratings and notes")?;
        let files = files_in(paths).into_iter().map(|path| {
            let text = read_parcel(self.data, self.recordings.vault(), Path::new(&path));
            let part = text.and_then(|text| Part::read(&path, &text));
            (path, part)
        });
        let notes = self.notes(&meeting)?;
        let task: Task = Self::task(&meeting)?;
        let excerpt = meeting.state().excerpt.as_ref();
        let chat = excerpt.and_then(|excerpt| self.conversation(&meeting.id, &excerpt.recording).ok());
        let chat = chat.map(|recording| Chat::of(&recording.without_pauses())).unwrap_or_default();
        let files: Vec<_> = files.collect();
        let known = self.store.sheets_of(&meeting, raters_in(&files));
        let found = Gathering::of(meeting.state(), Some(&task), &chat, &notes, &known, files);
        for file in &found.files {
            for fault in &file.faults {
                eprintln!("{}: error: {fault}", file.name);
            }
            // Without the conversation at hand it cannot be told where notes are tied.
            for remark in file.remarks.iter().filter(|it| !chat.0.is_empty() || **it == Remark::AlreadyHere) {
                eprintln!("{}: {}", file.name, told(*remark));
            }
        }
        let Some((sheets, notes)) = found.taken(&notes) else {
            eprintln!("oefenlijn: nothing was taken in");
            return Ok(WRONG);
        };
        let taken = self.store.take_in(&mut meeting, self.now()?, &sheets, &notes);
        taken.map_err(|error| format!("nothing was taken in: {error}"))?;
        out!("{} people's ratings, {} notes in all", sheets.len(), notes.len());
        Ok(DONE)
    }
}

fn told(remark: Remark) -> String {
    match remark {
        Remark::AlreadyHere => "taken in before, just as it is".to_owned(),
        Remark::WordsGone(n) => format!("{n} notes are tied to words that were taken out of the recording"),
        Remark::Elsewhere(n) => format!("{n} notes are tied to messages that are not there or were changed"),
        Remark::Strangers(n) => format!("{n} notes are by people who do not take part"),
    }
}
