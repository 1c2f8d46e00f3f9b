//! What the look-back shows.

use super::turns::{TurnData, turns};
use crate::app::Texts;
use crate::ids::Seq;
use crate::review::{Curve, FactResult, LookBack};
use crate::session::Who;
use crate::ui::widgets::spoken;
use crate::ui::words;

/// A conversation to look back on, ready to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct DebriefData {
    /// With whom.
    pub persona: String,
    /// Title, date, length.
    pub meta: String,
    /// Nobody from practice has reviewed the scenario.
    pub unreviewed: bool,
    /// How it ended; `None` when it was broken off.
    pub end: Option<EndData>,
    /// What could be found out: found first.
    pub facts: Vec<FactData>,
    /// So many found.
    pub found: usize,
    /// The risks by the author's key.
    pub risks: Vec<String>,
    /// The feelings.
    pub curves: Vec<CurveData>,
    /// Minutes from start to end.
    pub minutes: f64,
    /// The messages.
    pub turns: Vec<TurnData>,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndData {
    /// In one line.
    pub title: String,
    /// Why it ended so.
    pub explains: String,
    /// What became of the person.
    pub afterwards: String,
    /// The way to help that stays open.
    pub way_to_help: String,
}

/// Something that could be found out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactData {
    /// As it is told.
    pub text: String,
    /// When it was told, or that it stayed hidden.
    pub status: String,
    /// It was told.
    pub is_found: bool,
    /// What opens it, a line each.
    pub doors: Vec<String>,
}

/// A feeling over time.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveData {
    /// Its name.
    pub label: String,
    /// From where to where, in words.
    pub words: String,
    /// The same in short.
    pub short: String,
    /// Start and every step.
    pub points: Vec<PointData>,
}

/// A step of a feeling.
#[derive(Clone, Debug, PartialEq)]
pub struct PointData {
    /// When.
    pub minutes: f64,
    /// From then on.
    pub value: f64,
    /// From where to where, in words; empty for the start.
    pub words: String,
    /// What moved it; may be empty.
    pub cause: String,
    /// The counsellor's message it belongs to.
    pub seq: Option<Seq>,
}

impl DebriefData {
    /// From a conversation.
    pub fn of(look_back: &LookBack, texts: &Texts) -> Self {
        let header = &look_back.header;
        let label = |name: &str| {
            let note = header.meters.iter().find(|meter| meter.name == name);
            words::meter(texts, name, note.map_or("", |meter| meter.label.as_str()))
        };
        let end_ms = look_back
            .end
            .as_ref()
            .map(|end| end.at_ms)
            .into_iter()
            .chain(look_back.turns.iter().map(|turn| turn.at_ms))
            .max()
            .unwrap_or_default();
        let mine: Vec<Seq> =
            look_back.turns.iter().filter(|turn| turn.by == Who::Counsellor).map(|turn| turn.seq).collect();
        let length = texts
            .t_with("debrief-length", &[("minutes", end_ms.div_ceil(60_000).into()), ("turns", mine.len().into())]);
        Self {
            persona: header.persona.clone(),
            meta: texts.t_with(
                "debrief-meta",
                &[
                    ("title", header.title.as_str().into()),
                    ("date", words::date(texts, &look_back.started_on).into()),
                    ("length", length.into()),
                ],
            ),
            unreviewed: header.unreviewed,
            end: look_back.end.as_ref().map(|end| EndData {
                title: texts.t_with(
                    &words::closing_title(end.outcome, look_back.closed),
                    &[("persona", header.persona.as_str().into())],
                ),
                explains: end.explains.clone(),
                afterwards: end.afterwards.clone(),
                way_to_help: end.way_to_help.clone(),
            }),
            found: look_back.facts.iter().filter(|fact| fact.told_at.is_some()).count(),
            facts: facts(&look_back.facts, texts),
            risks: header.flags.iter().map(|(name, level)| risk(name, *level, texts)).collect(),
            curves: look_back
                .curves
                .iter()
                .map(|one| curve(one, &words::meter(texts, &one.meter, &one.label), &mine, texts))
                .collect(),
            minutes: minutes(end_ms),
            turns: turns(look_back, texts, &label),
        }
    }

    /// A message as a screen reader says it.
    pub fn spoken(&self, turn: &TurnData, texts: &Texts) -> String {
        spoken(texts, (!turn.mine).then_some(self.persona.as_str()), &turn.time, &turn.text)
    }

    /// The trainee's message nearest to a moment.
    pub fn nearest(&self, minutes: f64) -> Option<Seq> {
        self.turns
            .iter()
            .filter(|turn| turn.mine)
            .min_by(|a, b| (a.minutes - minutes).abs().total_cmp(&(b.minutes - minutes).abs()))
            .map(|turn| turn.seq)
    }
}

/// Milliseconds as the plot counts them.
pub fn minutes(ms: u64) -> f64 {
    ms as f64 / 60_000.0
}

fn risk(name: &str, level: u8, texts: &Texts) -> String {
    texts.t_with(
        "debrief-risk",
        &[
            ("flag", words::flag(texts, name).into()),
            ("level", level.into()),
            ("word", words::level(texts, level).into()),
        ],
    )
}

fn facts(facts: &[FactResult], texts: &Texts) -> Vec<FactData> {
    let mut shown: Vec<FactData> = facts
        .iter()
        .map(|fact| {
            let mut status = match fact.told_at {
                Some(at) => texts.t_with("debrief-fact-found", &[("time", words::clock(at).into())]),
                None => texts.t("debrief-fact-missed"),
            };
            if fact.hinted && fact.told_at.is_none() {
                status = format!("{status} · {}", texts.t("debrief-fact-hinted"));
            }
            FactData {
                text: fact.note.text.clone(),
                status,
                is_found: fact.told_at.is_some(),
                doors: words::doors(texts, &fact.note),
            }
        })
        .collect();
    shown.sort_by_key(|fact| !fact.is_found);
    shown
}

fn curve(curve: &Curve, label: &str, mine: &[Seq], texts: &Texts) -> CurveData {
    let mut before = None;
    let points: Vec<PointData> = curve
        .points
        .iter()
        .map(|point| {
            let words = before.map_or_else(String::new, |from| moved(label, from, point.value, texts));
            before = Some(point.value);
            PointData {
                minutes: minutes(point.at_ms),
                value: f64::from(point.value),
                words,
                cause: cause(&point.cause, texts),
                seq: (point.turn as usize).checked_sub(1).and_then(|index| mine.get(index)).copied(),
            }
        })
        .collect();
    let ends = (curve.points.first(), curve.points.last());
    let (from, to) = match ends {
        (Some(first), Some(last)) => (first.value, last.value),
        _ => (0, 0),
    };
    CurveData {
        label: label.to_owned(),
        short: step(label, from, to, texts),
        words: texts
            .t_with("debrief-curve-label", &[("meter", label.into()), ("from", from.into()), ("to", to.into())]),
        points,
    }
}

/// Short: which, from where, to where.
pub fn step(label: &str, from: i32, to: i32, texts: &Texts) -> String {
    let values = [("meter", label.into()), ("from", from.into()), ("to", to.into())];
    texts.t_with("debrief-step", &values)
}

/// A move of a feeling, as a sentence.
pub fn moved(label: &str, from: i32, to: i32, texts: &Texts) -> String {
    let values = [("meter", label.into()), ("from", from.into()), ("to", to.into())];
    if to >= from { texts.t_with("debrief-change-up", &values) } else { texts.t_with("debrief-change-down", &values) }
}

/// A cause is a sentence of the author's, or the names of what was heard.
pub fn cause(cause: &str, texts: &Texts) -> String {
    if cause.is_empty() {
        return String::new();
    }
    texts.t_with("debrief-cause", &[("cause", words::cause(texts, cause).into())])
}
