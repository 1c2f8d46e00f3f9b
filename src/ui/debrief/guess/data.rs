//! What one thinks before looking back, and afterwards: that beside what it was.

use crate::app::Texts;
use crate::ids::Seq;
use crate::recording::Guess;
use crate::review::{Criterion, LookBack, Rubric};
use crate::session::Who;
use crate::ui::debrief::measures::MeasuresData;
use std::collections::BTreeMap;

/// What is being filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuessForm {
    /// The rubric is unfolded.
    pub own_work: bool,
    /// Each value that was moved, 0 to 100.
    pub values: BTreeMap<Asked, u8>,
    /// The own work by criterion, 1 to 5.
    pub rubric: BTreeMap<String, u8>,
}

/// One of the values that are guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asked {
    /// Trust at the turning point.
    TrustThen,
    /// Tension at the turning point.
    TensionThen,
    /// Trust at the end.
    TrustNow,
    /// Tension at the end.
    TensionNow,
}

impl Asked {
    /// In the order of the conversation.
    pub const ALL: [Self; 4] = [Self::TrustThen, Self::TensionThen, Self::TrustNow, Self::TensionNow];

    /// Which feeling.
    pub const fn meter(self) -> &'static str {
        match self {
            Self::TrustNow | Self::TrustThen => "trust",
            Self::TensionNow | Self::TensionThen => "tension",
        }
    }

    /// At the turning point.
    pub const fn is_then(self) -> bool {
        matches!(self, Self::TrustThen | Self::TensionThen)
    }
}

/// Where a value stands that nobody moved.
pub const MIDDLE: u8 = 50;

impl GuessForm {
    /// As it is kept; a value that nobody moved stays open.
    pub fn guess(&self, has_turn: bool) -> Guess {
        let rubric = Rubric::shipped();
        let then = |asked: Asked| self.values.get(&asked).copied().filter(|_| has_turn);
        let now = |asked: Asked| self.values.get(&asked).copied();
        Guess {
            trust_now: now(Asked::TrustNow),
            tension_now: now(Asked::TensionNow),
            trust_then: then(Asked::TrustThen),
            tension_then: then(Asked::TensionThen),
            rubric: self.rubric.clone(),
            by: format!("{} {}", rubric.id, rubric.version),
        }
    }
}

/// A value in words: no grade, a place between low and high.
pub fn height(value: u8, texts: &Texts) -> String {
    texts.t(match value {
        0..20 => "guess-very-low",
        20..40 => "guess-low",
        40..=60 => "guess-middle",
        61..=80 => "guess-high",
        _ => "guess-very-high",
    })
}

/// The messages around the turning point: at most two before, the message, at most two after.
pub fn around(look_back: &LookBack) -> Vec<Seq> {
    let turns = &look_back.turns;
    let Some(at) = look_back.turning_point.and_then(|of| turns.iter().position(|turn| turn.seq == of)) else {
        return Vec::new();
    };
    let theirs = |turn: &&crate::review::Turn| turn.by == Who::HelpSeeker;
    let before = turns[..at].iter().rev().take_while(theirs).take(2).count();
    let after = turns[at + 1..].iter().take_while(theirs).take(2).count();
    turns[at - before..=at + after].iter().map(|turn| turn.seq).collect()
}

/// What was guessed beside what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuessedData {
    /// The feelings.
    pub values: Vec<GuessedValue>,
    /// The own work.
    pub criteria: Vec<GuessedCriterion>,
}

/// One feeling at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuessedValue {
    /// Which, and when.
    pub asked: Asked,
    /// The guess.
    pub own: Option<u8>,
    /// What it was.
    pub was: u8,
}

/// One criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuessedCriterion {
    /// As shown.
    pub name: String,
    /// The own view, in the words of the anchors; empty when left open.
    pub own: String,
    /// Measures that belong to it, as `name: value`.
    pub measures: Vec<(String, String)>,
}

/// The measures that belong to each criterion of the rubric that ships.
const BELONGS: [(&str, &[&str]); 7] = [
    ("contact", &["affirmations", "mi_adherent", "mi_non_adherent"]),
    ("structure", &["goal_checked", "closing"]),
    ("listening", &["reflections", "open_questions", "cues_met"]),
    ("language", &["questions_per_message", "message_length"]),
    ("safety", &["risks_recognised", "steps_done", "time_to_back_office"]),
    ("limits", &["honest_about_limits"]),
    ("referral", &["referrals_fitting", "advice_without_leave"]),
];

impl GuessedData {
    /// From a conversation and what was thought of it.
    pub fn of(guess: &Guess, look_back: &LookBack, texts: &Texts) -> Self {
        let measures = MeasuresData::of(look_back, texts);
        let all: Vec<_> = measures.conversation.iter().chain(&measures.protocol).collect();
        let values = Asked::ALL.into_iter().filter_map(|asked| {
            let own = match asked {
                Asked::TrustNow => guess.trust_now,
                Asked::TensionNow => guess.tension_now,
                Asked::TrustThen => guess.trust_then,
                Asked::TensionThen => guess.tension_then,
            };
            let was = value_at(look_back, asked)?;
            Some(GuessedValue { asked, own, was })
        });
        let criteria = Rubric::shipped().criteria.iter().map(|criterion| {
            let ids = BELONGS.iter().find(|(id, _)| *id == criterion.id).map_or(&[][..], |(_, ids)| ids);
            let found = ids.iter().filter_map(|id| all.iter().find(|measure| measure.id == *id && !measure.is_nothing));
            GuessedCriterion {
                name: criterion.name.get(texts.lang()).to_owned(),
                own: guess.rubric.get(&criterion.id).map_or_else(String::new, |n| anchor(criterion, *n, texts)),
                measures: found.map(|measure| (measure.name.clone(), measure.value.clone())).collect(),
            }
        });
        Self { values: values.collect(), criteria: criteria.collect() }
    }
}

/// A rating in the words of its anchors.
pub fn anchor(criterion: &Criterion, rating: u8, texts: &Texts) -> String {
    let lang = texts.lang();
    let (low, middle, high) = (criterion.low.get(lang), criterion.middle.get(lang), criterion.high.get(lang));
    let between = |a: &str, b: &str| texts.t_with("guess-between", &[("a", a.into()), ("b", b.into())]);
    match rating {
        0 | 1 => low.to_owned(),
        2 => between(low, middle),
        3 => middle.to_owned(),
        4 => between(middle, high),
        _ => high.to_owned(),
    }
}

/// What a feeling really was; `None` where the scenario has no such feeling or moment.
pub fn value_at(look_back: &LookBack, asked: Asked) -> Option<u8> {
    let curve = look_back.curves.iter().find(|curve| curve.meter == asked.meter())?;
    let point = if asked.is_then() {
        let of = look_back.turning_point?;
        let own = look_back.turns.iter().filter(|turn| turn.by == Who::Counsellor);
        let number = own.take_while(|turn| turn.seq <= of).count();
        curve.points.iter().rfind(|point| point.turn as usize <= number)
    } else {
        curve.points.last()
    };
    point.map(|point| u8::try_from(point.value.clamp(0, 100)).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;

    #[test]
    fn what_nobody_moved_stays_open() {
        let mut form = GuessForm::default();
        form.values.insert(Asked::TrustThen, 30);
        form.values.insert(Asked::TrustNow, 70);
        let guess = form.guess(true);
        assert_eq!((guess.trust_now, guess.tension_now), (Some(70), None));
        assert_eq!((guess.trust_then, guess.tension_then), (Some(30), None));
        assert_eq!(form.guess(false).trust_then, None);
        assert!(guess.by.starts_with("chat "), "{}", guess.by);
    }

    #[test]
    fn ratings_are_told_in_the_words_of_their_anchors() {
        let texts = Texts::new(Lang::Nl);
        let criterion = &Rubric::shipped().criteria[0];
        assert_eq!(anchor(criterion, 1, &texts), "koel, oordelend");
        assert_eq!(anchor(criterion, 4, &texts), "tussen “beleefd, wat warmte” en “de ander gaat zichtbaar open”");
        assert_eq!(anchor(criterion, 9, &texts), "de ander gaat zichtbaar open");
        for value in 0..=100 {
            assert!(!height(value, &texts).starts_with("guess-"));
        }
    }

    #[test]
    fn every_criterion_has_measures_that_exist() {
        for criterion in &Rubric::shipped().criteria {
            let (_, ids) = BELONGS.iter().find(|(id, _)| *id == criterion.id).expect("measures for each criterion");
            for id in *ids {
                assert!(crate::review::MEASURES.iter().any(|it| it.id == *id), "{id}");
            }
        }
    }
}
