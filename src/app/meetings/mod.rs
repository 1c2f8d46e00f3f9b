//! Looking back together, in the window: the meetings that are kept, and the one that is open.

mod action;
mod bundled;
mod chat;
mod consent;
mod earlier;
mod exchange;
mod paper;
mod parcel;
mod rating;
mod state;

pub use action::MeetingAction;
pub use bundled::{bundle_in, name_in};
pub use consent::withdraw_from_meetings;
pub(super) use exchange::FromPlace;
pub use parcel::{files_in, open_parcel, read_parcel, recipient, sealed_for};
pub(super) use rating::AllRead;
pub use state::{ListedMeeting, Meetings, OpenMeeting, SharedSource, Shown};

use super::{App, Route, Tone};
use crate::diagnostic::{AsWords, Words};
use crate::ids::Millis;
use crate::intervision::GroupOverTime;
use crate::intervision::meeting::{Doing, Excerpt, Meeting, MeetingError, MeetingStore, Stage};
use crate::intervision::methods::{Methods, Tonight};
use crate::intervision::notes::Notes;
use crate::recording::{Day, Did};
use std::collections::BTreeSet;

/// This moment, in milliseconds since the beginning of 1970.
pub(super) fn now_ms() -> Millis {
    Millis::try_from(jiff::Timestamp::now().as_millisecond()).unwrap_or_default()
}

impl App {
    pub(super) fn in_meetings(&mut self, action: MeetingAction) {
        match action {
            MeetingAction::New => self.new_meeting(),
            MeetingAction::Open(id) => self.open_meeting(&id),
            MeetingAction::PutAway => {
                self.meetings.open = None;
                self.look_at_meetings();
            }
            MeetingAction::Delete(id) => self.delete_meeting(&id),
            MeetingAction::Do(Doing::Consent { given: true }) if !self.may_agree() => {}
            MeetingAction::Do(what) => _ = self.in_meeting(what),
            MeetingAction::Method(id) => {
                if let Some(method) = self.meetings.methods.find(&id) {
                    let tonight = Tonight::of(method);
                    self.in_meeting(Doing::Choose(tonight));
                }
            }
            MeetingAction::DropPhase(id, is_dropped) => self.tonight(|tonight| tonight.drop_phase(&id, is_dropped)),
            MeetingAction::SetMinutes(id, minutes) => self.tonight(|tonight| tonight.set_minutes(&id, minutes)),
            MeetingAction::Fit(minutes) => self.tonight(|tonight| tonight.fit(minutes)),
            MeetingAction::Bring(id) => self.bring(&id),
            MeetingAction::Cut(from, to) => self.excerpt(|old, recording| {
                let cut = Excerpt::of(recording, from, to)?;
                let stops = old.stops.iter().copied().filter(|stop| (cut.from..=cut.to).contains(stop)).collect();
                let (code, question) = (old.code.clone(), old.question.clone());
                Some(Excerpt { stops, code, question, asks_acts: old.asks_acts, ..cut })
            }),
            MeetingAction::AskActs(asks_acts) => self.excerpt(|old, _| Some(Excerpt { asks_acts, ..old.clone() })),
            MeetingAction::Ask(question) => self.excerpt(|old, _| Some(Excerpt { question, ..old.clone() })),
            MeetingAction::Stop(of) => self.excerpt(|old, _| {
                let mut stops = old.stops.clone();
                match stops.iter().position(|stop| *stop == of) {
                    Some(at) => _ = stops.remove(at),
                    None => stops.push(of),
                }
                stops.sort_unstable();
                Some(Excerpt { stops, ..old.clone() })
            }),
            MeetingAction::Show(shown) => self.show_chat(shown),
            MeetingAction::ShowInside(yes) => {
                if let Some(replay) = self.meetings.open.as_mut().and_then(|open| open.replay.as_mut()) {
                    replay.shows_hidden = yes;
                }
            }
            MeetingAction::Predict(by, text) => {
                if let Some(replay) = self.meetings.open.as_mut().and_then(|open| open.replay.as_mut()) {
                    replay.predict(by, text.trim());
                }
            }
            MeetingAction::WhatIf(of) => self.begin_what_if(of),
            MeetingAction::WhatIfSay(text) => self.in_what_if(Some(text.trim())),
            MeetingAction::WhatIfWait => self.in_what_if(None),
            MeetingAction::WhatIfEnd => {
                if let Some(open) = &mut self.meetings.open {
                    open.what_if = None;
                }
            }
            MeetingAction::Write(path) => self.write_paper(path.trim()),
            MeetingAction::Beside(ids) => self.put_beside(&ids),
            MeetingAction::Curtain(letter) => self.lift_curtain(letter),
            MeetingAction::Rate(criterion, value) => self.rate(|sheet| _ = sheet.criteria.insert(criterion, value)),
            MeetingAction::Code(of, act) => self.rate(|sheet| {
                let acts = sheet.acts.entry(of).or_insert_with(BTreeSet::new);
                if !acts.remove(&act) {
                    acts.insert(act);
                }
            }),
            MeetingAction::CodeNone(of) => self.rate(|sheet| _ = sheet.acts.insert(of, BTreeSet::new())),
            MeetingAction::HandIn => self.hand_in(),
            MeetingAction::Lay => {
                if let Some(open) = &mut self.meetings.open {
                    open.sheet = None;
                }
            }
            MeetingAction::Reveal => self.reveal(),
            MeetingAction::CurtainForKey => self.lift_curtain_for_key(),
            MeetingAction::Key(path) => self.key_from(path.trim()),
            MeetingAction::NoKey => self.without_key(),
            MeetingAction::OwnBesideKey(letter) => self.look_at_own(letter),
            MeetingAction::OpenBundle(path, passphrase) => self.open_source(path.trim(), passphrase),
            MeetingAction::BringShared(item) => self.bring_shared(&item),
            MeetingAction::Gather(paths) => self.gather(&paths),
            MeetingAction::GatherThere => self.gather_there(),
            MeetingAction::LeaveFile(name) => self.leave_file(&name),
            MeetingAction::TakeIn => self.take_in(),
            MeetingAction::HandOut { to, file } => self.hand_out(&to, file.trim()),
            MeetingAction::HandOver { letter, to, folder } => self.hand_over(letter, &to, folder.trim()),
            MeetingAction::TakePlan(path) => self.take_plan(path.trim()),
            MeetingAction::TellEarlier { meeting, line, tried } => self.tell_earlier(&meeting, line, tried),
            MeetingAction::Note { author, kind, anchor, text } => {
                self.in_notes(|notes, now| _ = notes.add(now, &author, kind, anchor, text.trim()));
            }
            MeetingAction::Reply { author, to, text } => {
                self.in_notes(|notes, now| _ = notes.reply(now, &author, &to, text.trim()));
            }
            MeetingAction::TakeOutNote(id) => self.in_notes(|notes, _| notes.take_out(&id)),
        }
    }

    fn meeting_store(&self) -> Option<MeetingStore> {
        let disk = self.workings.disk.as_ref()?;
        Some(MeetingStore::beside(&disk.store))
    }

    /// Reads what is kept of meetings again, and the methods.
    pub(super) fn look_at_meetings(&mut self) {
        self.meetings.methods = match &self.organisation_folder {
            Some(folder) => Methods::in_folder(folder),
            None => Methods::shipped().clone(),
        };
        let Some(store) = self.meeting_store() else { return };
        let listed = store.list(&self.organisation.retention);
        let opened: Vec<&Meeting> = listed.iter().filter_map(|found| found.meeting.as_ref().ok()).collect();
        self.meetings.group = GroupOverTime::of(opened);
        self.meetings.all = listed.into_iter().map(|found| ListedMeeting::of(&found)).collect();
    }

    fn new_meeting(&mut self) {
        let Some(today) = Day::read(&super::today()) else { return };
        let at = "19:30";
        let id = self.meeting_store().map_or_else(|| format!("{today}-1930"), |store| store.new_id(today, at));
        let mut meeting = Meeting::new(id);
        let plan = Doing::Plan { on: today, at: at.to_owned(), place: String::new(), title: String::new() };
        if meeting.apply(now_ms(), plan).is_ok() {
            self.meetings.open = Some(OpenMeeting::of(meeting, now_ms()));
            self.save_meeting();
        }
    }

    fn open_meeting(&mut self, id: &str) {
        // For whom something can be sealed.
        self.look_at_sharing();
        let Some(store) = self.meeting_store() else { return };
        match store.open(id) {
            Ok(read) => {
                if let Some(line) = read.damaged_at {
                    self.tell(Tone::Care, "notice-meeting-damaged", &line.to_string());
                }
                let mut open = OpenMeeting::of(read.meeting, now_ms());
                let recording = open.meeting.state().excerpt.as_ref().map(|it| it.recording.clone());
                let notes = self.notes_on(id, recording.unwrap_or_default());
                open.put_notes(notes);
                self.meetings.open = Some(open);
                self.find_source(id);
                self.read_excerpt();
                self.read_sheets();
            }
            Err(error) => {
                let (key, detail) = trouble(&error);
                self.tell(Tone::Care, key, &detail);
            }
        }
    }

    /// The notes of a meeting on this recording, as they are kept; those on another one are not shown on it.
    fn notes_on(&mut self, id: &str, recording: String) -> Notes {
        let text = self.meeting_store().and_then(|store| store.notes(id, &recording).ok().flatten());
        let (notes, faults) = text.map(|text| Notes::parse("notes", &text)).unwrap_or_default();
        if !faults.is_empty() {
            self.tell(Tone::Care, "notice-notes-unreadable", "");
        }
        let mut notes = notes.unwrap_or_default();
        notes.recording = recording;
        notes
    }

    /// Another conversation was brought: the notes that were made on it, if any were.
    fn put_notes_on(&mut self, recording: String) {
        let Some(id) = self.meetings.open.as_ref().map(|open| open.meeting.id.clone()) else { return };
        let notes = self.notes_on(&id, recording);
        if let Some(open) = &mut self.meetings.open {
            open.put_notes(notes);
        }
    }

    fn delete_meeting(&mut self, id: &str) {
        let (Some(store), Some(disk), Some(day)) =
            (self.meeting_store(), &self.workings.disk, Day::read(&crate::app::today()))
        else {
            return;
        };
        match crate::app::erase_meeting(&disk.store, &store, id, Did::Erased, day) {
            Ok(_) => {
                if self.meetings.open.as_ref().is_some_and(|open| open.meeting.id == id) {
                    self.meetings.open = None;
                }
                self.tell(Tone::Calm, "notice-deleted", "");
            }
            Err(error) => self.tell(Tone::Care, "notice-delete-failed", &self.why(&error)),
        }
        self.look_at_meetings();
    }

    /// Does something in the open meeting and keeps it; gives whether it was done.
    pub(super) fn in_meeting(&mut self, what: Doing) -> bool {
        self.take_what_another_wrote();
        let Some(open) = &mut self.meetings.open else { return false };
        // Before a group looks at it, it is asked once more what its owner allows: another program may have changed that.
        let is_consent = matches!(what, Doing::Consent { .. } | Doing::Open);
        let takes_back = matches!(what, Doing::Consent { given: false });
        let is_plan = matches!(what, Doing::Plan { .. } | Doing::Bring(_));
        open.refused = open.meeting.apply(now_ms(), what).err();
        let done = open.refused.is_none();
        if done {
            // What lies beside it is deleted with the consent; nothing of it stays here and is written again.
            if takes_back {
                open.forget_beside();
            }
            self.save_meeting();
            if is_consent {
                self.read_excerpt();
            }
            if is_plan {
                self.keep_for_meeting();
            }
        }
        done
    }

    /// Another program may hold the same meeting: what it wrote counts, unless the disk did not take what was done here.
    fn take_what_another_wrote(&mut self) {
        let Some(store) = self.meeting_store() else { return };
        let Some(open) = self.meetings.open.as_mut().filter(|open| open.is_saved) else { return };
        let Ok(read) = store.open(&open.meeting.id) else { return };
        if read.damaged_at.is_some() || read.meeting == open.meeting {
            return;
        }
        let before = std::mem::replace(&mut open.meeting, read.meeting);
        let (old, new) = (before.state(), open.meeting.state());
        let is_shown_otherwise = old.excerpt != new.excerpt || old.may_show() != new.may_show();
        let is_rated_otherwise = old.handed_in != new.handed_in || old.is_revealed != new.is_revealed;
        if old.consent != new.consent && new.consent == Some(false) {
            open.forget_beside();
        }
        if is_shown_otherwise {
            self.read_excerpt();
        }
        if is_rated_otherwise {
            self.read_sheets();
        }
        self.tell(Tone::Calm, "notice-meeting-elsewhere", "");
    }

    fn save_meeting(&mut self) {
        let Some(store) = self.meeting_store() else { return };
        let Some(open) = &mut self.meetings.open else { return };
        let saved = store.save(&open.meeting);
        open.is_saved = saved.is_ok();
        self.tell_saved(saved);
    }

    fn tell_saved(&mut self, saved: std::io::Result<()>) {
        if let Err(error) = saved {
            self.tell(Tone::Care, "notice-not-kept", &self.why(&error));
        }
    }

    fn tonight(&mut self, change: impl FnOnce(&mut Tonight)) {
        let Some(open) = &self.meetings.open else { return };
        let mut tonight = open.meeting.state().tonight.clone();
        change(&mut tonight);
        if tonight != open.meeting.state().tonight {
            self.in_meeting(Doing::Choose(tonight));
        }
    }

    /// The clock of an open meeting goes on.
    pub(super) fn meeting_tick(&mut self) {
        self.hear_of_ratings();
        self.hear_of_files();
        if self.route == Route::Meetings
            && let Some(open) = &mut self.meetings.open
        {
            open.now_ms = now_ms();
            open.play_on();
        }
    }

    fn in_notes(&mut self, change: impl FnOnce(&mut Notes, Millis)) {
        self.take_what_another_wrote();
        let store = self.meeting_store();
        let Some(open) = &mut self.meetings.open else { return };
        if open.meeting.state().consent == Some(false) {
            return;
        }
        // Another program may have written notes beside these: both stay, and of one note the version that counts.
        let kept = store.and_then(|store| store.notes(&open.meeting.id, &open.notes.recording).ok().flatten());
        let kept = kept.filter(|text| *text != open.notes.written());
        if let Some(kept) = kept.and_then(|text| Notes::parse("notes", &text).0) {
            // What is on another recording is none of these.
            let _ = open.notes.merge(&kept);
        }
        change(&mut open.notes, now_ms());
        open.notes_version += 1;
        let (id, notes) = (open.meeting.id.clone(), open.notes.clone());
        let saved = self.meeting_store().map_or(Ok(()), |store| store.save_notes(&id, &notes));
        self.tell_saved(saved);
    }
}

/// Under which name a plan of somebody else is kept; `None` when a meeting of one's own that began already has it.
/// The same meeting, planned anew, takes the place of the older plan.
#[must_use]
pub fn place_for(store: &MeetingStore, plan: &Meeting) -> Option<String> {
    let on = plan.state().plan.on?;
    if !store.ids().contains(&plan.id) {
        return Day::read(&plan.id).map(|_| plan.id.clone());
    }
    let known = store.open(&plan.id).ok()?.meeting;
    if known.entries().first() != plan.entries().first() {
        return Some(store.new_id(on, &plan.state().plan.at));
    }
    // A plan that is older than what is known here takes nothing away.
    let is_newer = known.state().stage == Stage::Planning && !known.entries().starts_with(plan.entries());
    is_newer.then(|| plan.id.clone())
}

/// Why a meeting does not open, as a notice.
pub(super) fn trouble(error: &MeetingError) -> (&'static str, Words) {
    match error {
        MeetingError::Foreign => ("trouble-meeting-foreign", Words::default()),
        MeetingError::Newer(_) => ("trouble-meeting-newer", Words::default()),
        MeetingError::TooLarge => ("trouble-meeting-too-large", Words::default()),
        MeetingError::Disk(error) => ("trouble-meeting-disk", error.kind().words()),
        MeetingError::Seal(_) => ("trouble-meeting-sealed", Words::default()),
    }
}
