//! What is fixed before the first message: chance's choices and the header.

use super::chance::{Chance, GENERATOR};
use super::header::{FactNote, Header, MeterNote};
use crate::scenario::{Fact, Key, Scenario};
use std::collections::BTreeMap;

/// What is chosen before a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setup {
    /// The same seed gives the same variation.
    pub seed: u64,
    /// How fast the help-seeker types, in percent of life.
    pub tempo: u32,
}

/// What chance chose, by pick.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picks {
    /// Values in the home language, which guards compare.
    pub values: BTreeMap<String, String>,
    /// Values as shown.
    pub shown: BTreeMap<String, String>,
}

impl Picks {
    /// Draws one value for each pick.
    pub fn draw(scenario: &Scenario, seed: u64) -> Self {
        let mut chance = Chance::new(seed, 0);
        let mut picks = Self::default();
        for pick in &scenario.file().picks {
            let index = chance.below(pick.values.len());
            if let (Some(value), Some(shown)) = (pick.values.get(index), pick.shown.get(index)) {
                picks.values.insert(pick.name.clone(), value.clone());
                picks.shown.insert(pick.name.clone(), shown.clone());
            }
        }
        picks
    }

    /// Whether these are the values chance chose.
    pub fn hold(&self, wanted: &[(String, String)]) -> bool {
        wanted.iter().all(|(pick, value)| self.values.get(pick) == Some(value))
    }

    /// The text with its placeholders filled.
    pub fn fill(&self, text: &str, persona: &str) -> String {
        if !text.contains('{') {
            return text.to_owned();
        }
        let mut filled = text.replace("{name}", persona);
        for (name, value) in &self.shown {
            filled = filled.replace(&format!("{{{name}}}"), value);
        }
        filled
    }
}

/// The header of a conversation.
pub fn header(scenario: &Scenario, phrases_hash: &str, setup: Setup, picks: &Picks) -> Header {
    let file = scenario.file();
    let exists = |fact: &&Fact| picks.hold(&fact.picked);
    Header {
        scenario: file.id.clone(),
        title: file.meta.title.clone(),
        scenario_hash: scenario.hash().to_owned(),
        phrases_hash: phrases_hash.to_owned(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        generator: GENERATOR.to_owned(),
        seed: setup.seed,
        lang: scenario.lang(),
        tempo: setup.tempo,
        persona: file.persona.name.clone(),
        age: file.persona.age,
        picks: picks.shown.clone(),
        topics: file
            .topics
            .iter()
            .map(|topic| (topic.name.clone(), topic.phrases.first().cloned().unwrap_or_default()))
            .collect(),
        meters: file
            .meters
            .iter()
            .map(|meter| MeterNote { name: meter.name.clone(), label: meter.label.clone(), start: meter.start })
            .collect(),
        facts: file.facts.iter().filter(exists).map(|fact| fact_note(fact, picks, &file.persona.name)).collect(),
        flags: file.flags.iter().map(|flag| (flag.name.clone(), flag.level)).collect(),
        unreviewed: scenario.is_unreviewed(),
    }
}

/// Several messages as one text, each a sentence.
fn as_one(text: &str) -> String {
    let mut whole = String::new();
    for part in text.split(" | ") {
        if !whole.is_empty() {
            whole.push_str(if whole.ends_with(['.', '?', '!', ',']) { " " } else { ". " });
        }
        whole.push_str(part.trim());
    }
    whole
}

fn fact_note(fact: &Fact, picks: &Picks, persona: &str) -> FactNote {
    let names = |keys: &[Key]| keys.iter().map(Key::to_string).collect();
    let text = fact.says.first().map(|text| picks.fill(text, persona)).unwrap_or_default();
    FactNote {
        name: fact.name.clone(),
        text: as_one(&text),
        needs: fact.needs.clone(),
        opened_by: names(&fact.or_heard),
        asked_by: names(&fact.asked_by),
    }
}
