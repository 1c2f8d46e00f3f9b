//! The editor itself: only the rows that are seen are laid out, so that length costs nothing.

use super::keys::{Keyed, keyed};
use crate::app::{Action, OpenFile, WorkshopAction, WorkshopDesk};
use crate::authoring::{Rows, Stroke, word_around, wrap};
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use egui::text::{CCursor, LayoutJob};
use egui::{
    Align2, CursorIcon, EventFilter, FontId, Galley, Id, Pos2, Rect, Response, ScrollArea, Sense, Stroke as Line,
    TextFormat, TextStyle, Ui, WidgetInfo, WidgetType, pos2, vec2,
};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// What the editor remembers.
#[derive(Debug, Default)]
pub struct View {
    rows: Rows,
    /// Of which file, version and width the rows are.
    of: (String, u64, usize),
    look: u64,
    composing: String,
    blink_from: f64,
}

/// What is the same for every row.
struct Sheet<'a> {
    file: &'a OpenFile,
    rows: &'a Rows,
    font: FontId,
    tall: f32,
    letter: f32,
    /// Where the first row begins: its left edge, after the line numbers.
    origin: Pos2,
    gutter: f32,
    /// How often each line was reached in the last rehearsal.
    hits: Option<&'a BTreeMap<u32, u32>>,
}

impl Sheet<'_> {
    /// The bytes of a row.
    fn bytes(&self, row: usize) -> Range<usize> {
        let text = self.file.buffer.text();
        let (line, fold) = self.rows.line_at(row);
        let (start, folds) = (text.start(line), wrap::rows(text.line(line), self.rows.columns()));
        let from = folds.get(fold).copied().unwrap_or_default();
        let to = folds.get(fold + 1).copied().unwrap_or(text.line(line).len());
        start + from..start + to
    }

    fn row_of(&self, at: usize) -> usize {
        let text = self.file.buffer.text();
        let line = text.line_of(at);
        let folds = wrap::rows(text.line(line), self.rows.columns());
        self.rows.row_of(line) + wrap::find(text.line(line), &folds, at - text.start(line)).0
    }

    fn left(&self, row: usize) -> Pos2 {
        let (line, fold) = self.rows.line_at(row);
        let hang = if fold == 0 { 0 } else { wrap::hang(self.file.buffer.text().line(line), self.rows.columns()) };
        pos2(self.origin.x + hang as f32 * self.letter, self.origin.y + row as f32 * self.tall)
    }

    fn galley(&self, ui: &Ui, tools: &Tools<'_>, bytes: Range<usize>) -> Arc<Galley> {
        let words = self.file.buffer.text().as_str().get(bytes).unwrap_or_default();
        let format = TextFormat::simple(self.font.clone(), tools.colors.ink);
        let mut job = LayoutJob::single_section(words.to_owned(), format);
        job.wrap.max_width = f32::INFINITY;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    }

    /// How far into its row a place lies.
    fn x(&self, galley: &Galley, bytes: &Range<usize>, at: usize) -> f32 {
        let words = self.file.buffer.text().as_str();
        let letters = words.get(bytes.start..at.clamp(bytes.start, bytes.end)).map_or(0, |words| words.chars().count());
        galley.pos_from_cursor(CCursor::new(letters)).left()
    }

    /// The place under a point.
    fn at(&self, ui: &Ui, tools: &Tools<'_>, point: Pos2) -> usize {
        let row = ((point.y - self.origin.y) / self.tall).floor().max(0.0) as usize;
        let row = row.min(self.rows.count().saturating_sub(1));
        let bytes = self.bytes(row);
        let galley = self.galley(ui, tools, bytes.clone());
        let letters = galley.cursor_from_pos(vec2(point.x - self.left(row).x, self.tall / 2.0)).index;
        let words = self.file.buffer.text().as_str().get(bytes.clone()).unwrap_or_default();
        words.char_indices().nth(letters.into()).map_or(bytes.end, |(at, _)| bytes.start + at)
    }

    fn caret(&self, ui: &Ui, tools: &Tools<'_>) -> Rect {
        let at = self.file.buffer.caret();
        let row = self.row_of(at);
        let bytes = self.bytes(row);
        let galley = self.galley(ui, tools, bytes.clone());
        let left = self.left(row) + vec2(self.x(&galley, &bytes, at), 0.0);
        Rect::from_min_size(left, vec2(2.0, self.tall))
    }
}

/// Draws the text and takes what is typed.
pub fn editor_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk, file: &OpenFile, view: &mut View) {
    let font = TextStyle::Monospace.resolve(ui.style());
    let (letter, tall) = ui.fonts_mut(|fonts| (fonts.glyph_width(&font, '0'), fonts.row_height(&font)));
    let tall = (tall * 1.3).round();
    let text = file.buffer.text();
    let digits = text.lines().to_string().len().max(3) as f32;
    let hits = desk.shown_hits();
    // Room for a number before that of the line: how often it was reached.
    let reached = if hits.is_some() { 7.0 * letter } else { 0.0 };
    let gutter = (digits * letter + reached + GAP * 2.0).round();
    let room = ui.available_size();
    let columns = ((room.x - gutter - GAP * 3.0) / letter).floor().max(20.0) as usize;
    let of = (file.name.clone(), file.buffer.version(), columns);
    if view.of != of {
        view.rows = Rows::of(text, columns);
        view.blink_from = ui.input(|input| input.time);
        view.of = of;
    }
    let id = Id::new(("workshop-editor", &file.name));
    let height = view.rows.count() as f32 * tall + room.y * 0.5;
    let output = ScrollArea::vertical().auto_shrink(false).id_salt(&file.name).show_viewport(ui, |ui, seen| {
        ui.set_height(height);
        let all = Rect::from_min_size(ui.max_rect().min, vec2(ui.available_width(), height));
        let origin = all.min + vec2(gutter + GAP, STEP);
        let sheet = Sheet { file, rows: &view.rows, font, tall, letter, origin, gutter, hits };
        let response = ui.interact(all.intersect(ui.clip_rect()), id, Sense::click_and_drag());
        pointed(ui, tools, &sheet, &response);
        let in_window = (seen.height() / tall).floor().max(2.0) as usize;
        typed(ui, tools, &sheet, &response, in_window, &mut view.composing);
        let first = (seen.top() / tall).floor().max(0.0) as usize;
        paint_ui(ui, tools, &sheet, first..first + in_window + 3, &response);
        caret_ui(ui, tools, &sheet, &response, &view.composing, view.blink_from);
        if view.look != desk.look {
            view.look = desk.look;
            response.request_focus();
            let margin = vec2(0.0, tall * 2.0);
            ui.scroll_to_rect(sheet.caret(ui, tools).expand2(margin), None);
        }
        named(&response, tools, file);
        response
    });
    if output.inner.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::Text);
    }
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

fn ask(tools: &mut Tools<'_>, stroke: Stroke) {
    tools.ask(Action::Workshop(WorkshopAction::Stroke(stroke)));
}

/// What the pointer asks: a place, a word, a line, a selection.
fn pointed(ui: &Ui, tools: &mut Tools<'_>, sheet: &Sheet<'_>, response: &Response) {
    let Some(point) = response.interact_pointer_pos() else { return };
    let words = sheet.file.buffer.text().as_str();
    let at = sheet.at(ui, tools, point);
    if response.is_pointer_button_down_on() && ui.input(|input| input.pointer.primary_pressed()) {
        response.request_focus();
        ask(tools, Stroke::Place { at, extend: ui.input(|input| input.modifiers.shift) });
    } else if response.triple_clicked() {
        let line = sheet.file.buffer.text().line_of(at);
        let text = sheet.file.buffer.text();
        ask(tools, Stroke::Select(text.start(line)..text.start(line + 1)));
    } else if response.double_clicked() {
        ask(tools, Stroke::Select(word_around(words, at)));
    } else if response.dragged() && at != sheet.file.buffer.caret() {
        ask(tools, Stroke::Place { at, extend: true });
        let row = Rect::from_min_size(pos2(sheet.origin.x, point.y), vec2(1.0, sheet.tall));
        ui.scroll_to_rect(row, None);
    }
}

/// What the keyboard asks.
fn typed(
    ui: &Ui,
    tools: &mut Tools<'_>,
    sheet: &Sheet<'_>,
    response: &Response,
    in_window: usize,
    composing: &mut String,
) {
    if !response.has_focus() || !tools.keys_are_free {
        composing.clear();
        return;
    }
    let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let events = ui.input(|input| input.filtered_events(&filter));
    let buffer = &sheet.file.buffer;
    for keyed in keyed(&events, sheet.rows.columns(), in_window.saturating_sub(1)) {
        match keyed {
            Keyed::Stroke(stroke) => ask(tools, stroke),
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

/// Draws the rows that are seen.
fn paint_ui(ui: &Ui, tools: &Tools<'_>, sheet: &Sheet<'_>, seen: Range<usize>, response: &Response) {
    let (painter, buffer) = (ui.painter(), &sheet.file.buffer);
    let (selection, own_row) = (buffer.selection(), sheet.row_of(buffer.caret()));
    let wide = ui.clip_rect().right() - sheet.origin.x;
    for row in seen.start..seen.end.min(sheet.rows.count()) {
        let bytes = sheet.bytes(row);
        let left = sheet.left(row);
        let galley = sheet.galley(ui, tools, bytes.clone());
        if row == own_row && selection.is_empty() && response.has_focus() {
            let band = Rect::from_min_size(pos2(sheet.origin.x - GAP, left.y), vec2(wide + GAP, sheet.tall));
            painter.rect_filled(band, 0.0, tools.colors.mist.gamma_multiply(0.5));
        }
        let (line, fold) = sheet.rows.line_at(row);
        let is_last = row + 1 == sheet.rows.row_of(line + 1);
        let ends = if is_last { bytes.end + 1 } else { bytes.end };
        if selection.start < ends && selection.end > bytes.start {
            let from = sheet.x(&galley, &bytes, selection.start);
            let beyond = if selection.end > bytes.end && is_last { sheet.letter * 0.6 } else { 0.0 };
            let to = sheet.x(&galley, &bytes, selection.end) + beyond;
            let marked = Rect::from_min_size(left + vec2(from, 0.0), vec2(to - from, sheet.tall));
            painter.rect_filled(marked, 2.0, tools.colors.accent_mist);
        }
        if fold == 0 {
            let (at, color) = (pos2(sheet.origin.x - GAP * 2.0, left.y + sheet.tall / 2.0), tools.colors.soft);
            painter.text(at, Align2::RIGHT_CENTER, line + 1, sheet.font.clone(), color);
            let number = u32::try_from(line + 1).unwrap_or_default();
            if let Some(times) = sheet.hits.and_then(|hits| hits.get(&number)) {
                let at = pos2(sheet.origin.x - sheet.gutter, at.y);
                let color = if *times == 0 { tools.colors.grave } else { tools.colors.soft };
                painter.text(at, Align2::LEFT_CENTER, format!("{times}×"), sheet.font.clone(), color);
            }
        }
        let down = (sheet.tall - galley.size().y) / 2.0;
        painter.galley(left + vec2(0.0, down), galley, tools.colors.ink);
    }
    let edge = sheet.origin.x - GAP;
    painter.vline(edge, ui.clip_rect().y_range(), Line::new(1.0, tools.colors.line));
    debug_assert!(sheet.gutter > 0.0);
}

/// Draws the caret, and letters that are being composed at it.
fn caret_ui(ui: &Ui, tools: &Tools<'_>, sheet: &Sheet<'_>, response: &Response, composing: &str, blink_from: f64) {
    if !response.has_focus() {
        return;
    }
    let mut rect = sheet.caret(ui, tools);
    if !composing.is_empty() {
        let galley = ui.painter().layout_no_wrap(composing.to_owned(), sheet.font.clone(), tools.colors.ink);
        let ground = Rect::from_min_size(rect.min, vec2(galley.size().x, sheet.tall));
        ui.painter().rect_filled(ground, 0.0, tools.colors.field);
        ui.painter().hline(ground.x_range(), ground.bottom() - 2.0, Line::new(1.0, tools.colors.accent));
        ui.painter().galley(rect.min, galley, tools.colors.ink);
        rect = rect.translate(vec2(ground.width(), 0.0));
    }
    let blinks = ui.style().animation_time > 0.0;
    let now = ui.input(|input| input.time) - blink_from;
    if !blinks || now.rem_euclid(1.0) < 0.6 {
        ui.painter().rect_filled(rect, 0.0, tools.colors.accent);
    }
    if blinks {
        ui.ctx().request_repaint_after(std::time::Duration::from_millis(400));
    }
    ui.output_mut(|output| {
        output.ime = Some(egui::output::IMEOutput {
            purpose: egui::IMEPurpose::Normal,
            rect: response.rect,
            cursor_rect: rect,
            should_interrupt_composition: false,
        });
    });
}
