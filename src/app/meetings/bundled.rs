//! A conversation out of a bundle of the group: the bundle is opened again each time, nothing of it is kept here.

use super::SharedSource;
use crate::app::sharing::{OpeningError, notices_beside, open_bundle, read_file};
use crate::app::{App, Secret, Tone};
use crate::intervision::meeting::{Doing, Excerpt};
use crate::recording::bundle::{Bundle, BundleError, Field};
use crate::recording::{Calendar, Day, Recording};
use crate::seal::Passphrase;
use std::path::Path;

/// The name in a meeting of a recording that lies in a bundle: the same for everybody who has the bundle.
pub fn name_in(bundle: &Bundle, item: &str) -> String {
    format!("{}/{item}", bundle.id)
}

/// Opens a bundle in a file, with what was withdrawn taken out.
///
/// # Errors
/// Why not, each kind told apart.
pub fn bundle_in(
    data: &Path,
    store: &crate::recording::Store,
    path: &Path,
    passphrase: Option<&Passphrase>,
    today: Day,
) -> Result<Bundle, Option<BundleError>> {
    let bytes = read_file(path).map_err(|_| None)?;
    let day = Calendar::read(store.folder()).day(today);
    match open_bundle(data, store.vault(), &bytes, passphrase, &notices_beside(path), day) {
        Ok(opened) => Ok(opened.bundle),
        Err(OpeningError::Bundle(error)) => Err(Some(error)),
        Err(OpeningError::Shared(_)) => Err(None),
    }
}

impl App {
    /// A recording out of the bundle that is open.
    pub(super) fn shared_recording(&self, id: &str) -> Option<Recording> {
        let (bundle, item) = id.split_once('/')?;
        let own = self.meetings.source.as_ref().map(|source| &source.bundle);
        let shared = self.sharing.opened.as_ref().map(|reading| &reading.bundle);
        let from = own.into_iter().chain(shared).find(|it| it.id == bundle)?;
        let mut recording = from.items.iter().find(|it| it.recording.id == item)?.recording.clone();
        recording.id = id.to_owned();
        Some(recording)
    }

    /// Opens a bundle to choose a conversation from, or to go on with the one that was chosen.
    #[expect(clippy::needless_pass_by_value, reason = "it ends here, and is wiped")]
    pub(super) fn open_source(&mut self, path: &str, passphrase: Secret) {
        let (Some(disk), Some(today)) = (&self.workings.disk, Day::read(&crate::app::today())) else { return };
        let typed = (!passphrase.0.is_empty()).then(|| passphrase.passphrase());
        match bundle_in(&disk.data, &disk.store, Path::new(path), typed.as_ref(), today) {
            Ok(bundle) if !bundle.fields.contains(&Field::Transcript) => {
                self.tell(Tone::Care, "notice-bundle-no-words", "");
            }
            Ok(bundle) => {
                self.meetings.source_refused = None;
                self.meetings.source = Some(SharedSource { path: path.to_owned(), bundle });
                self.keep_source();
                self.read_excerpt();
                self.read_sheets();
            }
            Err(Some(error)) => self.meetings.source_refused = Some(error),
            Err(None) => self.tell(Tone::Care, "notice-bundle-unread", path),
        }
    }

    /// Remembers where the bundle of the open meeting lies.
    fn keep_source(&self) {
        let (Some(store), Some(open), Some(source)) =
            (self.meeting_store(), &self.meetings.open, &self.meetings.source)
        else {
            return;
        };
        let wanted = open.meeting.state().excerpt.as_ref().and_then(|it| it.recording.split_once('/'));
        if wanted.is_some_and(|(bundle, _)| bundle == source.bundle.id) {
            // Not remembered: it is asked for again, nothing more.
            let _ = store.save_source(&open.meeting.id, &source.path);
        }
    }

    /// Looks for the bundle that the conversation of a meeting comes out of, where it lay last.
    pub(super) fn find_source(&mut self, id: &str) {
        self.meetings.source_refused = None;
        let Some(open) = &self.meetings.open else { return };
        let wanted = open.meeting.state().excerpt.as_ref().and_then(|it| it.recording.split_once('/'));
        let Some((bundle, _)) = wanted else { return };
        if self.meetings.source.as_ref().is_some_and(|source| source.bundle.id == bundle) {
            return;
        }
        self.meetings.source = None;
        let Some(path) = self.meeting_store().and_then(|store| store.source(id)) else { return };
        if Path::new(&path).exists() {
            self.open_source(&path, Secret::default());
        }
    }

    /// Brings a conversation out of the bundle that is open.
    pub(super) fn bring_shared(&mut self, item: &str) {
        let source = self.meetings.source.iter().map(|source| &source.bundle);
        let mut known = source.chain(self.sharing.opened.iter().map(|reading| &reading.bundle));
        let holds = |bundle: &&Bundle| bundle.items.iter().any(|one| one.recording.id == item);
        let Some(name) = known.find(holds).map(|bundle| name_in(bundle, item)) else { return };
        let Some(excerpt) = self.shared_recording(&name).as_ref().and_then(Excerpt::whole) else {
            return self.tell(Tone::Care, "notice-nothing-to-bring", "");
        };
        let code = self.case_code();
        if self.in_meeting(Doing::Bring(Excerpt { code, asks_acts: true, ..excerpt })) {
            self.put_notes_on(name);
            self.keep_source();
            self.read_excerpt();
        }
    }
}
