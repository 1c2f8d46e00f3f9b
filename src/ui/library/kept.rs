//! The conversations that were kept.

use super::data::KeptData;
use super::{empty_ui, name};
use crate::app::{Action, PrivacyAction};
use crate::ui::dialog::Dialog;
use crate::ui::theme::{SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, body, card, divider_ui, heading, mark_ui, say, small_soft, soft, strong};
use egui::{TextEdit, Ui};

/// Draws the list.
pub fn kept_ui(ui: &mut Ui, tools: &mut Tools<'_>, kept: &[KeptData], found: Option<&str>, search: &mut String) {
    say(ui, heading(tools.t("kept-title")));
    ui.add_space(STEP);
    if !kept.is_empty() || found.is_some() {
        search_ui(ui, tools, search);
    }
    if let Some(found) = found {
        say(ui, small_soft(tools.colors, found));
        if kept.is_empty() {
            return;
        }
    }
    if kept.is_empty() {
        empty_ui(ui, tools, &tools.t("kept-empty"), &tools.t("kept-empty-hint"));
        return;
    }
    card(tools.colors).inner_margin(16).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for (index, one) in kept.iter().enumerate() {
            if index > 0 {
                ui.add_space(STEP);
                divider_ui(ui, tools.colors);
                ui.add_space(STEP);
            }
            ui.push_id(&one.id, |ui| one_ui(ui, tools, one));
        }
    });
}

/// Looks as soon as a word is typed; what was said is read from the sealed index, not from here.
fn search_ui(ui: &mut Ui, tools: &mut Tools<'_>, search: &mut String) {
    let field = TextEdit::singleline(search)
        .hint_text(egui::RichText::new(tools.t("kept-search")).color(tools.colors.soft))
        .margin(crate::ui::theme::FIELD)
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    name(ui, &response, &tools.t("kept-search"));
    if response.changed() {
        tools.ask(Action::Privacy(PrivacyAction::Search(search.clone())));
    }
    ui.add_space(STEP);
}

fn one_ui(ui: &mut Ui, tools: &mut Tools<'_>, kept: &KeptData) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        say(ui, strong(&kept.persona));
        if !kept.title.is_empty() {
            say(ui, soft(tools.colors, &kept.title));
        }
        if !kept.date.is_empty() {
            say(ui, small_soft(tools.colors, &kept.date));
        }
        match &kept.trouble {
            Some(trouble) => {
                mark_ui(ui, Icon::Care, tools.colors.care, trouble);
            }
            None => {
                say(ui, small_soft(tools.colors, &kept.outcome));
            }
        }
        if !kept.days_left.is_empty() {
            say(ui, small_soft(tools.colors, &kept.days_left));
        }
        if let Some(times) = &kept.times {
            say(ui, body(times));
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE;
        if kept.can_continue && Button::new(Kind::Quiet, &tools.t("kept-continue")).small().flush().show(ui).clicked() {
            tools.ask(Action::Continue { id: kept.id.clone() });
        }
        if kept.can_open && Button::new(Kind::Quiet, &tools.t("kept-open")).small().flush().show(ui).clicked() {
            tools.ask(Action::OpenRecording { id: kept.id.clone() });
        }
        if Button::new(Kind::Quiet, &tools.t("kept-delete")).small().flush().show(ui).clicked() {
            tools.dialog = Some(Dialog::Delete {
                id: kept.id.clone(),
                of: kept.can_open.then(|| (kept.persona.clone(), kept.date.clone())),
            });
        }
    });
}
