//! A rubric: criteria to look at a chat by, each with anchors for 1, 3 and 5.

use crate::diagnostic::Diagnostic;
use crate::written::{Page, Translated, parse};
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// The lowest and the highest rating.
pub const RATINGS: std::ops::RangeInclusive<u8> = 1..=5;

/// One criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its name in recordings.
    pub id: String,
    /// As shown.
    pub name: Translated,
    /// What 1 looks like.
    pub low: Translated,
    /// What 3 looks like.
    pub middle: Translated,
    /// What 5 looks like.
    pub high: Translated,
}

/// Criteria that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rubric {
    /// Its name in recordings.
    pub id: String,
    /// Which version: ratings by another version are not compared.
    pub version: String,
    /// The criteria, in order.
    pub criteria: Vec<Criterion>,
}

impl Rubric {
    /// The rubric that travels with the program.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Rubric> = OnceLock::new();
        SHIPPED.get_or_init(|| Self::parse("chat.ron", Self::shipped_text()).0.unwrap_or_default())
    }

    /// The file that travels with the program.
    #[must_use]
    pub const fn shipped_text() -> &'static str {
        include_str!("../../assets/rubrics/chat.ron")
    }

    /// Reads a rubric file: the rubric when nothing is wrong with it, and everything that is.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> (Option<Self>, Vec<Diagnostic>) {
        let (node, faults) = parse(file, text);
        let mut page = Page::new(file, faults);
        let mut found = None;
        if let Some(mut form) = page.form(&node, "Rubric") {
            let mut rubric =
                Self { id: form.text(&mut page, "id"), version: form.text(&mut page, "version"), criteria: Vec::new() };
            let mut seen = BTreeSet::new();
            let list = form.need(&mut page, "criteria").map(|node| page.list(node)).unwrap_or_default();
            for node in list {
                let Some(mut form) = page.form(node, "") else { continue };
                let criterion = Criterion {
                    id: form.text(&mut page, "id"),
                    name: form.translated(&mut page, "name"),
                    low: form.translated(&mut page, "low"),
                    middle: form.translated(&mut page, "middle"),
                    high: form.translated(&mut page, "high"),
                };
                if !criterion.id.is_empty() && !seen.insert(criterion.id.clone()) {
                    let message = words!("two criteria are called `{id}`", id = criterion.id);
                    page.error("twice", node.place, message, words!("give each its own name"));
                }
                form.finish(&mut page);
                rubric.criteria.push(criterion);
            }
            if rubric.criteria.is_empty() {
                page.error(
                    "missing",
                    form.place,
                    words!("this rubric has no criteria"),
                    words!("add `criteria: [ … ],`"),
                );
            }
            form.finish(&mut page);
            found = Some(rubric);
        }
        page.faults.sort();
        let is_sound = !page.faults.iter().any(Diagnostic::is_error);
        (found.filter(|_| is_sound), page.faults)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;

    #[test]
    fn the_shipped_rubric_is_whole_in_every_language() {
        let (rubric, faults) = Rubric::parse("chat.ron", Rubric::shipped_text());
        assert_eq!(faults, Vec::new());
        let rubric = rubric.expect("a rubric without fault");
        assert_eq!(rubric.criteria.len(), 7);
        for criterion in &rubric.criteria {
            for text in [&criterion.name, &criterion.low, &criterion.middle, &criterion.high] {
                assert!(Lang::ALL.iter().all(|lang| text.0.contains_key(lang)), "{}", criterion.id);
            }
        }
    }

    #[test]
    fn faults_of_a_rubric_are_told_together() {
        let text = r#"Rubric(id: "x", version: "1", criteria: [
            (id: "a", name: "A", low: "l", middle: "m", high: "h"),
            (id: "a", name: "A", low: "l", middel: "m", high: "h"),
        ])"#;
        let (rubric, faults) = Rubric::parse("x.ron", text);
        assert_eq!(rubric, None);
        let codes: Vec<&str> = faults.iter().map(|fault| fault.code).collect();
        assert_eq!(codes, ["missing", "twice", "unknown_field"]);
    }
}
