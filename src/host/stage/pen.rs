//! Writes and draws flat things: every letter of the stage goes through here, so that none is too small.

use super::plan::SMALLEST;
use crate::app::Texts;
use crate::ui::theme::{Palette, bold, medium};
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align2, Color32, FontFamily, FontId, Galley, Painter, Pos2, Rect, Shape};
use std::sync::Arc;

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// For reading.
    Plain,
    /// For names.
    Medium,
    /// For titles.
    Bold,
}

/// What is written with.
pub struct Pen<'a> {
    /// Where to.
    pub painter: Painter,
    /// In which colours.
    pub palette: &'a Palette,
    /// In which language.
    pub texts: &'a Texts,
    /// The smallest letters so far, in points.
    pub smallest: f32,
}

impl Pen<'_> {
    /// A text made ready, over so many lines of this width.
    pub fn lay(
        &mut self,
        text: &str,
        size: f32,
        weight: Weight,
        color: Color32,
        width: f32,
        rows: usize,
    ) -> Arc<Galley> {
        let size = size.max(SMALLEST);
        self.smallest = self.smallest.min(size);
        let family = match weight {
            Weight::Plain => FontFamily::Proportional,
            Weight::Medium => medium(),
            Weight::Bold => bold(),
        };
        let format =
            TextFormat { line_height: Some(size * 1.26), ..TextFormat::simple(FontId::new(size, family), color) };
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap =
            TextWrapping { max_width: width, max_rows: rows, break_anywhere: rows == 1, ..TextWrapping::default() };
        self.painter.layout_job(job)
    }

    /// A text that was made ready.
    pub fn put(&mut self, at: Pos2, galley: Arc<Galley>, alpha: f32) -> Rect {
        let rect = Rect::from_min_size(at, galley.size());
        if alpha > 0.995 {
            self.painter.galley(at, galley, self.palette.ink);
        } else {
            self.painter.add(Shape::Text(
                egui::epaint::TextShape::new(at, galley, self.palette.ink).with_opacity_factor(alpha),
            ));
        }
        rect
    }

    /// One line of text, cut where it does not fit.
    pub fn line(
        &mut self,
        at: Pos2,
        anchor: Align2,
        text: &str,
        (size, weight): (f32, Weight),
        color: Color32,
        width: f32,
    ) -> Rect {
        let galley = self.lay(text, size, weight, color, width, 1);
        let rect = anchor.anchor_size(at, galley.size());
        self.put(rect.min, galley, 1.0)
    }
}

/// This colour, so much of it. The engine lays colours over each other as light, so the amount is reckoned as light too.
pub fn faded(color: Color32, alpha: f32) -> Color32 {
    let alpha = alpha.clamp(0.0, 1.0);
    let [red, green, blue, _] = super::brush::tint(color, alpha);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1")]
    let byte = |value: f32| (value * 255.0).round() as u8;
    let shown = |light: f32| {
        let light = light * alpha;
        byte(if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * libm::powf(light, 1.0 / 2.4) - 0.055 })
    };
    Color32::from_rgba_premultiplied(shown(red), shown(green), shown(blue), byte(alpha))
}
