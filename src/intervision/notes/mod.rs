//! Notes on a conversation: made alone or together, in files that merge whatever the order.
//!
//! A note has an id that never changes; of two versions the later one counts, by a counter and the author's name, and what
//! was taken out stays out. Merging is therefore the same in every order, however often.

mod merge;
mod note;
mod read;
mod shown;
mod write;

pub use merge::MergeError;
pub use note::{Anchor, Note, NoteId, NoteKind, Notes};
pub use shown::{Chat, ChatMessage, Filter, Reach, Standing, Thread};
pub(in crate::intervision) use write::quoted;
