//! The content rules that a program can check: adults, no links, no unknown numbers, no forbidden words.

use super::super::script::Ran;
use super::{error, texts};
use crate::diagnostic::{Diagnostic, Words};
use crate::protocol::PartnerMap;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

#[derive(Debug, Default, Deserialize)]
#[serde(rename = "Forbidden")]
struct List {
    terms: Vec<Term>,
}

#[derive(Debug, Deserialize)]
struct Term {
    words: Vec<String>,
    why: String,
    instead: String,
}

/// The forbidden words by the character they begin with: a text has few words, the list has many.
#[derive(Debug, Default)]
struct Forbidden {
    terms: Vec<Term>,
    by_first: BTreeMap<char, Vec<Word>>,
}

/// A forbidden word: the term it is of, its place among its words, and what stands before a `*`.
#[derive(Debug)]
struct Word {
    term: usize,
    at: usize,
    stem: String,
    /// Any ending may follow.
    is_open: bool,
}

fn forbidden() -> &'static Forbidden {
    static LIST: OnceLock<Forbidden> = OnceLock::new();
    LIST.get_or_init(|| {
        let list: List = ron::from_str(include_str!("../../../assets/content/forbidden.ron")).unwrap_or_default();
        let mut by_first: BTreeMap<char, Vec<Word>> = BTreeMap::new();
        for (term, words) in list.terms.iter().enumerate() {
            for (at, word) in words.words.iter().enumerate() {
                let (stem, is_open) = word.strip_suffix('*').map_or((word.as_str(), false), |stem| (stem, true));
                let Some(first) = stem.chars().next() else { continue };
                by_first.entry(first).or_default().push(Word { term, at, stem: stem.to_owned(), is_open });
            }
        }
        Forbidden { terms: list.terms, by_first }
    })
}

impl Forbidden {
    /// The terms a text holds, each with the first of its words that is there; words count whole.
    fn held(&self, lower: &str) -> BTreeMap<usize, usize> {
        let mut held = BTreeMap::new();
        let mut before = None;
        for (start, first) in lower.char_indices() {
            if !before.replace(first).is_some_and(char::is_alphanumeric) {
                for word in self.by_first.get(&first).into_iter().flatten() {
                    let rest = lower.get(start..).and_then(|rest| rest.strip_prefix(word.stem.as_str()));
                    let ends = |rest: &str| word.is_open || !rest.chars().next().is_some_and(char::is_alphanumeric);
                    if rest.is_some_and(ends) {
                        let at = held.entry(word.term).or_insert(word.at);
                        *at = word.at.min(*at);
                    }
                }
            }
        }
        held
    }
}

pub(super) fn check(ran: &Ran, found: &mut Vec<Diagnostic>) {
    for (text, place) in texts::all(&ran.file) {
        found.extend(faults(text).into_iter().map(|fault| error(fault.code, place, fault.message).hint(fault.hint)));
    }
}

/// Something in a text that does not belong there.
#[derive(Debug, PartialEq, Eq)]
pub struct ContentFault {
    /// Name of the rule.
    pub code: &'static str,
    /// What is wrong; names the forbidden word, never the sentence.
    pub message: Words,
    /// What to write instead.
    pub hint: Words,
}

/// What does not belong in a text.
#[must_use]
pub fn faults(text: &str) -> Vec<ContentFault> {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let mut found = Vec::new();
    if has_link(&lower) {
        found.push(ContentFault {
            code: "link",
            message: words!("a text holds a link or an e-mail address"),
            hint: words!("Name the service; the partner map holds its address."),
        });
    }
    if let Some(age) = minor_age(&words) {
        found.push(ContentFault {
            code: "minor",
            message: words!("a text names an age under 18 ({age})", age),
            hint: words!("Children are not described: write \"de kinderen\", \"de jongste\"."),
        });
    }
    if let Some(number) = unknown_number(&lower, &words) {
        found.push(ContentFault {
            code: "phone",
            message: words!("the number {number} is not in the partner map", number),
            hint: words!("Name a service of the partner map, or add it there."),
        });
    }
    for (term, word) in forbidden().held(&lower) {
        let Some(term) = forbidden().terms.get(term) else { continue };
        let word = term.words.get(word).map_or("", String::as_str).trim_end_matches('*');
        found.push(ContentFault {
            code: "forbidden",
            message: words!("`{word}` does not belong here: {why}", word, why = Words::of(&term.why, Vec::new())),
            hint: Words::of(&term.instead, Vec::new()),
        });
    }
    found
}

fn has_link(lower: &str) -> bool {
    let is_address = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
        // A full stop inside is seen faster than eight ends are looked for.
        word.contains('.')
            && [".be", ".com", ".org", ".net", ".eu", ".nl", ".fr", ".info"].iter().any(|end| {
                word.match_indices(end).any(|(at, _)| {
                    let rest = &word[at + end.len()..];
                    at > 1 && (rest.is_empty() || rest.starts_with('/'))
                })
            })
    };
    lower.contains("http")
        || lower.contains("www.")
        || lower.contains(['.', '@']) && lower.split_whitespace().any(|word| word.contains('@') || is_address(word))
}

/// An age under 18: "12 jaar oud", "is 12 jaar", "12-jarige", "twelve years old"; a duration is no age.
fn minor_age(words: &[&str]) -> Option<u32> {
    words.iter().enumerate().find_map(|(index, word)| {
        let glued = ["-jarige", "jarige", "-year-old", "jarig"].iter().find_map(|end| word.strip_suffix(end));
        let after = |step: usize| words.get(index + step).copied().unwrap_or_default();
        let is_unit = ["jaar", "jr", "years", "year", "yrs", "yo", "ans", "jarige"].contains(&after(1));
        // What stands around a number is seen faster than whether a word is one.
        if glued.is_none() && !is_unit {
            return None;
        }
        let age = number(glued.unwrap_or(word)).filter(|age| *age < 18)?;
        let before = index.checked_sub(1).and_then(|index| words.get(index)).copied().unwrap_or_default();
        let is_old = ["oud", "old"].contains(&after(2)) || after(1) == "yo" || after(1) == "jarige";
        let is_duration = ["geleden", "lang", "samen", "al", "getrouwd", "ago", "together", "now", "ensemble"]
            .contains(&after(2))
            || ["al", "sinds", "for", "since", "depuis", "vanaf", "na", "after"].contains(&before);
        let is_being = ["is", "was", "ben", "wordt", "a", "avait", "aged", "van", "turned"].contains(&before);
        (glued.is_some() || is_unit && (is_old || is_being && !is_duration)).then_some(age)
    })
}

fn number(word: &str) -> Option<u32> {
    const WORDS: [(&str, u32); 18] = [
        ("vijf", 5),
        ("zes", 6),
        ("zeven", 7),
        ("acht", 8),
        ("negen", 9),
        ("tien", 10),
        ("elf", 11),
        ("twaalf", 12),
        ("dertien", 13),
        ("veertien", 14),
        ("vijftien", 15),
        ("zestien", 16),
        ("zeventien", 17),
        ("twelve", 12),
        ("thirteen", 13),
        ("fourteen", 14),
        ("fifteen", 15),
        ("sixteen", 16),
    ];
    word.parse().ok().or_else(|| WORDS.iter().find(|(name, _)| *name == word).map(|(_, value)| *value))
}

/// A phone number that the partner map does not know.
fn unknown_number(lower: &str, words: &[&str]) -> Option<String> {
    if !lower.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let map = PartnerMap::shipped();
    let mut digits = String::new();
    for c in lower.chars().chain([' ', 'x']) {
        match c {
            '0'..='9' => digits.push(c),
            ' ' | '.' | '/' | '-' | '+' | '(' | ')' if !digits.is_empty() => {}
            _ => {
                if digits.len() >= 8 && !map.knows_number(&digits) {
                    return Some(digits);
                }
                digits.clear();
            }
        }
    }
    const CALLING: [&str; 16] = [
        "bel", "bellen", "belt", "nummer", "lijn", "tel", "telefoon", "gsm", "call", "phone", "number", "ring",
        "appelle", "appeler", "numéro", "naar",
    ];
    words.iter().enumerate().find_map(|(index, word)| {
        let is_short_number = (3..=7).contains(&word.len()) && word.chars().all(|c| c.is_ascii_digit());
        let from = index.saturating_sub(2);
        let is_called = words[from..index].iter().any(|before| CALLING.contains(before));
        (is_short_number && is_called && !map.knows_number(word)).then(|| (*word).to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let codes: Vec<&str> = faults(text).iter().map(|fault| fault.code).collect();
        assert_eq!(codes, expected, "{text}");
    }

    #[test]
    fn ages_under_eighteen_are_found_and_durations_are_not() {
        check("ze is 12 jaar", &["minor"]);
        check("een 15-jarige", &["minor"]);
        check("he is fifteen years old", &["minor"]);
        check("she is 15 yo", &["minor"]);
        check("we zijn al 12 jaar samen", &[]);
        check("dat is 3 jaar geleden", &[]);
        check("ik ben 21 jaar", &[]);
        check("ik werk hier 5 jaar", &[]);
    }

    #[test]
    fn links_and_unknown_numbers_are_found() {
        check("kijk op www.voorbeeld.be", &["link"]);
        check("mail naar iemand@voorbeeld.be", &["link"]);
        check("kijk op http://voorbeeld", &["link"]);
        check("dit: https://voorbeeld.org/x.", &["link"]);
        check("voorbeeld.com/x", &["link"]);
        check("ik weet het niet.beter zo", &[]);
        check("bel 0470 12 34 56", &["phone"]);
        check("je kan bellen naar 1813", &[]);
        check("bel 555", &["phone"]);
        check("om 2030 uur in 2026", &[]);
    }

    #[test]
    fn labels_and_methods_are_found_as_whole_words() {
        check("hij is een pedofiel", &["forbidden"]);
        check("torpedo's in een film", &[]);
        check("bel 113", &["phone", "forbidden"]);
        check("hij zei [scheldwoord]", &[]);
    }
}
