//! The hand on the replay: running, by message, stopped before a message that the group predicts.

use super::frame::{Frame, frame};
use crate::ids::{Millis, Seq};
use crate::intervision::Letter;
use crate::intervision::meeting::Excerpt;
use crate::intervision::notes::{Chat, ChatMessage, Reach};
use crate::recording::Recording;
use crate::session::Who;
use std::collections::{BTreeMap, BTreeSet};

/// How fast.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speed {
    /// As it was typed.
    #[default]
    AsTyped,
    /// Twice as fast.
    Twice,
    /// The next message when asked for.
    ByMessage,
}

/// What somebody thinks comes next. Kept nowhere: gone with the replay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prediction {
    /// A letter.
    pub by: Letter,
    /// What they would expect to stand there.
    pub text: String,
}

/// A replay of an excerpt.
#[derive(Clone, Debug)]
pub struct Replay {
    recording: Recording,
    /// The messages of the excerpt.
    messages: Vec<ChatMessage>,
    stops: BTreeSet<Seq>,
    at_ms: Millis,
    until_ms: Millis,
    /// How fast.
    pub speed: Speed,
    /// Whether it runs.
    pub is_running: bool,
    /// Whether what went on inside is shown.
    pub shows_hidden: bool,
    stopped_at: Option<Seq>,
    passed: BTreeSet<Seq>,
    predictions: BTreeMap<Seq, Vec<Prediction>>,
}

impl Replay {
    /// The excerpt of a recording, standing before its first message.
    #[must_use]
    pub fn of(recording: &Recording, excerpt: &Excerpt) -> Self {
        let recording = recording.without_pauses().into_owned();
        let mut messages = Chat::of(&recording).0;
        messages.retain(|message| (excerpt.from..=excerpt.to).contains(&message.of));
        let at_ms = messages.first().map_or(0, |message| message.at_ms.saturating_sub(1));
        let until_ms = messages.last().map_or(0, |message| message.at_ms);
        Self {
            recording,
            messages,
            stops: excerpt.stops.iter().copied().collect(),
            at_ms,
            until_ms,
            speed: Speed::default(),
            is_running: false,
            shows_hidden: false,
            stopped_at: None,
            passed: BTreeSet::new(),
            predictions: BTreeMap::new(),
        }
    }

    /// What is shown, pauses taken out.
    #[must_use]
    pub const fn recording(&self) -> &Recording {
        &self.recording
    }

    /// The moment shown, on the conversation's own clock.
    #[must_use]
    pub const fn at_ms(&self) -> Millis {
        self.at_ms
    }

    /// What is to be seen now: the messages of the excerpt so far. What went on inside is left out unless it is shown.
    #[must_use]
    pub fn frame(&self) -> Frame {
        let mut found = frame(&self.recording, self.at_ms);
        let first = self.messages.first().map_or(0, |message| message.of);
        found.messages.retain(|message| message.of >= first);
        if !self.shows_hidden {
            found.hidden = super::Hidden::default();
        }
        found
    }

    /// How far it was shown.
    #[must_use]
    pub fn reach(&self) -> Reach {
        let count = self.messages.partition_point(|message| message.at_ms <= self.at_ms);
        match count.checked_sub(1).and_then(|last| self.messages.get(last)) {
            _ if self.is_over() => Reach::All,
            Some(message) => Reach::To(message.of),
            None => Reach::Nothing,
        }
    }

    /// The message that comes next; before a stop point the group predicts it.
    #[must_use]
    pub fn next(&self) -> Option<&ChatMessage> {
        self.messages.iter().find(|message| message.at_ms > self.at_ms)
    }

    /// Whose message is to be predicted, when the replay stands at a stop point.
    #[must_use]
    pub fn waits_for(&self) -> Option<(Seq, Who)> {
        let of = self.stopped_at?;
        self.messages.iter().find(|message| message.of == of).map(|message| (of, message.by))
    }

    /// Whether all of it was shown.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.at_ms >= self.until_ms
    }

    /// Time passes in the room.
    pub fn pass(&mut self, ms: Millis) {
        let by = match self.speed {
            Speed::AsTyped => ms,
            Speed::Twice => ms * 2,
            Speed::ByMessage => return,
        };
        if self.is_running && self.stopped_at.is_none() {
            self.go_to((self.at_ms + by).min(self.until_ms));
        }
        self.is_running &= !self.is_over();
    }

    /// Shows the next message now.
    pub fn step(&mut self) {
        if self.stopped_at.is_none()
            && let Some(at_ms) = self.next().map(|message| message.at_ms)
        {
            self.go_to(at_ms);
        }
    }

    /// Goes on to this moment, but not past a stop point.
    fn go_to(&mut self, at_ms: Millis) {
        let ahead = self.messages.iter().filter(|message| message.at_ms > self.at_ms && message.at_ms <= at_ms);
        let stop = ahead.into_iter().find(|it| self.stops.contains(&it.of) && !self.passed.contains(&it.of));
        match stop.map(|message| (message.of, message.at_ms)) {
            Some((of, at)) => {
                self.at_ms = at.saturating_sub(1);
                self.stopped_at = Some(of);
            }
            None => self.at_ms = at_ms,
        }
    }

    /// Writes down what somebody thinks comes next; once each, the last one counts.
    pub fn predict(&mut self, by: Letter, text: &str) {
        let Some(of) = self.stopped_at else { return };
        let list = self.predictions.entry(of).or_default();
        list.retain(|prediction| prediction.by != by);
        list.push(Prediction { by, text: text.to_owned() });
    }

    /// What was predicted for this message.
    #[must_use]
    pub fn predictions(&self, of: Seq) -> &[Prediction] {
        self.predictions.get(&of).map(Vec::as_slice).unwrap_or_default()
    }

    /// Shows the message that was predicted.
    pub fn show(&mut self) {
        if let Some(of) = self.stopped_at.take() {
            self.passed.insert(of);
            if let Some(message) = self.messages.iter().find(|message| message.of == of) {
                self.at_ms = message.at_ms;
            }
        }
    }

    /// Back to before the last message shown.
    pub fn back(&mut self) {
        self.stopped_at = None;
        let shown = self.messages.iter().rev().find(|message| message.at_ms <= self.at_ms);
        if let Some(message) = shown {
            self.at_ms = message.at_ms.saturating_sub(1);
        }
    }

    /// Goes to this moment by hand: no stop holds it, and stops further on hold again.
    pub fn seek(&mut self, at_ms: Millis) {
        self.stopped_at = None;
        self.at_ms = at_ms.min(self.until_ms);
        let ahead = self.messages.iter().filter(|message| message.at_ms > self.at_ms);
        for message in ahead {
            self.passed.remove(&message.of);
        }
    }

    /// Before the first message again; every stop point holds again.
    pub fn rewind(&mut self) {
        let first = self.messages.first().map_or(0, |message| message.at_ms.saturating_sub(1));
        self.seek(first);
    }

    /// Stops before the next message, so that it is predicted, whether that was planned or not.
    pub fn guess_next(&mut self) {
        if self.stopped_at.is_some() {
            return;
        }
        if let Some(of) = self.next().map(|message| message.of) {
            self.passed.remove(&of);
            self.stops.insert(of);
            self.step();
        }
    }

    /// Puts a stop point before a message, or takes it away; either holds from now on, whatever was shown before.
    pub fn set_stop(&mut self, of: Seq, is_stop: bool) {
        if is_stop {
            self.stops.insert(of);
            self.passed.remove(&of);
        } else {
            self.stops.remove(&of);
            self.stopped_at = self.stopped_at.filter(|at| *at != of);
        }
    }

    /// The stop points, for the excerpt.
    #[must_use]
    pub fn stops(&self) -> Vec<Seq> {
        self.stops.iter().copied().collect()
    }
}
