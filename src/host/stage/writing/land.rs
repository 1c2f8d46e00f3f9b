//! Names on the land: the phases as regions, the last thing that was told, the turning point.

use super::Page;
use crate::app::words;
use crate::host::stage::pen::{Pen, Weight, faded};
use crate::host::stage::plan::{SMALL, SMALLEST};
use crate::host::stage::scene::{body_zoom, light};
use crate::intervision::stage::{PlaceKind, Spot};
use crate::scenario::Phase;
use egui::{Align2, Rect, pos2, vec2};

/// How long what was told is written beside its light.
const TOLD_MS: u64 = 24_000;

/// Draws them.
pub(super) fn write(pen: &mut Pen<'_>, page: &Page<'_>) {
    let mut taken: Vec<Rect> = Vec::new();
    let at = page.lens.at(page.picture.walk.at);
    let body = (page.picture.shape.radius() + 44.0) * body_zoom(page.lens);
    taken.push(Rect::from_center_size(pos2(at[0], at[1]), vec2(body * 2.0, body * 2.0)));
    told(pen, page, &mut taken);
    taken.extend(page.picture.lit.iter().map(|lit| {
        let at = light(page.lens, lit);
        Rect::from_center_size(pos2(at[0], at[1]), vec2(20.0, 20.0))
    }));
    for phase in Phase::ALL {
        region(pen, page, phase, &mut taken);
    }
}

/// The phase over the places where it is.
fn region(pen: &mut Pen<'_>, page: &Page<'_>, phase: Phase, taken: &mut Vec<Rect>) {
    let land = page.plan.land;
    let places = &page.showing.landscape.places;
    let mut here: Vec<Spot> = places
        .iter()
        .filter(|place| place.kind == PlaceKind::Beat && place.phase == Some(phase))
        .map(|place| page.lens.at(place.at))
        .filter(|at| land.contains(pos2(at[0], at[1])))
        .collect();
    if here.is_empty() {
        return;
    }
    let middle = [0, 1].map(|axis| here.iter().map(|at| at[axis]).sum::<f32>() / here.len() as f32);
    here.sort_by(|a, b| {
        let far = |at: &Spot| libm::hypotf(at[0] - middle[0], at[1] - middle[1]);
        far(a).total_cmp(&far(b))
    });
    let name = words::phase(pen.texts, phase).0;
    let is_now = page.picture.phase == Some(phase);
    let (color, weight) = if is_now { (pen.palette.ink, Weight::Bold) } else { (pen.palette.soft, Weight::Medium) };
    let galley = pen.lay(&name, SMALL, weight, color, 260.0, 1);
    let ways = here.iter().flat_map(|at| [-21.0, 22.0, -40.0].map(|far| (at[0], at[1] + far)));
    for (x, y) in ways {
        let rect = Align2::CENTER_CENTER.anchor_size(pos2(x, y), galley.size());
        let rect = inside(rect, land);
        let has_place = places.iter().any(|place| {
            let at = page.lens.at(place.at);
            rect.expand(9.0).contains(pos2(at[0], at[1]))
        });
        if has_place || taken.iter().any(|other| other.intersects(rect.expand(3.0))) {
            continue;
        }
        let ground = rect.expand2(vec2(7.0, 1.0));
        pen.painter.rect_filled(ground, 7.0, faded(pen.palette.paper, 0.72));
        pen.put(rect.min, galley, 1.0);
        taken.push(ground);
        return;
    }
}

/// Moved as far as needed to lie within the land.
fn inside(rect: Rect, land: Rect) -> Rect {
    let push = |low: f32, high: f32, from: f32, to: f32| (from - low).max(0.0) - (high - to).max(0.0);
    let across = push(rect.left(), rect.right(), land.left() + 4.0, land.right() - 4.0);
    let down = push(rect.top(), rect.bottom(), land.top() + 2.0, land.bottom() - 2.0);
    rect.translate(vec2(across, down))
}

fn told(pen: &mut Pen<'_>, page: &Page<'_>, taken: &mut Vec<Rect>) {
    let Some(lit) = page.picture.lit.last() else { return };
    if page.picture.at_ms.saturating_sub(lit.at_ms) > TOLD_MS || page.lens.zoom < 0.25 {
        return;
    }
    let land = page.plan.land;
    let at = page.lens.at(lit.at);
    let words = format!("“{}”", lit.text);
    let galley = pen.lay(&words, SMALLEST + 0.5, Weight::Medium, pen.palette.ink, 190.0, 2);
    for (x, y, anchor) in [
        (at[0] - 10.0, at[1] - 96.0, Align2::CENTER_BOTTOM),
        (at[0] + 80.0, at[1] - 50.0, Align2::LEFT_CENTER),
        (at[0] - 80.0, at[1] - 50.0, Align2::RIGHT_CENTER),
        (at[0], at[1] + 84.0, Align2::CENTER_TOP),
    ] {
        let rect = anchor.anchor_size(pos2(x, y), galley.size() + vec2(18.0, 9.0));
        if !land.contains_rect(rect) || taken.iter().any(|other| other.intersects(rect)) {
            continue;
        }
        let palette = pen.palette;
        let edge = egui::Stroke::new(1.2, faded(palette.care, lit.part));
        pen.painter.rect(rect, 9.0, faded(palette.sheet, lit.part), edge, egui::StrokeKind::Inside);
        pen.put(rect.min + vec2(9.0, 4.5), galley, lit.part);
        taken.push(rect.expand(4.0));
        return;
    }
}
