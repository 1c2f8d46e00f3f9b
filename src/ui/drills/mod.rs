//! Two-minute exercises: one message, one thing to do with it, again and again in other words.

mod answer;
mod data;
mod field;

use super::theme::{EDGE, GAP, READING_WIDTH, SPACE, STEP, scale};
use super::tools::Tools;
use super::widgets::{
    Bubble, Button, Icon, Kind, avatar_ui, body, bubble_ui, card, column_ui, heading, say, small_soft, soft, strong,
    title,
};
use crate::app::{Action, App, DrillTable, Route};
use data::{KindData, TableData, kinds};
use egui::{ScrollArea, Ui};

/// What the screen remembers. Nothing of it is kept.
#[derive(Debug, Default)]
pub struct View {
    text: String,
    /// The message that the text belongs to.
    of: String,
    /// It is answered once more, in other words.
    again: bool,
    focus: bool,
}

impl View {
    fn begin(&mut self) {
        self.text.clear();
        self.again = false;
        self.focus = true;
    }
}

/// Draws the screen.
pub fn drills_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let table = app.drills.as_ref().and_then(|table| Some((table, TableData::of(table, app.lang(), tools.texts)?)));
    let width = READING_WIDTH * 1.25 * scale(ui.style());
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        column_ui(ui, width, |ui| {
            ui.add_space(EDGE);
            match &table {
                Some((table, data)) => table_ui(ui, tools, table, data, view),
                None => choose_ui(ui, tools),
            }
            ui.add_space(EDGE);
        });
    });
}

fn choose_ui(ui: &mut Ui, tools: &mut Tools<'_>) {
    say(ui, title(tools.t("drills-title")));
    say(ui, soft(tools.colors, tools.t("drills-lead")));
    ui.add_space(GAP);
    for kind in kinds(tools.texts) {
        ui.push_id(kind.kind.name(), |ui| kind_ui(ui, tools, &kind));
    }
    ui.add_space(GAP);
    say(ui, small_soft(tools.colors, tools.t("drills-not-kept")));
    if Button::new(Kind::Quiet, &tools.t("progress-title")).icon(Icon::Right).flush().show(ui).clicked() {
        tools.ask(Action::Go(Route::Progress));
    }
}

fn kind_ui(ui: &mut Ui, tools: &mut Tools<'_>, kind: &KindData) {
    card(tools.colors).inner_margin(16).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = STEP;
        say(ui, heading(&kind.name));
        say(ui, body(&kind.about));
        let label = tools.t("drill-begin");
        let name = format!("{label}: {}", kind.name);
        if Button::new(Kind::Plain, &label).name(&name).icon(Icon::Right).small().show(ui).clicked() {
            tools.ask(Action::StartDrills(kind.kind));
        }
    });
}

fn table_ui(ui: &mut Ui, tools: &mut Tools<'_>, table: &DrillTable, data: &TableData, view: &mut View) {
    let of = format!("{} {} {}", table.kind.name(), table.at, data.messages.join(" "));
    if view.of != of {
        view.begin();
        view.of = of;
    }
    if Button::new(Kind::Quiet, &tools.t("drill-other")).icon(Icon::Back).flush().show(ui).clicked() {
        tools.ask(Action::EndDrills);
    }
    say(ui, title(&data.name));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE;
        ui.label(small_soft(tools.colors, &data.place));
        if !data.count.is_empty() {
            ui.label(small_soft(tools.colors, &data.count));
        }
    });
    ui.add_space(GAP);
    ui.horizontal(|ui| {
        avatar_ui(ui, tools.colors, &data.persona);
        ui.label(heading(&data.persona));
    });
    messages_ui(ui, tools, data);
    ui.add_space(GAP);
    match &data.answer {
        Some(read) if !view.again => answer::answer_ui(ui, tools, read, view),
        _ => {
            say(ui, strong(&data.task));
            field::field_ui(ui, tools, view);
        }
    }
}

fn messages_ui(ui: &mut Ui, tools: &Tools<'_>, data: &TableData) {
    for (index, message) in data.messages.iter().enumerate() {
        let name = format!("{}: {message}", data.persona);
        let (first, last) = (index == 0, index + 1 == data.messages.len());
        let shown = Bubble { first, last, ..Bubble::plain(message, false, "", &name) };
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            bubble_ui(ui, tools.colors, &shown);
        });
    }
}
