//! What is kept of the person, until when, behind which key; permissions; erasing.

use super::{App, Disk, Tone};
use crate::intervision::Minutes;
use crate::intervision::meeting::MeetingStore;
use crate::protocol::Retention;
use crate::recording::{
    Calendar, Clock, Day, Deed, Did, Permission, Permissions, Recording, Saver, Store, TermError, deeds, note_deeds,
};
use crate::seal::{KeyError, KeyPlace, Keys, NoRing, Passphrase, Ring, Vault, replace};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Something typed that nobody else should see: never shown when the program tells what it does.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Secret(pub String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The desktop's place for secrets; none unless given.
pub(super) struct RingAtHand(pub Arc<dyn Ring>);

impl Default for RingAtHand {
    fn default() -> Self {
        Self(Arc::new(NoRing))
    }
}

impl fmt::Debug for RingAtHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ring(…)")
    }
}

/// Why the recordings are shut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shut {
    /// The key lies behind a passphrase.
    WantsPassphrase,
    /// The passphrase that was typed is another one.
    WrongPassphrase,
    /// The key is not where it was.
    Lost,
    /// The file of the key is damaged.
    Damaged,
    /// The desktop's place for secrets does not answer.
    Unreachable,
    /// The disk does not give the key.
    Unreadable,
}

impl Shut {
    fn by(error: &KeyError) -> Self {
        match error {
            KeyError::WantsPassphrase => Self::WantsPassphrase,
            KeyError::WrongPassphrase => Self::WrongPassphrase,
            KeyError::Lost => Self::Lost,
            KeyError::Damaged => Self::Damaged,
            KeyError::Unreachable => Self::Unreachable,
            KeyError::Disk(_) => Self::Unreadable,
        }
    }

    /// Whether a passphrase opens it.
    #[must_use]
    pub const fn wants_passphrase(self) -> bool {
        matches!(self, Self::WantsPassphrase | Self::WrongPassphrase)
    }
}

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

/// How often the day is looked at while the program runs, in milliseconds.
const LOOK_MS: u64 = 60_000;

impl App {
    /// Opens the sealed store of this data folder, or says why it is shut.
    pub(super) fn open_store(&mut self, data: &Path, passphrase: Option<&Passphrase>) {
        let keys = Keys::new(data.to_owned());
        let ring = self.workings.ring.0.clone();
        let key = if keys.is_there() { keys.fetch(passphrase, ring.as_ref()) } else { keys.make(ring.as_ref()) };
        match key {
            Ok(key) => {
                let opened = self.take_store(data, &keys, Vault::open_with(key));
                if let Err(error) = opened {
                    self.tell(Tone::Care, "notice-save-failed", &error.kind().to_string());
                }
            }
            Err(error) => self.shut = Some(Shut::by(&error)),
        }
    }

    fn take_store(&mut self, data: &Path, keys: &Keys, vault: Vault) -> io::Result<()> {
        let store = Store::new(data.join("recordings"), vault);
        let saver = Saver::new(store.clone())?;
        self.workings.disk = Some(Disk { data: data.to_owned(), store, saver, keys: keys.clone() });
        self.shut = None;
        self.purge();
        Ok(())
    }

    /// Deletes what is over and puts right what a kill left.
    pub(super) fn purge(&mut self) {
        let retention = self.organisation.retention.clone();
        let Some(disk) = &self.workings.disk else { return };
        let Some(today) = Day::read(&super::today()) else { return };
        let tidied = disk.store.tidy(drafts_from(&retention, today));
        let purged = disk.store.purge(&retention, today);
        let mut gone = purged.gone.len();
        let mut error = None;
        if purged.clock == Clock::Fine {
            let deeds = MeetingStore::beside(&disk.store).purge(&retention, today).and_then(|meetings| {
                gone += meetings.len();
                let deed = |(id, files): &(String, u32)| Deed::of(today, Did::Purged, id, *files);
                note_deeds(disk.store.folder(), &meetings.iter().map(deed).collect::<Vec<_>>())
            });
            error = deeds.err();
        }
        self.workings.purged_on = Some(today);
        self.notices.retain(|notice| !["notice-clock-back", "notice-clock-ahead"].contains(&notice.key));
        match purged.clock {
            Clock::Fine => {}
            Clock::Back => self.tell(Tone::Care, "notice-clock-back", ""),
            Clock::Ahead(days) => self.tell(Tone::Care, "notice-clock-ahead", &days.to_string()),
        }
        if self.debrief.as_ref().is_some_and(|(open, _)| purged.gone.contains(open)) {
            self.close_debrief();
        }
        if gone > 0 {
            self.tell(Tone::Calm, "notice-purged", &gone.to_string());
        }
        if let Some(error) = purged.error.or(tidied.err()).or(error) {
            self.tell(Tone::Care, "notice-purge-failed", &error.kind().to_string());
        }
        self.keep_up();
    }

    /// Purges when a new day has come while the program runs.
    pub(super) fn purge_daily(&mut self, program_ms: u64) {
        if self.workings.disk.is_none() || program_ms < self.workings.look_at_day_at {
            return;
        }
        self.workings.look_at_day_at = program_ms + LOOK_MS;
        if Day::read(&super::today()) != self.workings.purged_on {
            self.purge();
            self.refresh();
        }
    }

    /// Looks at everything that is kept.
    pub(super) fn look_at_privacy(&mut self) {
        let Some(disk) = &self.workings.disk else { return };
        let folder = disk.store.folder();
        let Some(clock_says) = Day::read(&super::today()) else { return };
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

    pub(super) fn in_privacy(&mut self, action: PrivacyAction) {
        match action {
            PrivacyAction::Unlock(typed) => self.unlock(&Passphrase::new(typed.0)),
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
            PrivacyAction::Redact(words) => self.redact(&words),
            PrivacyAction::Erase(id) => self.delete(&id),
            PrivacyAction::EraseAll => self.erase_all(),
            PrivacyAction::BelieveClock => {
                if let (Some(disk), Some(today)) = (&self.workings.disk, Day::read(&super::today())) {
                    let mut calendar = Calendar::read(disk.store.folder());
                    calendar.believe(today);
                    let written = calendar.write(disk.store.folder());
                    self.tell_failure(written);
                }
                self.purge();
                self.refresh();
            }
            PrivacyAction::TakeOut(folder) => self.take_out(Path::new(folder.trim())),
            PrivacyAction::Search(words) => self.search(words),
        }
        self.look_at_privacy();
    }

    fn unlock(&mut self, passphrase: &Passphrase) {
        let data = self.workings.data.clone();
        if let Some(disk) = &self.workings.disk {
            // It was open before: a conversation may be going on.
            match disk.keys.fetch(Some(passphrase), self.workings.ring.0.as_ref()) {
                Ok(key) => {
                    disk.store.vault().unlock(key);
                    self.shut = None;
                }
                Err(error) => self.shut = Some(Shut::by(&error)),
            }
        } else {
            self.open_store(&data, Some(passphrase));
        }
        if self.shut.is_none() {
            self.purge();
            self.refresh();
        }
    }

    fn lock(&mut self) {
        let Some(disk) = &self.workings.disk else { return };
        if disk.keys.place() != Some(KeyPlace::Passphrase) {
            return;
        }
        disk.store.vault().lock();
        self.close_debrief();
        self.progress = None;
        self.found = Found::default();
        self.kept.clear();
        self.shut = Some(Shut::WantsPassphrase);
        if self.practice.is_some() {
            self.in_practice(|practice| practice.apply(crate::session::Doing::Pause));
        } else {
            self.route = super::Route::Library;
        }
    }

    fn new_key(&mut self) {
        let data = self.workings.data.clone();
        let keys = Keys::new(data.clone());
        match keys.make(self.workings.ring.0.as_ref()) {
            Ok(key) => {
                let taken = self.take_store(&data, &keys, Vault::open_with(key));
                self.tell_failure(taken);
                self.refresh();
            }
            Err(error) => self.shut = Some(Shut::by(&error)),
        }
    }

    fn move_key(&mut self, place: KeyPlace, typed: Secret) {
        let Some(disk) = &self.workings.disk else { return };
        let passphrase = Passphrase::new(typed.0);
        if place == KeyPlace::Passphrase && !passphrase.is_long_enough() {
            return self.tell(Tone::Care, "notice-passphrase-short", "");
        }
        let ring = self.workings.ring.0.as_ref();
        let Some(key) = disk.store.vault().key() else { return };
        match disk.keys.keep(&key, place, Some(&passphrase), ring) {
            Ok(()) => {
                self.note_deed(Did::KeyMoved, "", 0);
                self.tell(Tone::Calm, "notice-key-moved", "");
            }
            Err(KeyError::Unreachable) => self.tell(Tone::Care, "notice-key-unreachable", ""),
            Err(error) => self.tell(Tone::Care, "notice-save-failed", &error.to_string()),
        }
    }

    pub(super) fn note_deed(&mut self, did: Did, id: &str, files: u32) {
        let Some(disk) = &self.workings.disk else { return };
        let Some(today) = Day::read(&super::today()) else { return };
        let noted = note_deeds(disk.store.folder(), &[Deed::of(today, did, id, files)]);
        self.tell_failure(noted);
    }

    fn tell_failure(&mut self, result: io::Result<()>) {
        if let Err(error) = result {
            self.tell(Tone::Care, "notice-save-failed", &error.kind().to_string());
        }
    }

    /// Changes what is kept of a recording besides the conversation.
    pub(super) fn in_kept(&mut self, id: &str, change: impl FnOnce(&mut Recording)) -> bool {
        let Some(mut recording) = self.read(id) else { return false };
        change(&mut recording);
        if self.workings.opened.as_ref().is_some_and(|open| open.id == id) {
            self.workings.opened = Some(recording.clone());
        }
        self.save(&recording);
        if let Some(disk) = &mut self.workings.disk {
            disk.saver.settle();
        }
        self.refresh();
        true
    }

    fn allow(&mut self, id: &str, permission: Permission, allowed: bool) {
        if self.in_kept(id, |recording| recording.keeping.permissions.set(permission, allowed)) {
            self.note_deed(if allowed { Did::Allowed } else { Did::Withdrew }, id, 0);
            // What was shared of it is withdrawn with it.
            self.keep_up();
        }
    }

    fn keep_until(&mut self, id: &str, until: &str, reason: &str) {
        let Some(disk) = &self.workings.disk else { return };
        let (Some(until), Some(today)) = (Day::read(until.trim()), Day::read(&super::today())) else {
            return self.tell(Tone::Care, "notice-no-day", "");
        };
        let folder = disk.store.folder().to_owned();
        let mut calendar = Calendar::read(&folder);
        match calendar.put(id, until, reason, &self.organisation.retention) {
            Ok(()) => {
                let written = calendar.write(&folder);
                self.tell_failure(written);
                let reason = reason.trim().to_owned();
                let extension = crate::recording::Extension { on: today, until, reason };
                self.in_kept(id, |recording| recording.keeping.extensions.push(extension));
                self.note_deed(Did::Extended, id, 0);
            }
            Err(TermError::TooLong(latest)) => {
                self.tell(Tone::Care, "notice-kept-too-long", &latest.to_string());
            }
            Err(TermError::NoReason) => self.tell(Tone::Care, "notice-no-reason", ""),
            Err(TermError::Unknown) => {}
        }
    }

    fn redact(&mut self, words: &str) {
        let Some(id) = self.workings.opened.as_ref().map(|open| open.id.clone()) else { return };
        let mut places = 0;
        self.in_opened(|recording| places = recording.redact(words));
        if places > 0 {
            self.note_deed(Did::Redacted, &id, 0);
            self.tell(Tone::Calm, "notice-redacted", &places.to_string());
            self.refresh();
        }
    }

    fn plan(&mut self, id: &str, on: &str) {
        let Some(disk) = &self.workings.disk else { return };
        let Some(on) = Day::read(on.trim()) else { return self.tell(Tone::Care, "notice-no-day", "") };
        let mut calendar = Calendar::read(disk.store.folder());
        calendar.plan(id, on, &self.organisation.retention);
        let written = calendar.write(disk.store.folder());
        self.tell_failure(written);
        self.note_deed(Did::Extended, id, 0);
        self.refresh();
    }

    fn erase_all(&mut self) {
        self.withdraw_everything();
        let Some(disk) = &mut self.workings.disk else { return };
        disk.saver.let_go();
        self.practice = None;
        let ring = self.workings.ring.0.clone();
        // First the key: from then on nothing that stays anywhere can be opened.
        let destroyed = disk.keys.destroy(ring.as_ref());
        let mut files = 0;
        let mut failed = None;
        for id in disk.store.ids() {
            match disk.store.erase(&id) {
                Ok(count) => files += count,
                Err(error) => failed = Some(error),
            }
        }
        let meetings = MeetingStore::beside(&disk.store);
        for id in meetings.ids() {
            match meetings.delete(&id) {
                Ok(count) => files += count,
                Err(error) => failed = Some(error),
            }
        }
        disk.store.vault().lock();
        let forgotten = disk.store.forget_all().and_then(|()| super::sharing::forget_sharing(&disk.data));
        self.close_debrief();
        self.progress = None;
        self.found = Found::default();
        self.note_deed(Did::KeyDestroyed, "", 0);
        self.note_deed(Did::Erased, "", files);
        match destroyed {
            Ok(()) if failed.is_none() && forgotten.is_ok() => {
                self.tell(Tone::Calm, "notice-erased", &files.to_string());
            }
            _ => self.tell(Tone::Care, "notice-erase-failed", ""),
        }
        self.workings.disk = None;
        let data = self.workings.data.clone();
        self.open_store(&data, None);
        self.refresh();
        self.route = super::Route::Privacy;
    }

    /// Everything about the person, written where they say: a page to read, and as JSON.
    fn take_out(&mut self, folder: &Path) {
        if folder.as_os_str().is_empty() {
            return self.tell(Tone::Care, "notice-no-folder", "");
        }
        let Some(disk) = &self.workings.disk else { return };
        let all = everything(&disk.store, &disk.data, &self.organisation.retention);
        let written = all.and_then(|all| {
            replace(&folder.join("oefenlijn.json"), all.json.as_bytes())?;
            replace(&folder.join("oefenlijn.md"), all.page.as_bytes())
        });
        match written {
            Ok(()) => {
                self.note_deed(Did::Exported, "", 2);
                self.tell(Tone::Calm, "notice-taken-out", &folder.display().to_string());
            }
            Err(error) => self.tell(Tone::Care, "notice-save-failed", &error.kind().to_string()),
        }
    }

    fn search(&mut self, words: String) {
        let hits = self.workings.disk.as_ref().map(|disk| disk.store.search(&words)).unwrap_or_default();
        self.found = Found { words, hits: hits.into_iter().map(|hit| (hit.id, hit.messages.len())).collect() };
    }

    /// Closes what is looked back on.
    pub(super) fn close_debrief(&mut self) {
        self.debrief = None;
        self.compared = None;
        self.guessed = None;
        self.workings.opened = None;
        if self.route == super::Route::Debrief {
            self.route = super::Route::Library;
        }
    }
}

/// From which day on a message that was being typed is still kept.
#[must_use]
pub fn drafts_from(retention: &Retention, today: Day) -> Day {
    today.minus_days(retention.draft_days)
}

/// Everything about a person.
#[derive(Debug)]
pub struct Everything {
    /// A page to read, Markdown.
    pub page: String,
    /// The same and more, for programs.
    pub json: String,
}

/// Everything that a store keeps of a person.
///
/// # Errors
/// When the settings cannot be read.
pub fn everything(store: &Store, data: &Path, retention: &Retention) -> io::Result<Everything> {
    let calendar = Calendar::read(store.folder());
    let mut page = String::from("# Oefenlijn\n\n");
    let mut recordings = Vec::new();
    for id in store.ids() {
        let until = calendar.term(&id).map(|term| term.until.to_string()).unwrap_or_default();
        match store.open(&id) {
            Ok(opened) => {
                let recording = &opened.recording;
                page.push_str(&format!("## {} · {}\n\n", recording.started_on, recording.header.title));
                page.push_str(&format!("{id} · tot {until}\n\n"));
                for message in &recording.state().messages {
                    let who = match message.by {
                        crate::session::Who::Counsellor => "**ik**",
                        crate::session::Who::HelpSeeker => recording.header.persona.as_str(),
                    };
                    page.push_str(&format!("- {who}: {}\n", message.text.replace('\n', " / ")));
                }
                if !recording.draft.is_empty() {
                    page.push_str(&format!("- …: {}\n", recording.draft.replace('\n', " / ")));
                }
                page.push('\n');
                recordings.push(serde_json::json!({
                    "id": id,
                    "until": until,
                    "started_on": recording.started_on,
                    "header": recording.header,
                    "events": recording.events().collect::<Vec<_>>(),
                    "corrections": recording.corrections,
                    "step_words": recording.step_words,
                    "guess": recording.guess,
                    "draft": recording.draft,
                    "keeping": recording.keeping,
                }));
            }
            Err(error) => {
                page.push_str(&format!("## {id}\n\n{error}\n\n"));
                recordings.push(serde_json::json!({"id": id, "until": until, "cannot_be_opened": error.to_string()}));
            }
        }
    }
    let mut meetings = Vec::new();
    for found in MeetingStore::beside(store).list(retention) {
        let until = found.until.map(|until| until.to_string()).unwrap_or_default();
        match found.meeting {
            Ok(meeting) => {
                let texts = super::Texts::new(crate::ids::Lang::Nl);
                let minutes = Minutes::of(&meeting, retention);
                page.push_str(&crate::paper::markdown(&super::minutes_page(&minutes, &texts)));
                page.push('\n');
                meetings.push(serde_json::json!({"id": found.id, "until": until, "entries": meeting.entries()}));
            }
            Err(error) => {
                meetings
                    .push(serde_json::json!({"id": found.id, "until": until, "cannot_be_opened": error.to_string()}));
            }
        }
    }
    let settings = super::Settings::load(data).map_err(io::Error::other)?;
    let deeds = deeds(store.folder());
    let all = serde_json::json!({
        "folder": data,
        "settings": settings,
        "retention": {
            "decided_by": retention.decided_by,
            "recording_days": retention.recording_days,
            "after_intervision_days": retention.after_intervision_days,
            "most_days": retention.most_days,
            "draft_days": retention.draft_days,
            "minutes_months": retention.minutes_months,
            "log_months": retention.log_months,
        },
        "recordings": recordings,
        "meetings": meetings,
        "deeds": deeds,
    });
    Ok(Everything { page, json: serde_json::to_string_pretty(&all).map_err(io::Error::other)? })
}
