//! Help while chatting: the coach when asked for, a quiet line of feedback, replies to choose from.

mod coach;
mod data;
mod live;
mod offers;

pub use coach::hint_button_ui;
pub use data::HelpData;
pub use live::live_ui;

use crate::ui::tools::Tools;
use egui::{ScrollArea, Ui};

/// What the help remembers.
#[derive(Debug, Default)]
pub struct View {
    /// So many rungs were shown when the coach was put away.
    put_away: u8,
    /// Feedback is folded.
    live_folded: bool,
    /// The replies stay in sight while one is typing.
    offers_open: bool,
}

/// What stands above the message, not higher than this; gives whether something was put into the message.
pub fn help_ui(ui: &mut Ui, tools: &mut Tools<'_>, help: &HelpData, draft: &str, view: &mut View, most: f32) -> bool {
    if help.rungs.is_empty() && help.offers.is_empty() {
        view.put_away = 0;
        return false;
    }
    // The newest rung is at the end; of replies the first comes first.
    let area = ScrollArea::vertical().id_salt("help").max_height(most).min_scrolled_height(most);
    let shown = area.stick_to_bottom(help.offers.is_empty()).show(ui, |ui| {
        let taken = coach::coach_ui(ui, tools, help, draft, view);
        offers::offers_ui(ui, tools, help, draft, view) || taken
    });
    shown.inner
}
