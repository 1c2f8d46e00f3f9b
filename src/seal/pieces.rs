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

/// How the second line of a piece begins; tells where it was when its first line is damaged.
const SECOND: &[u8] = b"-> X25519 ";

impl Key {
    /// Opens a piece; when it is damaged, perhaps because the next one’s first line is and the two look like one, what
    /// stands before that line.
    fn open_piece(&self, piece: &[u8]) -> Result<Unsealed, SealError> {
        let opened = self.open(piece);
        if opened.as_ref().is_ok_and(|opened| !opened.is_cut) {
            return opened;
        }
        let seconds = piece.windows(SECOND.len()).enumerate().filter(|(_, it)| *it == SECOND);
        let ends = seconds.filter_map(|(at, _)| at.checked_sub(BEGINNING.len()).filter(|end| *end > 0));
        // Or the file breaks off within that line.
        let tails = (1..BEGINNING.len()).filter(|n| piece.ends_with(&BEGINNING[..*n])).map(|n| piece.len() - n);
        let whole = |end: usize| self.open(&piece[..end]).ok().filter(|opened| !opened.is_cut);
        match ends.chain(tails).find_map(whole) {
            Some(before) => Ok(Unsealed { is_cut: true, ..before }),
            None => opened,
        }
    }

    /// Opens what is sealed for this key in pieces, up to the damage if there is any.
    ///
    /// # Errors
    /// What [`Key::open`] says of the first piece.
    pub fn open_pieces(&self, sealed: &[u8]) -> Result<Unsealed, SealError> {
        let mut pieces = pieces(sealed).into_iter();
        let mut all = self.open_piece(pieces.next().unwrap_or_default())?;
        for piece in pieces {
            if all.is_cut {
                break;
            }
            match self.open_piece(piece) {
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
        for at in first..sealed[..2].concat().len() {
            let mut broken = whole.clone();
            broken[at] ^= 1;
            let opened = key.open_pieces(&broken).unwrap();
            assert!(opened.is_cut, "broken at {at}");
            assert_eq!(opened.bytes, b"een ", "broken at {at}: what stands before is whole");
        }
        assert_eq!(Key::new().open_pieces(&whole), Err(SealError::OtherKey));
        assert_eq!(key.open_pieces(b"hallo"), Err(SealError::Foreign));
    }
}
