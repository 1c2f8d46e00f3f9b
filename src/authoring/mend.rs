//! Faults that can be mended with one click.

use super::buffer::Change;
use super::chains::{Statement, statements};
use super::motion::is_word;
use super::text::Text;
use super::tokens::{Kind, Language, tokens};
use crate::diagnostic::Diagnostic;
use std::ops::Range;

/// A way to mend a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mend {
    /// What it does: the words that come in, as shown on the button.
    pub words: String,
    /// The changes.
    pub changes: Vec<Change>,
}

/// How a fault of this text can be mended with one click; `None` when it takes thinking.
#[must_use]
pub fn mend(text: &Text, language: Language, fault: &Diagnostic) -> Option<Mend> {
    if fault.line == 0 {
        return None;
    }
    let at = text.at(fault.line, fault.column.max(1));
    if let Some(near) = between(&fault.hint, "Did you mean `") {
        let wrong = between(&fault.message, "`")?;
        return other_name(text, at, fault.column == 0, wrong.trim_start_matches('.'), near);
    }
    if fault.hint.starts_with("Add .label(") {
        return add_call(text, at, ".label(\"\")");
    }
    if fault.code != "syntax" || language == Language::Play {
        return None;
    }
    match fault.message.as_str() {
        "this statement is not ended" => end_statement(text, at),
        "the statement before this is not ended" => end_before(text, at),
        "curly quotes around a text" => straight(text, at, &['“', '”', '„', '‟', '«', '»']),
        "a text in single quotes" => straight(text, at, &['\'']),
        "a text is not closed" => close_text(text, at),
        message if message.ends_with("is missing") => end_statement(text, at),
        "the file ends in the middle of a statement" => end_statement(text, text.len()),
        _ => None,
    }
}

/// Where a fault is shown: the word at its place.
#[must_use]
pub fn shown_at(text: &Text, fault: &Diagnostic) -> Range<usize> {
    let at = text.at(fault.line.max(1), fault.column.max(1));
    let line = text.line_of(at);
    let end = text.end(line);
    let words = text.as_str();
    // A name in the message, when it stands in this line, is what is meant.
    if let Some(name) = between(&fault.message, "`").filter(|name| !name.is_empty())
        && let Some(found) = words.get(at..end).and_then(|rest| whole(rest, name))
    {
        return at + found.start..at + found.end;
    }
    let rest = words.get(at..end).unwrap_or_default();
    let len = rest.find(|letter: char| !is_word(letter)).unwrap_or(rest.len());
    if len > 0 {
        at..at + len
    } else if at < end {
        at..at + rest.chars().next().map_or(0, char::len_utf8)
    } else {
        // Something is missing at the end of the line: the last letter shows it.
        let start = text.start(line);
        words[start..at].char_indices().next_back().map_or(at..at, |(last, _)| start + last..at)
    }
}

/// The words after a mark up to the next backtick.
fn between<'a>(words: &'a str, mark: &str) -> Option<&'a str> {
    words.split_once(mark)?.1.split_once('`').map(|(found, _)| found)
}

/// A name as a whole word.
fn whole(words: &str, name: &str) -> Option<Range<usize>> {
    words
        .match_indices(name)
        .map(|(at, _)| at..at + name.len())
        .find(|range| !words[..range.start].ends_with(is_word) && !words[range.end..].starts_with(is_word))
}

fn other_name(text: &Text, at: usize, whole_line: bool, wrong: &str, near: &str) -> Option<Mend> {
    let line = text.line_of(at);
    let from = if whole_line { text.start(line) } else { at };
    let rest = &text.as_str()[from..];
    // Within its statement: what stands further on is another's fault.
    let end = rest.find(";\n").unwrap_or(rest.len());
    let found = whole(&rest[..end], wrong)?;
    let range = from + found.start..from + found.end;
    Some(Mend { words: near.to_owned(), changes: vec![Change { range, words: near.to_owned() }] })
}

fn statement_at(found: &[Statement], at: usize) -> Option<&Statement> {
    found.iter().rev().find(|statement| statement.bytes.start <= at)
}

fn add_call(text: &Text, at: usize, call: &str) -> Option<Mend> {
    let found = statements(text.as_str());
    let last = statement_at(&found, at)?.calls.last()?;
    let place = last.bytes.end;
    Some(Mend { words: call.to_owned(), changes: vec![Change { range: place..place, words: call.to_owned() }] })
}

/// Closes what a statement opened, and ends it.
fn end_statement(text: &Text, at: usize) -> Option<Mend> {
    let words = text.as_str();
    let found = statements(words);
    let statement = statement_at(&found, at.saturating_sub(1).min(at))?;
    let own = &words[statement.bytes.clone()];
    let (mut open, mut changes, mut shown) = (Vec::new(), Vec::new(), String::new());
    let mut put = |place: usize, missing: &str| {
        if !missing.is_empty() {
            shown.push_str(missing);
            let place = statement.bytes.start + place;
            changes.push(Change { range: place..place, words: missing.to_owned() });
        }
    };
    for token in tokens(own, Language::Rhai).iter().filter(|token| token.kind == Kind::Sign) {
        match &own[token.bytes.clone()] {
            "(" => open.push(')'),
            "[" => open.push(']'),
            "{" => open.push('}'),
            closing @ (")" | "]" | "}") => {
                // What was opened after the bracket that closes here is closed before it.
                let closes = open.iter().rposition(|it| closing.starts_with(*it))?;
                let missing: String = open.drain(closes + 1..).rev().collect();
                put(token.bytes.start, &missing);
                open.pop();
            }
            _ => {}
        }
    }
    let has_end = own.ends_with(';');
    let missing: String = open.iter().rev().chain((!has_end).then_some(&';')).collect();
    put(own.len() - usize::from(has_end), &missing);
    (!changes.is_empty()).then_some(Mend { words: shown, changes })
}

/// Puts the missing `;` at the end of the statement before.
fn end_before(text: &Text, at: usize) -> Option<Mend> {
    let all = tokens(text.as_str(), Language::Rhai);
    let last = all.iter().rev().find(|token| token.kind != Kind::Comment && token.bytes.end <= at)?;
    let place = last.bytes.end;
    Some(Mend { words: ";".to_owned(), changes: vec![Change { range: place..place, words: ";".to_owned() }] })
}

/// Straight quotes in the place of these, in one line.
fn straight(text: &Text, at: usize, curly: &[char]) -> Option<Mend> {
    let line = text.line_of(at);
    let start = text.start(line);
    let words = text.line(line);
    let is_quote = |(place, letter): &(usize, char)| {
        // Between letters it is an apostrophe.
        let is_apostrophe = *letter == '\''
            && words[..*place].ends_with(char::is_alphanumeric)
            && words[*place + 1..].starts_with(char::is_alphanumeric);
        curly.contains(letter) && !is_apostrophe
    };
    let changes: Vec<Change> = words
        .char_indices()
        .filter(is_quote)
        .map(|(place, letter)| Change {
            range: start + place..start + place + letter.len_utf8(),
            words: "\"".to_owned(),
        })
        .collect();
    (!changes.is_empty()).then(|| Mend { words: "\"".to_owned(), changes })
}

/// Closes a text before the brackets with which its line ends.
fn close_text(text: &Text, at: usize) -> Option<Mend> {
    let line = text.line_of(at);
    let words = text.line(line);
    let tail = words.trim_end().trim_end_matches([')', ']', ';', '}', ' ']).len();
    // A comma that ends the line belongs to the list, not to the text.
    let tail = words[..tail].trim_end_matches([',', ' ']).len();
    let place = text.start(line) + tail;
    Some(Mend { words: "\"".to_owned(), changes: vec![Change { range: place..place, words: "\"".to_owned() }] })
}

#[cfg(test)]
#[path = "mend_tests.rs"]
mod tests;
