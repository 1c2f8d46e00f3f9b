//! One protocol: when it starts, its levels, what to do and what not.

use super::data::{LevelData, ProtocolData, StepData};
use crate::ui::theme::{GAP, SPACE, STEP, WIDE};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Icon, body, card, divider_ui, heading, mark_ui, point_ui, say, small, small_soft, small_strong, strong, title,
};
use egui::{Align, Layout, Sense, TextStyle, Ui, vec2};

/// Draws the protocol.
pub fn protocol_ui(ui: &mut Ui, tools: &Tools<'_>, data: &ProtocolData) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        say(ui, title(&data.name));
        say(ui, body(&data.about));
        let (icon, color) =
            if data.is_approved { (Icon::Check, tools.colors.accent) } else { (Icon::Care, tools.colors.care) };
        mark_ui(ui, icon, color, &data.approval);
        for line in &data.start {
            say(ui, small_soft(tools.colors, line));
        }
    });
    part_ui(ui, &tools.t("protocol-steps"));
    card(tools.colors).inner_margin(16).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for (index, step) in data.steps.iter().enumerate() {
            if index > 0 {
                divider_ui(ui, tools.colors);
            }
            step_ui(ui, tools, step, Some(index + 1));
        }
    });
    if !data.forbidden.is_empty() {
        part_ui(ui, &tools.t("protocol-forbidden"));
        card(tools.colors).inner_margin(16).show(ui, |ui| {
            ui.set_width(ui.available_width());
            for (index, step) in data.forbidden.iter().enumerate() {
                if index > 0 {
                    divider_ui(ui, tools.colors);
                }
                step_ui(ui, tools, step, None);
            }
        });
    }
    part_ui(ui, &tools.t("protocol-levels"));
    for level in &data.levels {
        level_ui(ui, tools, level);
    }
    points_ui(ui, tools, "protocol-closing", &data.closing);
    if !data.legal.is_empty() {
        part_ui(ui, &tools.t("protocol-legal"));
        say(ui, small_soft(tools.colors, tools.t("protocol-legal-hint")));
        for (name, about, verified) in &data.legal {
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                say(ui, strong(name));
                say(ui, body(about));
                say(ui, small_soft(tools.colors, verified));
            });
        }
    }
    points_ui(ui, tools, "protocol-sources", &data.sources);
}

fn part_ui(ui: &mut Ui, name: &str) {
    ui.add_space(WIDE - GAP);
    say(ui, heading(name));
}

fn points_ui(ui: &mut Ui, tools: &Tools<'_>, key: &str, points: &[String]) {
    if points.is_empty() {
        return;
    }
    part_ui(ui, &tools.t(key));
    for point in points {
        point_ui(ui, tools.colors, body(point));
    }
}

/// A step, with its number, or with a cross when it is not to be done.
fn step_ui(ui: &mut Ui, tools: &Tools<'_>, step: &StepData, number: Option<usize>) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let height = ui.text_style_height(&TextStyle::Body);
        if let Some(number) = number {
            ui.allocate_ui_with_layout(vec2(height * 1.2, height), Layout::right_to_left(Align::Min), |ui| {
                ui.set_width(height * 1.2);
                ui.label(strong(number.to_string()).color(tools.colors.accent));
            });
        } else {
            let (rect, _) = ui.allocate_exact_size(vec2(height * 1.2, height), Sense::hover());
            Icon::Close.paint(ui.painter(), rect.shrink(height * 0.2), tools.colors.grave);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            say(ui, strong(&step.name));
            if !step.about.is_empty() {
                say(ui, small_soft(tools.colors, &step.about));
            }
            if !step.within.is_empty() {
                say(ui, small_strong(&step.within).color(tools.colors.accent));
            }
            if !step.note.is_empty() {
                say(ui, body(&step.note));
            }
        });
    });
}

fn level_ui(ui: &mut Ui, tools: &Tools<'_>, level: &LevelData) {
    card(tools.colors).inner_margin(SPACE as i8).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = STEP;
        say(ui, strong(&level.name));
        if !level.counts.is_empty() {
            say(ui, small_soft(tools.colors, &level.counts));
        }
        for criterion in &level.criteria {
            point_ui(ui, tools.colors, body(criterion));
        }
        say(ui, small(&level.decides));
    });
}
