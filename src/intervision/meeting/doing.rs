//! Everything that can be done in a meeting: the permanent format.

use super::Excerpt;
use crate::ids::Millis;
use crate::intervision::Letter;
use crate::intervision::methods::Tonight;
use crate::recording::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Something that was done, with the moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Milliseconds since the beginning of 1970.
    pub at_ms: Millis,
    /// What.
    pub what: Doing,
}

/// A part that somebody has in a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Minds time, safety and method.
    Facilitator,
    /// Brings the conversation, and owns it.
    CaseOwner,
    /// Writes the minutes.
    NoteTaker,
    /// Watches how the group works, and nothing else.
    Observer,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 4] = [Self::Facilitator, Self::CaseOwner, Self::NoteTaker, Self::Observer];

    /// The name in files and texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Facilitator => "facilitator",
            Self::CaseOwner => "case_owner",
            Self::NoteTaker => "note_taker",
            Self::Observer => "observer",
        }
    }
}

/// What a line of the minutes is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// What this was about, in a word or two; how meetings are found back.
    Theme,
    /// Something that was understood.
    Insight,
    /// Something that somebody is going to try.
    TryOut,
    /// A signal that a safety protocol speaks of.
    Signal,
    /// Something to ask the organisation.
    ForOrganisation,
    /// How the group worked.
    Evaluation,
}

impl LineKind {
    /// Every kind, in the order of the minutes.
    pub const ALL: [Self; 6] =
        [Self::Theme, Self::Insight, Self::TryOut, Self::Signal, Self::ForOrganisation, Self::Evaluation];

    /// The name in files and texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Insight => "insight",
            Self::TryOut => "try_out",
            Self::Signal => "signal",
            Self::ForOrganisation => "for_organisation",
            Self::Evaluation => "evaluation",
        }
    }
}

/// A line for the minutes. Nobody's name stands beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What it is.
    pub kind: LineKind,
    /// In words.
    pub text: String,
    /// When a try-out is looked back on.
    #[serde(default)]
    pub by: Option<Day>,
}

/// What became of a try-out. Neither is better than the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tried {
    /// It was tried.
    Yes,
    /// It was not tried yet.
    NotYet,
    /// There was no occasion, or it does not fit any more.
    LetGo,
}

impl Tried {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Yes, Self::NotYet, Self::LetGo];

    /// The name in files and texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::NotYet => "not_yet",
            Self::LetGo => "let_go",
        }
    }
}

/// What can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doing {
    /// Say when, where and what about.
    Plan {
        /// On which day.
        on: Day,
        /// From when, `19:30`.
        at: String,
        /// Where; may be empty.
        place: String,
        /// What about; may be empty.
        title: String,
    },
    /// Ask somebody to come, or change what they do there.
    Invite {
        /// A letter that stands for them: `A`.
        letter: Letter,
        /// The name they chose.
        pseudonym: String,
        /// What they do; nothing: take part.
        roles: BTreeSet<Role>,
    },
    /// Somebody does not come.
    Leave {
        /// Who.
        letter: Letter,
    },
    /// Choose the method for tonight, or change it.
    Choose(Tonight),
    /// Bring a conversation.
    Bring(Excerpt),
    /// The case owner agrees that it is looked at, or withdraws that.
    Consent {
        /// Agreed.
        given: bool,
    },
    /// Begin with the first phase.
    Open,
    /// Go to the next phase; behind the last one, close.
    Next,
    /// Go back a phase.
    Back,
    /// Give the phase more minutes.
    Extend {
        /// How many.
        minutes: u32,
    },
    /// Stop the clock.
    Pause,
    /// Let it go on.
    Resume,
    /// The stop word: the phase is over, without questions.
    StopWord,
    /// Somebody handed in their ratings.
    HandIn {
        /// Who.
        letter: Letter,
    },
    /// Show all ratings.
    Reveal,
    /// The value that the group agrees on, by criterion.
    AgreeOn {
        /// Which criterion of the rubric.
        criterion: String,
        /// 1 to 5.
        value: u8,
    },
    /// Write a line for the minutes.
    Write {
        /// Its number, from 1: one more than the last.
        number: u32,
        /// The line.
        line: Line,
    },
    /// The case owner takes a line out for good.
    Strike {
        /// Its number, from 1.
        line: u32,
    },
    /// Say what became of a try-out.
    Tell {
        /// Its number, from 1.
        line: u32,
        /// What.
        tried: Tried,
    },
    /// Go to closing, from wherever the meeting stands.
    ToClosing,
    /// The meeting is over.
    Close,
}

impl Entry {
    /// Takes out what the line with this number says.
    pub(super) fn forget(&mut self, number: u32) {
        if let Doing::Write { number: its, line } = &mut self.what
            && *its == number
        {
            line.text.clear();
        }
    }
}
