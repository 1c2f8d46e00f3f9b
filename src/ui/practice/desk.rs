//! What a counsellor has at hand beside the chat.

use super::data::{DeskData, FlagData, PracticeData};
use crate::app::Action;
use crate::scenario::Phase;
use crate::ui::library::name;
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, card, mark_ui, say, small, small_soft, small_strong, strong};
use crate::ui::words;
use egui::{RichText, TextEdit, Ui, vec2};

/// What is being filled in.
#[derive(Debug)]
pub struct View {
    open_flag: Option<String>,
    partner: String,
    warm: bool,
}

impl Default for View {
    fn default() -> Self {
        Self { open_flag: None, partner: String::new(), warm: true }
    }
}

/// Draws the desk.
pub fn desk_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &PracticeData, view: &mut View) {
    let sheet = card(tools.colors).inner_margin(16);
    sheet.show(ui, |ui| {
        ui.set_width(ui.available_width());
        back_office_ui(ui, tools, &data.desk);
    });
    ui.add_space(STEP);
    sheet.show(ui, |ui| {
        ui.set_width(ui.available_width());
        say(ui, strong(tools.t("desk-risks")));
        say(ui, small_soft(tools.colors, tools.t("desk-risks-hint")));
        for flag in &data.desk.flags {
            flag_ui(ui, tools, flag, view);
        }
    });
    ui.add_space(STEP);
    sheet.show(ui, |ui| {
        ui.set_width(ui.available_width());
        refer_ui(ui, tools, &data.desk, view);
    });
    ui.add_space(STEP);
    sheet.show(ui, |ui| {
        ui.set_width(ui.available_width());
        phases_ui(ui, tools);
    });
}

fn back_office_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &DeskData) {
    say(ui, strong(tools.t("desk-back-office")));
    say(ui, small_soft(tools.colors, tools.t("desk-back-office-hint")));
    if Button::new(Kind::Plain, &tools.t("desk-call")).icon(Icon::Person).show(ui).clicked() {
        tools.ask(Action::CallBackOffice);
    }
    if desk.calls > 0 {
        let words = tools.t_with("desk-called", &[("n", desk.calls.into())]);
        mark_ui(ui, Icon::Check, tools.colors.accent, &words);
    }
}

fn flag_ui(ui: &mut Ui, tools: &mut Tools<'_>, flag: &FlagData, view: &mut View) {
    let open = view.open_flag.as_deref() == Some(flag.name.as_str());
    let shown = match flag.level {
        Some(level) => tools.t_with(
            "desk-risk-set",
            &[("flag", flag.label.as_str().into()), ("level", level.into()), ("word", flag.level_word.as_str().into())],
        ),
        None => flag.label.clone(),
    };
    let name = if flag.level.is_some() {
        shown.clone()
    } else {
        tools.t_with("desk-risk-open", &[("flag", flag.label.as_str().into())])
    };
    let icon = match (open, flag.level) {
        (true, _) => Icon::Down,
        (false, Some(_)) => Icon::Care,
        (false, None) => Icon::Right,
    };
    let button = Button::new(Kind::Quiet, &shown).name(&name).icon(icon).small().wide();
    let button = if flag.level.is_some() { button.chosen(true) } else { button };
    if button.show(ui).clicked() {
        view.open_flag = (!open).then(|| flag.name.clone());
    }
    if open {
        ui.indent("levels", |ui| levels_ui(ui, tools, flag, view));
    }
}

fn levels_ui(ui: &mut Ui, tools: &mut Tools<'_>, flag: &FlagData, view: &mut View) {
    ui.spacing_mut().item_spacing.y = STEP;
    for level in 0..=4u8 {
        let word = words::level(tools.texts, level);
        let label = tools.t_with("desk-risk-level", &[("level", level.into()), ("word", word.into())]);
        let chosen = flag.level == Some(level);
        if Button::new(Kind::Plain, &label).radio(chosen).small().wide().show(ui).clicked() {
            tools.ask(Action::RaiseFlag { flag: flag.name.clone(), level });
            view.open_flag = None;
        }
    }
    if flag.level.is_some() && Button::new(Kind::Quiet, &tools.t("desk-withdraw")).small().show(ui).clicked() {
        tools.ask(Action::WithdrawFlag { flag: flag.name.clone() });
        view.open_flag = None;
    }
}

fn refer_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &DeskData, view: &mut View) {
    say(ui, strong(tools.t("desk-refer")));
    let hint = RichText::new(tools.t("desk-refer-partner-hint")).color(tools.colors.soft);
    let field =
        TextEdit::singleline(&mut view.partner).hint_text(hint).desired_width(f32::INFINITY).margin(vec2(10.0, 7.0));
    let response = ui.add(field);
    name(ui, &response, &tools.t("desk-refer-partner"));
    ui.radio_value(&mut view.warm, true, small(tools.t("desk-refer-warm")));
    ui.radio_value(&mut view.warm, false, small(tools.t("desk-refer-cold")));
    let ready = !view.partner.trim().is_empty();
    let pressed =
        ui.add_enabled_ui(ready, |ui| Button::new(Kind::Plain, &tools.t("desk-refer-do")).show(ui)).inner.clicked();
    if pressed && ready {
        tools.ask(Action::Refer {
            partner: view.partner.trim().to_owned(),
            warm: view.warm,
            agreed: false,
            note: String::new(),
        });
        view.partner.clear();
    }
    for referral in &desk.referrals {
        mark_ui(ui, Icon::Check, tools.colors.accent, referral);
    }
}

fn phases_ui(ui: &mut Ui, tools: &Tools<'_>) {
    say(ui, strong(tools.t("desk-phases")));
    ui.spacing_mut().item_spacing.y = 2.0;
    for (index, phase) in Phase::ALL.into_iter().enumerate() {
        let (label, hint) = words::phase(tools.texts, phase);
        ui.add_space(STEP);
        say(ui, small_strong(format!("{}  {label}", index + 1)));
        say(ui, small_soft(tools.colors, hint));
    }
    ui.add_space(SPACE - GAP - STEP);
}
