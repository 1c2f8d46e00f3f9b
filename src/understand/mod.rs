//! Understanding: the text of one message becomes a `Reading`.
//!
//! Knows no scenario, session, clock or disk: phrase files come in as text.

mod act;
mod reading;

pub use act::Act;
pub use reading::{Confidence, FoundAct, FoundTopic, Reading, Span};
