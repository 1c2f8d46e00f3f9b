//! A series: scenarios in an order, with the days between them and what each is for.
//!
//! A part names a scenario by its id. A scenario that is not there is passed over and told as a warning: an organisation
//! may take a help-seeker out without breaking its series.

use crate::diagnostic::Diagnostic;
use crate::ids::nearest;
use crate::written::{Node, Page, Translated, parse};
use std::collections::BTreeSet;

/// The longest time between two parts, in days.
const LONGEST: u32 = 180;

/// How a part is best practised; names as in a recording's header.
pub const SUPPORTS: [&str; 3] = ["guided", "supported", "exam"];

/// One part of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The scenario's id.
    pub scenario: String,
    /// So many days after the part before it, 0 to 180.
    pub after_days: u32,
    /// What it is for.
    pub aim: Translated,
    /// How it is best practised: a place in [`SUPPORTS`]; `None`: as the person likes.
    pub support: Option<usize>,
}

/// Scenarios that are practised one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Its name, the file's.
    pub id: String,
    /// As shown.
    pub title: Translated,
    /// For whom and how long.
    pub about: Translated,
    /// What one can do at the end.
    pub aims: Vec<Translated>,
    /// The parts, in order.
    pub parts: Vec<Part>,
}

impl Series {
    /// Reads a file: the series when nothing is wrong with it, and everything that is.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> (Option<Self>, Vec<Diagnostic>) {
        let (node, faults) = parse(file, text);
        let mut page = Page::new(file, faults);
        let mut found = None;
        if let Some(mut form) = page.form(&node, "Series") {
            let id = form.text(&mut page, "id");
            let stem = file.rsplit('/').next().unwrap_or(file).trim_end_matches(".ron");
            if !id.is_empty() && id != stem {
                let message = format!("this series is called `{id}`, its file `{stem}`");
                page.error("name", form.place_of("id"), message, "give both the same name");
            }
            let title = form.translated(&mut page, "title");
            let about = form.translated(&mut page, "about");
            let aims = form.list(&mut page, "aims").iter().map(|node| page.translated(node)).collect::<Vec<_>>();
            if aims.is_empty() {
                page.error("missing", form.place, "this series has no aims", "add `aims: [ … ],`");
            }
            let nodes = form.need(&mut page, "parts").map(|node| page.list(node)).unwrap_or_default();
            let parts: Vec<Part> = nodes.iter().filter_map(|node| part(&mut page, node)).collect();
            if nodes.is_empty() {
                page.error("missing", form.place, "this series has no parts", "add `parts: [ (scenario: \"…\") ],`");
            }
            form.finish(&mut page);
            found = Some(Self { id, title, about, aims, parts });
        }
        page.faults.sort();
        let is_sound = !page.faults.iter().any(Diagnostic::is_error);
        (found.filter(|_| is_sound), page.faults)
    }

    /// The parts whose scenario is not among these.
    #[must_use]
    pub fn missing(&self, file: &str, known: &BTreeSet<&str>) -> Vec<Diagnostic> {
        let missing = self.parts.iter().filter(|part| !known.contains(part.scenario.as_str()));
        missing
            .map(|part| {
                let message = format!("there is no scenario `{}`; this part is passed over", part.scenario);
                let near = nearest(&part.scenario, known.iter().copied());
                let hint = near.map_or_else(String::new, |near| format!("did you mean `{near}`?"));
                Diagnostic::warning("unknown_scenario", file, (0, 0), message).hint(hint)
            })
            .collect()
    }
}

fn part(page: &mut Page<'_>, node: &Node) -> Option<Part> {
    let mut form = page.form(node, "")?;
    let part = Part {
        scenario: form.text(page, "scenario"),
        after_days: form.number_or(page, "after_days", &(0..=LONGEST), 0),
        aim: form.translated(page, "aim"),
        support: form.get("support").and_then(|node| page.one_of(node, &SUPPORTS, "support")),
    };
    form.finish(page);
    Some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_of_a_series_is_told() {
        let text = r#"Series(id: "other", title: "T", about: "A", parts: [
            (scenario: "a", aim: "x", after_days: 999),
            (scenario: "b", aim: "y", suport: "guided"),
            (scenario: "c", aim: "z", support: "alone"),
        ])"#;
        let (series, faults) = Series::parse("series/first.ron", text);
        assert_eq!(series, None);
        let told: Vec<(&str, u32)> = faults.iter().map(|fault| (fault.code, fault.line)).collect();
        assert_eq!(told.len(), 5, "{faults:?}");
        for line in [1, 2, 3, 4] {
            assert!(told.iter().any(|(_, at)| *at == line), "line {line}: {faults:?}");
        }
    }

    #[test]
    fn a_scenario_that_is_not_there_is_a_warning_with_the_nearest_name() {
        let text = r#"Series(id: "s", title: "T", about: "A", aims: ["x"], parts: [(scenario: "studnt", aim: "x")])"#;
        let (series, faults) = Series::parse("series/s.ron", text);
        assert_eq!(faults, []);
        let missing = series.unwrap().missing("series/s.ron", &BTreeSet::from(["student", "vader"]));
        assert_eq!(missing.len(), 1);
        assert!(!missing[0].is_error());
        assert_eq!(missing[0].hint, "did you mean `student`?");
    }
}
