//! What every drawing function is handed: texts, colours, and a place to leave requests.

use super::chooser::Search;
use super::dialog::Dialog;
use super::theme::Palette;
use crate::app::{Action, Texts, Value};

/// What drawing works with. Nothing here changes the program: requests are collected.
pub struct Tools<'a> {
    /// The texts, in the user's language.
    pub texts: &'a Texts,
    /// The colours in use.
    pub colors: &'static Palette,
    /// What the user asked for in this frame.
    pub actions: Vec<Action>,
    /// A dialog that should open.
    pub dialog: Option<Dialog>,
    /// A file or folder that should be looked for.
    pub search: Option<Search>,
    /// What was chosen there: for which field, and the path.
    pub chosen: Option<(&'static str, String)>,
    /// Files that were dropped on the window in this frame, until somebody takes them.
    pub dropped: Vec<String>,
    /// No dialog waits for an answer: keys may do what they do on the screen below.
    pub keys_are_free: bool,
}

impl Tools<'_> {
    /// The text with this key.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.texts.t(key)
    }

    /// The text with this key, with values filled in.
    #[must_use]
    pub fn t_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.texts.t_with(key, values)
    }

    /// Leaves a request.
    pub fn ask(&mut self, action: Action) {
        self.actions.push(action);
    }
}
