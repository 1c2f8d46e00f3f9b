//! The scenario as a landscape: beats as places, roads between them, gates on the roads that only trust opens.

use super::ease::{Spot, mix_spot};
use crate::scenario::graph::{Cause, Graph, Layout, NodeKind};
use crate::scenario::{Guard, Phase, ScenarioFile};

/// From one column of places to the next.
const COLUMN: f32 = 460.0;
/// From one row to the next.
const ROW: f32 = 300.0;

/// What a place stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// A station of the story.
    Beat,
    /// A way to end.
    Ending,
}

/// A place in the landscape.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its name in the scenario.
    pub name: String,
    /// What it stands for.
    pub kind: PlaceKind,
    /// Where it lies.
    pub at: Spot,
    /// The phase of the conversation there.
    pub phase: Option<Phase>,
}

/// What must hold before a road can be taken: one of these sets of conditions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gate {
    /// Each way through: feelings that must be at least or below so high (true: at least).
    pub ways: Vec<Vec<(String, i32, bool)>>,
}

impl Gate {
    /// Only where every cause asks for a feeling; a road with one free cause has no gate.
    fn of(causes: &[Cause]) -> Option<Self> {
        let bounds = |cause: &Cause| {
            let bound = |guard: &Guard| match guard {
                Guard::AtLeast(meter, bound) => Some((meter.clone(), *bound, true)),
                Guard::Below(meter, bound) => Some((meter.clone(), *bound, false)),
                _ => None,
            };
            cause.guards.iter().filter_map(bound).collect::<Vec<_>>()
        };
        let ways: Vec<_> = causes.iter().map(bounds).collect();
        (!ways.is_empty() && ways.iter().all(|way| !way.is_empty())).then_some(Self { ways })
    }

    /// Whether it stands open with these feelings.
    #[must_use]
    pub fn is_open(&self, value: impl Fn(&str) -> i32) -> bool {
        let holds = |(meter, bound, least): &(String, i32, bool)| (value(meter) >= *bound) == *least;
        self.ways.iter().any(|way| way.iter().all(holds))
    }
}

/// A road from one place to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Road {
    /// Where it begins.
    pub from: usize,
    /// Where it leads.
    pub to: usize,
    /// Start, two handles, end.
    pub curve: [Spot; 4],
    /// What must hold.
    pub gate: Option<Gate>,
}

/// Where everything lies.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Landscape {
    /// Beats and endings.
    pub places: Vec<Place>,
    /// What leads from one to another.
    pub roads: Vec<Road>,
    /// The scenario is not known: only what was walked is there.
    pub is_unknown: bool,
}

impl Landscape {
    /// The landscape of a scenario.
    #[must_use]
    pub fn of(file: &ScenarioFile) -> Self {
        let graph = Graph::of(file);
        let layout = Layout::of(&graph, None);
        let mut index = vec![None; graph.nodes.len()];
        let mut places = Vec::new();
        for (node, known) in graph.nodes.iter().zip(&mut index) {
            let kind = match node.kind {
                NodeKind::Beat => PlaceKind::Beat,
                NodeKind::Ending => PlaceKind::Ending,
                NodeKind::Anywhere => continue,
            };
            let cell = layout.cell(node);
            *known = Some(places.len());
            let at = spot(cell.column as f32, cell.row as f32);
            places.push(Place { name: node.name.clone(), kind, at, phase: node.phase });
        }
        let mut roads = Vec::new();
        for arrow in &graph.arrows {
            if let (Some(from), Some(to)) = (index[arrow.from], index[arrow.to]) {
                let curve = curve(places[from].at, places[to].at);
                roads.push(Road { from, to, curve, gate: Gate::of(&arrow.causes) });
            }
        }
        Self { places, roads, is_unknown: false }
    }

    /// Only what was walked, one place after the other.
    #[must_use]
    pub fn walked(names: &[(PlaceKind, String)]) -> Self {
        let mut places: Vec<Place> = Vec::new();
        for (kind, name) in names {
            if places.iter().any(|place| place.name == *name && place.kind == *kind) {
                continue;
            }
            let count = places.len() as f32;
            places.push(Place { name: name.clone(), kind: *kind, at: spot(count, 0.0), phase: None });
        }
        Self { places, roads: Vec::new(), is_unknown: true }
    }

    /// The place of this kind and name.
    #[must_use]
    pub fn find(&self, kind: PlaceKind, name: &str) -> Option<usize> {
        self.places.iter().position(|place| place.kind == kind && place.name == name)
    }

    /// The way from one place to another: along its road, or straight over the land.
    #[must_use]
    pub fn way(&self, from: usize, to: usize) -> [Spot; 4] {
        let road = self.roads.iter().find(|road| road.from == from && road.to == to);
        road.map_or_else(|| curve(self.places[from].at, self.places[to].at), |road| road.curve)
    }
}

/// A cell of the grid, moved a little, so that it looks like land rather than a table.
fn spot(column: f32, row: f32) -> Spot {
    let wave = libm::sinf(column * 1.9 + row * 0.8) * 52.0 + libm::sinf(column * 0.7) * 34.0;
    let sway = libm::sinf(row * 2.3 + column * 1.1) * 46.0;
    [column * COLUMN + sway, row * ROW + wave]
}

/// A soft line between two places.
fn curve(from: Spot, to: Spot) -> [Spot; 4] {
    let across = to[0] - from[0];
    if across > COLUMN * 0.4 {
        let reach = across * 0.45;
        return [from, [from[0] + reach, from[1]], [to[0] - reach, to[1]], to];
    }
    // Back, or within a column: around.
    let bow: f32 = if to[1] >= from[1] { -1.0 } else { 1.0 };
    let (third, other) = (mix_spot(from, to, 0.3), mix_spot(from, to, 0.7));
    let far = (across.abs() * 0.35).max(110.0);
    if across.abs() < COLUMN * 0.4 {
        return [from, [third[0] + far, third[1]], [other[0] + far, other[1]], to];
    }
    [from, [third[0], third[1] + far * bow], [other[0], other[1] + far * bow], to]
}
