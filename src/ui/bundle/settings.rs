//! The person's groups and the shared place.

use super::{ask, button_ui, care_ui, data, field_ui, secret_ui};
use crate::app::{App, Secret, SharingAction};
use crate::place::{Kind as PlaceKind, Place};
use crate::ui::chooser::{Wants, path_ui};
use crate::ui::part::part_ui;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, body, choice_ui, divider_ui, say, small_soft, soft, strong};
use egui::Ui;

/// What is being written about groups.
#[derive(Debug, Default)]
pub(super) struct GroupForm {
    name: String,
    file: String,
    passphrase: Secret,
    /// The group whose key is handed over, the file and the passphrase.
    handing: Option<(String, String, Secret)>,
}

/// What is being written about the place.
#[derive(Debug, Default)]
pub(super) struct PlaceForm {
    kind: Choice,
    address: String,
    user: String,
    endpoint: String,
    region: String,
    me: String,
    secret: Secret,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Choice {
    #[default]
    Folder,
    Webdav,
    S3,
}

/// The person's groups.
pub(super) fn groups_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, form: &mut GroupForm) {
    part_ui(ui, tools, "sharing-groups", |ui, tools| {
        say(ui, small_soft(tools.colors, tools.t("sharing-groups-hint")));
        if !app.sharing.me.is_empty() {
            code_ui(ui, tools, &tools.t("sharing-me"), &app.sharing.me);
        }
        for (group, recipient) in &app.sharing.groups {
            divider_ui(ui, tools.colors);
            ui.add_space(STEP);
            ui.push_id(group, |ui| group_ui(ui, tools, group, recipient, form));
        }
        ui.add_space(GAP);
        field_ui(ui, tools, "sharing-group-name", &mut form.name);
        if button_ui(ui, tools, Kind::Plain, "sharing-group-make", !form.name.trim().is_empty()) {
            ask(tools, SharingAction::MakeGroup(std::mem::take(&mut form.name)));
        }
        ui.add_space(GAP);
        path_ui(ui, tools, "sharing-group-file", &Wants::File, &mut form.file);
        secret_ui(ui, tools, "sharing-group-passphrase", &mut form.passphrase);
        let ready = !form.file.trim().is_empty() && !form.passphrase.0.is_empty();
        if button_ui(ui, tools, Kind::Plain, "sharing-group-take", ready) {
            let passphrase = std::mem::take(&mut form.passphrase);
            ask(tools, SharingAction::TakeGroup { file: std::mem::take(&mut form.file), passphrase });
        }
    });
}

fn group_ui(ui: &mut Ui, tools: &mut Tools<'_>, group: &str, recipient: &str, form: &mut GroupForm) {
    code_ui(ui, tools, group, recipient);
    ui.horizontal_wrapped(|ui| {
        if Button::new(Kind::Quiet, &tools.t("sharing-group-hand")).small().flush().show(ui).clicked() {
            form.handing = Some((group.to_owned(), String::new(), Secret::default()));
        }
        if Button::new(Kind::Quiet, &tools.t("sharing-group-leave")).small().flush().show(ui).clicked() {
            ask(tools, SharingAction::LeaveGroup(group.to_owned()));
        }
    });
    let Some((_, file, passphrase)) = form.handing.as_mut().filter(|(name, ..)| name == group) else { return };
    let named = Wants::Save(format!("{group}.age"));
    path_ui(ui, tools, "sharing-group-into", &named, file);
    secret_ui(ui, tools, "sharing-passphrase", passphrase);
    say(ui, small_soft(tools.colors, tools.t("sharing-passphrase-hint")));
    let ready = !file.trim().is_empty() && passphrase.0.chars().count() >= 12;
    if button_ui(ui, tools, Kind::Plain, "sharing-group-write", ready) {
        let (file, passphrase) = (std::mem::take(file), std::mem::take(passphrase));
        ask(tools, SharingAction::HandGroup { name: group.to_owned(), file, passphrase });
        form.handing = None;
    }
}

/// Something long to copy, with what it is.
fn code_ui(ui: &mut Ui, tools: &Tools<'_>, what: &str, code: &str) {
    say(ui, strong(what));
    say(ui, small_soft(tools.colors, code));
    let name = format!("{}: {what}", tools.t("sharing-copy"));
    if Button::new(Kind::Quiet, &tools.t("sharing-copy")).name(&name).small().flush().show(ui).clicked() {
        ui.ctx().copy_text(code.to_owned());
    }
}

/// The shared place.
pub(super) fn place_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, form: &mut PlaceForm) {
    let sharing = &app.sharing;
    part_ui(ui, tools, "sharing-place", |ui, tools| {
        say(ui, small_soft(tools.colors, tools.t("sharing-place-hint")));
        if !sharing.place_fault.is_empty() {
            care_ui(ui, tools, &sharing.place_fault);
        }
        if let Some(place) = &sharing.place {
            say(ui, body(tools.t_with("sharing-place-now", &[("place", place.shown().into())])));
            if let Some(error) = &sharing.trouble {
                care_ui(ui, tools, &data::trouble(tools.texts, error));
            }
            if sharing.waits > 0 {
                say(ui, soft(tools.colors, tools.t_with("sharing-place-waits", &[("n", sharing.waits.into())])));
            }
            ui.horizontal_wrapped(|ui| {
                let label = tools.t(if sharing.is_busy { "sharing-place-busy" } else { "sharing-place-look" });
                let look = ui.add_enabled_ui(!sharing.is_busy, |ui| {
                    Button::new(Kind::Plain, &label).icon(Icon::Clock).small().show(ui)
                });
                if look.inner.clicked() {
                    ask(tools, SharingAction::KeepUp);
                }
                if Button::new(Kind::Quiet, &tools.t("sharing-place-none")).small().show(ui).clicked() {
                    ask(tools, SharingAction::NoPlace);
                }
            });
            return;
        }
        form_ui(ui, tools, form);
    });
}

fn form_ui(ui: &mut Ui, tools: &mut Tools<'_>, form: &mut PlaceForm) {
    let kinds = [
        (Choice::Folder, tools.t("sharing-place-folder")),
        (Choice::Webdav, tools.t("sharing-place-webdav")),
        (Choice::S3, tools.t("sharing-place-s3")),
    ];
    if let Some(kind) = choice_ui(ui, form.kind, &kinds) {
        form.kind = kind;
    }
    match form.kind {
        Choice::Folder => _ = path_ui(ui, tools, "sharing-place-path", &Wants::Folder, &mut form.address),
        Choice::Webdav => {
            field_ui(ui, tools, "sharing-place-url", &mut form.address);
            field_ui(ui, tools, "sharing-place-user", &mut form.user);
            secret_ui(ui, tools, "sharing-place-secret", &mut form.secret);
        }
        Choice::S3 => {
            field_ui(ui, tools, "sharing-place-endpoint", &mut form.endpoint);
            field_ui(ui, tools, "sharing-place-bucket", &mut form.address);
            field_ui(ui, tools, "sharing-place-region", &mut form.region);
            field_ui(ui, tools, "sharing-place-key", &mut form.user);
            secret_ui(ui, tools, "sharing-place-secret", &mut form.secret);
        }
    }
    field_ui(ui, tools, "sharing-place-me", &mut form.me);
    say(ui, small_soft(tools.colors, tools.t("sharing-place-me-hint")));
    if !button_ui(ui, tools, Kind::Plain, "sharing-place-set", !form.address.trim().is_empty()) {
        return;
    }
    let trimmed = |text: &String| text.trim().to_owned();
    let kind = match form.kind {
        Choice::Folder => PlaceKind::Folder { path: trimmed(&form.address) },
        Choice::Webdav => PlaceKind::Webdav { url: trimmed(&form.address), user: trimmed(&form.user) },
        Choice::S3 => PlaceKind::S3 {
            endpoint: trimmed(&form.endpoint),
            bucket: trimmed(&form.address),
            region: if form.region.trim().is_empty() { "us-east-1".to_owned() } else { trimmed(&form.region) },
            key_id: trimmed(&form.user),
            folder: String::new(),
        },
    };
    let place = Place { kind, me: trimmed(&form.me) };
    ask(tools, SharingAction::SetPlace(place, std::mem::take(&mut form.secret)));
}
