//! Sealing and opening with the person's key; can be locked.

use super::{Key, Recipient, SealError, Unsealed, seal_for};
use std::io;
use std::sync::{Arc, PoisonError, RwLock};

/// Seals always; opens while the key is at hand. Clones share the key.
#[derive(Clone, Debug)]
pub struct Vault {
    recipient: Recipient,
    key: Arc<RwLock<Option<Key>>>,
}

impl Vault {
    /// A vault whose key is at hand.
    #[must_use]
    pub fn open_with(key: Key) -> Self {
        Self { recipient: key.recipient(), key: Arc::new(RwLock::new(Some(key))) }
    }

    /// A vault that seals but does not open until it is unlocked.
    #[must_use]
    pub fn locked(recipient: Recipient) -> Self {
        Self { recipient, key: Arc::default() }
    }

    /// Who can open what is sealed here.
    #[must_use]
    pub fn recipient(&self) -> &Recipient {
        &self.recipient
    }

    /// Whether the key is away.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.key.read().unwrap_or_else(PoisonError::into_inner).is_none()
    }

    /// The key, while it is at hand; for putting it elsewhere.
    #[must_use]
    pub fn key(&self) -> Option<Key> {
        self.key.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes the key into the hand; not taken when it is another one.
    pub fn unlock(&self, key: Key) {
        if key.recipient() == self.recipient {
            *self.key.write().unwrap_or_else(PoisonError::into_inner) = Some(key);
        }
    }

    /// Puts the key away.
    pub fn lock(&self) {
        *self.key.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Seals.
    ///
    /// # Errors
    /// Never but when memory runs out.
    pub fn seal(&self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        seal_for([&self.recipient], bytes)
    }

    /// Seals in pieces, each of which opens without those behind it.
    ///
    /// # Errors
    /// Never but when memory runs out.
    pub fn seal_pieces(&self, pieces: &[String]) -> io::Result<Vec<u8>> {
        let sealed: Vec<Vec<u8>> = pieces.iter().map(|piece| self.seal(piece.as_bytes())).collect::<Result<_, _>>()?;
        Ok(sealed.concat())
    }

    /// Opens what is sealed in pieces, or in one.
    ///
    /// # Errors
    /// When locked, or what [`Key::open_pieces`] says.
    pub fn open_pieces(&self, sealed: &[u8]) -> Result<Unsealed, SealError> {
        let key = self.key.read().unwrap_or_else(PoisonError::into_inner);
        key.as_ref().ok_or(SealError::Locked)?.open_pieces(sealed)
    }

    /// Opens.
    ///
    /// # Errors
    /// When locked, or what [`Key::open`] says.
    pub fn open(&self, sealed: &[u8]) -> Result<Unsealed, SealError> {
        let key = self.key.read().unwrap_or_else(PoisonError::into_inner);
        key.as_ref().ok_or(SealError::Locked)?.open(sealed)
    }
}
