//! Dates as written in files, `2026-11-25`, and the days between them.

/// Whether this is a date that exists.
#[must_use]
pub fn is_date(text: &str) -> bool {
    day_number(text).is_some()
}

/// Days from one date to another, negative when the second is earlier; `None` when one of them is no date.
#[must_use]
pub fn days_between(from: &str, to: &str) -> Option<i64> {
    Some(day_number(to)? - day_number(from)?)
}

fn day_number(text: &str) -> Option<i64> {
    let date: jiff::civil::Date = text.parse().ok()?;
    (text.len() == 10).then(|| date.duration_since(jiff::civil::Date::ZERO).as_hours() / 24)
}
