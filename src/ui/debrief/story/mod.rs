//! Rows under the curves, over the same time: phases, things told, risks, the own messages.

mod data;

pub use data::Story;

use super::View;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{body, say, small_soft, strong};
use data::{Mark, Row, RowKind, Stretch};
use egui::{
    Color32, FontId, Id, Rect, Response, Sense, Shape, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, WidgetType, pos2,
    vec2,
};

/// Draws the rows; `at` gives the place of a minute on the screen, `end` the end of the conversation.
pub fn rows_ui(ui: &mut Ui, tools: &Tools<'_>, story: &Story, view: &mut View, end: f64, at: &dyn Fn(f64) -> f32) {
    let font = TextStyle::Small.resolve(ui.style());
    let tall = font.size + 8.0;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if !story.phases.is_empty() {
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
            for (index, stretch) in story.phases.iter().enumerate() {
                phase_ui(ui, tools, view, rect, index, stretch, at);
            }
        }
        for row in &story.rows {
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
            let from = at(0.0);
            ui.painter().hline(from..=at(end), rect.center().y, Stroke::new(1.0, tools.colors.line));
            let name_at = pos2(at(end) + GAP, rect.center().y);
            ui.painter().text(name_at, egui::Align2::LEFT_CENTER, &row.name, font.clone(), tools.colors.soft);
            for (index, mark) in row.marks.iter().enumerate() {
                mark_ui(ui, tools, view, rect, (row, index, mark), at(mark.minutes));
            }
        }
    });
}

fn chosen_by(response: &Response, view: &mut View, seq: Option<crate::ids::Seq>) {
    if response.clicked()
        && let Some(seq) = seq
    {
        view.show_message(seq);
    }
}

fn phase_ui(
    ui: &mut Ui,
    tools: &Tools<'_>,
    view: &mut View,
    row: Rect,
    index: usize,
    stretch: &Stretch,
    at: &dyn Fn(f64) -> f32,
) {
    let right = at(stretch.to).max(at(stretch.from) + 4.0) - 2.0;
    let rect = Rect::from_min_max(pos2(at(stretch.from), row.top()), pos2(right, row.bottom() - 2.0));
    let response = ui.interact(rect, Id::new(("phase", index, &view.recording)), Sense::click());
    let name = stretch.name.clone();
    response.widget_info(move || WidgetInfo::labeled(WidgetType::Button, true, &name));
    let over = response.hovered() || response.has_focus();
    let fill = if over { tools.colors.mist_hover } else { tools.colors.mist };
    ui.painter().rect_filled(rect, 4.0, fill);
    let font = TextStyle::Small.resolve(ui.style());
    // Two dots of a name tell nothing.
    let has_room = rect.width() > font.size * 3.0;
    let galley = name_galley(ui, &stretch.name, font, tools.colors.ink, rect.width() - 2.0 * STEP);
    let top = rect.center().y - galley.size().y / 2.0;
    if has_room {
        ui.painter().galley(pos2(rect.left() + STEP, top), galley, tools.colors.ink);
    }
    chosen_by(&response, view, Some(stretch.seq));
    response.on_hover_text(&stretch.name);
}

/// The name, with an ellipsis where there is no room.
fn name_galley(ui: &Ui, name: &str, font: FontId, color: Color32, room: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(name.to_owned(), font, color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room.max(1.0));
    ui.painter().layout_job(job)
}

fn mark_ui(
    ui: &mut Ui,
    tools: &Tools<'_>,
    view: &mut View,
    row: Rect,
    (of, index, mark): (&Row, usize, &Mark),
    x: f32,
) {
    let half = row.height() / 2.0;
    let center = pos2(x, row.center().y);
    let area = Rect::from_center_size(center, vec2(half * 1.6, row.height()));
    let response = ui.interact(area, Id::new((&of.name, index, &view.recording)), Sense::click());
    let spoken = format!("{}: {}", mark.time, mark.text);
    response.widget_info(move || WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    if ui.is_rect_visible(area) {
        let is_chosen = of.kind == RowKind::Acts && mark.seq.is_some() && view.chosen == mark.seq;
        let over = response.hovered() || response.has_focus() || is_chosen;
        let radius = half * if over { 0.62 } else { 0.46 };
        shape_ui(ui, tools, of.kind, center, radius, mark.is_open);
        if response.has_focus() {
            ui.painter().rect_stroke(area, 4.0, Stroke::new(2.0, tools.colors.accent), StrokeKind::Outside);
        }
    }
    chosen_by(&response, view, mark.seq);
    response.on_hover_ui(|ui| {
        ui.set_max_width(360.0);
        say(ui, small_soft(tools.colors, &mark.time));
        say(ui, strong(&mark.text));
        for cause in &mark.causes {
            say(ui, body(cause));
        }
    });
}

/// Each row has a shape of its own: nobody needs the colour.
fn shape_ui(ui: &Ui, tools: &Tools<'_>, kind: RowKind, at: egui::Pos2, radius: f32, is_open: bool) {
    let color = match kind {
        RowKind::Acts => tools.colors.ink,
        RowKind::Facts => tools.colors.accent,
        RowKind::Risks => tools.colors.care,
    };
    let corners: &[(f32, f32)] = match kind {
        RowKind::Acts => {
            ui.painter().circle_filled(at, radius * 0.8, color);
            return;
        }
        RowKind::Facts => &[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)],
        RowKind::Risks => &[(0.0, -1.1), (1.1, 0.9), (-1.1, 0.9)],
    };
    let corners = corners.iter().map(|(x, y)| pos2(at.x + x * radius, at.y + y * radius)).collect();
    let (fill, stroke) = if is_open { (tools.colors.paper, Stroke::new(1.5, color)) } else { (color, Stroke::NONE) };
    ui.painter().add(Shape::convex_polygon(corners, fill, stroke));
}
