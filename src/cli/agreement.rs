//! `oefenlijn agreement`: how far raters agree, by code and criterion.

use super::{DONE, FOUND, WRONG};
use crate::diagnostic::{Diagnostic, Words};
use crate::intervision::agreement::{Agreement, Kappas, Level, Notice, Rated, agreement, read_csv};
use crate::intervision::rating::{Sheet, rated};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Ratings: tables and ratings files.
    pub files: Vec<PathBuf>,
    /// `--level`; without, numbers are ordinal and words nominal.
    pub level: Option<Level>,
    /// As JSON.
    pub json: bool,
}

/// Compares them; nothing is said of files with a fault.
pub fn run(asked: &Asked, data: &Path) -> Result<u8, String> {
    let (ratings, faults) = read(asked, data)?;
    if !faults.is_empty() {
        for fault in &faults {
            eprintln!("{fault}");
        }
        return Ok(WRONG);
    }
    let found = agreement(&ratings, asked.level);
    let stray = |one: &Agreement| if asked.level.is_none() { stray(&ratings, &one.variable) } else { None };
    if asked.json {
        let variables: Vec<Value> = found.iter().map(|one| as_json(one, stray(one).is_some())).collect();
        out!("{}", json!({"format": 1, "variables": variables}));
    } else {
        for one in &found {
            print(one);
            if let Some(value) = stray(one) {
                out!(
                    "  note: `{value}` is no number, most others are: all were compared as words; mend it, or say --level"
                );
            }
        }
    }
    Ok(if found.is_empty() { FOUND } else { DONE })
}

/// Every rating of the files, and every fault; the same rating in two files is a fault too.
fn read(asked: &Asked, data: &Path) -> Result<(Vec<Rated>, Vec<Diagnostic>), String> {
    let (mut ratings, mut faults): (Vec<Rated>, Vec<Diagnostic>) = Default::default();
    let mut seen = BTreeSet::new();
    for path in &asked.files {
        let shown = path.display().to_string();
        let bytes = fs::read(path).map_err(|error| format!("{shown} cannot be read: {}", error.kind()))?;
        let (found, wrong) = ratings_of(&shown, &bytes, asked.level, data)?;
        faults.extend(wrong);
        for rated in &found {
            if !seen.insert((rated.variable.clone(), rated.item.clone(), rated.rater.clone())) {
                let message = Words::as_is(format!(
                    "`{}` rated `{}` by `{}` in an earlier file too",
                    rated.rater, rated.item, rated.variable
                ));
                faults.push(
                    Diagnostic::error("twice", &shown, (0, 0), message).hint(Words::as_is("give each file once")),
                );
            }
        }
        ratings.extend(found);
    }
    Ok((ratings, faults))
}

/// The ratings of one file: a table, or a ratings file, which may be sealed.
fn ratings_of(
    shown: &str,
    bytes: &[u8],
    level: Option<Level>,
    data: &Path,
) -> Result<(Vec<Rated>, Vec<Diagnostic>), String> {
    let bytes = super::unsealed(shown, bytes, data)?;
    let text = String::from_utf8_lossy(&bytes);
    let first = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with("//"));
    if first.is_some_and(|line| line.starts_with("Ratings")) {
        let (sheet, faults) = Sheet::parse(shown, &text);
        return Ok((sheet.as_ref().map(rated).unwrap_or_default(), faults));
    }
    Ok(read_csv(shown, &bytes, level))
}

/// The first value of this variable that is no number while most of the others are: a slip of the pen, as a rule.
fn stray(ratings: &[Rated], variable: &str) -> Option<String> {
    let values = || ratings.iter().filter(|it| it.variable == variable).map(|it| it.value.as_str());
    let is_number = |value: &&str| value.parse::<f64>().is_ok_and(f64::is_finite);
    let numbers = values().filter(is_number).count();
    let mut words = values().filter(|value| !is_number(value));
    let first = words.next()?;
    (numbers > words.count() + 1).then(|| first.to_owned())
}

fn as_json(one: &Agreement, is_mixed: bool) -> Value {
    let mixed = is_mixed.then_some("mixed");
    let kappas =
        |kappas: &Kappas| json!({"cohen": kappas.plain, "linear": kappas.linear, "quadratic": kappas.quadratic});
    let pairs: Vec<Value> = one
        .pairs
        .iter()
        .map(|it| json!({"raters": [it.one, it.other], "items": it.items, "percent": it.percent, "kappa": kappas(&it.kappas)}))
        .collect();
    json!({
        "variable": one.variable,
        "level": one.level.name(),
        "items": one.items,
        "raters": one.raters,
        "ratings": one.ratings,
        "percent": one.percent,
        "kappa": kappas(&one.kappas),
        "pairs": pairs,
        "pairs_left_out": one.pairs_left_out,
        "alpha": one.alpha,
        "alpha_interval": one.interval.map(|it| [it.low, it.high]),
        "notices": one.notices.iter().map(Notice::name).chain(mixed).collect::<Vec<_>>(),
    })
}

fn number(number: Option<f64>) -> String {
    number.map_or_else(|| "n/a".to_owned(), |number| format!("{number:.2}"))
}

fn print(one: &Agreement) {
    out!("{} ({})", one.variable, one.level.name());
    out!("  {} items rated by two or more, {} raters, {} ratings", one.items, one.raters, one.ratings);
    let kappas = |it: &Kappas| match one.level {
        Level::Nominal => format!("kappa {}", number(it.plain)),
        _ => format!("kappa {}, linear {}, quadratic {}", number(it.plain), number(it.linear), number(it.quadratic)),
    };
    let mean = if one.raters > 2 { " (mean of pairs)" } else { "" };
    out!("  same value {}, {}{mean}", number(one.percent), kappas(&one.kappas));
    let interval = one.interval.map(|it| format!(", 95% of drawings between {:.2} and {:.2}", it.low, it.high));
    out!("  Krippendorff's alpha {}{}", number(one.alpha), interval.unwrap_or_default());
    if one.raters > 2 {
        for pair in &one.pairs {
            out!(
                "    {} and {}: {} items, same value {:.2}, {}",
                pair.one,
                pair.other,
                pair.items,
                pair.percent,
                kappas(&pair.kappas)
            );
        }
    }
    if one.pairs_left_out > 0 {
        out!("    {} pairs, not listed", one.pairs_left_out);
    }
    for notice in &one.notices {
        out!("  note: {}", words(notice));
    }
}

fn words(notice: &Notice) -> String {
    match notice {
        Notice::OneRater => "no item was rated by two people: there is nothing to compare".to_owned(),
        Notice::TooFew(items) => {
            format!("too few to say: {items} items; from twenty on, such numbers begin to mean something")
        }
        Notice::NoVariation => {
            "everybody gave everything the same value: kappa and alpha have no value then".to_owned()
        }
        Notice::Wide(interval) => format!(
            "too uncertain to say: with other items it could as well have been {:.2} or {:.2}; talk about the differences",
            interval.low, interval.high
        ),
    }
}
