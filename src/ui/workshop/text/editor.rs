//! The editor itself: only the rows that are seen are laid out, so that length costs nothing.

use super::keys::{Keyed, keyed};
use super::known::Known;
use super::paint::{Look, Mark, caret_ui, fault_marks, rows_ui};
use super::popup::{Popup, Wish};
use super::sheet::Sheet;
use crate::app::{Action, OpenFile, Pane, WorkshopAction, WorkshopDesk};
use crate::authoring::{Motion, Rows, Stroke, about, shown_at, word_around};
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{body, say, small, small_strong};
use egui::{
    CursorIcon, EventFilter, Id, Rect, Response, ScrollArea, Sense, TextStyle, Ui, WidgetInfo, WidgetType, pos2, vec2,
};
use std::ops::Range;

/// What the editor remembers.
#[derive(Debug, Default)]
pub(super) struct View {
    rows: Rows,
    /// Of which scenario, file, version and width the rows are.
    of: (String, String, u64, usize),
    look: u64,
    /// In which pane it was drawn, and the line at its top.
    pane: Option<Id>,
    top: usize,
    composing: String,
    blink_from: f64,
    /// The list of what could stand at the caret.
    pub popup: Popup,
}

/// Draws the text and takes what is typed. True: the definition of what was pointed at is wanted.
pub(super) fn editor_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    desk: &WorkshopDesk,
    file: &OpenFile,
    known: &Known,
    found: &[Range<usize>],
    view: &mut View,
) -> Option<usize> {
    let font = TextStyle::Monospace.resolve(ui.style());
    let (letter, tall) = ui.fonts_mut(|fonts| (fonts.glyph_width(&font, '0'), fonts.row_height(&font)));
    let tall = (tall * 1.35).round();
    let text = file.buffer.text();
    let digits = text.lines().to_string().len().max(3) as f32;
    let hits = desk.shown_hits();
    // Room for a number before that of the line: how often it was reached.
    let reached = if hits.is_some() { 7.0 * letter } else { 0.0 };
    let gutter = (digits * letter + reached + GAP * 3.0).round();
    let room = ui.available_size();
    let columns = ((room.x - gutter - GAP * 3.0) / letter).floor().max(20.0) as usize;
    let of = (desk.stem.clone(), file.name.clone(), file.buffer.version(), columns);
    let is_other = (&view.of.0, &view.of.1) != (&of.0, &of.1);
    if view.of != of {
        view.rows = Rows::of(text, columns);
        view.blink_from = ui.input(|input| input.time);
        view.of = of;
    }
    let id = Id::new(("workshop-editor", &file.name));
    let height = view.rows.count() as f32 * tall + room.y * 0.5;
    let View { rows, look, composing, blink_from, popup, pane, top, .. } = view;
    let mut area = ScrollArea::vertical().auto_shrink(false).id_salt(&file.name);
    // Beside another pane, or alone again: it stays where it was.
    let moved = pane.replace(ui.id()).is_some_and(|before| before != ui.id()) && !is_other;
    if moved {
        area = area.vertical_scroll_offset(rows.row_of(*top) as f32 * tall);
    }
    area.show_viewport(ui, |ui, seen| {
        ui.set_height(height);
        let all = Rect::from_min_size(ui.max_rect().min, vec2(ui.available_width(), height));
        let origin = all.min + vec2(gutter + GAP, STEP);
        let sheet = Sheet { file, rows, outline: known.outline(), font, tall, letter, origin, gutter, hits };
        let response = ui.interact(all.intersect(ui.clip_rect()), id, Sense::click_and_drag());
        if response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::Text);
        }
        let wanted = pointed(ui, tools, &sheet, &response);
        popup.follow(&sheet, known);
        let has_focus = response.has_focus() && tools.keys_are_free;
        let in_window = (seen.height() / tall).floor().max(2.0) as usize;
        if has_focus {
            popup.keys(ui, tools);
            typed(ui, tools, &sheet, &response, in_window, composing, popup);
        } else {
            composing.clear();
        }
        let first = (seen.top() / tall).floor().max(0.0) as usize;
        let shown = first..first + in_window + 3;
        *top = rows.line_at(first).0;
        if moved && desk.pane == Pane::Text {
            response.request_focus();
        }
        let lines = rows.line_at(shown.start).0..rows.line_at(shown.end).0 + 1;
        let mut marks: Vec<Mark> = found.iter().map(|it| Mark { bytes: it.clone(), look: Look::Found }).collect();
        marks.retain(|mark| lines.contains(&text.line_of(mark.bytes.start)));
        if !file.buffer.selection().is_empty() {
            marks.push(Mark { bytes: file.buffer.selection(), look: Look::Selected });
        }
        marks.extend(fault_marks(&sheet, desk.faults(), lines));
        rows_ui(ui, tools.colors, &sheet, shown, &marks, response.has_focus());
        if response.has_focus() {
            caret_ui(ui, tools.colors, &sheet, &response, composing, *blink_from);
            popup.show(ui, tools, &sheet);
        }
        if *look != desk.look {
            *look = desk.look;
            response.request_focus();
            let mut wanted = sheet.place(ui, tools.colors, file.buffer.caret()).expand2(vec2(0.0, tall * 2.0));
            if desk.arrived == desk.look {
                wanted.max.y = wanted.max.y.max(wanted.min.y + seen.height() * 0.6);
            }
            ui.scroll_to_rect(wanted, None);
        }
        named(&response, tools, file);
        hovered(ui, tools, &sheet, known, desk, response);
        wanted
    })
    .inner
}

/// What a screen reader hears: the file, the place, and the line of the caret.
fn named(response: &Response, tools: &Tools<'_>, file: &OpenFile) {
    let text = file.buffer.text();
    let (line, _) = text.place(file.buffer.caret());
    let label = tools.t_with("workshop-editor-name", &[("file", file.name.as_str().into()), ("line", line.into())]);
    let words = text.line(line as usize - 1).to_owned();
    response.widget_info(move || WidgetInfo {
        label: Some(label.clone()),
        current_text_value: Some(words.clone()),
        ..WidgetInfo::new(WidgetType::TextEdit)
    });
}

/// What is wrong under the pointer, or else what the word there means.
fn hovered(ui: &Ui, tools: &Tools<'_>, sheet: &Sheet<'_>, known: &Known, desk: &WorkshopDesk, response: Response) {
    let Some(point) = response.hover_pos().filter(|_| !response.is_pointer_button_down_on()) else { return };
    let at = sheet.at(ui, tools.colors, point);
    // Beside the words of a row there is nothing to tell.
    if (sheet.place(ui, tools.colors, at).left() - point.x).abs() > sheet.letter * 1.5 {
        return;
    }
    let text = sheet.file.buffer.text();
    let line = text.place(at).0;
    let is_here = |fault: &&crate::diagnostic::Diagnostic| {
        fault.file == sheet.file.name && fault.line == line && {
            let shown = shown_at(text, fault);
            shown.start <= at && at <= shown.end
        }
    };
    let faults: Vec<_> = desk.faults().iter().filter(is_here).collect();
    if !faults.is_empty() {
        response.on_hover_ui_at_pointer(|ui| {
            for fault in faults {
                say(ui, body(tools.texts.told(&fault.message)));
                if !fault.hint.is_empty() {
                    say(ui, small(tools.texts.told(&fault.hint)));
                }
            }
        });
    } else if let Some(about) = about(text.as_str(), known.outline(), known.given(), at) {
        response.on_hover_ui_at_pointer(|ui| {
            say(ui, small_strong(about.title));
            say(ui, small(tools.texts.told(&about.about)));
        });
    }
}

fn ask(tools: &mut Tools<'_>, stroke: Stroke) {
    tools.ask(Action::Workshop(WorkshopAction::Stroke(stroke)));
}

/// What the pointer asks: a place, a word, a line, a selection. The place whose definition is wanted is given back.
fn pointed(ui: &Ui, tools: &mut Tools<'_>, sheet: &Sheet<'_>, response: &Response) -> Option<usize> {
    let point = response.interact_pointer_pos()?;
    let text = sheet.file.buffer.text();
    let at = sheet.at(ui, tools.colors, point);
    let held = ui.input(|input| input.modifiers);
    // A tap goes down and up within one frame: it is no button held down any more.
    let is_held = response.is_pointer_button_down_on() || response.clicked();
    let is_pressed = is_held && ui.input(|input| input.pointer.primary_pressed());
    if is_pressed {
        response.request_focus();
    }
    if response.triple_clicked() {
        let line = text.line_of(at);
        ask(tools, Stroke::Select(text.start(line)..text.start(line + 1)));
    } else if response.double_clicked() {
        ask(tools, Stroke::Select(word_around(text.as_str(), at)));
    } else if is_pressed {
        if held.command {
            return Some(at);
        }
        ask(tools, Stroke::Place { at, extend: held.shift });
    } else if response.dragged() && !held.command && at != sheet.file.buffer.caret() {
        ask(tools, Stroke::Place { at, extend: true });
        ui.scroll_to_rect(Rect::from_min_size(pos2(sheet.origin.x, point.y), vec2(1.0, sheet.tall)), None);
    }
    None
}

/// What the keyboard asks.
fn typed(
    ui: &Ui,
    tools: &mut Tools<'_>,
    sheet: &Sheet<'_>,
    response: &Response,
    in_window: usize,
    composing: &mut String,
    popup: &mut Popup,
) {
    let escape = popup.is_open();
    let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let events = ui.input(|input| input.filtered_events(&filter));
    let buffer = &sheet.file.buffer;
    for keyed in keyed(&events, sheet.rows.columns(), in_window.saturating_sub(1)) {
        match keyed {
            Keyed::Stroke(stroke) => {
                let is_typed = matches!(stroke, Stroke::Type(_));
                let goes_on = is_typed || (popup.is_open() && stroke == Stroke::Delete(Motion::Left));
                popup.wish = if goes_on { Wish::Typed } else { Wish::None };
                composing.clear();
                ask(tools, stroke);
            }
            Keyed::Composing(words) => *composing = words,
            Keyed::Copy | Keyed::Cut => {
                let selection = buffer.selection();
                // Without a selection the whole line is meant.
                let line = buffer.text().line_of(buffer.caret());
                let whole = buffer.text().start(line)..buffer.text().start(line + 1);
                let range = if selection.is_empty() { whole } else { selection };
                let words = buffer.text().as_str().get(range.clone()).unwrap_or_default();
                ui.ctx().copy_text(words.to_owned());
                if keyed == Keyed::Cut && !range.is_empty() {
                    ask(tools, Stroke::Select(range));
                    ask(tools, Stroke::Paste(String::new()));
                }
            }
        }
    }
}
