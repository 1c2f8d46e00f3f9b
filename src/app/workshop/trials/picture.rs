//! The picture of the scenario on the desk, and where conversations went on it.

use super::{Trials, playable};
use crate::app::workshop::{Desk, Workshop};
use crate::app::{App, GraphWords, Texts, Tone};
use crate::rehearse::{Wanted, rehearse};
use crate::scenario::graph::{Graph, Layout, Picture, Route, svg};

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

impl Trials {
    pub(super) fn draw(&mut self, desk: &Desk, anew: bool) {
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
    /// Whether simulated trainees are at it whose ways the picture will show.
    #[must_use]
    pub fn is_rehearsing(&self) -> bool {
        self.trials.rehearsing.is_busy() || self.rehearsing.progress().is_some()
    }

    /// Whether what the picture's rehearsal played is not what stands on the desk.
    #[must_use]
    pub fn is_rehearsal_old(&self) -> bool {
        let Some((hash, _)) = &self.trials.rehearsed else { return false };
        let scenarios = self.desk.as_ref().map(playable).unwrap_or_default();
        !scenarios.is_empty() && !scenarios.values().any(|it| it.hash() == hash)
    }
}

impl App {
    /// The rehearsal's pane is done: the picture shows where its trainees went, not a shorter rehearsal of its own.
    pub(in crate::app::workshop) fn draw_rehearsed(&mut self) {
        let Workshop { rehearsing, trials, .. } = &mut self.workshop;
        let Some(done) = &rehearsing.done else { return };
        trials.rehearsing.stop();
        trials.rehearsed = Some((done.scenario.hash().to_owned(), done.rehearsal.heat()));
    }

    pub(super) fn rehearse_for_picture(&mut self) {
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

    pub(super) fn export_picture(&mut self) {
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
            Err(error) => {
                self.tell(Tone::Care, "notice-workshop-save", &words!("{name}: {kind}", name, kind = error.kind()));
            }
        }
    }
}
