//! The scenario language as its guide shows it: every example is true.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod common;

use oefenlijn::scenario::functions::{FUNCTIONS, Function};
use oefenlijn::scenario::script::{Helpers, run};
use std::collections::BTreeSet;
use std::fs;

/// What the examples refer to.
const AROUND: &str = r#"
meter("trust", 30); meter("tension", 40);
flag("child_safety");
pick("who", ["mijn zus", "een collega"]);
fact("alone").says("ik ben alleen").needs("trust", 40);
fact("hinted").says("ik hint").needs("trust", 40).cue("een hint");
ending("left", "left").says("dag").explains("Zo.").way_to_help("De chat blijft open.");
beat("opening");
beat("second");
"#;

fn around(function: &Function) -> String {
    // An example that gives a name makes the same name around it superfluous.
    let lines = AROUND.split_inclusive(';');
    let begins = function.example.split('"').take(2).collect::<Vec<_>>().join("\"");
    lines.filter(|line| !line.trim().starts_with(&begins)).collect()
}

#[test]
fn every_example_of_the_table_runs() {
    for function in FUNCTIONS {
        let text = format!("{}\n{}", around(function), function.example);
        let ran = run("example.rhai", &text, &Helpers::default());
        assert!(ran.diagnostics.is_empty(), "{}: {:#?}", function.name, ran.diagnostics);
    }
}

#[test]
fn every_example_shows_its_function_and_every_doc_is_one_line() {
    for function in FUNCTIONS {
        let call = format!("{}(", function.name);
        assert!(function.example.contains(&call), "{}", function.name);
        assert!(
            function.doc.ends_with('.') && function.doc.len() < 160 && !function.doc.contains('\n'),
            "{}",
            function.name
        );
    }
}

#[test]
fn no_function_stands_twice_on_the_same_part() {
    let mut seen = BTreeSet::new();
    for function in FUNCTIONS {
        if function.on.is_empty() {
            assert!(seen.insert((function.name, String::new())), "{}", function.name);
        }
        for part in function.on {
            assert!(seen.insert((function.name, format!("{part:?}"))), "{} on {part:?}", function.name);
        }
    }
}

#[test]
fn every_function_is_used_by_a_scenario_that_ships_or_shown_in_the_guide() {
    let shipped: String = ["bezorgde_partner", "student_bang"]
        .iter()
        .map(|id| fs::read_to_string(format!("scenarios/{id}.rhai")).unwrap())
        .collect();
    let guide =
        fs::read_to_string("assets/guide/scenarios.md").unwrap() + fs::read_to_string("README.md").unwrap().as_str();
    let unused: Vec<&str> = FUNCTIONS
        .iter()
        .map(|function| function.name)
        .filter(|name| !shipped.contains(&format!("{name}(")) && !guide.contains(name))
        .collect();
    // These have an example in the table and wait for their scenario.
    assert_eq!(
        unused,
        ["address", "then_one_of", "drops_cue"]
            .iter()
            .filter(|name| unused.contains(name))
            .copied()
            .collect::<Vec<_>>()
    );
}

#[test]
fn the_first_scenario_of_the_readme_plays() {
    let readme = fs::read_to_string("README.md").unwrap();
    let text = readme.split("```rhai\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let files = std::collections::BTreeMap::from([("eerste.rhai".to_owned(), text.to_owned())]);
    let library = oefenlijn::scenario::Library::of(&files, Vec::new());
    let faults: Vec<_> = library.faults().filter(|fault| fault.code != "unreviewed").collect();
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(library.scenarios[0].is_playable());
}
