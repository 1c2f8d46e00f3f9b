//! A text that knows its lines.

use std::ops::Range;

/// A text with its lines known; places in it are bytes, always between two letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    text: String,
    /// Where each line begins; never empty.
    starts: Vec<usize>,
}

impl Default for Text {
    fn default() -> Self {
        Self::new("")
    }
}

impl Text {
    /// This text; line ends of other systems become plain ones.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() };
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// The whole text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its length in bytes.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// How many lines there are; at least one.
    #[must_use]
    pub const fn lines(&self) -> usize {
        self.starts.len()
    }

    /// Where a line begins; the end of the text for a line that is not there.
    #[must_use]
    pub fn start(&self, line: usize) -> usize {
        self.starts.get(line).copied().unwrap_or(self.text.len())
    }

    /// Where a line ends, before its line end.
    #[must_use]
    pub fn end(&self, line: usize) -> usize {
        self.starts.get(line + 1).map_or(self.text.len(), |next| next - 1)
    }

    /// A line without its line end, from 0; empty for a line that is not there.
    #[must_use]
    pub fn line(&self, line: usize) -> &str {
        self.text.get(self.start(line)..self.end(line)).unwrap_or_default()
    }

    /// The line of a place, from 0.
    #[must_use]
    pub fn line_of(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    /// The nearest place between two letters, not after this.
    #[must_use]
    pub fn clamp(&self, at: usize) -> usize {
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    /// The place at a line and column as diagnostics tell them: letters, from 1; 0 is the beginning.
    #[must_use]
    pub fn at(&self, line: u32, column: u32) -> usize {
        let index = (line as usize).saturating_sub(1).min(self.lines() - 1);
        let words = self.line(index);
        let before = words.char_indices().nth((column as usize).saturating_sub(1)).map_or(words.len(), |(at, _)| at);
        self.start(index) + before
    }

    /// Line and column of a place, in letters, from 1.
    #[must_use]
    pub fn place(&self, at: usize) -> (u32, u32) {
        let at = self.clamp(at);
        let line = self.line_of(at);
        let column = self.text[self.start(line)..at].chars().count();
        (cut(line + 1), cut(column + 1))
    }

    /// Puts words in the place of a range.
    pub fn replace(&mut self, range: Range<usize>, words: &str) {
        let from = self.clamp(range.start);
        let to = self.clamp(range.end).max(from);
        let first = self.starts.partition_point(|start| *start <= from);
        let last = self.starts.partition_point(|start| *start <= to);
        let new: Vec<usize> = words.match_indices('\n').map(|(at, _)| from + at + 1).collect();
        let after = first + new.len();
        self.starts.splice(first..last, new);
        for start in &mut self.starts[after..] {
            *start = *start - (to - from) + words.len();
        }
        self.text.replace_range(from..to, words);
    }
}

fn cut(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_known_through_every_change() {
        let changes: [(Range<usize>, &str); 7] = [
            (0..0, "een\ntwee\n"),
            (3..4, ""),
            (3..3, "\n\n"),
            (0..2, "é\nx"),
            (5..400, "z"),
            (0..0, "\n"),
            (1..1, ""),
        ];
        let mut text = Text::new("a\nb\n\nc");
        for (range, words) in changes {
            text.replace(range, words);
            assert_eq!(text, Text::new(text.as_str()));
        }
    }

    #[test]
    fn places_are_told_as_diagnostics_tell_them() {
        let text = Text::new("één\r\ntwee");
        assert_eq!(text.lines(), 2);
        assert_eq!(text.line(0), "één");
        assert_eq!(text.place(text.at(1, 3)), (1, 3));
        assert_eq!(text.place(text.at(2, 5)), (2, 5));
        assert_eq!(text.at(9, 9), text.len(), "past the end is the end");
        assert_eq!(text.at(0, 0), 0);
    }
}
