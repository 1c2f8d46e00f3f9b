//! Notes as a file: RON, one note a line.

use super::note::{Anchor, Notes};
use std::fmt::Write as _;

/// The version this program writes.
pub(super) const VERSION: u32 = 1;

impl Notes {
    /// The notes as a file, those taken out too: so they stay out of every file that this one is merged with.
    #[must_use]
    pub fn written(&self) -> String {
        let mut text = format!("Notes(version: {VERSION}, recording: {}, notes: [\n", quoted(&self.recording));
        for (id, note) in &self.notes {
            let at = match note.anchor {
                Anchor::Message { of } => format!("message({of})"),
                Anchor::Words { of, start, end, length } => format!("words({of}, {start}, {end}, {length})"),
                Anchor::Time { from_ms, to_ms } => format!("time({from_ms}, {to_ms})"),
            };
            let (id, author, kind) = (quoted(&id.0), quoted(&note.author), note.kind.name());
            let _ = write!(text, "    (id: {id}, author: {author}, lamport: {}, kind: {kind}, at: {at}", note.lamport);
            if let Some(to) = &note.reply_to {
                let _ = write!(text, ", reply_to: {}", quoted(&to.0));
            }
            if note.is_gone {
                text.push_str(", gone: true");
            } else {
                let _ = write!(text, ", text: {}", quoted(&note.text));
            }
            text.push_str("),\n");
        }
        text.push_str("])\n");
        text
    }
}

/// A text between quotation marks.
pub(in crate::intervision) fn quoted(text: &str) -> String {
    let mut found = String::with_capacity(text.len() + 2);
    found.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => found.extend(['\\', c]),
            '\n' => found.push_str("\\n"),
            '\t' => found.push_str("\\t"),
            c => found.push(c),
        }
    }
    found.push('"');
    found
}
