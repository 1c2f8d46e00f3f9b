//! xAPI 1.0.3 statements of a practice chat: that it began, was paused, went on, was completed, ended.
//!
//! No text, no score, no success: what somebody typed and how they did it does not leave the program this way. The same
//! recording gives the same statements with the same ids, so that sending twice counts once.

use crate::ids::Millis;
use crate::recording::Recording;
use crate::review::LookBack;
use crate::session::{Happening, Outcome};
use serde_json::{Value, json};

/// A recording cannot be told as statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum XapiError {
    /// Its date cannot be read.
    #[error("the recording does not say when it was made")]
    NoDate,
    /// The pseudonym is empty.
    #[error("say for whom: a pseudonym that your learning platform knows")]
    NoName,
}

/// An id that looks as RFC 4122 wants it (version 8: made from other data), the same for the same parts.
fn id(parts: &[&str]) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update(&[0]);
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// ISO 8601 duration.
fn duration(ms: Millis) -> String {
    format!("PT{}.{:02}S", ms / 1_000, ms % 1_000 / 10)
}

/// Verbs of ADL: name, last part of the IRI.
fn verb(name: &str) -> Value {
    json!({"id": format!("http://adlnet.gov/expapi/verbs/{name}"), "display": {"en": name}})
}

/// The statements of a recording, in order. `home_page` and `name` are the account by which the platform knows the person.
///
/// # Errors
/// When the recording has no date, or the name is empty.
pub fn statements(recording: &Recording, home_page: &str, name: &str) -> Result<Vec<Value>, XapiError> {
    if name.trim().is_empty() {
        return Err(XapiError::NoName);
    }
    let begun: jiff::civil::DateTime = recording.started_on.replace(' ', "T").parse().map_err(|_| XapiError::NoDate)?;
    let header = &recording.header;
    let registration = id(&["registration", &recording.id, &header.scenario, &recording.started_on]);
    let actor = json!({"objectType": "Agent", "account": {"homePage": home_page, "name": name.trim()}});
    let object = json!({
        "objectType": "Activity",
        "id": format!("urn:oefenlijn:scenario:{}", header.scenario),
        "definition": {
            "type": "http://adlnet.gov/expapi/activities/simulation",
            "name": {header.lang.code(): header.title},
        },
    });
    let mut made = Vec::new();
    let mut say = |name: &str, at_ms: Millis, result: Value| {
        let span = jiff::Span::new().milliseconds(i64::try_from(at_ms).unwrap_or(i64::MAX));
        // The recording knows the local time and no zone: said as it stands, in UTC.
        let at = begun.saturating_add(span);
        let mut statement = json!({
            "id": id(&[&registration, name, &made.len().to_string()]),
            "actor": actor,
            "verb": verb(name),
            "object": object,
            "timestamp": format!("{}Z", at.strftime("%Y-%m-%dT%H:%M:%S%.3f")),
            "context": {
                "registration": registration,
                "platform": format!("Oefenlijn {}", header.program),
                "language": header.lang.code(),
            },
        });
        if let (Some(statement), false) = (statement.as_object_mut(), result.is_null()) {
            statement.insert("result".to_owned(), result);
        }
        made.push(statement);
    };
    say("initialized", 0, Value::Null);
    let mut is_paused = false;
    for event in recording.events() {
        match event.what {
            Happening::Paused {} if !is_paused => {
                is_paused = true;
                say("suspended", event.at_ms, Value::Null);
            }
            Happening::Resumed {} if is_paused => {
                is_paused = false;
                say("resumed", event.at_ms, Value::Null);
            }
            _ => {}
        }
    }
    let last = recording.events().last().map_or(0, |event| event.at_ms);
    let practised = LookBack::of(recording).turns.last().map_or(0, |turn| turn.at_ms);
    let end = recording.state().end;
    let is_completed = end.as_ref().is_some_and(|end| end.outcome != Outcome::Stopped);
    if is_completed {
        say("completed", last, json!({"completion": true, "duration": duration(practised)}));
    }
    // What was broken off is not over: it may be gone on with.
    if end.is_some() {
        say("terminated", last, json!({"completion": is_completed, "duration": duration(practised)}));
    } else if !is_paused {
        say("suspended", last, Value::Null);
    }
    Ok(made)
}
