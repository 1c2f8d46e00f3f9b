//! Practice over weeks: per skill, beside the own rating; when a refresher is due. No points, no ranks, no streaks.
//!
//! A skill is what the measures count of it. When a refresher is due, FSRS-5 says (spaced repetition, `rs-fsrs` with its
//! published default weights): each conversation that gave a chance to use a skill is one repetition.

use super::{Counted, LookBack, RiskTally};
use crate::recording::Recording;
use crate::session::{Outcome, Support};
use chrono::{DateTime, NaiveDate, Utc};
use rs_fsrs::{Card, FSRS, Parameters, Rating};
use std::collections::BTreeMap;

/// What is practised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Skill {
    /// Giving back what was heard, picking up hints.
    Listening,
    /// Asking openly, one thing at a time.
    Asking,
    /// Goal and closing.
    Structure,
    /// Risks seen, steps done.
    Safety,
    /// Honest about confidentiality.
    Honesty,
    /// Referrals that fit.
    Referral,
}

impl Skill {
    /// Every skill, in the order shown.
    pub const ALL: [Self; 6] =
        [Self::Listening, Self::Asking, Self::Structure, Self::Safety, Self::Honesty, Self::Referral];

    /// The name in texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Listening => "listening",
            Self::Asking => "asking",
            Self::Structure => "structure",
            Self::Safety => "safety",
            Self::Honesty => "honesty",
            Self::Referral => "referral",
        }
    }

    /// The criterion of the rubric that stands beside it.
    #[must_use]
    pub const fn criterion(self) -> &'static str {
        match self {
            Self::Listening => "listening",
            Self::Asking => "contact",
            Self::Structure => "structure",
            Self::Safety => "safety",
            Self::Honesty => "limits",
            Self::Referral => "referral",
        }
    }
}

/// One conversation, as far as progress looks at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practised {
    /// Its id in the store.
    pub id: String,
    /// The day, `2026-11-25`.
    pub day: String,
    /// The scenario.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// Whose need it was: the family of scenarios.
    pub family: String,
    /// 1 calm, 2 loaded, 3 heavy.
    pub intensity: u8,
    /// How much help there was.
    pub support: Support,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// What was done of what could be done, by skill; skills without a chance are left out.
    pub skills: BTreeMap<Skill, (u32, u32)>,
    /// Risks seen and left alone.
    pub risks: RiskTally,
    /// The own rating by criterion, 1 to 5.
    pub own: BTreeMap<String, u8>,
}

impl Practised {
    /// What progress looks at of a recording; a branch is another try and counts as none.
    #[must_use]
    pub fn of(recording: &Recording) -> Option<Self> {
        if recording.parent.is_some() || recording.exchanges.is_empty() {
            return None;
        }
        let look_back = LookBack::of(recording);
        let header = &recording.header;
        Some(Self {
            id: recording.id.clone(),
            day: recording.started_on.chars().take(10).collect(),
            scenario: header.scenario.clone(),
            title: header.title.clone(),
            family: header.seeks.audience.clone(),
            intensity: header.intensity,
            support: header.support,
            outcome: look_back.end.as_ref().map(|end| end.outcome),
            skills: Skill::ALL.into_iter().filter_map(|skill| Some((skill, share(skill, &look_back)?))).collect(),
            risks: RiskTally::of_one(&look_back),
            own: recording.guess.as_ref().map(|guess| guess.rubric.clone()).unwrap_or_default(),
        })
    }
}

/// What was done of what could be done; `None` without a chance.
fn share(skill: Skill, look_back: &LookBack) -> Option<(u32, u32)> {
    let of = |ids: &[&str]| {
        let parts = ids.iter().filter_map(|id| match look_back.measures.get(id) {
            Counted::Of(part, of) => Some((part, of)),
            Counted::Yes(yes) => Some((u32::from(yes), 1)),
            Counted::Number(_) | Counted::Time(_) | Counted::Nothing => None,
        });
        parts.fold((0, 0), |sum: (u32, u32), part| (sum.0 + part.0, sum.1 + part.1))
    };
    let (part, whole) = match skill {
        Skill::Listening => {
            let met = look_back.feedback.iter().filter(|it| it.met).count();
            (u32::try_from(met).unwrap_or(u32::MAX), u32::try_from(look_back.feedback.len()).unwrap_or(u32::MAX))
        }
        Skill::Asking => of(&["open_questions"]),
        Skill::Structure => of(&["goal_checked", "closing"]),
        Skill::Safety => of(&["risks_recognised", "steps_done"]),
        Skill::Honesty => of(&["honest_about_limits"]),
        Skill::Referral => of(&["referrals_fitting"]),
    };
    (whole > 0).then_some((part, whole))
}

/// One conversation's part in a skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillPoint {
    /// The day.
    pub day: String,
    /// Done.
    pub part: u32,
    /// Of so many chances.
    pub of: u32,
    /// Without hints.
    pub exam: bool,
    /// The own rating beside it, 1 to 5.
    pub own: Option<u8>,
}

/// A skill over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillProgress {
    /// Which.
    pub skill: Skill,
    /// Every conversation that gave a chance, oldest first.
    pub points: Vec<SkillPoint>,
    /// The day a refresher is due; `None`: never practised.
    pub due: Option<String>,
}

/// Progress over all conversations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The day it was looked at, `2026-11-25`.
    pub today: String,
    /// Per skill.
    pub skills: Vec<SkillProgress>,
    /// Conversations per family of scenarios: all, and those without hints.
    pub families: BTreeMap<String, (u32, u32)>,
    /// Risks seen and left alone, over all of it.
    pub risks: RiskTally,
    /// Conversations, oldest first.
    pub practised: Vec<Practised>,
    /// Skills whose refresher is due today or before, longest due first.
    pub due: Vec<Skill>,
    /// A conversation without hints is worth trying: several were held with hints since the last one.
    pub probe: bool,
    /// Something calm is worth mixing in: the last ones were heavy.
    pub calm: bool,
}

/// Conversations with hints after which one without is worth trying.
const PROBE_AFTER: usize = 4;

/// Conversations in a row after which something calm is worth mixing in.
const CALM_AFTER: usize = 3;

/// Looks at practice until a day, `2026-11-25`.
#[must_use]
pub fn progress(mut practised: Vec<Practised>, today: &str) -> Progress {
    practised.sort_by(|a, b| (&a.day, &a.id).cmp(&(&b.day, &b.id)));
    let skills: Vec<SkillProgress> = Skill::ALL.into_iter().map(|skill| one_skill(skill, &practised)).collect();
    let mut due: Vec<(&str, Skill)> =
        skills.iter().filter_map(|it| Some((it.due.as_deref()?, it.skill))).filter(|(day, _)| *day <= today).collect();
    due.sort_unstable();
    let due = due.into_iter().map(|(_, skill)| skill).collect();
    let mut families: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for one in &practised {
        let counts = families.entry(one.family.clone()).or_default();
        counts.0 += 1;
        counts.1 += u32::from(one.support == Support::Exam);
    }
    let since_exam = practised.iter().rev().take_while(|one| one.support != Support::Exam).count();
    let heavy = practised.iter().rev().take_while(|one| one.intensity >= 2).count();
    Progress {
        today: today.to_owned(),
        skills,
        families,
        due,
        probe: since_exam >= PROBE_AFTER,
        calm: heavy >= CALM_AFTER,
        risks: practised.iter().map(|one| one.risks).sum(),
        practised,
    }
}

fn one_skill(skill: Skill, practised: &[Practised]) -> SkillProgress {
    let points: Vec<SkillPoint> = practised
        .iter()
        .filter_map(|one| {
            let (part, of) = *one.skills.get(&skill)?;
            let own = one.own.get(skill.criterion()).copied();
            Some(SkillPoint { day: one.day.clone(), part, of, exam: one.support == Support::Exam, own })
        })
        .collect();
    let due = due(&points);
    SkillProgress { skill, points, due }
}

/// The day of the next refresher by FSRS.
fn due(points: &[SkillPoint]) -> Option<String> {
    let fsrs = FSRS::new(Parameters { enable_fuzz: false, enable_short_term: false, ..Parameters::default() });
    let mut card: Option<Card> = None;
    for point in points {
        let Some(now) = noon(&point.day) else { continue };
        let before = card.unwrap_or_else(|| Card { due: now, last_review: now, ..Card::default() });
        card = Some(fsrs.next(before, now, rating(point.part, point.of)).card);
    }
    card.map(|card| card.due.format("%Y-%m-%d").to_string())
}

fn noon(day: &str) -> Option<DateTime<Utc>> {
    let date: NaiveDate = day.parse().ok()?;
    Some(date.and_hms_opt(12, 0, 0)?.and_utc())
}

/// How a share counts as a repetition. The bounds are ours: below 4 in 10 it is learnt again.
const fn rating(part: u32, of: u32) -> Rating {
    match part * 10 {
        tenths if tenths < 4 * of => Rating::Again,
        tenths if tenths < 6 * of => Rating::Hard,
        tenths if tenths < 9 * of => Rating::Good,
        _ => Rating::Easy,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(day: &str, safety: (u32, u32), support: Support) -> Practised {
        Practised {
            id: day.to_owned(),
            day: day.to_owned(),
            scenario: "x".to_owned(),
            title: "X".to_owned(),
            family: "relative".to_owned(),
            intensity: 2,
            support,
            outcome: None,
            skills: BTreeMap::from([(Skill::Safety, safety)]),
            risks: RiskTally::default(),
            own: BTreeMap::from([("safety".to_owned(), 4)]),
        }
    }

    fn safety(progress: &Progress) -> &SkillProgress {
        progress.skills.iter().find(|it| it.skill == Skill::Safety).expect("every skill is there")
    }

    #[test]
    fn what_goes_well_comes_back_later_than_what_does_not() {
        let well = progress(vec![held("2026-10-01", (9, 10), Support::Supported)], "2026-10-02");
        let badly = progress(vec![held("2026-10-01", (1, 10), Support::Supported)], "2026-10-02");
        assert!(safety(&badly).due < safety(&well).due, "{:?} {:?}", safety(&badly).due, safety(&well).due);
        assert_eq!(well.due, []);
        assert_eq!(progress(badly.practised, "2026-10-30").due, [Skill::Safety]);
        assert_eq!(well.skills[0].due, None, "what never had a chance is never due");
    }

    #[test]
    fn intervals_grow_with_repetition() {
        let days = ["2026-10-01", "2026-10-05", "2026-10-20"];
        let held = |n: usize| days[..n].iter().map(|day| held(day, (8, 10), Support::Supported)).collect();
        let gap = |n: usize| {
            let due: NaiveDate = safety(&progress(held(n), "2026-12-01")).due.clone().unwrap().parse().unwrap();
            (due - days[n - 1].parse::<NaiveDate>().unwrap()).num_days()
        };
        assert!(gap(1) < gap(2) && gap(2) < gap(3), "{} {} {}", gap(1), gap(2), gap(3));
    }

    #[test]
    fn a_conversation_without_hints_and_a_calm_one_are_proposed_now_and_then() {
        let list = |n: u32, last| {
            let mut list: Vec<Practised> =
                (0..n).map(|day| held(&format!("2026-10-{:02}", day + 1), (1, 2), Support::Supported)).collect();
            list.push(held("2026-10-20", (1, 2), last));
            list
        };
        assert!(progress(list(3, Support::Supported), "2026-10-21").probe);
        assert!(!progress(list(3, Support::Exam), "2026-10-21").probe);
        assert!(progress(list(3, Support::Exam), "2026-10-21").calm);
        assert_eq!(progress(list(3, Support::Exam), "2026-10-21").families["relative"], (4, 1));
    }

    #[test]
    fn the_own_rating_stands_beside_what_was_counted() {
        let progress = progress(vec![held("2026-10-01", (9, 10), Support::Exam)], "2026-10-02");
        assert_eq!(safety(&progress).points[0].own, Some(4));
        assert!(safety(&progress).points[0].exam);
    }
}
