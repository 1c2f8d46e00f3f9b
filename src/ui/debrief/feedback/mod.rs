//! Feedback on a message, under it, and the three main points.

mod data;
mod three;

pub use data::FeedbackData;
pub use three::{MainKind, MainPoint, main_points};

use super::View;
use super::turns::TurnData;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Icon, Kind, body, card, divider_ui, mark_ui, say, small, small_soft, small_strong, strong,
};
use data::{EffectData, PointData};
use egui::{Color32, Sense, TextStyle, Ui, vec2};

/// Draws the three main points; a click shows the message.
pub fn three_ui(ui: &mut Ui, tools: &Tools<'_>, points: &[MainPoint], view: &mut View) {
    if points.is_empty() {
        return;
    }
    card(tools.colors).inner_margin(16).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        if view.quiet {
            say(ui, body(tools.t("feedback-off")));
            show_feedback_ui(ui, tools, view);
            return;
        }
        for (index, point) in points.iter().enumerate() {
            if index > 0 {
                divider_ui(ui, tools.colors);
            }
            main_point_ui(ui, tools, point, view);
        }
    });
}

fn main_point_ui(ui: &mut Ui, tools: &Tools<'_>, point: &MainPoint, view: &mut View) {
    let (icon, color) = match point.kind {
        MainKind::Strength => (Icon::Check, tools.colors.accent),
        MainKind::Care => (Icon::Care, tools.colors.care),
        MainKind::Try => (Icon::Right, tools.colors.accent),
    };
    with_icon_ui(ui, icon, color, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(small_strong(&point.heading).color(color));
            let name = tools.t_with("three-see", &[("time", point.time.as_str().into())]);
            if Button::new(Kind::Quiet, &name).small().flush().show(ui).clicked() {
                view.show_message(point.of);
            }
        });
        say(ui, strong(&point.text));
        if !point.more.is_empty() {
            say(ui, small_soft(tools.colors, &point.more));
        }
    });
}

fn show_feedback_ui(ui: &mut Ui, tools: &Tools<'_>, view: &mut View) {
    if Button::new(Kind::Plain, &tools.t("feedback-unfold")).show(ui).clicked() {
        view.unfolded = true;
    }
}

/// A sign, and beside it whatever is drawn.
fn with_icon_ui(ui: &mut Ui, icon: Icon, color: Color32, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        let size = ui.text_style_height(&TextStyle::Body);
        let (rect, _) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
        icon.paint(ui.painter(), rect.shrink(2.0), color);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            contents(ui);
        });
    });
}

/// Draws the feedback on a message.
pub fn feedback_ui(ui: &mut Ui, tools: &mut Tools<'_>, turn: &TurnData, data: &FeedbackData, view: &mut View) {
    card(tools.colors).inner_margin(14).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        if !data.doubt.is_empty() {
            mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("feedback-unsure"));
            say(ui, body(&data.doubt));
            if !data.points.is_empty() {
                say(ui, small_soft(tools.colors, tools.t("feedback-if-right")));
            }
        }
        for point in &data.points {
            point_ui(ui, tools, point);
        }
        if !data.points.is_empty() || !data.doubt.is_empty() {
            divider_ui(ui, tools.colors);
        }
        part_ui(ui, tools, "feedback-part-did", &data.did);
        effects_ui(ui, tools, data);
        part_ui(ui, tools, "feedback-part-why", &data.whys);
        name_ui(ui, tools, "feedback-part-asked");
        say(ui, body(&data.asked));
        let (icon, color) =
            if data.is_met { (Icon::Check, tools.colors.accent) } else { (Icon::Right, tools.colors.soft) };
        mark_ui(ui, icon, color, &data.met);
        if let Some((text, source)) = &data.better {
            ui.horizontal_wrapped(|ui| {
                ui.label(small_strong(tools.t("debrief-better")).color(tools.colors.soft));
                ui.label(small_soft(tools.colors, format!("({source})")));
            });
            say(ui, body(format!("“{text}”")));
        }
        line_ui(ui, tools, turn, data, view);
    });
}

fn point_ui(ui: &mut Ui, tools: &Tools<'_>, point: &PointData) {
    let (icon, color, word) = if point.is_strength {
        (Icon::Check, tools.colors.accent, tools.t("feedback-strength"))
    } else {
        (Icon::Care, tools.colors.care, tools.t("feedback-care"))
    };
    with_icon_ui(ui, icon, color, |ui| {
        say(ui, small_strong(word).color(color));
        say(ui, strong(&point.text));
        if !point.why.is_empty() {
            say(ui, small_soft(tools.colors, &point.why));
        }
    });
}

fn name_ui(ui: &mut Ui, tools: &Tools<'_>, key: &str) {
    ui.add_space(2.0);
    say(ui, small_strong(tools.t(key)).color(tools.colors.soft));
}

fn part_ui(ui: &mut Ui, tools: &Tools<'_>, key: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    name_ui(ui, tools, key);
    for line in lines {
        say(ui, body(line));
    }
}

fn effects_ui(ui: &mut Ui, tools: &Tools<'_>, data: &FeedbackData) {
    name_ui(ui, tools, "feedback-part-effects");
    if data.effects.is_empty() {
        say(ui, body(tools.t("feedback-no-effect")));
    }
    for EffectData { is_up, text, causes } in &data.effects {
        let icon = if *is_up { Icon::Up } else { Icon::Down };
        with_icon_ui(ui, icon, tools.colors.accent, |ui| {
            say(ui, body(text));
            for cause in causes.iter().filter(|cause| !cause.is_empty()) {
                say(ui, small_soft(tools.colors, cause));
            }
        });
    }
}

/// A correction can be handed to the trainer; the program never learns by itself.
fn line_ui(ui: &mut Ui, tools: &Tools<'_>, turn: &TurnData, data: &FeedbackData, view: &mut View) {
    if data.phrase_line.is_empty() {
        return;
    }
    divider_ui(ui, tools.colors);
    let is_copied = view.copied == Some(turn.seq);
    if Button::new(Kind::Plain, &tools.t("feedback-copy-line")).small().show(ui).clicked() {
        ui.ctx().copy_text(data.phrase_line.clone());
        view.copied = Some(turn.seq);
    }
    if is_copied {
        mark_ui(ui, Icon::Check, tools.colors.accent, &tools.t("feedback-copied"));
    }
    ui.add_space(STEP);
    say(ui, small(tools.t("feedback-never-silent")).color(tools.colors.soft));
}

/// What stands over the conversation when feedback is off.
pub fn folded_ui(ui: &mut Ui, tools: &Tools<'_>, view: &mut View) {
    if view.quiet {
        show_feedback_ui(ui, tools, view);
        ui.add_space(GAP);
    }
}

/// Where nothing stands open, what tells most.
pub fn first_to_show(points: &[MainPoint]) -> Option<crate::ids::Seq> {
    let care = points.iter().find(|point| point.kind == MainKind::Care);
    care.or(points.first()).map(|point| point.of)
}
