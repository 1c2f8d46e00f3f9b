//! Finding words in a text, and putting others in their place.

use super::buffer::Change;
use std::ops::Range;

/// So many places are shown at most.
const MOST: usize = 10_000;

/// Every place where these words stand; capitals count only when `exact`.
#[must_use]
pub fn find(text: &str, wanted: &str, exact: bool) -> Vec<Range<usize>> {
    if wanted.is_empty() {
        return Vec::new();
    }
    if exact {
        return text.match_indices(wanted).take(MOST).map(|(at, words)| at..at + words.len()).collect();
    }
    let wanted: Vec<char> = wanted.chars().flat_map(char::to_lowercase).collect();
    let mut found = Vec::new();
    let mut free_from = 0;
    for (at, letter) in text.char_indices() {
        if at < free_from || !letter.to_lowercase().eq(wanted[..1].iter().copied()) {
            continue;
        }
        let mut left = &wanted[..];
        for (inside, letter) in text[at..].char_indices() {
            let lower: Vec<char> = letter.to_lowercase().collect();
            let Some(rest) = left.strip_prefix(&lower[..]) else { break };
            left = rest;
            if left.is_empty() {
                let end = at + inside + letter.len_utf8();
                found.push(at..end);
                free_from = end;
                break;
            }
        }
        if found.len() >= MOST {
            break;
        }
    }
    found
}

/// The place to go to next from here, round the end of the text.
#[must_use]
pub fn next(found: &[Range<usize>], from: &Range<usize>, back: bool) -> Option<Range<usize>> {
    let next = if back {
        found.iter().rev().find(|it| it.start < from.start).or(found.last())
    } else {
        found.iter().find(|it| it.start > from.start || (from.is_empty() && it.start == from.start)).or(found.first())
    };
    next.cloned()
}

/// Puts other words in all these places.
#[must_use]
pub fn replace_all(found: &[Range<usize>], words: &str) -> Vec<Change> {
    found.iter().map(|range| Change { range: range.clone(), words: words.to_owned() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_their_capitals() {
        assert_eq!(find("Een één EEN", "een", false), [0..3, 10..13]);
        assert_eq!(find("Een één EEN", "ÉÉN", false), std::iter::once(4..9).collect::<Vec<_>>());
        assert_eq!(find("Een een", "een", true), std::iter::once(4..7).collect::<Vec<_>>());
        assert_eq!(find("aaaa", "aa", false), [0..2, 2..4]);
        assert!(find("x", "", false).is_empty());
    }

    #[test]
    fn going_on_goes_round() {
        let found = [0..2, 4..6];
        assert_eq!(next(&found, &(0..2), false), Some(4..6));
        assert_eq!(next(&found, &(4..6), false), Some(0..2));
        assert_eq!(next(&found, &(0..2), true), Some(4..6));
        assert_eq!(next(&[], &(0..0), false), None);
    }
}
