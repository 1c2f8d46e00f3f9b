//! Where the organisation's files lie, and what is wrong with them.

use super::View;
use super::data::ProtocolsData;
use crate::app::{Action, Route};
use crate::ui::theme::{GAP, STEP, WIDE};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Icon, Kind, body, care_card, divider_ui, heading, mark_ui, say, small, small_soft, small_strong,
};
use egui::{Label, RichText, TextStyle, Ui};

/// So many faults are told before the rest is asked for: the protocols stay in view.
const FIRST_FAULTS: usize = 3;

/// What is wrong, when something is.
pub fn faults_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &ProtocolsData, view: &mut View) {
    if data.faults.is_empty() && data.missing.is_empty() {
        return;
    }
    care_card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let count = tools.t_with("protocols-faults", &[("n", data.faults.len().into())]);
        say(ui, heading(count));
        if !data.missing.is_empty() {
            let words = tools.t_with("protocols-missing", &[("list", data.missing.as_str().into())]);
            mark_ui(ui, Icon::Care, tools.colors.care, &words);
        }
        let most = if view.shows_all_faults { data.faults.len() } else { FIRST_FAULTS };
        for fault in data.faults.iter().take(most) {
            divider_ui(ui, tools.colors);
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let color = if fault.is_error { tools.colors.care } else { tools.colors.soft };
                say(ui, small_strong(&fault.place).color(color));
                say(ui, body(&fault.message));
                if !fault.hint.is_empty() {
                    say(ui, small(&fault.hint));
                }
            });
        }
        ui.add_space(STEP);
        ui.horizontal_wrapped(|ui| {
            if data.faults.len() > most {
                let all = tools.t_with("card-show-faults", &[("n", data.faults.len().into())]);
                if Button::new(Kind::Plain, &all).small().show(ui).clicked() {
                    view.shows_all_faults = true;
                }
            }
            if Button::new(Kind::Plain, &tools.t("protocols-read-again")).small().show(ui).clicked() {
                tools.ask(Action::Go(Route::Protocols));
            }
        });
    });
    ui.add_space(WIDE - GAP);
}

/// Where the files lie and how one is replaced.
pub fn folder_ui(ui: &mut Ui, tools: &Tools<'_>, data: &ProtocolsData) {
    say(ui, heading(tools.t("protocols-folder")));
    if data.folder.is_empty() {
        say(ui, small_soft(tools.colors, tools.t("protocols-no-folder")));
    } else {
        say(ui, small_soft(tools.colors, tools.t("protocols-folder-is")));
        let path = RichText::new(&data.folder).text_style(TextStyle::Monospace);
        ui.add(Label::new(path).wrap().selectable(true));
        if Button::new(Kind::Quiet, &tools.t("protocols-copy-folder")).small().flush().show(ui).clicked() {
            ui.ctx().copy_text(data.folder.clone());
        }
    }
    for key in ["protocols-how-1", "protocols-how-2", "protocols-how-3"] {
        say(ui, small(tools.t(key)));
    }
}
