//! Reading the command line: one clear line when it is not understood.

use super::{
    Asked, Command, agreement, beside, bundle, export, graph, meeting, method, pack, play, privacy, rehearse, stage,
    translate, understanding,
};
use crate::app::Form;
use crate::ids::{Lang, nearest};
use crate::intervision::agreement::Level;
use crate::rehearse::{Trainee, USUAL_RUNS};
use crate::session::Support;
use lexopt::prelude::*;
use std::ffi::OsString;
use std::path::PathBuf;

/// Reads the command line.
///
/// # Errors
/// One clear line when it is not understood.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Asked, String> {
    Words::default().read(args).map_err(|error| format!("{error} (see oefenlijn --help)"))
}

const COMMANDS: &[&str] = &[
    "play",
    "check",
    "debrief",
    "rehearse",
    "graph",
    "replay",
    "as-play",
    "listen",
    "topics",
    "understanding",
    "corrections",
    "translate",
    "pack",
    "privacy",
    "export",
    "agreement",
    "method",
    "bundle",
    "group",
    "place",
    "merge",
    "meeting",
    "minutes",
    "stage",
    "functions",
];

/// Options as they come.
#[derive(Default)]
struct Words {
    command: Option<String>,
    rest: Vec<OsString>,
    data: Option<PathBuf>,
    lang: Option<Lang>,
    seed: Option<u64>,
    tempo: Option<u32>,
    record: Option<PathBuf>,
    scenario: Option<PathBuf>,
    score: Option<PathBuf>,
    out: Option<PathBuf>,
    against: Option<String>,
    runs: Option<u32>,
    who: Option<String>,
    exam: bool,
    write: bool,
    prune: bool,
    po: Option<PathBuf>,
    import: Option<PathBuf>,
    show: Option<PathBuf>,
    diff: Option<String>,
    licence: Option<String>,
    jsonl: bool,
    json: bool,
    until: Option<String>,
    reason: Option<String>,
    on: Option<String>,
    yes: bool,
    passphrase_file: Option<PathBuf>,
    to: Option<String>,
    name: Option<String>,
    home_page: Option<String>,
    for_me: bool,
    level: Option<Level>,
    push: Option<String>,
    recordings: Option<Vec<PathBuf>>,
    add: Option<(String, String)>,
}

impl Words {
    fn read(mut self, args: impl IntoIterator<Item = OsString>) -> Result<Asked, lexopt::Error> {
        let mut parser = lexopt::Parser::from_args(args);
        while let Some(word) = parser.next()? {
            match word {
                Short('h') | Long("help") => return Ok(Asked { command: Command::Help, data: None }),
                Short('V') | Long("version") => return Ok(Asked { command: Command::Version, data: None }),
                Long("data") => self.data = Some(parser.value()?.into()),
                Long("lang") => self.lang = Some(lang(&parser.value()?.string()?)?),
                Long("seed") => self.seed = Some(parser.value()?.parse()?),
                Long("tempo") => self.tempo = Some(parser.value()?.parse()?),
                Long("record") => self.record = Some(parser.value()?.into()),
                Long("scenario") => self.scenario = Some(parser.value()?.into()),
                Long("against") => self.against = Some(parser.value()?.string()?),
                Short('o') | Long("out") => self.out = Some(parser.value()?.into()),
                Long("score") => self.score = Some(parser.value()?.into()),
                Long("runs") => self.runs = Some(parser.value()?.parse()?),
                Long("who") => self.who = Some(parser.value()?.string()?),
                Long("until") => self.until = Some(parser.value()?.string()?),
                Long("reason") => self.reason = Some(parser.value()?.string()?),
                Long("on") => self.on = Some(parser.value()?.string()?),
                Long("to") => self.to = Some(parser.value()?.string()?),
                Long("name") => self.name = Some(parser.value()?.string()?),
                Long("home-page") => self.home_page = Some(parser.value()?.string()?),
                Long("level") => self.level = Some(level(&parser.value()?.string()?)?),
                Long("for-me") => self.for_me = true,
                Long("xapi-push") => self.push = Some(parser.value()?.string()?),
                Long("yes") => self.yes = true,
                Long("passphrase-file") => self.passphrase_file = Some(parser.value()?.into()),
                Long("prune") => self.prune = true,
                Long("po") => self.po = Some(parser.value()?.into()),
                Long("diff") => self.diff = Some(parser.value()?.string()?),
                Long("import") => self.import = Some(parser.value()?.into()),
                Long("show") => self.show = Some(parser.value()?.into()),
                Long("licence") => self.licence = Some(parser.value()?.string()?),
                Long("recordings") => self.recordings = Some(parser.values()?.map(PathBuf::from).collect()),
                Long("add") => {
                    let topic = parser.value()?.string()?;
                    self.add = Some((topic, parser.value()?.string()?));
                }
                Long("write") => self.write = true,
                Long("exam") => self.exam = true,
                Long("jsonl") => self.jsonl = true,
                Long("json") => self.json = true,
                Value(value) if self.command.is_none() => {
                    let name = value.string()?;
                    if !COMMANDS.contains(&name.as_str()) {
                        let hint = nearest(&name, COMMANDS.iter().copied())
                            .map(|near| format!("; did you mean `{near}`?"))
                            .unwrap_or_default();
                        return Err(format!("`{name}` is no command{hint}").into());
                    }
                    if ["meeting", "minutes"].contains(&name.as_str()) {
                        let asked = meeting::parse(&name, &mut parser, &mut self.data)?;
                        return Ok(Asked { command: Command::Meeting(Box::new(asked)), data: self.data });
                    }
                    if name == "stage" {
                        let command = Command::Stage(Box::new(stage::parse(&mut parser, &mut self.data)?));
                        return Ok(Asked { command, data: self.data });
                    }
                    if name == "method" {
                        let command = Command::Method(method::parse(&mut parser, &mut self.data)?);
                        return Ok(Asked { command, data: self.data });
                    }
                    if ["bundle", "group", "place"].contains(&name.as_str()) {
                        let asked = bundle::read(&name, &mut parser, &mut self.data)?;
                        return Ok(Asked { command: Command::Bundle(Box::new(asked)), data: self.data });
                    }
                    self.command = Some(name);
                }
                Value(value) => self.rest.push(value),
                other => return Err(other.unexpected()),
            }
        }
        let command = self.command()?;
        Ok(Asked { command, data: self.data })
    }

    fn command(&mut self) -> Result<Command, lexopt::Error> {
        let name = self.command.clone().unwrap_or_default();
        let mut rest = std::mem::take(&mut self.rest).into_iter();
        let command = match name.as_str() {
            "" => Command::Window,
            "play" => Command::Play(play::Play {
                scenario: required(rest.next(), "play", "a scenario")?.string()?,
                lang: self.lang,
                seed: self.seed,
                tempo: self.tempo,
                support: self.exam.then_some(Support::Exam),
                record: self.record.take(),
                jsonl: self.jsonl,
            }),
            "check" => Command::Check { paths: rest.by_ref().map(PathBuf::from).collect(), json: self.json },
            "debrief" => {
                let first = required(rest.next(), "debrief", "a recording")?;
                let paths = std::iter::once(first).chain(rest.by_ref()).map(PathBuf::from).collect();
                Command::Debrief { paths, json: self.json }
            }
            "rehearse" => Command::Rehearse(rehearse::Asked {
                scenario: required(rest.next(), "rehearse", "a scenario")?.string()?,
                lang: self.lang,
                runs: self.runs.unwrap_or(USUAL_RUNS),
                who: self.who.take().map_or(Ok(None), |name| who(&name))?,
                seed: self.seed.unwrap_or(1),
                json: self.json,
            }),
            "graph" => Command::Graph(graph::Asked {
                scenario: required(rest.next(), "graph", "a scenario")?.string()?,
                lang: self.lang,
                out: self.out.take(),
                json: self.json,
            }),
            "replay" if self.against.is_some() => Command::Beside(beside::Asked {
                recordings: rest.by_ref().map(PathBuf::from).collect(),
                scenario: self.against.take().unwrap_or_default(),
                json: self.json,
            }),
            "as-play" => Command::AsPlay {
                recording: required(rest.next(), "as-play", "a recording")?.into(),
                out: self.out.take(),
            },
            "replay" => Command::Replay {
                recording: required(rest.next(), "replay", "a recording")?.into(),
                scenario: self.scenario.take(),
            },
            "listen" => Command::Listen { lang: self.lang.unwrap_or(Lang::Nl), score: self.score.take() },
            "topics" => {
                Command::Topics { scenario: required(rest.next(), "topics", "a scenario")?.string()?, lang: self.lang }
            }
            "understanding" => Command::Understanding(understanding::Asked {
                scenario: required(rest.next(), "understanding", "a scenario")?.string()?,
                lang: self.lang,
                recordings: self.recordings.take(),
                add: self.add.take(),
                json: self.json,
            }),
            "corrections" => {
                let first = required(rest.next(), "corrections", "a recording")?;
                Command::Corrections(std::iter::once(first).chain(rest.by_ref()).map(PathBuf::from).collect())
            }
            "translate" => Command::Translate(translate::Asked {
                scenario: required(rest.next(), "translate", "a scenario")?.string()?,
                // `--to LANG` writes; `LANG` alone prints, unless it is told to write.
                write: self.write || self.to.is_some(),
                lang: match self.to.take() {
                    Some(to) => lang(&to)?,
                    None => lang(&required(rest.next(), "translate", "a language: --to LANG")?.string()?)?,
                },
                prune: self.prune,
                po: self.po.take(),
                import: self.import.take(),
            }),
            "export" => {
                let first = required(rest.next(), "export", "a recording")?;
                let to = self.to.take().unwrap_or_default();
                if !Form::NAMES.contains(&to.as_str()) {
                    return Err(format!("`export` wants --to and one of: {}", Form::NAMES.join(", ")).into());
                }
                if self.push.is_some() && to != "xapi" {
                    return Err("`--xapi-push` goes with --to xapi".into());
                }
                Command::Export(export::Asked {
                    recordings: std::iter::once(first).chain(rest.by_ref()).map(PathBuf::from).collect(),
                    to,
                    out: self.out.take(),
                    name: self.name.take(),
                    home_page: self.home_page.take(),
                    lang: self.lang,
                    for_me: self.for_me,
                    push: self.push.take(),
                })
            }
            "agreement" => {
                let first = required(rest.next(), "agreement", "a file with ratings")?;
                let files = std::iter::once(first).chain(rest.by_ref()).map(PathBuf::from).collect();
                Command::Agreement(agreement::Asked { files, level: self.level, json: self.json })
            }
            "merge" => {
                let first = required(rest.next(), "merge", "files of notes")?;
                let notes = std::iter::once(first).chain(rest.by_ref()).map(PathBuf::from).collect();
                Command::Merge { notes, out: self.out.take() }
            }
            "pack" => Command::Pack(match (self.import.take(), self.show.take()) {
                (None, None) if self.diff.is_some() => pack::Asked::Diff {
                    old: self.diff.take().unwrap_or_default(),
                    new: required(rest.next(), "pack --diff OLD", "a second scenario")?.string()?,
                },
                (Some(path), None) => pack::Asked::Import(path),
                (None, Some(path)) => pack::Asked::Show(path),
                (Some(_), Some(_)) => return Err("--import checks already: leave --show out".into()),
                (None, None) => pack::Asked::Make {
                    scenario: required(rest.next(), "pack", "a scenario, --import FILE or --show FILE")?.string()?,
                    out: self.out.take(),
                    licence: self.licence.take().unwrap_or_default(),
                },
            }),
            "privacy" => {
                let words: Vec<String> = rest.by_ref().map(lexopt::ValueExt::string).collect::<Result<_, _>>()?;
                if let Some(word) = words.first().filter(|word| !privacy::WORDS.contains(&word.as_str())) {
                    return Err(format!("`privacy {word}` is nothing here: {}", privacy::WORDS.join(", ")).into());
                }
                Command::Privacy(privacy::Asked {
                    words,
                    until: self.until.take(),
                    reason: self.reason.take(),
                    on: self.on.take(),
                    yes: self.yes,
                    passphrase_file: self.passphrase_file.take(),
                    lang: self.lang,
                    json: self.json,
                })
            }
            _ => Command::Functions,
        };
        match rest.next() {
            Some(extra) => Err(format!("`{}` is one word too many", extra.to_string_lossy()).into()),
            None => Ok(command),
        }
    }
}

fn required(word: Option<OsString>, command: &str, what: &str) -> Result<OsString, lexopt::Error> {
    word.ok_or_else(|| format!("`{command}` wants {what}").into())
}

/// The kind of trainee of this name; `mix`: every kind in turn.
fn who(name: &str) -> Result<Option<Trainee>, lexopt::Error> {
    if name == "mix" {
        return Ok(None);
    }
    let names = Trainee::ALL.map(Trainee::name);
    let found = Trainee::ALL.into_iter().find(|who| who.name() == name);
    found.map(Some).ok_or_else(|| format!("`{name}` is no kind of trainee: {} or mix", names.join(", ")).into())
}

fn level(name: &str) -> Result<Level, lexopt::Error> {
    let names = Level::ALL.map(Level::name);
    Level::from_name(name).ok_or_else(|| format!("`{name}` is no level: {}", names.join(", ")).into())
}

/// The language of this code.
pub(super) fn lang(code: &str) -> Result<Lang, lexopt::Error> {
    Lang::from_code(code).ok_or_else(|| format!("`{code}` is no language here: nl, en or fr").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Result<Command, String> {
        let args = std::iter::once("oefenlijn").chain(line.split_whitespace()).map(OsString::from);
        parse(args.skip(1).collect::<Vec<_>>()).map(|asked| asked.command)
    }

    #[test]
    fn words_become_commands() {
        assert_eq!(asked(""), Ok(Command::Window));
        assert_eq!(asked("check --json a b"), Ok(Command::Check { paths: vec!["a".into(), "b".into()], json: true }));
        assert!(matches!(
            asked("play student_bang --seed 7 --jsonl"),
            Ok(Command::Play(play::Play { seed: Some(7), jsonl: true, .. }))
        ));
    }

    #[test]
    fn wrong_use_is_one_clear_line() {
        assert_eq!(asked("plai x").unwrap_err(), "`plai` is no command; did you mean `play`? (see oefenlijn --help)");
        assert_eq!(asked("play").unwrap_err(), "`play` wants a scenario (see oefenlijn --help)");
        assert_eq!(asked("play a b").unwrap_err(), "`b` is one word too many (see oefenlijn --help)");
        assert_eq!(
            asked("play a --lang de").unwrap_err(),
            "`de` is no language here: nl, en or fr (see oefenlijn --help)"
        );
        assert!(asked("play a --seed x").is_err());
        assert!(asked("play a --sed 3").is_err());
    }
}
