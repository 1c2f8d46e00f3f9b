//! Blind rating: who sits down, who is waited for, and then everything at once.

use super::{View, ask, people, reveal};
use crate::app::{MeetingAction, OpenMeeting};
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, mark_ui, say, small_soft, soft, strong};
use egui::Ui;

/// Draws it.
pub(super) fn rating_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) {
    if let Some(revealed) = &open.revealed {
        return reveal::reveal_ui(ui, tools, open, revealed, view);
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
}
