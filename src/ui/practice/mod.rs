//! The chat and the desk.

mod aftercare;
mod chat;
mod closing;
mod closing_data;
mod data;
mod desk;
mod draft;
mod header;
mod pause;

pub use data::{is_hidden, next_change};
pub use desk::Part;
pub use pause::pause_ui;

use super::library::empty_ui;
use super::shortcuts::{self, Place};
use super::theme::{EDGE, TWO_COLUMNS, scale};
use super::tools::Tools;
use super::widgets::{Button, Kind, column_ui};
use crate::app::{Action, App, Route};
use data::PracticeData;
use egui::{CentralPanel, Context, Frame, Margin, Panel, Ui};

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
    /// Messages in the chat when the desk was laid over it.
    left_at: usize,
}

impl View {
    /// Puts the cursor back in the message.
    pub const fn focus_draft(&mut self) {
        self.focus_draft = true;
    }

    /// Forgets what somebody wrote for themselves, once they are elsewhere.
    pub fn leave(&mut self, ctx: &Context) {
        self.closing.forget(ctx);
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
    let data = PracticeData::of(practice, &app.organisation, tools.texts);
    let size = scale(ui.style());
    let wide = ui.available_width() >= TWO_COLUMNS * size;
    let over = data.closing.is_some();
    if !over && tools.keys_are_free {
        go_by_key(ui, view, wide);
    }
    if std::mem::take(&mut view.desk.to_message) {
        to_message(view);
    }
    let desk_shown = !over && if wide { !view.desk_hidden } else { view.desk_in_front };
    if !view.desk_in_front {
        view.left_at = data.bubbles.len();
    }
    header::header_ui(ui, tools, &data, view, wide, desk_shown);
    if desk_shown && wide {
        let margin = Margin { left: 12, right: 8, top: 8, bottom: 0 };
        let frame = Frame::new().fill(tools.colors.paper).inner_margin(margin);
        let panel = Panel::right("desk").exact_size(372.0 * size).resizable(false).show_separator_line(false);
        panel.frame(frame).show(ui, |ui| desk::desk_ui(ui, tools, app, &data.desk, &mut view.desk, None));
    }
    if desk_shown && !wide {
        CentralPanel::no_frame().show(ui, |ui| desk_in_front_ui(ui, tools, app, &data, view));
        return;
    }
    match &data.closing {
        Some(closing) => closing::closing_ui(ui, tools, closing, &mut view.closing),
        None => draft::draft_ui(ui, tools, &data, view),
    }
    CentralPanel::no_frame().show(ui, |ui| chat::chat_ui(ui, tools, &data, &mut view.chat));
}

fn desk_in_front_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, data: &PracticeData, view: &mut View) {
    let label = tools.t(if data.bubbles.len() > view.left_at { "practice-to-chat-news" } else { "practice-to-chat" });
    column_ui(ui, 560.0 * scale(ui.style()), |ui| {
        desk::desk_ui(ui, tools, app, &data.desk, &mut view.desk, Some(&label));
    });
}

/// Back to the chat, with the keyboard in the message.
const fn to_message(view: &mut View) {
    view.desk_in_front = false;
    view.focus_draft = true;
}

/// A part of the desk, or the message, by its key.
fn go_by_key(ui: &Ui, view: &mut View, wide: bool) {
    match shortcuts::place(ui.ctx()) {
        Some(Place::Desk(part)) => {
            view.desk.open(part);
            if wide {
                view.desk_hidden = false;
            } else {
                view.desk_in_front = true;
            }
        }
        Some(Place::Message) => to_message(view),
        None => {}
    }
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
