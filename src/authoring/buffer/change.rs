//! Changes of a text: what becomes what, and where places go.

use std::ops::Range;

/// A change: this range becomes these words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Bytes of the text before the change.
    pub range: Range<usize>,
    /// What stands there afterwards.
    pub words: String,
}

/// The one range in which two texts differ.
#[must_use]
pub fn least_change(old: &str, new: &str) -> Change {
    let mut from = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
    while !old.is_char_boundary(from) || !new.is_char_boundary(from) {
        from -= 1;
    }
    let most = old.len().min(new.len()) - from;
    let mut tail = old.bytes().rev().zip(new.bytes().rev()).take(most).take_while(|(a, b)| a == b).count();
    while !old.is_char_boundary(old.len() - tail) || !new.is_char_boundary(new.len() - tail) {
        tail -= 1;
    }
    Change { range: from..old.len() - tail, words: new[from..new.len() - tail].to_owned() }
}

/// Where a place goes when these changes are made.
pub(super) fn moved(at: usize, changes: &[Change]) -> usize {
    let mut by: isize = 0;
    for change in changes {
        if change.range.end <= at {
            by += change.words.len() as isize - change.range.len() as isize;
        } else if change.range.start < at {
            // Inside what is replaced: not past its end.
            let inside = (at - change.range.start).min(change.words.len());
            return (change.range.start + inside).saturating_add_signed(by);
        }
    }
    at.saturating_add_signed(by)
}
