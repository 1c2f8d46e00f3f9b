//! What is said of one variable: the numbers, of how many, and what they cannot bear.

use super::alpha::{Interval, alpha, interval};
use super::kappa::{Kappas, Pairs};
use super::table::{Level, Rated, Table};
use std::collections::BTreeMap;

/// Below so many items rated by two, no number says anything.
pub const FEW_ITEMS: usize = 20;

/// An interval wider than this says that the number could as well be another.
pub const WIDE: f64 = 0.3;

/// More pairs than this are not named; their mean is given.
pub const MOST_PAIRS: usize = 45;

/// The seed of the interval.
const SEED: u64 = 1;

/// What a number cannot bear.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Notice {
    /// No item was rated by two people.
    OneRater,
    /// So few items were rated by two that nothing can be said.
    TooFew(usize),
    /// Everybody gave everything the same value: there is nothing to tell apart.
    NoVariation,
    /// With other items it could as well have been the one end or the other.
    Wide(Interval),
}

impl Notice {
    /// Its name in JSON.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::OneRater => "one_rater",
            Self::TooFew(_) => "too_few",
            Self::NoVariation => "no_variation",
            Self::Wide(_) => "wide",
        }
    }
}

/// Two raters beside each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// One of them.
    pub one: String,
    /// The other.
    pub other: String,
    /// Items that both rated.
    pub items: usize,
    /// Share of those that they gave the same value.
    pub percent: f64,
    /// Their kappas.
    pub kappas: Kappas,
}

/// How far raters agree on one variable.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Which variable.
    pub variable: String,
    /// The level that its values were compared at.
    pub level: Level,
    /// Items that at least two rated.
    pub items: usize,
    /// Raters.
    pub raters: usize,
    /// Ratings given.
    pub ratings: usize,
    /// Share of all pairs of ratings of the same item that are the same.
    pub percent: Option<f64>,
    /// Mean of the kappas of all pairs of raters.
    pub kappas: Kappas,
    /// The pairs of raters, by name; empty when there are more than [`MOST_PAIRS`].
    pub pairs: Vec<Pair>,
    /// Pairs that are not named.
    pub pairs_left_out: usize,
    /// Krippendorff's alpha.
    pub alpha: Option<f64>,
    /// Where it would lie with other items.
    pub interval: Option<Interval>,
    /// What these numbers cannot bear.
    pub notices: Vec<Notice>,
}

/// How far raters agree, by variable in the order of their names.
#[must_use]
pub fn agreement(ratings: &[Rated], level: Option<Level>) -> Vec<Agreement> {
    let mut by_variable: BTreeMap<&str, Vec<&Rated>> = BTreeMap::new();
    for rated in ratings {
        by_variable.entry(&rated.variable).or_default().push(rated);
    }
    by_variable.into_iter().map(|(variable, ratings)| of_table(variable, &Table::of(ratings, level))).collect()
}

/// How far raters agree on the variable of this table.
#[must_use]
pub fn of_table(variable: &str, table: &Table) -> Agreement {
    let shared: Vec<Vec<usize>> = table.shared().collect();
    let (all, pairs) = pairs(table);
    let mean = |of: fn(&Kappas) -> Option<f64>| mean(all.iter().filter_map(of));
    let kappas =
        Kappas { plain: mean(|it| it.plain), linear: mean(|it| it.linear), quadratic: mean(|it| it.quadratic) };
    let alpha = alpha(table);
    let interval = interval(table, SEED);
    let items = shared.len();
    let mut notices = Vec::new();
    if items == 0 {
        notices.push(Notice::OneRater);
    } else {
        if items < FEW_ITEMS {
            notices.push(Notice::TooFew(items));
        }
        if alpha.is_none() {
            notices.push(Notice::NoVariation);
        }
        notices.extend(interval.filter(|it| it.high - it.low > WIDE).map(Notice::Wide));
    }
    let left_out = all.len() - pairs.len();
    Agreement {
        variable: variable.to_owned(),
        level: table.level,
        items,
        raters: table.raters.len(),
        ratings: table.cells.iter().flatten().flatten().count(),
        percent: same(&shared),
        kappas,
        pairs,
        pairs_left_out: left_out,
        alpha,
        interval,
        notices,
    }
}

/// The kappas of every pair of raters; with names when there are few.
fn pairs(table: &Table) -> (Vec<Kappas>, Vec<Pair>) {
    let raters = table.raters.len();
    let has_names = raters * raters.saturating_sub(1) / 2 <= MOST_PAIRS;
    let mut counting = Pairs::of(table);
    let (mut kappas, mut named) = (Vec::new(), Vec::new());
    for one in 0..raters {
        for other in one + 1..raters {
            let Some(common) = counting.common(one, other) else { continue };
            kappas.push(common.kappas);
            if has_names {
                named.push(Pair {
                    one: table.raters[one].clone(),
                    other: table.raters[other].clone(),
                    items: common.items,
                    percent: share(common.same, common.items),
                    kappas: common.kappas,
                });
            }
        }
    }
    (kappas, named)
}

/// Share of all pairs of ratings of one item that are the same.
fn same(shared: &[Vec<usize>]) -> Option<f64> {
    let (mut all, mut same) = (0, 0);
    for values in shared {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for value in values {
            *counts.entry(*value).or_default() += 1;
        }
        all += values.len() * (values.len() - 1);
        same += counts.values().map(|count| count * (count - 1)).sum::<usize>();
    }
    (all > 0).then(|| share(same, all))
}

#[allow(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn share(part: usize, of: usize) -> f64 {
    part as f64 / of as f64
}

#[allow(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (mut sum, mut count) = (0.0, 0_usize);
    for value in values {
        sum += value;
        count += 1;
    }
    (count > 0).then(|| sum / count as f64)
}
