//! Several machines, one group: the plan goes out, ratings and notes made at home come together.

use super::parcel::{ENDING, files_in, open_parcel, read_parcel, recipient, sealed_for, stem};
use crate::app::sharing::shared_place;
use crate::app::{App, Tone};
use crate::intervision::meeting::{NotTaken, Stage, read, write};
use crate::intervision::notes::Chat;
use crate::intervision::rating::Sheet;
use crate::intervision::{Gathering, Letter, Part, PartFault, raters_in};
use crate::place::{Errand, Outbox, PlaceError};
use crate::seal::{Key, replace};
use std::path::Path;

/// A file of somebody of the group, by name: what it holds, or what is wrong with it.
type Gathered = (String, Result<Part, PartFault>);

/// Files that lay in the shared place for one meeting: by name, or why the place said no.
#[derive(Debug)]
pub struct FromPlace {
    meeting: String,
    files: Result<Vec<Gathered>, PlaceError>,
}

impl App {
    /// What a file of somebody of the group says.
    pub(super) fn read_parcel(&self, path: &Path) -> Result<String, &'static str> {
        let Some(disk) = &self.workings.disk else { return Err("notice-parcel-unread") };
        read_parcel(&disk.data, disk.store.vault(), path).map_err(|fault| match fault {
            PartFault::OtherKey => "notice-parcel-other-key",
            PartFault::Damaged => "notice-parcel-damaged",
            _ => "notice-parcel-unread",
        })
    }

    /// Looks at these files, beside those that are looked at already.
    pub(super) fn gather(&mut self, paths: &[String]) {
        let Some(disk) = &self.workings.disk else { return };
        let read = |path: String| {
            let text = read_parcel(&disk.data, disk.store.vault(), Path::new(&path));
            let part = text.and_then(|text| Part::read(&path, &text));
            (path, part)
        };
        let files = files_in(paths).into_iter().map(read).collect();
        self.look_at_files(files);
    }

    fn look_at_files(&mut self, more: Vec<Gathered>) {
        let Some(open) = &mut self.meetings.open else { return };
        open.gathered.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
        open.gathered.extend(more);
        self.look_at_gathered();
    }

    fn look_at_gathered(&mut self) {
        let (task, store) = (self.task(), self.meeting_store());
        let Some(open) = &mut self.meetings.open else { return };
        let raters = raters_in(&open.gathered);
        let known = store.map(|store| store.sheets_of(&open.meeting, raters)).unwrap_or_default();
        let (state, files) = (open.meeting.state(), open.gathered.clone());
        open.gathering = Gathering::of(state, task.as_ref(), &open.chat, &open.notes, &known, files);
    }

    /// Leaves a file out.
    pub(super) fn leave_file(&mut self, name: &str) {
        if let Some(open) = &mut self.meetings.open {
            open.gathered.retain(|(other, _)| other != name);
            self.look_at_gathered();
        }
    }

    /// Takes everything in that was looked at: all of it, or nothing.
    pub(super) fn take_in(&mut self) {
        let Some(store) = self.meeting_store() else { return };
        let Some(open) = &mut self.meetings.open else { return };
        let Some((sheets, notes)) = open.gathering.taken(&open.notes) else { return };
        match store.take_in(&mut open.meeting, super::now_ms(), &sheets, &notes) {
            Ok(()) => open.refused = None,
            Err(NotTaken::Refused(why)) => {
                open.refused = Some(why);
                return;
            }
            Err(NotTaken::Disk(error)) => return self.tell_saved(Err(error)),
        }
        open.put_notes(notes);
        open.gathered.clear();
        open.gathering = Gathering::default();
        let (people, count) = (sheets.len(), open.notes.len());
        self.tell(Tone::Calm, "notice-taken-in", &format!("{people} · {count}"));
    }

    /// Writes the plan for the others, sealed: into a file, or to the shared place.
    pub(super) fn hand_out(&mut self, to: &str, file: &str) {
        let Some(open) = &self.meetings.open else { return };
        let (id, Ok(text)) = (open.meeting.id.clone(), write(&open.meeting)) else { return };
        self.send(to, file, &id, &text);
    }

    /// Hands what one person rated and noted over to whoever holds the meeting.
    pub(super) fn hand_over(&mut self, letter: Letter, to: &str, folder: &str) {
        let (Some(store), Some(task)) = (self.meeting_store(), self.task()) else { return };
        let Some(open) = &self.meetings.open else { return };
        let id = open.meeting.id.clone();
        let sheet = store.ratings(&id, letter).ok().flatten().and_then(|text| Sheet::parse("ratings", &text).0);
        let whole = sheet.filter(|sheet| sheet.faults(&task).is_empty());
        let notes = (!open.notes.is_empty()).then(|| open.notes.written());
        let ratings = whole.map(|sheet| sheet.written(None));
        if ratings.is_none() && notes.is_none() {
            return self.tell(Tone::Care, "notice-nothing-to-hand-over", "");
        }
        for (text, what) in [(ratings, "ratings"), (notes, "notes")] {
            let Some(text) = text else { continue };
            let file = match folder {
                "" => String::new(),
                folder => Path::new(folder).join(format!("{id}-{letter}.{what}")).display().to_string(),
            };
            if !self.send(to, &file, &id, &text) {
                return;
            }
        }
    }

    fn send(&mut self, to: &str, file: &str, id: &str, text: &str) -> bool {
        let Some(disk) = &self.workings.disk else { return false };
        let Some(to) = recipient(&disk.data, disk.store.vault(), to) else {
            self.tell(Tone::Care, "notice-no-recipient", "");
            return false;
        };
        let sent = sealed_for(&to, text).and_then(|bytes| {
            if file.is_empty() {
                let name = format!("{}-{}{ENDING}", stem(id), &Key::chance()[..12]);
                Outbox::new(&disk.data, disk.store.vault().clone()).add(&Errand::Lay { name, bytes })
            } else {
                replace(Path::new(file), &bytes)
            }
        });
        match sent {
            Ok(()) if file.is_empty() => {
                self.tell(Tone::Calm, "notice-sent-place", "");
                self.keep_up();
                true
            }
            Ok(()) => {
                self.tell(Tone::Calm, "notice-sent-file", file);
                true
            }
            Err(error) => {
                self.tell(Tone::Care, "notice-not-kept", &self.why(&error));
                false
            }
        }
    }

    /// Takes the plan of a meeting in, to prepare it at home. A plan that was changed takes the place of the older one.
    pub(super) fn take_plan(&mut self, path: &str) {
        let text = match self.read_parcel(Path::new(path)) {
            Ok(text) => text,
            Err(key) => return self.tell(Tone::Care, key, path),
        };
        let plan = match read(text.as_bytes()) {
            Ok(found) if found.damaged_at.is_none() => found.meeting,
            _ => return self.tell(Tone::Care, "notice-not-a-plan", path),
        };
        let Some(store) = self.meeting_store() else { return };
        if plan.state().stage != Stage::Planning {
            return self.tell(Tone::Care, "notice-plan-begun", path);
        }
        match super::place_for(&store, &plan) {
            Some(id) => {
                let mut plan = plan;
                plan.id.clone_from(&id);
                let saved = store.save(&plan);
                self.tell_saved(saved);
                self.open_meeting(&id);
            }
            None => self.tell(Tone::Care, "notice-plan-is-own", path),
        }
    }

    /// Looks what lies in the shared place for this meeting.
    pub(super) fn gather_there(&mut self) {
        let (Some(disk), Some(open)) = (&self.workings.disk, &self.meetings.open) else { return };
        let (data, store, meeting) = (disk.data.clone(), disk.store.clone(), open.meeting.id.clone());
        let waker = self.waker.clone();
        self.workings.from_place.start("files for a meeting", waker, move |_| {
            let begins = format!("{}-", stem(&meeting));
            let files = shared_place(&data, &store).and_then(|place| {
                let Some((_, shelf)) = place else { return Ok(Vec::new()) };
                let names = shelf.list()?.into_iter();
                let ours = names.filter(|name| name.starts_with(&begins) && name.ends_with(ENDING));
                ours.map(|name| {
                    let text = open_parcel(&data, store.vault(), &shelf.get(&name)?);
                    Ok((name.clone(), text.and_then(|text| Part::read(&name, &text))))
                })
                // The plan itself lies there too.
                .filter(|it| !matches!(it, Ok((_, Err(PartFault::Foreign)))))
                .collect()
            });
            FromPlace { meeting, files }
        });
    }

    /// Takes in what came of it.
    pub(super) fn hear_of_files(&mut self) {
        let Some(found) = self.workings.from_place.take() else { return };
        if self.meetings.open.as_ref().is_none_or(|open| open.meeting.id != found.meeting) {
            return;
        }
        match found.files {
            Ok(files) if files.is_empty() => self.tell(Tone::Calm, "notice-nothing-there", ""),
            Ok(files) => self.look_at_files(files),
            Err(_) => self.tell(Tone::Care, "notice-place-silent", ""),
        }
    }
}

impl super::OpenMeeting {
    /// Puts other notes in the place of those that are there.
    pub(super) fn put_notes(&mut self, notes: crate::intervision::notes::Notes) {
        self.notes = notes;
        self.notes_version += 1;
    }

    /// The messages that notes are tied to.
    pub(super) fn put_chat(&mut self, chat: Chat) {
        self.chat = chat;
        self.notes_version += 1;
    }
}
