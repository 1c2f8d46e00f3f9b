//! What the minutes of a meeting hold, and what they do not.
//!
//! In them: date, method, roles by pseudonym, case code, learning question, insights, try-outs with a date, signals, what is asked of
//! the organisation, evaluation, consent. Not in them: ratings, the recording's name, what was said in the chat, who said what.

use super::meeting::{Kept, LineKind, Meeting, Role, Tried};
use crate::protocol::Retention;
use crate::recording::Day;
use crate::understand::{Identifying, identify};
use crate::written::Translated;

/// A try-out that was agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TryOut {
    /// What.
    pub text: String,
    /// When it is looked back on.
    pub by: Option<Day>,
    /// What became of it.
    pub tried: Option<Tried>,
}

/// The minutes of a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Minutes {
    /// On which day.
    pub on: Option<Day>,
    /// From when.
    pub at: String,
    /// What the meeting is called.
    pub title: String,
    /// By which method.
    pub method: Translated,
    /// How long its phases took, in minutes; `None`: it was not held.
    pub took_minutes: Option<u64>,
    /// Who had which role, by pseudonym.
    pub roles: Vec<(Role, String)>,
    /// Who else took part, by pseudonym.
    pub others: Vec<String>,
    /// What the case is called; empty: there was none.
    pub code: String,
    /// The scenario of the practice chat.
    pub scenario: String,
    /// What the case owner wanted to learn.
    pub question: String,
    /// What it was about.
    pub themes: Vec<String>,
    /// What was understood.
    pub insights: Vec<String>,
    /// What is going to be tried.
    pub try_outs: Vec<TryOut>,
    /// Signals that a safety protocol speaks of.
    pub signals: Vec<String>,
    /// What is asked of the organisation.
    pub for_organisation: Vec<String>,
    /// How the group worked.
    pub evaluation: Vec<String>,
    /// What the case owner said about looking at it.
    pub consent: Option<bool>,
    /// The last day that the minutes are kept.
    pub until: Option<Day>,
}

impl Minutes {
    /// Of a meeting.
    #[must_use]
    pub fn of(meeting: &Meeting, retention: &Retention) -> Self {
        let state = meeting.state();
        let texts = |kind| state.lines_of(kind).map(|kept| kept.line.text.clone()).collect();
        let try_out = |kept: &Kept| TryOut { text: kept.line.text.clone(), by: kept.line.by, tried: kept.tried };
        let role = |role: &Role| Some((*role, state.with_role(*role)?.pseudonym.clone()));
        let others = state.people.iter().filter(|person| person.roles.is_empty());
        // Withdrawn: of the case stays that there was one.
        let case = state.excerpt.as_ref().filter(|_| state.may_show());
        let took: u64 = state.spent_ms.values().sum();
        Self {
            on: state.plan.on,
            at: state.plan.at.clone(),
            title: state.plan.title.clone(),
            method: state.tonight.method.name.clone(),
            took_minutes: (!state.spent_ms.is_empty()).then(|| took.div_ceil(60_000)),
            roles: Role::ALL.iter().filter_map(role).collect(),
            others: others.map(|person| person.pseudonym.clone()).collect(),
            code: case.map(|it| it.code.clone()).unwrap_or_default(),
            scenario: case.map(|it| it.title.clone()).unwrap_or_default(),
            question: case.map(|it| it.question.clone()).unwrap_or_default(),
            themes: texts(LineKind::Theme),
            insights: texts(LineKind::Insight),
            try_outs: state.lines_of(LineKind::TryOut).map(try_out).collect(),
            signals: texts(LineKind::Signal),
            for_organisation: texts(LineKind::ForOrganisation),
            evaluation: texts(LineKind::Evaluation),
            consent: state.consent,
            until: Day::read(&meeting.id).or(state.plan.on).map(|day| day.plus_months(retention.minutes_months)),
        }
    }
}

/// Why a line should be looked at again before it stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Something points at a real person.
    Identifying(Identifying),
    /// Somebody's words stand in it, between quotation marks.
    Quote,
    /// One of the people of the meeting is named: who said what does not belong here.
    Named(String),
}

/// What in a line for the minutes should be looked at again; it is pointed out, never refused.
#[must_use]
pub fn doubts(meeting: &Meeting, text: &str) -> Vec<Doubt> {
    let mut found: Vec<Doubt> = identify(text).into_iter().map(|(kind, _)| Doubt::Identifying(kind)).collect();
    found.dedup();
    let quotes = text.chars().filter(|c| ['"', '“', '”', '«', '»', '„'].contains(c)).count();
    if quotes > 1 {
        found.push(Doubt::Quote);
    }
    let words: Vec<String> = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
    let people = meeting.state().people.iter().map(|person| &person.pseudonym);
    found.extend(people.filter(|name| words.contains(&name.to_lowercase())).cloned().map(Doubt::Named));
    found
}
