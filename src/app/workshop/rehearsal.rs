//! Rehearsing the scenario on the desk: on a thread of its own, with progress and a stop that keeps what was held.

use super::background::Background;
use super::desk::{Hits, Pane};
use super::trials::Shows;
use crate::app::{App, Texts};
use crate::rehearse::{Play, Preview, Rehearsal, Trainee, Wanted, rehearse};
use crate::scenario::Scenario;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// Conversations held again to make ways shorter, at most; half as many as were held.
const SHORTEN: u32 = 1_000;

/// A request about the rehearsal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RehearsalAction {
    /// So many conversations.
    Runs(u32),
    /// By whom; `None`: by every kind in turn.
    Who(Option<Trainee>),
    /// Begin.
    Start,
    /// It is enough: show what was held.
    Stop,
    /// Take the way to a finding, step by step, in the conversation that is tried.
    StepThrough(usize),
    /// Lay the way to a finding on the desk as a play.
    Keep(usize),
}

/// A rehearsal that was held.
#[derive(Debug)]
pub struct Rehearsed {
    /// What was rehearsed.
    pub scenario: Arc<Scenario>,
    /// What it showed.
    pub rehearsal: Rehearsal,
    /// Of which version of the desk.
    pub version: u64,
    /// Of which version of the scenario file.
    file_version: u64,
}

/// Rehearsals of the scenario on the desk.
#[derive(Debug)]
pub struct Rehearsing {
    stem: String,
    /// How many conversations.
    pub runs: u32,
    /// By whom.
    pub who: Option<Trainee>,
    /// The last one.
    pub done: Option<Rehearsed>,
    held: Arc<AtomicU32>,
    enough: Arc<AtomicBool>,
    work: Background<Rehearsed>,
}

impl Default for Rehearsing {
    fn default() -> Self {
        Self {
            stem: String::new(),
            runs: Self::RUNS[1],
            who: None,
            done: None,
            held: Arc::default(),
            enough: Arc::default(),
            work: Background::default(),
        }
    }
}

impl Rehearsing {
    /// How many conversations can be chosen.
    pub const RUNS: [u32; 4] = [96, 384, 2_000, 10_000];

    /// Whether simulated trainees are at it, and how many conversations they held.
    #[must_use]
    pub fn progress(&self) -> Option<u32> {
        self.work.is_busy().then(|| self.held.load(Ordering::Relaxed))
    }
}

impl App {
    /// Carries out a request about the rehearsal.
    pub(super) fn in_rehearsal(&mut self, action: &RehearsalAction) {
        match *action {
            RehearsalAction::Runs(runs) => self.workshop.rehearsing.runs = runs,
            RehearsalAction::Who(who) => self.workshop.rehearsing.who = who,
            RehearsalAction::Start => self.start_rehearsal(),
            RehearsalAction::Stop => self.workshop.rehearsing.enough.store(true, Ordering::Relaxed),
            RehearsalAction::StepThrough(index) => self.step_through(index),
            RehearsalAction::Keep(index) => {
                let Some((text, line)) = self.found_play(index) else { return };
                let text = headed(text, &Texts::new(self.lang()));
                let Some(desk) = &self.workshop.desk else { return };
                let name = format!("plays/{}.found_{line}.play", desk.stem);
                self.add_file(name, &text);
            }
        }
    }

    pub(super) fn start_rehearsal(&mut self) {
        let Some(desk) = &self.workshop.desk else { return };
        let Some(checked) = desk.checked.as_ref().filter(|checked| checked.version == desk.version) else { return };
        let home = checked.loaded.file.meta.language;
        let playable = &checked.loaded.playable;
        let Some(scenario) = home.and_then(|home| playable.get(&home)).or_else(|| playable.values().next()).cloned()
        else {
            return;
        };
        let file_version = desk.files.first().map_or(0, |file| file.buffer.version());
        let (version, organisation, waker) = (desk.version, self.organisation.clone(), self.waker.clone());
        let rehearsing = &mut self.workshop.rehearsing;
        (rehearsing.held, rehearsing.enough) = (Arc::default(), Arc::default());
        let (held, enough, call) = (rehearsing.held.clone(), rehearsing.enough.clone(), waker.clone());
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let shorten = (rehearsing.runs / 2).min(SHORTEN);
        let wanted = Wanted { runs: rehearsing.runs, who: rehearsing.who, seed: 1, threads, shorten };
        rehearsing.work.start("rehearse", waker, move |still| {
            let rehearsal = rehearse(&scenario, &organisation, &wanted, |runs| {
                held.store(runs, Ordering::Relaxed);
                call.wake();
                still.goes_on() && !enough.load(Ordering::Relaxed)
            });
            Rehearsed { scenario, rehearsal, version, file_version }
        });
    }

    fn found_play(&self, index: usize) -> Option<(String, u32)> {
        let finding = self.workshop.rehearsing.done.as_ref()?.rehearsal.findings.get(index)?;
        Some((finding.play.clone()?, finding.line))
    }

    fn step_through(&mut self, index: usize) {
        let Some((text, line)) = self.found_play(index) else { return };
        let Some(done) = &self.workshop.rehearsing.done else { return };
        let (play, _) = Play::parse("found.play", &text);
        let preview = Preview::along(done.scenario.clone(), self.organisation.clone(), play);
        let what = done.rehearsal.findings.get(index).map(|finding| finding.message.clone());
        self.workshop.trials.begin(preview, what.map(|what| Shows { what, line }));
        if let Some(desk) = &mut self.workshop.desk {
            desk.pane = Pane::Preview;
        }
    }

    /// Hears the thread; another scenario on the desk begins anew.
    pub(super) fn rehearsal_tick(&mut self) {
        let stem = self.workshop.desk.as_ref().map(|desk| desk.stem.clone()).unwrap_or_default();
        if self.workshop.rehearsing.stem != stem {
            self.workshop.rehearsing = Rehearsing { stem, ..Rehearsing::default() };
        }
        let rehearsing = &mut self.workshop.rehearsing;
        let Some(done) = rehearsing.work.take() else { return };
        if let Some(desk) = &mut self.workshop.desk {
            let times = done.rehearsal.tally.hits(&done.scenario);
            desk.hits = Some(Hits { version: done.file_version, times: Arc::new(times) });
        }
        rehearsing.done = Some(done);
        self.draw_rehearsed();
    }
}

/// A play as it was found, with what it shows told on top in the language of the window.
fn headed(text: String, texts: &Texts) -> String {
    let head = text.strip_prefix("# ").and_then(|rest| rest.split_once('\n'));
    head.and_then(|(english, rest)| Some(format!("# {}\n{rest}", texts.translation(english)?))).unwrap_or(text)
}
