//! What lists show of a recording, without opening it.

use super::{Permissions, Recording, Viewing};
use crate::ids::{Lang, Seq};
use crate::session::{Happening, Outcome, Who};
use serde::{Deserialize, Serialize};

/// What lists show of a recording.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Id of the scenario.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// The persona's name.
    pub persona: String,
    /// Language of the conversation.
    pub lang: Lang,
    /// Local date and time of the start.
    pub started_on: String,
    /// How it ended; `None`: not over, or broken off.
    pub outcome: Option<Outcome>,
    /// It is over.
    pub is_over: bool,
    /// Messages of the counsellor.
    pub turns: u32,
    /// Which recording it is another try of, and from which message on.
    pub parent: Option<(String, Seq)>,
    /// The seed of everything that was left to chance.
    pub seed: u64,
    /// Fingerprint of the scenario then.
    pub scenario_hash: String,
    /// Fingerprint of the organisation's files then.
    pub organisation_hash: String,
    /// Fingerprint of the phrases then.
    pub phrases_hash: String,
    /// Version of the program then.
    pub program: String,
    /// What the person allows.
    pub permissions: Permissions,
    /// Who else looked at it.
    pub viewings: Vec<Viewing>,
    /// Words were taken out: it cannot be gone on with.
    pub is_redacted: bool,
    /// The line where the file is broken.
    pub damaged_at: Option<usize>,
}

impl About {
    /// Of a recording, and the line where its file is broken if it is.
    #[must_use]
    pub fn of(recording: &Recording, damaged_at: Option<usize>) -> Self {
        let header = &recording.header;
        let state = recording.state();
        let turns = state.messages.iter().filter(|it| it.by == Who::Counsellor).count();
        Self {
            scenario: header.scenario.clone(),
            title: header.title.clone(),
            persona: header.persona.clone(),
            lang: header.lang,
            started_on: recording.started_on.clone(),
            outcome: state.end.as_ref().map(|end| end.outcome),
            is_over: state.is_over(),
            turns: u32::try_from(turns).unwrap_or(u32::MAX),
            parent: recording.parent.as_ref().map(|parent| (parent.id.clone(), parent.of)),
            seed: header.seed,
            scenario_hash: header.scenario_hash.clone(),
            organisation_hash: header.organisation_hash.clone(),
            phrases_hash: header.phrases_hash.clone(),
            program: header.program.clone(),
            permissions: recording.keeping.permissions,
            viewings: recording.keeping.viewings.clone(),
            is_redacted: recording.keeping.redacted > 0,
            damaged_at,
        }
    }
}

/// What was said in a conversation, message by message.
pub(super) fn said(recording: &Recording) -> Vec<(Seq, String)> {
    let texts = recording.events().filter_map(|event| match &event.what {
        Happening::Said { text, .. } => Some((event.seq, text.clone())),
        _ => None,
    });
    texts.collect()
}
