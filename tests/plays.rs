//! Every play in `scenarios/plays/` goes as it says, and its recording replays byte for byte.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use oefenlijn::rehearse::{Play, perform};
use oefenlijn::scenario::Library;
use std::fs;
use std::path::Path;

#[test]
fn every_play_goes_as_it_says() {
    let library = Library::in_folder(Path::new("scenarios"));
    let mut names: Vec<_> = fs::read_dir("scenarios/plays").unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    assert!(names.len() >= 6, "plays are missing");
    let mut faults = Vec::new();
    for path in names {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let (play, unread) = Play::parse(&name, &fs::read_to_string(&path).unwrap());
        faults.extend(unread);
        let loaded = library.find(&play.scenario).unwrap_or_else(|| panic!("{name}: no scenario {}", play.scenario));
        let lang = play.lang.or(loaded.file.meta.language).unwrap();
        let scenario = loaded.playable.get(&lang).unwrap_or_else(|| panic!("{name}: {:#?}", loaded.diagnostics));
        let first = perform(&name, &play, scenario.clone());
        let again = perform(&name, &play, scenario.clone());
        assert_eq!(format!("{:?}", first.exchanges), format!("{:?}", again.exchanges), "{name} differs from itself");
        faults.extend(first.faults);
    }
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "\n{}", told.join("\n"));
}
