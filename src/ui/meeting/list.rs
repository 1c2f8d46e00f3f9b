//! The meetings that are kept.

use super::{View, ask, beside, group};
use crate::app::{App, ListedMeeting, MeetingAction};
use crate::intervision::meeting::Stage;
use crate::ui::chooser::Wants;
use crate::ui::dialog::Dialog;
use crate::ui::library::fault_data;
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, body, card, heading, mark_ui, say, small_soft, soft, strong, title};
use crate::ui::words;
use egui::Ui;

/// Draws them.
pub(super) fn list_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    if let Some(beside) = &app.meetings.beside {
        return beside::beside_ui(ui, tools, beside);
    }
    super::page_ui(ui, "meetings", |ui| {
        say(ui, title(tools.t("meeting-title")));
        say(ui, soft(tools.colors, tools.t("meeting-lead")));
        ui.add_space(GAP);
        if Button::new(Kind::Main, &tools.t("meeting-new")).icon(Icon::Person).show(ui).clicked() {
            ask(tools, MeetingAction::New);
        }
        ui.add_space(GAP);
        take_plan_ui(ui, tools, view);
        ui.add_space(SPACE);
        if app.meetings.all.is_empty() {
            card(tools.colors).show(ui, |ui| {
                ui.set_width(ui.available_width());
                say(ui, body(tools.t("meeting-none")));
            });
        }
        for meeting in &app.meetings.all {
            ui.push_id(&meeting.id, |ui| row_ui(ui, tools, meeting));
            ui.add_space(GAP);
        }
        ui.add_space(SPACE);
        group::group_ui(ui, tools, app);
        beside::pick_ui(ui, tools, app, view);
        methods_ui(ui, tools, app);
    });
}

/// The plan of a meeting that somebody else holds, to prepare it at home.
fn take_plan_ui(ui: &mut Ui, tools: &mut Tools<'_>, view: &mut View) {
    let label = tools.t("meeting-take-plan");
    if Button::new(Kind::Quiet, &label).chosen(view.gathers).icon(Icon::Down).small().show(ui).clicked() {
        view.gathers = !view.gathers;
    }
    if !view.gathers {
        return;
    }
    say(ui, small_soft(tools.colors, tools.t("meeting-take-plan-hint")));
    let sent = super::fields::path_ui(ui, tools, view, "meeting-take-plan-path", &Wants::File);
    ui.add_space(STEP);
    let ready = view.texts.get("meeting-take-plan-path").is_some_and(|path| !path.trim().is_empty());
    let take =
        ui.add_enabled_ui(ready, |ui| Button::new(Kind::Plain, &tools.t("meeting-take-plan-go")).small().show(ui));
    if (sent || take.inner.clicked())
        && let Some(path) = view.texts.remove("meeting-take-plan-path")
    {
        view.gathers = false;
        ask(tools, MeetingAction::TakePlan(path.trim().to_owned()));
    }
}

fn row_ui(ui: &mut Ui, tools: &mut Tools<'_>, meeting: &ListedMeeting) {
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let titled = if meeting.title.is_empty() { tools.t("meeting-untitled") } else { meeting.title.clone() };
        say(ui, strong(&titled));
        let when = tools.t_with(
            "meeting-when",
            &[("date", words::date(tools.texts, &meeting.on).into()), ("time", meeting.at.as_str().into())],
        );
        match (meeting.stage, meeting.trouble) {
            (_, Some(trouble)) => _ = mark_ui(ui, Icon::Care, tools.colors.care, &tools.t(trouble)),
            (Some(stage), None) => {
                say(ui, soft(tools.colors, format!("{when} · {}", stage_words(tools, stage))));
            }
            (None, None) => {}
        }
        if !meeting.until.is_empty() {
            let until = words::date(tools.texts, &meeting.until);
            say(ui, small_soft(tools.colors, tools.t_with("meeting-kept-until", &[("date", until.into())])));
        }
        ui.add_space(STEP);
        ui.horizontal_wrapped(|ui| {
            if meeting.trouble.is_none() {
                let name = tools.t_with("meeting-open-named", &[("title", titled.as_str().into())]);
                let open = tools.t("meeting-open");
                if Button::new(Kind::Plain, &open).name(&name).small().show(ui).clicked() {
                    ask(tools, MeetingAction::Open(meeting.id.clone()));
                }
            }
            let name = tools.t_with("meeting-delete-named", &[("title", titled.as_str().into())]);
            if Button::new(Kind::Quiet, &tools.t("kept-delete")).name(&name).small().show(ui).clicked() {
                tools.dialog = Some(Dialog::DeleteMeeting { id: meeting.id.clone(), title: titled.clone() });
            }
        });
    });
}

fn stage_words(tools: &Tools<'_>, stage: Stage) -> String {
    tools.t(match stage {
        Stage::Planning => "meeting-stage-planning",
        Stage::Running => "meeting-stage-running",
        Stage::Closing => "meeting-stage-closing",
        Stage::Closed => "meeting-stage-closed",
    })
}

fn methods_ui(ui: &mut Ui, tools: &Tools<'_>, app: &App) {
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        say(ui, heading(tools.t("meeting-methods")));
        say(ui, small_soft(tools.colors, tools.t("meeting-methods-hint")));
        let lang = tools.texts.lang();
        for method in &app.meetings.methods.all {
            ui.add_space(GAP);
            ui.spacing_mut().item_spacing.y = 2.0;
            let values = [("name", method.name.get(lang).into()), ("n", method.minutes().into())];
            say(ui, strong(tools.t_with("meeting-method-minutes", &values)));
            say(ui, body(method.about.get(lang)));
            say(ui, small_soft(tools.colors, method.choose_when.get(lang)));
        }
        let faults = app.meetings.methods.faults.iter().filter(|fault| fault.is_error());
        for fault in faults {
            let data = fault_data(fault, tools.texts);
            let words = format!("{}: {} {}", data.place, data.message, data.hint);
            mark_ui(ui, Icon::Care, tools.colors.care, words.trim_end());
        }
    });
}
