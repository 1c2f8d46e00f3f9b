//! Whole lines: further in or out, comments, up and down.

use super::{Buffer, Change, Kind};
use std::ops::Range;

impl Buffer {
    pub(super) fn indent(&mut self) {
        let selection = self.selection();
        let (first, last) = (self.text.line_of(selection.start), self.text.line_of(selection.end));
        if first == last {
            let column = self.text.place(selection.start).1 as usize - 1;
            let words = " ".repeat(4 - column % 4);
            return self.step(Kind::Other, vec![Change { range: selection, words }]);
        }
        self.each_line(|line| (!line.is_empty()).then(|| (0..0, "    ".to_owned())));
    }

    pub(super) fn comment(&mut self) {
        let lines = self.chosen_lines();
        let is_off = |line: &str| line.trim_start().starts_with("//") || line.trim().is_empty();
        if lines.clone().all(|line| is_off(self.text.line(line))) {
            self.each_line(|line| {
                let indent = line.len() - line.trim_start().len();
                let mark = if line[indent..].starts_with("// ") { 3 } else { 2 };
                line[indent..].starts_with("//").then(|| (indent..indent + mark, String::new()))
            });
        } else {
            self.each_line(|line| (!line.trim().is_empty()).then(|| (0..0, "// ".to_owned())));
        }
    }

    fn chosen_lines(&self) -> Range<usize> {
        let selection = self.selection();
        let first = self.text.line_of(selection.start);
        let mut last = self.text.line_of(selection.end);
        // A selection that ends at the edge of a line does not mean that line.
        if last > first && self.text.start(last) == selection.end {
            last -= 1;
        }
        first..last + 1
    }

    pub(super) fn each_line(&mut self, change: impl Fn(&str) -> Option<(Range<usize>, String)>) {
        let changes: Vec<Change> = self
            .chosen_lines()
            .filter_map(|line| {
                let start = self.text.start(line);
                let (range, words) = change(self.text.line(line))?;
                Some(Change { range: start + range.start..start + range.end, words })
            })
            .collect();
        self.change(&changes);
    }

    pub(super) fn move_lines(&mut self, up: bool) {
        let lines = self.chosen_lines();
        let other =
            if up { lines.start.checked_sub(1) } else { Some(lines.end).filter(|line| *line < self.text.lines()) };
        let Some(other) = other else { return };
        let words = |lines: Range<usize>| -> Vec<&str> { lines.map(|line| self.text.line(line)).collect() };
        let (block, passed) = (words(lines.clone()).join("\n"), self.text.line(other).to_owned());
        let (range, words, by) = if up {
            let range = self.text.start(other)..self.text.end(lines.end - 1);
            (range, format!("{block}\n{passed}"), -(passed.len() as isize + 1))
        } else {
            let range = self.text.start(lines.start)..self.text.end(other);
            (range, format!("{passed}\n{block}"), passed.len() as isize + 1)
        };
        let (caret, anchor) = (self.caret.saturating_add_signed(by), self.anchor.saturating_add_signed(by));
        self.step(Kind::Other, vec![Change { range, words }]);
        (self.caret, self.anchor) = (self.text.clamp(caret), self.text.clamp(anchor));
    }
}
