//! Practice over weeks: what was practised, what is worth refreshing. It counts for the person only.

mod data;
mod line;
mod points;

use super::library::empty_ui;
use super::theme::{EDGE, GAP, SPACE, STEP, TWO_COLUMNS, WIDE, scale};
use super::tools::Tools;
use super::widgets::{
    Button, Column, Ground, Icon, Kind, body, card, column_ui, divider_ui, heading, mark_ui, row_ui, say,
    side_by_side_ui, small, small_soft, soft, strong, title,
};
use crate::app::{Action, App, Route};
use data::{HeldData, ProgressData, SkillData, SuggestionData};
use egui::{Align, Layout, ScrollArea, Ui, vec2};

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct View {
    /// All conversations are shown.
    all: bool,
}

/// Conversations shown at first.
const FIRST: usize = 8;

/// Draws the screen.
pub fn progress_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let data = app.progress.as_ref().map(|progress| ProgressData::of(progress, tools.texts));
    let size = scale(ui.style());
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        column_ui(ui, 1080.0 * size.min(1.4), |ui| {
            ui.add_space(EDGE);
            say(ui, title(tools.t("progress-title")));
            say(ui, soft(tools.colors, tools.t("progress-lead")));
            ui.add_space(GAP);
            match &data {
                Some(data) if !data.is_empty => whole_ui(ui, tools, data, view),
                _ => newcomer_ui(ui, tools),
            }
            ui.add_space(EDGE);
        });
    });
}

fn newcomer_ui(ui: &mut Ui, tools: &mut Tools<'_>) {
    empty_ui(ui, tools, &tools.t("progress-empty"), &tools.t("progress-empty-hint"));
    ui.add_space(GAP);
    ui.horizontal_wrapped(|ui| {
        if Button::new(Kind::Main, &tools.t("progress-to-library")).show(ui).clicked() {
            tools.ask(Action::Go(Route::Library));
        }
        if Button::new(Kind::Plain, &tools.t("progress-to-drills")).show(ui).clicked() {
            tools.ask(Action::Go(Route::Drills));
        }
    });
}

fn whole_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &ProgressData, view: &mut View) {
    suggestions_ui(ui, tools, &data.suggestions);
    ui.add_space(SPACE);
    if ui.available_width() >= TWO_COLUMNS * scale(ui.style()) {
        let side = ui.available_width() * 0.3;
        side_by_side_ui(ui, side, |ui, column| match column {
            Column::First => skills_ui(ui, tools, &data.skills),
            Column::Second => beside_ui(ui, tools, data, view),
        });
    } else {
        skills_ui(ui, tools, &data.skills);
        ui.add_space(WIDE);
        beside_ui(ui, tools, data, view);
    }
}

fn suggestions_ui(ui: &mut Ui, tools: &mut Tools<'_>, suggestions: &[SuggestionData]) {
    card(tools.colors).fill(tools.colors.accent_mist).stroke(egui::Stroke::NONE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        if suggestions.is_empty() {
            mark_ui(ui, Icon::Check, tools.colors.accent, &tools.t("progress-nothing-due"));
        } else {
            say(ui, heading(tools.t("progress-suggestions")));
        }
        for (index, suggestion) in suggestions.iter().enumerate() {
            ui.push_id(index, |ui| suggestion_ui(ui, tools, suggestion));
        }
        if Button::new(Kind::Quiet, &tools.t("progress-to-drills")).icon(Icon::Right).small().flush().show(ui).clicked()
        {
            tools.ask(Action::Go(Route::Drills));
        }
    });
}

fn suggestion_ui(ui: &mut Ui, tools: &mut Tools<'_>, suggestion: &SuggestionData) {
    let name = format!("{}: {}", suggestion.label, suggestion.what);
    let button = Button::new(Kind::Plain, &suggestion.label).name(&name).small();
    let beside = ui.available_width() - button.width(ui) - SPACE;
    let words = |ui: &mut Ui, tools: &Tools<'_>| {
        ui.spacing_mut().item_spacing.y = 1.0;
        say(ui, body(&suggestion.what));
        say(ui, small_soft(tools.colors, &suggestion.why));
    };
    ui.add_space(STEP);
    let pressed = if beside > 300.0 * scale(ui.style()) {
        ui.horizontal_top(|ui| {
            ui.allocate_ui_with_layout(vec2(beside, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(beside);
                words(ui, tools);
            });
            button.show(ui).clicked()
        })
        .inner
    } else {
        ui.scope(|ui| words(ui, tools));
        button.show(ui).clicked()
    };
    if pressed {
        tools.ask(suggestion.action.clone());
    }
}

fn skills_ui(ui: &mut Ui, tools: &Tools<'_>, skills: &[SkillData]) {
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        say(ui, heading(tools.t("progress-skills")));
        line::legend_ui(ui, tools);
        for skill in skills {
            ui.add_space(GAP);
            divider_ui(ui, tools.colors);
            ui.add_space(GAP);
            skill_ui(ui, tools, skill);
        }
    });
}

fn skill_ui(ui: &mut Ui, tools: &Tools<'_>, skill: &SkillData) {
    let size = scale(ui.style());
    if ui.available_width() < 520.0 * size {
        ui.scope(|ui| words_ui(ui, tools, skill));
        line::line_ui(ui, tools, skill);
        return;
    }
    let words = ui.available_width() * 0.46;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE;
        ui.allocate_ui_with_layout(vec2(words, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(words);
            words_ui(ui, tools, skill);
        });
        ui.vertical(|ui| line::line_ui(ui, tools, skill));
    });
}

fn words_ui(ui: &mut Ui, tools: &Tools<'_>, skill: &SkillData) {
    ui.spacing_mut().item_spacing.y = 2.0;
    say(ui, strong(&skill.name));
    say(ui, small_soft(tools.colors, &skill.counts));
    ui.add_space(STEP);
    say(ui, small(&skill.last));
    if skill.is_due {
        mark_ui(ui, Icon::Back, tools.colors.accent, &skill.due);
    } else if !skill.due.is_empty() {
        say(ui, small_soft(tools.colors, &skill.due));
    }
}

fn beside_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &ProgressData, view: &mut View) {
    say(ui, heading(tools.t("progress-families")));
    for (family, counts) in &data.families {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            say(ui, body(family));
            say(ui, small_soft(tools.colors, counts));
        });
        ui.add_space(STEP);
    }
    ui.add_space(SPACE);
    say(ui, heading(tools.t("progress-held")));
    let shown = if view.all { data.held.len() } else { FIRST };
    held_ui(ui, tools, data.held.iter().take(shown), &tools.t("progress-held-none"));
    if !view.all && data.held.len() > FIRST {
        let more = tools.t_with("progress-held-more", &[("n", (data.held.len() - FIRST).into())]);
        if Button::new(Kind::Quiet, &more).icon(Icon::Down).small().flush().show(ui).clicked() {
            view.all = true;
        }
    }
    ui.add_space(SPACE);
    say(ui, heading(tools.t("progress-exams")));
    say(ui, small_soft(tools.colors, tools.t("progress-exams-hint")));
    held_ui(ui, tools, data.exams.iter(), &tools.t("progress-exams-none"));
    if !data.risks.is_empty() {
        ui.add_space(SPACE);
        say(ui, heading(tools.t("progress-risks")));
        for line in &data.risks {
            say(ui, small_soft(tools.colors, line));
        }
    }
}

fn held_ui<'a>(ui: &mut Ui, tools: &mut Tools<'_>, held: impl Iterator<Item = &'a HeldData>, none: &str) {
    let mut is_empty = true;
    for one in held {
        is_empty = false;
        let name = tools
            .t_with("progress-open", &[("title", one.title.as_str().into()), ("about", one.about.as_str().into())]);
        let pressed = ui
            .push_id(&one.id, |ui| {
                row_ui(ui, tools.colors, Ground::Clear, &name, |ui| {
                    say(ui, body(&one.title));
                    say(ui, small_soft(tools.colors, &one.about));
                })
            })
            .inner;
        if pressed.clicked() {
            tools.ask(Action::OpenRecording { id: one.id.clone() });
        }
    }
    if is_empty {
        say(ui, soft(tools.colors, none));
    }
}
