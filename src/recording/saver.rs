//! Saving without the window waiting for the disk.

use super::journal::Journal;
use super::{Exchange, Recording, Store};
use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};

/// Saves on a thread of its own; what grows is put in a journal at once.
#[derive(Debug)]
pub struct Saver {
    store: Store,
    work: Option<Sender<(u64, Work)>>,
    told: Receiver<(u64, io::Result<()>)>,
    thread: Option<JoinHandle<()>>,
    /// What the thread has, or has on its way.
    sent: Option<Sent>,
    /// Grows with each saving.
    version: u64,
    /// The newest saving that the thread told about.
    heard: u64,
    faults: Vec<io::Error>,
}

#[derive(Debug)]
struct Sent {
    id: String,
    exchanges: usize,
    /// Something was said about it, or done with it, besides what was typed.
    is_spoken_of: bool,
    journal: Option<Journal>,
}

#[derive(Debug)]
enum Work {
    Whole(Box<Recording>),
    Grown { from: usize, exchanges: Vec<Exchange>, draft: String },
}

impl Saver {
    /// A saver for this store.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn new(store: Store) -> io::Result<Self> {
        let (work, waiting) = mpsc::channel::<(u64, Work)>();
        let (tell, told) = mpsc::channel();
        let saving = store.clone();
        let thread = thread::Builder::new().name("saver".to_owned()).spawn(move || {
            let mut held: Option<Recording> = None;
            // Something of `held` is not on the disk yet. What is, is never written again: it may have been deleted since.
            let mut is_unsaved = false;
            while let Ok((mut version, first)) = waiting.recv() {
                let mut next = Some(first);
                while let Some(piece) = next.take() {
                    match piece {
                        Work::Whole(recording) => {
                            // Of one recording only the newest state matters; another one is brought to the disk first.
                            let is_other = held.as_ref().is_some_and(|before| before.id != recording.id);
                            if let Some(before) = held.replace(*recording)
                                && is_other
                                && is_unsaved
                            {
                                let _ = tell.send((0, saving.save(&before)));
                            }
                            is_unsaved = true;
                        }
                        Work::Grown { from, exchanges, draft } => {
                            if let Some(recording) = &mut held {
                                recording.exchanges.truncate(from);
                                recording.exchanges.extend(exchanges);
                                recording.draft = draft;
                                is_unsaved = true;
                            }
                        }
                    }
                    if let Ok((newer, piece)) = waiting.try_recv() {
                        version = newer;
                        next = Some(piece);
                    }
                }
                if let Some(recording) = &held {
                    // Nobody listens any more at the very end.
                    let saved = saving.save(recording);
                    is_unsaved = saved.is_err();
                    let _ = tell.send((version, saved));
                }
            }
        })?;
        Ok(Self {
            store,
            work: Some(work),
            told,
            thread: Some(thread),
            sent: None,
            version: 0,
            heard: 0,
            faults: Vec::new(),
        })
    }

    /// Saves this: at once what came since, the whole soon.
    pub fn save(&mut self, recording: &Recording) {
        self.hear();
        self.version += 1;
        let work = self.grown(recording).unwrap_or_else(|| {
            let is_other = self.sent.as_ref().is_none_or(|sent| sent.id != recording.id);
            let journal =
                if is_other { self.begin(recording) } else { self.sent.as_mut().and_then(|sent| sent.journal.take()) };
            self.sent = Some(Sent {
                id: recording.id.clone(),
                exchanges: recording.exchanges.len(),
                is_spoken_of: recording.is_spoken_of(),
                journal,
            });
            Work::Whole(Box::new(recording.clone()))
        });
        if let Some(sender) = &self.work {
            // The thread ends only when this sender does.
            let _ = sender.send((self.version, work));
        }
    }

    /// What came since, when nothing else changed; it stands in the journal then.
    fn grown(&mut self, recording: &Recording) -> Option<Work> {
        let sent = self.sent.as_mut().filter(|sent| sent.id == recording.id)?;
        // Taking the last word back is a change too.
        if recording.is_spoken_of() || sent.is_spoken_of {
            return None;
        }
        let from = sent.exchanges.min(recording.exchanges.len());
        let exchanges = recording.exchanges[from..].to_vec();
        sent.exchanges = recording.exchanges.len();
        if let Some(journal) = &mut sent.journal
            && let Err(error) = journal.grow(self.store.vault(), from, &exchanges, &recording.draft)
        {
            self.faults.push(error);
        }
        Some(Work::Grown { from, exchanges, draft: recording.draft.clone() })
    }

    fn begin(&mut self, recording: &Recording) -> Option<Journal> {
        // What is looked back on is not practised in: nothing of it is typed.
        if recording.is_spoken_of() {
            return None;
        }
        let begun = self.store.journal(&recording.id).and_then(|mut journal| {
            if recording.exchanges.is_empty() {
                journal.begin(self.store.vault(), recording)?;
            }
            Ok(journal)
        });
        begun.map_err(|error| self.faults.push(error)).ok()
    }

    /// Hears what the thread tells.
    fn hear(&mut self) {
        while let Ok((version, result)) = self.told.try_recv() {
            self.note(version, result);
        }
    }

    /// Faults are kept; a journal whose content was saved begins anew.
    fn note(&mut self, version: u64, result: io::Result<()>) {
        self.heard = self.heard.max(version);
        match result {
            Ok(()) if version == self.version => {
                let journal = self.sent.as_mut().and_then(|sent| sent.journal.as_mut());
                if let Some(Err(error)) = journal.map(Journal::clear) {
                    self.faults.push(error);
                }
            }
            Ok(()) => {}
            Err(error) => self.faults.push(error),
        }
    }

    /// What went wrong since the last call.
    pub fn fault(&mut self) -> Option<io::Error> {
        self.hear();
        let last = self.faults.pop();
        self.faults.clear();
        last
    }

    /// The recording is no longer practised in; another program may.
    pub fn let_go(&mut self) {
        self.settle();
        self.sent = None;
    }

    /// Waits until everything was brought to the disk, or could not be.
    pub fn settle(&mut self) {
        while self.heard < self.version
            && let Ok((version, result)) = self.told.recv()
        {
            self.note(version, result);
        }
    }
}

impl Drop for Saver {
    /// Waits until everything is on the disk.
    fn drop(&mut self) {
        self.work = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
        self.hear();
    }
}
