//! What the progress screen shows.

use super::points::{self, PointData};
use crate::app::{Action, Route, Texts};
use crate::protocol::days_between;
use crate::rehearse::DrillKind;
use crate::review::{FEW, Practised, Progress, RiskTally, Skill, SkillProgress};
use crate::session::Support;
use crate::ui::words;

/// Practice over weeks, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressData {
    /// Nothing was practised yet.
    pub is_empty: bool,
    /// At most three, what is most worth doing first.
    pub suggestions: Vec<SuggestionData>,
    /// Every skill.
    pub skills: Vec<SkillData>,
    /// Conversations per family of scenarios, in words.
    pub families: Vec<(String, String)>,
    /// Risks seen and risks rightly left alone over all of it, in words with their counts; empty: none yet.
    pub risks: Vec<String>,
    /// Conversations with help, newest first.
    pub held: Vec<HeldData>,
    /// Conversations without help, newest first.
    pub exams: Vec<HeldData>,
}

/// Something worth doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuggestionData {
    /// In one sentence.
    pub what: String,
    /// Why, in one more.
    pub why: String,
    /// What the button says.
    pub label: String,
    /// What it asks for.
    pub action: Action,
}

/// A skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillData {
    /// Its name.
    pub name: String,
    /// What is counted of it, in plain words.
    pub counts: String,
    /// The last time, or that there is too little to say anything.
    pub last: String,
    /// When a refresher is worth it; empty: never practised.
    pub due: String,
    /// It is worth it now.
    pub is_due: bool,
    /// There is enough for a line.
    pub is_enough: bool,
    /// The conversations, oldest first.
    pub points: Vec<PointData>,
    /// All of it in words, for who cannot see the line.
    pub spoken: String,
}

/// A conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldData {
    /// Its id in the store.
    pub id: String,
    /// The scenario.
    pub title: String,
    /// Day and how it ended.
    pub about: String,
}

/// Conversations below which a line says nothing.
const ENOUGH: usize = 3;
/// Chances below which a line says nothing.
const ENOUGH_CHANCES: u32 = 6;
/// Suggestions at once.
const MOST: usize = 3;

impl ProgressData {
    /// From practice over weeks.
    pub fn of(progress: &Progress, texts: &Texts) -> Self {
        let days = (progress.practised.first(), progress.practised.last());
        let span = (days.0.map_or("", |it| &it.day), days.1.map_or("", |it| &it.day));
        let list = |exam: bool| -> Vec<HeldData> {
            let held = progress.practised.iter().rev().filter(|it| (it.support == Support::Exam) == exam);
            held.map(|it| held_data(it, texts)).collect()
        };
        Self {
            is_empty: progress.practised.is_empty(),
            suggestions: suggestions(progress, texts),
            skills: progress.skills.iter().map(|it| skill(it, span, &progress.today, texts)).collect(),
            risks: risks(&progress.risks, texts),
            families: progress.families.iter().map(|(name, counts)| family(name, *counts, texts)).collect(),
            held: list(false),
            exams: list(true),
        }
    }
}

/// Both sides of deciding on risks, with their counts: few conversations say little.
fn risks(series: &RiskTally, texts: &Texts) -> Vec<String> {
    let side = |key: &str, share: Option<(u32, u32)>| {
        let (part, of) = share?;
        let counts = texts.t_with(key, &[("part", part.into()), ("of", of.into())]);
        Some(if of < FEW { format!("{counts} · {}", texts.t("measure-few")) } else { counts })
    };
    let sides = [side("progress-risks-seen", series.sensitivity()), side("progress-risks-left", series.specificity())];
    sides.into_iter().flatten().collect()
}

fn family(name: &str, (all, exams): (u32, u32), texts: &Texts) -> (String, String) {
    let shown = texts.find(&format!("concern-{name}"), &[]).unwrap_or_else(|| words::plain(name));
    let mut counts = texts.t_with("progress-conversations", &[("n", all.into())]);
    if exams > 0 {
        counts.push_str(", ");
        counts.push_str(&texts.t_with("progress-without-help", &[("n", exams.into())]));
    }
    (shown, counts)
}

fn held_data(one: &Practised, texts: &Texts) -> HeldData {
    HeldData {
        id: one.id.clone(),
        title: one.title.clone(),
        about: format!("{} · {}", words::date(texts, &one.day), words::outcome(texts, one.outcome)),
    }
}

/// The exercises of a skill; `None` where only a conversation practises it.
const fn drill(skill: Skill) -> Option<DrillKind> {
    match skill {
        Skill::Listening => Some(DrillKind::Reflect),
        Skill::Structure => Some(DrillKind::EndWarmly),
        Skill::Safety => Some(DrillKind::AskSuicide),
        Skill::Asking | Skill::Honesty | Skill::Referral => None,
    }
}

fn suggestions(progress: &Progress, texts: &Texts) -> Vec<SuggestionData> {
    let mut found = Vec::new();
    let to_library = || (texts.t("progress-to-library"), Action::Go(Route::Library));
    // One refresher at a time: the one that waits longest.
    if let Some(skill) = progress.due.first() {
        let (label, action) = match drill(*skill) {
            Some(kind) => (texts.t("progress-to-drill"), Action::StartDrills(kind)),
            None => to_library(),
        };
        let name = texts.t(&format!("skill-{}", skill.name()));
        let what = texts.t_with("progress-suggest-due", &[("skill", name.to_lowercase().into())]);
        found.push(SuggestionData { what, why: texts.t("progress-suggest-due-why"), label, action });
    }
    for (wanted, what, why) in [
        (progress.probe, "progress-suggest-probe", "progress-suggest-probe-why"),
        (progress.calm, "progress-suggest-calm", "progress-suggest-calm-why"),
    ] {
        if wanted {
            let (label, action) = to_library();
            found.push(SuggestionData { what: texts.t(what), why: texts.t(why), label, action });
        }
    }
    found.truncate(MOST);
    found
}

fn skill(skill: &SkillProgress, span: (&str, &str), today: &str, texts: &Texts) -> SkillData {
    let name = skill.skill.name();
    let chances: u32 = skill.points.iter().map(|point| point.of).fold(0, u32::saturating_add);
    let is_enough = skill.points.len() >= ENOUGH && chances >= ENOUGH_CHANCES;
    let shown = points::points(&skill.points, span, texts);
    let last = match (shown.last(), is_enough) {
        (None, _) => texts.t("progress-never"),
        (Some(_), false) => texts.t("progress-too-little"),
        (Some(point), true) => texts.t_with("progress-last", &[("point", point.words.as_str().into())]),
    };
    let until = skill.due.as_deref().and_then(|day| days_between(today, day));
    let label = texts.t(&format!("skill-{name}"));
    let list: Vec<&str> = shown.iter().map(|point| point.words.as_str()).collect();
    SkillData {
        counts: texts.t(&format!("skill-{name}-counts")),
        due: until.map_or_else(String::new, |days| due(days, texts)),
        is_due: until.is_some_and(|days| days <= 0),
        spoken: format!("{label}: {}", if list.is_empty() { last.clone() } else { list.join("; ") }),
        name: label,
        last,
        is_enough,
        points: shown,
    }
}

/// When a refresher is worth it, so many days from now.
fn due(days: i64, texts: &Texts) -> String {
    match days {
        ..=0 => texts.t("progress-due-now"),
        1..=6 => texts.t("progress-due-week"),
        7..=60 => texts.t_with("progress-due-days", &[("n", days.into())]),
        _ => texts.t_with("progress-due-months", &[("n", (days / 30).into())]),
    }
}

#[cfg(test)]
#[path = "data_tests.rs"]
mod tests;
