//! Files that a person writes in RON: read whole, with the place of everything, every fault told at once.
//!
//! serde stops at the first fault and forgets where a value stood; a coordinator who edits a protocol needs both.

mod form;
mod lex;
mod node;
mod translated;

pub use form::{Form, Page};
pub use lex::{Lexeme, Place, lex};
pub use node::{Field, Node, Value, parse};
pub use translated::Translated;
