//! What is fixed before a conversation starts, and is kept with its log.

use crate::ids::Lang;
use crate::protocol::{Need, ProtocolNote};
use crate::scenario::Support;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything about a conversation that was fixed at its start.
///
/// With the scenario and the inputs it determines the log; without the scenario
/// it is enough to look back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's title in the language played.
    pub title: String,
    /// Fingerprint of the scenario with its helpers and translation.
    pub scenario_hash: String,
    /// Fingerprint of the phrase file that the reader learnt from.
    pub phrases_hash: String,
    /// Version of the program.
    pub program: String,
    /// The random generator, by name.
    pub generator: String,
    /// Its seed.
    pub seed: u64,
    /// The language played.
    pub lang: Lang,
    /// How fast the help-seeker types, in percent of their own speed: 100 as in life.
    pub tempo: u32,
    /// The persona's name.
    pub persona: String,
    /// The persona's age.
    pub age: u32,
    /// What chance chose, by pick, as shown.
    pub picks: BTreeMap<String, String>,
    /// The scenario's own topics, each with a phrase that means it.
    pub topics: BTreeMap<String, String>,
    /// Feelings, with where they started.
    pub meters: Vec<MeterNote>,
    /// What could have been found out in this variation.
    pub facts: Vec<FactNote>,
    /// Risks the author sees in this scenario, with the level of the author's key.
    pub flags: Vec<(String, u8)>,
    /// Whether fewer than two practitioners reviewed the scenario.
    pub unreviewed: bool,
    /// 1 calm, 2 loaded, 3 heavy.
    #[serde(default)]
    pub intensity: u8,
    /// How much help the counsellor had.
    #[serde(default)]
    pub support: Support,
    /// The shift lead's name.
    #[serde(default)]
    pub shift_lead: String,
    /// What help fits this person.
    #[serde(default)]
    pub seeks: Need,
    /// What the author hopes to see.
    #[serde(default)]
    pub expects: Vec<ExpectNote>,
    /// The protocols, in the language played.
    #[serde(default)]
    pub protocols: Vec<ProtocolNote>,
    /// Fingerprint of the organisation's files.
    #[serde(default)]
    pub organisation_hash: String,
}

/// What the author hopes to see in a good conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpectNote {
    /// In words.
    pub text: String,
    /// One of these is heard.
    pub hears: Vec<String>,
    /// These facts are told.
    pub knows: Vec<String>,
    /// At this message at the latest; 0: no limit.
    pub by_turn: u32,
    /// Not after this is heard.
    pub before: Option<String>,
    /// It must not be heard.
    pub never: bool,
    /// Why it matters.
    pub why: String,
}

/// A feeling that was followed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeterNote {
    /// Its name in the log.
    pub name: String,
    /// The author's own label; empty for the known meters, whose labels the interface has.
    pub label: String,
    /// Where it started, 0 to 100.
    pub start: i32,
}

/// Something hidden, and the doors that open it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactNote {
    /// Its name in the log.
    pub name: String,
    /// The way of telling it, as the debrief shows it.
    pub text: String,
    /// Meters that must be at least so high.
    pub needs: Vec<(String, i32)>,
    /// Acts or topics that open it whatever the meters.
    pub opened_by: Vec<String>,
    /// Acts or topics that ask for it; empty when it is volunteered.
    pub asked_by: Vec<String>,
}
