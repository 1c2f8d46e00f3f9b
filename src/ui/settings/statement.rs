//! The organisation's anonymity statement, in its own words.

use super::View;
use super::data::StatementData;
use crate::app::Action;
use crate::ids::Lang;
use crate::ui::library::name;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, body, card, choice_ui, heading, mark_ui, say, small, small_soft, soft};
use egui::{Frame, Margin, TextEdit, Ui};

/// Draws the statement of the language being looked at.
pub fn statement_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &[StatementData], view: &mut View) {
    say(ui, heading(tools.t("settings-statement")));
    say(ui, small_soft(tools.colors, tools.t("settings-statement-hint")));
    let langs: Vec<(Lang, String)> = data.iter().map(|it| (it.lang, it.name.clone())).collect();
    let now = view.lang.unwrap_or(tools.texts.lang());
    if let Some(lang) = choice_ui(ui, now, &langs) {
        view.lang = Some(lang);
    }
    let Some(data) = data.iter().find(|it| it.lang == now) else { return };
    let (icon, color) = if data.is_own { (Icon::Check, tools.colors.accent) } else { (Icon::Care, tools.colors.care) };
    mark_ui(ui, if data.is_example { Icon::Care } else { icon }, color, &data.status);
    if !data.is_own {
        in_force_ui(ui, tools, data);
    }
    let draft = view.drafts.entry(now).or_insert_with(|| data.own.clone());
    ui.add_space(STEP);
    let label = tools.t_with("settings-statement-field", &[("lang", data.name.as_str().into())]);
    say(ui, small(&label));
    let field = TextEdit::multiline(draft)
        .id_salt(("statement", now))
        .hint_text(soft(tools.colors, tools.t("settings-statement-empty")))
        .desired_rows(5)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(12, 10));
    let response = ui.add(field);
    name(ui, &response, &label);
    let is_changed = draft.trim() != data.own.trim();
    let mut asks = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        if is_changed {
            if Button::new(Kind::Main, &tools.t("settings-statement-save")).show(ui).clicked() {
                asks = Some(draft.trim().to_owned());
            }
            if Button::new(Kind::Quiet, &tools.t("settings-statement-undo")).show(ui).clicked() {
                draft.clone_from(&data.own);
            }
        } else if data.is_own {
            if Button::new(Kind::Plain, &tools.t("settings-statement-of-file")).show(ui).clicked() {
                draft.clear();
                asks = Some(String::new());
            }
        } else if Button::new(Kind::Plain, &tools.t("settings-statement-start")).show(ui).clicked() {
            draft.clone_from(&data.in_force);
        }
    });
    if is_changed {
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("settings-statement-unsaved"));
    }
    if let Some(text) = asks {
        tools.ask(Action::SetStatement { lang: now, text });
    }
}

/// The text that counts now.
fn in_force_ui(ui: &mut Ui, tools: &Tools<'_>, data: &StatementData) {
    let frame: Frame = card(tools.colors).fill(tools.colors.mist).stroke(egui::Stroke::NONE);
    frame.inner_margin(14).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        say(ui, small_soft(tools.colors, tools.t("settings-statement-now")));
        say(ui, body(format!("“{}”", data.in_force)));
    });
}
