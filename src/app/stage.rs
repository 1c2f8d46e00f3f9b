//! What is put on the big screen, and what the program needs for it.

use super::App;
use crate::ids::{Lang, Seq};
use crate::recording::{OpenError, Recording};
use crate::scenario::ScenarioFile;
use std::sync::Arc;

/// Why a recording is not shown: told as the desktop tells it.
#[derive(Clone, Debug)]
pub enum Unshown {
    /// Its end date has passed, and it was deleted.
    Over,
    /// Sealed with another key, damaged from its beginning on, of a newer program, or no recording at all.
    Unopened(Arc<OpenError>),
}

/// What is put on the big screen.
#[derive(Clone, Debug)]
pub enum Piece {
    /// A recording.
    Recording {
        /// The recording.
        recording: Box<Recording>,
        /// Its scenario; `None`: it is not known here.
        file: Option<Box<ScenarioFile>>,
        /// The line where the file is broken.
        damaged_at: Option<usize>,
        /// The conversation that it is another try of.
        parent: Option<Box<Recording>>,
    },
    /// A meeting, by its name in the store.
    Meeting(String),
    /// A recording that cannot be shown.
    Nothing {
        /// Why: for the window, in the person's language.
        why: Unshown,
        /// The same as a line for the terminal.
        line: String,
    },
}

/// Light, dark, or as far apart as can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StageLook {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
    /// White and yellow on black.
    Contrast,
}

/// How it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageWish {
    /// Which colours.
    pub look: StageLook,
    /// Language of the words around the conversation.
    pub lang: Lang,
    /// Nothing moves by itself.
    pub still: bool,
    /// What goes on inside is shown from the beginning.
    pub inner: bool,
    /// Width and height, in dots.
    pub size: (u32, u32),
    /// The group predicts before these messages.
    pub stops: Vec<Seq>,
    /// A second window for the facilitator from the beginning.
    pub second: bool,
}

impl App {
    /// Opens what is put on the big screen, so that the panels show it too. A recording from outside the store is not kept.
    pub fn put_on_stage(&mut self, piece: &Piece) {
        match piece {
            Piece::Recording { recording, damaged_at, .. } => {
                if let Some(line) = damaged_at {
                    self.tell(super::Tone::Care, "notice-recording-damaged", &line.to_string());
                }
                if !self.kept.iter().any(|kept| kept.id == recording.id) {
                    self.workings.unkept.insert(recording.id.clone());
                }
                self.show((**recording).clone());
            }
            Piece::Nothing { why: Unshown::Over, .. } => self.tell(super::Tone::Care, "notice-purged", "1"),
            Piece::Nothing { why: Unshown::Unopened(error), .. } => self.tell_unopened(error),
            Piece::Meeting(id) => {
                self.dispatch(super::Action::Go(super::Route::Meetings));
                self.dispatch(super::Action::Meetings(super::MeetingAction::Open(id.clone())));
            }
        }
    }

    /// Which notice tells something about the recording that is shown.
    #[must_use]
    pub fn recording_notice(&self) -> Option<usize> {
        self.notices.iter().position(|notice| notice.key == "notice-recording-damaged")
    }

    /// What a scenario's file says, when it is in the library.
    #[must_use]
    pub fn scenario_file(&self, id: &str) -> Option<&ScenarioFile> {
        self.workings.scenarios.find(id).map(|loaded| &loaded.file)
    }
}
