//! What is kept of the person, until when, behind which key; permissions; erasing.

mod changes;
mod finish;
mod key;
mod leaving;
mod upkeep;

pub use finish::finish_erasing;
pub(super) use key::RingAtHand;
pub use key::{Secret, Shut};
pub use leaving::{Leaving, Wanted};
pub use upkeep::{ErasedAll, LookedAfter, erase_everything, erase_everything_watched, erase_meeting, look_after};

use super::{App, Tone, today};
use crate::recording::{Calendar, Clock, Day, Deed, Permission, Permissions, Viewing, deeds};
use crate::seal::KeyPlace;
use std::path::{Path, PathBuf};

/// Something that is kept, as the privacy screen shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptItem {
    /// Its name in the store.
    pub id: String,
    /// Title of the scenario; empty when it cannot be opened.
    pub title: String,
    /// The persona's name.
    pub persona: String,
    /// Local date and time of the start.
    pub started_on: String,
    /// The last day it is kept.
    pub until: String,
    /// Days left, the last one included; 0: it goes today.
    pub days_left: i64,
    /// The last day that it may be kept at all.
    pub latest: String,
    /// What is allowed.
    pub permissions: Permissions,
    /// Who else looked at it, oldest first.
    pub viewings: Vec<Viewing>,
}

/// What the privacy screen shows besides the settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Privacy {
    /// The folder in which everything lies.
    pub folder: PathBuf,
    /// Where the key lies.
    pub key_place: Option<KeyPlace>,
    /// Everything that is kept, newest first.
    pub items: Vec<KeptItem>,
    /// What was done, newest first.
    pub deeds: Vec<Deed>,
    /// What the clock of this machine says, when it cannot be believed.
    pub clock: Option<Clock>,
}

/// What can be asked about what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrivacyAction {
    /// Open the recordings with this passphrase.
    Unlock(Secret),
    /// Look for the key again.
    Retry,
    /// Start with a new key; what was sealed with the old one stays shut.
    NewKey,
    /// Practise without anything being kept.
    WithoutKeeping,
    /// Put the key away until the passphrase is typed again.
    Lock,
    /// Keep the key elsewhere, behind this passphrase when it is one.
    MoveKey(KeyPlace, Secret),
    /// Keep practice chats from now on, or not.
    SetRecord(bool),
    /// Allow something with a recording, or withdraw it.
    Allow(String, Permission, bool),
    /// Keep a recording until another day, for a reason.
    Keep {
        /// Which recording.
        id: String,
        /// The last day, `2026-12-24`.
        until: String,
        /// Why.
        reason: String,
    },
    /// An intervision about it is planned on this day.
    Plan {
        /// Which recording.
        id: String,
        /// Which day.
        on: String,
    },
    /// Keep the conversation that is looked back on, which was not going to be kept.
    KeepAfterAll,
    /// Write the recording that is looked back on to a file.
    Export(Wanted),
    /// Take these words out of the recording that is looked back on, for good.
    Redact(String),
    /// Delete a recording.
    Erase(String),
    /// Destroy the key, then delete everything that was kept.
    EraseAll,
    /// The clock of this machine is right.
    BelieveClock,
    /// Write everything about me to a folder: readable and as JSON.
    TakeOut(String),
    /// Look for these words in what was said; empty: stop looking.
    Search(String),
}

/// What the library shows of a search in the recordings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The words that were looked for; empty: nothing was.
    pub words: String,
    /// The recordings they were said in, and how often.
    pub hits: Vec<(String, usize)>,
}

impl App {
    /// Looks at everything that is kept.
    pub(in crate::app) fn look_at_privacy(&mut self) {
        let Some(disk) = &self.workings.disk else { return };
        let folder = disk.store.folder();
        let Some(clock_says) = Day::read(&today()) else { return };
        let calendar = Calendar::read(folder);
        let today = calendar.day(clock_says);
        let retention = &self.organisation.retention;
        let items = self.kept.iter().filter_map(|kept| {
            let term = calendar.term(&kept.id)?;
            Some(KeptItem {
                id: kept.id.clone(),
                title: kept.title.clone(),
                persona: kept.persona.clone(),
                started_on: kept.started_on.clone(),
                until: term.until.to_string(),
                days_left: today.days_to(term.until).max(0),
                latest: calendar.latest(&kept.id, retention).map(|day| day.to_string()).unwrap_or_default(),
                permissions: kept.permissions,
                viewings: kept.viewings.clone(),
            })
        });
        let mut deeds = deeds(folder);
        deeds.reverse();
        self.privacy = Privacy {
            folder: disk.data.clone(),
            key_place: disk.keys.place(),
            items: items.collect(),
            deeds,
            clock: Some(calendar.clock(clock_says)).filter(|clock| *clock != Clock::Fine),
        };
    }

    pub(in crate::app) fn in_privacy(&mut self, action: PrivacyAction) {
        match action {
            PrivacyAction::Unlock(typed) => self.unlock(&typed.passphrase()),
            PrivacyAction::Retry => {
                let data = self.workings.data.clone();
                self.open_store(&data, None);
                self.refresh();
            }
            PrivacyAction::NewKey => self.new_key(),
            PrivacyAction::WithoutKeeping => {
                self.shut = None;
                self.tell(Tone::Care, "notice-nothing-kept", "");
            }
            PrivacyAction::Lock => self.lock(),
            PrivacyAction::MoveKey(place, typed) => self.move_key(place, typed),
            PrivacyAction::SetRecord(record) => self.set(|settings| settings.record = record),
            PrivacyAction::Allow(id, permission, allowed) => self.allow(&id, permission, allowed),
            PrivacyAction::Keep { id, until, reason } => self.keep_until(&id, &until, &reason),
            PrivacyAction::Plan { id, on } => self.plan(&id, &on),
            PrivacyAction::KeepAfterAll => self.keep_after_all(),
            PrivacyAction::Export(wanted) => self.export(&wanted),
            PrivacyAction::Redact(words) => self.redact(&words),
            PrivacyAction::Erase(id) => self.delete(&id),
            PrivacyAction::EraseAll => self.erase_all(),
            PrivacyAction::BelieveClock => self.believe_clock(),
            PrivacyAction::TakeOut(folder) => self.take_out(Path::new(folder.trim())),
            PrivacyAction::Search(words) => self.search(words),
        }
        self.look_at_privacy();
    }
}
