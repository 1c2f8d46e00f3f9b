//! Two small notes that lie beside a bundle: that a recording in it is withdrawn, and that somebody opened it.

use super::Bundle;
use crate::recording::Day;
use crate::seal::{Key, Recipient, seal_for};
use serde::{Deserialize, Serialize};
use std::io;

/// That a recording of a bundle is withdrawn: shows the secret whose fingerprint the bundle holds. Only the sharer knows it.
///
/// Holds nothing else, so it may lie readable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Oefenlijn")]
pub struct Withdrawal {
    kind: String,
    version: u32,
    /// The bundle.
    pub bundle: String,
    secret: String,
}

/// The fingerprint of a secret.
#[must_use]
pub fn hash_of(secret: &str) -> String {
    blake3::hash(secret.as_bytes()).to_hex().to_string()
}

impl Withdrawal {
    /// How the names of these notes end.
    pub const ENDING: &'static str = ".withdrawn";

    /// Withdraws what this secret belongs to.
    #[must_use]
    pub fn new(bundle: &str, secret: &str) -> Self {
        Self { kind: "withdrawal".to_owned(), version: 1, bundle: bundle.to_owned(), secret: secret.to_owned() }
    }

    /// Its name beside the bundle's file.
    #[must_use]
    pub fn name(&self, stem: &str) -> String {
        format!("{stem}-{}{}", &hash_of(&self.secret)[..12], Self::ENDING)
    }

    /// As it is written.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        line(self)
    }

    /// Reads one; `None` when it is none.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok().filter(|text| text.len() < 2_000)?;
        ron::from_str(text.trim()).ok().filter(|it: &Self| it.kind == "withdrawal")
    }

    /// Which item of the bundle it withdraws; `None` when it is about another bundle or not by its sharer.
    #[must_use]
    pub fn of(&self, bundle: &Bundle) -> Option<String> {
        let hash = hash_of(&self.secret);
        (self.bundle == bundle.id && bundle.items.iter().any(|item| item.withdraw == hash)).then_some(hash)
    }
}

/// That somebody opened a bundle. Sealed for the sharer alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Oefenlijn")]
pub struct Viewed {
    kind: String,
    version: u32,
    /// The bundle.
    pub bundle: String,
    /// When.
    pub on: Day,
    /// By whom, as they call themselves.
    pub who: String,
}

impl Viewed {
    /// How the names of these notes end.
    pub const ENDING: &'static str = ".seen";

    /// Somebody opens this bundle.
    #[must_use]
    pub fn new(bundle: &str, on: Day, who: &str) -> Self {
        Self { kind: "viewing".to_owned(), version: 1, bundle: bundle.to_owned(), on, who: who.to_owned() }
    }

    /// Sealed for whoever shared the bundle.
    ///
    /// # Errors
    /// When the bundle names nobody to seal it for.
    pub fn sealed(&self, reply: &str) -> io::Result<Vec<u8>> {
        let recipient = Recipient::read(reply).ok_or(io::ErrorKind::InvalidData)?;
        seal_for([&recipient], &line(self))
    }

    /// Reads one; `None` when it is none, or for another bundle.
    #[must_use]
    pub fn open(bytes: &[u8], key: &Key) -> Option<Self> {
        let opened = key.open(bytes).ok().filter(|opened| !opened.is_cut && opened.bytes.len() < 2_000)?;
        let text = std::str::from_utf8(&opened.bytes).ok()?;
        ron::from_str(text.trim()).ok().filter(|it: &Self| it.kind == "viewing")
    }
}

fn line<T: Serialize>(what: &T) -> Vec<u8> {
    let options = ron::ser::PrettyConfig::new().struct_names(true).compact_structs(true);
    // Plain fields are always written.
    let text = ron::ser::to_string_pretty(what, options).unwrap_or_default();
    format!("{text}\n").into_bytes()
}
