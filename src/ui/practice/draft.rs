//! The message being typed.

use super::View;
use super::data::PracticeData;
use super::desk::insert_ui;
use super::help::{HelpData, help_ui, hint_button_ui};
use crate::app::Action;
use crate::ui::library::name;
use crate::ui::shortcuts::{BREAK_LINE, SEND};
use crate::ui::theme::{GAP, READING_WIDTH, ROUND, SPACE, STEP, is_low, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, column_ui, mark_ui, small, small_soft};
use egui::{
    Align, Event, Frame, Id, Layout, Margin, Panel, Response, RichText, ScrollArea, Stroke, TextEdit, TextStyle, Ui,
    vec2,
};

/// Draws the field and its button.
pub fn draft_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &PracticeData, help: &HelpData, view: &mut View) {
    let frame = Frame::new().fill(tools.colors.paper).inner_margin(Margin {
        left: 0,
        right: 0,
        top: STEP as i8,
        bottom: SPACE as i8,
    });
    let size = scale(ui.style());
    let width = READING_WIDTH * 1.3 * size;
    let low = is_low(ui.ctx());
    // The field and the newest message stay in sight.
    let kept = if low { 150.0 } else { 200.0 };
    let most = (ui.available_height() - kept * size).clamp(72.0 * size, 300.0 * size);
    Panel::bottom("draft").frame(frame).resizable(false).show_separator_line(false).show(ui, |ui| {
        column_ui(ui, width, |ui| {
            view.focus_draft |= help_ui(ui, tools, help, &data.draft, &mut view.help, most);
            identifying_ui(ui, tools, data);
            field_ui(ui, tools, data, view);
            if low {
                hint_button_ui(ui, tools, help, &mut view.help);
            } else {
                hint_ui(ui, tools, data, help, view);
            }
        });
    });
}

/// A real person may have been typed by mistake: pointed out before it is sent, never refused.
fn identifying_ui(ui: &mut Ui, tools: &Tools<'_>, data: &PracticeData) {
    if !data.identifying.is_empty() {
        let words = tools.t_with("identify-before", &[("what", data.identifying.as_str().into())]);
        mark_ui(ui, Icon::Care, tools.colors.care, &words);
    }
}

fn field_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &PracticeData, view: &mut View) {
    let id = Id::new("draft-field");
    // Whoever types while nothing has the keys, after a click beside the field, types here.
    let types = |ui: &Ui| ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Text(_))));
    if tools.keys_are_free && ui.memory(|memory| memory.focused().is_none()) && types(ui) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let focused = ui.memory(|memory| memory.has_focus(id));
    let edge = if focused { Stroke::new(2.0, tools.colors.accent) } else { Stroke::new(1.0, tools.colors.edge) };
    let frame =
        Frame::new().fill(tools.colors.field).stroke(edge).corner_radius(ROUND).inner_margin(Margin::symmetric(8, 6));
    frame.show(ui, |ui| {
        ui.horizontal_top(|ui| {
            let label = tools.t("practice-send");
            let button = Button::new(Kind::Main, &label).icon(Icon::Send);
            let room = (ui.available_width() - button.width(ui) - GAP).max(80.0);
            let mut text = data.draft.clone();
            let response = text_ui(ui, tools, &mut text, id, room);
            let tall = ui.min_rect().height();
            let send = ui
                .vertical(|ui| {
                    let own = ui.text_style_height(&TextStyle::Button) + 2.0 * ui.spacing().button_padding.y;
                    ui.add_space((tall - own).max(0.0));
                    ui.add_enabled_ui(data.can_send, |ui| button.show(ui)).inner
                })
                .inner;
            if response.changed() {
                tools.ask(Action::Draft(text.clone()));
            }
            let entered = response.has_focus() && is_sent(ui);
            if (entered || send.clicked()) && !text.trim().is_empty() {
                tools.ask(Action::Send);
                view.focus_draft = true;
            }
            if std::mem::take(&mut view.focus_draft) {
                response.request_focus();
            }
        });
    });
}

/// Exactly Enter: egui's own shortcuts would take Shift+Enter for Enter too.
///
/// The key's own modifiers count: Shift may be up again before the frame is drawn.
fn is_sent(ui: &Ui) -> bool {
    let is_enter = |event: &Event| match event {
        Event::Key { key, pressed: true, modifiers, .. } => *key == SEND.logical_key && *modifiers == SEND.modifiers,
        _ => false,
    };
    ui.input(|input| input.events.iter().any(is_enter))
}

/// The text itself; from six lines on it scrolls.
fn text_ui(ui: &mut Ui, tools: &Tools<'_>, text: &mut String, id: Id, room: f32) -> Response {
    let line = ui.text_style_height(&TextStyle::Body);
    let most = (line * 6.0).min(ui.ctx().content_rect().height() * 0.28);
    let font = TextStyle::Body.resolve(ui.style());
    let wanted = ui.painter().layout(text.clone(), font, tools.colors.ink, room - 16.0).size().y;
    let tall = wanted.clamp(line, most.max(line)) + 14.0;
    let field = TextEdit::multiline(text)
        .id(id)
        .frame(Frame::NONE.inner_margin(Margin::symmetric(8, 7)))
        .desired_rows(1)
        .desired_width(room)
        .return_key(BREAK_LINE)
        .hint_text(RichText::new(tools.t("practice-draft-hint")).color(tools.colors.soft));
    let shown = ui
        .allocate_ui_with_layout(vec2(room, tall), Layout::top_down(Align::Min), |ui| {
            ui.set_width(room);
            ScrollArea::vertical()
                .max_height(tall)
                // The panel has the height of the frame before: ask for what the text needs now.
                .min_scrolled_height(tall)
                .id_salt("draft")
                .show(ui, |ui| ui.add(field))
                .inner
        })
        .inner;
    name(ui, &shown, &tools.t("practice-draft"));
    shown
}

fn hint_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &PracticeData, help: &HelpData, view: &mut View) {
    ui.add_space(-STEP);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE;
        hint_button_ui(ui, tools, help, &mut view.help);
        if insert_ui(ui, tools, &data.desk.statement, &data.draft) {
            view.focus_draft = true;
        }
        ui.label(small_soft(tools.colors, tools.t("practice-keys")));
        if let Some(length) = data.long {
            ui.label(small(tools.t_with("practice-long", &[("n", length.into())])).color(tools.colors.care));
        }
    });
}
