//! Phrase files: example segments under the acts they carry, as a person writes them.
//!
//! ```text
//! Phrases(
//!     language: "nl",
//!     phrases: {
//!         "ask_suicide + question_closed": ["denk je aan zelfmoord?", ...],
//!         "none": ["ok", ...],
//!     },
//! )
//! ```
//! The file is RON; it is read here by hand because every fault is to be told at once, each at its own place.

mod check;
mod walk;

use super::act::Act;
use super::hash;
use crate::diagnostic::Diagnostic;
use crate::ids::Lang;
use std::fmt;

/// The acts of a phrase: a set, one bit per act in the order of the codebook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ActSet(pub(super) u32);

impl ActSet {
    /// The set with one more act.
    #[must_use]
    pub const fn with(self, act: Act) -> Self {
        Self(self.0 | 1 << act as u32)
    }

    /// Whether the act is in the set.
    #[must_use]
    pub const fn has(self, act: Act) -> bool {
        self.0 >> act as u32 & 1 == 1
    }

    /// The acts in the order of the codebook.
    pub fn acts(self) -> impl Iterator<Item = Act> {
        Act::ALL.iter().copied().filter(move |act| self.has(*act))
    }
}

/// The key of the set in a phrase file: `ask_suicide + question_closed`, or `none`.
impl fmt::Display for ActSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::default() {
            return f.write_str("none");
        }
        for (at, act) in self.acts().enumerate() {
            let between = if at == 0 { "" } else { " + " };
            write!(f, "{between}{act}")?;
        }
        Ok(())
    }
}

impl FromIterator<Act> for ActSet {
    fn from_iter<T: IntoIterator<Item = Act>>(acts: T) -> Self {
        acts.into_iter().fold(Self::default(), Self::with)
    }
}

/// One example segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The words, as typed.
    pub text: String,
    /// What they do.
    pub acts: ActSet,
    /// Line in the file, counted from 1.
    pub line: u32,
    /// Column of the opening quotation mark, counted from 1.
    pub column: u32,
}

/// A line for a phrase file, as a correction is handed to the trainer: `"advice + refer": ["bel je huisarts"],`
#[must_use]
pub fn phrase_line(acts: ActSet, text: &str) -> String {
    let mut line = format!("\"{acts}\": [\"");
    for c in text.trim().chars() {
        match c {
            '"' | '\\' => line.extend(['\\', c]),
            '\n' | '\r' => line.push_str("\\n"),
            other => line.push(other),
        }
    }
    line.push_str("\"],");
    line
}

/// The phrases of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhraseBook {
    lang: Lang,
    phrases: Vec<Phrase>,
    fingerprint: u64,
}

impl PhraseBook {
    /// Reads a phrase file: what could be read, and everything that is wrong with it.
    #[must_use]
    pub fn parse(file_name: &str, text: &str) -> (Self, Vec<Diagnostic>) {
        let (lang, phrases, mut diagnostics) = walk::walk(file_name, text);
        let book = Self { lang, phrases, fingerprint: hash::of(text) };
        if !diagnostics.iter().any(|diagnostic| diagnostic.code == "phrases_syntax") {
            check::check(file_name, &book, &mut diagnostics);
        }
        diagnostics.sort_by_key(|diagnostic| (diagnostic.line, diagnostic.column));
        (book, diagnostics)
    }

    /// The phrases that come with the program.
    #[must_use]
    pub fn shipped(lang: Lang) -> Self {
        let text = Self::shipped_text(lang);
        let (lang, phrases, _) = walk::walk(lang.code(), text);
        Self { lang, phrases, fingerprint: hash::of(text) }
    }

    /// The file that comes with the program.
    #[must_use]
    pub const fn shipped_text(lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => include_str!("../../assets/phrases/nl.ron"),
            Lang::En => include_str!("../../assets/phrases/en.ron"),
            Lang::Fr => include_str!("../../assets/phrases/fr.ron"),
        }
    }

    /// The language of the phrases.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Every phrase, in the order of the file.
    #[must_use]
    pub fn phrases(&self) -> &[Phrase] {
        &self.phrases
    }

    /// A number that changes when the file changes, the same on every machine.
    #[must_use]
    pub const fn fingerprint(&self) -> u64 {
        self.fingerprint
    }

    /// A book with only some of the phrases, for cross-validation.
    #[must_use]
    pub fn only(&self, keep: impl Fn(usize, &Phrase) -> bool) -> Self {
        let phrases = self.phrases.iter().enumerate();
        Self {
            lang: self.lang,
            phrases: phrases.filter(|(at, phrase)| keep(*at, phrase)).map(|(_, phrase)| phrase.clone()).collect(),
            fingerprint: self.fingerprint,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_of_a_file_is_told_at_its_place() {
        let text = "Phrases(\n    language: \"nl\",\n    phrases: {\n        \"greting\": [\"hallo daar\", \"\"],\n        \
                    \"advice + refer\": [\"bel je huisarts\", \"hallo daar!\"],\n        \"close\": [\"tot later\" \"dag\"],\n    },\n)\n";
        let (book, diagnostics) = PhraseBook::parse("nl.ron", text);
        let told: Vec<(&str, u32, u32)> =
            diagnostics.iter().filter(|d| d.code != "thin_act").map(|d| (d.code, d.line, d.column)).collect();
        assert_eq!(told, [("unknown_act", 4, 9), ("empty_phrase", 4, 35), ("phrases_syntax", 6, 31)]);
        assert_eq!(
            diagnostics.iter().find(|d| d.code == "unknown_act").map(|d| d.hint.as_str()),
            Some("did you mean `greeting`?")
        );
        assert_eq!(book.phrases().len(), 5);
        assert!(book.phrases()[1].acts.has(Act::Advice) && book.phrases()[1].acts.has(Act::Refer));
    }

    #[test]
    fn a_correction_becomes_a_line_that_can_be_read_back() {
        let acts: ActSet = [Act::Refer, Act::Advice].into_iter().collect();
        let line = phrase_line(acts, " bel \"106\"\nof \\ niet ");
        assert_eq!(line, r#""advice + refer": ["bel \"106\"\nof \\ niet"],"#);
        let (book, _) = PhraseBook::parse("nl.ron", &format!("Phrases(language: \"nl\", phrases: {{ {line} }})"));
        assert_eq!(book.phrases()[0].text, "bel \"106\"\nof \\ niet");
        assert_eq!(book.phrases()[0].acts, acts);
        assert_eq!(ActSet::default().to_string(), "none");
    }

    #[test]
    fn a_phrase_under_two_keys_or_twice_is_told() {
        let text = "Phrases(language: \"en\", phrases: { \"greeting\": [\"hi there\", \"Hi there!\"], \
                    \"close\": [\"hi there.\"], \"advice\": [\"you should really talk to him soon\", \
                    \"you should really talk to her soon\"] })";
        let (_, diagnostics) = PhraseBook::parse("en.ron", text);
        let told: Vec<&str> = diagnostics.iter().map(|d| d.code).filter(|code| *code != "thin_act").collect();
        assert_eq!(told, ["same_phrase", "two_keys", "near_duplicate"]);
    }

    #[test]
    fn what_is_no_phrase_file_at_all_is_told_without_panic() {
        for text in
            ["", "(", "Phrases(", "\"", "Phrases(language: \"xx\", phrases: {", "}}}]])", "\\\"\u{0}\u{202e}", "/*"]
        {
            let (_, diagnostics) = PhraseBook::parse("x.ron", text);
            assert!(diagnostics.iter().any(Diagnostic::is_error), "{text}");
        }
    }

    #[test]
    fn the_shipped_files_are_without_fault() {
        for lang in Lang::ALL {
            let path = format!("{}/assets/phrases/{lang}.ron", env!("CARGO_MANIFEST_DIR"));
            let text = std::fs::read_to_string(path).unwrap_or_default();
            let (book, diagnostics) = PhraseBook::parse(&format!("{lang}.ron"), &text);
            assert_eq!(book, PhraseBook::shipped(lang));
            let bad: Vec<String> =
                diagnostics.iter().filter(|d| d.code != "near_duplicate").map(ToString::to_string).collect();
            assert_eq!(bad, Vec::<String>::new());
        }
    }
}
