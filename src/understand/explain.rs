//! Which words decided.

use super::features::Feature;
use super::reading::Span;
use super::text::{Kind, Token};

/// At most this many words are named.
const WORDS: usize = 4;

/// The words of a segment that spoke loudest for something, strongest first.
pub(super) fn words(tokens: &[Token], features: &[Feature], says: impl Fn(&Feature) -> i32) -> Vec<Span> {
    let mut votes = vec![0_i32; tokens.len()];
    for feature in features.iter().filter(|feature| feature.span > 0) {
        let from = feature.at as usize;
        let to = (from + feature.span as usize).min(tokens.len());
        let share = says(feature) / i32::try_from(feature.span).unwrap_or(1);
        for vote in votes.get_mut(from..to).unwrap_or_default() {
            *vote += share;
        }
    }
    let mut order: Vec<usize> =
        (0..tokens.len()).filter(|at| matches!(tokens[*at].kind, Kind::Word | Kind::Emoji) && votes[*at] > 0).collect();
    order.sort_by_key(|at| (-votes[*at], *at));
    let mut found: Vec<Span> = Vec::with_capacity(WORDS);
    for at in order {
        let span = Span { start: tokens[at].start, end: tokens[at].end };
        // A contraction is two tokens of one word.
        if found.len() < WORDS && !found.contains(&span) {
            found.push(span);
        }
    }
    found
}
