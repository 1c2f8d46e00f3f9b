//! A row of several lines that is one button.

use crate::ui::theme::{Palette, ROUND_SMALL};
use egui::{
    Color32, CornerRadius, Frame, Margin, Response, Sense, Shape, Ui, WidgetInfo, WidgetType, epaint::RectShape,
};

/// How a row stands out while nobody points at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Each on its own ground: few, to choose from.
    Mist,
    /// As lines of a list.
    Clear,
}

/// Draws a row that can be pressed as a whole; `name` is what a screen reader says.
pub fn row_ui(ui: &mut Ui, colors: &Palette, look: Ground, name: &str, contents: impl FnOnce(&mut Ui)) -> Response {
    let ground = ui.painter().add(Shape::Noop);
    let id = ui.next_auto_id();
    ui.skip_ahead_auto_ids(1);
    let margin = match look {
        Ground::Mist => Margin::symmetric(10, 7),
        Ground::Clear => Margin::symmetric(4, 4),
    };
    let frame = Frame::new().inner_margin(margin);
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        contents(ui);
    });
    let rect = shown.response.rect;
    let response = ui.interact(rect, id, Sense::click());
    let name = name.to_owned();
    response.widget_info(move || WidgetInfo::labeled(WidgetType::Button, true, &name));
    let fill = match look {
        _ if response.hovered() => colors.accent_mist,
        Ground::Mist => colors.mist,
        Ground::Clear => Color32::TRANSPARENT,
    };
    ui.painter().set(ground, RectShape::filled(rect, CornerRadius::same(ROUND_SMALL), fill));
    if response.has_focus() {
        super::button::focus_ring(ui, rect);
    }
    response
}
