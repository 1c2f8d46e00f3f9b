//! A message as a row of tokens: words brought to one spelling, marks, emoji.
//!
//! Chat spelling is met here, so that everything behind it sees one form: case and accents go, drawn-out letters
//! shrink, `ge`, `u` and `je` become one, contractions open up, and each token still knows its place in the original.

use super::lexicon::{Class, Classes, Lexicon};
use super::{fold, hash};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word or number.
    Word,
    /// A full stop, or several.
    Stop,
    /// A question mark.
    Question,
    /// An exclamation mark.
    Exclaim,
    /// A comma, semicolon, colon or dash between words.
    Comma,
    /// The end of a line.
    Line,
    /// A double quotation mark.
    Quote,
    /// An emoji or a smiley.
    Emoji,
}

/// One word or mark of a message.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// First character in the message.
    pub start: u32,
    /// One past the last character.
    pub end: u32,
    /// What it is.
    pub kind: Kind,
    /// Hash of its one spelling.
    pub hash: u64,
    /// The word classes it belongs to.
    pub classes: Classes,
    /// Where its spelling stands in `Text::spelling`, in bytes.
    pub spelling: (u32, u32),
    /// It stands between quotation marks: somebody else's words.
    pub quoted: bool,
}

/// A message, read into tokens.
#[derive(Debug, Default)]
pub(super) struct Text {
    /// The tokens, in order.
    pub tokens: Vec<Token>,
    spelling: String,
}

/// Longest word that is read to its end; what comes after is passed over.
const WORD_LIMIT: usize = 40;

/// A negation clears blame within so many words.
const DENIED_WORDS: usize = 4;

/// What all denied blame hashes to.
const CLEARED: u64 = 0x0063_6c65_6172_6564;

impl Text {
    /// Reads a message.
    pub(super) fn read(message: &str, lexicon: &Lexicon) -> Self {
        let mut reader = Tokenizer {
            lexicon,
            text: Self {
                tokens: Vec::with_capacity(message.len() / 4 + 4),
                spelling: String::with_capacity(message.len() + 16),
            },
            word: String::with_capacity(WORD_LIMIT),
            word_start: 0,
            last: '\0',
            run: 0,
        };
        reader.run(message);
        let mut text = reader.text;
        text.mark_quotes();
        lexicon.classify_rows(&mut text.tokens);
        text.clear_denied();
        text
    }

    /// The one spelling of a token.
    pub(super) fn spelling(&self, token: &Token) -> &str {
        let (from, to) = token.spelling;
        self.spelling.get(from as usize..to as usize).unwrap_or_default()
    }

    /// Turns blame that is denied (*geen monster*, *not a coward*) into the one word that clears.
    fn clear_denied(&mut self) {
        let mut reach = 0;
        for token in &mut self.tokens {
            match token.kind {
                Kind::Word if token.classes.has(Class::Not) => reach = DENIED_WORDS,
                Kind::Word if reach > 0 => {
                    reach -= 1;
                    if token.classes.has(Class::Blame) {
                        token.classes = token.classes.without(Class::Blame).with(Class::Cleared);
                        token.hash = CLEARED;
                    }
                }
                _ => reach = 0,
            }
        }
    }

    /// Marks what stands between two quotation marks of one line.
    fn mark_quotes(&mut self) {
        let mut open: Option<usize> = None;
        for at in 0..self.tokens.len() {
            match (self.tokens[at].kind, open) {
                (Kind::Line, _) => open = None,
                (Kind::Quote, None) => open = Some(at),
                (Kind::Quote, Some(from)) => {
                    for token in &mut self.tokens[from..=at] {
                        token.quoted = true;
                    }
                    open = None;
                }
                _ => {}
            }
        }
    }
}

struct Tokenizer<'a> {
    lexicon: &'a Lexicon,
    text: Text,
    /// The word being read, already folded.
    word: String,
    word_start: u32,
    /// The last letter and how often it came in a row.
    last: char,
    run: u32,
}

impl Tokenizer<'_> {
    fn run(&mut self, message: &str) {
        let mut chars = message.chars().peekable();
        let mut at: u32 = 0;
        while let Some(c) = chars.next() {
            let next = chars.peek().copied();
            if fold::is_apostrophe(c) && !self.word.is_empty() && next.is_some_and(char::is_alphanumeric) {
                // French l'ami is two words; English don't and Dutch foto's are one.
                if self.lexicon.elides() {
                    self.word.push('\'');
                    self.end_word(at + 1);
                }
            } else if c.is_alphanumeric() {
                if self.word.is_empty() {
                    self.word_start = at;
                    self.last = '\0';
                }
                self.letter(c);
            } else if !fold::is_invisible(c) {
                self.end_word(at);
                if let Some((kind, length)) = fold::mark(c, next) {
                    for _ in 1..length {
                        chars.next();
                    }
                    self.mark(kind, c, at, length);
                    at += length;
                    continue;
                }
            }
            at += 1;
        }
        self.end_word(at);
    }

    /// Adds a letter, folded; of a letter drawn out three times or more two are kept.
    fn letter(&mut self, c: char) {
        for folded in fold::fold(c) {
            if folded == self.last {
                self.run += 1;
            } else {
                self.run = 1;
                self.last = folded;
            }
            if self.run <= 2 && self.word.len() < WORD_LIMIT {
                self.word.push(folded);
            }
        }
    }

    fn end_word(&mut self, end: u32) {
        if self.word.is_empty() {
            return;
        }
        // Inside a word two are kept (heeel is heel), at its end one (hallooo is hallo).
        if self.run > 2 && self.word.len() > 2 && !self.last.is_ascii_digit() {
            self.word.pop();
        }
        let word = std::mem::take(&mut self.word);
        if let Some(canon) = self.lexicon.one_spelling(hash::of(&word)) {
            for part in canon.split(' ').filter(|part| !part.is_empty()) {
                self.push(Kind::Word, part, self.word_start, end);
            }
        } else {
            // An elided word that has no whole form here (aujourd'hui) goes without its apostrophe.
            self.push(Kind::Word, word.trim_end_matches('\''), self.word_start, end);
        }
        self.word = word;
        self.word.clear();
        self.run = 0;
    }

    fn mark(&mut self, kind: Kind, c: char, at: u32, length: u32) {
        if let Some(last) = self.text.tokens.last_mut()
            && last.kind == kind
            && matches!(kind, Kind::Stop | Kind::Question | Kind::Exclaim | Kind::Line)
        {
            last.end = at + length;
            return;
        }
        let spelling = match kind {
            Kind::Stop => ".",
            Kind::Question => "?",
            Kind::Exclaim => "!",
            Kind::Comma => ",",
            Kind::Line => "\n",
            Kind::Quote => "\"",
            Kind::Word | Kind::Emoji => fold::emoji(c),
        };
        self.push(kind, spelling, at, at + length);
    }

    fn push(&mut self, kind: Kind, spelling: &str, start: u32, end: u32) {
        let from = short(self.text.spelling.len());
        self.text.spelling.push_str(spelling);
        let classes = if kind == Kind::Word { self.lexicon.classes(spelling) } else { Classes::NONE };
        self.text.tokens.push(Token {
            start,
            end,
            kind,
            hash: hash::of(spelling),
            classes,
            spelling: (from, short(self.text.spelling.len())),
            quoted: false,
        });
    }
}

/// A length as it is kept in tokens; messages are far shorter than this can count.
pub(super) fn short(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;

    #[test]
    fn chat_spelling_becomes_one_form() {
        for (lang, message, expected) in [
            (Lang::Nl, "Hallooo, zijde er nog??", "hallo , ben je er nog ?"),
            (Lang::Nl, "Ge moogt da efkes nie doen", "je mag dat even niet doen"),
            (Lang::Nl, "om 21u 😢", "om 00u <sad>"),
            (Lang::En, "I’m here, don't u worry", "i am here , do not you worry"),
            (Lang::Fr, "Qu'est-ce que vous avez ? J'écoute", "que est ce que tu as ? je ecoute"),
            (Lang::Fr, "aujourd'hui", "aujourd hui"),
        ] {
            let text = Text::read(message, Lexicon::of(lang));
            let spelled: Vec<&str> = text.tokens.iter().map(|token| text.spelling(token)).collect();
            assert_eq!(spelled.join(" "), expected);
        }
    }

    #[test]
    fn quoted_words_are_somebody_elses() {
        let text = Text::read("hij zei \"dood jezelf\" tegen je", Lexicon::of(Lang::Nl));
        let quoted: Vec<&str> = text
            .tokens
            .iter()
            .filter(|token| token.quoted && token.kind == Kind::Word)
            .map(|token| text.spelling(token))
            .collect();
        assert_eq!(quoted, ["dood", "jezelf"].map(|word| if word == "jezelf" { "je" } else { word }));
    }
}
