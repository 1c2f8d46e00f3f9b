//! The checks that a scenario passes before anyone plays it: a list, each with a name.

mod closures;
mod content;
mod expectations;
mod gates;
mod graph;
mod metadata;
mod names;
mod texts;

pub use gates::meter_reach;

use super::model::{Guard, Place, Rule, ScenarioFile};
use super::script::Ran;
use crate::diagnostic::{Diagnostic, Words};

type Check = fn(&Ran, &mut Vec<Diagnostic>);

/// Every check, in the order in which an author would mend.
pub const CHECKS: &[(&str, Check)] = &[
    ("names", names::check),
    ("metadata", metadata::check),
    ("graph", graph::check),
    ("gates", gates::check),
    ("texts", texts::check),
    ("expectations", expectations::check),
    ("closures", closures::check),
    ("content", content::check),
];

/// Everything that is wrong with a scenario, in the order of its file.
#[must_use]
pub fn check(ran: &Ran) -> Vec<Diagnostic> {
    let mut found = ran.diagnostics.clone();
    for (_, check) in CHECKS {
        check(ran, &mut found);
    }
    // A statement that was carried out by half is not blamed for what it lacks.
    let is_torn = |line: u32| ran.diagnostics.iter().any(|fault| fault.is_error() && fault.line == line);
    found.retain(|fault| !["no_effect", "no_guard"].contains(&fault.code) || !is_torn(fault.line));
    found.sort_by(|a, b| (&a.file, a.line, a.column, a.severity).cmp(&(&b.file, b.line, b.column, b.severity)));
    found.dedup();
    found
}

fn error(code: &'static str, place: &Place, message: Words) -> Diagnostic {
    Diagnostic::error(code, &place.file, place.at, message)
}

fn warning(code: &'static str, place: &Place, message: Words) -> Diagnostic {
    Diagnostic::warning(code, &place.file, place.at, message)
}

/// Every rule, with the name of its beat.
fn rules(file: &ScenarioFile) -> impl Iterator<Item = (&str, &Rule)> {
    let own = file.beats.iter().flat_map(|beat| beat.rules.iter().map(|rule| (beat.name.as_str(), rule)));
    own.chain(file.anywhere.iter().map(|rule| ("anywhere", rule)))
}

/// Every condition, with the place of what it belongs to.
fn guards(file: &ScenarioFile) -> impl Iterator<Item = (&Guard, &Place)> {
    let of_rules = rules(file).flat_map(|(_, rule)| rule.guards.iter().map(|guard| (guard, &rule.place)));
    let lines = file.beats.iter().flat_map(|beat| &beat.lines);
    of_rules.chain(lines.flat_map(|line| line.guards.iter().map(|guard| (guard, &line.place))))
}
