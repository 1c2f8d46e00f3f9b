//! The text inside a bundle's seal: one RON value a line, the first says what the file is.
//!
//! ```text
//! Oefenlijn(kind: "bundle", version: 1, id: "…", made_on: "2026-11-26", until: "2026-12-10", by: "otter", …)
//! Item((name: "1", withdraw: "…", header: (…), events: […], …))       one a line
//! End(1)                                                              how many there are
//! ```
//!
//! Spaces follow, so that neither the length of a chat nor the number of chats can be read off the file's size.

use super::{Bundle, BundleError, Field, Item};
use crate::recording::{Correction, Day, Guess, Keeping, Parent, Recording, StepWord};
use crate::session::{Event, Header};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The version this program writes.
pub const VERSION: u32 = 1;

/// The text is filled up to a multiple of this, in bytes.
pub const STEP: usize = 4_096;

#[derive(Deserialize)]
#[serde(rename = "Oefenlijn")]
struct Kind {
    kind: String,
    version: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Oefenlijn")]
struct Marker {
    kind: String,
    version: u32,
    id: String,
    made_on: Day,
    until: Day,
    by: String,
    reply: String,
    fields: BTreeSet<Field>,
}

#[derive(Serialize, Deserialize)]
enum Line {
    Item(Box<ItemLine>),
    End(usize),
}

#[derive(Serialize, Deserialize)]
struct ItemLine {
    name: String,
    withdraw: String,
    started_on: String,
    header: Header,
    events: Vec<Event>,
    corrections: Vec<Correction>,
    step_words: Vec<StepWord>,
    guess: Option<Guess>,
    parent: Option<Parent>,
    redacted: u32,
    measures: Vec<(String, String)>,
}

/// The bundle as text.
pub(super) fn write(bundle: &Bundle) -> Result<String, ron::Error> {
    let marker = Marker {
        kind: "bundle".to_owned(),
        version: VERSION,
        id: bundle.id.clone(),
        made_on: bundle.made_on,
        until: bundle.until,
        by: bundle.by.clone(),
        reply: bundle.reply.clone(),
        fields: bundle.fields.clone(),
    };
    let options = ron::ser::PrettyConfig::new().struct_names(true).compact_structs(true).compact_arrays(true);
    let mut text = ron::ser::to_string_pretty(&marker, options)?;
    text.push('\n');
    for item in &bundle.items {
        let recording = &item.recording;
        let line = Line::Item(Box::new(ItemLine {
            name: recording.id.clone(),
            withdraw: item.withdraw.clone(),
            started_on: recording.started_on.clone(),
            header: recording.header.clone(),
            events: recording.events().cloned().collect(),
            corrections: recording.corrections.clone(),
            step_words: recording.step_words.clone(),
            guess: recording.guess.clone(),
            parent: recording.parent.clone(),
            redacted: recording.keeping.redacted,
            measures: item.measures.clone(),
        }));
        text.push_str(&ron::to_string(&line)?);
        text.push('\n');
    }
    text.push_str(&ron::to_string(&Line::End(bundle.items.len()))?);
    text.push('\n');
    let filled = text.len().div_ceil(STEP) * STEP;
    text.push_str(&" ".repeat(filled - text.len()));
    Ok(text)
}

/// The bundle that this text holds. The seal has vouched for the bytes: what does not fit is no bundle of ours.
pub(super) fn read(bytes: &[u8]) -> Result<Bundle, BundleError> {
    let text = std::str::from_utf8(bytes).map_err(|_| BundleError::NotABundle)?;
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default();
    if !first.starts_with("Oefenlijn(") {
        return Err(BundleError::NotABundle);
    }
    let kind: Kind = ron::from_str(first).map_err(|_| BundleError::NotABundle)?;
    if kind.kind != "bundle" || kind.version == 0 {
        return Err(BundleError::NotABundle);
    }
    if kind.version > VERSION {
        return Err(BundleError::Newer(kind.version));
    }
    let marker: Marker = ron::from_str(first).map_err(|_| BundleError::Tampered)?;
    if !is_name(&marker.by) {
        return Err(BundleError::Tampered);
    }
    let mut bundle = Bundle {
        id: marker.id,
        made_on: marker.made_on,
        until: marker.until,
        by: marker.by,
        reply: marker.reply,
        fields: marker.fields,
        items: Vec::new(),
    };
    for line in lines {
        match ron::from_str(line) {
            Ok(Line::Item(line)) => bundle.items.push(item(*line)?),
            Ok(Line::End(count)) if count == bundle.items.len() => return Ok(bundle),
            Ok(Line::End(_)) | Err(_) => return Err(BundleError::Tampered),
        }
    }
    Err(BundleError::Tampered)
}

/// Whether this can be a name in a bundle: files of pages are named by it, so it is letters and digits and nothing else.
fn is_name(text: &str) -> bool {
    !text.is_empty() && text.len() <= 40 && text.chars().all(char::is_alphanumeric)
}

fn item(line: ItemLine) -> Result<Item, BundleError> {
    // An event's place is its name: none twice, none before another.
    if !is_name(&line.name) || !line.events.windows(2).all(|two| two[0].seq < two[1].seq) {
        return Err(BundleError::Tampered);
    }
    let recording = Recording {
        id: line.name,
        started_on: line.started_on,
        header: line.header,
        opening: line.events,
        corrections: line.corrections,
        step_words: line.step_words,
        guess: line.guess,
        parent: line.parent,
        keeping: Keeping { redacted: line.redacted, ..Keeping::default() },
        ..Recording::default()
    };
    Ok(Item { withdraw: line.withdraw, recording, measures: line.measures })
}
