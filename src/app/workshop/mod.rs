//! The workshop without a window: which scenarios there are, and the one on the desk.

mod action;
mod background;
mod checker;
mod desk;
mod files;
mod open;
mod outside;
mod packing;
mod played;
mod rehearsal;
mod save;
mod translating;
mod trials;
mod tried;
mod understood;
mod watcher;

pub use action::WorkshopAction;
pub(in crate::app) use background::Background;
pub use checker::{Checked, Job, check, check_again};
pub use desk::{Desk, Hits, OpenFile, Pane};
pub use packing::{Looked, NotExported, PackAction, Packing, Version};
pub use rehearsal::{RehearsalAction, Rehearsed, Rehearsing};
pub use translating::{Told, Translating, TranslationAction};
pub use trials::{Drawn, Had, HeatFrom, RunAgain, Shows, TrialAction, Trials};
pub use understood::{Reported, UnderstandAction, Understood};

use super::{App, Route, Tone, Waker};
use crate::authoring::{Buffer, Stroke, insertion};
use crate::diagnostic::Diagnostic;
use crate::scenario::Source;
use background::Wanted;
use checker::Checker;
use files::Files;
use outside::Outside;
use played::Played;
use std::collections::BTreeMap;
use std::sync::Arc;
use tried::Tried;
use watcher::Watcher;

/// How long writing must rest before it is laid aside, in milliseconds.
const ASIDE_MS: u64 = 1_000;

/// How long writing must rest before it is checked, in milliseconds: letters typed in one go are checked once.
const REST_MS: u64 = 12;

/// How long writing must rest before samples are read anew, in milliseconds.
const SAMPLES_MS: u64 = 300;

/// A scenario that can be laid on the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// The file's name without its ending.
    pub stem: String,
    /// As shown.
    pub title: String,
    /// It lies in the own folder; else it travels with the program.
    pub is_own: bool,
    /// How many errors are in it.
    pub errors: usize,
    /// Unsaved work of it lies aside.
    pub is_unsaved: bool,
}

/// The workshop.
#[derive(Debug, Default)]
pub struct Workshop {
    /// Scenarios to choose from, own ones first.
    pub listed: Vec<Listed>,
    /// Files of the own folder that cannot be read at all, and why.
    pub unreadable: Vec<Diagnostic>,
    /// The scenario on the desk.
    pub desk: Option<Desk>,
    /// What is tried of it: picture, conversations.
    pub trials: Trials,
    /// Simulated trainees and what they found.
    pub rehearsing: Rehearsing,
    /// What its topics understand.
    pub understood: Understood,
    /// What came of PO files.
    pub translating: Translating,
    /// Packs looked at and made.
    pub packing: Packing,
    workings: Workings,
}

#[derive(Debug, Default)]
struct Workings {
    files: Option<Files>,
    checker: Option<Checker>,
    watcher: Option<Watcher>,
    outside: Outside,
    helpers: BTreeMap<String, String>,
    /// The version that the checker was asked about, and that was seen last with its time.
    asked: u64,
    seen: (u64, u64),
    /// The version whose samples are read or were read.
    sampled: u64,
    /// What the plays said last, the version for which they are performed or were, and the work.
    played: Played,
    performed: u64,
    playing: Background<Played>,
}

impl App {
    /// Carries out a request in the workshop.
    pub(super) fn in_workshop(&mut self, action: WorkshopAction) {
        match action {
            WorkshopAction::Open { stem } => self.open_scenario(&stem),
            WorkshopAction::New(answers) => self.new_scenario(&answers),
            WorkshopAction::Close => self.close_desk(),
            WorkshopAction::Save => self.save_desk(),
            WorkshopAction::Settle { file, theirs } => self.settle(&file, theirs),
            WorkshopAction::DropRecovered => self.drop_recovered(),
            WorkshopAction::ShowFile(index) => {
                if let Some(desk) = &mut self.workshop.desk {
                    desk.shown = index.min(desk.files.len().saturating_sub(1));
                    desk.look += 1;
                }
            }
            WorkshopAction::ShowPane(pane) => {
                if let Some(desk) = &mut self.workshop.desk {
                    desk.pane = pane;
                }
                self.refresh_versions();
            }
            WorkshopAction::Stroke(stroke) => self.stroke(stroke),
            WorkshopAction::Change { file, changes } => {
                if let Some(desk) = &mut self.workshop.desk
                    && let Some(file) = desk.files.iter_mut().find(|it| it.name == file)
                {
                    file.buffer.change(&changes);
                    desk.version += 1;
                }
            }
            WorkshopAction::ChangeTogether(files) => {
                if let Some(desk) = &mut self.workshop.desk {
                    desk.version += 1;
                    for (name, changes) in files {
                        if let Some(file) = desk.files.iter_mut().find(|it| it.name == name) {
                            file.buffer.change_together(&changes, desk.version);
                        }
                    }
                }
            }
            WorkshopAction::AddFile { name, text } => self.add_file(name, &text),
            WorkshopAction::Trial(action) => self.in_trials(action),
            WorkshopAction::Rehearsal(action) => self.in_rehearsal(&action),
            WorkshopAction::Understand(action) => self.in_understood(action),
            WorkshopAction::Translation(action) => self.in_translation(action),
            WorkshopAction::Pack(action) => self.in_packs(action),
            WorkshopAction::Insert { words } => {
                if let Some(file) = self.workshop.desk.as_mut().and_then(Desk::file_mut) {
                    let change = insertion(file.buffer.text(), file.buffer.caret(), &words);
                    let at = change.range.start + change.words.find('"').map_or(0, |quote| quote + 1);
                    file.buffer.change(&[change]);
                    file.buffer.stroke(Stroke::Place { at, extend: false });
                }
                self.touched();
            }
            WorkshopAction::Reveal => {
                if let Some(desk) = &mut self.workshop.desk {
                    desk.look += 1;
                }
            }
            WorkshopAction::GoTo { file, at } => self.go_to(&file, at),
        }
        self.workshop_tick();
    }

    /// The file that is shown changed, and the caret with it.
    fn touched(&mut self) {
        if let Some(desk) = &mut self.workshop.desk {
            desk.version += 1;
            desk.look += 1;
        }
    }

    fn stroke(&mut self, stroke: Stroke) {
        let Some(desk) = &mut self.workshop.desk else { return };
        let is_by_pointer = matches!(stroke, Stroke::Place { .. } | Stroke::Select(_) | Stroke::SelectAll);
        let Some(file) = desk.file_mut() else { return };
        let again = matches!(stroke, Stroke::Redo);
        let takes_back = again || matches!(stroke, Stroke::Undo);
        let together = if takes_back { file.buffer.next_together(again) } else { 0 };
        let before = file.buffer.version();
        file.buffer.stroke(stroke);
        if file.buffer.version() != before {
            desk.version += 1;
        }
        let mut left = Vec::new();
        for file in desk.files.iter_mut().filter(|_| together != 0) {
            if file.buffer.next_together(again) == together {
                file.buffer.stroke(if again { Stroke::Redo } else { Stroke::Undo });
            } else if file.buffer.has_together(together, again) {
                left.push(file.name.clone());
            }
        }
        if !is_by_pointer {
            desk.look += 1;
        }
        if !left.is_empty() {
            self.tell(Tone::Care, "notice-together-left", &left.join(", "));
        }
    }

    fn add_file(&mut self, name: String, text: &str) {
        let Some(desk) = &mut self.workshop.desk else { return };
        if let Some(file) = desk.files.iter_mut().find(|file| file.name == name) {
            file.buffer.become_text(text);
        } else {
            desk.files.push(OpenFile { name, buffer: Buffer::new(text), aside: u64::MAX, ..OpenFile::default() });
        }
        desk.version += 1;
    }

    fn go_to(&mut self, name: &str, (line, column): (u32, u32)) {
        let Some(desk) = &mut self.workshop.desk else { return };
        let Some(index) = desk.files.iter().position(|file| file.name == name) else { return };
        desk.shown = index;
        if let Some(file) = desk.file_mut() {
            let at = file.buffer.text().at(line, column);
            file.buffer.stroke(Stroke::Place { at, extend: false });
        }
        desk.look += 1;
        desk.arrived = desk.look;
        self.route = Route::Workshop;
    }

    /// Looks after the workshop: asks the checker, hears it, lays unsaved work aside, sees what others saved.
    pub(super) fn workshop_tick(&mut self) {
        let now = self.workings.program_ms;
        self.outside_tick();
        self.look_after_desk(now);
        self.trials_tick();
        self.rehearsal_tick();
        self.understood_tick();
        self.packs_tick();
    }

    fn look_after_desk(&mut self, now: u64) {
        let Workshop { desk: Some(desk), workings, .. } = &mut self.workshop else { return };
        // An answer about what lay on the desk before is no answer.
        let is_of_desk = |checked: &Checked| checked.loaded.file_name.trim_end_matches(".rhai") == desk.stem;
        if let Some(checked) = workings.checker.as_ref().and_then(Checker::answer).filter(is_of_desk) {
            let mut checked = checked;
            workings.played.tell(&mut checked);
            desk.checked = Some(Arc::new(checked));
        }
        if let Some(played) = workings.playing.take() {
            workings.played = played;
            if let Some(checked) = &mut desk.checked {
                workings.played.tell(Arc::make_mut(checked));
            }
        }
        if workings.seen.0 != desk.version {
            workings.seen = (desk.version, now);
        }
        let rests = now.saturating_sub(workings.seen.1);
        if workings.asked != desk.version && (rests >= REST_MS || desk.checked.is_none()) {
            workings.asked = desk.version;
            let job = job(desk, &workings.helpers);
            match &workings.checker {
                Some(checker) => checker.ask(job),
                None => {
                    let mut checked = Tried::default().read(check(&job));
                    workings.played.tell(&mut checked);
                    desk.checked = Some(Arc::new(checked));
                }
            }
        }
        if rests >= SAMPLES_MS
            && let (Some(checker), Some(checked)) = (&workings.checker, desk.checked.as_ref())
            && checked.has_unread_samples
            && checked.version == desk.version
            && workings.sampled != desk.version
        {
            workings.sampled = desk.version;
            checker.read_samples(Arc::clone(checked));
        }
        if rests >= SAMPLES_MS
            && let Some(checked) = desk.checked.as_ref().filter(|checked| checked.version == desk.version)
            && checked.has_unperformed_plays
            && workings.performed != desk.version
        {
            workings.performed = desk.version;
            let (known, checked) = (workings.played.clone(), Arc::clone(checked));
            let work = move |still: &Wanted<Played>| known.perform(&checked, || still.goes_on());
            workings.playing.start("plays", self.waker.clone(), work);
        }
        if rests >= ASIDE_MS {
            self.lay_aside();
        }
    }

    /// In how many milliseconds the workshop has something to do by itself.
    #[must_use]
    pub fn workshop_wait(&self) -> Option<u64> {
        let outside = self.workshop.workings.outside.wait(self.workings.program_ms);
        self.desk_wait().into_iter().chain(outside).min()
    }

    fn desk_wait(&self) -> Option<u64> {
        let Workshop { desk: Some(desk), workings, .. } = &self.workshop else { return None };
        let rests = self.workings.program_ms.saturating_sub(workings.seen.1);
        if workings.asked != desk.version {
            return Some(REST_MS.saturating_sub(rests));
        }
        let waits = desk.checked.as_ref().is_some_and(|checked| {
            checked.has_unread_samples && workings.sampled != desk.version
                || checked.has_unperformed_plays && workings.performed != desk.version
        });
        if waits && rests < SAMPLES_MS {
            return Some(SAMPLES_MS - rests);
        }
        let is_unkept = desk.files.iter().any(|file| file.is_dirty() && file.aside != file.buffer.version());
        (workings.files.is_some() && is_unkept).then(|| ASIDE_MS.saturating_sub(rests))
    }

    /// What calls out to the host when a thread has something new.
    pub fn wake_with(&mut self, waker: Waker) {
        self.waker = waker;
    }

    fn start_workings(&mut self) {
        if self.workshop.workings.files.is_some() {
            return;
        }
        let Some(disk) = &self.workings.disk else { return };
        let files = Files::new(&disk.data);
        if let Err(error) = files.make_folder() {
            self.tell(Tone::Care, "notice-workshop-folder", &error.kind());
        }
        let workings = &mut self.workshop.workings;
        workings.watcher = Some(Watcher::new(files.folder(), self.waker.clone()));
        // Without a thread it is checked between two frames.
        workings.checker = Checker::new(self.waker.clone()).ok();
        workings.files = Some(files);
    }
}

fn job(desk: &Desk, helpers: &BTreeMap<String, String>) -> Job {
    let source = |file: &OpenFile| Source { name: file.name.clone(), text: file.buffer.text().as_str().to_owned() };
    Job { version: desk.version, files: desk.files.iter().map(source).collect(), helpers: helpers.clone() }
}
