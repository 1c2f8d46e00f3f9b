//! Draws the rows that are seen: letters, selection, what was found, what is wrong, the caret.

use super::sheet::Sheet;
use crate::authoring::shown_at;
use crate::diagnostic::Diagnostic;
use crate::ui::theme::{GAP, Palette};
use egui::{Align2, Painter, Rect, Response, Shape, Stroke as Line, Ui, pos2, vec2};
use std::ops::Range;

/// A range to mark, and how.
pub(super) struct Mark {
    /// Its bytes.
    pub bytes: Range<usize>,
    /// In which colour.
    pub look: Look,
}

/// How a range is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// It is selected.
    Selected,
    /// It was looked for.
    Found,
    /// It is wrong.
    Error,
    /// Somebody should look.
    Warning,
}

/// The faults of a file that stand in these lines, as marks.
pub(super) fn fault_marks(sheet: &Sheet<'_>, faults: &[Diagnostic], lines: Range<usize>) -> Vec<Mark> {
    let text = sheet.file.buffer.text();
    faults
        .iter()
        .filter(|fault| fault.file == sheet.file.name && lines.contains(&(fault.line.max(1) as usize - 1)))
        .map(|fault| Mark {
            bytes: shown_at(text, fault),
            look: if fault.is_error() { Look::Error } else { Look::Warning },
        })
        .collect()
}

/// Draws these rows.
pub(super) fn rows_ui(ui: &Ui, colors: &Palette, sheet: &Sheet<'_>, seen: Range<usize>, marks: &[Mark], focus: bool) {
    let (painter, buffer) = (ui.painter(), &sheet.file.buffer);
    let own_row = sheet.row_of(buffer.caret());
    let own_line = buffer.text().line_of(buffer.caret());
    let edge = sheet.origin.x - GAP;
    for row in seen.start..seen.end.min(sheet.rows.count()) {
        let bytes = sheet.bytes(row);
        let left = sheet.left(row);
        let galley = sheet.galley(ui, colors, bytes.clone());
        if row == own_row && focus && buffer.selection().is_empty() {
            let wide = ui.clip_rect().right() - edge;
            let band = Rect::from_min_size(pos2(edge, left.y), vec2(wide, sheet.tall));
            painter.rect_filled(band, 0.0, colors.mist.gamma_multiply(0.45));
        }
        let (line, fold) = sheet.rows.line_at(row);
        let is_last = row + 1 == sheet.rows.row_of(line + 1);
        for mark in marks {
            let ends = if is_last { bytes.end + 1 } else { bytes.end };
            if mark.bytes.start >= ends || (mark.bytes.end <= bytes.start && !mark.bytes.is_empty()) {
                continue;
            }
            if mark.bytes.is_empty() && mark.bytes.start < bytes.start {
                continue;
            }
            let from = sheet.x(&galley, &bytes, mark.bytes.start);
            let beyond = if mark.bytes.end > bytes.end && is_last { sheet.letter * 0.6 } else { 0.0 };
            let to = (sheet.x(&galley, &bytes, mark.bytes.end) + beyond).max(from);
            let rect = Rect::from_min_size(left + vec2(from, 0.0), vec2(to - from, sheet.tall));
            mark_ui(painter, colors, mark.look, rect, sheet.letter);
        }
        if fold == 0 {
            let at = pos2(edge - GAP, left.y + sheet.tall / 2.0);
            let color = if line == own_line { colors.ink } else { colors.soft };
            painter.text(at, Align2::RIGHT_CENTER, line + 1, sheet.font.clone(), color);
            let number = u32::try_from(line + 1).unwrap_or_default();
            if let Some(times) = sheet.hits.and_then(|hits| hits.get(&number)) {
                let at = pos2(sheet.origin.x - sheet.gutter, at.y);
                let color = if *times == 0 { colors.grave } else { colors.soft };
                painter.text(at, Align2::LEFT_CENTER, format!("{times}×"), sheet.font.clone(), color);
            }
        }
        let down = (sheet.tall - galley.size().y) / 2.0;
        painter.galley(left + vec2(0.0, down), galley, colors.ink);
    }
    painter.vline(edge, ui.clip_rect().y_range(), Line::new(1.0, colors.line));
}

fn mark_ui(painter: &Painter, colors: &Palette, look: Look, rect: Rect, letter: f32) {
    match look {
        Look::Selected => {
            painter.rect_filled(rect, 2.0, colors.accent_mist);
        }
        Look::Found => {
            painter.rect_filled(rect, 2.0, colors.marker);
        }
        Look::Error | Look::Warning => {
            let color = if look == Look::Error { colors.grave } else { colors.care };
            let rect = rect.with_max_x(rect.right().max(rect.left() + letter));
            let y = rect.bottom() - 3.0;
            if look == Look::Warning {
                painter.extend(Shape::dashed_line(
                    &[pos2(rect.left(), y), pos2(rect.right(), y)],
                    Line::new(1.5, color),
                    3.0,
                    3.0,
                ));
                return;
            }
            let count = ((rect.width() / 4.0).ceil() as usize).max(2);
            let wave = (0..=count).map(|step| {
                let x = rect.left() + rect.width() * step as f32 / count as f32;
                pos2(x, y + if step % 2 == 0 { 1.5 } else { -1.0 })
            });
            painter.line(wave.collect(), Line::new(1.5, color));
        }
    }
}

/// Draws the caret, and letters that are being composed at it.
pub(super) fn caret_ui(
    ui: &Ui,
    colors: &Palette,
    sheet: &Sheet<'_>,
    response: &Response,
    composing: &str,
    blink_from: f64,
) {
    let mut rect = sheet.place(ui, colors, sheet.file.buffer.caret());
    if !composing.is_empty() {
        let galley = ui.painter().layout_no_wrap(composing.to_owned(), sheet.font.clone(), colors.ink);
        let ground = Rect::from_min_size(rect.min, vec2(galley.size().x, sheet.tall));
        ui.painter().rect_filled(ground, 0.0, colors.field);
        ui.painter().hline(ground.x_range(), ground.bottom() - 2.0, Line::new(1.0, colors.accent));
        ui.painter().galley(rect.min, galley, colors.ink);
        rect = rect.translate(vec2(ground.width(), 0.0));
    }
    let blinks = ui.style().animation_time > 0.0;
    let now = ui.input(|input| input.time) - blink_from;
    if !blinks || now.rem_euclid(1.0) < 0.6 {
        ui.painter().rect_filled(rect, 0.0, colors.accent);
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
