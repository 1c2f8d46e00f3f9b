//! `oefenlijn method`: which methods of intervision there are, which fits tonight, what is wrong with one's own.

use super::{DONE, FOUND};
use crate::diagnostic::Diagnostic;
use crate::ids::Lang;
use crate::intervision::methods::{Experience, Fit, Method, Methods, Phase, Question, Reason, Voice, Wish, choose};
use lexopt::prelude::*;
use serde_json::{Value as Json, json};
use std::fs;
use std::path::{Path, PathBuf};

/// What is asked about methods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Which there are, the one that fits best first.
    List {
        /// What there is tonight.
        wish: Wish,
        /// Names and rules in this language.
        lang: Lang,
        /// As JSON.
        json: bool,
    },
    /// What is wrong with these files; none: with the shipped and one's own.
    Check {
        /// Method files.
        files: Vec<PathBuf>,
        /// As JSON.
        json: bool,
    },
}

/// Reads what stands behind `method`.
pub(super) fn parse(parser: &mut lexopt::Parser, data: &mut Option<PathBuf>) -> Result<Asked, lexopt::Error> {
    let (mut word, mut files, mut wish) = (None, Vec::new(), Wish::default());
    let (mut lang, mut json) = (Lang::En, false);
    while let Some(next) = parser.next()? {
        match next {
            Long("json") => json = true,
            Long("lang") => lang = super::lang(&parser.value()?.string()?)?,
            Long("data") => *data = Some(parser.value()?.into()),
            Long("minutes") => wish.minutes = Some(parser.value()?.parse()?),
            Long("people") => wish.people = Some(parser.value()?.parse()?),
            Long("question") => {
                wish.question = Some(named(&parser.value()?.string()?, &Question::ALL, Question::name, "question")?);
            }
            Long("level") => {
                wish.level = Some(named(&parser.value()?.string()?, &Experience::ALL, Experience::name, "level")?);
            }
            Value(value) if word.is_none() => word = Some(value.string()?),
            Value(value) => files.push(value.into()),
            other => return Err(other.unexpected()),
        }
    }
    match word.as_deref() {
        Some("check") => Ok(Asked::Check { files, json }),
        Some("list") | None if files.is_empty() => Ok(Asked::List { wish, lang, json }),
        _ => Err("`method` wants list or check".into()),
    }
}

fn named<T: Copy>(word: &str, all: &[T], name: fn(T) -> &'static str, what: &str) -> Result<T, lexopt::Error> {
    let found = all.iter().copied().find(|it| name(*it) == word);
    let names: Vec<&str> = all.iter().map(|it| name(*it)).collect();
    found.ok_or_else(|| format!("`{word}` is no {what}: {}", names.join(", ")).into())
}

/// Carries it out.
pub fn run(asked: &Asked, data: &Path) -> Result<u8, String> {
    match asked {
        Asked::List { wish, lang, json } => {
            let methods = Methods::in_folder(&data.join("organisation"));
            let fits = choose(&methods, *wish);
            if *json {
                let all: Vec<Json> = fits.iter().map(|fit| as_json(fit, *lang)).collect();
                out!("{}", json!({"format": 1, "methods": all}));
            } else {
                fits.iter().for_each(|fit| print(fit, *lang));
            }
            Ok(DONE)
        }
        Asked::Check { files, json } => check(files, *json, data),
    }
}

fn check(paths: &[PathBuf], as_json: bool, data: &Path) -> Result<u8, String> {
    let mut faults = Methods::in_folder(&data.join("organisation")).faults;
    if !paths.is_empty() {
        let mut files = Vec::new();
        for path in paths {
            let shown = path.display().to_string();
            let bytes = fs::read(path).map_err(|error| format!("{shown} cannot be read: {}", error.kind()))?;
            files.push((shown, String::from_utf8_lossy(&bytes).into_owned()));
        }
        faults = Methods::of_files(&files).faults;
    }
    for fault in &faults {
        if as_json {
            out!("{}", serde_json::to_string(fault).map_err(|error| error.to_string())?);
        } else {
            out!("{fault}");
        }
    }
    let errors = faults.iter().filter(|fault| fault.is_error()).count();
    if !as_json {
        out!("{errors} errors, {} warnings", faults.len() - errors);
    }
    Ok(if faults.iter().any(Diagnostic::is_error) { FOUND } else { DONE })
}

fn voices(voices: &[Voice]) -> Vec<&'static str> {
    voices.iter().map(|voice| voice.name()).collect()
}

fn as_json(fit: &Fit<'_>, lang: Lang) -> Json {
    let Method { id, version, level, people, source, .. } = fit.method;
    let phase = |it: &Phase| {
        json!({"id": it.id, "name": it.name.get(lang), "minutes": it.minutes, "sourced": it.sourced,
            "speaks": voices(&it.speaks), "silent": voices(&it.silent), "away": voices(&it.away),
            "rule": it.rule.get(lang), "yields": it.yields.get(lang)})
    };
    json!({
        "id": id, "version": version, "name": fit.method.name.get(lang), "about": fit.method.about.get(lang),
        "choose_when": fit.method.choose_when.get(lang),
        "for_questions": fit.method.questions.iter().map(|it| it.name()).collect::<Vec<_>>(),
        "people": [people.0, people.1], "minutes": fit.method.minutes(), "level": level.name(), "source": source,
        "fits": fit.is_whole(), "reasons": fit.reasons.iter().map(|it| reason(*it)).collect::<Vec<_>>(),
        "phases": fit.method.phases.iter().map(phase).collect::<Vec<_>>(),
    })
}

fn reason(reason: Reason) -> String {
    match reason {
        Reason::ServesQuestion => "serves this question".to_owned(),
        Reason::OtherQuestion => "serves other questions".to_owned(),
        Reason::FitsTime => "fits in the time".to_owned(),
        Reason::WhenShortened(minutes) => format!("takes {minutes} minutes; fits when shortened"),
        Reason::TooLong(minutes) => format!("takes {minutes} minutes"),
        Reason::TooFewPeople(least) => format!("asks at least {least} people"),
        Reason::TooManyPeople(most) => format!("takes at most {most} people"),
        Reason::NeedsExperience(level) => match level {
            Experience::Beginner => "asks nothing of the group".to_owned(),
            Experience::Some => "asks a group that has met before".to_owned(),
            Experience::Experienced => "asks a group that knows each other well".to_owned(),
        },
    }
}

fn print(fit: &Fit<'_>, lang: Lang) {
    let method = fit.method;
    let (least, most) = method.people;
    let (minutes, level) = (method.minutes(), method.level.name());
    out!("{:<20} {} · {minutes} minutes, {least}–{most} people, {level}", method.id, method.name.get(lang));
    out!("{:<20} {}", "", method.choose_when.get(lang));
    if !fit.reasons.is_empty() {
        let reasons: Vec<String> = fit.reasons.iter().map(|it| reason(*it)).collect();
        out!("{:<20} {}", "", reasons.join("; "));
    }
}
