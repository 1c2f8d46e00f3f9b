//! A meeting as text: one RON value a line, the first line says what the file is.
//!
//! ```text
//! Oefenlijn(kind: "meeting", version: 1, id: "2026-12-03-1930")
//! (at_ms: 1764790200000, what: plan(on: "2026-12-03", …))      one a line, in order
//! ```

use super::{Entry, Meeting};
use serde::{Deserialize, Serialize};

/// The version this program writes.
const VERSION: u32 = 1;

/// Larger files are not opened, in bytes.
pub(super) const MAX_BYTES: usize = 16_000_000;

/// Why a file cannot be opened as a meeting. Never holds what stands in it.
#[derive(Debug, thiserror::Error)]
pub enum MeetingError {
    /// Something else altogether.
    #[error("this is not a meeting of Oefenlijn")]
    Foreign,
    /// Made by a later program.
    #[error("this meeting is of a newer form ({0}) than this program knows ({VERSION}); update the program")]
    Newer(u32),
    /// Too large to be a meeting.
    #[error("this file is too large to be a meeting")]
    TooLarge,
    /// The disk says no.
    #[error("the file cannot be read or written: {}", .0.kind())]
    Disk(#[from] std::io::Error),
    /// The seal says no.
    #[error(transparent)]
    Seal(#[from] crate::seal::SealError),
}

/// A meeting as it could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// Everything before the damage, if there is any.
    pub meeting: Meeting,
    /// The line where the file is broken; what stands before it is whole.
    pub damaged_at: Option<usize>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Oefenlijn")]
struct Marker {
    kind: String,
    version: u32,
    id: String,
}

/// The meeting as text.
///
/// # Errors
/// Never for a meeting made by this program; the writer's own fault otherwise.
pub fn write(meeting: &Meeting) -> Result<String, ron::Error> {
    let marker = Marker { kind: "meeting".to_owned(), version: VERSION, id: meeting.id.clone() };
    let options = ron::ser::PrettyConfig::new().struct_names(true).compact_structs(true);
    let mut text = ron::ser::to_string_pretty(&marker, options)?;
    for entry in meeting.entries() {
        text.push('\n');
        text.push_str(&ron::to_string(entry)?);
    }
    text.push('\n');
    Ok(text)
}

/// Reads a meeting; gives what is whole when the file is broken further on.
///
/// # Errors
/// When nothing can be opened: foreign, newer or too large.
pub fn read(bytes: &[u8]) -> Result<Read, MeetingError> {
    if bytes.len() > MAX_BYTES {
        return Err(MeetingError::TooLarge);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
    };
    let mut lines = text.lines().enumerate();
    let first = lines.next().map(|(_, line)| line).unwrap_or_default();
    let marker: Marker = ron::from_str(first).map_err(|_| MeetingError::Foreign)?;
    if marker.kind != "meeting" {
        return Err(MeetingError::Foreign);
    }
    if marker.version > VERSION {
        return Err(MeetingError::Newer(marker.version));
    }
    let mut entries: Vec<Entry> = Vec::new();
    let mut damaged_at = (text.len() < bytes.len()).then(|| text.lines().count());
    for (index, line) in lines.filter(|(_, line)| !line.is_empty()) {
        match ron::from_str(line) {
            Ok(entry) => entries.push(entry),
            Err(_) => {
                damaged_at = Some(index + 1);
                break;
            }
        }
    }
    Ok(Read { meeting: Meeting::of(marker.id, entries), damaged_at })
}
