//! What reaches beyond the open meeting: what became of what an earlier one agreed on, and how long what is brought is kept.

use super::{now_ms, trouble};
use crate::app::{App, Tone};
use crate::intervision::meeting::{Doing, Tried};
use crate::recording::{Day, DealingError};

impl App {
    /// What is brought to a meeting is kept until that is behind us, as the organisation decided; told when it cannot be.
    pub(super) fn keep_for_meeting(&mut self) {
        let (Some(disk), Some(open), Some(today)) =
            (&self.workings.disk, &self.meetings.open, Day::read(&crate::app::today()))
        else {
            return;
        };
        let state = open.meeting.state();
        let (Some(on), Some(excerpt)) = (state.plan.on, &state.excerpt) else { return };
        let id = excerpt.recording.as_str();
        if !disk.store.ids().iter().any(|known| known == id) {
            return;
        }
        match disk.store.keep_for(id, on, &self.organisation.retention, today) {
            Ok(until) if until < on => self.tell(Tone::Care, "notice-gone-before-meeting", &until.to_string()),
            Ok(_) | Err(DealingError::Open(_) | DealingError::Term(_) | DealingError::Busy) => {}
            Err(DealingError::Disk(error)) => self.tell_saved(Err(error)),
        }
    }

    /// Tells it of this line of that meeting.
    pub(super) fn tell_earlier(&mut self, meeting: &str, line: u32, tried: Tried) {
        let Some(store) = self.meeting_store() else { return };
        match store.open(meeting) {
            // Nothing is written to a damaged one.
            Ok(read) if read.damaged_at.is_some() => self.tell(Tone::Care, "notice-not-kept", ""),
            Ok(mut read) => {
                if read.meeting.apply(now_ms(), Doing::Tell { line, tried }).is_ok() {
                    let saved = store.save(&read.meeting);
                    self.tell_saved(saved);
                }
                self.look_at_meetings();
            }
            Err(error) => {
                let (key, detail) = trouble(&error);
                self.tell(Tone::Care, key, &detail);
            }
        }
    }
}
