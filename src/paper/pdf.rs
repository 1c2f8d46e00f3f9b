//! PDF on A4, with the program's own letters: a column to read, a margin for notes.

use super::letters::{BODY, FACES, Hand, LEADING, Letters, SMALL};
use super::{Block, Paper};
use krilla::color::rgb;
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::text::{Font, TextDirection};
use krilla::{Document, surface::Surface};

/// A page could not be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the PDF could not be made")]
pub struct PdfError;

/// Sizes in points, of an A4 page.
const PAGE: (f32, f32) = (595.0, 842.0);
const EDGE: f32 = 56.0;
const COLUMN: f32 = 330.0;
const MARGIN: f32 = 135.0;
/// How far the reader's own messages are set in.
const INSET: f32 = 18.0;

/// A line of a page: in the column, in the margin, or both.
struct Row {
    column: Option<(f32, Hand, String)>,
    /// Lines of the margin, each with its distance below the top of the row.
    margin: Vec<(f32, String)>,
    height: f32,
}

impl Letters<'_> {
    fn plain(&self, rows: &mut Vec<Row>, hand: Hand, at: f32, text: &str, after: f32) {
        let wide = COLUMN + MARGIN - at;
        for line in self.lines(hand, text, wide) {
            rows.push(Row { column: Some((at, hand, line)), margin: Vec::new(), height: hand.size * LEADING });
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
                    side_by_side(&mut rows, column, margin.collect());
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
    rows.push(Row { column: None, margin: Vec::new(), height });
}

/// Lines of the column and of the margin, each at its own pace; what the margin has more comes below.
fn side_by_side(rows: &mut Vec<Row>, column: Vec<(f32, Hand, String)>, margin: Vec<String>) {
    let step = SMALL.size * LEADING;
    let mut margin = margin.into_iter().enumerate().map(|(at, line)| ((at + 1) as f32 * step, line)).peekable();
    let mut top = 0.0;
    let mut column = column.into_iter();
    loop {
        let line = column.next();
        if line.is_none() && margin.peek().is_none() {
            return;
        }
        let height = line.as_ref().map_or(step, |(_, hand, _)| hand.size * LEADING);
        let mut beside = Vec::new();
        // A hair more than the row, for what adds up in floats.
        while let Some((below, words)) = margin.next_if(|(below, _)| *below <= top + height + 0.1) {
            beside.push((below - top, words));
        }
        rows.push(Row { column: line, margin: beside, height });
        top += height;
    }
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
    let letters = Letters::read()?;
    let font = |bytes: &[u8]| Font::new(bytes.to_vec().into(), 0).ok_or(PdfError);
    let fonts = FACES.into_iter().map(font).collect::<Result<Vec<_>, _>>()?;
    let mut document = Document::new();
    document.set_metadata(Metadata::new().title(paper.title.clone()).language(paper.lang.code().to_owned()));
    for (number, rows) in pages(letters.rows(&paper.blocks)).into_iter().enumerate() {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(PdfError)?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        let mut y = EDGE;
        for row in rows {
            for (below, note) in &row.margin {
                write(&mut surface, &letters, &fonts, SMALL, (EDGE + COLUMN + 12.0, y + below), note);
            }
            y += row.height;
            if let Some((at, hand, line)) = &row.column {
                write(&mut surface, &letters, &fonts, *hand, (EDGE + at, y), line);
            }
        }
        let number = (number + 1).to_string();
        let foot = if paper.foot.is_empty() { number } else { format!("{} · {number}", paper.foot) };
        write(&mut surface, &letters, &fonts, SMALL, (EDGE, PAGE.1 - EDGE / 2.0), &foot);
        surface.finish();
        page.finish();
    }
    document.finish().map_err(|_| PdfError)
}

fn write(surface: &mut Surface<'_>, letters: &Letters<'_>, fonts: &[Font], hand: Hand, at: (f32, f32), text: &str) {
    let ink = if hand.is_soft { rgb::Color::new(91, 101, 104) } else { rgb::Color::new(29, 36, 38) };
    surface.set_fill(Some(Fill { paint: ink.into(), ..Fill::default() }));
    let mut x = at.0;
    for (face, words) in letters.stretches(hand, text) {
        let point = Point::from_xy(x, at.1);
        surface.draw_text(point, fonts[face].clone(), hand.size, &words, false, TextDirection::Auto);
        x += letters.width(hand, &words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_run_over_pages_and_none_is_lost_or_off_the_page() {
        let row = |height| Row { column: Some((0.0, BODY, "x".to_owned())), margin: Vec::new(), height };
        assert_eq!(pages(Vec::new()).len(), 1);
        let all = pages((0..100).map(|_| row(14.7)).collect());
        assert_eq!(all.iter().map(Vec::len).sum::<usize>(), 100);
        // 730 points of room, 14.7 each: 49 to a page.
        assert_eq!(all.iter().map(Vec::len).collect::<Vec<_>>(), [49, 49, 2]);
    }

    #[test]
    fn notes_in_the_margin_keep_their_own_pace_and_none_is_lost() {
        let column = vec![(0.0, SMALL, "Ik".to_owned()), (0.0, BODY, "een".to_owned()), (0.0, BODY, "twee".to_owned())];
        let mut rows = Vec::new();
        side_by_side(&mut rows, column, (0..6).map(|at| at.to_string()).collect());
        let mut top = 0.0;
        let mut seen = Vec::new();
        for row in &rows {
            seen.extend(row.margin.iter().map(|(below, words)| (top + below, words.clone())));
            top += row.height;
        }
        let steps: Vec<f32> = seen.windows(2).map(|two| two[1].0 - two[0].0).collect();
        assert_eq!(seen.len(), 6);
        assert!(steps.iter().all(|step| (step - 11.2).abs() < 0.01), "{steps:?}");
        assert!(top >= seen[5].0, "the last line stands within the rows");
    }
}
