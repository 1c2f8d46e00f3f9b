//! The risks with their levels and criteria, and what stands decided.

use super::data::time_of;
use crate::app::{Practice, Texts};
use crate::protocol::{Counts, Level, Organisation, Protocol};
use crate::ui::{names, words};

/// A risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalData {
    /// Its name in the log.
    pub flag: String,
    /// In words.
    pub label: String,
    /// What it is for, as the protocol says; may be empty.
    pub about: String,
    /// Decided by the counsellor. What the help-seeker shows is not told here: seeing it is the exercise.
    pub stands: Option<StandsData>,
    /// The levels to choose from, lowest first.
    pub levels: Vec<LevelData>,
    /// Rules of law behind it, with what they mean.
    pub legal: Vec<(String, String)>,
    /// Nobody approved the protocol.
    pub unapproved: bool,
}

/// A level that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandsData {
    /// 0 to 4.
    pub level: u8,
    /// In words.
    pub name: String,
    /// The time of day it was decided.
    pub time: String,
}

/// A level to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelData {
    /// 1 to 4.
    pub level: u8,
    /// In words.
    pub name: String,
    /// How the criteria count together.
    pub counts: String,
    /// What tells this level.
    pub criteria: Vec<String>,
    /// Who decides there.
    pub decides: String,
}

/// Every risk there is a protocol for, and whatever else was decided on.
pub fn signals(practice: &Practice, organisation: &Organisation, texts: &Texts) -> Vec<SignalData> {
    let mut all: Vec<SignalData> = Vec::new();
    for protocol in organisation.protocols.iter().filter(|it| it.looked_back_on) {
        all.extend(protocol.triggers.iter().map(|flag| signal(practice, flag, Some(protocol), texts)));
    }
    for (flag, state) in &practice.state.flags {
        if state.decided.is_some() && !all.iter().any(|it| it.flag == *flag) {
            all.push(signal(practice, flag, None, texts));
        }
    }
    all
}

fn signal(practice: &Practice, flag: &str, protocol: Option<&Protocol>, texts: &Texts) -> SignalData {
    let lang = texts.lang();
    let decided = practice.state.flags.get(flag).and_then(|state| state.decided);
    let name = |level: u8| match protocol.and_then(|it| it.level(level)) {
        Some(level) => level.name.get(lang).to_owned(),
        None => words::level(texts, level),
    };
    SignalData {
        flag: flag.to_owned(),
        label: words::flag(texts, flag),
        about: protocol.map_or_else(String::new, |it| it.about.get(lang).to_owned()),
        stands: decided.map(|level| StandsData { level, name: name(level), time: decided_at(practice, flag) }),
        levels: protocol.map(|it| it.levels.iter().map(|it| level(it, texts)).collect()).unwrap_or_default(),
        legal: protocol
            .map(|it| it.legal.iter().map(|it| (it.shown(lang), it.about.get(lang).to_owned())).collect())
            .unwrap_or_default(),
        unapproved: protocol.is_some_and(|it| it.example || it.approved_by.is_none()),
    }
}

fn decided_at(practice: &Practice, flag: &str) -> String {
    let decision = practice.state.board.risks().get(flag).and_then(|risk| risk.decisions.last());
    decision.map_or_else(String::new, |(moment, _)| time_of(practice, moment.of))
}

fn level(level: &Level, texts: &Texts) -> LevelData {
    let lang = texts.lang();
    LevelData {
        level: level.number,
        name: level.name.get(lang).to_owned(),
        counts: match (level.counts, level.criteria.len()) {
            (_, 0 | 1) => String::new(),
            (Counts::Any, _) => texts.t("desk-level-any"),
            (Counts::All, _) => texts.t("desk-level-all"),
        },
        criteria: level.criteria.iter().map(|it| it.get(lang).to_owned()).collect(),
        decides: texts.t_with("desk-level-decides", &[("who", names::role(texts, level.decides).into())]),
    }
}
