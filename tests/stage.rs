//! `oefenlijn stage` at the command line: what it says when it cannot show anything.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[cfg(feature = "stage")]
use std::fs;
use std::path::Path;
use std::process::Command;

/// Exit code and everything on standard error.
fn stage(args: &[&str], data: &Path) -> (Option<i32>, String) {
    let program = Command::new(env!("CARGO_BIN_EXE_oefenlijn"))
        .arg("stage")
        .args(args)
        .env("OEFENLIJN_DATA", data)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .unwrap();
    (program.status.code(), String::from_utf8_lossy(&program.stderr).into_owned())
}

#[test]
fn what_was_not_understood_is_told_in_one_line_with_what_to_write() {
    let data = tempfile::tempdir().unwrap();
    for (args, says) in [
        (&[][..], "wants a recording, a play or a meeting"),
        (&["a", "--frame", "12"], "-o FILE.png"),
        (&["a", "--frame", "soon", "-o", "a.png"], "write seconds, such as 83.5"),
        (&["a", "--frame", "1", "--film", "f"], "either --frame or --film"),
        (&["a", "-o", "a.png"], "-o goes with --frame"),
        (&["a", "--fps", "30"], "--fps goes with --film"),
        (&["a", "--film", "f", "--fps", "1000"], "from 1 to 120"),
        (&["a", "--size", "big"], "write it as 1920x1080"),
        (&["a", "--size", "100x100"], "from 640x360 to 7680x4320"),
        (&["a", "--look", "contrst"], "did you mean `contrast`?"),
    ] {
        let (code, said) = stage(args, data.path());
        assert_eq!((code, said.lines().count()), (Some(2), 1), "{args:?}: {said}");
        assert!(said.contains(says), "{args:?}: {said}");
    }
}

#[cfg(not(feature = "stage"))]
#[test]
fn a_program_without_the_big_screen_says_how_to_get_one_that_has_it() {
    let data = tempfile::tempdir().unwrap();
    let (code, said) = stage(&["anything"], data.path());
    assert_eq!((code, said.lines().count()), (Some(2), 1), "{said}");
    assert!(said.contains("cargo run --release --features stage -- stage"), "{said}");
}

#[cfg(feature = "stage")]
#[test]
fn without_a_display_and_with_files_in_trouble_there_is_one_line() {
    let data = tempfile::tempdir().unwrap();
    let play = "scenarios/plays/bezorgde_partner.protocol.play";
    let (code, said) = stage(&[play], data.path());
    assert_eq!((code, said.lines().count()), (Some(2), 1), "{said}");
    assert!(said.contains("no display") && said.contains("--frame"), "{said}");
    let file = data.path().join("other.oefenlijn");
    fs::write(&file, "a letter to somebody").unwrap();
    for (wanted, says) in [(file.to_str().unwrap(), "not a recording of Oefenlijn"), ("gone", "cannot be read")] {
        let (code, said) = stage(&[wanted], data.path());
        assert_eq!((code, said.lines().count()), (Some(2), 1), "{said}");
        assert!(said.contains(says), "{said}");
        assert!(!said.contains("a letter"), "{said}");
    }
}

#[cfg(feature = "stage")]
#[test]
fn without_a_driver_or_with_a_display_that_is_not_there_one_line_says_what_is_missing() {
    let data = tempfile::tempdir().unwrap();
    let picture = data.path().join("a.png");
    let play = "scenarios/plays/bezorgde_partner.protocol.play";
    let start = |env: &[(&str, &str)], rest: &[&str]| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_oefenlijn"));
        program.args(["stage", play]).args(rest).env("OEFENLIJN_DATA", data.path());
        program.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
        let done = program.envs(env.iter().copied()).output().unwrap();
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        // Graphics libraries speak up themselves now and then; the program says one thing.
        (done.status.code(), said.lines().filter(|line| line.starts_with("oefenlijn")).collect::<Vec<_>>().join("\n"))
    };
    let none = [("VK_ICD_FILENAMES", "/dev/null"), ("VK_DRIVER_FILES", "/dev/null"), ("WGPU_BACKEND", "vulkan")];
    let (code, said) = start(&none, &["--frame", "1", "--size", "640x360", "-o", picture.to_str().unwrap()]);
    assert_eq!((code, said.lines().count()), (Some(2), 1), "{said}");
    assert!(said.contains("no graphics driver") && said.contains("apt install"), "{said}");
    assert!(!picture.exists());
    if cfg!(target_os = "linux") {
        let (code, said) = start(&[("DISPLAY", ":4711")], &[]);
        assert_eq!((code, said.lines().count()), (Some(2), 1), "{said}");
        assert!(said.contains("no display") && said.contains("--frame"), "{said}");
    }
}
