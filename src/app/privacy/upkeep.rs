//! What the program does by itself with what is kept: deletes what is over, puts right what a kill left; and erasing all.

use super::super::{App, Tone, today};
use super::finish::{everything, finish};
use crate::intervision::meeting::MeetingStore;
use crate::protocol::Retention;
use crate::recording::{Clock, Day, Did, Store};
use crate::seal::{KeyError, Keys, Ring, Vault};
use std::io;
use std::path::Path;

/// How often the day is looked at while the program runs, in milliseconds.
const LOOK_MS: u64 = 60_000;

/// What looking after a store did.
#[derive(Debug)]
pub struct LookedAfter {
    /// What the clock says; nothing was deleted unless it can be believed.
    pub clock: Clock,
    /// The recordings that are gone.
    pub recordings: Vec<String>,
    /// How many meetings are gone.
    pub meetings: usize,
    /// What could not be done; it is tried again next time.
    pub error: Option<io::Error>,
}

/// Deletes recordings and meetings that are over, forgets old drafts, puts right what a kill left.
#[must_use]
pub fn look_after(store: &Store, retention: &Retention, today: Day) -> LookedAfter {
    let finished = finish(store);
    let tidied = store.tidy(today.minus_days(retention.draft_days));
    let purged = store.purge(retention, today);
    let mut meetings = 0;
    let mut noted = Ok(());
    if purged.clock == Clock::Fine {
        let kept = MeetingStore::beside(store);
        for id in kept.over(retention, today) {
            match erase_meeting(store, &kept, &id, Did::Purged, today) {
                Ok(_) => meetings += 1,
                Err(error) => noted = Err(error),
            }
        }
    }
    let error = purged.error.or(tidied.err()).or(noted.err()).or(finished.err());
    LookedAfter { clock: purged.clock, recordings: purged.gone, meetings, error }
}

/// What erasing everything did.
#[derive(Debug)]
pub struct ErasedAll {
    /// How many files are gone.
    pub files: u32,
    /// Whether the key is gone.
    pub key: Result<(), KeyError>,
    /// What could not be deleted.
    pub rest: io::Result<()>,
}

/// Destroys the key of a data folder, then deletes everything that was sealed with it; `None` when there is no key.
///
/// First the key: from then on nothing that stays anywhere can be opened.
#[must_use]
pub fn erase_everything(data: &Path, ring: &dyn Ring, today: Day) -> Option<ErasedAll> {
    erase_everything_watched(data, ring, today, || {})
}

/// The same, which calls this between any two steps: for tests that end the program there.
#[must_use]
pub fn erase_everything_watched(data: &Path, ring: &dyn Ring, today: Day, between: fn()) -> Option<ErasedAll> {
    let keys = Keys::new(data.to_owned());
    let store = Store::new(data.join("recordings"), Vault::locked(keys.recipient()?)).watched(between);
    let meetings = MeetingStore::beside(&store);
    let files: u32 = store.ids().iter().map(|id| store.files(id)).sum();
    let files = files + meetings.ids().iter().map(|id| meetings.files(id)).sum::<u32>();
    let begun = store.begin_with(everything(today, files));
    store.between();
    let mut erased = wipe(data, &keys, &store, ring);
    store.between();
    // A deletion that one more start can bring to its end stays begun.
    if erased.key.is_ok() && erased.rest.is_ok() {
        erased.rest = store.end(&begun, &begun.deeds);
    }
    Some(erased)
}

/// Destroys the key, then everything that was sealed with it.
pub(super) fn wipe(data: &Path, keys: &Keys, store: &Store, ring: &dyn Ring) -> ErasedAll {
    let key = keys.destroy(ring);
    store.between();
    let (mut files, mut rest) = store.erase_all();
    let meetings = MeetingStore::beside(store);
    for id in meetings.ids() {
        store.between();
        match meetings.delete(&id) {
            Ok(count) => files += count,
            Err(error) => rest = Err(error),
        }
    }
    store.between();
    ErasedAll { files, key, rest: rest.and(crate::app::sharing::forget_sharing(data)) }
}

/// Deletes a meeting, with its line in the log; gives how many files are gone.
///
/// # Errors
/// When the disk says no.
pub fn erase_meeting(store: &Store, meetings: &MeetingStore, id: &str, did: Did, today: Day) -> io::Result<u32> {
    let begun = store.begin(today, did, [(id, meetings.files(id))]);
    store.between();
    let deleted = meetings.delete(id);
    store.between();
    store.end(&begun, if deleted.is_ok() { &begun.deeds } else { &[] })?;
    deleted
}

impl App {
    /// Deletes what is over and puts right what a kill left.
    pub(in crate::app) fn purge(&mut self) {
        let Some(disk) = &self.workings.disk else { return };
        let Some(day) = Day::read(&today()) else { return };
        let done = look_after(&disk.store, &self.organisation.retention, day);
        self.workings.purged_on = Some(day);
        self.notices.retain(|notice| !["notice-clock-back", "notice-clock-ahead"].contains(&notice.key));
        match done.clock {
            Clock::Fine => {}
            Clock::Back => self.tell(Tone::Care, "notice-clock-back", ""),
            Clock::Ahead(days) => self.tell(Tone::Care, "notice-clock-ahead", &days.to_string()),
        }
        if self.debrief.as_ref().is_some_and(|(open, _)| done.recordings.contains(open)) {
            self.close_debrief();
        }
        let gone = done.recordings.len() + done.meetings;
        if gone > 0 {
            self.tell(Tone::Calm, "notice-purged", &gone.to_string());
        }
        if let Some(error) = done.error {
            self.tell(Tone::Care, "notice-purge-failed", &self.why(&error));
        }
        self.keep_up();
    }

    /// Purges when a new day has come while the program runs.
    pub(in crate::app) fn purge_daily(&mut self, program_ms: u64) {
        if self.workings.disk.is_none() || program_ms < self.workings.look_at_day_at {
            return;
        }
        self.workings.look_at_day_at = program_ms + LOOK_MS;
        if Day::read(&today()) != self.workings.purged_on {
            self.purge();
            self.refresh();
        }
    }

    /// Says whether everything is gone.
    pub(super) fn tell_erased(&mut self, erased: Option<&ErasedAll>) {
        match erased {
            Some(erased) if erased.key.is_ok() && erased.rest.is_ok() => {
                self.tell(Tone::Calm, "notice-erased", &erased.files.to_string());
            }
            _ => self.tell(Tone::Care, "notice-erase-failed", ""),
        }
    }

    pub(super) fn erase_all(&mut self) {
        self.withdraw_everything();
        let (Some(disk), Some(day)) = (&mut self.workings.disk, Day::read(&today())) else { return };
        disk.saver.let_go();
        self.practice = None;
        disk.store.vault().lock();
        let erased = erase_everything(&disk.data, self.workings.ring.0.as_ref(), day);
        self.close_debrief();
        self.progress = None;
        self.found = super::Found::default();
        self.tell_erased(erased.as_ref());
        self.workings.disk = None;
        let data = self.workings.data.clone();
        self.open_store(&data, None);
        self.refresh();
        self.route = super::super::Route::Privacy;
    }
}
