//! The way that was walked, drawn as time passes; what was tried otherwise lies beside it.

use super::ease::{Spot, ease};
use super::landscape::{Landscape, PlaceKind};
use crate::ids::Millis;
use crate::recording::Recording;
use crate::session::Happening;

/// How long it takes from one place to the next.
const WALK_MS: Millis = 2_600;

/// One stretch of the way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leg {
    /// When it begins.
    pub at_ms: Millis,
    /// Where it leads.
    pub to: usize,
    /// Start, two handles, end.
    pub curve: [Spot; 4],
}

/// The way so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Walk<'a> {
    /// Stretches that were begun.
    pub legs: &'a [Leg],
    /// How much of the last one was walked.
    pub part: f32,
    /// Where the help-seeker is now.
    pub at: Spot,
    /// The place that is, or is on the way to.
    pub place: Option<usize>,
    /// Places that were reached.
    pub been: Vec<usize>,
}

/// A way through a landscape.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Path {
    start: Option<usize>,
    pub(super) legs: Vec<Leg>,
}

/// Where a recording went, in order: each place with its moment.
pub(super) fn steps(recording: &Recording) -> Vec<(Millis, PlaceKind, String)> {
    let mut steps: Vec<(Millis, PlaceKind, String)> = Vec::new();
    for event in recording.events() {
        let step = match &event.what {
            Happening::Beat { name } => (event.at_ms, PlaceKind::Beat, name.clone()),
            Happening::Ending { name } => (event.at_ms, PlaceKind::Ending, name.clone()),
            _ => continue,
        };
        if steps.last().is_none_or(|last| (last.1, &last.2) != (step.1, &step.2)) {
            steps.push(step);
        }
    }
    steps
}

impl Path {
    /// The way of a recording.
    pub(super) fn of(landscape: &Landscape, steps: &[(Millis, PlaceKind, String)]) -> Self {
        let mut path = Self::default();
        let mut here = None;
        for (at_ms, kind, name) in steps {
            let Some(to) = landscape.find(*kind, name) else { continue };
            match here {
                None => path.start = Some(to),
                Some(from) if from != to => {
                    path.legs.push(Leg { at_ms: *at_ms, to, curve: landscape.way(from, to) });
                }
                Some(_) => {}
            }
            here = Some(to);
        }
        path
    }

    /// Where it begins.
    pub(super) const fn start(&self) -> Option<usize> {
        self.start
    }

    /// The way so far.
    pub(super) fn at(&self, landscape: &Landscape, at_ms: Millis, still: bool) -> Walk<'_> {
        let legs = &self.legs[..self.legs.partition_point(|leg| leg.at_ms <= at_ms)];
        let home = self.start.map_or([0.0, 0.0], |start| landscape.places[start].at);
        let part = legs.last().map_or(1.0, |leg| if still { 1.0 } else { ease(at_ms, leg.at_ms, WALK_MS) });
        let at = legs.last().map_or(home, |leg| along(&leg.curve, part));
        let place = legs.last().map_or(self.start, |leg| Some(leg.to));
        let mut been: Vec<usize> = self.start.into_iter().chain(legs.iter().map(|leg| leg.to)).collect();
        been.sort_unstable();
        been.dedup();
        Walk { legs, part, at, place, been }
    }
}

/// A spot on a curve.
pub(super) fn along(curve: &[Spot; 4], part: f32) -> Spot {
    let rest = 1.0 - part;
    let weights = [rest * rest * rest, 3.0 * rest * rest * part, 3.0 * rest * part * part, part * part * part];
    let sum = |axis: usize| curve.iter().zip(weights).map(|(spot, weight)| spot[axis] * weight).sum();
    [sum(0), sum(1)]
}

impl Path {
    /// The place that is at this moment, or is on the way to.
    pub(super) fn place_at(&self, at_ms: Millis) -> Option<usize> {
        let begun = self.legs.partition_point(|leg| leg.at_ms <= at_ms);
        self.legs[..begun].last().map_or(self.start, |leg| Some(leg.to))
    }
}
