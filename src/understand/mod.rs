//! Understanding: the text of one message becomes a `Reading`.
//!
//! Knows no scenario, session, clock or disk: phrase files come in as text. In reading order:
//! `act` (the codebook) and `reading` (the result) are the contract; `text` brings chat spelling to one form with the
//! help of `fold` and `lexicon`; `segment` cuts it; `features` says what the model sees; `model` reads and `training`
//! learns; `phrases` is what is learnt from; `reader` puts it together; `topics` are a scenario's own; `explain`
//! names the words that decided; `calibration` turns scores into confidence; `hash` is under all of it.

mod act;
mod calibration;
mod explain;
mod features;
mod fold;
mod hash;
mod kept;
mod lexicon;
mod model;
mod phrases;
mod reader;
mod reading;
pub mod score;
mod segment;
mod text;
mod topics;
mod training;

pub use act::Act;
pub use phrases::{ActSet, Phrase, PhraseBook};
pub use reader::Reader;
pub use reading::{Confidence, FoundAct, FoundTopic, Reading, Span};
pub use topics::{ConfusedTopic, Topics};
