//! Half-written and damaged scenario files: every fault is told, nothing panics, nothing hangs.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod common;

use oefenlijn::authoring::chains::statements;
use oefenlijn::authoring::{Language, Outline, add_phrase, cards, complete, format, given};
use oefenlijn::diagnostic::Diagnostic;
use oefenlijn::scenario::graph::Graph;
use oefenlijn::scenario::{Helpers, Source, load};
use std::collections::BTreeMap;

const PATTERN: &str = include_str!("../scenarios/patterns/missed_cue.rhai");
const SCENARIO: &str = include_str!("../scenarios/vraag_over_de_dienst.rhai");

/// Reads a text as the workshop does: what it says of it lies inside the text, and what cannot be played says why.
fn read(name: &str, text: &str) -> bool {
    let outline = Outline::of(text, Language::Rhai);
    let mut end = 0;
    for token in &outline.tokens {
        assert!(token.bytes.start >= end && text.get(token.bytes.clone()).is_some(), "a token outside of {text:?}");
        end = token.bytes.end;
    }
    for name in &outline.names {
        assert!(text.get(name.bytes.clone()).is_some(), "a name outside of {text:?}");
    }
    for card in cards(text, &outline.statements) {
        assert!(card.fields.iter().all(|field| text.get(field.bytes.clone()).is_some()), "a field outside of {text:?}");
    }
    let fits = complete(text, &outline, &given(text, &outline.statements), text.len());
    assert!(text.get(fits.range).is_some());
    if let Ok(change) = add_phrase(text, Language::Rhai, "work", "nog een zin") {
        assert!(text.get(change.range).is_some());
    }
    let source = Source { name: format!("{name}.rhai"), text: text.to_owned() };
    let loaded = load(&source, &Helpers::new(BTreeMap::new()), &[]);
    let lines = u32::try_from(text.lines().count()).unwrap() + 1;
    assert!(loaded.diagnostics.iter().all(|fault| fault.line <= lines), "a fault below the text");
    let errors = loaded.diagnostics.iter().any(Diagnostic::is_error);
    assert_eq!(loaded.is_playable(), !errors, "what cannot be played says why: {text:?}");
    let graph = Graph::of(&loaded.file);
    assert!(graph.arrows.iter().all(|arrow| arrow.from < graph.nodes.len() && arrow.to < graph.nodes.len()));
    loaded.is_playable()
}

#[test]
fn a_real_scenario_cut_after_any_statement_is_read_and_what_is_missing_is_told() {
    let whole = SCENARIO.trim_end();
    assert!(read("vraag_over_de_dienst", whole), "the whole file plays");
    let all = statements(whole);
    for statement in &all[..all.len() - 1] {
        // After the statement, and in the middle of it.
        let middle = statement.bytes.start + statement.bytes.len() / 2;
        let middle = (0..=middle).rev().find(|at| whole.is_char_boundary(*at)).unwrap();
        for at in [middle, statement.bytes.end] {
            read("vraag_over_de_dienst", &whole[..at]);
        }
    }
}

#[test]
fn a_small_scenario_cut_at_any_letter_is_read_and_what_is_missing_is_told() {
    let whole = common::sound();
    let whole = whole.trim_end();
    assert!(read("proef", whole), "the whole file plays");
    // The last statement may do without its `;`.
    for (at, _) in whole.trim_end_matches(';').char_indices() {
        assert!(!read("proef", &whole[..at]), "a story without its last ending does not play: {at}");
    }
}

#[test]
fn a_shape_once_found_is_kept_when_it_is_formatted() {
    let text = format(SCENARIO, Language::Rhai);
    assert_eq!(format(&text, Language::Rhai), text, "twice is once");
    assert!(read("vraag_over_de_dienst", &text));
}

/// A fixed row of numbers that look like chance.
struct Row(u64);

impl Row {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound.max(1)
    }
}

/// `OEFENLIJN_ROUNDS=100000` makes a long run of it.
#[test]
fn a_scenario_that_was_damaged_anywhere_is_read_without_harm() {
    const PIECES: [&str; 12] =
        ["\"", "(", ")", ";", "{", "}", "|s|", "\u{0}", "99999999999999999999", "é\u{301}", "loop {}", "/*"];
    let mut row = Row(7);
    let rounds = std::env::var("OEFENLIJN_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(200_u32);
    for _ in 0..rounds {
        let mut letters: Vec<char> = PATTERN.chars().collect();
        for _ in 0..=row.below(4) {
            let at = row.below(letters.len());
            match row.below(3) {
                0 => letters.truncate(letters.len() - row.below(8).min(letters.len())),
                1 => drop(letters.drain(at..(at + row.below(30)).min(letters.len()))),
                _ => drop(letters.splice(at..at, PIECES[row.below(PIECES.len())].chars())),
            }
        }
        read("missed_cue", &letters.iter().collect::<String>());
    }
}
