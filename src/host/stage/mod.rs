//! The big screen: Bevy owns the loop, the clock and the picture; the panels are the desktop's own.

mod brush;
mod cast;
mod engine;
mod keys;
mod look;
mod measure;
mod panels;
mod pen;
mod pictures;
mod plan;
mod scene;
mod window;
mod writing;

pub use measure::measure;
pub use pictures::{film, frame};
pub use window::run;

use std::panic;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Why there is nothing to see.
#[derive(Debug, thiserror::Error)]
pub enum StageError {
    /// There is no display to open a window on.
    #[error("no display to open a window on; `--frame SECONDS -o FILE.png` makes a picture without one")]
    NoDisplay,
    /// No driver draws.
    #[error(
        "no graphics driver that the stage can use (Vulkan, Metal, DirectX 12 or OpenGL); on Debian `apt install mesa-vulkan-drivers` gives one that needs no graphics card"
    )]
    NoGpu,
    /// Told already.
    #[error("the stage stopped")]
    Fault,
    /// Nobody said anything.
    #[error("nothing is said in this recording")]
    Nothing,
    /// The driver gave no picture.
    #[error("the graphics driver gave no picture; try a smaller --size")]
    NoPicture,
    /// The disk says no.
    #[error("{0} cannot be written")]
    Unwritten(String),
}

/// Does what panics for want of a driver: then without a word, and the error says what is missing. Any other fault is told
/// as everywhere.
fn quietly<T>(make: impl FnOnce() -> T) -> Result<T, StageError> {
    let before = panic::take_hook();
    let told = Arc::new(AtomicBool::new(false));
    let (tells, has_told) = (before, told.clone());
    panic::set_hook(Box::new(move |fault| {
        let words = fault.payload_as_str().unwrap_or_default();
        if !["GPU", "adapter", "Adapter", "surface", "display"].iter().any(|word| words.contains(word)) {
            has_told.store(true, Ordering::SeqCst);
            tells(fault);
        }
    }));
    let made = panic::catch_unwind(panic::AssertUnwindSafe(make));
    let why = if told.load(Ordering::SeqCst) { StageError::Fault } else { StageError::NoGpu };
    made.map_err(|_| why)
}
