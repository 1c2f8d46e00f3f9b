//! Agreement between raters, held against published examples and other programs (`tests/agreement`).

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use oefenlijn::diagnostic::Diagnostic;
use oefenlijn::intervision::agreement::{Agreement, Level, Notice, Rated, agreement, read_csv};
use std::fs;
use std::process::Command;

fn ratings(name: &str, level: Option<Level>) -> Vec<Rated> {
    let bytes = fs::read(format!("tests/agreement/{name}.csv")).unwrap();
    let (ratings, faults) = read_csv(name, &bytes, level);
    assert_eq!(faults, Vec::new());
    ratings
}

fn of(name: &str, level: Level) -> Agreement {
    let mut found = agreement(&ratings(name, Some(level)), Some(level));
    assert_eq!(found.len(), 1, "{name} holds one variable");
    found.remove(0)
}

#[test]
fn values_agree_with_published_examples_and_other_programs() {
    let expected = fs::read_to_string("tests/agreement/expected.tsv").unwrap();
    let mut compared = 0;
    for line in expected.lines().skip(1) {
        let [name, level, measure, value, source] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let found = of(name, Level::from_name(level).unwrap());
        let have = match measure {
            "alpha" => found.alpha,
            "percent" => found.percent,
            "kappa" => found.kappas.plain,
            "kappa_linear" => found.kappas.linear,
            "kappa_quadratic" => found.kappas.quadratic,
            other => panic!("{other} is no measure"),
        };
        let (have, want): (f64, f64) = (have.unwrap(), value.parse().unwrap());
        assert!((have - want).abs() < 1e-9, "{name} {level} {measure}: {have}, but {want} by {source}");
        compared += 1;
    }
    assert!(compared > 30, "{compared}");
}

#[test]
fn the_interval_is_the_same_every_time_and_holds_the_value() {
    let (one, other) = (of("five_raters", Level::Ordinal), of("five_raters", Level::Ordinal));
    assert_eq!(one, other);
    let (alpha, interval) = (one.alpha.unwrap(), one.interval.unwrap());
    assert!(interval.low < alpha && alpha < interval.high && interval.high <= 1.0, "{interval:?}");
}

/// Three raters on twenty messages, one code: yes or no.
fn twenty() -> Vec<Rated> {
    let all = ["11111111000000000000", "11111101100000000000", "11111111000100000000"];
    let rows = all.iter().zip(["A", "B", "C"]).flat_map(|(row, rater)| {
        row.chars().enumerate().map(move |(at, value)| Rated {
            variable: "reflection".to_owned(),
            item: format!("{at:02}"),
            rater: rater.to_owned(),
            value: value.to_string(),
        })
    });
    rows.collect()
}

#[test]
fn three_raters_on_twenty_messages_say_little_and_that_is_said() {
    let found = agreement(&twenty(), Some(Level::Nominal)).remove(0);
    let interval = found.interval.unwrap();
    assert!(found.alpha.unwrap() > 0.7 && interval.high - interval.low > 0.3, "{:?} {interval:?}", found.alpha);
    assert_eq!(found.notices, [Notice::Wide(interval)]);
    let nineteen: Vec<Rated> = twenty().into_iter().filter(|it| it.item != "19").collect();
    let found = agreement(&nineteen, Some(Level::Nominal)).remove(0);
    assert_eq!(found.notices.first(), Some(&Notice::TooFew(19)));
}

#[test]
fn what_cannot_be_compared_has_no_number() {
    let alone: Vec<Rated> = twenty().into_iter().filter(|it| it.rater == "A").collect();
    let found = agreement(&alone, None).remove(0);
    assert_eq!((found.alpha, found.percent, found.kappas.plain), (None, None, None));
    assert_eq!(found.notices, [Notice::OneRater]);
    let mut alike = twenty();
    alike.iter_mut().for_each(|it| it.value = "1".to_owned());
    let found = agreement(&alike, None).remove(0);
    assert_eq!((found.alpha, found.percent, found.kappas.plain), (None, Some(1.0), None));
    assert_eq!(found.notices, [Notice::NoVariation]);
}

#[test]
fn a_rating_that_is_not_given_is_left_out_of_pairs() {
    let mut some = twenty();
    some.retain(|it| it.rater != "C" || it.item.as_str() < "05");
    let found = agreement(&some, None).remove(0);
    let items: Vec<(&str, &str, usize)> =
        found.pairs.iter().map(|it| (it.one.as_str(), it.other.as_str(), it.items)).collect();
    assert_eq!(items, [("A", "B", 20), ("A", "C", 5), ("B", "C", 5)]);
    assert_eq!((found.items, found.ratings), (20, 45));
}

fn faults(text: &str, level: Option<Level>) -> Vec<String> {
    read_csv("r.csv", text.as_bytes(), level).1.iter().map(Diagnostic::to_string).collect()
}

#[test]
fn every_fault_of_a_table_is_told_with_its_place_and_how_to_mend_it() {
    let text = "item,rater,variable,value\n1,A,empathy,4\n1,A,empathy,5\n,B,empathy,3\n2,B,empathy,\"good, warm\"\n2,A\n3,B,empathy,\n";
    assert_eq!(
        faults(text, Some(Level::Ordinal)),
        [
            "r.csv:3: error: `A` rated `1` by `empathy` in line 2 already [twice]\n    keep one of the two rows",
            "r.csv:4:1: error: `item` is empty [missing]\n    fill it in, or take the row out; only `value` may be empty: not rated",
            "r.csv:5:13: error: `good, warm` is no number, as the ordinal level needs [kind]\n    write a number, leave it empty, or use --level nominal",
            "r.csv:6: error: 2 cells stand in this row, but there are 4 columns [cells]\n    each row has 4 cells with `,` between them; a text that holds one stands in \"…\"",
        ]
    );
    assert_eq!(
        faults("item,ratr,value,colour\n1,A,3,red\n", None),
        [
            "r.csv:1: error: the column `variable` is missing [missing]\n    the first line names the columns: item,rater,variable,value",
            "r.csv:1:6: error: the column `rater` is missing [missing]\n    rename `ratr` to `rater`",
            "r.csv:1:17: error: the column `colour` has no place here [unknown_column]\n    only these are read: item,rater,variable,value",
        ]
    );
    assert_eq!(faults("", None).len(), 4, "an empty file has none of the columns");
    assert!(faults("item,rater,variable,value\n", None)[0].contains("there are no ratings in this table"));
    let (_, faults) = read_csv("r.csv", b"item,rater,variable,value\n1,Ren\xe9,x,2\n", None);
    assert!(faults[0].to_string().starts_with("r.csv:2: error: this file is not in UTF-8"), "{faults:?}");
}

#[test]
fn a_table_of_a_belgian_spreadsheet_is_read_as_meant() {
    let text = "\u{feff}rater;item;variable;value\r\nA;1;ernst;2,5\r\nB;1;ernst;2.5\r\n";
    let (ratings, faults) = read_csv("r.csv", text.as_bytes(), Some(Level::Interval));
    assert_eq!(faults, Vec::new());
    assert_eq!(agreement(&ratings, Some(Level::Interval))[0].percent, Some(1.0));
}

fn run(args: &[&str]) -> (Option<i32>, String, String) {
    let data = tempfile::tempdir().unwrap();
    let out =
        Command::new(env!("CARGO_BIN_EXE_oefenlijn")).args(args).env("OEFENLIJN_DATA", data.path()).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (out.status.code(), text(&out.stdout), text(&out.stderr))
}

#[test]
fn the_command_says_it_in_words_and_in_json() {
    let file = "tests/agreement/krippendorff_2011_c.csv";
    let (code, said, _) = run(&["agreement", file]);
    assert_eq!(code, Some(0));
    assert!(said.contains("code (ordinal)") && said.contains("Krippendorff's alpha 0.82"), "{said}");
    assert!(said.contains("too few to say: 11 items"), "{said}");
    let (_, said, _) = run(&["agreement", file, "--level", "nominal", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&said).unwrap();
    let one = &json["variables"][0];
    assert_eq!((one["variable"].as_str(), one["level"].as_str()), (Some("code"), Some("nominal")));
    assert!((one["alpha"].as_f64().unwrap() - 0.743_421_052_631_579).abs() < 1e-9);
    assert_eq!(one["notices"][0], "too_few");
    assert!(one["kappa"]["linear"].is_null() && one["pairs"].as_array().unwrap().len() == 6);
    let (code, said, told) = run(&["agreement", file, file]);
    assert_eq!((code, said.as_str()), (Some(2), ""));
    assert!(told.contains("in an earlier file too"), "{told}");
    let (code, _, told) = run(&["agreement", file, "--level", "ratio"]);
    assert_eq!(code, Some(2));
    assert!(told.contains("`ratio` is no level: nominal, ordinal, interval"), "{told}");
}

#[test]
fn a_word_among_numbers_is_told_since_it_changes_how_everything_is_compared() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("r.csv");
    let of = |value: &str| {
        let rows: String = (1..=9).map(|item| format!("{item},A,contact,3\n{item},B,contact,4\n")).collect();
        fs::write(&file, format!("item,rater,variable,value\n{rows}10,A,contact,2\n10,B,contact,{value}\n")).unwrap();
        let shown = file.display().to_string();
        let (_, said, _) = run(&["agreement", &shown]);
        let (_, json, _) = run(&["agreement", &shown, "--json"]);
        (said, json.contains("\"mixed\""))
    };
    let (said, in_json) = of("drie");
    assert!(said.contains("contact (nominal)") && said.contains("`drie` is no number") && in_json, "{said}");
    let (said, in_json) = of("3");
    assert!(said.contains("contact (ordinal)") && !said.contains("is no number") && !in_json, "{said}");
}
