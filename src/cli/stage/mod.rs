//! `oefenlijn stage`: finds what is to be put on the big screen. Showing it is the host's.

mod asked;

pub(super) use asked::parse;
pub use asked::{Asked, Task};

use super::{at_hand, privacy};
use crate::app::{Piece, Settings, StageLook, StageWish, Unshown, look_after};
use crate::ids::Lang;
use crate::intervision::meeting::MeetingStore;
use crate::recording::{OpenError, Opened, Recording};
use crate::rehearse::{Play, Stage};
use crate::scenario::Loaded;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// Why nothing can be shown, when the program was built without the big screen.
pub const ABSENT: &str = "this program was built without the big screen; `cargo run --release --features stage -- stage …` builds one that has it";

/// Finds the recording, the play or the meeting, and how it is to be shown.
///
/// # Errors
/// One clear line.
pub fn find(asked: &Asked, data: &Path) -> Result<(Piece, StageWish), String> {
    let gone = clear(data);
    let wanted = Path::new(&asked.what);
    let piece = if asked.what.ends_with(".play") {
        let (recording, loaded) = played(wanted, data)?;
        piece(Opened { recording, damaged_at: None }, Some(&loaded), None)
    } else if !wanted.exists() && gone.contains(&asked.what) {
        let line = format!("{}: its end date has passed, and it was deleted", asked.what);
        Piece::Nothing { why: Unshown::Over, line }
    } else if !wanted.exists() && is_meeting(&asked.what, data) {
        Piece::Meeting(asked.what.clone())
    } else {
        opened(wanted, data)?
    };
    if asked.task != Task::Window
        && let Piece::Nothing { line, .. } = piece
    {
        return Err(line);
    }
    if asked.task != Task::Window && matches!(piece, Piece::Meeting(_)) {
        return Err("a meeting is held in a window; --frame and --film want a recording".to_owned());
    }
    Ok((piece, wish(asked, data)))
}

/// A recording by its path or name; a file that is there and cannot be shown is told in the window.
fn opened(wanted: &Path, data: &Path) -> Result<Piece, String> {
    let opened = match at_hand::open(wanted, data) {
        Ok(opened) => opened,
        Err(error) => {
            let line = format!("{}: {error}", wanted.display());
            return match error {
                OpenError::Disk(_) => Err(line),
                error => Ok(Piece::Nothing { why: Unshown::Unopened(Arc::new(error)), line }),
            };
        }
    };
    let library = at_hand::library(data);
    let loaded = library.find(&opened.recording.header.scenario);
    let parent = opened.recording.parent.as_ref().map(|parent| Path::new(&parent.id).to_owned());
    let parent = parent.and_then(|parent| at_hand::open_recording(&parent, data).ok());
    Ok(piece(opened, loaded, parent.map(|parent| parent.recording)))
}

/// Deletes what is over before anything of it is shown, as the window does.
fn clear(data: &Path) -> Vec<String> {
    let Some(vault) = privacy::vault(data) else { return Vec::new() };
    let store = crate::recording::Store::new(data.join("recordings"), vault);
    let Ok(today) = at_hand::today() else { return Vec::new() };
    look_after(&store, &at_hand::organisation(data).retention, today).recordings
}

fn is_meeting(name: &str, data: &Path) -> bool {
    let vault = privacy::vault(data);
    let store = vault.map(|vault| crate::recording::Store::new(data.join("recordings"), vault));
    store.is_some_and(|store| MeetingStore::beside(&store).ids().iter().any(|id| id == name))
}

fn piece(opened: Opened, loaded: Option<&Loaded>, parent: Option<Recording>) -> Piece {
    Piece::Recording {
        file: loaded.map(|loaded| Box::new(loaded.file.clone())),
        recording: Box::new(opened.recording),
        damaged_at: opened.damaged_at,
        parent: parent.map(Box::new),
    }
}

/// A play, held now: a conversation that is nobody's.
fn played(path: &Path, data: &Path) -> Result<(Recording, Loaded), String> {
    let shown = path.display().to_string();
    let text = fs::read_to_string(path).map_err(|error| format!("{shown}: {error}"))?;
    let (play, faults) = Play::parse(&shown, &text);
    if let Some(fault) = faults.first() {
        return Err(fault.to_string());
    }
    let loaded = at_hand::find_scenario(&play.scenario, data)?;
    let lang = play.lang.or(loaded.file.meta.language).unwrap_or_default();
    let scenario = loaded.playable.get(&lang).cloned();
    let scenario = scenario.ok_or_else(|| format!("{shown}: `{}` cannot be played in {lang} here", play.scenario))?;
    let mut stage = Stage::of_play(scenario, Arc::new(at_hand::organisation(data)), &play);
    for step in &play.steps {
        stage.step(&step.what);
    }
    let id = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let header = stage.session().header().clone();
    let mut recording = Recording::new(id, String::new(), header, stage.opening);
    recording.exchanges = stage.exchanges;
    Ok((recording, loaded))
}

fn wish(asked: &Asked, data: &Path) -> StageWish {
    let settings = Settings::load(data).unwrap_or_default();
    let look = match settings.look {
        crate::app::Look::Dark => StageLook::Dark,
        crate::app::Look::Light | crate::app::Look::System => StageLook::Light,
    };
    StageWish {
        look: asked.look.unwrap_or(look),
        lang: asked.lang.or(settings.lang).unwrap_or(Lang::Nl),
        still: asked.still || settings.still,
        inner: asked.inner,
        size: asked.size,
        stops: asked.stops.clone(),
        second: asked.second,
    }
}
