//! When feedback on each message is shown.

use crate::app::{Action, App, FeedbackForm};
use crate::ui::tools::Tools;
use crate::ui::widgets::{choice_ui, heading, say, small_soft};
use egui::Ui;

/// Draws the choice.
pub fn feedback_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App) {
    say(ui, heading(tools.t("settings-feedback")));
    let now = app.settings.feedback;
    let hint = match now {
        FeedbackForm::Live => "settings-feedback-live-hint",
        FeedbackForm::Afterwards => "settings-feedback-afterwards-hint",
        FeedbackForm::None => "settings-feedback-none-hint",
    };
    let choices = [
        (FeedbackForm::Live, tools.t("settings-feedback-live")),
        (FeedbackForm::Afterwards, tools.t("settings-feedback-afterwards")),
        (FeedbackForm::None, tools.t("settings-feedback-none")),
    ];
    if let Some(form) = choice_ui(ui, now, &choices) {
        tools.ask(Action::SetFeedback(form));
    }
    say(ui, small_soft(tools.colors, tools.t(hint)));
}
