//! The workshop: where scenarios are written and tested.

mod choose;
mod data;
mod head;
mod text;

use super::theme::{TWO_COLUMNS, scale};
use super::tools::Tools;
use crate::app::{App, Pane, WorkshopDesk};
use egui::{CentralPanel, Frame, Panel, Ui};

/// What the workshop remembers.
#[derive(Debug, Default)]
pub struct View {
    choose: choose::View,
    text: text::View,
}

/// Draws the screen.
pub fn workshop_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let Some(desk) = &app.workshop.desk else {
        return choose::choose_ui(ui, tools, app, &mut view.choose);
    };
    head::head_ui(ui, tools, desk);
    let is_wide = ui.available_width() >= TWO_COLUMNS * scale(ui.style());
    if is_wide && desk.pane != Pane::Text {
        let panel = Panel::left("workshop-text").frame(Frame::new()).resizable(true);
        let (half, least) = (ui.available_width() * 0.5, 240.0 * scale(ui.style()));
        panel.default_size(half).size_range(least..=half * 1.5).show(ui, |ui| {
            text::text_ui(ui, tools, desk, &mut view.text);
        });
    }
    CentralPanel::no_frame().frame(Frame::new()).show(ui, |ui| pane_ui(ui, tools, desk, view));
}

/// Draws the chosen pane.
fn pane_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk, view: &mut View) {
    match desk.pane {
        Pane::Text => text::text_ui(ui, tools, desk, &mut view.text),
    }
}
