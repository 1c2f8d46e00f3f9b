//! A box to tick.

use crate::ui::theme::Palette;
use egui::{CornerRadius, Response, RichText, Ui};

/// Draws a box to tick: square, so that it is not taken for one of several choices.
pub fn check_ui(ui: &mut Ui, colors: &Palette, checked: &mut bool, label: RichText) -> Response {
    // Without a room of its own: in a row that breaks, it goes to the next line like everything else.
    let before = ui.visuals().widgets.clone();
    let widgets = &mut ui.visuals_mut().widgets;
    for state in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
        state.corner_radius = CornerRadius::same(4);
        state.bg_fill = colors.field;
    }
    let response = ui.checkbox(checked, label);
    ui.visuals_mut().widgets = before;
    response
}
