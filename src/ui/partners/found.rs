//! What fits the search, and what one can choose by. Knows no egui.

use crate::app::{App, Texts};
use crate::protocol::{AUDIENCES, Organisation, PartnerFilter, REGIONS};
use crate::ui::names;
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

#[cfg(test)]
mod tests {
    use super::*;

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
