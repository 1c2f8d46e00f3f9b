//! Oefenlijn: practice and intervision for chat-helpline counsellors.

pub mod diagnostic;
pub mod ids;
pub mod understand;
