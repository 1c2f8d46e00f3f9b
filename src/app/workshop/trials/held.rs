//! Conversations that are tried: the one at hand, and one's own before it, which no other takes away.

use super::Trials;
use crate::diagnostic::Words;
use crate::rehearse::Preview;

/// What a conversation shows, as long as nobody took a step of their own in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shows {
    /// What a rehearsal found.
    pub what: Words,
    /// Its line; 0: the whole file.
    pub line: u32,
}

/// What was tried of a scenario when another one came on the desk.
#[derive(Debug, Default)]
pub(super) struct Left {
    preview: Option<Preview>,
    shows: Option<Shows>,
    before: Option<Preview>,
}

impl Trials {
    /// Another conversation comes to hand. One's own is kept; one that only showed a finding can be had again.
    pub(in crate::app::workshop) fn begin(&mut self, preview: Preview, shows: Option<Shows>) {
        let is_own = self.shows.is_none();
        if let Some(own) = self.preview.take().filter(|preview| is_own && preview.has_steps()) {
            self.before = Some(own);
        }
        (self.preview, self.shows) = (Some(preview), shows);
        self.conversation += 1;
    }

    /// The same from the start: a finding goes back to before its first step, a conversation of one's own is kept.
    pub(super) fn begin_again(&mut self) {
        let Some(preview) = &mut self.preview else { return };
        if self.shows.is_some() {
            preview.back_to(0);
            self.conversation += 1;
        } else {
            let fresh = preview.afresh();
            self.begin(fresh, None);
        }
    }

    /// One's own conversation from before comes back to hand; the one at hand takes its place when it is one's own too.
    pub(super) fn bring_back(&mut self) {
        if let Some(before) = self.before.take() {
            self.begin(before, None);
        }
    }

    /// Whether a conversation from before can come back.
    #[must_use]
    pub fn has_before(&self) -> bool {
        self.before.is_some()
    }

    /// Another scenario lies on the desk: what was tried of it stands as it was left.
    pub(super) fn turn_to(&mut self, stem: &str) {
        let Self { stem: old, preview, shows, before, mut left, conversation, .. } = std::mem::take(self);
        if preview.is_some() || before.is_some() {
            left.insert(old, Left { preview, shows, before });
        }
        let Left { preview, shows, before } = left.remove(stem).unwrap_or_default();
        let conversation = conversation + 1;
        *self = Self { stem: stem.to_owned(), preview, shows, before, left, conversation, ..Self::default() };
    }
}
