//! Planning a meeting: when, who, by which method, about what, and whether the case owner agrees.

use super::{View, ask, conversation, doing, exchange, fields, method, people, refused_ui};
use crate::app::{App, MeetingAction, OpenMeeting};
use crate::intervision::meeting::Doing;
use crate::recording::Day;
use crate::ui::part::part_ui;
use crate::ui::theme::{GAP, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, mark_ui, say, small_soft, soft, strong, title};
use egui::Ui;

/// Draws it.
pub(super) fn plan_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, open: &OpenMeeting, view: &mut View) {
    if Button::new(Kind::Plain, &tools.t("meeting-back")).icon(Icon::Back).small().show(ui).clicked() {
        ask(tools, MeetingAction::PutAway);
    }
    ui.add_space(GAP);
    say(ui, title(tools.t("meeting-plan-title")));
    say(ui, soft(tools.colors, tools.t("meeting-plan-lead")));
    ui.add_space(GAP);
    part_ui(ui, tools, "meeting-part-when", |ui, tools| when_ui(ui, tools, open, view));
    part_ui(ui, tools, "meeting-part-people", |ui, tools| people::people_ui(ui, tools, open, view));
    part_ui(ui, tools, "meeting-part-chat", |ui, tools| conversation::bring_ui(ui, tools, app, open, view));
    part_ui(ui, tools, "meeting-part-method", |ui, tools| method::method_ui(ui, tools, app, open, view));
    if open.meeting.state().excerpt.is_some() {
        part_ui(ui, tools, "meeting-part-prepare", |ui, tools| prepare_ui(ui, tools, app, open, view));
    }
    part_ui(ui, tools, "meeting-part-paper", |ui, tools| {
        super::closing::paper_ui(ui, tools, view, "meeting-invitation-name");
    });
    part_ui(ui, tools, "meeting-part-begin", |ui, tools| begin_ui(ui, tools, open));
}

fn when_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) {
    let plan = &open.meeting.state().plan;
    let on = plan.on.map(|day| day.to_string()).unwrap_or_default();
    let unit = scale(ui.style());
    let mut changed: Option<(String, String, String, String)> = None;
    let now = || (on.clone(), plan.at.clone(), plan.place.clone(), plan.title.clone());
    if let Some(title) = fields::field_ui(ui, tools, view, "meeting-about", &plan.title, f32::INFINITY) {
        changed = Some((on.clone(), plan.at.clone(), plan.place.clone(), title));
    }
    ui.add_space(STEP);
    ui.horizontal_wrapped(|ui| {
        if let Some(day) = fields::field_ui(ui, tools, view, "meeting-day", &on, 150.0 * unit) {
            changed = Some((day, now().1, now().2, now().3));
        }
        if let Some(at) = fields::field_ui(ui, tools, view, "meeting-time", &plan.at, 90.0 * unit) {
            changed = Some((now().0, at, now().2, now().3));
        }
        if let Some(place) = fields::field_ui(ui, tools, view, "meeting-place", &plan.place, 240.0 * unit) {
            changed = Some((now().0, now().1, place, now().3));
        }
    });
    if let Some((day, at, place, title)) = changed {
        match Day::read(day.trim()).filter(|_| day.trim().len() == 10) {
            Some(on) => {
                let trimmed = |text: String| text.trim().to_owned();
                doing(tools, Doing::Plan { on, at: trimmed(at), place: trimmed(place), title: trimmed(title) });
            }
            None => view.day_is_wrong = true,
        }
    } else if view.day_is_wrong && view.texts.get("meeting-day").is_some_and(|day| Day::read(day).is_some()) {
        view.day_is_wrong = false;
    }
    if view.day_is_wrong {
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("meeting-day-wrong"));
    }
}

/// Reading, noting and rating at home; what the others made comes together here.
fn prepare_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, open: &OpenMeeting, view: &mut View) {
    say(ui, soft(tools.colors, tools.t("meeting-prepare-lead")));
    ui.add_space(STEP);
    if Button::new(Kind::Plain, &tools.t("meeting-prepare")).icon(Icon::Right).small().show(ui).clicked() {
        view.prepares = true;
    }
    ui.add_space(GAP);
    say(ui, strong(tools.t("meeting-hand-out")));
    exchange::hand_out_ui(ui, tools, app, open, view);
    ui.add_space(GAP);
    say(ui, strong(tools.t("meeting-gather")));
    exchange::gather_ui(ui, tools, app, open, view);
}

fn begin_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting) {
    let state = open.meeting.state();
    say(ui, small_soft(tools.colors, tools.t("meeting-begin-hint")));
    ui.add_space(STEP);
    refused_ui(ui, tools, open);
    let values = [("n", state.tonight.minutes().into())];
    if state.tonight.held().next().is_some() {
        say(ui, soft(tools.colors, tools.t_with("meeting-sum", &values)));
        ui.add_space(STEP);
    }
    if Button::new(Kind::Main, &tools.t("meeting-begin")).icon(Icon::Clock).show(ui).clicked() {
        doing(tools, Doing::Open);
    }
}
