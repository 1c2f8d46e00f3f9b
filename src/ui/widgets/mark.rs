//! Small signs beside text.

use super::icon::Icon;
use super::text::small;
use crate::ui::theme::{GAP, Palette, ROUND_SMALL, STEP};
use egui::{
    Color32, CornerRadius, Rect, Response, RichText, Sense, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, WidgetType,
    vec2,
};

/// Text that wraps. Everything that is read goes through here.
pub fn say(ui: &mut Ui, text: RichText) -> Response {
    ui.add(egui::Label::new(text).wrap())
}

/// A sign with whatever stands beside it.
pub fn signed_ui(ui: &mut Ui, icon: Icon, color: Color32, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let size = ui.text_style_height(&TextStyle::Body);
        let (rect, _) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
        icon.paint(ui.painter(), rect.shrink(size * 0.14), color);
        ui.vertical(contents);
    });
}

/// A sign and a few words.
pub fn mark_ui(ui: &mut Ui, icon: Icon, color: Color32, text: &str) -> Response {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let height = ui.text_style_height(&TextStyle::Small);
        let (rect, _) = ui.allocate_exact_size(vec2(height, height), Sense::hover());
        icon.paint(ui.painter(), rect.shrink(2.0), color);
        say(ui, small(text).color(color))
    })
    .inner
}

/// A line of a list.
pub fn point_ui(ui: &mut Ui, colors: &Palette, text: RichText) {
    ui.horizontal_top(|ui| {
        let height = ui.fonts_mut(|fonts| text.font_height(fonts, ui.style()));
        let (rect, _) = ui.allocate_exact_size(vec2(height * 0.7, height), Sense::hover());
        ui.painter().circle_filled(rect.center(), height * 0.13, colors.accent);
        say(ui, text);
    });
}

/// So many dots out of three, with a word.
pub fn dots_ui(ui: &mut Ui, colors: &Palette, level: u8, word: &str, name: &str) {
    let font = TextStyle::Small.resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(word.to_owned(), font, colors.ink);
    let radius = galley.size().y * 0.22;
    let step = radius * 2.0 + STEP;
    let left = step * 3.0 + STEP;
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(left, 0.0), Sense::hover());
    for index in 0..3u8 {
        let center = egui::pos2(rect.left() + radius + f32::from(index) * step, rect.center().y);
        if index < level {
            ui.painter().circle_filled(center, radius, colors.ink);
        } else {
            ui.painter().circle_stroke(center, radius - 0.5, Stroke::new(1.0, colors.edge));
        }
    }
    ui.painter().galley(rect.min + vec2(left, 0.0), galley, colors.ink);
    let name = name.to_owned();
    response.widget_info(move || WidgetInfo::labeled(WidgetType::Label, true, &name));
}

/// A word in a pill. With `pressable` it can be focused and asked for more.
pub fn chip_ui(ui: &mut Ui, colors: &Palette, text: &str, unsure: bool, pressable: bool) -> Response {
    let sense = if pressable { Sense::click() } else { Sense::hover() };
    let font = TextStyle::Small.resolve(ui.style());
    let room = (ui.available_width() - 20.0).max(40.0);
    let ink = if unsure { colors.soft } else { colors.ink };
    let galley = ui.painter().layout(text.to_owned(), font, ink, room);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(20.0, 8.0), sense);
    let label = text.to_owned();
    let role = if pressable { WidgetType::Button } else { WidgetType::Label };
    response.widget_info(move || WidgetInfo::labeled(role, true, &label));
    if ui.is_rect_visible(rect) {
        let radius = CornerRadius::same(ROUND_SMALL);
        let over = pressable && (response.hovered() || response.has_focus());
        let fill = match (unsure, over) {
            (true, _) => Color32::TRANSPARENT,
            (false, true) => colors.mist_hover,
            (false, false) => colors.mist,
        };
        ui.painter().rect_filled(rect, radius, fill);
        if unsure {
            dashed_ui(ui, rect, colors.edge);
        }
        if response.has_focus() {
            ui.painter().rect_stroke(rect.expand(1.0), radius, Stroke::new(2.0, colors.accent), StrokeKind::Outside);
        }
        ui.painter().galley(rect.min + vec2(10.0, 4.0), galley, ink);
    }
    response
}

/// What is not sure has a broken edge.
fn dashed_ui(ui: &Ui, rect: Rect, color: Color32) {
    let rect = rect.shrink(0.5);
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    ui.painter().extend(egui::Shape::dashed_line(&corners, Stroke::new(1.0, color), 4.0, 3.0));
}
