//! Who it is about, the phase and the clock; the risks that were seen.

use super::Page;
use crate::app::words;
use crate::host::stage::pen::{Pen, Weight, faded};
use crate::host::stage::plan::{SMALL, TITLE};
use crate::ids::Lang;
use egui::{Align2, Pos2, Rect, Stroke, pos2, vec2};

/// Draws it; gives where something stands now.
pub(super) fn write(pen: &mut Pen<'_>, page: &Page<'_>) -> Vec<Rect> {
    let mut taken = Vec::new();
    let (head, palette) = (page.plan.head, pen.palette);
    let header = &page.showing.header;
    let name =
        pen.line(head.min, Align2::LEFT_TOP, &header.persona, (TITLE, Weight::Bold), palette.ink, head.width() * 0.5);
    let age = header.age.to_string();
    if header.age > 0 {
        let at = pos2(name.right() + 9.0, name.bottom() - 5.5);
        pen.line(at, Align2::LEFT_BOTTOM, &age, (SMALL + 2.0, Weight::Plain), palette.soft, 60.0);
    }
    if page.picture.is_turning {
        let words = pen.texts.t("stage-turning");
        let galley = pen.lay(&words, SMALL, Weight::Bold, palette.on_accent, 200.0, 1);
        let size = galley.size() + vec2(24.0, 7.0);
        let rect = Rect::from_min_size(pos2(name.right() + 48.0, head.top() + 3.0), size);
        pen.painter.rect_filled(rect, size.y / 2.0, palette.accent);
        pen.put(rect.min + vec2(12.0, 3.5), galley, 1.0);
        taken.push(rect);
    }
    let phase = page.picture.phase.map(|phase| words::phase(pen.texts, phase).0);
    let over = page.picture.is_over.then(|| pen.texts.t("stage-over"));
    let mut parts: Vec<String> = over.or(phase).into_iter().collect();
    parts.push(words::clock(page.picture.at_ms));
    if page.cue.rate != 100 {
        let rate = format!("{} ×", f64::from(page.cue.rate) / 100.0);
        parts.push(if pen.texts.lang() == Lang::En { rate } else { rate.replace('.', ",") });
    }
    let at = pos2(head.left(), name.bottom() + 1.0);
    let line = parts.join("   ·   ");
    let line = pen.line(at, Align2::LEFT_TOP, &line, (SMALL + 1.0, Weight::Medium), palette.soft, head.width() * 0.8);
    taken.extend([name, line]);
    taken
}

/// Risks at the right of the land, one under the other, beside or below what is `taken`.
pub(super) fn flags(pen: &mut Pen<'_>, page: &Page<'_>, taken: &[Rect]) {
    let palette = pen.palette;
    let top = if page.cue.has_head { page.plan.head.top() + 2.0 } else { page.plan.land.top() };
    let mut at = pos2(page.plan.land.right(), top);
    for flag in page.picture.flags.iter().take(3) {
        let words = format!("{} · {}", words::flag(pen.texts, flag.name), words::level(pen.texts, flag.level));
        let wide = page.plan.land.width() * 0.52;
        let galley = pen.lay(&words, SMALL, Weight::Medium, palette.care, wide, 1);
        let size = galley.size() + vec2(40.0, 7.0);
        let mut rect = Rect::from_min_size(at - vec2(size.x, 0.0), size);
        while let Some(other) = taken.iter().find(|other| other.expand2(vec2(9.0, 2.0)).intersects(rect)) {
            rect = rect.translate(vec2(0.0, other.bottom() + 4.0 - rect.top()));
        }
        let fill = if flag.is_seen { faded(palette.care_mist, flag.part) } else { egui::Color32::TRANSPARENT };
        let edge = Stroke::new(if flag.is_seen { 1.6 } else { 1.2 }, faded(palette.care, flag.part));
        pen.painter.rect(rect, size.y / 2.0, fill, edge, egui::StrokeKind::Inside);
        pennant(pen, rect.left_center() + vec2(13.0, 0.0), flag.is_seen);
        pen.put(rect.min + vec2(28.0, 3.5), galley, flag.part);
        at.y = rect.bottom() + 5.0;
    }
}

/// A small flag; hollow while only the words showed it.
pub(super) fn pennant(pen: &Pen<'_>, foot: Pos2, is_filled: bool) {
    let care = pen.palette.care;
    let top = foot - vec2(0.0, 7.0);
    pen.painter.line_segment([foot + vec2(0.0, 7.0), top], Stroke::new(1.6, care));
    let cloth = vec![top, top + vec2(9.5, 3.4), top + vec2(0.0, 7.0)];
    let fill = if is_filled { care } else { egui::Color32::TRANSPARENT };
    pen.painter.add(egui::Shape::convex_polygon(cloth, fill, Stroke::new(1.4, care)));
}
