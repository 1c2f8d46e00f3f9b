//! What the partner map shows.

use crate::app::{App, Texts};
use crate::protocol::{AUDIENCES, Freshness, Organisation, Partner, PartnerFilter, REGIONS};
use crate::ui::{names, words};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The entries that fit, found again only when the filter or the map changes.
#[derive(Debug, Default)]
pub struct Found {
    of: Option<(Arc<Organisation>, PartnerFilter)>,
    /// Positions in the map, in the order shown.
    pub at: Vec<usize>,
    /// Codes of the languages that somebody in the map speaks.
    pub languages: Vec<String>,
}

impl Found {
    /// Finds what fits; whether that was needed.
    pub fn follow(&mut self, app: &App, filter: &PartnerFilter) -> bool {
        let is_same =
            |(map, held): &(Arc<Organisation>, PartnerFilter)| Arc::ptr_eq(map, &app.organisation) && held == filter;
        if self.of.as_ref().is_some_and(is_same) {
            return false;
        }
        let map = &app.organisation.partners;
        self.at = app.partner_index.find(map, filter);
        let spoken: BTreeSet<&String> = map.partners.iter().flat_map(|partner| &partner.languages).collect();
        self.languages = spoken.into_iter().cloned().collect();
        self.of = Some((app.organisation.clone(), filter.clone()));
        true
    }
}

/// A thing to choose by: the value, `None` for all, and its words.
pub type Choice = (Option<String>, String);

/// The languages to choose from.
pub fn languages(texts: &Texts, codes: &[String]) -> Vec<Choice> {
    let one = |code: &String| (Some(code.clone()), names::begun(&names::language(texts, code)));
    let all = (None, texts.t("partner-any-language"));
    std::iter::once(all).chain(codes.iter().map(one)).collect()
}

/// The people to choose from; `everyone` is no choice, since it always fits.
pub fn audiences(texts: &Texts) -> Vec<Choice> {
    let named = AUDIENCES.iter().filter(|name| **name != "everyone");
    let one = |name: &&str| (Some((*name).to_owned()), names::begun(&names::audience(texts, name)));
    std::iter::once((None, texts.t("partner-any-audience"))).chain(named.map(one)).collect()
}

/// The regions to choose from; what works everywhere in Belgium always fits.
pub fn regions(texts: &Texts) -> Vec<Choice> {
    let named = REGIONS.iter().filter(|name| **name != "belgium");
    let one = |name: &&str| (Some((*name).to_owned()), names::begun(&names::region(texts, name)));
    std::iter::once((None, texts.t("partner-any-region"))).chain(named.map(one)).collect()
}

/// How many filters narrow the list, the words left out.
pub fn narrowing(filter: &PartnerFilter) -> usize {
    [filter.language.is_some(), filter.anonymous, filter.urgent, filter.audience.is_some(), filter.region.is_some()]
        .into_iter()
        .filter(|narrows| *narrows)
        .count()
}

/// An entry in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowData {
    /// Its name.
    pub name: String,
    /// Kind and languages.
    pub about: String,
    /// How far it can be trusted, in a few words; empty: checked not long ago.
    pub doubt: String,
    /// For acute danger, in a word; empty: not.
    pub urgent: String,
    /// What a screen reader says.
    pub words: String,
}

impl RowData {
    /// From an entry.
    pub fn of(partner: &Partner, texts: &Texts, today: &str) -> Self {
        let name = partner.name.get(texts.lang()).to_owned();
        let spoken: Vec<String> = partner.languages.iter().map(|code| code.to_uppercase()).collect();
        let about = [names::begun(&names::partner_kind(texts, &partner.kind)), spoken.join(", ")];
        let about = about.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ");
        let doubt = match partner.freshness(today) {
            Freshness::Fresh => String::new(),
            Freshness::Stale => texts.t("partner-stale-short"),
            Freshness::Unverified => texts.t("partner-unverified-short"),
        };
        let urgent = if partner.urgent { texts.t("partner-urgent-short") } else { String::new() };
        let all = [&name, &about, &urgent, &doubt];
        let words = all.into_iter().filter(|it| !it.is_empty()).cloned().collect::<Vec<_>>().join(", ");
        Self { name, about, doubt, urgent, words }
    }
}

/// A way to reach an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelData {
    /// Which way.
    pub kind: String,
    /// The number or address.
    pub value: String,
    /// When.
    pub hours: String,
}

/// An entry in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardData {
    /// Its name.
    pub name: String,
    /// What kind of help it is.
    pub kind: String,
    /// What it is for.
    pub about: String,
    /// It was checked not long ago.
    pub is_fresh: bool,
    /// When it was checked and by whom, or that it was not.
    pub checked: String,
    /// For acute danger, or not.
    pub urgent: String,
    /// For acute danger.
    pub is_urgent: bool,
    /// How to reach it.
    pub channels: Vec<ChannelData>,
    /// Everything else, each with its name.
    pub lines: Vec<(String, String)>,
    /// What it asks of the person.
    pub needs: Vec<String>,
    /// Interests that can collide with the person's.
    pub conflicts: Vec<String>,
    /// Offered to whoever practises, too.
    pub for_counsellors: bool,
}

impl CardData {
    /// From an entry.
    pub fn of(partner: &Partner, texts: &Texts, today: &str) -> Self {
        let lang = texts.lang();
        let fresh = partner.freshness(today);
        let all = |texts: &[crate::written::Translated]| texts.iter().map(|it| it.get(lang).to_owned()).collect();
        Self {
            name: partner.name.get(lang).to_owned(),
            kind: names::begun(&names::partner_kind(texts, &partner.kind)),
            about: partner.about.get(lang).to_owned(),
            is_fresh: fresh == Freshness::Fresh,
            checked: checked(partner, fresh, texts),
            urgent: texts.t(if partner.urgent { "partner-urgent" } else { "partner-not-urgent" }),
            is_urgent: partner.urgent,
            channels: partner
                .channels
                .iter()
                .map(|channel| ChannelData {
                    kind: names::channel(texts, &channel.kind),
                    value: channel.value.clone(),
                    hours: if channel.hours.is_empty() {
                        texts.t("partner-hours-unknown")
                    } else {
                        channel.hours.get(lang).to_owned()
                    },
                })
                .collect(),
            lines: lines(partner, texts),
            needs: all(&partner.needs),
            conflicts: all(&partner.conflicts),
            for_counsellors: partner.for_counsellors,
        }
    }
}

fn lines(partner: &Partner, texts: &Texts) -> Vec<(String, String)> {
    let lang = texts.lang();
    let list = |all: &[String], name: &dyn Fn(&str) -> String| {
        names::begun(&all.iter().map(|it| name(it)).collect::<Vec<_>>().join(", "))
    };
    let known = |text: &crate::written::Translated| {
        if text.is_empty() { texts.t("partner-unknown") } else { text.get(lang).to_owned() }
    };
    let report = texts.t(if partner.may_report { "partner-report-yes" } else { "partner-report-no" });
    [
        ("partner-mandate", names::begun(&names::mandate(texts, &partner.mandate))),
        ("partner-audience", list(&partner.audience, &|name| names::audience(texts, name))),
        ("partner-anonymous", names::anonymous(texts, partner.anonymous)),
        ("partner-secrecy", names::secrecy(texts, partner.secrecy)),
        ("partner-report", report),
        ("partner-languages", list(&partner.languages, &|code| names::language(texts, code))),
        ("partner-region", names::begun(&names::region(texts, &partner.region))),
        ("partner-cost", known(&partner.cost)),
        ("partner-waiting", known(&partner.waiting)),
    ]
    .into_iter()
    .map(|(key, value)| (texts.t(key), value))
    .collect()
}

fn checked(partner: &Partner, fresh: Freshness, texts: &Texts) -> String {
    let date = words::date(texts, partner.verified_on.as_deref().unwrap_or_default());
    let by = partner.verified_by.clone().unwrap_or_else(|| texts.t("partner-unknown-who"));
    let values = [("date", date.into()), ("by", by.into())];
    match fresh {
        Freshness::Fresh => texts.t_with("partner-fresh", &values),
        Freshness::Stale => texts.t_with("partner-stale", &values),
        Freshness::Unverified => texts.t("partner-unverified"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;
    use crate::protocol::PartnerMap;

    fn partner(id: &str) -> Partner {
        PartnerMap::shipped().partner(id).unwrap().clone()
    }

    #[test]
    fn what_nobody_checked_says_so() {
        let texts = Texts::new(Lang::Nl);
        let mut line = partner("zelfmoordlijn");
        let card = CardData::of(&line, &texts, "2026-11-25");
        assert!(!card.is_fresh);
        assert_eq!(card.checked, "Nooit nagekeken: kijk na voor gebruik");
        line.verified_on = Some("2026-11-01".to_owned());
        line.verified_by = Some("An".to_owned());
        let card = CardData::of(&line, &texts, "2026-11-25");
        assert_eq!((card.is_fresh, card.checked.as_str()), (true, "Nagekeken op 1 november 2026 door An"));
        assert!(!CardData::of(&line, &texts, "2027-11-25").is_fresh);
        assert!(!CardData::of(&line, &texts, "").is_fresh, "without a day nothing counts as fresh");
        assert!(RowData::of(&line, &texts, "2027-11-25").words.ends_with("Te lang geleden nagekeken"));
    }

    #[test]
    fn every_line_of_a_card_has_words() {
        for lang in Texts::LANGS {
            let texts = Texts::new(lang);
            for partner in &PartnerMap::shipped().partners {
                let card = CardData::of(partner, &texts, "2026-11-25");
                for (name, value) in &card.lines {
                    assert!(!name.is_empty() && !value.is_empty(), "{}: {name}: {value}", partner.id);
                }
            }
        }
    }

    #[test]
    fn the_list_is_found_again_only_when_something_changed() {
        let app = App::default();
        let mut found = Found::default();
        let mut filter = PartnerFilter::default();
        assert!(found.follow(&app, &filter));
        let all = found.at.len();
        assert!(!found.follow(&app, &filter));
        filter.urgent = true;
        assert!(found.follow(&app, &filter));
        assert!(found.at.len() < all && !found.at.is_empty());
        assert_eq!(narrowing(&filter), 1);
    }
}
