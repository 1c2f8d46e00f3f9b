//! Notes as they are shown: in the order of the conversation, answers under what they answer, some left out.

use super::note::{Anchor, Note, NoteId, NoteKind, Notes};
use crate::ids::{Millis, Seq};
use crate::recording::{GAP, Recording};
use crate::session::{Happening, Who};
use std::collections::{BTreeMap, BTreeSet};

/// A message of a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChatMessage {
    /// Its `Said` event.
    pub of: Seq,
    /// When it appeared.
    pub at_ms: Millis,
    /// Whose.
    pub by: Who,
    /// As it stands in the recording.
    pub text: String,
}

/// The messages of a conversation, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chat(pub Vec<ChatMessage>);

impl Chat {
    /// Of a recording.
    #[must_use]
    pub fn of(recording: &Recording) -> Self {
        let said = recording.events().filter_map(|event| match &event.what {
            Happening::Said { by, text } => {
                Some(ChatMessage { of: event.seq, at_ms: event.at_ms, by: *by, text: text.clone() })
            }
            _ => None,
        });
        Self(said.collect())
    }

    /// The message at this place in the log.
    #[must_use]
    pub fn get(&self, of: Seq) -> Option<&ChatMessage> {
        self.0.binary_search_by_key(&of, |message| message.of).ok().and_then(|at| self.0.get(at))
    }

    /// The message at or behind which this moment lies.
    #[must_use]
    pub fn at(&self, ms: Millis) -> Seq {
        let before = self.0.partition_point(|message| message.at_ms <= ms);
        self.0.get(before.saturating_sub(1)).map_or(0, |message| message.of)
    }
}

/// Whether what a note is tied to is still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is.
    Whole,
    /// The words were taken out of the recording.
    WordsGone,
    /// The message was changed since: the words may stand elsewhere in it.
    Changed,
    /// There is no such message in this recording.
    MessageGone,
}

/// How far a conversation was shown. A note on what comes later waits: it would tell what the group still guesses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// Nothing of it yet.
    Nothing,
    /// Up to this message.
    To(Seq),
    /// All of it.
    #[default]
    All,
}

impl Reach {
    /// Whether what a note is tied to was shown, to its end.
    #[must_use]
    pub fn shows(self, anchor: &Anchor, chat: &Chat) -> bool {
        let last = match anchor {
            Anchor::Message { of } | Anchor::Words { of, .. } => *of,
            Anchor::Time { to_ms, .. } => chat.at(*to_ms),
        };
        match self {
            Self::Nothing => false,
            Self::To(shown) => last <= shown,
            Self::All => true,
        }
    }
}

/// Which notes are shown. What is left open does not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this author.
    pub author: Option<String>,
    /// Of this kind.
    pub kind: Option<NoteKind>,
    /// On this message.
    pub message: Option<Seq>,
}

impl Filter {
    fn shows(&self, note: &Note) -> bool {
        self.author.as_ref().is_none_or(|author| *author == note.author)
            && self.kind.is_none_or(|kind| kind == note.kind)
            && self.message.is_none_or(|of| note.anchor.message() == Some(of))
    }
}

/// A note with its answers, oldest first, each with how deep it stands below the note (from 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread<'a> {
    /// Its name.
    pub id: &'a NoteId,
    /// The note.
    pub note: &'a Note,
    /// Whether what it is tied to is still there.
    pub standing: Standing,
    /// What was answered.
    pub replies: Vec<(u32, &'a NoteId, &'a Note)>,
}

impl Anchor {
    /// Whether what this is tied to is still there.
    #[must_use]
    pub fn standing(&self, chat: &Chat) -> Standing {
        match self {
            Self::Time { .. } => Standing::Whole,
            Self::Message { of } => chat.get(*of).map_or(Standing::MessageGone, |_| Standing::Whole),
            Self::Words { of, start, end, length } => {
                let Some(message) = chat.get(*of) else { return Standing::MessageGone };
                let now: Vec<char> = message.text.chars().collect();
                let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX).min(now.len());
                let covered: String = now.get(place(*start)..place(*end)).unwrap_or_default().iter().collect();
                let is_changed = u32::try_from(now.len()).ok() != Some(*length);
                if covered.contains(GAP) || is_changed && message.text.contains(GAP) {
                    Standing::WordsGone
                } else if is_changed {
                    Standing::Changed
                } else {
                    Standing::Whole
                }
            }
        }
    }

    fn place(&self, chat: &Chat) -> (Seq, u32, Millis) {
        match self {
            Self::Message { of } => (*of, 0, 0),
            Self::Words { of, start, .. } => (*of, *start, 0),
            Self::Time { from_ms, .. } => (chat.at(*from_ms), u32::MAX, *from_ms),
        }
    }
}

impl Notes {
    /// The notes that are shown, in the order of the conversation; those on what was not shown yet wait, with their answers.
    /// A note whose own answer is shown is shown with it.
    #[must_use]
    pub fn threads(&self, chat: &Chat, reach: Reach, filter: &Filter) -> Vec<Thread<'_>> {
        let mut answers: BTreeMap<&NoteId, Vec<&NoteId>> = BTreeMap::new();
        let mut roots: Vec<&NoteId> = Vec::new();
        for (id, note) in self.all() {
            match note.reply_to.as_ref().filter(|to| self.get(to).is_some()) {
                Some(to) => answers.entry(to).or_default().push(id),
                None => roots.push(id),
            }
        }
        for list in answers.values_mut() {
            list.sort_by_key(|id| (self.get(id).map(|note| note.lamport), *id));
        }
        let mut found: Vec<Thread<'_>> = Vec::new();
        for id in roots {
            let Some(note) = self.get(id).filter(|note| reach.shows(&note.anchor, chat)) else { continue };
            let mut replies = Vec::new();
            let mut open: Vec<(u32, &NoteId)> =
                answers.get(id).into_iter().flatten().rev().map(|it| (1, *it)).collect();
            let mut seen = BTreeSet::from([id]);
            while let Some((depth, id)) = open.pop() {
                let Some(note) = self.get(id).filter(|_| seen.insert(id)) else { continue };
                replies.push((depth, id, note));
                open.extend(answers.get(id).into_iter().flatten().rev().map(|it| (depth + 1, *it)));
            }
            if filter.shows(note) || replies.iter().any(|(_, _, note)| filter.shows(note)) {
                found.push(Thread { id, note, standing: note.anchor.standing(chat), replies });
            }
        }
        found.sort_by_cached_key(|thread| (thread.note.anchor.place(chat), thread.note.lamport, thread.id.clone()));
        found
    }

    /// How many notes there are on each message.
    #[must_use]
    pub fn by_message(&self) -> BTreeMap<Seq, usize> {
        let mut found = BTreeMap::new();
        for of in self.all().filter_map(|(_, note)| note.anchor.message()) {
            *found.entry(of).or_default() += 1;
        }
        found
    }
}
