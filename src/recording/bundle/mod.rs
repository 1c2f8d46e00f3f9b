//! Recordings for the own group: pseudonymised, only the chosen parts, sealed, with their end date inside.
//!
//! `fields` chooses what goes along, `proposals` what had better be taken out first, `format` is the text, `sealed` the
//! file; `notice` is how a withdrawal and a viewing are told, `ledger` what the person shared and must be able to withdraw.

mod fields;
mod format;
mod ledger;
mod notice;
mod proposals;
mod sealed;

pub use fields::{Field, reduced};
pub use format::VERSION as BUNDLE_VERSION;
pub use ledger::{Shared, SharedBundle, SharedError, SharedItem, Standing};
pub use notice::{Viewed, Withdrawal, hash_of};
pub use proposals::{Proposal, proposals};
pub use sealed::{BundleError, MAX_BYTES, Sealing, open, seal};

use super::{Day, Recording};
use std::collections::BTreeSet;

/// Recordings of one person for a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// Its name: drawn by chance, says nothing.
    pub id: String,
    /// The day it was made.
    pub made_on: Day,
    /// The last day it opens.
    pub until: Day,
    /// What the person is called in this bundle, and in no other.
    pub by: String,
    /// For whom viewings are sealed: a key of this bundle only.
    pub reply: String,
    /// What goes along of each recording.
    pub fields: BTreeSet<Field>,
    /// The recordings.
    pub items: Vec<Item>,
}

/// A recording in a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Fingerprint of the secret by which only the sharer can withdraw it.
    pub withdraw: String,
    /// What goes along, named by its number in the bundle.
    pub recording: Recording,
    /// What was counted: id of the measure and its value in figures.
    pub measures: Vec<(String, String)>,
}

/// Names for who shares; a bundle draws one, so that bundles of one person cannot be laid side by side.
const NAMES: [&str; 24] = [
    "bever",
    "buizerd",
    "das",
    "egel",
    "eekhoorn",
    "fuut",
    "gems",
    "haas",
    "ijsvogel",
    "kievit",
    "koolmees",
    "leeuwerik",
    "libel",
    "lijster",
    "marter",
    "mus",
    "otter",
    "reiger",
    "salamander",
    "spreeuw",
    "uil",
    "vink",
    "vos",
    "zwaluw",
];

/// A name for who shares, drawn by this chance.
#[must_use]
pub fn pseudonym(chance: &str) -> &'static str {
    let number = chance.bytes().fold(0_usize, |sum, byte| (sum * 31 + usize::from(byte)) % 1_000_003);
    NAMES[number % NAMES.len()]
}
