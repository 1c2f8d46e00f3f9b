//! The linear model: for each act one weight per feature, and what it says of a segment.
//!
//! The weights of all acts lie beside each other, so that a feature is one stretch of memory. They are integers when
//! read: their sum has the same bits on every machine and in every order.

use super::features::Feature;
use super::hash::Table;

/// Room for acts in a row of weights: 64 bytes, one line of memory.
pub(super) const LANES: usize = 32;

/// The last lane of a row holds how much its feature counts in the length of a segment.
pub(super) const LENGTH_LANE: usize = LANES - 1;

/// The lane that says "no act at all".
pub(super) const NONE_LANE: usize = LANES - 2;

/// A weight of one, as an integer.
pub(super) const UNIT: f32 = 1024.0;

/// What each lane says of a segment; above zero is "yes".
pub(super) type Scores = [f32; LANES];

/// The weights of one feature, on one line of memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(align(64))]
pub(super) struct Row(pub [i16; LANES]);

/// A trained model.
#[derive(Clone, Debug)]
pub(super) struct Model {
    pub(super) rows: Table,
    pub(super) weights: Vec<Row>,
    pub(super) bias: [f32; LANES],
    /// How much a feature that no phrase held counts in the length of a segment.
    pub(super) unknown: f32,
}

/// Memory of one reading: which features were already counted.
#[derive(Debug, Default)]
pub(super) struct Seen {
    bits: Vec<u64>,
    rows: Vec<u32>,
}

impl Seen {
    /// Whether this row comes for the first time.
    fn first(&mut self, row: u32) -> bool {
        let (at, bit) = (row as usize / 64, 1 << (row % 64));
        if at >= self.bits.len() {
            self.bits.resize(at + 1, 0);
        }
        let new = self.bits[at] & bit == 0;
        if new {
            self.bits[at] |= bit;
            self.rows.push(row);
        }
        new
    }

    fn clear(&mut self) {
        for row in self.rows.drain(..) {
            self.bits[row as usize / 64] = 0;
        }
    }
}

impl Model {
    /// What the model says of a segment with these features.
    pub(super) fn score(&self, features: &[Feature], seen: &mut Seen) -> Scores {
        let mut sums = [0_i32; LANES];
        let mut unknown = 0.0_f32;
        for feature in features {
            let Some(row) = self.rows.get(feature.hash) else {
                let weight = feature.sort.weight();
                unknown += weight * weight;
                continue;
            };
            if seen.first(row)
                && let Some(weights) = self.weights.get(row as usize)
            {
                for (sum, weight) in sums.iter_mut().zip(&weights.0) {
                    *sum += i32::from(*weight);
                }
            }
        }
        seen.clear();
        let length = to_f32(sums[LENGTH_LANE]) / UNIT + unknown * self.unknown;
        let scale = 1.0 / (UNIT * length.max(0.01).sqrt());
        let mut scores = self.bias;
        for (score, sum) in scores.iter_mut().zip(sums) {
            *score += to_f32(sum) * scale;
        }
        scores
    }

    /// How much one feature says for a lane, not yet divided by the length of the segment.
    pub(super) fn says(&self, feature: &Feature, lane: usize) -> i32 {
        self.rows
            .get(feature.hash)
            .and_then(|row| self.weights.get(row as usize))
            .and_then(|weights| weights.0.get(lane))
            .map_or(0, |weight| i32::from(*weight))
    }
}

/// Sums stay far below the 24 bits that `f32` holds exactly.
#[expect(clippy::cast_precision_loss, reason = "sums of some hundred 16-bit numbers fit")]
fn to_f32(sum: i32) -> f32 {
    sum as f32
}
