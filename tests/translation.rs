//! A translation kept in step: nothing that somebody translated gets lost.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod common;

use common::sound;
use oefenlijn::ids::Lang;
use oefenlijn::scenario::{Entry, Library, ScenarioFile, Sheet, Source, Status, Translation, from_po, load, to_po};
use std::collections::BTreeSet;

fn file(text: &str) -> ScenarioFile {
    file_of("proef", text)
}

fn file_of(stem: &str, text: &str) -> ScenarioFile {
    load(&Source { name: format!("{stem}.rhai"), text: text.into() }, &Default::default(), &[]).file
}

/// The sound scenario with these lines typed on entering its first beat.
fn with(lines: &[&str]) -> String {
    let said: String = lines.iter().map(|line| format!("say(\"{line}\");\n")).collect();
    let text = sound();
    assert!(text.contains("say(\"hallo\");"), "{text}");
    text.replacen("say(\"hallo\");", &said, 1)
}

/// What a file holds of a text.
#[derive(Clone, Debug, PartialEq)]
struct Held {
    id: String,
    status: Status,
    text: String,
    was: String,
}

fn held(entry: &Entry) -> Held {
    Held { id: entry.id.clone(), status: entry.status, text: entry.text.clone(), was: entry.was.clone() }
}

fn sheet(text: &str) -> Sheet {
    Sheet::open("proef.en.ron", text, Lang::En, None).unwrap()
}

fn find(sheet: &Sheet, source: &str) -> Held {
    held(sheet.entries().find(|entry| entry.source == source).expect(source))
}

/// Everything translated as itself in capitals.
fn translated(file: &ScenarioFile) -> String {
    let empty = Translation::in_step(None, Lang::En, file);
    let mut sheet = Sheet::open("proef.en.ron", &empty, Lang::En, Some(file)).unwrap();
    let all: Vec<(String, String)> = sheet.entries().map(|it| (Sheet::key(it), it.source.to_uppercase())).collect();
    for (key, text) in all {
        sheet.write(&key, &text);
    }
    sheet.text()
}

#[test]
fn what_was_translated_survives_every_change_of_the_scenario() {
    let before = ["ik kan niet slapen vannacht", "is dit echt anoniem?", "wacht even"];
    let old = translated(&file(&with(&before)));
    let first = sheet(&old);
    assert!(first.entries().all(|entry| entry.status == Status::Done));
    // What is done, the lines afterwards, then: line, its id is that of, status, what was.
    type Row<'a> = (&'a str, Vec<&'a str>, Vec<(&'a str, Option<&'a str>, Status, &'a str)>);
    let same = before.map(|line| (line, Some(line), Status::Done, ""));
    let rows: Vec<Row<'_>> = vec![
        ("moved", vec![before[2], before[0], before[1]], same.to_vec()),
        (
            "changed a little",
            vec!["ik kan niet slapen vanavond", before[1], before[2]],
            vec![("ik kan niet slapen vanavond", Some(before[0]), Status::Changed, before[0])],
        ),
        (
            "taken out",
            vec![before[0], before[2]],
            vec![(before[1], Some(before[1]), Status::Obsolete, ""), (before[2], Some(before[2]), Status::Done, "")],
        ),
        (
            "put in",
            vec![before[0], "mijn zus weet van niks", before[1], before[2]],
            vec![("mijn zus weet van niks", None, Status::New, ""), (before[1], Some(before[1]), Status::Done, "")],
        ),
    ];
    for (what, lines, expected) in rows {
        let changed = file(&with(&lines));
        let after = Translation::in_step(Some(&old), Lang::En, &changed);
        assert_eq!(Translation::in_step(Some(&after), Lang::En, &changed), after, "{what}: a second time");
        for (line, same_as, status, was) in expected {
            let here = find(&sheet(&after), line);
            assert_eq!((here.status, here.was.as_str()), (status, was), "{what}: {line}");
            if let Some(same_as) = same_as {
                let first = find(&first, same_as);
                assert_eq!((here.id, here.text), (first.id, first.text), "{what}: {line}");
            }
        }
        let back = sheet(&Translation::in_step(Some(&after), Lang::En, &file(&with(&before))));
        for line in before {
            assert_eq!(find(&back, line), find(&first, line), "{what}, and taken back");
        }
        let pruned = sheet(&Translation::pruned(&after));
        assert_eq!(pruned.count(Status::Obsolete), 0);
        assert_eq!(pruned.count(Status::Done), sheet(&after).count(Status::Done), "nothing else went: {what}");
    }
}

#[test]
fn a_beat_that_is_renamed_keeps_its_translation() {
    let text = sound();
    let start = text.find("beat(\"").unwrap() + 6;
    let name = &text[start..start + text[start..].find('"').unwrap()];
    let renamed = text.replace(&format!("\"{name}\""), "\"heel_anders\"");
    let old = translated(&file(&text));
    let after = Translation::in_step(Some(&old), Lang::En, &file(&renamed));
    assert!(after.contains("beat heel_anders"), "{after}");
    let ids = |text: &str| sheet(text).entries().map(held).collect::<Vec<_>>();
    assert_eq!(ids(&after), ids(&old));
}

#[test]
fn the_same_words_twice_may_be_said_otherwise() {
    let twice = file(&with(&["ja", "ja"]));
    let empty = Translation::in_step(None, Lang::En, &twice);
    let mut sheet = Sheet::open("proef.en.ron", &empty, Lang::En, Some(&twice)).unwrap();
    let keys: Vec<String> = sheet.entries().filter(|it| it.source == "ja").map(Sheet::key).collect();
    sheet.write(&keys[0], "yes");
    assert_eq!(sheet.find(&keys[1]).unwrap().text, "yes", "what is said twice is written once");
    sheet.write(&keys[1], "yeah");
    sheet.write(&keys[0], "yes");
    assert_eq!(sheet.find(&keys[1]).unwrap().text, "yeah", "until it is said otherwise");
    let (read, _) = Translation::parse("proef.en.ron", &sheet.text(), &twice);
    let said: Vec<String> =
        read.unwrap().apply(&twice).beats[0].lines.iter().flat_map(|line| line.wordings.clone()).collect();
    assert!(said.starts_with(&["yes".to_owned(), "yeah".to_owned()]), "{said:?}");
}

#[test]
fn what_a_translator_noted_stays_with_its_text() {
    let scenario = file(&sound());
    let text = translated(&scenario);
    let at = text.lines().position(|line| line.contains("source: \"hallo\"")).unwrap() - 1;
    let mut lines: Vec<&str> = text.lines().collect();
    lines.insert(at, "        // Or \"hello\"?");
    let noted = format!("// By Els.\n{}\n", lines.join("\n")).replace("    phrases: [", "    phrases: [ // as typed");
    let after = Translation::in_step(Some(&noted), Lang::En, &scenario);
    assert!(after.starts_with("// By Els.\nTranslation("), "{after}");
    let at = after.find("// Or \"hello\"?\n").expect("the note is kept");
    assert!(after[at..].lines().nth(2).unwrap().contains("\"hallo\""), "above its text");
    assert!(after.contains("// as typed"));
    assert_eq!(Translation::in_step(Some(&after), Lang::En, &scenario), after);
}

#[test]
fn gaps_are_told_with_their_places_all_at_once() {
    let old = translated(&file(&with(&["ik kan niet slapen vannacht", "is dit echt anoniem?"])));
    let now = file(&with(&["ik kan niet slapen vanavond", "mijn zus weet van niks"]));
    let told = |text: &str| -> Vec<(&'static str, u32)> {
        Translation::parse("proef.en.ron", text, &now).1.iter().map(|it| (it.code, it.line)).collect()
    };
    let line_of = |text: &str, words: &str| {
        let line = text.lines().position(|line| line.contains(words)).unwrap();
        u32::try_from(line).unwrap()
    };
    // Before it is brought in step, and afterwards.
    let found = told(&old);
    assert!(found.contains(&("changed", line_of(&old, "slapen vannacht"))), "{found:?}");
    assert!(found.contains(&("left_over", line_of(&old, "is dit echt anoniem?"))), "{found:?}");
    assert!(found.iter().any(|(code, _)| *code == "untranslated"), "{found:?}");
    let after = Translation::in_step(Some(&old), Lang::En, &now);
    let found = told(&after);
    assert!(found.contains(&("changed", line_of(&after, "was: \"ik kan niet slapen vannacht"))), "{found:?}");
    assert!(found.contains(&("left_over", line_of(&after, "is dit echt anoniem?"))), "{found:?}");
    assert!(found.contains(&("untranslated", line_of(&after, "mijn zus weet van niks"))), "{found:?}");
}

/// Numbers by chance, the same each time.
struct Dice(u32);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % most
    }
}

#[test]
fn whatever_is_done_to_a_scenario_no_translation_gets_lost() {
    let library = Library::shipped();
    let text = &library.sources["bezorgde_partner.rhai"];
    let home = file_of("bezorgde_partner", text);
    let whole = translated(&home);
    let texts = |text: &str| sheet(text).entries().map(|it| it.text.clone()).collect::<BTreeSet<_>>();
    let before = texts(&whole);
    let mut dice = Dice(11);
    let mut kept = whole;
    for round in 0..10 {
        let mut changed = file_of("bezorgde_partner", text);
        for _ in 0..6 {
            let beat = dice.below(changed.beats.len());
            match dice.below(6) {
                0 => changed.beats[beat].name.push_str("_anders"),
                1 => changed.beats.swap(0, beat),
                2 => {
                    changed.beats.remove(beat);
                }
                3 => {
                    let at = dice.below(changed.facts.len());
                    changed.facts[at].name = format!("feit_{round}");
                }
                4 => changed.facts.rotate_left(1),
                _ => {
                    for line in &mut changed.beats[beat].lines {
                        for words in &mut line.wordings {
                            let at = words.char_indices().nth(dice.below(words.chars().count())).unwrap().0;
                            words.insert(at, 'x');
                        }
                    }
                }
            }
            if changed.beats.len() < 3 {
                break;
            }
        }
        let after = Translation::in_step(Some(&kept), Lang::En, &changed);
        let lost: Vec<String> = before.difference(&texts(&after)).cloned().collect();
        assert_eq!(lost, Vec::<String>::new(), "round {round}");
        assert_eq!(Translation::in_step(Some(&after), Lang::En, &changed), after, "round {round}, a second time");
        let ids: Vec<String> = sheet(&after).entries().map(Sheet::key).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "each has an id of its own");
        kept = after;
    }
    // And back: everything stands where it stood.
    let back = Translation::in_step(Some(&kept), Lang::En, &home);
    let open: Vec<Held> = sheet(&back).entries().filter(|it| it.status.is_open()).map(held).collect();
    assert_eq!(open, Vec::new());
}

#[test]
fn a_po_file_there_and_back_changes_nothing() {
    let now = file(&with(&["ik kan niet slapen vanavond", "hij zei \\\"nee\\\" en\\tging"]));
    let old = translated(&file(&with(&["ik kan niet slapen vannacht", "is dit echt anoniem?"])));
    let mut first = Sheet::open("proef.en.ron", &old, Lang::En, Some(&now)).unwrap();
    let said = first.entries().find(|it| it.source.contains("nee")).map(Sheet::key).unwrap();
    // White space at the end, quotation marks, what is wider than a screen.
    first.write(&said, &format!("he \\ said \"no\"\n{}\t ", "and left ".repeat(30)));
    let po = to_po(&first, &now);
    assert_eq!(po, to_po(&first, &now), "the same bytes");
    for part in
        ["#, fuzzy\n#| msgid \"ik kan niet slapen vannacht\"", "#~ msgid \"is dit echt anoniem?\"", "#: proef.rhai:"]
    {
        assert!(po.contains(part), "{part} is missing in {po}");
    }
    let mut again = first.clone();
    let done = from_po(&mut again, "proef.po", &po).unwrap();
    assert_eq!((done.taken, done.kept), (0, 0));
    assert_eq!(again.text(), first.text());
    // Into an empty sheet: every translation is there, what was obsolete too.
    let empty = Translation::in_step(Some(&old), Lang::En, &now);
    let mut bare = Sheet::open("proef.en.ron", &empty, Lang::En, Some(&now)).unwrap();
    let keys: Vec<String> = bare.entries().map(Sheet::key).collect();
    for key in &keys {
        bare.write(key, "");
    }
    from_po(&mut bare, "proef.po", &po.replace('\n', "\r\n")).unwrap();
    let texts = |sheet: &Sheet| {
        sheet
            .entries()
            .filter(|it| it.status != Status::Obsolete)
            .map(|it| (it.id.clone(), it.text.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(texts(&bare), texts(&first));
}

#[test]
fn what_a_translator_did_in_a_po_file_comes_back() {
    let scenario = file(&with(&["ik kan niet slapen", "wacht even"]));
    let empty = Translation::in_step(None, Lang::En, &scenario);
    let mut sheet = Sheet::open("proef.en.ron", &empty, Lang::En, Some(&scenario)).unwrap();
    let po = to_po(&sheet, &scenario);
    let done = po
        .replace(
            "msgid \"ik kan niet slapen\"\nmsgstr \"\"",
            "msgid \"ik kan niet slapen\"\nmsgstr \"\"\n\"I can't \"\n\"sleep\"",
        )
        .replace("msgid \"wacht even\"\nmsgstr \"\"", "# sure?\nmsgid \"wacht even\"\nmsgstr \"hold on\"");
    // A comment belongs above the context.
    let done = done.replace("# sure?\n", "");
    let at = done[..done.find("msgid \"wacht even\"").unwrap()].rfind("msgctxt").unwrap();
    let done = format!("{}# sure?\n#, fuzzy\n{}", &done[..at], &done[at..]);
    let imported = from_po(&mut sheet, "proef.po", &done).unwrap();
    assert_eq!(imported.taken, 2);
    let slept = find(&sheet, "ik kan niet slapen");
    assert_eq!((slept.text.as_str(), slept.status), ("I can't sleep", Status::Done));
    let wait = find(&sheet, "wacht even");
    assert_eq!((wait.text.as_str(), wait.status), ("hold on", Status::Changed), "fuzzy wants another look");
    let text = sheet.text();
    assert!(text.contains("// sure?"), "{text}");
    assert_eq!(Translation::in_step(Some(&text), Lang::En, &scenario), text, "it stays to be looked at");
    // The script was changed meanwhile.
    let now = file(&with(&["ik kan niet inslapen", "wacht even"]));
    let mut later = Sheet::open("proef.en.ron", &empty, Lang::En, Some(&now)).unwrap();
    from_po(&mut later, "proef.po", &done).unwrap();
    let slept = find(&later, "ik kan niet inslapen");
    assert_eq!((slept.status, slept.was.as_str()), (Status::Changed, "ik kan niet slapen"));
}

#[test]
fn a_po_file_that_does_not_fit_is_refused_whole_with_its_lines() {
    let scenario = file(&with(&["hallo", "wacht {wie} even"]));
    let full = translated(&scenario).replace("{WIE}", "{wie}");
    let sheet = Sheet::open("proef.en.ron", &full, Lang::En, Some(&scenario)).unwrap();
    let po = to_po(&sheet, &scenario);
    let line = |words: &str| u32::try_from(po.lines().position(|line| line.contains(words)).unwrap() + 1).unwrap();
    let hello = line("msgstr \"HALLO\"");
    let cases: Vec<(&str, String, u32, &str)> = vec![
        ("another scenario", po.replace(": proef\\n", ": ander\\n"), 2, "translates `ander`"),
        ("another language", po.replace("Language: en\\n", "Language: fr_BE\\n"), 2, "is in `fr_BE`"),
        (
            "foreign",
            "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\nmsgid \"a\"\nmsgstr \"b\"\n".into(),
            1,
            "not made from a scenario",
        ),
        ("no PO file", "Translation(\n)\n".into(), 1, "no line of a PO file"),
        ("empty", String::new(), 1, "not made from a scenario"),
        (
            "cut off in a text",
            po[..po.find("msgstr \"HALLO").unwrap()].to_owned(),
            hello - 1,
            "ends before the `msgstr`",
        ),
        (
            "cut off between texts",
            po[..po.find("\nmsgctxt").map(|at| po[at + 1..].find("\nmsgctxt").unwrap() + at + 2).unwrap()].to_owned(),
            2,
            " texts",
        ),
        (
            "an open quotation mark",
            po.replace("msgstr \"HALLO\"", "msgstr \"HALLO"),
            hello,
            "quotation mark is missing",
        ),
        ("a lone quotation mark", po.replace("msgstr \"HALLO\"", "msgstr \""), hello, "quotation mark is missing"),
        ("a quotation mark inside", po.replace("msgstr \"HALLO\"", "msgstr \"HAL\"LO\""), hello, "inside a text"),
        ("no escape", po.replace("msgstr \"HALLO\"", "msgstr \"\\q\""), hello, "means nothing here"),
        ("plural", po.replace("msgstr \"HALLO\"", "msgid_plural \"x\"\nmsgstr[0] \"HALLO\""), hello, "plural"),
        (
            "two translations",
            po.replace("msgstr \"HALLO\"", "msgstr \"HALLO\"\nmsgstr \"HI\""),
            hello + 1,
            "stands where",
        ),
        (
            "without its id",
            po.replacen("msgctxt", "# msgctxt", 2).replacen("# msgctxt", "msgctxt", 1),
            0,
            "no `msgctxt`",
        ),
        ("a lost placeholder", po.replace("WACHT {wie} EVEN", "WACHT EVEN"), 0, "placeholders"),
    ];
    for (what, po, line, reason) in cases {
        let mut taking = sheet.clone();
        let faults = from_po(&mut taking, "x.po", &po).expect_err(what);
        assert!(faults.iter().any(|fault| fault.message.contains(reason)), "{what}: {faults:#?}");
        let place = faults.iter().find(|fault| fault.message.contains(reason)).unwrap().line;
        assert!(line == 0 && place > 0 || place == line, "{what}: line {place}, not {line}");
        assert_eq!(taking.text(), full, "{what}: nothing was taken in");
    }
    // Several faults are told at once.
    let two = po.replace("msgstr \"HALLO\"", "msgstr \"HALLO").replacen("\nmsgctxt", "\nwat\nmsgctxt", 1);
    assert_eq!(from_po(&mut sheet.clone(), "x.po", &two).unwrap_err().len(), 2);
}

#[test]
fn a_damaged_po_file_is_refused_or_taken_in_and_never_breaks() {
    let scenario = file(&with(&["wacht even", "ik kan niet slapen vannacht"]));
    let sheet = Sheet::open("proef.en.ron", &translated(&scenario), Lang::En, Some(&scenario)).unwrap();
    let po: Vec<char> = to_po(&sheet, &scenario).chars().collect();
    let mut dice = Dice(5);
    let odd = ['"', '\\', '\n', '#', '~', '|', 'm', 'é', ' ', '['];
    for _ in 0..1_500 {
        let mut damaged = po.clone();
        for _ in 0..1 + dice.below(4) {
            let at = dice.below(damaged.len());
            match dice.below(3) {
                0 => damaged[at] = odd[dice.below(odd.len())],
                1 => damaged.insert(at, odd[dice.below(odd.len())]),
                _ => {
                    damaged.remove(at);
                }
            }
        }
        let text: String = damaged.into_iter().collect();
        let mut taking = sheet.clone();
        match from_po(&mut taking, "x.po", &text) {
            Ok(_) => assert_eq!(taking.entries().filter(|it| it.status == Status::New).count(), 0, "{text}"),
            Err(faults) => {
                assert!(!faults.is_empty());
                assert_eq!(taking.text(), sheet.text());
            }
        }
    }
}

#[test]
fn the_shipped_translations_are_read_in_their_older_form_and_say_the_same_in_the_new_one() {
    let library = Library::shipped();
    for loaded in &library.scenarios {
        for lang in loaded.langs().into_iter().skip(1) {
            let name = format!("{}.{lang}.ron", loaded.id);
            let new = Translation::in_step(Some(&library.sources[&name]), lang, &loaded.file);
            assert!(!new.contains("status: New") && !new.contains("status: Changed"), "{name}");
            let (read, faults) = Translation::parse(&name, &new, &loaded.file);
            assert!(faults.iter().all(|fault| !fault.is_error()), "{name}: {faults:?}");
            let (said, shipped) = (read.unwrap().apply(&loaded.file), loaded.playable[&lang].file());
            assert_eq!(format!("{said:?}"), format!("{shipped:?}"), "{name}");
            assert_eq!(Translation::in_step(Some(&new), lang, &loaded.file), new, "in step already");
        }
    }
}
