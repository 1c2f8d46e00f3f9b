//! What became of what an earlier meeting agreed on: kept in that meeting.

use super::{now_ms, trouble};
use crate::app::{App, Tone};
use crate::intervision::meeting::{Doing, Tried};

impl App {
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
