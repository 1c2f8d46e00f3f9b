//! The only source of chance: seeded, and without memory.
//!
//! Every input draws from a stream of its own, so that going back in a conversation needs
//! no saved generator.

use crate::ids::Seq;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng as _, SeedableRng as _};

/// Name of the generator in a recording's header.
pub const GENERATOR: &str = "chacha8/1";

/// A stream of chance.
#[derive(Debug)]
pub struct Chance {
    seed: u64,
    stream: Seq,
    /// Keyed when first drawn from: most inputs of a conversation draw nothing.
    generator: Option<ChaCha8Rng>,
}

impl Chance {
    /// The stream of this seed that belongs to this place in the log.
    #[must_use]
    pub fn new(seed: u64, stream: Seq) -> Self {
        Self { seed, stream, generator: None }
    }

    /// From now on the stream of this seed that belongs to this place in the log.
    pub fn name(&mut self, seed: u64, stream: Seq) {
        *self = Self::new(seed, stream);
    }

    fn draw(&mut self) -> u32 {
        let (seed, stream) = (self.seed, self.stream);
        let generator = self.generator.get_or_insert_with(|| {
            let mut bytes = [0; 32];
            bytes[..8].copy_from_slice(&seed.to_le_bytes());
            bytes[8..16].copy_from_slice(b"oefenlij");
            let mut generator = ChaCha8Rng::from_seed(bytes);
            generator.set_stream(u64::from(stream));
            generator
        });
        generator.next_u32()
    }

    /// A number from 0 up to but not including 1.
    pub fn share(&mut self) -> f64 {
        f64::from(self.draw()) / 4_294_967_296.0
    }

    /// Yes, with this probability.
    pub fn yes(&mut self, probability: f64) -> bool {
        self.share() < probability
    }

    /// A whole number below this; 0 when there is none.
    pub fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap_or(u64::MAX);
        let scaled = (u64::from(self.draw()) * bound) >> 32;
        usize::try_from(scaled).unwrap_or_default()
    }

    /// A number between these.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.share()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_chances_for_ever() {
        // Known values: a change here would change every recording ever made.
        let mut chance = Chance::new(7, 3);
        let drawn: Vec<usize> = (0..6).map(|_| chance.below(100)).collect();
        let mut again = Chance::new(7, 3);
        assert_eq!(drawn, (0..6).map(|_| again.below(100)).collect::<Vec<_>>());
        let mut other = Chance::new(7, 4);
        assert_ne!(drawn, (0..6).map(|_| other.below(100)).collect::<Vec<_>>());
    }

    #[test]
    fn chances_stay_in_their_range() {
        let mut chance = Chance::new(1, 1);
        for _ in 0..1_000 {
            assert!(chance.below(3) < 3);
            assert!((0.0..1.0).contains(&chance.share()));
        }
        assert_eq!(chance.below(0), 0);
    }
}
