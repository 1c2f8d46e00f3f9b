//! A long list of rows of different heights, of which only the visible ones are drawn.

use crate::ui::theme::scale;
use egui::{Align, Rect, Sense, Ui, pos2, vec2};

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
        for index in 0..count {
            let top = ui.cursor().min;
            let known = self.heights.get(index).copied().filter(|height| *height > 0.0);
            let known = known.unwrap_or(self.guess * scale);
            let expected = Rect::from_min_size(top, vec2(width, known));
            let wanted = to_show == Some(index);
            if known > 0.0 && !wanted && !near.intersects(expected) {
                ui.allocate_exact_size(vec2(width, known), Sense::hover());
                continue;
            }
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
    }
}
