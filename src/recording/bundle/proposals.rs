//! What had better be taken out before a recording is shared: data by which somebody could be found.

use crate::recording::Recording;
use crate::session::{Happening, Who};
use crate::understand::{Identifying, identify};
use std::collections::BTreeMap;

/// Words that had better be taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The recording they stand in.
    pub id: String,
    /// What they seem to be.
    pub kind: Identifying,
    /// The words.
    pub words: String,
    /// In how many messages.
    pub places: usize,
}

/// What had better be taken out of these recordings, in the order it stands there.
#[must_use]
pub fn proposals<'a>(recordings: impl IntoIterator<Item = &'a Recording>) -> Vec<Proposal> {
    let mut all = Vec::new();
    for recording in recordings {
        let mut found: Vec<Proposal> = Vec::new();
        let mut at: BTreeMap<String, usize> = BTreeMap::new();
        for text in written(recording) {
            let letters: Vec<char> = text.chars().collect();
            for (kind, span) in identify(text) {
                let words: String =
                    letters.get(span.start as usize..span.end as usize).unwrap_or_default().iter().collect();
                let index = *at.entry(words.clone()).or_insert_with(|| {
                    found.push(Proposal { id: recording.id.clone(), kind, words, places: 0 });
                    found.len() - 1
                });
                found[index].places += 1;
            }
        }
        all.extend(found);
    }
    all
}

/// Everything in it that the trainee wrote.
fn written(recording: &Recording) -> Vec<&str> {
    let mut texts = Vec::new();
    for event in recording.events() {
        match &event.what {
            Happening::Said { by: Who::Counsellor, text } | Happening::Lead { by_counsellor: true, text, .. } => {
                texts.push(text.as_str());
            }
            Happening::Referral { partner, note, .. } => texts.extend([partner.as_str(), note.as_str()]),
            _ => {}
        }
    }
    texts
}
