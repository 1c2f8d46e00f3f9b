//! What the keys mean in the text: one table, and letters as they are.

use crate::authoring::{Motion, Stroke};
use egui::{Event, ImeEvent, Key, Modifiers};

/// What came from the keyboard for the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keyed {
    /// It changes the text or moves the caret.
    Stroke(Stroke),
    /// The selection is copied.
    Copy,
    /// The selection is copied and taken away.
    Cut,
    /// Letters that are being composed and are not yet text.
    Composing(String),
}

/// What these events ask of a text, with so many columns in a row and rows in the window.
pub fn keyed(events: &[Event], columns: usize, rows: usize) -> Vec<Keyed> {
    events.iter().filter_map(|event| one(event, columns, rows)).collect()
}

fn one(event: &Event, columns: usize, rows: usize) -> Option<Keyed> {
    match event {
        Event::Text(words) if !words.is_empty() && words != "\n" && words != "\r" => {
            Some(Keyed::Stroke(Stroke::Type(words.clone())))
        }
        Event::Paste(words) => Some(Keyed::Stroke(Stroke::Paste(words.clone()))),
        Event::Copy => Some(Keyed::Copy),
        Event::Cut => Some(Keyed::Cut),
        Event::Ime(ImeEvent::Commit(words)) => {
            (!words.is_empty() && words != "\n").then(|| Keyed::Stroke(Stroke::Type(words.clone())))
        }
        Event::Ime(ImeEvent::Preedit { text, .. }) => Some(Keyed::Composing(text.clone())),
        Event::Key { key, pressed: true, modifiers, .. } => stroke(*key, *modifiers, columns, rows).map(Keyed::Stroke),
        _ => None,
    }
}

/// The stroke of a key, when it has one in a text.
fn stroke(key: Key, held: Modifiers, columns: usize, rows: usize) -> Option<Stroke> {
    let (shift, command, alt) = (held.shift, held.command, held.alt);
    let go = |motion| Some(Stroke::Go { motion, extend: shift });
    match key {
        Key::Z if command && shift => Some(Stroke::Redo),
        Key::Y if command => Some(Stroke::Redo),
        Key::Z if command => Some(Stroke::Undo),
        Key::A if command => Some(Stroke::SelectAll),
        Key::Slash if command => Some(Stroke::Comment),
        Key::ArrowUp if alt => Some(Stroke::MoveLines { up: true }),
        Key::ArrowDown if alt => Some(Stroke::MoveLines { up: false }),
        Key::ArrowLeft => go(if command || alt { Motion::WordLeft } else { Motion::Left }),
        Key::ArrowRight => go(if command || alt { Motion::WordRight } else { Motion::Right }),
        Key::ArrowUp => go(Motion::Up { rows: 1, columns }),
        Key::ArrowDown => go(Motion::Down { rows: 1, columns }),
        Key::PageUp => go(Motion::Up { rows, columns }),
        Key::PageDown => go(Motion::Down { rows, columns }),
        Key::Home => go(if command { Motion::Start } else { Motion::LineStart }),
        Key::End => go(if command { Motion::End } else { Motion::LineEnd }),
        Key::Backspace => Some(Stroke::Delete(if command || alt { Motion::WordLeft } else { Motion::Left })),
        Key::Delete => Some(Stroke::Delete(if command || alt { Motion::WordRight } else { Motion::Right })),
        Key::Enter if !command && !alt => Some(Stroke::Enter),
        Key::Tab if shift => Some(Stroke::Outdent),
        Key::Tab if !command => Some(Stroke::Indent),
        _ => None,
    }
}
