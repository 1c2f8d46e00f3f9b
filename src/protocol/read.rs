//! From a protocol file to a checked protocol.

use super::check::check;
use super::model::{Counts, Evidence, LegalReference, Level, Protocol, Role, Step, StepKind, TOP_LEVEL};
use crate::diagnostic::Diagnostic;
use crate::written::{Form, Node, Page, Value, parse};
use std::collections::BTreeMap;

/// The kinds of evidence, as written.
const EVIDENCE: [&str; 8] = ["act", "acts", "topic", "desk", "flag", "referral", "warm_referral", "tick"];

impl Protocol {
    /// Reads a protocol file: the protocol when nothing is wrong with it, and everything that is.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> (Option<Self>, Vec<Diagnostic>) {
        let (node, faults) = parse(file, text);
        let mut page = Page::new(file, faults);
        let protocol = page.form(&node, "Protocol").map(|form| read(form, &mut page));
        if let Some(protocol) = &protocol {
            check(protocol, &node, &mut page);
        }
        page.faults.sort();
        page.faults.dedup();
        let is_sound = !page.faults.iter().any(Diagnostic::is_error);
        (protocol.filter(|_| is_sound), page.faults)
    }
}

fn read(mut form: Form<'_>, page: &mut Page<'_>) -> Protocol {
    let protocol = Protocol {
        id: form.text(page, "id"),
        version: form.text(page, "version"),
        example: form.yes(page, "example"),
        approved_by: form.text_or_none(page, "approved_by"),
        approved_on: form.text_or_none(page, "approved_on"),
        priority: form.number_or(page, "priority", &(1..=99), 50),
        name: form.translated(page, "name"),
        about: form.translated_or_none(page, "about"),
        triggers: form.texts(page, "triggers"),
        looked_back_on: !form.yes(page, "never_looked_back_on"),
        levels: form.list(page, "levels").iter().filter_map(|node| level(node, page)).collect(),
        steps: form.list(page, "steps").iter().filter_map(|node| step(node, page)).collect(),
        closing: form.list(page, "closing").iter().map(|node| page.translated(node)).collect(),
        legal: form.list(page, "legal").iter().filter_map(|node| legal(node, page)).collect(),
        sources: form.texts(page, "sources"),
        topics: form.get("topics").map(|node| topics(node, page)).unwrap_or_default(),
    };
    form.finish(page);
    protocol
}

fn small(number: u32) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

fn role(form: &mut Form<'_>, page: &mut Page<'_>, name: &'static str) -> Role {
    if form.get(name).is_none() {
        return Role::Counsellor;
    }
    let at = form.one_of(page, name, &Role::ALL.map(Role::name));
    at.and_then(|at| Role::ALL.get(at).copied()).unwrap_or(Role::Counsellor)
}

fn level(node: &Node, page: &mut Page<'_>) -> Option<Level> {
    let mut form = page.form(node, "")?;
    let top = u32::from(TOP_LEVEL);
    let number = form.need(page, "level").map(|node| page.number(node, &(0..=top))).unwrap_or_default();
    let counts = match form.get("counts") {
        None => Counts::Any,
        Some(_) if form.one_of(page, "counts", &["any", "all"]) == Some(1) => Counts::All,
        Some(_) => Counts::Any,
    };
    let level = Level {
        number: small(number),
        name: form.translated(page, "name"),
        criteria: form.list(page, "criteria").iter().map(|node| page.translated(node)).collect(),
        counts,
        decides: role(&mut form, page, "decides"),
        place: node.place,
    };
    form.finish(page);
    Some(level)
}

fn step(node: &Node, page: &mut Page<'_>) -> Option<Step> {
    let mut form = page.form(node, "")?;
    let top = u32::from(TOP_LEVEL);
    let kind = form.one_of(page, "kind", &StepKind::ALL.map(StepKind::name));
    let step = Step {
        id: form.text(page, "id"),
        name: form.translated(page, "name"),
        note: form.translated_or_none(page, "note"),
        role: role(&mut form, page, "role"),
        kind: kind.and_then(|at| StepKind::ALL.get(at).copied()).unwrap_or(StepKind::Mandatory),
        from_level: small(form.number_or(page, "from_level", &(0..=top), 1)),
        to_level: small(form.number_or(page, "to_level", &(0..=top), top)),
        after: form.texts(page, "after"),
        within_s: form.get("within_s").map(|node| deadlines(node, page)).unwrap_or_default(),
        evidence: form.list(page, "evidence").iter().filter_map(|node| evidence(node, page)).collect(),
        place: node.place,
    };
    form.finish(page);
    Some(step)
}

/// One number for every level, or a map from level to seconds.
fn deadlines(node: &Node, page: &mut Page<'_>) -> BTreeMap<u8, u32> {
    const SECONDS: std::ops::RangeInclusive<u32> = 10..=86_400;
    let mut found = BTreeMap::new();
    match &node.value {
        Value::Number(_) => {
            found.insert(0, page.number(node, &SECONDS));
        }
        Value::Map(entries) => {
            for (key, value) in entries {
                let level = page.number(key, &(0..=u32::from(TOP_LEVEL)));
                if found.insert(small(level), page.number(value, &SECONDS)).is_some() {
                    page.error(
                        "twice",
                        key.place,
                        words!("level {level} stands here twice", level),
                        words!("take one out"),
                    );
                }
            }
        }
        _ => page.expected(node, &words!("seconds, or seconds by level {2: 600, 3: 180}")),
    }
    found
}

fn evidence(node: &Node, page: &mut Page<'_>) -> Option<Evidence> {
    let (name, items): (&str, &[Node]) = match &node.value {
        Value::Word(name) => (name, &[]),
        Value::Tuple(name, items) => (name, items),
        _ => {
            page.expected(node, &words!("evidence, such as act(\"ask_suicide\") or tick"));
            return None;
        }
    };
    let at =
        page.one_of(&Node { place: node.place, value: Value::Word(name.to_owned()) }, &EVIDENCE, &words!("evidence"))?;
    let mut text = || match items.first() {
        Some(item) => page.text(item),
        None => {
            page.error(
                "missing",
                node.place,
                words!("`{name}` needs a name", name),
                words!("write {name}(\"…\")", name),
            );
            String::new()
        }
    };
    Some(match EVIDENCE.get(at).copied().unwrap_or_default() {
        "act" => Evidence::Act(text()),
        "topic" => Evidence::Topic(text()),
        "desk" => Evidence::Desk(text()),
        "acts" => Evidence::Acts(items.iter().map(|item| page.text(item)).collect()),
        "flag" => Evidence::Flag,
        "referral" => Evidence::Referral(items.first().map(|item| page.text(item)).unwrap_or_default()),
        "warm_referral" => Evidence::WarmReferral(items.first().map(|item| page.text(item)).unwrap_or_default()),
        _ => Evidence::Tick,
    })
}

fn legal(node: &Node, page: &mut Page<'_>) -> Option<LegalReference> {
    let mut form = page.form(node, "")?;
    let reference = LegalReference {
        concept: form.translated(page, "concept"),
        about: form.translated_or_none(page, "about"),
        old_number: form.text_or_none(page, "old_number"),
        new_number: form.text_or_none(page, "new_number"),
        text_version: form.text_or_none(page, "text_version"),
        verified_on: form.text_or_none(page, "verified_on"),
        verified_by: form.text_or_none(page, "verified_by"),
    };
    form.finish(page);
    Some(reference)
}

fn topics(node: &Node, page: &mut Page<'_>) -> BTreeMap<String, BTreeMap<crate::ids::Lang, Vec<String>>> {
    let Value::Map(entries) = &node.value else {
        page.expected(node, &words!("a map from a subject to its phrases by language"));
        return BTreeMap::new();
    };
    let mut found = BTreeMap::new();
    for (key, value) in entries {
        let name = page.text(key);
        let phrases = page.by_lang(value, |page, node| page.list(node).iter().map(|node| page.text(node)).collect());
        if found.insert(name.clone(), phrases).is_some() {
            page.error("twice", key.place, words!("`{name}` stands here twice", name), words!("take one of them out"));
        }
    }
    found
}
