//! Training: separating lines found by dual coordinate descent (a linear support vector machine, squared hinge).
//!
//! Only additions, multiplications, divisions and square roots of `f32` in a fixed order: IEEE 754 gives those the
//! same bits everywhere. No step size to choose and no chance: two trainings of one phrase file are one model.

use super::features::Feature;
use super::hash::{self, Table};
use super::model::{LANES, LENGTH_LANE, Model, Row, UNIT};
use super::text::short;

/// How training goes; chosen by cross-validation on the phrases.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// Times all examples are seen.
    pub rounds: u64,
    /// Price of an example on the wrong side, when the act is true of it.
    pub price_true: f32,
    /// Price of an example on the wrong side, when it is not.
    pub price_false: f32,
    /// The model is the mean of the last so many rounds.
    pub averaged: u64,
    /// A feature seen less often is left out.
    pub seen: u32,
    /// How much features that no phrase held count in the length of a segment.
    pub unknown: f32,
    /// A step smaller than this is not taken.
    pub still: f32,
    /// How strongly a feature that most phrases hold is played down.
    pub rarity: f32,
    /// A feature whose weights all stay below this says nothing and is left out of the model.
    pub least: f32,
    /// One phrase in so many is also learnt together with another.
    pub joined: usize,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            rounds: 5,
            averaged: 2,
            price_true: 3.0,
            price_false: 0.7,
            seen: 1,
            unknown: 0.1,
            still: 0.1,
            rarity: 1.0,
            joined: 3,
            least: 0.05,
        }
    }
}

/// The constant feature that lets a line pass beside the origin.
const BIAS: f32 = 0.4;

/// The weights of one feature while they are learnt, on two lines of memory.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct Weights([f32; LANES]);

struct Example {
    /// Where its features stand in `Trainer::features`.
    from: usize,
    to: usize,
    acts: u32,
    /// Squared length of what it holds of features that are left out.
    dropped: f32,
    scale: f32,
}

/// Whether an example counts when it is decided which features are rare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counted {
    Yes,
    /// It is made of examples that count already.
    No,
}

/// Gathers examples and makes a model of them.
pub(super) struct Trainer {
    rows: Table,
    hashes: Vec<u64>,
    counts: Vec<u32>,
    values: Vec<f32>,
    last: Vec<u32>,
    features: Vec<u32>,
    examples: Vec<Example>,
}

impl Trainer {
    /// A trainer without examples.
    pub(super) fn new() -> Self {
        Self {
            rows: Table::with_room(1 << 16),
            hashes: Vec::new(),
            counts: Vec::new(),
            values: Vec::new(),
            last: Vec::new(),
            features: Vec::new(),
            examples: Vec::new(),
        }
    }

    /// Adds an example; `acts` has a bit per lane that is true of it.
    pub(super) fn add(&mut self, features: &[Feature], acts: u32, counted: Counted) {
        let from = self.features.len();
        let stamp = short(self.examples.len() + 1);
        for feature in features {
            let row = self.rows.get(feature.hash).unwrap_or_else(|| {
                let row = short(self.hashes.len());
                self.rows.set(feature.hash, row);
                self.hashes.push(feature.hash);
                self.counts.push(0);
                self.values.push(feature.sort.weight());
                self.last.push(0);
                row
            });
            let at = row as usize;
            if self.last[at] != stamp {
                self.last[at] = stamp;
                self.counts[at] += u32::from(counted == Counted::Yes);
                self.features.push(row);
            }
        }
        self.examples.push(Example { from, to: self.features.len(), acts, dropped: 0.0, scale: 1.0 });
    }

    /// Trains a model on the examples.
    pub(super) fn train(mut self, plan: &Plan) -> Model {
        let hashes = self.prune(plan);
        self.measure(plan);
        let (weights, bias) = self.descend(plan);
        let mut model = Model {
            rows: Table::with_room(hashes.len() / 2),
            weights: Vec::with_capacity(hashes.len() / 2),
            bias: bias.map(|weight| weight * BIAS),
            unknown: plan.unknown,
        };
        for ((row, value), hash) in weights.iter().zip(&self.values).zip(hashes) {
            if row.0.iter().all(|weight| (weight * value).abs() < plan.least) {
                continue;
            }
            let mut whole = [0_i16; LANES];
            for (lane, weight) in whole.iter_mut().zip(row.0) {
                *lane = to_i16(weight * value * UNIT);
            }
            whole[LENGTH_LANE] = to_i16(value * value * UNIT);
            model.rows.set(hash, short(model.weights.len()));
            model.weights.push(Row(whole));
        }
        model.weights.shrink_to_fit();
        model
    }

    /// Leaves out rare features and numbers the others anew; gives their hashes.
    fn prune(&mut self, plan: &Plan) -> Vec<u64> {
        let total = to_f32(self.examples.len());
        let mut new = vec![u32::MAX; self.hashes.len()];
        let mut hashes = Vec::with_capacity(self.hashes.len());
        let mut kept = Vec::new();
        for (at, count) in self.counts.iter().enumerate() {
            if *count >= plan.seen {
                let number = short(kept.len());
                new[at] = number;
                hashes.push(self.hashes[at]);
                // Rare features tell more: the logarithm's place is taken by a fraction that any machine computes alike.
                let rarity = 1.0 - plan.rarity * (to_f32(*count as usize) / total).sqrt();
                kept.push(self.values[at] * rarity.max(0.2));
            }
        }
        let mut features = Vec::with_capacity(self.features.len());
        for example in &mut self.examples {
            let from = features.len();
            for row in &self.features[example.from..example.to] {
                match new[*row as usize] {
                    u32::MAX => example.dropped += self.values[*row as usize] * self.values[*row as usize],
                    number => features.push(number),
                }
            }
            (example.from, example.to) = (from, features.len());
        }
        self.features = features;
        self.values = kept;
        hashes
    }

    /// Brings every example to length one.
    fn measure(&mut self, plan: &Plan) {
        for example in &mut self.examples {
            let mut length = example.dropped * plan.unknown;
            for row in &self.features[example.from..example.to] {
                let value = self.values[*row as usize];
                length += value * value;
            }
            example.scale = 1.0 / length.max(0.01).sqrt();
        }
    }

    fn descend(&self, plan: &Plan) -> (Vec<Weights>, [f32; LANES]) {
        let mut weights = vec![Weights([0.0; LANES]); self.values.len()];
        let mut bias = [0.0_f32; LANES];
        let mut alphas = vec![[0.0_f32; LANES]; self.examples.len()];
        let mut means = (vec![Weights([0.0; LANES]); self.values.len()], [0.0_f32; LANES]);
        let counted = plan.rounds.min(plan.averaged).max(1);
        let share = 1.0 / to_f32(usize::try_from(counted).unwrap_or(1));
        let mut order: Vec<u32> = (0..short(self.examples.len())).collect();
        for round in 0..plan.rounds {
            // Another order each round, the same in every training.
            order.sort_unstable_by_key(|number| hash::mix(hash::join(round + 1, u64::from(*number))));
            for number in &order {
                let number = *number as usize;
                let example = &self.examples[number];
                let features = &self.features[example.from..example.to];
                let mut margins = bias.map(|weight| weight * BIAS);
                for row in features {
                    let value = self.values[*row as usize] * example.scale;
                    add(&mut margins, &weights[*row as usize].0, value);
                }
                let Some(steps) = steps(plan, example, &margins, &mut alphas[number]) else {
                    continue;
                };
                for (weight, step) in bias.iter_mut().zip(steps) {
                    *weight += step * BIAS;
                }
                for row in features {
                    let value = self.values[*row as usize] * example.scale;
                    add(&mut weights[*row as usize].0, &steps, value);
                }
            }
            // The last rounds still sway around the best weights; their mean lies nearer to it.
            if round + counted >= plan.rounds {
                for (mean, weight) in means.0.iter_mut().zip(&weights) {
                    add(&mut mean.0, &weight.0, share);
                }
                add(&mut means.1, &bias, share);
            }
        }
        means
    }
}

/// Adds a row times a number to another. Kept apart from its loops, or the compiler takes the lanes one by one.
#[inline(never)]
fn add(sums: &mut [f32; LANES], row: &[f32; LANES], times: f32) {
    for (sum, weight) in sums.iter_mut().zip(row) {
        *sum += weight * times;
    }
}

/// How far each lane moves for one example; nothing when all stand right.
fn steps(plan: &Plan, example: &Example, margins: &[f32; LANES], alphas: &mut [f32; LANES]) -> Option<[f32; LANES]> {
    let mut steps = [0.0_f32; LANES];
    let mut moved = false;
    for lane in 0..LANES {
        let is = example.acts >> lane & 1 == 1;
        let (sign, price) = if is { (1.0, plan.price_true) } else { (-1.0, plan.price_false) };
        let give = 0.5 / price;
        let slope = sign * margins[lane] - 1.0 + give * alphas[lane];
        let alpha = (alphas[lane] - slope / (1.0 + BIAS * BIAS + give)).max(0.0);
        steps[lane] = alpha - alphas[lane];
        moved |= steps[lane].abs() > plan.still;
    }
    if !moved {
        return None;
    }
    for (lane, (step, alpha)) in steps.iter_mut().zip(alphas).enumerate() {
        *alpha += *step;
        if example.acts >> lane & 1 == 0 {
            *step = -*step;
        }
    }
    Some(steps)
}

#[expect(clippy::cast_possible_truncation, reason = "bounded first")]
fn to_i16(number: f32) -> i16 {
    // Half away from zero, by addition: `round` is a platform function on some targets.
    let half = if number < 0.0 { -0.5 } else { 0.5 };
    (number + half).clamp(-32_000.0, 32_000.0) as i16
}

#[expect(clippy::cast_precision_loss, reason = "counts of phrases are small")]
const fn to_f32(count: usize) -> f32 {
    count as f32
}
