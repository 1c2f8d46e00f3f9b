//! Conversations that were had and kept, run again on the scenario as it stands.

use super::playable;
use crate::app::App;
use crate::ids::Lang;
use crate::protocol::Organisation;
use crate::recording::Store;
use crate::rehearse::{Beside, run_beside, warm};
use crate::scenario::Scenario;
use crate::scenario::graph::Heat;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A kept conversation, run again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunAgain {
    /// The recording's id.
    pub id: String,
    /// When it was had.
    pub started_on: String,
    /// Both sides; `None`: the scenario is not there in its language.
    pub beside: Option<Beside>,
}

/// Kept conversations of the scenario, run again on how it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Had {
    /// On the scenario with this fingerprint.
    pub hash: String,
    /// Newest first.
    pub runs: Vec<RunAgain>,
    /// Recordings that could not be read.
    pub unread: usize,
    /// Where they lead.
    pub heat: Heat,
}

impl App {
    /// Runs every kept conversation of this scenario on how it stands.
    pub(super) fn run_had(&mut self) {
        let Some(desk) = &self.workshop.desk else { return };
        let scenarios = playable(desk);
        let Some(hash) = scenarios.values().next().map(|scenario| scenario.hash().to_owned()) else { return };
        let id = desk.checked.as_ref().map(|checked| checked.loaded.id.clone()).unwrap_or_default();
        if self.workshop.trials.running.is_busy()
            || self.workshop.trials.had.as_ref().is_some_and(|had| had.hash == hash)
        {
            return;
        }
        let Some(disk) = &self.workings.disk else {
            self.workshop.trials.had = Some(Had { hash, ..Had::default() });
            return;
        };
        let (store, organisation, waker) = (disk.store.clone(), self.organisation.clone(), self.waker.clone());
        self.workshop.trials.running.start("run-again", waker, move |still| {
            run_kept(&store, &id, hash, &scenarios, &organisation, || still.goes_on())
        });
    }
}

fn run_kept(
    store: &Store,
    id: &str,
    hash: String,
    scenarios: &BTreeMap<Lang, Arc<Scenario>>,
    organisation: &Arc<Organisation>,
    goes_on: impl Fn() -> bool,
) -> Had {
    let mut had = Had { hash, ..Had::default() };
    for found in store.list() {
        if !goes_on() {
            break;
        }
        match store.open(&found.id) {
            Ok(opened) if opened.recording.header.scenario == id => {
                let recording = opened.recording;
                let scenario = scenarios.get(&recording.header.lang);
                let beside = scenario.map(|scenario| run_beside(&recording, scenario.clone(), organisation.clone()));
                if let Some(beside) = &beside {
                    warm(&mut had.heat, &beside.now);
                }
                had.runs.push(RunAgain { id: found.id, started_on: recording.started_on, beside });
            }
            Ok(_) => {}
            Err(_) => had.unread += 1,
        }
    }
    had
}
