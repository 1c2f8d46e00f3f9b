//! A scenario by numbers: what a conversation needs to find quickly, worked out once for each variation.
//!
//! Beats, rules, facts, meters and endings keep their place in the file as their number; rules are counted through,
//! beat after beat, those of `anywhere` last. Texts are filled in with what chance chose.

mod build;
mod keys;
mod words;

pub use keys::Keys;
pub use words::{Line, NO_TEXT, Piece, Word, Wording, Wordings, Writer};

use super::model::{ClosureId, Phase};
use super::script::Known;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A condition by numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// A meter is at least so high.
    AtLeast(usize, i32),
    /// A meter is below this.
    Below(usize, i32),
    /// Heard earlier, at least so often.
    Heard(usize, u32),
    /// Not heard earlier.
    NotHeard(usize),
    /// A fact is known.
    Knows(usize),
    /// A fact is not known.
    NotKnows(usize),
    /// Decided when chance chose.
    Fixed(bool),
    /// At this turn of the counsellor or later.
    TurnFrom(u32),
    /// Before this turn of the counsellor.
    TurnBefore(u32),
    /// So many messages of the counsellor since the beat was entered.
    TurnsHere(u32),
    /// The story came to this beat, at least so often.
    Visited(usize, u32),
    /// The referral is a joined hand-over, or information only.
    Warm(bool),
    /// The person agrees with the referral, or does not.
    Agreed(bool),
    /// Not fired before.
    Once,
    /// A closure says yes.
    When(ClosureId),
}

/// Where a rule leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// To a beat.
    Beat(usize),
    /// To one of these beats, chosen by a closure.
    OneOf(Vec<usize>, ClosureId),
    /// To an ending.
    Ending(usize),
}

impl Goal {
    /// Every beat that this may lead to.
    #[must_use]
    pub fn beats(&self) -> &[usize] {
        match self {
            Self::Beat(beat) => std::slice::from_ref(beat),
            Self::OneOf(beats, _) => beats,
            Self::Ending(_) => &[],
        }
    }
}

/// What makes a rule speak up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cue {
    /// Any of these is heard.
    Hears(Vec<usize>),
    /// All of these are heard in one message.
    HearsAll(Vec<usize>),
    /// The counsellor was silent for so many seconds.
    Quiet(u32),
    /// Anything else.
    Other,
}

/// How much a meter moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By a number.
    Fixed(i32),
    /// By what a closure says.
    Asked(ClosureId),
}

/// One rule.
#[derive(Clone, Debug)]
pub struct RulePlot {
    /// The beat it stands in; `None`: in `anywhere`.
    pub beat: Option<usize>,
    /// Its place among the rules of its beat or of `anywhere`.
    pub index: usize,
    /// What is remembered of it: rules of one beat from one place in the file share it.
    pub slot: usize,
    /// Line and column.
    pub at: (u32, u32),
    /// What makes it speak up.
    pub cue: Cue,
    /// What must hold.
    pub checks: Vec<Check>,
    /// Meters that move.
    pub changes: Vec<(usize, By)>,
    /// Messages in answer.
    pub replies: Vec<Wordings>,
    /// Where it leads.
    pub goal: Option<Goal>,
    /// Facts it tells.
    pub tells: Vec<usize>,
    /// Facts whose cue it lets fall.
    pub cues: Vec<usize>,
    /// Risks it raises.
    pub raises: Vec<(usize, u8)>,
    /// Names for the debrief.
    pub marks: Vec<String>,
    /// Why the help-seeker reacts so, filled in.
    pub why: String,
    /// What the author would have typed, filled in.
    pub better: String,
    /// It hears a topic of the scenario.
    pub hears_topic: bool,
    /// "All of these", or a named partner.
    pub is_exact: bool,
}

impl RulePlot {
    /// The beat's own, "all of these" or a named partner, number of conditions: the greatest answers.
    #[must_use]
    pub fn exactness(&self) -> (bool, bool, usize) {
        (self.beat.is_some(), self.is_exact, self.checks.len())
    }

    /// What it listens for.
    #[must_use]
    pub fn keys(&self) -> &[usize] {
        match &self.cue {
            Cue::Hears(keys) | Cue::HearsAll(keys) => keys,
            Cue::Quiet(_) | Cue::Other => &[],
        }
    }
}

/// Lines said on entering a beat.
#[derive(Clone, Debug)]
pub struct EntryPlot {
    /// One of them is said.
    pub wordings: Wordings,
    /// What must hold.
    pub checks: Vec<Check>,
}

/// One beat with the rules that may speak in it, its own first.
#[derive(Clone, Debug, Default)]
pub struct BeatPlot {
    /// Its phase.
    pub phase: Option<Phase>,
    /// Said on entering.
    pub lines: Vec<EntryPlot>,
    /// By key: rules that hear it, the most exact first.
    pub hears: Vec<Vec<usize>>,
    /// Rules that hear something and hold a closure, in order.
    pub asks: Vec<usize>,
    /// Rules that answer what no other does, the most exact first.
    pub otherwise: Vec<usize>,
    /// Rules that wait for silence: its own, else those of `anywhere`.
    pub quiet: Vec<usize>,
    /// Rules that wait for a state, in order.
    pub whenever: Vec<usize>,
    /// Rules for the desk, for referrals and for the end, in order.
    pub desk: Vec<usize>,
    /// Every rule, in order.
    pub rules: Vec<usize>,
}

/// One hidden thing.
#[derive(Clone, Debug)]
pub struct FactPlot {
    /// It exists in this variation.
    pub exists: bool,
    /// Meters that must be at least so high.
    pub needs: Vec<(usize, i32)>,
    /// Opens at once when one of these was heard.
    pub or_heard: Vec<usize>,
    /// Told only when one of these is heard; empty: volunteered.
    pub asked_by: Vec<usize>,
    /// Volunteered or hinted at only in these beats; empty: anywhere.
    pub within: Vec<usize>,
    /// Only after these are known.
    pub after: Vec<usize>,
    /// Risks raised when told.
    pub raises: Vec<(usize, u8)>,
    /// Meters that move when told.
    pub changes: Vec<(usize, i32)>,
    /// Ways of telling it.
    pub says: Wordings,
    /// Said when asked while the door is shut.
    pub evades: Wordings,
    /// Hints let fall while it is hidden.
    pub cue: Wordings,
    /// Only rules tell it.
    pub by_rule: bool,
    /// Why it came out, filled in.
    pub why: String,
}

impl FactPlot {
    /// Whether it may come out by itself or be hinted at in this beat.
    #[must_use]
    pub fn is_at(&self, beat: usize) -> bool {
        self.within.is_empty() || self.within.contains(&beat)
    }
}

/// A scenario by numbers, in one variation.
#[derive(Debug)]
pub struct Plot {
    /// What can be heard.
    pub keys: Arc<Keys>,
    /// Names, as closures know them.
    pub known: Arc<Known>,
    /// What chance chose, in the home language.
    pub picks: Arc<BTreeMap<String, String>>,
    /// Beats, and behind the last one the place where nothing began yet.
    pub beats: Vec<BeatPlot>,
    /// Rules.
    pub rules: Vec<RulePlot>,
    /// Hidden things.
    pub facts: Vec<FactPlot>,
    /// Last words, by ending.
    pub endings: Vec<Wordings>,
    /// Risks by name: those of the file, and any other that is raised.
    pub flags: Vec<String>,
    /// Said when a message is not understood.
    pub confused: Wordings,
    /// Everything that can be said.
    pub lines: Vec<Line>,
    /// Every text.
    pub texts: Vec<String>,
    /// Where each meter starts.
    pub meters: Vec<i32>,
    /// The meter that changes how somebody types.
    pub tension: Option<usize>,
    /// How many slots rules have.
    pub slots: usize,
}

impl Plot {
    /// The place where nothing began yet.
    #[must_use]
    pub fn nowhere(&self) -> usize {
        self.beats.len() - 1
    }
}
