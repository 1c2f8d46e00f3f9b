//! `oefenlijn play`: a practice chat in the terminal, or in lines of JSON.

use super::{DONE, WRONG, find_scenario, json};
use crate::ids::{Lang, Millis};
use crate::recording::{Exchange, Recording, save_file};
use crate::session::{Desk, Doing, Event, Happening, Input, Session, Setup, Support, Who};
use crate::understand::Reader;
use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// What is played and how.
#[derive(Debug, PartialEq, Eq)]
pub struct Play {
    /// Id or path.
    pub scenario: String,
    /// Language; the scenario's own when left out.
    pub lang: Option<Lang>,
    /// Seed; one of chance when left out.
    pub seed: Option<u64>,
    /// How fast the help-seeker types, in percent of life.
    pub tempo: Option<u32>,
    /// How much help there is.
    pub support: Option<Support>,
    /// Keep the conversation here.
    pub record: Option<PathBuf>,
    /// Lines of JSON in and out.
    pub jsonl: bool,
}

/// Holds a practice chat; the end of the input ends it.
pub fn run(asked: &Play, data: &Path) -> Result<u8, String> {
    let loaded = find_scenario(&asked.scenario, data)?;
    if !loaded.is_playable() {
        for fault in loaded.diagnostics.iter().filter(|fault| fault.is_error()) {
            eprintln!("{fault}");
        }
        return Err(format!("scenario `{}` has errors and does not run", loaded.id));
    }
    let langs = loaded.langs();
    let lang = asked.lang.or_else(|| langs.first().copied()).unwrap_or(Lang::Nl);
    let Some(scenario) = loaded.playable.get(&lang) else {
        let known: Vec<&str> = langs.iter().map(|lang| lang.code()).collect();
        return Err(format!("scenario `{}` is not there in {lang}; there is: {}", loaded.id, known.join(", ")));
    };
    let now = jiff::Zoned::now();
    let seed = asked.seed.unwrap_or_else(|| now.timestamp().as_nanosecond().unsigned_abs() as u64 / 1_000 % 10_000);
    let organisation = super::organisation(data);
    for flag in organisation.without_protocol(scenario.file().flags.iter().map(|flag| flag.name.as_str())) {
        eprintln!("oefenlijn: no protocol for `{flag}` can be used; looking back will say nothing about it");
    }
    let setup =
        Setup::new(seed, asked.tempo.unwrap_or(100)).at(Arc::new(organisation)).with(asked.support.unwrap_or_default());
    let (session, opening) = Session::start(scenario.clone(), Reader::shipped(lang), setup);
    let recording = Recording::new(
        format!("{}-{}", now.strftime("%Y-%m-%d-%H%M%S"), loaded.id),
        now.strftime("%Y-%m-%d %H:%M").to_string(),
        session.header().clone(),
        opening.clone(),
    );
    let mut table = Table { session, recording, last_ms: 0, path: asked.record.clone() };
    if asked.jsonl { lines(&mut table, &opening) } else { terminal(&mut table, seed) }
}

/// The conversation and its recording.
struct Table {
    session: Session,
    recording: Recording,
    last_ms: Millis,
    path: Option<PathBuf>,
}

impl Table {
    fn apply(&mut self, input: Input) -> Result<Vec<Event>, String> {
        self.last_ms = self.last_ms.max(input.at_ms);
        let events = self.session.apply(&input);
        if !events.is_empty() {
            self.recording.exchanges.push(Exchange { input, events: events.clone() });
            self.save()?;
        }
        Ok(events)
    }

    fn save(&self) -> Result<(), String> {
        match &self.path {
            Some(path) => save_file(path, &self.recording)
                .map_err(|error| format!("{} cannot be written: {}", path.display(), error.kind())),
            None => Ok(()),
        }
    }

    fn is_over(&self) -> bool {
        self.session.state().is_over()
    }
}

fn lines(table: &mut Table, opening: &[Event]) -> Result<u8, String> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut print = |events: &[Event]| -> Result<(), String> {
        for event in events {
            writeln!(out, "{}", json::event(event)).map_err(|error| error.kind().to_string())?;
        }
        out.flush().map_err(|error| error.kind().to_string())
    };
    table.save()?;
    print(opening)?;
    let mut code = DONE;
    for (number, line) in io::stdin().lock().split(b'\n').enumerate() {
        let line = line.map_err(|error| format!("the input cannot be read: {}", error.kind()))?;
        let line = String::from_utf8_lossy(&line);
        if line.trim().is_empty() {
            continue;
        }
        match json::input(&line, table.last_ms) {
            Ok(input) => {
                if input.at_ms < table.last_ms {
                    eprintln!("oefenlijn: line {}: time goes back; {} counts", number + 1, table.last_ms);
                    code = WRONG;
                }
                print(&table.apply(input)?)?;
            }
            Err(words) => {
                eprintln!("oefenlijn: line {}: {words}", number + 1);
                code = WRONG;
            }
        }
    }
    let at_ms = table.last_ms;
    print(&table.apply(Input { at_ms, what: Doing::Desk(Desk::Stop) })?)?;
    Ok(code)
}

/// What can be typed besides messages.
const KEYS: &str = "/einde = gesprek afronden · /stop = stoppen · /pauze en /verder · /backoffice
/end · /stop · /pause and /resume · /backoffice";

fn terminal(table: &mut Table, seed: u64) -> Result<u8, String> {
    let header = table.session.header();
    out!(
        "{} · {} ({}) · {} {seed}",
        header.title,
        header.persona,
        header.age,
        if header.lang == Lang::Nl { "variatie" } else { "seed" }
    );
    out!("{KEYS}\n");
    table.save()?;
    if io::stdin().is_terminal() {
        live(table)?;
    } else {
        piped(table)?;
    }
    if let Some(end) = &table.session.state().end {
        out!("\n— {} —", end.outcome.name());
        for text in [&end.explains, &end.afterwards, &end.way_to_help].into_iter().filter(|text| !text.is_empty()) {
            out!("{text}");
        }
    }
    Ok(DONE)
}

/// A person types: the conversation runs in real time.
fn live(table: &mut Table) -> Result<(), String> {
    let (tell, typed) = mpsc::channel();
    thread::Builder::new()
        .name("keyboard".to_owned())
        .spawn(move || {
            for line in io::stdin().lock().lines().map_while(Result::ok) {
                if tell.send(line).is_err() {
                    return;
                }
            }
        })
        .map_err(|error| error.to_string())?;
    let start = Instant::now();
    while !table.is_over() {
        let line = match typed.recv_timeout(Duration::from_millis(100)) {
            Ok(line) => Some(line),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some("/stop".to_owned()),
        };
        let at_ms = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
        let what = line.map_or(Some(Doing::Tick), |line| doing(&line));
        if let Some(what) = what {
            show(&table.apply(Input { at_ms, what })?);
        }
    }
    Ok(())
}

/// Lines come from a file: time passes as if they were typed.
fn piped(table: &mut Table) -> Result<(), String> {
    wait_for_answer(table)?;
    for line in io::stdin().lock().lines() {
        let line = line.map_err(|error| format!("the input cannot be read: {}", error.kind()))?;
        if table.is_over() {
            break;
        }
        if let Some(what) = doing(&line) {
            out!("> {line}");
            let typing = u64::try_from(line.chars().count()).unwrap_or_default() * 200;
            let at_ms = table.last_ms + 2_000 + typing;
            show(&table.apply(Input { at_ms, what })?);
            wait_for_answer(table)?;
        }
    }
    let at_ms = table.last_ms;
    show(&table.apply(Input { at_ms, what: Doing::Desk(Desk::Stop) })?);
    Ok(())
}

fn wait_for_answer(table: &mut Table) -> Result<(), String> {
    while let Some(last) = table.session.state().pending.back() {
        let at_ms = table.last_ms.max(last.due_ms + table.session.state().paused_ms);
        let events = table.apply(Input { at_ms, what: Doing::Tick })?;
        show(&events);
        if events.is_empty() {
            break;
        }
    }
    Ok(())
}

fn doing(line: &str) -> Option<Doing> {
    Some(match line.trim() {
        "" => return None,
        "/einde" | "/end" => Doing::Desk(Desk::End),
        "/stop" => Doing::Desk(Desk::Stop),
        "/pauze" | "/pause" => Doing::Pause,
        "/verder" | "/resume" => Doing::Resume,
        "/backoffice" => Doing::Desk(Desk::BackOffice),
        text => Doing::Say(text.to_owned()),
    })
}

fn show(events: &[Event]) {
    for event in events {
        if let Happening::Said { by: Who::HelpSeeker, text } = &event.what {
            out!("  {text}");
        }
    }
}
