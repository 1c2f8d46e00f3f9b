//! What can be asked about sharing, in the window.

use super::super::Secret;
use super::Wanted;
use crate::place::Place;
use crate::recording::bundle::Field;

/// What can be asked about sharing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SharingAction {
    /// Put a bundle together that begins with this recording.
    Make(String),
    /// Take a recording into the bundle, or out of it.
    Toggle(String),
    /// Let a part go along, or stay.
    SetField(Field, bool),
    /// The last day, as it is typed.
    SetUntil(String),
    /// Take these words out of what goes along, or leave them.
    TakeOut(String, bool),
    /// Allow what is chosen to be shown to the group.
    AllowChosen,
    /// Leave it at that.
    Drop,
    /// Seal it and let it go.
    Share {
        /// For these recipients and groups; none: with the passphrase.
        to: Vec<String>,
        /// The passphrase, when it is one.
        passphrase: Secret,
        /// Into this file; empty: to the shared place.
        file: String,
    },
    /// Open a bundle of somebody.
    Open(Wanted, Secret),
    /// Close the bundle that is open.
    Close,
    /// Make a group, with a key of its own.
    MakeGroup(String),
    /// Write the key of a group to a file, behind a passphrase.
    HandGroup {
        /// Which.
        name: String,
        /// Into this file.
        file: String,
        /// Behind this.
        passphrase: Secret,
    },
    /// Take in the key of a group.
    TakeGroup {
        /// From this file.
        file: String,
        /// With this passphrase.
        passphrase: Secret,
    },
    /// Forget the key of a group.
    LeaveGroup(String),
    /// Set the shared place, with its password; an empty one leaves what is kept.
    SetPlace(Place, Secret),
    /// No shared place any more.
    NoPlace,
    /// Bring what waits, look what is there.
    KeepUp,
}
