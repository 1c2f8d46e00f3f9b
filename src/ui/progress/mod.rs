//! Progress.

use super::tools::Tools;
use super::widgets::{say, title};
use crate::app::App;
use egui::Ui;

/// Draws the screen.
pub fn progress_ui(ui: &mut Ui, tools: &mut Tools<'_>, _app: &App) {
    say(ui, title(tools.t("progress-title")));
}
