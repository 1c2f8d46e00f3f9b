//! What is said: bubbles, typing as it was, silence made visible.

use super::ease::part;
use crate::ids::{Millis, Seq};
use crate::recording::Recording;
use crate::session::{Happening, Who};

/// From so much time on, nothing said is a silence.
pub const SILENCE_MS: Millis = 20_000;

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bubble {
    /// Its place in the log.
    pub of: Seq,
    /// When it appeared.
    pub at_ms: Millis,
    /// Whose.
    pub by: Who,
    /// As typed.
    pub text: String,
    /// The silence before it, when it was one.
    pub after_ms: Option<Millis>,
}

/// Somebody typing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Typing {
    /// Who.
    pub by: Who,
    /// For how long.
    pub for_ms: Millis,
    /// How much of it is typed, 0 to 1; `None`: the log does not say.
    pub part: Option<f32>,
}

/// A stretch of typing.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Stretch {
    by: Who,
    from: Millis,
    until: Millis,
    is_known: bool,
}

/// Everything that was said, with its rhythm.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Talk {
    pub(super) bubbles: Vec<Bubble>,
    stretches: Vec<Stretch>,
}

impl Talk {
    pub(super) fn of(recording: &Recording) -> Self {
        let mut talk = Self::default();
        let mut begun: Vec<(Who, Millis)> = Vec::new();
        for event in recording.events() {
            match &event.what {
                Happening::Said { by, text } => {
                    let before = talk.bubbles.last().map_or(0, |bubble| bubble.at_ms);
                    let after = event.at_ms.saturating_sub(before);
                    let after_ms = (after >= SILENCE_MS && !talk.bubbles.is_empty()).then_some(after);
                    let (by, text) = (*by, text.clone());
                    talk.bubbles.push(Bubble { of: event.seq, at_ms: event.at_ms, by, text, after_ms });
                    begun.retain(|(who, from)| *who != by || !close(&mut talk.stretches, by, *from, event.at_ms));
                }
                Happening::Typing { by, on: true } if !begun.iter().any(|(who, _)| who == by) => {
                    begun.push((*by, event.at_ms));
                }
                Happening::Typing { by, on: false } => {
                    let by = *by;
                    begun.retain(|(who, from)| *who != by || !close(&mut talk.stretches, by, *from, event.at_ms));
                }
                _ => {}
            }
        }
        // What was still being typed when the recording ends is not shown as typed for ever.
        talk.stretches.sort_by_key(|stretch| (stretch.from, stretch.by));
        talk
    }

    pub(super) fn so_far(&self, at_ms: Millis) -> &[Bubble] {
        &self.bubbles[..self.bubbles.partition_point(|bubble| bubble.at_ms <= at_ms)]
    }

    pub(super) fn typing(&self, at_ms: Millis) -> Vec<Typing> {
        let begun = &self.stretches[..self.stretches.partition_point(|stretch| stretch.from <= at_ms)];
        let now = begun.iter().filter(|stretch| at_ms < stretch.until);
        now.map(|stretch| Typing {
            by: stretch.by,
            for_ms: at_ms - stretch.from,
            part: stretch.is_known.then(|| part(at_ms - stretch.from, stretch.until - stretch.from)),
        })
        .collect()
    }

    /// How long nothing was said, when that is a silence.
    pub(super) fn silence(&self, at_ms: Millis) -> Option<Millis> {
        let last = self.so_far(at_ms).last()?;
        let silent = at_ms.saturating_sub(last.at_ms);
        (silent >= SILENCE_MS).then_some(silent)
    }
}

/// Ends a stretch of typing; always true, so that it is taken off the list of those begun.
fn close(stretches: &mut Vec<Stretch>, by: Who, from: Millis, until: Millis) -> bool {
    if until > from {
        stretches.push(Stretch { by, from, until, is_known: by == Who::HelpSeeker });
    }
    true
}
