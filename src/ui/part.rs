//! A part of a screen.

use super::theme::{SPACE, STEP};
use super::tools::Tools;
use super::widgets::{card, heading, say};
use egui::Ui;

/// A sheet with its heading, and what stands on it.
pub fn part_ui(ui: &mut Ui, tools: &mut Tools<'_>, key: &str, contents: impl FnOnce(&mut Ui, &mut Tools<'_>)) {
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        say(ui, heading(tools.t(key)));
        ui.add_space(STEP);
        contents(ui, tools);
    });
    ui.add_space(SPACE);
}
