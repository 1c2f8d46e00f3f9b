//! Rehearsing: plays, conversations written down as tests that a trainer can read.

mod parse;
mod run;

pub use parse::{Expected, Play, Step, Written};
pub use run::{Performed, perform};
