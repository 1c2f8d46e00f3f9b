//! Where a line that is too long for the window is folded.
//!
//! Letters are counted, not measured: the editor's letters are all of one width.

/// How far the rows after the first stand in, in letters.
const HANG: usize = 4;

/// How many letters wide a tab is.
const TAB: usize = 4;

const fn wide(letter: char) -> usize {
    if letter == '\t' { TAB } else { 1 }
}

/// How far the rows after the first stand in.
#[must_use]
pub fn hang(line: &str, columns: usize) -> usize {
    let indent: usize = line.chars().take_while(|letter| letter.is_whitespace()).map(wide).sum();
    (indent + HANG).min(columns / 3)
}

/// The byte at which each row begins; the first is 0.
#[must_use]
pub fn rows(line: &str, columns: usize) -> Vec<usize> {
    let mut rows = vec![0];
    if line.len() <= columns || columns == 0 {
        return rows;
    }
    let hang = hang(line, columns);
    let (mut column, mut row_start, mut last_space) = (0, 0, None);
    for (at, letter) in line.char_indices() {
        if column + wide(letter) > columns && at > row_start {
            // At a space, or else in the middle of a word that is longer than a row.
            let fold = last_space.filter(|space| *space > row_start).unwrap_or(at);
            rows.push(fold);
            column = hang + line[fold..at].chars().map(wide).sum::<usize>();
            row_start = fold;
            last_space = None;
        }
        column += wide(letter);
        if letter == ' ' {
            last_space = Some(at + 1);
        }
    }
    rows
}

/// How many rows a line has.
#[must_use]
pub fn count(line: &str, columns: usize) -> usize {
    if line.len() <= columns { 1 } else { rows(line, columns).len() }
}

/// Row and column of a byte of the line; the column counts from the beginning of the row.
#[must_use]
pub fn find(line: &str, rows: &[usize], byte: usize) -> (usize, usize) {
    let row = rows.partition_point(|start| *start <= byte).saturating_sub(1);
    let start = rows.get(row).copied().unwrap_or_default();
    (row, line.get(start..byte).map_or(0, |words| words.chars().map(wide).sum()))
}

/// The byte of the line at a row and column; the end of the row when it is shorter.
#[must_use]
pub fn at(line: &str, rows: &[usize], row: usize, column: usize) -> usize {
    let start = rows.get(row).copied().unwrap_or(line.len());
    let end = rows.get(row + 1).copied().unwrap_or(line.len());
    let mut so_far = 0;
    for (at, letter) in line[start..end].char_indices() {
        if so_far >= column {
            return start + at;
        }
        so_far += wide(letter);
    }
    // The end of a folded row is shown at the beginning of the next: stay before its last letter.
    if end < line.len() { line[..end].chars().next_back().map_or(end, |last| end - last.len_utf8()) } else { end }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_folds_at_spaces_and_stands_in() {
        let line = "een twee drie vier vijf zes zeven";
        let folded = rows(line, 16);
        let shown: Vec<&str> = folded
            .iter()
            .enumerate()
            .map(|(row, start)| &line[*start..folded.get(row + 1).copied().unwrap_or(line.len())])
            .collect();
        assert_eq!(shown, ["een twee drie ", "vier vijf ", "zes zeven"]);
        assert_eq!(count(line, 100), 1);
    }

    #[test]
    fn a_word_longer_than_the_row_is_cut_and_every_place_is_found_again() {
        let line = "éééééééééééééééééééééé ok";
        let folded = rows(line, 9);
        assert!(folded.len() > 2);
        for (byte, _) in line.char_indices() {
            let (row, column) = find(line, &folded, byte);
            assert_eq!(at(line, &folded, row, column), byte);
        }
    }
}
