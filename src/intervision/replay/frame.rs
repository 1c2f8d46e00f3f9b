//! What is to be seen at a moment of a recording.

use crate::ids::Millis;
use crate::intervision::notes::ChatMessage;
use crate::recording::Recording;
use crate::session::{Happening, Phase, Who};
use std::collections::BTreeMap;

/// What went on inside the help-seeker; shown only when the group wants to see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    /// The feelings, 0 to 100.
    pub meters: BTreeMap<String, i32>,
    /// Facts that were told.
    pub told: Vec<String>,
    /// Facts that hints were dropped about.
    pub hinted: Vec<String>,
    /// Where in the story.
    pub beat: String,
}

/// What is to be seen at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The messages so far.
    pub messages: Vec<ChatMessage>,
    /// Who is typing.
    pub typing: Vec<Who>,
    /// How long nothing was said.
    pub silent_ms: Millis,
    /// The phase of the conversation.
    pub phase: Option<Phase>,
    /// What went on inside.
    pub hidden: Hidden,
}

/// What is to be seen of a recording (on its own clock, pauses out) at this moment; a message counts from its own moment on.
#[must_use]
pub fn frame(recording: &Recording, at_ms: Millis) -> Frame {
    let mut found = Frame::default();
    let header = &recording.header;
    found.hidden.meters = header.meters.iter().map(|meter| (meter.name.clone(), meter.start)).collect();
    let mut typing: BTreeMap<Who, bool> = BTreeMap::new();
    for event in recording.events().take_while(|event| event.at_ms <= at_ms) {
        match &event.what {
            Happening::Said { by, text } => {
                typing.insert(*by, false);
                let (by, text) = (*by, text.clone());
                found.messages.push(ChatMessage { of: event.seq, at_ms: event.at_ms, by, text });
            }
            Happening::Typing { by, on } => _ = typing.insert(*by, *on),
            Happening::Phase { name } => found.phase = Some(*name),
            Happening::Beat { name } => found.hidden.beat.clone_from(name),
            Happening::Meter { name, to, .. } => _ = found.hidden.meters.insert(name.clone(), *to),
            Happening::Fact { name, .. } => found.hidden.told.push(name.clone()),
            Happening::Cue { fact, .. } => found.hidden.hinted.push(fact.clone()),
            _ => {}
        }
    }
    found.typing = typing.into_iter().filter(|(_, on)| *on).map(|(who, _)| who).collect();
    found.silent_ms = at_ms - found.messages.last().map_or(0, |message| message.at_ms).min(at_ms);
    found
}
