//! A folder that a group synchronises, by whatever program it likes.

use super::{PlaceError, Shelf, is_plain_name};
use crate::seal::remove_if_there;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// A folder as a place.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
}

impl Folder {
    pub(super) fn new(path: &str) -> Self {
        Self { path: PathBuf::from(path) }
    }

    /// A folder that is not there is a drive that is not mounted: nothing is made in its stead.
    fn there(&self) -> Result<&Path, PlaceError> {
        if self.path.is_dir() { Ok(&self.path) } else { Err(PlaceError::Offline) }
    }
}

fn disk(error: &io::Error) -> PlaceError {
    match error.kind() {
        io::ErrorKind::NotFound => PlaceError::NoFile,
        kind => PlaceError::Disk(kind),
    }
}

impl Shelf for Folder {
    fn list(&self) -> Result<Vec<String>, PlaceError> {
        let entries = fs::read_dir(self.there()?).map_err(|error| disk(&error))?;
        let mut names: Vec<String> = entries
            .flatten()
            .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(|name| is_plain_name(name))
            .collect();
        names.sort();
        Ok(names)
    }

    fn get(&self, name: &str) -> Result<Vec<u8>, PlaceError> {
        let path = self.there()?.join(name);
        // Whoever can write there may have laid a way to another file, or one without end.
        let about = fs::symlink_metadata(&path).map_err(|error| disk(&error))?;
        if !about.is_file() {
            return Err(PlaceError::NoFile);
        }
        if about.len() > super::MOST {
            return Err(PlaceError::Disk(io::ErrorKind::FileTooLarge));
        }
        fs::read(path).map_err(|error| disk(&error))
    }

    fn put_new(&self, name: &str, bytes: &[u8]) -> Result<bool, PlaceError> {
        let folder = self.there()?;
        // Written whole beside its name, which it then takes only when that is free.
        let mut builder = tempfile::Builder::new();
        builder.prefix(".saving-");
        // Sealed for the group: on a drive that several people of one machine share, the others must be able to fetch it.
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            builder.permissions(fs::Permissions::from_mode(0o644));
        }
        let mut file = builder.tempfile_in(folder).map_err(|error| disk(&error))?;
        let written = file.write_all(bytes).and_then(|()| file.as_file().sync_all());
        written.map_err(|error| disk(&error))?;
        match file.persist_noclobber(folder.join(name)) {
            Ok(_) => Ok(true),
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
            Err(error) => Err(disk(&error.error)),
        }
    }

    fn delete(&self, name: &str) -> Result<bool, PlaceError> {
        remove_if_there(&self.there()?.join(name)).map_err(|error| disk(&error))
    }
}
