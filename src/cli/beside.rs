//! `oefenlijn replay --against` and `oefenlijn as-play`: what an edit changed for conversations that were had.

use super::{DONE, FOUND, find_scenario};
use crate::protocol::Organisation;
use crate::recording::Recording;
use crate::rehearse::{Beside, Came, Row, Side, of_recording, run_beside};
use crate::scenario::Loaded;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What is run beside what.
#[derive(Debug, PartialEq, Eq)]
pub struct Asked {
    /// The recordings; none: every kept one of the scenario.
    pub recordings: Vec<PathBuf>,
    /// Id or path of the scenario as it is now.
    pub scenario: String,
    /// As JSON.
    pub json: bool,
}

fn read(path: &Path, data: &Path) -> Result<Recording, String> {
    super::open_recording(path, data).map(|opened| opened.recording)
}

/// Re-runs recordings on a scenario and shows both sides, message by message.
pub fn run(asked: &Asked, data: &Path) -> Result<u8, String> {
    let loaded = find_scenario(&asked.scenario, data)?;
    if !loaded.is_playable() {
        return Err(format!("scenario `{}` cannot be played; see oefenlijn check", loaded.id));
    }
    let named = asked.recordings.iter().map(|path| Ok((path.display().to_string(), read(path, data)?)));
    let mut recordings: Vec<(String, Recording)> = named.collect::<Result<_, String>>()?;
    let mut unread = 0;
    if recordings.is_empty() {
        let store = super::privacy::store(data, None)?;
        for found in store.list() {
            match store.open(&found.id) {
                Ok(opened) if opened.recording.header.scenario == loaded.id => {
                    recordings.push((found.id.clone(), opened.recording));
                }
                Ok(_) => {}
                Err(_) => unread += 1,
            }
        }
    }
    let organisation = Arc::new(super::organisation(data));
    let mut differing = 0;
    for (name, recording) in &recordings {
        let Some(beside) = one(&loaded, recording, &organisation) else {
            out!("{name}: the scenario has no {} here", recording.header.lang.own_name());
            differing += 1;
            continue;
        };
        differing += usize::from(beside.first().is_some());
        if asked.json {
            out!("{}", as_json(name, &beside));
        } else {
            show(name, &beside);
        }
    }
    if !asked.json {
        out!("{} run again, {differing} with a difference", count(recordings.len()));
        if unread > 0 {
            out!("{} could not be read", count(unread));
        }
    }
    Ok(if differing > 0 { FOUND } else { DONE })
}

fn count(number: usize) -> String {
    format!("{number} recording{}", if number == 1 { "" } else { "s" })
}

fn one(loaded: &Loaded, recording: &Recording, organisation: &Arc<Organisation>) -> Option<Beside> {
    let scenario = loaded.playable.get(&recording.header.lang)?;
    Some(run_beside(recording, scenario.clone(), organisation.clone()))
}

fn came(row: &Row) -> String {
    match &row.came {
        Came::Opening => "(the beginning)".to_owned(),
        Came::Message(text) => format!("> {}", text.replace('\n', " ")),
        Came::Silence => "(silence)".to_owned(),
        Came::Desk(action) => format!("(desk: {action})"),
    }
}

fn show(name: &str, beside: &Beside) {
    let Some(first) = beside.first() else {
        out!("{name}: the same, {} messages", beside.rows.len() - 1);
        return;
    };
    out!("{name}: {} of {} differ, the first is {first}", beside.differing(), beside.rows.len());
    for (index, row) in beside.rows.iter().enumerate().filter(|(_, row)| row.differs()) {
        out!("{} {index}. {}", if index == first { "*" } else { " " }, came(row));
        for (word, side) in [("then", &row.then), ("now ", &row.now)] {
            out!("      {word}: {}", words(side));
        }
        for (meter, then, now) in row.meters() {
            let value = |value: Option<i32>| value.map_or_else(|| "none".to_owned(), |it| it.to_string());
            out!("      {meter}: {} → {}", value(then), value(now));
        }
    }
}

fn words(side: &Side) -> String {
    let mut parts = vec![format!("[{}]", side.beat)];
    parts.push(if side.said.is_empty() { "nothing said".to_owned() } else { side.said.join(" / ") });
    parts.extend(side.facts.iter().map(|fact| format!("fact {fact}")));
    parts.extend(side.marks.iter().map(|mark| format!("mark {mark}")));
    parts.extend(side.ended.iter().map(|ending| format!("ended {ending}")));
    parts.join(" · ")
}

fn as_json(name: &str, beside: &Beside) -> Value {
    let side = |side: &Side| {
        json!({
            "said": side.said, "beat": side.beat, "meters": side.meters, "facts": side.facts,
            "marks": side.marks, "ended": side.ended,
        })
    };
    let rows: Vec<Value> = beside
        .rows
        .iter()
        .map(|row| {
            let (kind, text) = match &row.came {
                Came::Opening => ("opening", ""),
                Came::Message(text) => ("message", text.as_str()),
                Came::Silence => ("silence", ""),
                Came::Desk(action) => ("desk", action.as_str()),
            };
            json!({"came": kind, "text": text, "differs": row.differs(), "then": side(&row.then), "now": side(&row.now)})
        })
        .collect();
    json!({"recording": name, "first": beside.first(), "differing": beside.differing(), "rows": rows})
}

/// A recording as a play that `oefenlijn check` runs.
pub fn as_play(path: &Path, out: Option<&Path>, data: &Path) -> Result<u8, String> {
    let recording = read(path, data)?;
    let header = &recording.header;
    let loaded = find_scenario(&header.scenario, data)?;
    let Some(scenario) = loaded.playable.get(&header.lang) else {
        return Err(format!("scenario `{}` cannot be played in {}", loaded.id, header.lang.own_name()));
    };
    let recorded = of_recording(&recording, scenario, &Organisation::shipped());
    let mut comment = "Made from a recording. Read it before you share it: it holds what somebody typed.".to_owned();
    for (words, list) in
        [("Not as in the recording, missing", &recorded.lost), ("Not in the recording", &recorded.gained)]
    {
        if !list.is_empty() {
            comment.push_str(&format!("\n{words}: {}.", list.join(", ")));
        }
    }
    let text = recorded.play.write(&comment);
    match out {
        Some(path) => {
            fs::write(path, text).map_err(|error| format!("{} cannot be written: {}", path.display(), error.kind()))?;
        }
        None => out_raw!(text),
    }
    Ok(if recorded.lost.is_empty() && recorded.gained.is_empty() { DONE } else { FOUND })
}
