//! What came since a recording was last saved whole: small sealed pieces, added to a file as soon as they are there.
//!
//! A message stands here before it stands on the screen, so that a program that is killed loses nothing. A piece costs
//! the window some tenths of a millisecond; saving the recording whole happens on another thread, after which the
//! journal begins anew. A piece: its length (four bytes, little end first) and an age file.

use super::{Exchange, Opened, Recording, format};
use crate::seal::Vault;
use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
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
}

impl Journal {
    /// Opens the journal for adding.
    ///
    /// # Errors
    /// When the disk says no, or another program has it open (`WouldBlock`).
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut options = OpenOptions::new();
        options.create(true).append(true).read(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        let file = options.open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { path: path.to_owned(), file }),
            Err(fs::TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
            // Where the system knows no locks, there is none.
            Err(fs::TryLockError::Error(_)) => Ok(Self { path: path.to_owned(), file }),
        }
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
        let before = self.file.seek(SeekFrom::End(0))?;
        // Half a piece would hide what comes after it.
        self.file.write_all(&bytes).inspect_err(|_| {
            let _ = self.file.set_len(before);
        })
    }

    /// Begins anew: everything in it stands in the recording.
    pub(super) fn clear(&mut self) -> io::Result<()> {
        self.file.set_len(0)
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
    let mut bytes = Vec::new();
    match File::open(path) {
        Ok(mut file) => {
            file.read_to_end(&mut bytes)?;
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(saved),
        Err(error) => return Err(error),
    }
    let mut opened = saved;
    let mut rest = bytes.as_slice();
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
        // A piece that was not written whole is the last one.
        let Some((sealed, after)) = after.split_at_checked(length) else { break };
        rest = after;
        let Ok(unsealed) = vault.open(sealed) else { break };
        let Some(piece) = std::str::from_utf8(&unsealed.bytes).ok().and_then(|text| ron::from_str(text).ok()) else {
            break;
        };
        match (piece, &mut opened) {
            (Piece::Whole(text), None) => opened = format::read(text.as_bytes()).ok(),
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
