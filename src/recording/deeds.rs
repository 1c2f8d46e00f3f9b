//! The log of what was done with recordings: deleted, extended, allowed, withdrawn. No content: proof without a trace.

use super::Day;
use crate::protocol::Retention;
use crate::seal::{make_folder, replace};
use serde::{Deserialize, Serialize};
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Did {
    /// Deleted because its end date came.
    Purged,
    /// Deleted because somebody asked.
    Erased,
    /// The end date was put elsewhere.
    Extended,
    /// A permission was given.
    Allowed,
    /// A permission was withdrawn.
    Withdrew,
    /// A copy left the store: export or bundle.
    Exported,
    /// Words were taken out.
    Redacted,
    /// The key was destroyed: nothing sealed with it can be opened again.
    KeyDestroyed,
    /// The key was put elsewhere.
    KeyMoved,
}

impl Did {
    /// Everything that can be done.
    pub const ALL: [Self; 9] = [
        Self::Purged,
        Self::Erased,
        Self::Extended,
        Self::Allowed,
        Self::Withdrew,
        Self::Exported,
        Self::Redacted,
        Self::KeyDestroyed,
        Self::KeyMoved,
    ];

    /// The name in texts and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Purged => "purged",
            Self::Erased => "erased",
            Self::Extended => "extended",
            Self::Allowed => "allowed",
            Self::Withdrew => "withdrew",
            Self::Exported => "exported",
            Self::Redacted => "redacted",
            Self::KeyDestroyed => "key-destroyed",
            Self::KeyMoved => "key-moved",
        }
    }
}

/// A line of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Deed")]
pub struct Deed {
    /// When.
    pub on: Day,
    /// What.
    pub did: Did,
    /// A fingerprint of the recording's name; empty when it was all of them or the key.
    #[serde(default)]
    pub item: String,
    /// How many files are gone by it.
    #[serde(default)]
    pub files: u32,
}

impl Deed {
    /// Something that was done with a recording.
    #[must_use]
    pub fn of(on: Day, did: Did, id: &str, files: u32) -> Self {
        Self { on, did, item: Self::item(id), files }
    }

    /// The fingerprint by which the log knows a recording; empty for none.
    #[must_use]
    pub fn item(id: &str) -> String {
        if id.is_empty() { String::new() } else { blake3::hash(id.as_bytes()).to_hex()[..12].to_owned() }
    }
}

const FILE: &str = "deeds.log";

/// Reads the log of a store, oldest first; lines that are broken are passed over.
#[must_use]
pub fn deeds(folder: &Path) -> Vec<Deed> {
    from_text(&fs::read_to_string(folder.join(FILE)).unwrap_or_default())
}

pub(super) fn from_text(text: &str) -> Vec<Deed> {
    text.lines().filter_map(|line| ron::from_str(line).ok()).collect()
}

/// Adds lines.
///
/// # Errors
/// When the disk says no.
pub fn note_deeds(folder: &Path, new: &[Deed]) -> io::Result<()> {
    if new.is_empty() {
        return Ok(());
    }
    make_folder(folder)?;
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let path = folder.join(FILE);
    // Half a line that a kill or a full disk left does not take the next one along.
    let is_broken = fs::read(&path).is_ok_and(|bytes| bytes.last().is_some_and(|last| *last != b'\n'));
    let mut file = options.open(path)?;
    let text = lines(new)?;
    file.write_all(if is_broken { format!("\n{text}") } else { text }.as_bytes())?;
    file.sync_all()
}

pub(super) fn lines(deeds: &[Deed]) -> io::Result<String> {
    let mut text = String::new();
    for deed in deeds {
        let options = ron::ser::PrettyConfig::new().struct_names(true).compact_structs(true);
        text.push_str(&ron::ser::to_string_pretty(deed, options).map_err(io::Error::other)?);
        text.push('\n');
    }
    Ok(text)
}

/// Takes out what is older than the organisation keeps it.
///
/// # Errors
/// When the disk says no.
pub(super) fn shorten(folder: &Path, retention: &Retention, today: Day) -> io::Result<()> {
    let all = deeds(folder);
    let kept: Vec<Deed> =
        all.iter().filter(|deed| deed.on.plus_months(retention.log_months) >= today).cloned().collect();
    if kept.len() < all.len() { replace(&folder.join(FILE), lines(&kept)?.as_bytes()) } else { Ok(()) }
}
