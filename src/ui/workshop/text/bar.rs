//! What can be done with the text: one row of small buttons, each with its key.

use super::find::Open;
use super::popup::Wish;
use super::{KEYS, View, Wanted};
use crate::app::{Action, OpenFile, Route, WorkshopAction, WorkshopDesk};
use crate::authoring::{Language, SNIPPETS, definition, format, least_change};
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind};
use egui::{Frame, Margin, Panel, Popup, Ui};

/// Draws the row, and does what its keys ask.
pub(super) fn bar_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk, file: &OpenFile, view: &mut View) {
    if tools.keys_are_free {
        for (wanted, key) in KEYS {
            if ui.input_mut(|input| input.consume_shortcut(&key)) {
                carry_out(tools, desk, file, view, wanted);
            }
        }
    }
    let frame = Frame::new().fill(tools.colors.sheet).inner_margin(Margin::symmetric(SPACE as i8, STEP as i8));
    Panel::top("workshop-tools").frame(frame).show_separator_line(true).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(STEP, 0.0);
            for (wanted, key) in KEYS {
                let Some(label) = label(wanted) else { continue };
                let label = tools.t(label);
                let response = Button::new(Kind::Quiet, &label).small().show(ui);
                if response.on_hover_text(ui.ctx().format_shortcut(&key)).clicked() {
                    carry_out(tools, desk, file, view, wanted);
                }
            }
            if Language::of(&file.name) == Language::Rhai {
                snippets_ui(ui, tools);
                let reference = tools.t("workshop-reference");
                if Button::new(Kind::Quiet, &reference).small().show(ui).clicked() {
                    tools.ask(Action::Go(Route::Guide { page: "functions".to_owned() }));
                }
            }
        });
        ui.add_space(GAP - STEP * 2.0);
    });
}

const fn label(wanted: Wanted) -> Option<&'static str> {
    match wanted {
        Wanted::Find => Some("workshop-do-find"),
        Wanted::Replace => Some("workshop-do-replace"),
        Wanted::Rename => Some("workshop-do-rename"),
        Wanted::Define => Some("workshop-do-define"),
        Wanted::Format => Some("workshop-do-format"),
        Wanted::Complete => Some("workshop-do-complete"),
        Wanted::FindNext | Wanted::FindBack => None,
    }
}

pub(super) fn carry_out(tools: &mut Tools<'_>, desk: &WorkshopDesk, file: &OpenFile, view: &mut View, wanted: Wanted) {
    match wanted {
        Wanted::Find => view.find.find(file, Open::Find),
        Wanted::Replace => view.find.find(file, Open::Replace),
        Wanted::FindNext | Wanted::FindBack => {
            let found = view.find.found(file);
            view.find.go_on(tools, file, &found, wanted == Wanted::FindBack);
        }
        Wanted::Rename => view.find.rename(desk.shown, file, file.buffer.caret()),
        Wanted::Define => {
            if !define(tools, desk, file.buffer.caret()) {
                view.says = "workshop-define-none";
            }
        }
        Wanted::Format => {
            let text = file.buffer.text().as_str();
            let change = least_change(text, &format(text, Language::of(&file.name)));
            if !(change.range.is_empty() && change.words.is_empty()) {
                tools.ask(Action::Workshop(WorkshopAction::Change { file: file.name.clone(), changes: vec![change] }));
            }
        }
        Wanted::Complete => {
            view.editor.popup.wish = Wish::Asked;
            tools.ask(Action::Workshop(WorkshopAction::Reveal));
        }
    }
}

/// Goes to where the name at this place is given; false when that is nowhere.
pub(super) fn define(tools: &mut Tools<'_>, desk: &WorkshopDesk, at: usize) -> bool {
    let files: Vec<(&str, &str)> =
        desk.files.iter().map(|file| (file.name.as_str(), file.buffer.text().as_str())).collect();
    let Some((index, bytes)) = definition(&files, desk.shown, at) else { return false };
    let file = &desk.files[index];
    let at = file.buffer.text().place(bytes.start);
    tools.ask(Action::Workshop(WorkshopAction::GoTo { file: file.name.clone(), at }));
    true
}

fn snippets_ui(ui: &mut Ui, tools: &mut Tools<'_>) {
    let label = tools.t("workshop-do-insert");
    let response = Button::new(Kind::Quiet, &label).icon(Icon::Down).small().show(ui);
    Popup::menu(&response).show(|ui| {
        for snippet in SNIPPETS {
            let name = tools.t(&format!("workshop-snippet-{}", snippet.key));
            if Button::new(Kind::Quiet, &name).small().wide().show(ui).clicked() {
                tools.ask(Action::Workshop(WorkshopAction::Insert { words: snippet.words.to_owned() }));
            }
        }
    });
}
