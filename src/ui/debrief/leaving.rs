//! What may be done with this conversation, and taking it along as a file.

use crate::app::{Action, Form, Leaving, PrivacyAction, SharingAction, WantedExport};
use crate::recording::Permission;
use crate::ui::chooser::{Wants, path_ui};
use crate::ui::library::name;
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Icon, Kind, body, card, care_card, check_ui, choice_ui, heading, mark_ui, say, small_soft,
};
use crate::ui::words;
use egui::{TextEdit, Ui};

/// What is being filled in.
#[derive(Debug, Default)]
pub(super) struct LeavingForm {
    form: usize,
    for_others: bool,
    path: String,
    pseudonym: String,
}

/// Draws it.
pub(super) fn leaving_ui(ui: &mut Ui, tools: &mut Tools<'_>, leaving: &Leaving, form: &mut LeavingForm) {
    ui.add_space(SPACE);
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        say(ui, heading(tools.t("leaving-title")));
        if leaving.is_unkept {
            unkept_ui(ui, tools);
        } else {
            allowed_ui(ui, tools, leaving);
            ui.add_space(STEP);
            let share = tools.t("sharing-this");
            if Button::new(Kind::Plain, &share).icon(Icon::Person).small().show(ui).clicked() {
                tools.ask(Action::Sharing(SharingAction::Make(leaving.id.clone())));
            }
        }
        ui.add_space(GAP);
        export_ui(ui, tools, leaving, form);
    });
}

fn unkept_ui(ui: &mut Ui, tools: &mut Tools<'_>) {
    care_card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        say(ui, body(tools.t("leaving-unkept")));
        if Button::new(Kind::Plain, &tools.t("leaving-keep")).small().show(ui).clicked() {
            tools.ask(Action::Privacy(PrivacyAction::KeepAfterAll));
        }
    });
}

fn allowed_ui(ui: &mut Ui, tools: &mut Tools<'_>, leaving: &Leaving) {
    say(ui, small_soft(tools.colors, tools.t("leaving-hint")));
    for permission in Permission::ALL {
        let mut allowed = leaving.permissions.has(permission);
        let label = body(tools.t(&format!("privacy-allow-{}", permission.name())));
        if check_ui(ui, tools.colors, &mut allowed, label).clicked() {
            tools.ask(Action::Privacy(PrivacyAction::Allow(leaving.id.clone(), permission, allowed)));
        }
    }
    for line in words::viewings(tools.texts, &leaving.viewings) {
        say(ui, small_soft(tools.colors, line));
    }
}

fn export_ui(ui: &mut Ui, tools: &mut Tools<'_>, leaving: &Leaving, form: &mut LeavingForm) {
    say(ui, heading(tools.t("leaving-export")));
    say(ui, small_soft(tools.colors, tools.t("leaving-export-hint")));
    ui.add_space(STEP);
    let forms: Vec<(usize, String)> =
        Form::NAMES.iter().enumerate().map(|(at, it)| (at, form_words(tools, it))).collect();
    if let Some(chosen) = choice_ui(ui, form.form, &forms) {
        form.form = chosen;
    }
    ui.add_space(STEP);
    let for_whom = [(false, tools.t("leaving-for-me")), (true, tools.t("leaving-for-others"))];
    if let Some(others) = choice_ui(ui, form.for_others, &for_whom) {
        form.for_others = others;
    }
    if form.for_others && leaving.identifying > 0 {
        let words = tools.t_with("leaving-identifying", &[("n", leaving.identifying.into())]);
        mark_ui(ui, Icon::Care, tools.colors.care, &words);
    }
    ui.add_space(STEP);
    let chosen = Form::NAMES[form.form];
    if chosen == "xapi" {
        field_ui(ui, tools, "leaving-pseudonym", &mut form.pseudonym);
    }
    let ending = match chosen {
        "measures" => "csv",
        "xapi" => "json",
        other => other,
    };
    let named = Wants::Save(format!("{}.{ending}", tools.t("leaving-file-name")));
    path_ui(ui, tools, "leaving-file", &named, &mut form.path);
    ui.add_space(STEP);
    let ready = !form.path.trim().is_empty() && (chosen != "xapi" || !form.pseudonym.trim().is_empty());
    let write = ui.add_enabled_ui(ready, |ui| Button::new(Kind::Plain, &tools.t("leaving-write")).small().show(ui));
    if write.inner.clicked() {
        tools.ask(Action::Privacy(PrivacyAction::Export(WantedExport {
            form: chosen,
            path: form.path.clone(),
            for_me: !form.for_others,
            pseudonym: form.pseudonym.clone(),
        })));
    }
}

fn form_words(tools: &Tools<'_>, form: &str) -> String {
    tools.t(&format!("leaving-form-{form}"))
}

fn field_ui(ui: &mut Ui, tools: &Tools<'_>, key: &str, text: &mut String) {
    say(ui, small_soft(tools.colors, tools.t(key)));
    let response = ui.add(TextEdit::singleline(text).desired_width(f32::INFINITY).margin(crate::ui::theme::FIELD));
    name(ui, &response, &tools.t(key));
}
