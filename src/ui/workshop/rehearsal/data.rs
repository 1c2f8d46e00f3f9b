//! What the rehearsal's pane shows.

use crate::app::{Rehearsed, Texts, Value};
use crate::rehearse::{Finding, FindingKind, Spread};

/// What was found of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The kind.
    pub kind: FindingKind,
    /// Each with its number in the rehearsal.
    pub findings: Vec<(usize, FindingData)>,
}

/// One finding, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingData {
    /// In words.
    pub message: String,
    /// What the nearest conversation lacked; empty: nothing known.
    pub near: String,
    /// Its line; 0: the whole file.
    pub line: u32,
    /// There is a way that shows it.
    pub has_way: bool,
}

/// The findings by kind, most serious first.
#[must_use]
pub fn groups(done: &Rehearsed, texts: &Texts) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (index, finding) in done.rehearsal.findings.iter().enumerate() {
        let one = (index, one(finding, texts));
        match groups.last_mut().filter(|group| group.kind == finding.kind) {
            Some(group) => group.findings.push(one),
            None => groups.push(Group { kind: finding.kind, findings: vec![one] }),
        }
    }
    groups
}

fn one(finding: &Finding, texts: &Texts) -> FindingData {
    let lack = |it: &crate::rehearse::Lack| {
        if it.is.is_empty() {
            format!("{}: {}", texts.told(&it.what), texts.told(&it.needs))
        } else {
            texts.told(&words!("{what} {is}, needed: {needs}", what = it.what, is = it.is, needs = it.needs))
        }
    };
    FindingData {
        message: texts.told(&finding.message),
        near: finding.near.iter().map(lack).collect::<Vec<_>>().join(" · "),
        line: finding.line,
        has_way: finding.play.is_some(),
    }
}

/// How conversations ended, one line for each kind of trainee.
#[must_use]
pub fn endings(done: &Rehearsed, texts: &Texts) -> Vec<(String, String)> {
    let words = |outcome: Option<crate::scenario::Outcome>| match outcome {
        Some(outcome) => texts.t(&format!("outcome-{}", outcome.name())),
        None => texts.t("rehearsal-open"),
    };
    let rows = done.rehearsal.endings_by_who.iter().map(|(who, counts)| {
        let parts: Vec<String> =
            counts.iter().map(|(outcome, times)| format!("{times} × {}", words(*outcome))).collect();
        (texts.t(&format!("rehearsal-who-{}", who.name())), parts.join(" · "))
    });
    rows.collect()
}

/// A spread in words.
#[must_use]
pub fn spread(of: Spread, key: &str, texts: &Texts) -> String {
    let numbers = [("least", of.least), ("median", of.median), ("p95", of.p95), ("most", of.most)];
    let values: Vec<(&str, Value<'_>)> = numbers.into_iter().map(|(name, number)| (name, number.into())).collect();
    texts.t_with(key, &values)
}
