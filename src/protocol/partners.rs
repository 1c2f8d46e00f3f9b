//! The partner map: help that can be named, each entry with the date it was checked.

use crate::ids::Lang;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// One help line or service.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Name in scripts and recordings.
    pub id: String,
    /// Name as people know it.
    pub name: String,
    /// Number to call.
    pub phone: String,
    /// For acute danger.
    pub urgent: bool,
    /// Offered to whoever practises, too.
    #[serde(default)]
    pub for_counsellors: bool,
    /// Codes of the languages spoken.
    pub languages: Vec<String>,
    /// When somebody last checked it; `None` is shown as "check before use".
    pub verified_on: Option<String>,
    /// What it is for, by language code.
    about: BTreeMap<String, String>,
}

impl Partner {
    /// The name, with the number where the name does not hold it.
    #[must_use]
    pub fn name_and_number(&self) -> String {
        if self.name.contains(&self.phone) { self.name.clone() } else { format!("{} · {}", self.name, self.phone) }
    }

    /// What it is for, in this language or else in Dutch.
    #[must_use]
    pub fn about(&self, lang: Lang) -> &str {
        self.about.get(lang.code()).or_else(|| self.about.get(Lang::Nl.code())).map_or("", String::as_str)
    }
}

/// The partners of one region.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename = "Partners", deny_unknown_fields)]
pub struct PartnerMap {
    /// The region, `BE`.
    pub region: String,
    /// The partners, most urgent first.
    pub partners: Vec<Partner>,
}

impl PartnerMap {
    /// The example that travels with the program.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static MAP: OnceLock<PartnerMap> = OnceLock::new();
        MAP.get_or_init(|| ron::from_str(include_str!("../../assets/partners/be.ron")).unwrap_or_default())
    }

    /// The lines offered to whoever practises, most urgent first.
    pub fn for_counsellors(&self) -> impl Iterator<Item = &Partner> {
        self.partners.iter().filter(|partner| partner.for_counsellors)
    }

    /// Whether these digits are the number of a partner.
    #[must_use]
    pub fn knows_number(&self, digits: &str) -> bool {
        self.partners.iter().any(|partner| partner.phone.chars().filter(char::is_ascii_digit).eq(digits.chars()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_map_opens_and_claims_no_check_that_nobody_made() {
        let map = PartnerMap::shipped();
        assert!(map.partners.len() >= 8);
        assert!(map.for_counsellors().count() >= 3);
        for partner in &map.partners {
            assert_eq!(partner.verified_on, None, "{}", partner.id);
            for lang in Lang::ALL {
                assert!(partner.about.contains_key(lang.code()), "{} in {lang}", partner.id);
            }
        }
    }

    #[test]
    fn a_number_is_known_with_or_without_spaces() {
        assert!(PartnerMap::shipped().knows_number("080032123"));
        assert!(PartnerMap::shipped().knows_number("1813"));
        assert!(!PartnerMap::shipped().knows_number("113"));
    }
}
