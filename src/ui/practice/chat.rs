//! The messages.

use super::data::PracticeData;
use crate::ui::theme::{GAP, READING_WIDTH, SPACE, WIDE, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Bubble, Button, Icon, Kind, TallList, bubble_ui, column_ui, say, soft, typing_ui};
use egui::{Align, Rect, ScrollArea, TextStyle, Ui, UiBuilder, vec2};

/// What the chat remembers.
#[derive(Debug, Default)]
pub struct View {
    list: TallList,
    own: usize,
    to_latest: bool,
}

impl View {
    /// The newest message comes into view.
    pub const fn show_latest(&mut self) {
        self.to_latest = true;
    }
}

/// Draws the chat; it keeps to the newest message until one scrolls up.
pub fn chat_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &PracticeData, view: &mut View) {
    let width = READING_WIDTH * 1.3 * scale(ui.style());
    // Whoever sends wants to see it, wherever they were reading.
    let own = data.bubbles.iter().filter(|bubble| bubble.mine).count();
    let to_latest = std::mem::take(&mut view.to_latest) || own > view.own;
    view.own = own;
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
                }
            });
            if data.typing {
                let name = tools.t_with("practice-typing", &[("persona", data.persona.as_str().into())]);
                typing_ui(ui, tools.colors, &name);
            }
            ui.add_space(SPACE + GAP);
            if to_latest {
                ui.scroll_to_cursor(Some(Align::Max));
            }
        });
    });
    let below = shown.content_size.y - shown.state.offset.y - shown.inner_rect.height();
    if below > WIDE * 2.0 && !to_latest {
        latest_ui(ui, tools, view, shown.inner_rect);
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
            view.to_latest = true;
            ui.ctx().request_repaint();
        }
    });
}

fn message_ui(ui: &mut Ui, tools: &Tools<'_>, data: &PracticeData, bubble: &super::data::BubbleData) {
    let values = [
        ("persona", data.persona.as_str().into()),
        ("time", bubble.time.as_str().into()),
        ("text", bubble.text.as_str().into()),
    ];
    let name = if bubble.mine {
        tools.t_with("practice-message-you", &values[1..])
    } else {
        tools.t_with("practice-message-them", &values)
    };
    let shown = Bubble {
        text: &bubble.text,
        mine: bubble.mine,
        first: bubble.first,
        last: bubble.last,
        time: if bubble.last { &bubble.time } else { "" },
        name: &name,
        marked: &[],
        chosen: None,
    };
    bubble_ui(ui, tools.colors, &shown);
}
