//! Where a meeting stands.

use super::{Excerpt, Line, LineKind, Role, Tried};
use crate::ids::Millis;
use crate::intervision::Letter;
use crate::intervision::methods::{PhaseTonight, Tonight, Voice};
use crate::recording::Day;
use std::collections::{BTreeMap, BTreeSet};

/// When, where and what about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// On which day.
    pub on: Option<Day>,
    /// From when, `19:30`.
    pub at: String,
    /// Where.
    pub place: String,
    /// What about.
    pub title: String,
}

/// Somebody who takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// A letter that stands for them.
    pub letter: Letter,
    /// The name they chose.
    pub pseudonym: String,
    /// What they do.
    pub roles: BTreeSet<Role>,
}

/// How far a meeting is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Being planned.
    #[default]
    Planning,
    /// Being held.
    Running,
    /// Insights, try-outs, evaluation, striking.
    Closing,
    /// Over.
    Closed,
}

/// A line of the minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its number, from 1.
    pub number: u32,
    /// The line; its text is empty when it was struck.
    pub line: Line,
    /// The case owner took it out.
    pub is_struck: bool,
    /// What became of a try-out.
    pub tried: Option<Tried>,
}

/// Where a meeting stands: the fold over its log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// When, where, what about.
    pub plan: Plan,
    /// Who takes part, by letter.
    pub people: Vec<Person>,
    /// The method as it is used tonight.
    pub tonight: Tonight,
    /// What is looked at.
    pub excerpt: Option<Excerpt>,
    /// What the case owner said; `None`: nothing yet.
    pub consent: Option<bool>,
    /// How far it is.
    pub stage: Stage,
    /// Which phase, among all phases of [`Tonight`].
    pub phase: usize,
    /// The phase was ended by the stop word.
    pub is_stopped: bool,
    /// Milliseconds spent in each phase until the clock was last set going.
    pub spent_ms: BTreeMap<usize, Millis>,
    /// Minutes given to phases on top.
    pub extra_minutes: BTreeMap<usize, u32>,
    /// Since when the clock goes; `None`: it stands still.
    pub since_ms: Option<Millis>,
    /// Who handed in ratings.
    pub handed_in: BTreeSet<Letter>,
    /// The ratings are shown.
    pub is_revealed: bool,
    /// What the group agreed on, by criterion.
    pub agreed: BTreeMap<String, u8>,
    /// The lines for the minutes, in order.
    pub lines: Vec<Kept>,
}

impl State {
    /// The person with this letter.
    #[must_use]
    pub fn person(&self, letter: Letter) -> Option<&Person> {
        self.people.iter().find(|person| person.letter == letter)
    }

    /// Who has this role.
    #[must_use]
    pub fn with_role(&self, role: Role) -> Option<&Person> {
        self.people.iter().find(|person| person.roles.contains(&role))
    }

    /// The phase that the meeting stands in.
    #[must_use]
    pub fn current(&self) -> Option<&PhaseTonight> {
        (self.stage == Stage::Running).then(|| self.tonight.phases.get(self.phase)).flatten()
    }

    /// The next phase that is held.
    #[must_use]
    pub fn next_phase(&self) -> Option<usize> {
        (self.phase + 1..self.tonight.phases.len()).find(|at| !self.tonight.phases[*at].is_dropped)
    }

    /// The phase before that is held.
    #[must_use]
    pub fn previous_phase(&self) -> Option<usize> {
        (0..self.phase).rev().find(|at| self.tonight.phases.get(*at).is_some_and(|phase| !phase.is_dropped))
    }

    /// Whether this person may speak in the phase that the meeting stands in.
    #[must_use]
    pub fn may_speak(&self, letter: Letter) -> bool {
        let (Some(phase), Some(person)) = (self.current(), self.person(letter)) else { return true };
        let is = |voice: &Voice| match voice {
            Voice::All => true,
            Voice::CaseOwner => person.roles.contains(&Role::CaseOwner),
            Voice::Group => !person.roles.contains(&Role::CaseOwner) && !person.roles.contains(&Role::Observer),
            Voice::Facilitator => person.roles.contains(&Role::Facilitator),
            Voice::NoteTaker => person.roles.contains(&Role::NoteTaker),
            Voice::Observer => person.roles.contains(&Role::Observer),
        };
        // Who minds the method may always speak of the method.
        let phase = &phase.phase;
        person.roles.contains(&Role::Facilitator) || phase.speaks.iter().any(is)
    }

    /// Whether the excerpt may be shown: the case owner agreed, and did not take that back.
    #[must_use]
    pub fn may_show(&self) -> bool {
        self.consent == Some(true)
    }

    /// Who rates: everybody but the observer.
    pub fn raters(&self) -> impl Iterator<Item = Letter> {
        self.people.iter().filter(|person| !person.roles.contains(&Role::Observer)).map(|person| person.letter)
    }

    /// Who has not handed in ratings yet.
    #[must_use]
    pub fn waiting_for(&self) -> Vec<Letter> {
        self.raters().filter(|letter| !self.handed_in.contains(letter)).collect()
    }

    /// The lines of this kind that stay.
    pub fn lines_of(&self, kind: LineKind) -> impl Iterator<Item = &Kept> {
        self.lines.iter().filter(move |kept| kept.line.kind == kind && !kept.is_struck)
    }

    /// The number that the next line gets.
    #[must_use]
    pub fn next_number(&self) -> u32 {
        self.lines.last().map_or(1, |kept| kept.number + 1)
    }

    /// The letter that the next person gets; `None` when they are used up.
    #[must_use]
    pub fn next_letter(&self) -> Option<Letter> {
        Letter::all().find(|letter| self.person(*letter).is_none())
    }
}
