//! Every command there is, as it was asked.

use super::{
    agreement, beside, bundle, export, graph, meeting, method, pack, play, privacy, rehearse, stage, translate,
    understanding,
};
use crate::ids::Lang;
use std::path::PathBuf;

/// What was asked on the command line.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Open the window.
    Window,
    /// Hold a practice chat.
    Play(play::Play),
    /// Check files.
    Check {
        /// Files and folders; none: the shipped ones and one's own.
        paths: Vec<PathBuf>,
        /// As JSON.
        json: bool,
    },
    /// Look back at recordings.
    Debrief {
        /// The recordings.
        paths: Vec<PathBuf>,
        /// As JSON.
        json: bool,
    },
    /// Simulated trainees play a scenario.
    Rehearse(rehearse::Asked),
    /// Draw a scenario.
    Graph(graph::Asked),
    /// Run a recording again.
    Replay {
        /// The recording.
        recording: PathBuf,
        /// On this scenario instead of the one in the library.
        scenario: Option<PathBuf>,
    },
    /// Run recordings on a scenario as it is now, side by side.
    Beside(beside::Asked),
    /// Make a play of a recording.
    AsPlay {
        /// The recording.
        recording: PathBuf,
        /// Into this file instead of to standard output.
        out: Option<PathBuf>,
    },
    /// Read messages.
    Listen {
        /// For lines that do not say their language.
        lang: Lang,
        /// Score a labelled file instead.
        score: Option<PathBuf>,
    },
    /// Print corrections as phrase-file lines.
    Corrections(Vec<PathBuf>),
    /// Print topics that get confused.
    Topics {
        /// Id or path.
        scenario: String,
        /// Language; the scenario's own when left out.
        lang: Option<Lang>,
    },
    /// Print what a scenario's topics understand.
    Understanding(understanding::Asked),
    /// Bring a translation in step, hand it to a translator, take it back.
    Translate(translate::Asked),
    /// Make, show or take in a scenario pack.
    Pack(pack::Asked),
    /// What is kept, until when, behind which key.
    Privacy(privacy::Asked),
    /// Write recordings for outside the program.
    Export(export::Asked),
    /// How far raters agree.
    Agreement(agreement::Asked),
    /// Make one file of several files of notes.
    Merge {
        /// Files of notes.
        notes: Vec<PathBuf>,
        /// Into this file instead of to standard output.
        out: Option<PathBuf>,
    },
    /// Hold a meeting of intervision.
    Meeting(Box<meeting::Asked>),
    /// Methods of intervision.
    Method(method::Asked),
    /// Share with the own group.
    Bundle(Box<bundle::Asked>),
    /// Put a conversation on the big screen.
    Stage(Box<stage::Asked>),
    /// Print the reference of the scenario language.
    Functions,
    /// Print the help.
    Help,
    /// Print the version.
    Version,
}

/// A parsed command line.
#[derive(Debug, PartialEq, Eq)]
pub struct Asked {
    /// What to do.
    pub command: Command,
    /// Where everything that is kept lies.
    pub data: Option<PathBuf>,
}
