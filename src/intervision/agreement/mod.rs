//! How far raters agree: percent, Cohen's kappa plain and weighted, Krippendorff's alpha with an interval.
//!
//! Every number says of how many items it is, and when those are too few to say anything. Nothing here says who is right.

mod alpha;
mod kappa;
mod read;
mod report;
mod table;

pub use alpha::{Interval, RESAMPLES, alpha, interval};
pub use kappa::Kappas;
pub use read::read_csv;
pub use report::{Agreement, MOST_PAIRS, Notice, Pair, agreement, of_table};
pub use table::{Level, Rated, Table, yes_no};
