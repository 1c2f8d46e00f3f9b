//! The hand on a recording that is shown: running at a pace, by message, by moment, held before a stop.

use super::picture::Eyes;
use super::showing::{COME_MS, Showing};
use super::view::View;
use crate::ids::{Millis, Seq};
use crate::intervision::meeting::Excerpt;
use crate::intervision::replay::Replay;
use crate::recording::Recording;
use crate::session::Who;

/// How fast, in percent of how it was typed.
pub const RATES: [u32; 5] = [50, 100, 200, 400, 800];

/// The hand on a recording.
#[derive(Clone, Debug)]
pub struct Hand {
    replay: Replay,
    /// What comes behind the last message.
    rest_ms: Millis,
    until_ms: Millis,
    last_ms: Millis,
    rate: usize,
    is_running: bool,
    /// Hundredths of milliseconds that were not passed on yet.
    left: Millis,
    /// What was stepped to still comes in for so long while the hand stands still.
    settling: Millis,
    /// What goes on inside is shown.
    pub inner: bool,
    /// Nothing is to be seen.
    pub is_dark: bool,
    /// This message alone is to be seen.
    pub spot: Option<Seq>,
    /// The camera stands still here.
    pub held: Option<View>,
}

impl Hand {
    /// At the beginning, standing still, stopped before these messages; `None` when nothing was said.
    #[must_use]
    pub fn on(recording: &Recording, showing: &Showing, stops: &[Seq]) -> Option<Self> {
        let excerpt = Excerpt { stops: stops.to_vec(), ..Excerpt::whole(recording)? };
        let mut replay = Replay::of(recording, &excerpt);
        replay.seek(0);
        Some(Self {
            replay,
            rest_ms: 0,
            until_ms: showing.until_ms,
            last_ms: showing.bubbles().last().map_or(0, |bubble| bubble.at_ms),
            rate: 1,
            is_running: false,
            left: 0,
            settling: 0,
            inner: false,
            is_dark: false,
            spot: None,
            held: None,
        })
    }

    /// The moment shown.
    #[must_use]
    pub const fn at_ms(&self) -> Millis {
        self.replay.at_ms() + self.rest_ms
    }

    /// How one looks now.
    #[must_use]
    pub const fn eyes(&self, still: bool) -> Eyes {
        Eyes { inner: self.inner, still, held: self.held }
    }

    /// Whether it runs.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        self.is_running
    }

    /// How fast, in percent.
    #[must_use]
    pub const fn rate(&self) -> u32 {
        RATES[self.rate]
    }

    /// Whose message is to be predicted, when it stands at a stop.
    #[must_use]
    pub fn waits_for(&self) -> Option<(Seq, Who)> {
        self.replay.waits_for()
    }

    /// Before which messages it stops.
    #[must_use]
    pub fn stops(&self) -> Vec<Seq> {
        self.replay.stops()
    }

    /// Runs, or stands still; at the end it begins again.
    pub fn toggle(&mut self) {
        if !self.is_running && self.at_ms() >= self.until_ms {
            self.go_to(0);
        }
        self.is_running = !self.is_running;
    }

    /// Faster or slower by one.
    pub fn change_rate(&mut self, faster: bool) {
        self.rate = if faster { (self.rate + 1).min(RATES.len() - 1) } else { self.rate.saturating_sub(1) };
    }

    /// Time passes in the room.
    pub fn pass(&mut self, ms: Millis) {
        if self.waits_for().is_some() {
            return;
        }
        if !self.is_running {
            return self.settle(ms);
        }
        self.left += ms * Millis::from(self.rate());
        let ms = self.left / 100;
        self.left %= 100;
        self.replay.is_running = true;
        let before = self.replay.at_ms();
        self.replay.pass(ms);
        if self.replay.is_over() {
            let over = ms.saturating_sub(self.replay.at_ms() - before);
            self.rest_ms = (self.rest_ms + over).min(self.until_ms - self.last_ms.min(self.until_ms));
        }
        self.is_running = self.at_ms() < self.until_ms;
    }

    /// A message that was stepped to comes in as it does while running, and no further than that.
    fn settle(&mut self, ms: Millis) {
        let now = self.at_ms();
        let room = self.replay.next().map_or(self.until_ms, |next| next.at_ms.saturating_sub(1)).saturating_sub(now);
        let ms = ms.min(self.settling).min(room);
        self.settling = if ms == room { 0 } else { self.settling - ms };
        if self.replay.is_over() {
            self.rest_ms += ms;
        } else if ms > 0 {
            self.replay.seek(now + ms);
        }
    }

    /// The next message now; the one that was predicted, when it stands at a stop.
    pub fn next(&mut self) {
        self.left = 0;
        if self.waits_for().is_some() {
            self.replay.show();
        } else if self.replay.next().is_some() {
            self.replay.step();
        } else {
            self.rest_ms = self.until_ms.saturating_sub(self.last_ms);
        }
        self.settling = COME_MS;
    }

    /// Back to before the last message.
    pub fn previous(&mut self) {
        self.left = 0;
        if self.rest_ms <= COME_MS {
            self.replay.back();
        }
        self.rest_ms = 0;
        self.settling = COME_MS;
    }

    /// To this moment, past stops.
    pub fn go_to(&mut self, at_ms: Millis) {
        self.left = 0;
        self.replay.seek(at_ms.min(self.last_ms));
        self.rest_ms = at_ms.min(self.until_ms).saturating_sub(self.last_ms);
        self.settling = COME_MS;
    }

    /// Stops before the next message, or not after all.
    pub fn toggle_stop(&mut self) {
        if let Some(of) = self.waits_for().map(|it| it.0).or_else(|| self.replay.next().map(|message| message.of)) {
            let is_stop = self.stops().contains(&of);
            self.replay.set_stop(of, !is_stop);
        }
    }

    /// The last message alone, or all of them again.
    pub fn toggle_spot(&mut self, showing: &Showing) {
        let last = showing.at(self.at_ms(), Eyes::default()).bubbles.last().map(|bubble| bubble.of);
        self.spot = if self.spot.is_some() { None } else { last };
    }

    /// The camera stands still where it is, or follows again.
    pub fn toggle_camera(&mut self, showing: &Showing, still: bool) {
        let view = showing.at(self.at_ms(), Eyes { inner: self.inner, still, held: None }).view;
        self.held = if self.held.is_some() { None } else { Some(view) };
    }
}
