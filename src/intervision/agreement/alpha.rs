//! Krippendorff's alpha, and how far it would move with other items.
//!
//! K. Krippendorff, *Computing Krippendorff's Alpha-Reliability*, 2011. The ordinal distance between two values is that
//! of their middle ranks, so that one sum of squares serves both upper levels. The interval draws whole items again,
//! with a fixed seed (Zapf and others, 2016, found that to cover best).

use super::table::{Level, Table};
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng as _, SeedableRng as _};

/// How often items are drawn again for the interval.
pub const RESAMPLES: usize = 1_000;

/// Between these lie nineteen of twenty values that other items would have given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// From here.
    pub low: f64,
    /// To here.
    pub high: f64,
}

/// An item as counted: how often each value was given to it.
struct Unit {
    counts: Vec<(usize, f64)>,
    raters: f64,
}

fn units(table: &Table) -> Vec<Unit> {
    let unit = |mut values: Vec<usize>| {
        values.sort_unstable();
        let mut counts: Vec<(usize, f64)> = Vec::new();
        for value in &values {
            match counts.last_mut() {
                Some((last, count)) if last == value => *count += 1.0,
                _ => counts.push((*value, 1.0)),
            }
        }
        Unit { raters: counts.iter().map(|(_, count)| count).sum(), counts }
    };
    table.shared().map(unit).collect()
}

/// Alpha of a table; `None` when nothing was rated by two, or everybody gave everything the same value.
#[must_use]
pub fn alpha(table: &Table) -> Option<f64> {
    let units = units(table);
    of_units(table, units.iter())
}

/// The interval of alpha; `None` when there is no alpha, or most drawings leave nothing to compare.
#[must_use]
pub fn interval(table: &Table, seed: u64) -> Option<Interval> {
    let units = units(table);
    of_units(table, units.iter())?;
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let count = u64::try_from(units.len()).unwrap_or(u64::MAX);
    let mut draw = || usize::try_from((u64::from(chance.next_u32()) * count) >> 32).unwrap_or_default();
    let mut found: Vec<f64> = Vec::with_capacity(RESAMPLES);
    for _ in 0..RESAMPLES {
        let drawn: Vec<&Unit> = (0..units.len()).filter_map(|_| units.get(draw())).collect();
        found.extend(of_units(table, drawn.into_iter()));
    }
    if found.len() * 2 < RESAMPLES {
        return None;
    }
    found.sort_by(f64::total_cmp);
    let last = found.len() - 1;
    // The 25th of a thousand from either end.
    let cut = last / 40;
    Some(Interval { low: *found.get(cut)?, high: *found.get(last - cut)? })
}

fn of_units<'a>(table: &Table, units: impl Iterator<Item = &'a Unit> + Clone) -> Option<f64> {
    let mut margins = vec![0.0; table.values.len()];
    for (value, count) in units.clone().flat_map(|unit| &unit.counts) {
        margins[*value] += count;
    }
    let all: f64 = margins.iter().sum();
    if all < 2.0 {
        return None;
    }
    let places = places(table, &margins, all);
    // Sums over pairs of values; the divisor that both share is left out.
    let distance = |counts: &mut dyn Iterator<Item = (usize, f64)>, of: f64| -> f64 {
        if let Some(places) = &places {
            let (mut sum, mut squares) = (0.0, 0.0);
            for (value, count) in counts {
                sum += count * places[value];
                squares += count * places[value] * places[value];
            }
            // Rounding must not make a distance of what is the same.
            (of * squares - sum * sum).max(0.0)
        } else {
            (of * of - counts.map(|(_, count)| count * count).sum::<f64>()) / 2.0
        }
    };
    let observed: f64 = units
        .filter(|unit| unit.counts.len() > 1)
        .map(|unit| distance(&mut unit.counts.iter().copied(), unit.raters) / (unit.raters - 1.0))
        .sum();
    let varied = margins.iter().filter(|count| **count > 0.0).count() > 1;
    let expected = distance(&mut margins.iter().copied().enumerate(), all) / (all - 1.0);
    (varied && expected > 0.0).then(|| 1.0 - observed / expected)
}

/// Where each value stands on a line, the middle of all being nought; `None` when values are only the same or not.
fn places(table: &Table, margins: &[f64], all: f64) -> Option<Vec<f64>> {
    let raw: Vec<f64> = match table.level {
        Level::Nominal => return None,
        Level::Interval => table.values.clone(),
        Level::Ordinal => {
            let mut before = 0.0;
            let rank = |count: &f64| {
                let middle = before + count / 2.0;
                before += count;
                middle
            };
            margins.iter().map(rank).collect()
        }
    };
    let middle = raw.iter().zip(margins).map(|(place, count)| place * count).sum::<f64>() / all;
    Some(raw.iter().map(|place| place - middle).collect())
}
