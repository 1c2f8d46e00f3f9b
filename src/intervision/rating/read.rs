//! A ratings file, as a person may write or mend it.

use super::sheet::Sheet;
use super::task::CODEBOOK;
use crate::diagnostic::{Diagnostic, Words};
use crate::ids::Seq;
use crate::understand::Act;
use crate::written::{Form, Node, Page, Value, parse};
use std::collections::{BTreeMap, BTreeSet};

/// The version this program writes.
pub(super) const VERSION: u32 = 1;

impl Sheet {
    /// Reads a ratings file: the sheet when it can be read, and everything that is wrong with it.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> (Option<Self>, Vec<Diagnostic>) {
        let (node, faults) = parse(file, text);
        let mut page = Page::new(file, faults);
        let sheet = page.form(&node, "Ratings").map(|form| read(form, &mut page));
        page.faults.sort();
        page.faults.dedup();
        let is_sound = !page.faults.iter().any(Diagnostic::is_error);
        (sheet.filter(|_| is_sound), page.faults)
    }
}

fn read(mut form: Form<'_>, page: &mut Page<'_>) -> Sheet {
    let version = form.need(page, "version").map_or(VERSION, |node| page.number(node, &(1..=u32::MAX)));
    if version > VERSION {
        let message = words!(
            "this ratings file is of a newer form ({version}) than this program knows ({known})",
            version,
            known = VERSION
        );
        page.error("newer", form.place_of("version"), message, words!("update the program"));
    }
    let sheet = Sheet {
        recording: form.text(page, "recording"),
        fingerprint: form.text(page, "messages"),
        rubric: form.text_or_none(page, "rubric").unwrap_or_default(),
        codebook: form.text_or_none(page, "codebook").unwrap_or_else(|| CODEBOOK.to_owned()),
        rater: form.text(page, "rater"),
        is_key: form.yes(page, "is_key"),
        criteria: form.get("criteria").map(|node| criteria(node, page)).unwrap_or_default(),
        acts: form.get("acts").map(|node| acts(node, page)).unwrap_or_default(),
    };
    if sheet.rater.trim().is_empty() && form.get("rater").is_some() {
        page.error(
            "empty",
            form.place_of("rater"),
            words!("nobody is named as rater"),
            words!("write a letter or a pseudonym"),
        );
    }
    form.finish(page);
    sheet
}

fn entries<'n>(node: &'n Node, page: &mut Page<'_>, what: &Words) -> &'n [(Node, Node)] {
    match &node.value {
        Value::Map(entries) => entries,
        _ => {
            page.expected(node, what);
            &[]
        }
    }
}

fn criteria(node: &Node, page: &mut Page<'_>) -> BTreeMap<String, Option<u8>> {
    let mut found = BTreeMap::new();
    for (key, value) in entries(node, page, &words!("a map from criterion to value {\"contact\": 4}")) {
        let id = page.text(key);
        let value = match &value.value {
            Value::Word(word) if word == "None" => None,
            _ => u8::try_from(page.number(value, &(1..=5))).ok(),
        };
        if found.insert(id.clone(), value).is_some() {
            page.error("twice", key.place, words!("`{id}` is rated here twice", id), words!("take one of them out"));
        }
    }
    found
}

fn acts(node: &Node, page: &mut Page<'_>) -> BTreeMap<Seq, BTreeSet<Act>> {
    let codes: Vec<&str> = Act::ALL.iter().map(|act| act.code()).collect();
    let mut found = BTreeMap::new();
    for (key, value) in entries(node, page, &words!("a map from message to acts {12: [\"greeting\"]}")) {
        let of = page.number(key, &(1..=Seq::MAX));
        let acts = page.list(value).iter().filter_map(|node| page.one_of(node, &codes, &words!("act")));
        let acts = acts.filter_map(|at| Act::ALL.get(at).copied()).collect();
        if found.insert(of, acts).is_some() {
            page.error(
                "twice",
                key.place,
                words!("message {of} is coded here twice", of),
                words!("take one of them out"),
            );
        }
    }
    found
}
