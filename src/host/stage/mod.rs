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

use bevy::render::renderer::initialize_renderer;
use bevy::render::settings::WgpuSettings;
use bevy::tasks::block_on;
use std::panic;
use std::sync::{Arc, Mutex, PoisonError};

/// Why there is nothing to see.
#[derive(Debug, thiserror::Error)]
pub enum StageError {
    /// There is no display to open a window on.
    #[error("no display to open a window on; `--frame SECONDS -o FILE.png` makes a picture without one")]
    NoDisplay,
    /// No driver draws.
    #[error(
        "no graphics driver that the stage can use (Vulkan, Metal or DirectX 12); on Debian `apt install mesa-vulkan-drivers` gives one that needs no graphics card"
    )]
    NoGpu,
    /// It cannot be shown: said in the window too.
    #[error("{0}")]
    Unshown(String),
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

/// Whether anything can be shown: told before a conversation is made ready, which takes longer.
///
/// # Errors
/// When there is no graphics driver, or no display for a window.
pub fn can_show(in_window: bool) -> Result<(), StageError> {
    if in_window && !crate::host::native::has_display() {
        return Err(StageError::NoDisplay);
    }
    let settings = WgpuSettings::default();
    quietly(|| settings.backends.map(|backends| block_on(initialize_renderer(backends, None, &settings))))?
        .map(drop)
        .ok_or(StageError::NoGpu)
}

/// Does what panics for want of a display or a driver: then without a word, and the error says what is missing. Any other
/// fault is told as everywhere. The engine has no other way to say it; what counts is where it fell, not its words.
fn quietly<T>(make: impl FnOnce() -> T) -> Result<T, StageError> {
    let tells = panic::take_hook();
    let first = Arc::new(Mutex::new(None));
    let fell = first.clone();
    panic::set_hook(Box::new(move |fault| {
        let why = fault.location().and_then(|at| missing(at.file()));
        let is_told = why.is_some();
        let mut first = fell.lock().unwrap_or_else(PoisonError::into_inner);
        // A thread that waits for the one that fell falls after it.
        let is_first = first.is_none();
        if is_first {
            *first = Some(why.unwrap_or(StageError::Fault));
        }
        drop(first);
        if is_first && !is_told {
            tells(fault);
        }
    }));
    panic::catch_unwind(panic::AssertUnwindSafe(make)).map_err(|_| {
        let first = first.lock().unwrap_or_else(PoisonError::into_inner).take();
        first.unwrap_or(StageError::Fault)
    })
}

/// What is missing when the engine falls in this file: where it asks the system for windows, or for a driver.
fn missing(file: &str) -> Option<StageError> {
    let parts: Vec<&str> = file.split(['/', '\\']).collect();
    let of = |name: &str| parts.iter().any(|part| part.strip_prefix(name).is_some_and(|rest| !rest.starts_with('_')));
    if of("bevy_winit") {
        Some(StageError::NoDisplay)
    } else if of("bevy_render") && (parts.contains(&"renderer") || parts.ends_with(&["window", "mod.rs"])) {
        Some(StageError::NoGpu)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{StageError, missing};

    #[test]
    fn a_fall_is_told_by_its_place_as_no_display_no_driver_or_a_fault() {
        let of = |file: &str| missing(&format!("/home/x/.cargo/registry/src/index/{file}"));
        assert!(matches!(of("bevy_winit-0.19.1/src/lib.rs"), Some(StageError::NoDisplay)));
        assert!(matches!(of("bevy_render-0.19.1/src/renderer/mod.rs"), Some(StageError::NoGpu)));
        assert!(matches!(of("bevy_render-0.19.1\\src\\renderer\\mod.rs"), Some(StageError::NoGpu)));
        assert!(of("bevy_render-0.19.1/src/mesh/mod.rs").is_none());
        assert!(of("bevy_sprite_render-0.19.1/src/renderer/mod.rs").is_none());
        assert!(missing("src/host/stage/window.rs").is_none());
    }
}
