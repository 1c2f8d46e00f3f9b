//! Everything that may come from outside into a conversation, stamped.

use crate::ids::Millis;
use serde::{Deserialize, Serialize};

/// Something from outside, with the simulated time it came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    /// Simulated milliseconds since the start; never less than the input before it.
    pub at_ms: Millis,
    /// What came.
    pub what: Doing,
}

/// What can come from outside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doing {
    /// The counsellor sends a message; it may hold line breaks.
    Say(String),
    /// The counsellor started (true) or stopped (false) typing.
    Typing(bool),
    /// Time passes.
    Tick,
    /// The trainee pauses the practice: the clock of the conversation stands still.
    Pause,
    /// The practice goes on.
    Resume,
    /// The counsellor does something at the desk.
    Desk(Desk),
}

/// An action at the counsellor's desk, outside the chat text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Desk {
    /// Call the back office (the shift lead).
    BackOffice,
    /// Tell the shift lead something, in the side chat.
    TellLead(String),
    /// Decide that a risk is there, at a level from 0 to 4.
    RaiseFlag {
        /// Name of the risk: `suicide`, `child_safety`, …
        flag: String,
        /// Severity, 0 to 4.
        level: u8,
    },
    /// Decide that a risk is not there after all.
    WithdrawFlag {
        /// Name of the risk.
        flag: String,
    },
    /// Hand over a referral.
    Refer {
        /// Which partner of the partner map, or a name as the counsellor wrote it.
        partner: String,
        /// Joined hand-over (true) or information only.
        warm: bool,
        /// The person agrees with it.
        #[serde(default)]
        agreed: bool,
        /// What was agreed, in the counsellor's words; may be empty.
        #[serde(default)]
        note: String,
    },
    /// Say of a step that it was done, or take that back.
    Tick {
        /// Which protocol.
        protocol: String,
        /// Which step.
        step: String,
        /// Done, or not after all.
        done: bool,
    },
    /// Ask the coach for a rung of the ladder, from 1.
    Hint {
        /// Which.
        rung: u8,
    },
    /// Take a reply that the author offers into the message being typed.
    Choose {
        /// Which, from 1.
        candidate: u8,
    },
    /// Look up the steps of a protocol that are hidden.
    LookUp {
        /// Which protocol.
        protocol: String,
    },
    /// End the chat as a counsellor does: the help-seeker sees it close.
    End,
    /// Stop practising, without questions.
    Stop,
}

impl Desk {
    /// The name that a scenario's `desk("…")` rule listens for.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::BackOffice => "back_office",
            Self::RaiseFlag { .. } | Self::WithdrawFlag { .. } => "flag",
            Self::Refer { .. } => "refer",
            Self::TellLead(_) => "tell_lead",
            Self::Tick { .. } => "tick",
            Self::LookUp { .. } => "look_up",
            Self::Hint { .. } => "hint",
            Self::Choose { .. } => "choose",
            Self::End => "end",
            Self::Stop => "stop",
        }
    }
}
