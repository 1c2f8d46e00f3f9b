//! What the one who chatted allows counts in every meeting: one that looks at a conversation asks for it each time.

use super::{OpenMeeting, now_ms};
use crate::app::{App, Tone};
use crate::ids::Millis;
use crate::intervision::meeting::{Doing, MeetingStore};
use crate::intervision::notes::Notes;
use crate::recording::Recording;
use std::io;

/// Why the conversation of a meeting cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotHere {
    /// It is not in the store any more, cannot be opened, or lies in a bundle that is not open.
    Gone,
    /// The one who chatted did not allow that a group sees it, or took that back.
    Withheld,
}

/// What was allowed with a recording was taken back: every meeting that had consent for it has it no more. Gives how many.
///
/// # Errors
/// When the disk says no; the others are done all the same.
pub fn withdraw_from_meetings(store: &MeetingStore, recording: &str, at: Millis) -> io::Result<usize> {
    let (mut count, mut done) = (0, Ok(()));
    for id in store.ids() {
        let Ok(read) = store.open(&id) else { continue };
        let mut meeting = read.meeting;
        let is_of = meeting.state().excerpt.as_ref().is_some_and(|excerpt| excerpt.recording == recording);
        // Nothing is written behind a damaged line; without its recording such a meeting shows nothing either.
        if !is_of || !meeting.state().may_show() || read.damaged_at.is_some() {
            continue;
        }
        if meeting.apply(at, Doing::Consent { given: false }).is_ok() {
            match store.save(&meeting) {
                Ok(()) => count += 1,
                Err(error) => done = Err(error),
            }
        }
    }
    done.map(|()| count)
}

impl App {
    /// The recording of a meeting, when a group may see it: one's own as far as it is allowed, or out of a bundle that is open.
    pub(super) fn shown_recording(&self, id: &str) -> Result<Recording, NotHere> {
        if id.contains('/') {
            return self.shared_recording(id).ok_or(NotHere::Gone);
        }
        let store = &self.workings.disk.as_ref().ok_or(NotHere::Gone)?.store;
        let recording = store.open(id).map_err(|_| NotHere::Gone)?.recording;
        if recording.keeping.permissions.show_group { Ok(recording) } else { Err(NotHere::Withheld) }
    }

    /// Whether a group may see the conversation of the open meeting; says why not.
    pub(super) fn may_agree(&mut self) -> bool {
        let recording = self.meetings.open.as_ref().and_then(OpenMeeting::recording);
        let is_withheld = recording.is_some_and(|id| self.shown_recording(&id) == Err(NotHere::Withheld));
        if is_withheld {
            self.tell(Tone::Care, "notice-withheld", "");
        }
        !is_withheld
    }

    /// What is allowed with a recording changed.
    pub(in crate::app) fn permission_changed(&mut self, recording: &str, is_allowed: bool) {
        let is_open = self.meetings.open.as_ref().and_then(OpenMeeting::recording).as_deref() == Some(recording);
        if !is_allowed {
            if is_open && self.meetings.open.as_ref().is_some_and(|open| open.meeting.state().may_show()) {
                self.in_meeting(Doing::Consent { given: false });
            }
            let Some(store) = self.meeting_store() else { return };
            let done = withdraw_from_meetings(&store, recording, now_ms());
            self.tell_saved(done.map(|_| ()));
        }
        if is_open {
            self.read_excerpt();
        }
    }
}

impl OpenMeeting {
    /// Puts away what was rated and noted.
    pub(super) fn forget_beside(&mut self) {
        self.put_notes(Notes::new(self.recording().unwrap_or_default()));
        (self.sheet, self.revealed, self.own_beside_key) = (None, None, None);
        (self.has_key, self.is_reckoning) = (false, false);
    }

    /// Which conversation is looked at.
    fn recording(&self) -> Option<String> {
        self.meeting.state().excerpt.as_ref().map(|excerpt| excerpt.recording.clone())
    }
}
