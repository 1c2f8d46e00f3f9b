//! The scenario on the desk: its files as they stand now, and what the checker says of them.

use super::checker::Checked;
use super::outside::Found;
use crate::authoring::Buffer;
use crate::diagnostic::Diagnostic;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A way to look at the scenario on the desk. The text stands beside each of them where there is room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pane {
    /// The text alone.
    #[default]
    Text,
    /// Cards that edit the text in place.
    Cards,
    /// Beats and what leads from one to another.
    Graph,
    /// A conversation of one's own, with every rule's reason.
    Preview,
    /// Simulated trainees and what they found.
    Rehearsal,
    /// Conversations that were had, run again.
    Again,
    /// What the topics understand.
    Understanding,
    /// Home line and translation side by side.
    Translation,
    /// Handing it on, and the versions there are.
    Share,
}

impl Pane {
    /// The panes there are, in the order shown.
    pub const ALL: [Self; 9] = [
        Self::Text,
        Self::Cards,
        Self::Graph,
        Self::Preview,
        Self::Rehearsal,
        Self::Again,
        Self::Understanding,
        Self::Translation,
        Self::Share,
    ];

    /// Its name in keys of the interface texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Cards => "cards",
            Self::Graph => "graph",
            Self::Preview => "preview",
            Self::Rehearsal => "rehearsal",
            Self::Again => "again",
            Self::Understanding => "understanding",
            Self::Translation => "translation",
            Self::Share => "share",
        }
    }
}

/// A file of the scenario on the desk.
#[derive(Clone, Debug, Default)]
pub struct OpenFile {
    /// Relative to the scenarios folder: `proef.rhai`, `proef.en.ron`, `plays/proef.expert.play`.
    pub name: String,
    /// As it stands now.
    pub buffer: Buffer,
    /// As it lies on the disk; `None`: it does not yet.
    pub saved: Option<String>,
    /// It was written with the line ends of Windows.
    pub has_windows_ends: bool,
    /// What another program wrote while it was changed here too.
    pub theirs: Option<String>,
    /// Another program deleted it: what stands here is all there is.
    pub is_gone: bool,
    /// What is not saved comes from before the program ended.
    pub is_recovered: bool,
    /// The version that lies aside.
    pub(super) aside: u64,
    /// What lies on the disk may be half written: what, and since when.
    pub(super) half: Option<(Found, u64)>,
}

impl OpenFile {
    /// Whether it differs from what lies on the disk.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.is_gone || self.is_changed()
    }

    /// Whether it was changed since it was last read or written.
    pub(super) fn is_changed(&self) -> bool {
        self.saved.as_deref() != Some(self.buffer.text().as_str())
    }
}

/// How often each line of a scenario file was reached in a rehearsal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// Of which version of the scenario file.
    pub version: u64,
    /// By line, from 1.
    pub times: Arc<BTreeMap<u32, u32>>,
}

/// The scenario on the desk.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    /// The scenario file's name without its ending.
    pub stem: String,
    /// Its files: the scenario first, then translations and plays.
    pub files: Vec<OpenFile>,
    /// Which of them is shown.
    pub shown: usize,
    /// Which pane is shown.
    pub pane: Pane,
    /// It travels with the program: saving puts a copy in one's own folder.
    pub is_copy: bool,
    /// Grows with every change of any file.
    pub version: u64,
    /// The newest word of the checker, perhaps of an older version.
    pub checked: Option<Arc<Checked>>,
    /// How often each line of the scenario file was reached in the last rehearsal.
    pub hits: Option<Hits>,
    /// Grows when the caret should be brought into view.
    pub look: u64,
    /// The look with which the caret came from elsewhere: what stands below it is wanted too.
    pub arrived: u64,
}

impl Desk {
    /// The file that is shown.
    #[must_use]
    pub fn file(&self) -> Option<&OpenFile> {
        self.files.get(self.shown)
    }

    /// The file with this name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&OpenFile> {
        self.files.iter().find(|file| file.name == name)
    }

    /// The scenario file's text as it stands now.
    #[must_use]
    pub fn text(&self) -> &str {
        self.files.first().map_or("", |file| file.buffer.text().as_str())
    }

    /// Whether anything is not saved.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.files.iter().any(OpenFile::is_dirty)
    }

    /// Whether the checker has not yet spoken of what stands here now.
    #[must_use]
    pub fn is_checking(&self) -> bool {
        self.checked.as_ref().is_none_or(|checked| checked.version != self.version)
    }

    /// Everything that is wrong, by the newest word of the checker.
    #[must_use]
    pub fn faults(&self) -> &[Diagnostic] {
        self.checked.as_ref().map_or(&[], |checked| &checked.faults)
    }

    /// Whether samples wait to be read or plays to be performed.
    #[must_use]
    pub fn is_trying(&self) -> bool {
        self.checked.as_ref().is_some_and(|checked| checked.has_unread_samples || checked.has_unperformed_plays)
    }

    /// How often each line of the shown file was reached, as long as it was not changed since.
    #[must_use]
    pub fn shown_hits(&self) -> Option<&BTreeMap<u32, u32>> {
        let version = self.files.first().map(|file| file.buffer.version());
        let hits = self.hits.as_ref().filter(|hits| Some(hits.version) == version && self.shown == 0)?;
        Some(&hits.times)
    }

    pub(super) fn file_mut(&mut self) -> Option<&mut OpenFile> {
        self.files.get_mut(self.shown)
    }
}
