//! Keys of the stage, and of a presenter's remote: page keys, a point or B for black.

use super::cast::Cast;
use crate::app::{Action, MeetingAction, Shown, Texts};
use crate::intervision::meeting::Doing;
use crate::intervision::replay::Speed;
use egui::{Context, Key, Modifiers};

/// What is asked of the windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Windows {
    /// A window for the facilitator, or none.
    Second,
    /// The whole screen, or a window.
    Full,
    /// Everything closes.
    Close,
}

/// What lies over the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// What the keys do.
    Help,
    /// The desktop's own screen.
    Desktop,
}

/// Each key, or the text that names it, with the text that says what it does.
pub const KEYS: [(&str, &str); 15] = [
    ("stage-space", "stage-key-play"),
    ("stage-right", "stage-key-next"),
    ("stage-left", "stage-key-previous"),
    ("stage-up-down", "stage-key-rate"),
    ("Home  End", "stage-key-ends"),
    ("I", "stage-key-inner"),
    ("S", "stage-key-spot"),
    ("T", "stage-key-stop"),
    ("B  .", "stage-key-dark"),
    ("C", "stage-key-camera"),
    ("R", "stage-key-reveal"),
    ("D", "stage-key-desktop"),
    ("N", "stage-key-second"),
    ("F11", "stage-key-full"),
    ("Esc", "stage-key-close"),
];

/// A key as it is written on the keyboard.
pub fn name(texts: &Texts, key: &str) -> String {
    if key.starts_with("stage-") { texts.t(key) } else { key.to_owned() }
}

/// Does what was pressed; gives what is asked of the windows.
pub fn press(ctx: &Context, cast: &mut Cast, over: &mut Over) -> Option<Windows> {
    if ctx.egui_wants_keyboard_input() {
        return None;
    }
    let hit = |key: Key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if hit(Key::Escape) {
        if *over != Over::Nothing {
            *over = Over::Nothing;
        } else if cast.is_dark {
            cast.is_dark = false;
        } else if cast.spotted().is_some() {
            cast.toggle_spot();
        } else if cast.reveals() {
            cast.is_reveal_away = true;
        } else if let Some(app) = &mut cast.app
            && let Some(index) = app.recording_notice()
        {
            app.dispatch(Action::DismissNotice(index));
        } else {
            return Some(Windows::Close);
        }
        return None;
    }
    if hit(Key::B) || hit(Key::Period) {
        cast.is_dark = !cast.is_dark;
    }
    if hit(Key::F1) || hit(Key::H) {
        *over = if *over == Over::Help { Over::Nothing } else { Over::Help };
    }
    if hit(Key::D) {
        *over = if *over == Over::Desktop { Over::Nothing } else { Over::Desktop };
    }
    let windows = if hit(Key::N) {
        Some(Windows::Second)
    } else if hit(Key::F11) || hit(Key::F) {
        Some(Windows::Full)
    } else {
        None
    };
    if *over == Over::Desktop {
        return windows;
    }
    if hit(Key::R) && cast.is_revealed() {
        cast.is_reveal_away = !cast.is_reveal_away;
    }
    if cast.is_at_desk() {
        return windows;
    }
    if hit(Key::S) {
        cast.toggle_spot();
    }
    if hit(Key::C) {
        cast.toggle_camera();
    }
    if cast.hand.is_some() {
        by_hand(&hit, cast);
    } else {
        in_meeting(&hit, cast);
    }
    windows
}

fn by_hand(hit: &dyn Fn(Key) -> bool, cast: &mut Cast) {
    let (Some(hand), Some(showing)) = (&mut cast.hand, &cast.showing) else { return };
    if hit(Key::Space) {
        hand.toggle();
    }
    if hit(Key::ArrowRight) || hit(Key::PageDown) {
        hand.next();
    }
    if hit(Key::ArrowLeft) || hit(Key::PageUp) {
        hand.previous();
    }
    if hit(Key::ArrowUp) || hit(Key::Plus) {
        hand.change_rate(true);
    }
    if hit(Key::ArrowDown) || hit(Key::Minus) {
        hand.change_rate(false);
    }
    if hit(Key::Home) {
        hand.go_to(0);
    }
    if hit(Key::End) {
        hand.go_to(showing.until_ms);
    }
    if hit(Key::I) {
        hand.inner = !hand.inner;
    }
    if hit(Key::T) {
        hand.toggle_stop();
    }
}

/// The same keys, through what the meeting's own panels ask for.
fn in_meeting(hit: &dyn Fn(Key) -> bool, cast: &mut Cast) {
    let Some(app) = &mut cast.app else { return };
    let Some(open) = &app.meetings.open else { return };
    let (runs, inner) = open.replay.as_ref().map_or((false, false), |replay| (replay.is_running, replay.shows_hidden));
    let waits = open.replay.as_ref().is_some_and(|replay| replay.waits_for().is_some());
    let going = open.meeting.state().since_ms.is_some();
    // Whoever goes on in the conversation wants to see it.
    let mut goes_on = false;
    let mut ask = |action: MeetingAction| {
        goes_on |= matches!(action, MeetingAction::Show(_));
        app.dispatch(Action::Meetings(action));
    };
    if hit(Key::Space) {
        ask(MeetingAction::Show(if runs { Shown::Hold } else { Shown::Play(Speed::AsTyped) }));
    }
    if hit(Key::ArrowRight) || hit(Key::PageDown) {
        ask(MeetingAction::Show(Shown::Next));
    }
    if hit(Key::ArrowLeft) || hit(Key::PageUp) {
        ask(MeetingAction::Show(Shown::Previous));
    }
    if hit(Key::ArrowUp) {
        ask(MeetingAction::Show(Shown::Play(Speed::Twice)));
    }
    if hit(Key::ArrowDown) {
        ask(MeetingAction::Show(Shown::Play(Speed::AsTyped)));
    }
    if hit(Key::Home) {
        ask(MeetingAction::Show(Shown::Beginning));
    }
    if hit(Key::End) {
        ask(MeetingAction::Show(Shown::All));
    }
    if hit(Key::I) {
        ask(MeetingAction::ShowInside(!inner));
    }
    if hit(Key::T) {
        ask(MeetingAction::Show(if waits { Shown::NoGuess } else { Shown::Guess }));
    }
    if hit(Key::F9) {
        ask(MeetingAction::Do(Doing::Next));
    }
    if hit(Key::F10) {
        ask(MeetingAction::Do(if going { Doing::Pause } else { Doing::Resume }));
    }
    cast.is_reveal_away |= goes_on;
}
