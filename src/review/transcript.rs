//! The chat as one looks back on it: each message with what it did.

use super::shown;
use crate::ids::{Millis, Seq};
use crate::recording::Recording;
use crate::session::{Event, Happening, Header, Phase, Who};
use crate::understand::{Act, Identifying, Reading, Span, identify};

/// A feeling that moved because of a message or a silence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which.
    pub meter: String,
    /// Before.
    pub from: i32,
    /// After.
    pub to: i32,
    /// What moved it.
    pub cause: String,
}

/// Why the help-seeker reacted, and what the author would have typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The acts and topics it answers to.
    pub heard: Vec<String>,
    /// Why; may be empty.
    pub why: String,
    /// One alternative; may be empty.
    pub better: String,
}

/// A message with everything that it set going.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Its place in the log.
    pub seq: Seq,
    /// When it appeared.
    pub at_ms: Millis,
    /// Whose.
    pub by: Who,
    /// As typed.
    pub text: String,
    /// The phase it fell in.
    pub phase: Option<Phase>,
    /// What was understood; the counsellor's messages only.
    pub reading: Option<Reading>,
    /// What the person says it really was.
    pub corrected: Option<Vec<Act>>,
    /// Why the help-seeker reacted.
    pub reasons: Vec<Reason>,
    /// Feelings that moved.
    pub changes: Vec<Change>,
    /// Facts that came out.
    pub facts: Vec<String>,
    /// Facts hinted at.
    pub cues: Vec<String>,
    /// The author's marks.
    pub marks: Vec<String>,
    /// Seconds of silence before this help-seeker's message, when it was said into one.
    pub after_silence: Option<u32>,
    /// What points at a real person; the counsellor's messages only.
    pub identifying: Vec<(Identifying, Span)>,
}

/// The messages in order; what happens after a message belongs to it until the next of the counsellor.
pub(super) fn turns(recording: &Recording) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    let mut phase = None;
    let mut silence = None;
    // What was caused by silence or the desk has no message of its own: it goes to the counsellor's last one,
    // or to the first message of all.
    let mut owner: Option<usize> = None;
    let mut early: Vec<&Event> = Vec::new();
    for event in recording.events() {
        match &event.what {
            Happening::Said { by, text } => {
                let after_silence = if *by == Who::HelpSeeker { silence.take() } else { None };
                turns.push(Turn {
                    seq: event.seq,
                    at_ms: event.at_ms,
                    by: *by,
                    text: text.clone(),
                    phase,
                    reading: None,
                    corrected: recording.correction(event.seq).map(|correction| correction.acts.clone()),
                    reasons: Vec::new(),
                    changes: Vec::new(),
                    facts: Vec::new(),
                    cues: Vec::new(),
                    marks: Vec::new(),
                    after_silence,
                    identifying: if *by == Who::Counsellor { identify(text) } else { Vec::new() },
                });
                if *by == Who::Counsellor || owner.is_none() {
                    owner = Some(turns.len() - 1);
                }
                if let Some(first) = turns.first_mut() {
                    for early in early.drain(..) {
                        take_in(first, early, &recording.header);
                    }
                }
            }
            Happening::Phase { name } => phase = Some(*name),
            Happening::Silence { seconds, .. } => silence = Some(*seconds),
            Happening::Read { of, reading } => {
                if let Some(turn) = turns.iter_mut().find(|turn| turn.seq == *of) {
                    let mut reading = reading.clone();
                    reading.topics = reading.heard_topics().cloned().collect();
                    for found in &mut reading.topics {
                        found.topic = shown(&recording.header, &found.topic);
                    }
                    turn.reading = Some(reading);
                }
            }
            Happening::Rule { .. }
            | Happening::Meter { .. }
            | Happening::Fact { .. }
            | Happening::Cue { .. }
            | Happening::Mark { .. } => match owner.and_then(|index| turns.get_mut(index)) {
                Some(turn) => take_in(turn, event, &recording.header),
                None => early.push(event),
            },
            Happening::Beat { .. }
            | Happening::Flag { .. }
            | Happening::Typing { .. }
            | Happening::WillSay { .. }
            | Happening::Desk { .. }
            | Happening::Noticed { .. }
            | Happening::Ticked { .. }
            | Happening::LookedUp { .. }
            | Happening::Hinted { .. }
            | Happening::Chose { .. }
            | Happening::LeadWill { .. }
            | Happening::Lead { .. }
            | Happening::Referral { .. }
            | Happening::Paused {}
            | Happening::Resumed {}
            | Happening::ScriptFault { .. }
            | Happening::Ending { .. }
            | Happening::Ended { .. } => {}
        }
    }
    turns
}

fn take_in(turn: &mut Turn, event: &Event, header: &Header) {
    match &event.what {
        Happening::Rule { heard, why, better, .. } if (!why.is_empty() || !better.is_empty()) => {
            turn.reasons.push(Reason {
                heard: heard.iter().map(|name| shown(header, name)).collect(),
                why: why.clone(),
                better: better.clone(),
            });
        }
        Happening::Meter { name, from, to, cause } => {
            turn.changes.push(Change { meter: name.clone(), from: *from, to: *to, cause: cause.clone() });
        }
        Happening::Fact { name, why, .. } => {
            turn.facts.push(name.clone());
            if !why.is_empty() {
                turn.reasons.push(Reason { heard: Vec::new(), why: why.clone(), better: String::new() });
            }
        }
        Happening::Cue { fact, .. } => turn.cues.push(fact.clone()),
        Happening::Mark { name } => turn.marks.push(name.clone()),
        _ => {}
    }
}
