//! Which keys ask for what: one table.

use super::practice::Part;
use crate::app::{Action, App, Route, Settings};
use crate::session::Support;
use egui::{Key, KeyboardShortcut, Modifiers};

/// What a key can ask for, wherever it is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Pause the conversation.
    Pause,
    /// Call the back office.
    CallBackOffice,
    /// Ask the coach for a hint.
    Hint,
    /// To the library.
    Library,
    /// To the look-back.
    Debrief,
    /// To the partner map.
    Partners,
    /// To the protocols.
    Protocols,
    /// To the settings.
    Settings,
    /// To the guide.
    Guide,
    /// Larger text.
    Larger,
    /// Smaller text.
    Smaller,
    /// Text as it was.
    UsualSize,
    /// Close the program.
    Quit,
}

/// Every shortcut that holds on all screens. Enter and Shift+Enter belong to the message field.
pub const SHORTCUTS: &[(Wanted, KeyboardShortcut)] = &[
    (Wanted::Pause, KeyboardShortcut::new(Modifiers::NONE, Key::Escape)),
    (Wanted::CallBackOffice, KeyboardShortcut::new(Modifiers::COMMAND, Key::B)),
    (Wanted::Hint, HINT),
    (Wanted::Library, KeyboardShortcut::new(Modifiers::COMMAND, Key::Num1)),
    (Wanted::Debrief, KeyboardShortcut::new(Modifiers::COMMAND, Key::Num2)),
    (Wanted::Partners, KeyboardShortcut::new(Modifiers::COMMAND, Key::Num3)),
    (Wanted::Protocols, KeyboardShortcut::new(Modifiers::COMMAND, Key::Num4)),
    (Wanted::Guide, KeyboardShortcut::new(Modifiers::COMMAND, Key::Num5)),
    (Wanted::Settings, KeyboardShortcut::new(Modifiers::COMMAND, Key::Comma)),
    (Wanted::Larger, KeyboardShortcut::new(Modifiers::COMMAND, Key::Plus)),
    (Wanted::Larger, KeyboardShortcut::new(Modifiers::COMMAND, Key::Equals)),
    (Wanted::Smaller, KeyboardShortcut::new(Modifiers::COMMAND, Key::Minus)),
    (Wanted::UsualSize, KeyboardShortcut::new(Modifiers::COMMAND, Key::Num0)),
    (Wanted::Quit, KeyboardShortcut::new(Modifiers::COMMAND, Key::Q)),
];

/// Where a key can bring one while chatting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A part of the desk.
    Desk(Part),
    /// The message being typed.
    Message,
}

/// The ways while chatting: keys that type nothing.
pub const PLACES: [(Place, KeyboardShortcut); 5] = [
    (Place::Desk(Part::Signals), KeyboardShortcut::new(Modifiers::NONE, Key::F2)),
    (Place::Desk(Part::Steps), KeyboardShortcut::new(Modifiers::NONE, Key::F3)),
    (Place::Desk(Part::Call), KeyboardShortcut::new(Modifiers::NONE, Key::F4)),
    (Place::Desk(Part::Refer), KeyboardShortcut::new(Modifiers::NONE, Key::F6)),
    (Place::Message, KeyboardShortcut::new(Modifiers::NONE, Key::F8)),
];

/// Where the keys pressed now bring one.
pub fn place(ctx: &egui::Context) -> Option<Place> {
    PLACES.iter().find(|(_, shortcut)| ctx.input_mut(|input| input.consume_shortcut(shortcut))).map(|(place, _)| *place)
}

/// The key of a part of the desk, as shown.
#[must_use]
pub fn key_of(part: Part) -> &'static str {
    PLACES.iter().find(|(place, _)| *place == Place::Desk(part)).map_or("", |(_, shortcut)| shortcut.logical_key.name())
}

/// Asks the coach for a hint.
pub const HINT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::F1);
/// Sends Enter, in the message field.
pub const SEND: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::Enter);
/// Breaks the line, in the message field.
pub const BREAK_LINE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter);

/// What the keys pressed now ask for.
pub fn pressed(ctx: &egui::Context, app: &App) -> Vec<Action> {
    SHORTCUTS
        .iter()
        .filter_map(|(wanted, shortcut)| Some((action(*wanted, app)?, shortcut)))
        // A key that asks for nothing here is left to the screen.
        .filter(|(_, shortcut)| ctx.input_mut(|input| input.consume_shortcut(shortcut)))
        .map(|(action, _)| action)
        .collect()
}

/// The action behind a wish, when it makes sense now.
#[must_use]
pub fn action(wanted: Wanted, app: &App) -> Option<Action> {
    let running =
        app.practice.as_ref().is_some_and(|practice| !practice.state.is_over() && practice.state.paused_at.is_none());
    let paused =
        app.practice.as_ref().is_some_and(|practice| !practice.state.is_over() && practice.state.paused_at.is_some());
    match wanted {
        // The same key goes on again: whoever types into a pause loses the beginning.
        Wanted::Pause if app.route == Route::Practice && paused => Some(Action::Resume),
        Wanted::Pause => (app.route == Route::Practice && running).then_some(Action::Pause),
        Wanted::CallBackOffice => (app.route == Route::Practice && running).then_some(Action::CallBackOffice),
        Wanted::Hint => (app.route == Route::Practice && running && may_be_helped(app)).then_some(Action::Hint),
        Wanted::Library => Some(Action::Go(Route::Library)),
        Wanted::Debrief => app.debrief.as_ref().map(|_| Action::Go(Route::Debrief)),
        Wanted::Partners => Some(Action::Go(Route::Partners)),
        Wanted::Protocols => Some(Action::Go(Route::Protocols)),
        Wanted::Guide if matches!(app.route, Route::Guide { .. }) => None,
        Wanted::Guide => Some(Action::Go(Route::Guide { page: String::new() })),
        Wanted::Settings => Some(Action::Go(Route::Settings)),
        Wanted::Larger => step(app.settings.text_size, 1),
        Wanted::Smaller => step(app.settings.text_size, -1),
        Wanted::UsualSize => Some(Action::SetTextSize(Settings::default().text_size)),
        Wanted::Quit => Some(Action::Quit),
    }
}

fn may_be_helped(app: &App) -> bool {
    app.practice.as_ref().is_some_and(|practice| practice.recording.header.support != Support::Exam)
}

fn step(now: u32, by: i32) -> Option<Action> {
    let sizes = Settings::TEXT_SIZES;
    let next = if by > 0 {
        sizes.into_iter().find(|size| *size > now)
    } else {
        sizes.into_iter().rev().find(|size| *size < now)
    };
    next.map(Action::SetTextSize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_wishes_share_a_key() {
        let mut keys: Vec<KeyboardShortcut> = SHORTCUTS.iter().map(|(_, shortcut)| *shortcut).collect();
        keys.extend([SEND, BREAK_LINE]);
        keys.extend(PLACES.iter().map(|(_, shortcut)| *shortcut));
        for (index, shortcut) in keys.iter().enumerate() {
            let clash = keys.iter().skip(index + 1).any(|other| other == shortcut);
            assert!(!clash, "{shortcut:?} stands twice");
        }
        let everywhere = SHORTCUTS.iter().map(|(_, shortcut)| *shortcut);
        let keys: Vec<KeyboardShortcut> = everywhere.chain(super::super::workshop::keys()).collect();
        for (index, shortcut) in keys.iter().enumerate().filter(|(_, it)| it.logical_key != Key::Plus) {
            let clash = keys.iter().skip(index + 1).any(|other| other == shortcut);
            assert!(!clash, "{shortcut:?} stands twice in the workshop");
        }
    }

    #[test]
    fn text_grows_by_steps_and_stops_at_the_ends() {
        assert_eq!(step(100, 1), Some(Action::SetTextSize(120)));
        assert_eq!(step(100, -1), Some(Action::SetTextSize(80)));
        assert_eq!(step(200, 1), None);
        assert_eq!(step(80, -1), None);
    }

    #[test]
    fn escape_pauses_only_a_conversation_that_runs() {
        assert_eq!(action(Wanted::Pause, &App::default()), None);
        assert_eq!(action(Wanted::CallBackOffice, &App::default()), None);
    }
}
