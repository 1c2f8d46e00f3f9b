//! The messages.

use super::data::PracticeData;
use crate::ui::theme::{GAP, READING_WIDTH, SPACE, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Bubble, TallList, bubble_ui, column_ui, say, soft, typing_ui};
use egui::{ScrollArea, Ui};

/// Draws the chat; it keeps to the newest message until one scrolls up.
pub fn chat_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &PracticeData, list: &mut TallList) {
    let width = READING_WIDTH * 1.3 * scale(ui.style());
    ScrollArea::vertical()
        .auto_shrink(false)
        .stick_to_bottom(true)
        .id_salt("chat")
        .show(ui, |ui| {
            column_ui(ui, width, |ui| {
                ui.add_space(SPACE);
                if data.bubbles.is_empty() && !data.typing && data.closing.is_none() {
                    let hint = tools.t_with("practice-waiting", &[("persona", data.persona.as_str().into())]);
                    say(ui, soft(tools.colors, hint));
                }
                list.show(ui, data.bubbles.len(), None, |ui, index| {
                    if let Some(bubble) = data.bubbles.get(index) {
                        message_ui(ui, tools, data, bubble);
                    }
                });
                if data.typing {
                    let name = tools.t_with("practice-typing", &[("persona", data.persona.as_str().into())]);
                    typing_ui(ui, tools.colors, &name);
                }
                ui.add_space(SPACE + GAP);
            });
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
