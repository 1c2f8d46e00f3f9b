//! How it ended, the way to help, what was found out.

use super::data::{DebriefData, EndData, FactData};
use super::feedback::{self, MainPoint};
use super::{Tab, View};
use crate::ui::theme::{GAP, SPACE, STEP, is_low};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Icon, Kind, body, card, divider_ui, heading, mark_ui, say, small, small_soft, small_strong, soft, title,
};
use egui::{Sense, TextStyle, Ui, vec2};

/// Draws the main points.
pub fn main_points_ui(ui: &mut Ui, tools: &Tools<'_>, data: &DebriefData, points: &[MainPoint], view: &mut View) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        let name = tools.t_with("debrief-title", &[("persona", data.persona.as_str().into())]);
        say(ui, if is_low(ui.ctx()) { heading(name) } else { title(name) });
        // In a low window the three points come first.
        if !is_low(ui.ctx()) {
            say(ui, small_soft(tools.colors, &data.meta));
        }
    });
    ui.add_space(GAP);
    feedback::three_ui(ui, tools, points, view);
    ui.add_space(GAP);
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        match &data.end {
            Some(end) => end_ui(ui, tools, end),
            None => {
                say(ui, heading(tools.t("kept-broken-off")));
                say(ui, body(tools.t("debrief-broken")));
            }
        }
    });
    ui.add_space(SPACE);
    facts_ui(ui, tools, data);
    if !data.risks.is_empty() {
        ui.add_space(SPACE);
        say(ui, heading(tools.t("debrief-risks")));
        for risk in &data.risks {
            say(ui, small(risk));
        }
        if Button::new(Kind::Quiet, &tools.t("debrief-to-protocol")).small().flush().show(ui).clicked() {
            view.tab = Tab::Protocol;
        }
    }
    if data.unreviewed {
        ui.add_space(SPACE);
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("debrief-unreviewed"));
    }
}

fn end_ui(ui: &mut Ui, tools: &Tools<'_>, end: &EndData) {
    say(ui, heading(&end.title));
    if !end.explains.is_empty() {
        say(ui, body(&end.explains));
    }
    for (name, text) in [(tools.t("debrief-afterwards"), &end.afterwards), (tools.t("debrief-way"), &end.way_to_help)] {
        if !text.is_empty() {
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                say(ui, small_strong(name).color(tools.colors.accent));
                say(ui, body(text));
            });
        }
    }
}

fn facts_ui(ui: &mut Ui, tools: &Tools<'_>, data: &DebriefData) {
    ui.horizontal_wrapped(|ui| {
        ui.label(heading(tools.t("debrief-facts")));
        if !data.facts.is_empty() {
            let values = [("found", data.found.into()), ("all", data.facts.len().into())];
            ui.label(soft(tools.colors, tools.t_with("debrief-facts-count", &values)));
        }
    });
    if data.facts.is_empty() {
        say(ui, soft(tools.colors, tools.t("debrief-no-facts")));
        return;
    }
    card(tools.colors).inner_margin(16).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        for (index, fact) in data.facts.iter().enumerate() {
            if index > 0 {
                divider_ui(ui, tools.colors);
            }
            fact_ui(ui, tools, fact);
        }
    });
}

fn fact_ui(ui: &mut Ui, tools: &Tools<'_>, fact: &FactData) {
    ui.horizontal_top(|ui| {
        let size = ui.text_style_height(&TextStyle::Body);
        let (rect, _) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
        let (icon, color) =
            if fact.is_found { (Icon::Check, tools.colors.accent) } else { (Icon::Lock, tools.colors.care) };
        icon.paint(ui.painter(), rect.shrink(2.0), color);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            say(ui, body(format!("“{}”", fact.text)));
            say(ui, small(&fact.status).color(color));
            if !fact.is_found {
                doors_ui(ui, tools, fact);
            }
        });
    });
}

fn doors_ui(ui: &mut Ui, tools: &Tools<'_>, fact: &FactData) {
    say(ui, small_strong(tools.t("door-title-missed")));
    for door in &fact.doors {
        say(ui, small(format!("– {door}")));
    }
}
