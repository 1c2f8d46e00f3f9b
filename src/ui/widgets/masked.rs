//! A passphrase being typed: the field gets dots to hold, so that no letter stays in its memory of what was typed before.

use crate::app::Secret;
use egui::TextBuffer;
use egui::text::CharIndex;
use std::ops::Range;

/// What a field edits instead of the letters themselves.
#[derive(Debug)]
pub struct Masked<'a> {
    secret: &'a mut Secret,
    dots: String,
}

impl<'a> Masked<'a> {
    /// The letters of this secret, as dots.
    #[must_use]
    pub fn of(secret: &'a mut Secret) -> Self {
        let dots = "•".repeat(secret.0.chars().count());
        Self { secret, dots }
    }

    fn byte(&self, at: CharIndex) -> usize {
        self.secret.0.char_indices().nth(at.0).map_or(self.secret.0.len(), |(byte, _)| byte)
    }
}

impl TextBuffer for Masked<'_> {
    fn is_mutable(&self) -> bool {
        true
    }

    fn as_str(&self) -> &str {
        &self.dots
    }

    fn insert_text(&mut self, text: &str, char_index: CharIndex) -> usize {
        let at = self.byte(char_index);
        self.secret.put(at, text);
        let count = text.chars().count();
        self.dots.push_str(&"•".repeat(count));
        count
    }

    fn delete_char_range(&mut self, char_range: Range<CharIndex>) {
        let bytes = self.byte(char_range.start)..self.byte(char_range.end);
        self.secret.0.replace_range(bytes, "");
        self.dots = "•".repeat(self.secret.0.chars().count());
    }

    // Undoing would put dots in the place of letters.
    fn replace_with(&mut self, _: &str) {}

    fn type_id(&self) -> std::any::TypeId {
        std::any::TypeId::of::<Secret>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_and_taken_away_again_stands_in_the_secret_and_dots_in_the_field() {
        let mut secret = Secret::default();
        let mut field = Masked::of(&mut secret);
        assert_eq!(field.insert_text("koé in de wei", CharIndex(0)), 13);
        field.delete_char_range(CharIndex(3)..CharIndex(6));
        field.insert_text("ien", CharIndex(2));
        assert_eq!(field.as_str(), "•".repeat(13));
        field.replace_with("•••");
        assert_eq!(secret.0.as_str(), "koiené de wei");
    }

    #[test]
    fn a_long_passphrase_moves_without_leaving_its_letters_out() {
        let mut secret = Secret::default();
        let mut field = Masked::of(&mut secret);
        for _ in 0..300 {
            field.insert_text("ab", CharIndex(0));
        }
        assert_eq!(secret.0.as_str(), "ab".repeat(300));
    }
}
