//! Writing a PO file.

use super::super::file::{Entry, Status};
use super::super::sheet::Sheet;
use super::{SCENARIO, TEXTS};
use crate::ids::Lang;
use crate::scenario::ScenarioFile;
use rspolib::POEntry;

/// The library breaks comments that are wider than this in two and forgets the sign before the second half.
const WIDTH: usize = 1_000_000;

/// The sheet as a PO file. The same sheet gives the same bytes.
#[must_use]
pub fn export(sheet: &Sheet, file: &ScenarioFile) -> String {
    let home = file.meta.language.map_or("", Lang::code);
    let count = sheet.entries().filter(|entry| entry.status != Status::Obsolete).count();
    // The library's own header stands in no order, and it cuts off the end of its last line.
    let mut out = format!("# {} ({home} > {})\nmsgid \"\"\nmsgstr \"\"\n", sheet.scenario(), sheet.language());
    for (name, value) in [
        ("Project-Id-Version", sheet.scenario()),
        ("Language", sheet.language()),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("X-Source-Language", home),
        ("X-Generator", concat!("oefenlijn ", env!("CARGO_PKG_VERSION"))),
        (SCENARIO, sheet.scenario()),
        (TEXTS, &count.to_string()),
    ] {
        out.push_str(&format!("\"{name}: {value}\\n\"\n"));
    }
    let (gone, there): (Vec<&Entry>, Vec<&Entry>) = sheet.entries().partition(|entry| entry.status == Status::Obsolete);
    for entry in there.into_iter().chain(gone) {
        out.push('\n');
        out.push_str(&one(entry, &file.id));
    }
    out
}

fn one(entry: &Entry, id: &str) -> String {
    let mut po = POEntry::new(0);
    po.msgctxt = Some(Sheet::key(entry));
    po.msgid.clone_from(&entry.source);
    po.obsolete = entry.status == Status::Obsolete;
    if po.msgid.is_empty() {
        // A topic of the older form: its name stands for it, as an empty text is the header of the file.
        po.msgid.clone_from(&entry.topic);
    }
    let mut at = if entry.topic.is_empty() { vec![entry.at.clone()] } else { vec![format!("topic {}", entry.topic)] };
    if !entry.topic.is_empty() {
        at.push(
            "One phrase a line, 5 to 15, as a counsellor would type it; do not translate them one by one.".to_owned(),
        );
    }
    po.comment = Some(at.join("\n"));
    po.tcomment = (!entry.notes.is_empty()).then(|| entry.notes.join("\n"));
    if entry.line > 0 {
        po.occurrences = vec![(format!("{id}.rhai"), entry.line.to_string())];
    }
    if entry.status == Status::Changed {
        po.flags = vec!["fuzzy".to_owned()];
        po.previous_msgid = (!entry.was.is_empty()).then(|| entry.was.clone());
    }
    // The library cuts off what a translation ends in: white space, the end of a line.
    let whole = po.to_string_with_wrapwidth(WIDTH);
    let head = whole.trim_end().strip_suffix("msgstr \"\"").unwrap_or(&whole);
    format!("{head}msgstr \"{}\"\n", escaped(&entry.text))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c => out.push(c),
        }
    }
    out
}
