//! The program without a window: what there is to show, and `dispatch`.

mod action;
mod again;
mod cache;
mod drill_table;
mod export;
mod graph_words;
mod guide;
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
mod texts;
mod waker;
pub mod words;
mod workshop;

pub use action::Action;
pub use drill_table::DrillTable;
pub use export::{ExportError, Form, exported, may_leave};
pub use graph_words::GraphWords;
pub use guide::{GuideHit, GuidePage, GuideSection, find_in, find_page, guide, page_of_link};
pub use meetings::{ListedMeeting, MeetingAction, Meetings, OpenMeeting, Shown};
pub use minutes::{invitation_text, minutes_page};
pub use notice::{Notice, Tone};
pub use practice::{Practice, PracticeWorkings};
use privacy::RingAtHand;
pub use privacy::{Everything, Found, KeptItem, Privacy, PrivacyAction, Secret, Shut, drafts_from, everything};
pub use route::Route;
pub use series::{PartEntry, PartStands, SeriesEntry};
pub use settings::{FeedbackForm, Look, Settings, SettingsError};
pub use sharing::{Sharing, SharingAction};
pub use shelf::{Entry, Kept};
pub use texts::{Texts, Value};
pub use waker::Waker;
pub use workshop::{
    Checked, Desk as WorkshopDesk, Drawn, Had, HeatFrom, Job, Listed, Looked as LookedPack, OpenFile, PackAction,
    Packing, Pane, RehearsalAction, Rehearsed, Rehearsing, Reported, RunAgain, Told, Translating, TranslationAction,
    TrialAction, Trials, UnderstandAction, Understood, Version, Workshop, WorkshopAction, check,
};

use crate::ids::Lang;
use crate::protocol::{Organisation, PartnerIndex};
use crate::recording::{Calendar, Correction, Day, Did, Guess, OpenError, Recording, Saver, StepWord, Store, rerun};
use crate::review::{Comparison, LookBack, Progress};
use crate::scenario::Library;
use crate::seal::{Keys, NoRing, Ring};
use crate::session::{Desk, Doing, Session, Setup, Support};
use crate::understand::Reader;
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
            Err(error) => app.tell(Tone::Care, "notice-settings-unreadable", &error.to_string()),
        }
        let faulty = app.workings.scenarios.faults().filter(|fault| fault.is_error()).count();
        if faulty > 0 {
            app.tell(Tone::Care, "notice-scenario-faults", &faulty.to_string());
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

    /// Carries out one request. The only door through which anything changes.
    pub fn dispatch(&mut self, action: Action) {
        match action {
            Action::Clock(program_ms) => self.clock(program_ms),
            Action::Go(route) => self.go(route),
            Action::Start { scenario, lang, seed } => self.begin(&scenario, lang, seed),
            Action::Draft(text) => {
                let program_ms = self.workings.program_ms;
                self.in_practice(|practice| practice.type_draft(text, program_ms));
            }
            Action::Send => self.in_practice(Practice::send),
            Action::Pause => self.in_practice(|practice| practice.apply(Doing::Pause)),
            Action::Resume => self.in_practice(|practice| practice.apply(Doing::Resume)),
            Action::Stop => self.in_practice(|practice| practice.at_desk(Desk::Stop)),
            Action::EndChat => self.in_practice(|practice| practice.at_desk(Desk::End)),
            Action::CallBackOffice => self.in_practice(|practice| practice.at_desk(Desk::BackOffice)),
            Action::RaiseFlag { flag, level } => {
                self.in_practice(|practice| practice.at_desk(Desk::RaiseFlag { flag, level }));
            }
            Action::WithdrawFlag { flag } => {
                self.in_practice(|practice| practice.at_desk(Desk::WithdrawFlag { flag }));
            }
            Action::Refer { partner, warm, agreed, note } => {
                self.in_practice(|practice| practice.at_desk(Desk::Refer { partner, warm, agreed, note }));
            }
            Action::TellLead(text) => self.in_practice(|practice| practice.at_desk(Desk::TellLead(text))),
            Action::TickStep { protocol, step, done } => {
                self.in_practice(|practice| practice.at_desk(Desk::Tick { protocol, step, done }));
            }
            Action::LookUpSteps { protocol } => {
                self.in_practice(|practice| practice.at_desk(Desk::LookUp { protocol }));
            }
            Action::OpenDebrief => self.look_back(),
            Action::OpenRecording { id } => self.open(&id),
            Action::DeleteRecording { id } => self.delete(&id),
            Action::Continue { id } => self.go_on(&id),
            Action::Correct { of, acts } => self.in_opened(|recording| {
                recording.corrections.retain(|correction| correction.of != of);
                recording.corrections.push(Correction { of, acts });
            }),
            Action::TakeBack { of } => {
                self.in_opened(|recording| recording.corrections.retain(|correction| correction.of != of));
            }
            Action::TakeBackStep { protocol, step } => self.in_opened(|recording| {
                recording.step_words.retain(|it| it.protocol != protocol || it.step != step);
            }),
            Action::CorrectStep { protocol, step, done } => self.in_opened(|recording| {
                recording.step_words.retain(|it| it.protocol != protocol || it.step != step);
                recording.step_words.push(StepWord { protocol, step, done });
            }),
            Action::Hint => self.in_practice(Practice::hint),
            Action::Choose(candidate) => {
                let program_ms = self.workings.program_ms;
                self.in_practice(|practice| practice.choose(candidate, program_ms));
            }
            Action::TryAgain { of } => self.try_again(of),
            Action::Guess(guess) => self.in_opened(|recording| recording.guess = Some(guess)),
            Action::StartDrills(kind) => self.start_drills(kind),
            Action::AnswerDrill(text) => self.answer_drill(text),
            Action::NextDrill => {
                if let Some(table) = &mut self.drills {
                    table.next();
                }
            }
            Action::EndDrills => self.drills = None,
            Action::DismissNotice(index) => {
                if index < self.notices.len() {
                    self.notices.remove(index);
                }
            }
            Action::SetLang(lang) => self.set(|settings| settings.lang = Some(lang)),
            Action::SetLook(look) => self.set(|settings| settings.look = look),
            Action::SetTextSize(size) => self.set(|settings| settings.text_size = size.clamp(80, 200)),
            Action::SetTempo(tempo) => self.set(|settings| settings.tempo = tempo.clamp(50, 1_000)),
            Action::SetStill(still) => self.set(|settings| settings.still = still),
            Action::SetSupport(support) => self.set(|settings| settings.support = support),
            Action::SetFeedback(feedback) => self.set(|settings| settings.feedback = feedback),
            Action::SetStatement { lang, text } => {
                self.set(|settings| {
                    settings.statement.insert(lang, text);
                    settings.statement.retain(|_, text| !text.trim().is_empty());
                });
                self.read_organisation();
            }
            Action::Workshop(action) => self.in_workshop(action),
            Action::Privacy(action) => self.in_privacy(action),
            Action::Sharing(action) => self.in_sharing(action),
            Action::Meetings(action) => self.in_meetings(action),
            Action::Quit => {
                self.lay_aside();
                self.quit = true;
            }
        }
    }

    fn clock(&mut self, program_ms: u64) {
        self.workings.program_ms = self.workings.program_ms.max(program_ms);
        let program_ms = self.workings.program_ms;
        self.workshop_tick();
        self.in_practice(|practice| practice.tick(program_ms));
        self.purge_daily(program_ms);
        self.hear_from_place();
        self.meeting_tick();
        if let Some(error) = self.workings.disk.as_mut().and_then(|disk| disk.saver.fault()) {
            self.tell(Tone::Care, "notice-save-failed", &error.kind().to_string());
            self.workings.retry_at = Some(program_ms + RETRY_MS);
        }
        if self.workings.retry_at.take_if(|at| *at <= program_ms).is_some()
            && let Some(practice) = self.practice.take()
        {
            self.save(&practice.recording);
            self.practice = Some(practice);
        }
    }

    /// Does something in the conversation, and saves it when something happened.
    fn in_practice(&mut self, act: impl FnOnce(&mut Practice) -> bool) {
        let Some(mut practice) = self.practice.take() else { return };
        if act(&mut practice) {
            self.save(&practice.recording);
        }
        self.practice = Some(practice);
    }

    fn save(&mut self, recording: &Recording) {
        if self.workings.unkept.contains(&recording.id) {
            return;
        }
        if let Some(disk) = &mut self.workings.disk {
            disk.saver.save(recording);
        }
    }

    fn go(&mut self, route: Route) {
        if self.workings.disk.is_some() {
            self.today = today();
        }
        let is_left = self.route == Route::Practice && route != Route::Practice;
        if is_left && self.practice.as_ref().is_some_and(|practice| practice.state.is_over()) {
            if route != Route::Debrief {
                self.practice = None;
            }
        } else if is_left {
            // Looking elsewhere for a moment covers the chat and stops its clock.
            self.in_practice(|practice| practice.apply(Doing::Pause));
        }
        if matches!(route, Route::Library | Route::Before { .. } | Route::Partners | Route::Protocols) {
            self.read_organisation();
        }
        if matches!(route, Route::Library | Route::Before { .. }) {
            self.refresh();
        }
        if route == Route::Workshop {
            self.list_scenarios();
        }
        if is_left && let Some(disk) = &mut self.workings.disk {
            // Another program may practise in it, and lists read what lies on the disk.
            disk.saver.settle();
        }
        if route == Route::Progress {
            self.look_at_progress();
        }
        if route == Route::Privacy {
            self.refresh();
            self.look_at_privacy();
        }
        if route == Route::Sharing {
            self.refresh();
            self.look_at_sharing();
            self.keep_up();
        }
        if route == Route::Meetings {
            self.refresh();
            self.look_at_meetings();
        }
        self.route = route;
    }

    fn refresh(&mut self) {
        if let Some(disk) = &self.workings.disk {
            let before = Calendar::read(disk.store.folder());
            let mut calendar = before.clone();
            let clock_says = Day::read(&today());
            if let Some(today) = clock_says {
                // What was practised since the start gets its end date now.
                let ids = disk.store.ids();
                calendar.meet(ids.iter().map(String::as_str), &self.organisation.retention, today);
            }
            if calendar != before && disk.store.folder().exists() {
                // Tried again when the list is looked at next, and at the next start.
                let _ = calendar.write(disk.store.folder());
            }
            let day = clock_says.map(|today| calendar.day(today));
            let terms = shelf::Terms { calendar: &calendar, day };
            self.kept = shelf::kept(&disk.store.list(), &terms, &self.workings.scenarios, &self.organisation);
        }
        // What goes on here is newer than what lies on the disk.
        if let Some(practice) = &self.practice {
            self.kept.retain(|kept| kept.id != practice.recording.id || practice.state.is_over());
        }
        self.arrange();
    }

    /// What the library shows, by what is kept and in the language of the interface.
    fn arrange(&mut self) {
        let lang = self.lang();
        self.library = shelf::entries(&self.workings.scenarios, lang, &self.kept, &self.organisation);
        self.series = series::series(&self.workings.scenarios.series, &self.library, &self.kept, &self.today, lang);
    }

    fn begin(&mut self, id: &str, lang: Lang, seed: Option<u64>) {
        let Some(scenario) = self.workings.scenarios.find(id).and_then(|loaded| loaded.playable.get(&lang)).cloned()
        else {
            return;
        };
        let now = jiff::Zoned::now();
        let seed = seed.unwrap_or_else(|| now.timestamp().as_nanosecond().unsigned_abs() as u64 / 1_000 % 10_000);
        let support = match self.settings.support {
            // Where the author offers no replies, there is the usual help.
            Support::Guided if !shelf::is_guided(scenario.file()) => Support::Supported,
            support => support,
        };
        let setup = Setup::new(seed, self.settings.tempo).at(self.organisation.clone()).with(support);
        let (session, opening) = Session::start(scenario, Reader::shipped(lang), setup);
        let recording =
            Recording::new(new_id(&now), now.strftime("%Y-%m-%d %H:%M").to_string(), session.header().clone(), opening);
        if !self.settings.record {
            self.workings.unkept.insert(recording.id.clone());
        }
        self.save(&recording);
        self.practice = Some(Practice::new(session, recording, self.workings.program_ms, self.settings.feedback));
        self.route = Route::Practice;
    }

    fn go_on(&mut self, id: &str) {
        if self.practice.as_ref().is_some_and(|practice| practice.recording.id == id) {
            self.route = Route::Practice;
            return;
        }
        if self.workings.disk.as_ref().is_some_and(|disk| disk.store.is_busy(id)) {
            return self.tell(Tone::Care, "notice-busy-elsewhere", "");
        }
        let Some(recording) = self.read(id) else { return };
        let header = &recording.header;
        let scenario = self
            .workings
            .scenarios
            .find(&header.scenario)
            .and_then(|loaded| loaded.playable.get(&header.lang))
            .cloned();
        let Some(scenario) = scenario else { return self.tell(Tone::Care, "notice-cannot-continue", "") };
        let run = rerun(&recording, scenario, Reader::shipped(header.lang), self.organisation.clone());
        if run.difference.is_some() || !run.changed.is_nothing() {
            return self.tell(Tone::Care, "notice-cannot-continue", "");
        }
        self.practice = Some(Practice::new(run.session, recording, self.workings.program_ms, self.settings.feedback));
        self.route = Route::Practice;
        // It waits, covered, until the trainee is ready.
        self.in_practice(|practice| practice.apply(Doing::Pause));
    }

    fn look_back(&mut self) {
        let Some(practice) = self.practice.take_if(|practice| practice.state.is_over()) else { return };
        self.show(practice.recording);
    }

    fn open(&mut self, id: &str) {
        if let Some(recording) = self.read(id) {
            self.show(recording);
        }
    }

    fn show(&mut self, recording: Recording) {
        self.debrief = Some((recording.id.clone(), LookBack::of(&recording)));
        self.guessed.clone_from(&recording.guess);
        // What just ended stands among the tries before the shelf is read again.
        if !self.kept.iter().any(|kept| kept.id == recording.id) {
            self.kept.insert(0, shelf::of_recording(&recording, &self.workings.scenarios, &self.organisation));
        }
        self.workings.opened = Some(recording);
        self.compare();
        self.route = Route::Debrief;
    }

    fn read(&mut self, id: &str) -> Option<Recording> {
        let opened = self.workings.disk.as_ref()?.store.open(id);
        match opened {
            Ok(opened) => {
                if let Some(line) = opened.damaged_at {
                    self.tell(Tone::Care, "notice-recording-damaged", &line.to_string());
                }
                Some(opened.recording)
            }
            Err(error) => {
                let detail = match &error {
                    OpenError::Disk(error) => error.kind().to_string(),
                    OpenError::Format(_) | OpenError::Seal(_) => String::new(),
                };
                self.tell(Tone::Care, shelf::trouble(&error), &detail);
                None
            }
        }
    }

    fn delete(&mut self, id: &str) {
        let Some(disk) = &self.workings.disk else { return };
        match disk.store.delete(id) {
            Ok(files) => {
                if self.debrief.as_ref().is_some_and(|(open, _)| open == id) {
                    self.close_debrief();
                }
                self.note_deed(Did::Erased, id, files);
                self.tell(Tone::Calm, "notice-deleted", "");
                self.keep_up();
            }
            Err(error) => self.tell(Tone::Care, "notice-delete-failed", &error.kind().to_string()),
        }
        self.refresh();
    }

    /// Keeps what the person says of the conversation that is looked back on, and looks again.
    fn in_opened(&mut self, say: impl FnOnce(&mut Recording)) {
        let Some(recording) = &mut self.workings.opened else { return };
        say(recording);
        self.debrief = Some((recording.id.clone(), LookBack::of(recording)));
        self.guessed.clone_from(&recording.guess);
        let recording = recording.clone();
        self.save(&recording);
        self.compare();
    }

    fn set(&mut self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.settings);
        let saved = self.workings.disk.as_ref().map_or(Ok(()), |disk| self.settings.save(&disk.data));
        if let Err(error) = saved {
            self.tell(Tone::Care, "notice-save-failed", &error.kind().to_string());
        }
        self.arrange();
    }

    fn tell(&mut self, tone: Tone, key: &'static str, detail: &str) {
        let notice = Notice { tone, key, detail: detail.to_owned() };
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }
}

/// The name of a recording that begins now: its day in front, and nothing of what it is about.
fn new_id(now: &jiff::Zoned) -> String {
    format!("{}-{:03}", now.strftime("%Y-%m-%d-%H%M%S"), now.subsec_nanosecond() / 1_000_000)
}

fn today() -> String {
    jiff::Zoned::now().strftime("%Y-%m-%d").to_string()
}

fn desktop_lang() -> Lang {
    sys_locale::get_locale().and_then(|locale| Lang::from_code(&locale)).unwrap_or(Lang::Nl)
}
