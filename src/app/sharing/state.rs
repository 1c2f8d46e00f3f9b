//! What the screen of sharing shows.

use super::{Draft, ShareError, Wish};
use crate::place::Place;
use crate::recording::Day;
use crate::recording::bundle::{Bundle, BundleError, Field, Standing};
use crate::review::LookBack;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What the screen of sharing shows.
#[derive(Clone, Debug, Default)]
pub struct Sharing {
    /// A bundle being put together, with what would leave.
    pub making: Option<Making>,
    /// A bundle of somebody that is open.
    pub opened: Option<Reading>,
    /// Why the last bundle did not open, and the file it was.
    pub refused: Option<(BundleError, Wanted)>,
    /// What the person shared, newest first.
    pub own: Vec<OwnBundle>,
    /// What others share in the place, and why one of them does not open.
    pub there: Vec<ThereBundle>,
    /// The shared place, when one is set.
    pub place: Option<Place>,
    /// What is wrong with the file that sets it.
    pub place_fault: String,
    /// Why the place did not do what was asked, when it last was.
    pub trouble: Option<crate::place::PlaceError>,
    /// How much waits for the place.
    pub waits: usize,
    /// Something goes on at the place.
    pub is_busy: bool,
    /// Who the person is for others: `age1…`.
    pub me: String,
    /// The person's groups, with who can open what is sealed for them.
    pub groups: Vec<(String, String)>,
}

/// A bundle being put together.
#[derive(Clone, Debug)]
pub struct Making {
    /// What is wished.
    pub wish: Wish,
    /// The last day, as it is being typed; empty: as long as the recordings are kept.
    pub until: String,
    /// What would leave, or why nothing may.
    pub draft: Result<Draft, ShareError>,
    /// Each recording of the draft looked back on, as the group will see it.
    pub look_backs: Vec<LookBack>,
}

impl Making {
    /// The usual parts of this recording.
    pub(super) fn of(id: String) -> Self {
        let wish = Wish { ids: vec![id], fields: Field::usual(), until: None, take_out: BTreeSet::new() };
        Self { wish, until: String::new(), draft: Err(ShareError::Nothing), look_backs: Vec::new() }
    }
}

/// Where a bundle that does not open lies: it may be asked for again with a passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A file.
    File(PathBuf),
    /// In the shared place, by name.
    There(String),
}

/// A bundle of somebody that is open.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What may be shown.
    pub bundle: Bundle,
    /// Each recording looked back on.
    pub look_backs: Vec<LookBack>,
    /// How many are withdrawn.
    pub withdrawn: usize,
    /// Notices that are not by the sharer.
    pub foreign: usize,
}

/// A bundle that the person shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnBundle {
    /// Its name.
    pub name: String,
    /// What the person is called in it.
    pub by: String,
    /// The day it was made.
    pub made_on: Day,
    /// The last day.
    pub until: Day,
    /// Where it stands.
    pub standing: Standing,
    /// The file, when it was handed over as one.
    pub file: String,
    /// How many recordings, and how many of them are withdrawn.
    pub items: (usize, usize),
}

/// A bundle that somebody else shares in the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThereBundle {
    /// Its name.
    pub name: String,
    /// By whom, until when, how many and how many withdrawn; or why it does not open.
    pub about: Result<(String, Day, usize, usize), BundleError>,
}
