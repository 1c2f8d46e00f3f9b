//! A conversation on the big screen, as a function of time: what the picture shows at a moment, without drawing it.
//!
//! The same recording at the same moment is the same picture: no clock, no frame before, no chance.

mod band;
mod door;
mod ease;
mod hand;
mod landscape;
mod path;
mod picture;
mod shape;
mod showing;
mod talk;
mod view;

pub use band::{FlagShown, StepShown};
pub use door::{Door, DoorStand, Lit};
pub use ease::{Spot, ease, mix, mix_spot};
pub use hand::{Hand, RATES};
pub use landscape::{Gate, Landscape, Place, PlaceKind, Road};
pub use path::{Leg, Walk};
pub use picture::{Cause, Eyes, Feeling, Inner, Picture};
pub use shape::Shape;
pub use showing::{COME_MS, Showing};
pub use talk::{Bubble, SILENCE_MS, Typing};
pub use view::View;

#[cfg(test)]
mod tests;
