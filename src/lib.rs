//! Oefenlijn: practice and intervision for chat-helpline counsellors.

#[macro_use]
pub mod diagnostic;

pub mod app;
pub mod authoring;
pub mod cli;
pub mod host;
pub mod ids;
pub mod intervision;
pub mod paper;
pub mod place;
pub mod protocol;
pub mod recording;
pub mod rehearse;
pub mod review;
pub mod scenario;
pub mod seal;
pub mod session;
pub mod ui;
pub mod understand;
pub mod written;
