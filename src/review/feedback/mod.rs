//! Feedback on each message: what it did, what that did to the help-seeker, what the moment asked for, one alternative.
//!
//! It describes; it never ranks. Where the reading is doubtful it asks instead of tells. At most two points a message, a
//! strength in front.

mod asked;
mod points;

pub use asked::{Asked, asked, wanted_acts};
pub use points::{Point, PointKind};

use super::examples::Examples;
use crate::ids::Seq;
use crate::session::{Event, Happening, Header, State, Who};
use crate::understand::{Act, Confidence, Reading, Span};

/// An act of a message, with the words that show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Did {
    /// Which act.
    pub act: Act,
    /// Where it stands, in characters.
    pub span: Span,
    /// The words that decided, as typed.
    pub words: Vec<String>,
    /// How sure the reading is.
    pub confidence: Confidence,
}

/// A feeling that moved because of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// Which.
    pub meter: String,
    /// By how much, all its steps together; never 0.
    pub by: i32,
    /// What moved it, sentence by sentence.
    pub causes: Vec<String>,
}

/// Something that could have been typed instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The words.
    pub text: String,
    /// Written by the scenario's author for this moment; else an example of the act.
    pub by_author: bool,
}

/// Feedback on one message of the counsellor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// The message.
    pub of: Seq,
    /// What it did, in the order of the message.
    pub did: Vec<Did>,
    /// What it did to the help-seeker.
    pub effects: Vec<Effect>,
    /// Why the help-seeker reacted so: the author's sentences.
    pub why: Vec<String>,
    /// What the moment asked for.
    pub asked: Asked,
    /// Whether the message did it.
    pub met: bool,
    /// At most two, a strength in front.
    pub points: Vec<Point>,
    /// One alternative; none where nothing fits.
    pub better: Option<Alternative>,
    /// The reading is doubtful: ask instead of tell.
    pub unsure: bool,
}

/// Feedback on every message of the counsellor in a log; an exchange that still goes on is told as far as it is.
#[must_use]
pub fn feedback(header: &Header, events: &[Event], examples: &Examples) -> Vec<Feedback> {
    let mut found = Vec::new();
    let mut state = State::before(header);
    let mut rest = events;
    while let Some(event) = rest.first() {
        if matches!(event.what, Happening::Said { by: Who::Counsellor, .. }) {
            let is_next = |it: &Event| matches!(it.what, Happening::Said { by: Who::Counsellor, .. });
            let until = rest[1..].iter().position(is_next).map_or(rest.len(), |at| at + 1);
            found.push(one(header, &state, &rest[..until], examples));
        }
        state.follow(event);
        rest = &rest[1..];
    }
    found
}

/// Feedback on the message that these events begin with.
fn one(header: &Header, before: &State, events: &[Event], examples: &Examples) -> Feedback {
    let of = events.first().map(|event| event.seq).unwrap_or_default();
    let text = events.first().and_then(|event| match &event.what {
        Happening::Said { text, .. } => Some(text.as_str()),
        _ => None,
    });
    let text = text.unwrap_or_default();
    let reading = events.iter().find_map(|event| match &event.what {
        Happening::Read { reading, .. } => Some(reading),
        _ => None,
    });
    let asked = asked::asked(before);
    let mut after = before.clone();
    for event in events {
        after.follow(event);
    }
    let heard: Vec<Act> = reading.into_iter().flat_map(Reading::heard).map(|found| found.act).collect();
    let met = asked::is_met(&asked, before, &after, &heard);
    let effects = effects(events);
    let (why, author) = reasons(events);
    let seen =
        points::Seen { header, before, after: &after, events, text, reading, asked: &asked, met, effects: &effects };
    let points = points::points(&seen);
    let wants_better = points.iter().any(|point| !point.kind.is_strength()) || !met;
    // What mends the point comes first, then what the moment asked for and was not done already.
    let mut wanted: Vec<Act> = points.iter().flat_map(|point| point.kind.mended_by()).copied().collect();
    wanted.extend(asked::wanted_acts(&asked, before).into_iter().filter(|act| !heard.contains(act)));
    let better = author
        .map(|text| Alternative { text, by_author: true })
        .or_else(|| examples.one(header.lang, &wanted, text, of))
        .filter(|_| wants_better);
    let doubtful = |found: &&crate::understand::FoundAct| found.confidence < Confidence::SURE;
    let unsure = reading.is_some_and(|it| !it.understood || it.heard().any(|found| doubtful(&found)));
    Feedback { of, did: did(text, reading), effects, why, asked, met, points, better, unsure }
}

fn did(text: &str, reading: Option<&Reading>) -> Vec<Did> {
    let letters: Vec<char> = text.chars().collect();
    let words = |span: &Span| -> String {
        let end = usize::try_from(span.end).unwrap_or_default().min(letters.len());
        let start = usize::try_from(span.start).unwrap_or_default().min(end);
        letters[start..end].iter().collect()
    };
    let found = reading.into_iter().flat_map(Reading::heard);
    found
        .map(|found| Did {
            act: found.act,
            span: found.span,
            words: found.words.iter().map(words).collect(),
            confidence: found.confidence,
        })
        .collect()
}

fn effects(events: &[Event]) -> Vec<Effect> {
    let mut effects: Vec<Effect> = Vec::new();
    for event in events {
        let Happening::Meter { name, from, to, cause } = &event.what else { continue };
        let at = effects.iter().position(|effect| effect.meter == *name).unwrap_or_else(|| {
            effects.push(Effect { meter: name.clone(), by: 0, causes: Vec::new() });
            effects.len() - 1
        });
        let effect = &mut effects[at];
        effect.by += to - from;
        if !effect.causes.contains(cause) {
            effect.causes.push(cause.clone());
        }
    }
    effects.retain(|effect| effect.by != 0);
    effects.sort_by_key(|effect| std::cmp::Reverse(effect.by.abs()));
    effects
}

/// Why the help-seeker reacted, and the first alternative of the author.
fn reasons(events: &[Event]) -> (Vec<String>, Option<String>) {
    let mut why: Vec<String> = Vec::new();
    let mut better = None;
    for event in events {
        let reason = match &event.what {
            Happening::Rule { why, better: words, .. } => {
                if better.is_none() && !words.is_empty() {
                    better = Some(words.clone());
                }
                why
            }
            Happening::Fact { why, .. } => why,
            _ => continue,
        };
        if !reason.is_empty() && !why.contains(reason) {
            why.push(reason.clone());
        }
    }
    (why, better)
}
