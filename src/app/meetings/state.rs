//! What the meeting screens show.

use super::trouble;
use crate::ids::{Millis, Seq};
use crate::intervision::meeting::{Found, Meeting, Refused, Stage};
use crate::intervision::methods::Methods;
use crate::intervision::notes::{Chat, Notes};
use crate::intervision::rating::{Beside, Revealed, Sheet};
use crate::intervision::replay::{Replay, Speed, WhatIf};
use crate::intervision::{Gathering, GroupOverTime, Letter, Part, PartFault, SideBySide};
use crate::recording::bundle::{Bundle, BundleError};
use crate::review::LookBack;

/// A meeting as listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedMeeting {
    /// Its name in the store.
    pub id: String,
    /// What about; may be empty.
    pub title: String,
    /// On which day, `2026-12-03`; empty: not known.
    pub on: String,
    /// From when.
    pub at: String,
    /// How far it is; `None`: it cannot be opened.
    pub stage: Option<Stage>,
    /// The last day that it is kept.
    pub until: String,
    /// Why it cannot be opened.
    pub trouble: Option<&'static str>,
}

impl ListedMeeting {
    pub(super) fn of(found: &Found) -> Self {
        let until = found.until.map(|day| day.to_string()).unwrap_or_default();
        match &found.meeting {
            Ok(meeting) => {
                let state = meeting.state();
                Self {
                    id: found.id.clone(),
                    title: state.plan.title.clone(),
                    on: state.plan.on.map(|day| day.to_string()).unwrap_or_default(),
                    at: state.plan.at.clone(),
                    stage: Some(state.stage),
                    until,
                    trouble: None,
                }
            }
            Err(error) => Self {
                id: found.id.clone(),
                title: String::new(),
                on: String::new(),
                at: String::new(),
                stage: None,
                until,
                trouble: Some(trouble(error).0),
            },
        }
    }
}

/// How much of the conversation is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// From the beginning, nothing yet.
    Beginning,
    /// The next message, past a stop too.
    Next,
    /// Nothing yet: the next message is guessed first.
    Guess,
    /// It is not guessed after all.
    NoGuess,
    /// One message less.
    Previous,
    /// Everything.
    All,
    /// What was there at this moment, past stops.
    At(Millis),
    /// As it was typed, at this pace.
    Play(Speed),
    /// Stand still.
    Hold,
}

/// Meetings that are kept, methods, and the meeting that is open.
#[derive(Debug, Default)]
pub struct Meetings {
    /// Newest first.
    pub all: Vec<ListedMeeting>,
    /// What can be chosen.
    pub methods: Methods,
    /// The group over time.
    pub group: GroupOverTime,
    /// Conversations beside each other.
    pub beside: Option<SideBySide>,
    /// The one that is open.
    pub open: Option<OpenMeeting>,
    /// The bundle that a conversation is taken out of.
    pub source: Option<SharedSource>,
    /// Why the last bundle did not open.
    pub source_refused: Option<BundleError>,
}

/// A bundle of the group that a conversation is taken out of.
#[derive(Clone, Debug)]
pub struct SharedSource {
    /// The file that it lies in.
    pub path: String,
    /// What may be shown of it.
    pub bundle: Bundle,
}

/// The meeting that is open.
#[derive(Debug)]
pub struct OpenMeeting {
    /// As it is kept.
    pub meeting: Meeting,
    /// The disk took what was done last.
    pub(super) is_saved: bool,
    /// The moment, in milliseconds since the beginning of 1970.
    pub now_ms: Millis,
    /// The part that is looked at, when it is there and the case owner agreed.
    pub look_back: Option<LookBack>,
    /// All messages of the recording, for choosing the part.
    pub whole: Vec<(Seq, bool, String)>,
    /// The recording is not in the store any more, or was changed.
    pub is_gone: bool,
    /// The one who chatted does not allow that a group sees it.
    pub is_withheld: bool,
    /// The hand on the replay.
    pub replay: Option<Replay>,
    /// When the replay was last moved on.
    pub(super) moved_at: Millis,
    /// The conversation gone on with otherwise.
    pub what_if: Option<WhatIf>,
    /// Notes on it.
    pub notes: Notes,
    /// Counts up whenever notes or what they are tied to change.
    pub notes_version: u64,
    /// What notes are tied to: all messages.
    pub chat: Chat,
    /// The bundle that the conversation lies in is not open.
    pub is_elsewhere: bool,
    /// Files from home as they were read, by name.
    pub(super) gathered: Vec<(String, Result<Part, PartFault>)>,
    /// The same, looked at.
    pub gathering: Gathering,
    /// There is a trainer's key.
    pub has_key: bool,
    /// The ratings are being laid beside each other.
    pub is_reckoning: bool,
    /// Somebody looks at their own ratings beside the key.
    pub own_beside_key: Option<(Letter, Beside)>,
    /// The sheet of the one who rates now.
    pub sheet: Option<Sheet>,
    /// Ratings beside each other.
    pub revealed: Option<Revealed>,
    /// Why what was asked last was not done.
    pub refused: Option<Refused>,
}

impl OpenMeeting {
    /// A meeting that was just opened.
    #[must_use]
    pub fn of(meeting: Meeting, now_ms: Millis) -> Self {
        Self {
            meeting,
            is_saved: true,
            now_ms,
            look_back: None,
            whole: Vec::new(),
            is_gone: false,
            is_withheld: false,
            replay: None,
            moved_at: now_ms,
            what_if: None,
            notes: Notes::default(),
            notes_version: 0,
            chat: Chat::default(),
            is_elsewhere: false,
            gathered: Vec::new(),
            gathering: Gathering::default(),
            has_key: false,
            is_reckoning: false,
            own_beside_key: None,
            sheet: None,
            revealed: None,
            refused: None,
        }
    }
}
