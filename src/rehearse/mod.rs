//! Rehearsing: plays, conversations written down as tests that a trainer can read; drills, one message to answer;
//! and simulated trainees who play a scenario many times before anyone does.

mod begin;
mod beside;
mod drill;
mod looks;
mod parse;
mod preview;
mod record;
mod rehearsal;
mod run;
mod samples;
mod stage;
mod understanding;
mod warm;
mod write;

pub use beside::{Beside, Came, Row, Side, beside, run_beside};
pub use drill::{Drill, DrillKind, Drilled, drilled, drills};
pub use looks::{Door, FactLook, Look, Verdict, facts, looks};
pub use parse::{Expected, Play, Step, Written};
pub use preview::{Preview, Reloaded, Tried};
pub use record::{Recorded, of_recording, with_expectations};
pub use rehearsal::{
    Finding, FindingKind, Lack, Rehearsal, Spread, Tally, Trainee, USUAL_RUNS, Wanted, as_play, leads_to, rehearse,
};
pub use run::{Performed, perform, play_faults};
pub use samples::{all_samples, samples_read, translated_phrases, translated_samples_read};
pub use stage::{Stage, given};
pub use understanding::{Confused, Effect, Misread, Missed, Said, Understanding, said, understanding};
pub use warm::warm;
