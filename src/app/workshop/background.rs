//! Work on a thread of its own, the newest only: what was asked before is told to stop and forgotten.

use crate::app::Waker;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Work that may be going on.
#[derive(Debug)]
pub struct Background<T> {
    slot: Option<Arc<Slot<T>>>,
}

#[derive(Debug)]
struct Slot<T> {
    stop: AtomicBool,
    done: Mutex<Option<T>>,
}

impl<T> Default for Background<T> {
    fn default() -> Self {
        Self { slot: None }
    }
}

/// Whether somebody still waits for the result.
#[derive(Debug)]
pub struct Wanted<T>(Arc<Slot<T>>);

impl<T> Wanted<T> {
    /// Whether to go on.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        !self.0.stop.load(Ordering::Relaxed)
    }
}

impl<T: Send + 'static> Background<T> {
    /// Starts this instead of what goes on; nothing goes on when the system gives no thread.
    pub fn start(&mut self, name: &str, waker: Waker, work: impl FnOnce(&Wanted<T>) -> T + Send + 'static) {
        self.stop();
        let slot = Arc::new(Slot { stop: AtomicBool::new(false), done: Mutex::new(None) });
        self.slot = Some(Arc::clone(&slot));
        let wanted = Wanted(slot);
        let started = thread::Builder::new().name(name.to_owned()).spawn(move || {
            let done = work(&wanted);
            *wanted.0.done.lock().unwrap_or_else(PoisonError::into_inner) = Some(done);
            waker.wake();
        });
        if started.is_err() {
            self.slot = None;
        }
    }

    /// The result, once.
    pub fn take(&mut self) -> Option<T> {
        let done = self.slot.as_ref()?.done.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        self.slot = None;
        Some(done)
    }
}

impl<T> Background<T> {
    /// Whether something goes on.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.slot.is_some()
    }

    /// What goes on is not wanted any more.
    pub fn stop(&mut self) {
        if let Some(slot) = self.slot.take() {
            slot.stop.store(true, Ordering::Relaxed);
        }
    }
}

impl<T> Drop for Background<T> {
    fn drop(&mut self) {
        self.stop();
    }
}
