//! An escalation protocol as an organisation writes it down: triggers, levels, steps and who decides.

use crate::ids::Lang;
use crate::written::{Place, Translated};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The highest level of severity.
pub const TOP_LEVEL: u8 = 4;

/// Who does a step, or decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Keeps contact with the help-seeker.
    Counsellor,
    /// Consults and calls: the back office.
    ShiftLead,
    /// Decides on breaking confidentiality, police and justice.
    Coordinator,
    /// Looks at the handling of data afterwards.
    DataProtection,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 4] = [Self::Counsellor, Self::ShiftLead, Self::Coordinator, Self::DataProtection];

    /// The name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Counsellor => "counsellor",
            Self::ShiftLead => "shift_lead",
            Self::Coordinator => "coordinator",
            Self::DataProtection => "data_protection",
        }
    }
}

/// Whether a step must, may or must not be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// To be done.
    Mandatory,
    /// Good where it fits.
    Optional,
    /// Not to be done.
    Forbidden,
}

impl StepKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Mandatory, Self::Optional, Self::Forbidden];

    /// The name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mandatory => "mandatory",
            Self::Optional => "optional",
            Self::Forbidden => "forbidden",
        }
    }
}

/// What shows that a step was done.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// An act of the codebook in a message.
    Act(String),
    /// All of these acts in one message.
    Acts(Vec<String>),
    /// A subject of the protocol or of the scenario in a message.
    Topic(String),
    /// An action at the desk: `back_office`, `end`.
    Desk(String),
    /// The risk was decided on at the desk.
    Flag,
    /// A referral to a partner of this kind or with this id; empty: to anyone.
    Referral(String),
    /// A joined hand-over to a partner of this kind or with this id; empty: to anyone.
    WarmReferral(String),
    /// Only the person can say so: a tick.
    Tick,
}

/// One thing to do, or not to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name in scripts, plays and recordings.
    pub id: String,
    /// As shown.
    pub name: Translated,
    /// How and why, as shown when asked.
    pub note: Translated,
    /// Who does it.
    pub role: Role,
    /// Must, may, must not.
    pub kind: StepKind,
    /// From this level on, 1 to 4.
    pub from_level: u8,
    /// Up to this level.
    pub to_level: u8,
    /// Only after these steps.
    pub after: Vec<String>,
    /// Seconds since the risk was shown, by level; a level without a number takes that of the nearest lower one.
    pub within_s: BTreeMap<u8, u32>,
    /// What shows it; one is enough.
    pub evidence: Vec<Evidence>,
    /// Where it stands in the file.
    pub place: Place,
}

/// How criteria count together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counts {
    /// One is enough.
    Any,
    /// Every one must hold.
    All,
}

/// A level of severity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// 0 to 4.
    pub number: u8,
    /// As shown.
    pub name: Translated,
    /// What tells this level.
    pub criteria: Vec<Translated>,
    /// How the criteria count together.
    pub counts: Counts,
    /// Who decides what happens at this level.
    pub decides: Role,
    /// Where it stands in the file.
    pub place: Place,
}

/// A rule of law as a record: shown by its concept, by its number only when somebody verified it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegalReference {
    /// What it is called.
    pub concept: Translated,
    /// What it means, in a sentence.
    pub about: Translated,
    /// Its number in the old code.
    pub old_number: Option<String>,
    /// Its number in the new code.
    pub new_number: Option<String>,
    /// Which text was read.
    pub text_version: Option<String>,
    /// When it was verified, `2026-11-25`.
    pub verified_on: Option<String>,
    /// By whom.
    pub verified_by: Option<String>,
}

impl LegalReference {
    /// The name as it may be shown: with a number only when it was verified.
    #[must_use]
    pub fn shown(&self, lang: Lang) -> String {
        let concept = self.concept.get(lang);
        let number = self.new_number.as_ref().or(self.old_number.as_ref());
        match (number, &self.verified_on, &self.verified_by) {
            (Some(number), Some(_), Some(_)) => format!("{concept} ({number})"),
            _ => concept.to_owned(),
        }
    }
}

/// A protocol that was checked: every name in it exists, no order is circular.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Protocol {
    /// Its name in scripts and recordings.
    pub id: String,
    /// Which version, as the organisation counts.
    pub version: String,
    /// An example that travels with the program, not approved by anyone.
    pub example: bool,
    /// Who approved it; never invented.
    pub approved_by: Option<String>,
    /// When, `2026-11-25`.
    pub approved_on: Option<String>,
    /// Order of importance: 1 comes first.
    pub priority: u32,
    /// As shown.
    pub name: Translated,
    /// What it is for.
    pub about: Translated,
    /// Risks that start it.
    pub triggers: Vec<String>,
    /// Whether what was done is looked back on; aftercare never is.
    pub looked_back_on: bool,
    /// Levels, lowest first.
    pub levels: Vec<Level>,
    /// Steps, in their usual order.
    pub steps: Vec<Step>,
    /// When it is over.
    pub closing: Vec<Translated>,
    /// Rules of law behind it.
    pub legal: Vec<LegalReference>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Subjects that show steps, with phrases by language.
    pub topics: BTreeMap<String, BTreeMap<Lang, Vec<String>>>,
}

impl Protocol {
    /// The level with this number.
    #[must_use]
    pub fn level(&self, number: u8) -> Option<&Level> {
        self.levels.iter().find(|level| level.number == number)
    }

    /// The step with this name.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }
}
