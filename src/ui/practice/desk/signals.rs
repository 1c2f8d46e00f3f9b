//! Risks: what stands, and choosing a level with its criteria in view.

use super::data::{DeskData, SignalData};
use super::{Part, unapproved_ui};
use crate::app::Action;
use crate::scenario::Phase;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Ground, Icon, Kind, body, card, heading, mark_ui, point_ui, row_ui, say, small, small_soft, small_strong,
    strong,
};
use crate::ui::words;
use egui::Ui;

/// What is open.
#[derive(Debug, Default)]
pub struct View {
    /// The risk whose level is being chosen.
    choosing: Option<String>,
    legal_open: bool,
    phases_open: bool,
}

/// Draws the risks, or the levels of the one that is being judged.
pub fn signals_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &DeskData, view: &mut super::View) {
    let choosing = view.signals.choosing.clone();
    match data.signals.iter().find(|it| Some(&it.flag) == choosing.as_ref()) {
        Some(signal) => levels_ui(ui, tools, signal, view),
        None => list_ui(ui, tools, data, view),
    }
}

fn list_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &DeskData, view: &mut super::View) {
    card(tools.colors).inner_margin(14).show(ui, |ui| {
        ui.set_width(ui.available_width());
        say(ui, small_soft(tools.colors, tools.t("desk-signals-hint")));
        for (index, signal) in data.signals.iter().enumerate() {
            let shown = signal_ui(ui, tools, signal);
            if view.focus && index == 0 {
                shown.request_focus();
            }
            if shown.clicked() {
                view.signals.choosing = Some(signal.flag.clone());
                view.focus = false;
            }
        }
        if data.signals.iter().any(|it| it.stands.is_some()) {
            let label = tools.t("desk-to-steps");
            if Button::new(Kind::Quiet, &label).icon(Icon::Right).small().show(ui).clicked() {
                view.open(Part::Steps);
            }
        }
    });
    super::statement::statement_ui(ui, tools, data, view);
    phases_ui(ui, tools, &mut view.signals);
}

fn signal_ui(ui: &mut Ui, tools: &Tools<'_>, signal: &SignalData) -> egui::Response {
    let label = ("flag", signal.label.as_str().into());
    let (name, stands) = match &signal.stands {
        Some(stands) => {
            let values = [
                label,
                ("level", stands.level.into()),
                ("word", stands.name.as_str().into()),
                ("time", stands.time.as_str().into()),
            ];
            (tools.t_with("desk-signal-set", &values), Some(tools.t_with("desk-signal-stands", &values[1..])))
        }
        None => (tools.t_with("desk-signal-open", &[label]), None),
    };
    row_ui(ui, tools.colors, Ground::Mist, &name, |ui| match stands {
        Some(stands) => {
            mark_line_ui(ui, tools, Icon::Care, &signal.label);
            say(ui, small(stands));
        }
        None => mark_line_ui(ui, tools, Icon::Ring, &signal.label),
    })
}

fn mark_line_ui(ui: &mut Ui, tools: &Tools<'_>, icon: Icon, text: &str) {
    ui.horizontal_top(|ui| {
        super::steps::sign_ui(ui, icon, if icon == Icon::Care { tools.colors.care } else { tools.colors.soft });
        say(ui, if icon == Icon::Care { strong(text) } else { body(text) });
    });
}

/// Draws the levels of one risk.
fn levels_ui(ui: &mut Ui, tools: &mut Tools<'_>, signal: &SignalData, view: &mut super::View) {
    if Button::new(Kind::Quiet, &tools.t("desk-signals-back")).icon(Icon::Back).small().show(ui).clicked() {
        view.signals.choosing = None;
    }
    say(ui, heading(tools.t_with("desk-level-which", &[("flag", signal.label.as_str().into())])));
    say(ui, small(tools.t("desk-level-doubt")));
    for level in &signal.levels {
        let chosen = signal.stands.as_ref().is_some_and(|stands| stands.level == level.level);
        card(tools.colors).inner_margin(12).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = STEP;
            let values = [("level", level.level.into()), ("word", level.name.as_str().into())];
            let label = tools.t_with("desk-level", &values);
            let shown = Button::new(Kind::Plain, &label).radio(chosen).small().wide().show(ui);
            if shown.clicked() {
                tools.ask(Action::RaiseFlag { flag: signal.flag.clone(), level: level.level });
                view.signals.choosing = None;
            }
            if !level.counts.is_empty() {
                say(ui, small_soft(tools.colors, &level.counts));
            }
            for criterion in &level.criteria {
                point_ui(ui, tools.colors, small(criterion));
            }
            say(ui, small_soft(tools.colors, &level.decides));
        });
    }
    if signal.stands.is_some() {
        ui.add_space(STEP);
        if Button::new(Kind::Plain, &tools.t("desk-withdraw")).icon(Icon::Close).small().show(ui).clicked() {
            tools.ask(Action::WithdrawFlag { flag: signal.flag.clone() });
            view.signals.choosing = None;
        }
    }
    ui.add_space(STEP);
    if !signal.about.is_empty() {
        say(ui, small_soft(tools.colors, &signal.about));
    }
    legal_ui(ui, tools, signal, &mut view.signals);
    if signal.unapproved {
        unapproved_ui(ui, tools);
    }
}

fn legal_ui(ui: &mut Ui, tools: &Tools<'_>, signal: &SignalData, view: &mut View) {
    if signal.legal.is_empty() {
        return;
    }
    let icon = if view.legal_open { Icon::Up } else { Icon::Down };
    if Button::new(Kind::Quiet, &tools.t("desk-legal")).icon(icon).small().flush().show(ui).clicked() {
        view.legal_open = !view.legal_open;
    }
    if view.legal_open {
        for (name, about) in &signal.legal {
            say(ui, small_strong(name));
            say(ui, small_soft(tools.colors, about));
        }
        mark_ui(ui, Icon::Care, tools.colors.soft, &tools.t("desk-legal-hint"));
    }
}

fn phases_ui(ui: &mut Ui, tools: &Tools<'_>, view: &mut View) {
    ui.add_space(GAP);
    let icon = if view.phases_open { Icon::Up } else { Icon::Down };
    if Button::new(Kind::Quiet, &tools.t("desk-phases")).icon(icon).small().show(ui).clicked() {
        view.phases_open = !view.phases_open;
    }
    if !view.phases_open {
        return;
    }
    card(tools.colors).inner_margin(14).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        for (index, phase) in Phase::ALL.into_iter().enumerate() {
            let (label, hint) = words::phase(tools.texts, phase);
            say(ui, small_strong(format!("{}  {label}", index + 1)));
            say(ui, small_soft(tools.colors, hint));
            ui.add_space(STEP);
        }
    });
}
