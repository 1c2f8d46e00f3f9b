//! The way of an arrow whose curve would run behind a box: along the rooms between columns and between rows.

use super::layout::{Area, COLUMN, Cell, GAP, MARGIN, Route, WIDTH};
use std::collections::BTreeMap;

/// So far an arrow that goes around runs along its words.
const LEAD: f32 = 130.0;

/// How round its corners are.
const ROUND: f32 = 14.0;

/// Which cells hold boxes, and where rows begin.
#[derive(Debug, Default)]
pub(super) struct Grid {
    heights: BTreeMap<(u32, u32), f32>,
    tops: Vec<f32>,
}

impl Grid {
    pub fn new(heights: BTreeMap<(u32, u32), f32>, tops: Vec<f32>) -> Self {
        Self { heights, tops }
    }

    /// The box at a point, if there is one.
    fn at(&self, [x, y]: [f32; 2]) -> Option<(u32, u32)> {
        let column = ((x - MARGIN) / COLUMN).floor();
        if column < 0.0 || x - MARGIN - column * COLUMN > WIDTH {
            return None;
        }
        let row = self.tops.partition_point(|top| *top <= y).checked_sub(1)?;
        let cell = (column as u32, u32::try_from(row).ok()?);
        let height = self.heights.get(&cell)?;
        let within = y - self.tops[row];
        (0.5..height - 0.5).contains(&within).then_some(cell)
    }

    /// Whether a curve runs behind a box that is none of its ends.
    pub fn is_behind(&self, curve: [[f32; 2]; 4], ends: [Cell; 2]) -> bool {
        if ends[1].column == ends[0].column + 1 {
            // Between two columns stands nothing.
            return false;
        }
        let ends = ends.map(|cell| (cell.column, cell.row));
        // Every four points: a curve that only grazes a box is seen too.
        let far: f32 = curve.windows(2).map(|pair| length(pair[0], pair[1])).sum();
        let steps = (far / 4.0).clamp(40.0, 2_000.0) as u16;
        (0..=steps).any(|step| {
            let found = self.at(on(curve, f32::from(step) / f32::from(steps)));
            found.is_some_and(|cell| !ends.contains(&cell))
        })
    }

    /// Whether a row holds no box between two columns.
    fn is_open(&self, row: u32, from: u32, to: u32) -> bool {
        (from + 1..to).all(|column| !self.heights.contains_key(&(column, row)))
    }

    fn top(&self, row: u32) -> f32 {
        self.tops.get(row as usize).or(self.tops.last()).copied().unwrap_or_default()
    }

    /// The corners of a way around all boxes. `number`: which of the arrows of its box it is, so that they lie apart.
    pub fn around(&self, route: &mut Route, areas: [Area; 2], cells: [Cell; 2], number: usize) {
        let ([from, to], [start_cell, end_cell]) = (areas, cells);
        let apart = |of: usize| (number % of) as f32;
        let out = from[0] + from[2] + LEAD + 20.0 + apart(5) * 9.0;
        let y = route.words[1];
        let is_below = end_cell.row > start_cell.row;
        let gap = |row: u32| self.top(row) - GAP / 2.0 + (apart(5) - 2.0) * 5.0;
        route.lead[2] = [from[0] + from[2] + LEAD, y];
        route.around = if to[0] > from[0] {
            let end = route.curve[3];
            let into = to[0] - 16.0 - apart(3) * 8.0;
            if self.is_open(end_cell.row, start_cell.column, end_cell.column) {
                vec![route.lead[2], [out, y], [out, end[1]], end]
            } else if self.is_open(start_cell.row, start_cell.column, end_cell.column) {
                vec![route.lead[2], [into, y], [into, end[1]], end]
            } else {
                let gap = if is_below { gap(end_cell.row) } else { gap(end_cell.row + 1) };
                vec![route.lead[2], [out, y], [out, gap], [into, gap], [into, end[1]], end]
            }
        } else {
            let x = to[0] + to[2] * 0.7 + apart(3) * 10.0;
            let (gap, end) = if is_below { (gap(end_cell.row), to[1]) } else { (gap(end_cell.row + 1), to[1] + to[3]) };
            vec![route.lead[2], [out, y], [out, gap], [x, gap], [x, end]]
        };
    }
}

/// A point of a curve.
fn on([a, b, c, d]: [[f32; 2]; 4], t: f32) -> [f32; 2] {
    let s = 1.0 - t;
    [0, 1].map(|axis| {
        let point = |at: [f32; 2]| at[axis];
        s * s * s * point(a) + 3.0 * s * s * t * point(b) + 3.0 * s * t * t * point(c) + t * t * t * point(d)
    })
}

impl Route {
    /// The curves that it is drawn of, one after the other, behind its lead.
    #[must_use]
    pub fn pieces(&self) -> Vec<[[f32; 2]; 4]> {
        let mut pieces = Vec::new();
        let [first, .., last] = self.around.as_slice() else { return vec![self.curve] };
        let mut at = *first;
        for corner in self.around.windows(3) {
            let [before, corner, after] = [corner[0], corner[1], corner[2]];
            let round = ROUND.min(length(before, corner) / 2.0).min(length(corner, after) / 2.0);
            let (from, to) = (toward(corner, before, round), toward(corner, after, round));
            pieces.push(straight(at, from));
            pieces.push([from, toward(corner, from, round * 0.45), toward(corner, to, round * 0.45), to]);
            at = to;
        }
        pieces.push(straight(at, *last));
        pieces
    }
}

fn length(from: [f32; 2], to: [f32; 2]) -> f32 {
    (to[0] - from[0]).hypot(to[1] - from[1])
}

/// The point so far from one on the way to another.
fn toward(from: [f32; 2], to: [f32; 2], far: f32) -> [f32; 2] {
    let share = far / length(from, to).max(0.01);
    [0, 1].map(|axis| from[axis] + (to[axis] - from[axis]) * share)
}

fn straight(from: [f32; 2], to: [f32; 2]) -> [[f32; 2]; 4] {
    let part = |share: f32| [0, 1].map(|axis| from[axis] + (to[axis] - from[axis]) * share);
    [from, part(1.0 / 3.0), part(2.0 / 3.0), to]
}
