//! What stands beside the protocols: the back office, confidentiality, referrals.

use super::data::EscalationData;
use super::{fact_ui, judgement_ui, to_message_ui};
use crate::ui::debrief::View;
use crate::ui::theme::SPACE;
use crate::ui::tools::Tools;
use crate::ui::widgets::{card, divider_ui, heading, say, small, small_soft};
use egui::Ui;

/// Draws the rest of the result.
pub fn rest_ui(ui: &mut Ui, tools: &Tools<'_>, data: &EscalationData, view: &mut View) {
    part_ui(ui, tools, "desk-back-office", |ui| {
        for fact in &data.back_office {
            say(ui, small(&fact.text));
        }
        if data.back_office.is_empty() {
            say(ui, small(tools.t("escalation-not-called")));
        }
        say(ui, small_soft(tools.colors, tools.t("desk-back-office-hint")));
    });
    if !data.honesty.is_empty() {
        part_ui(ui, tools, "escalation-honesty", |ui| {
            say(ui, small_soft(tools.colors, tools.t("escalation-honesty-hint")));
            for (index, said) in data.honesty.iter().enumerate() {
                if index > 0 {
                    divider_ui(ui, tools.colors);
                }
                ui.scope(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    say(ui, small(&said.fact.text));
                    to_message_ui(ui, tools, said.fact.at, &said.fact.text, view);
                });
                judgement_ui(ui, tools, said.sign, &said.judgement);
            }
        });
    }
    if !data.referrals.is_empty() {
        part_ui(ui, tools, "escalation-referrals", |ui| {
            for (index, referral) in data.referrals.iter().enumerate() {
                if index > 0 {
                    divider_ui(ui, tools.colors);
                }
                fact_ui(ui, tools, &referral.fact, view);
                if !referral.note.is_empty() {
                    say(ui, small_soft(tools.colors, format!("“{}”", referral.note)));
                }
                for (judgement, sign) in &referral.judgements {
                    judgement_ui(ui, tools, *sign, judgement);
                }
            }
        });
    }
}

fn part_ui(ui: &mut Ui, tools: &Tools<'_>, key: &str, contents: impl FnOnce(&mut Ui)) {
    say(ui, heading(tools.t(key)));
    card(tools.colors).inner_margin(16).show(ui, |ui| {
        ui.set_width(ui.available_width());
        contents(ui);
    });
    ui.add_space(SPACE);
}
