//! The script side: running a scenario file builds data, inside a sandbox.
//!
//! Only this folder and the function table know rhai.

mod chunks;
mod closures;
mod faults;
mod helpers;
mod keys;
mod repeated;
mod run;
mod sandbox;
mod sums;
mod writer;

pub use chunks::{Chunk, chunks};
pub use closures::{ClosureFault, Closures, Known, Seen};
pub use helpers::Helpers;
pub use repeated::Repeated;
pub use run::{Ran, run, run_again};
pub use writer::{Mention, Names, Part, Writer};
