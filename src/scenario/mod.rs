//! A playable, checked scenario: what a trainer writes, made sure.

mod check;
pub mod functions;
mod model;
pub mod script;

pub use model::*;
