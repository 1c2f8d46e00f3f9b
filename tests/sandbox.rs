//! A script cannot hang, exhaust memory, read a file, keep hidden state or crash the program.
//!
//! One test for each hole that was found in the engine's own defaults.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod common;

use common::{errors, load, load_with, sound};

/// The sound scenario with a statement in front; its errors.
fn with(statement: &str) -> Vec<String> {
    errors(&sound().replacen("persona(", &format!("{statement}\npersona("), 1))
}

fn is_stopped(statement: &str, expected: &str) {
    let faults = with(statement);
    assert!(
        faults.iter().any(|fault| fault.starts_with("2: ") && fault.contains(expected)),
        "{statement}\n{faults:#?}"
    );
}

#[test]
fn endless_loops_and_recursion_are_stopped() {
    is_stopped("while true {}", "runs on and on");
    is_stopped("loop { let a = 1; }", "runs on and on");
    is_stopped("fn f(n) { f(n + 1) } f(0);", "calls itself too often");
    is_stopped(
        "fn g(n) { if n == 0 { 0 } else { g(n - 1) + g(n - 1) + g(n - 1) + g(n - 1) } } g(14);",
        "runs on and on",
    );
}

#[test]
fn a_file_of_endless_loops_ends_and_names_each() {
    let loops = "while true {}\n".repeat(2_000);
    let faults = with(&loops);
    for line in [2, 1_000, 2_001] {
        assert!(
            faults.iter().any(|it| it.starts_with(&format!("{line}: ")) && it.contains("runs on and on")),
            "{line}"
        );
    }
    assert!(!faults.iter().any(|it| it.contains("`trust`")), "what comes below is read still: {:?}", faults.last());
}

#[test]
fn a_long_scenario_is_no_bomb() {
    let beats: String = (0..1_200)
        .map(|number| {
            let words =
                "ik weet het niet goed meer, en ge vraagt het nu wel heel rechtuit, zo lijkt het mij toch. ".repeat(6);
            format!(
                "beat(\"b{number}\").phase(\"clarify\");\nsay(\"{words}\");\nhears(\"close\").then(\"b{}\");\n",
                (number + 1) % 1_200
            )
        })
        .collect();
    assert!(beats.len() > 700_000, "{}", beats.len());
    let faults = errors(&sound().replacen("ending(", &format!("{beats}\nending("), 1));
    assert!(!faults.iter().any(|it| it.contains("too large") || it.contains("runs on")), "{:?}", faults.first());
}

#[test]
fn the_budget_is_not_bypassed_through_native_callbacks() {
    // The engine's own counter sees about 3,000 of these 3 million operations.
    is_stopped("let a = []; a.pad(1000, 0); a.map(|x| { let n = 0; while n < 500 { n += 1; } n });", "runs on and on");
}

#[test]
fn memory_bombs_are_stopped() {
    is_stopped("let s = \"x\"; loop { s += s; }", "too large");
    is_stopped("let a = [1]; loop { a += a; }", "too large");
    is_stopped("let a = []; a.pad(1000000000, 0);", "too large");
    is_stopped("let a = [0]; for i in 0..100000 { a = [a]; }", "was stopped");
    is_stopped("let m = #{}; let n = 0; loop { m[`k${n}`] = n; n += 1; }", "was stopped");
}

#[test]
fn deep_nesting_neither_overflows_the_stack_nor_aborts() {
    let deep = format!("let a = {}0{};", "[".repeat(5_000), "]".repeat(5_000));
    assert!(!with(&deep).is_empty());
    let parens = format!("let a = {}0{};", "(".repeat(5_000), ")".repeat(5_000));
    assert!(!with(&parens).is_empty());
    let blocks = "{".repeat(5_000);
    assert!(!with(&blocks).is_empty());
}

#[test]
fn files_outside_the_scenarios_folder_stay_unread() {
    for path in
        ["/etc/hostname", "../secret", "helpers/../../secret", "C:/secret", "..\\\\secret", "./secret", "/tmp/x"]
    {
        let faults = with(&format!("import \"{path}\" as s;"));
        assert!(faults.iter().any(|fault| fault.contains("outside the scenarios folder")), "{path}: {faults:#?}");
    }
    assert!(with("import \"helpers/nothing\" as s;").iter().any(|fault| fault.contains("no helper file")));
}

#[test]
fn helpers_are_shared_and_their_faults_are_theirs() {
    let text = sound()
        .replacen("persona(", "import \"helpers/words\" as words;\npersona(", 1)
        .replace("\"ik werk in een winkel\"", "words::work()");
    let helper = "fn work() { \"ik werk in een school\" }";
    let loaded = load_with(&text, &[("helpers/words.rhai", helper)]);
    assert!(loaded.is_playable(), "{:#?}", loaded.diagnostics);
    assert!(format!("{:?}", loaded.file).contains("ik werk in een school"));

    let broken = load_with(&text, &[("helpers/words.rhai", "fn work( { }")]);
    assert!(
        broken.diagnostics.iter().any(|fault| fault.file == "helpers/words.rhai" && fault.line == 1),
        "{:#?}",
        broken.diagnostics
    );

    let circular =
        load_with(&text, &[("helpers/words.rhai", "import \"helpers/words\" as words; fn work() { \"x\" }")]);
    assert!(
        circular.diagnostics.iter().any(|fault| fault.message.contains("imports itself")),
        "{:#?}",
        circular.diagnostics
    );
}

#[test]
fn there_is_no_clock_no_sleep_no_output_and_no_eval() {
    for call in ["sleep(2.0)", "sleep(2)", "timestamp()", "exit()", "parse_json(\"{}\")", "open_file(\"x\")"] {
        is_stopped(&format!("{call};"), "does not exist");
    }
    for call in ["eval(\"1\")", "print(\"x\")", "debug(\"x\")"] {
        assert!(!with(&format!("{call};")).is_empty(), "{call}");
    }
}

#[test]
fn closures_hold_no_hidden_state() {
    let counting = sound()
        .replace("hears(\"work\").reply", "hears(\"work\").when(|s| { n += 1; n > 2 }).reply")
        .replacen("persona(", "let n = 0;\npersona(", 1);
    assert!(errors(&counting).iter().any(|fault| fault.contains("`n` is not known here")), "{:#?}", errors(&counting));
    let curried = sound().replace("hears(\"work\").reply", "hears(\"work\").when((|n, s| s.turn > n).curry(3)).reply");
    assert!(!errors(&curried).is_empty());
}

#[test]
fn closures_have_a_budget_of_their_own() {
    let endless = sound().replace("hears(\"work\").reply", "hears(\"work\").when(|s| { while true {} true }).reply");
    assert!(errors(&endless).iter().any(|fault| fault.contains("runs on and on")), "{:#?}", errors(&endless));
}

#[test]
fn closures_cannot_write_into_the_scenario() {
    let writing = sound().replace("hears(\"work\").reply", "hears(\"work\").when(|s| { beat(\"x\"); true }).reply");
    assert!(errors(&writing).iter().any(|fault| fault.contains("`beat`")), "{:#?}", errors(&writing));
}

#[test]
fn limits_are_the_same_in_every_build() {
    // The engine's defaults allow 4 levels in debug and 10 in release.
    let nested = "let m = #{ a: [#{ a: [#{ a: [#{ a: [1] }] }] }] };";
    assert_eq!(with(nested), Vec::<String>::new());
}

#[test]
fn a_property_that_does_not_exist_is_told() {
    assert!(!with("let m = #{ a: 1 }; m.b;").is_empty());
}

#[test]
fn the_order_of_what_a_file_says_is_kept() {
    let loaded = load(&sound());
    let lines: Vec<u32> = loaded.file.beats[0].rules.iter().map(|rule| rule.place.at.0).collect();
    assert_eq!(lines, [11, 12, 13, 14, 15, 16]);
}
