//! Taking a PO file in.

use super::super::file::{Entry, Status};
use super::super::gaps::braces;
use super::super::sheet::Sheet;
use super::scan::scan;
use super::{SCENARIO, TEXTS};
use crate::diagnostic::{Diagnostic, Words};
use rspolib::{POEntry, POFile};
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What came of taking a PO file in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Texts whose translation is another one now.
    pub taken: usize,
    /// Those among them that were done here.
    pub replaced: usize,
    /// Texts that the scenario does not hold any more; kept as obsolete.
    pub kept: usize,
    /// Texts that are still to be looked at.
    pub open: usize,
}

/// Takes a PO file into a sheet: all of it, or nothing.
///
/// # Errors
/// Everything that is wrong with it; the sheet is as it was.
pub fn import(sheet: &mut Sheet, name: &str, po: &str) -> Result<Imported, Vec<Diagnostic>> {
    let scanned = scan(name, po)?;
    // What it stumbles over in spite of the scan is told as one fault.
    let read = catch_unwind(AssertUnwindSafe(|| rspolib::pofile(scanned.text.as_str())));
    let unreadable = || vec![Diagnostic::error("po", name, (0, 0), words!("this is no PO file, or it is damaged"))];
    let Ok(Ok(read)) = read else { return Err(unreadable()) };
    let mut taking = Taking { name, sheet: sheet.clone(), faults: Vec::new(), done: Imported::default() };
    let first = *scanned.lines.first().unwrap_or(&1);
    if taking.head(&read, first) {
        let lines = &scanned.lines[scanned.lines.len().min(1)..];
        if lines.len() != read.entries.len() {
            return Err(unreadable());
        }
        taking.entries(&read, lines);
    }
    if !taking.faults.is_empty() {
        return Err(taking.faults);
    }
    taking.done.open = taking.sheet.entries().filter(|entry| entry.status.is_open()).count();
    *sheet = taking.sheet;
    Ok(taking.done)
}

struct Taking<'a> {
    name: &'a str,
    sheet: Sheet,
    faults: Vec<Diagnostic>,
    done: Imported,
}

impl Taking<'_> {
    fn fault(&mut self, line: u32, message: Words, hint: Words) {
        self.faults.push(Diagnostic::error("po", self.name, (line, 1), message).hint(hint));
    }

    /// Whether it is a PO file of this scenario and this language, and whole.
    fn head(&mut self, read: &POFile, line: u32) -> bool {
        let Some(scenario) = read.metadata.get(SCENARIO) else {
            let hint = words!(
                "Make one with `oefenlijn translate {scenario} --to … --po FILE`.",
                scenario = self.sheet.scenario()
            );
            self.fault(line, words!("this PO file was not made from a scenario"), hint);
            return false;
        };
        let before = self.faults.len();
        if scenario != self.sheet.scenario() {
            let message = words!(
                "this PO file translates `{scenario}`, not `{wanted}`",
                scenario,
                wanted = self.sheet.scenario()
            );
            self.fault(line, message, words!("Take it in for the scenario that it was made from."));
        }
        let language = read.metadata.get("Language").map_or("", String::as_str);
        if language.split(['_', '-', '@']).next() != Some(self.sheet.language()) {
            let message =
                words!("this PO file is in `{language}`, not in `{wanted}`", language, wanted = self.sheet.language());
            self.fault(line, message, words!("Take it in with the language that it was made for."));
        }
        let wanted = read.metadata.get(TEXTS).and_then(|count| count.parse::<usize>().ok());
        let there = read.entries.iter().filter(|entry| !entry.obsolete).count();
        if let Some(wanted) = wanted.filter(|wanted| there < *wanted) {
            let message = words!("it holds {there} of {wanted} texts", there, wanted);
            self.fault(line, message, words!("It was cut off, or texts were taken out of it: get it again."));
        }
        self.faults.len() == before
    }

    fn entries(&mut self, read: &POFile, lines: &[u32]) {
        let is_ours = |it: &POEntry| it.msgctxt.as_ref().is_some_and(|key| self.sheet.find(key).is_some());
        if !read.entries.is_empty() && !read.entries.iter().any(is_ours) {
            let hint = words!("Bring the translation in step first, and make the PO file again.");
            return self.fault(*lines.first().unwrap_or(&1), words!("it holds no text of this translation"), hint);
        }
        let mut seen = BTreeSet::new();
        for (entry, line) in read.entries.iter().zip(lines) {
            let Some(key) = entry.msgctxt.as_ref().filter(|key| !key.is_empty()) else {
                self.fault(
                    *line,
                    words!("this text has no `msgctxt`: nobody knows whose it is"),
                    words!("Put its id back."),
                );
                continue;
            };
            if !seen.insert(key.clone()) {
                self.fault(*line, words!("`{key}` stands here twice", key), words!("Take one of them out."));
                continue;
            }
            let text = entry.msgstr.clone().unwrap_or_default();
            if text.trim().is_empty() {
                // What is empty here is not taken away there.
                continue;
            }
            let text = if key.starts_with("topic/") { Entry::phrases(&text).join("\n") } else { text };
            self.one(entry, *line, key, &text);
        }
    }

    fn one(&mut self, po: &POEntry, line: u32, key: &str, text: &str) {
        let is_topic = key.starts_with("topic/");
        if !is_topic && !po.fuzzy() && !po.obsolete && braces(&po.msgid) != braces(text) {
            let hint = words!("Keep every {place} of the home text, as it is written there.", place = "{name}");
            return self.fault(line, words!("the placeholders of this text differ"), hint);
        }
        let Some(here) = self.sheet.find(key).cloned() else {
            let at = po.comment.clone().unwrap_or_default().lines().next().unwrap_or_default().to_owned();
            let topic = if is_topic { at.strip_prefix("topic ").unwrap_or(&at).to_owned() } else { String::new() };
            let id = key.strip_prefix("topic/").unwrap_or(key).to_owned();
            let (source, text) = (po.msgid.clone(), text.to_owned());
            let notes = notes(po);
            self.sheet.keep(Entry { id, topic, at, source, text, notes, ..Entry::default() });
            self.done.kept += 1;
            return;
        };
        if po.obsolete || here.status == Status::Obsolete {
            // It is kept already.
            return;
        }
        let is_same_home = here.source == po.msgid || here.source.is_empty();
        self.done.taken += usize::from(here.text != text);
        self.done.replaced += usize::from(here.text != text && here.status == Status::Done);
        self.sheet.write(key, text);
        self.sheet.mark(key, is_same_home && !po.fuzzy());
        if let Some(entry) = self.sheet.find_mut(key) {
            if !is_same_home {
                // The script was changed while somebody was translating.
                entry.was.clone_from(&po.msgid);
            }
            if po.tcomment.is_some() {
                entry.notes = notes(po);
            }
        }
    }
}

fn notes(po: &POEntry) -> Vec<String> {
    po.tcomment.iter().flat_map(|words| words.lines()).map(|line| line.trim().to_owned()).collect()
}
