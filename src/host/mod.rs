//! Who owns the loop and the clock.

pub mod native;
#[cfg(feature = "stage")]
pub mod stage;
