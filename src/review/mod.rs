//! Looking back: reads logs only, runs no script, needs no scenario.

mod coach;
mod compare;
mod corrected;
mod curves;
mod escalation;
mod examples;
mod expectations;
pub mod export;
mod facts;
mod feedback;
mod measures;
mod progress;
mod risk_tally;
mod rubric;
mod transcript;

pub use coach::{Ladder, RUNGS, coach};
pub use compare::{Comparison, Difference};
pub use curves::{Curve, Point};
pub use escalation::{BackOfficeResult, Escalation, ProtocolResult, ReferralResult, RiskResult, StepResult};
pub use examples::Examples;
pub use expectations::{Expectation, Met};
pub use facts::FactResult;
pub use feedback::{Alternative, Asked, Did, Effect, Feedback, Point as FeedbackPoint, PointKind, feedback};
pub use measures::{Counted, Definition, MEASURES, Measure, Measures, Source, Unit};
pub use progress::{Practised, Progress, Skill, SkillPoint, SkillProgress, progress};
pub use risk_tally::{FEW, RiskTally};
pub use rubric::{Criterion, RATINGS, Rubric};
pub use transcript::{Change, Reason, Turn};

use crate::ids::Seq;
use crate::recording::Recording;
use crate::session::{End, Event, Happening, Header, Who};

/// A conversation made ready for looking back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookBack {
    /// What was fixed before it began.
    pub header: Header,
    /// Local date and time of the start.
    pub started_on: String,
    /// The chat, with what each message did.
    pub turns: Vec<Turn>,
    /// The feelings over time.
    pub curves: Vec<Curve>,
    /// What was found out and what stayed hidden.
    pub facts: Vec<FactResult>,
    /// How risks were handled.
    pub escalation: Escalation,
    /// What is counted.
    pub measures: Measures,
    /// Feedback on each message of the counsellor, in order.
    pub feedback: Vec<Feedback>,
    /// The message after which most changed; `None` when little did.
    pub turning_point: Option<Seq>,
    /// What the author hoped to see.
    pub expectations: Vec<Expectation>,
    /// The counsellor closed the chat.
    pub closed: bool,
    /// How it ended; `None` when it was broken off.
    pub end: Option<End>,
}

/// An act by its code; a topic by a phrase that means it, since its name is the author's own.
fn shown(header: &Header, name: &str) -> String {
    header.topics.get(name).map_or_else(|| name.to_owned(), |phrase| format!("“{phrase}”"))
}

/// Changes of all feelings together below which nothing turned.
const A_TURN: i32 = 10;

/// The counsellor's message after which the feelings moved most, all together.
fn turning_point(events: &[Event]) -> Option<Seq> {
    let mut best: Option<(i32, Seq)> = None;
    let (mut moved, mut of) = (0, 0);
    let mut close = |moved: i32, of: Seq| {
        if of > 0 && moved >= A_TURN && best.is_none_or(|(most, _)| moved > most) {
            best = Some((moved, of));
        }
    };
    for event in events {
        match &event.what {
            Happening::Said { by: Who::Counsellor, .. } => {
                close(moved, of);
                (moved, of) = (0, event.seq);
            }
            Happening::Meter { from, to, .. } => moved += (to - from).abs(),
            _ => {}
        }
    }
    close(moved, of);
    best.map(|(_, of)| of)
}

impl LookBack {
    /// Makes a recording ready for looking back; all times are the conversation's own, pauses left out.
    #[must_use]
    pub fn of(recording: &Recording) -> Self {
        let recording = &*recording.without_pauses();
        let events = corrected::events(recording);
        let state = corrected::state(recording, &events);
        let escalation = escalation::escalation(recording, &state);
        Self {
            header: recording.header.clone(),
            started_on: recording.started_on.clone(),
            turns: transcript::turns(recording),
            curves: curves::curves(recording),
            facts: facts::facts(recording),
            feedback: feedback::feedback(&recording.header, &events, Examples::shipped()),
            turning_point: turning_point(&events),
            measures: measures::measures(&events, &state, &escalation),
            expectations: expectations::expectations(recording, &events),
            escalation,
            closed: state.closed,
            end: state.end,
        }
    }
}
