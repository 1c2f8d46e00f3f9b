//! The three main points: what went best, what tells most, one thing to try.

use super::data::point_data;
use crate::app::Texts;
use crate::ids::Seq;
use crate::review::{Feedback, FeedbackPoint, LookBack};
use crate::ui::words;

/// One of the three.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MainPoint {
    /// What kind of point it is, in words.
    pub heading: String,
    /// Which of the three.
    pub kind: MainKind,
    /// In one sentence.
    pub text: String,
    /// Why, or where it comes from; may be empty.
    pub more: String,
    /// The message that shows it.
    pub of: Seq,
    /// When that was.
    pub time: String,
}

/// Which of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MainKind {
    /// What went well.
    Strength,
    /// What to look at.
    Care,
    /// What to try.
    Try,
}

/// At most three, in this order; what was read doubtfully is never a care.
pub fn main_points(look_back: &LookBack, texts: &Texts) -> Vec<MainPoint> {
    let trust = |feedback: &Feedback| {
        let effect = feedback.effects.iter().find(|effect| effect.meter == "trust");
        effect.map_or(0, |effect| effect.by)
    };
    let sure = || look_back.feedback.iter().filter(|feedback| !feedback.unsure);
    let with = |is_strength: bool| {
        sure().flat_map(move |feedback| {
            let points = feedback.points.iter().filter(move |point| point.kind.is_strength() == is_strength);
            points.map(move |point| (feedback, point))
        })
    };
    // Kinds stand in their order of weight; among the same, the one that moved trust most.
    let best = with(true).min_by_key(|(feedback, point)| (point.kind, -trust(feedback)));
    let telling = with(false).min_by_key(|(feedback, point)| (point.kind, trust(feedback)));
    let to_try = telling
        .map(|(feedback, _)| feedback)
        .filter(|feedback| feedback.better.is_some())
        .or_else(|| sure().filter(|it| it.better.is_some()).min_by_key(|it| (it.met, trust(it))))
        .or_else(|| look_back.feedback.iter().find(|feedback| feedback.better.is_some()));
    let time = |of: Seq| {
        let turn = look_back.turns.iter().find(|turn| turn.seq == of);
        turn.map_or_else(String::new, |turn| words::clock(turn.at_ms))
    };
    let told = |kind: MainKind, key: &str, (feedback, point): (&Feedback, &FeedbackPoint)| {
        let data = point_data(point, texts);
        MainPoint {
            heading: texts.t(key),
            kind,
            text: data.text,
            more: data.why,
            of: feedback.of,
            time: time(feedback.of),
        }
    };
    let mut points = Vec::new();
    points.extend(best.map(|it| told(MainKind::Strength, "three-strength", it)));
    points.extend(telling.map(|it| told(MainKind::Care, "three-care", it)));
    points.extend(to_try.and_then(|feedback| {
        let better = feedback.better.as_ref()?;
        let source = texts.t(if better.by_author { "feedback-by-author" } else { "feedback-by-example" });
        Some(MainPoint {
            heading: texts.t("three-try"),
            kind: MainKind::Try,
            text: format!("“{}”", better.text),
            more: source,
            of: feedback.of,
            time: time(feedback.of),
        })
    }));
    points
}
