//! Preparing at home: reading, noting and rating alone, and handing that over.

use super::{Tab, View, exchange, run};
use crate::app::{App, OpenMeeting};
use crate::ui::theme::GAP;
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, say, soft, title};
use egui::Ui;

/// Draws it.
pub(super) fn prepare_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, open: &OpenMeeting, view: &mut View) {
    if Button::new(Kind::Plain, &tools.t("meeting-prepare-back")).icon(Icon::Back).small().show(ui).clicked() {
        view.prepares = false;
    }
    ui.add_space(GAP);
    say(ui, title(tools.t("meeting-prepare-title")));
    say(ui, soft(tools.colors, tools.t("meeting-prepare-lead")));
    ui.add_space(GAP);
    if view.tab == Tab::Minutes {
        view.tab = Tab::Chat;
    }
    run::tabs_ui(ui, tools, open, view, &[Tab::Chat, Tab::Notes, Tab::Rating]);
    run::tab_ui(ui, tools, app, open, view);
    ui.add_space(GAP);
    exchange::hand_over_ui(ui, tools, app, open, view);
}
