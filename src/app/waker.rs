//! Tells the host from another thread that there is something new to look at.

use std::fmt;
use std::sync::Arc;

/// Calls out to whoever owns the loop; by default nobody listens.
#[derive(Clone, Default)]
pub struct Waker(Option<Arc<dyn Fn() + Send + Sync>>);

impl Waker {
    /// A waker that calls this.
    pub fn new(call: impl Fn() + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(call)))
    }

    /// There is something new.
    pub fn wake(&self) {
        if let Some(call) = &self.0 {
            call();
        }
    }
}

impl fmt::Debug for Waker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Waker(..)" } else { "Waker(nobody)" })
    }
}
