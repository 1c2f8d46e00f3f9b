//! A WebDAV or an S3 store, through `opendal`.

use super::{Kind, PlaceError, PlaceSecret, Shelf, is_plain_name};
use opendal::layers::{RetryLayer, TimeoutLayer};
use opendal::{ErrorKind, Operator, blocking, options::WriteOptions, services};
use std::fmt;
use std::sync::{Once, OnceLock};
use std::time::Duration;
use tokio::runtime::Runtime;

/// How long a store may take to answer.
const PATIENCE: Duration = Duration::from_secs(15);

/// A store on a network as a place.
pub(super) struct Remote {
    operator: blocking::Operator,
    /// The store lays a file only when its name is free, by itself.
    puts_when_free: bool,
}

impl fmt::Debug for Remote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Remote(…)")
    }
}

/// Lets encrypted connections be made, once.
pub(super) fn make_ready() {
    static READY: Once = Once::new();
    READY.call_once(|| {
        // One that is there already is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
    });
}

/// What runs the waiting for answers; `None` when the system gives no thread.
fn runtime() -> Option<&'static Runtime> {
    static RUNTIME: OnceLock<Option<Runtime>> = OnceLock::new();
    let made = || tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().ok();
    RUNTIME.get_or_init(made).as_ref()
}

impl Remote {
    pub(super) fn open(kind: &Kind, secret: Option<&PlaceSecret>) -> Result<Self, PlaceError> {
        make_ready();
        opendal_http_transport_reqwest::install_default();
        let secret = secret.map_or("", PlaceSecret::shown);
        let operator = match kind {
            Kind::Folder { .. } => return Err(PlaceError::Other("a folder is no store".to_owned())),
            Kind::Webdav { url, user } => {
                if secret.is_empty() && !user.is_empty() {
                    return Err(PlaceError::NoSecret);
                }
                let mut builder = services::Webdav::default().endpoint(url);
                if !user.is_empty() {
                    builder = builder.username(user).password(secret);
                }
                Operator::new(builder)
            }
            Kind::S3 { endpoint, bucket, region, key_id, folder } => {
                if secret.is_empty() {
                    return Err(PlaceError::NoSecret);
                }
                let mut builder = services::S3::default()
                    .bucket(bucket)
                    .region(region)
                    .access_key_id(key_id)
                    .secret_access_key(secret)
                    // Nothing but what was set here: no keys of another program on this machine.
                    .disable_config_load()
                    .disable_ec2_metadata();
                if !endpoint.is_empty() {
                    builder = builder.endpoint(endpoint);
                }
                if !folder.is_empty() {
                    builder = builder.root(folder);
                }
                Operator::new(builder)
            }
        };
        let operator = operator.map_err(|error| PlaceError::Address(error.kind().to_string()))?;
        let operator = operator
            .layer(TimeoutLayer::new().with_timeout(PATIENCE).with_io_timeout(PATIENCE))
            .layer(RetryLayer::new().with_max_times(2).with_min_delay(Duration::from_millis(200)));
        let runtime = runtime().ok_or_else(|| PlaceError::Other("no thread".to_owned()))?;
        let _guard = runtime.enter();
        let operator = blocking::Operator::new(operator).map_err(|error| told(&error))?;
        Ok(Self { operator, puts_when_free: matches!(kind, Kind::S3 { .. }) })
    }
}

/// What an error means for the person, without its address or anything else that stands in it.
fn told(error: &opendal::Error) -> PlaceError {
    match error.kind() {
        ErrorKind::NotFound => PlaceError::NoFile,
        ErrorKind::PermissionDenied => PlaceError::Refused,
        ErrorKind::ConfigInvalid => PlaceError::Address("it is not set right".to_owned()),
        ErrorKind::RateLimited => PlaceError::Offline,
        ErrorKind::Unexpected => match answer(error) {
            None | Some(502..=504) => PlaceError::Offline,
            Some(401 | 403 | 407) => PlaceError::Refused,
            Some(404) => PlaceError::NoFile,
            Some(other) => PlaceError::Other(format!("it answers {other}")),
        },
        kind => PlaceError::Other(kind.to_string()),
    }
}

/// What the store answered, as a number; `None`: it did not answer. An error tells it in its context only.
fn answer(error: &opendal::Error) -> Option<u16> {
    let words = format!("{error:?}");
    let (_, behind) = words.split_once("status: ")?;
    behind.get(..3)?.parse().ok()
}

impl Shelf for Remote {
    fn list(&self) -> Result<Vec<String>, PlaceError> {
        let entries = self.operator.list("").map_err(|error| match told(&error) {
            PlaceError::NoFile => PlaceError::Missing,
            other => other,
        })?;
        let mut names: Vec<String> = entries
            .iter()
            .filter(|entry| entry.metadata().is_file())
            .map(|entry| entry.path().trim_start_matches('/').to_owned())
            .filter(|name| is_plain_name(name))
            .collect();
        names.sort();
        Ok(names)
    }

    fn get(&self, name: &str) -> Result<Vec<u8>, PlaceError> {
        let length = self.operator.stat(name).map_err(|error| told(&error))?.content_length();
        if length > super::MOST {
            return Err(PlaceError::Disk(std::io::ErrorKind::FileTooLarge));
        }
        self.operator.read(name).map(|bytes| bytes.to_vec()).map_err(|error| told(&error))
    }

    fn put_new(&self, name: &str, bytes: &[u8]) -> Result<bool, PlaceError> {
        if self.operator.exists(name).map_err(|error| told(&error))? {
            return Ok(false);
        }
        let options = WriteOptions { if_not_exists: self.puts_when_free, ..WriteOptions::default() };
        match self.operator.write_options(name, bytes.to_vec(), options) {
            Ok(_) => Ok(true),
            Err(error) if matches!(error.kind(), ErrorKind::ConditionNotMatch | ErrorKind::AlreadyExists) => Ok(false),
            // Between looking and laying the name was taken.
            Err(error) if error.kind() == ErrorKind::Conflict => Ok(false),
            Err(error) => Err(match told(&error) {
                PlaceError::NoFile => PlaceError::Missing,
                other => other,
            }),
        }
    }

    fn delete(&self, name: &str) -> Result<bool, PlaceError> {
        let is_there = self.operator.exists(name).map_err(|error| told(&error))?;
        self.operator.delete(name).map_err(|error| told(&error))?;
        Ok(is_there)
    }
}
