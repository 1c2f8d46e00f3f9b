//! The permanent format: one RON value a line, the first line says what the file is.
//!
//! ```text
//! Oefenlijn(kind: "recording", version: 1, id: "…", started_on: "2026-11-25 19:30")
//! Header((…))
//! Opening([…])
//! Exchange((…))        one a line, in order
//! Correction((…))      what the person said about our reading
//! StepWord((…))        what the person said about a step of a protocol
//! Parent((…))          of which conversation it is another try, and from where
//! Guess((…))           what the person thought before looking back
//! Keeping((…))         what the person allows, and what was done with it (from version 2)
//! Draft("…")           only while the conversation goes on
//! End(n)               how many lines stand before it (from version 3)
//! ```

use super::{Correction, Exchange, Guess, Keeping, Parent, Recording, StepWord};
use crate::ids::Seq;
use crate::session::{Event, Header};
use serde::{Deserialize, Serialize};

/// The version this program writes.
pub const VERSION: u32 = 3;

/// From this version on a file says where it ends.
const WITH_END: u32 = 3;

/// The oldest version this program opens.
const OLDEST: u32 = 1;

/// Larger files are not opened, in bytes.
pub const MAX_BYTES: usize = 64_000_000;

/// Why a file cannot be opened as a recording. Never holds what stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// Something else altogether.
    #[error("this is not a recording of Oefenlijn")]
    Foreign,
    /// Made by a later program.
    #[error("this recording is of a newer form ({0}) than this program knows ({VERSION}); update the program")]
    Newer(u32),
    /// Made by a program from before the oldest form that can be opened.
    #[error("this recording is of an older form ({0}) that this program no longer opens")]
    Older(u32),
    /// Ours, but broken before anything of use.
    #[error("this recording is damaged at line {0}")]
    Damaged(usize),
    /// Too large to be a recording.
    #[error("this file is too large to be a recording")]
    TooLarge,
}

/// A recording as it could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Everything before the damage, if there is any.
    pub recording: Recording,
    /// The line where the file is broken; what stands before it is whole.
    pub damaged_at: Option<usize>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Oefenlijn")]
struct Marker {
    kind: String,
    version: u32,
    #[serde(default)]
    id: String,
    #[serde(default)]
    started_on: String,
}

#[derive(Debug, Serialize, Deserialize)]
enum Line {
    Header(Box<Header>),
    Opening(Vec<Event>),
    Exchange(Exchange),
    Correction(Correction),
    StepWord(StepWord),
    Parent(Parent),
    Guess(Guess),
    Keeping(Keeping),
    Draft(String),
    End(usize),
}

/// Smaller pieces are not sealed apart, in bytes: each costs some two hundred.
const PIECE: usize = 512;

/// The recording as text.
///
/// # Errors
/// Never for a recording made by this program; the writer's own fault otherwise.
pub fn write(recording: &Recording) -> Result<String, ron::Error> {
    Ok(pieces(recording)?.concat())
}

/// The recording as text, in pieces of whole lines: a file that is damaged opens up to the piece that is.
pub(super) fn pieces(recording: &Recording) -> Result<Vec<String>, ron::Error> {
    let marker = Marker {
        kind: "recording".to_owned(),
        version: VERSION,
        id: recording.id.clone(),
        started_on: recording.started_on.clone(),
    };
    let options = ron::ser::PrettyConfig::new().struct_names(true).compact_structs(true);
    let mut lines = Lines { pieces: vec![ron::ser::to_string_pretty(&marker, options)? + "\n"], count: 1 };
    lines.add(&Line::Header(Box::new(recording.header.clone())))?;
    lines.add(&Line::Opening(recording.opening.clone()))?;
    for exchange in &recording.exchanges {
        lines.add(&Line::Exchange(exchange.clone()))?;
    }
    for correction in &recording.corrections {
        lines.add(&Line::Correction(correction.clone()))?;
    }
    for word in &recording.step_words {
        lines.add(&Line::StepWord(word.clone()))?;
    }
    if let Some(parent) = &recording.parent {
        lines.add(&Line::Parent(parent.clone()))?;
    }
    if let Some(guess) = &recording.guess {
        lines.add(&Line::Guess(guess.clone()))?;
    }
    if recording.keeping != Keeping::default() {
        lines.add(&Line::Keeping(recording.keeping.clone()))?;
    }
    if !recording.draft.is_empty() {
        lines.add(&Line::Draft(recording.draft.clone()))?;
    }
    lines.add(&Line::End(lines.count))?;
    Ok(lines.pieces)
}

/// Lines as they are written, in pieces.
struct Lines {
    pieces: Vec<String>,
    count: usize,
}

impl Lines {
    fn add(&mut self, line: &Line) -> Result<(), ron::Error> {
        let text = ron::to_string(line)? + "\n";
        match self.pieces.last_mut().filter(|piece| piece.len() < PIECE) {
            Some(piece) => piece.push_str(&text),
            None => self.pieces.push(text),
        }
        self.count += 1;
        Ok(())
    }
}

/// Reads a recording; gives what is whole when the file is broken further on.
///
/// # Errors
/// When nothing can be opened: foreign, newer, older, damaged at its beginning, or too large.
pub fn read(bytes: &[u8]) -> Result<Opened, FormatError> {
    if bytes.len() > MAX_BYTES {
        return Err(FormatError::TooLarge);
    }
    // A file that breaks off in the middle of a letter is whole up to there.
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
    };
    let is_cut = text.len() < bytes.len();
    let mut lines = text.lines().enumerate();
    let first = lines.next().map(|(_, line)| line).unwrap_or_default();
    if !first.starts_with("Oefenlijn(") {
        return Err(FormatError::Foreign);
    }
    let marker: Marker = ron::from_str(first).map_err(|_| FormatError::Damaged(1))?;
    match marker.version {
        _ if marker.kind != "recording" => return Err(FormatError::Foreign),
        newer if newer > VERSION => return Err(FormatError::Newer(newer)),
        older if older < OLDEST => return Err(FormatError::Older(older)),
        _ => {}
    }
    let header = lines.next().and_then(|(_, line)| ron::from_str(line).ok());
    let Some(Line::Header(header)) = header else { return Err(FormatError::Damaged(2)) };
    let mut recording = Recording::new(marker.id, marker.started_on, *header, Vec::new());
    let mut damaged_at = None;
    let mut last = 0;
    let mut is_ended = false;
    for (index, line) in lines {
        if line.is_empty() {
            continue;
        }
        if is_ended {
            damaged_at = Some(index + 1);
            break;
        }
        match ron::from_str(line) {
            Ok(Line::Opening(events)) if recording.opening.is_empty() && is_next(&mut last, &events) => {
                recording.opening = events;
            }
            Ok(Line::Exchange(exchange)) if is_next(&mut last, &exchange.events) => recording.exchanges.push(exchange),
            Ok(Line::Correction(correction)) => recording.corrections.push(correction),
            Ok(Line::StepWord(word)) => recording.step_words.push(word),
            Ok(Line::Parent(parent)) => recording.parent = Some(parent),
            Ok(Line::Guess(guess)) => recording.guess = Some(guess),
            Ok(Line::Keeping(keeping)) => recording.keeping = keeping,
            Ok(Line::Draft(draft)) => recording.draft = draft,
            Ok(Line::End(count)) if count == index => is_ended = true,
            Ok(Line::Header(_) | Line::Opening(_) | Line::Exchange(_) | Line::End(_)) | Err(_) => {
                damaged_at = Some(index + 1);
                break;
            }
        }
    }
    if damaged_at.is_none() && (is_cut || (marker.version >= WITH_END && !is_ended)) {
        damaged_at = Some(text.lines().count() + usize::from(text.ends_with('\n')));
    }
    Ok(Opened { recording, damaged_at })
}

/// Whether these events go on where the log stands: no gap, nothing twice. Then it stands behind them.
fn is_next(last: &mut Seq, events: &[Event]) -> bool {
    let fits = events.iter().zip(*last + 1..).all(|(event, seq)| event.seq == seq);
    if let (true, Some(event)) = (fits, events.last()) {
        *last = event.seq;
    }
    fits
}
