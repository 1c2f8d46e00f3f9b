//! Every rule of the moment, with what it did or why not; and what keeps the hidden facts.

use super::View;
use super::data::{ReasonData, Standing, facts, rules};
use crate::app::{Action, Pane, WorkshopAction, words};
use crate::rehearse::Preview;
use crate::ui::theme::GAP;
use crate::ui::tools::Tools;
use crate::ui::widgets::{Ground, Icon, check_ui, row_ui, say, signed_ui, small, small_soft, small_strong};
use egui::Ui;

/// Draws the reasons of a step.
pub fn rules_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    stem: &str,
    preview: &Preview,
    view: &mut View,
    index: usize,
    beside: bool,
) {
    let Some(tried) = preview.tried.get(index) else { return };
    let state = &tried.state;
    let key = if index == 0 { "preview-at-start" } else { "preview-after" };
    say(ui, small_strong(tools.t_with(key, &[("n", index.into()), ("beat", state.beat.as_str().into())])));
    let meters = preview.header().meters.iter().filter_map(|meter| {
        let value = state.meters.get(&meter.name)?;
        Some(format!("{} {value}", words::meter_with_name(tools.texts, &meter.name, &meter.label)))
    });
    let meters: Vec<String> = meters.collect();
    if !meters.is_empty() {
        say(ui, small_soft(tools.colors, meters.join(" · ")));
    }
    ui.add_space(GAP);
    say(ui, small_strong(tools.t("preview-rules")));
    let all = rules(tools.texts, tried);
    let apart = all.iter().filter(|rule| rule.standing == Standing::Apart).count();
    for (number, rule) in all.iter().filter(|rule| view.all || rule.standing != Standing::Apart).enumerate() {
        ui.push_id(("rule", number), |ui| reason_ui(ui, tools, stem, rule, beside));
    }
    if apart > 0 {
        let label = tools.t_with("preview-all-rules", &[("n", apart.into())]);
        check_ui(ui, tools.colors, &mut view.all, small(label));
    }
    let facts = facts(tools.texts, tried);
    if !facts.is_empty() {
        ui.add_space(GAP);
        say(ui, small_strong(tools.t("preview-facts")));
        for (number, fact) in facts.iter().enumerate() {
            ui.push_id(("fact", number), |ui| reason_ui(ui, tools, stem, fact, beside));
        }
    }
}

fn reason_ui(ui: &mut Ui, tools: &mut Tools<'_>, stem: &str, reason: &ReasonData, beside: bool) {
    let (icon, color) = match reason.standing {
        Standing::Yes => (Icon::Check, tools.colors.accent),
        Standing::No => (Icon::Close, tools.colors.grave),
        Standing::Waits => (Icon::Clock, tools.colors.care),
        Standing::Apart => (Icon::Right, tools.colors.soft),
    };
    let line = tools.t_with("preview-line", &[("n", reason.at.0.into())]);
    let name = format!("{line}, {}: {}", reason.title, reason.reason);
    let colors = tools.colors;
    let response = row_ui(ui, colors, Ground::Clear, &name, |ui| {
        signed_ui(ui, icon, color, |ui| {
            say(ui, small_strong(&reason.title));
        });
        say(ui, small(&reason.reason));
        say(ui, small_soft(colors, &line));
    });
    if response.clicked() {
        tools.ask(Action::Workshop(WorkshopAction::GoTo { file: format!("{stem}.rhai"), at: reason.at }));
        if !beside {
            tools.ask(Action::Workshop(WorkshopAction::ShowPane(Pane::Text)));
        }
    }
}
