//! Checks what stands on the desk, on a thread of its own: the newest text only.

use super::tried::Tried;
use crate::app::Waker;
use crate::diagnostic::Diagnostic;
use crate::rehearse::Play;
use crate::scenario::{Helpers, Loaded, Repeated, Source, Translation, load_again};
use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

/// What the checker says of one version of the desk.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// Of which version.
    pub version: u64,
    /// The scenario, as far as it could be read; playable when nothing is wrong.
    pub loaded: Loaded,
    /// Everything that is wrong, of all files.
    pub faults: Vec<Diagnostic>,
    /// Its translations, as they are written.
    pub translations: Vec<Source>,
    /// Plays that are sound as written, while the scenario can be played.
    pub plays: Vec<Source>,
    /// Plays wait to be performed: what is said of them was said of the story before.
    pub has_unperformed_plays: bool,
    /// Samples wait to be read: what is said of them is what was said of the text before.
    pub has_unread_samples: bool,
}

/// What is to be checked.
#[derive(Clone, Debug, Default)]
pub struct Job {
    /// Which version it is.
    pub version: u64,
    /// The scenario file, then its translations and plays.
    pub files: Vec<Source>,
    /// The helper files in the same folder.
    pub helpers: BTreeMap<String, String>,
}

/// Checks one version of a desk, its samples and how its plays go left aside.
#[must_use]
pub fn check(job: &Job) -> Checked {
    check_again(job, &mut Repeated::default())
}

/// Checks the next version of a desk, with what is kept of the one before.
#[must_use]
pub fn check_again(job: &Job, kept: &mut Repeated) -> Checked {
    let Some((scenario, beside)) = job.files.split_first() else { return Checked::default() };
    let translations: Vec<Source> = beside.iter().filter(|source| source.name.ends_with(".ron")).cloned().collect();
    let loaded = load_again(scenario, &Helpers::new(job.helpers.clone()), &translations, kept);
    // What nobody reviewed carries its mark; that is no fault to mend.
    let mut faults: Vec<_> = loaded.diagnostics.iter().filter(|fault| fault.code != "unreviewed").cloned().collect();
    let mut plays = Vec::new();
    for source in beside {
        if source.name.ends_with(".play") {
            let wrong = Play::parse(&source.name, &source.text).1;
            if wrong.is_empty() && loaded.is_playable() {
                plays.push(source.clone());
            }
            faults.extend(wrong);
        } else if !loaded.is_playable() && !faults.iter().any(|fault| fault.file == source.name) {
            faults.extend(Translation::faults(&source.name, &source.text));
        }
    }
    Checked { version: job.version, loaded, faults, translations, plays, ..Checked::default() }
}

/// What the thread does next.
#[derive(Debug)]
enum Next {
    Check(Job),
    ReadSamples(Arc<Checked>),
}

#[derive(Debug, Default)]
struct Shared {
    tray: Mutex<Tray>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Tray {
    next: Option<Next>,
    done: Option<Checked>,
    is_over: bool,
}

/// The thread that checks.
#[derive(Debug)]
pub struct Checker {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl Checker {
    /// A checker that calls out when it has spoken.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn new(waker: Waker) -> io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let theirs = Arc::clone(&shared);
        let thread = thread::Builder::new().name("checker".to_owned()).spawn(move || {
            let (mut tried, mut kept) = (Tried::default(), Repeated::default());
            while let Some(next) = wait(&theirs) {
                let checked = match next {
                    Next::Check(job) => tried.tell(check_again(&job, &mut kept)),
                    Next::ReadSamples(checked) => tried.read((*checked).clone()),
                };
                theirs.tray.lock().unwrap_or_else(PoisonError::into_inner).done = Some(checked);
                waker.wake();
            }
        })?;
        Ok(Self { shared, thread: Some(thread) })
    }

    /// Checks this next; what waited before it is forgotten.
    pub fn ask(&self, job: Job) {
        self.put(Next::Check(job));
    }

    /// Reads the samples of what was checked, when writing rests.
    pub fn read_samples(&self, checked: Arc<Checked>) {
        self.put(Next::ReadSamples(checked));
    }

    fn put(&self, next: Next) {
        self.shared.tray.lock().unwrap_or_else(PoisonError::into_inner).next = Some(next);
        self.shared.changed.notify_one();
    }

    /// What was said since the last call.
    pub fn answer(&self) -> Option<Checked> {
        self.shared.tray.lock().unwrap_or_else(PoisonError::into_inner).done.take()
    }
}

fn wait(shared: &Shared) -> Option<Next> {
    let mut tray = shared.tray.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        if tray.is_over {
            return None;
        }
        if let Some(next) = tray.next.take() {
            return Some(next);
        }
        tray = shared.changed.wait(tray).unwrap_or_else(PoisonError::into_inner);
    }
}

impl Drop for Checker {
    fn drop(&mut self) {
        self.shared.tray.lock().unwrap_or_else(PoisonError::into_inner).is_over = true;
        self.shared.changed.notify_one();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
