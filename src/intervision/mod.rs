//! Looking back together: methods, meetings, ratings, notes, minutes. Five peers, one room or five desks.
//!
//! Nobody is ranked here, and what the person who brought the conversation strikes does not stay.

pub mod agreement;
pub mod meeting;
pub mod methods;
pub mod notes;
pub mod rating;
