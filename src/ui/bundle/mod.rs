//! Sharing with the own group: what leaves, seen beforehand; what others share; groups and the shared place.

mod data;
mod make;
mod open;
mod others;
mod settings;

pub(super) use data::refused;

use super::library::name;
use super::theme::{EDGE, GAP, READING_WIDTH, scale};
use super::tools::Tools;
use super::widgets::{Button, Icon, Kind, Masked, column_ui, mark_ui, say, small_soft, soft, title};
use crate::app::{Action, App, Secret, SharingAction};
use egui::{ScrollArea, TextEdit, Ui};

/// What is being written; nothing of it is kept.
#[derive(Debug, Default)]
pub struct View {
    /// For whom: recipients as written, beside the groups that are ticked.
    to: String,
    /// Groups that are ticked.
    groups: Vec<String>,
    /// Sealed with a passphrase instead.
    by_passphrase: bool,
    passphrase: Secret,
    /// Into this file instead of the shared place.
    file: String,
    as_file: bool,
    /// The file of somebody's bundle.
    open: String,
    /// The passphrase of somebody's bundle.
    open_passphrase: Secret,
    group: settings::GroupForm,
    place: settings::PlaceForm,
}

/// Draws the screen.
pub fn sharing_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let sharing = &app.sharing;
    ScrollArea::vertical().auto_shrink(false).id_salt(sharing.opened.is_some()).show(ui, |ui| {
        column_ui(ui, READING_WIDTH * 1.15 * scale(ui.style()), |ui| {
            ui.add_space(EDGE);
            if let Some(reading) = &sharing.opened {
                open::open_ui(ui, tools, reading);
                ui.add_space(EDGE);
                return;
            }
            say(ui, title(tools.t("sharing-title")));
            say(ui, soft(tools.colors, tools.t("sharing-lead")));
            ui.add_space(GAP);
            match &sharing.making {
                Some(making) => make::make_ui(ui, tools, app, making, view),
                None => make::begin_ui(ui, tools, app),
            }
            others::others_ui(ui, tools, app, view);
            others::own_ui(ui, tools, app);
            settings::groups_ui(ui, tools, app, &mut view.group);
            settings::place_ui(ui, tools, app, &mut view.place);
            ui.add_space(EDGE);
        });
    });
}

fn ask(tools: &mut Tools<'_>, action: SharingAction) {
    tools.ask(Action::Sharing(action));
}

/// A field with its name above; gives whether it changed.
fn field_ui(ui: &mut Ui, tools: &Tools<'_>, key: &str, text: &mut String) -> bool {
    say(ui, small_soft(tools.colors, tools.t(key)));
    let response = ui.add(TextEdit::singleline(text).desired_width(f32::INFINITY).margin(crate::ui::theme::FIELD));
    name(ui, &response, &tools.t(key));
    response.changed()
}

/// A field whose letters nobody sees.
fn secret_ui(ui: &mut Ui, tools: &Tools<'_>, key: &str, text: &mut Secret) {
    say(ui, small_soft(tools.colors, tools.t(key)));
    let mut masked = Masked::of(text);
    let field = TextEdit::singleline(&mut masked).password(true).desired_width(f32::INFINITY);
    let response = ui.add(field.margin(crate::ui::theme::FIELD));
    name(ui, &response, &tools.t(key));
}

fn care_ui(ui: &mut Ui, tools: &Tools<'_>, words: &str) {
    mark_ui(ui, Icon::Care, tools.colors.care, words);
}

/// A button that can be pressed when everything it needs is there; gives whether it was.
fn button_ui(ui: &mut Ui, tools: &Tools<'_>, kind: Kind, key: &str, ready: bool) -> bool {
    ui.add_enabled_ui(ready, |ui| Button::new(kind, &tools.t(key)).small().show(ui)).inner.clicked()
}
