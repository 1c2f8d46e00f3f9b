//! Trained readers, kept beside the phrases' fingerprint so that the next start is quick.
//!
//! Nothing here was written by a person who practises; losing it costs half a second.

use crate::ids::Lang;
use crate::seal::replace;
use crate::understand::Reader;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

/// Makes the readers ready on a thread of their own, from what was kept or anew.
pub(super) fn warm_up(data: &Path) {
    let folder = data.join("cache");
    let work = move || {
        Reader::warm_up(
            |lang| fs::read(file(&folder, lang)).ok(),
            |lang, bytes| {
                // A cache that cannot be kept is made again next time.
                let _ = replace(&file(&folder, lang), bytes);
            },
        );
    };
    // Without a thread the readers are made when first asked for.
    let _ = thread::Builder::new().name("readers".to_owned()).spawn(work);
}

fn file(folder: &Path, lang: Lang) -> PathBuf {
    folder.join(format!("reader.{lang}"))
}
