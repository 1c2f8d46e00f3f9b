//! Until when each recording is kept. Lies readable beside the sealed files, so that a locked program can purge too;
//! holds names and dates and nothing that anybody wrote.

use super::Day;
use crate::protocol::Retention;
use crate::seal::replace;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// When something was made and until when it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The day it was made.
    pub made_on: Day,
    /// The last day it is kept.
    pub until: Day,
    /// The planned intervision, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting_on: Option<Day>,
}

/// What the clock of this machine says, beside the days seen so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// A day like any other.
    Fine,
    /// An earlier day than one that was seen: nothing is purged by it.
    Back,
    /// Far ahead of the last day that was seen, in days: nothing is purged until somebody says that it is right.
    Ahead(i64),
}

/// A clock that runs this many days ahead of the last day seen is asked about first.
const FAR: i64 = 400;

/// Why a later end date is not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TermError {
    /// Longer than the organisation allows; the last day that is.
    #[error("the organisation keeps no recording longer than until {0}")]
    TooLong(Day),
    /// Nobody said why.
    #[error("say why: an end date is put later for a reason")]
    NoReason,
    /// There is no such recording.
    #[error("there is no such recording")]
    Unknown,
}

/// The end dates of a store.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Calendar", default)]
pub struct Calendar {
    version: u32,
    /// The latest day that was believed.
    last_day: Option<Day>,
    terms: BTreeMap<String, Term>,
}

const FILE: &str = "calendar.ron";

impl Calendar {
    /// Reads the calendar of a store; one that is missing or broken is made again from the names of the files.
    #[must_use]
    pub fn read(folder: &Path) -> Self {
        let text = fs::read_to_string(folder.join(FILE)).unwrap_or_default();
        ron::from_str(&text).unwrap_or_default()
    }

    /// Writes it.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        let options = ron::ser::PrettyConfig::new().struct_names(true).depth_limit(2);
        let text =
            ron::ser::to_string_pretty(&Self { version: 1, ..self.clone() }, options).map_err(io::Error::other)?;
        replace(&folder.join(FILE), format!("// Until when each recording is kept.\n{text}\n").as_bytes())
    }

    /// What the clock says, when it says this day.
    #[must_use]
    pub fn clock(&self, today: Day) -> Clock {
        match self.last_day.map(|last| last.days_to(today)) {
            Some(days) if days < 0 => Clock::Back,
            Some(days) if days > FAR => Clock::Ahead(days),
            _ => Clock::Fine,
        }
    }

    /// The day to reckon with: the clock's when it can be believed, else the latest that was.
    #[must_use]
    pub fn day(&self, today: Day) -> Day {
        match (self.clock(today), self.last_day) {
            (Clock::Back | Clock::Ahead(_), Some(last)) => last,
            _ => today,
        }
    }

    /// Believes the clock: somebody said that this is the day.
    pub const fn believe(&mut self, today: Day) {
        self.last_day = Some(today);
    }

    /// The term of a recording.
    #[must_use]
    pub fn term(&self, id: &str) -> Option<Term> {
        self.terms.get(id).copied()
    }

    /// Every term, by name.
    pub fn terms(&self) -> impl Iterator<Item = (&str, Term)> {
        self.terms.iter().map(|(id, term)| (id.as_str(), *term))
    }

    /// Gives what is new its term, forgets what is gone.
    pub fn meet<'a>(&mut self, ids: impl Iterator<Item = &'a str>, retention: &Retention, today: Day) {
        let mut old = std::mem::take(&mut self.terms);
        for id in ids {
            let term = old.remove(id).unwrap_or_else(|| {
                // A name begins with the day; one from elsewhere counts from when it was first seen.
                let made_on = Day::read(id).filter(|day| *day <= today).unwrap_or(today);
                Term { made_on, until: made_on.plus_days(retention.recording_days), meeting_on: None }
            });
            self.terms.insert(id.to_owned(), term);
        }
        if self.clock(today) == Clock::Fine {
            self.last_day = Some(today);
        }
    }

    /// The last day that this may be kept at all.
    #[must_use]
    pub fn latest(&self, id: &str, retention: &Retention) -> Option<Day> {
        self.term(id).map(|term| term.made_on.plus_days(retention.most_days))
    }

    /// Puts the end date of a recording later, or earlier.
    ///
    /// # Errors
    /// When it is later than the organisation allows, or nobody says why.
    pub fn put(&mut self, id: &str, until: Day, reason: &str, retention: &Retention) -> Result<(), TermError> {
        let term = self.terms.get_mut(id).ok_or(TermError::Unknown)?;
        let latest = term.made_on.plus_days(retention.most_days);
        if until > term.until && reason.trim().is_empty() {
            return Err(TermError::NoReason);
        }
        if until > latest {
            return Err(TermError::TooLong(latest));
        }
        term.until = until;
        Ok(())
    }

    /// An intervision is planned for a recording: it is kept until some days after, within what the organisation allows.
    pub fn plan(&mut self, id: &str, meeting_on: Day, retention: &Retention) {
        if let Some(term) = self.terms.get_mut(id) {
            let wanted = meeting_on.plus_days(retention.after_intervision_days);
            term.meeting_on = Some(meeting_on);
            term.until = wanted.min(term.made_on.plus_days(retention.most_days));
        }
    }

    /// What is over on this day.
    #[must_use]
    pub fn over(&self, today: Day) -> Vec<String> {
        if self.clock(today) != Clock::Fine {
            return Vec::new();
        }
        self.terms.iter().filter(|(_, term)| term.until < today).map(|(id, _)| id.clone()).collect()
    }

    pub(super) fn forget(&mut self, id: &str) {
        self.terms.remove(id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::read(text).unwrap()
    }

    fn met(today: &str) -> Calendar {
        let mut calendar = Calendar::default();
        calendar.meet(["2026-11-01-100000-x", "van-elders"].into_iter(), &Retention::default(), day(today));
        calendar
    }

    #[test]
    fn a_recording_is_kept_thirty_days_from_its_own_day() {
        let calendar = met("2026-11-20");
        assert_eq!(calendar.term("2026-11-01-100000-x").unwrap().until, day("2026-12-01"));
        assert_eq!(calendar.term("van-elders").unwrap().until, day("2026-12-20"));
        assert_eq!(calendar.over(day("2026-12-01")), Vec::<String>::new(), "the last day counts");
        assert_eq!(calendar.over(day("2026-12-02")), ["2026-11-01-100000-x"]);
    }

    #[test]
    fn a_clock_set_back_or_far_ahead_deletes_nothing() {
        let mut calendar = met("2026-11-20");
        assert_eq!(calendar.clock(day("2026-11-19")), Clock::Back);
        assert_eq!(calendar.clock(day("2036-11-20")), Clock::Ahead(3_653));
        assert_eq!(calendar.over(day("2036-11-20")), Vec::<String>::new());
        calendar.meet(["van-elders"].into_iter(), &Retention::default(), day("2036-11-20"));
        assert_eq!(calendar.day(day("2036-11-20")), day("2026-11-20"), "the day ahead was not believed");
        assert_eq!(calendar.clock(day("2026-11-21")), Clock::Fine, "and back again nothing happened");
        calendar.believe(day("2036-11-20"));
        assert_eq!(calendar.over(day("2036-11-20")), ["van-elders"]);
    }

    #[test]
    fn a_later_date_needs_a_reason_and_has_an_end() {
        let mut calendar = met("2026-11-20");
        let id = "2026-11-01-100000-x";
        let retention = Retention::default();
        assert_eq!(calendar.put(id, day("2026-12-10"), " ", &retention), Err(TermError::NoReason));
        assert_eq!(calendar.put(id, day("2026-12-10"), "les", &retention), Ok(()));
        assert_eq!(calendar.put(id, day("2027-12-10"), "les", &retention), Err(TermError::TooLong(day("2027-01-30"))));
        assert_eq!(calendar.put(id, day("2026-11-21"), "", &retention), Ok(()), "earlier needs no reason");
        calendar.plan(id, day("2027-01-25"), &retention);
        assert_eq!(calendar.term(id).unwrap().until, day("2027-01-30"), "never past the most");
    }

    #[test]
    fn it_comes_back_as_it_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let mut calendar = met("2026-11-20");
        calendar.plan("van-elders", day("2026-12-01"), &Retention::default());
        calendar.write(folder.path()).unwrap();
        let read = Calendar::read(folder.path());
        assert_eq!(read.terms, calendar.terms);
        assert_eq!(read.last_day, calendar.last_day);
        fs::write(folder.path().join(FILE), "Calendar(").unwrap();
        assert_eq!(Calendar::read(folder.path()), Calendar::default());
    }
}
