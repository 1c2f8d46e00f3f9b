//! Looking back together: methods, meetings, ratings, notes, minutes.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod meeting;
mod methods;
mod notes;
mod partner;
mod rating;
