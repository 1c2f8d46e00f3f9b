//! What is told of faults and findings has a Dutch and a French translation, and no translation is left over.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use oefenlijn::app::{Texts, words};
use oefenlijn::authoring::SNIPPETS;
use oefenlijn::diagnostic::{Words, places};
use oefenlijn::ids::Lang;
use oefenlijn::scenario::Library;
use oefenlijn::scenario::functions::FUNCTIONS;
use oefenlijn::understand::Act;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Files of code, without their tests and comments.
fn code(folder: &Path, found: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            code(&path, found);
        } else if name.ends_with(".rs") && !name.ends_with("_tests.rs") {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod ").next().unwrap();
            for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
                found.push_str(line);
                found.push('\n');
            }
        }
    }
}

/// The text that a literal stands for, up to its closing quotation mark.
fn literal(code: &str) -> String {
    let mut text = String::new();
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => return text,
            '\\' => match chars.next().unwrap() {
                // A line that goes on.
                '\n' => chars = chars.as_str().trim_start().chars(),
                'n' => text.push('\n'),
                other => text.push(other),
            },
            other => text.push(other),
        }
    }
    panic!("a literal without an end");
}

/// Every sentence that can be told.
fn sentences() -> BTreeSet<String> {
    let mut all = String::new();
    code(Path::new("src"), &mut all);
    let calls = all.split("words!(").skip(1).map(str::trim_start);
    let mut found: BTreeSet<String> = calls.filter_map(|call| call.strip_prefix('"')).map(literal).collect();
    // The words of the content rules are data.
    let forbidden = fs::read_to_string("assets/content/forbidden.ron").unwrap();
    for key in ["why: \"", "instead: \""] {
        found.extend(forbidden.split(key).skip(1).map(literal));
    }
    // What helps whoever writes a scenario: functions, acts and snippets.
    found.extend(FUNCTIONS.iter().map(|it| it.doc.to_owned()));
    found.extend(Act::ALL.iter().map(|act| act.doc().trim().to_owned()));
    found.extend(SNIPPETS.iter().map(|it| it.about.to_owned()));
    found
}

fn backticked(text: &str) -> BTreeSet<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_sentence_is_translated_with_its_places_and_names() {
    let sentences = sentences();
    assert!(sentences.len() > 700, "the scan finds only {}", sentences.len());
    let mut faults = Vec::new();
    for lang in ["nl", "fr"] {
        let file = format!("assets/ui/{lang}/told.po");
        let text = fs::read_to_string(&file).unwrap();
        let mut known = BTreeMap::new();
        for entry in rspolib::pofile(text.as_str()).unwrap().entries {
            let told = entry.msgstr.unwrap_or_default();
            if known.insert(entry.msgid.clone(), told).is_some() {
                faults.push(format!("{file}: twice: {}", entry.msgid));
            }
        }
        for english in &sentences {
            let Some(told) = known.get(english).filter(|told| !told.trim().is_empty()) else {
                let quoted = english.replace('\\', "\\\\").replace('"', "\\\"");
                faults.push(format!("{file} lacks:\n\nmsgid \"{quoted}\"\nmsgstr \"\"\n"));
                continue;
            };
            let of = |text| places(text).map(str::to_owned).collect::<BTreeSet<String>>();
            if of(english) != of(told) {
                faults.push(format!("{file}: other places than the English: {told}"));
            }
            if backticked(english) != backticked(told) {
                faults.push(format!("{file}: other names between backticks than the English: {told}"));
            }
        }
        faults.extend(known.keys().filter(|it| !sentences.contains(*it)).map(|it| format!("{file}: obsolete: {it}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_fault_is_told_in_the_language_of_the_interface() {
    let (name, bound) = ("trust", 40);
    let told: Words =
        oefenlijn::words!("`{meter}` never gets above {high}; it needs {bound}.", meter = name, high = 20, bound);
    assert_eq!(Texts::new(Lang::En).told(&told), "`trust` never gets above 20; it needs 40.");
    assert!(Texts::new(Lang::Nl).told(&told).starts_with("`trust` komt nooit boven 20; nodig is 40."));
    assert!(Texts::new(Lang::Fr).told(&told).starts_with("`trust` ne dépasse jamais 20"));
}

/// A mark is a name for authors: whoever looks back reads it in words.
#[test]
fn marks_of_the_shipped_scenarios_have_words_in_every_language() {
    let mut marks = BTreeSet::new();
    for loaded in Library::shipped().scenarios {
        let file = &loaded.file;
        let rules = file.beats.iter().flat_map(|beat| &beat.rules).chain(&file.anywhere);
        marks.extend(rules.flat_map(|rule| rule.marks.clone()));
    }
    assert!(marks.len() > 100, "{} marks", marks.len());
    for lang in Lang::ALL {
        // Looked up in the file itself: another language would stand in for what is missing.
        let written = fs::read_to_string(format!("assets/ui/{lang}/marks.ftl")).unwrap();
        let missing: Vec<&String> = marks
            .iter()
            .filter(|mark| !written.lines().any(|line| line.starts_with(&format!("mark-{mark} = "))))
            .collect();
        assert!(missing.is_empty(), "{lang}: {missing:?}");
        let texts = Texts::new(lang);
        for mark in &marks {
            let shown = words::mark(&texts, mark);
            assert!(!shown.contains('_'), "{lang}: {mark}: {shown}");
        }
    }
    assert_eq!(words::mark(&Texts::new(Lang::Nl), "van_mezelf"), "van mezelf", "an author's own stays as written");
}
