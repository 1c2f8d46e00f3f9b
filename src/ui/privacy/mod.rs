//! What is kept, where, until when, and how to be rid of it.

mod data;
mod shut;

use super::chooser::{Wants, path_ui};
use super::dialog::Dialog;
use super::library::name;
use super::part::part_ui;
use super::theme::{EDGE, GAP, READING_WIDTH, SPACE, STEP, scale};
use super::tools::Tools;
use super::widgets::{
    Button, Icon, Kind, Masked, body, care_card, check_ui, choice_ui, column_ui, divider_ui, mark_ui, pair_ui,
    point_ui, say, small_soft, soft, strong, title,
};
use crate::app::{Action, App, PrivacyAction, Route, Secret};
use crate::seal::KeyPlace;
use data::{ItemData, PrivacyData};
use egui::{ScrollArea, TextEdit, Ui};
pub use shut::shut_ui;

/// What is being written; nothing of it is kept.
#[derive(Debug, Default)]
pub struct View {
    /// The recording whose end date is being put elsewhere, with the day and the reason.
    keeping: Option<(String, String, String)>,
    /// The recording that an intervision is planned for, with the day.
    planning: Option<(String, String)>,
    /// A new passphrase, twice.
    passphrase: Option<(Secret, Secret)>,
    /// The passphrase that opens.
    typed: Secret,
    folder: String,
}

/// Draws the screen.
pub fn privacy_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let data = PrivacyData::of(app, tools.texts);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        column_ui(ui, READING_WIDTH * 1.15 * scale(ui.style()), |ui| {
            ui.add_space(EDGE);
            say(ui, title(tools.t("privacy-title")));
            say(ui, soft(tools.colors, tools.t("privacy-lead")));
            ui.add_space(GAP);
            if Button::new(Kind::Plain, &tools.t("sharing-open-screen")).icon(Icon::Person).small().show(ui).clicked() {
                tools.ask(Action::Go(Route::Sharing));
            }
            ui.add_space(GAP);
            clock_ui(ui, tools, &data);
            part_ui(ui, tools, "privacy-kept", |ui, tools| kept_ui(ui, tools, &data, view));
            part_ui(ui, tools, "privacy-where", |ui, tools| where_ui(ui, tools, &data, view));
            part_ui(ui, tools, "privacy-terms", |ui, tools| terms_ui(ui, tools, &data));
            part_ui(ui, tools, "privacy-all-of-me", |ui, tools| take_out_ui(ui, tools, view));
            part_ui(ui, tools, "privacy-deeds", |ui, tools| deeds_ui(ui, tools, &data));
            ui.add_space(EDGE);
        });
    });
}

fn clock_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &PrivacyData) {
    let Some((words, can_mend)) = &data.clock else { return };
    care_card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        mark_ui(ui, Icon::Care, tools.colors.care, words);
        if *can_mend && Button::new(Kind::Plain, &tools.t("privacy-clock-right")).small().show(ui).clicked() {
            tools.ask(Action::Privacy(PrivacyAction::BelieveClock));
        }
    });
    ui.add_space(SPACE);
}

fn kept_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &PrivacyData, view: &mut View) {
    say(ui, small_soft(tools.colors, tools.t("privacy-record-hint")));
    if let Some(record) = choice_ui(ui, data.record, &data.records) {
        tools.ask(Action::Privacy(PrivacyAction::SetRecord(record)));
    }
    ui.add_space(GAP);
    if data.items.is_empty() {
        say(ui, soft(tools.colors, tools.t("privacy-nothing")));
    }
    for item in &data.items {
        divider_ui(ui, tools.colors);
        ui.add_space(STEP);
        ui.push_id(&item.id, |ui| item_ui(ui, tools, item, view));
        ui.add_space(STEP);
    }
}

fn item_ui(ui: &mut Ui, tools: &mut Tools<'_>, item: &ItemData, view: &mut View) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        say(ui, strong(&item.persona));
        say(ui, soft(tools.colors, &item.about));
        say(ui, body(&item.until));
        for line in &item.viewings {
            say(ui, small_soft(tools.colors, line));
        }
    });
    for (permission, words, allowed) in &item.permissions {
        let mut now = *allowed;
        if check_ui(ui, tools.colors, &mut now, body(words)).clicked() && now != *allowed {
            tools.ask(Action::Privacy(PrivacyAction::Allow(item.id.clone(), *permission, now)));
        }
    }
    ui.horizontal_wrapped(|ui| {
        if Button::new(Kind::Quiet, &tools.t("privacy-keep")).small().flush().show(ui).clicked() {
            view.keeping = Some((item.id.clone(), item.latest.clone(), String::new()));
            view.planning = None;
        }
        if Button::new(Kind::Quiet, &tools.t("privacy-plan")).small().flush().show(ui).clicked() {
            view.planning = Some((item.id.clone(), String::new()));
            view.keeping = None;
        }
        if Button::new(Kind::Quiet, &tools.t("kept-delete")).small().flush().show(ui).clicked() {
            tools.dialog =
                Some(Dialog::Delete { id: item.id.clone(), of: Some((item.persona.clone(), item.about.clone())) });
        }
    });
    if let Some((_, day, reason)) = view.keeping.as_mut().filter(|(id, _, _)| *id == item.id) {
        field_ui(ui, tools, "privacy-keep-day", day);
        field_ui(ui, tools, "privacy-keep-reason", reason);
        let (until, reason) = (day.clone(), reason.clone());
        let ready = !until.trim().is_empty();
        let save =
            ui.add_enabled_ui(ready, |ui| Button::new(Kind::Plain, &tools.t("privacy-save")).small().show(ui)).inner;
        if save.clicked() {
            tools.ask(Action::Privacy(PrivacyAction::Keep { id: item.id.clone(), until, reason }));
            view.keeping = None;
        }
    }
    if let Some((_, day)) = view.planning.as_mut().filter(|(id, _)| *id == item.id) {
        field_ui(ui, tools, "privacy-plan-day", day);
        let on = day.clone();
        let ready = !on.trim().is_empty();
        let save =
            ui.add_enabled_ui(ready, |ui| Button::new(Kind::Plain, &tools.t("privacy-save")).small().show(ui)).inner;
        if save.clicked() {
            tools.ask(Action::Privacy(PrivacyAction::Plan { id: item.id.clone(), on }));
            view.planning = None;
        }
    }
}

fn field_ui(ui: &mut Ui, tools: &Tools<'_>, key: &str, text: &mut String) {
    say(ui, small_soft(tools.colors, tools.t(key)));
    let response = ui.add(TextEdit::singleline(text).desired_width(f32::INFINITY).margin(crate::ui::theme::FIELD));
    name(ui, &response, &tools.t(key));
}

/// A field whose letters nobody sees; gives whether Enter was pressed in it.
fn secret_ui(ui: &mut Ui, tools: &Tools<'_>, key: &str, text: &mut Secret) -> bool {
    say(ui, small_soft(tools.colors, tools.t(key)));
    let mut masked = Masked::of(text);
    let field = TextEdit::singleline(&mut masked).password(true).desired_width(f32::INFINITY);
    let response = ui.add(field.margin(crate::ui::theme::FIELD));
    name(ui, &response, &tools.t(key));
    response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
}

fn where_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &PrivacyData, view: &mut View) {
    pair_ui(ui, tools.colors, &tools.t("privacy-folder"), body(&data.folder));
    say(ui, body(tools.t("privacy-sealed")));
    ui.add_space(GAP);
    say(ui, strong(tools.t("privacy-key")));
    if let Some(now) = data.key_place {
        let shown = if view.passphrase.is_some() { KeyPlace::Passphrase } else { now };
        match choice_ui(ui, shown, &data.key_places) {
            Some(KeyPlace::Passphrase) => view.passphrase = Some((Secret::default(), Secret::default())),
            Some(place) => {
                view.passphrase = None;
                if place != now {
                    tools.ask(Action::Privacy(PrivacyAction::MoveKey(place, Secret::default())));
                }
            }
            None => {}
        }
        let hint = match shown {
            KeyPlace::Ring => "privacy-key-ring-hint",
            KeyPlace::File => "privacy-key-file-hint",
            KeyPlace::Passphrase => "privacy-key-passphrase-hint",
        };
        say(ui, small_soft(tools.colors, tools.t(hint)));
        new_passphrase_ui(ui, tools, view);
        if now == KeyPlace::Passphrase {
            ui.add_space(GAP);
            if Button::new(Kind::Plain, &tools.t("privacy-lock")).icon(Icon::Lock).small().show(ui).clicked() {
                tools.ask(Action::Privacy(PrivacyAction::Lock));
            }
        }
    }
    ui.add_space(GAP);
    say(ui, small_soft(tools.colors, tools.t("privacy-backups")));
}

fn new_passphrase_ui(ui: &mut Ui, tools: &mut Tools<'_>, view: &mut View) {
    let Some((first, second)) = &mut view.passphrase else { return };
    secret_ui(ui, tools, "privacy-passphrase-new", first);
    secret_ui(ui, tools, "privacy-passphrase-again", second);
    let same = first == second;
    let long = first.0.chars().count() >= 12;
    if !first.0.is_empty() && !long {
        say(ui, small_soft(tools.colors, tools.t("privacy-passphrase-short")));
    } else if !second.0.is_empty() && !same {
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("privacy-passphrase-differs"));
    }
    let mut done = false;
    ui.horizontal_wrapped(|ui| {
        let save = ui.add_enabled_ui(same && long, |ui| {
            Button::new(Kind::Main, &tools.t("privacy-passphrase-save")).small().show(ui)
        });
        if save.inner.clicked() {
            let typed = std::mem::take(first);
            tools.ask(Action::Privacy(PrivacyAction::MoveKey(KeyPlace::Passphrase, typed)));
            done = true;
        }
        done |= Button::new(Kind::Quiet, &tools.t("cancel")).small().show(ui).clicked();
    });
    if done {
        view.passphrase = None;
    }
}

fn terms_ui(ui: &mut Ui, tools: &Tools<'_>, data: &PrivacyData) {
    for term in &data.terms {
        point_ui(ui, tools.colors, body(term));
    }
    say(ui, small_soft(tools.colors, &data.decided));
}

fn take_out_ui(ui: &mut Ui, tools: &mut Tools<'_>, view: &mut View) {
    say(ui, body(tools.t("privacy-take-out-lead")));
    path_ui(ui, tools, "privacy-take-out-folder", &Wants::Folder, &mut view.folder);
    ui.add_space(STEP);
    ui.horizontal_wrapped(|ui| {
        let ready = !view.folder.trim().is_empty();
        let take =
            ui.add_enabled_ui(ready, |ui| Button::new(Kind::Plain, &tools.t("privacy-take-out")).small().show(ui));
        if take.inner.clicked() {
            tools.ask(Action::Privacy(PrivacyAction::TakeOut(view.folder.clone())));
        }
        if Button::new(Kind::Grave, &tools.t("privacy-erase-all")).small().show(ui).clicked() {
            tools.dialog = Some(Dialog::EraseAll);
        }
    });
}

fn deeds_ui(ui: &mut Ui, tools: &Tools<'_>, data: &PrivacyData) {
    say(ui, small_soft(tools.colors, tools.t("privacy-deeds-hint")));
    if data.deeds.is_empty() {
        say(ui, soft(tools.colors, tools.t("privacy-deeds-none")));
    }
    for deed in data.deeds.iter().take(200) {
        say(ui, body(deed));
    }
}
