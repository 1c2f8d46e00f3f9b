//! Cuts a file into words, texts, numbers and comments; any text gives an answer, however half-written.

use std::ops::Range;

/// The languages that the workshop writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// A scenario.
    #[default]
    Rhai,
    /// A translation.
    Ron,
    /// A play.
    Play,
}

impl Language {
    /// By the name of a file.
    #[must_use]
    pub fn of(name: &str) -> Self {
        if name.ends_with(".ron") {
            Self::Ron
        } else if name.ends_with(".play") {
            Self::Play
        } else {
            Self::Rhai
        }
    }
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A remark that means nothing to the program.
    Comment,
    /// A text in quotes, with its quotes.
    Text,
    /// A number.
    Number,
    /// A word.
    Word,
    /// The word of a call: a bracket follows.
    Call,
    /// A word of the language itself.
    Keyword,
    /// Anything else: a bracket, a dot, a comma.
    Sign,
}

/// A piece of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its bytes.
    pub bytes: Range<usize>,
}

/// The tokens of a file, in order; white space between them is none.
#[must_use]
pub fn tokens(text: &str, language: Language) -> Vec<Token> {
    if language == Language::Play { play_tokens(text) } else { code_tokens(text) }
}

fn code_tokens(text: &str) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut tokens = Vec::with_capacity(text.len() / 8);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        let kind = match byte {
            b' ' | b'\t' | b'\n' | b'\r' => {
                at += 1;
                continue;
            }
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                at += bytes[at..].iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len() - at);
                Kind::Comment
            }
            b'/' if bytes.get(at + 1) == Some(&b'*') => {
                at = text[at..].find("*/").map_or(bytes.len(), |found| at + found + 2);
                Kind::Comment
            }
            b'"' | b'`' => {
                at = text_end(bytes, at);
                Kind::Text
            }
            b'0'..=b'9' => {
                at += run(bytes, at, |byte| byte.is_ascii_alphanumeric() || byte == b'_');
                if bytes.get(at) == Some(&b'.') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit) {
                    at += 1 + run(bytes, at + 1, |byte| byte.is_ascii_alphanumeric());
                }
                Kind::Number
            }
            _ if is_letter(byte) => {
                at += run(bytes, at, |byte| is_letter(byte) || byte.is_ascii_digit());
                match &text[start..at] {
                    "if" | "else" | "let" | "const" | "fn" | "import" | "as" | "true" | "false" | "return" | "for"
                    | "while" | "in" | "Some" | "None" => Kind::Keyword,
                    _ if bytes.get(at) == Some(&b'(') => Kind::Call,
                    _ => Kind::Word,
                }
            }
            _ => {
                at += 1;
                Kind::Sign
            }
        };
        tokens.push(Token { kind, bytes: start..at });
    }
    tokens
}

/// Letters outside ASCII count as letters: curly quotes are told by the checker, not here.
const fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_' || byte >= 0x80
}

fn run(bytes: &[u8], at: usize, is_in: impl Fn(u8) -> bool) -> usize {
    bytes[at..].iter().take_while(|byte| is_in(**byte)).count()
}

/// Texts in straight quotes end at the end of the line at the latest.
fn text_end(bytes: &[u8], start: usize) -> usize {
    let quote = bytes[start];
    let mut at = start + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' if at + 1 < bytes.len() && bytes[at + 1] != b'\n' => at += 1,
            b'\n' if quote == b'"' => return at,
            _ if byte == quote => return at + 1,
            _ => {}
        }
        at += 1;
    }
    // A backslash may have stepped into the middle of a letter; the end is always between two.
    bytes.len()
}

fn play_tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        let indent = words.len() - words.trim_start().len();
        let (from, to) = (start + indent, start + words.len());
        start += line.len();
        if from >= to {
            continue;
        }
        let words = &text[from..to];
        let mut push = |kind, bytes: Range<usize>| {
            if !bytes.is_empty() {
                tokens.push(Token { kind, bytes });
            }
        };
        if words.starts_with('#') {
            push(Kind::Comment, from..to);
        } else if let Some(said) = words.strip_prefix('>') {
            push(Kind::Sign, from..from + 1);
            push(Kind::Text, from + 1 + (said.len() - said.trim_start().len())..to);
        } else {
            let first = words.find(char::is_whitespace).unwrap_or(words.len());
            push(Kind::Call, from..from + first);
            let is_speech = &words[..first] == "lead";
            let mut at = from + first;
            for piece in text[at..to].split_inclusive(char::is_whitespace) {
                let word = piece.trim_end();
                let is_number = word.starts_with(|letter: char| letter.is_ascii_digit());
                let kind = match word {
                    _ if is_speech => Kind::Text,
                    "no" | "not" => Kind::Keyword,
                    _ if is_number => Kind::Number,
                    _ => Kind::Word,
                };
                push(kind, at..at + word.len());
                at += piece.len();
            }
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, language: Language) -> Vec<(Kind, &str)> {
        tokens(text, language).into_iter().map(|token| (token.kind, &text[token.bytes])).collect()
    }

    #[test]
    fn a_scenario_is_cut_into_its_pieces() {
        use Kind::{Call, Comment, Number, Sign, Text, Word};
        assert_eq!(
            told("hears(\"a\\\"b\") // c\n.when(|s| s.trust > 3.5);", Language::Rhai),
            [
                (Call, "hears"),
                (Sign, "("),
                (Text, "\"a\\\"b\""),
                (Sign, ")"),
                (Comment, "// c"),
                (Sign, "."),
                (Call, "when"),
                (Sign, "("),
                (Sign, "|"),
                (Word, "s"),
                (Sign, "|"),
                (Word, "s"),
                (Sign, "."),
                (Word, "trust"),
                (Sign, ">"),
                (Number, "3.5"),
                (Sign, ")"),
                (Sign, ";"),
            ]
        );
        assert_eq!(told("say(\"a\nsay", Language::Rhai)[2], (Text, "\"a"), "an open text ends with its line");
    }

    #[test]
    fn a_play_is_cut_into_its_pieces() {
        use Kind::{Call, Comment, Keyword, Number, Sign, Text, Word};
        assert_eq!(
            told("# hoi\n> hallo daar\n  expect no fact x\nwait 90 s", Language::Play),
            [
                (Comment, "# hoi"),
                (Sign, ">"),
                (Text, "hallo daar"),
                (Call, "expect"),
                (Keyword, "no"),
                (Word, "fact"),
                (Word, "x"),
                (Call, "wait"),
                (Number, "90"),
                (Word, "s"),
            ]
        );
    }
}
