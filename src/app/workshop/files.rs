//! The workshop's files on the disk: written whole or not at all, with one backup, and aside while not saved.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The folder in the data folder where unsaved work lies.
const ASIDE: &str = "unsaved";

/// Files larger than this are not opened.
const MAX_BYTES: u64 = 2_000_000;

/// The scenarios folder and the place for unsaved work.
#[derive(Clone, Debug)]
pub struct Files {
    scenarios: PathBuf,
    aside: PathBuf,
}

impl Files {
    /// The files of a data folder.
    #[must_use]
    pub fn new(data: &Path) -> Self {
        Self { scenarios: data.join("scenarios"), aside: data.join(ASIDE) }
    }

    /// Where the scenarios lie.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.scenarios
    }

    /// Makes the scenarios folder, so that it can be watched.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn make_folder(&self) -> io::Result<()> {
        fs::create_dir_all(&self.scenarios)
    }

    /// A file of the scenarios folder; `None` when it is not there.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub fn read(&self, name: &str) -> io::Result<Option<String>> {
        read(&self.scenarios.join(name))
    }

    /// Writes a file; what lay there before, text or not, stands beside it as `NAME.bak`.
    ///
    /// # Errors
    /// When the disk says no: the old file is then as it was.
    pub fn write(&self, name: &str, text: &str) -> io::Result<()> {
        let path = self.scenarios.join(name);
        match fs::read(&path) {
            Ok(before) if before != text.as_bytes() => put(&backup(&path), &before)?,
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        put(&path, text.as_bytes())
    }

    /// Writes a file that somebody wants outside the scenarios folder; one that lies there is kept as `NAME.bak`.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn write_elsewhere(&self, path: &Path, text: &str) -> io::Result<()> {
        if let Some(before) = read(path).ok().flatten().filter(|before| before != text) {
            put(&backup(path), before.as_bytes())?;
        }
        put(path, text.as_bytes())
    }

    /// Where a path that somebody wrote leads: one without a folder of its own beside the scenarios, as their pictures are.
    #[must_use]
    pub fn meant(&self, path: &str) -> PathBuf {
        let meant = self.scenarios.join(path);
        std::path::absolute(&meant).unwrap_or(meant)
    }

    /// A text outside the scenarios folder.
    ///
    /// # Errors
    /// When it is not there or cannot be read.
    pub fn read_elsewhere(&self, path: &Path) -> io::Result<String> {
        read(path)?.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }

    /// Lays unsaved text aside, with the sign of what it was written upon.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn lay_aside(&self, name: &str, text: &str, ground: Option<&str>) -> io::Result<()> {
        // The sign first: a text of which it is not known what it was written upon is no clash.
        put(&self.aside.join(ground_of(name)), sign(ground).as_bytes())?;
        put(&self.aside.join(flat(name)), text.as_bytes())
    }

    /// Whether what lies aside of a file was written upon another text than this.
    #[must_use]
    pub fn is_other_ground(&self, name: &str, saved: Option<&str>) -> bool {
        let known = read(&self.aside.join(ground_of(name))).ok().flatten();
        known.is_some_and(|known| known != sign(saved))
    }

    /// What lies aside of a file.
    #[must_use]
    pub fn aside(&self, name: &str) -> Option<String> {
        read(&self.aside.join(flat(name))).ok().flatten()
    }

    /// What lay aside of a file is saved or not wanted.
    pub fn clear_aside(&self, name: &str) {
        // When it is not there it need not be cleared.
        let _ = fs::remove_file(self.aside.join(flat(name)));
        let _ = fs::remove_file(self.aside.join(ground_of(name)));
    }

    /// The scenarios of which something lies aside, by stem.
    #[must_use]
    pub fn stems_aside(&self) -> BTreeMap<String, usize> {
        let mut stems = BTreeMap::new();
        for entry in fs::read_dir(&self.aside).into_iter().flatten().flatten() {
            if let Some(name) = entry.file_name().to_str().filter(|name| !name.starts_with('.')) {
                let name = name.rsplit("--").next().unwrap_or_default();
                *stems.entry(name.split('.').next().unwrap_or_default().to_owned()).or_default() += 1;
            }
        }
        stems
    }
}

/// A name without folders.
fn flat(name: &str) -> String {
    name.replace(['/', '\\'], "--")
}

/// Where the sign of the text lies that a file's unsaved text was written upon.
fn ground_of(name: &str) -> String {
    format!(".ground-{}", flat(name))
}

/// Tells one text from another; a text that is not there has its own.
fn sign(text: Option<&str>) -> String {
    text.map_or_else(|| "none".to_owned(), |text| blake3::hash(text.as_bytes()).to_hex().to_string())
}

/// Where the backup of a file stands.
fn backup(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".bak");
    PathBuf::from(name)
}

fn read(path: &Path) -> io::Result<Option<String>> {
    match fs::metadata(path) {
        Ok(found) if found.len() > MAX_BYTES => Err(io::Error::other("the file is too large to be a scenario")),
        Ok(_) => fs::read_to_string(path).map(|text| Some(text.trim_start_matches('\u{feff}').to_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes beside, brings to the disk, puts in its place.
fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".saving-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    if let Ok(old) = fs::metadata(path) {
        file.as_file().set_permissions(old.permissions())?;
    } else {
        open_to_readers(file.as_file())?;
    }
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// A scenario is no secret: colleagues may read it in a shared folder.
#[cfg(unix)]
fn open_to_readers(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn open_to_readers(_: &File) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> (tempfile::TempDir, Files) {
        let data = tempfile::tempdir().unwrap();
        let files = Files::new(data.path());
        (data, files)
    }

    #[test]
    fn what_was_there_before_stands_beside_it() {
        let (_data, files) = sample();
        files.write("a.rhai", "een").unwrap();
        files.write("a.rhai", "twee").unwrap();
        files.write("a.rhai", "twee").unwrap();
        assert_eq!(files.read("a.rhai").unwrap().as_deref(), Some("twee"));
        assert_eq!(files.read("a.rhai.bak").unwrap().as_deref(), Some("een"));
        assert_eq!(fs::read_dir(files.folder()).unwrap().count(), 2, "nothing else is left lying about");
    }

    #[test]
    fn a_disk_that_says_no_leaves_the_old_file() {
        let (data, files) = sample();
        files.write("plays/a.play", "een").unwrap();
        fs::create_dir(data.path().join("scenarios/plays/a.play.bak")).unwrap();
        assert!(files.write("plays/a.play", "twee").is_err());
        assert_eq!(files.read("plays/a.play").unwrap().as_deref(), Some("een"));
    }

    #[test]
    fn what_is_no_text_is_kept_beside_it_as_it_was() {
        let (_data, files) = sample();
        files.make_folder().unwrap();
        fs::write(files.folder().join("a.rhai"), b"caf\xe9").unwrap();
        files.write("a.rhai", "cafe").unwrap();
        assert_eq!(fs::read(files.folder().join("a.rhai.bak")).unwrap(), b"caf\xe9");
        assert_eq!(files.read("a.rhai").unwrap().as_deref(), Some("cafe"));
    }

    #[test]
    fn unsaved_work_lies_aside_under_its_scenario() {
        let (_data, files) = sample();
        files.lay_aside("plays/proef.expert.play", "x", None).unwrap();
        files.lay_aside("proef.rhai", "y", Some("z")).unwrap();
        assert_eq!(files.stems_aside(), BTreeMap::from([("proef".to_owned(), 2)]));
        assert_eq!(files.aside("proef.rhai").as_deref(), Some("y"));
        assert!(files.is_other_ground("proef.rhai", Some("zz")) && files.is_other_ground("proef.rhai", None));
        assert!(!files.is_other_ground("proef.rhai", Some("z")));
        assert!(!files.is_other_ground("elders.rhai", Some("z")), "nothing is known of it");
        files.clear_aside("proef.rhai");
        assert_eq!(files.aside("proef.rhai"), None);
    }
}
