//! Writes and draws flat things: every letter of the stage goes through here, so that none is too small.

use super::plan::SMALLEST;
use crate::app::Texts;
use crate::ui::theme::{Palette, bold, medium};
use egui::epaint::{ClippedPrimitive, Primitive};
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

/// This colour, so much of it.
pub fn faded(color: Color32, alpha: f32) -> Color32 {
    color.gamma_multiply(alpha.clamp(0.0, 1.0))
}

/// A colour that lets something through, as the engine must have it: egui and the desktop reckon the amount in bytes, the
/// engine lays colours over each other as light, and what is half white would come out dark.
pub fn as_light(color: Color32) -> Color32 {
    let [red, green, blue, amount] = color.to_array();
    if amount == 0 || amount == 255 {
        return color;
    }
    let alpha = f32::from(amount) / 255.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1")]
    let shown = |value: u8| {
        let light = super::brush::light((f32::from(value) / 255.0 / alpha).min(1.0)) * alpha;
        let value = if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * libm::powf(light, 1.0 / 2.4) - 0.055 };
        (value * 255.0).round() as u8
    };
    Color32::from_rgba_premultiplied(shown(red), shown(green), shown(blue), amount)
}

/// Makes everything that was drawn ready for the engine.
pub fn lighten(drawn: &mut [ClippedPrimitive]) {
    // Neighbours mostly have the same colour.
    let (mut last, mut became) = (Color32::TRANSPARENT, Color32::TRANSPARENT);
    for primitive in drawn {
        let Primitive::Mesh(mesh) = &mut primitive.primitive else { continue };
        for vertex in &mut mesh.vertices {
            if vertex.color != last {
                (last, became) = (vertex.color, as_light(vertex.color));
            }
            vertex.color = became;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_a_colour_is_half_of_its_light_and_all_of_it_is_itself() {
        for color in [Color32::WHITE, Color32::BLACK, Color32::TRANSPARENT, Color32::from_rgb(21, 91, 99)] {
            assert_eq!(as_light(color), color);
        }
        let light = |value: u8| crate::host::stage::brush::light(f32::from(value) / 255.0);
        for value in [40_u8, 91, 160, 255] {
            for alpha in [0.25_f32, 0.5, 0.8] {
                let shown = as_light(faded(Color32::from_gray(value), alpha)).r();
                assert!((light(shown) - light(value) * alpha).abs() < 0.012, "{value} {alpha}: {shown}");
            }
        }
    }
}
