//! The messages.

use super::data::PracticeData;
use super::help::{self, HelpData};
use crate::ui::theme::{GAP, READING_WIDTH, SPACE, STEP, WIDE, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Bubble, Button, Icon, Kind, TallList, bubble_ui, column_ui, say, small_soft, soft, spoken, typing_ui,
};
use egui::style::ScrollAnimation;
use egui::{Align, Rect, ScrollArea, TextStyle, Ui, UiBuilder, Vec2, vec2};
use std::time::Duration;

/// What the chat remembers.
#[derive(Debug)]
pub struct View {
    list: TallList,
    own: usize,
    room: Vec2,
    content: f32,
    offset: f32,
    follows: bool,
    away_since: Option<f64>,
    to_latest: Option<Way>,
}

impl Default for View {
    fn default() -> Self {
        Self {
            list: TallList::default(),
            own: 0,
            room: Vec2::ZERO,
            content: 0.0,
            offset: 0.0,
            follows: true,
            away_since: None,
            to_latest: Some(Way::AtOnce),
        }
    }
}

/// How the newest message comes into view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Smoothly,
    AtOnce,
}

/// Draws the chat; it keeps to the newest message until one scrolls up.
pub fn chat_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &PracticeData, help: &HelpData, views: &mut super::View) {
    let view = &mut views.chat;
    let width = READING_WIDTH * 1.3 * scale(ui.style());
    // Whoever sends wants to see it, wherever they were reading.
    let own = data.bubbles.iter().filter(|bubble| bubble.mine).count();
    let to_latest = view.to_latest.take().or_else(|| (own > view.own).then_some(Way::Smoothly));
    view.own = own;
    let last_own = data.bubbles.iter().rposition(|bubble| bubble.mine && !bubble.aside);
    let shown = ScrollArea::vertical().auto_shrink(false).stick_to_bottom(true).id_salt("chat").show(ui, |ui| {
        column_ui(ui, width, |ui| {
            ui.add_space(SPACE);
            if data.bubbles.is_empty() && !data.typing && data.closing.is_none() {
                let hint = tools.t_with("practice-waiting", &[("persona", data.persona.as_str().into())]);
                say(ui, soft(tools.colors, hint));
            }
            view.list.show(ui, data.bubbles.len(), None, |ui, index| {
                if let Some(bubble) = data.bubbles.get(index) {
                    message_ui(ui, tools, data, bubble);
                    if last_own == Some(index)
                        && let Some(live) = &help.live
                    {
                        help::live_ui(ui, tools, live, &mut views.help);
                    }
                }
            });
            if data.typing {
                let name = tools.t_with("practice-typing", &[("persona", data.persona.as_str().into())]);
                typing_ui(ui, tools.colors, &name);
            }
            ui.add_space(SPACE + GAP);
            match to_latest {
                Some(Way::Smoothly) => ui.scroll_to_cursor(Some(Align::Max)),
                Some(Way::AtOnce) => ui.scroll_to_cursor_animation(Some(Align::Max), ScrollAnimation::none()),
                None => {}
            }
        });
    });
    follow(ui, view, shown.inner_rect.size(), shown.content_size.y, shown.state.offset.y, to_latest.is_some());
    let now = ui.input(|input| input.time);
    let away = view.away_since.is_some_and(|since| now - since > PATIENCE);
    if away {
        latest_ui(ui, tools, view, shown.inner_rect);
    } else if view.away_since.is_some() {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(PATIENCE));
    }
}

/// Seconds before the way back is offered: while a message glides in, nobody is away.
const PATIENCE: f64 = 0.7;

/// Whoever is at the end stays there, also when the room for the chat changes; whoever scrolls up is left in peace.
fn follow(ui: &Ui, view: &mut View, room: Vec2, content: f32, offset: f32, asked: bool) {
    let below = content - offset - room.y;
    let changed = (room - view.room).length() > 0.5 || (content - view.content).abs() > 0.5;
    let went_up = offset < view.offset - 0.5 && !changed;
    view.follows = asked || below < WIDE * 2.0 || (view.follows && !went_up);
    (view.room, view.content, view.offset) = (room, content, offset);
    if view.follows && changed && below > 1.0 {
        view.to_latest = Some(Way::AtOnce);
        ui.ctx().request_repaint();
    }
    if view.follows {
        view.away_since = None;
    } else {
        view.away_since.get_or_insert(ui.input(|input| input.time));
    }
}

/// A way back to the newest message, for whoever scrolled up.
fn latest_ui(ui: &mut Ui, tools: &Tools<'_>, view: &mut View, room: Rect) {
    let label = tools.t("practice-latest");
    let button = Button::new(Kind::Plain, &label).icon(Icon::Down).small();
    let size = vec2(button.width(ui), ui.text_style_height(&TextStyle::Small) + GAP);
    let place = Rect::from_center_size(room.center_bottom() - vec2(0.0, size.y), size);
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        if button.show(ui).clicked() {
            view.to_latest = Some(Way::Smoothly);
            ui.ctx().request_repaint();
        }
    });
}

fn message_ui(ui: &mut Ui, tools: &Tools<'_>, data: &PracticeData, bubble: &super::data::BubbleData) {
    if bubble.aside {
        ui.add_space(GAP);
        ui.vertical_centered(|ui| say(ui, small_soft(tools.colors, format!("{} · {}", bubble.time, bubble.text))));
        ui.add_space(STEP);
        return;
    }
    let by = (!bubble.mine).then_some(data.persona.as_str());
    let name = spoken(tools.texts, by, &bubble.time, &bubble.text);
    let time: &str = if bubble.last { &bubble.time } else { "" };
    let (first, last) = (bubble.first, bubble.last);
    let shown = Bubble { first, last, ..Bubble::plain(&bubble.text, bubble.mine, time, &name) };
    bubble_ui(ui, tools.colors, &shown);
}
