//! The desk of the preview: a risk, the shift lead, a step of a protocol, a referral, as a counsellor has them.

use super::ask;
use super::desk_data::{Choice, DeskData};
use crate::app::TrialAction;
use crate::rehearse::{Preview, Step};
use crate::ui::theme::{FIELD, GAP, SPACE, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Kind, check_ui, small};
use egui::{ComboBox, ScrollArea, TextEdit, Ui, vec2};

/// What the desk remembers.
#[derive(Debug, Default)]
pub struct View {
    /// It is shown.
    pub is_open: bool,
    risk: String,
    level: u8,
    lead: String,
    protocol: String,
    step: String,
    partner: String,
    warm: bool,
    agreed: bool,
}

/// Draws what can be done at the desk, a row each; `most`: how high it may become.
pub fn desk_ui(ui: &mut Ui, tools: &mut Tools<'_>, preview: &Preview, view: &mut View, most: f32) {
    let data = DeskData::of(preview, tools.texts);
    let area = ScrollArea::vertical().max_height(most).min_scrolled_height(most).auto_shrink([false, true]);
    area.id_salt("preview-desk").show(ui, |ui| {
        ui.spacing_mut().button_padding = vec2(10.0, 4.0);
        risk_ui(ui, tools, &data, view);
        lead_ui(ui, tools, &data, view);
        step_ui(ui, tools, &data, view);
        refer_ui(ui, tools, &data, view);
    });
}

fn risk_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &DeskData, view: &mut View) {
    first(&mut view.risk, &data.risks);
    ui.horizontal_wrapped(|ui| {
        pick_ui(ui, &tools.t("preview-risk"), &mut view.risk, &data.risks);
        let label = ui.label(small(tools.t("preview-level")));
        let named = |level: u8| data.levels.iter().find(|it| it.0 == level).map_or("", |it| it.1.as_str());
        let combo = ComboBox::from_id_salt("preview-level").selected_text(small(named(view.level)));
        let shown = combo.show_ui(ui, |ui| {
            for (level, name) in &data.levels {
                ui.selectable_value(&mut view.level, *level, small(name));
            }
        });
        shown.response.labelled_by(label.id);
        if Button::new(Kind::Plain, &tools.t("preview-raise")).small().show(ui).clicked() {
            step(tools, Step::Flag(view.risk.clone(), view.level));
        }
        if data.raised.contains(&view.risk)
            && Button::new(Kind::Quiet, &tools.t("preview-withdraw")).small().show(ui).clicked()
        {
            step(tools, Step::Withdraw(view.risk.clone()));
        }
    });
}

fn lead_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &DeskData, view: &mut View) {
    ui.horizontal_wrapped(|ui| {
        if Button::new(Kind::Plain, &tools.t("preview-call")).small().show(ui).clicked() {
            step(tools, Step::Desk("back_office".to_owned()));
        }
        if !data.is_calling {
            return;
        }
        let label = ui.label(small(tools.t("preview-lead-label")));
        let width = (220.0 * scale(ui.style())).min(ui.available_width() - GAP).max(80.0);
        let field = TextEdit::singleline(&mut view.lead).desired_width(width).margin(FIELD);
        let response = ui.add(field).labelled_by(label.id);
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let can = !view.lead.trim().is_empty();
        let tell = tools.t("preview-tell-lead");
        let pressed = Button::new(Kind::Plain, &tell).small().able(can).show(ui).clicked();
        if can && (pressed || entered) {
            step(tools, Step::Lead(view.lead.trim().to_owned()));
            view.lead.clear();
        }
    });
}

fn step_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &DeskData, view: &mut View) {
    first(&mut view.protocol, &data.protocols);
    first(&mut view.step, data.steps_of(&view.protocol));
    ui.horizontal_wrapped(|ui| {
        pick_ui(ui, &tools.t("preview-protocol"), &mut view.protocol, &data.protocols);
        first(&mut view.step, data.steps_of(&view.protocol));
        pick_ui(ui, &tools.t("preview-step"), &mut view.step, data.steps_of(&view.protocol));
        if Button::new(Kind::Plain, &tools.t("preview-tick")).small().show(ui).clicked() {
            step(tools, Step::Tick(view.protocol.clone(), view.step.clone()));
        }
    });
}

fn refer_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &DeskData, view: &mut View) {
    if data.partners.is_empty() {
        return;
    }
    first(&mut view.partner, &data.partners);
    // A box to tick does not wrap in a row: each has a line of its own.
    ui.horizontal_wrapped(|ui| pick_ui(ui, &tools.t("preview-partner"), &mut view.partner, &data.partners));
    check_ui(ui, tools.colors, &mut view.warm, small(tools.t("preview-warm")));
    check_ui(ui, tools.colors, &mut view.agreed, small(tools.t("preview-agreed")));
    ui.horizontal_wrapped(|ui| {
        if Button::new(Kind::Plain, &tools.t("preview-refer")).small().show(ui).clicked() {
            step(tools, Step::Refer(view.partner.clone(), view.warm, view.agreed));
        }
    });
}

fn step(tools: &mut Tools<'_>, step: Step) {
    ask(tools, TrialAction::Step(step));
}

/// What is chosen is one of those that can be.
fn first(chosen: &mut String, all: &[Choice]) {
    if !all.iter().any(|(id, _)| id == chosen) {
        *chosen = all.first().map(|(id, _)| id.clone()).unwrap_or_default();
    }
}

/// A list to choose from, with its name before it.
fn pick_ui(ui: &mut Ui, name: &str, chosen: &mut String, all: &[Choice]) {
    let label = ui.label(small(name));
    let shown = all.iter().find(|(id, _)| id == chosen).map_or("…", |(_, name)| name.as_str());
    let width = (200.0 * scale(ui.style())).min(ui.available_width() - SPACE * 2.0).max(80.0);
    let combo = ComboBox::from_id_salt(("preview-desk", name)).width(width).truncate().selected_text(small(shown));
    let list = combo.show_ui(ui, |ui| {
        for (id, name) in all {
            ui.selectable_value(chosen, id.clone(), small(name));
        }
    });
    list.response.labelled_by(label.id);
}
