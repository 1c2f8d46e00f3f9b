//! The same program without a window.

/// Prints a line; whoever closed the other end of the pipe has read enough.
macro_rules! out {
    ($($words:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($words)*);
    }};
}

/// Prints a text as it is.
macro_rules! out_raw {
    ($text:expr) => {{
        use std::io::Write as _;
        let _ = write!(std::io::stdout(), "{}", $text);
    }};
}

mod agreement;
mod beside;
mod bundle;
mod check;
mod debrief;
mod export;
mod graph;
mod json;
mod learn;
mod listen;
mod meeting;
mod merge;
mod method;
mod pack;
mod play;
mod privacy;
mod rehearse;
mod replay;
mod translate;
mod understanding;

use crate::ids::{Lang, nearest};
use crate::intervision::agreement::Level;
use crate::protocol::Organisation;
use crate::recording::{Opened, Store, open_file};
use crate::rehearse::Trainee;
use crate::scenario::{Library, Loaded};
use crate::seal::{SealError, is_sealed};
use crate::session::Support;
use lexopt::prelude::*;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What `oefenlijn --help` says.
pub const HELP: &str = "\
Oefenlijn: practice and intervision for chat-helpline counsellors

oefenlijn                                 opens the program
oefenlijn play SCENARIO                   a practice chat in the terminal
    --lang nl|en|fr                       language (default: the scenario's own)
    --seed N                              the same variation again
    --tempo PERCENT                       200: the help-seeker types twice as fast
    --exam                                no hints; steps of protocols hidden until asked for
    --record FILE                         keep the conversation
    --jsonl                               lines of JSON in and out, for programs
oefenlijn check [PATH…] [--json]          what is wrong with scenarios, plays, phrases,
                                          translations, protocols, partner maps
oefenlijn debrief RECORDING… [--json]      looking back: protocol result, measures, each turn with its reasons
oefenlijn rehearse SCENARIO [--json]       simulated trainees play it many times
    --runs N --seed S                     how often; the same seed, the same result (default 400, 1)
    --who expert|beginner|cold|random|silent|hostile|mix
oefenlijn graph SCENARIO [--json]          its beats and what leads from one to another, as a picture (SVG)
    -o FILE --lang LANG                   into a file; texts and words in this language
oefenlijn replay RECORDING [--scenario PATH]   run a recording again, name the first difference
oefenlijn replay [RECORDING…] --against SCENARIO [--json]
                                          run recordings on a scenario as it is now, both sides by message
                                          (none named: every kept one of that scenario)
oefenlijn as-play RECORDING [-o FILE]      a recording as a play, what came of it as expectations
oefenlijn listen [--lang nl|en|fr]        read messages: one JSON object a line in and out
    --score FILE                          how well a labelled file is read
oefenlijn topics SCENARIO [--lang LANG]   phrases of a scenario's topics that get confused
oefenlijn understanding SCENARIO [--json]  topics taken for each other, phrases too close or read as something else
    --recordings kept|RECORDING…          sentences of these that nobody understood, with the nearest topic
    --add TOPIC PHRASE                    adds a phrase to a topic in the scenario's file
oefenlijn corrections RECORDING…          corrections of a debrief as lines for a phrase file
oefenlijn translate SCENARIO --to LANG    makes the translation file or brings it in step with its scenario
    --prune                               and takes out what the scenario does not hold any more
    --po FILE                             also writes it as a PO file, for a translator's own program
    --import FILE                         takes such a PO file back in: all of it or nothing
oefenlijn translate SCENARIO LANG [--write]   the same, printed; with --write into the file
oefenlijn pack SCENARIO [-o FILE] [--licence TEXT]
                                          a scenario with translations and plays as one file to hand on
oefenlijn pack --show FILE                what a pack is, and whether all of it is sound
oefenlijn pack --import FILE              checked, then taken into one's own scenarios as ID@VERSION
oefenlijn privacy [list] [--json]         what is kept, until when, where the key lies
    log · purge · search WORDS            what was deleted and when; delete what is over; look for words
    export FOLDER · erase ID… · erase-all --yes
    allow|withdraw ID show-group|teaching
    keep ID --until DAY --reason TEXT · plan ID --on DAY
    key [file|ring|passphrase] [--passphrase-file FILE]
oefenlijn export RECORDING… --to md|html|pdf|csv|measures|json|xapi [-o FILE]
    --for-me                              the own copy; else only what is allowed (see privacy allow)
    --name PSEUDONYM --home-page URL      the account in xAPI statements
    --xapi-push URL                       sends the statements to a learning record store, each once; name and
                                          password from OEFENLIJN_XAPI_LOGIN=NAME:PASSWORD, or asked for
oefenlijn meeting new --on DAY             a meeting of intervision; prints its name
    --at 19:30 --place TEXT --title TEXT --method ID --minutes N --drop PHASE --stretch PHASE=N
    invite ID PSEUDONYM [facilitator|case_owner|note_taker|observer]… · leave ID LETTER
    bring ID RECORDING [--from N --to N --code TEXT --question TEXT --stop N --acts] · consent ID yes|no
    open ID · next · back · pause · resume · extend ID MINUTES · stop (the stop word) · closing · close
    sheet ID LETTER [-o FILE] · rate ID LETTER FILE · reveal ID [--key FILE] · agree ID CRITERION VALUE
    write ID theme|insight|try_out|signal|for_organisation|evaluation TEXT [--by DAY] · strike ID LINE
    tried ID LINE yes|not_yet|let_go · list · show ID [--json] · group [--json] · delete ID
oefenlijn minutes MEETING --to md|html|pdf|ics [-o FILE] [--lang LANG]
oefenlijn merge NOTES… -o FILE             several files of notes become one, in whatever order
oefenlijn agreement FILE… [--json]         how far raters agree, by code and criterion: ratings files, or tables of
    --level nominal|ordinal|interval      item,rater,variable,value (numbers: ordinal; words: nominal)
oefenlijn method list [--json]             methods of intervision; the one that fits best first, given
    --question advice|understanding|own_share|dilemma|strength|insight|habits|debrief
    --minutes N --people N --level beginner|some|experienced
oefenlijn method check [FILE…] [--json]    what is wrong with method files
oefenlijn bundle RECORDING… --to WHO… [-o FILE]
                                          sealed for recipients (age1…) or groups, pseudonymised, with an end date;
                                          without -o into the shared place
    --passphrase                          sealed with a passphrase instead of --to (--bundle-passphrase FILE)
    --fields LIST --until DAY             transcript,readings,inner,feedback,protocol,measures,guess,date
    --take-out | --as-it-is               words by which somebody could be found: out of it, or shared after all
oefenlijn bundle --open FILE [--to FOLDER]  read one; --show FILE: only what it is
oefenlijn bundle --list | --keep-up       what is shared; bring what waits, learn who opened what
oefenlijn group [list] [make|hand|take|leave …]
                                          your own recipient; keys of your groups, handed over behind a passphrase
oefenlijn place [folder PATH|webdav URL|s3 BUCKET|secret|try|none]
                                          where your group keeps its bundles
    --user NAME --endpoint URL --region R --folder F --me NAME --secret-file FILE
oefenlijn functions                       the functions of the scenario language
oefenlijn --version

SCENARIO is an id or the path of a .rhai file.
--data DIR (or OEFENLIJN_DATA): where everything that is kept lies.
";

/// Everything was in order.
pub const DONE: u8 = 0;
/// Something was found: faults, a difference.
pub const FOUND: u8 = 1;
/// The command was not understood or could not be carried out.
pub const WRONG: u8 = 2;

/// What was asked on the command line.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Open the window.
    Window,
    /// Hold a practice chat.
    Play(play::Play),
    /// Check files.
    Check {
        /// Files and folders; none: the shipped ones and one's own.
        paths: Vec<PathBuf>,
        /// As JSON.
        json: bool,
    },
    /// Look back at recordings.
    Debrief {
        /// The recordings.
        paths: Vec<PathBuf>,
        /// As JSON.
        json: bool,
    },
    /// Simulated trainees play a scenario.
    Rehearse(rehearse::Asked),
    /// Draw a scenario.
    Graph(graph::Asked),
    /// Run a recording again.
    Replay {
        /// The recording.
        recording: PathBuf,
        /// On this scenario instead of the one in the library.
        scenario: Option<PathBuf>,
    },
    /// Run recordings on a scenario as it is now, side by side.
    Beside(beside::Asked),
    /// Make a play of a recording.
    AsPlay {
        /// The recording.
        recording: PathBuf,
        /// Into this file instead of to standard output.
        out: Option<PathBuf>,
    },
    /// Read messages.
    Listen {
        /// For lines that do not say their language.
        lang: Lang,
        /// Score a labelled file instead.
        score: Option<PathBuf>,
    },
    /// Print corrections as phrase-file lines.
    Corrections(Vec<PathBuf>),
    /// Print topics that get confused.
    Topics {
        /// Id or path.
        scenario: String,
        /// Language; the scenario's own when left out.
        lang: Option<Lang>,
    },
    /// Print what a scenario's topics understand.
    Understanding(understanding::Asked),
    /// Bring a translation in step, hand it to a translator, take it back.
    Translate(translate::Asked),
    /// Make, show or take in a scenario pack.
    Pack(pack::Asked),
    /// What is kept, until when, behind which key.
    Privacy(privacy::Asked),
    /// Write recordings for outside the program.
    Export(export::Asked),
    /// How far raters agree.
    Agreement(agreement::Asked),
    /// Make one file of several files of notes.
    Merge {
        /// Files of notes.
        notes: Vec<PathBuf>,
        /// Into this file instead of to standard output.
        out: Option<PathBuf>,
    },
    /// Hold a meeting of intervision.
    Meeting(Box<meeting::Asked>),
    /// Methods of intervision.
    Method(method::Asked),
    /// Share with the own group.
    Bundle(Box<bundle::Asked>),
    /// Print the reference of the scenario language.
    Functions,
    /// Print the help.
    Help,
    /// Print the version.
    Version,
}

/// A parsed command line.
#[derive(Debug, PartialEq, Eq)]
pub struct Asked {
    /// What to do.
    pub command: Command,
    /// Where everything that is kept lies.
    pub data: Option<PathBuf>,
}

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
                runs: self.runs.unwrap_or(400),
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
                if !export::FORMS.contains(&to.as_str()) {
                    return Err(format!("`export` wants --to and one of: {}", export::FORMS.join(", ")).into());
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

fn lang(code: &str) -> Result<Lang, lexopt::Error> {
    Lang::from_code(code).ok_or_else(|| format!("`{code}` is no language here: nl, en or fr").into())
}

/// Carries out a command that needs no window; gives the exit code.
#[must_use]
pub fn run(command: Command, data: &Path) -> u8 {
    let result = match command {
        Command::Play(asked) => play::run(&asked, data),
        Command::Check { paths, json } => check::run(&paths, json, data),
        Command::Debrief { paths, json } => debrief::run(&paths, json, data),
        Command::Export(asked) => export::run(&asked, data),
        Command::Merge { notes, out } => merge::run(&notes, out.as_deref(), data),
        Command::Meeting(asked) => meeting::run(&asked, data),
        Command::Method(asked) => method::run(&asked, data),
        Command::Bundle(asked) => bundle::run(&asked, data),
        Command::Agreement(asked) => agreement::run(&asked, data),
        Command::Pack(asked) => pack::run(&asked, data),
        Command::Privacy(asked) => privacy::run(&asked, data),
        Command::Rehearse(asked) => rehearse::run(&asked, data),
        Command::Graph(asked) => graph::run(&asked, data),
        Command::Beside(asked) => beside::run(&asked, data),
        Command::AsPlay { recording, out } => beside::as_play(&recording, out.as_deref(), data),
        Command::Replay { recording, scenario } => replay::run(&recording, scenario.as_deref(), data),
        Command::Listen { lang, score } => listen::run(lang, score.as_deref()),
        Command::Corrections(paths) => learn::corrections(&paths, data),
        Command::Topics { scenario, lang } => learn::topics(&scenario, lang, data),
        Command::Understanding(asked) => understanding::run(&asked, data),
        Command::Translate(asked) => translate::run(&asked, data),
        Command::Functions => {
            out_raw!(crate::scenario::functions::reference());
            Ok(DONE)
        }
        Command::Help | Command::Window => {
            out_raw!(HELP);
            Ok(DONE)
        }
        Command::Version => {
            out!("oefenlijn {}", env!("CARGO_PKG_VERSION"));
            Ok(DONE)
        }
    };
    result.unwrap_or_else(|message: String| {
        eprintln!("oefenlijn: {message}");
        WRONG
    })
}

/// A recording by its path, or by its name in the store.
fn open_recording(wanted: &Path, data: &Path) -> Result<Opened, String> {
    let vault = privacy::vault(data);
    let opened = match &vault {
        Some(vault) if !wanted.exists() => {
            Store::new(data.join("recordings"), vault.clone()).open(&wanted.to_string_lossy())
        }
        _ => open_file(wanted, vault.as_ref()),
    };
    opened.map_err(|error| format!("{}: {error}", wanted.display()))
}

/// What a file holds, its seal opened when it has one.
fn unsealed(shown: &str, bytes: &[u8], data: &Path) -> Result<Vec<u8>, String> {
    if !is_sealed(bytes) {
        return Ok(bytes.to_vec());
    }
    let opened = privacy::vault(data).ok_or(SealError::Locked).and_then(|vault| vault.open(bytes));
    match opened {
        Ok(opened) if !opened.is_cut => Ok(opened.bytes),
        Ok(_) => Err(format!("{shown}: {}", SealError::Damaged)),
        Err(error) => Err(format!("{shown}: {error}")),
    }
}

/// The scenarios that travel with the program and one's own.
fn library(data: &Path) -> Library {
    Library::shipped().with(Library::in_folder(&data.join("scenarios")))
}

/// The organisation of the data folder, with its own anonymity statement.
fn organisation(data: &Path) -> Organisation {
    let settings = crate::app::Settings::load(data).unwrap_or_default();
    Organisation::in_folder(&data.join("organisation")).saying(&settings.statement)
}

/// A scenario by its id or path.
fn find_scenario(wanted: &str, data: &Path) -> Result<Loaded, String> {
    let path = Path::new(wanted);
    if wanted.ends_with(".rhai") || wanted.contains('/') {
        let library = Library::of_file(path);
        let fault = library.diagnostics.first().map(ToString::to_string);
        return library
            .scenarios
            .into_iter()
            .next()
            .ok_or_else(|| fault.unwrap_or_else(|| format!("there is no scenario file {wanted}")));
    }
    let library = library(data);
    if let Some(loaded) = library.find(wanted) {
        return Ok(loaded.clone());
    }
    let ids = || library.scenarios.iter().map(|loaded| loaded.id.as_str());
    Err(match nearest(wanted, ids()) {
        Some(near) => format!("there is no scenario `{wanted}`; did you mean `{near}`?"),
        None => format!("there is no scenario `{wanted}`; there is: {}", ids().collect::<Vec<_>>().join(", ")),
    })
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
