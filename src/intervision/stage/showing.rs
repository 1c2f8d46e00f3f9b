//! A recording made ready for the big screen.

use super::band::Band;
use super::door::Doors;
use super::ease::ease;
use super::landscape::Landscape;
use super::path::{Leg, Path, steps};
use super::picture::{Cause, Eyes, Feeling, Inner, Picture};
use super::shape::{Breath, Shape, Track, tension};
use super::talk::{Bubble, Talk};
use super::view::Looks;
use crate::ids::{Millis, Seq};
use crate::recording::Recording;
use crate::review::LookBack;
use crate::scenario::ScenarioFile;
use crate::session::{Happening, Header, Phase};

/// How long a bubble takes to come in.
pub const COME_MS: Millis = 420;
/// How long the picture stays after the last thing that happened.
const REST_MS: Millis = 6_000;
/// How long a turning point is named.
const TURNING_MS: Millis = 9_000;

/// A recording made ready for the big screen.
#[derive(Clone, Debug)]
pub struct Showing {
    /// What was fixed before it began.
    pub header: Header,
    /// The land it goes through.
    pub landscape: Landscape,
    /// The name of the protocol that mattered most; empty: none did.
    pub protocol: String,
    /// When it turned.
    pub turning_ms: Option<Millis>,
    /// When its ending was reached; last lines may still be typed.
    pub end_ms: Option<Millis>,
    /// When it was over.
    pub over_ms: Option<Millis>,
    /// Until when there is something to see.
    pub until_ms: Millis,
    /// The phases, each from when.
    pub phases: Vec<(Millis, Phase)>,
    talk: Talk,
    path: Path,
    aside: Vec<Leg>,
    doors: Doors,
    band: Band,
    tracks: Vec<Track>,
    breath: Breath,
    looks: Looks,
}

impl Showing {
    /// Makes a recording ready; without its scenario only what was walked is there. All times are the conversation's own.
    #[must_use]
    pub fn of(recording: &Recording, file: Option<&ScenarioFile>) -> Self {
        let recording = &*recording.without_pauses();
        let look_back = LookBack::of(recording);
        let steps = steps(recording);
        let landscape = file.map(Landscape::of).filter(|land| steps.iter().all(|it| land.find(it.1, &it.2).is_some()));
        let landscape = landscape.unwrap_or_else(|| {
            let names: Vec<_> = steps.iter().map(|(_, kind, name)| (*kind, name.clone())).collect();
            Landscape::walked(&names)
        });
        let path = Path::of(&landscape, &steps);
        let at_of = |of| recording.events().find(|event| event.seq == of).map(|event| event.at_ms);
        let turning_ms = look_back.turning_point.and_then(at_of);
        let is_end = |what: &Happening| matches!(what, Happening::Ending { .. } | Happening::Ended { .. });
        let end_ms = recording.events().find(|event| is_end(&event.what)).map(|event| event.at_ms);
        let over = recording.events().find(|event| matches!(event.what, Happening::Ended { .. }));
        let over_ms = over.map(|event| event.at_ms);
        let last = recording.events().map(|event| event.at_ms).max().unwrap_or_default();
        let phase = |event: &crate::session::Event| match event.what {
            Happening::Phase { name } => Some((event.at_ms, name)),
            _ => None,
        };
        let tracks = Track::of(recording);
        let band = Band::of(recording, &look_back.escalation);
        Self {
            header: recording.header.clone(),
            protocol: band.protocol.clone(),
            turning_ms,
            end_ms,
            over_ms,
            until_ms: last + REST_MS,
            phases: recording.events().filter_map(phase).collect(),
            talk: Talk::of(recording),
            aside: Vec::new(),
            doors: Doors::of(recording, &path),
            band,
            breath: Breath::of(&tracks),
            looks: Looks::of(&landscape, &path, turning_ms, end_ms),
            tracks,
            path,
            landscape,
        }
    }

    /// Lays the way of another try beside it, only where it goes otherwise; or takes it away.
    pub fn lay_aside(&mut self, other: Option<&Recording>) {
        let Some(other) = other else { return self.aside.clear() };
        let other = Path::of(&self.landscape, &steps(&other.without_pauses()));
        let alike = |(a, b): &(&Leg, &Leg)| a.to == b.to && a.at_ms == b.at_ms;
        let same = self.path.legs.iter().zip(&other.legs).take_while(alike).count();
        self.aside = other.legs[same..].to_vec();
    }

    /// Only what is said between these two messages is shown.
    pub fn cut(&mut self, from: Seq, to: Seq) {
        self.talk.bubbles.retain(|bubble| (from..=to).contains(&bubble.of));
        let last = self.talk.bubbles.last().map_or(0, |bubble| bubble.at_ms);
        self.until_ms = self.until_ms.min(last + REST_MS);
    }

    /// Everything that is said, in order.
    #[must_use]
    pub fn bubbles(&self) -> &[Bubble] {
        &self.talk.bubbles
    }

    /// The picture at this moment.
    #[must_use]
    pub fn at(&self, at_ms: Millis, eyes: Eyes) -> Picture<'_> {
        let at_ms = at_ms.min(self.until_ms);
        let bubbles = self.talk.so_far(at_ms);
        let came = bubbles.last().map_or(0, |bubble| bubble.at_ms);
        let spot = |place: usize| self.landscape.places[place].at;
        let is_turning = self.turning_ms.is_some_and(|at| (at..at + TURNING_MS).contains(&at_ms));
        Picture {
            at_ms,
            phase: self.phases.iter().rev().find(|(from, _)| *from <= at_ms).map(|(_, phase)| *phase),
            bubbles,
            fresh: if eyes.still { 1.0 } else { ease(at_ms, came, COME_MS).max(f32::from(u8::from(came == 0))) },
            typing: self.talk.typing(at_ms),
            silence_ms: self.talk.silence(at_ms).filter(|_| self.over_ms.is_none_or(|over| at_ms < over)),
            walk: self.path.at(&self.landscape, at_ms, eyes.still),
            aside: &self.aside,
            shape: self.shape(at_ms, eyes),
            lit: self.doors.lit(at_ms, eyes.still, spot),
            flags: self.band.flags(at_ms, eyes.inner, eyes.still),
            steps: self.band.steps(at_ms, eyes.inner, eyes.still),
            inner: eyes.inner.then(|| self.inner(at_ms, eyes.still)),
            view: eyes.held.unwrap_or_else(|| self.looks.at(at_ms, eyes.still)),
            is_turning: is_turning && eyes.inner,
            is_over: self.over_ms.is_some_and(|end| end <= at_ms),
        }
    }

    fn shape(&self, at_ms: Millis, eyes: Eyes) -> Shape {
        let breaths = if eyes.still { 0.25 } else { self.breath.at(at_ms) };
        #[expect(clippy::cast_possible_truncation, reason = "a part of a turn")]
        let part = |turns: f64| (turns - turns.floor()) as f32;
        let moving = Shape { breath: part(breaths), drift: part(breaths / 20.0) * 5.0, ..Shape::CLOSED };
        if !eyes.inner {
            // Its breath would tell as much as its colour.
            #[expect(clippy::cast_precision_loss, reason = "a part of a breath")]
            let even = f64::from(at_ms as f32) / 6_000.0;
            let breath = if eyes.still { 0.25 } else { part(even) };
            return Shape { breath, ..Shape::CLOSED };
        }
        let feeling = |name: &str, otherwise: f32| {
            let track = self.tracks.iter().find(|track| track.name == name);
            track.map_or(otherwise, |track| track.shown(at_ms, eyes.still) / 100.0)
        };
        let tension = tension(&self.tracks).map_or(moving.tension, |(track, is_calm)| {
            let shown = track.shown(at_ms, eyes.still) / 100.0;
            if is_calm { 1.0 - shown } else { shown }
        });
        let trust = feeling("trust", moving.trust);
        Shape { tension, trust, shame: feeling("shame", moving.shame), ..moving }
    }

    fn inner(&self, at_ms: Millis, still: bool) -> Inner<'_> {
        let last = |track: &Track| track.last(at_ms).map(|(at, before, now, _)| (at, now - before));
        let feelings = self
            .tracks
            .iter()
            .map(|track| {
                let step = last(track).filter(|(at, _)| *at > 0);
                Feeling {
                    name: &track.name,
                    label: &track.label,
                    value: track.shown(at_ms, still),
                    moved: step.map_or(0, |step| step.1),
                    ago_ms: step.map(|step| at_ms - step.0),
                }
            })
            .collect();
        let value = |name: &str| {
            let track = self.tracks.iter().find(|track| track.name == name);
            track.and_then(|track| track.last(at_ms)).map_or(0, |step| step.2)
        };
        let gates = self.landscape.roads.iter().map(|road| road.gate.as_ref().map(|gate| gate.is_open(value)));
        Inner { feelings, cause: self.cause(at_ms), doors: self.doors.at(at_ms, still), gates: gates.collect() }
    }

    fn cause(&self, at_ms: Millis) -> Option<Cause<'_>> {
        let steps = || self.tracks.iter().filter_map(|track| track.last(at_ms).map(|step| (track, step)));
        let newest = steps().map(|(_, step)| step.0).max().filter(|at| *at > 0)?;
        let here = || steps().filter(|(_, step)| step.0 == newest && step.2 != step.1);
        let most = here().max_by_key(|(_, step)| (step.2 - step.1).abs())?;
        let moved = here().map(|(track, step)| (&*track.name, &*track.label, step.2 - step.1)).collect();
        Some(Cause { at_ms: newest, text: most.1.3, moved })
    }
}
