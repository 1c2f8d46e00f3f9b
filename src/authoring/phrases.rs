//! Adding a phrase to a topic in the text: of a scenario, or of its translation.

use super::buffer::Change;
use super::chains::{What, inside, quoted, statements_of, unquoted};
use super::tokens::{Kind, Language, Token, tokens};
use std::ops::Range;

/// Why a phrase cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhraseError {
    /// No such topic stands in the text.
    #[error("no such topic stands in the text")]
    NoTopic,
    /// The topic has it already.
    #[error("the topic has this phrase already")]
    Already,
    /// There is nothing to add.
    #[error("the phrase is empty")]
    Empty,
}

/// Lines grow up to so many characters before a phrase goes on a line of its own.
const WIDE: usize = 110;

/// The change that adds a phrase at the end of a topic's list.
///
/// # Errors
/// When the topic is not there, or has the phrase.
pub fn add_phrase(text: &str, language: Language, topic: &str, phrase: &str) -> Result<Change, PhraseError> {
    let phrase = phrase.split_whitespace().collect::<Vec<_>>().join(" ");
    if phrase.is_empty() {
        return Err(PhraseError::Empty);
    }
    let all = tokens(text, language);
    let list = match language {
        Language::Rhai => in_scenario(text, &all, topic),
        Language::Ron => in_translation(text, &all, topic),
        Language::Play => None,
    };
    let List { opening, items } = list.ok_or(PhraseError::NoTopic)?;
    let plain = |words: &str| words.trim_end_matches(['.', '!', '?', ' ']).to_lowercase();
    if items.iter().any(|item| plain(&unquoted(&text[item.clone()])) == plain(&phrase)) {
        return Err(PhraseError::Already);
    }
    let literal = quoted(&phrase);
    let Some(last) = items.last() else {
        return Ok(Change { range: opening..opening, words: literal });
    };
    let start = text[..last.start].rfind('\n').map_or(0, |at| at + 1);
    let line = text[start..].split('\n').next().unwrap_or_default();
    let indent: String = line.chars().take_while(|letter| [' ', '\t'].contains(letter)).collect();
    // As the list is laid out: each phrase on a line of its own, or one after the other.
    let begins_line = text[start..last.start].trim().is_empty();
    let is_full = line.chars().count() + literal.chars().count() + 2 > WIDE;
    let words = match (begins_line, is_full) {
        (true, _) => format!(",\n{indent}{literal}"),
        (false, true) => format!(",\n{indent}    {literal}"),
        (false, false) => format!(", {literal}"),
    };
    Ok(Change { range: last.end..last.end, words })
}

/// A list of phrases: where it begins, and its texts with their quotes.
struct List {
    opening: usize,
    items: Vec<Range<usize>>,
}

fn in_scenario(text: &str, all: &[Token], topic: &str) -> Option<List> {
    statements_of(text, all).into_iter().find_map(|statement| {
        let call = statement.calls.first().filter(|call| call.name == "topic" && call.is_closed)?;
        let [name, list, ..] = call.args.as_slice() else { return None };
        let is_it = name.what == What::Text && text[inside(text, &name.bytes)] == *topic;
        match &list.what {
            What::List(items) if is_it => Some(List { opening: list.bytes.start + 1, items: items.clone() }),
            _ => None,
        }
    })
}

/// `topics: { "work": ["…"] }`
fn in_translation(text: &str, all: &[Token], topic: &str) -> Option<List> {
    let word = |index: usize| all.get(index).map_or("", |token| &text[token.bytes.clone()]);
    let topics = (0..all.len()).find(|index| word(*index) == "topics" && word(index + 1) == ":")?;
    let named = |index: &usize| {
        let token = &all[*index];
        token.kind == Kind::Text && word(index + 1) == ":" && text[inside(text, &token.bytes)] == *topic
    };
    let name = (topics + 2..all.len()).find(named)?;
    let opening = all.get(name + 2).filter(|_| word(name + 2) == "[")?;
    let items = all[name + 3..].iter().take_while(|token| text[token.bytes.clone()] != *"]");
    let items = items.filter(|token| token.kind == Kind::Text).map(|token| token.bytes.clone()).collect();
    Some(List { opening: opening.bytes.end, items })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authoring::Buffer;

    fn added(text: &str, language: Language, topic: &str, phrase: &str) -> String {
        let mut buffer = Buffer::new(text);
        buffer.change(&[add_phrase(text, language, topic, phrase).unwrap()]);
        buffer.text().as_str().to_owned()
    }

    #[test]
    fn a_phrase_joins_its_topic_as_the_list_is_laid_out() {
        let flat = "topic(\"a\", [\"x y\"]); // hier\ntopic(\"b\", [\"z\"]);\n";
        assert_eq!(
            added(flat, Language::Rhai, "a", " hij  zei \"nee\"\n"),
            "topic(\"a\", [\"x y\", \"hij zei \\\"nee\\\"\"]); // hier\ntopic(\"b\", [\"z\"]);\n"
        );
        let tall = "topic(\"a\", [\n    \"x y\",\n    \"z\", // laatste\n]);\n";
        assert_eq!(
            added(tall, Language::Rhai, "a", "w"),
            "topic(\"a\", [\n    \"x y\",\n    \"z\",\n    \"w\", // laatste\n]);\n"
        );
        assert_eq!(added("topic(\"a\", []);", Language::Rhai, "a", "w"), "topic(\"a\", [\"w\"]);");
        let long = format!("topic(\"a\", [\"{}\"]);", "x".repeat(100));
        assert!(added(&long, Language::Rhai, "a", "nog een zin").contains("\",\n    \"nog een zin\"]);"));
    }

    #[test]
    fn a_translation_takes_it_too() {
        let ron = "Translation(lines: { \"work\": \"job\" }, topics: { \"work\": [\"your job\"], \"home\": [] })";
        assert_eq!(
            added(ron, Language::Ron, "work", "at work"),
            "Translation(lines: { \"work\": \"job\" }, topics: { \"work\": [\"your job\", \"at work\"], \"home\": [] })"
        );
        assert!(added(ron, Language::Ron, "home", "x").contains("\"home\": [\"x\"]"));
    }

    #[test]
    fn what_cannot_be_added_says_why() {
        let text = "topic(\"a\", [\"Ben je thuis?\"]);\ntopic(\"half\", [\"x";
        let why = |topic: &str, phrase: &str| add_phrase(text, Language::Rhai, topic, phrase).unwrap_err();
        assert_eq!(why("a", "ben je thuis"), PhraseError::Already);
        assert_eq!(why("b", "x"), PhraseError::NoTopic);
        assert_eq!(why("half", "y"), PhraseError::NoTopic);
        assert_eq!(why("a", "  "), PhraseError::Empty);
    }
}
