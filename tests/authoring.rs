//! Text work on half-written files: whatever stands there, there is an answer.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use oefenlijn::authoring::{Language, Outline, Text, about, complete, format, given, mend, shown_at};
use oefenlijn::diagnostic::{Diagnostic, Words};
use oefenlijn::scenario::Library;

/// Everything that the workshop asks of a text at a place.
fn ask_all(text: &str, language: Language, at: usize) {
    let outline = Outline::of(text, language);
    for token in &outline.tokens {
        assert!(text.get(token.bytes.clone()).is_some());
    }
    for name in &outline.names {
        assert!(text.get(name.bytes.clone()).is_some());
    }
    let names = given(text, &outline.statements);
    let found = complete(text, &outline, &names, at);
    assert!(text.get(found.range).is_some());
    let _ = about(text, &outline, &names, at);
    let _ = format(text, language);
    let held = Text::new(text);
    let (line, column) = held.place(at);
    for message in
        ["this statement is not ended", "a text is not closed", "curly quotes around a text", "`)` is missing"]
    {
        let fault = Diagnostic::error("syntax", "x.rhai", (line, column), Words::as_is(message));
        for change in mend(&held, language, &fault).map(|mend| mend.changes).unwrap_or_default() {
            assert!(text.get(change.range).is_some());
        }
        assert!(text.get(shown_at(&held, &fault)).is_some());
    }
}

/// The shortest shipped file with this ending.
fn shortest(ending: &str) -> (String, String) {
    let sources = Library::shipped().sources;
    let found = sources.into_iter().filter(|(name, _)| name.ends_with(ending) && !name.contains("series"));
    found.min_by_key(|(_, text)| text.len()).unwrap()
}

#[test]
fn every_beginning_of_a_real_file_has_an_answer() {
    for ending in [".rhai", ".ron", ".play"] {
        let (name, text) = shortest(ending);
        // Every beginning of the first part, then one in every few hundred letters: all kinds of statements are cut.
        let ends = (0..=text.len()).filter(|end| text.is_char_boundary(*end) && (*end < 1_500 || end % 1_597 < 2));
        for end in ends {
            ask_all(&text[..end], Language::of(&name), end);
        }
    }
}

#[test]
fn letters_out_of_place_have_an_answer_too() {
    let (_, text) = shortest(".rhai");
    let text: String = text.chars().take(4_000).collect();
    for (index, wrong) in ["\"", "(", ")", "{", "\\", "|", "“", "é", "\u{0}", "/*", "`", "#{", "\n"].iter().enumerate()
    {
        for step in 0..24 {
            let mut at = (step * 163 + index * 41) % text.len();
            while !text.is_char_boundary(at) {
                at += 1;
            }
            ask_all(&format!("{}{wrong}{}", &text[..at], &text[at..]), Language::Rhai, at);
        }
    }
}
