//! One direction of knowing: a room may use what stands to its right, nothing to its left.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// Left to right; rooms of one row may not know each other unless listed in `EXCEPTIONS`.
const ROWS: &[&[&str]] = &[
    &["host", "cli"],
    &["ui"],
    &["app"],
    &["authoring"],
    &["intervision"],
    &["review", "rehearse"],
    &["recording"],
    &["session"],
    &["scenario"],
    &["protocol"],
    &["understand"],
    &["place"],
    &["written"],
    &["seal", "paper"],
    &["ids", "diagnostic"],
];

/// Knowledge inside a row.
const EXCEPTIONS: [(&str, &str); 1] = [("diagnostic", "ids")];

/// The only files that may touch a disk, besides the command line, which is the outside.
const DISK: &[&str] = &[
    "seal/disk.rs",
    "seal/keys.rs",
    "protocol/folder.rs",
    "scenario/library.rs",
    "place/folder.rs",
    "place/outbox.rs",
    "place/secret.rs",
    "place/written.rs",
    "recording/begun.rs",
    "recording/bundle/ledger.rs",
    "recording/calendar.rs",
    "recording/deeds.rs",
    "recording/index.rs",
    "recording/journal.rs",
    "recording/store.rs",
    "intervision/methods/folder.rs",
    "intervision/meeting/store.rs",
    "app/settings.rs",
    "app/cache.rs",
    "app/meetings/parcel.rs",
    "app/packs.rs",
    "app/sharing/keep_up.rs",
    "app/sharing/mod.rs",
    "app/workshop/files.rs",
    "main.rs",
];

fn sources() -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(Path::new("src"), &mut found);
    found.sort();
    found
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix("src").unwrap().to_str().unwrap().replace('\\', "/");
            // Tests at the bottom of a file may use what they like.
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            let code = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            (name, code)
        })
        .collect()
}

fn row(room: &str) -> Option<usize> {
    ROWS.iter().position(|row| row.contains(&room))
}

fn room_of(name: &str) -> &str {
    name.split('/').next().unwrap_or_default().trim_end_matches(".rs")
}

#[test]
fn no_room_knows_what_stands_to_its_left() {
    let mut faults = Vec::new();
    for (name, code) in sources() {
        let room = room_of(&name);
        if ["main", "lib"].contains(&room) {
            continue;
        }
        let own = row(room).unwrap_or_else(|| panic!("{name}: a room without a place in ROWS"));
        for used in code.split("crate::").skip(1) {
            let other: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let Some(theirs) = row(&other) else { continue };
            let is_right = theirs > own || room == other || EXCEPTIONS.contains(&(room, other.as_str()));
            if !is_right {
                faults.push(format!("{name} knows `{other}`"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The big screen shows the desktop's panels; its own files write on the picture and hold no widget.
#[test]
fn the_stage_draws_no_panel_of_its_own() {
    const WIDGETS: [&str; 9] = [
        "Button::",
        ".button(",
        ".label(",
        "TextEdit",
        "ScrollArea",
        "egui::Window",
        "Checkbox",
        "ui::meeting",
        "ui::widgets",
    ];
    let mut seen = 0;
    for (name, code) in sources().into_iter().filter(|(name, _)| name.starts_with("host/stage/")) {
        seen += 1;
        let found: Vec<_> = WIDGETS.iter().filter(|word| code.contains(**word)).collect();
        assert!(found.is_empty(), "{name} draws {found:?}: it belongs in ui, for both");
    }
    assert!(seen > 5, "the stage is somewhere else now");
}

#[test]
fn only_the_rooms_that_may_name_these() {
    let mut faults = Vec::new();
    for (name, code) in sources() {
        let room = room_of(&name);
        let mut ban = |words: &[&str], is_allowed: bool| {
            for word in words.iter().filter(|word| code.contains(**word)) {
                if !is_allowed {
                    faults.push(format!("{name} names {word}"));
                }
            }
        };
        let is_outside = ["cli", "host", "main"].contains(&room);
        ban(&["egui"], room == "host" || room == "ui" && !name.ends_with("data.rs"));
        ban(&["eframe"], room == "host" && !name.starts_with("host/stage/"));
        ban(&["bevy"], name.starts_with("host/stage/"));
        ban(&["rhai::"], name.starts_with("scenario/script/") || name.starts_with("scenario/functions/"));
        ban(&["std::fs", "tempfile::"], is_outside || DISK.contains(&name.as_str()));
        ban(&["SystemTime", "::now()"], ["app", "cli"].contains(&room) || is_outside);
        // Reckoning with dates needs no clock.
        ban(
            &["jiff::"],
            ["app", "cli"].contains(&room)
                || ["protocol/dates.rs", "recording/day.rs", "review/export/xapi.rs"].contains(&name.as_str()),
        );
        ban(&["std::time"], is_outside || room == "ui" || room == "place");
        ban(&["HashMap", "HashSet"], false);
        ban(&["opendal", "reqwest", "tokio::", "rustls"], room == "place");
        ban(&["std::net", "TcpStream", "UdpSocket"], false);
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
