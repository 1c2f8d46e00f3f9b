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
    told: Receiver<Told>,
    thread: Option<JoinHandle<()>>,
    /// What the thread has, or has on its way.
    sent: Option<Sent>,
    /// Grows with each saving.
    version: u64,
    /// The newest saving that the thread told about.
    heard: u64,
    /// How many recordings the thread could not bring to the disk so far.
    behind: usize,
    faults: Vec<io::Error>,
}

#[derive(Debug)]
struct Sent {
    id: String,
    /// So many the thread has.
    exchanges: usize,
    /// So many stand in the journal, or stood in the file when it began: fewer when the disk said no.
    journaled: usize,
    /// Something was said about it, or done with it, besides what was typed.
    is_spoken_of: bool,
    journal: Option<Journal>,
}

#[derive(Debug)]
enum Work {
    Whole(Box<Recording>),
    Grown {
        from: usize,
        exchanges: Vec<Exchange>,
        draft: String,
    },
    /// Try again what could not be saved.
    Again,
    /// This recording was deleted: it is not wanted on the disk any more.
    Drop(String),
}

/// What the thread tells after each saving.
#[derive(Debug)]
struct Told {
    version: u64,
    saved: io::Result<()>,
    /// How many recordings are not on the disk as they should be.
    behind: usize,
}

/// What the thread has in hand.
struct Hand {
    store: Store,
    held: Option<Recording>,
    /// Something of `held` is not on the disk yet. What is, is never written again: it may have been deleted since.
    is_unsaved: bool,
    /// Others that the disk did not take.
    behind: Vec<Recording>,
}

impl Hand {
    fn take(&mut self, work: Work) {
        match work {
            Work::Whole(recording) => {
                // Of one recording only the newest state matters; another one is brought to the disk first.
                let is_other = self.held.as_ref().is_some_and(|before| before.id != recording.id);
                self.behind.retain(|it| it.id != recording.id);
                if let Some(before) = self.held.replace(*recording)
                    && is_other
                    && self.is_unsaved
                {
                    self.behind.push(before);
                }
                self.is_unsaved = true;
            }
            Work::Grown { from, exchanges, draft } => {
                if let Some(recording) = &mut self.held {
                    recording.exchanges.truncate(from);
                    recording.exchanges.extend(exchanges);
                    recording.draft = draft;
                    self.is_unsaved = true;
                }
            }
            Work::Again => {}
            Work::Drop(id) => {
                self.behind.retain(|it| it.id != id);
                if self.held.as_ref().is_some_and(|it| it.id == id) {
                    self.held = None;
                    self.is_unsaved = false;
                }
            }
        }
    }

    fn save(&mut self) -> io::Result<()> {
        let mut saved = Ok(());
        self.behind.retain(|recording| match self.store.save(recording) {
            Ok(()) => false,
            Err(error) => {
                saved = Err(error);
                true
            }
        });
        if let Some(recording) = self.held.as_ref().filter(|_| self.is_unsaved) {
            match self.store.save(recording) {
                Ok(()) => self.is_unsaved = false,
                Err(error) => {
                    // What must not be written is not tried again.
                    self.is_unsaved = error.kind() != io::ErrorKind::InvalidData;
                    saved = Err(error);
                }
            }
        }
        saved
    }

    fn behind(&self) -> usize {
        self.behind.len() + usize::from(self.is_unsaved)
    }
}

impl Saver {
    /// A saver for this store.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn new(store: Store) -> io::Result<Self> {
        let (work, waiting) = mpsc::channel::<(u64, Work)>();
        let (tell, told) = mpsc::channel();
        let mut hand = Hand { store: store.clone(), held: None, is_unsaved: false, behind: Vec::new() };
        let thread = thread::Builder::new().name("saver".to_owned()).spawn(move || {
            while let Ok((mut version, first)) = waiting.recv() {
                hand.take(first);
                while let Ok((newer, work)) = waiting.try_recv() {
                    version = newer;
                    hand.take(work);
                }
                let saved = hand.save();
                // Nobody listens any more at the very end.
                let _ = tell.send(Told { version, saved, behind: hand.behind() });
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
            behind: 0,
            faults: Vec::new(),
        })
    }

    fn send(&mut self, work: Work) {
        self.version += 1;
        if let Some(sender) = &self.work {
            // The thread ends only when this sender does.
            let _ = sender.send((self.version, work));
        }
    }

    /// Saves this: at once what came since, the whole soon.
    pub fn save(&mut self, recording: &Recording) {
        self.hear();
        let work = self.grown(recording).unwrap_or_else(|| {
            let is_other = self.sent.as_ref().is_none_or(|sent| sent.id != recording.id);
            let before = if is_other { None } else { self.sent.as_mut() };
            let (journal, journaled) = match before {
                Some(sent) => (sent.journal.take(), sent.journaled),
                None => (self.begin(recording), recording.exchanges.len()),
            };
            self.sent = Some(Sent {
                id: recording.id.clone(),
                exchanges: recording.exchanges.len(),
                journaled,
                is_spoken_of: recording.is_spoken_of(),
                journal,
            });
            Work::Whole(Box::new(recording.clone()))
        });
        self.send(work);
    }

    /// What came since, when nothing else changed; it stands in the journal then.
    fn grown(&mut self, recording: &Recording) -> Option<Work> {
        let sent = self.sent.as_mut().filter(|sent| sent.id == recording.id)?;
        // Taking the last word back is a change too.
        if recording.is_spoken_of() || sent.is_spoken_of {
            return None;
        }
        let count = recording.exchanges.len();
        let from = sent.exchanges.min(count);
        let exchanges = recording.exchanges[from..].to_vec();
        sent.exchanges = count;
        let vault = self.store.vault();
        sent.journal.take_if(|journal| !journal.is_there());
        let added = if let Some(journal) = &mut sent.journal {
            // What the disk did not take before goes along now.
            let since = sent.journaled.min(count);
            journal.grow(vault, since, &recording.exchanges[since..], &recording.draft)
        } else {
            // The disk gave none at first, or took it away. How far the file has come is not known: the whole of it stands in front.
            self.store.journal(&recording.id).and_then(|mut journal| {
                journal.begin(vault, recording)?;
                sent.journal = Some(journal);
                Ok(())
            })
        };
        match added {
            Ok(()) => sent.journaled = count,
            Err(error) => self.faults.push(error),
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

    /// Tries again to bring to the disk what it did not take.
    pub fn again(&mut self) {
        self.send(Work::Again);
    }

    /// A recording was deleted: if it waits to be saved, it is not any more.
    pub fn drop_waiting(&mut self, id: &str) {
        if self.sent.as_ref().is_some_and(|sent| sent.id == id) {
            self.sent = None;
        }
        self.send(Work::Drop(id.to_owned()));
    }

    /// Whether something is not on the disk as it should be, as far as is known.
    pub fn is_behind(&mut self) -> bool {
        self.hear();
        self.behind > 0 || self.heard < self.version
    }

    /// Hears what the thread tells.
    fn hear(&mut self) {
        while let Ok(told) = self.told.try_recv() {
            self.note(told);
        }
    }

    /// Faults are kept; a journal whose content was saved begins anew.
    fn note(&mut self, told: Told) {
        self.heard = self.heard.max(told.version);
        self.behind = told.behind;
        match told.saved {
            Ok(()) if told.version == self.version => {
                let Some(sent) = &mut self.sent else { return };
                sent.journaled = sent.exchanges;
                if let Some(Err(error)) = sent.journal.as_mut().map(Journal::clear) {
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
            && let Ok(told) = self.told.recv()
        {
            self.note(told);
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
