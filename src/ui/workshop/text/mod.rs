//! The text of a file, with what is wrong below it.

mod editor;
mod faults;
mod keys;

use crate::app::WorkshopDesk;
use crate::ui::tools::Tools;
use egui::{CentralPanel, Frame, Ui};

/// What the pane remembers.
#[derive(Debug, Default)]
pub struct View {
    editor: editor::View,
}

/// Draws the pane.
pub fn text_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk, view: &mut View) {
    faults::faults_ui(ui, tools, desk);
    let frame = Frame::new().fill(tools.colors.field);
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        if let Some(file) = desk.file() {
            editor::editor_ui(ui, tools, desk, file, &mut view.editor);
        }
    });
}
