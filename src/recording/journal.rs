//! What came since a recording was last saved whole: small sealed pieces, added to a file as soon as they are there.
//!
//! A message stands here before it stands on the screen, so that a program that is killed loses nothing. A piece costs
//! the window some tenths of a millisecond; saving the recording whole happens on another thread, after which the
//! journal begins anew. A piece: its length (four bytes, little end first) and an age file.

use super::{Exchange, Opened, Recording, format};
use crate::seal::{Vault, make_folder};
use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// A piece of a journal.
#[derive(Debug, Serialize, Deserialize)]
enum Piece {
    /// A recording as it began.
    Whole(String),
    /// What came after so many exchanges, and the message being typed then.
    Grown { from: usize, exchanges: Vec<Exchange>, draft: String },
}

/// The journal of one recording, open for adding; nobody else can open it so meanwhile.
#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
    file: File,
    /// How far it is whole; half a piece behind it would hide what follows.
    whole: u64,
}

impl Journal {
    /// Opens the journal for adding.
    ///
    /// # Errors
    /// When the disk says no, or another program has it open (`WouldBlock`).
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        if let Some(folder) = path.parent() {
            make_folder(folder)?;
        }
        let mut options = OpenOptions::new();
        options.create(true).append(true).read(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        let mut file = options.open(path)?;
        match file.try_lock() {
            // Where the system knows no locks, there is none.
            Ok(()) | Err(fs::TryLockError::Error(_)) => {}
            Err(fs::TryLockError::WouldBlock) => return Err(io::ErrorKind::WouldBlock.into()),
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        let whole = Pieces(&bytes).map(|sealed| 4 + sealed.len() as u64).sum();
        Ok(Self { path: path.to_owned(), file, whole })
    }

    /// Whether the file is still where it was: a folder that vanished takes it along, and what is added then is nowhere.
    pub(super) fn is_there(&self) -> bool {
        let (Ok(there), Ok(open)) = (fs::metadata(&self.path), self.file.metadata()) else { return false };
        #[cfg(unix)]
        let is_same = {
            use std::os::unix::fs::MetadataExt as _;
            (there.dev(), there.ino()) == (open.dev(), open.ino())
        };
        #[cfg(not(unix))]
        let is_same = there.len() == open.len();
        is_same
    }

    /// A recording that begins.
    pub(super) fn begin(&mut self, vault: &Vault, recording: &Recording) -> io::Result<()> {
        let text = format::write(recording).map_err(io::Error::other)?;
        self.add(vault, &Piece::Whole(text))
    }

    /// What came, and the message being typed.
    pub(super) fn grow(&mut self, vault: &Vault, from: usize, exchanges: &[Exchange], draft: &str) -> io::Result<()> {
        self.add(vault, &Piece::Grown { from, exchanges: exchanges.to_vec(), draft: draft.to_owned() })
    }

    fn add(&mut self, vault: &Vault, piece: &Piece) -> io::Result<()> {
        let text = ron::to_string(piece).map_err(io::Error::other)?;
        let sealed = vault.seal(text.as_bytes())?;
        let length = u32::try_from(sealed.len()).map_err(io::Error::other)?;
        let mut bytes = length.to_le_bytes().to_vec();
        bytes.extend_from_slice(&sealed);
        // What a kill or a full disk left of a piece goes.
        if self.file.metadata()?.len() != self.whole {
            self.file.set_len(self.whole)?;
        }
        self.file.write_all(&bytes)?;
        self.whole += bytes.len() as u64;
        Ok(())
    }

    /// Begins anew: everything in it stands in the recording.
    pub(super) fn clear(&mut self) -> io::Result<()> {
        self.file.set_len(0)?;
        self.whole = 0;
        Ok(())
    }
}

/// The sealed pieces in these bytes; one that was not written whole is the last one and is none.
struct Pieces<'a>(&'a [u8]);

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let (length, after) = self.0.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
        let (sealed, rest) = after.split_at_checked(length)?;
        self.0 = rest;
        Some(sealed)
    }
}

impl Drop for Journal {
    /// An empty journal leaves no file behind.
    fn drop(&mut self) {
        if self.file.metadata().is_ok_and(|about| about.len() == 0) {
            // One that stays is taken away at the next start.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// The recording with what its journal holds; the recording is `None` when it was never saved whole.
pub(super) fn with_journal(vault: &Vault, path: &Path, saved: Option<Opened>) -> io::Result<Option<Opened>> {
    let mut opened = saved;
    for piece in pieces(vault, path)? {
        match (piece, &mut opened) {
            (Piece::Whole(text), None) => opened = format::read(text.as_bytes()).ok(),
            // Begun anew after the disk said no: newer than the file, unless something was said or done with it since.
            (Piece::Whole(text), Some(Opened { recording, damaged_at: None })) if !recording.is_spoken_of() => {
                let newer = format::read(text.as_bytes()).ok().map(|newer| newer.recording);
                let newer = newer.filter(|newer| newer.exchanges.len() > recording.exchanges.len());
                if let Some(newer) = newer {
                    *recording = newer;
                }
            }
            (Piece::Whole(_), Some(_)) | (Piece::Grown { .. }, None) => {}
            (Piece::Grown { from, exchanges, draft }, Some(Opened { recording, damaged_at: None })) => {
                let known = recording.exchanges.len();
                if from <= known {
                    recording.exchanges.extend(exchanges.into_iter().skip(known - from));
                    recording.draft = draft;
                }
            }
            // Behind damage nothing fits.
            (Piece::Grown { .. }, Some(_)) => {}
        }
    }
    Ok(opened)
}

/// What a journal holds when the recording itself cannot be opened: all of it when the journal goes back to the
/// beginning, else the last that came, without what stood before it. `None`: nothing.
pub(super) fn alone(vault: &Vault, path: &Path) -> io::Result<Option<Opened>> {
    if let Some(opened) = with_journal(vault, path, None)? {
        return Ok(Some(opened));
    }
    let mut recording = Recording::default();
    // So many came before and are not here.
    let mut before = None;
    for piece in pieces(vault, path)? {
        let Piece::Grown { from, exchanges, draft } = piece else { continue };
        let known = *before.get_or_insert(from) + recording.exchanges.len();
        if from <= known {
            recording.exchanges.extend(exchanges.into_iter().skip(known - from));
            recording.draft = draft;
        }
    }
    Ok(before.filter(|_| !recording.exchanges.is_empty()).map(|_| Opened { recording, damaged_at: None }))
}

/// The pieces of a journal up to the first that does not open; none when there is no journal.
fn pieces(vault: &Vault, path: &Path) -> io::Result<Vec<Piece>> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let read = |sealed: &[u8]| {
        let unsealed = vault.open(sealed).ok().filter(|unsealed| !unsealed.is_cut)?;
        std::str::from_utf8(&unsealed.bytes).ok().and_then(|text| ron::from_str(text).ok())
    };
    Ok(Pieces(&bytes).map_while(read).collect())
}
