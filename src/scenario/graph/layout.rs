//! Where everything stands: columns by distance from the start, rows in the order of the file.
//!
//! Stable while writing: what has a place keeps it; only what is new looks for one. A renamed beat is known again by
//! its line.

use super::around::Grid;
use super::{Graph, Node, NodeKind};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Width of a box.
pub const WIDTH: f32 = 210.0;
/// Height of a box from which few arrows leave.
const HEIGHT: f32 = 104.0;
/// From one column to the next; what lies between holds the words of the arrows.
pub const COLUMN: f32 = WIDTH + 230.0;
/// From one row to the next, where no box is higher.
const ROW: f32 = HEIGHT + GAP;
/// A row that holds a higher box grows by so much at a time: what stands below seldom moves while one writes.
const GROWS: f32 = ROW / 2.0;
/// Between two rows.
pub(super) const GAP: f32 = 44.0;
/// Around everything.
pub(super) const MARGIN: f32 = 32.0;
/// More nodes at one distance from the start than this stand in several columns.
const ROWS: u32 = 20;
/// A story of more columns than this lies in bands below each other, so that the whole can be seen at once.
const COLUMNS: u32 = 14;
/// Between two arrows that leave the same box: their words stand below each other.
const PORT: f32 = 15.0;

/// So far an arrow runs straight along its words, so that one sees whose they are.
const LEAD: f32 = 130.0;

/// How high a box is: its arrows leave it at its side, each beside its words.
fn height(node: &Node) -> f32 {
    HEIGHT.max(node.leads as f32 * PORT + 6.0 - GAP)
}

/// The place of a node in the grid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// Column, from 0.
    pub column: u32,
    /// Row, from 0.
    pub row: u32,
    /// The line of the file at which it stood: a renamed beat is known by it.
    pub line: u32,
}

/// A rectangle: left, top, width, height.
pub type Area = [f32; 4];

/// How an arrow runs: straight along its words, then in a curve with two handles.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// Where it leaves its box, where its words begin, and where the curve does.
    pub lead: [[f32; 2]; 3],
    /// Start, two handles, end.
    pub curve: [[f32; 2]; 4],
    /// The corners of its way, where the curve would run behind a box; else none.
    pub around: Vec<[f32; 2]>,
    /// Left middle of the words.
    pub words: [f32; 2],
}

type Name = (NodeKind, String);

fn name_of(node: &Node) -> Name {
    (node.kind, node.name.clone())
}

/// Where the nodes of a graph stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    cells: BTreeMap<Name, Cell>,
    /// By how many steps each row is higher than others. While one writes none grows less high again.
    grown: Vec<u32>,
    /// The same of all rows above each, and of all.
    above: Vec<u32>,
}

impl Layout {
    /// A layout of this graph. With the one before it, what was there keeps its place.
    #[must_use]
    pub fn of(graph: &Graph, before: Option<&Self>) -> Self {
        let fresh = Fresh::of(graph);
        let before = before.filter(|before| !before.cells.is_empty());
        let cells = before.map_or_else(|| fresh.place(graph), |before| before.next(graph, &fresh));
        let mut layout =
            Self { cells, grown: before.map(|before| before.grown.clone()).unwrap_or_default(), above: Vec::new() };
        for node in &graph.nodes {
            let row = layout.cell(node).row as usize;
            let steps = ((height(node) + GAP - ROW) / GROWS).ceil() as u32;
            layout.grown.resize(layout.grown.len().max(row + 1), 0);
            layout.grown[row] = layout.grown[row].max(steps);
        }
        layout.above.push(0);
        for steps in &layout.grown {
            let all = layout.above.last().copied().unwrap_or_default() + steps;
            layout.above.push(all);
        }
        layout
    }

    /// The cells of this graph, where what was there keeps its own.
    fn next(&self, graph: &Graph, fresh: &Fresh) -> BTreeMap<Name, Cell> {
        let before = self;
        let mut cells: BTreeMap<Name, Cell> = BTreeMap::new();
        let mut taken: BTreeSet<(u32, u32)> = BTreeSet::new();
        let is_here: BTreeSet<Name> = graph.nodes.iter().map(name_of).collect();
        let mut gone: BTreeMap<(NodeKind, u32), Cell> = before
            .cells
            .iter()
            .filter(|(name, _)| !is_here.contains(name))
            .map(|(name, cell)| ((name.0, cell.line), *cell))
            .collect();
        let mut new = Vec::new();
        for (index, node) in graph.nodes.iter().enumerate() {
            let name = name_of(node);
            let line = node.at.0;
            let kept = before.cells.get(&name).copied();
            let kept = kept.or_else(|| gone.remove(&(node.kind, line)));
            match kept {
                Some(cell) if taken.insert((cell.column, cell.row)) => {
                    cells.insert(name, Cell { line, ..cell });
                }
                _ => new.push(index),
            }
        }
        for index in new {
            let node = &graph.nodes[index];
            let parent = fresh.parents[index].and_then(|parent| cells.get(&name_of(&graph.nodes[parent])));
            let (column, wanted) = parent.map_or((fresh.columns[index], 0), |cell| (cell.column + 1, cell.row));
            let row = nearest_free(&taken, column, wanted);
            taken.insert((column, row));
            cells.insert(name_of(node), Cell { column, row, line: node.at.0 });
        }
        cells
    }

    /// Where a row begins; the next one begins where it ends.
    fn top(&self, row: u32) -> f32 {
        let above = self.above.get(row as usize).or(self.above.last()).copied().unwrap_or_default();
        MARGIN + row as f32 * ROW + above as f32 * GROWS
    }

    /// The cell of a node.
    #[must_use]
    pub fn cell(&self, node: &Node) -> Cell {
        self.cells.get(&(node.kind, node.name.clone())).copied().unwrap_or_default()
    }

    /// Where a node is drawn.
    #[must_use]
    pub fn area(&self, node: &Node) -> Area {
        let cell = self.cell(node);
        [MARGIN + cell.column as f32 * COLUMN, self.top(cell.row), WIDTH, height(node)]
    }

    /// Width and height of the whole.
    #[must_use]
    pub fn size(&self) -> [f32; 2] {
        let columns = self.cells.values().map(|cell| cell.column + 1).max().unwrap_or(1);
        let rows = self.cells.values().map(|cell| cell.row + 1).max().unwrap_or(1);
        [columns as f32 * COLUMN + 2.0 * MARGIN, self.top(rows) + MARGIN]
    }

    /// How an arrow comes past the boxes between two cells.
    fn way(&self, from: Cell, to: Cell) -> Way {
        let between = from.column + 1..to.column;
        let is_shut = |row: u32| self.cells.values().any(|it| it.row == row && between.contains(&it.column));
        match (from.row == to.row, is_shut(from.row), is_shut(to.row)) {
            (_, false, false) => Way::Open,
            (true, ..) => Way::Over,
            (false, true, false) => Way::Early,
            (false, false, true) => Way::Late,
            (false, true, true) => Way::Between,
        }
    }

    fn grid(&self, graph: &Graph) -> Grid {
        let boxes = graph.nodes.iter().map(|node| (self.cell(node), height(node)));
        let heights = boxes.map(|(cell, height)| ((cell.column, cell.row), height)).collect();
        let rows = self.cells.values().map(|cell| cell.row + 1).max().unwrap_or(1);
        Grid::new(heights, (0..=rows).map(|row| self.top(row)).collect())
    }

    /// How the arrows of this graph run, in their order.
    #[must_use]
    pub fn routes(&self, graph: &Graph) -> Vec<Route> {
        let areas: Vec<Area> = graph.nodes.iter().map(|node| self.area(node)).collect();
        let mut leaving: Vec<Vec<usize>> = vec![Vec::new(); graph.nodes.len()];
        for (index, arrow) in graph.arrows.iter().enumerate() {
            leaving[arrow.from].push(index);
        }
        let mut routes = vec![
            Route { lead: [[0.0; 2]; 3], curve: [[0.0; 2]; 4], around: Vec::new(), words: [0.0; 2] };
            graph.arrows.len()
        ];
        let grid = self.grid(graph);
        for list in &mut leaving {
            list.sort_by_key(|index| {
                let cell = self.cell(&graph.nodes[graph.arrows[*index].to]);
                (cell.row, cell.column)
            });
            for (port, index) in list.iter().enumerate() {
                let arrow = &graph.arrows[*index];
                let shift = (port as f32 - (list.len() - 1) as f32 / 2.0) * PORT;
                let (from, to) = (self.cell(&graph.nodes[arrow.from]), self.cell(&graph.nodes[arrow.to]));
                let ends = [areas[arrow.from], areas[arrow.to]];
                let below = [self.top(from.row + 1), self.top(to.row + 1)];
                let mut route = route(ends, below, shift, self.way(from, to));
                if grid.is_behind(route.curve, [from, to]) {
                    grid.around(&mut route, ends, [from, to], port);
                }
                routes[*index] = route;
            }
        }
        routes
    }
}

/// How an arrow to the right comes past the boxes in between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// None stands in its way.
    Open,
    /// Below those in its own row.
    Over,
    /// To the other row before the first of them.
    Early,
    /// To the other row behind the last of them.
    Late,
    /// Between the rows: both are shut.
    Between,
}

/// `below`: where the rows below both boxes begin.
fn route([from, to]: [Area; 2], below: [f32; 2], shift: f32, way: Way) -> Route {
    let within = from[3] / 2.0 - 8.0;
    let port = [from[0] + from[2], from[1] + from[3] / 2.0 + shift.clamp(-within, within)];
    let words = [port[0] + 9.0, from[1] + from[3] / 2.0 + shift];
    // Where it has to dive at once there is no room to run along.
    let lead = if matches!(way, Way::Over | Way::Between) { words[0] - port[0] } else { LEAD };
    let start = [port[0] + lead, words[1]];
    let is_forward = to[0] > from[0];
    let curve = if is_forward {
        let end = [to[0], to[1] + to[3] / 2.0 + shift.clamp(-30.0, 30.0) / 2.0];
        let reach = ((end[0] - start[0]) * 0.5).max(50.0);
        match way {
            Way::Open => [start, [start[0] + reach, start[1]], [end[0] - reach, end[1]], end],
            Way::Over => {
                // Steep at both ends and as deep as the gap below: the boxes stay free.
                let depth = (below[0] - 3.2 - (start[1] + end[1]) / 8.0) / 0.75;
                [start, [start[0] + 12.0, depth], [end[0] - 12.0, depth], end]
            }
            Way::Early => [start, [start[0] + 10.0, start[1]], [start[0] + 60.0, end[1]], end],
            Way::Late => [start, [end[0] - 190.0, start[1]], [end[0] - 110.0, end[1]], end],
            Way::Between => {
                let is_below = to[1] > from[1];
                let gap = if is_below { to[1] } else { below[1] } - GAP / 2.0;
                let past = if is_below { 40.0 } else { -40.0 };
                [start, [start[0] + 12.0, gap + past], [end[0] - 12.0, gap - past], end]
            }
        }
    } else {
        // Back to the left, or in the same column: around, and in from above or below.
        let is_below = to[1] > from[1];
        if is_below && from[0] - to[0] > 2.0 * COLUMN {
            // To the next band: along the room above it, and in from the left.
            let (gap, end) = (to[1] - GAP, [to[0], to[1] + to[3] / 2.0]);
            let curve = [start, [start[0] + 80.0, gap], [end[0] - 60.0, gap], end];
            return Route { lead: [port, words, start], curve, around: Vec::new(), words };
        }
        let end = [to[0] + to[2] * 0.7, if is_below { to[1] } else { to[1] + to[3] }];
        let away = if is_below { -70.0 } else { 70.0 };
        [start, [start[0] + 60.0, start[1] - away * 0.2], [end[0] + 60.0, end[1] + away], end]
    };
    Route { lead: [port, words, start], curve, around: Vec::new(), words }
}

/// The free row of a column nearest to this one, the lower of two.
fn nearest_free(taken: &BTreeSet<(u32, u32)>, column: u32, wanted: u32) -> u32 {
    let is_free = |row: u32| !taken.contains(&(column, row));
    let near = (0..).flat_map(|far: u32| [wanted.checked_add(far), wanted.checked_sub(far)]).flatten();
    near.take(10_000).find(|row| is_free(*row)).unwrap_or(wanted)
}

/// What a first layout goes by.
struct Fresh {
    /// Distance from the start.
    columns: Vec<u32>,
    /// The node from which each is reached first.
    parents: Vec<Option<usize>>,
    /// How far the story goes on from each.
    ahead: Vec<u32>,
}

impl Fresh {
    fn of(graph: &Graph) -> Self {
        let count = graph.nodes.len();
        let mut next: Vec<Vec<usize>> = vec![Vec::new(); count];
        for arrow in &graph.arrows {
            next[arrow.from].push(arrow.to);
        }
        let (mut columns, mut parents) = (vec![None; count], vec![None; count]);
        let is_beat = |index: usize| graph.nodes[index].kind == NodeKind::Beat;
        let mut walk = |from: usize, column: u32| {
            let mut open = VecDeque::from([from]);
            columns[from] = columns[from].or(Some(column));
            while let Some(index) = open.pop_front() {
                let column = columns[index].unwrap_or(column) + 1;
                for to in next[index].iter().copied().filter(|to| is_beat(*to)) {
                    if columns[to].is_none() {
                        (columns[to], parents[to]) = (Some(column), Some(index));
                        open.push_back(to);
                    }
                }
            }
        };
        // The story from its start; then what only anywhere leads to; then what nothing leads to, as the file has it.
        let anywhere = graph.nodes.iter().position(|node| node.kind == NodeKind::Anywhere);
        for from in graph.nodes.iter().position(|node| node.is_start).into_iter().chain(anywhere) {
            walk(from, 0);
        }
        for index in (0..count).filter(|index| is_beat(*index)) {
            walk(index, 0);
        }
        let mut columns: Vec<u32> = columns.into_iter().map(Option::unwrap_or_default).collect();
        for index in (0..count).filter(|index| graph.nodes[*index].kind == NodeKind::Ending) {
            // To the right of every beat that leads to it.
            let before = graph.arrows.iter().filter(|arrow| arrow.to == index && is_beat(arrow.from));
            let last = before.max_by_key(|arrow| (columns[arrow.from], usize::MAX - arrow.from));
            parents[index] = last.map(|arrow| arrow.from).or(anywhere);
            columns[index] = parents[index].map_or(1, |from| columns[from] + 1);
        }
        let mut ahead = vec![0; count];
        let mut order: Vec<usize> = (0..count).filter(|index| is_beat(*index)).collect();
        order.sort_by_key(|index| std::cmp::Reverse(columns[*index]));
        for index in order {
            if let Some(parent) = parents[index] {
                ahead[parent] = ahead[parent].max(ahead[index] + 1);
            }
        }
        Self { columns, parents, ahead }
    }

    fn place(&self, graph: &Graph) -> BTreeMap<Name, Cell> {
        let mut cells: BTreeMap<Name, Cell> = BTreeMap::new();
        let mut rows: Vec<u32> = vec![0; graph.nodes.len()];
        // What holds anywhere stands apart: below the start, with rows of its own.
        let last = |index: &usize| graph.nodes[*index].kind == NodeKind::Anywhere;
        let mut order: Vec<usize> = (0..graph.nodes.len()).collect();
        order.sort_by_key(|index| self.columns[*index]);
        let (mut at, mut column) = (0, 0);
        while at < order.len() {
            let layer = self.columns[order[at]];
            let until = order[at..].iter().position(|it| self.columns[*it] != layer).map_or(order.len(), |it| at + it);
            let mut here = order[at..until].to_vec();
            // Where the story goes on longest stays in the row it came from.
            let goes_on = |index: &usize| std::cmp::Reverse(self.ahead[*index]);
            here.sort_by_key(|index| {
                (last(index), self.parents[*index].map(|parent| rows[parent]), goes_on(index), *index)
            });
            let is_broad = here.len() > ROWS as usize;
            let mut first = 0;
            for index in here {
                let node = &graph.nodes[index];
                if is_broad && first == ROWS {
                    (first, column) = (0, column + 1);
                }
                let wanted = self.parents[index].map_or(0, |parent| rows[parent]);
                let wanted = if is_broad { first } else { wanted.max(first) };
                let row = wanted + u32::from(last(&index) && first == 1);
                (rows[index], first) = (row, row + 1);
                cells.entry(name_of(node)).or_insert(Cell { column, row, line: node.at.0 });
            }
            (at, column) = (until, column + 1);
        }
        in_bands(&mut cells);
        cells
    }
}

/// Lays a long story in as many bands as let everything be seen largest in a square.
fn in_bands(cells: &mut BTreeMap<Name, Cell>) {
    let columns = cells.values().map(|cell| cell.column + 1).max().unwrap_or(1);
    if columns <= COLUMNS {
        return;
    }
    // The rows of a band: its first, and how many with an empty one below.
    let rows = |from: u32, to: u32| {
        let rows = || cells.values().filter(|cell| (from..to).contains(&cell.column)).map(|cell| cell.row);
        let first = rows().min().unwrap_or_default();
        (first, rows().max().unwrap_or_default() + 2 - first)
    };
    let bands = |wide: u32| -> Vec<(u32, u32)> {
        (0..columns.div_ceil(wide)).map(|band| rows(band * wide, (band + 1) * wide)).collect()
    };
    let side = |wide: u32| {
        let high: u32 = bands(wide).iter().map(|(_, rows)| rows).sum();
        (wide as f32 * COLUMN).max(high as f32 * ROW)
    };
    let wide = (1..=columns).min_by(|a, b| side(*a).total_cmp(&side(*b))).unwrap_or(columns);
    let (mut tops, mut top) = (Vec::new(), 0);
    for (first, rows) in bands(wide) {
        tops.push((top, first));
        top += rows;
    }
    for cell in cells.values_mut() {
        let (top, first) = tops[(cell.column / wide) as usize];
        (cell.column, cell.row) = (cell.column % wide, top + cell.row - first);
    }
}
