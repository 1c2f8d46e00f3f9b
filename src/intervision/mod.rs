//! Looking back together: methods, meetings, ratings, notes, minutes. Five peers, one room or five desks.
//!
//! Nobody is ranked here, and what the person who brought the conversation strikes does not stay.

pub mod agreement;
mod beside;
mod gathering;
mod group;
mod invitation;
mod letter;
pub mod meeting;
pub mod methods;
mod minutes;
pub mod notes;
pub mod rating;
pub mod replay;
pub mod stage;

pub use beside::{Differs, NotBeside, Row, SideBySide, Variation};
pub use gathering::{Gathering, Incoming, Part, PartFault, Remark, raters_in};
pub use group::{Agreed, Came, GroupOverTime, Held};
pub use invitation::{InvitationWords, NoInvitation, invitation};
pub use letter::Letter;
pub use minutes::{Doubt, Minutes, TryOut, doubts};
