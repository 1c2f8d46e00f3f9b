//! What is fixed before the first message: chance's choices and the header.

use super::chance::{Chance, GENERATOR};
use super::header::{ExpectNote, FactNote, Header, MeterNote};
use super::opening::Opening;
use crate::protocol::{Need, Organisation};
use crate::scenario::{Fact, Key, RiskFlag, Scenario, Support};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is chosen before a conversation.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The same seed gives the same variation.
    pub seed: u64,
    /// How fast the help-seeker types, in percent of life.
    pub tempo: u32,
    /// How much help there is.
    pub support: Support,
    /// Whose protocols, partners and anonymity statement hold.
    pub organisation: Arc<Organisation>,
    /// Where it begins; by default where the story does.
    pub opening: Opening,
}

impl Setup {
    /// A supported conversation at the shipped example organisation.
    #[must_use]
    pub fn new(seed: u64, tempo: u32) -> Self {
        Self {
            seed,
            tempo,
            support: Support::default(),
            organisation: Organisation::shipped(),
            opening: Opening::default(),
        }
    }

    /// The same at this organisation.
    #[must_use]
    pub fn at(mut self, organisation: Arc<Organisation>) -> Self {
        self.organisation = organisation;
        self
    }

    /// The same, beginning here.
    #[must_use]
    pub fn from(mut self, opening: Opening) -> Self {
        self.opening = opening;
        self
    }

    /// The same with this much help.
    #[must_use]
    pub fn with(mut self, support: Support) -> Self {
        self.support = support;
        self
    }
}

/// What chance chose, by pick.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picks {
    /// Values in the home language, which guards compare.
    pub values: BTreeMap<String, String>,
    /// Values as shown.
    pub shown: BTreeMap<String, String>,
    /// The place of each value in the file, by pick.
    pub choice: Vec<usize>,
}

/// Which value chance chooses for each pick of a scenario.
pub fn choose(scenario: &Scenario, seed: u64) -> impl Iterator<Item = usize> {
    let mut chance = Chance::new(seed, 0);
    scenario.file().picks.iter().map(move |pick| chance.below(pick.values.len()))
}

impl Picks {
    /// Draws one value for each pick.
    pub fn draw(scenario: &Scenario, seed: u64) -> Self {
        let mut picks = Self { choice: choose(scenario, seed).collect(), ..Self::default() };
        for (pick, index) in scenario.file().picks.iter().zip(picks.choice.clone()) {
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
pub fn header(scenario: &Scenario, phrases_hash: &str, setup: &Setup, picks: &Picks) -> Header {
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
        flags: file.flags.iter().map(|flag| (flag.name.clone(), key_level(scenario, flag, picks))).collect(),
        unreviewed: scenario.is_unreviewed(),
        intensity: file.meta.intensity,
        support: setup.support,
        shift_lead: file.shift_lead.name.clone(),
        seeks: seeks(scenario),
        expects: file
            .expects
            .iter()
            .map(|expect| ExpectNote {
                text: picks.fill(&expect.text, &file.persona.name),
                hears: expect.hears.iter().map(Key::to_string).collect(),
                knows: expect.knows.clone(),
                by_turn: expect.by_turn,
                before: expect.before.as_ref().map(Key::to_string),
                never: expect.never,
                why: picks.fill(&expect.why, &file.persona.name),
            })
            .collect(),
        protocols: setup.organisation.protocols.iter().map(|it| it.note(scenario.lang())).collect(),
        organisation_hash: setup.organisation.hash.clone(),
    }
}

/// What help fits: as the author said, else the language played and the concern.
pub(super) fn seeks(scenario: &Scenario) -> Need {
    let file = scenario.file();
    let mut need = file.seeks.clone();
    // A translation stands for the same person: whoever can be helped in the home language fits there too.
    if need.languages.is_empty() {
        need.languages.extend(file.meta.language.map(|lang| lang.code().to_owned()));
    }
    let played = scenario.lang().code().to_owned();
    if !need.languages.contains(&played) {
        need.languages.push(played);
    }
    need.audience.clone_from(&file.meta.concern);
    need
}

/// The level of the author's key in this variation: what can come out in it, else as declared.
fn key_level(scenario: &Scenario, flag: &RiskFlag, picks: &Picks) -> u8 {
    let facts = scenario.file().facts.iter().filter(|fact| picks.hold(&fact.picked));
    let raised = facts.flat_map(|fact| &fact.raises).filter(|(name, _)| *name == flag.name);
    raised.map(|(_, level)| *level).max().unwrap_or(flag.level)
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
