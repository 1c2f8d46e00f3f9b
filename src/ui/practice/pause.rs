//! A pause: nothing of the conversation can be seen.

use crate::app::{Action, App};
use crate::ui::dialog::help_lines_ui;
use crate::ui::theme::{EDGE, GAP, READING_WIDTH, WIDE, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, body, card, column_ui, say, title};
use egui::{ScrollArea, Ui};

/// Draws the calm screen.
pub fn pause_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App) {
    debug_assert!(super::is_hidden(app), "shown in a pause only");
    let tall = ui.available_height();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        column_ui(ui, READING_WIDTH * 0.9 * scale(ui.style()), |ui| {
            ui.add_space((tall * 0.1).max(EDGE));
            say(ui, title(tools.t("pause-title")));
            say(ui, body(tools.t("pause-body")));
            ui.add_space(GAP);
            ui.horizontal_wrapped(|ui| {
                let resume = Button::new(Kind::Main, &tools.t("pause-resume")).icon(Icon::Right).show(ui);
                // Whoever pauses with a key can go on with a key.
                if ui.memory(|memory| memory.focused().is_none()) {
                    resume.request_focus();
                }
                if resume.clicked() {
                    tools.ask(Action::Resume);
                }
                if Button::new(Kind::Plain, &tools.t("pause-stop")).icon(Icon::Stop).show(ui).clicked() {
                    tools.ask(Action::Stop);
                }
            });
            ui.add_space(WIDE);
            card(tools.colors).show(ui, |ui| {
                ui.set_width(ui.available_width());
                help_lines_ui(ui, tools);
            });
            ui.add_space(EDGE);
        });
    });
}
