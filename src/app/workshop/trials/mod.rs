//! Trying the scenario on the desk: its picture, a conversation of one's own, and conversations that were had.

mod had;
mod held;
mod picture;

pub use had::{Had, RunAgain};
pub use held::Shows;
pub use picture::{Drawn, HeatFrom};

use super::background::Background;
use super::{Desk, Workshop};
use crate::app::App;
use crate::ids::Lang;
use crate::protocol::Organisation;
use crate::rehearse::{Preview, Step};
use crate::scenario::Scenario;
use crate::scenario::graph::Heat;
use crate::session::Opening;
use held::Left;
use std::collections::BTreeMap;
use std::sync::Arc;

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
    /// Only the first so many steps; the others can be taken again.
    BackTo(usize),
    /// Take the next of the steps that were taken back or are still to come.
    Forward,
    /// Begin the same from the start.
    BeginAgain,
    /// Bring one's own conversation from before back.
    BringBack,
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
    /// The finding that it shows.
    pub shows: Option<Shows>,
    /// Another number with each conversation that comes to hand.
    pub conversation: u64,
    /// The kept conversations.
    pub had: Option<Had>,
    /// What came of the last export: where the picture lies.
    pub exported: Option<String>,
    drawn_of: Option<u64>,
    heard_saved: String,
    /// One's own conversation from before.
    before: Option<Preview>,
    /// What was tried of other scenarios, by their file's name.
    left: BTreeMap<String, Left>,
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

    /// Whether kept conversations are run.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.running.is_busy()
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
            TrialAction::RehearseAgain if self.workshop.rehearsing.done.is_some() => self.start_rehearsal(),
            TrialAction::RehearseAgain => self.rehearse_for_picture(),
            TrialAction::ExportPicture => self.export_picture(),
            TrialAction::Begin { lang, seed, opening } => {
                let Some(desk) = &self.workshop.desk else { return };
                let scenarios = playable(desk);
                if let Some(scenario) = scenarios.get(&lang).or_else(|| scenarios.values().next()) {
                    let organisation = Organisation::shipped();
                    let preview = Preview::begin(scenario.clone(), organisation, seed, opening);
                    self.workshop.trials.begin(preview, None);
                }
            }
            TrialAction::Step(step) => self.in_own_preview(|preview| preview.step(step)),
            TrialAction::BackTo(steps) => self.in_preview(|preview| preview.back_to(steps)),
            TrialAction::Forward => self.in_preview(Preview::forward),
            TrialAction::BeginAgain => self.workshop.trials.begin_again(),
            TrialAction::BringBack => self.workshop.trials.bring_back(),
            TrialAction::Force { step, keys } => self.in_own_preview(|preview| preview.force(step, keys)),
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

    /// The same with a step of one's own: from there on it shows no finding any more.
    fn in_own_preview(&mut self, act: impl FnOnce(&mut Preview)) {
        self.workshop.trials.shows = None;
        self.in_preview(act);
    }

    /// Looks after what is tried: draws anew what was checked, goes on with what was saved, hears the threads.
    pub(super) fn trials_tick(&mut self) {
        let Some(desk) = &self.workshop.desk else {
            if !self.workshop.trials.stem.is_empty() {
                self.workshop.trials.turn_to("");
            }
            return;
        };
        if self.workshop.trials.stem != desk.stem {
            self.workshop.trials.turn_to(&desk.stem);
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

    fn save_as_play(&mut self, name: &str) {
        let safe = |letter: char| if letter.is_alphanumeric() { letter.to_ascii_lowercase() } else { '_' };
        let name: String = name.trim().chars().map(safe).collect();
        let Workshop { desk: Some(desk), trials, .. } = &mut self.workshop else { return };
        let Some(preview) = trials.preview.as_ref().filter(|_| !name.is_empty()) else { return };
        let file = format!("plays/{}.{name}.play", desk.stem);
        let text = preview.as_play("Tried in the workshop.");
        self.add_file(file.clone(), &text);
        // A copy that was never saved goes whole, with its story.
        if self.workshop.desk.as_ref().is_some_and(|desk| !desk.is_copy) {
            self.save_files(|name| name == file);
        }
    }
}
