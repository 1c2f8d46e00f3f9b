//! A group over time: what it spoke of, what it agreed to try and whether that was tried, what it looked at. Nobody's score.

use super::meeting::{LineKind, Meeting, Stage, Tried};
use crate::recording::Day;
use crate::written::Translated;
use std::collections::BTreeMap;

/// A meeting that was held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its name.
    pub id: String,
    /// On which day.
    pub on: Day,
    /// By which method.
    pub method: Translated,
    /// The scenario that was looked at; empty: none, or withdrawn.
    pub scenario: String,
    /// What it was about.
    pub themes: Vec<String>,
}

/// A try-out that the group agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// In which meeting.
    pub meeting: String,
    /// Its line there.
    pub line: u32,
    /// What.
    pub text: String,
    /// When it is looked back on.
    pub by: Option<Day>,
    /// What became of it; `None`: not asked yet.
    pub tried: Option<Tried>,
}

/// How often something came up, and when last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Came {
    /// In how many meetings.
    pub times: u32,
    /// In which last.
    pub last: Day,
}

/// A group over time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupOverTime {
    /// The meetings that were held, newest first.
    pub meetings: Vec<Held>,
    /// Themes, whatever their capitals.
    pub themes: BTreeMap<String, Came>,
    /// Scenarios that were looked at, by title.
    pub scenarios: BTreeMap<String, Came>,
    /// Risks in what was looked at.
    pub risks: BTreeMap<String, Came>,
    /// Protocols that what was looked at called for, by name.
    pub protocols: BTreeMap<String, Came>,
    /// What was agreed, what is to be asked about first: the earliest date that nobody told of yet.
    pub try_outs: Vec<Agreed>,
}

impl GroupOverTime {
    /// Of these meetings; those that were not held do not count.
    #[must_use]
    pub fn of<'a>(meetings: impl IntoIterator<Item = &'a Meeting>) -> Self {
        let mut found = Self::default();
        for meeting in meetings {
            let state = meeting.state();
            let (Some(on), true) = (state.plan.on, state.stage >= Stage::Closing) else { continue };
            let excerpt = state.excerpt.as_ref().filter(|_| state.may_show());
            let themes: Vec<String> = state.lines_of(LineKind::Theme).map(|kept| kept.line.text.clone()).collect();
            for theme in &themes {
                came(&mut found.themes, theme.trim().to_lowercase(), on);
            }
            if let Some(excerpt) = excerpt {
                came(&mut found.scenarios, excerpt.title.clone(), on);
                excerpt.risks.iter().for_each(|risk| came(&mut found.risks, risk.clone(), on));
                excerpt.protocols.iter().for_each(|it| came(&mut found.protocols, it.clone(), on));
            }
            for kept in state.lines_of(LineKind::TryOut) {
                let (text, by, tried) = (kept.line.text.clone(), kept.line.by, kept.tried);
                found.try_outs.push(Agreed { meeting: meeting.id.clone(), line: kept.number, text, by, tried });
            }
            let scenario = excerpt.map(|it| it.title.clone()).unwrap_or_default();
            let (id, method) = (meeting.id.clone(), state.tonight.method.name.clone());
            found.meetings.push(Held { id, on, method, scenario, themes });
        }
        found.meetings.sort_by(|a, b| b.on.cmp(&a.on).then_with(|| b.id.cmp(&a.id)));
        found.try_outs.sort_by_key(|it| (it.tried.is_some(), it.by, it.meeting.clone(), it.line));
        found
    }

    /// The try-outs to ask about on this day, before anything else.
    pub fn due(&self, today: Day) -> impl Iterator<Item = &Agreed> {
        self.try_outs.iter().filter(move |it| it.tried.is_none() && it.by.is_some_and(|by| by <= today))
    }
}

fn came(all: &mut BTreeMap<String, Came>, what: String, on: Day) {
    let entry = all.entry(what).or_insert(Came { times: 0, last: on });
    entry.times += 1;
    entry.last = entry.last.max(on);
}
