//! Rehearsing: plays, conversations written down as tests that a trainer can read; drills, one message to answer.

mod drill;
mod parse;
mod run;

pub use drill::{Drill, DrillKind, Drilled, drilled, drills};
pub use parse::{Expected, Play, Step, Written};
pub use run::{Performed, perform};
