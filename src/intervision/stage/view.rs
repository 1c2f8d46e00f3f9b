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
const AROUND: f32 = 150.0;
/// Half of the most that is looked at from afar, so that places can still be told apart.
const FAR: Spot = [1_500.0, 1_100.0];

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

/// From afar, but no further than places can be told apart: these spots in their order, as many as fit.
fn afar(spots: &[Spot]) -> View {
    let mut view = View::all(spots.first().copied());
    for count in 2..=spots.len() {
        let wider = View::all(spots[..count].iter().copied());
        if wider.reach[0] > FAR[0] || wider.reach[1] > FAR[1] {
            break;
        }
        view = wider;
    }
    view
}

fn far(a: Spot, b: Spot) -> f32 {
    libm::hypotf(a[0] - b[0], a[1] - b[1])
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
        let mut near: Vec<Spot> = landscape.places.iter().map(|place| place.at).collect();
        near.sort_by(|a, b| far(*a, start).total_cmp(&far(*b, start)));
        let whole = afar(&near);
        let mut wants: Vec<(Millis, View)> = vec![(FIRST_MS, View::near(start))];
        wants.extend(path.legs.iter().map(|leg| (leg.at_ms, View::near(spot(leg.to)))));
        let walked = |until: Millis| {
            let legs = path.legs.iter().take_while(move |leg| leg.at_ms <= until);
            let mut been: Vec<usize> = path.start().into_iter().chain(legs.map(|leg| leg.to)).collect();
            been.reverse();
            let here = been.first().copied();
            let beside = landscape.roads.iter().filter(|road| Some(road.from) == here).map(|road| road.to);
            // What was walked last first; then what could have come next, nearest first.
            let mut next: Vec<Spot> = beside.map(spot).collect();
            let at = here.map_or(start, spot);
            next.sort_by(|a, b| far(*a, at).total_cmp(&far(*b, at)));
            let walked: Vec<Spot> = been.iter().copied().map(spot).chain(next).collect();
            afar(&walked)
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
