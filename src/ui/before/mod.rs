//! What one should know before a conversation starts.

mod data;

use super::dialog::Dialog;
use super::library::{empty_ui, name};
use super::settings::tempos;
use super::theme::{EDGE, GAP, READING_WIDTH, SPACE, STEP, TWO_COLUMNS, scale};
use super::tools::Tools;
use super::widgets::{
    Button, Column, Icon, Kind, body, card, care_card, check_ui, choice_ui, column_ui, dots_ui, heading, mark_ui,
    point_ui, say, side_by_side_ui, small_soft, soft, strong, title,
};
use crate::app::{Action, App, PrivacyAction, Route};
use crate::ids::Lang;
use crate::session::Support;
use crate::ui::names;
use data::{BeforeData, seed};
use egui::{RichText, ScrollArea, TextEdit, Ui};

/// What was filled in so far. Nothing of it is kept.
#[derive(Debug, Default)]
pub struct View {
    scenario: String,
    lang: Option<Lang>,
    seed: String,
    contact: String,
    agreed: bool,
}

/// Draws the screen.
pub fn before_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, scenario: &str, view: &mut View) {
    if view.scenario != scenario {
        *view = View { scenario: scenario.to_owned(), ..View::default() };
    }
    let data = BeforeData::of(app, tools.texts, scenario).filter(|data| data.is_playable);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let size = scale(ui.style());
        let wide = ui.available_width() >= TWO_COLUMNS * size;
        let width = if wide { 1080.0 * size.min(1.4) } else { READING_WIDTH * 1.15 * size };
        column_ui(ui, width, |ui| {
            ui.add_space(SPACE);
            if Button::new(Kind::Quiet, &tools.t("back-to-library")).icon(Icon::Back).flush().show(ui).clicked() {
                tools.ask(Action::Go(Route::Library));
            }
            ui.add_space(GAP);
            match &data {
                Some(data) if wide => {
                    let side = ui.available_width() * 0.44;
                    side_by_side_ui(ui, side, |ui, column| match column {
                        Column::First => {
                            know_ui(ui, tools, data);
                            ui.add_space(SPACE);
                            rules_ui(ui, tools);
                        }
                        Column::Second => {
                            choose_ui(ui, tools, app, data, view);
                            ui.add_space(SPACE);
                            start_ui(ui, tools, data, view);
                        }
                    });
                }
                Some(data) => {
                    know_ui(ui, tools, data);
                    ui.add_space(SPACE);
                    choose_ui(ui, tools, app, data, view);
                    ui.add_space(SPACE);
                    rules_ui(ui, tools);
                    ui.add_space(SPACE);
                    start_ui(ui, tools, data, view);
                }
                None => {
                    say(ui, title(tools.t("before-title")));
                    empty_ui(ui, tools, &tools.t("before-missing"), "");
                }
            }
            ui.add_space(EDGE);
        });
    });
}

fn know_ui(ui: &mut Ui, tools: &Tools<'_>, data: &BeforeData) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        say(ui, soft(tools.colors, tools.t("before-title")));
        say(ui, title(&data.title));
        ui.horizontal_wrapped(|ui| {
            ui.label(soft(tools.colors, &data.who));
            let values = [("level", data.intensity.into()), ("word", data.intensity_word.as_str().into())];
            let name = tools.t_with("intensity-label", &values);
            ui.add_space(GAP);
            dots_ui(ui, tools.colors, data.intensity, &data.intensity_word, &name);
        });
    });
    if !data.summary.is_empty() {
        say(ui, body(&data.summary));
    }
    if let Some(origin) = &data.origin {
        say(ui, small_soft(tools.colors, origin));
    }
    ui.add_space(GAP);
    care_card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        say(ui, strong(tools.t("before-note")).color(tools.colors.care));
        let note = if data.content_note.is_empty() { tools.t("before-no-note") } else { data.content_note.clone() };
        say(ui, body(note));
        if data.unreviewed {
            mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("card-unreviewed"));
        }
    });
    if !data.without_protocol.is_empty() {
        ui.add_space(GAP);
        care_card(tools.colors).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let risks = data.without_protocol.join(", ");
            mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("before-without-protocol"));
            say(ui, body(tools.t_with("before-without-protocol-body", &[("risks", risks.into())])));
        });
    }
    if !data.goals.is_empty() {
        ui.add_space(GAP);
        say(ui, heading(tools.t("before-goals")));
        for goal in &data.goals {
            point_ui(ui, tools.colors, body(goal));
        }
    }
}

fn choose_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, data: &BeforeData, view: &mut View) {
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        if data.langs.len() > 1 {
            say(ui, strong(tools.t("before-language")));
            if let Some(lang) = choice_ui(ui, view.lang.unwrap_or(data.lang), &data.langs) {
                view.lang = Some(lang);
            }
            ui.add_space(GAP);
        }
        support_ui(ui, tools, data);
        ui.add_space(GAP);
        say(ui, strong(tools.t("before-tempo")));
        if let Some(tempo) = choice_ui(ui, app.settings.tempo, &tempos(tools.texts)) {
            tools.ask(Action::SetTempo(tempo));
        }
        ui.add_space(GAP);
        record_ui(ui, tools, app);
        ui.add_space(GAP);
        say(ui, strong(tools.t("before-seed")));
        say(ui, small_soft(tools.colors, tools.t("before-seed-hint")));
        let width = 180.0 * scale(ui.style());
        let field = TextEdit::singleline(&mut view.seed).desired_width(width).margin(crate::ui::theme::FIELD);
        let response = ui.add(field);
        name(ui, &response, &tools.t("before-seed-field"));
        if seed(&view.seed).is_err() {
            mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("before-seed-wrong"));
        }
    });
}

/// Whether the chat is kept, and how long.
fn record_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App) {
    let days = app.organisation.retention.recording_days;
    let words = tools.t_with("before-record", &[("n", days.into())]);
    let mut record = app.settings.record;
    if check_ui(ui, tools.colors, &mut record, body(words)).clicked() {
        tools.ask(Action::Privacy(PrivacyAction::SetRecord(record)));
    }
    if !record {
        say(ui, small_soft(tools.colors, tools.t("before-record-not")));
    }
}

/// How much help there is, and what the chosen one means.
fn support_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &BeforeData) {
    say(ui, strong(tools.t("before-support")));
    let meaning = tools.t(&format!("support-{}-hint", data.support.name()));
    let offered = Support::ALL.into_iter().filter(|support| data.guided || *support != Support::Guided);
    let choices: Vec<_> = offered.map(|support| (support, names::support(tools.texts, support))).collect();
    if let Some(support) = choice_ui(ui, data.support, &choices) {
        tools.ask(Action::SetSupport(support));
    }
    say(ui, small_soft(tools.colors, meaning));
}

fn rules_ui(ui: &mut Ui, tools: &Tools<'_>) {
    for (icon, key) in [
        (Icon::Pause, tools.t("before-rule-pause")),
        (Icon::Stop, tools.t("before-rule-stop")),
        (Icon::Lock, tools.t("before-rule-local")),
    ] {
        mark_ui(ui, icon, tools.colors.soft, &key);
    }
}

fn start_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &BeforeData, view: &mut View) {
    if data.asks_twice() {
        heavy_ui(ui, tools, view);
        ui.add_space(GAP);
    }
    let seed = seed(&view.seed);
    let ready = seed.is_ok() && (!data.asks_twice() || (view.agreed && !view.contact.trim().is_empty()));
    ui.horizontal_wrapped(|ui| {
        let start = ui.add_enabled_ui(ready, |ui| Button::new(Kind::Main, &tools.t("before-start")).show(ui)).inner;
        if let (true, Ok(seed)) = (start.clicked(), seed) {
            tools.ask(Action::Start { scenario: data.id.clone(), lang: view.lang.unwrap_or(data.lang), seed });
            // The name that was typed is kept nowhere, and each chat is chosen anew.
            *view = View::default();
        }
        if Button::new(Kind::Quiet, &tools.t("help-lines-open")).show(ui).clicked() {
            tools.dialog = Some(Dialog::HelpLines);
        }
    });
}

fn heavy_ui(ui: &mut Ui, tools: &Tools<'_>, view: &mut View) {
    care_card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        say(ui, body(tools.t("before-heavy")));
        say(ui, strong(tools.t("before-heavy-contact")));
        let hint = RichText::new(tools.t("before-heavy-contact-hint")).color(tools.colors.soft);
        let field = TextEdit::singleline(&mut view.contact)
            .hint_text(hint)
            .desired_width(f32::INFINITY)
            .margin(crate::ui::theme::FIELD);
        let response = ui.add(field);
        name(ui, &response, &tools.t("before-heavy-contact"));
        check_ui(ui, tools.colors, &mut view.agreed, body(tools.t("before-heavy-agree")));
    });
}
