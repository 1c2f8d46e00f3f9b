//! Rules: what is heard, when it counts, what follows.

use super::Place;
use crate::understand::Act;
use std::fmt;

/// What a message can be heard as: an act of the codebook or a topic of the scenario.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// An act of the codebook.
    Act(Act),
    /// A topic of this scenario.
    Topic(String),
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Act(act) => f.write_str(act.code()),
            Self::Topic(name) => f.write_str(name),
        }
    }
}

/// Index of a closure in its scenario's script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClosureId(pub usize);

/// A condition that must hold before something happens.
#[derive(Clone, Debug, PartialEq)]
pub enum Guard {
    /// A meter is at least so high.
    AtLeast(String, i32),
    /// A meter is below this.
    Below(String, i32),
    /// Heard earlier, at least so often.
    Heard(Key, u32),
    /// Not heard earlier.
    NotHeard(Key),
    /// A fact is known.
    Knows(String),
    /// A fact is not known.
    NotKnows(String),
    /// Chance chose this value.
    Picked(String, String),
    /// At this turn of the counsellor or later (the first message is turn 1).
    TurnFrom(u32),
    /// Before this turn of the counsellor.
    TurnBefore(u32),
    /// So many messages of the counsellor since the beat was entered, this one included.
    TurnsHere(u32),
    /// The story came to this beat, at least so often.
    Visited(String, u32),
    /// The referral is a joined hand-over (true) or information only.
    Warm(bool),
    /// The counsellor noted that the person agrees with the referral (true), or did not.
    Agreed(bool),
    /// Not fired before.
    Once,
    /// A closure says yes.
    When(ClosureId),
}

/// How much a meter moves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// By a number.
    Fixed(i32),
    /// By what a closure says.
    Asked(ClosureId),
}

/// What makes a rule speak up.
#[derive(Clone, Debug, PartialEq)]
pub enum Trigger {
    /// Any of these is heard.
    Hears(Vec<Key>),
    /// All of these are heard in one message.
    HearsAll(Vec<Key>),
    /// The counsellor was silent for so many seconds.
    Quiet(u32),
    /// Understood, but no other rule answers.
    Otherwise,
    /// Checked after each exchange.
    Whenever,
    /// An action at the desk.
    Desk(String),
    /// A referral at the desk: to one of these partners, kinds or misfits; empty: any.
    Referred(Vec<String>),
    /// The counsellor ends the chat.
    Closed,
}

/// Where a rule leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// To a beat.
    Beat(String),
    /// To one of these beats, chosen by a closure (a number, from 0).
    OneOf(Vec<String>, ClosureId),
    /// To an ending.
    Ending(String),
}

impl Target {
    /// Every beat that this may lead to.
    #[must_use]
    pub fn beats(&self) -> &[String] {
        match self {
            Self::Beat(name) => std::slice::from_ref(name),
            Self::OneOf(names, _) => names,
            Self::Ending(_) => &[],
        }
    }
}

/// One rule: what is heard, when it counts, what follows.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Where it stands.
    pub place: Place,
    /// What makes it speak up.
    pub trigger: Trigger,
    /// What must hold.
    pub guards: Vec<Guard>,
    /// Meters that move.
    pub changes: Vec<(String, Amount)>,
    /// Messages in answer, in order, each a list of wordings.
    pub replies: Vec<Vec<String>>,
    /// Where it leads.
    pub target: Option<Target>,
    /// Facts it tells when their door is open.
    pub tells: Vec<String>,
    /// Facts whose cue it lets fall.
    pub cues: Vec<String>,
    /// Risks it raises.
    pub raises: Vec<(String, u8)>,
    /// Names for the debrief.
    pub marks: Vec<String>,
    /// Why the help-seeker reacts so.
    pub why: String,
    /// What the author would have typed.
    pub better: String,
    /// Messages that this rule must answer, and no other of its beat.
    pub samples: Vec<String>,
}

impl Rule {
    /// A rule that does nothing yet.
    #[must_use]
    pub fn new(place: Place, trigger: Trigger) -> Self {
        Self {
            place,
            trigger,
            guards: Vec::new(),
            changes: Vec::new(),
            replies: Vec::new(),
            target: None,
            tells: Vec::new(),
            cues: Vec::new(),
            raises: Vec::new(),
            marks: Vec::new(),
            why: String::new(),
            better: String::new(),
            samples: Vec::new(),
        }
    }
}

/// A line typed on entering a beat.
#[derive(Clone, Debug)]
pub struct Line {
    /// Wordings, one of which is said.
    pub wordings: Vec<String>,
    /// What must hold.
    pub guards: Vec<Guard>,
    /// Where it stands.
    pub place: Place,
}
