//! What a trainer is told: every fault at once, with its place and how to mend it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod common;

use common::{errors, load, load_with, sound, told};
use oefenlijn::diagnostic::Diagnostic;
use oefenlijn::ids::Lang;
use oefenlijn::scenario::{self, Helpers, Library, Repeated, Source};
use std::collections::BTreeMap;
use std::fs;

#[test]
fn a_sound_scenario_has_no_complaint() {
    let loaded = load(&sound());
    assert_eq!(told(loaded.diagnostics.iter()), Vec::<String>::new());
    assert!(loaded.is_playable());
}

#[test]
fn ten_faults_give_ten_diagnostics_in_one_pass() {
    let text = sound()
        .replace("minutes: 10", "minuts: 10")
        .replace(r#"persona("Lies", 38)"#, r#"persona("Lies", 16)"#)
        .replace(r#"meter("tension", 50)"#, r#"meter("tension", 150)"#)
        .replace(r#".needs("trust", 40)"#, r#".needs("trst", 40)"#)
        .replace(r#"say("hallo");"#, r#"say("hallo")"#)
        .replace(r#"hears("reflection")"#, r#"hears("reflexion")"#)
        .replace(r#".then("closing_up").why("Een"#, r#".then("closing_op").why("Een"#)
        .replace(r#"hears("work").reply("#, r#"hears("work").replay("#)
        .replace(r#".end("gone")"#, r#".end("gonne")"#)
        .replace(r#""Ze zocht later hulp.""#, r#""Ze keek op www.voorbeeld.be.""#);
    let faults = errors(&text);
    for (line, words, hint) in [
        (1, "`minuts` does not exist", "Did you mean `minutes`?"),
        (2, "adults", "18"),
        (4, "`tension` starts at 150", "0 to 100"),
        (8, "meter `trst` does not exist", "Did you mean `trust`?"),
        (10, "not ended", ";"),
        (11, "`reflexion` does not exist", "Did you mean `reflection`?"),
        (12, "beat `closing_op` does not exist", "Did you mean `closing_up`?"),
        (13, "function `replay` does not exist", "Did you mean `reply`?"),
        (20, "ending `gonne` does not exist", "Did you mean `gone`?"),
        (22, "link", "partner map"),
    ] {
        let is_told = faults
            .iter()
            .any(|fault| fault.starts_with(&format!("{line}: ")) && fault.contains(words) && fault.contains(hint));
        assert!(is_told, "line {line}: {words} ({hint})\n{}", faults.join("\n"));
    }
    assert!(!load(&text).is_playable());
}

/// One change to the sound scenario and what is said about it.
fn check(from: &str, to: &str, expected: &str) {
    let text = sound();
    assert!(text.contains(from), "nothing to change: {from}");
    let faults = told(load(&text.replace(from, to)).diagnostics.iter());
    assert!(faults.iter().any(|fault| fault.contains(expected)), "{to}\nwanted: {expected}\ntold: {faults:#?}");
}

#[test]
fn words_that_are_still_to_be_written_are_told() {
    check(r#"say("hallo")"#, r#"say("…")"#, "10: words are still to be written here");
    check(r#"explains("Er was rust.")"#, r#"explains("…")"#, "21: words are still to be written here");
    let dots = load(&sound().replace(r#"say("hallo")"#, r#"say("...")"#));
    assert!(told(dots.diagnostics.iter()).is_empty(), "somebody may type dots");
}

#[test]
fn names_that_do_not_exist_are_told_with_the_nearest_one() {
    check(r#"hears("work")"#, r#"hears("wrok")"#, "Did you mean `work`?");
    check(r#"fact("alone")"#, r#"fact("alone").raises("child_safty", 2)"#, "Did you mean `child_safety`?");
    check(r#"hears("close").end"#, r#"hears("close").knows("alne").end"#, "Did you mean `alone`?");
    check(r#"quiet(60).end"#, r#"desk("backoffice").reply("x"); quiet(60).end"#, "Did you mean `back_office`?");
    check(r#".phase("clarify")"#, r#".phase("clarifi")"#, "Did you mean `clarify`?");
    check(r#""good", "helped""#, r#""good", "hlped""#, "Did you mean `helped`?");
    check(".phase(\"clarify\")", ".ph", "`ph` is not a whole step | Write it with its brackets: .phase(…)");
    check("say(\"hallo\");", "sya(\"hallo\");", "Did you mean `say`?");
}

#[test]
fn the_shape_of_the_story_is_checked() {
    check(r#".then("closing_up").why("Een"#, r#".why("Een"#, "beat `closing_up` cannot be reached");
    check(r#"quiet(60).end("gone");"#, "", "no rule leads to ending `gone`");
    check("ending(\"good\"", "beat(\"lost\").phase(\"work\");\nending(\"good\"", "beat `lost` cannot be reached");
    check("hears(\"close\").end(\"good\");", "whenever().end(\"good\");", "`whenever` needs a condition");
    check("quiet(90).reply", "hears(\"work\").reply(\"nog eens\");\nquiet(90).reply", "this rule never answers");
    check("quiet(90).reply(\"ben je er nog?\");", "", "does not react to silence");
    let no_way_out = sound()
        .replace(
            r#"hears("affirmation").change("trust", 10).then("opening")"#,
            r#"hears("affirmation").change("trust", 10)"#,
        )
        .replace(r#"quiet(60).end("gone");"#, "quiet(60).reply(\"hm\");");
    assert!(errors(&no_way_out).iter().any(|fault| fault.contains("beat `closing_up` has no way out")));
    let no_ending: String =
        sound().lines().filter(|line| !line.contains("ending(")).map(|line| format!("{line}\n")).collect();
    assert!(errors(&no_ending).iter().any(|fault| fault.contains("the scenario has no ending")));
}

#[test]
fn conditions_that_can_never_hold_are_told() {
    check(
        "meter(\"tension\", 50);",
        "meter(\"tension\", 50); meter(\"hope\", 20); fact(\"hidden\").says(\"x\").needs(\"hope\", 90);",
        "the door of fact `hidden` never opens",
    );
    check("hears(\"work\").reply", "hears(\"work\").below(\"tension\", 20).reply", "this condition can never hold");
    check("fact(\"alone\")", "fact(\"alone\").after(\"alone\")", "fact `alone` waits for itself");
}

#[test]
fn metadata_and_ways_to_help_are_required() {
    check("title: \"Proef\", ", "", "`title` is missing");
    check("content_note: \"Rustig.\", ", "", "`content_note` is missing");
    check("intensity: 1", "intensity: 7", "intensity 7 does not exist");
    check("concern: \"general\"", "concern: \"genral\"", "Did you mean `general`?");
    check("date: \"2026-11-25\"", "date: \"gisteren\"", "is no date");
    check("reviewers: [\"A\", \"B\"]", "reviewers: []", "not yet reviewed by two practitioners");
    check(".way_to_help(\"De chat blijft open.\");\nending", ";\nending", "ending `good` leaves no way to help");
    check("language: \"nl\"", "language: \"de\"", "language `de` is not known");
}

#[test]
fn a_language_that_is_not_known_is_not_called_missing_too() {
    let loaded = load(&sound().replace("language: \"nl\"", "language: \"nk\""));
    let told: Vec<_> = loaded.diagnostics.iter().map(|fault| fault.message.as_str()).collect();
    assert_eq!(told, ["language `nk` is not known"]);
}

#[test]
fn a_fault_in_a_key_points_at_the_key() {
    let text = sound().replace("scenario(\"proef\", #{ ", "// Een proef.\nscenario(\"proef\", #{\n    ");
    let text = text
        .replace(" minutes:", "\n    minutes:")
        .replace(" date:", "\n  date:")
        .replace(" reviewers:", "\n reviewers:");
    let text =
        text.replace("minutes: 10", "minutes: 5000").replace("2026-11-25", "gisteren").replace("[\"A\", \"B\"]", "[]");
    let text = text
        .replace("summary: \"Een proef.\"", "summary: \"\"")
        .replace("persona(\"Lies\", 38)", "persona(\"Lies\", 38)\n  .types(#{ cps: 4,\n   typos: 7 })");
    let loaded = load(&text);
    let place = |words: &str| {
        let found: Vec<&_> = loaded.diagnostics.iter().filter(|fault| fault.message.contains(words)).collect();
        assert_eq!(found.len(), 1, "{words}: {:#?}", loaded.diagnostics);
        let line = text.lines().nth(found[0].line as usize - 1).unwrap_or_default();
        line.chars().skip(found[0].column as usize - 1).collect::<String>()
    };
    assert!(place("`minutes` is 5000").starts_with("minutes:"));
    assert!(place("is no date").starts_with("date:"));
    assert!(place("not yet reviewed").starts_with("reviewers:"));
    assert!(place("`summary` is missing").starts_with("summary:"));
    assert!(place("`typos` is 7").starts_with("typos:"));
}

#[test]
fn content_rules_are_checked_in_every_text() {
    check("ik werk in een winkel", "ze is 12 jaar", "an age under 18");
    check("ik werk in een winkel", "bel 0470 12 34 56", "not in the partner map");
    check("Een oordeel sluit af.", "Een pedofiel is ook een mens.", "a label makes a person into a thing");
    check("dank je wel", "kijk op http iets", "a link");
    check("ik werk in een winkel", "ik ben {wie}", "filled by no pick");
}

#[test]
fn wrong_values_and_places_are_told_with_an_example() {
    check(".needs(\"trust\", 40)", ".needs(\"trust\", \"veel\")", "`needs` wants meter");
    check("quiet(90)", "quiet()", "nothing was given");
    check("say(\"hallo\");", "say(\"hallo\").change(\"trust\", 3);", "`.change` does not belong to a say line");
    check("say(\"hallo\");", "reply(\"hallo\");", "`reply` cannot begin a statement");
    check("meter(\"trust\", 30);", "meter(\"trust\", 30); hears(\"work\").reply(\"x\");", "before the first beat");
    check("meter(\"tension\", 50);", "meter(\"trust\", 50);", "exists already, at line 3");
}

#[test]
fn common_slips_of_syntax_are_explained() {
    check("say(\"hallo\");", "say(“hallo”);", "Use straight quotes");
    check("say(\"hallo\");", "say(\"hallo);", "a text is not closed");
    check("say(\"hallo\");", "say('hallo');", "single quotes");
    check("say(\"hallo\");", "say(hallo);", "`hallo` is not known here");
    check("say(\"hallo\");", "say(\"hallo\";", "Close its brackets");
    check("say(\"hallo\");", "say([\"a\" \"b\"]);", "is missing");
}

#[test]
fn closures_are_tried_before_anyone_plays() {
    check("hears(\"work\").reply", "hears(\"work\").when(|s| s.trusst > 3).reply", "`trusst` does not exist");
    check("hears(\"work\").reply", "hears(\"work\").when(|s| s.turn).reply", "not true or false");
    check("hears(\"work\").reply", "hears(\"work\").when(|s| s.knows(\"alne\")).reply", "fact `alne` does not exist");
    check("hears(\"work\").reply", "hears(\"work\").change(\"trust\", |s| \"veel\").reply", "not a number");
    let fine =
        sound().replace("hears(\"work\").reply", "hears(\"work\").when(|s| s.trust > 20 && !s.knows(\"alone\")).reply");
    assert_eq!(errors(&fine), Vec::<String>::new());
}

#[test]
fn a_sound_closure_is_not_blamed_for_another_fault() {
    let text = sound()
        .replace("hears(\"work\").reply", "hears(\"work\").when(|s| s.trust > 20).reply")
        .replace("meter(\"tension\", 50);", "metter(\"tension\", 50);");
    let faults = errors(&text);
    assert!(faults.iter().any(|fault| fault.contains("`metter` does not exist")), "{faults:#?}");
    assert!(!faults.iter().any(|fault| fault.starts_with("13: ") || fault.contains("anon$")), "{faults:#?}");
    let lost = text.replace("meter(\"trust\", 30);", "meter(\"trust\" 30);");
    assert!(!errors(&lost).iter().any(|fault| fault.starts_with("13: ")), "{:#?}", errors(&lost));
    let wrong = text.replace("s.trust > 20", "s.trusst > 20");
    assert!(errors(&wrong).iter().any(|fault| fault.contains("`trusst` does not exist")), "a faulty one is");
}

#[test]
fn a_file_that_is_no_scenario_is_told_apart_and_does_no_harm() {
    for text in ["", "// niets", "\u{feff}", "\0\0\0", "}}}}((((", "\"", "`", "/*", "let", "é\u{202e}x;"] {
        let loaded = load(text);
        assert!(!loaded.is_playable(), "{text:?}");
        assert!(loaded.diagnostics.iter().any(oefenlijn::diagnostic::Diagnostic::is_error), "{text:?}");
    }
    let huge = "say(\"x\");\n".repeat(110_000);
    assert!(errors(&huge).iter().any(|fault| fault.contains("too large")));
}

#[test]
fn a_translation_is_held_against_its_scenario() {
    let translation = |lines: &str| {
        format!(
            "Translation(\n  scenario: \"proef\",\n  language: \"en\",\n  lines: {{\n{lines}  }},\n  topics: {{ \"work\": [\"how is work\"] }},\n)"
        )
    };
    let incomplete =
        load_with(&sound(), &[("proef.en.ron", &translation("    \"hallo\": \"hello\",\n    \"halo\": \"x\",\n"))]);
    assert_eq!(incomplete.langs(), [Lang::Nl], "an incomplete translation is not offered");
    let faults = told(incomplete.diagnostics.iter());
    assert!(
        faults.iter().any(|fault| fault.contains("not translated, at line 1, 2, ") && fault.contains(" of proef.rhai")),
        "{faults:#?}"
    );
    assert!(
        faults.iter().any(|fault| fault.starts_with("6: ") && fault.contains("does not hold this line any more")),
        "{faults:#?}"
    );

    let broken =
        load_with(&sound(), &[("proef.en.ron", "Translation(\n  scenario: \"proef\"\n  language: \"en\",\n)")]);
    assert!(broken.is_playable(), "the home language still plays");
    assert!(
        broken.diagnostics.iter().any(|fault| fault.line == 3 && fault.message.contains("comma is missing")),
        "{:?}",
        broken.diagnostics
    );

    let text = "Translation(\n  scenario: \"proef\",\n  language: \"en\"\n  lines: {\"hallo\" \"hi\", \"dag\": 3},\n  topics: {},\n  tpics: {},\n)";
    let several = load_with(&sound(), &[("proef.en.ron", text)]);
    let told: Vec<(u32, &str)> = several.diagnostics.iter().map(|fault| (fault.line, fault.code)).collect();
    assert_eq!(told, [(4, "syntax"), (4, "syntax"), (4, "kind"), (6, "unknown_field")], "all at once");

    let template = oefenlijn::scenario::Translation::in_step(None, Lang::En, &load(&sound()).file);
    let filled = template.replace("text: \"\"", "text: \"words\"").replace("phrases: []", "phrases: [\"how is work\"]");
    let whole = load_with(&sound(), &[("proef.en.ron", &filled)]);
    assert_eq!(whole.langs(), [Lang::Nl, Lang::En], "{:#?}", whole.diagnostics);
}

#[test]
fn a_rule_with_an_unknown_effect_is_not_called_empty_too() {
    let text = sound().replace("hears(\"work\").reply(", "hears(\"work\").replly(");
    let told: Vec<&str> = load(&text).diagnostics.iter().map(|fault| fault.code).collect();
    assert_eq!(told, ["unknown_function"]);
}

#[test]
fn a_series_tells_every_fault_and_every_scenario_that_is_nowhere_at_its_place() {
    let text = "Series(id: \"mine\", title: \"T\", about: \"A\", aims: [\"x\"], parts: [\n    (scenario: \"student_bang\", aim: \"x\"),\n    (scenario: \"bezorgde_partnr\", aim: \"y\", support: \"gided\"),\n])";
    let files = BTreeMap::from([("series/mine.ron".to_owned(), text.to_owned())]);
    let library = Library::of(&files, Vec::new());
    let faults: Vec<_> = library.faults().map(|fault| (fault.line, fault.code)).collect();
    assert_eq!(faults, [(3, "unknown_name")]);
    let gaps = library.gaps(&Library::shipped_ids());
    assert_eq!(gaps.len(), 1, "the student is shipped: {gaps:?}");
    assert_eq!((gaps[0].line, gaps[0].hint.as_str()), (3, "Did you mean `bezorgde_partner`?"));
}

#[test]
fn the_shipped_series_are_whole_in_three_languages() {
    let library = Library::shipped();
    assert_eq!(library.series.len(), 6);
    assert_eq!(library.series[0].id, "first_week", "who begins finds the first week first");
    for series in &library.series {
        assert_eq!(series.faults, [], "{}", series.id);
        let texts = series.aims.iter().chain(series.parts.iter().map(|part| &part.aim));
        for text in texts.chain([&series.title, &series.about]) {
            assert!(Lang::ALL.iter().all(|lang| text.0.contains_key(lang)), "{}: {text:?}", series.id);
        }
    }
}

#[test]
fn a_name_refused_for_its_capital_is_told_once_and_nobody_is_sent_to_it() {
    let text = sound().replacen("fact(\"alone\")", "fact(\"Alone\")", 1)
        + "\nanywhere();\nclosed().knows(\"alone\").end(\"gone\");\n";
    let faults = errors(&text);
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].contains("`Alone` cannot be the name"), "{faults:?}");
}

#[test]
fn a_name_like_no_other_still_comes_with_a_way_out() {
    let text = sound().replace(r#"hears("reflection")"#, r#"hears("iets_heel_anders")"#);
    let faults = errors(&text);
    let fault = faults.iter().find(|it| it.contains("`iets_heel_anders` does not exist")).unwrap();
    assert!(fault.contains("oefenlijn functions") && fault.contains("topic("), "{fault}");
}

#[test]
fn a_comma_forgotten_between_a_name_and_its_list_is_named() {
    let broken = load(&sound().replacen("topic(\"work\", [", "topic(\"work\" [", 1));
    let fault = broken.diagnostics.iter().find(|fault| fault.code == "syntax").expect("a fault of the script");
    assert!(fault.message.contains("comma is missing"), "{fault:?}");
    assert!(fault.hint.contains("topic("), "{fault:?}");
}

/// What a trainer sees while typing is what stands there, whatever was kept of the text before.
#[test]
fn writing_on_tells_what_a_fresh_look_tells() {
    let (mut kept, helpers) = (Repeated::default(), Helpers::default());
    let sound = fs::read_to_string("scenarios/verkeerd_nummer.rhai").unwrap();
    let at = sound.find("anywhere();").unwrap();
    let (head, tail) = sound.split_at(at);
    let first = sound.find("hears(").unwrap();
    let versions = [
        sound.clone(),
        sound.replacen("hears(", "hearz(", 1),
        format!("// een regel erbij\n\n{sound}"),
        sound.clone(),
        format!("{head}beat(\"half"),
        format!("{head}whenever().when(|s| s.kalmte > 3).end(\"nergens\");\n{tail}"),
        format!("{head}  whenever()\n    .when(|s| s.trust > \"veel\").end(\"nergens\"); /* open\n{tail}"),
        format!("fn twee() {{ 2 }}\n{sound}"),
        format!("{}return;\n{}", &sound[..first], &sound[first..]),
        sound.replace("|s|", "|s| s.nergens +"),
        sound.replacen(").", ".", 1),
        sound.trim_end().trim_end_matches(';').to_owned(),
        sound.trim_end().trim_end_matches(';').replacen("hears(", "hearz(", 1),
        format!("{}nergens;\n\"los\";\n{}", &sound[..first], &sound[first..]),
        format!("{}if true {{ return; }}\n{}", &sound[..first], &sound[first..]),
        format!("{}hea\n{}", &sound[..first], &sound[first..]),
        // More than a file may take as a whole, in statements that each may.
        format!("{sound}\n{}", format!("confused([{}]);\n", "1 + 1, ".repeat(300)).repeat(400)),
        String::new(),
        sound,
    ];
    for (number, text) in versions.into_iter().enumerate() {
        let source = Source { name: "verkeerd_nummer.rhai".to_owned(), text };
        let fresh = scenario::load(&source, &helpers, &[]);
        let again = scenario::load_again(&source, &helpers, &[], &mut kept);
        assert_eq!(again.diagnostics, fresh.diagnostics, "version {number}");
        assert_eq!(format!("{:?}", again.file), format!("{:?}", fresh.file), "version {number}");
        assert_eq!(again.is_playable(), fresh.is_playable(), "version {number}");
        assert_eq!(fresh.diagnostics.iter().any(Diagnostic::is_error), !fresh.is_playable(), "version {number}");
    }
}

/// A closure that fails stands below other statements, and is told at its own line.
#[test]
fn a_failing_closure_is_told_at_its_line_after_a_key_press_too() {
    let text = sound() + "\nanywhere();\nwhenever()\n    .when(|s| s.geduld > 3)\n    .end(\"gone\");\n";
    let line = text.lines().position(|line| line.contains("geduld")).unwrap() + 1;
    let source = Source { name: "proef.rhai".to_owned(), text };
    let mut kept = Repeated::default();
    for _ in 0..2 {
        let told = scenario::load_again(&source, &Helpers::default(), &[], &mut kept);
        let lines: Vec<usize> = told.diagnostics.iter().filter(|it| it.is_error()).map(|it| it.line as usize).collect();
        assert_eq!(lines, [line], "{:?}", told.diagnostics);
    }
}

/// A name in a closure is told like one outside it: with the nearest that exists.
#[test]
fn a_name_in_a_closure_that_does_not_exist_is_told_with_the_nearest_one() {
    let asked = |closure: &str| {
        let text = format!("{}\nanywhere();\nwhenever().when(|s| {closure}).end(\"gone\");\n", sound());
        let faults = errors(&text);
        assert_eq!(faults.len(), 1, "{closure}: {faults:?}");
        faults[0].clone()
    };
    for (closure, near) in [
        ("s.knows(\"alne\")", "`alone`"),
        ("s.visited(\"closing_op\") > 2", "`closing_up`"),
        ("s.heard(\"reflexion\")", "`reflection`"),
    ] {
        assert!(asked(closure).contains(&format!("Did you mean {near}?")), "{closure}: {}", asked(closure));
    }
}

/// A condition that could not be read is not called missing too.
#[test]
fn a_rule_whose_condition_is_wrong_is_not_told_to_need_one() {
    let faults = errors(&format!("{}\nanywhere();\nwhenever().visited(3).end(\"gone\");\n", sound()));
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].contains("`visited` wants beat"), "{faults:?}");
}
