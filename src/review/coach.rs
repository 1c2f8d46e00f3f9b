//! The coach on demand: a ladder of hints, from where one stands to an example.

use super::examples::Examples;
use super::feedback::{Alternative, Asked, asked, wanted_acts};
use crate::session::{Header, Phase, State, Who};
use crate::understand::Act;

/// The rungs of the ladder.
pub const RUNGS: u8 = 4;

/// Every rung of the ladder at one moment; the interface shows as many as were asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// 1: the phase of the conversation.
    pub phase: Option<Phase>,
    /// 2: what was just heard: the help-seeker's last words.
    pub heard: Option<String>,
    /// 3: what the moment asks for, and acts that do it.
    pub asked: Asked,
    /// 3: acts that do it, at most two.
    pub acts: Vec<Act>,
    /// 4: an example, where there is one.
    pub example: Option<Alternative>,
}

/// The ladder at this moment.
#[must_use]
pub fn coach(header: &Header, state: &State, draft: &str, examples: &Examples) -> Ladder {
    let asked = asked(state);
    let mut acts = wanted_acts(&asked, state);
    // A question on its own is no kind of answer where something better is wanted too.
    acts.dedup();
    let heard = match &asked {
        Asked::Cue { words } => Some(words.clone()),
        _ => state.messages.iter().rfind(|message| message.by == Who::HelpSeeker).map(|message| message.text.clone()),
    };
    let typed = last_typed(state, draft);
    let example = examples.one(header.lang, &acts, &typed, state.seq);
    acts.truncate(2);
    Ladder { phase: state.phase, heard, asked, acts, example }
}

/// What shows the counsellor's register: the draft, or the last message.
fn last_typed(state: &State, draft: &str) -> String {
    if !draft.trim().is_empty() {
        return draft.to_owned();
    }
    let last = state.messages.iter().rfind(|message| message.by == Who::Counsellor);
    last.map(|message| message.text.clone()).unwrap_or_default()
}
