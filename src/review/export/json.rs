//! A conversation as one JSON value.

use crate::recording::Recording;
use crate::review::{Counted, LookBack};
use serde_json::{Value, json};

/// A recording with what looking back counts.
///
/// `form` is the version of this shape; fields are added, never renamed.
#[must_use]
pub fn json(recording: &Recording, look_back: &LookBack) -> Value {
    let measures: Vec<Value> = look_back
        .measures
        .table
        .iter()
        .map(|measure| json!({"id": measure.definition.id, "value": counted(measure.counted), "few": measure.is_few()}))
        .collect();
    json!({
        "form": 1,
        "program": recording.header.program,
        "id": recording.id,
        "started_on": recording.started_on,
        "scenario": recording.header.scenario,
        "title": recording.header.title,
        "seed": recording.header.seed,
        "lang": recording.header.lang,
        "outcome": look_back.end.as_ref().map(|end| end.outcome),
        "events": recording.events().collect::<Vec<_>>(),
        "corrections": recording.corrections,
        "measures": measures,
        "redacted": recording.keeping.redacted,
    })
}

/// The same with everything else that is kept of it: what was fixed before it began, what the person said and allows.
#[must_use]
pub fn whole_json(recording: &Recording, look_back: &LookBack) -> Value {
    let mut all = json(recording, look_back);
    let rest = json!({
        "header": recording.header,
        "parent": recording.parent,
        "step_words": recording.step_words,
        "guess": recording.guess,
        "draft": recording.draft,
        "keeping": recording.keeping,
    });
    if let (Some(all), Value::Object(rest)) = (all.as_object_mut(), rest) {
        all.extend(rest);
    }
    all
}

pub(super) fn counted(counted: Counted) -> Value {
    match counted {
        Counted::Number(number) => number.into(),
        Counted::Of(part, of) => json!({"part": part, "of": of}),
        Counted::Time(ms) => json!({"ms": ms}),
        Counted::Yes(yes) => yes.into(),
        Counted::Nothing => Value::Null,
    }
}
