//! Looking back: reads logs only, runs no script, needs no scenario.

mod corrected;
mod curves;
mod escalation;
mod expectations;
mod facts;
mod measures;
mod series;
mod transcript;

pub use curves::{Curve, Point};
pub use escalation::{BackOfficeResult, Escalation, ProtocolResult, ReferralResult, RiskResult, StepResult};
pub use expectations::{Expectation, Met};
pub use facts::FactResult;
pub use measures::{Counted, Definition, MEASURES, Measure, Measures, Source, Unit};
pub use series::{FEW, Series};
pub use transcript::{Change, Reason, Turn};

use crate::recording::Recording;
use crate::session::{End, Header};

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
    /// What the author hoped to see.
    pub expectations: Vec<Expectation>,
    /// How it ended; `None` when it was broken off.
    pub end: Option<End>,
}

/// An act by its code; a topic by a phrase that means it, since its name is the author's own.
fn shown(header: &Header, name: &str) -> String {
    header.topics.get(name).map_or_else(|| name.to_owned(), |phrase| format!("“{phrase}”"))
}

impl LookBack {
    /// Makes a recording ready for looking back.
    #[must_use]
    pub fn of(recording: &Recording) -> Self {
        let events = corrected::events(recording);
        let state = corrected::state(recording, &events);
        let escalation = escalation::escalation(recording, &state);
        Self {
            header: recording.header.clone(),
            started_on: recording.started_on.clone(),
            turns: transcript::turns(recording),
            curves: curves::curves(recording),
            facts: facts::facts(recording),
            measures: measures::measures(&events, &state, &escalation),
            expectations: expectations::expectations(recording, &events),
            escalation,
            end: state.end,
        }
    }
}
