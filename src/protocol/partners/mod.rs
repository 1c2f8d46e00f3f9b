//! The partner map: help that can be named, each entry with what it asks, what it may do, and when it was checked.

mod fit;
mod read;
mod search;

pub use fit::{Misfit, Need};
pub use search::{PartnerFilter, PartnerIndex};

use super::dates;
use crate::ids::Lang;
use crate::written::Translated;
use std::sync::OnceLock;

/// The kinds of partner, by the names used in files and scenarios.
pub const PARTNER_KINDS: [&str; 14] = [
    "crisis",
    "emergency",
    "police",
    "treatment",
    "first_line",
    "welfare",
    "advice",
    "child_protection",
    "listening",
    "same_service",
    "mediation",
    "lawyer",
    "minors",
    "exploitation",
];

/// What a partner is there to do.
pub const MANDATES: [&str; 6] = ["help", "treat", "investigate", "prosecute", "mediate", "defend"];

/// Whom a partner is for: the concerns of scenarios, and those that a scenario never is.
pub const AUDIENCES: [&str; 8] =
    ["everyone", "own_feelings", "own_behaviour", "relative", "professional", "victim", "minor", "counsellor"];

/// Ways to reach a partner.
pub const CHANNELS: [&str; 5] = ["phone", "chat", "mail", "web", "visit"];

/// Regions a partner works in.
pub const REGIONS: [&str; 5] = ["flanders", "brussels", "wallonia", "belgium", "elsewhere"];

/// Whether one can come without saying who one is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Anonymous {
    /// Always.
    Yes,
    /// For advice or a first contact.
    Partly,
    /// Not.
    #[default]
    No,
}

/// What a partner must keep to itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Secrecy {
    /// Professional secrecy.
    Professional,
    /// Bound to investigate or to pass on by law.
    LegalDuty,
    /// None.
    #[default]
    None,
}

/// One way to reach a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// One of [`CHANNELS`].
    pub kind: String,
    /// The number or address.
    pub value: String,
    /// When it can be reached; empty when not known.
    pub hours: Translated,
}

/// A help line, service or authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Name in scripts and recordings.
    pub id: String,
    /// Name as people know it.
    pub name: Translated,
    /// One of [`PARTNER_KINDS`].
    pub kind: String,
    /// One of [`MANDATES`].
    pub mandate: String,
    /// What it is for.
    pub about: Translated,
    /// Some of [`AUDIENCES`].
    pub audience: Vec<String>,
    /// Whether one can come unnamed.
    pub anonymous: Anonymous,
    /// What it must keep to itself.
    pub secrecy: Secrecy,
    /// Whether it may or must report onward.
    pub may_report: bool,
    /// Interests that can collide with the person's, in words.
    pub conflicts: Vec<Translated>,
    /// What it asks of the person.
    pub needs: Vec<Translated>,
    /// About waiting times; may be empty.
    pub waiting: Translated,
    /// About the cost; may be empty.
    pub cost: Translated,
    /// For acute danger.
    pub urgent: bool,
    /// Offered to whoever practises, too.
    pub for_counsellors: bool,
    /// Ways to reach it.
    pub channels: Vec<Channel>,
    /// Codes of the languages spoken.
    pub languages: Vec<String>,
    /// One of [`REGIONS`].
    pub region: String,
    /// When somebody last checked it; `None`: never.
    pub verified_on: Option<String>,
    /// Who checked it.
    pub verified_by: Option<String>,
    /// After so many days a check is old.
    pub stale_after_days: u32,
}

/// How far an entry can be trusted today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Freshness {
    /// Checked not long ago.
    Fresh,
    /// Checked too long ago.
    Stale,
    /// Never checked.
    Unverified,
}

impl Partner {
    /// The number to call, if there is one.
    #[must_use]
    pub fn phone(&self) -> Option<&str> {
        self.channels.iter().find(|channel| channel.kind == "phone").map(|channel| channel.value.as_str())
    }

    /// The name, with the number where the name does not hold it.
    #[must_use]
    pub fn name_and_number(&self, lang: Lang) -> String {
        let name = self.name.get(lang);
        match self.phone() {
            Some(phone) if !name.contains(phone) => format!("{name} · {phone}"),
            _ => name.to_owned(),
        }
    }

    /// How far the entry can be trusted on this day, `2026-11-25`.
    #[must_use]
    pub fn freshness(&self, today: &str) -> Freshness {
        let Some(verified) = &self.verified_on else { return Freshness::Unverified };
        match dates::days_between(verified, today) {
            // A check in the future is a slip of the keys or a wrong clock: look again.
            Some(days) if days < 0 => Freshness::Stale,
            Some(days) if days > i64::from(self.stale_after_days) => Freshness::Stale,
            Some(_) => Freshness::Fresh,
            None => Freshness::Unverified,
        }
    }
}

/// The partners of an organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartnerMap {
    /// The partners, most urgent first.
    pub partners: Vec<Partner>,
}

impl PartnerMap {
    /// The example that travels with the program.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static MAP: OnceLock<PartnerMap> = OnceLock::new();
        MAP.get_or_init(|| Self::parse("be.ron", Self::shipped_text()).0.unwrap_or_default())
    }

    /// The file that travels with the program.
    #[must_use]
    pub const fn shipped_text() -> &'static str {
        include_str!("../../../assets/partners/be.ron")
    }

    /// The partner with this id.
    #[must_use]
    pub fn partner(&self, id: &str) -> Option<&Partner> {
        self.partners.iter().find(|partner| partner.id == id)
    }

    /// The lines offered to whoever practises, most urgent first.
    pub fn for_counsellors(&self) -> impl Iterator<Item = &Partner> {
        self.partners.iter().filter(|partner| partner.for_counsellors)
    }

    /// Whether these digits are the number of a partner.
    #[must_use]
    pub fn knows_number(&self, digits: &str) -> bool {
        let channels = self.partners.iter().flat_map(|partner| &partner.channels);
        channels
            .filter(|channel| channel.kind == "phone")
            .any(|channel| channel.value.chars().filter(char::is_ascii_digit).eq(digits.chars()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_map_opens_and_claims_no_check_that_nobody_made() {
        let (map, faults) = PartnerMap::parse("be.ron", PartnerMap::shipped_text());
        assert_eq!(faults, Vec::new());
        let map = map.expect("a map without fault");
        assert!(map.partners.len() >= 15);
        assert!(map.for_counsellors().count() >= 3);
        for partner in &map.partners {
            assert_eq!(partner.freshness("2026-11-25"), Freshness::Unverified, "{}", partner.id);
            for lang in Lang::ALL {
                assert!(partner.about.0.contains_key(&lang), "{} in {lang}", partner.id);
            }
        }
    }

    #[test]
    fn a_number_is_known_with_or_without_spaces() {
        assert!(PartnerMap::shipped().knows_number("080032123"));
        assert!(PartnerMap::shipped().knows_number("1813"));
        assert!(!PartnerMap::shipped().knows_number("113"));
    }

    #[test]
    fn a_check_grows_old() {
        let mut partner = PartnerMap::shipped().partners[0].clone();
        partner.verified_on = Some("2026-08-01".to_owned());
        partner.stale_after_days = 90;
        assert_eq!(partner.freshness("2026-10-01"), Freshness::Fresh);
        assert_eq!(partner.freshness("2026-10-30"), Freshness::Fresh);
        assert_eq!(partner.freshness("2026-10-31"), Freshness::Stale);
        assert_eq!(partner.freshness("2026-07-31"), Freshness::Stale, "a check in the future");
    }
}
