//! What is wrong with phrases that can be read: twice, under two keys, nearly the same, too few.

use super::{Phrase, PhraseBook};
use crate::diagnostic::Diagnostic;
use crate::ids::Lang;
use crate::understand::act::Act;
use crate::understand::hash;
use crate::understand::lexicon::Lexicon;
use crate::understand::text::{Kind, Text};
use std::collections::BTreeMap;

/// The model needs this many phrases of an act.
const fn enough(lang: Lang) -> usize {
    match lang {
        Lang::Nl | Lang::En => 60,
        Lang::Fr => 40,
    }
}

/// Adds what is wrong to the diagnostics.
pub(super) fn check(file: &str, book: &PhraseBook, diagnostics: &mut Vec<Diagnostic>) {
    same(file, book, diagnostics);
    near(file, book, diagnostics);
    thin(file, book, diagnostics);
}

/// The words of every phrase in their one spelling, hashed.
fn words(book: &PhraseBook) -> Vec<Vec<u64>> {
    let lexicon = Lexicon::of(book.lang());
    let phrases = book.phrases().iter();
    phrases
        .map(|phrase| {
            let text = Text::read(&phrase.text, lexicon);
            let tokens = text.tokens.iter();
            tokens.filter(|token| matches!(token.kind, Kind::Word | Kind::Emoji)).map(|token| token.hash).collect()
        })
        .collect()
}

fn place(phrase: &Phrase) -> (u32, u32) {
    (phrase.line, phrase.column)
}

/// The same phrase twice, case, accents and marks left aside.
fn same(file: &str, book: &PhraseBook, diagnostics: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<String, &Phrase> = BTreeMap::new();
    for phrase in book.phrases() {
        let whole = phrase.text.to_lowercase();
        let plain = whole.trim_end_matches(['.', '!', ' ']);
        let plain = if plain.is_empty() { &whole } else { plain };
        let Some(earlier) = first.get(plain) else {
            first.insert(plain.to_owned(), phrase);
            continue;
        };
        let line = earlier.line;
        diagnostics.push(if earlier.acts == phrase.acts {
            let message = words!("\"{text}\" stands twice; first on line {line}", text = phrase.text, line);
            Diagnostic::error("same_phrase", file, place(phrase), message).hint(words!("take one of them out"))
        } else {
            let message =
                words!("\"{text}\" stands under two keys; the other on line {line}", text = phrase.text, line);
            Diagnostic::error("two_keys", file, place(phrase), message)
                .hint(words!("a phrase with several acts has one key that names them all: \"act + act\""))
        });
    }
}

/// Phrases of one key that differ in hardly a word teach little: variety does.
fn near(file: &str, book: &PhraseBook, diagnostics: &mut Vec<Diagnostic>) {
    let words = words(book);
    // Only phrases that share three words in a row are compared.
    let mut sharing: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (at, row) in words.iter().enumerate().filter(|(_, row)| row.len() >= 5) {
        let mut told = false;
        for three in row.windows(3) {
            let key = three.iter().copied().reduce(hash::join).unwrap_or_default();
            let earlier = sharing.entry(key).or_default();
            if earlier.last() == Some(&at) {
                continue;
            }
            let near = earlier.iter().find(|other| {
                book.phrases()[**other].acts == book.phrases()[at].acts
                    && words[**other] != *row
                    && alike(&words[**other], row)
            });
            if let Some(other) = near.filter(|_| !told) {
                told = true;
                let (phrase, other) = (&book.phrases()[at], &book.phrases()[*other]);
                let message = words!(
                    "\"{text}\" is nearly line {line}: \"{other}\"",
                    text = phrase.text,
                    line = other.line,
                    other = other.text
                );
                diagnostics.push(
                    Diagnostic::warning("near_duplicate", file, place(phrase), message)
                        .hint(words!("a phrase that says it another way teaches more")),
                );
            }
            earlier.push(at);
        }
    }
}

/// Whether at most one word of each row is missing from the other.
fn alike(a: &[u64], b: &[u64]) -> bool {
    let missing = |from: &[u64], other: &[u64]| from.iter().filter(|word| !other.contains(word)).count();
    missing(a, b) <= 1 && missing(b, a) <= 1
}

fn thin(file: &str, book: &PhraseBook, diagnostics: &mut Vec<Diagnostic>) {
    for act in Act::ALL {
        let count = book.phrases().iter().filter(|phrase| phrase.acts.has(*act)).count();
        let enough = enough(book.lang());
        if count < enough {
            let message = words!(
                "the act `{act}` has {count} phrases; {enough} are needed to know it by",
                act = act.code(),
                count,
                enough
            );
            diagnostics.push(
                Diagnostic::warning("thin_act", file, (0, 0), message)
                    .hint(words!("write more of them, short and long, formal and sloppy")),
            );
        }
    }
}
