//! A letter that stands for somebody in a meeting: A to Z, and AA to ZZ in a large group.

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

const ALPHABET: u16 = 26;

/// A letter that stands for somebody: one from A to Z, or two from AA to ZZ.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Letter(u16);

impl Letter {
    /// How many there are.
    pub const COUNT: u16 = ALPHABET + ALPHABET * ALPHABET;

    /// The letter at this place: A, B … Z, AA, AB … ZZ.
    #[must_use]
    pub const fn nth(at: u16) -> Option<Self> {
        if at < Self::COUNT { Some(Self(at)) } else { None }
    }

    /// Every letter, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(Self)
    }

    /// The letter that is written like this; small ones count too.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let at = |c: char| u16::try_from(u32::from(c.to_ascii_uppercase())).ok()?.checked_sub(u16::from(b'A'));
        let within = |c: char| at(c).filter(|at| *at < ALPHABET);
        let mut letters = text.trim().chars();
        match (letters.next(), letters.next(), letters.next()) {
            (Some(one), None, None) => within(one).map(Self),
            (Some(one), Some(two), None) => Some(Self(ALPHABET + within(one)? * ALPHABET + within(two)?)),
            _ => None,
        }
    }

    /// Its place, from nought.
    #[must_use]
    pub const fn place(self) -> u16 {
        self.0
    }
}

fn single(at: u16) -> char {
    char::from(b'A' + u8::try_from(at % ALPHABET).unwrap_or_default())
}

impl fmt::Display for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(at) = self.0.checked_sub(ALPHABET) {
            write!(f, "{}{}", single(at / ALPHABET), single(at))
        } else {
            write!(f, "{}", single(self.0))
        }
    }
}

impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// One letter is written as such, as always; two are a text.
impl Serialize for Letter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 < ALPHABET { serializer.serialize_char(single(self.0)) } else { serializer.collect_str(self) }
    }
}

impl<'de> Deserialize<'de> for Letter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reads;
        impl Visitor<'_> for Reads {
            type Value = Letter;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a letter from A to ZZ")
            }
            fn visit_char<E: Error>(self, c: char) -> Result<Letter, E> {
                self.visit_str(c.encode_utf8(&mut [0; 4]))
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Letter, E> {
                Letter::read(text).ok_or_else(|| E::custom("a letter from A to ZZ"))
            }
        }
        deserializer.deserialize_any(Reads)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn behind_z_come_two_letters_and_old_files_still_read() {
        let names: Vec<String> = [0, 25, 26, 27, 51, 52, 701].map(|at| Letter::nth(at).unwrap().to_string()).to_vec();
        assert_eq!(names, ["A", "Z", "AA", "AB", "AZ", "BA", "ZZ"]);
        assert_eq!(Letter::nth(702), None);
        for letter in Letter::all() {
            assert_eq!(Letter::read(&letter.to_string()), Some(letter));
            let text = ron::to_string(&letter).unwrap();
            assert_eq!(ron::from_str::<Letter>(&text).unwrap(), letter, "{text}");
        }
        assert_eq!(ron::to_string(&Letter::nth(2).unwrap()).unwrap(), "'C'");
        assert!(["", "AAA", "é", "A1", "1"].iter().all(|text| Letter::read(text).is_none()));
        assert!(ron::from_str::<Letter>("'é'").is_err());
    }
}
