//! The protocols: what to do when something is wrong.

use super::tools::Tools;
use super::widgets::{say, title};
use crate::app::App;
use egui::Ui;

/// Draws the screen.
pub fn protocols_ui(ui: &mut Ui, tools: &mut Tools<'_>, _app: &App) {
    say(ui, title(tools.t("protocols-title")));
}
