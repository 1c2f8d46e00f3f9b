//! Rating a conversation together: alone and unseen first, then shown beside each other.
//!
//! [`Blind`] takes sheets in and lets nothing out until everybody rated; [`Revealed`] shows how far apart the ratings lie,
//! never whose they are.

mod blind;
mod read;
mod reveal;
mod sheet;
mod task;
mod write;

pub use blind::{Blind, NotYet};
pub use reveal::{ActWithKey, Beside, Revealed, Split, Spread, TalkingPoint, WithKey, beside_key, rated};
pub use sheet::{Sheet, SheetFault};
pub use task::{CODEBOOK, Task};
