//! The few kinds of text there are.

use crate::ui::theme::{Palette, small_strong_style, strong_style, title_style};
use egui::{RichText, TextStyle};

/// The title of a screen.
#[must_use]
pub fn title(text: impl Into<String>) -> RichText {
    RichText::new(text).text_style(title_style())
}

/// The heading of a part.
#[must_use]
pub fn heading(text: impl Into<String>) -> RichText {
    RichText::new(text).text_style(TextStyle::Heading)
}

/// Running text.
#[must_use]
pub fn body(text: impl Into<String>) -> RichText {
    RichText::new(text).text_style(TextStyle::Body)
}

/// Running text in the background.
#[must_use]
pub fn soft(colors: &Palette, text: impl Into<String>) -> RichText {
    body(text).color(colors.soft)
}

/// Running text that stands out.
#[must_use]
pub fn strong(text: impl Into<String>) -> RichText {
    RichText::new(text).text_style(strong_style())
}

/// Small text.
#[must_use]
pub fn small(text: impl Into<String>) -> RichText {
    RichText::new(text).text_style(TextStyle::Small)
}

/// Small text that stands out.
#[must_use]
pub fn small_strong(text: impl Into<String>) -> RichText {
    RichText::new(text).text_style(small_strong_style())
}

/// Small text in the background.
#[must_use]
pub fn small_soft(colors: &Palette, text: impl Into<String>) -> RichText {
    small(text).color(colors.soft)
}
