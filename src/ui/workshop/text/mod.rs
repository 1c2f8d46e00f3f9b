//! The text of a file, with what can be done above it and what is wrong below it.

mod bar;
mod editor;
mod faults;
mod find;
mod keys;
mod known;
mod paint;
mod popup;
mod sheet;

use crate::app::WorkshopDesk;
use crate::ui::tools::Tools;
use egui::{CentralPanel, Frame, Key, KeyboardShortcut, Modifiers, Ui};

/// What the pane remembers.
#[derive(Debug, Default)]
pub struct View {
    editor: editor::View,
    find: find::View,
    known: known::Known,
    beside: faults::Beside,
    /// Key of what could not be done; empty: nothing to say.
    says: &'static str,
    /// The version at which it was said.
    said_at: u64,
}

/// What a key asks of the text as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Find words.
    Find,
    /// Find words and put others in their place.
    Replace,
    /// To the next place.
    FindNext,
    /// To the place before.
    FindBack,
    /// Another name for what stands at the caret.
    Rename,
    /// To where the name at the caret is given.
    Define,
    /// Bring white space into shape.
    Format,
    /// What could stand here?
    Complete,
}

/// The keys of the text. Longer ones come first: a key with Shift is not the key without.
pub const KEYS: [(Wanted, KeyboardShortcut); 8] = [
    (Wanted::Find, KeyboardShortcut::new(Modifiers::COMMAND, Key::F)),
    (Wanted::Replace, KeyboardShortcut::new(Modifiers::COMMAND, Key::H)),
    (Wanted::FindBack, KeyboardShortcut::new(Modifiers::SHIFT, Key::F3)),
    (Wanted::FindNext, KeyboardShortcut::new(Modifiers::NONE, Key::F3)),
    (Wanted::Rename, KeyboardShortcut::new(Modifiers::NONE, Key::F2)),
    (Wanted::Define, KeyboardShortcut::new(Modifiers::NONE, Key::F12)),
    (Wanted::Format, KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::I)),
    (Wanted::Complete, KeyboardShortcut::new(Modifiers::COMMAND, Key::Space)),
];

impl View {
    /// Asks for another name for what stands at this place of the scenario.
    pub fn rename(&mut self, desk: &WorkshopDesk, at: usize) {
        if let Some(scenario) = desk.files.first() {
            self.find.rename(0, scenario, at);
        }
    }
}

/// Draws the pane.
pub fn text_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk, view: &mut View) {
    let Some(file) = desk.file() else { return };
    view.known.follow(desk, file);
    bar::bar_ui(ui, tools, desk, file, view);
    let found = view.find.found(file);
    find::find_ui(ui, tools, desk, file, &found, &mut view.find);
    if view.said_at != desk.version + desk.look {
        view.said_at = desk.version + desk.look;
        view.says = "";
    }
    faults::faults_ui(ui, tools, desk, view.says, &mut view.beside);
    let frame = Frame::new().fill(tools.colors.field);
    let shown = CentralPanel::no_frame()
        .frame(frame)
        .show(ui, |ui| editor::editor_ui(ui, tools, desk, file, &view.known, &found, &mut view.editor));
    if let Some(at) = shown.inner {
        bar::define(tools, desk, at);
    }
}
