//! Turns and measures as tables (RFC 4180), one line a turn or a measure.

use crate::review::{Counted, LookBack, Unit};
use crate::session::Who;

/// A conversation and its name.
type Named<'a> = (&'a str, &'a LookBack);

fn written(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        // A list of texts written to memory cannot fail.
        let _ = writer.write_record(row.iter().map(|cell| harmless(cell)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// A spreadsheet would carry out a cell that begins so.
fn harmless(cell: &str) -> String {
    let is_formula =
        cell.starts_with(['=', '+', '@', '\t', '\r']) || (cell.starts_with('-') && cell.parse::<f64>().is_err());
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

/// `recording, turn, seq, seconds, by, text, acts, topics, changes`: one line a message.
#[must_use]
pub fn turns_csv(all: &[Named<'_>]) -> String {
    let head = ["recording", "turn", "seq", "seconds", "by", "text", "acts", "topics", "changes"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for (id, look_back) in all {
        for (index, turn) in look_back.turns.iter().enumerate() {
            let read = turn.reading.as_ref();
            let acts =
                turn.corrected.clone().or_else(|| read.map(crate::understand::Reading::codes)).unwrap_or_default();
            let acts: Vec<&str> = acts.iter().map(|act| act.code()).collect();
            let topics = read.map(|read| read.topics.iter().map(|it| it.topic.as_str()).collect::<Vec<_>>());
            let changes = turn.changes.iter().map(|it| format!("{} {:+}", it.meter, it.to - it.from));
            rows.push(vec![
                (*id).to_owned(),
                (index + 1).to_string(),
                turn.seq.to_string(),
                format!("{}.{:03}", turn.at_ms / 1_000, turn.at_ms % 1_000),
                if turn.by == Who::Counsellor { "counsellor" } else { "help_seeker" }.to_owned(),
                turn.text.clone(),
                acts.join(" "),
                topics.unwrap_or_default().join(" "),
                changes.collect::<Vec<_>>().join("; "),
            ]);
        }
    }
    written(rows)
}

/// `recording, measure, unit, value, part, of`: one line a measure; empty cells where there is nothing to count.
#[must_use]
pub fn measures_csv(all: &[Named<'_>]) -> String {
    let head = ["recording", "measure", "unit", "value", "part", "of", "few"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for (id, look_back) in all {
        for measure in &look_back.measures.table {
            let (value, part, of) = match measure.counted {
                Counted::Number(number) => (number.to_string(), String::new(), String::new()),
                Counted::Of(part, of) => {
                    (format!("{:.4}", f64::from(part) / f64::from(of)), part.to_string(), of.to_string())
                }
                Counted::Time(ms) => (ms.to_string(), String::new(), String::new()),
                Counted::Yes(yes) => (u8::from(yes).to_string(), String::new(), String::new()),
                Counted::Nothing => Default::default(),
            };
            let unit = match measure.definition.unit {
                Unit::Count => "count",
                Unit::Ratio => "ratio",
                Unit::Share => "share",
                Unit::Time => "ms",
                Unit::YesNo => "yes_no",
            };
            let few = if measure.is_few() { "few" } else { "" };
            let id = (*id).to_owned();
            let name = measure.definition.id.to_owned();
            rows.push(vec![id, name, unit.to_owned(), value, part, of, few.to_owned()]);
        }
    }
    written(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_carried_out_and_quotes_are_doubled() {
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(harmless("-5"), "-5");
        assert_eq!(harmless("- tja"), "'- tja");
        let text = written([vec!["a".to_owned(), "ze zei \"nee\", en\nging".to_owned()]]);
        assert_eq!(text, "a,\"ze zei \"\"nee\"\", en\nging\"\n");
    }
}
