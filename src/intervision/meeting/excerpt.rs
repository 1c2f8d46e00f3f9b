//! Which conversation is looked at, from which message to which, and what about.

use crate::ids::Seq;
use crate::recording::Recording;
use crate::session::{Happening, Who};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A part of a recording, with a question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt {
    /// The recording's name in the store; not in the minutes.
    pub recording: String,
    /// What the minutes call it: `casus 3`.
    pub code: String,
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's title.
    pub title: String,
    /// The persona's name.
    pub persona: String,
    /// The first message, by its place in the log.
    pub from: Seq,
    /// The last message.
    pub to: Seq,
    /// The counsellor's messages in it, in order: what is rated.
    pub messages: Vec<Seq>,
    /// The places in the log of every message, as a fingerprint: taking words out does not change it.
    pub fingerprint: String,
    /// What the case owner wants to learn.
    pub question: String,
    /// Messages before which the group stops and predicts.
    pub stops: Vec<Seq>,
    /// Whether acts are coded by message, beside the rubric.
    #[serde(default)]
    pub asks_acts: bool,
    /// The risks that the author sees in this scenario.
    #[serde(default)]
    pub risks: Vec<String>,
    /// The protocols that risks in this part call for, by name.
    #[serde(default)]
    pub protocols: Vec<String>,
}

impl Excerpt {
    /// The part of a recording between two messages, both counted; `None` when there is no message of the counsellor in it.
    #[must_use]
    pub fn of(recording: &Recording, from: Seq, to: Seq) -> Option<Self> {
        let mut messages = Vec::new();
        let mut all = blake3::Hasher::new();
        let mut raised: BTreeSet<&str> = BTreeSet::new();
        let (mut first, mut last) = (None, from);
        for event in recording.events().filter(|event| (from..=to).contains(&event.seq)) {
            if let Happening::Said { by, .. } = &event.what {
                first.get_or_insert(event.seq);
                last = event.seq;
                if *by == Who::Counsellor {
                    messages.push(event.seq);
                }
                all.update(&event.seq.to_le_bytes());
                all.update(&[u8::from(*by == Who::Counsellor)]);
                all.update(&event.at_ms.to_le_bytes());
            }
            if let Happening::Flag { name, raised: true, .. } = &event.what {
                raised.insert(name);
            }
        }
        let header = &recording.header;
        let called = header.protocols.iter().filter(|it| it.triggers.iter().any(|risk| raised.contains(risk.as_str())));
        all.update(header.scenario_hash.as_bytes());
        all.update(&header.seed.to_le_bytes());
        (!messages.is_empty()).then(|| Self {
            recording: recording.id.clone(),
            scenario: header.scenario.clone(),
            title: header.title.clone(),
            persona: header.persona.clone(),
            risks: header.flags.iter().map(|(name, _)| name.clone()).collect(),
            protocols: called.map(|protocol| protocol.name.clone()).collect(),
            from: first.unwrap_or(from),
            to: last,
            messages,
            fingerprint: all.finalize().to_hex()[..16].to_owned(),
            ..Self::default()
        })
    }

    /// All of a recording.
    #[must_use]
    pub fn whole(recording: &Recording) -> Option<Self> {
        Self::of(recording, 0, Seq::MAX)
    }

    /// Whether this recording still holds the same messages at the same places.
    #[must_use]
    pub fn fits(&self, recording: &Recording) -> bool {
        Self::of(recording, self.from, self.to).is_some_and(|now| now.fingerprint == self.fingerprint)
    }
}
