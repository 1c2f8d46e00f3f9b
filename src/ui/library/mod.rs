//! Choose a help-seeker; open what was kept.

mod cards;
mod data;
mod kept;
mod series;

use super::theme::{EDGE, GAP, SPACE, TWO_COLUMNS, WIDE, scale};
use super::tools::Tools;
use super::widgets::{
    Button, Column, Icon, Kind, card, column_ui, heading, mark_ui, say, side_by_side_ui, small_soft, soft, title,
};
use crate::app::{Action, App, Route};
pub use data::{FaultData, fault_data, origin};
use data::{KeptData, LibraryData};
use egui::{Align, Layout, ScrollArea, TextEdit, Ui, UiBuilder, vec2};
use std::collections::BTreeSet;

/// What the library remembers.
#[derive(Debug, Default)]
pub struct View {
    search: String,
    /// Who should write, as a file calls it; empty: whoever.
    concern: String,
    /// What is looked for in the recordings.
    said: String,
    /// The series are shown, not all scenarios.
    shows_series: bool,
    open_faults: BTreeSet<String>,
}

/// Draws the screen.
pub fn library_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let data = LibraryData::of(app, tools.texts, &view.search, &view.concern);
    let found = LibraryData::found(app, tools.texts);
    let size = scale(ui.style());
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        column_ui(ui, 1080.0 * size.min(1.4), |ui| {
            ui.add_space(EDGE);
            resume_ui(ui, tools, &data);
            if ui.available_width() >= TWO_COLUMNS * size {
                let side = (ui.available_width() * 0.32).max(260.0);
                side_by_side_ui(ui, side, |ui, column| match column {
                    Column::First => scenarios_ui(ui, tools, &data, view),
                    Column::Second => kept::kept_ui(ui, tools, &data.kept, found.as_deref(), &mut view.said),
                });
            } else {
                scenarios_ui(ui, tools, &data, view);
                ui.add_space(EDGE);
                kept::kept_ui(ui, tools, &data.kept, found.as_deref(), &mut view.said);
            }
            ui.add_space(EDGE);
        });
    });
}

fn scenarios_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &LibraryData, view: &mut View) {
    say(ui, title(tools.t("library-title")));
    say(ui, soft(tools.colors, tools.t("library-lead")));
    ui.add_space(GAP);
    if data.is_empty {
        empty_ui(ui, tools, &tools.t("library-empty"), &tools.t("library-empty-hint"));
        return;
    }
    if !data.series.is_empty() {
        ui.horizontal_wrapped(|ui| {
            for (series, key) in [(false, "library-all"), (true, "library-series")] {
                let chosen = view.shows_series == series;
                if Button::new(Kind::Plain, &tools.t(key)).small().radio(chosen).show(ui).clicked() {
                    view.shows_series = series;
                }
            }
        });
        ui.add_space(GAP);
        if view.shows_series {
            series::series_ui(ui, tools, &data.series);
            return;
        }
    }
    search_ui(ui, tools, view);
    concerns_ui(ui, tools, data, view);
    ui.add_space(GAP);
    if data.cards.is_empty() {
        let query = view.search.trim();
        say(ui, soft(tools.colors, tools.t_with("library-nothing-found", &[("query", query.into())])));
    } else {
        let count = tools.t_with("library-count", &[("n", data.cards.len().into())]);
        say(ui, small_soft(tools.colors, count));
        if data.none_reviewed {
            mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("library-unreviewed"));
        }
    }
    for entry in &data.cards {
        cards::card_ui(ui, tools, entry, &mut view.open_faults);
        ui.add_space(SPACE - GAP);
    }
    if Button::new(Kind::Quiet, &tools.t("library-to-workshop")).flush().show(ui).clicked() {
        tools.ask(Action::Go(Route::Workshop));
    }
    if Button::new(Kind::Quiet, &tools.t("nav-guide")).flush().show(ui).clicked() {
        tools.ask(Action::Go(Route::Guide { page: String::new() }));
    }
}

/// Who should write.
fn concerns_ui(ui: &mut Ui, tools: &Tools<'_>, data: &LibraryData, view: &mut View) {
    if data.concerns.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let all = (String::new(), tools.t("library-whoever"));
        for (concern, word) in std::iter::once(&all).chain(&data.concerns) {
            let chosen = view.concern == *concern;
            if Button::new(Kind::Plain, word).small().radio(chosen).show(ui).clicked() {
                view.concern.clone_from(concern);
            }
        }
    });
}

fn search_ui(ui: &mut Ui, tools: &Tools<'_>, view: &mut View) {
    let label = tools.t("library-search-label");
    let line = ui.text_style_height(&egui::TextStyle::Body);
    let field = TextEdit::singleline(&mut view.search)
        .hint_text(egui::RichText::new(tools.t("library-search")).color(tools.colors.soft))
        .margin(egui::Margin { left: (line + 20.0).min(120.0) as i8, right: 12, top: 9, bottom: 9 })
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    let icon = egui::Rect::from_center_size(
        response.rect.left_center() + vec2(12.0 + line / 2.0, 0.0),
        vec2(line, line) * 0.8,
    );
    Icon::Search.paint(ui.painter(), icon, tools.colors.soft);
    name(ui, &response, &label);
    if !view.search.is_empty() && Button::new(Kind::Quiet, &tools.t("library-clear-search")).small().show(ui).clicked()
    {
        view.search.clear();
    }
}

/// Gives a field without a visible label its name.
pub(super) fn name(ui: &Ui, response: &egui::Response, label: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(label));
}

fn resume_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &LibraryData) {
    let Some(kept) = &data.resume else { return };
    let frame = card(tools.colors).fill(tools.colors.accent_mist).stroke(egui::Stroke::NONE);
    frame.inner_margin(egui::Margin::symmetric(20, 14)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let label = tools.t("kept-continue");
        let button = Button::new(Kind::Main, &label);
        let beside = ui.available_width() - button.width(ui) - SPACE;
        let pressed = if beside > 380.0 * scale(ui.style()) {
            ui.horizontal(|ui| {
                ui.allocate_ui_with_layout(vec2(beside, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(beside);
                    resume_words_ui(ui, tools, kept);
                });
                button.show(ui)
            })
            .inner
        } else {
            resume_words_ui(ui, tools, kept);
            button.show(ui)
        };
        if pressed.clicked() {
            tools.ask(Action::Continue { id: kept.id.clone() });
        }
    });
    ui.add_space(WIDE);
}

fn resume_words_ui(ui: &mut Ui, tools: &Tools<'_>, kept: &KeptData) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let values = [("persona", kept.persona.as_str().into()), ("date", kept.date.as_str().into())];
    say(ui, heading(tools.t_with("resume-banner", &values)));
    say(ui, soft(tools.colors, tools.t("resume-banner-hint")));
}

/// Nothing here yet, and what to do about it.
pub(super) fn empty_ui(ui: &mut Ui, tools: &Tools<'_>, what: &str, hint: &str) {
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.scope_builder(UiBuilder::new(), |ui| {
            say(ui, heading(what));
            say(ui, soft(tools.colors, hint));
        });
    });
}
