//! A day of the calendar, and reckoning with it. Which day it is, others say.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A day of the calendar, written `2026-11-25`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(jiff::civil::Date);

impl Day {
    /// Reads `2026-11-25`, also in front of a time of day or in a recording's name; `None` when it is no day.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        text.get(..10)?.parse().ok().map(Self)
    }

    /// So many days later; the last day there is when that is too far.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().days(i64::from(days))))
    }

    /// So many days earlier.
    #[must_use]
    pub fn minus_days(self, days: u32) -> Self {
        Self(self.0.saturating_sub(jiff::Span::new().days(i64::from(days))))
    }

    /// So many months later.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().months(i64::from(months))))
    }

    /// Days from here to there; negative when that is earlier.
    #[must_use]
    pub fn days_to(self, there: Self) -> i64 {
        there.0.duration_since(self.0).as_hours() / 24
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl TryFrom<String> for Day {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        (text.len() == 10).then(|| Self::read(&text)).flatten().ok_or("no day of the calendar")
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_reckoned_by_the_calendar() {
        let day = Day::read("2026-11-25-193000-bezorgde_partner").unwrap();
        assert_eq!(day.to_string(), "2026-11-25");
        assert_eq!(day.plus_days(30).to_string(), "2026-12-25");
        assert_eq!(day.plus_months(15).to_string(), "2028-02-25");
        assert_eq!(day.days_to(day.plus_days(90)), 90);
        assert_eq!(Day::read("2026-02-30"), None);
        assert_eq!(Day::read("gisteren"), None);
    }
}
