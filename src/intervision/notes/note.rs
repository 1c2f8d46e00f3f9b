//! A note, and the notes of one conversation.

use crate::ids::{Millis, Seq};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A note's name; never changes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NoteId(pub String);

impl fmt::Display for NoteId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a note is tied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Anchor {
    /// A message.
    Message {
        /// Its `Said` event.
        of: Seq,
    },
    /// Words in a message, in characters.
    Words {
        /// Its `Said` event.
        of: Seq,
        /// The first character.
        start: u32,
        /// Behind the last character.
        end: u32,
        /// How long the message was then: a message that is longer or shorter now was changed since.
        length: u32,
    },
    /// A stretch of time, in milliseconds of the conversation.
    Time {
        /// From here.
        from_ms: Millis,
        /// To here.
        to_ms: Millis,
    },
}

impl Anchor {
    /// The message that it is tied to.
    #[must_use]
    pub const fn message(&self) -> Option<Seq> {
        match self {
            Self::Message { of } | Self::Words { of, .. } => Some(*of),
            Self::Time { .. } => None,
        }
    }
}

/// What a note is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteKind {
    /// Something to ask.
    Question,
    /// Something that was seen.
    Observation,
    /// What could be typed instead.
    Alternative,
    /// Something that was good.
    Strength,
}

impl NoteKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Question, Self::Observation, Self::Alternative, Self::Strength];

    /// The name in files and texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Observation => "observation",
            Self::Alternative => "alternative",
            Self::Strength => "strength",
        }
    }
}

/// A note. Its order among versions of itself is that of its fields: taken out, counter, author, then the rest.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// It was taken out; then it says nothing.
    pub is_gone: bool,
    /// Counts up with every change that was made knowing this one.
    pub lamport: u32,
    /// Who wrote it, by pseudonym.
    pub author: String,
    /// What it is.
    pub kind: NoteKind,
    /// What it is tied to.
    pub anchor: Anchor,
    /// In words.
    pub text: String,
    /// The note that it answers.
    pub reply_to: Option<NoteId>,
}

/// The notes of one conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// Of which recording.
    pub recording: String,
    pub(super) notes: BTreeMap<NoteId, Note>,
}

impl Notes {
    /// No notes yet.
    #[must_use]
    pub fn new(recording: String) -> Self {
        Self { recording, notes: BTreeMap::new() }
    }

    /// Whether these are notes on this recording; those that tell of none were made on whichever is there.
    #[must_use]
    pub fn is_on(&self, recording: &str) -> bool {
        self.recording.is_empty() || self.recording == recording
    }

    /// The note with this name, unless it was taken out.
    #[must_use]
    pub fn get(&self, id: &NoteId) -> Option<&Note> {
        self.notes.get(id).filter(|note| !note.is_gone)
    }

    /// Every note that was not taken out, by name.
    pub fn all(&self) -> impl Iterator<Item = (&NoteId, &Note)> {
        self.notes.iter().filter(|(_, note)| !note.is_gone)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.all().count()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all().next().is_none()
    }

    /// The authors, in order of their names: a letter and a colour for each.
    #[must_use]
    pub fn authors(&self) -> BTreeSet<&str> {
        self.all().map(|(_, note)| note.author.as_str()).collect()
    }

    fn next(&self) -> u32 {
        self.notes.values().map(|note| note.lamport).max().unwrap_or_default().saturating_add(1)
    }

    /// Adds a note; `at_ms` is the moment, so that two people of one name do not write the same note.
    pub fn add(&mut self, at_ms: Millis, author: &str, kind: NoteKind, anchor: Anchor, text: &str) -> NoteId {
        self.put(at_ms, author, kind, anchor, text, None)
    }

    /// Answers a note; the answer is tied to what the note is tied to. `None` when there is no such note.
    pub fn reply(&mut self, at_ms: Millis, author: &str, to: &NoteId, text: &str) -> Option<NoteId> {
        let anchor = self.get(to)?.anchor;
        Some(self.put(at_ms, author, NoteKind::Observation, anchor, text, Some(to.clone())))
    }

    fn put(
        &mut self,
        at_ms: Millis,
        author: &str,
        kind: NoteKind,
        anchor: Anchor,
        text: &str,
        reply_to: Option<NoteId>,
    ) -> NoteId {
        let lamport = self.next();
        let mut hasher = blake3::Hasher::new();
        for part in [&self.recording, author, kind.name(), text, &format!("{anchor:?}{lamport}{at_ms}{reply_to:?}")] {
            hasher.update(part.as_bytes());
            hasher.update(&[0]);
        }
        let id = NoteId(hasher.finalize().to_hex()[..16].to_owned());
        let (author, text) = (author.to_owned(), text.to_owned());
        self.notes.insert(id.clone(), Note { is_gone: false, lamport, author, kind, anchor, text, reply_to });
        id
    }

    /// Changes what a note says, and what it is.
    pub fn edit(&mut self, id: &NoteId, kind: NoteKind, text: &str) {
        let lamport = self.next();
        if let Some(note) = self.notes.get_mut(id).filter(|note| !note.is_gone) {
            (note.lamport, note.kind, note.text) = (lamport, kind, text.to_owned());
        }
    }

    /// Takes a note out for good: of what it said nothing stays.
    pub fn take_out(&mut self, id: &NoteId) {
        let lamport = self.next();
        if let Some(note) = self.notes.get_mut(id) {
            note.is_gone = true;
            note.lamport = lamport;
            note.text.clear();
        }
    }
}
