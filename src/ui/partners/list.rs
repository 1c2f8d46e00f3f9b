//! The entries found: rows of one height, of which only those in view are drawn.

use super::View;
use super::data::RowData;
use crate::app::App;
use crate::ui::theme::{GAP, Palette, ROUND_SMALL, STEP, medium};
use crate::ui::tools::Tools;
use crate::ui::widgets::Icon;
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align, Color32, CornerRadius, EventFilter, FontId, Id, Key, Modifiers, Rect, Response, Sense, Stroke, StrokeKind,
    TextFormat, TextStyle, Ui, WidgetInfo, WidgetType, pos2, vec2,
};
use std::sync::Arc;

/// Draws the rows in view; true when one was chosen with the pointer or Enter.
pub fn list_ui(ui: &mut Ui, tools: &Tools<'_>, app: &App, view: &mut View) -> bool {
    let partners = &app.organisation.partners.partners;
    let height = row_height(ui);
    let count = view.found.at.len();
    let (all, _) = ui.allocate_exact_size(vec2(ui.available_width(), height * count as f32), Sense::hover());
    let row_at =
        |row: usize| Rect::from_min_size(pos2(all.left(), all.top() + height * row as f32), vec2(all.width(), height));
    let is_here = walk(ui, app, view);
    if let Some(row) = view.to_show.take() {
        // The list, not the whole screen around it, when the row is in view already.
        if !ui.clip_rect().contains_rect(row_at(row)) {
            ui.scroll_to_rect(row_at(row), None);
        }
    }
    let room = ui.clip_rect();
    let first = ((room.top() - all.top()) / height).floor().max(1.0) as usize - 1;
    let last = (((room.bottom() - all.top()) / height).ceil().max(0.0) as usize + 1).min(count);
    let mut picked = is_here;
    for row in first..last {
        let Some(partner) = view.found.at.get(row).and_then(|at| partners.get(*at)) else { continue };
        let data = RowData::of(partner, tools.texts, &app.today);
        let is_chosen = view.chosen.as_deref() == Some(partner.id.as_str());
        let rect = row_at(row).shrink2(vec2(2.0, 2.0));
        let response = ui.interact(rect, row_id(&partner.id), Sense::click());
        row_ui(ui, tools.colors, rect, &response, &data, is_chosen);
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if is_chosen && response.has_focus() {
            // The arrow keys go to the next entry, not to whatever is nearest.
            let keys = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keys));
        }
        if response.clicked() {
            view.chosen = Some(partner.id.clone());
            picked = true;
        }
    }
    picked
}

/// The arrow keys walk through the list from the search field or the chosen row; true when Enter opens one.
fn walk(ui: &Ui, app: &App, view: &mut View) -> bool {
    let opens = std::mem::take(&mut view.opens);
    let partner = |view: &View, row: usize| {
        let at = view.found.at.get(row)?;
        app.organisation.partners.partners.get(*at).map(|partner| partner.id.clone())
    };
    let now = view.chosen.as_deref().and_then(|id| super::row_of(app, view, id));
    if opens && now.is_none() {
        view.chosen = partner(view, 0).or(view.chosen.take());
    }
    let focused = ui.memory(egui::Memory::focused);
    let on_row = view.chosen.as_deref().is_some_and(|id| focused == Some(row_id(id)));
    if !on_row && focused != Some(search_id()) {
        return opens;
    }
    let (down, up) = ui.input_mut(|input| {
        (input.consume_key(Modifiers::NONE, Key::ArrowDown), input.consume_key(Modifiers::NONE, Key::ArrowUp))
    });
    let next = match (now, down, up) {
        (None, true, _) => Some(0),
        (Some(row), true, _) => Some((row + 1).min(view.found.at.len().saturating_sub(1))),
        (Some(row), false, true) => Some(row.saturating_sub(1)),
        _ => None,
    };
    if let Some((row, id)) = next.and_then(|row| Some((row, partner(view, row)?))) {
        if on_row {
            ui.memory_mut(|memory| memory.request_focus(row_id(&id)));
        }
        view.choose(&id, row);
    }
    opens
}

/// The search field.
pub fn search_id() -> Id {
    Id::new("partner-search")
}

fn row_id(id: &str) -> Id {
    Id::new(("partner", id))
}

fn row_height(ui: &Ui) -> f32 {
    ui.text_style_height(&TextStyle::Body) + ui.text_style_height(&TextStyle::Small) + 5.0 * STEP
}

fn row_ui(ui: &Ui, colors: &Palette, rect: Rect, response: &Response, data: &RowData, is_chosen: bool) {
    let words = data.words.clone();
    response.widget_info(move || WidgetInfo::selected(WidgetType::Button, true, is_chosen, &words));
    let over = response.hovered() || response.has_focus();
    let fill = match (is_chosen, over) {
        (true, _) => colors.accent_mist,
        (false, true) => colors.mist,
        (false, false) => Color32::TRANSPARENT,
    };
    let radius = CornerRadius::same(ROUND_SMALL);
    ui.painter().rect_filled(rect, radius, fill);
    if response.has_focus() {
        ui.painter().rect_stroke(rect, radius, Stroke::new(2.0, colors.accent), StrokeKind::Inside);
    } else if is_chosen {
        let bar = Rect::from_min_max(rect.left_top() + vec2(0.0, 6.0), rect.left_bottom() + vec2(3.0, -6.0));
        ui.painter().rect_filled(bar, 2.0, colors.accent);
    }
    let inside = rect.shrink2(vec2(12.0, STEP));
    let small = TextStyle::Small.resolve(ui.style());
    let name_font = FontId::new(TextStyle::Body.resolve(ui.style()).size, medium());
    let right = mark_ui(ui, colors, inside, &data.urgent, &small);
    let galley = one_line(ui, &data.name, name_font, colors.ink, right - inside.left() - GAP);
    let name_height = galley.size().y;
    ui.painter().galley(inside.min, galley, colors.ink);
    let below = inside.top() + name_height + 1.0;
    let doubt_left = doubt_ui(ui, colors, inside, below, &data.doubt, &small);
    let galley = one_line(ui, &data.about, small, colors.soft, doubt_left - inside.left() - GAP);
    ui.painter().galley(pos2(inside.left(), below), galley, colors.soft);
}

/// The word for acute danger, at the right; gives where it begins.
fn mark_ui(ui: &Ui, colors: &Palette, inside: Rect, word: &str, font: &FontId) -> f32 {
    if word.is_empty() {
        return inside.right();
    }
    let galley = ui.painter().layout_no_wrap(word.to_owned(), font.clone(), colors.accent);
    let at = pos2(inside.right() - galley.size().x, inside.top() + 2.0);
    ui.painter().galley(at, galley, colors.accent);
    at.x
}

/// How far it can be trusted, at the right; gives where it begins.
fn doubt_ui(ui: &Ui, colors: &Palette, inside: Rect, top: f32, word: &str, font: &FontId) -> f32 {
    if word.is_empty() {
        return inside.right();
    }
    let galley = ui.painter().layout_no_wrap(word.to_owned(), font.clone(), colors.care);
    let size = galley.size().y * 0.8;
    let at = pos2(inside.right() - galley.size().x, top);
    let sign = Rect::from_center_size(pos2(at.x - size * 0.8, top + galley.size().y / 2.0), vec2(size, size));
    Icon::Care.paint(ui.painter(), sign, colors.care);
    ui.painter().galley(at, galley, colors.care);
    sign.left()
}

fn one_line(ui: &Ui, text: &str, font: FontId, color: Color32, width: f32) -> Arc<egui::Galley> {
    let mut job = LayoutJob::single_section(
        text.to_owned(),
        TextFormat { font_id: font, color, valign: Align::Center, ..TextFormat::default() },
    );
    job.wrap = TextWrapping::truncate_at_width(width.max(20.0));
    ui.painter().layout_job(job)
}
