//! Files that are replaced whole or not at all, readable by their owner only.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

/// Puts these bytes in the place of the file: written beside it, brought to the disk, renamed, the folder brought to the disk.
///
/// The folder is made when it is not there, for its owner only. The file can be read and written by its owner only.
///
/// # Errors
/// When the disk says no; an old file is then as it was.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    make_folder(folder)?;
    let mut file = tempfile::Builder::new().prefix(".saving-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(folder)
}

/// Makes a folder with those above it, where they are not there; what is made is its owner's only, since names tell days.
///
/// # Errors
/// When the disk says no.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// Brings the folder's own entries to the disk, where the system knows that.
///
/// # Errors
/// When the disk says no.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Removes a file; gives whether there was one.
///
/// # Errors
/// When the disk says no.
pub fn remove_if_there(path: &Path) -> io::Result<bool> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}
