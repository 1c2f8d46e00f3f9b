//! Sealed files of several pieces: age files one after the other, so that what stands before damage opens.
//!
//! An age file is whole or nothing in steps of 64 KiB; a conversation is often shorter. One piece alone is an ordinary age
//! file. Where a piece begins is seen by the line that every age file begins with.

use super::key::BEGINNING;
use super::{Key, SealError, Unsealed};

/// The age files in these bytes.
fn pieces(sealed: &[u8]) -> Vec<&[u8]> {
    let mut all = Vec::new();
    let mut rest = sealed;
    while !rest.is_empty() {
        // Two hundred bits of chance keep a sealed text from holding this line.
        let next = rest.windows(BEGINNING.len()).skip(1).position(|it| it == BEGINNING);
        let (piece, after) = rest.split_at(next.map_or(rest.len(), |at| at + 1));
        all.push(piece);
        rest = after;
    }
    all
}

impl Key {
    /// Opens what is sealed for this key in pieces, up to the damage if there is any.
    ///
    /// # Errors
    /// What [`Key::open`] says of the first piece.
    pub fn open_pieces(&self, sealed: &[u8]) -> Result<Unsealed, SealError> {
        let mut pieces = pieces(sealed).into_iter();
        let mut all = self.open(pieces.next().unwrap_or_default())?;
        for piece in pieces {
            if all.is_cut {
                break;
            }
            match self.open(piece) {
                Ok(opened) => {
                    all.bytes.extend(opened.bytes);
                    all.is_cut = opened.is_cut;
                }
                Err(_) => all.is_cut = true,
            }
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::super::seal_for;
    use super::*;

    #[test]
    fn pieces_open_up_to_the_first_that_is_broken() {
        let key = Key::new();
        let texts = ["een ", "twee ", "drie ", "vier"];
        let sealed: Vec<Vec<u8>> =
            texts.iter().map(|text| seal_for([&key.recipient()], text.as_bytes()).unwrap()).collect();
        let whole = sealed.concat();
        let opened = key.open_pieces(&whole).unwrap();
        assert_eq!((opened.bytes.as_slice(), opened.is_cut), (texts.concat().as_bytes(), false));
        let (first, third) = (sealed[0].len(), sealed[..3].concat().len());
        for cut in 0..whole.len() {
            match key.open_pieces(&whole[..cut]) {
                Ok(opened) => {
                    assert!(cut >= first || opened.bytes.is_empty());
                    assert!(texts.concat().as_bytes().starts_with(&opened.bytes), "cut at {cut}");
                    assert!(cut < third || opened.bytes.starts_with(b"een twee drie"), "cut at {cut}");
                }
                Err(error) => assert!(cut < first && error != SealError::OtherKey, "cut at {cut}: {error}"),
            }
        }
        let mut broken = whole.clone();
        broken[first + 5] ^= 1;
        let opened = key.open_pieces(&broken).unwrap();
        assert!(opened.is_cut && opened.bytes.starts_with(b"een ") && opened.bytes.len() <= 4);
        assert_eq!(Key::new().open_pieces(&whole), Err(SealError::OtherKey));
        assert_eq!(key.open_pieces(b"hallo"), Err(SealError::Foreign));
    }
}
