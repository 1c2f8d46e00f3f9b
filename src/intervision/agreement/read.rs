//! Ratings as a table in a file: `item,rater,variable,value`, a row a rating.
//!
//! A table saved by a Belgian spreadsheet has semicolons between its cells and commas in its numbers: that is read too, and so
//! are tabs between cells. `NA` is a rating that was not given.

use super::table::{Level, Rated, number};
use crate::diagnostic::{Diagnostic, Words};
use crate::ids::nearest;
use std::collections::BTreeMap;

const COLUMNS: [&str; 4] = ["item", "rater", "variable", "value"];

/// Reads such a table: the ratings, and every fault. A cell without a value is a rating that was not given.
#[must_use]
pub fn read_csv(file: &str, bytes: &[u8], level: Option<Level>) -> (Vec<Rated>, Vec<Diagnostic>) {
    let mut faults = Vec::new();
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}'),
        Err(error) => {
            let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
            let fault = Diagnostic::error("encoding", file, (small(line), 0), words!("this file is not in UTF-8"));
            faults.push(fault.hint(words!("save it as “CSV UTF-8”")));
            return (Vec::new(), faults);
        }
    };
    let first = text.lines().next().unwrap_or_default();
    let (mark, mark_byte) = match (first.contains(','), first.contains(';'), first.contains('\t')) {
        (true, ..) | (false, false, false) => (',', b','),
        (false, true, _) => (';', b';'),
        (false, false, true) => ('\t', b'\t'),
    };
    let mut reader = csv::ReaderBuilder::new().delimiter(mark_byte).flexible(true).from_reader(text.as_bytes());
    let lines: Vec<&str> = text.lines().collect();
    let head: Vec<String> =
        reader.headers().map(|it| it.iter().map(|it| it.trim().to_lowercase()).collect()).unwrap_or_default();
    let Some(columns) = columns(file, &head, first, mark, &mut faults) else {
        faults.sort();
        return (Vec::new(), faults);
    };
    let mut table = Reading { file, mark, level, faults, seen: BTreeMap::new(), found: Vec::new() };
    for record in reader.records() {
        match record {
            Ok(record) => {
                let line = record.position().map_or(0, csv::Position::line);
                let line = usize::try_from(line).unwrap_or_default();
                let written = lines.get(line.saturating_sub(1)).copied().unwrap_or_default();
                table.row(&record, line, written, columns, head.len());
            }
            Err(_) => table.faults.push(Diagnostic::error("syntax", file, (0, 0), words!("this table cannot be read"))),
        }
    }
    if table.found.is_empty() && table.faults.is_empty() {
        let fault = Diagnostic::error("empty", file, (1, 0), words!("there are no ratings in this table"));
        table.faults.push(fault.hint(words!("a row a rating, under `item,rater,variable,value`")));
    }
    table.faults.sort();
    (table.found, table.faults)
}

/// Where the four columns stand; a fault for each that is missing, stands twice or is of no use here.
fn columns(file: &str, head: &[String], line: &str, mark: char, faults: &mut Vec<Diagnostic>) -> Option<[usize; 4]> {
    let mut found = [None; 4];
    let before = faults.len();
    let mut unknown = Vec::new();
    for (at, name) in head.iter().enumerate() {
        let place = (1, column(line, at, mark));
        match COLUMNS.iter().position(|column| column == name) {
            Some(known) if found[known].is_some() => {
                let fault =
                    Diagnostic::error("twice", file, place, words!("the column `{name}` stands here twice", name));
                faults.push(fault.hint(words!("take one of them out")));
            }
            Some(known) => found[known] = Some(at),
            None => unknown.push((name, place)),
        }
    }
    for (_, name) in COLUMNS.iter().enumerate().filter(|(at, _)| found[*at].is_none()) {
        let near = unknown.iter().position(|(written, _)| nearest(written, [*name]).is_some());
        let (place, hint) = match near.map(|near| unknown.remove(near)) {
            Some((written, place)) => (place, words!("rename `{written}` to `{name}`", written, name)),
            None => ((1, 0), words!("the first line names the columns: {names}", names = COLUMNS.join(","))),
        };
        faults
            .push(Diagnostic::error("missing", file, place, words!("the column `{name}` is missing", name)).hint(hint));
    }
    for (name, place) in unknown {
        let fault =
            Diagnostic::error("unknown_column", file, place, words!("the column `{name}` has no place here", name));
        faults.push(fault.hint(words!("only these are read: {names}", names = COLUMNS.join(","))));
    }
    match found {
        [Some(item), Some(rater), Some(variable), Some(value)] if faults.len() == before => {
            Some([item, rater, variable, value])
        }
        _ => None,
    }
}

struct Reading<'a> {
    file: &'a str,
    mark: char,
    level: Option<Level>,
    faults: Vec<Diagnostic>,
    /// In which line a person rated an item by a variable.
    seen: BTreeMap<(String, String, String), usize>,
    found: Vec<Rated>,
}

impl Reading<'_> {
    fn row(&mut self, record: &csv::StringRecord, line: usize, written: &str, columns: [usize; 4], wide: usize) {
        let fault = |column, code, message: Words, hint: Words| {
            Diagnostic::error(code, self.file, (small(line), column), message).hint(hint)
        };
        if record.len() != wide {
            let message =
                words!("{count} cells stand in this row, but there are {wide} columns", count = record.len(), wide);
            let hint = words!(
                "each row has {wide} cells with `{mark}` between them; a text that holds one stands in \"…\"",
                wide,
                mark = self.mark
            );
            self.faults.push(fault(0, "cells", message, hint));
            return;
        }
        let [item, rater, variable, value] = columns.map(|at| record.get(at).unwrap_or_default().trim());
        let mut is_whole = true;
        for (at, text) in [(0, item), (1, rater), (2, variable)] {
            if text.is_empty() {
                let message = words!("`{name}` is empty", name = COLUMNS[at]);
                let hint = words!("fill it in, or take the row out; only `value` may be empty: not rated");
                self.faults.push(fault(column(written, columns[at], self.mark), "missing", message, hint));
                is_whole = false;
            }
        }
        let value_column = column(written, columns[3], self.mark);
        // How statistics programs write that there is no value.
        let mut value = if value == "NA" { String::new() } else { value.to_owned() };
        if self.mark == ';' && number(&value).is_none() && number(&value.replacen(',', ".", 1)).is_some() {
            value = value.replacen(',', ".", 1);
        }
        let needs_number = self.level.filter(|level| *level != Level::Nominal && !value.is_empty());
        if let (Some(level), None) = (needs_number, number(&value)) {
            let message = words!("`{value}` is no number, as the {level} level needs", value, level = level.name());
            self.faults.push(fault(
                value_column,
                "kind",
                message,
                words!("write a number, leave it empty, or use --level nominal"),
            ));
            is_whole = false;
        }
        if !is_whole {
            return;
        }
        let key = (variable.to_owned(), item.to_owned(), rater.to_owned());
        if let Some(first) = self.seen.get(&key) {
            let message = words!(
                "`{rater}` rated `{item}` by `{variable}` in line {first} already",
                rater,
                item,
                variable,
                first
            );
            self.faults.push(fault(0, "twice", message, words!("keep one of the two rows")));
            return;
        }
        self.seen.insert(key, line);
        if !value.is_empty() {
            let [item, rater, variable] = [item, rater, variable].map(str::to_owned);
            self.found.push(Rated { variable, item, rater, value });
        }
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The column of a line at which its cell with this number begins, from 1.
fn column(line: &str, cell: usize, mark: char) -> u32 {
    let (mut at, mut is_quoted) = (0, false);
    for (index, c) in line.chars().enumerate() {
        if at == cell {
            return small(index + 1);
        }
        is_quoted ^= c == '"';
        at += usize::from(c == mark && !is_quoted);
    }
    small(line.chars().count() + 1)
}
