//! Small shared values: languages, simulated time, positions in a log.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Simulated milliseconds since a conversation began.
pub type Millis = u64;

/// Position of an event in its log, counted from 1.
pub type Seq = u32;

/// A language that messages, scenarios and the interface can be in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Dutch as written in Belgium.
    #[default]
    Nl,
    /// English.
    En,
    /// French as written in Belgium.
    Fr,
}

impl Lang {
    /// Every language, home language first.
    pub const ALL: [Self; 3] = [Self::Nl, Self::En, Self::Fr];

    /// The two-letter code (ISO 639-1).
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The language with this code; a region behind it (`nl-BE`, `en_GB.UTF-8`) is passed over.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let short = code.split(['-', '_', '.']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| short.eq_ignore_ascii_case(lang.code()))
    }

    /// The language's name in that language.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::En => "English",
            Self::Fr => "Français",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Whether a word can be the name of something in a scenario: small letters, digits and underscores, at most 60.
#[must_use]
pub fn is_well_formed(name: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    !name.is_empty() && name.len() <= 60 && name.chars().all(is_sign)
}

/// The allowed value nearest in spelling to what was written.
///
/// `None` when nothing is near enough to be what the author meant
/// (more than a third of the letters differ).
#[must_use]
pub fn nearest<'a>(written: &str, allowed: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written_chars: Vec<char> = written.to_lowercase().chars().collect();
    let limit = (written_chars.len() / 3).max(1);
    allowed
        .into_iter()
        .map(|candidate| (edits(&written_chars, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, candidate)| (*distance, candidate.len()))
        .map(|(_, candidate)| candidate)
}

/// Number of letters to insert, drop, replace or swap (optimal string alignment).
fn edits(a: &[char], b: &str) -> usize {
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    for (j, cell) in rows[0].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let cost = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + cost);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = best;
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_keys_finds_its_word() {
        let beats = ["opening", "shock", "closing_up"];
        assert_eq!(nearest("shok", beats), Some("shock"));
        assert_eq!(nearest("opneing", beats), Some("opening"));
        assert_eq!(nearest("Closing_up", beats), Some("closing_up"));
        assert_eq!(nearest("something_else", beats), None);
    }

    #[test]
    fn a_language_is_known_by_its_code_with_or_without_region() {
        assert_eq!(Lang::from_code("nl-BE"), Some(Lang::Nl));
        assert_eq!(Lang::from_code("en_GB.UTF-8"), Some(Lang::En));
        assert_eq!(Lang::from_code("de"), None);
    }
}
