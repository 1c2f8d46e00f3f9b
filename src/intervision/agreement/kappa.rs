//! Cohen's kappa of two raters, plain and weighted.
//!
//! Weights are by the value, not by its place among the values that happen to occur: on a scale of five, 1 and 3 are two
//! steps apart also when nobody gave a 2.

use super::table::{Level, Table};

/// Kappa, plain and weighted; `None` where it has no value: both gave one and the same value throughout, or weights are
/// asked of values that have no order.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Kappas {
    /// Cohen's kappa.
    pub plain: Option<f64>,
    /// Weighted by distance.
    pub linear: Option<f64>,
    /// Weighted by the square of the distance.
    pub quadratic: Option<f64>,
}

/// What two raters have in common.
pub(super) struct Common {
    /// Items that both rated.
    pub items: usize,
    /// Of those, given the same value.
    pub same: usize,
    /// Their kappas.
    pub kappas: Kappas,
}

/// The ratings by rater, and room to count in: thousands of pairs are counted one after the other.
pub(super) struct Pairs<'a> {
    table: &'a Table,
    columns: Vec<Vec<Option<usize>>>,
    one: Vec<f64>,
    other: Vec<f64>,
}

impl<'a> Pairs<'a> {
    pub(super) fn of(table: &'a Table) -> Self {
        let column = |rater: usize| table.cells.iter().map(|row| row.get(rater).copied().flatten()).collect();
        let none = vec![0.0; table.values.len()];
        let columns = (0..table.raters.len()).map(column).collect();
        Self { table, columns, one: none.clone(), other: none }
    }

    /// What these two have in common; `None` when they share no item.
    pub(super) fn common(&mut self, one: usize, other: usize) -> Option<Common> {
        let values = &self.table.values;
        let (first, second) = (self.columns.get(one)?, self.columns.get(other)?);
        self.one.fill(0.0);
        self.other.fill(0.0);
        let (mut items, mut same, mut linear, mut quadratic) = (0_usize, 0_usize, 0.0, 0.0);
        for (a, b) in first.iter().zip(second).filter_map(|(a, b)| Some(((*a)?, (*b)?))) {
            let apart = (values[a] - values[b]).abs();
            items += 1;
            same += usize::from(a == b);
            linear += apart;
            quadratic += apart * apart;
            self.one[a] += 1.0;
            self.other[b] += 1.0;
        }
        let [mut plain_by_chance, mut linear_by_chance, mut quadratic_by_chance] = [0.0; 3];
        for (a, count) in self.one.iter().enumerate().filter(|(_, count)| **count > 0.0) {
            for (b, other) in self.other.iter().enumerate().filter(|(b, other)| *b != a && **other > 0.0) {
                let (apart, both) = ((values[a] - values[b]).abs(), count * other);
                plain_by_chance += both;
                linear_by_chance += both * apart;
                quadratic_by_chance += both * apart * apart;
            }
        }
        let [all, differ] = [number(items), number(items - same)];
        let kappa = |apart: f64, by_chance: f64| (by_chance > 0.0).then(|| 1.0 - apart * all / by_chance);
        let weighted = |apart, by_chance| kappa(apart, by_chance).filter(|_| self.table.level != Level::Nominal);
        (items > 0).then(|| Common {
            items,
            same,
            kappas: Kappas {
                plain: kappa(differ, plain_by_chance),
                linear: weighted(linear, linear_by_chance),
                quadratic: weighted(quadratic, quadratic_by_chance),
            },
        })
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn number(count: usize) -> f64 {
    count as f64
}
