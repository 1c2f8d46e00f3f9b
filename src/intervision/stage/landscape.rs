//! The scenario as a landscape: beats as places, roads between them, gates on the roads that only trust opens.

use super::ease::{Spot, mix_spot};
use crate::scenario::graph::{Cause, Graph, Layout, NodeKind};
use crate::scenario::{Guard, Phase, ScenarioFile};

/// From one column of places to the next.
const COLUMN: f32 = 460.0;
/// From one row to the next.
const ROW: f32 = 300.0;
/// What the land should be wide for its height, so that it fills its part of the picture.
const SHAPE: f32 = 1.5;

/// What a place stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    /// Whether the story goes to the left there: a long one is laid in bends.
    pub turns_back: bool,
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
        let bends = Bends::of(graph.nodes.iter().map(|node| {
            let cell = layout.cell(node);
            (cell.column, cell.row)
        }));
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
            let (column, row, turns_back) = bends.cell(cell.column, cell.row);
            let at = spot(column, row);
            places.push(Place { name: node.name.clone(), kind, at, phase: node.phase, turns_back });
        }
        let mut roads = Vec::new();
        for arrow in &graph.arrows {
            if let (Some(from), Some(to)) = (index[arrow.from], index[arrow.to]) {
                let curve = curve(&places[from], &places[to]);
                roads.push(Road { from, to, curve, gate: Gate::of(&arrow.causes) });
            }
        }
        Self { places, roads, is_unknown: false }
    }

    /// Only what was walked, one place after the other.
    #[must_use]
    pub fn walked(names: &[(PlaceKind, String)]) -> Self {
        let mut places: Vec<Place> = Vec::new();
        let count = names.iter().collect::<std::collections::BTreeSet<_>>().len();
        let bends = Bends::of((0..u32::try_from(count).unwrap_or_default()).map(|column| (column, 0)));
        for (kind, name) in names {
            if places.iter().any(|place| place.name == *name && place.kind == *kind) {
                continue;
            }
            let (column, row, turns_back) = bends.cell(u32::try_from(places.len()).unwrap_or_default(), 0);
            places.push(Place { name: name.clone(), kind: *kind, at: spot(column, row), phase: None, turns_back });
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
        road.map_or_else(|| curve(&self.places[from], &self.places[to]), |road| road.curve)
    }
}

/// A cell of the grid, moved a little, so that it looks like land rather than a table.
fn spot(column: f32, row: f32) -> Spot {
    let wave = libm::sinf(column * 1.9 + row * 0.8) * 52.0 + libm::sinf(column * 0.7) * 34.0;
    let sway = libm::sinf(row * 2.3 + column * 1.1) * 46.0;
    [column * COLUMN + sway, row * ROW + wave]
}

/// A soft line between two places.
fn curve(start: &Place, end: &Place) -> [Spot; 4] {
    let (from, to) = (start.at, end.at);
    let across = to[0] - from[0];
    let ahead = |place: &Place| if place.turns_back { -1.0 } else { 1.0 };
    if start.turns_back == end.turns_back && across * ahead(start) > COLUMN * 0.4 {
        let reach = across * 0.45;
        return [from, [from[0] + reach, from[1]], [to[0] - reach, to[1]], to];
    }
    if start.turns_back != end.turns_back && to[1] > from[1] {
        // Around the bend: out the way the story goes there, in the way it goes here.
        let reach = (across.abs() * 0.3).clamp(COLUMN * 0.35, COLUMN);
        return [from, [from[0] + ahead(start) * reach, from[1]], [to[0] - ahead(end) * reach, to[1]], to];
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

/// A long story is laid in bends, like a river, so that it fills the picture instead of being a thin line.
struct Bends {
    /// Columns of one bend.
    columns: u32,
    /// Before which row each bend begins.
    tops: Vec<u32>,
}

impl Bends {
    /// As many bends as let everything be drawn largest.
    fn of(cells: impl Iterator<Item = (u32, u32)>) -> Self {
        let cells: Vec<(u32, u32)> = cells.collect();
        let all = cells.iter().map(|cell| cell.0 + 1).max().unwrap_or(1);
        let with = |count: u32| {
            let columns = all.div_ceil(count).max(1);
            let mut tops = vec![0];
            for bend in 0..all.div_ceil(columns) {
                let rows = cells.iter().filter(|cell| cell.0 / columns == bend).map(|cell| cell.1 + 1).max();
                tops.push(tops.last().copied().unwrap_or_default() + rows.unwrap_or(1));
            }
            Self { columns, tops }
        };
        let large = |bends: &Self| {
            let (wide, high) =
                (bends.columns as f32 * COLUMN, bends.tops.last().map_or(1.0, |rows| *rows as f32 * ROW));
            (SHAPE / wide).min(1.0 / high)
        };
        let mut best = with(1);
        for count in 2..=6 {
            let other = with(count);
            // Bends cost the eye something: only where they make everything clearly larger.
            if large(&other) > large(&best) * 1.15 {
                best = other;
            }
        }
        best
    }

    /// Column and row on the land, and whether the story goes to the left there.
    fn cell(&self, column: u32, row: u32) -> (f32, f32, bool) {
        let (bend, along) = (column / self.columns, column % self.columns);
        let turns_back = bend % 2 == 1;
        let along = if turns_back { self.columns - 1 - along } else { along };
        let top = self.tops.get(bend as usize).copied().unwrap_or_default();
        (along as f32, (top + row) as f32, turns_back)
    }
}
