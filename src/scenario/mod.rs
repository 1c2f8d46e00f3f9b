//! A playable, checked scenario: what a trainer writes, made sure.

mod model;

pub use model::*;
