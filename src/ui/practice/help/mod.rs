//! Help while chatting: the coach when asked for, a quiet line of feedback, replies to choose from.

mod coach;
mod data;
mod live;
mod offers;

pub use coach::{coach_ui, hint_button_ui};
pub use data::HelpData;
pub use live::live_ui;
pub use offers::offers_ui;

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
