//! Letters of a page: which face has which, how wide they are, where lines break.

use super::pdf::PdfError;
use ttf_parser::Face;

/// Our own letters, and behind them those that the window falls back on.
pub(super) const FACES: [&[u8]; 4] =
    [REGULAR, STRONG, epaint_default_fonts::NOTO_EMOJI_REGULAR, epaint_default_fonts::HACK_REGULAR];
const REGULAR: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
const STRONG: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf");

/// A way to set a line.
#[derive(Clone, Copy)]
pub(super) struct Hand {
    pub size: f32,
    pub is_strong: bool,
    pub is_soft: bool,
}

/// From line to line, in sizes.
pub(super) const LEADING: f32 = 1.4;
pub(super) const BODY: Hand = Hand { size: 10.5, is_strong: false, is_soft: false };
pub(super) const SMALL: Hand = Hand { size: 8.0, is_strong: false, is_soft: true };

/// The faces that a letter is looked for in, one after the other: signs that our own letters lack come from the others.
pub(super) struct Letters<'a> {
    regular: Face<'a>,
    strong: Face<'a>,
    others: [Face<'a>; 2],
}

impl Letters<'_> {
    /// Reads the faces.
    pub(super) fn read() -> Result<Self, PdfError> {
        let face = |at: usize| Face::parse(FACES[at], 0).map_err(|_| PdfError);
        Ok(Self { regular: face(0)?, strong: face(1)?, others: [face(2)?, face(3)?] })
    }

    /// How wide a text is, in points.
    pub(super) fn width(&self, hand: Hand, text: &str) -> f32 {
        text.chars().map(|letter| self.letter_width(hand, letter)).sum()
    }

    fn letter_width(&self, hand: Hand, letter: char) -> f32 {
        let face = self.face(self.of(hand, letter));
        let wide = face.glyph_index(letter).and_then(|it| face.glyph_hor_advance(it)).unwrap_or(600);
        f32::from(wide) / f32::from(face.units_per_em()) * hand.size
    }

    /// Which face has a letter, by its number in `FACES`; the hand's own when none has it.
    fn of(&self, hand: Hand, letter: char) -> usize {
        let own = usize::from(hand.is_strong);
        let has = |at: &usize| self.face(*at).glyph_index(letter).is_some();
        [own, 2, 3].into_iter().find(has).unwrap_or(own)
    }

    const fn face(&self, number: usize) -> &Face<'_> {
        match number {
            0 => &self.regular,
            1 => &self.strong,
            2 => &self.others[0],
            _ => &self.others[1],
        }
    }

    /// A line in stretches of one face each.
    pub(super) fn stretches(&self, hand: Hand, text: &str) -> Vec<(usize, String)> {
        let mut stretches: Vec<(usize, String)> = Vec::new();
        for letter in text.chars() {
            let face = self.of(hand, letter);
            match stretches.last_mut() {
                Some((of, words)) if *of == face => words.push(letter),
                _ => stretches.push((face, letter.to_string())),
            }
        }
        stretches
    }

    /// Breaks a text into lines of this width; a word that is longer is broken too.
    pub(super) fn lines(&self, hand: Hand, text: &str, width: f32) -> Vec<String> {
        let mut lines = Vec::new();
        for paragraph in text.lines() {
            let mut line = String::new();
            for word in paragraph.split_whitespace() {
                let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
                if self.width(hand, &longer) <= width {
                    line = longer;
                    continue;
                }
                if !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                for letter in word.chars() {
                    if self.width(hand, &format!("{line}{letter}")) > width {
                        lines.push(std::mem::take(&mut line));
                    }
                    line.push(letter);
                }
            }
            lines.push(line);
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_as_wide_as_the_column_and_a_long_word_is_broken() {
        let letters = Letters::read().unwrap();
        let text = format!("een gewone zin van een paar woorden {} en nog wat", "a".repeat(200));
        let lines = letters.lines(BODY, &text, 330.0);
        assert!(lines.iter().all(|line| letters.width(BODY, line) <= 330.0), "{lines:?}");
        let joined: String = lines.concat().replace(' ', "");
        assert_eq!(joined, text.replace(' ', ""));
    }

    #[test]
    fn a_sign_that_our_letters_lack_comes_from_another_face() {
        let letters = Letters::read().unwrap();
        let faces: Vec<usize> = letters.stretches(BODY, "van 3 → 4 😊 en dan").iter().map(|(face, _)| *face).collect();
        assert_eq!(faces.iter().filter(|face| **face == 0).count(), 3, "{faces:?}");
        assert_eq!(faces.len(), 5, "{faces:?}");
        assert_eq!(
            letters.stretches(BODY, "één gewone zin: “zo”, 12,50 €"),
            [(0, "één gewone zin: “zo”, 12,50 €".to_owned())]
        );
    }
}
