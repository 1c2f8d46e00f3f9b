//! How like a segment is to the phrases of each topic: the cosine of their features, rare ones counting most.

use super::to_f32;
use crate::understand::features::{Feature, Sort};
use crate::understand::hash::Table;
use crate::understand::text::short;

/// The phrases of all topics, to be compared with.
#[derive(Debug)]
pub(super) struct Likeness {
    rows: Table,
    features: Vec<Held>,
    /// The topic of each phrase and one divided by its length.
    phrases: Vec<(usize, f32)>,
}

/// A feature and the phrases that hold it.
#[derive(Debug, Default)]
struct Held {
    /// How much it counts, squared.
    counts: f32,
    phrases: Vec<u32>,
}

/// What a feature that is nowhere known counts.
const STRANGER: f32 = 6.0;

impl Likeness {
    /// Learns the phrases of topics; the background tells which features are rare.
    pub(super) fn learn(own: &[(usize, Vec<Feature>)], background: &[Vec<Feature>]) -> Self {
        let mut likeness = Self { rows: Table::with_room(4096), features: Vec::new(), phrases: Vec::new() };
        let mut seen: Vec<u32> = Vec::new();
        let mut last: Vec<u32> = Vec::new();
        let total = own.len() + background.len();
        let all = own.iter().map(|(_, features)| features).chain(background);
        for (number, features) in all.enumerate() {
            for feature in features.iter().filter(|feature| tells(feature.sort) > 0.0) {
                let row = likeness.row(feature);
                if row == seen.len() {
                    seen.push(0);
                    last.push(u32::MAX);
                }
                if last[row] != short(number) {
                    last[row] = short(number);
                    seen[row] += 1;
                    if number < own.len() {
                        likeness.features[row].phrases.push(short(number));
                    }
                }
            }
        }
        for (held, seen) in likeness.features.iter_mut().zip(seen) {
            let rarity = libm::logf(to_f32(total) / to_f32(seen as usize));
            held.counts *= rarity * rarity;
        }
        // Each feature's share goes to every phrase that holds it, so that no phrase looks through all features.
        let mut squares = vec![0.0_f32; own.len()];
        for held in &likeness.features {
            for phrase in &held.phrases {
                squares[*phrase as usize] += held.counts;
            }
        }
        let topics = own.iter().map(|(topic, _)| *topic);
        likeness.phrases = topics.zip(squares).map(|(topic, square)| (topic, 1.0 / square.max(0.01).sqrt())).collect();
        likeness
    }

    fn row(&mut self, feature: &Feature) -> usize {
        if let Some(row) = self.rows.get(feature.hash) {
            return row as usize;
        }
        let row = self.features.len();
        self.rows.set(feature.hash, short(row));
        self.features.push(Held { counts: tells(feature.sort) * tells(feature.sort), phrases: Vec::new() });
        row
    }

    /// How like a segment is to the nearest phrase of each topic, 0 to 1.
    pub(super) fn of(&self, features: &[Feature], topics: usize) -> Vec<f32> {
        let mut likest = vec![0.0_f32; topics];
        for (likeness, (topic, _)) in self.of_phrases(features).into_iter().zip(&self.phrases) {
            if let Some(best) = likest.get_mut(*topic) {
                *best = best.max(likeness);
            }
        }
        likest
    }

    /// How like a segment is to each phrase, 0 to 1.
    pub(super) fn of_phrases(&self, features: &[Feature]) -> Vec<f32> {
        let mut shared = vec![0.0_f32; self.phrases.len()];
        let mut square = 0.0_f32;
        let mut seen = Vec::with_capacity(features.len());
        for feature in features.iter().filter(|feature| tells(feature.sort) > 0.0) {
            let Some(row) = self.rows.get(feature.hash) else {
                square += tells(feature.sort) * tells(feature.sort) * STRANGER * STRANGER;
                continue;
            };
            seen.push(row);
        }
        seen.sort_unstable();
        seen.dedup();
        for held in seen.iter().filter_map(|row| self.features.get(*row as usize)) {
            square += held.counts;
            for phrase in &held.phrases {
                if let Some(shared) = shared.get_mut(*phrase as usize) {
                    *shared += held.counts;
                }
            }
        }
        let length = 1.0 / square.max(0.01).sqrt();
        shared.iter().zip(&self.phrases).map(|(shared, (_, phrase))| shared * phrase * length).collect()
    }
}

/// How much a sort of feature says of what is spoken of, not only how; chosen on wordings that no topic holds.
const fn tells(sort: Sort) -> f32 {
    match sort {
        Sort::Meaning => 1.6,
        Sort::Class => 0.4,
        Sort::Word => 0.5,
        Sort::Letters => 0.6,
        Sort::Stem => 0.6,
        Sort::Two => 0.2,
        Sort::Three => 0.1,
        Sort::Gap => 0.1,
        Sort::ClassTwo => 0.1,
        Sort::ClassThree | Sort::Pair | Sort::Start | Sort::End | Sort::Denied | Sort::Shape => 0.0,
    }
}
