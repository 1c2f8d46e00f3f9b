//! Fields whose words are taken over when one leaves them.

use super::View;
use crate::ui::chooser::Wants;
use crate::ui::library::name;
use crate::ui::tools::Tools;
use crate::ui::widgets::{say, small_soft};
use egui::{TextEdit, Ui};

/// A field with its name above; gives the words when they changed and the field was left.
pub(super) fn field_ui(
    ui: &mut Ui,
    tools: &Tools<'_>,
    view: &mut View,
    key: &'static str,
    now: &str,
    width: f32,
) -> Option<String> {
    let mut left = None;
    ui.vertical(|ui| {
        let width = width.min(ui.available_width());
        ui.set_max_width(width);
        say(ui, small_soft(tools.colors, tools.t(key)));
        let text = view.texts.entry(key).or_insert_with(|| now.to_owned());
        let response = ui.add(TextEdit::singleline(text).desired_width(width).margin(crate::ui::theme::FIELD));
        name(ui, &response, &tools.t(key));
        if response.lost_focus() && text != now {
            left = Some(text.clone());
        } else if !response.has_focus() && !response.lost_focus() && text != now {
            // What the program did not take is seen again as it is kept.
            now.clone_into(text);
        }
    });
    left
}

/// A field for some lines; gives the words when they changed and the field was left.
pub(super) fn lines_ui(
    ui: &mut Ui,
    tools: &Tools<'_>,
    view: &mut View,
    key: &'static str,
    now: &str,
) -> Option<String> {
    say(ui, small_soft(tools.colors, tools.t(key)));
    let text = view.texts.entry(key).or_insert_with(|| now.to_owned());
    let edit = TextEdit::multiline(text).desired_rows(2).desired_width(f32::INFINITY).margin(crate::ui::theme::FIELD);
    let response = ui.add(edit);
    name(ui, &response, &tools.t(key));
    (response.lost_focus() && text != now).then(|| text.clone())
}

/// A field for a path; gives whether Enter was pressed in it.
pub(super) fn path_ui(ui: &mut Ui, tools: &mut Tools<'_>, view: &mut View, key: &'static str, wants: &Wants) -> bool {
    let text = view.texts.entry(key).or_default();
    let response = crate::ui::chooser::path_ui(ui, tools, key, wants, text);
    let sent = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    sent && !text.trim().is_empty()
}

/// A field that is emptied when its words were taken; gives them when Enter is pressed or `sends`.
pub(super) fn draft_ui(ui: &mut Ui, tools: &Tools<'_>, view: &mut View, key: &'static str) -> bool {
    say(ui, small_soft(tools.colors, tools.t(key)));
    let text = view.texts.entry(key).or_default();
    // Of its own name: rows that come in above it leave it the keyboard, so that several are written one after the other.
    let edit = TextEdit::singleline(text).id(egui::Id::new(("draft", key)));
    let response = ui.add(edit.desired_width(f32::INFINITY).margin(crate::ui::theme::FIELD));
    name(ui, &response, &tools.t(key));
    let sent = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if sent {
        response.request_focus();
    }
    sent && !text.trim().is_empty()
}
