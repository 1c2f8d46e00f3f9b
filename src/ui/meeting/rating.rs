//! Blind rating: who sits down, who is waited for, and then everything at once.

use super::{View, ask, exchange, fields, people, reveal};
use crate::app::{App, MeetingAction, OpenMeeting};
use crate::intervision::meeting::Stage;
use crate::ui::chooser::Wants;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, mark_ui, say, small_soft, soft, strong};
use egui::Ui;

/// Draws it.
pub(super) fn rating_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, open: &OpenMeeting, view: &mut View) {
    if let Some(revealed) = &open.revealed {
        reveal::reveal_ui(ui, tools, open, revealed, view);
        ui.add_space(GAP);
        // Notes of who was late still come in; ratings do not.
        return gather_part_ui(ui, tools, app, open, view);
    }
    if open.is_reckoning {
        say(ui, strong(tools.t("meeting-reckoning")));
        ui.add(egui::Spinner::new());
        return;
    }
    if open.look_back.is_none() {
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("meeting-refused-no-consent"));
        return;
    }
    say(ui, strong(tools.t("meeting-rating-title")));
    say(ui, soft(tools.colors, tools.t("meeting-rating-lead")));
    ui.add_space(GAP);
    people::raters_ui(ui, tools, open);
    let waiting = open.meeting.state().waiting_for().len();
    ui.add_space(STEP);
    if waiting > 0 {
        say(ui, small_soft(tools.colors, tools.t_with("meeting-refused-not-all-rated", &[("n", waiting.into())])));
    } else if Button::new(Kind::Main, &tools.t("meeting-reveal")).icon(Icon::Check).show(ui).clicked() {
        ask(tools, MeetingAction::Reveal);
    }
    if open.meeting.state().stage == Stage::Planning {
        return;
    }
    ui.add_space(GAP);
    gather_part_ui(ui, tools, app, open, view);
    ui.add_space(GAP);
    key_ui(ui, tools, open, view);
}

/// Files from home, folded away until they are wanted.
fn gather_part_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, open: &OpenMeeting, view: &mut View) {
    let label = tools.t("meeting-gather");
    if Button::new(Kind::Quiet, &label).chosen(view.gathers).icon(Icon::Down).small().show(ui).clicked() {
        view.gathers = !view.gathers;
    }
    if view.gathers {
        exchange::gather_ui(ui, tools, app, open, view);
    }
}

/// A trainer's key: filled in here, or taken from a file. It shows together with the ratings, not before.
pub(super) fn key_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) {
    say(ui, strong(tools.t("meeting-key")));
    say(ui, small_soft(tools.colors, tools.t(if open.has_key { "meeting-key-there" } else { "meeting-key-hint" })));
    ui.add_space(STEP);
    let sent = fields::path_ui(ui, tools, view, "meeting-key-path", &Wants::File);
    ui.add_space(STEP);
    let mut takes = sent;
    ui.horizontal_wrapped(|ui| {
        let ready = view.texts.get("meeting-key-path").is_some_and(|path| !path.trim().is_empty());
        let label = tools.t("meeting-key-take");
        takes |= ui.add_enabled_ui(ready, |ui| Button::new(Kind::Plain, &label).small().show(ui)).inner.clicked();
        if Button::new(Kind::Plain, &tools.t("meeting-key-fill")).icon(Icon::Lock).small().show(ui).clicked() {
            ask(tools, MeetingAction::CurtainForKey);
        }
        if open.has_key && Button::new(Kind::Quiet, &tools.t("meeting-key-none")).small().show(ui).clicked() {
            ask(tools, MeetingAction::NoKey);
        }
    });
    if takes && let Some(path) = view.texts.remove("meeting-key-path") {
        ask(tools, MeetingAction::Key(path.trim().to_owned()));
    }
}
