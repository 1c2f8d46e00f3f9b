//! Rehearsing: plays, conversations written down as tests that a trainer can read; drills, one message to answer;
//! and simulated trainees who play a scenario many times before anyone does.

mod drill;
mod parse;
mod rehearsal;
mod run;

pub use drill::{Drill, DrillKind, Drilled, drilled, drills};
pub use parse::{Expected, Play, Step, Written};
pub use rehearsal::{
    Finding, FindingKind, NearMiss, Reached, Rehearsal, Tally, Trainee, Wanted, as_play, leads_to, rehearse,
};
pub use run::{Performed, perform};
