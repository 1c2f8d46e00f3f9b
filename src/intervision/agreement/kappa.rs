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

/// Up to so many values are counted by bits: thousands of pairs in the time of a blink.
const FEW_VALUES: usize = 8;

/// The ratings by rater, and room to count in: thousands of pairs are counted one after the other.
pub(super) struct Pairs<'a> {
    table: &'a Table,
    columns: Vec<Vec<Option<usize>>>,
    /// By rater, by value: the items it was given to, an item a bit; none when there are many values.
    bits: Vec<Vec<Vec<u64>>>,
    one: Vec<f64>,
    other: Vec<f64>,
}

impl<'a> Pairs<'a> {
    pub(super) fn of(table: &'a Table) -> Self {
        let column = |rater: usize| table.cells.iter().map(|row| row.get(rater).copied().flatten()).collect();
        let none = vec![0.0; table.values.len()];
        let columns: Vec<Vec<Option<usize>>> = (0..table.raters.len()).map(column).collect();
        let bits = |column: &Vec<Option<usize>>| {
            let mut bits = vec![vec![0_u64; column.len().div_ceil(64)]; table.values.len()];
            for (item, value) in column.iter().enumerate().filter_map(|(item, value)| Some((item, (*value)?))) {
                bits[value][item / 64] |= 1 << (item % 64);
            }
            bits
        };
        let bits = if table.values.len() <= FEW_VALUES { columns.iter().map(bits).collect() } else { Vec::new() };
        Self { table, columns, bits, one: none.clone(), other: none }
    }

    /// What these two have in common; `None` when they share no item.
    pub(super) fn common(&mut self, one: usize, other: usize) -> Option<Common> {
        let values = &self.table.values;
        let (first, second) = (self.columns.get(one)?, self.columns.get(other)?);
        self.one.fill(0.0);
        self.other.fill(0.0);
        let (mut items, mut same, mut linear, mut quadratic) = (0_usize, 0_usize, 0.0, 0.0);
        let (ones, others) = (&mut self.one, &mut self.other);
        let mut count = |a: usize, b: usize, times: usize| {
            let (apart, often) = ((values[a] - values[b]).abs(), number(times));
            items += times;
            same += if a == b { times } else { 0 };
            linear += apart * often;
            quadratic += apart * apart * often;
            ones[a] += often;
            others[b] += often;
        };
        if let (Some(first), Some(second)) = (self.bits.get(one), self.bits.get(other)) {
            for (a, first) in first.iter().enumerate() {
                for (b, second) in second.iter().enumerate() {
                    let both = first.iter().zip(second).map(|(a, b)| (a & b).count_ones()).sum::<u32>();
                    if both > 0 {
                        count(a, b, usize::try_from(both).unwrap_or_default());
                    }
                }
            }
        } else {
            for (a, b) in first.iter().zip(second).filter_map(|(a, b)| Some(((*a)?, (*b)?))) {
                count(a, b, 1);
            }
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
