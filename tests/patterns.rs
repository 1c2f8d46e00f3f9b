//! The patterns of the guide: each is checked, played, told in the cookbook, and kept out of the library.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use oefenlijn::rehearse::{Play, all_samples, perform};
use oefenlijn::scenario::Library;

#[test]
fn every_pattern_is_sound_and_its_play_goes_as_it_says() {
    let patterns = Library::patterns();
    assert!(patterns.scenarios.len() >= 20, "{} patterns", patterns.scenarios.len());
    let mut told = Vec::new();
    for loaded in &patterns.scenarios {
        let faults = loaded.diagnostics.iter().filter(|fault| fault.code != "unreviewed");
        told.extend(faults.map(ToString::to_string));
        let home = loaded.file.meta.language.unwrap();
        let Some(scenario) = loaded.playable.get(&home) else { continue };
        told.extend(all_samples(loaded, &patterns.sources).iter().map(ToString::to_string));
        let name = format!("{}.play", loaded.id);
        let play = patterns.plays.iter().find(|play| play.name == name);
        let play = play.unwrap_or_else(|| panic!("{name} is missing"));
        let (play, unread) = Play::parse(&name, &play.text);
        assert!(!play.steps.is_empty());
        told.extend(unread.iter().map(ToString::to_string));
        told.extend(perform(&name, &play, scenario.clone()).faults.iter().map(ToString::to_string));
    }
    assert!(told.is_empty(), "\n{}", told.join("\n"));
}

#[test]
fn patterns_are_not_offered_for_practice() {
    let library = Library::shipped();
    let patterns = Library::patterns();
    assert!(patterns.scenarios.iter().all(|pattern| library.find(&pattern.id).is_none()));
    assert!(library.plays.iter().all(|play| !play.name.contains("patterns/")));
}

#[test]
fn the_cookbook_tells_every_pattern_and_no_other() {
    let patterns = Library::patterns();
    for lang in ["nl", "en"] {
        let guide = std::fs::read_to_string(format!("assets/guide/authoring.{lang}.md")).unwrap();
        let mut named: Vec<&str> = guide
            .split("scenarios/patterns/")
            .skip(1)
            .filter_map(|rest| rest.split_once(".rhai"))
            .map(|it| it.0)
            .collect();
        named.sort_unstable();
        named.dedup();
        let mut are: Vec<&str> = patterns.scenarios.iter().map(|pattern| pattern.id.as_str()).collect();
        are.sort_unstable();
        assert_eq!(named, are, "authoring.{lang}.md");
    }
}

#[test]
fn every_command_that_the_guide_names_exists() {
    let help = oefenlijn_says(&["--help"]);
    for entry in std::fs::read_dir("assets/guide").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "md") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for quoted in text.split('`').filter(|it| it.starts_with("oefenlijn ")) {
            let mut words = quoted.split_whitespace().skip(1);
            let command = words.next().unwrap();
            let known = command.starts_with('-')
                || help.lines().any(|line| line.trim_start().starts_with(&format!("oefenlijn {command}")));
            assert!(known && help.contains(command), "{}: `{quoted}` is no command", path.display());
            for flag in words.filter(|word| word.starts_with("--")) {
                assert!(help.contains(flag), "{}: `{quoted}`: {flag} does not exist", path.display());
            }
        }
    }
}

fn oefenlijn_says(args: &[&str]) -> String {
    let out = std::process::Command::new(env!("CARGO_BIN_EXE_oefenlijn")).args(args).output().unwrap();
    String::from_utf8(out.stdout).unwrap()
}
