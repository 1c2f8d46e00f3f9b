//! The partner map: who can be named to people, as data of the organisation.

mod partners;

pub use partners::{Partner, PartnerMap};
