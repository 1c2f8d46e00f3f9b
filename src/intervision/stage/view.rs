//! Where one looks: after the help-seeker, from afar at the beginning, at a turning point and at the end.

use super::ease::{Spot, ease, mix_spot};
use super::landscape::Landscape;
use super::path::Path;
use crate::ids::Millis;

/// How long the eye takes from one to the next.
const GLIDE_MS: Millis = 2_400;
/// How long one looks from afar at the beginning.
const FIRST_MS: Millis = 3_000;
/// How long one looks from afar at a turning point.
const AFAR_MS: Millis = 9_000;
/// Half of what is seen around a place.
const NEAR: Spot = [500.0, 370.0];
/// Land left around the outermost places.
const AROUND: f32 = 190.0;

/// What is in view.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct View {
    /// The middle.
    pub centre: Spot,
    /// Half of what must be seen, across and down.
    pub reach: Spot,
}

impl View {
    fn mix(from: Self, to: Self, part: f32) -> Self {
        Self { centre: mix_spot(from.centre, to.centre, part), reach: mix_spot(from.reach, to.reach, part) }
    }

    /// Close to this spot.
    #[must_use]
    pub const fn near(centre: Spot) -> Self {
        Self { centre, reach: NEAR }
    }

    /// All of these.
    #[must_use]
    pub fn all(spots: impl IntoIterator<Item = Spot>) -> Self {
        let mut spots = spots.into_iter();
        let Some(first) = spots.next() else { return Self::near([0.0, 0.0]) };
        let (mut low, mut high) = (first, first);
        for spot in spots {
            for axis in 0..2 {
                low[axis] = low[axis].min(spot[axis]);
                high[axis] = high[axis].max(spot[axis]);
            }
        }
        let half = |axis: usize| ((high[axis] - low[axis]) / 2.0 + AROUND).max(NEAR[axis] * 1.25);
        Self { centre: mix_spot(low, high, 0.5), reach: [half(0), half(1)] }
    }
}

/// The way of the eye through a recording.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Looks {
    /// From when, from which view to which.
    glides: Vec<(Millis, View, View)>,
}

impl Looks {
    pub(super) fn of(landscape: &Landscape, path: &Path, turning: Option<Millis>, end: Option<Millis>) -> Self {
        let spot = |place: usize| landscape.places[place].at;
        let start = path.start().map_or([0.0, 0.0], spot);
        let whole = View::all(landscape.places.iter().map(|place| place.at));
        let mut wants: Vec<(Millis, View)> = vec![(FIRST_MS, View::near(start))];
        wants.extend(path.legs.iter().map(|leg| (leg.at_ms, View::near(spot(leg.to)))));
        let walked = |until: Millis| {
            let legs = path.legs.iter().take_while(move |leg| leg.at_ms <= until);
            let been: Vec<usize> = path.start().into_iter().chain(legs.map(|leg| leg.to)).collect();
            let beside = landscape.roads.iter().filter(|road| been.contains(&road.from)).map(|road| road.to);
            View::all(been.iter().copied().chain(beside).map(spot).collect::<Vec<_>>())
        };
        // From afar nothing else pulls the eye; what it missed it goes to afterwards.
        if let Some(at) = turning {
            let here = path.place_at(at + AFAR_MS).map_or(start, spot);
            wants.retain(|(when, _)| !(at..at + AFAR_MS).contains(when));
            wants.push((at, walked(at)));
            wants.push((at + AFAR_MS, View::near(here)));
        }
        if let Some(at) = end {
            wants.retain(|(when, _)| *when < at);
            wants.push((at, walked(Millis::MAX)));
        }
        wants.sort_by_key(|(when, _)| *when);
        let mut looks = Self { glides: vec![(0, whole, whole)] };
        for (when, view) in wants {
            let from = looks.at(when, false);
            looks.glides.push((when, from, view));
        }
        looks
    }

    pub(super) fn at(&self, at_ms: Millis, still: bool) -> View {
        let glides = &self.glides[..self.glides.partition_point(|glide| glide.0 <= at_ms)];
        let Some((when, from, to)) = glides.last() else { return View::default() };
        if still { *to } else { View::mix(*from, *to, ease(at_ms, *when, GLIDE_MS)) }
    }
}
