//! Scenario packs on the disk: made from a library, looked at, and taken into one's own scenarios.

use crate::diagnostic::Diagnostic;
use crate::rehearse::{all_samples, play_faults};
use crate::scenario::pack::{MAX_PACKED_BYTES, Origin, Pack, Refused};
use crate::scenario::{Library, Loaded};
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// What became of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The id it can be played under: `boze_ex@2026-11-25`.
    pub id: String,
    /// It was here already, with the same content.
    pub was_here: bool,
}

/// A pack from a file, read and not yet checked.
///
/// # Errors
/// Why it is refused.
pub fn read(path: &Path) -> Result<Pack, Refused> {
    let damaged = |error: &io::Error| Refused::Damaged(error.kind().to_string());
    let size = fs::metadata(path).map_err(|error| damaged(&error))?.len();
    if size > MAX_PACKED_BYTES {
        return Err(Refused::TooLarge(format!("a pack holds at most {MAX_PACKED_BYTES} bytes, this is {size}")));
    }
    Pack::read(&fs::read(path).map_err(|error| damaged(&error))?)
}

/// The full check of a pack: the scenario in its sandbox, then the samples of every language, then each of its plays.
///
/// # Errors
/// Everything that is wrong.
pub fn check(pack: &Pack) -> Result<Loaded, Refused> {
    let loaded = pack.checked()?;
    let mut faults = all_samples(&loaded, &pack.files);
    for (name, text) in pack.files.iter().filter(|(name, _)| name.ends_with(".play")) {
        faults.extend(play_faults(name, text, |id| (id == loaded.id).then_some(&loaded)));
    }
    faults.retain(Diagnostic::is_error);
    if faults.is_empty() { Ok(loaded) } else { Err(Refused::Faults(faults)) }
}

/// Takes a pack into one's own scenarios: nothing is written before all of it was checked, the script comes last.
///
/// # Errors
/// Why it is refused, or why it could not be written.
pub fn take_in(path: &Path, data: &Path, today: &str) -> Result<Taken, Refused> {
    let pack = read(path)?;
    check(&pack)?;
    let folder = data.join("scenarios");
    let known = Library::shipped().with(Library::in_folder(&folder)).sources;
    let mut stem = pack.stem();
    if let Some(origin) = known.get(&Origin::name(&stem)).and_then(|text| Origin::parse(text)) {
        if origin.whole == pack.about.whole {
            return Ok(Taken { id: stem, was_here: true });
        }
        // The author changed it and kept the date: the fingerprint tells the two apart.
        stem = format!("{stem}-{}", &pack.about.whole[..6]);
        if known.contains_key(&Origin::name(&stem)) {
            return Ok(Taken { id: stem, was_here: true });
        }
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let files = pack.laid_out(&stem, &Origin::of(&pack.about, &name, today));
    for (name, text) in &files {
        let is_helper = name.ends_with(".rhai") && name.contains('/');
        if known.get(name).is_some_and(|here| !is_helper || here != text) {
            return Err(Refused::Nothing(format!("another file `{name}` is here already; move it away first")));
        }
    }
    write_all(&folder, &files)?;
    Ok(Taken { id: stem, was_here: false })
}

/// Writes every file, or none.
fn write_all(folder: &Path, files: &BTreeMap<String, String>) -> Result<(), Refused> {
    let script = |name: &str| name.ends_with(".rhai") && !name.contains('/');
    let (last, first): (Vec<_>, Vec<_>) = files.iter().partition(|(name, _)| script(name));
    let mut written: Vec<PathBuf> = Vec::new();
    for (name, text) in first.into_iter().chain(last) {
        let path = folder.join(name);
        if path.exists() {
            continue;
        }
        if let Err(error) = replace(&path, text.as_bytes()) {
            for path in written {
                // What cannot be taken away again is no scenario without its script.
                let _ = fs::remove_file(path);
            }
            return Err(Refused::Nothing(format!("{} cannot be written: {}", path.display(), error.kind())));
        }
        written.push(path);
    }
    Ok(())
}

/// Replaces a file whole or not at all.
///
/// # Errors
/// When the disk does not take it.
pub fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut temporary = tempfile::NamedTempFile::new_in(folder)?;
    temporary.write_all(content)?;
    temporary.persist(path).map_err(|error| error.error)?;
    Ok(())
}
