//! One conversation: inputs in, events out, state as their fold. No clock, no disk.

mod event;
mod header;
mod input;
mod state;

pub use event::{Event, Happening, Outcome, Phase, Who};
pub use header::{FactNote, Header, MeterNote};
pub use input::{Desk, Doing, Input};
pub use state::{End, FlagState, Message, Pending, State};
