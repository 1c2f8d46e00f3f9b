//! A protocol as it is kept with a conversation: one language, enough to look back without the file.

use super::model::{Evidence, Protocol, Role, StepKind};
use crate::ids::Lang;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A protocol in one language, as kept in a recording's header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProtocolNote {
    /// Its name in the log.
    pub id: String,
    /// As shown.
    pub name: String,
    /// Which version.
    pub version: String,
    /// Who approved it, if anyone did.
    pub approved_by: Option<String>,
    /// 1 comes first.
    pub priority: u32,
    /// Risks that start it.
    pub triggers: Vec<String>,
    /// Whether what was done is looked back on.
    pub looked_back_on: bool,
    /// Name of each level, with who decides there.
    pub levels: BTreeMap<u8, (String, Role)>,
    /// Steps, in their usual order.
    pub steps: Vec<StepNote>,
}

/// A step as it is kept with a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepNote {
    /// Its name in the log.
    pub id: String,
    /// As shown.
    pub name: String,
    /// Who does it.
    pub role: Role,
    /// Must, may, must not.
    pub kind: StepKind,
    /// From this level.
    pub from_level: u8,
    /// Up to this level.
    pub to_level: u8,
    /// Only after these.
    pub after: Vec<String>,
    /// Seconds since the risk was shown, by level.
    pub within_s: BTreeMap<u8, u32>,
    /// What shows it.
    pub evidence: Vec<Evidence>,
}

impl StepNote {
    /// Whether the step belongs to this level.
    #[must_use]
    pub fn is_for(&self, level: u8) -> bool {
        (self.from_level..=self.to_level).contains(&level)
    }

    /// Seconds there are for it at this level.
    #[must_use]
    pub fn seconds(&self, level: u8) -> Option<u32> {
        seconds_at(&self.within_s, level)
    }

    /// Whether only the person can say that it was done.
    #[must_use]
    pub fn is_unseen_by_program(&self) -> bool {
        self.evidence.iter().all(|it| *it == Evidence::Tick)
    }
}

/// The number of the nearest level that is not above this one.
pub(super) fn seconds_at(within_s: &BTreeMap<u8, u32>, level: u8) -> Option<u32> {
    within_s.range(..=level).next_back().map(|(_, seconds)| *seconds)
}

impl Protocol {
    /// What is kept of it with a conversation in this language.
    #[must_use]
    pub fn note(&self, lang: Lang) -> ProtocolNote {
        ProtocolNote {
            id: self.id.clone(),
            name: self.name.get(lang).to_owned(),
            version: self.version.clone(),
            approved_by: self.approved_by.clone(),
            priority: self.priority,
            triggers: self.triggers.clone(),
            looked_back_on: self.looked_back_on,
            levels: self.levels.iter().map(|it| (it.number, (it.name.get(lang).to_owned(), it.decides))).collect(),
            steps: self
                .steps
                .iter()
                .map(|step| StepNote {
                    id: step.id.clone(),
                    name: step.name.get(lang).to_owned(),
                    role: step.role,
                    kind: step.kind,
                    from_level: step.from_level,
                    to_level: step.to_level,
                    after: step.after.clone(),
                    within_s: step.within_s.clone(),
                    evidence: step.evidence.clone(),
                })
                .collect(),
        }
    }
}
