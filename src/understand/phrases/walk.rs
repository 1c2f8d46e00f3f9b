//! From lexemes to phrases, going on after a fault so that the next one is told too.

use super::{ActSet, Phrase};
use crate::diagnostic::{Diagnostic, Words};
use crate::ids::{Lang, nearest};
use crate::understand::act::Act;
use crate::written::{Lexeme, Place, lex};

/// What a file holds: its language, its phrases, and its faults.
pub(super) fn walk(file: &str, text: &str) -> (Lang, Vec<Phrase>, Vec<Diagnostic>) {
    let mut walker = Walker { file, lexemes: lex(text), at: 0, phrases: Vec::new(), diagnostics: Vec::new() };
    let lang = walker.head();
    walker.keys();
    walker.tail();
    (lang, walker.phrases, walker.diagnostics)
}

struct Walker<'a> {
    file: &'a str,
    lexemes: Vec<(Place, Lexeme)>,
    at: usize,
    phrases: Vec<Phrase>,
    diagnostics: Vec<Diagnostic>,
}

impl Walker<'_> {
    fn peek(&self) -> Option<&Lexeme> {
        self.lexemes.get(self.at).map(|(_, lexeme)| lexeme)
    }

    fn place(&self) -> Place {
        let last = self.lexemes.last();
        self.lexemes.get(self.at).or(last).map_or((1, 1), |(place, _)| *place)
    }

    fn take(&mut self, lexeme: &Lexeme) -> bool {
        let is = self.peek() == Some(lexeme);
        self.at += usize::from(is);
        is
    }

    fn take_mark(&mut self, mark: char) -> bool {
        self.take(&Lexeme::Mark(mark))
    }

    fn take_str(&mut self) -> Option<String> {
        let Some(Lexeme::Str(text)) = self.peek() else {
            return None;
        };
        let text = text.clone();
        self.at += 1;
        Some(text)
    }

    fn syntax(&mut self, message: Words, hint: Words) {
        let fault = Diagnostic::error("phrases_syntax", self.file, self.place(), message).hint(hint);
        if self.diagnostics.last() != Some(&fault) {
            self.diagnostics.push(fault);
        }
    }

    fn expect(&mut self, mark: char) -> bool {
        let is = self.take_mark(mark);
        if !is {
            self.syntax(words!("expected `{mark}` here", mark), Words::default());
        }
        is
    }

    fn named(&mut self, name: &str) {
        let is = self.take(&Lexeme::Name(name.to_owned()));
        if !is || !self.take_mark(':') {
            self.syntax(
                words!("expected `{name}:` here", name),
                words!("a file begins: Phrases(language: \"nl\", phrases: {"),
            );
        }
    }

    fn head(&mut self) -> Lang {
        if !self.take(&Lexeme::Name("Phrases".to_owned())) || !self.take_mark('(') {
            self.syntax(
                words!("expected `Phrases(` here"),
                words!("a file begins: Phrases(language: \"nl\", phrases: {"),
            );
        }
        self.named("language");
        let place = self.place();
        let written = self.take_str().unwrap_or_default();
        let lang = Lang::ALL.into_iter().find(|lang| lang.code() == written);
        if lang.is_none() {
            let message = words!("there is no language \"{written}\"", written);
            let fault = Diagnostic::error("unknown_language", self.file, place, message);
            self.diagnostics.push(fault.hint(words!("one of \"nl\", \"en\", \"fr\"")));
        }
        self.take_mark(',');
        self.named("phrases");
        self.expect('{');
        lang.unwrap_or(Lang::Nl)
    }

    fn keys(&mut self) {
        while self.peek().is_some() && !self.take_mark('}') {
            let place = self.place();
            let Some(key) = self.take_str() else {
                self.syntax(
                    words!("expected the acts of some phrases, between quotation marks"),
                    words!("for example \"greeting\": ["),
                );
                self.skip_to_key();
                continue;
            };
            let acts = self.acts(&key, place);
            if !self.expect(':') || !self.expect('[') {
                self.skip_to_key();
                continue;
            }
            self.list(acts);
            if !self.take_mark(',') && self.peek() != Some(&Lexeme::Mark('}')) {
                self.syntax(words!("expected `,` or `}` here"), Words::default());
            }
        }
    }

    /// The set of acts that a key names.
    fn acts(&mut self, key: &str, place: Place) -> ActSet {
        let mut acts = ActSet::default();
        if key.trim() == "none" {
            return acts;
        }
        for code in key.split('+').map(str::trim) {
            match Act::from_code(code) {
                Some(act) if acts.has(act) => {
                    let message = words!("the act `{code}` stands twice in this key", code);
                    self.diagnostics.push(Diagnostic::warning("act_twice", self.file, place, message));
                }
                Some(act) => acts = acts.with(act),
                None => {
                    let known = Act::ALL.iter().map(|act| act.code()).chain(["none"]);
                    let hint = nearest(code, known).map_or_else(
                        || words!("the acts are those of the codebook; \"none\" stands alone"),
                        |near| words!("did you mean `{near}`?", near),
                    );
                    let message = words!("there is no act `{code}`", code);
                    self.diagnostics.push(Diagnostic::error("unknown_act", self.file, place, message).hint(hint));
                }
            }
        }
        acts
    }

    fn list(&mut self, acts: ActSet) {
        loop {
            let (line, column) = self.place();
            match self.peek() {
                Some(Lexeme::Str(text)) => {
                    let text = text.trim().to_owned();
                    self.at += 1;
                    if text.is_empty() {
                        let fault = Diagnostic::error(
                            "empty_phrase",
                            self.file,
                            (line, column),
                            words!("this phrase is empty"),
                        );
                        self.diagnostics.push(fault.hint(words!("write the phrase or take the line out")));
                    } else {
                        self.phrases.push(Phrase { text, acts, line, column });
                    }
                    if !self.take_mark(',') && self.peek() != Some(&Lexeme::Mark(']')) {
                        self.syntax(
                            words!("expected `,` or `]` after this phrase"),
                            words!("every phrase ends with a comma"),
                        );
                        if !matches!(self.peek(), Some(Lexeme::Str(_))) {
                            return self.skip_to_key();
                        }
                    }
                }
                Some(Lexeme::Mark(']')) => {
                    self.at += 1;
                    return;
                }
                Some(Lexeme::Open) => {
                    self.syntax(words!("this phrase has no closing quotation mark"), words!("close it with \""));
                    self.at += 1;
                    return;
                }
                _ => {
                    self.syntax(words!("expected a phrase between quotation marks, or `]`"), Words::default());
                    return self.skip_to_key();
                }
            }
        }
    }

    /// Goes on at the next string that is followed by a colon.
    fn skip_to_key(&mut self) {
        self.at += 1;
        while let Some((_, lexeme)) = self.lexemes.get(self.at) {
            let key = matches!(lexeme, Lexeme::Str(_))
                && matches!(self.lexemes.get(self.at + 1), Some((_, Lexeme::Mark(':'))));
            if key || *lexeme == Lexeme::Mark('}') {
                return;
            }
            self.at += 1;
        }
    }

    fn tail(&mut self) {
        self.take_mark(',');
        if !self.expect(')') {
            return;
        }
        if self.peek().is_some() {
            self.syntax(words!("nothing may follow the closing `)`"), Words::default());
        }
    }
}
