//! The program without a window: what there is to show, and `dispatch`.

mod action;
mod notice;
mod route;
mod settings;
mod texts;

pub use action::Action;
pub use notice::{Notice, Tone};
pub use route::Route;
pub use settings::{Look, Settings};
pub use texts::{Texts, Value};

use crate::diagnostic::Diagnostic;
use crate::ids::{Lang, Millis};
use crate::recording::Recording;
use crate::review::LookBack;
use crate::session::{Outcome, State};

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
    /// It can be gone on with.
    pub can_continue: bool,
    /// Why it cannot be opened: a key of the interface texts.
    pub trouble: Option<&'static str>,
}

/// The conversation that is going on.
#[derive(Clone, Debug)]
pub struct Practice {
    /// The recording as it grows; its header names scenario, language and persona.
    pub recording: Recording,
    /// Where the conversation stands.
    pub state: State,
    /// The message being typed.
    pub draft: String,
    /// Simulated time now.
    pub now_ms: Millis,
}

/// The program without a window.
#[derive(Default)]
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
    /// What the user is told, newest last.
    pub notices: Vec<Notice>,
    /// The program should close.
    pub quit: bool,
}

impl App {
    /// Language of the interface.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.settings.lang.unwrap_or(Lang::Nl)
    }

    /// Carries out one request. The only door through which anything changes.
    pub fn dispatch(&mut self, action: Action) {
        let _ = action;
    }
}
