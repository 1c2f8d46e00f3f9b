//! Where the caret goes: letters, words, lines, rows of a line that is too long.

use super::text::Text;
use super::wrap;

/// A way to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// One letter back.
    Left,
    /// One letter on.
    Right,
    /// One word back.
    WordLeft,
    /// One word on.
    WordRight,
    /// So many rows up, in a window of so many columns.
    Up {
        /// Rows.
        rows: usize,
        /// Letters that fit in a row.
        columns: usize,
    },
    /// So many rows down.
    Down {
        /// Rows.
        rows: usize,
        /// Letters that fit in a row.
        columns: usize,
    },
    /// To the first letter of the line, then to its very beginning.
    LineStart,
    /// To the end of the line.
    LineEnd,
    /// To the beginning of the text.
    Start,
    /// To the end of the text.
    End,
}

/// Whether a letter belongs to a word.
#[must_use]
pub fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Where a motion leads from here. `goal`: the column that going up and down keeps.
#[must_use]
pub fn target(text: &Text, from: usize, motion: Motion, goal: &mut Option<usize>) -> usize {
    let words = text.as_str();
    let from = text.clamp(from);
    if !matches!(motion, Motion::Up { .. } | Motion::Down { .. }) {
        *goal = None;
    }
    match motion {
        Motion::Left => before(words, from),
        Motion::Right => after(words, from),
        Motion::WordLeft => word_left(words, from),
        Motion::WordRight => word_right(words, from),
        Motion::Up { rows, columns } => vertical(text, from, rows, columns, goal, true),
        Motion::Down { rows, columns } => vertical(text, from, rows, columns, goal, false),
        Motion::LineStart => {
            let line = text.line_of(from);
            let start = text.start(line);
            let indent = text.line(line).len() - text.line(line).trim_start().len();
            if from == start + indent { start } else { start + indent }
        }
        Motion::LineEnd => text.end(text.line_of(from)),
        Motion::Start => 0,
        Motion::End => text.len(),
    }
}

fn before(words: &str, from: usize) -> usize {
    words[..from].chars().next_back().map_or(0, |letter| from - letter.len_utf8())
}

fn after(words: &str, from: usize) -> usize {
    words[from..].chars().next().map_or(from, |letter| from + letter.len_utf8())
}

fn word_left(words: &str, from: usize) -> usize {
    let back = words[..from].trim_end_matches(|letter: char| letter.is_whitespace() && letter != '\n');
    if back.len() == from
        && let Some(rest) = back.strip_suffix('\n')
    {
        return rest.len();
    }
    let kind = back.chars().next_back().map(is_word);
    back.trim_end_matches(|letter: char| Some(is_word(letter)) == kind && !letter.is_whitespace()).len()
}

fn word_right(words: &str, from: usize) -> usize {
    let rest = &words[from..];
    if rest.starts_with('\n') {
        return from + 1;
    }
    let kind = rest.chars().next().map(is_word);
    let on = rest.trim_start_matches(|letter: char| Some(is_word(letter)) == kind && !letter.is_whitespace());
    let on = on.trim_start_matches(|letter: char| letter.is_whitespace() && letter != '\n');
    words.len() - on.len()
}

/// The word around a place; between words the run of other letters.
#[must_use]
pub fn word_around(words: &str, at: usize) -> std::ops::Range<usize> {
    let (left, right) = words.split_at(at);
    let kind = |letter: char| if letter == '\n' { 3 } else { u8::from(is_word(letter)) + 2 * u8::from(letter == ' ') };
    let side = right
        .chars()
        .next()
        .filter(|letter| is_word(*letter))
        .or_else(|| left.chars().next_back().filter(|letter| is_word(*letter)))
        .or_else(|| right.chars().next())
        .map(kind);
    let start = left.trim_end_matches(|letter| Some(kind(letter)) == side && letter != '\n').len();
    let end = words.len() - right.trim_start_matches(|letter| Some(kind(letter)) == side && letter != '\n').len();
    start..end
}

fn vertical(text: &Text, from: usize, rows: usize, columns: usize, goal: &mut Option<usize>, is_up: bool) -> usize {
    let mut line = text.line_of(from);
    let mut folds = wrap::rows(text.line(line), columns);
    let (mut row, column) = wrap::find(text.line(line), &folds, from - text.start(line));
    let wanted = *goal.get_or_insert(column);
    for _ in 0..rows {
        if is_up {
            if row > 0 {
                row -= 1;
            } else if line > 0 {
                line -= 1;
                folds = wrap::rows(text.line(line), columns);
                row = folds.len() - 1;
            } else {
                return 0;
            }
        } else if row + 1 < folds.len() {
            row += 1;
        } else if line + 1 < text.lines() {
            line += 1;
            folds = wrap::rows(text.line(line), columns);
            row = 0;
        } else {
            return text.len();
        }
    }
    text.start(line) + wrap::at(text.line(line), &folds, row, wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn go(words: &str, from: usize, motion: Motion) -> usize {
        target(&Text::new(words), from, motion, &mut None)
    }

    #[test]
    fn words_are_walked_as_in_every_editor() {
        let words = "hears(\"ask_suicide\").then(x);\n  é";
        assert_eq!(go(words, 0, Motion::WordRight), 5);
        assert_eq!(go(words, 5, Motion::WordRight), 7);
        assert_eq!(go(words, 7, Motion::WordRight), 18);
        assert_eq!(go(words, 18, Motion::WordLeft), 7);
        let end = words.find('\n').unwrap();
        assert_eq!(go(words, end, Motion::WordRight), end + 1);
        assert_eq!(go(words, end + 1, Motion::WordLeft), end);
        assert_eq!(go(words, words.len(), Motion::WordLeft), end + 3);
    }

    #[test]
    fn the_beginning_of_a_line_is_its_first_letter_and_then_its_edge() {
        assert_eq!(go("  ab", 4, Motion::LineStart), 2);
        assert_eq!(go("  ab", 2, Motion::LineStart), 0);
    }

    #[test]
    fn up_and_down_keep_their_column_over_short_lines() {
        let text = Text::new("abcdef\nx\nabcdef");
        let mut goal = None;
        let down = Motion::Down { rows: 1, columns: 80 };
        let second = target(&text, 5, down, &mut goal);
        assert_eq!(second, 8);
        assert_eq!(target(&text, second, down, &mut goal), 14);
        assert_eq!(target(&text, 14, down, &mut goal), 15, "past the last line is its end");
    }

    #[test]
    fn a_word_is_found_from_either_side() {
        assert_eq!(word_around("say(\"hallo daar\")", 5), 5..10);
        assert_eq!(word_around("say(\"hallo daar\")", 10), 5..10);
        assert_eq!(word_around("", 0), 0..0);
    }
}
