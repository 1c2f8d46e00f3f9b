//! PDF on A4, with the program's own letters: a column to read, a margin for notes.

use super::{Block, Paper};
use krilla::color::rgb;
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::text::{Font, TextDirection};
use krilla::{Document, surface::Surface};
use ttf_parser::Face;

/// A page could not be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the PDF could not be made")]
pub struct PdfError;

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
const STRONG: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf");

/// Sizes in points, of an A4 page.
const PAGE: (f32, f32) = (595.0, 842.0);
const EDGE: f32 = 56.0;
const COLUMN: f32 = 330.0;
const MARGIN: f32 = 135.0;
/// How far the reader's own messages are set in.
const INSET: f32 = 18.0;

/// A way to set a line.
#[derive(Clone, Copy)]
struct Hand {
    size: f32,
    is_strong: bool,
    is_soft: bool,
}

const BODY: Hand = Hand { size: 10.5, is_strong: false, is_soft: false };
const SMALL: Hand = Hand { size: 8.0, is_strong: false, is_soft: true };

/// A line of a page: in the column, in the margin, or both.
struct Row {
    column: Option<(f32, Hand, String)>,
    margin: Option<String>,
    height: f32,
}

struct Letters<'a> {
    regular: Face<'a>,
    strong: Face<'a>,
}

impl Letters<'_> {
    fn width(&self, hand: Hand, text: &str) -> f32 {
        let face = if hand.is_strong { &self.strong } else { &self.regular };
        let units = f32::from(face.units_per_em());
        let wide = |letter| face.glyph_index(letter).and_then(|it| face.glyph_hor_advance(it)).unwrap_or(600);
        text.chars().map(|letter| f32::from(wide(letter)) / units * hand.size).sum()
    }

    /// Breaks a text into lines of this width; a word that is longer is broken too.
    fn lines(&self, hand: Hand, text: &str, width: f32) -> Vec<String> {
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

    fn plain(&self, rows: &mut Vec<Row>, hand: Hand, at: f32, text: &str, after: f32) {
        let wide = COLUMN + MARGIN - at;
        for line in self.lines(hand, text, wide) {
            rows.push(Row { column: Some((at, hand, line)), margin: None, height: hand.size * 1.4 });
        }
        gap(rows, after);
    }

    fn rows(&self, blocks: &[Block]) -> Vec<Row> {
        let strong = |size| Hand { size, is_strong: true, is_soft: false };
        let mut rows = Vec::new();
        for block in blocks {
            match block {
                Block::Title(words) => self.plain(&mut rows, strong(20.0), 0.0, words, 4.0),
                Block::Heading(words) => {
                    gap(&mut rows, 10.0);
                    self.plain(&mut rows, strong(13.0), 0.0, words, 3.0);
                }
                Block::Text(words) => self.plain(&mut rows, BODY, 0.0, words, 6.0),
                Block::Quiet(words) => self.plain(&mut rows, SMALL, 0.0, words, 4.0),
                Block::Point(words) => self.plain(&mut rows, BODY, 10.0, &format!("• {words}"), 2.0),
                Block::Said { who, time, is_own, text, notes } => {
                    let at = if *is_own { INSET } else { 0.0 };
                    let wide = COLUMN - INSET;
                    let mut column = vec![(at, SMALL, format!("{who} · {time}"))];
                    column.extend(self.lines(BODY, text, wide).into_iter().map(|line| (at, BODY, line)));
                    let margin = notes.iter().flat_map(|note| self.lines(SMALL, note, MARGIN - 12.0));
                    let margin: Vec<String> = margin.collect();
                    let count = column.len().max(margin.len());
                    let mut column = column.into_iter();
                    let mut margin = margin.into_iter();
                    for _ in 0..count {
                        let column = column.next();
                        let height = column.as_ref().map_or(SMALL.size, |(_, hand, _)| hand.size) * 1.4;
                        rows.push(Row { column, margin: margin.next(), height });
                    }
                    gap(&mut rows, 7.0);
                }
                Block::Table(head, cells) => {
                    for (index, row) in std::iter::once(head).chain(cells).enumerate() {
                        let hand = if index == 0 { strong(BODY.size) } else { BODY };
                        self.plain(&mut rows, hand, 0.0, &row.join("   ·   "), 1.0);
                    }
                    gap(&mut rows, 6.0);
                }
            }
        }
        rows
    }
}

fn gap(rows: &mut Vec<Row>, height: f32) {
    rows.push(Row { column: None, margin: None, height });
}

/// The rows of each page; at least one page.
fn pages(rows: Vec<Row>) -> Vec<Vec<Row>> {
    let mut pages = vec![Vec::new()];
    let mut y = EDGE;
    for row in rows {
        if y + row.height > PAGE.1 - EDGE {
            pages.push(Vec::new());
            y = EDGE;
        }
        y += row.height;
        if let Some(page) = pages.last_mut() {
            page.push(row);
        }
    }
    pages
}

/// The page as PDF.
///
/// # Errors
/// When the letters cannot be set; never for the letters that travel with the program.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>, PdfError> {
    let letters = Letters {
        regular: Face::parse(REGULAR, 0).map_err(|_| PdfError)?,
        strong: Face::parse(STRONG, 0).map_err(|_| PdfError)?,
    };
    let font = |bytes: &[u8]| Font::new(bytes.to_vec().into(), 0).ok_or(PdfError);
    let fonts = [font(REGULAR)?, font(STRONG)?];
    let mut document = Document::new();
    document.set_metadata(Metadata::new().title(paper.title.clone()).language(paper.lang.code().to_owned()));
    for (number, rows) in pages(letters.rows(&paper.blocks)).into_iter().enumerate() {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(PdfError)?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        let mut y = EDGE;
        for row in rows {
            y += row.height;
            if let Some((at, hand, line)) = &row.column {
                write(&mut surface, &fonts, *hand, (EDGE + at, y), line);
            }
            if let Some(note) = &row.margin {
                write(&mut surface, &fonts, SMALL, (EDGE + COLUMN + 12.0, y), note);
            }
        }
        let number = (number + 1).to_string();
        let foot = if paper.foot.is_empty() { number } else { format!("{} · {number}", paper.foot) };
        write(&mut surface, &fonts, SMALL, (EDGE, PAGE.1 - EDGE / 2.0), &foot);
        surface.finish();
        page.finish();
    }
    document.finish().map_err(|_| PdfError)
}

fn write(surface: &mut Surface<'_>, fonts: &[Font; 2], hand: Hand, at: (f32, f32), text: &str) {
    let ink = if hand.is_soft { rgb::Color::new(91, 101, 104) } else { rgb::Color::new(29, 36, 38) };
    surface.set_fill(Some(Fill { paint: ink.into(), ..Fill::default() }));
    let font = fonts[usize::from(hand.is_strong)].clone();
    surface.draw_text(Point::from_xy(at.0, at.1), font, hand.size, text, false, TextDirection::Auto);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_run_over_pages_and_none_is_lost_or_off_the_page() {
        let row = |height| Row { column: Some((0.0, BODY, "x".to_owned())), margin: None, height };
        assert_eq!(pages(Vec::new()).len(), 1);
        let all = pages((0..100).map(|_| row(14.7)).collect());
        assert_eq!(all.iter().map(Vec::len).sum::<usize>(), 100);
        // 730 points of room, 14.7 each: 49 to a page.
        assert_eq!(all.iter().map(Vec::len).collect::<Vec<_>>(), [49, 49, 2]);
    }

    #[test]
    fn lines_are_as_wide_as_the_column_and_a_long_word_is_broken() {
        let face = |bytes| Face::parse(bytes, 0).unwrap();
        let letters = Letters { regular: face(REGULAR), strong: face(STRONG) };
        let text = format!("een gewone zin van een paar woorden {} en nog wat", "a".repeat(200));
        let lines = letters.lines(BODY, &text, COLUMN);
        assert!(lines.iter().all(|line| letters.width(BODY, line) <= COLUMN), "{lines:?}");
        let joined: String = lines.concat().replace(' ', "");
        assert_eq!(joined, text.replace(' ', ""));
    }
}
