//! A recording on the conversation's own clock, as if nobody had paused.

use super::Recording;
use crate::ids::Millis;
use crate::session::Happening;
use std::borrow::Cow;

impl Recording {
    /// The same conversation with pauses taken out of every time; what happened is untouched.
    #[must_use]
    pub fn without_pauses(&self) -> Cow<'_, Self> {
        let pauses = pauses(self);
        if pauses.is_empty() {
            return Cow::Borrowed(self);
        }
        let stood_still = |at: Millis| pauses.iter().map(|(from, to)| at.clamp(*from, *to) - from).sum::<Millis>();
        let mut told = self.clone();
        for event in &mut told.opening {
            event.at_ms -= stood_still(event.at_ms);
        }
        for exchange in &mut told.exchanges {
            exchange.input.at_ms -= stood_still(exchange.input.at_ms);
            for event in &mut exchange.events {
                event.at_ms -= stood_still(event.at_ms);
            }
        }
        Cow::Owned(told)
    }
}

/// From when until when the conversation stood still; the last one may have no end.
fn pauses(recording: &Recording) -> Vec<(Millis, Millis)> {
    let mut pauses = Vec::new();
    let mut since = None;
    for event in recording.events() {
        match event.what {
            Happening::Paused {} => since = Some(event.at_ms),
            Happening::Resumed {} => pauses.extend(since.take().map(|from| (from, event.at_ms.max(from)))),
            _ => {}
        }
    }
    pauses.extend(since.map(|from| (from, Millis::MAX)));
    pauses
}
