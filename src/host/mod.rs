//! Who owns the loop and the clock.

pub mod native;
