//! One text: where it stands, what it says at home, its translation.

use super::data::{place, status_key};
use super::{ask, go_to};
use crate::app::{OpenFile, TranslationAction};
use crate::ids::Lang;
use crate::scenario::{Entry, Status};
use crate::ui::theme::{GAP, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Column, Icon, Kind, body, card, mark_ui, say, side_by_side_ui, small_soft, small_strong,
};
use egui::{Id, TextEdit, Ui, vec2};

/// What a row is about.
pub(super) struct Row<'a> {
    /// The text.
    pub entry: &'a Entry,
    /// Into this language.
    pub lang: Lang,
    /// The entry's key.
    pub key: &'a str,
    /// The scenario's own file.
    pub home: Option<&'a OpenFile>,
    /// The script stands beside the pane.
    pub beside: bool,
    /// The keyboard is to go here.
    pub is_wanted: bool,
}

/// Draws it; `draft` is the text that is being written.
pub(super) fn row_ui(ui: &mut Ui, tools: &mut Tools<'_>, row: &Row<'_>, draft: &mut Option<(String, String)>) {
    card(tools.colors).inner_margin(12).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = STEP;
        say(ui, small_soft(tools.colors, place(row.entry, tools.texts)));
        let room = ui.available_width();
        if room >= 440.0 * scale(ui.style()) {
            let mut home = Id::NULL;
            side_by_side_ui(ui, (room - 2.0 * GAP) / 2.0, |ui, column| match column {
                Column::First => home = home_ui(ui, tools, row),
                Column::Second => field_ui(ui, tools, row, draft, home),
            });
        } else {
            let home = home_ui(ui, tools, row);
            field_ui(ui, tools, row, draft, home);
        }
        for note in &row.entry.notes {
            say(ui, small_soft(tools.colors, tools.t_with("translation-note", &[("note", note.as_str().into())])));
        }
        ui.horizontal_wrapped(|ui| marks_ui(ui, tools, row));
    });
}

/// Draws the home text; gives back what names the field beside it.
fn home_ui(ui: &mut Ui, tools: &Tools<'_>, row: &Row<'_>) -> Id {
    let id = say(ui, body(&row.entry.source)).id;
    if !row.entry.was.is_empty() {
        say(ui, small_strong(tools.t("translation-was")));
        say(ui, small_soft(tools.colors, &row.entry.was));
    }
    id
}

fn field_ui(ui: &mut Ui, tools: &mut Tools<'_>, row: &Row<'_>, draft: &mut Option<(String, String)>, home: Id) {
    let id = Id::new(("translation", row.lang, row.key));
    let mut text = match draft {
        Some((key, text)) if key == row.key => text.clone(),
        _ => row.entry.text.clone(),
    };
    let hint = if row.entry.topic.is_empty() { "translation-hint" } else { "translation-hint-phrases" };
    let field =
        TextEdit::multiline(&mut text).id(id).desired_rows(1).desired_width(f32::INFINITY).margin(vec2(8.0, 5.0));
    let field = if row.entry.topic.is_empty() { field.return_key(None) } else { field };
    let enabled = row.entry.status != Status::Obsolete;
    let response = ui.add_enabled(enabled, field.hint_text(tools.t(hint)));
    let response = response.labelled_by(home);
    if row.is_wanted {
        response.request_focus();
    }
    if response.gained_focus() || response.has_focus() && draft.as_ref().is_none_or(|(key, _)| key != row.key) {
        *draft = Some((row.key.to_owned(), row.entry.text.clone()));
    }
    if response.changed() {
        *draft = Some((row.key.to_owned(), text.clone()));
        ask(tools, TranslationAction::Write { lang: row.lang, key: row.key.to_owned(), text });
    }
    if response.lost_focus() && draft.as_ref().is_some_and(|(key, _)| key == row.key) {
        *draft = None;
    }
}

fn marks_ui(ui: &mut Ui, tools: &mut Tools<'_>, row: &Row<'_>) {
    let status = row.entry.status;
    let (icon, color) = match status {
        Status::New => (Icon::Clock, tools.colors.care),
        Status::Changed => (Icon::Care, tools.colors.care),
        Status::Done => (Icon::Check, tools.colors.accent),
        Status::Obsolete => (Icon::Leave, tools.colors.soft),
    };
    mark_ui(ui, icon, color, &tools.t(&status_key(status)));
    if let Some(home) = row.home.filter(|_| row.entry.line > 0) {
        let words = tools.t_with("translation-line", &[("n", row.entry.line.into())]);
        if Button::new(Kind::Quiet, &words).small().show(ui).clicked() {
            go_to(tools, &home.name, (row.entry.line, 1), row.beside);
        }
    }
    let (key, is_done) = match status {
        Status::Changed => ("translation-mark-done", true),
        Status::Done => ("translation-mark-again", false),
        Status::New | Status::Obsolete => return,
    };
    let kind = if is_done { Kind::Plain } else { Kind::Quiet };
    if Button::new(kind, &tools.t(key)).small().show(ui).clicked() {
        ask(tools, TranslationAction::Mark { lang: row.lang, key: row.key.to_owned(), is_done });
    }
}
