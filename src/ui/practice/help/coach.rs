//! The coach, when asked for: from where one stands to an example, step by step.

use super::{HelpData, View};
use crate::app::Action;
use crate::ui::shortcuts::HINT;
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, body, card, say, small_soft, small_strong};
use egui::{Margin, Ui};

/// The quiet button that asks for the next hint.
pub fn hint_button_ui(ui: &mut Ui, tools: &mut Tools<'_>, help: &HelpData, view: &mut View) {
    let hidden = usize::from(view.put_away) == help.rungs.len() && !help.rungs.is_empty();
    if !help.has_coach || !(help.has_more || hidden) {
        return;
    }
    let key = HINT.logical_key.name();
    let label = if help.rungs.is_empty() || hidden { tools.t("coach-ask") } else { tools.t("coach-more") };
    let hover = tools.t_with("coach-ask-hint", &[("key", key.into())]);
    if Button::new(Kind::Quiet, &label).icon(Icon::Person).small().show(ui).on_hover_text(hover).clicked() {
        if hidden {
            // What was put away comes back first: that is no new hint.
            view.put_away = 0;
        } else {
            tools.ask(Action::Hint);
        }
    }
}

/// The rungs asked for; gives whether an example was taken over.
pub fn coach_ui(ui: &mut Ui, tools: &mut Tools<'_>, help: &HelpData, draft: &str, view: &mut View) -> bool {
    if help.rungs.is_empty() {
        view.put_away = 0;
    }
    if usize::from(view.put_away) >= help.rungs.len() {
        return false;
    }
    let mut taken = false;
    card(tools.colors).inner_margin(Margin::symmetric(16, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = STEP;
        for rung in &help.rungs {
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                say(ui, small_strong(&rung.title).color(tools.colors.accent));
                say(ui, body(&rung.text));
            });
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = SPACE;
            if let Some(example) = &help.example
                && Button::new(Kind::Plain, &tools.t("coach-take")).icon(Icon::Down).small().show(ui).clicked()
            {
                tools.ask(Action::Draft(with(draft, example)));
                taken = true;
            }
            if Button::new(Kind::Quiet, &tools.t("coach-away")).icon(Icon::Close).small().flush().show(ui).clicked() {
                view.put_away = u8::try_from(help.rungs.len()).unwrap_or(u8::MAX);
            }
            ui.label(small_soft(tools.colors, tools.t("coach-noted")));
        });
    });
    ui.add_space(GAP);
    taken
}

/// The message with an example behind what stands there.
fn with(draft: &str, example: &str) -> String {
    if draft.trim().is_empty() { example.to_owned() } else { format!("{}\n{example}", draft.trim_end()) }
}
