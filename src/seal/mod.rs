//! Sealing what a person wrote: an `age` key, where it lies, and files that are replaced whole or not at all.
//!
//! A sealed file is an ordinary age file (<https://age-encryption.org/v1>): whoever holds the key can open it with any
//! age tool, and nobody else can. Nothing here knows what is sealed.

mod disk;
mod key;
mod keys;
mod pieces;
mod ring;
mod vault;

pub use disk::{make_folder, remove_if_there, replace, sync_folder};
pub use key::{
    Key, Passphrase, Recipient, SealError, Unsealed, is_sealed, open_with_passphrase, seal_for, seal_with_passphrase,
};
pub use keys::{KeyError, KeyPlace, Keys};
pub use ring::{NoRing, PlatformRing, Ring, RingError};
pub use vault::Vault;
