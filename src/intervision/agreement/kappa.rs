//! Cohen's kappa of two raters, plain and weighted.
//!
//! Weights are by the value, not by its place among the values that happen to occur: on a scale of five, 1 and 3 are two
//! steps apart also when nobody gave a 2.

use super::table::{Level, Table};

/// How much it matters how far two raters are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// The same, or not.
    Plain,
    /// By the distance.
    Linear,
    /// By its square.
    Quadratic,
}

impl Weights {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Linear, Self::Quadratic];

    fn between(self, a: f64, b: f64) -> f64 {
        match self {
            Self::Plain => f64::from(u8::from((a - b).abs() > 0.0)),
            Self::Linear => (a - b).abs(),
            Self::Quadratic => (a - b) * (a - b),
        }
    }
}

/// Kappa of two raters, by their places in the table; `None` when they share no item, when both gave one and the same
/// value throughout, or when weights are asked of values that have no order.
#[must_use]
pub fn kappa(table: &Table, one: usize, other: usize, weights: Weights) -> Option<f64> {
    if table.level == Level::Nominal && weights != Weights::Plain {
        return None;
    }
    let mut margins = vec![(0.0, 0.0); table.values.len()];
    let (mut shared, mut apart) = (0.0, 0.0);
    for row in &table.cells {
        if let (Some(Some(a)), Some(Some(b))) = (row.get(one), row.get(other)) {
            shared += 1.0;
            apart += weights.between(table.values[*a], table.values[*b]);
            margins[*a].0 += 1.0;
            margins[*b].1 += 1.0;
        }
    }
    let used: Vec<(f64, (f64, f64))> =
        table.values.iter().copied().zip(margins).filter(|(_, (a, b))| *a > 0.0 || *b > 0.0).collect();
    let expected: f64 = used
        .iter()
        .flat_map(|(a, (count, _))| used.iter().map(move |(b, (_, other))| weights.between(*a, *b) * count * other))
        .sum();
    (expected > 0.0).then(|| 1.0 - apart * shared / expected)
}
