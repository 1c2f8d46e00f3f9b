//! Deleting what is over, with everything that was made of it, and proving it.

use super::deeds::{Deed, Did, shorten};
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
        let mut error = None;
        let mut gone = BTreeSet::new();
        let over = calendar.over(today);
        let begun =
            (!over.is_empty()).then(|| self.begin(today, Did::Purged, over.iter().map(|id| (&**id, self.files(id)))));
        for id in over {
            self.between();
            match self.remove(&id) {
                Ok(_) => {
                    calendar.forget(&id);
                    gone.insert(id);
                }
                Err(no) => error = Some(no),
            }
        }
        let finish = || -> io::Result<()> {
            if !gone.is_empty() {
                self.between();
                self.forget(&gone)?;
                sync_folder(folder)?;
            }
            if let Some(begun) = &begun {
                self.between();
                let items: BTreeSet<String> = gone.iter().map(|id| Deed::item(id)).collect();
                let done: Vec<Deed> = begun.deeds.iter().filter(|deed| items.contains(&deed.item)).cloned().collect();
                self.end(begun, &done)?;
                self.between();
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
