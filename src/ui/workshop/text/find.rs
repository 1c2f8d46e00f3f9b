//! Finding words in the text, putting others in their place, and giving a name another name.

use crate::app::{Action, OpenFile, WorkshopAction, WorkshopDesk};
use crate::authoring::{RenameError, Stroke, find, renamable, rename};
use crate::ui::theme::{GAP, SPACE, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, check_ui, say, small, small_soft};
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Frame, Id, Key, Margin, Modifiers, Panel, TextEdit, Ui};
use std::ops::Range;

/// What is open over the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Open {
    /// Nothing.
    #[default]
    Nothing,
    /// Finding.
    Find,
    /// Finding, and putting other words in the place.
    Replace,
    /// Another name.
    Rename,
}

/// What finding and renaming remember.
#[derive(Debug, Default)]
pub(super) struct View {
    open: Open,
    wants_focus: bool,
    wanted: String,
    other: String,
    exact: bool,
    /// The file and the place of the name that is renamed.
    renames: (usize, usize),
    name: String,
}

impl View {
    /// Opens finding, with what is selected.
    pub fn find(&mut self, file: &OpenFile, open: Open) {
        let selected = file.buffer.selected();
        if !selected.is_empty() && !selected.contains('\n') {
            selected.clone_into(&mut self.wanted);
        }
        self.open = open;
        self.wants_focus = true;
    }

    /// Opens renaming of the name at a place of the file with this number. Where none stands it opens too and says so:
    /// what is typed for a new name must not come into the text.
    pub fn rename(&mut self, number: usize, file: &OpenFile, at: usize) {
        let text = file.buffer.text().as_str();
        let name = renamable(&file.name, text, at);
        self.name = name.map_or_else(String::new, |name| text[name.bytes].to_owned());
        self.renames = (number, at);
        self.open = Open::Rename;
        self.wants_focus = true;
    }

    /// What was found in this file.
    pub fn found(&self, file: &OpenFile) -> Vec<Range<usize>> {
        match self.open {
            Open::Find | Open::Replace => find::find(file.buffer.text().as_str(), &self.wanted, self.exact),
            Open::Nothing | Open::Rename => Vec::new(),
        }
    }

    /// Goes to what was found next.
    pub fn go_on(&self, tools: &mut Tools<'_>, file: &OpenFile, found: &[Range<usize>], back: bool) {
        if let Some(range) = find::next(found, &file.buffer.selection(), back) {
            tools.ask(Action::Workshop(WorkshopAction::Stroke(Stroke::Select(range))));
            tools.ask(Action::Workshop(WorkshopAction::Reveal));
        }
    }
}

/// Draws what is open.
pub(super) fn find_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    desk: &WorkshopDesk,
    file: &OpenFile,
    found: &[Range<usize>],
    view: &mut View,
) {
    if view.open == Open::Nothing {
        return;
    }
    let frame = Frame::new().fill(tools.colors.mist).inner_margin(Margin::symmetric(SPACE as i8, GAP as i8));
    Panel::top("workshop-find").frame(frame).show_separator_line(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(GAP, STEP);
            if view.open == Open::Rename {
                rename_ui(ui, tools, desk, view);
            } else {
                words_ui(ui, tools, file, found, view);
            }
            let name = tools.t("close");
            let closes = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            if Button::new(Kind::Quiet, "").icon(Icon::Close).name(&name).small().show(ui).clicked() || closes {
                view.open = Open::Nothing;
                tools.ask(Action::Workshop(WorkshopAction::Reveal));
            }
        });
    });
}

/// A field with its label; true when Enter was pressed in it.
fn field_ui(ui: &mut Ui, label: &str, words: &mut String, wants_focus: bool) -> bool {
    let label = ui.label(small(label));
    let width = 190.0 * scale(ui.style());
    let id = Id::new(("workshop-field", label.id));
    let response = ui.add(TextEdit::singleline(words).id(id).desired_width(width)).labelled_by(label.id);
    if wants_focus {
        response.request_focus();
        // What stands in it gives way to what is typed.
        let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
        let whole = CCursorRange::two(CCursor::default(), CCursor::new(words.chars().count()));
        state.cursor.set_char_range(Some(whole));
        state.store(ui.ctx(), id);
    }
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if is_entered {
        response.request_focus();
    }
    is_entered
}

fn words_ui(ui: &mut Ui, tools: &mut Tools<'_>, file: &OpenFile, found: &[Range<usize>], view: &mut View) {
    let wants_focus = std::mem::take(&mut view.wants_focus);
    if field_ui(ui, &tools.t("workshop-find"), &mut view.wanted, wants_focus) {
        let back = ui.input(|input| input.modifiers.shift);
        view.go_on(tools, file, found, back);
    }
    let count = found.iter().position(|it| *it == file.buffer.selection()).map_or(0, |index| index + 1);
    let values = [("n", count.into()), ("all", found.len().into())];
    ui.label(small_soft(tools.colors, tools.t_with("workshop-found", &values)));
    for (icon, back, key) in [(Icon::Up, true, "workshop-find-back"), (Icon::Down, false, "workshop-find-next")] {
        let name = tools.t(key);
        if Button::new(Kind::Quiet, "").icon(icon).name(&name).small().show(ui).on_hover_text(&name).clicked() {
            view.go_on(tools, file, found, back);
        }
    }
    let label = small(tools.t("workshop-find-exact"));
    check_ui(ui, tools.colors, &mut view.exact, label);
    if view.open == Open::Replace {
        field_ui(ui, &tools.t("workshop-replace"), &mut view.other, false);
        let all = tools.t_with("workshop-replace-all", &[("n", found.len().into())]);
        if Button::new(Kind::Plain, &all).small().show(ui).clicked() && !found.is_empty() {
            let changes = find::replace_all(found, &view.other);
            tools.ask(Action::Workshop(WorkshopAction::Change { file: file.name.clone(), changes }));
        }
    }
}

fn rename_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk, view: &mut View) {
    let wants_focus = std::mem::take(&mut view.wants_focus);
    let is_entered = field_ui(ui, &tools.t("workshop-new-name"), &mut view.name, wants_focus);
    let files: Vec<(&str, &str)> =
        desk.files.iter().map(|file| (file.name.as_str(), file.buffer.text().as_str())).collect();
    let (file, at) = view.renames;
    match rename(&files, file, at, view.name.trim()) {
        Ok(changes) => {
            let places: usize = changes.iter().map(|(_, changes)| changes.len()).sum();
            let label = tools.t_with("workshop-rename-all", &[("n", places.into())]);
            if Button::new(Kind::Plain, &label).small().show(ui).clicked() || is_entered {
                let named = |(index, changes): (usize, _)| Some((desk.files.get(index)?.name.clone(), changes));
                let together = changes.into_iter().filter_map(named).collect();
                tools.ask(Action::Workshop(WorkshopAction::ChangeTogether(together)));
                view.open = Open::Nothing;
                tools.ask(Action::Workshop(WorkshopAction::Reveal));
            }
        }
        Err(error) => {
            let key = match error {
                RenameError::NoName => "workshop-rename-none",
                RenameError::Letters => "workshop-rename-letters",
                RenameError::Taken => "workshop-rename-taken",
                RenameError::BuiltIn => "workshop-rename-built-in",
            };
            say(ui, small(tools.t(key)).color(tools.colors.care));
        }
    }
}
