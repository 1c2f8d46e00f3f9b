//! Where the person is in each series: parts done, the next one and from when.
//!
//! A part is done by a conversation of its scenario that came to an end, held after the part before it. Other tries of
//! a conversation count as none.

use super::shelf::{Entry, Kept};
use crate::diagnostic::Diagnostic;
use crate::ids::Lang;
use crate::scenario::Series;
use crate::session::Support;

/// A series as the library shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeriesEntry {
    /// Its id.
    pub id: String,
    /// As shown.
    pub title: String,
    /// For whom and how long.
    pub about: String,
    /// What one can do at the end.
    pub aims: Vec<String>,
    /// The parts that can be held here, in order.
    pub parts: Vec<PartEntry>,
    /// Parts whose scenario is not here or cannot be played.
    pub missing: usize,
    /// What is wrong with its file; with an error among it, it has no parts.
    pub faults: Vec<Diagnostic>,
}

/// One part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartEntry {
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's title.
    pub title: String,
    /// What it is for.
    pub aim: String,
    /// How it is best practised.
    pub support: Option<Support>,
    /// 1 calm, 2 loaded, 3 heavy.
    pub intensity: u8,
    /// How it stands.
    pub stands: PartStands,
}

/// How a part stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartStands {
    /// Done on this day, `2026-11-25`.
    Done(String),
    /// The next one, now.
    Next,
    /// The next one, best from this day on; nothing forbids to begin earlier.
    From(String),
    /// After the next one.
    Later,
}

/// The series as shown in this language, with where the person is in each.
pub(super) fn series(all: &[Series], library: &[Entry], kept: &[Kept], today: &str, lang: Lang) -> Vec<SeriesEntry> {
    let shown = |entry: &SeriesEntry| !entry.parts.is_empty() || !entry.faults.is_empty();
    all.iter().map(|series| one(series, library, kept, today, lang)).filter(shown).collect()
}

fn one(series: &Series, library: &[Entry], kept: &[Kept], today: &str, lang: Lang) -> SeriesEntry {
    let parts = if series.is_sound() { parts(series, library, kept, today, lang) } else { Vec::new() };
    SeriesEntry {
        id: series.id.clone(),
        title: series.title.get(lang).to_owned(),
        about: series.about.get(lang).to_owned(),
        aims: series.aims.iter().map(|aim| aim.get(lang).to_owned()).collect(),
        missing: series.parts.len() - parts.len(),
        parts,
        faults: series.faults.clone(),
    }
}

fn parts(series: &Series, library: &[Entry], kept: &[Kept], today: &str, lang: Lang) -> Vec<PartEntry> {
    // When the last part that is done began; nothing: none is.
    let mut last = String::new();
    let mut is_open = false;
    let mut parts = Vec::new();
    for part in &series.parts {
        let playable = |entry: &&Entry| entry.id == part.scenario && entry.is_playable();
        let Some(entry) = library.iter().find(playable) else { continue };
        let held = |kept: &&Kept| {
            let ended = kept.outcome.is_some() && kept.parent.is_none();
            ended && kept.scenario == part.scenario && kept.started_on > last
        };
        let done = kept.iter().filter(held).map(|kept| &kept.started_on).min().filter(|_| !is_open).cloned();
        let stands = match done {
            Some(started_on) => {
                last = started_on;
                PartStands::Done(day(&last).to_owned())
            }
            None if is_open => PartStands::Later,
            None => {
                is_open = true;
                match later(day(&last), part.after_days).filter(|from| from.as_str() > today) {
                    Some(from) => PartStands::From(from),
                    None => PartStands::Next,
                }
            }
        };
        parts.push(PartEntry {
            scenario: part.scenario.clone(),
            title: entry.title.clone(),
            aim: part.aim.get(lang).to_owned(),
            support: part.support,
            intensity: entry.intensity,
            stands,
        });
    }
    parts
}

fn day(started_on: &str) -> &str {
    started_on.get(..10).unwrap_or_default()
}

/// So many days after a day; `None` when there is no day before.
fn later(day: &str, days: u32) -> Option<String> {
    let day: jiff::civil::Date = day.parse().ok()?;
    let later = day.checked_add(jiff::Span::new().days(i64::from(days))).ok()?;
    Some(later.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Outcome;

    fn first() -> Vec<Series> {
        let text = r#"Series(id: "s", title: "T", about: "A", aims: ["x"], parts: [
            (scenario: "a", aim: "one", support: "guided"),
            (scenario: "gone", aim: "nothing"),
            (scenario: "b", aim: "two", after_days: 3),
            (scenario: "a", aim: "again", after_days: 7, support: "exam"),
        ])"#;
        vec![Series::parse("series/s.ron", text)]
    }

    fn library() -> Vec<Entry> {
        let entry = |id: &str| {
            let langs = vec![Lang::Nl];
            Entry { id: id.to_owned(), title: id.to_uppercase(), langs, ..Entry::default() }
        };
        ["a", "b"].map(entry).to_vec()
    }

    fn held(scenario: &str, started_on: &str, outcome: Option<Outcome>) -> Kept {
        Kept {
            id: format!("{scenario}{started_on}"),
            scenario: scenario.to_owned(),
            title: String::new(),
            persona: String::new(),
            started_on: started_on.to_owned(),
            outcome,
            turns: 4,
            parent: None,
            can_continue: false,
            trouble: None,
            ..Kept::default()
        }
    }

    fn stands(kept: &[Kept], today: &str) -> Vec<PartStands> {
        let found = series(&first(), &library(), kept, today, Lang::Nl);
        found[0].parts.iter().map(|part| part.stands.clone()).collect()
    }

    #[test]
    fn a_series_begins_at_once_and_passes_over_what_is_not_there() {
        use PartStands::{Later, Next};
        assert_eq!(stands(&[], "2026-11-25"), [Next, Later, Later]);
        let found = series(&first(), &library(), &[], "2026-11-25", Lang::Nl);
        assert_eq!(found[0].missing, 1, "what is not there is told");
        assert_eq!(found[0].parts[0].support, Some(Support::Guided));
        assert_eq!(found[0].parts[2].support, Some(Support::Exam));
    }

    #[test]
    fn days_lie_between_the_parts_and_the_same_conversation_counts_once() {
        use PartStands::{Done, From, Later, Next};
        let a = held("a", "2026-11-20 19:30", Some(Outcome::Partly));
        let done = || Done("2026-11-20".to_owned());
        assert_eq!(stands(std::slice::from_ref(&a), "2026-11-21"), [done(), From("2026-11-23".to_owned()), Later]);
        assert_eq!(stands(std::slice::from_ref(&a), "2026-11-23"), [done(), Next, Later]);
        let b = held("b", "2026-11-22 10:00", Some(Outcome::Left));
        let both = [b, a];
        let earlier = || Done("2026-11-22".to_owned());
        assert_eq!(stands(&both, "2026-11-23"), [done(), earlier(), From("2026-11-29".to_owned())]);
    }

    #[test]
    fn what_was_broken_off_or_tried_again_is_no_part() {
        let mut again = held("a", "2026-11-21 19:30", Some(Outcome::Helped));
        again.parent = Some(("x".to_owned(), 3));
        let broken = held("a", "2026-11-20 19:30", None);
        assert_eq!(stands(&[again, broken], "2026-11-25")[0], PartStands::Next);
    }
}
