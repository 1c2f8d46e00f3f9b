//! Trying the scenario on the desk: its picture, a conversation of one's own, and conversations that were had.

use super::background::Background;
use super::{Desk, Workshop};
use crate::app::{App, GraphWords, Texts, Tone};
use crate::ids::Lang;
use crate::protocol::Organisation;
use crate::recording::Store;
use crate::rehearse::{Beside, Preview, Step, Wanted, rehearse, run_beside, warm};
use crate::scenario::Scenario;
use crate::scenario::graph::{Graph, Heat, Layout, Picture, Route, svg};
use crate::session::Opening;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Conversations of a rehearsal for the picture: enough to show the way, soon enough to wait for.
const RUNS: u32 = 192;

/// Where the warmth of the picture comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HeatFrom {
    /// It is not shown.
    #[default]
    Nothing,
    /// Simulated trainees.
    Rehearsal,
    /// Conversations that were had and kept.
    Recordings,
}

impl HeatFrom {
    /// The choices there are.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Rehearsal, Self::Recordings];

    /// Its name in keys of the interface texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Rehearsal => "rehearsal",
            Self::Recordings => "recordings",
        }
    }
}

/// A request about the scenario that is tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrialAction {
    /// Lay the picture out anew.
    Arrange,
    /// Show where conversations went.
    ShowHeat(HeatFrom),
    /// Rehearse again for the picture.
    RehearseAgain,
    /// Write the picture as SVG beside the scenario.
    ExportPicture,
    /// Begin a conversation.
    Begin {
        /// In which language.
        lang: Lang,
        /// With which seed.
        seed: u64,
        /// Where.
        opening: Opening,
    },
    /// Take a step in it.
    Step(Step),
    /// Keep only the first so many steps.
    BackTo(usize),
    /// Read the message of a step (from 0) as these acts and topics; `None`: as the reader reads it.
    Force {
        /// Which step.
        step: usize,
        /// What it counts as.
        keys: Option<Vec<String>>,
    },
    /// Go on with the scenario as it stands, saved or not.
    Reload,
    /// Lay the conversation on the desk as a play of this name.
    SaveAsPlay {
        /// The play's own name, without scenario and ending.
        name: String,
    },
    /// Run the kept conversations again.
    RunAgain,
}

/// The picture of the scenario on the desk.
#[derive(Debug, Default)]
pub struct Drawn {
    /// The story.
    pub graph: Graph,
    /// Where everything stands.
    pub layout: Layout,
    /// How the arrows run.
    pub routes: Vec<Route>,
    /// Grows with each change.
    pub version: u64,
}

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

/// What is tried of the scenario on the desk.
#[derive(Debug, Default)]
pub struct Trials {
    stem: String,
    /// The picture, sound or not.
    pub drawn: Drawn,
    /// Where its warmth comes from.
    pub heat_from: HeatFrom,
    /// Where simulated trainees went, with the fingerprint of what they played.
    pub rehearsed: Option<(String, Heat)>,
    /// The conversation that is tried.
    pub preview: Option<Preview>,
    /// The kept conversations.
    pub had: Option<Had>,
    /// What came of the last export: where the picture lies.
    pub exported: Option<String>,
    drawn_of: Option<u64>,
    heard_saved: String,
    rehearsing: Background<(String, Heat)>,
    running: Background<Had>,
}

impl Trials {
    /// The warmth that is shown, when there is any.
    #[must_use]
    pub fn heat(&self) -> Option<&Heat> {
        match self.heat_from {
            HeatFrom::Nothing => None,
            HeatFrom::Rehearsal => self.rehearsed.as_ref().map(|(_, heat)| heat),
            HeatFrom::Recordings => self.had.as_ref().map(|had| &had.heat),
        }
    }

    /// Whether simulated trainees are at it.
    #[must_use]
    pub fn is_rehearsing(&self) -> bool {
        self.rehearsing.is_busy()
    }

    /// Whether kept conversations are run.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.running.is_busy()
    }

    fn draw(&mut self, desk: &Desk, anew: bool) {
        let Some(checked) = &desk.checked else { return };
        let is_new = self.drawn_of != Some(checked.version);
        if !is_new && !anew {
            return;
        }
        // A text that cannot be read at all leaves the picture as it was.
        let graph = Graph::of(&checked.loaded.file);
        if graph.nodes.is_empty() && !self.drawn.graph.nodes.is_empty() {
            return;
        }
        self.drawn_of = Some(checked.version);
        let before = (!anew).then_some(&self.drawn.layout);
        let layout = Layout::of(&graph, before);
        if is_new && !anew && graph == self.drawn.graph {
            return;
        }
        let routes = layout.routes(&graph);
        self.drawn = Drawn { graph, layout, routes, version: self.drawn.version + 1 };
    }
}

impl Workshop {
    /// In which languages the scenario on the desk can be tried as it stands; none while it has errors.
    #[must_use]
    pub fn langs(&self) -> Vec<Lang> {
        let checked = self.desk.as_ref().filter(|desk| !desk.is_checking()).and_then(|desk| desk.checked.as_ref());
        checked.map(|checked| checked.loaded.langs()).unwrap_or_default()
    }

    /// Whether the text on the desk is not the one that the preview goes by.
    #[must_use]
    pub fn has_moved_on(&self) -> bool {
        let Some((preview, desk)) = self.trials.preview.as_ref().zip(self.desk.as_ref()) else { return false };
        let scenarios = playable(desk);
        !scenarios.values().any(|it| it.hash() == preview.scenario().hash()) && !desk.is_checking()
    }

    /// Whether what the picture's rehearsal played is not what stands on the desk.
    #[must_use]
    pub fn is_rehearsal_old(&self) -> bool {
        let Some((hash, _)) = &self.trials.rehearsed else { return false };
        let scenarios = self.desk.as_ref().map(playable).unwrap_or_default();
        !scenarios.is_empty() && !scenarios.values().any(|it| it.hash() == hash)
    }
}

/// The scenario as it stands, in its languages; nothing while it has errors.
fn playable(desk: &Desk) -> BTreeMap<Lang, Arc<Scenario>> {
    let checked = desk.checked.as_ref().filter(|checked| checked.version == desk.version);
    checked.map(|checked| checked.loaded.playable.clone()).unwrap_or_default()
}

impl App {
    /// Carries out a request about the scenario that is tried.
    pub(super) fn in_trials(&mut self, action: TrialAction) {
        match action {
            TrialAction::Arrange => {
                if let Some(desk) = &self.workshop.desk {
                    self.workshop.trials.draw(desk, true);
                }
            }
            TrialAction::ShowHeat(from) => {
                self.workshop.trials.heat_from = from;
                match from {
                    HeatFrom::Rehearsal if self.workshop.trials.rehearsed.is_none() => self.rehearse_for_picture(),
                    HeatFrom::Recordings => self.run_had(),
                    HeatFrom::Nothing | HeatFrom::Rehearsal => {}
                }
            }
            TrialAction::RehearseAgain => self.rehearse_for_picture(),
            TrialAction::ExportPicture => self.export_picture(),
            TrialAction::Begin { lang, seed, opening } => {
                let Some(desk) = &self.workshop.desk else { return };
                let scenarios = playable(desk);
                if let Some(scenario) = scenarios.get(&lang).or_else(|| scenarios.values().next()) {
                    let organisation = Organisation::shipped();
                    let preview = Preview::begin(scenario.clone(), organisation, seed, opening);
                    self.workshop.trials.preview = Some(preview);
                }
            }
            TrialAction::Step(step) => self.in_preview(|preview| preview.step(step)),
            TrialAction::BackTo(steps) => self.in_preview(|preview| preview.back_to(steps)),
            TrialAction::Force { step, keys } => self.in_preview(|preview| preview.force(step, keys)),
            TrialAction::Reload => self.reload_preview(),
            TrialAction::SaveAsPlay { name } => self.save_as_play(&name),
            TrialAction::RunAgain => {
                self.workshop.trials.had = None;
                self.run_had();
            }
        }
    }

    fn in_preview(&mut self, act: impl FnOnce(&mut Preview)) {
        if let Some(preview) = &mut self.workshop.trials.preview {
            act(preview);
        }
    }

    /// Looks after what is tried: draws anew what was checked, goes on with what was saved, hears the threads.
    pub(super) fn trials_tick(&mut self) {
        let Some(desk) = &self.workshop.desk else {
            if !self.workshop.trials.stem.is_empty() {
                self.workshop.trials = Trials::default();
            }
            return;
        };
        if self.workshop.trials.stem != desk.stem {
            self.workshop.trials = Trials { stem: desk.stem.clone(), ..Trials::default() };
        }
        let trials = &mut self.workshop.trials;
        trials.draw(desk, false);
        if let Some(rehearsed) = trials.rehearsing.take() {
            trials.rehearsed = Some(rehearsed);
        }
        if let Some(had) = trials.running.take() {
            trials.had = Some(had);
        }
        let scenarios = playable(desk);
        let Some(hash) = scenarios.values().next().map(|scenario| scenario.hash().to_owned()) else { return };
        // What was saved and is sound: the conversation goes on with it.
        if !desk.is_dirty() && trials.heard_saved != hash {
            trials.heard_saved.clone_from(&hash);
            if trials
                .preview
                .as_ref()
                .is_some_and(|preview| !scenarios.values().any(|it| it.hash() == preview.scenario().hash()))
            {
                self.reload_preview();
            }
        }
        let trials = &self.workshop.trials;
        let is_shown = trials.heat_from == HeatFrom::Recordings
            || self.workshop.desk.as_ref().is_some_and(|desk| desk.pane == super::Pane::Again);
        if is_shown && trials.had.as_ref().is_none_or(|had| had.hash != hash) {
            self.run_had();
        }
    }

    fn reload_preview(&mut self) {
        let Some(desk) = &self.workshop.desk else { return };
        let scenarios = playable(desk);
        self.in_preview(|preview| {
            let lang = preview.scenario().lang();
            if let Some(scenario) = scenarios.get(&lang) {
                preview.reload(scenario.clone());
            }
        });
    }

    fn rehearse_for_picture(&mut self) {
        let Some(desk) = &self.workshop.desk else { return };
        let home = desk.checked.as_ref().and_then(|checked| checked.loaded.file.meta.language);
        let scenarios = playable(desk);
        let Some(scenario) = home.and_then(|home| scenarios.get(&home)).cloned() else { return };
        let organisation = self.organisation.clone();
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let waker = self.waker.clone();
        self.workshop.trials.rehearsing.start("rehearse-picture", waker, move |still| {
            let asked = Wanted { runs: RUNS, who: None, seed: 1, threads, shorten: 0 };
            let rehearsal = rehearse(&scenario, &organisation, &asked, |_| still.goes_on());
            (scenario.hash().to_owned(), rehearsal.heat())
        });
    }

    /// Runs every kept conversation of this scenario on how it stands.
    fn run_had(&mut self) {
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

    fn save_as_play(&mut self, name: &str) {
        let safe = |letter: char| if letter.is_alphanumeric() { letter.to_ascii_lowercase() } else { '_' };
        let name: String = name.trim().chars().map(safe).collect();
        let Workshop { desk: Some(desk), trials, .. } = &mut self.workshop else { return };
        let Some(preview) = trials.preview.as_ref().filter(|_| !name.is_empty()) else { return };
        let file = format!("plays/{}.{name}.play", desk.stem);
        let text = preview.as_play("Tried in the workshop.");
        self.add_file(file, &text);
    }

    fn export_picture(&mut self) {
        let Some(files) = self.workshop.workings.files.clone() else {
            return self.tell(Tone::Care, "notice-workshop-no-folder", "");
        };
        let texts = Texts::new(self.lang());
        let Workshop { desk: Some(desk), trials, .. } = &mut self.workshop else { return };
        let title = desk.checked.as_ref().map(|checked| checked.loaded.file.meta.title.clone()).unwrap_or_default();
        let words = GraphWords(&texts);
        let Drawn { graph, layout, .. } = &trials.drawn;
        let text = svg(&Picture { graph, layout, heat: trials.heat(), title: &title, words: &words });
        let name = format!("{}.svg", desk.stem);
        match files.write(&name, &text) {
            Ok(()) => trials.exported = Some(files.folder().join(&name).display().to_string()),
            Err(error) => self.tell(Tone::Care, "notice-workshop-save", &format!("{name}: {}", error.kind())),
        }
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
