//! An excerpt shown again as it was typed, with its silences; stopped where the group predicts; gone on with otherwise.

mod frame;
mod player;
mod what_if;

pub use frame::{Frame, Hidden, frame};
pub use player::{Prediction, Replay, Speed};
pub use what_if::{CannotTry, WhatIf};
