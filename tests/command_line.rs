//! The program without a window, as another program or a person at a terminal uses it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod common;

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn run(args: &[&str], input: &str, data: &Path) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_oefenlijn"))
        .args(args)
        .env("OEFENLIJN_DATA", data)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that stops early does not read all of its input.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_conversation_in_lines_of_json_can_be_replayed() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("talk.oefenlijn");
    let file = file.to_str().unwrap();
    let input = r#"{"at_ms":20000,"say":"hallo, welkom op de chat"}
{"at_ms":60000,"tick":true}
{"at_ms":61000,"act":"back_office"}
{"at_ms":62000,"flag":"child_safety","level":2}
{"at_ms":90000,"say":"je bent ergens van geschrokken"}
"#;
    let out = run(&["play", "bezorgde_partner", "--seed", "7", "--jsonl", "--record", file], input, data.path());
    assert!(out.status.success(), "{}", text(&out.stderr));
    let lines: Vec<serde_json::Value> =
        text(&out.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    for (index, line) in lines.iter().enumerate() {
        assert_eq!(line["seq"], index as u64 + 1);
        assert!(line["at_ms"].is_u64() && line["event"].is_string(), "{line}");
    }
    let of = |kind: &str| lines.iter().filter(|line| line["event"] == kind).collect::<Vec<_>>();
    assert!(of("said").iter().any(|line| line["by"] == "counsellor" && line["text"] == "hallo, welkom op de chat"));
    assert!(of("said").iter().any(|line| line["by"] == "help_seeker"));
    let read = of("read");
    assert_eq!(read[0]["codes"][0], "greeting");
    assert!(read[0]["acts"][0]["confidence"].as_f64().unwrap() > 0.5);
    assert_eq!(read[0]["understood"], true);
    assert!(of("rule").iter().all(|line| line["beat"].is_string() && line["why"].is_string()));
    assert!(of("meter").iter().all(|line| line["from"] != line["to"] && line["cause"].is_string()));
    assert_eq!(of("ended").last().unwrap()["outcome"], "stopped", "the end of the input ends the conversation");

    let again = run(&["replay", file], "", data.path());
    assert!(again.status.success(), "{}{}", text(&again.stdout), text(&again.stderr));
    let altered = std::fs::read_to_string(file).unwrap().replacen("geschrokken", "geschr0kken", 1);
    std::fs::write(file, altered).unwrap();
    let differs = run(&["replay", file], "", data.path());
    assert_eq!(differs.status.code(), Some(1));
    assert!(text(&differs.stdout).contains("first difference at event"), "{}", text(&differs.stdout));
}

#[test]
fn wrong_use_is_one_clear_line_and_exit_2() {
    let data = tempfile::tempdir().unwrap();
    for (args, words) in [
        (&["plya"][..], "did you mean `play`?"),
        (&["play"], "`play` wants a scenario"),
        (&["play", "bezorgde_partnr"], "did you mean `bezorgde_partner`?"),
        (&["play", "boze_ex", "--lang", "fr"], "is not there in fr"),
        (&["play", "nergens.rhai"], "no scenario file"),
        (&["replay", "nergens"], "nergens"),
        (&["check", "nergens"], "cannot be read"),
        (&["--nonsense"], "nonsense"),
    ] {
        let out = run(args, "", data.path());
        assert_eq!(out.status.code(), Some(2), "{args:?}");
        let told = text(&out.stderr);
        assert!(told.contains(words) && told.lines().count() == 1, "{args:?}: {told}");
    }
}

#[test]
fn wrong_lines_are_told_and_the_conversation_goes_on() {
    let data = tempfile::tempdir().unwrap();
    let input = "dit is geheim\n{\"at_ms\":100,\"say\":\"hallo\"}\n{\"at_ms\":50,\"tick\":true}\n";
    let out = run(&["play", "student_bang", "--jsonl"], input, data.path());
    assert_eq!(out.status.code(), Some(2));
    assert!(
        text(&out.stderr).contains("line 1: this is not JSON") && text(&out.stderr).contains("line 3: time goes back")
    );
    assert!(!text(&out.stderr).contains("geheim"));
    assert!(text(&out.stdout).contains("\"greeting\""));
}

#[test]
fn check_finds_faults_and_exits_1() {
    let data = tempfile::tempdir().unwrap();
    let good = data.path().join("proef.rhai");
    std::fs::write(&good, common::sound()).unwrap();
    let out = run(&["check", good.to_str().unwrap()], "", data.path());
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stdout));
    std::fs::write(&good, common::sound().replace("closing_up\").why", "closing_op\").why")).unwrap();
    let out = run(&["check", good.to_str().unwrap()], "", data.path());
    assert_eq!(out.status.code(), Some(1));
    assert!(
        text(&out.stdout).contains("proef.rhai:12:") && text(&out.stdout).contains("did you mean `closing_up`?")
            || text(&out.stdout).contains("Did you mean `closing_up`?")
    );
    let json = run(&["check", "--json", data.path().to_str().unwrap()], "", data.path());
    assert_eq!(json.status.code(), Some(1));
    let first: serde_json::Value = serde_json::from_str(text(&json.stdout).lines().next().unwrap()).unwrap();
    assert!(first["line"].is_u64() && first["severity"].is_string());
}

#[test]
fn what_ships_has_no_error() {
    let data = tempfile::tempdir().unwrap();
    let out = run(&["check"], "", data.path());
    assert!(out.status.success(), "{}", text(&out.stdout));
}

#[test]
fn listen_reads_a_line_and_answers_a_line_in_order() {
    let data = tempfile::tempdir().unwrap();
    let input = "{\"id\":\"7\",\"lang\":\"nl\",\"text\":\"hallo, welkom op de chat\"}\n{\"id\":8,\"lang\":\"en\",\"text\":\"are you thinking of ending your life\"}\n";
    let out = run(&["listen"], input, data.path());
    let lines: Vec<serde_json::Value> =
        text(&out.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((&lines[0]["id"], &lines[1]["id"]), (&"7".into(), &8.into()));
    assert!(lines[0]["codes"].as_array().unwrap().contains(&"greeting".into()));
    assert!(lines[1]["codes"].as_array().unwrap().contains(&"ask_suicide".into()), "{}", lines[1]);
    let bad = run(&["listen"], "geheim\n{\"lang\":\"de\",\"text\":\"x\"}\n", data.path());
    assert_eq!(bad.status.code(), Some(2));
    assert!(!text(&bad.stderr).contains("geheim"));
}

#[test]
fn without_a_display_one_line_names_play() {
    let data = tempfile::tempdir().unwrap();
    let out = run(&[], "", data.path());
    assert_eq!(out.status.code(), Some(2));
    let told = text(&out.stderr);
    assert!(told.contains("oefenlijn play") && told.trim().lines().count() == 1, "{told}");
}

#[test]
fn the_reference_in_the_guide_is_the_table() {
    let data = tempfile::tempdir().unwrap();
    let out = run(&["functions"], "", data.path());
    let guide = std::fs::read_to_string("assets/guide/functions.md").unwrap();
    assert_eq!(guide, text(&out.stdout), "make it again: cargo run -- functions > assets/guide/functions.md");
}

#[test]
fn a_translation_is_brought_in_step_and_never_emptied() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = folder.path().join("proef.rhai");
    std::fs::write(&scenario, common::sound()).unwrap();
    let file = folder.path().join("proef.en.ron");
    let scenario = scenario.to_str().unwrap();
    let translate = |args: &[&str]| run(&[&["translate", scenario, "en"], args].concat(), "", folder.path());
    assert!(translate(&["--write"]).status.success());
    let template = std::fs::read_to_string(&file).unwrap();
    let empty = "source: \"hallo\",\n            text: \"\"";
    let filled = "source: \"hallo\",\n            text: \"hi\"";
    assert!(template.contains(empty), "{template}");
    std::fs::write(&file, template.replace(empty, filled)).unwrap();
    assert!(translate(&["--write"]).status.success());
    assert!(std::fs::read_to_string(&file).unwrap().contains(filled), "what was translated is kept");
    let to = run(&["translate", scenario, "--to", "en", "--prune"], "", folder.path());
    assert!(to.status.success() && text(&to.stdout).contains("proef.en.ron"), "{}", text(&to.stderr));
    assert!(std::fs::read_to_string(&file).unwrap().contains(filled));
    // What a redirect into the file itself would leave behind, and a slip of the keys.
    for broken in ["", "Translation(\n scenario: \"proef\"\n lines: {\"a\" \"b\"},\n)"] {
        std::fs::write(&file, broken).unwrap();
        let refused = translate(&["--write"]);
        assert_eq!(refused.status.code(), Some(2));
        assert_eq!(std::fs::read_to_string(&file).unwrap(), broken, "the file stays as it is");
    }
}

#[test]
fn a_step_is_ticked_by_its_name_alone() {
    let data = tempfile::tempdir().unwrap();
    let input = "{\"at_ms\":9000,\"flag\":\"child_safety\",\"level\":2}\n{\"at_ms\":9000,\"tick_step\":\"log_words\"}\n\
                 {\"at_ms\":9000,\"tick_step\":\"suicide.coordinator\"}\n";
    let out = text(&run(&["play", "student_bang", "--seed", "3", "--jsonl"], input, data.path()).stdout);
    let ticked: Vec<&str> = out.lines().filter(|line| line.contains("\"ticked\"")).collect();
    assert!(ticked[0].contains("\"protocol\":\"child_safety\""), "the protocol that runs: {}", ticked[0]);
    assert!(ticked[1].contains("\"protocol\":\"suicide\""), "{}", ticked[1]);
}

#[test]
fn a_scenario_is_drawn_as_a_picture_and_as_json() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("story.svg");
    let out = run(&["graph", "student_bang", "-o", file.to_str().unwrap(), "--lang", "en"], "", data.path());
    assert!(out.status.success(), "{}", text(&out.stderr));
    assert!(text(&out.stdout).contains("dead ends: 0, unreachable: 0"), "{}", text(&out.stdout));
    let picture = std::fs::read_to_string(&file).unwrap();
    assert!(picture.starts_with("<svg ") && picture.contains("s silence"));

    let out = run(&["graph", "student_bang", "--json"], "", data.path());
    let graph: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    let nodes = graph["nodes"].as_array().unwrap();
    assert!(nodes.iter().any(|node| node["start"] == true && node["kind"] == "beat"));
    let arrows = graph["arrows"].as_array().unwrap();
    assert!(arrows.iter().all(|arrow| !arrow["causes"].as_array().unwrap().is_empty()));

    // What cannot be played yet is drawn all the same: a dead end is what one looks for.
    let broken = data.path().join("proef.rhai");
    std::fs::write(&broken, "scenario(\"proef\", #{ title: \"P\", language: \"nl\" });\nbeat(\"trap\");\n").unwrap();
    let out = run(&["graph", broken.to_str().unwrap()], "", data.path());
    assert!(text(&out.stdout).contains("✖ loopt dood"), "{}", text(&out.stdout));
    let out = run(&["graph", "student_bang", "--lang", "fr"], "", data.path());
    assert_eq!(out.status.code(), Some(2), "{}", text(&out.stderr));
}

#[test]
fn recordings_are_run_against_an_edited_scenario_and_become_plays() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("recordings/talk.oefenlijn");
    std::fs::create_dir(data.path().join("recordings")).unwrap();
    let file = file.to_str().unwrap();
    let input =
        "{\"at_ms\":20000,\"say\":\"hallo, welkom op de chat\"}\n{\"at_ms\":90000,\"say\":\"wat is er gebeurd?\"}\n";
    let out = run(&["play", "student_bang", "--seed", "7", "--jsonl", "--record", file], input, data.path());
    assert!(out.status.success(), "{}", text(&out.stderr));

    let same = run(&["replay", "--against", "student_bang"], "", data.path());
    assert_eq!(same.status.code(), Some(0), "{}{}", text(&same.stdout), text(&same.stderr));
    assert!(text(&same.stdout).contains("1 recording run again, 0 with a difference"), "{}", text(&same.stdout));

    // One's own version of the scenario begins with another word.
    let own = data.path().join("scenarios");
    std::fs::create_dir(&own).unwrap();
    let source = std::fs::read_to_string("scenarios/student_bang.rhai").unwrap();
    let (before, after) = source.split_once("beat(").unwrap();
    let edited = format!("{before}beat({}", after.replacen("say(", "say(\"goeiedag\");\nsay(", 1));
    std::fs::write(own.join("student_bang.rhai"), edited).unwrap();
    let other = run(&["replay", "--against", "student_bang"], "", data.path());
    assert_eq!(other.status.code(), Some(1));
    let shown = text(&other.stdout);
    assert!(
        shown.contains("* 0. (the beginning)") && shown.contains("now : [") && shown.contains("goeiedag"),
        "{shown}"
    );
    let json = run(&["replay", file, "--against", "student_bang", "--json"], "", data.path());
    let beside: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!((&beside["first"], &beside["rows"][0]["differs"]), (&0.into(), &true.into()));

    std::fs::remove_dir_all(&own).unwrap();
    let play = data.path().join("student_bang.talk.play");
    let made = run(&["as-play", file, "-o", play.to_str().unwrap()], "", data.path());
    assert!(made.status.code() == Some(0), "{}{}", text(&made.stdout), text(&made.stderr));
    let written = std::fs::read_to_string(&play).unwrap();
    assert!(written.contains("> hallo, welkom op de chat") && written.contains("seed 7"), "{written}");
}

#[test]
fn understanding_tells_what_is_confused_and_adds_a_phrase_to_the_file() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("scenarios");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("own_topic.rhai");
    fs::write(&path, include_str!("../scenarios/patterns/own_topic.rhai")).unwrap();
    let run = |words: &[&str]| {
        let args = words.iter().map(|word| (*word).to_owned().into()).collect::<Vec<std::ffi::OsString>>();
        oefenlijn::cli::run(oefenlijn::cli::parse(args).unwrap().command, data.path())
    };
    let file = path.to_str().unwrap();
    assert_eq!(run(&["understanding", file, "--add", "choir", "is het koor er nog voor je"]), 0);
    assert!(fs::read_to_string(&path).unwrap().contains("\"is het koor er nog voor je\""));
    assert_eq!(
        run(&["understanding", file, "--add", "choir", "Is het koor er nog voor je?"]),
        2,
        "it is there already"
    );
    assert_eq!(run(&["understanding", file, "--add", "koor", "x"]), 2, "no such topic");
    let before = fs::read_to_string(&path).unwrap();
    let doubled = before.replacen("topic(\"choir\", [", "topic(\"singing\", [\"hoe is het nu met het koor\", \"zing je nu nog in het koor\", \"heb je nog gezongen in het koor\", \"koor\", \"zingen in het koor\"]);\ntopic(\"choir\", [", 1);
    assert_ne!(before, doubled);
    fs::write(&path, doubled).unwrap();
    assert_eq!(run(&["understanding", file, "--json"]), 1, "two topics that say the same");
}
