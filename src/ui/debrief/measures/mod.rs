//! Everything that is counted, in one table.

mod data;

use super::View;
use crate::ui::theme::{GAP, ROUND_SMALL, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Icon, body, card, divider_ui, heading, say, small, small_soft, soft, strong};
use data::MeasureData;
pub use data::MeasuresData;
use egui::{
    Align, CornerRadius, Id, Layout, Rect, Sense, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

/// Draws the table.
pub fn measures_ui(ui: &mut Ui, tools: &Tools<'_>, data: &MeasuresData, view: &mut View) {
    say(ui, soft(tools.colors, tools.t("measures-lead")));
    if data.norms_left_out {
        say(ui, small_soft(tools.colors, tools.t("measures-no-norms")));
    }
    table_ui(ui, tools, "measures-conversation", &data.conversation, view);
    table_ui(ui, tools, "measures-protocol", &data.protocol, view);
    let acts: Vec<(String, String)> = data.acts.iter().map(|(act, times)| (act.clone(), times.to_string())).collect();
    counts_ui(ui, tools, "measures-acts", &acts);
    counts_ui(ui, tools, "measures-phases", &data.phases);
}

fn table_ui(ui: &mut Ui, tools: &Tools<'_>, key: &str, rows: &[MeasureData], view: &mut View) {
    say(ui, heading(tools.t(key)));
    card(tools.colors).inner_margin(12).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = STEP;
        for (index, row) in rows.iter().enumerate() {
            if index > 0 {
                divider_ui(ui, tools.colors);
            }
            let is_open = view.measure == Some(row.id);
            if row_ui(ui, tools, row, is_open) {
                view.measure = (!is_open).then_some(row.id);
            }
            if is_open {
                more_ui(ui, tools, row);
            }
        }
    });
    ui.add_space(SPACE);
}

/// Name and value in one row that can be pressed for more; whether it was.
fn row_ui(ui: &mut Ui, tools: &Tools<'_>, row: &MeasureData, is_open: bool) -> bool {
    let width = ui.available_width();
    let size = TextStyle::Small.resolve(ui.style()).size;
    let left = size * 1.5;
    let ink = if row.is_nothing { tools.colors.soft } else { tools.colors.ink };
    let value_font = if row.is_nothing { TextStyle::Small } else { crate::ui::theme::small_strong_style() };
    let value_room = (width - left) * 0.46;
    let value = ui.painter().layout(row.value.clone(), value_font.resolve(ui.style()), ink, value_room);
    let name_room = width - left - value.size().x - GAP * 2.0;
    let name = ui.painter().layout(row.name.clone(), TextStyle::Body.resolve(ui.style()), tools.colors.ink, name_room);
    let small = TextStyle::Small.resolve(ui.style());
    let few =
        (!row.few.is_empty()).then(|| ui.painter().layout(row.few.clone(), small, tools.colors.soft, width - left));
    let few_height = few.as_ref().map_or(0.0, |few| few.size().y);
    let height = name.size().y.max(value.size().y) + few_height + 2.0 * STEP;
    let (place, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let response = ui.interact(place, Id::new(("measure", row.id)), Sense::click());
    let words = [row.name.as_str(), row.value.as_str(), row.few.as_str()];
    let words = words.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(": ");
    response.widget_info(move || WidgetInfo::selected(WidgetType::CollapsingHeader, true, is_open, &words));
    let radius = CornerRadius::same(ROUND_SMALL);
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(place.expand2(vec2(4.0, 0.0)), radius, tools.colors.mist);
    }
    if response.has_focus() {
        let stroke = Stroke::new(2.0, tools.colors.accent);
        ui.painter().rect_stroke(place.expand2(vec2(4.0, 0.0)), radius, stroke, StrokeKind::Inside);
    }
    let top = place.top() + STEP;
    let icon = if is_open { Icon::Down } else { Icon::Right };
    let sign = Rect::from_center_size(pos2(place.left() + size * 0.5, top + size * 0.7), vec2(size, size) * 0.8);
    icon.paint(ui.painter(), sign, tools.colors.soft);
    let name_height = name.size().y;
    let value_at = pos2(place.right() - value.size().x, top + 2.0);
    let below = top + name_height.max(value.size().y);
    ui.painter().galley(pos2(place.left() + left, top), name, tools.colors.ink);
    ui.painter().galley(value_at, value, ink);
    if let Some(few) = few {
        ui.painter().galley(pos2(place.left() + left, below), few, tools.colors.soft);
    }
    response.clicked()
}

fn more_ui(ui: &mut Ui, tools: &Tools<'_>, row: &MeasureData) {
    let left = TextStyle::Small.resolve(ui.style()).size * 1.5;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(left);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            say(ui, small(&row.about));
            if !row.norm.is_empty() {
                say(ui, small(&row.norm));
            }
            say(ui, small_soft(tools.colors, &row.source));
        });
    });
}

fn counts_ui(ui: &mut Ui, tools: &Tools<'_>, key: &str, rows: &[(String, String)]) {
    if rows.is_empty() {
        return;
    }
    say(ui, heading(tools.t(key)));
    card(tools.colors).inner_margin(16).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = STEP;
        for (name, value) in rows {
            ui.horizontal_top(|ui| {
                let room = ui.available_width() * 0.7;
                ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(room);
                    say(ui, body(name));
                });
                ui.with_layout(Layout::right_to_left(Align::Min), |ui| ui.label(strong(value)));
            });
        }
    });
    ui.add_space(SPACE);
}
