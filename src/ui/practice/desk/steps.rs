//! The steps of the protocols that run: what is done, what comes next, what not to do.

use super::data::{DeskData, Mark, StepData, StepsData, Tick};
use super::{Part, View, unapproved_ui};
use crate::app::Action;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Ground, Icon, Kind, body, card, check_ui, heading, row_ui, say, small, small_soft, small_strong, soft,
};
use egui::{Color32, Sense, TextStyle, Ui, vec2};

/// Draws the steps.
pub fn steps_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &DeskData, view: &mut View) {
    if data.protocols.is_empty() {
        card(tools.colors).inner_margin(14).show(ui, |ui| {
            ui.set_width(ui.available_width());
            say(ui, soft(tools.colors, tools.t("desk-steps-none")));
            if Button::new(Kind::Plain, &tools.t("desk-to-signals")).small().show(ui).clicked() {
                view.open(Part::Signals);
            }
        });
    }
    for protocol in &data.protocols {
        card(tools.colors).inner_margin(14).show(ui, |ui| {
            ui.set_width(ui.available_width());
            protocol_ui(ui, tools, protocol, view);
        });
        ui.add_space(STEP);
    }
}

fn protocol_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &StepsData, view: &mut View) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        say(ui, heading(&data.name));
        let values = [("level", data.level.into()), ("word", data.level_name.as_str().into())];
        say(ui, small_soft(tools.colors, tools.t_with("desk-level", &values)));
    });
    if data.hidden {
        say(ui, small(tools.t("desk-steps-hidden")));
        if Button::new(Kind::Plain, &tools.t("desk-steps-show")).small().show(ui).clicked() {
            tools.ask(Action::LookUpSteps { protocol: data.protocol.clone() });
        }
        return;
    }
    let values = [("done", data.count.0.into()), ("all", data.count.1.into())];
    say(ui, small(tools.t_with("desk-steps-done", &values)));
    if let Some(first) = &data.first {
        say(ui, small_strong(tools.t_with("desk-steps-first", &[("step", first.as_str().into())])));
    }
    ui.spacing_mut().item_spacing.y = 1.0;
    for step in &data.steps {
        step_ui(ui, tools, &data.protocol, step, view);
    }
    if !data.forbidden.is_empty() {
        ui.add_space(GAP);
        say(ui, small_strong(tools.t("desk-forbidden")));
        for step in &data.forbidden {
            step_ui(ui, tools, &data.protocol, step, view);
        }
    }
    if data.unapproved {
        unapproved_ui(ui, tools);
    }
}

fn step_ui(ui: &mut Ui, tools: &mut Tools<'_>, protocol: &str, step: &StepData, view: &mut View) {
    let key = (protocol.to_owned(), step.id.clone());
    let open = view.open_steps.contains(&key);
    let (icon, color) = match step.mark {
        Mark::Done => (Icon::Check, tools.colors.accent),
        Mark::Next => (Icon::Right, tools.colors.accent),
        Mark::Open => (Icon::Ring, tools.colors.soft),
        Mark::Overdue => (Icon::Clock, tools.colors.care),
        Mark::Forbidden => (Icon::Close, tools.colors.grave),
    };
    let name = match step.mark {
        Mark::Forbidden => tools.t_with("desk-step-forbidden", &[("step", step.name.as_str().into())]),
        _ => format!("{}, {}", step.name, step.word),
    };
    let shown = row_ui(ui, tools.colors, Ground::Clear, &name, |ui| {
        ui.horizontal_top(|ui| {
            sign_ui(ui, icon, color);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                say(ui, if step.mark == Mark::Done { soft(tools.colors, &step.name) } else { body(&step.name) });
                if !step.word.is_empty() {
                    let word = small_soft(tools.colors, &step.word);
                    say(ui, if step.mark == Mark::Overdue { word.color(tools.colors.care) } else { word });
                }
            });
        });
    });
    if shown.clicked() && !view.open_steps.remove(&key) {
        view.open_steps.insert(key);
    }
    let is_shown = open || matches!(step.tick, Tick::Person(_));
    if is_shown && step.mark != Mark::Forbidden {
        tick_ui(ui, tools, protocol, step);
    }
    if open && !step.note.is_empty() {
        ui.indent(("note", &step.id), |ui| say(ui, small(&step.note)));
    }
}

fn tick_ui(ui: &mut Ui, tools: &mut Tools<'_>, protocol: &str, step: &StepData) {
    let (mut done, words) = match step.tick {
        Tick::Seen => return,
        Tick::Both(done) => (done, tools.t("desk-tick")),
        Tick::Person(done) => (done, tools.t("desk-tick-only")),
    };
    ui.indent(("tick", &step.id), |ui| {
        let shown = check_ui(ui, tools.colors, &mut done, small(&words));
        let name = tools.t_with("desk-tick-name", &[("step", step.name.as_str().into())]);
        let checked = done;
        shown.widget_info(move || egui::WidgetInfo::selected(egui::WidgetType::Checkbox, true, checked, &name));
        if shown.clicked() {
            tools.ask(Action::TickStep { protocol: protocol.to_owned(), step: step.id.clone(), done });
        }
    });
}

/// A sign as high as a line of text.
pub(super) fn sign_ui(ui: &mut Ui, icon: Icon, color: Color32) {
    let size = ui.text_style_height(&TextStyle::Body);
    let (rect, _) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
    icon.paint(ui.painter(), rect.shrink(size * 0.14), color);
}
