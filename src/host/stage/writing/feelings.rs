//! What goes on inside, in words: each feeling as a bar, and what moved them.

use super::Page;
use crate::app::words;
use crate::host::stage::brush::blend;
use crate::host::stage::pen::{Pen, Weight, faded};
use crate::host::stage::plan::SMALL;
use crate::intervision::stage::Feeling;
use egui::{Align2, Rect, Stroke, pos2, vec2};

/// How long a step of a feeling stands out.
const FRESH_MS: u64 = 12_000;
/// More feelings than this have no room.
const MOST: usize = 4;

/// Draws it.
pub(super) fn write(pen: &mut Pen<'_>, page: &Page<'_>) {
    let Some(inner) = &page.picture.inner else { return };
    let (area, palette) = (page.plan.inner, pen.palette);
    let count = inner.feelings.len().clamp(1, MOST);
    let apart = 20.0;
    let wide = (area.width() - apart * (count as f32 - 1.0)) / count as f32;
    for (index, feeling) in inner.feelings.iter().take(MOST).enumerate() {
        let left = area.left() + index as f32 * (wide + apart);
        feeling_ui(pen, feeling, Rect::from_min_size(pos2(left, area.top()), vec2(wide, 34.0)), index);
    }
    let Some(cause) = &inner.cause else { return };
    let ago = page.picture.at_ms.saturating_sub(cause.at_ms);
    let words = words::cause(pen.texts, cause.text);
    if words.is_empty() {
        return;
    }
    let color = blend(palette.ink, palette.soft, if ago > FRESH_MS { 1.0 } else { 0.0 });
    let galley = pen.lay(&words, SMALL, Weight::Plain, color, area.width() - 14.0, 2);
    let at = pos2(area.left() + 13.0, area.top() + 40.0);
    let mark = Rect::from_min_size(pos2(area.left(), at.y + 2.0), vec2(3.5, galley.size().y - 4.0));
    pen.painter.rect_filled(mark, 2.0, faded(palette.accent, if ago > FRESH_MS { 0.4 } else { 1.0 }));
    pen.put(at, galley, 1.0);
}

fn feeling_ui(pen: &mut Pen<'_>, feeling: &Feeling<'_>, rect: Rect, index: usize) {
    let palette = pen.palette;
    let name = words::meter(pen.texts, feeling.name, feeling.label);
    let is_fresh = feeling.ago_ms.is_some_and(|ago| ago < FRESH_MS) && feeling.moved != 0;
    let step = if is_fresh {
        format!("{}{}", if feeling.moved > 0 { "+" } else { "−" }, feeling.moved.abs())
    } else {
        String::new()
    };
    let color = palette.curves[match feeling.name {
        "trust" => 0,
        "tension" => 1,
        "shame" => 2,
        _ => (index + 3).min(5),
    }];
    let shown = pen.line(rect.right_top(), Align2::RIGHT_TOP, &step, (SMALL, Weight::Bold), color, 60.0);
    let room = rect.width() - if step.is_empty() { 0.0 } else { shown.width() + 6.0 };
    pen.line(rect.min, Align2::LEFT_TOP, &name, (SMALL, Weight::Medium), palette.ink, room);
    let rail = Rect::from_min_size(pos2(rect.left(), rect.top() + 22.0), vec2(rect.width(), 9.0));
    let edge = Stroke::new(1.0, blend(palette.line, palette.edge, 0.4));
    pen.painter.rect(rail, 4.5, palette.mist, edge, egui::StrokeKind::Inside);
    let full = Rect::from_min_size(rail.min, vec2((rail.width() * feeling.value / 100.0).max(9.0), rail.height()));
    pen.painter.rect_filled(full, 4.5, color);
}
