//! A small quiet line through time. Shapes differ, not colours alone.

use super::data::SkillData;
use super::points::spread;
use crate::ui::theme::{GAP, SPACE, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{say, small_soft};
use egui::{Color32, Painter, Pos2, Rect, Sense, Shape, Stroke, TextStyle, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// A mark on the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// With help: a dot.
    Held,
    /// Without help: a diamond.
    Exam,
    /// The own rating: a short bar.
    Own,
}

fn mark(painter: &Painter, mark: Mark, at: Pos2, size: f32, ink: Color32, ground: Color32) {
    match mark {
        Mark::Held => {
            painter.circle_filled(at, size, ink);
        }
        Mark::Exam => {
            let tall = size * 1.45;
            let corners = [vec2(0.0, -tall), vec2(tall, 0.0), vec2(0.0, tall), vec2(-tall, 0.0)];
            let corners = corners.map(|by| at + by).to_vec();
            painter.add(Shape::convex_polygon(corners, ground, Stroke::new(2.0, ink)));
        }
        Mark::Own => {
            let half = vec2(size * 1.5, 0.0);
            painter.line_segment([at - half, at + half], Stroke::new(2.0, ink));
        }
    }
}

/// What the marks mean.
pub fn legend_ui(ui: &mut Ui, tools: &Tools<'_>) {
    let colors = tools.colors;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = STEP;
        for (which, ink, words) in [
            (Mark::Held, colors.accent, tools.t("progress-legend-held")),
            (Mark::Exam, colors.accent, tools.t("progress-legend-exam")),
            (Mark::Own, colors.care, tools.t("progress-legend-own")),
        ] {
            let tall = ui.text_style_height(&TextStyle::Small);
            let (rect, _) = ui.allocate_exact_size(vec2(tall * 1.1, tall), Sense::hover());
            mark(ui.painter(), which, rect.center(), tall * 0.24, ink, colors.sheet);
            ui.label(small_soft(colors, words));
            ui.add_space(SPACE);
        }
    });
}

/// Draws the line of a skill.
pub fn line_ui(ui: &mut Ui, tools: &Tools<'_>, skill: &SkillData) {
    if skill.points.is_empty() {
        return;
    }
    let (colors, size) = (tools.colors, scale(ui.style()));
    let (area, response) = ui.allocate_exact_size(vec2(ui.available_width(), 74.0 * size), Sense::hover());
    let spoken = skill.spoken.clone();
    response.widget_info(move || WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    let labels = [tools.t("progress-axis-all"), tools.t("progress-axis-none")];
    let font = TextStyle::Small.resolve(ui.style());
    let labels = labels.map(|text| ui.painter().layout_no_wrap(text, font.clone(), colors.soft));
    let left = labels.iter().map(|label| label.size().x).fold(0.0, f32::max) + GAP;
    let radius = 4.2 * size.min(1.5);
    let room = Rect::from_min_max(
        area.min + vec2(left + radius * 2.0, radius * 2.0),
        area.max - vec2(radius * 2.0, radius * 2.0),
    );
    for (label, y) in labels.into_iter().zip([room.top(), room.bottom()]) {
        ui.painter().hline(room.expand(radius * 2.0).x_range(), y, Stroke::new(1.0, colors.line));
        ui.painter().galley(pos2(area.left(), y - label.size().y / 2.0), label, colors.soft);
    }
    let wanted: Vec<f32> = skill.points.iter().map(|point| point.when as f32 / 1000.0 * room.width()).collect();
    let places = spread(&wanted, room.width(), radius * 3.0);
    let height = |part: u32| room.bottom() - part as f32 / 1000.0 * room.height();
    let at: Vec<Pos2> =
        skill.points.iter().zip(&places).map(|(point, x)| pos2(room.left() + x, height(point.part))).collect();
    if skill.is_enough {
        ui.painter().add(Shape::line(at.clone(), Stroke::new(1.5, colors.accent.gamma_multiply(0.45))));
    }
    for (point, at) in skill.points.iter().zip(&at) {
        if let Some(own) = point.own {
            mark(ui.painter(), Mark::Own, pos2(at.x, height(own)), radius, colors.care, colors.sheet);
        }
        mark(ui.painter(), if point.exam { Mark::Exam } else { Mark::Held }, *at, radius, colors.accent, colors.sheet);
    }
    hover_ui(ui, tools, skill, &at, &response, room);
}

/// The point under the pointer, in words.
fn hover_ui(ui: &Ui, tools: &Tools<'_>, skill: &SkillData, at: &[Pos2], response: &egui::Response, room: Rect) {
    let Some(pointer) = response.hover_pos() else { return };
    let near = at.iter().enumerate().min_by(|a, b| (a.1.x - pointer.x).abs().total_cmp(&(b.1.x - pointer.x).abs()));
    let Some((index, place)) = near else { return };
    ui.painter().vline(place.x, room.y_range(), Stroke::new(1.0, tools.colors.edge));
    if let Some(point) = skill.points.get(index) {
        response.clone().on_hover_ui_at_pointer(|ui| {
            say(ui, small_soft(tools.colors, &point.words));
        });
    }
}
