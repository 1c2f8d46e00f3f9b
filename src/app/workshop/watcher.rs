//! Watches the scenarios folder, so that what another editor saves is seen here at once.

use crate::app::Waker;
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Watches a folder until it is dropped.
#[derive(Debug)]
pub struct Watcher {
    has_changed: Arc<AtomicBool>,
    /// Stops watching when dropped; nothing where the system cannot watch.
    _system: Option<RecommendedWatcher>,
}

impl Watcher {
    /// Watches this folder and what lies in it; calls out when something changes.
    ///
    /// Where the system cannot watch, nothing is seen before the next look at the folder.
    #[must_use]
    pub fn new(folder: &Path, waker: Waker) -> Self {
        let has_changed = Arc::new(AtomicBool::new(false));
        let theirs = Arc::clone(&has_changed);
        let told = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            if event.is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
                theirs.store(true, Ordering::Release);
                waker.wake();
            }
        });
        let system = told.ok().and_then(|mut system| {
            system.watch(folder, RecursiveMode::Recursive).ok()?;
            Some(system)
        });
        Self { has_changed, _system: system }
    }

    /// Whether something changed since the last call.
    pub fn has_changed(&self) -> bool {
        self.has_changed.swap(false, Ordering::AcqRel)
    }
}
