//! Deleting what is over, with everything that was made of it, and proving it.

use super::deeds::{Deed, Did, begin_deleting, end_deleting, shorten};
use super::{Calendar, Clock, Day, Store};
use crate::protocol::Retention;
use crate::seal::sync_folder;
use std::collections::BTreeSet;
use std::io;

/// What purging did.
#[derive(Debug)]
pub struct Purged {
    /// What the clock says; nothing was deleted unless it can be believed.
    pub clock: Clock,
    /// The recordings that are gone.
    pub gone: Vec<String>,
    /// What could not be deleted; it is tried again next time.
    pub error: Option<io::Error>,
}

impl Store {
    /// Deletes every recording whose end date has passed. Recordings that are new to the calendar get their term.
    pub fn purge(&self, retention: &Retention, today: Day) -> Purged {
        let folder = self.folder();
        let before = Calendar::read(folder);
        let mut calendar = before.clone();
        let clock = calendar.clock(today);
        let ids = self.ids();
        calendar.meet(ids.iter().map(String::as_str), retention, today);
        let over = calendar.over(today);
        let deed = |id: &str, files| Deed::of(today, Did::Purged, id, files);
        let begun: Vec<Deed> = over.iter().map(|id| deed(id, self.count(id))).collect();
        // A disk that is full does not keep anything from being deleted.
        let mut error = begin_deleting(folder, &begun).err();
        let mut gone = BTreeSet::new();
        let mut deeds = Vec::new();
        for id in over {
            match self.remove(&id) {
                Ok(files) => {
                    deeds.push(deed(&id, files));
                    calendar.forget(&id);
                    gone.insert(id);
                }
                Err(no) => error = Some(no),
            }
        }
        let finish = || -> io::Result<()> {
            if !gone.is_empty() {
                self.forget(&gone)?;
                sync_folder(folder)?;
            }
            if !begun.is_empty() {
                end_deleting(folder, &deeds)?;
            }
            if clock == Clock::Fine {
                shorten(folder, retention, today)?;
            }
            if calendar != before && folder.exists() {
                calendar.write(folder)?;
            }
            Ok(())
        };
        if let Err(no) = finish() {
            error = Some(no);
        }
        Purged { clock, gone: gone.into_iter().collect(), error }
    }
}
