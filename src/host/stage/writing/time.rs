//! The line of time with phases, messages and silences; the steps of the protocol.

use super::Page;
use crate::app::words;
use crate::host::stage::brush::blend;
use crate::host::stage::pen::{Pen, Weight, faded};
use crate::host::stage::plan::{Plan, SMALL};
use crate::ids::Millis;
use crate::session::Who;
use egui::{Align2, Pos2, Rect, Stroke, pos2, vec2};

/// The moment at this place of the line; `None`: it is not on the line.
pub fn moment(plan: &Plan, until_ms: Millis, at: Pos2) -> Option<Millis> {
    let area = plan.time.expand2(vec2(6.0, 4.0));
    let part = f64::from((at.x - plan.time.left()) / plan.time.width()).clamp(0.0, 1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a moment of a conversation"
    )]
    let moment = (part * until_ms as f64) as Millis;
    area.contains(at).then_some(moment)
}

/// Draws the line.
pub(super) fn write(pen: &mut Pen<'_>, page: &Page<'_>) {
    let (area, palette, showing) = (page.plan.time, pen.palette, page.showing);
    let until = showing.until_ms.max(1);
    #[expect(clippy::cast_precision_loss, reason = "a place on the picture")]
    let x = |at: Millis| area.left() + area.width() * (at.min(until) as f32 / until as f32);
    let now = x(page.picture.at_ms);
    let y = area.top() + 14.0;
    let ends = showing.phases.iter().skip(1).map(|(from, _)| *from).chain([until]);
    let current = showing.phases.iter().rposition(|(from, _)| *from <= page.picture.at_ms);
    let mut names: Vec<(bool, Rect, std::sync::Arc<egui::Galley>)> = Vec::new();
    for (index, ((from, phase), to)) in showing.phases.iter().zip(ends).enumerate() {
        let (left, right) = (x(*from) + 1.5, x(to) - 1.5);
        if right <= left {
            continue;
        }
        let rail = |from: f32, to: f32| Rect::from_min_max(pos2(from, y - 3.0), pos2(to.max(from + 1.0), y + 3.0));
        pen.painter.rect_filled(rail(left, right), 3.0, blend(palette.mist, palette.edge, 0.25));
        if now > left {
            pen.painter.rect_filled(rail(left, right.min(now)), 3.0, palette.accent);
        }
        let is_now = current == Some(index);
        let name = words::phase(pen.texts, *phase).0;
        let (color, weight) = if is_now { (palette.ink, Weight::Bold) } else { (palette.soft, Weight::Plain) };
        let galley = pen.lay(&name, SMALL, weight, color, f32::INFINITY, 1);
        let wide = galley.size().x;
        if is_now || wide <= right - left {
            let at = pos2(left.min(area.right() - wide), y + 11.0);
            names.push((is_now, Rect::from_min_size(at, galley.size()), galley));
        }
    }
    // The phase of now has its name in any case; others where they leave it room.
    names.sort_by_key(|name| !name.0);
    let now_at = names.first().filter(|name| name.0).map(|name| name.1.expand2(vec2(9.0, 0.0)));
    for (is_now, rect, galley) in names {
        if is_now || now_at.is_none_or(|now| !now.intersects(rect)) {
            pen.put(rect.min, galley, 1.0);
        }
    }
    for bubble in showing.bubbles() {
        let at = x(bubble.at_ms);
        let high = if bubble.by == Who::Counsellor { 8.5 } else { 6.0 };
        let color = if bubble.by == Who::Counsellor { palette.accent } else { palette.soft };
        let ahead = if at > now { 0.45 } else { 1.0 };
        pen.painter.vline(at, (y - 5.0 - high)..=(y - 5.0), Stroke::new(1.6, faded(color, ahead)));
    }
    for stop in page.cue.stops {
        if let Some(bubble) = showing.bubbles().iter().find(|bubble| bubble.of == *stop) {
            let at = x(bubble.at_ms);
            pen.painter.vline(at, (y - 9.0)..=(y + 9.0), Stroke::new(2.6, palette.care));
        }
    }
    pen.painter.circle(pos2(now, y), 7.5, palette.accent, Stroke::new(2.2, palette.paper));
}

/// Steps of the protocol: one mark each, and the last one in words.
pub(super) fn steps(pen: &mut Pen<'_>, page: &Page<'_>) {
    let steps = &page.picture.steps;
    if steps.is_empty() {
        return;
    }
    let (area, palette) = (page.plan.steps, pen.palette);
    let y = area.center().y;
    let apart = (area.width() * 0.46 / steps.len() as f32).min(21.0);
    let radius = (apart * 0.46).min(6.6);
    let mut x = area.left() + 8.0;
    for step in steps {
        let at = pos2(x, y);
        let color = if step.is_late { palette.care } else { palette.accent };
        pen.painter.circle(at, radius, palette.paper, Stroke::new(1.6, blend(palette.edge, color, step.part)));
        if step.part > 0.0 {
            pen.painter.circle_filled(at, radius * step.part, color);
            let tick = [vec2(-3.0, 0.2), vec2(-0.8, 2.5), vec2(3.2, -2.4)];
            let tick = tick.iter().map(|corner| at + *corner * (radius / 6.6)).collect();
            pen.painter.add(egui::Shape::line(tick, Stroke::new(1.5, faded(palette.on_accent, step.part))));
        }
        x += apart;
    }
    let done = steps.iter().filter(|step| step.done_ms.is_some());
    let last = done.max_by_key(|step| step.done_ms).map(|step| step.name);
    let words = last.unwrap_or(&page.showing.protocol).to_owned();
    pen.line(
        pos2(x + 2.0, y),
        Align2::LEFT_CENTER,
        &words,
        (SMALL, Weight::Plain),
        palette.soft,
        area.right() - x - 2.0,
    );
}
