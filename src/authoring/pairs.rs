//! Brackets and quotes that come in pairs, and how far a new line stands in.

use super::text::Text;
use std::ops::Range;

/// What typing these letters here should do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// They are put in.
    Plain,
    /// They stand there already: the caret goes past them.
    StepOver,
    /// They are put in with what closes them behind the caret.
    Pair(char),
    /// They are put around the selection.
    Around(char, char),
}

const PAIRS: [(char, char); 4] = [('(', ')'), ('[', ']'), ('{', '}'), ('"', '"')];

/// What typing these letters in the place of the selection should do.
#[must_use]
pub fn typed(text: &Text, selection: &Range<usize>, words: &str) -> Typed {
    let mut letters = words.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else { return Typed::Plain };
    let pair = PAIRS.iter().find(|(open, _)| *open == letter).copied();
    if !selection.is_empty() {
        let is_one_line = !text.as_str()[selection.clone()].contains('\n');
        return match pair {
            Some((open, close)) if is_one_line => Typed::Around(open, close),
            _ => Typed::Plain,
        };
    }
    let line = text.line_of(selection.start);
    let before = &text.as_str()[text.start(line)..selection.start];
    let next = text.as_str()[selection.start..].chars().next();
    let inside = is_inside_text(before);
    let is_closing = PAIRS.iter().any(|(_, close)| *close == letter);
    if is_closing && next == Some(letter) && (letter == '"') == inside && !before.ends_with('\\') {
        return Typed::StepOver;
    }
    let has_room = next.is_none_or(|next| next.is_whitespace() || ")]},;.".contains(next));
    match pair {
        Some((_, close)) if has_room && !inside && !before.trim_start().starts_with("//") => Typed::Pair(close),
        _ => Typed::Plain,
    }
}

/// Whether the end of these words lies inside a text in straight quotes.
#[must_use]
pub fn is_inside_text(before: &str) -> bool {
    let mut inside = false;
    let mut is_escaped = false;
    for letter in before.chars() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' if inside => is_escaped = true,
            '"' => inside = !inside,
            _ => {}
        }
    }
    inside
}

/// How many bytes behind the caret go together with the letter before it: an empty pair goes as one.
#[must_use]
pub fn twin_behind(text: &Text, caret: usize) -> usize {
    let (before, behind) = text.as_str().split_at(caret);
    let pair = PAIRS.iter().find(|(open, close)| before.ends_with(*open) && behind.starts_with(*close));
    pair.map_or(0, |(_, close)| close.len_utf8())
}

/// The spaces with which a line after this place begins.
#[must_use]
pub fn indent_after(text: &Text, at: usize) -> String {
    let line = text.line_of(at);
    let before = &text.as_str()[text.start(line)..at];
    let own = &before[..before.len() - before.trim_start().len()];
    let words = before.trim();
    if words.is_empty() || words.starts_with("//") || is_inside_text(before) {
        return own.to_owned();
    }
    match words.chars().next_back() {
        Some('(' | '[' | '{') => format!("{own}    "),
        // A statement is over: the next begins at the edge.
        Some(';') => String::new(),
        // A chain that goes on stands in once.
        Some(')') if own.is_empty() => "    ".to_owned(),
        _ => own.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_closes_itself_where_there_is_room() {
        let rows: [(&str, usize, &str, Typed); 8] = [
            ("say", 3, "(", Typed::Pair(')')),
            ("say()", 4, "\"", Typed::Pair('"')),
            ("say(\"\")", 5, "\"", Typed::StepOver),
            ("say(\"a\")", 7, ")", Typed::StepOver),
            ("say(\"a\")", 5, "(", Typed::Plain),
            ("word", 0, "(", Typed::Plain),
            ("// it", 5, "\"", Typed::Plain),
            ("say(\"a\\\"\")", 7, "\"", Typed::Plain),
        ];
        for (words, at, letter, expected) in rows {
            assert_eq!(typed(&Text::new(words), &(at..at), letter), expected, "{letter} in {words}");
        }
        assert_eq!(typed(&Text::new("hallo"), &(0..5), "\""), Typed::Around('"', '"'));
    }

    #[test]
    fn a_new_line_stands_in_as_the_statement_asks() {
        let rows = [
            ("fact(\"x\")", "    "),
            ("    .says(\"a\");", ""),
            ("    .says(\"a\")", "    "),
            ("    lines: {", "        "),
            ("beat(\"x\");", ""),
            ("// hier", ""),
        ];
        for (words, expected) in rows {
            assert_eq!(indent_after(&Text::new(words), words.len()), expected, "after {words}");
        }
    }
}
