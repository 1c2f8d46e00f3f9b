//! Everything that can happen in a conversation: the permanent format.

use crate::diagnostic::Words;
use crate::ids::{Millis, Seq};
use crate::protocol::{Honesty, LeadQuestion, Misfit};
use crate::understand::Reading;
use serde::{Deserialize, Serialize};

pub use crate::scenario::{Outcome, Phase};

/// Something that happened, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Position in the log, counted from 1.
    pub seq: Seq,
    /// Simulated milliseconds since the start.
    pub at_ms: Millis,
    /// What happened.
    pub what: Happening,
}

/// One of the two who chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The trainee.
    Counsellor,
    /// The scripted person.
    HelpSeeker,
}

/// What can happen. Review reads only these, so each explains itself without its scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happening {
    /// The story enters a beat.
    Beat {
        /// The beat's name.
        name: String,
    },
    /// The conversation enters another phase.
    Phase {
        /// Which of the five.
        name: Phase,
    },
    /// Somebody's message appears in the chat.
    Said {
        /// Whose.
        by: Who,
        /// As typed.
        text: String,
    },
    /// The counsellor's message was read.
    Read {
        /// The `Said` it belongs to.
        of: Seq,
        /// What was understood.
        reading: Reading,
    },
    /// A rule of the scenario answered.
    Rule {
        /// The beat it stands in; `anywhere` for rules of every beat.
        beat: String,
        /// Its line in the scenario file.
        line: u32,
        /// Its column there.
        column: u32,
        /// The acts and topics it answered to; empty for silence and the like.
        heard: Vec<String>,
        /// Why the help-seeker reacted so, for the debrief; may be empty.
        why: String,
        /// One alternative the author would have typed; may be empty.
        better: String,
    },
    /// A feeling of the help-seeker moved.
    Meter {
        /// Which.
        name: String,
        /// Before, 0 to 100.
        from: i32,
        /// After, 0 to 100.
        to: i32,
        /// What moved it, a sentence where the author wrote one, else acts or topics.
        cause: String,
    },
    /// The help-seeker tells something that was hidden.
    Fact {
        /// Its name in the scenario.
        name: String,
        /// Why it came out, for the debrief; may be empty.
        why: String,
        /// The wording that was chosen; empty where a conversation began with it and in older recordings.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
    },
    /// The help-seeker let a hint fall about something hidden.
    Cue {
        /// The fact behind it.
        fact: String,
        /// The hint itself.
        #[serde(default)]
        words: String,
    },
    /// A risk was raised or withdrawn.
    Flag {
        /// Which risk.
        name: String,
        /// 0 to 4.
        level: u8,
        /// Whose words or whose decision.
        by: Who,
        /// False when withdrawn.
        raised: bool,
    },
    /// Something worth finding back, named by the author.
    Mark {
        /// Its name, such as `false_promise`.
        name: String,
    },
    /// Somebody starts or stops typing.
    Typing {
        /// Who.
        by: Who,
        /// Started (true) or stopped.
        on: bool,
    },
    /// What the help-seeker will type, and when.
    WillSay {
        /// As meant, before slips of the keys; lines are not said twice while others are left.
        meant: String,
        /// As it will stand in the chat; empty: a draft that will be deleted again.
        text: String,
        /// When typing starts, in conversation time (pauses taken off).
        starts_ms: Millis,
        /// When it is sent or deleted, in conversation time.
        due_ms: Millis,
        /// Said into a silence: the silence goes on being counted.
        into_silence: bool,
    },
    /// The counsellor has been silent for so long that the help-seeker reacts.
    Silence {
        /// How long, in seconds.
        seconds: u32,
        /// The line and column of the rule that answers to it.
        rule: (u32, u32),
    },
    /// The counsellor did something at the desk.
    Desk {
        /// `back_office`, `end`, `stop`.
        action: String,
    },
    /// The counsellor handed over a referral.
    Referral {
        /// To whom.
        partner: String,
        /// Joined hand-over or information only.
        warm: bool,
        /// The person agrees with it.
        #[serde(default)]
        agreed: bool,
        /// What was agreed, in the counsellor's words; may be empty.
        #[serde(default)]
        note: String,
        /// The partner's name; empty when the partner map does not know it.
        #[serde(default)]
        name: String,
        /// Its kind; empty when the partner map does not know it.
        #[serde(default)]
        kind: String,
        /// Why it does not fit.
        #[serde(default)]
        misfits: Vec<Misfit>,
    },
    /// The counsellor's message says something that a protocol or the anonymity statement knows.
    Noticed {
        /// The `Said` it belongs to.
        of: Seq,
        /// Subjects of protocols, and claims about anonymity.
        topics: Vec<String>,
        /// What it says about confidentiality, held against the organisation's statement.
        honesty: Option<Honesty>,
    },
    /// The counsellor ticked a step, or took the tick off.
    Ticked {
        /// Which protocol.
        protocol: String,
        /// Which step.
        step: String,
        /// Done, or not after all.
        done: bool,
    },
    /// The counsellor looked up steps that were hidden.
    LookedUp {
        /// Which protocol.
        protocol: String,
    },
    /// The counsellor asked the coach for a hint.
    Hinted {
        /// Which rung of the ladder, from 1.
        rung: u8,
    },
    /// The counsellor took one of the replies that the author offers into the message being typed.
    Chose {
        /// Which, from 1 (the best).
        candidate: u8,
    },
    /// The shift lead is going to say something in the side chat.
    LeadWill {
        /// What.
        text: String,
        /// When, in conversation time.
        due_ms: Millis,
        /// The question it asks.
        asks: Option<LeadQuestion>,
        /// The first line of a call: the shift lead goes on after it.
        answers_call: bool,
    },
    /// Somebody wrote in the side chat with the shift lead.
    Lead {
        /// The counsellor (true) or the shift lead.
        by_counsellor: bool,
        /// As typed.
        text: String,
        /// What the shift lead asks with it.
        asks: Option<LeadQuestion>,
        /// Which questions the counsellor answers with it.
        answers: Vec<LeadQuestion>,
    },
    /// The practice was paused.
    Paused {},
    /// The practice went on.
    Resumed {},
    /// A closure of the scenario failed; its rule was passed over.
    ScriptFault {
        /// The rule's line in the scenario file.
        line: u32,
        /// What went wrong, without anything that somebody wrote.
        message: Words,
    },
    /// The ending was reached; last lines may still be typed.
    Ending {
        /// Its name.
        name: String,
    },
    /// The conversation is over.
    Ended {
        /// The ending's name; `stopped` when the trainee stopped.
        ending: String,
        /// How it ended.
        outcome: Outcome,
        /// Why it ended so, for the debrief.
        explains: String,
        /// What became of the person.
        afterwards: String,
        /// The way to help that stays open.
        way_to_help: String,
    },
}
