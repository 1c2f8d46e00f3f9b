//! Half-written and damaged scenario files: every fault is told, nothing panics, nothing hangs.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use oefenlijn::scenario::{Helpers, Source, load};
use std::collections::BTreeMap;

const SCENARIO: &str = include_str!("../scenarios/patterns/missed_cue.rhai");

fn loaded(text: &str) -> oefenlijn::scenario::Loaded {
    let source = Source { name: "missed_cue.rhai".to_owned(), text: text.to_owned() };
    load(&source, &Helpers::new(BTreeMap::new()), &[])
}

#[test]
fn a_scenario_cut_short_is_read_and_what_is_missing_is_told() {
    let whole = SCENARIO.trim_end();
    assert!(loaded(whole).is_playable(), "the whole file plays");
    for (at, _) in whole.char_indices().step_by(7) {
        let half = loaded(&whole[..at]);
        let errors = half.diagnostics.iter().any(oefenlijn::diagnostic::Diagnostic::is_error);
        assert_eq!(half.is_playable(), !errors, "at byte {at}: what cannot be played says why");
    }
}

/// A fixed row of numbers that look like chance.
struct Row(u64);

impl Row {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound.max(1)
    }
}

#[test]
fn a_scenario_that_was_damaged_anywhere_is_read_without_harm() {
    const PIECES: [&str; 12] =
        ["\"", "(", ")", ";", "{", "}", "|s|", "\u{0}", "99999999999999999999", "é\u{301}", "loop {}", "/*"];
    let mut row = Row(7);
    for round in 0..200 {
        let mut letters: Vec<char> = SCENARIO.chars().collect();
        for _ in 0..=row.below(4) {
            let at = row.below(letters.len());
            match row.below(3) {
                0 => letters.truncate(letters.len() - row.below(8).min(letters.len())),
                1 => drop(letters.drain(at..(at + row.below(30)).min(letters.len()))),
                _ => drop(letters.splice(at..at, PIECES[row.below(PIECES.len())].chars())),
            }
        }
        let damaged = loaded(&letters.iter().collect::<String>());
        let errors = damaged.diagnostics.iter().any(oefenlijn::diagnostic::Diagnostic::is_error);
        assert_eq!(damaged.is_playable(), !errors, "round {round}");
    }
}
