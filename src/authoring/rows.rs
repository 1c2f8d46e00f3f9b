//! Which row of the window shows which line: only rows that are seen are laid out.

use super::text::Text;
use super::wrap;

/// The rows of a text in a window of so many columns.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    columns: usize,
    /// The first row of each line, and after the last the number of all rows.
    first: Vec<u32>,
}

impl Rows {
    /// The rows of this text.
    #[must_use]
    pub fn of(text: &Text, columns: usize) -> Self {
        let mut first = Vec::with_capacity(text.lines() + 1);
        let mut so_far = 0;
        for line in 0..text.lines() {
            first.push(so_far);
            so_far += u32::try_from(wrap::count(text.line(line), columns)).unwrap_or(1);
        }
        first.push(so_far);
        Self { columns, first }
    }

    /// Letters that fit in a row.
    #[must_use]
    pub const fn columns(&self) -> usize {
        self.columns
    }

    /// How many rows there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.first.last().copied().unwrap_or_default() as usize
    }

    /// The line that a row shows, and which of its rows.
    #[must_use]
    pub fn line_at(&self, row: usize) -> (usize, usize) {
        let row = u32::try_from(row).unwrap_or(u32::MAX);
        let lines = &self.first[..self.first.len().saturating_sub(1)];
        let line = lines.partition_point(|first| *first <= row).saturating_sub(1);
        (line, row.saturating_sub(lines.get(line).copied().unwrap_or_default()) as usize)
    }

    /// The first row of a line.
    #[must_use]
    pub fn row_of(&self, line: usize) -> usize {
        self.first.get(line).or(self.first.last()).copied().unwrap_or_default() as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_knows_its_line() {
        let rows = Rows::of(&Text::new("een\nvier vijf zes zeven\n\nacht"), 10);
        assert_eq!(rows.count(), 6);
        let lines: Vec<(usize, usize)> = (0..6).map(|row| rows.line_at(row)).collect();
        assert_eq!(lines, [(0, 0), (1, 0), (1, 1), (1, 2), (2, 0), (3, 0)]);
        assert_eq!(rows.row_of(3), 5);
        assert_eq!(rows.line_at(99).0, 3);
    }
}
