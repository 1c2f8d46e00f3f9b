//! Where a text stands in a scenario: in what, in answer to what, as what.

use super::super::model::{Key, Trigger};
use std::fmt;

/// What a text belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Of {
    /// The scenario as a whole.
    #[default]
    Scenario,
    /// The help-seeker.
    Persona,
    /// A feeling.
    Meter(String),
    /// A choice made by chance.
    Pick(String),
    /// A subject of its own.
    Topic(String),
    /// A message that was not understood.
    Confused,
    /// Something hidden.
    Fact(String),
    /// A station of the story.
    Beat(String),
    /// What holds in every beat.
    Anywhere,
    /// A way to end.
    Ending(String),
    /// What the author hopes to see.
    Expect,
}

impl Of {
    /// The names of all kinds.
    pub const KINDS: [&'static str; 11] =
        ["scenario", "persona", "meter", "pick", "topic", "confused", "fact", "beat", "anywhere", "ending", "expects"];

    /// Its kind, and its own name where it has one.
    #[must_use]
    pub fn named(&self) -> (&'static str, &str) {
        match self {
            Self::Scenario => ("scenario", ""),
            Self::Persona => ("persona", ""),
            Self::Meter(name) => ("meter", name),
            Self::Pick(name) => ("pick", name),
            Self::Topic(name) => ("topic", name),
            Self::Confused => ("confused", ""),
            Self::Fact(name) => ("fact", name),
            Self::Beat(name) => ("beat", name),
            Self::Anywhere => ("anywhere", ""),
            Self::Ending(name) => ("ending", name),
            Self::Expect => ("expects", ""),
        }
    }
}

/// What a text is there for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// Title of the scenario.
    #[default]
    Title,
    /// From the trainee's view.
    Summary,
    /// Shown before the start.
    ContentNote,
    /// What can be practised.
    Goal,
    /// Who this is, for the trainer.
    About,
    /// A human strength, for the trainer.
    Strength,
    /// What a feeling is called.
    Label,
    /// A value that goes into other texts.
    Value,
    /// Phrases a counsellor might type.
    Phrases,
    /// Said by the help-seeker.
    Says,
    /// Said on entering a beat.
    Entering,
    /// A hidden thing, told.
    Told,
    /// A hidden thing, evaded.
    Evaded,
    /// A hint let fall.
    Cue,
    /// A reply that a beginner may choose.
    Choice,
    /// Why, as the look-back shows it.
    Why,
    /// What the counsellor could have typed.
    Better,
    /// A message that a rule is tried with.
    Sample,
    /// Why it ended so.
    Explains,
    /// What became of the person.
    Afterwards,
    /// The way to help that stays open.
    WayToHelp,
    /// What the author hopes to see, in words.
    Hoped,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 22] = [
        Self::Title,
        Self::Summary,
        Self::ContentNote,
        Self::Goal,
        Self::About,
        Self::Strength,
        Self::Label,
        Self::Value,
        Self::Phrases,
        Self::Says,
        Self::Entering,
        Self::Told,
        Self::Evaded,
        Self::Cue,
        Self::Choice,
        Self::Why,
        Self::Better,
        Self::Sample,
        Self::Explains,
        Self::Afterwards,
        Self::WayToHelp,
        Self::Hoped,
    ];

    /// Its name in keys of the interface texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.names().0
    }

    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Title => ("title", "title"),
            Self::Summary => ("summary", "summary"),
            Self::ContentNote => ("content-note", "content note"),
            Self::Goal => ("goal", "goal"),
            Self::About => ("about", "about, for the trainer"),
            Self::Strength => ("strength", "strength, for the trainer"),
            Self::Label => ("label", "label"),
            Self::Value => ("value", "goes into other texts"),
            Self::Phrases => ("phrases", "phrases a counsellor may type"),
            Self::Says => ("says", "says"),
            Self::Entering => ("entering", "says on entering"),
            Self::Told => ("told", "tells it"),
            Self::Evaded => ("evaded", "evades it"),
            Self::Cue => ("cue", "lets a hint fall"),
            Self::Choice => ("choice", "counsellor may choose"),
            Self::Why => ("why", "why, in the debrief"),
            Self::Better => ("better", "counsellor could have typed"),
            Self::Sample => ("sample", "sample of a counsellor's message"),
            Self::Explains => ("explains", "explained, in the debrief"),
            Self::Afterwards => ("afterwards", "afterwards, in the debrief"),
            Self::WayToHelp => ("way-to-help", "way to help"),
            Self::Hoped => ("hoped", "expected, in words"),
        }
    }

    /// The help-seeker types it.
    #[must_use]
    pub const fn is_spoken(self) -> bool {
        matches!(self, Self::Says | Self::Entering | Self::Told | Self::Evaded | Self::Cue)
    }

    /// The scenario plays in another language without it.
    #[must_use]
    pub const fn may_be_absent(self) -> bool {
        matches!(self, Self::Sample)
    }
}

/// Where a text stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spot {
    /// In what.
    pub of: Of,
    /// What it answers.
    pub answers: Option<Trigger>,
    /// As what.
    pub role: Role,
    /// The help-seeker's name, where the help-seeker says it.
    pub who: String,
}

/// As the translation file says it: `beat opening · after ask_identity · Lies says`.
impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.of.named() {
            ("confused", _) => f.write_str("not understood")?,
            (kind, "") => f.write_str(kind)?,
            (kind, name) => write!(f, "{kind} {name}")?,
        }
        if let Some(trigger) = &self.answers {
            write!(f, " · {}", after(trigger))?;
        }
        f.write_str(" · ")?;
        if self.role.is_spoken() {
            let who = if self.who.is_empty() { "help-seeker" } else { &self.who };
            write!(f, "{who} ")?;
        }
        f.write_str(self.role.names().1)
    }
}

/// What a rule answers.
fn after(trigger: &Trigger) -> String {
    let names = |keys: &[Key], between: &str| keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(between);
    match trigger {
        Trigger::Hears(keys) => format!("after {}", names(keys, " or ")),
        Trigger::HearsAll(keys) => format!("after {}", names(keys, " and ")),
        Trigger::Quiet(seconds) => format!("after {seconds} s of silence"),
        Trigger::Otherwise => "after anything else".to_owned(),
        Trigger::Whenever => "of its own accord".to_owned(),
        Trigger::Desk(action) => format!("after {action} at the desk"),
        Trigger::Referred(to) if to.is_empty() => "after a referral".to_owned(),
        Trigger::Referred(to) => format!("after a referral to {}", to.join(" or ")),
        Trigger::Closed => "after the counsellor closes".to_owned(),
    }
}
