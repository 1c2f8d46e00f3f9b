//! What happened beside the feelings, over the same time: phases, things told, risks, acts.

use crate::app::Texts;
use crate::ids::Seq;
use crate::protocol::Moment;
use crate::review::LookBack;
use crate::session::Who;
use crate::ui::debrief::data::minutes;
use crate::ui::words;

/// What happened, row by row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Story {
    /// Rows of marks, each with its name; empty ones are left out.
    pub rows: Vec<Row>,
    /// Phases: name, from, to, the message each begins with.
    pub phases: Vec<Stretch>,
}

/// A row of marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What stands in it.
    pub kind: RowKind,
    /// The same in a word.
    pub name: String,
    /// In order.
    pub marks: Vec<Mark>,
}

/// What a row holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// The counsellor's messages.
    Acts,
    /// Facts and hints.
    Facts,
    /// Risks.
    Risks,
}

/// Something at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// When.
    pub minutes: f64,
    /// The same, as a clock.
    pub time: String,
    /// What, in words.
    pub text: String,
    /// Why, a line each.
    pub causes: Vec<String>,
    /// The message it belongs to.
    pub seq: Option<Seq>,
    /// Drawn open: a hint, a risk in the help-seeker's words.
    pub is_open: bool,
}

/// A phase.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// Its name.
    pub name: String,
    /// From when.
    pub from: f64,
    /// Until when.
    pub to: f64,
    /// The message it begins with.
    pub seq: Seq,
}

impl Story {
    /// From a conversation that lasted so many minutes.
    pub fn of(look_back: &LookBack, end: f64, texts: &Texts) -> Self {
        let rows = [
            (RowKind::Acts, "story-acts", acts(look_back, texts)),
            (RowKind::Facts, "story-facts", facts(look_back, texts)),
            (RowKind::Risks, "story-risks", risks(look_back, texts)),
        ];
        Self {
            rows: rows
                .into_iter()
                .filter(|(_, _, marks)| !marks.is_empty())
                .map(|(kind, key, mut marks)| {
                    marks.sort_by(|a, b| a.minutes.total_cmp(&b.minutes));
                    Row { kind, name: texts.t(key), marks }
                })
                .collect(),
            phases: phases(look_back, end, texts),
        }
    }
}

fn phases(look_back: &LookBack, end: f64, texts: &Texts) -> Vec<Stretch> {
    let mut phases: Vec<Stretch> = Vec::new();
    let mut now = None;
    for turn in &look_back.turns {
        let Some(phase) = turn.phase.filter(|phase| Some(*phase) != now) else { continue };
        now = Some(phase);
        let from = minutes(turn.at_ms);
        if let Some(last) = phases.last_mut() {
            last.to = from;
        }
        phases.push(Stretch { name: words::phase(texts, phase).0, from, to: end, seq: turn.seq });
    }
    phases
}

fn acts(look_back: &LookBack, texts: &Texts) -> Vec<Mark> {
    let own = look_back.turns.iter().filter(|turn| turn.by == Who::Counsellor);
    own.map(|turn| {
        let heard = || turn.reading.iter().flat_map(crate::understand::Reading::heard).map(|found| found.act);
        let acts = turn.corrected.clone().unwrap_or_else(|| heard().collect());
        let names: Vec<String> = acts.into_iter().map(|act| words::act(texts, act)).collect();
        Mark {
            minutes: minutes(turn.at_ms),
            time: words::clock(turn.at_ms),
            text: if names.is_empty() { texts.t("debrief-no-acts") } else { names.join(", ") },
            causes: Vec::new(),
            seq: Some(turn.seq),
            is_open: false,
        }
    })
    .collect()
}

fn facts(look_back: &LookBack, texts: &Texts) -> Vec<Mark> {
    let mut marks = Vec::new();
    let text = |name: &str| {
        let fact = look_back.facts.iter().find(|fact| fact.note.name == name);
        fact.map_or_else(|| words::plain(name), |fact| format!("“{}”", fact.note.text))
    };
    let at = |name: &str| look_back.facts.iter().find(|fact| fact.note.name == name).and_then(|fact| fact.told_at);
    for turn in &look_back.turns {
        let whys: Vec<String> = turn.reasons.iter().map(|it| it.why.clone()).filter(|why| !why.is_empty()).collect();
        for name in &turn.facts {
            let ms = at(name).unwrap_or(turn.at_ms);
            let values = [("fact", text(name).into())];
            marks.push(Mark {
                minutes: minutes(ms),
                time: words::clock(ms),
                text: texts.t_with("story-fact", &values),
                causes: whys.clone(),
                seq: Some(turn.seq),
                is_open: false,
            });
        }
        for name in &turn.cues {
            let values = [("fact", text(name).into())];
            marks.push(Mark {
                minutes: minutes(turn.at_ms),
                time: words::clock(turn.at_ms),
                text: texts.t_with("story-hint", &values),
                causes: Vec::new(),
                seq: Some(turn.seq),
                is_open: true,
            });
        }
    }
    marks
}

fn risks(look_back: &LookBack, texts: &Texts) -> Vec<Mark> {
    // What has no message of its own belongs to the last one before it.
    let message = |moment: Moment| {
        let turns = &look_back.turns;
        let own = turns.iter().rfind(|turn| turn.seq <= moment.of).or(turns.first());
        own.map(|turn| turn.seq)
    };
    let mark = |moment: Moment, text: String, is_open: bool| Mark {
        minutes: minutes(moment.at_ms),
        time: words::clock(moment.at_ms),
        text,
        causes: Vec::new(),
        seq: message(moment),
        is_open,
    };
    let mut marks = Vec::new();
    for risk in look_back.escalation.protocols.iter().flat_map(|protocol| &protocol.risks) {
        let flag = words::flag(texts, &risk.flag);
        if let Some(moment) = risk.shown {
            marks.push(mark(moment, texts.t_with("story-risk-shown", &[("flag", flag.as_str().into())]), true));
        }
        for (moment, level) in &risk.decisions {
            let values = [("flag", flag.as_str().into()), ("level", level.unwrap_or_default().into())];
            let text = match level {
                Some(_) => texts.t_with("story-risk-decided", &values),
                None => texts.t_with("story-risk-withdrawn", &values[..1]),
            };
            marks.push(mark(*moment, text, false));
        }
    }
    marks
}
