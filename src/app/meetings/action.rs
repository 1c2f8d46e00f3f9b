//! What can be asked for in a meeting.

use super::Shown;
use crate::app::Secret;
use crate::ids::Seq;
use crate::intervision::Letter;
use crate::intervision::meeting::{Doing, Tried};
use crate::intervision::notes::{Anchor, NoteId, NoteKind};
use crate::understand::Act;

/// A request about meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::large_enum_variant)] // one lives for a frame
pub enum MeetingAction {
    /// Plan a meeting.
    New,
    /// Open a kept meeting.
    Open(String),
    /// Back to the list.
    PutAway,
    /// Delete a meeting with everything beside it.
    Delete(String),
    /// Something that stands in the log of the meeting.
    Do(Doing),
    /// Choose this method, as it is.
    Method(String),
    /// Leave a phase out tonight, or take it back in.
    DropPhase(String, bool),
    /// How long a phase takes tonight.
    SetMinutes(String, u32),
    /// Stretch or shorten all phases to this sum.
    Fit(u32),
    /// Bring this recording, whole.
    Bring(String),
    /// Look only at what lies between two messages.
    Cut(Seq, Seq),
    /// What the case owner wants to learn.
    Ask(String),
    /// Code the acts of each message too, or only rate by the rubric.
    AskActs(bool),
    /// Stop before this message and predict, or not after all.
    Stop(Seq),
    /// How much of the conversation is shown.
    Show(Shown),
    /// Show what went on inside the help-seeker.
    ShowInside(bool),
    /// Somebody writes down what they think comes next.
    Predict(Letter, String),
    /// Go on otherwise from before this message of the counsellor.
    WhatIf(Seq),
    /// Say something in what-if.
    WhatIfSay(String),
    /// Wait in what-if.
    WhatIfWait,
    /// Put what-if away.
    WhatIfEnd,
    /// Write minutes or invitation to this file.
    Write(String),
    /// Put these recordings beside each other; none: put them away.
    Beside(Vec<String>),
    /// This person rates now; nobody else looks.
    Curtain(Letter),
    /// A value for a criterion; `None`: not to be seen here.
    Rate(String, Option<u8>),
    /// A message carries this act, or not after all.
    Code(Seq, Act),
    /// A message carries none of the acts.
    CodeNone(Seq),
    /// Hand the ratings in.
    HandIn,
    /// Close the curtain; what was rated stays on its sheet.
    Lay,
    /// Show all ratings.
    Reveal,
    /// A trainer fills in the key, unseen.
    CurtainForKey,
    /// Take a trainer's key from this file.
    Key(String),
    /// No key tonight.
    NoKey,
    /// This person looks at their own ratings beside the key; nobody: looked enough.
    OwnBesideKey(Option<Letter>),
    /// Open the bundle in this file, to take a conversation out of it.
    OpenBundle(String, Secret),
    /// Bring this conversation of the bundle that is open.
    BringShared(String),
    /// Look at these files, or all files in these folders.
    Gather(Vec<String>),
    /// Look at what lies in the shared place for this meeting.
    GatherThere,
    /// Leave this file out of what is looked at.
    LeaveFile(String),
    /// Take in what was looked at, all or nothing.
    TakeIn,
    /// Write the plan for the others.
    HandOut {
        /// For this group or person.
        to: String,
        /// Into this file; empty: to the shared place.
        file: String,
    },
    /// Hand over what one person rated and noted.
    HandOver {
        /// Who.
        letter: Letter,
        /// For this group or person.
        to: String,
        /// Into this folder; empty: to the shared place.
        folder: String,
    },
    /// Take in the plan of a meeting, to prepare it.
    TakePlan(String),
    /// Tell what became of a try-out that was agreed in an earlier meeting.
    TellEarlier {
        /// In which meeting.
        meeting: String,
        /// Its line there.
        line: u32,
        /// What became of it.
        tried: Tried,
    },
    /// Write a note.
    Note {
        /// Who, by pseudonym.
        author: String,
        /// What it is.
        kind: NoteKind,
        /// What it is tied to.
        anchor: Anchor,
        /// In words.
        text: String,
    },
    /// Answer a note.
    Reply {
        /// Who, by pseudonym.
        author: String,
        /// Which note.
        to: NoteId,
        /// In words.
        text: String,
    },
    /// Take a note out for good.
    TakeOutNote(NoteId),
}
