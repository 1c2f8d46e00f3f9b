//! The workshop: where scenarios are written and tested.

mod again;
mod cards;
mod choose;
mod clash;
mod data;
mod graph;
mod head;
mod new;
mod preview;
mod rehearsal;
mod share;
mod text;
mod translation;
mod understanding;

use super::theme::{TWO_COLUMNS, scale};
use super::tools::Tools;
use crate::app::{Action, App, Pane, WorkshopAction, WorkshopDesk};
use egui::{CentralPanel, Frame, Panel, Ui};

/// The keys of the workshop, for the test that no two wishes share one.
#[cfg(test)]
pub fn keys() -> Vec<egui::KeyboardShortcut> {
    text::KEYS.iter().map(|(_, key)| *key).chain([head::SAVE, translation::NEXT, translation::DONE]).collect()
}

/// What the workshop remembers.
#[derive(Debug, Default)]
pub struct View {
    choose: choose::View,
    clash: clash::View,
    text: text::View,
    cards: cards::View,
    graph: graph::View,
    preview: preview::View,
    rehearsal: rehearsal::View,
    again: again::View,
    understanding: understanding::View,
    translation: translation::View,
    share: share::View,
}

/// Whether the window is so low, for the size of its letters, that rows of buttons would leave a pane no room.
fn is_tight(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < 560.0 * scale(ui.style())
}

/// Draws the screen.
pub fn workshop_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let Some(desk) = &app.workshop.desk else {
        return choose::choose_ui(ui, tools, app, &mut view.choose);
    };
    head::head_ui(ui, tools, desk, &mut view.clash);
    if view.clash.is_shown(desk) {
        return clash::both_ui(ui, tools, desk, &mut view.clash);
    }
    let is_wide = ui.available_width() >= TWO_COLUMNS * scale(ui.style());
    if let Some(at) = view.cards.renames.take() {
        view.text.rename(desk, at);
        if !is_wide {
            tools.ask(Action::Workshop(WorkshopAction::ShowPane(Pane::Text)));
        }
    }
    if is_wide && desk.pane != Pane::Text {
        let panel = Panel::left("workshop-text").frame(Frame::new()).resizable(true);
        let (half, least) = (ui.available_width() * 0.5, 240.0 * scale(ui.style()));
        panel.default_size(half).size_range(least..=half * 1.5).show(ui, |ui| {
            text::text_ui(ui, tools, desk, &mut view.text);
        });
    }
    CentralPanel::no_frame().frame(Frame::new()).show(ui, |ui| pane_ui(ui, tools, app, desk, view, is_wide));
}

/// Draws the chosen pane.
fn pane_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, desk: &WorkshopDesk, view: &mut View, beside: bool) {
    match desk.pane {
        Pane::Text => text::text_ui(ui, tools, desk, &mut view.text),
        Pane::Cards => cards::cards_ui(ui, tools, desk, &mut view.cards),
        Pane::Graph => graph::graph_ui(ui, tools, app, &mut view.graph, beside),
        Pane::Preview => preview::preview_ui(ui, tools, app, &mut view.preview, beside),
        Pane::Rehearsal => rehearsal::rehearsal_ui(ui, tools, app, &mut view.rehearsal, beside),
        Pane::Again => again::again_ui(ui, tools, app, &mut view.again),
        Pane::Understanding => understanding::understanding_ui(ui, tools, app, &mut view.understanding, beside),
        Pane::Translation => translation::translation_ui(ui, tools, app, &mut view.translation, beside),
        Pane::Share => share::share_ui(ui, tools, app, desk, &mut view.share),
    }
}
