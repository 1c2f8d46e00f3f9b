//! Statements as chains of calls, each call and value with its bytes; half-written ones too.

use super::tokens::{Kind, Language, Token, tokens};
use crate::scenario::script::chunks;
use std::ops::Range;

/// A statement: calls chained with dots.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statement {
    /// From its first letter to its `;`.
    pub bytes: Range<usize>,
    /// Its calls, the opening one first.
    pub calls: Vec<Call>,
    /// It ends as it must.
    pub is_ended: bool,
}

/// A call: a word, and values between brackets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Call {
    /// The word.
    pub name: String,
    /// Where the word stands.
    pub name_at: Range<usize>,
    /// From its dot, or else its word, to its closing bracket.
    pub bytes: Range<usize>,
    /// Its values.
    pub args: Vec<Arg>,
    /// The closing bracket is there.
    pub is_closed: bool,
}

/// A value between the brackets of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arg {
    /// Its bytes.
    pub bytes: Range<usize>,
    /// What it is.
    pub what: What,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A text in quotes.
    Text,
    /// A list; the bytes of its texts, with their quotes.
    List(Vec<Range<usize>>),
    /// A number.
    Number,
    /// A closure.
    Closure,
    /// Named values: the name's bytes, and the value.
    Map(Vec<(Range<usize>, Arg)>),
    /// Something else, or nothing yet.
    Other,
}

/// The statements of a scenario file.
#[must_use]
pub fn statements(text: &str) -> Vec<Statement> {
    statements_of(text, &tokens(text, Language::Rhai))
}

/// The statements of a scenario file that is cut into tokens already.
#[must_use]
pub fn statements_of(text: &str, tokens: &[Token]) -> Vec<Statement> {
    let mut first = 0;
    let mut found = Vec::new();
    for chunk in chunks(text) {
        let from = first + tokens[first..].partition_point(|token| token.bytes.start < chunk.bytes.start);
        let to = from + tokens[from..].partition_point(|token| token.bytes.start < chunk.bytes.end);
        first = to;
        let own: Vec<&Token> = tokens[from..to].iter().filter(|token| token.kind != Kind::Comment).collect();
        let end = own.last().map_or(chunk.bytes.end, |token| token.bytes.end);
        found.push(Statement { bytes: chunk.bytes.start..end, calls: calls(text, &own), is_ended: chunk.is_ended });
    }
    found
}

fn calls(text: &str, tokens: &[&Token]) -> Vec<Call> {
    let mut calls = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let is_call = tokens[at].kind == Kind::Call;
        if !is_call {
            at += 1;
            continue;
        }
        let dot = at.checked_sub(1).map(|before| tokens[before]).filter(|token| &text[token.bytes.clone()] == ".");
        let close = closing(text, tokens, at + 1);
        let inside = &tokens[at + 2..close.unwrap_or(tokens.len()).max(at + 2)];
        let end = close.map_or_else(
            || inside.last().map_or(tokens[at + 1].bytes.end, |token| token.bytes.end),
            |close| tokens[close].bytes.end,
        );
        calls.push(Call {
            name: text[tokens[at].bytes.clone()].to_owned(),
            name_at: tokens[at].bytes.clone(),
            bytes: dot.map_or(tokens[at].bytes.start, |dot| dot.bytes.start)..end,
            args: values(text, inside),
            is_closed: close.is_some(),
        });
        at = close.map_or(tokens.len(), |close| close + 1);
    }
    calls
}

/// The token that closes the bracket at `open`.
fn closing(text: &str, tokens: &[&Token], open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate().skip(open) {
        match sign(text, token) {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(index);
                }
            }
            _ => {}
        }
    }
    None
}

fn sign<'a>(text: &'a str, token: &Token) -> &'a str {
    if token.kind == Kind::Sign { &text[token.bytes.clone()] } else { "" }
}

/// Values between commas.
fn values(text: &str, tokens: &[&Token]) -> Vec<Arg> {
    split(text, tokens).into_iter().filter(|part| !part.is_empty()).map(|part| value(text, part)).collect()
}

fn split<'t, 'b>(text: &str, tokens: &'t [&'b Token]) -> Vec<&'t [&'b Token]> {
    let (mut depth, mut from, mut parts) = (0_usize, 0, Vec::new());
    for (index, token) in tokens.iter().enumerate() {
        match sign(text, token) {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            "," if depth == 0 => {
                parts.push(&tokens[from..index]);
                from = index + 1;
            }
            _ => {}
        }
    }
    parts.push(&tokens[from..]);
    parts
}

fn value(text: &str, tokens: &[&Token]) -> Arg {
    let bytes = tokens[0].bytes.start..tokens[tokens.len() - 1].bytes.end;
    let what = match (tokens[0].kind, sign(text, tokens[0])) {
        (Kind::Text, _) if tokens.len() == 1 => What::Text,
        (Kind::Number, _) if tokens.len() == 1 => What::Number,
        (_, "-") if tokens.len() == 2 && tokens[1].kind == Kind::Number => What::Number,
        (_, "|") => What::Closure,
        (_, "[") => What::List(
            tokens.iter().filter(|token| token.kind == Kind::Text).map(|token| token.bytes.clone()).collect(),
        ),
        (_, "#") if tokens.len() > 1 && sign(text, tokens[1]) == "{" => What::Map(map(text, tokens)),
        _ => What::Other,
    };
    Arg { bytes, what }
}

fn map(text: &str, tokens: &[&Token]) -> Vec<(Range<usize>, Arg)> {
    let closed = tokens.last().is_some_and(|token| sign(text, token) == "}");
    let inside = &tokens[2..tokens.len() - usize::from(closed && tokens.len() > 2)];
    let parts = split(text, inside).into_iter();
    parts
        .filter(|part| part.len() > 2 && sign(text, part[1]) == ":")
        .map(|part| (part[0].bytes.clone(), value(text, &part[2..])))
        .collect()
}

/// What stands between the quotes of a literal, with its escapes resolved.
#[must_use]
pub fn unquoted(literal: &str) -> String {
    let inner = inner(literal);
    let mut words = String::with_capacity(inner.len());
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => words.push('\n'),
                Some('t') => words.push('\t'),
                Some(other) => words.push(other),
                None => {}
            },
            _ => words.push(letter),
        }
    }
    words
}

/// What stands between the quotes of a literal, as written.
fn inner(literal: &str) -> &str {
    let inner = literal.strip_prefix(['"', '`']).unwrap_or(literal);
    if literal.len() > 1 { inner.strip_suffix(['"', '`']).unwrap_or(inner) } else { inner }
}

/// Where the words of a literal stand, without its quotes.
#[must_use]
pub fn inside(text: &str, literal: &Range<usize>) -> Range<usize> {
    let words = text.get(literal.clone()).unwrap_or_default();
    let from = literal.start + usize::from(words.starts_with(['"', '`']));
    from..(from + inner(words).len())
}

/// A literal with these words.
#[must_use]
pub fn quoted(words: &str) -> String {
    let words = words.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{words}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_a_chain_with_every_value_at_its_place() {
        let text = "// x\nfact(\"alone\").says([\"ja\", \"nee\"]) // hier\n    .needs(\"trust\", 40);\nmeter(\"a\"";
        let found = statements(text);
        assert_eq!(found.len(), 2);
        let names: Vec<&str> = found[0].calls.iter().map(|call| call.name.as_str()).collect();
        assert_eq!(names, ["fact", "says", "needs"]);
        assert_eq!(&text[found[0].calls[2].bytes.clone()], ".needs(\"trust\", 40)");
        let What::List(items) = &found[0].calls[1].args[0].what else { panic!("no list") };
        assert_eq!(items.iter().map(|item| unquoted(&text[item.clone()])).collect::<Vec<_>>(), ["ja", "nee"]);
        assert!(!found[1].is_ended && !found[1].calls[0].is_closed);
    }

    #[test]
    fn named_values_and_closures_are_told_apart() {
        let text = "persona(\"L\", 38).types(#{ cps: 4.5, burst: 0.4 }); hears(\"x\").when(|s| s.a > 3 && s.b(1, 2)).change(\"t\", -3);";
        let found = statements(text);
        let What::Map(entries) = &found[0].calls[1].args[0].what else { panic!("no map") };
        assert_eq!(&text[entries[1].0.clone()], "burst");
        assert_eq!(found[1].calls.len(), 3, "calls inside a closure are not of the chain");
        assert_eq!(found[1].calls[1].args[0].what, What::Closure);
        assert_eq!(found[1].calls[2].args[1].what, What::Number);
    }

    #[test]
    fn what_is_quoted_comes_back() {
        for words in ["hallo", "hij zei \"nee\"", "a\\b", "één\ntwee", ""] {
            assert_eq!(unquoted(&quoted(words)), words);
        }
    }
}
