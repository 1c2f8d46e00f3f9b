//! Sheets on the paper.

use super::mark::say;
use super::text::small_soft;
use crate::ui::theme::{EDGE, GAP, Palette, ROUND, SPACE, scale};
use egui::{Align, CornerRadius, Frame, Layout, Margin, Stroke, Ui, UiBuilder, vec2};

/// A sheet that things stand on.
pub fn card(colors: &Palette) -> Frame {
    Frame::new()
        .fill(colors.sheet)
        .stroke(Stroke::new(1.0, colors.line))
        .corner_radius(CornerRadius::same(ROUND))
        .inner_margin(Margin::same(20))
}

/// A sheet that asks for care.
pub fn care_card(colors: &Palette) -> Frame {
    Frame::new().fill(colors.care_mist).corner_radius(CornerRadius::same(ROUND)).inner_margin(Margin::symmetric(16, 12))
}

/// A thin line across.
pub fn divider_ui(ui: &mut Ui, colors: &Palette) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, colors.line));
}

/// A column in the middle of the screen, not wider than this.
pub fn column_ui<R>(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.available_rect_before_wrap();
    let edge = if room.width() < 700.0 { SPACE } else { EDGE };
    let width = width.min(room.width() - 2.0 * edge).max(120.0);
    let left = room.left() + (room.width() - width) / 2.0;
    let rect = egui::Rect::from_min_size(egui::pos2(left, room.top()), vec2(width, room.height()));
    let builder = UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min));
    ui.scope_builder(builder, |ui| {
        ui.set_width(width);
        contents(ui)
    })
    .inner
}

/// Two columns side by side, the second so wide; `contents` is asked for each.
pub fn side_by_side_ui(ui: &mut Ui, second: f32, mut contents: impl FnMut(&mut Ui, Column)) {
    // In a window that is hardly there, something of both stays.
    let first = (ui.available_width() - second - EDGE).max(1.0);
    let second = second.max(1.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = EDGE;
        for (column, width) in [(Column::First, first), (Column::Second, second)] {
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.x = GAP;
                contents(ui, column);
            });
        }
    });
}

/// One of two columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// On the left.
    First,
    /// On the right.
    Second,
}

/// A name with what it stands for beside it; below it where there is little room.
pub fn pair_ui(ui: &mut Ui, colors: &Palette, name: &str, value: egui::RichText) {
    let room = ui.available_width();
    let is_wide = room >= 380.0 * scale(ui.style());
    if !is_wide {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            say(ui, small_soft(colors, name));
            say(ui, value);
        });
        return;
    }
    let first = room * 0.34;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE;
        ui.allocate_ui_with_layout(vec2(first, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(first);
            ui.add_space(2.0);
            say(ui, small_soft(colors, name));
        });
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            say(ui, value);
        });
    });
}
