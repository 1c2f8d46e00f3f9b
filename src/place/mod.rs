//! Where a group keeps its sealed bundles: a folder that it synchronises, a WebDAV or an S3 store. And the learning record
//! store of a school. The only room that may use a network, and only when somebody set a place or asks for sending.
//!
//! Nothing here knows what the files hold: they come sealed, under names that say nothing.

mod folder;
mod outbox;
mod records;
mod remote;
mod secret;
mod written;

pub use outbox::{Errand, Outbox};
pub use records::{RecordsError, Sent, push};
pub use secret::{PlaceSecret, forget_secret, keep_secret, secret};
pub use written::{Kind, Place};

use std::fmt;
use std::io;

/// Why a place does not do what was asked. Never holds a password or what a file holds.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlaceError {
    /// It does not answer: no network, or the server is away.
    #[error("the shared place does not answer; what waits is brought later")]
    Offline,
    /// The name or the password is not taken.
    #[error("the shared place does not let you in: check the name and the password")]
    Refused,
    /// It answers, but there is no such folder or bucket.
    #[error("the shared place is not there: check its address")]
    Missing,
    /// A password is wanted.
    #[error("the shared place wants a password: oefenlijn place secret")]
    NoSecret,
    /// The address is none.
    #[error("the address of the shared place cannot be used: {0}")]
    Address(String),
    /// There is no such file.
    #[error("there is no such file in the shared place")]
    NoFile,
    /// The disk says no.
    #[error("the shared place cannot be read or written: {0}")]
    Disk(io::ErrorKind),
    /// It says something else.
    #[error("the shared place cannot do this: {0}")]
    Other(String),
}

/// A place for sealed files.
pub trait Shelf: Send + fmt::Debug {
    /// The names of its files, in order.
    ///
    /// # Errors
    /// When the place says no.
    fn list(&self) -> Result<Vec<String>, PlaceError>;

    /// A file.
    ///
    /// # Errors
    /// When the place says no, or there is none.
    fn get(&self, name: &str) -> Result<Vec<u8>, PlaceError>;

    /// Lays a file there under a name that is free; `false`: the name was taken, and what lay there is as it was.
    ///
    /// # Errors
    /// When the place says no.
    fn put_new(&self, name: &str, bytes: &[u8]) -> Result<bool, PlaceError>;

    /// Takes a file away; gives whether there was one.
    ///
    /// # Errors
    /// When the place says no.
    fn delete(&self, name: &str) -> Result<bool, PlaceError>;
}

/// How a file came to lie in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Laid {
    /// Under its own name.
    New,
    /// The same file lay there already.
    Same,
    /// Something else had the name: both are kept, ours under this one.
    Beside(String),
}

/// Larger files are not fetched, in bytes.
const MOST: u64 = 256_000_000;

/// Other names that are tried when one is taken.
const TRIES: u32 = 50;

/// Lays a file in a place without ever overwriting another.
///
/// # Errors
/// When the place says no, or every name is taken.
pub fn lay(shelf: &dyn Shelf, name: &str, bytes: &[u8]) -> Result<Laid, PlaceError> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    for number in 1..=TRIES {
        let tried = if number == 1 { name.to_owned() } else { format!("{stem}-{number}.{ending}") };
        if shelf.put_new(&tried, bytes)? {
            // Whoever writes at the same moment may have come later: what lies there counts.
            if shelf.get(&tried)? == bytes {
                return Ok(if number == 1 { Laid::New } else { Laid::Beside(tried) });
            }
        } else if shelf.get(&tried).is_ok_and(|there| there == bytes) {
            return Ok(if number == 1 { Laid::Same } else { Laid::Beside(tried) });
        }
    }
    Err(PlaceError::Other("every name is taken".to_owned()))
}

/// Whether this is the name of a file of ours: letters, digits, dashes, one ending. Nothing else is read or written.
#[must_use]
pub fn is_plain_name(name: &str) -> bool {
    name.len() <= 120
        && name.split('.').count() == 2
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
        && !name.starts_with('.')
}

/// The host in an address that keeps what is sent to itself: `https://`, or `http://` to this machine alone.
fn safe_host(url: &str) -> Option<&str> {
    let host =
        |rest: &'static str| url.strip_prefix(rest).map(|rest| rest.split(['/', '?', '#']).next().unwrap_or(rest));
    if let Some(host) = host("https://") {
        return (!host.is_empty()).then_some(host);
    }
    let host = host("http://")?;
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.chars().all(|c| c.is_ascii_digit()) => name,
        _ => host,
    };
    ["127.0.0.1", "localhost", "[::1]"].contains(&name).then_some(host)
}

/// Opens a place.
///
/// # Errors
/// When its address cannot be used, or a password is wanted.
pub fn open(place: &Place, secret: Option<&PlaceSecret>) -> Result<Box<dyn Shelf>, PlaceError> {
    Ok(match &place.kind {
        Kind::Folder { path } => Box::new(folder::Folder::new(path)),
        Kind::Webdav { .. } | Kind::S3 { .. } => Box::new(remote::Remote::open(&place.kind, secret)?),
    })
}
