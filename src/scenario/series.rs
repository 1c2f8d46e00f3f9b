//! A series: scenarios in an order, with the days between them and what each is for.
//!
//! A part names a scenario by its id. A scenario that is not there is passed over and told as a warning: an organisation
//! may take a help-seeker out without breaking its series.

use crate::diagnostic::Diagnostic;
use crate::ids::nearest;
use crate::written::{Node, Page, Place, Translated, parse};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The longest time between two parts, in days.
const LONGEST: u32 = 180;

/// The last place among series, and that of one which names none.
const LAST: u32 = 99;

/// How much help a counsellor has while chatting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Support {
    /// Candidate replies to choose from, for the first times.
    Guided,
    /// A coach on demand, steps in view.
    #[default]
    Supported,
    /// As in life: no hints; steps hidden until asked for.
    Exam,
}

impl Support {
    /// Every one, most help first.
    pub const ALL: [Self; 3] = [Self::Guided, Self::Supported, Self::Exam];

    /// The word in files and texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Guided => "guided",
            Self::Supported => "supported",
            Self::Exam => "exam",
        }
    }
}

/// One part of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The scenario's id.
    pub scenario: String,
    /// So many days after the part before it, 0 to 180.
    pub after_days: u32,
    /// What it is for.
    pub aim: Translated,
    /// How it is best practised; `None`: as the person likes.
    pub support: Option<Support>,
    /// Where it stands in the file.
    pub place: Place,
}

/// Scenarios that are practised one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Series {
    /// Its file, `series/first_week.ron`.
    pub file: String,
    /// Its name, the file's.
    pub id: String,
    /// Its place among the others, from 1.
    pub order: u32,
    /// As shown.
    pub title: Translated,
    /// For whom and how long.
    pub about: Translated,
    /// What one can do at the end.
    pub aims: Vec<Translated>,
    /// The parts, in order.
    pub parts: Vec<Part>,
    /// Everything that is wrong; with an error among it the series is not offered.
    pub faults: Vec<Diagnostic>,
}

impl Series {
    /// Reads a file: what could be read, with everything that is wrong.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> Self {
        let (node, faults) = parse(file, text);
        let mut page = Page::new(file, faults);
        let stem = file.rsplit('/').next().unwrap_or(file).trim_end_matches(".ron");
        let mut series = Self { file: file.to_owned(), id: stem.to_owned(), ..Self::default() };
        if let Some(mut form) = page.form(&node, "Series") {
            let id = form.text(&mut page, "id");
            if !id.is_empty() && id != stem {
                let message = words!("this series is called `{id}`, its file `{stem}`", id, stem);
                page.error("name", form.place_of("id"), message, words!("give both the same name"));
            }
            series.order = form.number_or(&mut page, "order", &(1..=LAST), LAST);
            series.title = form.translated(&mut page, "title");
            series.about = form.translated(&mut page, "about");
            series.aims = form.list(&mut page, "aims").iter().map(|node| page.translated(node)).collect();
            if series.aims.is_empty() {
                page.error("missing", form.place, words!("this series has no aims"), words!("add `aims: [ … ],`"));
            }
            let nodes = form.need(&mut page, "parts").map(|node| page.list(node)).unwrap_or_default();
            series.parts = nodes.iter().filter_map(|node| part(&mut page, node)).collect();
            if nodes.is_empty() {
                page.error(
                    "missing",
                    form.place,
                    words!("this series has no parts"),
                    words!("add `parts: [ (scenario: \"…\") ],`"),
                );
            }
            form.finish(&mut page);
        }
        page.faults.sort();
        series.faults = page.faults;
        series
    }

    /// Whether it can be offered.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        !self.faults.iter().any(Diagnostic::is_error)
    }

    /// The parts whose scenario is not among these.
    #[must_use]
    pub fn missing(&self, known: &BTreeSet<&str>) -> Vec<Diagnostic> {
        let missing = self.parts.iter().filter(|part| !known.contains(part.scenario.as_str()));
        missing
            .map(|part| {
                let message =
                    words!("there is no scenario `{scenario}`; this part is passed over", scenario = part.scenario);
                let hint = nearest(&part.scenario, known.iter().copied()).map_or_else(
                    || words!("Put the scenario in the scenarios folder, or take this part out."),
                    |near| words!("Did you mean `{near}`?", near),
                );
                Diagnostic::warning("unknown_scenario", &self.file, part.place, message).hint(hint)
            })
            .collect()
    }
}

fn part(page: &mut Page<'_>, node: &Node) -> Option<Part> {
    let mut form = page.form(node, "")?;
    let names = Support::ALL.map(Support::name);
    let part = Part {
        place: form.place_of("scenario"),
        scenario: form.text(page, "scenario"),
        after_days: form.number_or(page, "after_days", &(0..=LONGEST), 0),
        aim: form.translated(page, "aim"),
        support: form
            .get("support")
            .and_then(|node| page.one_of(node, &names, &words!("support")))
            .map(|at| Support::ALL[at]),
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
        let series = Series::parse("series/first.ron", text);
        assert!(!series.is_sound());
        let faults = &series.faults;
        let told: Vec<(&str, u32)> = faults.iter().map(|fault| (fault.code, fault.line)).collect();
        assert_eq!(told.len(), 5, "{faults:?}");
        for line in [1, 2, 3, 4] {
            assert!(told.iter().any(|(_, at)| *at == line), "line {line}: {faults:?}");
        }
    }

    #[test]
    fn a_scenario_that_is_not_there_is_a_warning_with_the_nearest_name() {
        let text = r#"Series(id: "s", title: "T", about: "A", aims: ["x"], parts: [(scenario: "studnt", aim: "x")])"#;
        let series = Series::parse("series/s.ron", text);
        assert_eq!(series.faults, []);
        let missing = series.missing(&BTreeSet::from(["student", "vader"]));
        assert_eq!(missing.len(), 1);
        assert!(!missing[0].is_error());
        assert_eq!((missing[0].line, missing[0].column), (1, 73), "where its name stands");
        assert_eq!(missing[0].hint, "Did you mean `student`?");
    }
}
