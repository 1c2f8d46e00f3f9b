//! Everything about writing a scenario that is text work: no window, no disk.
//!
//! In reading order: `text` and `buffer` hold what is written; `motion`, `wrap` and `pairs` help the keyboard.

mod buffer;
mod motion;
mod pairs;
mod rows;
mod text;
pub mod wrap;

pub use buffer::{Buffer, Change, Stroke};
pub use motion::{Motion, word_around};
pub use rows::Rows;
pub use text::Text;
