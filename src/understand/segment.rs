//! Cutting a message into segments: sentences, and the clauses inside them.

use super::lexicon::{Class, Lexicon};
use super::reader::span;
use super::reading::Span;
use super::text::{Kind, Text, Token};
use crate::ids::Lang;
use std::ops::Range;

/// A stretch of tokens that is read by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    /// Which tokens.
    pub tokens: Range<usize>,
    /// A part of a sentence that is also read as a whole.
    pub clause: bool,
    /// It has a question mark and more than one word.
    pub marked: bool,
}

/// A side of a comma or conjunction needs this many words to be a clause.
const CLAUSE_WORDS: usize = 3;

/// The sentences of a text, each followed by its clauses where it has more than one.
pub(super) fn segments(text: &Text) -> Vec<Segment> {
    let tokens = &text.tokens;
    let words = words_before(tokens);
    let mut segments = Vec::new();
    let mut start = 0;
    for at in 0..tokens.len() {
        let ends = match tokens[at].kind {
            Kind::Line => true,
            _ if tokens[at].quoted => false,
            // Marks and emoji behind the end of a sentence belong to it.
            Kind::Stop | Kind::Question | Kind::Exclaim => {
                !matches!(kind_at(tokens, at + 1), Some(Kind::Stop | Kind::Question | Kind::Exclaim | Kind::Emoji))
            }
            Kind::Emoji => matches!(
                at.checked_sub(1).and_then(|before| kind_at(tokens, before)),
                Some(Kind::Stop | Kind::Question | Kind::Exclaim)
            ),
            _ => false,
        };
        if ends {
            sentence(tokens, &words, start..at + 1, &mut segments);
            start = at + 1;
        }
    }
    sentence(tokens, &words, start..tokens.len(), &mut segments);
    segments
}

/// The sentences of a message, without the stretches that say nothing.
#[must_use]
pub fn sentences(lang: Lang, message: &str) -> Vec<Span> {
    let text = Text::read(message, Lexicon::of(lang));
    let whole = segments(&text).into_iter().filter(|segment| !segment.clause);
    whole.map(|segment| span(&text.tokens[segment.tokens])).collect()
}

/// How many words stand before each token, and before the end: counted once, or a monstrous message takes for ever.
fn words_before(tokens: &[Token]) -> Vec<usize> {
    let mut words = Vec::with_capacity(tokens.len() + 1);
    let mut count = 0;
    for token in tokens {
        words.push(count);
        count += usize::from(token.kind == Kind::Word);
    }
    words.push(count);
    words
}

fn kind_at(tokens: &[Token], at: usize) -> Option<Kind> {
    tokens.get(at).map(|token| token.kind)
}

fn sentence(tokens: &[Token], words: &[usize], range: Range<usize>, segments: &mut Vec<Segment>) {
    let speaks = |token: &Token| matches!(token.kind, Kind::Word | Kind::Emoji | Kind::Question);
    if !tokens[range.clone()].iter().any(speaks) {
        return;
    }
    let segment = |range: Range<usize>, clause: bool| {
        let asks = |token: &Token| token.kind == Kind::Question && !token.quoted;
        let marked = words[range.end] - words[range.start] > 1 && tokens[range.clone()].iter().any(asks);
        Segment { tokens: range, clause, marked }
    };
    segments.push(segment(range.clone(), false));
    let whole = segments.len();
    let mut start = range.start;
    for at in range.clone() {
        if at > start && cuts(tokens, words, start..at, at..range.end) {
            segments.push(segment(start..at, true));
            start = at;
        }
    }
    if segments.len() > whole {
        segments.push(segment(start..range.end, true));
    }
}

/// Whether the token that begins `after` begins a new clause.
fn cuts(tokens: &[Token], words: &[usize], before: Range<usize>, after: Range<usize>) -> bool {
    let Some(first) = tokens.get(after.start) else {
        return false;
    };
    if first.quoted {
        return false;
    }
    let words = |range: Range<usize>| words[range.end] - words[range.start];
    let (left, right) = (words(before.clone()), words(after.start + usize::from(first.kind == Kind::Comma)..after.end));
    // "hallo, ..." and "dank je, ..." stand by themselves however short they are.
    let opening = before.len() <= 3
        && tokens[before.clone()]
            .iter()
            .any(|token| token.classes.has(Class::Greet) || token.classes.has(Class::Thank));
    match first.kind {
        Kind::Comma => right >= CLAUSE_WORDS && (left >= CLAUSE_WORDS || opening || left == 1 && right > CLAUSE_WORDS),
        Kind::Emoji => right >= CLAUSE_WORDS && left >= CLAUSE_WORDS,
        Kind::Word if first.classes.has(Class::But) || first.classes.has(Class::And) => {
            left >= CLAUSE_WORDS && right > CLAUSE_WORDS
        }
        Kind::Word => opening && right >= CLAUSE_WORDS && begins_question(first) && left <= 2,
        _ => false,
    }
}

fn begins_question(token: &Token) -> bool {
    [Class::What, Class::How, Class::Who, Class::Where, Class::When, Class::Why, Class::May]
        .into_iter()
        .any(|class| token.classes.has(class))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_cut_into_sentences_and_clauses() {
        for (message, expected) in [
            ("hallo", vec!["hallo"]),
            ("hallo. hoe gaat het?", vec!["hallo.", "hoe gaat het?"]),
            ("eerste lijn\ntweede lijn", vec!["eerste lijn\n", "tweede lijn"]),
            ("hallo, wat brengt je hier?", vec!["hallo, wat brengt je hier?", "|hallo", "|, wat brengt je hier?"]),
            ("echt?! 😊 ok dan", vec!["echt?! 😊", "ok dan"]),
            ("", vec![]),
            ("... !!", vec![]),
        ] {
            let text = Text::read(message, Lexicon::of(Lang::Nl));
            let chars: Vec<char> = message.chars().collect();
            let found: Vec<String> = segments(&text)
                .into_iter()
                .map(|segment| {
                    let tokens = &text.tokens[segment.tokens];
                    let (from, to) = (tokens[0].start as usize, tokens[tokens.len() - 1].end as usize);
                    let mark = if segment.clause { "|" } else { "" };
                    format!("{mark}{}", chars[from..to].iter().collect::<String>())
                })
                .collect();
            assert_eq!(found, expected, "{message}");
        }
    }
}
