//! Chat bubbles as one knows them from every chat.

use crate::app::Texts;
use crate::ui::theme::{self, GAP, Palette, READING_WIDTH, ROUND_BUBBLE, STEP, scale};
use egui::{
    Align, Align2, Color32, CornerRadius, FontSelection, Rect, Response, Sense, Stroke, StrokeKind, TextFormat,
    TextStyle, Ui, WidgetInfo, WidgetType, pos2, text::LayoutJob, vec2,
};
use std::ops::Range;

/// One message to draw.
pub struct Bubble<'a> {
    /// As typed.
    pub text: &'a str,
    /// The user's own: on the right.
    pub mine: bool,
    /// The first of several from the same person.
    pub first: bool,
    /// The last of several from the same person.
    pub last: bool,
    /// Shown small below; empty: none.
    pub time: &'a str,
    /// What a screen reader says.
    pub name: &'a str,
    /// Bytes of the text that are marked.
    pub marked: &'a [Range<usize>],
    /// It can be chosen, and whether it is.
    pub chosen: Option<bool>,
}

impl<'a> Bubble<'a> {
    /// One that stands by itself, nothing marked, not to be chosen.
    pub const fn plain(text: &'a str, mine: bool, time: &'a str, name: &'a str) -> Self {
        Self { text, mine, first: false, last: true, time, name, marked: &[], chosen: None }
    }
}

/// What a screen reader says of a message: who wrote it (`None`: the user), when, and what.
pub fn spoken(texts: &Texts, by: Option<&str>, time: &str, text: &str) -> String {
    let written = [("time", time.into()), ("text", text.into())];
    match by {
        None => texts.t_with("practice-message-you", &written),
        Some(name) => {
            let [time, text] = written;
            texts.t_with("practice-message-them", &[("persona", name.into()), time, text])
        }
    }
}

/// Draws one message across the width there is.
pub fn bubble_ui(ui: &mut Ui, colors: &Palette, bubble: &Bubble<'_>) -> Response {
    let width = ui.available_width();
    let padding = vec2(14.0, 9.0);
    let room = (width * 0.82).min(READING_WIDTH * scale(ui.style())) - 2.0 * padding.x;
    let galley = ui.painter().layout_job(job(ui, colors, bubble, room.max(60.0)));
    let small = TextStyle::Small.resolve(ui.style());
    let time =
        (!bubble.time.is_empty()).then(|| ui.painter().layout_no_wrap(bubble.time.to_owned(), small, colors.soft));
    let time_height = time.as_ref().map_or(0.0, |time| time.size().y + STEP);
    let above = if bubble.first { GAP } else { 0.0 };
    let below = if bubble.last { STEP } else { 3.0 };
    let size = galley.size() + 2.0 * padding;
    let whole = vec2(width, above + size.y + time_height + below);
    let sense = if bubble.chosen.is_some() { Sense::click() } else { Sense::hover() };
    let (area, _) = ui.allocate_exact_size(whole, Sense::hover());
    let left = if bubble.mine { area.right() - size.x } else { area.left() };
    let rect = Rect::from_min_size(pos2(left, area.top() + above), size);
    let response = ui.interact(rect, ui.next_auto_id(), sense);
    ui.skip_ahead_auto_ids(1);
    let (name, chosen) = (bubble.name.to_owned(), bubble.chosen);
    response.widget_info(move || match chosen {
        Some(chosen) => WidgetInfo::selected(WidgetType::Button, true, chosen, &name),
        None => WidgetInfo::labeled(WidgetType::Label, true, &name),
    });
    if ui.is_rect_visible(area) {
        let fill = if bubble.mine { colors.accent_mist } else { colors.sheet };
        let edge = match (bubble.chosen, bubble.mine) {
            (Some(true), _) => Stroke::new(2.0, colors.accent),
            (_, true) => Stroke::NONE,
            (_, false) => Stroke::new(1.0, colors.line),
        };
        ui.painter().rect(rect, corners(bubble), fill, edge, StrokeKind::Inside);
        if response.has_focus() {
            super::button::focus_ring(ui, rect);
        }
        ui.painter().galley(rect.min + padding, galley, colors.ink);
        if let Some(time) = time {
            let x = if bubble.mine { rect.right() - time.size().x - STEP } else { rect.left() + STEP };
            ui.painter().galley(pos2(x, rect.bottom() + STEP / 2.0), time, colors.soft);
        }
    }
    response
}

fn job(ui: &Ui, colors: &Palette, bubble: &Bubble<'_>, room: f32) -> LayoutJob {
    let format = |marked: bool| TextFormat {
        font_id: FontSelection::from(TextStyle::Body).resolve(ui.style()),
        color: colors.ink,
        background: if marked { colors.marker } else { Color32::TRANSPARENT },
        underline: if marked { Stroke::new(1.5, colors.care) } else { Stroke::NONE },
        line_height: Some((TextStyle::Body.resolve(ui.style()).size * 1.4).round()),
        valign: Align::Center,
        ..TextFormat::default()
    };
    let mut job = LayoutJob::default();
    job.wrap.max_width = room;
    let mut done = 0;
    for range in bubble.marked {
        let (Some(before), Some(marked)) = (bubble.text.get(done..range.start), bubble.text.get(range.clone())) else {
            continue;
        };
        job.append(before, 0.0, format(false));
        job.append(marked, 0.0, format(true));
        done = range.end;
    }
    job.append(bubble.text.get(done..).unwrap_or_default(), 0.0, format(false));
    job
}

/// The corner towards the speaker is tight, so that a group reads as one.
fn corners(bubble: &Bubble<'_>) -> CornerRadius {
    let (round, tight) = (ROUND_BUBBLE, 5);
    let mut corners = CornerRadius::same(round);
    if bubble.mine {
        corners.ne = if bubble.first { round } else { tight };
        corners.se = tight;
    } else {
        corners.nw = if bubble.first { round } else { tight };
        corners.sw = tight;
    }
    corners
}

/// Three dots that breathe, while the other is typing.
pub fn typing_ui(ui: &mut Ui, colors: &Palette, name: &str) {
    let moves = ui.style().animation_time > 0.0;
    let size = scale(ui.style());
    let bubble = vec2(62.0, 34.0) * size;
    let (area, response) = ui.allocate_exact_size(vec2(ui.available_width(), bubble.y + GAP), Sense::hover());
    let rect = Rect::from_min_size(area.min + vec2(0.0, GAP), bubble);
    let said = name.to_owned();
    response.widget_info(move || WidgetInfo::labeled(WidgetType::Label, true, &said));
    let radius = CornerRadius::same(ROUND_BUBBLE);
    ui.painter().rect(rect, radius, colors.sheet, Stroke::new(1.0, colors.line), StrokeKind::Inside);
    let time = ui.input(|input| input.time);
    for index in 0..3 {
        let wave = if moves { (time * 4.2 - f64::from(index) * 0.7).sin() * 0.5 + 0.5 } else { 0.6 };
        let color = colors.soft.gamma_multiply(0.35 + 0.65 * wave as f32);
        let center = rect.center() + vec2((index - 1) as f32 * 13.0 * size, 0.0);
        ui.painter().circle_filled(center, 3.6 * size, color);
    }
    let words = small_beside(ui, name, colors);
    ui.painter().galley(
        Align2::LEFT_CENTER.anchor_size(rect.right_center() + vec2(GAP + 2.0, 0.0), words.size()).min,
        words,
        colors.soft,
    );
}

fn small_beside(ui: &Ui, text: &str, colors: &Palette) -> std::sync::Arc<egui::Galley> {
    let font = TextStyle::Small.resolve(ui.style());
    ui.painter().layout_no_wrap(text.to_owned(), font, colors.soft)
}

/// A round sign with the first letter of a name.
pub fn avatar_ui(ui: &mut Ui, colors: &Palette, name: &str) {
    let size = 40.0 * scale(ui.style()).min(1.5);
    let (rect, _) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
    ui.painter().circle_filled(rect.center(), size / 2.0, colors.accent_mist);
    let letter: String = name.chars().take(1).flat_map(char::to_uppercase).collect();
    let font = egui::FontId::new(size * 0.45, theme::bold());
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, letter, font, colors.accent);
}
