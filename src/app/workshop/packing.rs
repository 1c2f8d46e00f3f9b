//! Handing a scenario on as one file, and looking at one that somebody else made before it is taken in.

use super::background::Background;
use super::desk::Pane;
use crate::app::{App, packs};
use crate::ids::Lang;
use crate::scenario::pack::{About, Origin, Pack, Refused, base_id};
use std::io;
use std::path::{Path, PathBuf};

/// A request about packs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackAction {
    /// Look at a pack, check it, and take nothing in.
    Look(String),
    /// Take the pack that was looked at into one's own scenarios.
    TakeIn,
    /// It is not wanted.
    Forget,
    /// Make a pack of the scenario on the desk.
    Export {
        /// Where to.
        path: String,
        /// The terms of use.
        licence: String,
    },
}

/// A pack that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// Where it lies.
    pub path: String,
    /// What it says of itself; nothing when it cannot be read.
    pub about: Option<About>,
    /// The languages it can be played in; why it is refused.
    pub check: Result<Vec<Lang>, Refused>,
    /// Under which name it is here now.
    pub taken: Option<packs::Taken>,
}

/// Why no pack was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotExported {
    /// It could not be taken in anywhere.
    Refused(Refused),
    /// The disk says no.
    Disk(io::ErrorKind),
}

/// What is going on with packs.
#[derive(Debug, Default)]
pub struct Packing {
    /// The pack that was looked at.
    pub looked: Option<Looked>,
    /// What came of the last export: where it lies with its number of files, or why not.
    pub exported: Option<Result<(String, usize), NotExported>>,
    looking: Background<Looked>,
    exporting: Background<Result<(String, usize), NotExported>>,
    stem: String,
}

impl Packing {
    /// Whether a pack is being looked at or taken in.
    #[must_use]
    pub fn is_looking(&self) -> bool {
        self.looking.is_busy()
    }

    /// Whether a pack is being made.
    #[must_use]
    pub fn is_exporting(&self) -> bool {
        self.exporting.is_busy()
    }
}

/// One version of a scenario that is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its file's name without ending.
    pub stem: String,
    /// The date its author gave it.
    pub date: String,
    /// Where it came from, when it was imported.
    pub origin: Option<Origin>,
    /// It was imported and is no longer what came in.
    pub is_edited: bool,
    /// Who reviewed it, as it says.
    pub reviewers: Vec<String>,
    /// It is in one's own folder.
    pub is_own: bool,
    /// How many kept conversations name it.
    pub conversations: usize,
    /// How many of these were held on another text than the one that lies here.
    pub on_other_text: usize,
}

impl App {
    /// Every version of this scenario that is here, the newest first, with the conversations that name it.
    #[must_use]
    pub fn versions(&self, id: &str) -> Vec<Version> {
        let library = &self.workings.scenarios;
        let same = library.scenarios.iter().filter(|loaded| base_id(&loaded.id) == base_id(id));
        let mut list: Vec<Version> = same
            .map(|loaded| {
                let origin = library.origin(&loaded.id);
                let named = || self.kept.iter().filter(|kept| kept.scenario == loaded.id);
                let is_text = |hash: &str| loaded.playable.values().any(|scenario| scenario.hash() == hash);
                Version {
                    stem: loaded.file_name.trim_end_matches(".rhai").to_owned(),
                    date: loaded.file.meta.date.clone(),
                    is_edited: origin.as_ref().is_some_and(|it| it.whole != Pack::fingerprint(library, loaded)),
                    origin,
                    reviewers: loaded.file.meta.reviewers.clone(),
                    is_own: self.workings.own.contains(&loaded.file_name),
                    conversations: named().count(),
                    on_other_text: named().filter(|kept| !is_text(&kept.scenario_hash)).count(),
                }
            })
            .collect();
        list.sort_by(|a, b| (&b.date, &a.stem).cmp(&(&a.date, &b.stem)));
        list
    }

    /// Reads what is kept again when versions with their conversations are shown.
    pub(in crate::app) fn refresh_versions(&mut self) {
        if self.workshop.desk.as_ref().is_some_and(|desk| desk.pane == Pane::Share) {
            self.refresh();
        }
    }

    /// The text of a version as it lies on the disk or travels with the program.
    #[must_use]
    pub fn version_text(&self, stem: &str) -> Option<&str> {
        self.workings.scenarios.text_of(stem)
    }

    /// Carries out a request about packs.
    pub(super) fn in_packs(&mut self, action: PackAction) {
        match action {
            PackAction::Look(path) => self.look_at_pack(&path),
            PackAction::TakeIn => self.take_pack_in(),
            PackAction::Forget => {
                self.workshop.packing.looking.stop();
                self.workshop.packing.looked = None;
            }
            PackAction::Export { path, licence } => self.export_pack(&path, licence),
        }
    }

    fn look_at_pack(&mut self, path: &str) {
        let path = path.trim().to_owned();
        self.workshop.packing.looked = None;
        self.workshop.packing.looking.start("look-at-pack", self.waker.clone(), move |_| look(path));
    }

    fn take_pack_in(&mut self) {
        let Some(disk) = &self.workings.disk else {
            return self.tell(crate::app::Tone::Care, "notice-workshop-no-folder", "");
        };
        let Some(looked) = self.workshop.packing.looked.clone().filter(|looked| looked.check.is_ok()) else { return };
        let (data, today): (PathBuf, String) = (disk.data.clone(), self.today.clone());
        self.workshop.packing.looking.start("take-pack-in", self.waker.clone(), move |_| {
            match packs::take_in(Path::new(&looked.path), &data, &today) {
                Ok(taken) => Looked { taken: Some(taken), ..looked },
                Err(refused) => Looked { check: Err(refused), ..looked },
            }
        });
    }

    fn export_pack(&mut self, path: &str, licence: String) {
        let Some(desk) = &self.workshop.desk else { return };
        let Some(loaded) = self.workings.scenarios.find(&desk.stem).cloned() else { return };
        let (library, today) = (self.workings.scenarios.clone(), self.today.clone());
        let path = path.trim();
        let files = self.workshop.workings.files.as_ref();
        let path = files.map_or_else(|| PathBuf::from(path), |files| files.meant(path));
        self.workshop.packing.exported = None;
        self.workshop.packing.exporting.start("export-pack", self.waker.clone(), move |_| {
            let said = NotExported::Refused;
            let pack = Pack::of(&library, &loaded, licence.trim(), &today).map_err(said)?;
            // What is handed on can be taken in.
            packs::check(&pack).map_err(said)?;
            let bytes = pack.bytes().map_err(said)?;
            packs::replace(&path, &bytes).map_err(|error| NotExported::Disk(error.kind()))?;
            Ok((path.display().to_string(), pack.files.len()))
        });
    }

    /// Hears what became of packs.
    pub(super) fn packs_tick(&mut self) {
        let stem = self.workshop.desk.as_ref().map(|desk| desk.stem.clone()).unwrap_or_default();
        let packing = &mut self.workshop.packing;
        if packing.stem != stem {
            packing.stem = stem;
            packing.exported = None;
        }
        if let Some(exported) = packing.exporting.take() {
            packing.exported = Some(exported);
        }
        if let Some(looked) = packing.looking.take() {
            let is_new = looked.taken.as_ref().is_some_and(|taken| !taken.was_here);
            packing.looked = Some(looked);
            if is_new {
                self.read_own_scenarios();
            }
        }
    }
}

fn look(path: String) -> Looked {
    match packs::read(Path::new(&path)) {
        Err(refused) => Looked { path, about: None, check: Err(refused), taken: None },
        Ok(pack) => {
            let check = packs::check(&pack).map(|loaded| loaded.langs());
            Looked { path, about: Some(pack.about), check, taken: None }
        }
    }
}
