//! A conversation looked back on, for other programs: tables, JSON, xAPI statements. Nothing here judges or ranks.

mod json;
mod table;
mod xapi;

pub use json::{json, whole_json};
pub use table::{measures_csv, turns_csv};
pub use xapi::{XapiError, statements};
