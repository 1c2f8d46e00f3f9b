//! Looking back together: methods, meetings, ratings, notes, minutes. Five peers, one room or five desks.
//!
//! Nobody is ranked here, and what the person who brought the conversation strikes does not stay.

pub mod agreement;
mod beside;
mod group;
mod invitation;
pub mod meeting;
pub mod methods;
mod minutes;
pub mod notes;
pub mod rating;
pub mod replay;
pub mod stage;

pub use beside::{NotBeside, Row, SideBySide};
pub use group::{Agreed, Came, GroupOverTime, Held};
pub use invitation::{InvitationWords, NoInvitation, invitation};
pub use minutes::{Doubt, Minutes, TryOut, doubts};
