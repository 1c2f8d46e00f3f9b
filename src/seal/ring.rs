//! The place where a desktop keeps secrets: Keychain, Credential Manager, Secret Service.

use zeroize::Zeroizing;

/// Why the desktop's place for secrets does not give one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RingError {
    /// There is no such place, or it does not answer.
    #[error("this desktop's place for secrets does not answer")]
    Unreachable,
    /// It holds no such secret.
    #[error("this desktop's place for secrets does not hold the key")]
    Missing,
}

/// A place for secrets by name.
pub trait Ring: Send + Sync {
    /// The secret of this name.
    ///
    /// # Errors
    /// When there is none, or the place does not answer.
    fn get(&self, name: &str) -> Result<Zeroizing<String>, RingError>;

    /// Keeps a secret under this name.
    ///
    /// # Errors
    /// When the place does not answer.
    fn set(&self, name: &str, secret: &str) -> Result<(), RingError>;

    /// Forgets the secret of this name; none is fine.
    ///
    /// # Errors
    /// When the place does not answer.
    fn delete(&self, name: &str) -> Result<(), RingError>;
}

/// No place for secrets: keys lie in files.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoRing;

impl Ring for NoRing {
    fn get(&self, _: &str) -> Result<Zeroizing<String>, RingError> {
        Err(RingError::Unreachable)
    }

    fn set(&self, _: &str, _: &str) -> Result<(), RingError> {
        Err(RingError::Unreachable)
    }

    fn delete(&self, _: &str) -> Result<(), RingError> {
        Err(RingError::Unreachable)
    }
}

/// The desktop's own place for secrets.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlatformRing;

const SERVICE: &str = "oefenlijn";

fn entry(name: &str) -> Result<keyring::v1::Entry, RingError> {
    keyring::v1::Entry::new(SERVICE, name).map_err(|_| RingError::Unreachable)
}

impl Ring for PlatformRing {
    fn get(&self, name: &str) -> Result<Zeroizing<String>, RingError> {
        match entry(name)?.get_password() {
            Ok(secret) => Ok(Zeroizing::new(secret)),
            Err(keyring::v1::Error::NoEntry) => Err(RingError::Missing),
            Err(_) => Err(RingError::Unreachable),
        }
    }

    fn set(&self, name: &str, secret: &str) -> Result<(), RingError> {
        entry(name)?.set_password(secret).map_err(|_| RingError::Unreachable)
    }

    fn delete(&self, name: &str) -> Result<(), RingError> {
        match entry(name)?.delete_credential() {
            Ok(()) | Err(keyring::v1::Error::NoEntry) => Ok(()),
            Err(_) => Err(RingError::Unreachable),
        }
    }
}
