//! Understanding: the text of one message becomes a `Reading`.
//!
//! Knows no scenario, session, clock or disk: phrase files come in as text. In reading order:
//!
//! - `act` (the codebook) and `reading` (the result) are the contract.
//! - `text` brings chat spelling to one form, with the help of `fold` (single characters) and `lexicon` (words).
//! - `segment` cuts a text into sentences and clauses; `features` is what the model sees of one.
//! - `model` says how much a segment looks like each act; `decide` and `calibration` make acts and confidence of that.
//! - `reader` puts it together; `explain` names the words that decided.
//! - `phrases` is what is learnt from, `training` how; `kept` keeps what was learnt as bytes.
//! - `language` tells which language a message is in.
//! - `kinds` tells who, when, where, how long, how often, how many, which and why apart, and all of them from what wants a yes.
//! - `identify` finds what points at a real person.
//! - `main_class` says the one thing that a message mostly does.
//! - `topics` are a scenario's own; `score` measures against labelled messages; `hash` is under all of it.

mod act;
mod calibration;
mod decide;
mod explain;
mod features;
mod fold;
mod hash;
mod identify;
mod kept;
mod kinds;
mod language;
mod lexicon;
mod main_class;
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
pub use fold::plain;
pub use identify::{Identifying, identify};
pub use kinds::{QUESTION_KINDS, is_question, question_kind, wants_more_than_yes};
pub use language::language_of;
pub use main_class::MainClass;
pub use phrases::{ActSet, Phrase, PhraseBook, phrase_line};
pub use reader::Reader;
pub use reading::{Confidence, FoundAct, FoundTopic, Reading, Span};
pub use segment::sentences;
pub use topics::{Alike, ConfusedTopic, Topics};
