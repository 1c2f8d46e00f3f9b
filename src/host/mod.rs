//! Who owns the loop and the clock.

mod fall;
pub mod native;
#[cfg(feature = "stage")]
pub mod stage;

pub use fall::fall_quietly;
