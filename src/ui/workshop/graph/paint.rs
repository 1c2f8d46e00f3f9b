//! Boxes and arrows, as near or as far as they stand.

use super::canvas::{Asked, Place};
use super::data::{ArrowData, GraphData, NodeData};
use super::far::{self, letters};
use crate::app::Drawn;
use crate::scenario::graph::{Node, NodeKind, Route, cut, short_name};
use crate::ui::theme::{Palette, bold};
use crate::ui::widgets::Icon;
use egui::epaint::CubicBezierShape;
use egui::{
    Align2, Color32, CornerRadius, FontId, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2,
};

/// From here on the words of arrows and what stands below a name can be read.
const WORDS: f32 = 0.62;

/// Arrows farther than this are threads: thin, pale, without tips.
const THREADS: f32 = 0.3;

/// What is drawn, on what, and how it lies in its frame.
#[derive(Clone, Copy)]
pub struct Sight<'a> {
    /// Draws within the frame only.
    pub painter: &'a Painter,
    /// The colours in use.
    pub colors: &'a Palette,
    /// The boxes and arrows, and where they stand.
    pub drawn: &'a Drawn,
    /// What is written on them.
    pub data: &'a GraphData,
    /// The part of the window.
    pub frame: Rect,
    /// Which part of the picture is seen there.
    pub place: Place,
    /// How large ordinary letters are, as a factor.
    pub size: f32,
}

impl Sight<'_> {
    /// Whether boxes are so small that their names are written larger than they stand.
    pub fn is_far(&self) -> bool {
        far::is_far(self.place.zoom, self.size)
    }
}

/// Draws the arrows and their words; gives what was asked of these.
pub fn arrows_ui(ui: &Ui, sight: Sight<'_>, chosen: Option<usize>) -> Option<Asked> {
    let Sight { painter, colors, drawn, data, frame, place, .. } = sight;
    let arrows = || drawn.graph.arrows.iter().zip(&drawn.routes).zip(&data.arrows);
    for ((arrow, route), words) in arrows() {
        let is_from_anywhere = drawn.graph.nodes[arrow.from].kind == NodeKind::Anywhere;
        let is_near = chosen.is_some_and(|index| arrow.from == index || arrow.to == index);
        paint_arrow(sight, route, words, is_from_anywhere, is_near);
    }
    let mut asked = None;
    if place.zoom < WORDS {
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

fn paint_arrow(sight: Sight<'_>, route: &Route, words: &ArrowData, is_from_anywhere: bool, is_near: bool) {
    let Sight { painter, colors, frame, place, .. } = sight;
    let pieces: Vec<[Pos2; 4]> =
        route.pieces().into_iter().map(|piece| piece.map(|at| place.point(frame, at))).collect();
    let lead = route.lead.map(|at| place.point(frame, at));
    if !Rect::from_points(pieces.as_flattened()).union(Rect::from_points(&lead)).expand(4.0).intersects(frame) {
        return;
    }
    // From afar the arrows are threads behind the names.
    let wide = words.warmth.map_or(1.2, |warmth| 0.8 + 3.6 * warmth) * place.zoom.max(0.5);
    let color = match (is_near, words.warmth) {
        (true, _) => colors.accent,
        (false, Some(0.0)) => colors.line,
        (false, None) if place.zoom < THREADS => colors.edge.gamma_multiply(0.55),
        (false, _) => colors.edge,
    };
    let stroke = Stroke::new(wide, color);
    let curve = |points: &[Pos2; 4]| CubicBezierShape::from_points_stroke(*points, false, Color32::TRANSPARENT, stroke);
    if is_from_anywhere {
        let mut line = lead.to_vec();
        pieces.iter().for_each(|points| line.extend(curve(points).flatten(Some(1.0))));
        painter.extend(Shape::dashed_line(&line, stroke, 6.0, 5.0));
    } else {
        painter.line(lead.to_vec(), stroke);
        pieces.iter().for_each(|points| {
            painter.add(curve(points));
        });
    }
    let Some(points) = pieces.last() else { return };
    if place.zoom < THREADS && !is_near {
        return;
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

/// How a box is looked at.
#[derive(Clone, Copy)]
pub struct Look {
    /// It is the one that was chosen.
    pub is_chosen: bool,
    /// The pointer is on it.
    pub is_hovered: bool,
    /// The keyboard is on it.
    pub has_focus: bool,
}

/// Draws a box, with what can be read of it at this distance.
pub fn paint_node(sight: Sight<'_>, rect: Rect, node: &Node, words: &NodeData, look: Look) {
    let Sight { painter, colors, place: Place { zoom, .. }, .. } = sight;
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
    if sight.is_far() {
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
    line(19.0, 14.0, true, colors.ink, &short_name(&words.title, 26));
    if zoom < WORDS {
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
