//! The help-seeker as a breathing shape: no face, no body. Tension quickens and roughens it, trust opens it, shame
//! draws it in.

use super::ease::{ease, mix};
use crate::ids::Millis;
use crate::recording::Recording;
use crate::session::Happening;

/// How long a feeling takes to move.
const MOVE_MS: Millis = 1_600;

/// How the shape is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape {
    /// 0 to 1.
    pub tension: f32,
    /// 0 to 1.
    pub trust: f32,
    /// 0 to 1.
    pub shame: f32,
    /// Where in its breath, 0 to 1; a half is full.
    pub breath: f32,
    /// How far a wave around its edge has come, in turns.
    pub drift: f32,
}

impl Shape {
    /// How it is when what goes on inside is not shown: even, the same for everybody.
    pub const CLOSED: Self = Self { tension: 0.25, trust: 0.4, shame: 0.2, breath: 0.5, drift: 0.0 };

    /// Half its width, in the landscape.
    #[must_use]
    pub fn radius(&self) -> f32 {
        let breath = 0.5 - 0.5 * libm::cosf(self.breath * std::f32::consts::TAU);
        (62.0 + 26.0 * self.trust - 20.0 * self.shame) * (1.0 + 0.055 * (breath - 0.5))
    }

    /// How far its edge lies from the middle in this direction, in turns from the right.
    #[must_use]
    pub fn edge(&self, turn: f32) -> f32 {
        let wave = |times: f32, by: f32| libm::sinf((turn * times + by) * std::f32::consts::TAU);
        let soft = 0.035 * wave(2.0, self.drift) + 0.025 * wave(3.0, -self.drift * 1.6);
        let rough =
            0.5 * wave(7.0, self.drift * 2.0) + 0.3 * wave(11.0, -self.drift * 3.0) + 0.2 * wave(17.0, self.drift);
        self.radius() * (1.0 + soft + 0.085 * self.tension * self.tension * rough)
    }
}

/// One feeling over time.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Track {
    pub(super) name: String,
    pub(super) label: String,
    /// From when, the value, what moved it, and the log's place of it.
    pub(super) points: Vec<(Millis, i32, String)>,
}

impl Track {
    pub(super) fn of(recording: &Recording) -> Vec<Self> {
        let header = &recording.header;
        let start = |meter: &crate::session::MeterNote| Self {
            name: meter.name.clone(),
            label: meter.label.clone(),
            points: vec![(0, meter.start, String::new())],
        };
        let mut tracks: Vec<Self> = header.meters.iter().map(start).collect();
        for event in recording.events() {
            if let Happening::Meter { name, to, cause, .. } = &event.what
                && let Some(track) = tracks.iter_mut().find(|track| track.name == *name)
            {
                track.points.push((event.at_ms, *to, cause.clone()));
            }
        }
        tracks
    }

    fn so_far(&self, at_ms: Millis) -> &[(Millis, i32, String)] {
        &self.points[..self.points.partition_point(|point| point.0 <= at_ms)]
    }

    /// The last step, and what stood before everything that moved at that moment.
    pub(super) fn last(&self, at_ms: Millis) -> Option<(Millis, i32, i32, &str)> {
        let so_far = self.so_far(at_ms);
        let (at, now, cause) = so_far.last()?;
        let before = so_far.iter().rev().find(|point| point.0 < *at).map_or(*now, |point| point.1);
        Some((*at, before, *now, cause))
    }

    /// The value as it is shown, 0 to 100, on its way from the one before.
    pub(super) fn shown(&self, at_ms: Millis, still: bool) -> f32 {
        let Some((at, before, now, _)) = self.last(at_ms) else { return 0.0 };
        #[expect(clippy::cast_precision_loss, reason = "0 to 100")]
        let (before, now) = (before as f32, now as f32);
        if still || at == 0 { now } else { mix(before, now, ease(at_ms, at, MOVE_MS)) }
    }
}

/// Where tension is told, and whether it is told as calm, its other side.
pub(super) fn tension(tracks: &[Track]) -> Option<(&Track, bool)> {
    let named = |name: &str| tracks.iter().find(|track| track.name == name);
    named("tension").map(|track| (track, false)).or_else(|| named("calm").map(|track| (track, true)))
}

/// The breath of a recording: quick where there is tension. Counted through, so that it never jumps.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Breath {
    /// From when, breaths until then, breaths a second from then on.
    points: Vec<(Millis, f64, f64)>,
}

impl Breath {
    pub(super) fn of(tracks: &[Track]) -> Self {
        let even = [(0, 30, String::new())];
        let (points_of, is_calm) = match tension(tracks) {
            Some((track, is_calm)) => (&track.points[..], is_calm),
            None => (&even[..], false),
        };
        let mut points: Vec<(Millis, f64, f64)> = Vec::new();
        for (at, value, _) in points_of {
            let tension = if is_calm { 100 - value } else { *value };
            let rate = 0.1 + 0.0026 * f64::from(tension);
            let count = points.last().map_or(0.0, |(from, count, rate)| count + seconds(*at - from) * rate);
            points.push((*at, count, rate));
        }
        Self { points }
    }

    pub(super) fn at(&self, at_ms: Millis) -> f64 {
        let point = self.points[..self.points.partition_point(|point| point.0 <= at_ms)].last();
        point.map_or(0.0, |(from, count, rate)| count + seconds(at_ms - from) * rate)
    }
}

fn seconds(ms: Millis) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a conversation is shorter than a thousand years")]
    let ms = ms as f64;
    ms / 1_000.0
}
