//! A scenario as data: what a file says, each part knowing where it stands.

use crate::ids::Lang;
use crate::protocol::Need;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

mod rules;

pub use rules::*;

/// Where something stands: which file, line and column (from 1).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// File name relative to the scenarios folder; shared, as thousands of places of one file name it.
    pub file: Arc<str>,
    /// Line and column.
    pub at: (u32, u32),
}

/// One of the five phases of a helpline chat (Egan's model as used in Flanders and the Netherlands).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Contact and safety.
    Welcome,
    /// What happened, how it feels, what the person wants.
    Clarify,
    /// One agreed goal for this chat.
    Goal,
    /// Inform, support, weigh, refer.
    Work,
    /// Summary, next step, door open.
    Close,
}

impl Phase {
    /// The phases in their usual order.
    pub const ALL: [Self; 5] = [Self::Welcome, Self::Clarify, Self::Goal, Self::Work, Self::Close];

    /// The name in scenario files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Welcome => "welcome",
            Self::Clarify => "clarify",
            Self::Goal => "goal",
            Self::Work => "work",
            Self::Close => "close",
        }
    }
}

/// How a conversation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The person goes on with something to hold on to.
    Helped,
    /// Something was gained, something stayed open.
    Partly,
    /// The person left without what they came for.
    Left,
    /// The trainee stopped practising.
    Stopped,
}

impl Outcome {
    /// The outcomes an author may give an ending.
    pub const AUTHORED: [Self; 3] = [Self::Helped, Self::Partly, Self::Left];

    /// The name in files and logs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Helped => "helped",
            Self::Partly => "partly",
            Self::Left => "left",
            Self::Stopped => "stopped",
        }
    }
}

/// What the library shows of a scenario.
#[derive(Clone, Debug, Default)]
pub struct Meta {
    /// Title in the home language.
    pub title: String,
    /// Home language.
    pub language: Option<Lang>,
    /// Planned length in minutes.
    pub minutes: u32,
    /// 1 calm, 2 loaded, 3 heavy.
    pub intensity: u8,
    /// One or two sentences, from the trainee's view.
    pub summary: String,
    /// Shown before the start.
    pub content_note: String,
    /// Who writes: `own_feelings`, `own_behaviour`, `relative`, `professional`, `general`.
    pub concern: String,
    /// What can be practised.
    pub goals: Vec<String>,
    /// Date of this version, `2026-11-25`.
    pub date: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Practitioners who reviewed it; never invented.
    pub reviewers: Vec<String>,
    /// Where its facts come from.
    pub sources: Vec<String>,
}

/// The scripted person.
#[derive(Clone, Debug, Default)]
pub struct Persona {
    /// A first name; always a pseudonym.
    pub name: String,
    /// Age in years.
    pub age: u32,
    /// `je` or `u`.
    pub address: String,
    /// Who this is, for the trainer.
    pub about: String,
    /// A human strength.
    pub strength: String,
    /// How they type.
    pub typing: TypingManner,
}

/// How somebody types.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TypingManner {
    /// Letters a second.
    pub cps: f64,
    /// Share of words with a slip of the keys, 0 to 0.3.
    pub typos: f64,
    /// Chance that a reply of several sentences comes as several messages.
    pub burst: f64,
    /// Seconds before typing starts.
    pub think: f64,
    /// Chance that a slip is mended by a message of its own.
    pub corrects: f64,
    /// Chance to start, delete and start again.
    pub drafts: f64,
}

impl Default for TypingManner {
    fn default() -> Self {
        Self { cps: 5.0, typos: 0.02, burst: 0.3, think: 3.0, corrects: 0.3, drafts: 0.1 }
    }
}

/// A feeling on a scale of 0 to 100.
#[derive(Clone, Debug)]
pub struct Meter {
    /// Its name.
    pub name: String,
    /// Where it starts.
    pub start: i32,
    /// Label for a meter the interface does not know.
    pub label: String,
    /// Where it stands.
    pub place: Place,
}

/// A choice made by chance, fixed for one conversation.
#[derive(Clone, Debug)]
pub struct Pick {
    /// Its name; `{name}` in a text is replaced.
    pub name: String,
    /// The values, in the home language.
    pub values: Vec<String>,
    /// The values as shown: the same, or translated.
    pub shown: Vec<String>,
    /// Where it stands.
    pub place: Place,
}

/// A subject of this scenario that the codebook does not know.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Its name.
    pub name: String,
    /// Phrases a counsellor might type.
    pub phrases: Vec<String>,
    /// Where it stands.
    pub place: Place,
}

/// A risk that this scenario holds.
#[derive(Clone, Debug)]
pub struct RiskFlag {
    /// Its name.
    pub name: String,
    /// The author's key, 0 to 4.
    pub level: u8,
    /// Where it stands.
    pub place: Place,
}

/// A station of the story.
#[derive(Clone, Debug)]
pub struct Beat {
    /// Its name.
    pub name: String,
    /// The phase of the conversation; `None` keeps the phase before it.
    pub phase: Option<Phase>,
    /// Typed on entering.
    pub lines: Vec<Line>,
    /// Replies a beginner may choose from here, the best first.
    pub offers: Vec<String>,
    /// What may happen here.
    pub rules: Vec<Rule>,
    /// Where it stands.
    pub place: Place,
}

/// The shift lead of the counsellor, as this scenario has it.
#[derive(Clone, Debug, PartialEq)]
pub struct ShiftLead {
    /// A first name; always a pseudonym.
    pub name: String,
    /// Seconds until the call is answered.
    pub answers_after: u32,
    /// Chance of being busy elsewhere.
    pub busy: f64,
    /// Seconds more when busy.
    pub busy_for: u32,
}

impl Default for ShiftLead {
    fn default() -> Self {
        Self { name: "An".to_owned(), answers_after: 20, busy: 0.25, busy_for: 60 }
    }
}

/// Something hidden.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Its name.
    pub name: String,
    /// Ways of telling it.
    pub says: Vec<String>,
    /// Meters that must be at least so high.
    pub needs: Vec<(String, i32)>,
    /// Opens at once when one of these is or was heard.
    pub or_heard: Vec<Key>,
    /// Told only when one of these is heard; empty: volunteered.
    pub asked_by: Vec<Key>,
    /// Said when asked while the door is shut.
    pub evades: Vec<String>,
    /// Hints let fall while it is hidden.
    pub cue: Vec<String>,
    /// Volunteered or hinted at only in these beats; empty: anywhere.
    pub within: Vec<String>,
    /// Only after these are known.
    pub after: Vec<String>,
    /// Exists only in these variations.
    pub picked: Vec<(String, String)>,
    /// Risks raised when told.
    pub raises: Vec<(String, u8)>,
    /// Meters that move when told.
    pub changes: Vec<(String, i32)>,
    /// Why it came out.
    pub why: String,
    /// Where it stands.
    pub place: Place,
}

/// A way the conversation can end.
#[derive(Clone, Debug)]
pub struct Ending {
    /// Its name.
    pub name: String,
    /// How it ended.
    pub outcome: Outcome,
    /// Last words.
    pub says: Vec<String>,
    /// Why it ended so.
    pub explains: String,
    /// What became of the person.
    pub afterwards: String,
    /// The way to help that stays open.
    pub way_to_help: String,
    /// Where it stands.
    pub place: Place,
}

/// What the author hopes to see in a good conversation.
#[derive(Clone, Debug)]
pub struct Expect {
    /// In words.
    pub text: String,
    /// Heard from the counsellor.
    pub hears: Vec<Key>,
    /// Known by the end.
    pub knows: Vec<String>,
    /// At this turn at the latest; 0: no limit.
    pub by_turn: u32,
    /// Earlier than this is heard.
    pub before: Option<Key>,
    /// Must not be heard.
    pub never: bool,
    /// Why it matters.
    pub why: String,
    /// Where it stands.
    pub place: Place,
}

/// A scenario as its file says it; may still hold any fault.
#[derive(Clone, Debug, Default)]
pub struct ScenarioFile {
    /// Its id.
    pub id: String,
    /// Where `scenario(…)` stands.
    pub place: Place,
    /// What the library shows.
    pub meta: Meta,
    /// The scripted person.
    pub persona: Persona,
    /// Where `persona(…)` stands.
    pub persona_place: Place,
    /// Feelings.
    pub meters: Vec<Meter>,
    /// Choices made by chance.
    pub picks: Vec<Pick>,
    /// Subjects of its own.
    pub topics: Vec<Topic>,
    /// Risks it holds.
    pub flags: Vec<RiskFlag>,
    /// What help fits this person.
    pub seeks: Need,
    /// The counsellor's shift lead.
    pub shift_lead: ShiftLead,
    /// Said when a message is not understood.
    pub confused: Vec<String>,
    /// Where those stand.
    pub confused_place: Place,
    /// Hidden things.
    pub facts: Vec<Fact>,
    /// The stations; the first is where it starts.
    pub beats: Vec<Beat>,
    /// Rules that hold in every beat.
    pub anywhere: Vec<Rule>,
    /// Ways to end.
    pub endings: Vec<Ending>,
    /// What the author hopes to see.
    pub expects: Vec<Expect>,
    /// Limits that a rehearsal is held against.
    pub limits: Vec<Limit>,
}

/// A limit that a rehearsal is held against.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// Which, one of [`LIMITS`].
    pub name: String,
    /// How much.
    pub bound: f64,
    /// Where it stands.
    pub place: Place,
}

/// What a limit bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bounds {
    /// A share in percent, at least.
    ShareAtLeast,
    /// A share in percent, at most.
    ShareAtMost,
    /// A number, at least.
    AtLeast,
    /// A number, at most.
    AtMost,
}

impl Bounds {
    /// Whether the bound is the highest that is allowed.
    #[must_use]
    pub const fn is_upper(self) -> bool {
        matches!(self, Self::ShareAtMost | Self::AtMost)
    }

    /// Whether it is in percent.
    #[must_use]
    pub const fn is_share(self) -> bool {
        matches!(self, Self::ShareAtLeast | Self::ShareAtMost)
    }
}

/// The limits that a rehearsal can be held against.
pub const LIMITS: [(&str, Bounds); 16] = [
    ("expert_helped", Bounds::ShareAtLeast),
    ("beginner_helped", Bounds::ShareAtLeast),
    ("cold_helped", Bounds::ShareAtMost),
    ("hostile_helped", Bounds::ShareAtMost),
    ("silent_helped", Bounds::ShareAtMost),
    ("beats", Bounds::ShareAtLeast),
    ("rules", Bounds::ShareAtLeast),
    ("lines", Bounds::ShareAtLeast),
    ("facts", Bounds::ShareAtLeast),
    ("gates", Bounds::ShareAtLeast),
    ("endings", Bounds::ShareAtLeast),
    ("steps", Bounds::ShareAtLeast),
    ("not_understood", Bounds::ShareAtMost),
    ("stalls", Bounds::AtMost),
    ("longest", Bounds::AtMost),
    ("shortest", Bounds::AtLeast),
];

/// The feelings whose labels the interface has in every language.
pub const KNOWN_METERS: [&str; 5] = ["trust", "shame", "tension", "hope", "openness"];

/// The risks that protocols exist for.
pub const KNOWN_FLAGS: [&str; 5] = ["suicide", "child_safety", "threat", "misuse", "anonymity"];

/// Who writes: the mix of contacts of a prevention helpline. `minor` is the one exception to "adults only":
/// somebody in the wrong chat, who is referred and tells nothing.
pub const CONCERNS: [&str; 6] = ["own_feelings", "own_behaviour", "relative", "professional", "general", "minor"];

/// The actions at the desk that a `desk("…")` rule may listen for; ending the chat has its own rule, `closed()`.
pub const DESK_ACTIONS: [&str; 3] = ["back_office", "flag", "refer"];
