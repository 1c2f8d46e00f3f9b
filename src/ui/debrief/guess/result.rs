//! What was guessed beside what it was: no score, no verdict.

use super::asked_words;
use super::data::{GuessedCriterion, GuessedData, GuessedValue, height};
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{body, card, divider_ui, heading, say, small, small_soft, small_strong, strong};
use egui::{Sense, Stroke, TextStyle, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// Draws both side by side.
pub fn guessed_ui(ui: &mut Ui, tools: &Tools<'_>, data: &GuessedData) {
    say(ui, heading(tools.t("guessed-title")));
    say(ui, small_soft(tools.colors, tools.t("guessed-lead")));
    ui.add_space(GAP);
    if !data.values.is_empty() {
        card(tools.colors).inner_margin(16).show(ui, |ui| {
            ui.set_width(ui.available_width());
            for (index, value) in data.values.iter().enumerate() {
                if index > 0 {
                    divider_ui(ui, tools.colors);
                }
                value_ui(ui, tools, value);
            }
        });
        ui.add_space(SPACE);
    }
    say(ui, heading(tools.t("guessed-rubric")));
    say(ui, small_soft(tools.colors, tools.t("guessed-rubric-hint")));
    card(tools.colors).inner_margin(16).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for (index, criterion) in data.criteria.iter().enumerate() {
            if index > 0 {
                divider_ui(ui, tools.colors);
            }
            criterion_ui(ui, tools, criterion);
        }
    });
}

fn value_ui(ui: &mut Ui, tools: &Tools<'_>, value: &GuessedValue) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        say(ui, strong(asked_words(value.asked, tools.texts)));
        let own = value.own.map_or_else(|| tools.t("guess-open"), |own| height(own, tools.texts));
        let words =
            tools.t_with("guessed-both", &[("own", own.into()), ("was", height(value.was, tools.texts).into())]);
        say(ui, body(&words));
        track_ui(ui, tools, value, &words);
    });
}

/// A line from low to high: a ring for the guess, a dot for what it was.
fn track_ui(ui: &mut Ui, tools: &Tools<'_>, value: &GuessedValue, words: &str) {
    let size = TextStyle::Small.resolve(ui.style()).size;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size * 1.8), Sense::hover());
    let words = words.to_owned();
    response.widget_info(move || WidgetInfo::labeled(WidgetType::Image, true, &words));
    let colors = tools.colors;
    let line = rect.x_range().shrink(size);
    let at = |value: u8| pos2(egui::lerp(line.min..=line.max, f32::from(value) / 100.0), rect.center().y);
    ui.painter().hline(line, rect.center().y, Stroke::new(2.0, colors.line));
    ui.painter().circle_filled(at(value.was), size * 0.38, colors.accent);
    if let Some(own) = value.own {
        ui.painter().circle_stroke(at(own), size * 0.62, Stroke::new(2.0, colors.ink));
    }
}

fn criterion_ui(ui: &mut Ui, tools: &Tools<'_>, criterion: &GuessedCriterion) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        say(ui, strong(&criterion.name));
        let own = if criterion.own.is_empty() { tools.t("guess-open") } else { criterion.own.clone() };
        say(ui, body(tools.t_with("guessed-own", &[("own", own.into())])));
        if criterion.measures.is_empty() {
            say(ui, small_soft(tools.colors, tools.t("guessed-nothing")));
        }
        for (name, value) in &criterion.measures {
            ui.horizontal_wrapped(|ui| {
                ui.label(small(name));
                ui.label(small_strong(value));
            });
        }
    });
}
