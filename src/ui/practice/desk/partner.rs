//! One partner in full, and the form that hands over.

use super::data::{DeskData, PartnerData};
use super::refer::View;
use crate::app::Action;
use crate::ui::library::name;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Icon, Kind, body, card, care_card, check_ui, divider_ui, heading, mark_ui, point_ui, say, small,
    small_soft, small_strong,
};
use egui::{RichText, TextEdit, Ui, vec2};

/// Draws the card and the form.
pub fn partner_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &DeskData, partner: &PartnerData, view: &mut View) {
    if Button::new(Kind::Quiet, &tools.t("desk-partner-back")).icon(Icon::Back).small().show(ui).clicked() {
        view.open = None;
    }
    card(tools.colors).inner_margin(14).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = STEP;
        know_ui(ui, tools, partner);
        ui.add_space(GAP);
        divider_ui(ui, tools.colors);
        ui.add_space(GAP);
        form_ui(ui, tools, data, partner, view);
    });
}

fn know_ui(ui: &mut Ui, tools: &Tools<'_>, partner: &PartnerData) {
    say(ui, heading(&partner.name));
    say(ui, small_soft(tools.colors, &partner.facts));
    say(ui, body(&partner.about));
    if let Some(check) = &partner.check {
        mark_ui(ui, Icon::Care, tools.colors.soft, check);
    }
    if !partner.beware.is_empty() {
        care_card(tools.colors).inner_margin(10).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = STEP;
            say(ui, small_strong(tools.t("desk-partner-beware")).color(tools.colors.care));
            for line in &partner.beware {
                point_ui(ui, tools.colors, small(line));
            }
        });
    }
    let lists = [("desk-partner-needs", &partner.needs), ("desk-partner-reach", &partner.channels)];
    for (key, lines) in lists.into_iter().filter(|(_, lines)| !lines.is_empty()) {
        say(ui, small_strong(tools.t(key)));
        for line in lines {
            point_ui(ui, tools.colors, small(line));
        }
    }
    say(ui, small_soft(tools.colors, &partner.discretion));
    for line in &partner.terms {
        say(ui, small_soft(tools.colors, line));
    }
}

fn form_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &DeskData, partner: &PartnerData, view: &mut View) {
    say(ui, small_strong(tools.t("desk-refer-how")));
    ui.radio_value(&mut view.warm, true, small(tools.t("desk-refer-warm")));
    ui.radio_value(&mut view.warm, false, small(tools.t("desk-refer-cold")));
    let persona = [("persona", data.persona.as_str().into())];
    check_ui(ui, tools.colors, &mut view.agreed, small(tools.t_with("desk-refer-agreed", &persona)));
    let label = tools.t("desk-refer-note");
    let field = TextEdit::singleline(&mut view.note)
        .hint_text(RichText::new(&label).color(tools.colors.soft))
        .desired_width(f32::INFINITY)
        .char_limit(300)
        .margin(vec2(10.0, 7.0));
    let shown = ui.add(field);
    name(ui, &shown, &label);
    ui.add_space(STEP);
    if Button::new(Kind::Main, &tools.t("desk-refer-do")).icon(Icon::Send).small().show(ui).clicked() {
        tools.ask(Action::Refer {
            partner: partner.id.clone(),
            warm: view.warm,
            agreed: view.agreed,
            note: view.note.trim().to_owned(),
        });
        *view = View::default();
    }
    say(ui, small_soft(tools.colors, tools.t_with("desk-refer-seen", &persona)));
}
