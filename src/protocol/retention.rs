//! How long an organisation keeps things.

use crate::diagnostic::Diagnostic;
use crate::written::{Page, parse};

/// How long an organisation keeps things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Who decided it; empty: nobody did.
    pub decided_by: String,
    /// A recording, in days from the day it was made: 1 to `most_days`.
    pub recording_days: u32,
    /// A recording that an intervision is planned for, in days after it.
    pub after_intervision_days: u32,
    /// No recording is kept longer, in days from the day it was made.
    pub most_days: u32,
    /// A message that was being typed when a chat broke off, in days; 0: on the day itself.
    pub draft_days: u32,
    /// Minutes of an intervision, in months.
    pub minutes_months: u32,
    /// The log of permissions and deletions, in months.
    pub log_months: u32,
}

/// The values of the shipped file.
impl Default for Retention {
    fn default() -> Self {
        Self {
            decided_by: String::new(),
            recording_days: 30,
            after_intervision_days: 14,
            most_days: 90,
            draft_days: 0,
            minutes_months: 12,
            log_months: 24,
        }
    }
}

impl Retention {
    /// The file that travels with the program.
    #[must_use]
    pub const fn shipped_text() -> &'static str {
        include_str!("../../assets/retention.ron")
    }

    /// Reads a file: the values when nothing is wrong, and everything that is.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> (Option<Self>, Vec<Diagnostic>) {
        let (node, faults) = parse(file, text);
        let mut page = Page::new(file, faults);
        let mut found = Self::default();
        if let Some(mut form) = page.form(&node, "Retention") {
            found.decided_by = form.text_or_none(&mut page, "decided_by").unwrap_or_default();
            found.most_days = form.number_or(&mut page, "most_days", &(1..=3_650), found.most_days);
            found.recording_days = form.number_or(&mut page, "recording_days", &(1..=3_650), found.recording_days);
            let after = found.after_intervision_days;
            found.after_intervision_days = form.number_or(&mut page, "after_intervision_days", &(0..=365), after);
            found.draft_days = form.number_or(&mut page, "draft_days", &(0..=30), found.draft_days);
            found.minutes_months = form.number_or(&mut page, "minutes_months", &(1..=120), found.minutes_months);
            found.log_months = form.number_or(&mut page, "log_months", &(1..=120), found.log_months);
            if found.recording_days > found.most_days {
                let place = form.place_of("recording_days");
                let hint =
                    words!("write at most {most_days} days, or a larger `most_days`", most_days = found.most_days);
                page.error("range", place, words!("`recording_days` is more than `most_days`"), hint);
            }
            form.finish(&mut page);
        }
        page.faults.sort();
        let is_sound = !page.faults.iter().any(Diagnostic::is_error);
        (is_sound.then_some(found), page.faults)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_file_says_what_the_defaults_say() {
        let (found, faults) = Retention::parse("retention.ron", Retention::shipped_text());
        assert_eq!(faults, Vec::new());
        assert_eq!(found, Some(Retention::default()));
    }

    #[test]
    fn every_fault_is_told_with_its_place() {
        let text = "Retention(\n  recording_days: 100,\n  draft_days: 99,\n  minuts_months: 3,\n)";
        let (found, faults) = Retention::parse("retention.ron", text);
        assert_eq!(found, None);
        let lines: Vec<u32> = faults.iter().map(|it| it.line).collect();
        assert_eq!(lines, [2, 3, 4], "{faults:?}");
    }
}
