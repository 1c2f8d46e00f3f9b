//! The feelings over time, as staircases.

use super::View;
use super::data::{CurveData, DebriefData, PointData};
use super::story::{Story, rows_ui};
use crate::ui::theme::{GAP, SPACE, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{body, heading, say, small_soft, strong};
use egui::{Align2, Color32, Pos2, RichText, Sense, Stroke, TextStyle, Ui, WidgetInfo, WidgetType, pos2, vec2};
use egui_plot::{
    AxisHints, GridMark, Line, MarkerShape, Plot, PlotBounds, PlotPoint, PlotPoints, PlotUi, Points, Text, VLine,
};

/// A shape beside the colour, so that nobody needs the colour.
const SHAPES: [MarkerShape; 6] = [
    MarkerShape::Circle,
    MarkerShape::Square,
    MarkerShape::Up,
    MarkerShape::Diamond,
    MarkerShape::Down,
    MarkerShape::Cross,
];

/// Draws the curves, with their names at the end and a mark at the chosen message.
pub fn plot_ui(ui: &mut Ui, tools: &Tools<'_>, data: &DebriefData, story: &Story, view: &mut View, tall: f32) {
    if data.curves.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(heading(tools.t("debrief-curves")));
        ui.add_space(GAP);
        ui.label(small_soft(tools.colors, tools.t("debrief-curves-hint")));
    });
    legend_ui(ui, tools, data);
    let chosen = view.chosen.and_then(|seq| data.turns.iter().find(|turn| turn.seq == seq));
    let end = data.minutes.max(1.0);
    ui.scope(|ui| {
        // The axes take their letters from the body style.
        let small = TextStyle::Small.resolve(ui.style());
        ui.style_mut().text_styles.insert(TextStyle::Body, small);
        let shown = plot(tools, data, view, tall).show(ui, |plot_ui| {
            plot_ui.set_plot_bounds(PlotBounds::from_min_max([-end * 0.015, -3.0], [end * room(plot_ui), 103.0]));
            if let Some(turn) = chosen {
                plot_ui.vline(
                    VLine::new("chosen", turn.minutes).stroke(Stroke::new(2.0, tools.colors.accent)).allow_hover(false),
                );
            }
            for (index, curve) in data.curves.iter().enumerate() {
                curve_ui(plot_ui, curve, color(tools, index), shape(index), end);
            }
            names_ui(plot_ui, tools, data, end);
        });
        let transform = shown.transform;
        let response = shown.response;
        let words: Vec<&str> = data.curves.iter().map(|curve| curve.words.as_str()).collect();
        let words = words.join("; ");
        response.widget_info(move || WidgetInfo::labeled(WidgetType::Image, true, &words));
        let pointer = response.hover_pos();
        let near = pointer.and_then(|at| nearest(data, at, |point| transform.position_from_point(point)));
        if response.clicked()
            && let Some(at) = response.interact_pointer_pos()
        {
            let minutes = transform.value_from_position(at).x;
            let seq = near.and_then(|point| point.seq).or_else(|| data.nearest(minutes));
            view.chosen = seq;
            view.scroll_to = seq;
        }
        if let Some(point) = near.filter(|point| !point.words.is_empty()) {
            response.on_hover_ui_at_pointer(|ui| cause_ui(ui, point));
        }
        rows_ui(ui, tools, story, view, end, &|minutes| transform.position_from_point(&PlotPoint::new(minutes, 0.0)).x);
    });
}

fn plot<'a>(tools: &Tools<'_>, data: &DebriefData, view: &View, tall: f32) -> Plot<'a> {
    let minutes = tools.t("debrief-time-axis");
    let ticks = |step: f64, end: f64| -> Vec<GridMark> {
        (0..=(end / step) as u32).map(|index| GridMark { value: f64::from(index) * step, step_size: step }).collect()
    };
    let end = data.minutes.max(1.0);
    let step = [1.0, 2.0, 5.0, 10.0, 20.0].into_iter().find(|step| end / step <= 9.0).unwrap_or(60.0);
    Plot::new(("curves", &view.recording))
        .height(tall)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_drag(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .show_background(false)
        .sense(Sense::click())
        .grid_color(tools.colors.line)
        .label_formatter(|_| None)
        .y_grid_spacer(move |_| ticks(50.0, 100.0))
        .x_grid_spacer(move |_| ticks(step, end))
        .grid_fade(0.0)
        .custom_x_axes(vec![AxisHints::new_x().label(minutes).formatter(|mark, _| format!("{:.0}", mark.value))])
}

/// How much wider than the conversation the picture is, so that the names fit behind it.
fn room(plot_ui: &PlotUi<'_>) -> f64 {
    let width = f64::from(plot_ui.response().rect.width()).max(100.0);
    let names = 96.0 * f64::from(scale(&plot_ui.ctx().global_style()));
    1.0 / (1.0 - (names / width).min(0.5))
}

fn color(tools: &Tools<'_>, index: usize) -> Color32 {
    let colors = tools.colors.curves;
    colors.get(index % colors.len()).copied().unwrap_or(tools.colors.ink)
}

fn shape(index: usize) -> MarkerShape {
    SHAPES.get(index % SHAPES.len()).copied().unwrap_or(MarkerShape::Circle)
}

fn curve_ui(plot_ui: &mut PlotUi<'_>, curve: &CurveData, color: Color32, shape: MarkerShape, end: f64) {
    let mut stairs: Vec<[f64; 2]> = Vec::new();
    let mut before: Option<f64> = None;
    for point in &curve.points {
        if let Some(value) = before {
            stairs.push([point.minutes, value]);
        }
        stairs.push([point.minutes, point.value]);
        before = Some(point.value);
    }
    if let Some(value) = before {
        stairs.push([end, value]);
    }
    plot_ui.line(
        Line::new(curve.label.clone(), PlotPoints::from(stairs)).stroke(Stroke::new(2.0, color)).allow_hover(false),
    );
    let steps: Vec<[f64; 2]> = curve.points.iter().map(|point| [point.minutes, point.value]).collect();
    plot_ui.points(
        Points::new(curve.label.clone(), PlotPoints::from(steps))
            .shape(shape)
            .radius(3.6)
            .filled(true)
            .color(color)
            .allow_hover(false),
    );
}

/// The names behind the curves, moved apart where they would cover each other.
fn names_ui(plot_ui: &mut PlotUi<'_>, tools: &Tools<'_>, data: &DebriefData, end: f64) {
    let tall = f64::from(plot_ui.response().rect.height()).max(60.0);
    let letters = f64::from(TextStyle::Small.resolve(&plot_ui.ctx().global_style()).size);
    let apart = letters * 1.2 / tall * 106.0;
    let mut order: Vec<(usize, f64)> = data
        .curves
        .iter()
        .enumerate()
        .map(|(index, curve)| (index, curve.points.last().map_or(0.0, |point| point.value)))
        .collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1));
    let places = spread(&order.iter().map(|(_, value)| *value).collect::<Vec<_>>(), apart);
    for ((index, _), y) in order.into_iter().zip(places) {
        if let Some(curve) = data.curves.get(index) {
            let words = RichText::new(format!("  {}", curve.label)).text_style(TextStyle::Small);
            plot_ui.text(
                Text::new(curve.label.clone(), PlotPoint::new(end, y), words)
                    .color(color(tools, index))
                    .anchor(Align2::LEFT_CENTER)
                    .allow_hover(false),
            );
        }
    }
}

/// Values in rising order, moved so that neighbours are at least so far apart and none leaves the picture.
fn spread(values: &[f64], apart: f64) -> Vec<f64> {
    // Half a line of letters must stand above the lower edge.
    let lowest = apart / 3.0;
    let mut places: Vec<f64> = Vec::new();
    for value in values {
        let least = places.last().map_or(lowest, |last| last + apart);
        places.push(value.max(least));
    }
    // Half a line of letters must stand below the upper edge.
    let mut most = 100.0 - apart / 3.0;
    for place in places.iter_mut().rev() {
        *place = place.min(most);
        most = *place - apart;
    }
    places
}

fn legend_ui(ui: &mut Ui, tools: &Tools<'_>, data: &DebriefData) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(SPACE, STEP);
        for (index, curve) in data.curves.iter().enumerate() {
            let font = TextStyle::Small.resolve(ui.style());
            let size = font.size;
            let galley = ui.painter().layout_no_wrap(curve.short.clone(), font, tools.colors.ink);
            let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(size * 1.4, 0.0), Sense::hover());
            let words = curve.words.clone();
            response.widget_info(move || WidgetInfo::labeled(WidgetType::Label, true, &words));
            let sign = pos2(rect.left() + size * 0.5, rect.center().y);
            shape_ui(ui, sign, size * 0.36, shape(index), color(tools, index));
            ui.painter().galley(rect.min + vec2(size * 1.4, 0.0), galley, tools.colors.ink);
        }
    });
}

fn shape_ui(ui: &Ui, at: Pos2, radius: f32, shape: MarkerShape, color: Color32) {
    let around = |corners: &[(f32, f32)]| -> Vec<Pos2> {
        corners.iter().map(|(x, y)| pos2(at.x + x * radius, at.y + y * radius)).collect()
    };
    let filled = |corners: &[(f32, f32)]| {
        ui.painter().add(egui::Shape::convex_polygon(around(corners), color, Stroke::NONE));
    };
    match shape {
        MarkerShape::Square => filled(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
        MarkerShape::Up => filled(&[(0.0, -1.1), (1.0, 0.8), (-1.0, 0.8)]),
        MarkerShape::Down => filled(&[(0.0, 1.1), (-1.0, -0.8), (1.0, -0.8)]),
        MarkerShape::Diamond => filled(&[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)]),
        MarkerShape::Cross => {
            let stroke = Stroke::new(2.0, color);
            for line in [[(-0.9, -0.9), (0.9, 0.9)], [(0.9, -0.9), (-0.9, 0.9)]] {
                ui.painter().add(egui::Shape::line(around(&line), stroke));
            }
        }
        _ => {
            ui.painter().circle_filled(at, radius, color);
        }
    }
}

/// The step under the pointer.
fn nearest(data: &DebriefData, at: Pos2, place: impl Fn(&PlotPoint) -> Pos2) -> Option<&PointData> {
    const REACH: f32 = 28.0;
    data.curves
        .iter()
        .flat_map(|curve| &curve.points)
        .map(|point| (point, place(&PlotPoint::new(point.minutes, point.value)).distance(at)))
        .filter(|(_, distance)| *distance < REACH)
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(point, _)| point)
}

fn cause_ui(ui: &mut Ui, point: &PointData) {
    ui.set_max_width(360.0);
    say(ui, strong(&point.words));
    if !point.cause.is_empty() {
        say(ui, body(&point.cause));
    }
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn names_do_not_cover_each_other_and_stay_inside() {
        assert_eq!(spread(&[10.0, 40.0], 8.0), [10.0, 40.0]);
        assert_eq!(spread(&[50.0, 52.0, 53.0], 8.0), [50.0, 58.0, 66.0]);
        let upper = spread(&[96.0, 99.0], 8.0);
        assert!(
            upper[1] < 100.0 && upper[1] - upper[0] >= 8.0,
            "the upper name stands whole in the picture: {upper:?}"
        );
        let lower = spread(&[0.0, 1.0], 8.0);
        assert!(lower[0] > 0.0 && lower[1] - lower[0] >= 8.0, "so does the lower one: {lower:?}");
    }
}
