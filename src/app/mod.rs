//! The program without a window: what there is to show, and `dispatch`.

mod action;
mod again;
mod cache;
mod drill_table;
mod notice;
mod practice;
mod route;
mod settings;
mod shelf;
mod texts;

pub use action::Action;
pub use drill_table::DrillTable;
pub use notice::{Notice, Tone};
pub use practice::{Practice, PracticeWorkings};
pub use route::Route;
pub use settings::{FeedbackForm, Look, Settings, SettingsError};
pub use texts::{Texts, Value};

use crate::diagnostic::Diagnostic;
use crate::ids::{Lang, Seq};
use crate::protocol::{Organisation, PartnerIndex};
use crate::recording::{Correction, Guess, OpenError, Recording, Saver, StepWord, Store, rerun};
use crate::review::{Comparison, LookBack, Progress};
use crate::scenario::Library;
use crate::session::{Desk, Doing, Outcome, Session, Setup};
use crate::understand::{Act, Reader};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A scenario as the library shows it.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// In the interface language where there is a translation, else in its home language.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// Shown before the start.
    pub content_note: String,
    /// What can be practised.
    pub goals: Vec<String>,
    /// Who writes: `own_feelings`, `relative`, …
    pub concern: String,
    /// First name of the persona.
    pub persona: String,
    /// Age in years.
    pub age: u32,
    /// Planned length.
    pub minutes: u32,
    /// 1 calm, 2 loaded, 3 heavy.
    pub intensity: u8,
    /// Languages it can be played in, home language first.
    pub langs: Vec<Lang>,
    /// Fewer than two practitioners reviewed it.
    pub unreviewed: bool,
    /// Risks in it whose protocol cannot be used: without it, it cannot be looked back on.
    pub without_protocol: Vec<String>,
    /// Faults; with an error among them it cannot be played.
    pub faults: Vec<Diagnostic>,
    /// The last time it was practised: date and how it ended (`None`: broken off).
    pub last: Option<(String, Option<Outcome>)>,
}

impl Entry {
    /// Whether it can be played.
    #[must_use]
    pub fn is_playable(&self) -> bool {
        !self.faults.iter().any(Diagnostic::is_error)
    }
}

/// A recording as the library shows it.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Its id.
    pub id: String,
    /// Id of the scenario; empty when the file cannot be read.
    pub scenario: String,
    /// Title of the scenario; empty when the file cannot be read.
    pub title: String,
    /// The persona's name.
    pub persona: String,
    /// Local date and time.
    pub started_on: String,
    /// How it ended; `None`: broken off.
    pub outcome: Option<Outcome>,
    /// Messages of the counsellor.
    pub turns: u32,
    /// Which recording it is another try of, and from which of its messages on.
    pub parent: Option<(String, Seq)>,
    /// It can be gone on with.
    pub can_continue: bool,
    /// Why it cannot be opened: a key of the interface texts.
    pub trouble: Option<&'static str>,
}

/// The program without a window.
#[derive(Debug)]
pub struct App {
    /// What persists.
    pub settings: Settings,
    /// Where we are.
    pub route: Route,
    /// Scenarios, in the order shown.
    pub library: Vec<Entry>,
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
    /// What the user is told, newest last.
    pub notices: Vec<Notice>,
    /// The program should close.
    pub quit: bool,
    /// What only the program itself uses.
    pub workings: Workings,
}

/// The folder in the data folder where an organisation's own files lie.
const ORGANISATION: &str = "organisation";

/// How long to wait before saving is tried again, in milliseconds.
const RETRY_MS: u64 = 5_000;

/// What only the program itself uses; nothing is kept without a disk.
#[derive(Debug, Default)]
pub struct Workings {
    scenarios: Library,
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
}

/// The program before anything was read, at the shipped example organisation.
impl Default for App {
    fn default() -> Self {
        let organisation = Organisation::shipped();
        Self {
            settings: Settings::default(),
            route: Route::default(),
            library: Vec::new(),
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
            notices: Vec::new(),
            quit: false,
            workings: Workings::default(),
        }
    }
}

impl App {
    /// The program with what lies in this data folder: settings, scenarios of one's own, recordings.
    ///
    /// # Errors
    /// When the system gives no thread to save on.
    pub fn start(data: &Path) -> io::Result<Self> {
        cache::warm_up(data);
        let store = Store::new(data.join("recordings"));
        let saver = Saver::new(store.clone())?;
        let mut app = Self {
            organisation_folder: Some(data.join(ORGANISATION)),
            today: today(),
            workings: Workings {
                scenarios: Library::shipped().with(Library::in_folder(&data.join("scenarios"))),
                disk: Some(Disk { data: data.to_owned(), store, saver }),
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
            Action::Correct { of, acts } => self.correct(of, acts),
            Action::CorrectStep { protocol, step, done } => self.correct_step(StepWord { protocol, step, done }),
            Action::Hint => self.in_practice(Practice::hint),
            Action::Choose(candidate) => {
                let program_ms = self.workings.program_ms;
                self.in_practice(|practice| practice.choose(candidate, program_ms));
            }
            Action::TryAgain { of } => self.try_again(of),
            Action::Guess(guess) => self.guess(guess),
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
            Action::Quit => self.quit = true,
        }
    }

    fn clock(&mut self, program_ms: u64) {
        self.workings.program_ms = self.workings.program_ms.max(program_ms);
        let program_ms = self.workings.program_ms;
        self.in_practice(|practice| practice.tick(program_ms));
        if let Some(error) = self.workings.disk.as_ref().and_then(|disk| disk.saver.fault()) {
            self.tell(Tone::Care, "notice-save-failed", &error.kind().to_string());
            self.workings.retry_at = Some(program_ms + RETRY_MS);
        }
        if self.workings.retry_at.take_if(|at| *at <= program_ms).is_some()
            && let Some(practice) = &self.practice
        {
            self.save(practice.recording.clone());
        }
    }

    /// Does something in the conversation, and saves it when something happened.
    fn in_practice(&mut self, act: impl FnOnce(&mut Practice) -> bool) {
        let Some(practice) = &mut self.practice else { return };
        if act(practice) {
            let recording = practice.recording.clone();
            self.save(recording);
        }
    }

    fn save(&self, recording: Recording) {
        if let Some(disk) = &self.workings.disk {
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
        if route == Route::Progress {
            self.look_at_progress();
        }
        self.route = route;
    }

    fn refresh(&mut self) {
        if let Some(disk) = &self.workings.disk {
            self.kept = shelf::kept(&disk.store.list(), &self.workings.scenarios, &self.organisation);
        }
        // What goes on here is newer than what lies on the disk.
        if let Some(practice) = &self.practice {
            self.kept.retain(|kept| kept.id != practice.recording.id || practice.state.is_over());
        }
        self.library = shelf::entries(&self.workings.scenarios, self.lang(), &self.kept, &self.organisation);
    }

    fn begin(&mut self, id: &str, lang: Lang, seed: Option<u64>) {
        let Some(scenario) = self.workings.scenarios.find(id).and_then(|loaded| loaded.playable.get(&lang)).cloned()
        else {
            return;
        };
        let now = jiff::Zoned::now();
        let seed = seed.unwrap_or_else(|| now.timestamp().as_nanosecond().unsigned_abs() as u64 / 1_000 % 10_000);
        let setup = Setup::new(seed, self.settings.tempo).at(self.organisation.clone()).with(self.settings.support);
        let (session, opening) = Session::start(scenario, Reader::shipped(lang), setup);
        let recording = Recording::new(
            format!("{}-{id}", now.strftime("%Y-%m-%d-%H%M%S")),
            now.strftime("%Y-%m-%d %H:%M").to_string(),
            session.header().clone(),
            opening,
        );
        self.save(recording.clone());
        self.practice = Some(Practice::new(session, recording, self.workings.program_ms, self.settings.feedback));
        self.route = Route::Practice;
    }

    fn go_on(&mut self, id: &str) {
        if self.practice.as_ref().is_some_and(|practice| practice.recording.id == id) {
            self.route = Route::Practice;
            return;
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
                    OpenError::Format(_) => String::new(),
                };
                self.tell(Tone::Care, shelf::trouble(&error), &detail);
                None
            }
        }
    }

    fn delete(&mut self, id: &str) {
        let Some(disk) = &self.workings.disk else { return };
        match disk.store.delete(id) {
            Ok(()) => {
                if self.debrief.as_ref().is_some_and(|(open, _)| open == id) {
                    self.debrief = None;
                    self.workings.opened = None;
                }
                self.tell(Tone::Calm, "notice-deleted", "");
            }
            Err(error) => self.tell(Tone::Care, "notice-delete-failed", &error.kind().to_string()),
        }
        self.refresh();
    }

    fn correct(&mut self, of: Seq, acts: Vec<Act>) {
        let Some(recording) = &mut self.workings.opened else { return };
        recording.corrections.retain(|correction| correction.of != of);
        recording.corrections.push(Correction { of, acts });
        self.debrief = Some((recording.id.clone(), LookBack::of(recording)));
        let recording = recording.clone();
        self.save(recording);
    }

    fn correct_step(&mut self, word: StepWord) {
        let Some(recording) = &mut self.workings.opened else { return };
        recording.step_words.retain(|it| it.protocol != word.protocol || it.step != word.step);
        recording.step_words.push(word);
        self.debrief = Some((recording.id.clone(), LookBack::of(recording)));
        let recording = recording.clone();
        self.save(recording);
    }

    /// Reads the organisation's files again, so that editing them needs no restart.
    fn read_organisation(&mut self) {
        let Some(disk) = &self.workings.disk else { return };
        let organisation = Organisation::in_folder(&disk.data.join(ORGANISATION)).saying(&self.settings.statement);
        if organisation.hash == self.organisation.hash && organisation.faults == self.organisation.faults {
            return;
        }
        self.partner_index = PartnerIndex::new(&organisation.partners);
        self.organisation = Arc::new(organisation);
        self.notices.retain(|notice| !["notice-organisation-faults", "notice-protocol-missing"].contains(&notice.key));
        if !self.organisation.missing.is_empty() {
            let names = self.organisation.missing.join(", ");
            self.tell(Tone::Care, "notice-protocol-missing", &names);
        }
        let faulty = self.organisation.faults.iter().filter(|fault| fault.is_error()).count();
        if faulty > 0 {
            self.tell(Tone::Care, "notice-organisation-faults", &faulty.to_string());
        }
    }

    fn set(&mut self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.settings);
        let saved = self.workings.disk.as_ref().map_or(Ok(()), |disk| self.settings.save(&disk.data));
        if let Err(error) = saved {
            self.tell(Tone::Care, "notice-save-failed", &error.kind().to_string());
        }
        self.library = shelf::entries(&self.workings.scenarios, self.lang(), &self.kept, &self.organisation);
    }

    fn tell(&mut self, tone: Tone, key: &'static str, detail: &str) {
        let notice = Notice { tone, key, detail: detail.to_owned() };
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
