//! Drills: one message of a help-seeker, one thing to do with it, answered in two minutes.

use crate::ids::Lang;
use crate::scenario::{Library, Phase, Scenario, ScenarioFile};
use crate::understand::{Act, Reader};
use serde::{Deserialize, Serialize};

/// What a drill practises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DrillKind {
    /// Give back what was heard.
    Reflect,
    /// Ask about suicide in so many words.
    AskSuicide,
    /// Ask about the safety of children.
    AskChildSafety,
    /// Set one calm limit.
    SetLimit,
    /// End warmly.
    EndWarmly,
}

impl DrillKind {
    /// Every kind, in the order shown.
    pub const ALL: [Self; 5] = [Self::Reflect, Self::AskSuicide, Self::AskChildSafety, Self::SetLimit, Self::EndWarmly];

    /// The name in texts and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reflect => "reflect",
            Self::AskSuicide => "ask_suicide",
            Self::AskChildSafety => "ask_child_safety",
            Self::SetLimit => "set_limit",
            Self::EndWarmly => "end_warmly",
        }
    }

    /// Acts one of which does it.
    #[must_use]
    pub const fn wanted(self) -> &'static [Act] {
        match self {
            Self::Reflect => &[Act::Reflection, Act::Summary],
            Self::AskSuicide => &[Act::AskSuicide],
            Self::AskChildSafety => &[Act::AskChildSafety],
            Self::SetLimit => &[Act::SetLimit],
            Self::EndWarmly => &[Act::Close],
        }
    }

    /// Acts that spoil it.
    #[must_use]
    pub const fn unwanted(self) -> &'static [Act] {
        match self {
            Self::Reflect => &[Act::Judgement, Act::Advice, Act::FalseReassurance],
            Self::AskSuicide | Self::AskChildSafety => &[Act::Judgement, Act::FalseReassurance, Act::PromiseSecrecy],
            Self::SetLimit => &[Act::Judgement, Act::Advice],
            Self::EndWarmly => &[Act::Judgement, Act::FalseReassurance],
        }
    }
}

/// One exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drill {
    /// What it practises.
    pub kind: DrillKind,
    /// The scenario it comes from.
    pub scenario: String,
    /// First name of the help-seeker.
    pub persona: String,
    /// What the help-seeker writes.
    pub message: String,
}

/// What became of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drilled {
    /// What was heard in it.
    pub heard: Vec<Act>,
    /// It did what was asked.
    pub hit: bool,
    /// What spoilt it.
    pub against: Vec<Act>,
    /// The reading is doubtful: ask instead of tell.
    pub unsure: bool,
}

/// Letters a message has at least: shorter ones say too little to answer.
const LEAST_LETTERS: usize = 18;

/// Every exercise of a kind, in an order that this number fixes.
#[must_use]
pub fn drills(library: &Library, lang: Lang, kind: DrillKind, seed: u64) -> Vec<Drill> {
    let scenarios = library.scenarios.iter().filter_map(|loaded| loaded.playable.get(&lang));
    let mut found: Vec<Drill> = scenarios.flat_map(|scenario| of_scenario(scenario, kind)).collect();
    found.sort_by(|a, b| (&a.scenario, &a.message).cmp(&(&b.scenario, &b.message)));
    found.dedup();
    let place = |drill: &Drill| {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&seed.to_le_bytes());
        hasher.update(drill.message.as_bytes());
        *hasher.finalize().as_bytes()
    };
    found.sort_by_cached_key(place);
    found
}

fn of_scenario(scenario: &Scenario, kind: DrillKind) -> Vec<Drill> {
    let file = scenario.file();
    let texts: Vec<&String> = match kind {
        DrillKind::Reflect => {
            let facts = file.facts.iter().flat_map(|fact| fact.says.first());
            said_in(file, |phase| phase == Some(Phase::Clarify)).chain(facts).collect()
        }
        DrillKind::AskSuicide => showing(file, "suicide"),
        DrillKind::AskChildSafety => showing(file, "child_safety"),
        DrillKind::SetLimit => {
            let is_hard = file.flags.iter().any(|flag| ["threat", "misuse"].contains(&flag.name.as_str()));
            let early = |phase: Option<Phase>| matches!(phase, Some(Phase::Welcome | Phase::Clarify));
            if is_hard { said_in(file, early).collect() } else { Vec::new() }
        }
        DrillKind::EndWarmly => said_in(file, |phase| phase == Some(Phase::Close)).collect(),
    };
    texts
        .into_iter()
        .map(|text| filled(text, file))
        .filter(|text| text.chars().count() >= LEAST_LETTERS)
        .map(|message| Drill { kind, scenario: file.id.clone(), persona: file.persona.name.clone(), message })
        .collect()
}

/// First wordings of the lines of beats in such a phase.
fn said_in(file: &ScenarioFile, is_wanted: impl Fn(Option<Phase>) -> bool) -> impl Iterator<Item = &String> {
    let beats = file.beats.iter().filter(move |beat| is_wanted(beat.phase));
    beats.flat_map(|beat| &beat.lines).filter_map(|line| line.wordings.first())
}

/// Hints and words behind which this risk is.
fn showing<'a>(file: &'a ScenarioFile, flag: &str) -> Vec<&'a String> {
    let facts = file.facts.iter().filter(|fact| fact.raises.iter().any(|(name, level)| name == flag && *level > 0));
    facts.flat_map(|fact| fact.cue.iter().chain(fact.says.first())).collect()
}

/// The text with the first choice of each pick, its messages as lines.
fn filled(text: &str, file: &ScenarioFile) -> String {
    let mut filled = text.replace("{name}", &file.persona.name);
    for pick in &file.picks {
        if let Some(value) = pick.shown.first() {
            filled = filled.replace(&format!("{{{}}}", pick.name), value);
        }
    }
    filled.replace(" | ", "\n")
}

/// Reads an answer.
#[must_use]
pub fn drilled(drill: &Drill, answer: &str, reader: &Reader) -> Drilled {
    let reading = reader.read(answer);
    let heard: Vec<Act> = reading.heard().map(|found| found.act).collect();
    let unsure =
        !reading.understood || reading.heard().any(|found| found.confidence < crate::understand::Confidence::SURE);
    Drilled {
        hit: heard.iter().any(|act| drill.kind.wanted().contains(act)),
        against: heard.iter().copied().filter(|act| drill.kind.unwanted().contains(act)).collect(),
        heard,
        unsure,
    }
}
