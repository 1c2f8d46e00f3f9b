//! The organisation's anonymity statement, and whether what a counsellor wrote agrees with it.

use crate::diagnostic::Diagnostic;
use crate::ids::Lang;
use crate::understand::plain;
use crate::written::{Node, Page, Translated, parse};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Something a counsellor may say about anonymity that is true or not at this organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Its name in results.
    pub id: String,
    /// Whether it holds here.
    pub holds: bool,
    /// What is true, in a sentence.
    pub note: Translated,
    /// Phrases that say it, by language.
    pub phrases: BTreeMap<Lang, Vec<String>>,
}

/// What an organisation tells about anonymity and its limits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statement {
    /// The text, as counsellors give it.
    pub text: Translated,
    /// An example, not this organisation's own.
    pub example: bool,
    /// Languages in which the organisation's own text stands in the place of the file's.
    pub own: BTreeSet<Lang>,
    /// Who approved it; never invented.
    pub approved_by: Option<String>,
    /// What is kept of where somebody writes from, in words.
    pub traces: Translated,
    /// Things that may be said, and whether they hold.
    pub claims: Vec<Claim>,
}

/// What a message says about confidentiality, held against the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Honesty {
    /// The statement itself, nearly word for word.
    Exact,
    /// In own words: the anonymity and its limit.
    Whole,
    /// The limit alone.
    LimitOnly,
    /// The anonymity alone, the limit left out: softer than the statement.
    Softened,
    /// Says something that does not hold here.
    Wrong,
    /// Promises secrecy without limit.
    Promised,
}

impl Honesty {
    /// The name in results.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Whole => "whole",
            Self::LimitOnly => "limit_only",
            Self::Softened => "softened",
            Self::Wrong => "wrong",
            Self::Promised => "promised",
        }
    }

    /// Whether it agrees with the statement.
    #[must_use]
    pub const fn is_true(self) -> bool {
        matches!(self, Self::Exact | Self::Whole | Self::LimitOnly)
    }
}

/// Share of the statement's longer words that make a message the statement itself.
const EXACT_PERCENT: usize = 80;

impl Statement {
    /// The file that travels with the program.
    #[must_use]
    pub const fn shipped_text() -> &'static str {
        include_str!("../../assets/anonymity.ron")
    }

    /// Reads a statement file: the statement when nothing is wrong with it, and everything that is.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> (Option<Self>, Vec<Diagnostic>) {
        let (node, faults) = parse(file, text);
        let mut page = Page::new(file, faults);
        let mut found = None;
        if let Some(mut form) = page.form(&node, "Anonymity") {
            found = Some(Self {
                text: form.translated(&mut page, "statement"),
                example: form.yes(&mut page, "example"),
                own: BTreeSet::new(),
                approved_by: form.text_or_none(&mut page, "approved_by"),
                traces: form.translated_or_none(&mut page, "traces"),
                claims: form.list(&mut page, "claims").iter().filter_map(|node| claim(node, &mut page)).collect(),
            });
            form.finish(&mut page);
        }
        page.faults.sort();
        let is_sound = !page.faults.iter().any(Diagnostic::is_error);
        (found.filter(|_| is_sound), page.faults)
    }

    /// Whether the text in this language is an example that nobody approved.
    #[must_use]
    pub fn is_example(&self, lang: Lang) -> bool {
        self.example && !self.own.contains(&lang)
    }

    /// The names and phrases of the claims, for a reader to learn.
    #[must_use]
    pub fn claims_in(&self, lang: Lang) -> Vec<(String, Vec<String>)> {
        let phrases = |claim: &Claim| claim.phrases.get(&lang).cloned().unwrap_or_default();
        self.claims.iter().map(|claim| (claim.id.clone(), phrases(claim))).collect()
    }

    /// What a message says about confidentiality; `None` when it says nothing about it.
    ///
    /// `heard` are the acts and the claims that were heard in it.
    #[must_use]
    pub fn honesty(&self, lang: Lang, text: &str, heard: &[String]) -> Option<Honesty> {
        if self.is_in(lang, text) { Some(Honesty::Exact) } else { self.honesty_of(heard) }
    }

    /// The same of a message in which the statement itself does not stand.
    #[must_use]
    pub fn honesty_of(&self, heard: &[String]) -> Option<Honesty> {
        let says = |name: &str| heard.iter().any(|it| it == name);
        if says("promise_secrecy") {
            return Some(Honesty::Promised);
        }
        if self.claims.iter().any(|claim| !claim.holds && says(&claim.id)) {
            return Some(Honesty::Wrong);
        }
        match (says("confirm_anonymity"), says("explain_limits")) {
            (true, true) => Some(Honesty::Whole),
            (false, true) => Some(Honesty::LimitOnly),
            (true, false) => Some(Honesty::Softened),
            (false, false) => None,
        }
    }

    /// A message of fewer words than this cannot hold the statement.
    #[must_use]
    pub fn least_words(&self, lang: Lang) -> usize {
        long_words(self.text.get(lang)).len() * EXACT_PERCENT / 100
    }

    /// Whether the statement stands in the text, nearly word for word.
    fn is_in(&self, lang: Lang, text: &str) -> bool {
        let wanted = long_words(self.text.get(lang));
        let written = long_words(text);
        let common = wanted.iter().filter(|word| written.contains(*word)).count();
        !wanted.is_empty() && common * 100 >= wanted.len() * EXACT_PERCENT
    }
}

/// The words of four letters and more, small and without accents.
fn long_words(text: &str) -> BTreeSet<String> {
    plain(text).split_whitespace().filter(|word| word.len() >= 4).map(str::to_owned).collect()
}

fn claim(node: &Node, page: &mut Page<'_>) -> Option<Claim> {
    let mut form = page.form(node, "")?;
    let claim = Claim {
        id: form.text(page, "id"),
        holds: form.yes(page, "holds"),
        note: form.translated(page, "note"),
        phrases: form
            .need(page, "phrases")
            .map(|node| page.by_lang(node, |page, node| page.list(node).iter().map(|it| page.text(it)).collect()))
            .unwrap_or_default(),
    };
    for (lang, phrases) in claim.phrases.iter().filter(|(_, phrases)| phrases.len() < 5) {
        let message = words!("claim `{id}` has {count} phrases in {lang}", id = claim.id, count = phrases.len(), lang);
        page.error("thin_topic", node.place, message, words!("write 5 to 15 phrases that say it"));
    }
    form.finish(page);
    Some(claim)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement() -> Statement {
        let (statement, faults) = Statement::parse("anonymity.ron", Statement::shipped_text());
        assert_eq!(faults, Vec::new());
        statement.expect("a statement without fault")
    }

    #[test]
    fn what_a_message_says_is_held_against_the_statement() {
        let statement = statement();
        let honesty = |text: &str, heard: &[&str]| {
            let heard: Vec<String> = heard.iter().map(|it| (*it).to_owned()).collect();
            statement.honesty(Lang::Nl, text, &heard)
        };
        let own = statement.text.get(Lang::Nl).to_owned();
        assert_eq!(honesty(&own, &["promise_secrecy"]), Some(Honesty::Exact), "the statement is never a promise");
        assert_eq!(honesty(&format!("Hallo! {own}"), &[]), Some(Honesty::Exact));
        assert_eq!(honesty("beloofd", &["promise_secrecy", "explain_limits"]), Some(Honesty::Promised));
        assert_eq!(honesty("anoniem", &["confirm_anonymity"]), Some(Honesty::Softened));
        assert_eq!(honesty("enkel bij gevaar", &["explain_limits"]), Some(Honesty::LimitOnly));
        assert_eq!(honesty("allebei", &["explain_limits", "confirm_anonymity"]), Some(Honesty::Whole));
        let wrong = statement.claims.iter().find(|claim| !claim.holds).expect("a claim that does not hold");
        assert_eq!(honesty("x", &["confirm_anonymity", &wrong.id]), Some(Honesty::Wrong));
        assert_eq!(honesty("hoe gaat het", &["question_open"]), None);
    }
}
