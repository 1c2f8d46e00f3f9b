//! What a trainer can ask in the workshop.

use super::desk::Pane;
use super::packing::PackAction;
use super::rehearsal::RehearsalAction;
use super::translating::TranslationAction;
use super::trials::TrialAction;
use super::understood::UnderstandAction;
use crate::authoring::{Answers, Change, Stroke};

/// A request in the workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkshopAction {
    /// Lay a scenario on the desk: one's own, or a copy of one that travels with the program.
    Open {
        /// The file's name without its ending.
        stem: String,
    },
    /// A new scenario from six answers.
    New(Answers),
    /// Clear the desk; what is not saved lies aside until the scenario is opened again.
    Close,
    /// Show another file of the scenario.
    ShowFile(usize),
    /// Show another pane.
    ShowPane(Pane),
    /// The keyboard or the pointer asks something of the file that is shown.
    Stroke(Stroke),
    /// Change a file of the scenario in several places, as one step.
    Change {
        /// The file's name.
        file: String,
        /// The changes.
        changes: Vec<Change>,
    },
    /// Change several files of the scenario as one step, which is also taken back in all of them.
    ChangeTogether(Vec<(String, Vec<Change>)>),
    /// A new file of the scenario is laid on the desk, not yet saved; one of that name takes this text.
    AddFile {
        /// The file's name.
        name: String,
        /// What stands in it.
        text: String,
    },
    /// Put a piece of a scenario below the statement at the caret.
    Insert {
        /// The piece.
        words: String,
    },
    /// Bring the caret into view, and the keyboard to the text.
    Reveal,
    /// Show the text of a file at a line and column, as diagnostics tell them.
    GoTo {
        /// The file's name.
        file: String,
        /// Line and column, from 1.
        at: (u32, u32),
    },
    /// Something about the picture, the conversation that is tried, or those that were had.
    Trial(TrialAction),
    /// Something about the rehearsal.
    Rehearsal(RehearsalAction),
    /// Something about what the topics understand.
    Understand(UnderstandAction),
    /// Something about a translation.
    Translation(TranslationAction),
    /// Something about packs.
    Pack(PackAction),
    /// Write what was changed to the disk.
    Save,
    /// Another program changed a file that is changed here too: keep what stands here, or take theirs.
    Settle {
        /// The file's name.
        file: String,
        /// Take what the other program wrote.
        theirs: bool,
    },
    /// What was recovered is not wanted: back to what was saved.
    DropRecovered,
}
