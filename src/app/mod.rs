//! The program without a window: what there is to show, and `dispatch`.

mod action;
mod again;
mod cache;
mod chatting;
pub mod counted;
mod dispatch;
mod drill_table;
mod export;
mod graph_words;
mod guide;
mod looking_back;
pub mod meetings;
mod minutes;
mod notice;
mod organisation;
pub mod packs;
mod practice;
mod privacy;
mod route;
mod series;
mod settings;
pub mod sharing;
mod shelf;
mod stage;
mod texts;
mod waker;
pub mod words;
mod workshop;

pub use action::Action;
use chatting::new_id;
pub use drill_table::DrillTable;
pub use export::{Everything, ExportError, Form, everything, exported, may_leave};
pub use graph_words::GraphWords;
pub use guide::{GuideHit, GuidePage, GuideSection, find_in, find_page, guide, page_of_link};
pub use meetings::{
    ListedMeeting, MeetingAction, Meetings, OpenMeeting, SharedSource, Shown, bundle_in, files_in, name_in,
    open_parcel, place_for, read_parcel, recipient, sealed_for, withdraw_from_meetings,
};
pub use minutes::{invitation_text, minutes_page};
pub use notice::{Notice, Tone};
pub use practice::{Practice, PracticeWorkings};
use privacy::RingAtHand;
pub use privacy::{
    ErasedAll, Found, KeptItem, Leaving, LookedAfter, Privacy, PrivacyAction, Secret, Shut, Wanted as WantedExport,
    erase_everything, erase_everything_watched, erase_meeting, finish_erasing, look_after,
};
pub use route::Route;
pub use series::{PartEntry, PartStands, SeriesEntry};
pub use settings::{FeedbackForm, Look, Settings, SettingsError};
pub use sharing::{Sharing, SharingAction};
pub use shelf::{Entry, Kept};
pub use stage::{Piece, StageLook, StageWish, Unshown};
pub use texts::{Texts, Value};
pub use waker::Waker;
pub use workshop::{
    Checked, Desk as WorkshopDesk, Drawn, Had, HeatFrom, Hits, Job, Listed, Looked as LookedPack, NotExported,
    OpenFile, PackAction, Packing, Pane, RehearsalAction, Rehearsed, Rehearsing, Reported, RunAgain, Shows, Told,
    Translating, TranslationAction, TrialAction, Trials, UnderstandAction, Understood, Version, Workshop,
    WorkshopAction, check, check_again,
};

use crate::diagnostic::AsWords;
use crate::ids::Lang;
use crate::protocol::{Organisation, PartnerIndex};
use crate::recording::{Day, Guess, Recording, Saver, Store};
use crate::review::{Comparison, LookBack, Progress};
use crate::scenario::Library;
use crate::seal::{Keys, NoRing, Ring};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The program without a window.
#[derive(Debug)]
pub struct App {
    /// What persists.
    pub settings: Settings,
    /// Where we are.
    pub route: Route,
    /// Scenarios, in the order shown.
    pub library: Vec<Entry>,
    /// The series, with where the person is in each.
    pub series: Vec<SeriesEntry>,
    /// Recordings, newest first.
    pub kept: Vec<Kept>,
    /// The conversation that is going on, also for a moment after its end.
    pub practice: Option<Practice>,
    /// The conversation that is looked back on, with its id in the store.
    pub debrief: Option<(String, LookBack)>,
    /// The conversation that `debrief` is another try of, beside it.
    pub compared: Option<(LookBack, Comparison)>,
    /// What the person thought before looking back at `debrief`.
    pub guessed: Option<Guess>,
    /// Practice over weeks, when its screen is open.
    pub progress: Option<Progress>,
    /// Drills, when they lie on the table.
    pub drills: Option<DrillTable>,
    /// What the organisation lays down: protocols, partners, anonymity statement.
    pub organisation: Arc<Organisation>,
    /// Where the organisation's own files lie; `None` when nothing is kept.
    pub organisation_folder: Option<PathBuf>,
    /// The day, `2026-11-25`: what somebody checked grows old by it. Empty: not known.
    pub today: String,
    /// The partner map made ready for searching.
    pub partner_index: PartnerIndex,
    /// Where scenarios are written.
    pub workshop: Workshop,
    /// Calls out to the host when a thread has something new.
    pub waker: Waker,
    /// What the user is told, newest last.
    pub notices: Vec<Notice>,
    /// Why the recordings are shut; `None`: they are open, or nothing is kept.
    pub shut: Option<Shut>,
    /// What is kept of the person, when its screen is open.
    pub privacy: Privacy,
    /// What is shared with the own group, when its screen is open.
    pub sharing: Sharing,
    /// Meetings to look back together.
    pub meetings: Meetings,
    /// What was looked for in the recordings.
    pub found: Found,
    /// The program should close.
    pub quit: bool,
    /// What only the program itself uses.
    pub workings: Workings,
}

/// How long to wait before saving is tried again, in milliseconds.
const RETRY_MS: u64 = 5_000;

/// What only the program itself uses; nothing is kept without a disk.
#[derive(Debug, Default)]
pub struct Workings {
    /// Where everything that is kept lies.
    data: PathBuf,
    /// The desktop's place for secrets.
    ring: RingAtHand,
    /// The day of the last purge.
    purged_on: Option<Day>,
    /// When to look again which day it is.
    look_at_day_at: u64,
    /// What goes on at the shared place.
    at_place: workshop::Background<sharing::Done>,
    /// Ratings being laid beside each other.
    ratings: workshop::Background<meetings::AllRead>,
    /// Files for a meeting being fetched from the shared place.
    from_place: workshop::Background<meetings::FromPlace>,
    /// Conversations that are not kept.
    unkept: BTreeSet<String>,
    scenarios: Library,
    /// Those that travel with the program.
    shipped: Library,
    /// Names of the files that lie in the own folder.
    own: BTreeSet<String>,
    /// The recording behind `debrief`.
    opened: Option<Recording>,
    disk: Option<Disk>,
    program_ms: u64,
    /// When to try again to save, after the disk said no.
    retry_at: Option<u64>,
    /// The disk said no, and has not taken everything since.
    is_behind: bool,
}

/// Where things are kept. An app without it keeps nothing.
#[derive(Debug)]
struct Disk {
    data: PathBuf,
    store: Store,
    saver: Saver,
    keys: Keys,
}

/// The program before anything was read, at the shipped example organisation.
impl Default for App {
    fn default() -> Self {
        let organisation = Organisation::shipped();
        Self {
            settings: Settings::default(),
            route: Route::default(),
            library: Vec::new(),
            series: Vec::new(),
            kept: Vec::new(),
            practice: None,
            debrief: None,
            compared: None,
            guessed: None,
            progress: None,
            drills: None,
            organisation_folder: None,
            today: String::new(),
            partner_index: PartnerIndex::new(&organisation.partners),
            organisation,
            workshop: Workshop::default(),
            waker: Waker::default(),
            notices: Vec::new(),
            shut: None,
            privacy: Privacy::default(),
            sharing: Sharing::default(),
            meetings: Meetings::default(),
            found: Found::default(),
            quit: false,
            workings: Workings::default(),
        }
    }
}

impl App {
    /// The program with what lies in this data folder: settings, scenarios of one's own, recordings. The key of the
    /// recordings lies in a file there.
    ///
    /// # Errors
    /// When the system gives no thread to save on.
    pub fn start(data: &Path) -> io::Result<Self> {
        Self::start_with(data, Arc::new(NoRing))
    }

    /// The same; a new key is kept in this place for secrets when it answers.
    ///
    /// # Errors
    /// When the system gives no thread to save on.
    pub fn start_with(data: &Path, ring: Arc<dyn Ring>) -> io::Result<Self> {
        cache::warm_up(data);
        let own = Library::in_folder(&data.join("scenarios"));
        let shipped = Library::shipped();
        let mut app = Self {
            organisation_folder: Some(data.join(organisation::FOLDER)),
            today: today(),
            workings: Workings {
                data: data.to_owned(),
                ring: RingAtHand(ring),
                own: own.sources.keys().cloned().collect(),
                scenarios: shipped.clone().with(own),
                shipped,
                ..Workings::default()
            },
            ..Self::default()
        };
        match Settings::load(data) {
            Ok(settings) => app.settings = settings,
            Err(error) => app.tell(Tone::Care, "notice-settings-unreadable", &error),
        }
        let faulty = shelf::faulty(&app.workings.scenarios);
        if !faulty.is_empty() {
            app.tell(Tone::Care, "notice-scenario-faults", &faulty.join(", "));
        }
        app.read_organisation();
        app.open_store(data, None);
        app.refresh();
        Ok(app)
    }

    /// Language of the interface.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.settings.lang.unwrap_or_else(desktop_lang)
    }

    pub(super) fn set(&mut self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.settings);
        let saved = self.workings.disk.as_ref().map_or(Ok(()), |disk| self.settings.save(&disk.data));
        if let Err(error) = saved {
            self.tell(Tone::Care, "notice-not-kept", &self.why(&error));
        }
        self.arrange();
    }

    /// Why the disk says no, in words.
    pub(super) fn why(&self, error: &io::Error) -> String {
        let key = match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => "disk-full",
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => "disk-not-allowed",
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => "disk-no-folder",
            other => return other.to_string(),
        };
        Texts::new(self.lang()).t(key)
    }

    pub(super) fn tell(&mut self, tone: Tone, key: &'static str, detail: &(impl AsWords + ?Sized)) {
        let notice = Notice { tone, key, detail: detail.words() };
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }
}

fn today() -> String {
    jiff::Zoned::now().strftime("%Y-%m-%d").to_string()
}

fn desktop_lang() -> Lang {
    sys_locale::get_locale().and_then(|locale| Lang::from_code(&locale)).unwrap_or(Lang::Nl)
}
