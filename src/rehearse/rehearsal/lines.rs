//! The sentences that a help-seeker can say, and where each stands.

use crate::scenario::Scenario;
use std::collections::BTreeMap;

/// Ways of filling one sentence in that are looked at.
const FILLINGS: usize = 64;

/// Every sentence of a scenario.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// As written, each with the line of the file its statement stands on.
    pub list: Vec<(String, u32)>,
    /// By what is said: the numbers in the list.
    by_text: BTreeMap<String, Vec<usize>>,
}

impl Lines {
    /// Collects the sentences; a wording of several messages is known by its first.
    pub fn of(scenario: &Scenario) -> Self {
        let file = scenario.file();
        let mut lines = Self::default();
        let mut add = |wordings: &[String], at: u32| {
            for text in wordings {
                let first = text.split(" | ").next().unwrap_or_default().trim().to_owned();
                for filled in fillings(&first, scenario) {
                    lines.by_text.entry(filled).or_default().push(lines.list.len());
                }
                lines.list.push((first, at));
            }
        };
        for line in file.beats.iter().flat_map(|beat| &beat.lines) {
            add(&line.wordings, line.place.at.0);
        }
        for rule in file.beats.iter().flat_map(|beat| &beat.rules).chain(&file.anywhere) {
            for wordings in &rule.replies {
                add(wordings, rule.place.at.0);
            }
        }
        for fact in &file.facts {
            for wordings in [&fact.says, &fact.evades, &fact.cue] {
                add(wordings, fact.place.at.0);
            }
        }
        for ending in &file.endings {
            add(&ending.says, ending.place.at.0);
        }
        lines
    }

    /// The sentences that this may be.
    pub fn said(&self, text: &str) -> &[usize] {
        self.by_text.get(text).map(Vec::as_slice).unwrap_or_default()
    }

    /// Where a sentence stands; 0 when it is none of these.
    pub fn place(&self, text: &str) -> u32 {
        self.said(text).first().and_then(|number| self.list.get(*number)).map_or(0, |(_, line)| *line)
    }
}

/// A sentence with every choice that chance may fill in.
fn fillings(text: &str, scenario: &Scenario) -> Vec<String> {
    let file = scenario.file();
    let mut found = vec![text.replace("{name}", &file.persona.name)];
    for pick in &file.picks {
        let name = format!("{{{}}}", pick.name);
        if !text.contains(&name) {
            continue;
        }
        let with = |text: &String| pick.shown.iter().map(|value| text.replace(&name, value)).collect::<Vec<_>>();
        found = found.iter().flat_map(with).take(FILLINGS).collect();
    }
    found
}
