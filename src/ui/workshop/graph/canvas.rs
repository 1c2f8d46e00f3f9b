//! The picture itself: drawn within its frame only, moved and brought nearer by pointer, wheel and keys.

use super::View;
use super::data::{ArrowData, GraphData, NodeData};
use crate::app::Drawn;
use crate::scenario::graph::{Node, NodeKind, Route, cut};
use crate::ui::theme::{Palette, bold, scale};
use crate::ui::widgets::Icon;
use egui::epaint::CubicBezierShape;
use egui::{
    Align2, Color32, CornerRadius, EventFilter, FontId, Key, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui,
    Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

/// The farthest and the nearest.
const ZOOM: (f32, f32) = (0.03, 2.5);

/// What was asked of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A box.
    Node(usize),
    /// The words of an arrow.
    Arrow(usize),
}

/// Where the picture stands in its frame.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// What stands in the top left corner.
    pub origin: Vec2,
    /// Points on the screen for a point of the picture.
    pub zoom: f32,
}

impl Place {
    fn point(self, frame: Rect, at: [f32; 2]) -> Pos2 {
        frame.min + (vec2(at[0], at[1]) - self.origin) * self.zoom
    }

    fn area(self, frame: Rect, [x, y, width, height]: [f32; 4]) -> Rect {
        Rect::from_min_size(self.point(frame, [x, y]), vec2(width, height) * self.zoom)
    }

    /// Brings nearer or farther; what is at this point of the frame stays there.
    fn zoom_at(&mut self, frame: Rect, at: Pos2, by: f32) {
        let zoom = (self.zoom * by).clamp(ZOOM.0, ZOOM.1);
        self.origin += (at - frame.min) * (1.0 / self.zoom - 1.0 / zoom);
        self.zoom = zoom;
    }

    /// The whole in its frame.
    fn fit(frame: Rect, size: [f32; 2], largest: f32) -> Self {
        let zoom = (frame.width() / size[0]).min(frame.height() / size[1]).clamp(0.005, largest);
        let spare = frame.size() / zoom - vec2(size[0], size[1]);
        Self { origin: -spare.max(Vec2::ZERO) / 2.0, zoom }
    }

    /// This in the middle.
    fn center(&mut self, frame: Rect, [x, y, width, height]: [f32; 4]) {
        self.origin = vec2(x + width / 2.0, y + height / 2.0) - frame.size() / self.zoom / 2.0;
    }
}

/// Draws the picture in the room there is; gives what was asked of it.
pub fn canvas_ui(ui: &mut Ui, colors: &Palette, drawn: &Drawn, data: &GraphData, view: &mut View) -> Option<Asked> {
    let (frame, response) = ui.allocate_exact_size(ui.available_size().max(vec2(60.0, 60.0)), Sense::click_and_drag());
    let name = data.name.clone();
    response.widget_info(move || WidgetInfo::labeled(WidgetType::Image, true, &name));
    let size = scale(ui.style());
    let mut place = view.place.unwrap_or_else(|| first_place(frame, drawn, size));
    if std::mem::take(&mut view.fit) {
        place = Place::fit(frame, drawn.layout.size(), size);
    }
    if let Some(index) = view.bring.take()
        && let Some(node) = drawn.graph.nodes.get(index)
    {
        place.zoom = place.zoom.max(0.5 * size);
        place.center(frame, drawn.layout.area(node));
    }
    place.zoom = (place.zoom * std::mem::replace(&mut view.nearer, 1.0)).clamp(ZOOM.0, ZOOM.1);
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        by_keys(ui, frame, drawn, &mut place, size);
    }
    if response.dragged() {
        place.origin -= response.drag_delta() / place.zoom;
    }
    if let Some(at) = ui.ctx().pointer_hover_pos().filter(|at| frame.contains(*at) && ui.ui_contains_pointer()) {
        let (scroll, zoom) = ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta()));
        if (zoom - 1.0).abs() > f32::EPSILON {
            place.zoom_at(frame, at, zoom);
        }
        place.origin -= scroll / place.zoom;
        ui.input_mut(|input| input.smooth_scroll_delta = Vec2::ZERO);
    }
    let painter = ui.painter_at(frame);
    painter.rect_filled(frame, CornerRadius::ZERO, colors.paper);
    let mut asked = arrows_ui(ui, &painter, colors, frame, place, drawn, data, view.chosen);
    for (index, (node, words)) in drawn.graph.nodes.iter().zip(&data.nodes).enumerate() {
        let rect = place.area(frame, drawn.layout.area(node));
        let in_sight = rect.intersects(frame);
        // Out of sight it can still be reached with the keyboard, which brings it into sight.
        let at = if in_sight { rect.intersect(frame) } else { Rect::from_min_size(frame.min, Vec2::ZERO) };
        let response = ui.interact(at, ui.id().with(("graph-node", index)), Sense::click());
        let name = words.name.clone();
        let is_chosen = view.chosen == Some(index);
        response.widget_info(move || WidgetInfo::selected(WidgetType::Button, true, is_chosen, &name));
        if response.gained_focus() && !frame.contains_rect(rect) {
            view.bring = Some(index);
            ui.ctx().request_repaint();
        }
        if response.clicked() {
            asked = Some(Asked::Node(index));
        }
        if in_sight {
            let look = Look { is_chosen, is_hovered: response.hovered(), has_focus: response.has_focus() };
            paint_node(&painter, colors, rect, place.zoom, node, words, look);
            response.on_hover_cursor(egui::CursorIcon::PointingHand);
        }
    }
    if response.has_focus() {
        painter.rect_stroke(frame, CornerRadius::ZERO, Stroke::new(2.0, colors.accent), StrokeKind::Inside);
    }
    view.place = Some(place);
    asked
}

/// The whole when it can be read so; else its beginning.
fn first_place(frame: Rect, drawn: &Drawn, size: f32) -> Place {
    let whole = Place::fit(frame, drawn.layout.size(), size);
    let readable = 0.8 * size;
    if whole.zoom >= readable {
        return whole;
    }
    let start = drawn.graph.nodes.iter().find(|node| node.is_start).map_or([0.0; 4], |node| drawn.layout.area(node));
    Place { origin: vec2(start[0] - 24.0, start[1] - 24.0), zoom: readable }
}

fn by_keys(ui: &Ui, frame: Rect, drawn: &Drawn, place: &mut Place, size: f32) {
    let step = 60.0 / place.zoom;
    ui.input(|input| {
        for (key, by) in [
            (Key::ArrowLeft, vec2(-step, 0.0)),
            (Key::ArrowRight, vec2(step, 0.0)),
            (Key::ArrowUp, vec2(0.0, -step)),
            (Key::ArrowDown, vec2(0.0, step)),
        ] {
            if input.key_pressed(key) {
                place.origin += by;
            }
        }
        for (keys, by) in [([Key::Plus, Key::Equals], 1.2), ([Key::Minus, Key::Minus], 1.0 / 1.2)] {
            if keys.iter().any(|key| input.key_pressed(*key)) {
                place.zoom_at(frame, frame.center(), by);
            }
        }
        if input.key_pressed(Key::Num0) {
            *place = Place::fit(frame, drawn.layout.size(), size);
        }
    });
}

/// A size of letters that the fonts need not make anew at each nuance.
fn letters(size: f32, zoom: f32) -> f32 {
    (size * zoom * 2.0).round() / 2.0
}

#[expect(clippy::too_many_arguments, reason = "one call, drawn in one go")]
fn arrows_ui(
    ui: &Ui,
    painter: &Painter,
    colors: &Palette,
    frame: Rect,
    place: Place,
    drawn: &Drawn,
    data: &GraphData,
    chosen: Option<usize>,
) -> Option<Asked> {
    let arrows = || drawn.graph.arrows.iter().zip(&drawn.routes).zip(&data.arrows);
    for ((arrow, route), words) in arrows() {
        let is_from_anywhere = drawn.graph.nodes[arrow.from].kind == NodeKind::Anywhere;
        let is_near = chosen.is_some_and(|index| arrow.from == index || arrow.to == index);
        paint_arrow(painter, colors, frame, place, route, words, (is_from_anywhere, is_near));
    }
    let mut asked = None;
    if place.zoom < 0.5 {
        return None;
    }
    let font = FontId::proportional(letters(11.0, place.zoom));
    for (index, ((arrow, route), words)) in arrows().enumerate() {
        let at = place.point(frame, route.words);
        if !frame.expand(240.0 * place.zoom).contains(at) {
            continue;
        }
        let is_near = chosen == Some(arrow.from);
        let galley = painter.layout_no_wrap(cut(&words.label, 32), font.clone(), colors.ink);
        let rect = Align2::LEFT_CENTER.anchor_size(at, galley.size());
        let ground = if is_near { colors.accent_mist } else { colors.paper.gamma_multiply(0.85) };
        painter.rect_filled(rect.expand(1.0), CornerRadius::same(3), ground);
        painter.galley(rect.min, galley, colors.ink);
        let response = ui.interact(rect.intersect(frame), ui.id().with(("graph-arrow", index)), Sense::hover());
        if response.hovered() {
            response.clone().on_hover_text(words.causes.join("\n"));
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
            if ui.input(|input| input.pointer.primary_clicked()) {
                asked = Some(Asked::Arrow(index));
            }
        }
    }
    asked
}

fn paint_arrow(
    painter: &Painter,
    colors: &Palette,
    frame: Rect,
    place: Place,
    route: &Route,
    words: &ArrowData,
    (is_from_anywhere, is_near): (bool, bool),
) {
    let points = route.curve.map(|at| place.point(frame, at));
    if !Rect::from_points(&points).expand(4.0).intersects(frame) {
        return;
    }
    let wide = words.warmth.map_or(1.2, |warmth| 0.8 + 3.6 * warmth) * place.zoom.max(0.5);
    let color = match (is_near, words.warmth) {
        (true, _) => colors.accent,
        (false, Some(0.0)) => colors.line,
        (false, _) => colors.edge,
    };
    let curve = CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, Stroke::new(wide, color));
    if is_from_anywhere {
        let line = curve.flatten(Some(1.0));
        painter.extend(Shape::dashed_line(&line, Stroke::new(wide, color), 6.0, 5.0));
    } else {
        painter.add(curve);
    }
    // The tip.
    let back = (points[2] - points[3]).normalized() * (9.0 * place.zoom.max(0.35));
    let side = back.rot90() * 0.45;
    painter.add(Shape::convex_polygon(
        vec![points[3], points[3] + back + side, points[3] + back - side],
        color,
        Stroke::NONE,
    ));
}

#[derive(Clone, Copy)]
struct Look {
    is_chosen: bool,
    is_hovered: bool,
    has_focus: bool,
}

fn paint_node(painter: &Painter, colors: &Palette, rect: Rect, zoom: f32, node: &Node, words: &NodeData, look: Look) {
    let is_ending = node.kind == NodeKind::Ending;
    let round = if is_ending { (rect.height() / 2.0).min(120.0) as u8 } else { (10.0 * zoom).max(2.0) as u8 };
    let radius = CornerRadius::same(round);
    let fill = match (look.is_hovered, is_ending) {
        (true, _) => colors.mist_hover,
        (false, true) => colors.mist,
        (false, false) => colors.sheet,
    };
    painter.rect_filled(rect, radius, fill);
    if words.warmth > 0.0 {
        painter.rect_filled(rect, radius, colors.accent.gamma_multiply(0.08 + 0.3 * words.warmth));
    }
    let edge = match (words.trouble.is_empty(), look.is_chosen || node.is_start) {
        (false, _) => Stroke::new(2.5, colors.grave),
        (true, true) => Stroke::new(2.5, colors.accent),
        (true, false) => Stroke::new(1.0, colors.edge),
    };
    if words.is_unseen || !node.is_reached || node.kind == NodeKind::Anywhere {
        let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
        painter.extend(Shape::dashed_line(&corners, edge, 7.0, 5.0));
    } else {
        painter.rect_stroke(rect, radius, edge, StrokeKind::Inside);
    }
    if look.is_chosen {
        painter.rect_stroke(rect.expand(3.0), radius, Stroke::new(1.5, colors.accent), StrokeKind::Outside);
    }
    if look.has_focus {
        painter.rect_stroke(rect.expand(5.0), radius, Stroke::new(2.0, colors.accent), StrokeKind::Outside);
    }
    if zoom < 0.22 {
        return;
    }
    let painter = painter.with_clip_rect(painter.clip_rect().intersect(rect.shrink(2.0)));
    let left = rect.left() + if is_ending { 26.0 } else { 12.0 } * zoom;
    let line = |at: f32, size: f32, is_bold: bool, color: Color32, text: &str| {
        if !text.is_empty() {
            let size = letters(size, zoom);
            let font = if is_bold { FontId::new(size, bold()) } else { FontId::proportional(size) };
            painter.text(pos2(left, rect.top() + at * zoom), Align2::LEFT_CENTER, text, font, color);
        }
    };
    line(19.0, 14.0, true, colors.ink, &cut(&words.title, 26));
    if zoom < 0.4 {
        return;
    }
    let [about, facts, flags] = &words.notes;
    line(37.0, 11.0, false, colors.soft, &cut(about, 34));
    line(53.0, 11.0, false, colors.ink, &cut(facts, 34));
    line(69.0, 11.0, false, colors.care, &cut(flags, 34));
    let below = if words.trouble.is_empty() { (&words.seen, colors.accent) } else { (&words.trouble, colors.grave) };
    if !words.trouble.is_empty() {
        let sign = Rect::from_center_size(pos2(left + 6.0 * zoom, rect.top() + 88.0 * zoom), Vec2::splat(13.0 * zoom));
        Icon::Care.paint(&painter, sign, colors.grave);
        let font = FontId::new(letters(11.5, zoom), bold());
        painter.text(sign.right_center() + vec2(5.0 * zoom, 0.0), Align2::LEFT_CENTER, below.0, font, below.1);
    } else {
        line(88.0, 11.5, true, below.1, below.0);
    }
}
