//! Two to four conversations of one scenario and seed beside each other, aligned by beat, named A to D.
//!
//! A beat has a name for its author only; for who compares, a row tells the phase that the conversation is in.

use super::notes::ChatMessage;
use crate::ids::Lang;
use crate::recording::{About, Recording};
use crate::session::{Happening, Header, Phase};

/// Why conversations cannot stand beside each other.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotBeside {
    /// Too few or too many.
    #[error("two to four conversations stand beside each other, not {0}")]
    Count(usize),
    /// Of another scenario.
    #[error("{0} is of another scenario")]
    OtherScenario(char),
    /// Of another variation.
    #[error("{0} is of another seed: another variation of the scenario")]
    OtherSeed(char),
    /// The scenario was changed between.
    #[error("the scenario was changed between A and {0}")]
    Changed(char),
}

/// Of what a conversation was held: only what is the same can stand beside each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variation {
    /// Id of the scenario.
    pub scenario: String,
    /// Language of the conversation.
    pub lang: Lang,
    /// The seed of everything that was left to chance.
    pub seed: u64,
    /// Fingerprint of the scenario then.
    pub scenario_hash: String,
}

/// What keeps two conversations from standing beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// Another scenario, or another language.
    Scenario,
    /// Another seed.
    Seed,
    /// The scenario was changed between.
    Changed,
}

impl Variation {
    /// Of a recording as it is listed.
    #[must_use]
    pub fn of(about: &About) -> Self {
        let (scenario, scenario_hash) = (about.scenario.clone(), about.scenario_hash.clone());
        Self { scenario, lang: about.lang, seed: about.seed, scenario_hash }
    }

    fn in_header(header: &Header) -> Self {
        let (scenario, scenario_hash) = (header.scenario.clone(), header.scenario_hash.clone());
        Self { scenario, lang: header.lang, seed: header.seed, scenario_hash }
    }

    /// What differs from this other one; the first that counts.
    #[must_use]
    pub fn differs(&self, other: &Self) -> Option<Differs> {
        if (&self.scenario, self.lang) != (&other.scenario, other.lang) {
            Some(Differs::Scenario)
        } else if self.seed != other.seed {
            Some(Differs::Seed)
        } else if self.scenario_hash != other.scenario_hash {
            Some(Differs::Changed)
        } else {
            None
        }
    }
}

/// One beat of the story, in each conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The beat, as its author names it; empty: before the first.
    pub beat: String,
    /// The phase that it belongs to; `None`: none was come to yet.
    pub phase: Option<Phase>,
    /// What was said in it, by conversation; nothing: it was not come to here.
    pub cells: Vec<Vec<ChatMessage>>,
}

/// Conversations beside each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SideBySide {
    /// Their letters, in order. Nobody's name stands here.
    pub letters: Vec<char>,
    /// The beats, in the order in which they came.
    pub rows: Vec<Row>,
}

/// A visit of a beat, with what was said in it.
#[derive(Default)]
struct Visit {
    beat: String,
    phase: Option<Phase>,
    said: Vec<ChatMessage>,
}

impl SideBySide {
    /// These conversations, in this order.
    ///
    /// # Errors
    /// When they are not of one scenario and seed, or not two to four.
    pub fn of(recordings: &[&Recording]) -> Result<Self, NotBeside> {
        let letters: Vec<char> = ('A'..='D').take(recordings.len()).collect();
        let (Some(first), 2..=4) = (recordings.first(), recordings.len()) else {
            return Err(NotBeside::Count(recordings.len()));
        };
        for (letter, other) in letters.iter().zip(recordings).skip(1) {
            let [a, b] = [&first.header, &other.header].map(Variation::in_header);
            match a.differs(&b) {
                None => {}
                Some(Differs::Scenario) => return Err(NotBeside::OtherScenario(*letter)),
                Some(Differs::Seed) => return Err(NotBeside::OtherSeed(*letter)),
                Some(Differs::Changed) => return Err(NotBeside::Changed(*letter)),
            }
        }
        let mut rows: Vec<Row> = Vec::new();
        for (at, recording) in recordings.iter().enumerate() {
            rows = put(rows, visits(&recording.without_pauses()), at, recordings.len());
        }
        Ok(Self { letters, rows })
    }
}

/// The beats of a conversation in the order in which they were come to; one come to again at once is the same visit.
fn visits(recording: &Recording) -> Vec<Visit> {
    let mut found: Vec<Visit> = Vec::new();
    for event in recording.events() {
        match &event.what {
            Happening::Beat { name } if found.last().is_none_or(|last| last.beat != *name) => {
                let phase = found.last().and_then(|last| last.phase);
                found.push(Visit { beat: name.clone(), phase, said: Vec::new() });
            }
            Happening::Phase { name } => {
                if let Some(last) = found.last_mut() {
                    last.phase = Some(*name);
                }
            }
            Happening::Said { by, text } => {
                if found.is_empty() {
                    found.push(Visit::default());
                }
                let message = ChatMessage { of: event.seq, at_ms: event.at_ms, by: *by, text: text.clone() };
                if let Some(last) = found.last_mut() {
                    last.said.push(message);
                }
            }
            _ => {}
        }
    }
    found
}

/// Puts the visits of one more conversation beside the rows: most visits beside a row of their own beat, in order.
fn put(rows: Vec<Row>, visits: Vec<Visit>, at: usize, of: usize) -> Vec<Row> {
    // The longest common way, from the end.
    let (n, m) = (rows.len(), visits.len());
    let mut longest = vec![vec![0_usize; m + 1]; n + 1];
    for i in (0..n).rev() {
        for j in (0..m).rev() {
            longest[i][j] = if rows[i].beat == visits[j].beat {
                longest[i + 1][j + 1] + 1
            } else {
                longest[i + 1][j].max(longest[i][j + 1])
            };
        }
    }
    let (mut i, mut j, mut found) = (0, 0, Vec::with_capacity(n + m));
    let (mut rows, mut visits) = (rows.into_iter(), visits.into_iter());
    while i < n || j < m {
        let both = i < n
            && j < m
            && longest[i][j] == longest[i + 1][j + 1] + 1
            && longest[i][j] > longest[i + 1][j]
            && longest[i][j] > longest[i][j + 1];
        let is_row = i < n && (both || j >= m || longest[i + 1][j] >= longest[i][j + 1]);
        let mut row = if is_row {
            i += 1;
            rows.next().unwrap_or_default()
        } else {
            Row { cells: vec![Vec::new(); of], ..Row::default() }
        };
        if both || !is_row {
            j += 1;
            if let Some(visit) = visits.next() {
                row.beat = visit.beat;
                row.phase = row.phase.or(visit.phase);
                row.cells[at] = visit.said;
            }
        }
        found.push(row);
    }
    found
}
