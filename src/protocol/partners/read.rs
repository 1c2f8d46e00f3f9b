//! From a partner file to a checked partner map.

use super::{AUDIENCES, Anonymous, CHANNELS, Channel, MANDATES, PARTNER_KINDS, Partner, PartnerMap, REGIONS, Secrecy};
use crate::diagnostic::{Diagnostic, Words};
use crate::protocol::dates;
use crate::written::{Form, Node, Page, parse};
use std::collections::BTreeMap;

/// Days after which a check is old, where the file says nothing.
const STALE_AFTER_DAYS: u32 = 90;

impl PartnerMap {
    /// Reads a partner file: the map when nothing is wrong with it, and everything that is.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> (Option<Self>, Vec<Diagnostic>) {
        let (node, faults) = parse(file, text);
        let mut page = Page::new(file, faults);
        let mut map = None;
        if let Some(mut form) = page.form(&node, "Partners") {
            let list = form.list(&mut page, "partners");
            let partners: Vec<(Partner, &Node)> =
                list.iter().filter_map(|node| Some((partner(node, &mut page)?, node))).collect();
            form.finish(&mut page);
            twice(&partners, &mut page);
            map = Some(Self { partners: partners.into_iter().map(|(partner, _)| partner).collect() });
        }
        page.faults.sort();
        page.faults.dedup();
        let is_sound = !page.faults.iter().any(Diagnostic::is_error);
        (map.filter(|_| is_sound), page.faults)
    }
}

fn twice(partners: &[(Partner, &Node)], page: &mut Page<'_>) {
    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    for (partner, node) in partners.iter().filter(|(partner, _)| !partner.id.is_empty()) {
        if let Some(line) = seen.insert(&partner.id, node.place.0) {
            let message = words!("two partners are called `{id}`", id = partner.id);
            page.error("twice", node.place, message, words!("the other stands in line {line}", line));
        }
    }
}

/// The names of a list that are allowed.
fn names(form: &mut Form<'_>, page: &mut Page<'_>, field: &'static str, allowed: &[&str], what: &Words) -> Vec<String> {
    let list = form.list(page, field);
    list.iter().filter_map(|node| page.one_of(node, allowed, what)).map(|at| allowed[at].to_owned()).collect()
}

/// One name that must be there.
fn name(form: &mut Form<'_>, page: &mut Page<'_>, field: &'static str, allowed: &[&str]) -> String {
    form.one_of(page, field, allowed).map_or_else(String::new, |at| allowed[at].to_owned())
}

fn partner(node: &Node, page: &mut Page<'_>) -> Option<Partner> {
    let mut form = page.form(node, "")?;
    let partner = Partner {
        id: form.text(page, "id"),
        name: form.translated(page, "name"),
        kind: name(&mut form, page, "kind", &PARTNER_KINDS),
        mandate: name(&mut form, page, "mandate", &MANDATES),
        about: form.translated(page, "about"),
        audience: names(&mut form, page, "audience", &AUDIENCES, &words!("audience")),
        anonymous: match form.one_of(page, "anonymous", &["yes", "partly", "no"]) {
            Some(0) => Anonymous::Yes,
            Some(1) => Anonymous::Partly,
            _ => Anonymous::No,
        },
        secrecy: match form.one_of(page, "secrecy", &["professional", "legal_duty", "none"]) {
            Some(0) => Secrecy::Professional,
            Some(1) => Secrecy::LegalDuty,
            _ => Secrecy::None,
        },
        may_report: form.yes(page, "may_report"),
        conflicts: form.list(page, "conflicts").iter().map(|node| page.translated(node)).collect(),
        needs: form.list(page, "needs").iter().map(|node| page.translated(node)).collect(),
        waiting: form.translated_or_none(page, "waiting"),
        cost: form.translated_or_none(page, "cost"),
        urgent: form.yes(page, "urgent"),
        for_counsellors: form.yes(page, "for_counsellors"),
        channels: form.list(page, "channels").iter().filter_map(|node| channel(node, page)).collect(),
        languages: languages(&mut form, page),
        region: name(&mut form, page, "region", &REGIONS),
        verified_on: form.text_or_none(page, "verified_on"),
        verified_by: form.text_or_none(page, "verified_by"),
        stale_after_days: form.number_or(page, "stale_after_days", &(1..=3_650), STALE_AFTER_DAYS),
    };
    check(&partner, &form, page);
    form.finish(page);
    Some(partner)
}

fn languages(form: &mut Form<'_>, page: &mut Page<'_>) -> Vec<String> {
    let list = form.need(page, "languages").map(|node| page.list(node)).unwrap_or_default();
    let mut found = Vec::new();
    for node in list {
        let code = page.text(node);
        if code.len() == 2 && code.chars().all(|c| c.is_ascii_lowercase()) {
            found.push(code);
        } else if !code.is_empty() {
            page.error(
                "language",
                node.place,
                words!("this is no language code"),
                words!("two letters: \"nl\", \"fr\", \"ar\""),
            );
        }
    }
    found
}

fn channel(node: &Node, page: &mut Page<'_>) -> Option<Channel> {
    let mut form = page.form(node, "")?;
    let channel = Channel {
        kind: name(&mut form, page, "kind", &CHANNELS),
        value: form.text(page, "value"),
        hours: form.translated_or_none(page, "hours"),
    };
    if channel.kind == "phone" && !channel.value.chars().any(|c| c.is_ascii_digit()) {
        page.error("phone", form.place_of("value"), words!("this is no telephone number"), Words::default());
    }
    form.finish(page);
    Some(channel)
}

fn check(partner: &Partner, form: &Form<'_>, page: &mut Page<'_>) {
    let is_name = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if !is_name(&partner.id) {
        page.error("name", form.place_of("id"), words!("an id holds only letters, digits and _"), Words::default());
    }
    if partner.audience.is_empty() {
        let hint = words!("add `audience: [\"everyone\"],`; known: {names}", names = AUDIENCES.join(", "));
        page.error("missing", form.place, words!("nobody is named in `audience`"), hint);
    }
    if partner.verified_on.is_some() != partner.verified_by.is_some() {
        let hint = words!("write when it was checked and by whom, or neither");
        page.error("verified", form.place_of("verified_on"), words!("the check is written by half"), hint);
    }
    if partner.verified_on.as_ref().is_some_and(|date| !dates::is_date(date)) {
        page.error(
            "date",
            form.place_of("verified_on"),
            words!("this is no date"),
            words!("write it as \"2026-11-25\""),
        );
    }
    if partner.urgent && partner.phone().is_none() {
        page.error(
            "urgent",
            form.place,
            words!("for acute danger, but without a number to call"),
            words!("add a channel: phone"),
        );
    }
    if partner.mandate == "investigate" && partner.secrecy == Secrecy::Professional {
        let message = words!("who investigates cannot keep it secret");
        page.warn("secrecy", form.place_of("secrecy"), message, words!("use `legal_duty` or `none`"));
    }
}
