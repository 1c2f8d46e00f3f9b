//! The anonymity statement at hand: it is put into the message and never sent by itself.

use super::data::{DeskData, StatementData};
use crate::app::Action;
use crate::ui::theme::GAP;
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, card, say, small, small_soft};
use egui::Ui;

/// The button that puts the statement into the message; true when it was pressed.
pub fn insert_ui(ui: &mut Ui, tools: &mut Tools<'_>, statement: &StatementData, draft: &str) -> bool {
    if statement.text.is_empty() {
        return false;
    }
    let label = tools.t(if statement.example { "statement-insert-example" } else { "statement-insert" });
    let hint = tools.t("statement-hint");
    let pressed = Button::new(Kind::Quiet, &label).icon(Icon::Lock).small().show(ui).on_hover_text(hint).clicked();
    if pressed {
        tools.ask(Action::Draft(statement.behind(draft)));
    }
    pressed
}

/// The statement to read, behind a fold.
pub fn statement_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &DeskData, view: &mut super::View) {
    if data.statement.text.is_empty() {
        return;
    }
    ui.add_space(GAP);
    let icon = if view.statement_open { Icon::Up } else { Icon::Down };
    if Button::new(Kind::Quiet, &tools.t("statement-title")).icon(icon).small().show(ui).clicked() {
        view.statement_open = !view.statement_open;
    }
    if !view.statement_open {
        return;
    }
    card(tools.colors).inner_margin(14).show(ui, |ui| {
        ui.set_width(ui.available_width());
        say(ui, small(&data.statement.text));
        if data.statement.example {
            say(ui, small_soft(tools.colors, tools.t("statement-example")));
        }
        view.to_message |= insert_ui(ui, tools, &data.statement, &data.draft);
    });
}
