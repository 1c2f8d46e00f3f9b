//! `oefenlijn replay`: runs a recording again and names the first difference.

use super::{DONE, FOUND, find_scenario, json};
use crate::recording::{Difference, rerun};
use crate::session::Event;
use crate::understand::Reader;
use std::path::Path;
use std::sync::Arc;

/// Runs a recording again, on the scenario of the library or on another one.
pub fn run(path: &Path, scenario: Option<&Path>, data: &Path) -> Result<u8, String> {
    let opened = super::open_recording(path, data)?;
    let recording = opened.recording;
    if let Some(line) = opened.damaged_at {
        out!("the recording is damaged at line {line}; what stands before it is used");
    }
    let header = &recording.header;
    let wanted = scenario.map_or_else(|| header.scenario.clone(), |path| path.display().to_string());
    let loaded = find_scenario(&wanted, data)?;
    let Some(scenario) = loaded.playable.get(&header.lang) else {
        return Err(format!(
            "scenario `{}` cannot be played in {} here; see oefenlijn check",
            loaded.id,
            header.lang.own_name()
        ));
    };
    let run = rerun(&recording, scenario.clone(), Reader::shipped(header.lang), Arc::new(super::organisation(data)));
    if !run.changed.is_nothing() {
        out!("not those of the recording: {}", run.changed.words());
    }
    match run.difference {
        None => {
            let events = recording.events().count();
            out!("the same: {} inputs, {events} events", recording.exchanges.len());
            Ok(if opened.damaged_at.is_some() { FOUND } else { DONE })
        }
        Some(difference) => {
            out!("first difference at event {}", difference.seq);
            show(&difference);
            Ok(FOUND)
        }
    }
}

fn show(difference: &Difference) {
    let line =
        |event: &Option<Event>| event.as_ref().map_or("nothing".to_owned(), |event| json::event(event).to_string());
    out!("  then: {}", line(&difference.then));
    out!("  now:  {}", line(&difference.now));
}
