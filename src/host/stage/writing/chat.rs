//! What is said, from below: large bubbles, typing as it was, silence as an empty stretch.

use super::Page;
use crate::app::words;
use crate::host::stage::keys::name;
use crate::host::stage::pen::{Pen, Weight, faded};
use crate::host::stage::plan::{BODY, SMALL};
use crate::ids::{Millis, Seq};
use crate::intervision::stage::{Bubble, Typing};
use crate::session::Who;
use crate::ui::theme::Palette;
use egui::{Align2, Color32, CornerRadius, Rect, Stroke, pos2, vec2};

/// Between bubbles of one person.
const NEAR: f32 = 6.0;
/// Between bubbles of two.
const FAR: f32 = 13.0;
/// How high the edge is where what was said longest ago goes away.
const FADE: f32 = 46.0;
/// Around the words of a bubble.
const PAD: egui::Vec2 = vec2(15.0, 9.0);

/// Draws it.
pub(super) fn write(pen: &mut Pen<'_>, page: &Page<'_>) {
    let area = page.plan.chat;
    if page.cue.begins {
        return begin(pen, area);
    }
    let painter = pen.painter.clone();
    pen.painter = painter.with_clip_rect(area.expand2(vec2(6.0, 0.0)));
    let mut foot = area.bottom();
    if let Some((_, by)) = page.cue.waits_for {
        foot = ask(pen, page, by, foot);
    } else if !page.picture.is_over {
        for typing in &page.picture.typing {
            foot = typing_row(pen, area, *typing, foot, page.cue.still) - NEAR;
        }
        if let Some(silent) = page.picture.silence_ms.filter(|_| page.picture.typing.is_empty()) {
            foot = silence(pen, area, silent, foot, true) - NEAR;
        }
    }
    let mut is_last = true;
    let mut next: Option<&Bubble> = None;
    for bubble in page.picture.bubbles.iter().rev() {
        let gap = next.map_or(0.0, |next| if next.by == bubble.by { NEAR } else { FAR });
        if let Some(silent) = next.and_then(|next| next.after_ms) {
            foot = silence(pen, area, silent, foot - 4.0, false) - 4.0;
        } else {
            foot -= gap;
        }
        let part = if is_last { page.picture.fresh } else { 1.0 };
        foot = bubble_row(pen, area, bubble, foot, part);
        if foot < area.top() - 10.0 {
            break;
        }
        (is_last, next) = (false, Some(bubble));
    }
    pen.painter = painter;
    if foot < area.top() + FADE {
        fade(pen, area);
    }
}

/// The keys that lead on, where nothing is said yet.
fn begin(pen: &mut Pen<'_>, area: Rect) {
    let (left, wide) = (area.left() + 20.0, area.width() - 20.0);
    let mut y = area.center().y - 44.0;
    for (key, text) in [("stage-space", "stage-key-play"), ("stage-right", "stage-key-next"), ("F1", "stage-key-help")]
    {
        let (key, words) = (name(pen.texts, key), pen.texts.t(text));
        let (accent, ink) = (pen.palette.accent, pen.palette.soft);
        pen.line(pos2(left, y), Align2::LEFT_TOP, &key, (BODY - 2.0, Weight::Bold), accent, 150.0);
        pen.line(pos2(left + 160.0, y), Align2::LEFT_TOP, &words, (BODY - 2.0, Weight::Plain), ink, wide - 160.0);
        y += 30.0;
    }
}

/// What was said longest ago goes up into the paper.
fn fade(pen: &Pen<'_>, area: Rect) {
    let paper = pen.palette.paper;
    let mut mesh = egui::Mesh::default();
    let (left, right) = (area.left() - 8.0, area.right() + 8.0);
    // Many thin stripes: between two colours that let something through the engine mixes what is shown, not the light.
    const STRIPES: u16 = 16;
    let start = area.top() + 2.0;
    let rows = (0..=STRIPES).map(|row| f32::from(row) / f32::from(STRIPES));
    for (y, part) in [(0.0, 0.0)].into_iter().chain(rows.map(|part| (start + (FADE - 2.0) * part, part))) {
        let color = faded(paper, 1.0 - part);
        mesh.colored_vertex(pos2(left, y), color);
        mesh.colored_vertex(pos2(right, y), color);
    }
    for row in 0..=u32::from(STRIPES) {
        let at = row * 2;
        mesh.add_triangle(at, at + 1, at + 2);
        mesh.add_triangle(at + 1, at + 2, at + 3);
    }
    pen.painter.add(egui::Shape::mesh(mesh));
}

fn colors(palette: &Palette, by: Who) -> (Color32, Stroke) {
    match by {
        Who::Counsellor => (palette.accent_mist, Stroke::new(1.2, faded(palette.accent, 0.55))),
        Who::HelpSeeker => (palette.sheet, Stroke::new(1.2, palette.line)),
    }
}

fn corners(by: Who) -> CornerRadius {
    let round = CornerRadius::same(17);
    match by {
        Who::Counsellor => CornerRadius { se: 5, ..round },
        Who::HelpSeeker => CornerRadius { sw: 5, ..round },
    }
}

/// A bubble that stands on this height; gives its top.
fn bubble_row(pen: &mut Pen<'_>, area: Rect, bubble: &Bubble, foot: f32, part: f32) -> f32 {
    let widest = area.width() * 0.86;
    let galley = pen.lay(&bubble.text, BODY, Weight::Plain, pen.palette.ink, widest - 2.0 * PAD.x, usize::MAX);
    let size = galley.size() + 2.0 * PAD;
    let left = if bubble.by == Who::Counsellor { area.right() - size.x } else { area.left() };
    // It rises while it comes in, and pushes the others up as far as it has come.
    let top = foot - size.y * part;
    let rect = Rect::from_min_size(pos2(left, top + (1.0 - part) * 6.0), size);
    let (fill, stroke) = colors(pen.palette, bubble.by);
    let stroke = Stroke::new(stroke.width, faded(stroke.color, part));
    pen.painter.rect(rect, corners(bubble.by), faded(fill, part), stroke, egui::StrokeKind::Inside);
    pen.put(rect.min + PAD, galley, part);
    top
}

/// Three dots that fill up as the message does.
fn typing_row(pen: &Pen<'_>, area: Rect, typing: Typing, foot: f32, still: bool) -> f32 {
    let size = vec2(74.0, 36.0);
    let left = if typing.by == Who::Counsellor { area.right() - size.x } else { area.left() };
    let rect = Rect::from_min_size(pos2(left, foot - size.y), size);
    let (fill, stroke) = colors(pen.palette, typing.by);
    pen.painter.rect(rect, corners(typing.by), fill, stroke, egui::StrokeKind::Inside);
    let ink = if typing.by == Who::Counsellor { pen.palette.accent } else { pen.palette.soft };
    for dot in 0..3_u16 {
        let middle = rect.center() + vec2((f32::from(dot) - 1.0) * 16.0, 0.0);
        let wave = (typing.for_ms % 1_400) as f32 / 1_400.0 - f32::from(dot) * 0.16;
        let lift = if still { 0.0 } else { libm::sinf(wave * std::f32::consts::TAU).max(0.0) };
        let filled = typing.part.map_or(1.0, |part| (part * 3.0 - f32::from(dot)).clamp(0.0, 1.0));
        let at = middle - vec2(0.0, 3.2 * lift);
        pen.painter.circle_filled(at, 4.6, faded(ink, 0.28 + 0.72 * filled));
    }
    rect.top()
}

/// An empty stretch as long as the silence, within what there is room for; it grows while it lasts.
fn silence(pen: &mut Pen<'_>, area: Rect, silent: Millis, foot: f32, lasts: bool) -> f32 {
    let seconds = silent as f32 / 1_000.0;
    let high = 30.0 + 22.0 * libm::log2f(1.0 + seconds / 40.0).min(2.6);
    let palette = pen.palette;
    let words = pen.texts.t_with("meeting-silence", &[("time", words::clock(silent).into())]);
    let color = if lasts { palette.ink } else { palette.soft };
    let middle = pos2(area.center().x, foot - high / 2.0);
    let galley = pen.lay(&words, SMALL, if lasts { Weight::Medium } else { Weight::Plain }, color, area.width(), 1);
    let rect = Align2::CENTER_CENTER.anchor_size(middle, galley.size());
    pen.put(rect.min, galley, 1.0);
    let dot = faded(palette.edge, if lasts { 1.0 } else { 0.75 });
    let rows = ((high - 26.0) / 2.0 / 9.0).max(0.0) as usize;
    for row in 0..rows {
        for side in [-1.0, 1.0] {
            let y = middle.y + side * (16.0 + row as f32 * 9.0);
            pen.painter.circle_filled(pos2(middle.x, y), 1.9, dot);
        }
    }
    let arm = 54.0;
    for (from, to) in [(rect.left() - 10.0 - arm, rect.left() - 10.0), (rect.right() + 10.0, rect.right() + 10.0 + arm)]
    {
        pen.painter.hline(from..=to, middle.y, Stroke::new(1.4, dot));
    }
    foot - high
}

/// The group predicts before the next message.
fn ask(pen: &mut Pen<'_>, page: &Page<'_>, by: Who, foot: f32) -> f32 {
    let (area, palette) = (page.plan.chat, pen.palette);
    let key = if by == Who::Counsellor { "meeting-predict-counsellor" } else { "meeting-predict-help-seeker" };
    let words = pen.texts.t_with(key, &[("name", page.showing.header.persona.as_str().into())]);
    let title = pen.lay(&words, BODY, Weight::Bold, palette.ink, area.width() - 40.0, 3);
    let hint = pen.texts.t("meeting-predict-hint");
    let hint = pen.lay(&hint, SMALL, Weight::Plain, palette.soft, area.width() - 40.0, 4);
    let high = title.size().y + hint.size().y + 40.0;
    let rect = Rect::from_min_max(pos2(area.left(), foot - high), pos2(area.right(), foot));
    pen.painter.rect(rect, 14.0, palette.care_mist, Stroke::new(1.6, palette.care), egui::StrokeKind::Inside);
    let below = pen.put(rect.min + vec2(20.0, 16.0), title, 1.0);
    pen.put(pos2(rect.left() + 20.0, below.bottom() + 7.0), hint, 1.0);
    rect.top() - FAR
}

/// One message alone, large.
pub(super) fn spot(pen: &mut Pen<'_>, page: &Page<'_>, of: Seq) {
    let Some(bubble) = page.picture.bubbles.iter().find(|bubble| bubble.of == of) else { return };
    let (all, palette) = (page.plan.all, pen.palette);
    pen.painter.rect_filled(all, 0.0, faded(palette.paper, 0.93));
    let wide = all.width() * 0.66;
    let galley = pen.lay(&bubble.text, 34.0, Weight::Plain, palette.ink, wide - 72.0, usize::MAX);
    let size = galley.size() + vec2(72.0, 52.0);
    let rect = Align2::CENTER_CENTER.anchor_size(all.center(), size);
    let (fill, stroke) = colors(palette, bubble.by);
    let corner = corners(bubble.by);
    pen.painter.rect(
        rect,
        CornerRadius { nw: 26, ne: 26, sw: corner.sw.max(8) + 9, se: corner.se.max(8) + 9 },
        fill,
        Stroke::new(2.0, stroke.color),
        egui::StrokeKind::Inside,
    );
    pen.put(rect.min + vec2(36.0, 26.0), galley, 1.0);
    let who = if bubble.by == Who::Counsellor {
        pen.texts.t("meeting-counsellor")
    } else {
        page.showing.header.persona.clone()
    };
    pen.line(
        rect.left_top() + vec2(6.0, -10.0),
        Align2::LEFT_BOTTOM,
        &who,
        (SMALL + 3.0, Weight::Medium),
        palette.soft,
        wide,
    );
}
