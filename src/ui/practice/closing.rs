//! After the end: calm, what became of the person, and a way on.

use super::aftercare::{self, care_ui};
use super::closing_data::ClosingData;
use crate::app::{Action, Route};
use crate::ui::dialog::Dialog;
use crate::ui::theme::{GAP, READING_WIDTH, SPACE, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, body, card, column_ui, heading, say, small_strong};
use egui::{Context, Frame, Margin, Panel, ScrollArea, Ui};

/// What the panel remembers.
#[derive(Debug, Default)]
pub struct View {
    height: f32,
    /// Whether the questions are open; until one chooses they are not.
    questions_open: bool,
    answers: aftercare::Answers,
}

impl View {
    /// Forgets what was written for oneself.
    pub fn forget(&mut self, ctx: &Context) {
        self.answers.forget(ctx);
        self.questions_open = false;
    }
}

/// Draws the panel below the chat.
pub fn closing_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &ClosingData, view: &mut View) {
    let frame = Frame::new().fill(tools.colors.paper).inner_margin(Margin {
        left: 0,
        right: 0,
        top: GAP as i8,
        bottom: SPACE as i8,
    });
    let width = READING_WIDTH * 1.3 * scale(ui.style());
    let most = ui.available_height() * if data.care.is_some() { 0.8 } else { 0.66 };
    Panel::bottom("closing").frame(frame).resizable(false).show_separator_line(false).show(ui, |ui| {
        column_ui(ui, width, |ui| {
            card(tools.colors).show(ui, |ui| {
                ui.set_width(ui.available_width());
                // The panel has the height of the frame before: ask for what the text needed then.
                let room = view.height.min(most);
                if view.height > most {
                    // The bar stands beside the text, not on the colour of the care card.
                    ui.spacing_mut().scroll.floating_allocated_width = GAP * 1.5;
                }
                let area = ScrollArea::vertical().max_height(room).min_scrolled_height(room);
                let shown = area.id_salt("closing").show(ui, |ui| inner_ui(ui, tools, data, view));
                if (shown.content_size.y - view.height).abs() > 0.5 {
                    view.height = shown.content_size.y;
                    ui.ctx().request_repaint();
                }
            });
        });
    });
}

fn inner_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &ClosingData, view: &mut View) {
    say(ui, heading(&data.title));
    if !data.explains.is_empty() {
        say(ui, body(&data.explains));
    }
    let what_became = tools.t_with("closing-afterwards", &[("persona", data.persona.as_str().into())]);
    for (title, text) in [(what_became, &data.afterwards), (tools.t("debrief-way"), &data.way_to_help)] {
        if !text.is_empty() {
            ui.add_space(STEP);
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                say(ui, small_strong(title).color(tools.colors.soft));
                say(ui, body(text));
            });
        }
    }
    ui.add_space(STEP);
    ui.horizontal_wrapped(|ui| {
        if Button::new(Kind::Main, &tools.t("closing-look-back")).show(ui).clicked() {
            tools.ask(Action::OpenDebrief);
        }
        if Button::new(Kind::Plain, &tools.t("back-to-library")).show(ui).clicked() {
            tools.ask(Action::Go(Route::Library));
        }
        if data.care.is_none() && Button::new(Kind::Quiet, &tools.t("help-lines-open")).show(ui).clicked() {
            tools.dialog = Some(Dialog::HelpLines);
        }
    });
    if let Some(care) = &data.care {
        ui.add_space(STEP);
        care_ui(ui, tools, care);
    }
    ui.add_space(STEP);
    let icon = if view.questions_open { Icon::Up } else { Icon::Down };
    if Button::new(Kind::Quiet, &tools.t("closing-care")).icon(icon).flush().show(ui).clicked() {
        view.questions_open = !view.questions_open;
    }
    if view.questions_open {
        view.answers.ui(ui, tools);
    }
}
