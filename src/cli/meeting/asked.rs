//! What can be said behind `meeting` and `minutes`.

use crate::ids::{Lang, Seq, nearest};
use lexopt::prelude::*;
use std::path::PathBuf;

/// What is asked of a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The word after `meeting`, or `minutes`.
    pub word: String,
    /// The words after it.
    pub rest: Vec<String>,
    /// `--on`: the day.
    pub on: Option<String>,
    /// `--at`: the time of day.
    pub at: Option<String>,
    /// `--place`.
    pub place: Option<String>,
    /// `--title`.
    pub title: Option<String>,
    /// `--method`.
    pub method: Option<String>,
    /// `--minutes`: in all.
    pub minutes: Option<u32>,
    /// `--drop`: phases left out.
    pub drop: Vec<String>,
    /// `--stretch`: `PHASE=MINUTES`.
    pub stretch: Vec<String>,
    /// `--from`: the first message.
    pub from: Option<Seq>,
    /// `--to` of an excerpt: the last message.
    pub to_seq: Option<Seq>,
    /// `--to` of minutes: the form.
    pub to: Option<String>,
    /// `--stop`: messages to be predicted.
    pub stops: Vec<Seq>,
    /// `--acts`: acts are coded too.
    pub acts: bool,
    /// `--code`: what the minutes call the case.
    pub code: Option<String>,
    /// `--question`: the learning question.
    pub question: Option<String>,
    /// `--by`: until when something is tried.
    pub by: Option<String>,
    /// `--for`: whom something is sealed for.
    pub to_whom: Option<String>,
    /// `--item`: which conversation of a bundle.
    pub item: Option<String>,
    /// `--key`: a trainer's ratings.
    pub key: Option<PathBuf>,
    /// `-o`.
    pub out: Option<PathBuf>,
    /// `--lang`.
    pub lang: Option<Lang>,
    /// `--now`: another moment than the clock's.
    pub now: Option<String>,
    /// `--json`.
    pub json: bool,
    /// `--passphrase-file`.
    pub passphrase_file: Option<PathBuf>,
}

const WORDS: [&str; 33] = [
    "new",
    "list",
    "show",
    "plan",
    "method",
    "invite",
    "leave",
    "bring",
    "consent",
    "open",
    "next",
    "back",
    "extend",
    "pause",
    "resume",
    "stop",
    "sheet",
    "rate",
    "reveal",
    "agree",
    "write",
    "strike",
    "tried",
    "closing",
    "close",
    "minutes",
    "group",
    "delete",
    "hand-out",
    "take-plan",
    "hand-over",
    "gather",
    "note",
];

/// Reads what stands behind `meeting` or `minutes`.
pub(in crate::cli) fn parse(
    command: &str,
    parser: &mut lexopt::Parser,
    data: &mut Option<PathBuf>,
) -> Result<Asked, lexopt::Error> {
    let mut asked = Asked::default();
    let mut words = Vec::new();
    while let Some(next) = parser.next()? {
        match next {
            Long("data") => *data = Some(parser.value()?.into()),
            Long("on") => asked.on = Some(parser.value()?.string()?),
            Long("at") => asked.at = Some(parser.value()?.string()?),
            Long("place") => asked.place = Some(parser.value()?.string()?),
            Long("title") => asked.title = Some(parser.value()?.string()?),
            Long("method") => asked.method = Some(parser.value()?.string()?),
            Long("minutes") => asked.minutes = Some(parser.value()?.parse()?),
            Long("drop") => asked.drop.push(parser.value()?.string()?),
            Long("stretch") => asked.stretch.push(parser.value()?.string()?),
            Long("from") => asked.from = Some(parser.value()?.parse()?),
            Long("to") => asked.to = Some(parser.value()?.string()?),
            Long("stop") => asked.stops.push(parser.value()?.parse()?),
            Long("acts") => asked.acts = true,
            Long("code") => asked.code = Some(parser.value()?.string()?),
            Long("question") => asked.question = Some(parser.value()?.string()?),
            Long("by") => asked.by = Some(parser.value()?.string()?),
            Long("for") => asked.to_whom = Some(parser.value()?.string()?),
            Long("item") => asked.item = Some(parser.value()?.string()?),
            Long("key") => asked.key = Some(parser.value()?.into()),
            Short('o') | Long("out") => asked.out = Some(parser.value()?.into()),
            Long("lang") => asked.lang = Some(super::super::lang(&parser.value()?.string()?)?),
            Long("now") => asked.now = Some(parser.value()?.string()?),
            Long("json") => asked.json = true,
            Long("passphrase-file") => asked.passphrase_file = Some(parser.value()?.into()),
            Value(value) => words.push(value.string()?),
            other => return Err(other.unexpected()),
        }
    }
    if command == "minutes" {
        words.insert(0, "minutes".to_owned());
    }
    let mut words = words.into_iter();
    asked.word = words.next().unwrap_or_else(|| "list".to_owned());
    asked.rest = words.collect();
    if !WORDS.contains(&asked.word.as_str()) {
        let near = nearest(&asked.word, WORDS).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        return Err(format!("`meeting {}` is nothing here{near}", asked.word).into());
    }
    if asked.word == "bring" {
        asked.to_seq = asked.to.take().map(|to| to.parse().map_err(|_| format!("`{to}` is no number"))).transpose()?;
    }
    Ok(asked)
}
