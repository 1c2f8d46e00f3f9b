//! Trained readers, so that a program that a test starts need not train them again.

use oefenlijn::ids::Lang;
use oefenlijn::understand::Reader;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

fn kept() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readers");
        fs::create_dir_all(&folder).unwrap();
        let file = |lang: Lang| folder.join(format!("reader.{lang}"));
        // Those of an earlier run that no longer fit are made anew.
        Reader::warm_up(
            |lang| fs::read(file(lang)).ok(),
            |lang, bytes| {
                let beside = tempfile::NamedTempFile::new_in(&folder).unwrap();
                fs::write(beside.path(), bytes).unwrap();
                beside.persist(file(lang)).unwrap();
            },
        );
        folder
    })
}

/// Lays trained readers in this data folder.
pub fn at_hand(data: &Path) {
    fs::create_dir_all(data.join("cache")).unwrap();
    for entry in fs::read_dir(kept()).unwrap().flatten() {
        fs::copy(entry.path(), data.join("cache").join(entry.file_name())).unwrap();
    }
}
