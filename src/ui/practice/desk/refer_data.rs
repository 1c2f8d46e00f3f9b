//! Partners found, one partner in full, and what was handed over.

use crate::app::{App, Practice, Texts};
use crate::protocol::{Anonymous, Freshness, Partner, PartnerFilter};
use crate::ui::{names, words};

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundData {
    /// The first of them.
    pub rows: Vec<RowData>,
    /// How many there are.
    pub all: usize,
}

/// A partner in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowData {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Kind, languages, urgent.
    pub facts: String,
    /// To be checked before use.
    pub check: bool,
}

/// A partner in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerData {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Kind, languages, urgent.
    pub facts: String,
    /// What it is for.
    pub about: String,
    /// How far the entry can be trusted; `None`: it was checked not long ago.
    pub check: Option<String>,
    /// What to know before naming it: reporting, colliding interests.
    pub beware: Vec<String>,
    /// What it asks of the person.
    pub needs: Vec<String>,
    /// Whether one can come unnamed, and what it keeps to itself.
    pub discretion: String,
    /// Ways to reach it, with hours.
    pub channels: Vec<String>,
    /// Cost and waiting times.
    pub terms: Vec<String>,
}

/// A referral that was handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferralData {
    /// To whom and how.
    pub text: String,
    /// What was agreed; may be empty.
    pub note: String,
}

/// The partners that fit, as many as are asked for.
pub fn find(app: &App, filter: &PartnerFilter, limit: usize, today: &str, texts: &Texts) -> FoundData {
    let map = &app.organisation.partners;
    let found = app.partner_index.find(map, filter);
    let rows = found.iter().filter_map(|at| map.partners.get(*at)).take(limit);
    FoundData {
        rows: rows
            .map(|partner| RowData {
                id: partner.id.clone(),
                name: partner.name.get(texts.lang()).to_owned(),
                facts: facts(partner, texts),
                check: partner.freshness(today) != Freshness::Fresh,
            })
            .collect(),
        all: found.len(),
    }
}

/// The languages that partners speak, most spoken first.
pub fn languages(app: &App) -> Vec<String> {
    let mut all: Vec<(usize, String)> = Vec::new();
    for code in app.organisation.partners.partners.iter().flat_map(|partner| &partner.languages) {
        match all.iter_mut().find(|(_, other)| other == code) {
            Some((count, _)) => *count += 1,
            None => all.push((1, code.clone())),
        }
    }
    all.sort_by(|a, b| b.cmp(a));
    all.into_iter().map(|(_, code)| code).take(6).collect()
}

fn facts(partner: &Partner, texts: &Texts) -> String {
    let languages: Vec<String> = partner.languages.iter().map(|code| names::language(texts, code)).collect();
    let mut facts = vec![names::partner_kind(texts, &partner.kind), languages.join(", ")];
    if partner.urgent {
        facts.push(texts.t("desk-partner-urgent"));
    }
    facts.retain(|fact| !fact.is_empty());
    facts.join(" · ")
}

/// One partner in full; `None` when the map does not know it.
pub fn partner(app: &App, id: &str, today: &str, texts: &Texts) -> Option<PartnerData> {
    let partner = app.organisation.partners.partner(id)?;
    let lang = texts.lang();
    let mut beware: Vec<String> = Vec::new();
    if partner.anonymous == Anonymous::No {
        beware.push(texts.t("desk-partner-asks-name"));
    }
    if partner.may_report {
        beware.push(texts.t("desk-partner-may-report"));
    }
    beware.extend(partner.conflicts.iter().map(|it| it.get(lang).to_owned()));
    let terms = [("desk-partner-cost", &partner.cost), ("desk-partner-waiting", &partner.waiting)];
    Some(PartnerData {
        id: partner.id.clone(),
        name: partner.name.get(lang).to_owned(),
        facts: facts(partner, texts),
        about: partner.about.get(lang).to_owned(),
        check: match (partner.freshness(today), &partner.verified_on) {
            (Freshness::Fresh, _) => None,
            (Freshness::Stale, Some(date)) => {
                Some(texts.t_with("desk-partner-stale", &[("date", words::date(texts, date).into())]))
            }
            (Freshness::Stale | Freshness::Unverified, _) => Some(texts.t("desk-partner-unverified")),
        },
        beware,
        needs: partner.needs.iter().map(|it| it.get(lang).to_owned()).collect(),
        discretion: match partner.anonymous {
            // Said above already.
            Anonymous::No => names::secrecy(texts, partner.secrecy),
            anonymous => {
                format!("{} · {}", names::anonymous(texts, anonymous), names::secrecy(texts, partner.secrecy))
            }
        },
        channels: partner
            .channels
            .iter()
            .map(|channel| {
                let reached = format!("{}: {}", names::channel(texts, &channel.kind), channel.value);
                let hours = channel.hours.get(lang);
                if hours.is_empty() { reached } else { format!("{reached} ({hours})") }
            })
            .collect(),
        terms: terms
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(key, text)| texts.t_with(key, &[("text", text.get(lang).into())]))
            .collect(),
    })
}

/// What was handed over, in order.
pub fn referrals(practice: &Practice, texts: &Texts) -> Vec<ReferralData> {
    let one = |it: &crate::session::Referred| ReferralData {
        text: referred(&it.name, it.warm, it.agreed, texts),
        note: it.note.clone(),
    };
    practice.state.referrals.iter().map(one).collect()
}

/// `CAW (warm, met akkoord)`.
pub fn referred(name: &str, warm: bool, agreed: bool, texts: &Texts) -> String {
    let how = texts.t(if warm { "desk-refer-warm-short" } else { "desk-refer-cold-short" });
    let consent = texts.t(if agreed { "desk-refer-with-consent" } else { "desk-refer-without-consent" });
    let values = [("partner", name.into()), ("how", how.into()), ("consent", consent.into())];
    texts.t_with("desk-referred", &values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;

    #[test]
    fn a_search_gives_as_many_as_asked_and_says_how_many_there_are() {
        let (app, texts) = (App::default(), Texts::new(Lang::Nl));
        let all = find(&app, &PartnerFilter::default(), 3, "2026-11-25", &texts);
        assert!(all.rows.len() == 3 && all.all > 10);
        assert!(all.rows.iter().all(|row| row.check), "nobody checked the shipped map");
        assert_eq!(languages(&app)[0], "nl");
    }

    #[test]
    fn what_collides_is_spelled_out_before_a_partner_is_named() {
        let (app, texts) = (App::default(), Texts::new(Lang::Nl));
        let police = partner(&app, "police", "2026-11-25", &texts).unwrap();
        assert_eq!(police.beware[..2], ["Een naam is nodig.", "Kan doorgeven wat het hoort."]);
        assert!(police.beware.len() > 2 && police.check.is_some());
        assert_eq!(partner(&app, "nobody", "2026-11-25", &texts), None);
    }

    #[test]
    fn a_referral_says_how_and_with_what_consent() {
        let texts = Texts::new(Lang::Nl);
        assert_eq!(referred("CAW", false, false, &texts), "CAW (koud, akkoord niet gevraagd)");
    }
}
