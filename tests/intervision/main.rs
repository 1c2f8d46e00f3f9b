//! Looking back together: methods, meetings, ratings, notes, minutes.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod command;
mod gathering;
mod meeting;
mod methods;
mod minutes;
mod notes;
mod partner;
mod rating;
mod replay;
