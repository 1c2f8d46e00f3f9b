//! What the user is told, once.

use super::{Texts, words};
use crate::diagnostic::Words;

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Calm,
    /// Something needs attention.
    Care,
}

/// One thing the user is told. Never holds what somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How much it matters.
    pub tone: Tone,
    /// Key of the sentence in the interface texts.
    pub key: &'static str,
    /// A detail such as a file name or a system's words; may be empty.
    pub detail: Words,
}

impl Notice {
    /// The sentence, with the detail in it where the sentence has a place for one, else beside it.
    ///
    /// A sentence may name it as `$n`, when it is a number, or as `$detail`; days are written as people write them.
    #[must_use]
    pub fn told(&self, texts: &Texts) -> (String, Option<String>) {
        let detail = words::date(texts, &texts.told(&self.detail));
        let number = self.detail.parse::<u32>().unwrap_or_default();
        let sentence = |detail: &str, n: u32| texts.t_with(self.key, &[("detail", detail.into()), ("n", n.into())]);
        let said = sentence(&detail, number);
        let has_place = said != sentence("", u32::MAX);
        (said, (!has_place && !detail.is_empty()).then_some(detail))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;

    fn told(key: &'static str, detail: &str, lang: Lang) -> (String, Option<String>) {
        Notice { tone: Tone::Calm, key, detail: Words::as_is(detail) }.told(&Texts::new(lang))
    }

    #[test]
    fn how_many_stands_in_the_sentence() {
        assert_eq!(
            told("notice-redacted", "1", Lang::Nl),
            ("De woorden zijn weggehaald, op één plaats".to_owned(), None)
        );
        assert_eq!(told("notice-redacted", "3", Lang::En), ("The words are taken out, in 3 places".to_owned(), None));
        let (said, beside) = told("notice-organisation-faults", "2", Lang::Nl);
        assert!(said.starts_with("Er zitten 2 fouten in"), "{said}");
        assert_eq!(beside, None);
    }

    #[test]
    fn files_to_mend_stand_in_the_sentence() {
        let (said, beside) = told("notice-scenario-faults", "a.rhai, b.rhai", Lang::Nl);
        assert!(said.starts_with("Hier zitten fouten in: a.rhai, b.rhai."), "{said}");
        assert_eq!(beside, None);
    }

    #[test]
    fn a_day_is_written_as_people_write_it() {
        let (said, beside) = told("notice-kept-too-long", "2027-01-03", Lang::Nl);
        assert_eq!((said.as_str(), beside), ("Je organisatie laat niet langer toe dan tot 3 januari 2027", None));
    }

    #[test]
    fn what_has_no_place_in_the_sentence_stands_beside_it() {
        let (said, beside) = told("notice-taken-out", "/tmp/alles", Lang::Nl);
        assert!(said.starts_with("Alles is uitgeschreven"), "{said}");
        assert_eq!(beside.as_deref(), Some("/tmp/alles"));
    }

    #[test]
    fn no_sentence_shows_the_sign_of_a_detail() {
        for lang in Lang::ALL {
            for (key, detail) in [("notice-organisation-faults", "2"), ("notice-protocol-missing", "suicide")] {
                let (said, _) = told(key, detail, lang);
                assert!(!said.contains('$') && said.contains(detail), "{said}");
            }
        }
    }
}
