//! What differs between two texts, line by line.

/// Lines of both texts, multiplied, beyond which what lies between is told as replaced.
const MOST: usize = 4_000_000;

/// A line of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DifferRow {
    /// In both, near something that differs.
    Same(String),
    /// Only in the first, at this line.
    Gone(u32, String),
    /// Only in the second, at this line.
    New(u32, String),
    /// So many lines are in both and not shown.
    Skipped(usize),
}

/// What differs, with so many lines around it; nothing when the texts say the same.
#[must_use]
pub fn differ(first: &str, second: &str, around: usize) -> Vec<DifferRow> {
    let (old, new): (Vec<&str>, Vec<&str>) = (first.lines().collect(), second.lines().collect());
    if old == new {
        return Vec::new();
    }
    shortened(rows(&old, &new), around)
}

fn rows(old: &[&str], new: &[&str]) -> Vec<DifferRow> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (from, to) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let number = |at: usize| u32::try_from(head + at + 1).unwrap_or(u32::MAX);
    let mut all: Vec<DifferRow> = old[..head].iter().map(|line| DifferRow::Same((*line).to_owned())).collect();
    let width = to.len() + 1;
    // By line of each: how many lines the rests of both have in common.
    let mut common = Vec::new();
    if from.len().saturating_mul(to.len()) <= MOST {
        common = vec![0_u32; (from.len() + 1) * width];
        for a in (0..from.len()).rev() {
            for b in (0..to.len()).rev() {
                common[a * width + b] = match from[a] == to[b] {
                    true => common[(a + 1) * width + b + 1] + 1,
                    false => common[(a + 1) * width + b].max(common[a * width + b + 1]),
                };
            }
        }
    }
    let shared = |a: usize, b: usize| common.get(a * width + b).copied().unwrap_or_default();
    let (mut a, mut b) = (0, 0);
    while a < from.len() || b < to.len() {
        let is_same = a < from.len() && b < to.len() && from[a] == to[b] && !common.is_empty();
        if is_same {
            all.push(DifferRow::Same(from[a].to_owned()));
            (a, b) = (a + 1, b + 1);
        } else if a < from.len() && (b == to.len() || shared(a + 1, b) >= shared(a, b + 1)) {
            all.push(DifferRow::Gone(number(a), from[a].to_owned()));
            a += 1;
        } else {
            all.push(DifferRow::New(number(b), to[b].to_owned()));
            b += 1;
        }
    }
    all.extend(old[old.len() - tail..].iter().map(|line| DifferRow::Same((*line).to_owned())));
    all
}

fn shortened(rows: Vec<DifferRow>, around: usize) -> Vec<DifferRow> {
    let is_same = |row: &DifferRow| matches!(row, DifferRow::Same(_));
    let mut is_near = vec![false; rows.len()];
    for at in (0..rows.len()).filter(|at| !is_same(&rows[*at])) {
        let until = (at + around + 1).min(rows.len());
        is_near[at.saturating_sub(around)..until].iter_mut().for_each(|near| *near = true);
    }
    let mut found = Vec::new();
    let mut skipped = 0;
    for (row, is_near) in rows.into_iter().zip(is_near) {
        if !is_near {
            skipped += 1;
            continue;
        }
        if skipped > 0 {
            found.push(DifferRow::Skipped(std::mem::take(&mut skipped)));
        }
        found.push(row);
    }
    if skipped > 0 {
        found.push(DifferRow::Skipped(skipped));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use DifferRow::{Gone, New, Same, Skipped};

    #[test]
    fn what_was_taken_out_put_in_and_kept_is_told_with_its_lines() {
        let found = differ("a\nb\nc\nd\ne\nf\ng", "a\nb\nc\nx\ne\nf\ng\nh", 1);
        let text = |text: &str| text.to_owned();
        let expected = [
            Skipped(2),
            Same(text("c")),
            Gone(4, text("d")),
            New(4, text("x")),
            Same(text("e")),
            Skipped(1),
            Same(text("g")),
            New(8, text("h")),
        ];
        assert_eq!(found, expected);
        assert_eq!(differ("a\r\nb", "a\nb\n", 3), []);
    }

    #[test]
    fn whatever_changed_both_texts_can_be_had_back() {
        let long = |from: u32, step: u32| (from..from + 400).map(|it| (it * step % 37).to_string()).collect::<Vec<_>>();
        for (old, new) in [(long(0, 3), long(5, 3)), (long(0, 3), long(0, 5)), (long(9, 7), Vec::new())] {
            let rows = differ(&old.join("\n"), &new.join("\n"), 10_000);
            let (mut first, mut second) = (Vec::new(), Vec::new());
            for row in rows {
                match row {
                    Same(line) => {
                        first.push(line.clone());
                        second.push(line);
                    }
                    Gone(number, line) => {
                        first.push(line);
                        assert_eq!(number as usize, first.len());
                    }
                    New(number, line) => {
                        second.push(line);
                        assert_eq!(number as usize, second.len());
                    }
                    Skipped(_) => panic!("nothing is left out"),
                }
            }
            assert_eq!((first, second), (old, new));
        }
    }
}
