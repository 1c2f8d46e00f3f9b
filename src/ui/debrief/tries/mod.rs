//! Another try beside the one it goes back to, and all tries of the conversation.

mod data;

pub use data::{CompareData, TreeNode, tree};

use super::View;
use crate::app::Action;
use crate::ui::theme::{EDGE, GAP, SPACE, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Bubble, Button, Icon, Kind, body, bubble_ui, card, heading, say, small_soft, soft, spoken, strong,
};
use data::Line;
use egui::{Align, Layout, Sense, Stroke, Ui, vec2};

/// Draws the tree, what differs, and both paths.
pub fn tries_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    compared: Option<&CompareData>,
    nodes: &[TreeNode],
    view: &mut View,
) {
    if nodes.len() > 1 {
        say(ui, heading(tools.t("tree-title")));
        say(ui, small_soft(tools.colors, tools.t("tree-hint")));
        tree_ui(ui, tools, nodes);
        ui.add_space(SPACE);
    }
    let Some(data) = compared else {
        say(ui, soft(tools.colors, tools.t("compare-none")));
        return;
    };
    say(ui, heading(tools.t("compare-title")));
    card(tools.colors).inner_margin(16).show(ui, |ui| {
        ui.set_width(ui.available_width());
        if data.differences.is_empty() {
            say(ui, body(tools.t("compare-same")));
        }
        for line in &data.differences {
            crate::ui::widgets::point_ui(ui, tools.colors, body(line));
        }
    });
    ui.add_space(SPACE);
    common_ui(ui, tools, data, view);
    let is_wide = ui.available_width() > 640.0 * scale(ui.style());
    let (before, now) = (tools.t("compare-first"), tools.t("compare-second"));
    if is_wide {
        let width = (ui.available_width() - EDGE) / 2.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = EDGE;
            for (name, lines) in [(&before, &data.first), (&now, &data.second)] {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing.x = GAP;
                    path_ui(ui, tools, data, name, lines);
                });
            }
        });
    } else {
        path_ui(ui, tools, data, &before, &data.first);
        ui.add_space(SPACE);
        path_ui(ui, tools, data, &now, &data.second);
    }
}

/// So many of the messages that both share stand open.
const LAST: usize = 2;

fn common_ui(ui: &mut Ui, tools: &Tools<'_>, data: &CompareData, view: &mut View) {
    if data.common.is_empty() {
        return;
    }
    say(ui, strong(tools.t_with("compare-common", &[("n", data.common.len().into())])));
    let hidden = if view.whole_common { 0 } else { data.common.len().saturating_sub(LAST) };
    if data.common.len() > LAST {
        let key = if view.whole_common { "compare-fold" } else { "compare-unfold" };
        if Button::new(Kind::Quiet, &tools.t(key)).small().flush().show(ui).clicked() {
            view.whole_common = !view.whole_common;
        }
    }
    for line in data.common.iter().skip(hidden) {
        line_ui(ui, tools, data, line);
    }
    ui.add_space(SPACE);
}

fn path_ui(ui: &mut Ui, tools: &Tools<'_>, data: &CompareData, name: &str, lines: &[Line]) {
    say(ui, strong(name));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 2.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(2.0, tools.colors.accent));
    if lines.is_empty() {
        say(ui, soft(tools.colors, tools.t("compare-nothing-more")));
    }
    for line in lines {
        line_ui(ui, tools, data, line);
    }
}

fn line_ui(ui: &mut Ui, tools: &Tools<'_>, data: &CompareData, line: &Line) {
    let by = (!line.mine).then_some(data.persona.as_str());
    let name = spoken(tools.texts, by, &line.time, &line.text);
    let bubble = Bubble { first: true, last: false, ..Bubble::plain(&line.text, line.mine, "", &name) };
    bubble_ui(ui, tools.colors, &bubble);
    if !line.acts.is_empty() {
        ui.with_layout(Layout::top_down(Align::Max), |ui| {
            say(ui, small_soft(tools.colors, &line.acts));
        });
    }
}

fn tree_ui(ui: &mut Ui, tools: &mut Tools<'_>, nodes: &[TreeNode]) {
    card(tools.colors).inner_margin(12).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = STEP;
        for node in nodes {
            node_ui(ui, tools, node);
        }
    });
}

fn node_ui(ui: &mut Ui, tools: &mut Tools<'_>, node: &TreeNode) {
    let step = 22.0 * scale(ui.style());
    // Many tries on tries would walk out of the window.
    let depth = node.depth.min(6) as f32;
    let left = (depth * step).min(ui.available_width() * 0.4);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let (rect, _) = ui.allocate_exact_size(vec2(left, 26.0 * scale(ui.style())), Sense::hover());
        if node.depth > 0 {
            let (x, y) = (rect.right() - step * 0.6, rect.center().y);
            let stroke = Stroke::new(1.5, tools.colors.edge);
            ui.painter().vline(x, rect.top() - STEP..=y, stroke);
            ui.painter().hline(x..=rect.right() - STEP, y, stroke);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let label = if node.is_open {
                tools.t_with("tree-open", &[("label", node.label.as_str().into())])
            } else {
                node.label.clone()
            };
            let icon = if node.is_open { Icon::Check } else { Icon::Right };
            let button = Button::new(Kind::Plain, &label).icon(icon).chosen(node.is_open).small();
            ui.add_enabled_ui(node.can_open || node.is_open, |ui| {
                if button.show(ui).clicked() && !node.is_open {
                    tools.ask(Action::OpenRecording { id: node.id.clone() });
                }
            });
            if !node.from.is_empty() {
                say(ui, small_soft(tools.colors, &node.from));
            }
        });
    });
}
