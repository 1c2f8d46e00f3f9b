//! What the partner map shows.

use crate::app::Texts;
use crate::protocol::{Freshness, Partner};
use crate::ui::{names, words};

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
}
