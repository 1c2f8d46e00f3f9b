//! Finding a partner as you type.

use super::{Anonymous, Partner, PartnerMap};
use crate::ids::Lang;
use crate::understand::plain;

/// What is wanted of a partner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartnerFilter {
    /// Words that must all occur, in any order, begun or whole.
    pub words: String,
    /// Speaks this language (a code).
    pub language: Option<String>,
    /// Can be reached unnamed, at least for advice.
    pub anonymous: bool,
    /// For acute danger.
    pub urgent: bool,
    /// For these people; `everyone` fits always.
    pub audience: Option<String>,
    /// Works in this region; `belgium` fits always.
    pub region: Option<String>,
}

/// A partner map ready for searching: what can be searched is brought to plain letters once.
#[derive(Clone, Debug, Default)]
pub struct PartnerIndex {
    plain: Vec<String>,
    names: Vec<String>,
}

impl PartnerIndex {
    /// Prepares a map.
    #[must_use]
    pub fn new(map: &PartnerMap) -> Self {
        let names = map.partners.iter().map(|it| plain(&it.name.all().collect::<Vec<_>>().join(" "))).collect();
        let plain = map.partners.iter().map(|partner| plain(&words(partner))).collect();
        Self { plain, names }
    }

    /// The partners that fit, those whose name begins so in front; positions in the map.
    #[must_use]
    pub fn find(&self, map: &PartnerMap, filter: &PartnerFilter) -> Vec<usize> {
        let wanted = plain(&filter.words);
        let wanted: Vec<&str> = wanted.split_whitespace().collect();
        let fits = |at: usize, partner: &Partner| {
            let text = self.plain.get(at).map_or("", String::as_str);
            wanted.iter().all(|word| starts_a_word(text, word)) && filter.allows(partner)
        };
        let mut found: Vec<usize> =
            map.partners.iter().enumerate().filter(|(at, partner)| fits(*at, partner)).map(|(at, _)| at).collect();
        if let Some(first) = wanted.first() {
            let is_named = |at: &usize| self.names.get(*at).is_some_and(|name| starts_a_word(name, first));
            found.sort_by_key(|at| !is_named(at));
        }
        found
    }
}

/// Whether a word of the text begins so.
fn starts_a_word(text: &str, start: &str) -> bool {
    text.match_indices(start).any(|(at, _)| at == 0 || text.as_bytes().get(at - 1) == Some(&b' '))
}

impl PartnerFilter {
    fn allows(&self, partner: &Partner) -> bool {
        let is = |wanted: &Option<String>, held: &[String]| wanted.as_ref().is_none_or(|it| held.contains(it));
        is(&self.language, &partner.languages)
            && (!self.anonymous || partner.anonymous != Anonymous::No)
            && (!self.urgent || partner.urgent)
            && (is(&self.audience, &partner.audience) || partner.audience.iter().any(|it| it == "everyone"))
            && self.region.as_ref().is_none_or(|it| *it == partner.region || partner.region == "belgium")
    }
}

/// Everything about a partner that somebody might type.
fn words(partner: &Partner) -> String {
    let mut all: Vec<&str> = partner.name.all().chain(partner.about.all()).collect();
    all.extend([partner.id.as_str(), partner.kind.as_str(), partner.region.as_str()]);
    all.extend(partner.channels.iter().map(|channel| channel.value.as_str()));
    all.extend(partner.languages.iter().filter_map(|code| Lang::from_code(code).map(Lang::own_name)));
    all.extend(partner.conflicts.iter().chain(&partner.needs).flat_map(crate::written::Translated::all));
    all.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(filter: &PartnerFilter) -> Vec<&'static str> {
        let map = PartnerMap::shipped();
        let index = PartnerIndex::new(map);
        index.find(map, filter).into_iter().map(|at| map.partners[at].id.as_str()).collect()
    }

    fn typed(words: &str) -> Vec<&'static str> {
        found(&PartnerFilter { words: words.to_owned(), ..PartnerFilter::default() })
    }

    #[test]
    fn a_begun_word_finds_with_or_without_accents_in_any_language() {
        assert_eq!(typed("zelfmoordl").first(), Some(&"zelfmoordlijn"));
        assert_eq!(typed("18").first(), Some(&"zelfmoordlijn"));
        assert!(typed("prevention suicide").contains(&"prevention_suicide"));
        assert!(typed("PRÉVENTION").contains(&"prevention_suicide"));
        assert!(typed("xyzzy").is_empty());
        assert_eq!(typed("").len(), PartnerMap::shipped().partners.len());
        assert!(!typed("oordlijn").contains(&"zelfmoordlijn"), "a word is found by its beginning");
    }

    #[test]
    fn each_filter_leaves_out_what_does_not_fit() {
        let map = PartnerMap::shipped();
        let all = |filter: &PartnerFilter, fits: &dyn Fn(&Partner) -> bool| {
            let ids = found(filter);
            assert!(!ids.is_empty());
            assert!(ids.iter().all(|id| fits(map.partner(id).expect("a partner"))), "{filter:?}");
        };
        let none = PartnerFilter::default;
        all(&PartnerFilter { language: Some("fr".to_owned()), ..none() }, &|it| {
            it.languages.contains(&"fr".to_owned())
        });
        all(&PartnerFilter { urgent: true, ..none() }, &|it| it.urgent);
        all(&PartnerFilter { anonymous: true, ..none() }, &|it| it.anonymous != Anonymous::No);
        all(&PartnerFilter { region: Some("brussels".to_owned()), ..none() }, &|it| {
            it.region == "brussels" || it.region == "belgium"
        });
        all(&PartnerFilter { audience: Some("relative".to_owned()), ..none() }, &|it| {
            it.audience.iter().any(|it| it == "relative" || it == "everyone")
        });
    }
}
