//! The log as the person says it was: corrected readings in the place of ours.

use crate::recording::Recording;
use crate::session::{Event, Happening, State};
use crate::understand::{Confidence, FoundAct, Reading, Span};

/// Every event, with the person's own reading of a message where they gave one.
pub(super) fn events(recording: &Recording) -> Vec<Event> {
    let mut events: Vec<Event> = recording.events().cloned().collect();
    for event in &mut events {
        if let Happening::Read { of, reading } = &mut event.what
            && let Some(correction) = recording.correction(*of)
        {
            *reading = Reading {
                acts: correction
                    .acts
                    .iter()
                    .map(|act| FoundAct {
                        act: *act,
                        span: span_of(reading, *act),
                        confidence: Confidence(100),
                        words: Vec::new(),
                    })
                    .collect(),
                topics: std::mem::take(&mut reading.topics),
                understood: true,
                language: None,
            };
        }
    }
    events
}

/// Where we saw the act, else the whole stretch that we read.
fn span_of(reading: &Reading, act: crate::understand::Act) -> Span {
    let own = reading.acts.iter().find(|found| found.act == act).map(|found| found.span);
    let spans = || reading.acts.iter().map(|found| found.span);
    own.unwrap_or_else(|| Span {
        start: spans().map(|span| span.start).min().unwrap_or_default(),
        end: spans().map(|span| span.end).max().unwrap_or_default(),
    })
}

/// Where the conversation stands at its end, by those events.
pub(super) fn state(recording: &Recording, events: &[Event]) -> State {
    State::after(&recording.header, events)
}
