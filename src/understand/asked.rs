//! What kind of answer a question wants.

use super::Span;

/// Words that ask for one fact; Dutch, English, French.
const ASKING: [&str; 24] = [
    "wanneer", "hoelang", "hoeveel", "hoe", "wie", "waar", "welke", "welk", "wat", "when", "who", "where", "which",
    "what", "how", "quand", "combien", "qui", "où", "quel", "quelle", "quels", "quelles", "comment",
];

/// Words that stand before them and say nothing.
const BEFORE: [&str; 13] =
    ["en", "maar", "ma", "oei", "ok", "oké", "sinds", "met", "and", "but", "et", "depuis", "avec"];

/// Whether the question in this part of a text asks when, who or how many, so that a yes or a perhaps is beside it.
#[must_use]
pub fn asks_when_or_who(text: &str, span: Span) -> bool {
    let (from, to) = (span.start as usize, span.end as usize);
    let asked: String = text.chars().take(to).skip(from).flat_map(char::to_lowercase).collect();
    let mut words = asked.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.find(|word| !BEFORE.contains(word)).is_some_and(|word| ASKING.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_that_wants_a_moment_or_a_name_is_told_from_one_that_wants_a_yes() {
        for (text, wants) in [
            ("Wanneer was dat?", true),
            ("en sinds wanneer?", true),
            ("wie weet het nog", true),
            ("ok, hoelang al?", true),
            ("And how long has it been?", true),
            ("Depuis quand ?", true),
            ("où est-il", true),
            ("Slaap je nog?", false),
            ("en weet je man het?", false),
            ("Does he know?", false),
            ("vous dormez ?", false),
            ("", false),
        ] {
            let span = Span { start: 0, end: u32::try_from(text.chars().count()).unwrap() };
            assert_eq!(asks_when_or_who(text, span), wants, "{text}");
        }
        let second = "Dag. Wie is er bij je?";
        assert!(
            asks_when_or_who(second, Span { start: 5, end: 22 })
                && !asks_when_or_who(second, Span { start: 0, end: 4 })
        );
    }
}
