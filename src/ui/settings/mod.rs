//! Language, look, text size, rhythm, help while chatting, what is said about anonymity.

mod data;
mod feedback;
mod statement;

use super::theme::{EDGE, GAP, READING_WIDTH, SPACE, WIDE, scale};
use super::tools::Tools;
use super::widgets::{
    Bubble, Button, Icon, Kind, bubble_ui, card, choice_ui, column_ui, heading, mark_ui, say, small_soft, title,
};
use crate::app::{Action, App, Route};
use crate::ids::Lang;
pub use data::tempos;

use data::SettingsData;
use egui::{ScrollArea, Ui};
use std::collections::BTreeMap;

/// What is being written; saved only when asked.
#[derive(Debug, Default)]
pub struct View {
    lang: Option<Lang>,
    drafts: BTreeMap<Lang, String>,
}

/// Draws the screen.
pub fn settings_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let data = SettingsData::of(app, tools.texts);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let width = READING_WIDTH * 1.15 * scale(ui.style());
        column_ui(ui, width, |ui| {
            ui.add_space(EDGE);
            say(ui, title(tools.t("settings-title")));
            ui.add_space(WIDE - GAP);
            card(tools.colors).show(ui, |ui| {
                ui.set_width(ui.available_width());
                choices_ui(ui, tools, &data);
                ui.add_space(WIDE);
                feedback::feedback_ui(ui, tools, app);
            });
            ui.add_space(SPACE);
            card(tools.colors).show(ui, |ui| {
                ui.set_width(ui.available_width());
                statement::statement_ui(ui, tools, &data.statements, view);
            });
            ui.add_space(GAP);
            mark_ui(ui, Icon::Lock, tools.colors.soft, &tools.t("settings-privacy"));
            if Button::new(Kind::Plain, &tools.t("privacy-open")).icon(Icon::Lock).show(ui).clicked() {
                tools.ask(Action::Go(Route::Privacy));
            }
            ui.add_space(GAP);
            if Button::new(Kind::Quiet, &tools.t("nav-guide")).flush().show(ui).clicked() {
                tools.ask(Action::Go(Route::Guide { page: String::new() }));
            }
            ui.add_space(EDGE);
        });
    });
}

fn choices_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &SettingsData) {
    part_ui(ui, tools, &tools.t("settings-language"), Some(&tools.t("settings-language-hint")));
    if let Some(lang) = choice_ui(ui, data.lang, &data.langs) {
        tools.ask(Action::SetLang(lang));
    }
    ui.add_space(WIDE);
    part_ui(ui, tools, &tools.t("settings-look"), None);
    if let Some(look) = choice_ui(ui, data.look, &data.looks) {
        tools.ask(Action::SetLook(look));
    }
    ui.add_space(WIDE);
    part_ui(ui, tools, &tools.t("settings-size"), None);
    if let Some(size) = choice_ui(ui, data.text_size, &data.text_sizes) {
        tools.ask(Action::SetTextSize(size));
    }
    sample_ui(ui, tools);
    ui.add_space(WIDE);
    part_ui(ui, tools, &tools.t("settings-tempo"), Some(&tools.t("settings-tempo-hint")));
    if let Some(tempo) = choice_ui(ui, data.tempo, &data.tempos) {
        tools.ask(Action::SetTempo(tempo));
    }
    ui.add_space(WIDE);
    part_ui(ui, tools, &tools.t("settings-still"), None);
    if let Some(still) = choice_ui(ui, data.still, &data.stills) {
        tools.ask(Action::SetStill(still));
    }
    ui.add_space(WIDE);
    part_ui(ui, tools, &tools.t("settings-support"), Some(&tools.t("settings-support-hint")));
    if let Some(support) = choice_ui(ui, data.support, &data.supports) {
        tools.ask(Action::SetSupport(support));
    }
}

fn part_ui(ui: &mut Ui, tools: &Tools<'_>, name: &str, hint: Option<&str>) {
    say(ui, heading(name));
    if let Some(hint) = hint {
        say(ui, small_soft(tools.colors, hint));
    }
}

fn sample_ui(ui: &mut Ui, tools: &Tools<'_>) {
    let text = tools.t("settings-sample");
    let bubble = Bubble { first: true, ..Bubble::plain(&text, true, "", &text) };
    bubble_ui(ui, tools.colors, &bubble);
}
