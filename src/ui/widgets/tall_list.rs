//! A long list of rows of different heights, of which only the visible ones are drawn.

use crate::ui::theme::scale;
use egui::{Align, Rect, Ui, pos2, vec2};

/// Remembers how high each row was, so that rows out of sight cost nothing.
#[derive(Debug, Default)]
pub struct TallList {
    heights: Vec<f32>,
    width: f32,
    scale: f32,
    /// How high a row is taken to be before it was drawn; 0: all are drawn once.
    guess: f32,
}

impl TallList {
    /// A list of so many rows that even the first look draws only the visible ones; each is about so high.
    pub fn guessing(guess: f32) -> Self {
        Self { guess, ..Self::default() }
    }

    /// Shows `count` rows; `row` draws one. A row `to_show` is scrolled into view.
    pub fn show(&mut self, ui: &mut Ui, count: usize, to_show: Option<usize>, mut row: impl FnMut(&mut Ui, usize)) {
        let (width, scale) = (ui.available_width(), scale(ui.style()));
        if (self.width - width).abs() > 0.5 || (self.scale - scale).abs() > f32::EPSILON {
            self.heights.clear();
            (self.width, self.scale) = (width, scale);
        }
        self.heights.resize(count, 0.0);
        let room = ui.clip_rect();
        // A screen above and below is drawn too, so that keys can walk on and nothing pops up.
        let near = room.expand2(vec2(0.0, room.height()));
        ui.spacing_mut().item_spacing.y = 0.0;
        // Rows out of sight are one empty space, however many: thousands of pieces would cost more than what is drawn.
        let (mut skipped, mut skips) = (0.0, 0);
        for index in 0..count {
            let top = ui.cursor().min + vec2(0.0, skipped);
            let known = self.heights.get(index).copied().filter(|height| *height > 0.0);
            let known = known.unwrap_or(self.guess * scale);
            let expected = Rect::from_min_size(top, vec2(width, known));
            let wanted = to_show == Some(index);
            if known > 0.0 && !wanted && !near.intersects(expected) {
                (skipped, skips) = (skipped + known, skips + 1);
                continue;
            }
            skip_ui(ui, &mut skipped, &mut skips);
            row(ui, index);
            let height = ui.cursor().min.y - top.y;
            if let Some(slot) = self.heights.get_mut(index) {
                *slot = height;
            }
            if wanted {
                let rect = Rect::from_min_max(top, pos2(top.x + width, top.y + height));
                // A row that is higher than the window begins at its top.
                let align = if height > room.height() * 0.9 { Align::Min } else { Align::Center };
                ui.scroll_to_rect(rect, Some(align));
            }
        }
        skip_ui(ui, &mut skipped, &mut skips);
    }
}

/// Leaves the space of rows that are not drawn; what comes behind them keeps its name.
fn skip_ui(ui: &mut Ui, height: &mut f32, rows: &mut usize) {
    if *rows > 0 {
        ui.add_space(std::mem::take(height));
        ui.skip_ahead_auto_ids(std::mem::take(rows));
    }
}
