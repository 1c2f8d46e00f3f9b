//! Where the letters of a text stand in the window.

use crate::app::OpenFile;
use crate::authoring::{Kind, Outline, Rows, wrap};
use crate::ui::theme::Palette;
use egui::text::{CCursor, LayoutJob};
use egui::{Color32, FontId, Galley, Pos2, Rect, TextFormat, Ui, pos2, vec2};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// What is the same for every row.
pub(super) struct Sheet<'a> {
    /// The file that is shown.
    pub file: &'a OpenFile,
    /// Its rows.
    pub rows: &'a Rows,
    /// What stands where in it.
    pub outline: &'a Outline,
    /// The letters.
    pub font: FontId,
    /// How high a row is.
    pub tall: f32,
    /// How wide a letter is.
    pub letter: f32,
    /// Where the first row begins, after the line numbers.
    pub origin: Pos2,
    /// How wide the numbers in front of it are.
    pub gutter: f32,
    /// How often each line was reached in the last rehearsal.
    pub hits: Option<&'a BTreeMap<u32, u32>>,
}

impl Sheet<'_> {
    /// The bytes of a row.
    pub fn bytes(&self, row: usize) -> Range<usize> {
        let text = self.file.buffer.text();
        let (line, fold) = self.rows.line_at(row);
        let (start, folds) = (text.start(line), wrap::rows(text.line(line), self.rows.columns()));
        let from = folds.get(fold).copied().unwrap_or_default();
        let to = folds.get(fold + 1).copied().unwrap_or(text.line(line).len());
        start + from..start + to
    }

    /// The row of a place.
    pub fn row_of(&self, at: usize) -> usize {
        let text = self.file.buffer.text();
        let line = text.line_of(at);
        let folds = wrap::rows(text.line(line), self.rows.columns());
        self.rows.row_of(line) + wrap::find(text.line(line), &folds, at - text.start(line)).0
    }

    /// Where a row begins in the window.
    pub fn left(&self, row: usize) -> Pos2 {
        let (line, fold) = self.rows.line_at(row);
        let hang = if fold == 0 { 0 } else { wrap::hang(self.file.buffer.text().line(line), self.rows.columns()) };
        pos2(self.origin.x + hang as f32 * self.letter, self.origin.y + row as f32 * self.tall)
    }

    /// The letters of a row, in their colours.
    pub fn galley(&self, ui: &Ui, colors: &Palette, bytes: Range<usize>) -> Arc<Galley> {
        let words = self.file.buffer.text().as_str();
        let mut job = LayoutJob::default();
        job.wrap.max_width = f32::INFINITY;
        let mut put = |range: Range<usize>, color: Color32| {
            if let Some(words) = words.get(range).filter(|words| !words.is_empty()) {
                job.append(words, 0.0, TextFormat::simple(self.font.clone(), color));
            }
        };
        let first = self.outline.tokens.partition_point(|token| token.bytes.end <= bytes.start);
        let mut at = bytes.start;
        for token in self.outline.tokens[first..].iter().take_while(|token| token.bytes.start < bytes.end) {
            let (from, to) = (token.bytes.start.max(at), token.bytes.end.min(bytes.end));
            put(at..from, colors.ink);
            let name = self.outline.names.partition_point(|name| name.bytes.end <= from);
            let names = self.outline.names[name..].iter().take_while(|name| name.bytes.start < to);
            let mut inside = from;
            for name in names {
                let (begin, end) = (name.bytes.start.max(inside), name.bytes.end.min(to));
                put(inside..begin, color_of(colors, token.kind));
                put(begin..end, colors.curves[4]);
                inside = end.max(inside);
            }
            put(inside..to, color_of(colors, token.kind));
            at = to;
        }
        put(at..bytes.end, colors.ink);
        if job.sections.is_empty() {
            job.append("", 0.0, TextFormat::simple(self.font.clone(), colors.ink));
        }
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    }

    /// How far into its row a place lies.
    pub fn x(&self, galley: &Galley, bytes: &Range<usize>, at: usize) -> f32 {
        let words = self.file.buffer.text().as_str();
        let letters = words.get(bytes.start..at.clamp(bytes.start, bytes.end)).map_or(0, |words| words.chars().count());
        galley.pos_from_cursor(CCursor::new(letters)).left()
    }

    /// The place under a point.
    pub fn at(&self, ui: &Ui, colors: &Palette, point: Pos2) -> usize {
        let row = ((point.y - self.origin.y) / self.tall).floor().max(0.0) as usize;
        let row = row.min(self.rows.count().saturating_sub(1));
        let bytes = self.bytes(row);
        let galley = self.galley(ui, colors, bytes.clone());
        let letters = galley.cursor_from_pos(vec2(point.x - self.left(row).x, self.tall / 2.0)).index;
        let words = self.file.buffer.text().as_str().get(bytes.clone()).unwrap_or_default();
        words.char_indices().nth(letters.into()).map_or(bytes.end, |(at, _)| bytes.start + at)
    }

    /// Where a place is shown.
    pub fn place(&self, ui: &Ui, colors: &Palette, at: usize) -> Rect {
        let row = self.row_of(at);
        let bytes = self.bytes(row);
        let galley = self.galley(ui, colors, bytes.clone());
        let left = self.left(row) + vec2(self.x(&galley, &bytes, at), 0.0);
        Rect::from_min_size(left, vec2(2.0, self.tall))
    }
}

/// The colour of a piece: texts green, calls in the accent, remarks in the background.
fn color_of(colors: &Palette, kind: Kind) -> Color32 {
    match kind {
        Kind::Comment | Kind::Sign => colors.soft,
        Kind::Text => colors.curves[3],
        Kind::Number => colors.curves[1],
        Kind::Call => colors.accent,
        Kind::Keyword => colors.curves[2],
        Kind::Word => colors.ink,
    }
}
