//! A method as checked values.

use crate::diagnostic::Diagnostic;
use crate::written::{Place, Translated};
use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// The methods that travel with the program.
static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/methods");

/// Whose turn a phase can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// Everybody.
    All,
    /// Who brought the conversation.
    CaseOwner,
    /// The others.
    Group,
    /// Who minds time, safety and method.
    Facilitator,
    /// Who writes the minutes.
    NoteTaker,
    /// Who watches how the group works.
    Observer,
}

impl Voice {
    /// Every voice.
    pub const ALL: [Self; 6] =
        [Self::All, Self::CaseOwner, Self::Group, Self::Facilitator, Self::NoteTaker, Self::Observer];

    /// The name in files and texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::CaseOwner => "case_owner",
            Self::Group => "group",
            Self::Facilitator => "facilitator",
            Self::NoteTaker => "note_taker",
            Self::Observer => "observer",
        }
    }
}

/// How much a group needs to be used to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Experience {
    /// Nothing: a first meeting can use it.
    #[default]
    Beginner,
    /// Some meetings.
    Some,
    /// Each other, and speaking of oneself.
    Experienced,
}

impl Experience {
    /// Every level, lightest first.
    pub const ALL: [Self; 3] = [Self::Beginner, Self::Some, Self::Experienced];

    /// The name in files and texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Beginner => "beginner",
            Self::Some => "some",
            Self::Experienced => "experienced",
        }
    }
}

/// What the one who brings a conversation wants to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// What could I do?
    Advice,
    /// What goes on here?
    Understanding,
    /// What is my own share in it?
    OwnShare,
    /// Which of two rights is right?
    Dilemma,
    /// What made it go well?
    Strength,
    /// What do we mean by it at all?
    Insight,
    /// Why do we always do it so?
    Habits,
    /// How was this practice chat?
    Debrief,
}

impl Question {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Advice,
        Self::Understanding,
        Self::OwnShare,
        Self::Dilemma,
        Self::Strength,
        Self::Insight,
        Self::Habits,
        Self::Debrief,
    ];

    /// The name in files and texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Understanding => "understanding",
            Self::OwnShare => "own_share",
            Self::Dilemma => "dilemma",
            Self::Strength => "strength",
            Self::Insight => "insight",
            Self::Habits => "habits",
            Self::Debrief => "debrief",
        }
    }
}

/// One phase of a method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phase {
    /// Its name in logs.
    pub id: String,
    /// As shown.
    pub name: Translated,
    /// Who may speak; nobody: everyone writes or thinks.
    pub speaks: Vec<Voice>,
    /// Who is silent.
    pub silent: Vec<Voice>,
    /// Who leaves the room.
    pub away: Vec<Voice>,
    /// How long.
    pub minutes: u32,
    /// Whether the minutes stand in a source; else they are a proposal.
    pub sourced: bool,
    /// What everyone keeps to.
    pub rule: Translated,
    /// What there is when it is over.
    pub yields: Translated,
}

/// A way of working together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Method {
    /// Its name in logs.
    pub id: String,
    /// Which version.
    pub version: String,
    /// As shown.
    pub name: Translated,
    /// What it is, in a sentence.
    pub about: Translated,
    /// When to choose it.
    pub choose_when: Translated,
    /// Which questions it serves.
    pub questions: Vec<Question>,
    /// With how many people, at least and at most.
    pub people: (u32, u32),
    /// What the group needs to be used to.
    pub level: Experience,
    /// Where it comes from, and what was not found there.
    pub source: String,
    /// Its phases, in order.
    pub phases: Vec<Phase>,
    /// Where it stands in its file.
    #[serde(skip)]
    pub(super) place: Place,
}

impl Method {
    /// The minutes of all phases together.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.phases.iter().map(|phase| phase.minutes).sum()
    }
}

/// The methods there are, and what is wrong with their files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Methods {
    /// By id, in order.
    pub all: Vec<Method>,
    /// Faults of the files.
    pub faults: Vec<Diagnostic>,
}

impl Methods {
    /// What travels with the program.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static METHODS: OnceLock<Methods> = OnceLock::new();
        METHODS.get_or_init(|| Self::of_files(&Self::shipped_files()))
    }

    /// The files that travel with the program, by name.
    #[must_use]
    pub fn shipped_files() -> Vec<(String, String)> {
        let text = |file: &include_dir::File<'_>| {
            Some((file.path().to_string_lossy().into_owned(), file.contents_utf8()?.to_owned()))
        };
        SHIPPED.files().filter_map(text).collect()
    }

    /// The methods of these files, by name and text; an id may stand in one file only.
    #[must_use]
    pub fn of_files(files: &[(String, String)]) -> Self {
        let mut found = Self::default();
        for (name, text) in files {
            let (method, faults) = Method::parse(name, text);
            found.faults.extend(faults);
            let Some(method) = method else { continue };
            if found.all.iter().any(|it| it.id == method.id) {
                let message = words!("there is another method `{id}`", id = method.id);
                let fault = Diagnostic::error("twice", name, method.place, message);
                found.faults.push(fault.hint(words!("give each method an id of its own")));
            } else {
                found.all.push(method);
            }
        }
        found.all.sort_by(|a, b| a.id.cmp(&b.id));
        found.faults.sort();
        found
    }

    /// These, with one's own in the place of those of the same id.
    #[must_use]
    pub fn with(&self, own: Self) -> Self {
        let mut found = self.clone();
        for method in own.all {
            match found.all.iter_mut().find(|it| it.id == method.id) {
                Some(old) => *old = method,
                None => found.all.push(method),
            }
        }
        found.all.sort_by(|a, b| a.id.cmp(&b.id));
        found.faults.extend(own.faults);
        found
    }

    /// The method with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Method> {
        self.all.iter().find(|method| method.id == id)
    }
}
