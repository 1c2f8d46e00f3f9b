//! A translation as a PO file, for a translator's own program, and taken back in: all of it or nothing.
//!
//! `msgctxt` is the id, `#.` says where a text stands and `#:` its line, `fuzzy` is what was changed, with the text that was
//! translated as previous `msgid`; what is obsolete is kept. `scan` looks at every line before the library does: the
//! library stops at the first fault, tells few of them with a line, and panics on some.

mod export;
mod import;
mod scan;

pub use export::export;
pub use import::{Imported, import};

/// The header field that says which scenario it is.
const SCENARIO: &str = "X-Oefenlijn-Scenario";
/// The header field that says how many texts there are: a file that was cut off is not taken for whole.
const TEXTS: &str = "X-Oefenlijn-Texts";
