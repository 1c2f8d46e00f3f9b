//! Measuring a reader against messages that people labelled.

mod classes;

pub use classes::ClassScore;

use super::act::Act;
use super::phrases::ActSet;
use super::reading::Reading;
use std::collections::BTreeMap;

/// What happened for one act over a whole set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Labelled and heard.
    pub right: u32,
    /// Heard, not labelled.
    pub extra: u32,
    /// Labelled, not heard.
    pub missed: u32,
}

impl Count {
    /// The share of what was heard that is right; 1 when nothing was heard.
    #[must_use]
    pub fn precision(self) -> f64 {
        share(self.right, self.right + self.extra)
    }

    /// The share of what was labelled that was heard; 1 when nothing was labelled.
    #[must_use]
    pub fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    /// Precision and recall in one number (their harmonic mean).
    #[must_use]
    pub fn f1(self) -> f64 {
        share(2 * self.right, 2 * self.right + self.extra + self.missed)
    }
}

/// One tenth of the confidence scale: what was promised and what came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bin {
    /// How many acts were heard with a confidence in this tenth.
    pub heard: u32,
    /// How many of them are right.
    pub right: u32,
    /// The sum of their confidences, in percent.
    pub promised: u32,
}

/// An act heard where another was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Confusion {
    /// The act that was labelled and not heard.
    pub meant: Act,
    /// The act that was heard and not labelled.
    pub heard: Act,
}

/// The result over a set of labelled messages.
#[derive(Clone, Debug, Default)]
pub struct Score {
    counts: BTreeMap<Act, Count>,
    bins: [Bin; 10],
    confusions: BTreeMap<Confusion, u32>,
    messages: u32,
    exact: u32,
    noise: u32,
    noise_heard: u32,
}

impl Score {
    /// Counts one message: what was labelled, and what was read.
    pub fn add(&mut self, labelled: ActSet, reading: &Reading) {
        let heard: ActSet = reading.codes().into_iter().collect();
        self.messages += 1;
        self.exact += u32::from(heard == labelled);
        if labelled == ActSet::default() {
            self.noise += 1;
            self.noise_heard += u32::from(heard != labelled);
        }
        for act in Act::ALL {
            let count = self.counts.entry(*act).or_default();
            match (labelled.has(*act), heard.has(*act)) {
                (true, true) => count.right += 1,
                (false, true) => count.extra += 1,
                (true, false) => count.missed += 1,
                (false, false) => {}
            }
        }
        for meant in labelled.acts().filter(|act| !heard.has(*act)) {
            for heard in heard.acts().filter(|act| !labelled.has(*act)) {
                *self.confusions.entry(Confusion { meant, heard }).or_default() += 1;
            }
        }
        for found in &reading.acts {
            let tenth = usize::from(found.confidence.0 / 10).min(9);
            let bin = &mut self.bins[tenth];
            bin.heard += 1;
            bin.promised += u32::from(found.confidence.0);
            bin.right += u32::from(labelled.has(found.act));
        }
    }

    /// What happened for each act, in the order of the codebook.
    pub fn acts(&self) -> impl Iterator<Item = (Act, Count)> {
        self.counts.iter().map(|(act, count)| (*act, *count))
    }

    /// The mean F1 of all acts that the set holds or that were heard in it.
    #[must_use]
    pub fn macro_f1(&self) -> f64 {
        let known: Vec<f64> =
            self.counts.values().filter(|count| **count != Count::default()).map(|count| count.f1()).collect();
        if known.is_empty() {
            return 0.0;
        }
        known.iter().sum::<f64>() / f64::from(u32::try_from(known.len()).unwrap_or(u32::MAX))
    }

    /// All acts thrown together.
    #[must_use]
    pub fn all(&self) -> Count {
        self.counts.values().fold(Count::default(), |all, count| Count {
            right: all.right + count.right,
            extra: all.extra + count.extra,
            missed: all.missed + count.missed,
        })
    }

    /// The share of messages with exactly the labelled acts.
    #[must_use]
    pub fn exact(&self) -> f64 {
        share(self.exact, self.messages)
    }

    /// The share of messages without any act in which an act was heard; 0 when there are none.
    #[must_use]
    pub fn over_read(&self) -> f64 {
        if self.noise == 0 {
            return 0.0;
        }
        share(self.noise_heard, self.noise)
    }

    /// How many messages were counted, and how many of them carry no act.
    #[must_use]
    pub const fn messages(&self) -> (u32, u32) {
        (self.messages, self.noise)
    }

    /// Confidence against what came of it, in tenths.
    #[must_use]
    pub const fn bins(&self) -> &[Bin; 10] {
        &self.bins
    }

    /// The mean distance between confidence and what came of it (expected calibration error), 0 to 1.
    #[must_use]
    pub fn calibration_error(&self) -> f64 {
        let heard: u32 = self.bins.iter().map(|bin| bin.heard).sum();
        let apart: f64 =
            self.bins.iter().map(|bin| (f64::from(bin.promised) / 100.0 - f64::from(bin.right)).abs()).sum();
        if heard == 0 { 0.0 } else { apart / f64::from(heard) }
    }

    /// The acts taken for each other most often, worst first.
    #[must_use]
    pub fn confusions(&self) -> Vec<(Confusion, u32)> {
        let mut all: Vec<(Confusion, u32)> = self.confusions.iter().map(|(pair, times)| (*pair, *times)).collect();
        all.sort_by_key(|(pair, times)| (std::cmp::Reverse(*times), *pair));
        all
    }
}

fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 { 1.0 } else { f64::from(part) / f64::from(whole) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understand::{Confidence, FoundAct, Span};

    fn reading(acts: &[(Act, u8)]) -> Reading {
        Reading {
            acts: acts
                .iter()
                .map(|(act, sure)| FoundAct {
                    act: *act,
                    span: Span { start: 0, end: 1 },
                    confidence: Confidence(*sure),
                    words: Vec::new(),
                })
                .collect(),
            ..Reading::default()
        }
    }

    fn set(acts: &[Act]) -> ActSet {
        acts.iter().copied().collect()
    }

    #[test]
    fn right_extra_and_missed_acts_are_told_apart() {
        let mut score = Score::default();
        score.add(set(&[Act::Greeting]), &reading(&[(Act::Greeting, 90)]));
        score.add(set(&[Act::Advice]), &reading(&[(Act::Refer, 40)]));
        score.add(set(&[]), &reading(&[]));
        score.add(set(&[]), &reading(&[(Act::Refer, 40)]));
        let counts: BTreeMap<Act, Count> = score.acts().collect();
        assert_eq!(counts[&Act::Greeting], Count { right: 1, extra: 0, missed: 0 });
        assert_eq!(counts[&Act::Refer], Count { right: 0, extra: 2, missed: 0 });
        assert_eq!(score.confusions()[0], (Confusion { meant: Act::Advice, heard: Act::Refer }, 1));
        // Greeting 1, refer 0, advice 0; acts that never occur do not count.
        assert!((score.macro_f1() - 1.0 / 3.0).abs() < 1e-9);
        assert!((score.exact() - 0.5).abs() < 1e-9);
        assert!((score.over_read() - 0.5).abs() < 1e-9);
        assert_eq!(score.bins()[4].heard, 2);
    }

    #[test]
    fn an_empty_set_has_a_score() {
        let score = Score::default();
        assert!(score.macro_f1().abs() < 1e-9 && score.calibration_error().abs() < 1e-9);
    }
}
