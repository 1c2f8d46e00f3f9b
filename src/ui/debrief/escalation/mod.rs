//! The protocol result: how each risk was handled, the back office, confidentiality, referrals.

mod data;
mod rest;
mod risk;
mod steps;

use super::View;
use crate::ids::Seq;
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Icon, Kind, body, card, divider_ui, heading, mark_ui, say, signed_ui, small, small_soft, small_strong,
    soft, strong,
};
pub use data::EscalationData;
use data::{FactLine, ProtocolData, Sign};
use egui::{TextStyle, Ui, vec2};
use risk::RiskData;
use steps::StepData;

/// Draws the result.
pub fn escalation_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &EscalationData, view: &mut View) {
    say(ui, soft(tools.colors, tools.t("escalation-lead")));
    if data.is_empty() {
        card(tools.colors).show(ui, |ui| {
            ui.set_width(ui.available_width());
            say(ui, body(tools.t("escalation-nothing")));
        });
        return;
    }
    for protocol in &data.protocols {
        protocol_ui(ui, tools, protocol, view);
        ui.add_space(SPACE);
    }
    rest::rest_ui(ui, tools, data, view);
}

fn protocol_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &ProtocolData, view: &mut View) {
    say(ui, heading(&data.name));
    card(tools.colors).inner_margin(16).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for risk in &data.risks {
            risk_ui(ui, tools, risk, view);
        }
        if !data.steps.is_empty() {
            divider_ui(ui, tools.colors);
            say(ui, small_strong(&data.steps_title));
            steps_ui(ui, tools, &data.steps, view);
        }
        if !data.forbidden.is_empty() {
            divider_ui(ui, tools.colors);
            say(ui, small_strong(tools.t("protocol-forbidden")));
            steps_ui(ui, tools, &data.forbidden, view);
        }
        divider_ui(ui, tools.colors);
        if !data.looked_up.is_empty() {
            say(ui, small_soft(tools.colors, &data.looked_up));
        }
        let (icon, color) =
            if data.is_approved { (Icon::Check, tools.colors.accent) } else { (Icon::Care, tools.colors.care) };
        mark_ui(ui, icon, color, &data.approval);
    });
}

fn risk_ui(ui: &mut Ui, tools: &Tools<'_>, data: &RiskData, view: &mut View) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        say(ui, strong(&data.name));
        for fact in &data.facts {
            fact_ui(ui, tools, fact, view);
        }
        ui.add_space(STEP);
        judgement_ui(ui, tools, data.sign, &data.judgement);
    });
}

/// What happened, with a way to the message.
pub fn fact_ui(ui: &mut Ui, tools: &Tools<'_>, fact: &FactLine, view: &mut View) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
        // As high as a line with a button in it.
        ui.set_min_height(ui.text_style_height(&TextStyle::Small) + 8.0);
        ui.label(small(&fact.text));
        to_message_ui(ui, tools, fact.at, &fact.text, view);
    });
}

/// What it means, apart from the facts.
pub fn judgement_ui(ui: &mut Ui, tools: &Tools<'_>, sign: Sign, text: &str) {
    let (icon, color) = look(tools, sign);
    signed_ui(ui, icon, color, |ui| {
        say(ui, body(text).color(color));
    });
}

fn look(tools: &Tools<'_>, sign: Sign) -> (Icon, egui::Color32) {
    match sign {
        Sign::Good => (Icon::Check, tools.colors.accent),
        Sign::Plain => (Icon::Right, tools.colors.ink),
        Sign::Look => (Icon::Care, tools.colors.care),
        Sign::Asks => (Icon::Person, tools.colors.ink),
    }
}

/// Shows a message in the transcript.
pub fn to_message_ui(ui: &mut Ui, tools: &Tools<'_>, at: Option<Seq>, what: &str, view: &mut View) {
    let Some(seq) = at else { return };
    let name = tools.t_with("escalation-show-of", &[("what", what.into())]);
    if Button::new(Kind::Quiet, &tools.t("escalation-show")).name(&name).small().flush().show(ui).clicked() {
        view.show_message(seq);
    }
}

fn steps_ui(ui: &mut Ui, tools: &mut Tools<'_>, steps: &[StepData], view: &mut View) {
    for step in steps {
        let (icon, color) = look(tools, step.sign);
        ui.push_id((&step.protocol, &step.id), |ui| {
            signed_ui(ui, icon, color, |ui| step_ui(ui, tools, step, color, view));
        });
    }
}

fn step_ui(ui: &mut Ui, tools: &mut Tools<'_>, step: &StepData, color: egui::Color32, view: &mut View) {
    ui.spacing_mut().item_spacing.y = 1.0;
    say(ui, body(&step.name));
    if step.asks {
        asks_ui(ui, tools, step);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        ui.label(small(&step.standing).color(color));
        if !step.about.is_empty() {
            ui.label(small_soft(tools.colors, &step.about));
        }
        to_message_ui(ui, tools, step.at, &step.name, view);
        if step.own_word {
            let name = format!("{}: {}", tools.t("take-back"), step.name);
            if Button::new(Kind::Quiet, &tools.t("take-back")).name(&name).small().flush().show(ui).clicked() {
                tools.ask(step.takes_back());
            }
            return;
        }
        let words = tools.t(if step.is_done { "step-wrong-not" } else { "step-wrong-done" });
        let name = format!("{words}: {}", step.name);
        let wrong = Button::new(Kind::Quiet, &tools.t("step-wrong")).name(&name).small().flush().show(ui);
        if wrong.on_hover_text(&words).clicked() {
            tools.ask(step.says(!step.is_done));
        }
    });
}

/// Only the person can say.
fn asks_ui(ui: &mut Ui, tools: &mut Tools<'_>, step: &StepData) {
    say(ui, small_soft(tools.colors, tools.t("step-did-you")));
    ui.horizontal_wrapped(|ui| {
        for (done, label) in [(true, tools.t("step-yes")), (false, tools.t("step-no"))] {
            let name = format!("{label}: {}", step.name);
            if Button::new(Kind::Plain, &label).name(&name).small().show(ui).clicked() {
                tools.ask(step.says(done));
            }
        }
    });
}
