//! Everything about writing a scenario that is text work: no window, no disk.
//!
//! In reading order: `text` and `buffer` hold what is written; `motion`, `wrap`, `rows` and `pairs` help the keyboard;
//! `tokens`, `chains` and `names` say what stands where, also in what is half-written.

mod buffer;
mod card_edits;
mod cards;
pub mod chains;
mod choices;
mod complete;
mod differ;
pub mod find;
mod format;
mod glossary;
mod hover;
mod mend;
mod motion;
mod names;
mod pairs;
mod phrases;
mod rename;
mod rows;
mod skeleton;
mod snippets;
mod text;
mod tokens;
pub mod wrap;

pub use buffer::{Buffer, Change, Stroke, least_change};
pub use card_edits::{More, NewCard, card_away, new_card, one_more};
pub use cards::{Card, CardKind, Field, Named, Value, add, add_wants, cards, set, set_name};
pub use choices::{Choice, Wants, choices, new_meters};
pub use complete::{Completion, Completions, complete};
pub use differ::{DifferRow, differ};
pub use format::format;
pub use glossary::{Given, given};
pub use hover::{About, about};
pub use mend::{Mend, mend, shown_at};
pub use motion::{Motion, word_around};
pub use names::{Name, Occurrence, Outline, names};
pub use phrases::{PhraseError, add_phrase};
pub use rename::{RenameError, definition, renamable, rename};
pub use rows::Rows;
pub use skeleton::{Answers, id_of, skeleton};
pub use snippets::{SNIPPETS, Snippet, insertion};
pub use text::Text;
pub use tokens::{Kind, Language, Token, tokens};
