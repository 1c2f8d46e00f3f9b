//! Recordings on disk: one file each, replaced whole or not at all.

use super::Recording;
use super::format::{self, FormatError, Opened};
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};

/// Why a recording cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The disk says no.
    #[error("the file cannot be read: {0}")]
    Disk(#[from] io::Error),
    /// The file says no.
    #[error(transparent)]
    Format(#[from] FormatError),
}

/// A file of the store.
#[derive(Debug)]
pub struct Found {
    /// Its name without the ending.
    pub id: String,
    /// What is in it.
    pub opened: Result<Opened, OpenError>,
}

/// The folder of the recordings.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

const ENDING: &str = ".oefenlijn";

impl Store {
    /// The store in this folder; made when first written to.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    fn path(&self, id: &str) -> PathBuf {
        // An id is a file name and nothing else.
        let safe: String =
            id.chars().map(|c| if c.is_ascii_alphanumeric() || "-_".contains(c) { c } else { '_' }).collect();
        self.folder.join(format!("{safe}{ENDING}"))
    }

    /// Every recording, newest first.
    #[must_use]
    pub fn list(&self) -> Vec<Found> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let mut ids: Vec<String> = entries
            .flatten()
            .filter_map(|entry| entry.file_name().to_str()?.strip_suffix(ENDING).map(str::to_owned))
            .collect();
        ids.sort_unstable_by(|a, b| b.cmp(a));
        ids.into_iter().map(|id| Found { opened: self.open(&id), id }).collect()
    }

    /// Opens one recording.
    ///
    /// # Errors
    /// When the disk or the file says no.
    pub fn open(&self, id: &str) -> Result<Opened, OpenError> {
        open_file(&self.path(id))
    }

    /// Saves a recording: written beside the old one, brought to the disk, put in its place.
    ///
    /// # Errors
    /// When the disk says no; the old file is then as it was.
    pub fn save(&self, recording: &Recording) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        save_file(&self.path(&recording.id), recording)
    }

    /// Deletes a recording for good.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn delete(&self, id: &str) -> io::Result<()> {
        fs::remove_file(self.path(id))?;
        sync_folder(&self.folder)
    }
}

/// Opens a recording anywhere.
///
/// # Errors
/// When the disk or the file says no.
pub fn open_file(path: &Path) -> Result<Opened, OpenError> {
    if fs::metadata(path)?.len() > format::MAX_BYTES as u64 {
        return Err(FormatError::TooLarge.into());
    }
    Ok(format::read(&fs::read(path)?)?)
}

/// Saves a recording anywhere, atomically; readable by its owner only.
///
/// # Errors
/// When the disk says no; an old file is then as it was.
pub fn save_file(path: &Path, recording: &Recording) -> io::Result<()> {
    let text = format::write(recording).map_err(io::Error::other)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".saving-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(folder)
}

/// Brings the folder's own entry to the disk, where the system knows that.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Saves on a thread of its own, so that typing never waits for the disk.
#[derive(Debug)]
pub struct Saver {
    work: Option<Sender<Recording>>,
    faults: Receiver<io::Error>,
    thread: Option<JoinHandle<()>>,
}

impl Saver {
    /// A saver for this store.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn new(store: Store) -> io::Result<Self> {
        let (work, waiting) = mpsc::channel::<Recording>();
        let (tell, faults) = mpsc::channel();
        let thread = thread::Builder::new().name("saver".to_owned()).spawn(move || {
            while let Ok(mut recording) = waiting.recv() {
                // Of one recording only the newest state matters.
                while let Ok(newer) = waiting.try_recv() {
                    if newer.id != recording.id {
                        report(&tell, store.save(&recording));
                    }
                    recording = newer;
                }
                report(&tell, store.save(&recording));
            }
        })?;
        Ok(Self { work: Some(work), faults, thread: Some(thread) })
    }

    /// Saves this soon.
    pub fn save(&self, recording: Recording) {
        if let Some(work) = &self.work {
            // The thread ends only when this sender does.
            let _ = work.send(recording);
        }
    }

    /// What went wrong since the last call.
    pub fn fault(&self) -> Option<io::Error> {
        self.faults.try_iter().last()
    }
}

fn report(tell: &Sender<io::Error>, result: io::Result<()>) {
    if let Err(error) = result {
        // Nobody listens any more at the very end.
        let _ = tell.send(error);
    }
}

impl Drop for Saver {
    /// Waits until everything is on the disk.
    fn drop(&mut self) {
        self.work = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
