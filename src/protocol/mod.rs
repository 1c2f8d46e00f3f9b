//! Escalation protocols, the partner map and what else an organisation lays down: as written, checked, and followed.
//!
//! `model` is a protocol, `read` and `check` make one of a file; `note` is what a recording keeps of it; `board` follows
//! what was seen of its steps. `partners` is whom one can refer to; `statement` what may be said about anonymity;
//! `back_office` what the shift lead says; `retention` how long things are
//! kept; `organisation` is all of it together.

mod back_office;
mod board;
mod check;
mod dates;
mod folder;
mod level;
mod model;
mod note;
mod organisation;
mod partners;
mod read;
mod retention;
mod statement;

pub use back_office::{BackOffice, LeadLine, LeadQuestion};
pub use board::{Board, Moment, Risk, SeenStep, Sign, SignKind, Standing};
pub use dates::days_between;
pub use level::LevelStanding;
pub use model::{Counts, Evidence, LegalReference, Level, Protocol, Role, Step, StepKind, TOP_LEVEL};
pub use note::{ProtocolNote, StepNote};
pub use organisation::{Organisation, OwnFile, SHIPPED_PROTOCOLS};
pub use partners::{
    AUDIENCES, Anonymous, CHANNELS, Channel, Freshness, MANDATES, Misfit, Need, PARTNER_KINDS, Partner, PartnerFilter,
    PartnerIndex, PartnerMap, REGIONS, Secrecy,
};
pub use retention::Retention;
pub use statement::{Claim, Honesty, Statement};
