//! One risk: when it could be read, when it was marked, at which level, and what that means.

use super::data::{FactLine, Finder, Sign};
use crate::app::Texts;
use crate::protocol::{LevelStanding, TOP_LEVEL};
use crate::review::RiskResult;
use crate::ui::{names, words};

/// What became of a risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskData {
    /// Its name.
    pub name: String,
    /// What happened.
    pub facts: Vec<FactLine>,
    /// What it means.
    pub judgement: String,
    /// How it stands.
    pub sign: Sign,
}

/// Whether the risk was there, or was decided on.
pub fn matters(risk: &RiskResult) -> bool {
    risk.shown_level.unwrap_or_default() > 0 || !risk.decisions.is_empty() || risk.key.unwrap_or_default() > 0
}

/// A risk, in words.
pub fn risk(result: &RiskResult, texts: &Texts, finder: Finder<'_>) -> RiskData {
    let mut facts = Vec::new();
    match result.shown.filter(|_| result.shown_level.unwrap_or_default() > 0) {
        Some(shown) => {
            let level = names::level(texts, result.shown_level.unwrap_or_default());
            let values = [("time", finder.time(shown).into()), ("level", level.into())];
            facts.push(FactLine { text: texts.t_with("escalation-shown", &values), at: finder.shown(shown.of) });
        }
        None => facts.push(FactLine { text: texts.t("escalation-not-shown"), at: None }),
    }
    facts.push(match result.recognised {
        Some(moment) => {
            let values = [("time", finder.time(moment).into()), ("delay", delay(result, texts).into())];
            FactLine { text: texts.t_with("escalation-recognised", &values), at: finder.at(moment.of) }
        }
        None => FactLine { text: texts.t("escalation-not-recognised"), at: None },
    });
    if result.decisions.len() > 1 || result.decisions.iter().any(|(_, level)| level.is_none()) {
        let list: Vec<String> = result
            .decisions
            .iter()
            .map(|(moment, level)| {
                let what = level.map_or_else(|| texts.t("escalation-withdrawn"), |it| names::level(texts, it));
                format!("{} {what}", finder.time(*moment))
            })
            .collect();
        let text = texts.t_with("escalation-decisions", &[("list", list.join(", ").into())]);
        facts.push(FactLine { text, at: None });
    }
    let decided = result.decisions.last().and_then(|(_, level)| *level);
    let level = |level: Option<u8>| level.map_or_else(|| texts.t("escalation-none"), |it| names::level(texts, it));
    let values = [("you", level(decided).into()), ("author", level(result.key.map(|it| it.min(TOP_LEVEL))).into())];
    facts.push(FactLine { text: texts.t_with("escalation-levels", &values), at: None });
    let (judgement, sign) = judged(result);
    RiskData { name: words::flag(texts, &result.flag), facts, judgement: texts.t(judgement), sign }
}

/// How long between when it could be read and when it was marked.
fn delay(result: &RiskResult, texts: &Texts) -> String {
    let span = |ms: u64| crate::app::counted::stretch(texts, ms);
    match result.delay_ms() {
        None => texts.t("escalation-delay-unshown"),
        Some(ms) if ms < 0 => texts.t_with("escalation-delay-before", &[("time", span(ms.unsigned_abs()).into())]),
        Some(ms) if ms < 1_000 => texts.t("escalation-delay-at-once"),
        Some(ms) => texts.t_with("escalation-delay", &[("time", span(ms.unsigned_abs()).into())]),
    }
}

const fn judged(result: &RiskResult) -> (&'static str, Sign) {
    match result.standing {
        LevelStanding::Exact => ("standing-exact", Sign::Good),
        LevelStanding::TooLow => ("standing-too-low", Sign::Look),
        LevelStanding::TooHigh => ("standing-too-high", Sign::Plain),
        LevelStanding::NotRaised if !result.decisions.is_empty() => ("standing-withdrawn", Sign::Look),
        LevelStanding::NotRaised => ("standing-not-raised", Sign::Look),
        LevelStanding::Needless => ("standing-needless", Sign::Plain),
        LevelStanding::RightlyNotRaised => ("standing-rightly-not-raised", Sign::Plain),
    }
}
