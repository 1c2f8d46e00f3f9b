//! The recordings are shut: a passphrase, or what to do about a key that is not there.

use super::{View, secret_ui};
use crate::app::{Action, App, PrivacyAction, Shut};
use crate::ui::theme::{EDGE, GAP, READING_WIDTH, SPACE, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, body, card, column_ui, mark_ui, say, small_soft, title};
use egui::{ScrollArea, Ui};

/// Draws what stands in the way, and what can be done.
pub fn shut_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, shut: Shut, view: &mut View) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        column_ui(ui, READING_WIDTH * 0.9 * scale(ui.style()), |ui| {
            ui.add_space(EDGE * 2.0);
            card(tools.colors).show(ui, |ui| {
                ui.set_width(ui.available_width());
                say(ui, title(tools.t("shut-title")));
                let key = match shut {
                    Shut::WantsPassphrase => "shut-passphrase",
                    Shut::WrongPassphrase => "shut-wrong",
                    Shut::Lost => "shut-lost",
                    Shut::Damaged => "shut-damaged",
                    Shut::Unreachable => "shut-unreachable",
                    Shut::Unreadable => "shut-unreadable",
                };
                if shut == Shut::WantsPassphrase {
                    say(ui, body(tools.t(key)));
                } else {
                    mark_ui(ui, Icon::Care, tools.colors.care, &tools.t(key));
                }
                ui.add_space(GAP);
                if shut.wants_passphrase() {
                    open_ui(ui, tools, view);
                } else {
                    mend_ui(ui, tools, shut);
                }
                // A conversation that goes on behind the lock waits; nothing of it is thrown away.
                if app.practice.is_none() {
                    ui.add_space(SPACE);
                    say(ui, small_soft(tools.colors, tools.t("shut-without-hint")));
                    if Button::new(Kind::Quiet, &tools.t("shut-without")).small().flush().show(ui).clicked() {
                        tools.ask(Action::Privacy(PrivacyAction::WithoutKeeping));
                    }
                }
            });
            ui.add_space(EDGE);
        });
    });
}

fn open_ui(ui: &mut Ui, tools: &mut Tools<'_>, view: &mut View) {
    let entered = secret_ui(ui, tools, "shut-field", &mut view.typed);
    ui.add_space(GAP);
    let ready = !view.typed.0.is_empty();
    let open = ui.add_enabled_ui(ready, |ui| Button::new(Kind::Main, &tools.t("shut-open")).show(ui)).inner;
    if ready && (entered || open.clicked()) {
        let typed = std::mem::take(&mut view.typed);
        tools.ask(Action::Privacy(PrivacyAction::Unlock(typed)));
    }
}

fn mend_ui(ui: &mut Ui, tools: &mut Tools<'_>, shut: Shut) {
    ui.horizontal_wrapped(|ui| {
        if Button::new(Kind::Main, &tools.t("shut-retry")).show(ui).clicked() {
            tools.ask(Action::Privacy(PrivacyAction::Retry));
        }
        if matches!(shut, Shut::Lost | Shut::Damaged)
            && Button::new(Kind::Grave, &tools.t("shut-new-key")).show(ui).clicked()
        {
            tools.ask(Action::Privacy(PrivacyAction::NewKey));
        }
    });
    if matches!(shut, Shut::Lost | Shut::Damaged) {
        say(ui, small_soft(tools.colors, tools.t("shut-new-key-hint")));
    }
}
