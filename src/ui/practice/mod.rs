//! The chat and the desk.

mod chat;
mod closing;
mod data;
mod desk;
mod draft;
mod header;
mod pause;

pub use data::{is_hidden, next_change};
pub use pause::pause_ui;

use super::library::empty_ui;
use super::theme::{EDGE, TWO_COLUMNS, scale};
use super::tools::Tools;
use super::widgets::{Button, Icon, Kind, column_ui};
use crate::app::{Action, App, Route};
use data::PracticeData;
use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

/// What the practice screen remembers.
#[derive(Debug, Default)]
pub struct View {
    chat: chat::View,
    desk_hidden: bool,
    desk_in_front: bool,
    desk: desk::View,
    recording: String,
    focus_draft: bool,
    closing: closing::View,
}

impl View {
    /// Puts the cursor back in the message.
    pub const fn focus_draft(&mut self) {
        self.focus_draft = true;
    }
}

/// Draws the screen.
pub fn practice_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let Some(practice) = &app.practice else {
        nothing_ui(ui, tools);
        return;
    };
    if view.recording != practice.recording.id {
        *view = View {
            recording: practice.recording.id.clone(),
            focus_draft: true,
            desk_hidden: view.desk_hidden,
            ..View::default()
        };
    }
    let data = PracticeData::of(practice, tools.texts);
    let size = scale(ui.style());
    let wide = ui.available_width() >= TWO_COLUMNS * size;
    let over = data.closing.is_some();
    let desk_shown = !over && if wide { !view.desk_hidden } else { view.desk_in_front };
    header::header_ui(ui, tools, &data, view, wide, desk_shown);
    if desk_shown && wide {
        let frame = Frame::new().fill(tools.colors.paper).inner_margin(Margin { left: 0, right: 0, top: 8, bottom: 0 });
        Panel::right("desk").exact_size(304.0 * size).resizable(false).show_separator_line(false).frame(frame).show(
            ui,
            |ui| {
                ScrollArea::vertical().auto_shrink(false).id_salt("desk").show(ui, |ui| {
                    let margin = Margin { right: 16, bottom: 16, ..Margin::ZERO };
                    Frame::new().inner_margin(margin).show(ui, |ui| desk::desk_ui(ui, tools, &data, &mut view.desk));
                });
            },
        );
    }
    if desk_shown && !wide {
        CentralPanel::no_frame().show(ui, |ui| desk_in_front_ui(ui, tools, &data, view));
        return;
    }
    match &data.closing {
        Some(closing) => closing::closing_ui(ui, tools, closing, &mut view.closing),
        None => draft::draft_ui(ui, tools, &data, view),
    }
    CentralPanel::no_frame().show(ui, |ui| chat::chat_ui(ui, tools, &data, &mut view.chat));
}

fn desk_in_front_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &PracticeData, view: &mut View) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        column_ui(ui, 560.0 * scale(ui.style()), |ui| {
            ui.add_space(8.0);
            if Button::new(Kind::Quiet, &tools.t("practice-to-chat")).icon(Icon::Back).show(ui).clicked() {
                view.desk_in_front = false;
                view.focus_draft = true;
            }
            desk::desk_ui(ui, tools, data, &mut view.desk);
            ui.add_space(16.0);
        });
    });
}

fn nothing_ui(ui: &mut Ui, tools: &mut Tools<'_>) {
    column_ui(ui, 560.0, |ui| {
        ui.add_space(EDGE);
        empty_ui(ui, tools, &tools.t("practice-none"), "");
        if Button::new(Kind::Main, &tools.t("back-to-library")).show(ui).clicked() {
            tools.ask(Action::Go(Route::Library));
        }
    });
}
