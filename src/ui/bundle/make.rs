//! A bundle being put together: which chats, which parts, what is taken out, for whom; and exactly what leaves.

use super::{View, ask, button_ui, care_ui, data, field_ui, open, secret_ui};
use crate::app::sharing::{Draft, Making, ShareError};
use crate::app::{App, SharingAction};
use crate::recording::bundle::Field;
use crate::ui::chooser::{Wants, path_ui};
use crate::ui::part::part_ui;
use crate::ui::theme::{GAP, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, body, check_ui, choice_ui, divider_ui, say, small_soft, soft, strong};
use crate::ui::words;
use egui::{CollapsingHeader, Frame, Margin, ScrollArea, Ui};

/// How tall the preview is at the usual text size, in points.
const PREVIEW: f32 = 380.0;

/// Nothing is being put together: how it begins.
pub(super) fn begin_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App) {
    part_ui(ui, tools, "sharing-make", |ui, tools| {
        let choices = data::choices(app, tools.texts, &[]);
        if choices.is_empty() {
            say(ui, soft(tools.colors, tools.t("sharing-none-allowed")));
            return;
        }
        say(ui, small_soft(tools.colors, tools.t("sharing-make-hint")));
        for (id, line, _) in choices.iter().take(12) {
            if Button::new(Kind::Quiet, line).icon(Icon::Right).small().flush().show(ui).clicked() {
                ask(tools, SharingAction::Make(id.clone()));
            }
        }
    });
}

/// Draws it.
pub(super) fn make_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, making: &Making, view: &mut View) {
    part_ui(ui, tools, "sharing-make", |ui, tools| {
        chats_ui(ui, tools, app, making);
        ui.add_space(GAP);
        match &making.draft {
            Ok(draft) => {
                parts_ui(ui, tools, making);
                ui.add_space(GAP);
                until_ui(ui, tools, making, draft);
                ui.add_space(GAP);
                proposals_ui(ui, tools, making, draft);
                preview_ui(ui, tools, making, draft);
                ui.add_space(GAP);
                for_whom_ui(ui, tools, app, view);
                ui.add_space(GAP);
                go_ui(ui, tools, app, view);
            }
            Err(error) => {
                if *error == ShareError::NoFields {
                    parts_ui(ui, tools, making);
                }
                if matches!(error, ShareError::TooLate(_) | ShareError::Past) {
                    let mut day = making.until.clone();
                    if field_ui(ui, tools, "sharing-until", &mut day) {
                        ask(tools, SharingAction::SetUntil(day));
                    }
                }
                refused_ui(ui, tools, error);
            }
        }
        if button_ui(ui, tools, Kind::Quiet, "cancel", true) {
            ask(tools, SharingAction::Drop);
        }
    });
}

fn chats_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, making: &Making) {
    say(ui, strong(tools.t("sharing-chats")));
    for (id, line, chosen) in data::choices(app, tools.texts, &making.wish.ids) {
        let mut now = chosen;
        if check_ui(ui, tools.colors, &mut now, body(&line)).clicked() && now != chosen {
            ask(tools, SharingAction::Toggle(id));
        }
    }
}

fn refused_ui(ui: &mut Ui, tools: &mut Tools<'_>, error: &ShareError) {
    match error {
        ShareError::Nothing => _ = say(ui, soft(tools.colors, tools.t("sharing-choose"))),
        ShareError::NoFields => _ = say(ui, soft(tools.colors, tools.t("sharing-no-fields"))),
        ShareError::NotAllowed(ids) => {
            care_ui(ui, tools, &tools.t_with("sharing-not-allowed", &[("n", ids.len().into())]));
            if button_ui(ui, tools, Kind::Plain, "sharing-allow", true) {
                ask(tools, SharingAction::AllowChosen);
            }
        }
        ShareError::Unopened(..) => care_ui(ui, tools, &tools.t("sharing-unopened")),
        ShareError::TooLate(day) => {
            let date = words::date(tools.texts, &day.to_string());
            care_ui(ui, tools, &tools.t_with("sharing-too-late", &[("date", date.into())]));
        }
        ShareError::Past => care_ui(ui, tools, &tools.t("sharing-past")),
    }
}

fn parts_ui(ui: &mut Ui, tools: &mut Tools<'_>, making: &Making) {
    say(ui, strong(tools.t("sharing-fields")));
    for (field, label, hint, chosen) in data::parts(tools.texts, &making.wish.fields) {
        let mut now = chosen;
        if check_ui(ui, tools.colors, &mut now, body(&label)).clicked() && now != chosen {
            ask(tools, SharingAction::SetField(field, now));
        }
        let beside = Margin { left: 28, ..Margin::ZERO };
        Frame::new().inner_margin(beside).show(ui, |ui| say(ui, small_soft(tools.colors, &hint)));
    }
}

fn until_ui(ui: &mut Ui, tools: &mut Tools<'_>, making: &Making, draft: &Draft) {
    say(ui, strong(tools.t("sharing-until-title")));
    let date = words::date(tools.texts, &draft.bundle.until.to_string());
    say(ui, body(tools.t_with("sharing-until-now", &[("date", date.into())])));
    let mut day = making.until.clone();
    if field_ui(ui, tools, "sharing-until", &mut day) {
        ask(tools, SharingAction::SetUntil(day));
    }
}

fn proposals_ui(ui: &mut Ui, tools: &mut Tools<'_>, making: &Making, draft: &Draft) {
    if draft.proposals.is_empty() || !making.wish.fields.contains(&Field::Transcript) {
        return;
    }
    say(ui, strong(tools.t("sharing-take-out")));
    say(ui, small_soft(tools.colors, tools.t("sharing-take-out-hint")));
    for it in &draft.proposals {
        let kind = tools.t(&format!("identify-{}", it.kind.name()));
        let line = format!("“{}” · {kind}", it.words);
        let chosen = making.wish.take_out.contains(&it.words);
        let mut now = chosen;
        if check_ui(ui, tools.colors, &mut now, body(&line)).clicked() && now != chosen {
            ask(tools, SharingAction::TakeOut(it.words.clone(), now));
        }
    }
    if !draft.left.is_empty() {
        care_ui(ui, tools, &tools.t_with("sharing-left", &[("n", draft.left.len().into())]));
    }
    ui.add_space(GAP);
}

/// Exactly what leaves, as the group will see it.
fn preview_ui(ui: &mut Ui, tools: &Tools<'_>, making: &Making, draft: &Draft) {
    say(ui, strong(tools.t("sharing-preview")));
    let hint = tools.t_with("sharing-preview-hint", &[("name", draft.bundle.by.as_str().into())]);
    say(ui, small_soft(tools.colors, hint));
    let counted = data::counted(tools.texts, draft);
    let tall = PREVIEW * scale(ui.style());
    for ((item, look_back), (title, numbers)) in draft.bundle.items.iter().zip(&making.look_backs).zip(counted) {
        divider_ui(ui, tools.colors);
        ui.add_space(STEP);
        say(ui, body(title));
        say(ui, small_soft(tools.colors, numbers));
        let open = draft.bundle.items.len() == 1;
        let label = tools.t("sharing-preview-read");
        CollapsingHeader::new(label).id_salt(&item.recording.id).default_open(open).show_unindented(ui, |ui| {
            let area = ScrollArea::vertical().id_salt(&item.recording.id);
            area.min_scrolled_height(tall).max_height(tall).show(ui, |ui| {
                open::item_ui(ui, tools, item, look_back, &draft.bundle.by);
            });
        });
    }
}

fn for_whom_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    say(ui, strong(tools.t("sharing-to")));
    let ways = [(false, tools.t("sharing-to-group")), (true, tools.t("sharing-to-passphrase"))];
    if let Some(by_passphrase) = choice_ui(ui, view.by_passphrase, &ways) {
        view.by_passphrase = by_passphrase;
    }
    if view.by_passphrase {
        secret_ui(ui, tools, "sharing-passphrase", &mut view.passphrase);
        say(ui, small_soft(tools.colors, tools.t("sharing-passphrase-hint")));
        return;
    }
    for (group, _) in &app.sharing.groups {
        let chosen = view.groups.contains(group);
        let mut now = chosen;
        if check_ui(ui, tools.colors, &mut now, body(group)).clicked() && now != chosen {
            if now { view.groups.push(group.clone()) } else { view.groups.retain(|it| it != group) }
        }
    }
    field_ui(ui, tools, "sharing-recipients", &mut view.to);
}

fn go_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let has_place = app.sharing.place.is_some();
    if has_place {
        let ways = [(false, tools.t("sharing-as-place")), (true, tools.t("sharing-as-file"))];
        if let Some(as_file) = choice_ui(ui, view.as_file, &ways) {
            view.as_file = as_file;
        }
    }
    let as_file = view.as_file || !has_place;
    if as_file {
        let named = Wants::Save(format!("{}.age", tools.t("sharing-file-name")));
        path_ui(ui, tools, "sharing-file", &named, &mut view.file);
    }
    let to: Vec<String> = if view.by_passphrase {
        Vec::new()
    } else {
        let written = view.to.split([',', ' ', '\n']).map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned);
        view.groups
            .iter()
            .filter(|it| app.sharing.groups.iter().any(|(known, _)| known == *it))
            .cloned()
            .chain(written)
            .collect()
    };
    let for_whom = if view.by_passphrase { view.passphrase.0.chars().count() >= 12 } else { !to.is_empty() };
    let ready = for_whom && (!as_file || !view.file.trim().is_empty());
    ui.add_space(GAP);
    if button_ui(ui, tools, Kind::Main, "sharing-go", ready) {
        let file = if as_file { view.file.trim().to_owned() } else { String::new() };
        let passphrase = std::mem::take(&mut view.passphrase);
        ask(tools, SharingAction::Share { to, passphrase, file });
    }
    if !ready {
        say(ui, small_soft(tools.colors, tools.t("sharing-go-hint")));
    }
}
