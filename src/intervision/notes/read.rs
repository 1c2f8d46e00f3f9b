//! A file of notes, as a person may write or mend it.

use super::note::{Anchor, Note, NoteId, NoteKind, Notes};
use super::write::VERSION;
use crate::diagnostic::Diagnostic;
use crate::ids::Millis;
use crate::written::{Node, Page, Value, parse};

const ANCHORS: [&str; 3] = ["message", "words", "time"];

impl Notes {
    /// Reads a file of notes: the notes when nothing is wrong with it, and everything that is.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> (Option<Self>, Vec<Diagnostic>) {
        let (node, faults) = parse(file, text);
        let mut page = Page::new(file, faults);
        let mut found = None;
        if let Some(mut form) = page.form(&node, "Notes") {
            let version = form.need(&mut page, "version").map_or(VERSION, |node| page.number(node, &(1..=u32::MAX)));
            if version > VERSION {
                let message = words!(
                    "these notes are of a newer form ({version}) than this program knows ({known})",
                    version,
                    known = VERSION
                );
                page.error("newer", form.place_of("version"), message, words!("update the program"));
            }
            let mut notes = Self::new(form.text(&mut page, "recording"));
            for node in form.list(&mut page, "notes") {
                if let Some((id, note)) = note(node, &mut page)
                    && notes.notes.insert(id, note).is_some()
                {
                    page.error(
                        "twice",
                        node.place,
                        words!("a note with this id stands here twice"),
                        words!("take one of them out"),
                    );
                }
            }
            form.finish(&mut page);
            found = Some(notes);
        }
        page.faults.sort();
        page.faults.dedup();
        let is_sound = !page.faults.iter().any(Diagnostic::is_error);
        (found.filter(|_| is_sound), page.faults)
    }
}

fn note(node: &Node, page: &mut Page<'_>) -> Option<(NoteId, Note)> {
    let mut form = page.form(node, "")?;
    let id = NoteId(form.text(page, "id"));
    let is_gone = form.yes(page, "gone");
    let kind = form.one_of(page, "kind", &NoteKind::ALL.map(NoteKind::name));
    let note = Note {
        is_gone,
        lamport: form.need(page, "lamport").map_or(1, |node| page.number(node, &(1..=u32::MAX))),
        author: form.text(page, "author"),
        kind: kind.and_then(|at| NoteKind::ALL.get(at).copied()).unwrap_or(NoteKind::Observation),
        anchor: form.need(page, "at").and_then(|node| anchor(node, page)).unwrap_or(Anchor::Message { of: 0 }),
        text: form.text_or_none(page, "text").unwrap_or_default(),
        reply_to: form.text_or_none(page, "reply_to").map(NoteId),
    };
    if !is_gone && note.text.trim().is_empty() {
        page.error(
            "empty",
            form.place_of("text"),
            words!("this note says nothing"),
            words!("write `text: \"…\"`, or `gone: true`"),
        );
    }
    form.finish(page);
    Some((id, note))
}

fn anchor(node: &Node, page: &mut Page<'_>) -> Option<Anchor> {
    let Value::Tuple(name, items) = &node.value else {
        page.expected(node, &words!("what it is tied to: message(12), words(12, from, to, length) or time(from, to)"));
        return None;
    };
    let word = Node { place: node.place, value: Value::Word(name.clone()) };
    let at = page.one_of(&word, &ANCHORS, &words!("place"))?;
    let count = [1, 4, 2].get(at).copied().unwrap_or_default();
    if items.len() != count {
        let message = words!("`{name}` has {count} numbers, here stand {found}", name, count, found = items.len());
        page.error("kind", node.place, message, words!("message(12), words(12, from, to, length) or time(from, to)"));
        return None;
    }
    let numbers: Vec<u32> = items.iter().map(|item| page.number(item, &(0..=u32::MAX))).collect();
    match numbers[..] {
        [of] => Some(Anchor::Message { of }),
        [of, start, end, length] if start < end && end <= length => Some(Anchor::Words { of, start, end, length }),
        [from, to] if from <= to => Some(Anchor::Time { from_ms: Millis::from(from), to_ms: Millis::from(to) }),
        _ => {
            page.error(
                "range",
                node.place,
                words!("this ends before it begins, or behind its message"),
                words!("write the earlier first"),
            );
            None
        }
    }
}
