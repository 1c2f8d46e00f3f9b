//! A person's key, and sealing with it.

use age::secrecy::{ExposeSecret as _, SecretString};
use age::{Decryptor, Encryptor, scrypt, x25519};
use std::fmt;
use std::io::{self, Write as _};
use std::iter;

/// Why something sealed cannot be opened. Never holds what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// Not sealed, or by something else.
    #[error("this is not a sealed file")]
    Foreign,
    /// Sealed for somebody else.
    #[error("this file is sealed with another key")]
    OtherKey,
    /// The passphrase is another one.
    #[error("this is not the passphrase")]
    WrongPassphrase,
    /// Sealed with a passphrase, not with a key.
    #[error("this file is sealed with a passphrase")]
    WantsPassphrase,
    /// Broken.
    #[error("the sealed file is damaged")]
    Damaged,
    /// The key is not at hand.
    #[error("the key is not at hand: unlock first")]
    Locked,
}

/// A passphrase; wiped from memory after use, never shown.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// The passphrase as it was typed.
    #[must_use]
    pub fn new(typed: String) -> Self {
        Self(SecretString::from(typed))
    }

    /// Whether it is long enough to keep anything: twelve letters.
    #[must_use]
    pub fn is_long_enough(&self) -> bool {
        self.0.expose_secret().chars().count() >= 12
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// A person's key: it opens what is sealed for its recipient.
#[derive(Clone)]
pub struct Key(x25519::Identity);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// Who can open something: the public half of a key, `age1…`.
#[derive(Clone, Debug)]
pub struct Recipient(x25519::Recipient);

impl PartialEq for Recipient {
    fn eq(&self, other: &Self) -> bool {
        self.to_string() == other.to_string()
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Recipient {
    /// Reads `age1…`; `None` when it is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        text.trim().parse().ok().map(Self)
    }
}

impl Key {
    /// A new key, from the system's chance.
    #[must_use]
    pub fn new() -> Self {
        Self(x25519::Identity::generate())
    }

    /// Reads `AGE-SECRET-KEY-1…`; `None` when it is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        text.trim().parse().ok().map(Self)
    }

    /// The key as text; for the place where it is kept and nowhere else.
    #[must_use]
    pub fn written(&self) -> zeroize::Zeroizing<String> {
        zeroize::Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }

    /// Who can open what this key opens.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public())
    }

    /// Thirty-two bytes that nobody can guess, as letters; for secrets that are shown later.
    #[must_use]
    pub fn chance() -> String {
        blake3::hash(Self::new().written().as_bytes()).to_hex().to_string()
    }

    /// Opens what is sealed for one of these keys.
    ///
    /// # Errors
    /// What [`Key::open`] says.
    pub fn open_with_any(keys: &[Self], sealed: &[u8]) -> Result<Unsealed, SealError> {
        let decryptor = decryptor(sealed)?;
        if decryptor.is_scrypt() {
            return Err(SealError::WantsPassphrase);
        }
        let reader =
            decryptor.decrypt(keys.iter().map(|key| &key.0 as &dyn age::Identity)).map_err(|error| by(&error))?;
        Ok(read_on(reader))
    }

    /// Opens what is sealed for this key.
    ///
    /// # Errors
    /// When it is not sealed, sealed for another, or broken before anything of use.
    pub fn open(&self, sealed: &[u8]) -> Result<Unsealed, SealError> {
        Self::open_with_any(std::slice::from_ref(self), sealed)
    }
}

fn by(error: &age::DecryptError) -> SealError {
    match error {
        age::DecryptError::NoMatchingKeys => SealError::OtherKey,
        _ => SealError::Damaged,
    }
}

impl Default for Key {
    fn default() -> Self {
        Self::new()
    }
}

/// What could be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsealed {
    /// What was sealed, up to the damage if there is any (age seals in blocks of 64 KiB).
    pub bytes: Vec<u8>,
    /// Something is missing behind it.
    pub is_cut: bool,
}

fn decryptor(sealed: &[u8]) -> Result<Decryptor<&[u8]>, SealError> {
    if !is_sealed(sealed) {
        return Err(SealError::Foreign);
    }
    // A head without end would be read over and over, from its beginning each time.
    let head = &sealed[..sealed.len().min(HEAD)];
    if !head.windows(HEAD_ENDS.len()).any(|it| it == HEAD_ENDS) {
        return Err(SealError::Damaged);
    }
    Decryptor::new_buffered(sealed).map_err(|_| SealError::Damaged)
}

fn read_on(mut reader: impl io::Read) -> Unsealed {
    let mut bytes = Vec::new();
    // What was read before the damage stays in `bytes`.
    let is_cut = reader.read_to_end(&mut bytes).is_err();
    Unsealed { bytes, is_cut }
}

/// Longer heads are not read, in bytes: some six hundred recipients.
const HEAD: usize = 65_536;

/// How the last line of a head begins.
const HEAD_ENDS: &[u8] = b"\n--- ";

/// How every age file begins.
pub(super) const BEGINNING: &[u8] = b"age-encryption.org/v1\n";

/// Whether these bytes begin as a sealed file does.
#[must_use]
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(BEGINNING)
}

/// Seals for these people.
///
/// # Errors
/// When there is nobody to seal for.
pub fn seal_for<'a>(recipients: impl IntoIterator<Item = &'a Recipient>, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let encryptor = Encryptor::with_recipients(recipients.into_iter().map(|to| &to.0 as &dyn age::Recipient));
    wrap(encryptor.map_err(io::Error::other)?, bytes)
}

/// How hard a passphrase is to guess: 2 to this power rounds of scrypt, about half a second here.
const WORK: u8 = 16;

/// Seals with a passphrase.
///
/// # Errors
/// Never but when memory runs out.
pub fn seal_with_passphrase(passphrase: &Passphrase, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(passphrase.0.clone());
    recipient.set_work_factor(WORK);
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient));
    wrap(encryptor.map_err(io::Error::other)?, bytes)
}

/// Opens what is sealed with a passphrase.
///
/// # Errors
/// When it is not sealed so, the passphrase is another one, or it is broken.
pub fn open_with_passphrase(passphrase: &Passphrase, sealed: &[u8]) -> Result<Unsealed, SealError> {
    let decryptor = decryptor(sealed)?;
    if !decryptor.is_scrypt() {
        return Err(SealError::OtherKey);
    }
    let mut identity = scrypt::Identity::new(passphrase.0.clone());
    // A file from elsewhere may not keep this machine busy for hours.
    identity.set_max_work_factor(WORK + 4);
    let reader = decryptor.decrypt(iter::once(&identity as &dyn age::Identity)).map_err(|error| match error {
        age::DecryptError::NoMatchingKeys
        | age::DecryptError::KeyDecryptionFailed
        | age::DecryptError::DecryptionFailed => SealError::WrongPassphrase,
        _ => SealError::Damaged,
    })?;
    Ok(read_on(reader))
}

fn wrap(encryptor: Encryptor, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut sealed = Vec::with_capacity(bytes.len() + bytes.len() / 4_096 + 400);
    let mut writer = encryptor.wrap_output(&mut sealed)?;
    writer.write_all(bytes)?;
    writer.finish()?;
    Ok(sealed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_with_its_key_and_no_other() {
        let key = Key::new();
        let sealed = seal_for([&key.recipient()], b"wat iemand schreef").unwrap();
        assert!(is_sealed(&sealed));
        assert!(!sealed.windows(6).any(|it| it == b"iemand"));
        assert_eq!(key.open(&sealed).unwrap().bytes, b"wat iemand schreef");
        assert_eq!(Key::new().open(&sealed), Err(SealError::OtherKey));
        let again = Key::read(&key.written()).unwrap();
        assert_eq!(again.recipient(), key.recipient());
        assert_eq!(Recipient::read(&key.recipient().to_string()), Some(key.recipient()));
    }

    #[test]
    fn foreign_damaged_and_cut_are_told_apart() {
        let key = Key::new();
        assert_eq!(key.open(b"Oefenlijn(kind: \"recording\")"), Err(SealError::Foreign));
        let long: Vec<u8> = (0..200_000_u32).map(|it| (it % 251) as u8).collect();
        let sealed = seal_for([&key.recipient()], &long).unwrap();
        let cut = key.open(&sealed[..150_000]).unwrap();
        assert!(cut.is_cut && cut.bytes.len() == 2 * 65_536 && long.starts_with(&cut.bytes));
        let mut broken = sealed.clone();
        broken[40] ^= 1;
        assert!(key.open(&broken).is_err());
        let mut broken = sealed;
        let end = broken.len() - 3;
        broken[end] ^= 1;
        assert!(key.open(&broken).unwrap().is_cut);
    }

    #[test]
    fn a_wrong_passphrase_is_no_damage() {
        let right = Passphrase::new("drie koeien in de wei".to_owned());
        let sealed = seal_with_passphrase(&right, b"x").unwrap();
        assert_eq!(open_with_passphrase(&right, &sealed).unwrap().bytes, b"x");
        let wrong = Passphrase::new("vier koeien in de wei".to_owned());
        assert_eq!(open_with_passphrase(&wrong, &sealed), Err(SealError::WrongPassphrase));
        assert_eq!(open_with_passphrase(&right, b"x"), Err(SealError::Foreign));
        assert_eq!(Key::new().open(&sealed), Err(SealError::WantsPassphrase));
        assert!(!format!("{right:?}").contains("koeien"));
    }
}
