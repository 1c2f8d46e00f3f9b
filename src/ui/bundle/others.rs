//! What others share, and what the person shared.

use super::{View, ask, button_ui, care_ui, data, secret_ui};
use crate::app::sharing::Wanted;
use crate::app::{App, SharingAction};
use crate::recording::bundle::BundleError;
use crate::ui::chooser::{Wants, path_ui};
use crate::ui::part::part_ui;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Kind, body, divider_ui, say, small_soft, soft};
use egui::Ui;

/// What others share: in the place, or as a file.
pub(super) fn others_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let sharing = &app.sharing;
    part_ui(ui, tools, "sharing-others", |ui, tools| {
        if let Some((error, from)) = &sharing.refused {
            care_ui(ui, tools, &data::refused(tools.texts, *error));
            if matches!(error, BundleError::WantsPassphrase | BundleError::WrongPassphrase) {
                secret_ui(ui, tools, "sharing-open-passphrase", &mut view.open_passphrase);
                let ready = !view.open_passphrase.0.is_empty();
                if button_ui(ui, tools, Kind::Plain, "sharing-open", ready) {
                    let typed = std::mem::take(&mut view.open_passphrase);
                    ask(tools, SharingAction::Open(from.clone(), typed));
                }
            }
            ui.add_space(GAP);
        }
        if sharing.place.is_some() {
            if sharing.there.is_empty() {
                say(ui, soft(tools.colors, tools.t("sharing-there-none")));
            }
            for bundle in &sharing.there {
                let (line, opens) = data::there(tools.texts, bundle);
                ui.push_id(&bundle.name, |ui| {
                    divider_ui(ui, tools.colors);
                    ui.add_space(STEP);
                    say(ui, body(line));
                    if opens && button_ui(ui, tools, Kind::Plain, "sharing-open", true) {
                        let wanted = Wanted::There(bundle.name.clone());
                        ask(tools, SharingAction::Open(wanted, crate::app::Secret::default()));
                    }
                });
            }
            ui.add_space(GAP);
        }
        path_ui(ui, tools, "sharing-open-file", &Wants::File, &mut view.open);
        if button_ui(ui, tools, Kind::Plain, "sharing-open", !view.open.trim().is_empty()) {
            let wanted = Wanted::File(view.open.trim().into());
            ask(tools, SharingAction::Open(wanted, crate::app::Secret::default()));
        }
    });
}

/// What the person shared, and how it stands.
pub(super) fn own_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App) {
    part_ui(ui, tools, "sharing-own", |ui, tools| {
        say(ui, small_soft(tools.colors, tools.t("sharing-own-hint")));
        if app.sharing.own.is_empty() {
            say(ui, soft(tools.colors, tools.t("sharing-own-none")));
        }
        for bundle in &app.sharing.own {
            let (line, stands) = data::own(tools.texts, bundle);
            divider_ui(ui, tools.colors);
            ui.add_space(STEP);
            say(ui, body(line));
            say(ui, small_soft(tools.colors, stands));
        }
    });
}
