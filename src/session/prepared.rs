//! A message read beforehand: everything about it that does not depend on the conversation.

use super::ground::Ground;
use crate::protocol::{Board, Honesty};
use crate::scenario::plot::Keys;
use crate::understand::{Act, Confidence, Reading, Span};

/// How sure a reading must be before something forbidden is noted.
const VERY_SURE: Confidence = Confidence(80);

/// A step of a protocol: which protocol, which step.
pub type StepAt = (usize, usize);

/// What is heard in a reading, by number: topics, then acts, each with its segment.
#[must_use]
pub fn sounds(keys: &Keys, reading: &Reading) -> Vec<(usize, Span)> {
    let topics = reading.heard_topics().filter_map(|found| Some((keys.topic(&found.topic)?, found.span)));
    let acts = reading.heard().map(|found| (Keys::act(found.act), found.span));
    topics.chain(acts).collect()
}

/// A message of the counsellor with all that is heard in it, for one scenario at one organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// As typed.
    pub text: String,
    /// How many letters.
    pub letters: usize,
    /// How many words.
    pub words: u32,
    /// What was heard.
    pub reading: Reading,
    /// By number: topics, then acts, each with its segment.
    pub sounds: Vec<(usize, Span)>,
    /// Subjects of protocols and claims about anonymity.
    pub noticed: Vec<String>,
    /// What it says about confidentiality, taken by itself.
    pub honesty: Option<Honesty>,
    /// It refers to somebody else.
    pub refers: bool,
    /// It says that a colleague is asked.
    pub consults: bool,
    /// Steps of protocols that the acts and topics show.
    pub shows: Vec<StepAt>,
    /// Steps of protocols that the subjects show.
    pub noticed_shows: Vec<StepAt>,
}

impl Prepared {
    /// Reads a message.
    #[must_use]
    pub fn read(ground: &Ground, text: &str) -> Self {
        let reading = ground.reader.read_with(text, ground.scenario.topics());
        Self::given(ground, text, reading)
    }

    /// A message with this reading instead of the reader's own.
    #[must_use]
    pub fn given(ground: &Ground, text: &str, reading: Reading) -> Self {
        let (organisation, lang) = (&ground.organisation, ground.lang());
        let other = ground.reader.read_with(text, organisation.topics(lang));
        let noticed: Vec<String> = other
            .heard_topics()
            // That something forbidden was done is told only when it is quite sure.
            .filter(|found| found.confidence >= VERY_SURE || !organisation.is_only_forbidden(&found.topic))
            .map(|found| found.topic.clone())
            .collect();
        let acts: Vec<String> = reading.heard().map(|found| found.act.code().to_owned()).collect();
        let told: Vec<String> = acts.iter().chain(&noticed).cloned().collect();
        let topics = reading.heard_topics().map(|found| found.topic.clone());
        let heard: Vec<String> = acts.into_iter().chain(topics).collect();
        // What one would do is no step that was done.
        let conditional = reading.heard().find(|found| reading.is_conditional(found)).map(|found| found.act.code());
        let done: Vec<String> = heard.iter().filter(|code| Some(code.as_str()) != conditional).cloned().collect();
        Self {
            text: text.to_owned(),
            letters: text.chars().count(),
            words: u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX),
            sounds: sounds(&ground.scenario.numbers().0, &reading),
            honesty: organisation.statement.honesty(lang, text, &told),
            refers: told.iter().any(|code| code == Act::Refer.code()),
            consults: heard.iter().any(|code| code == Act::Consult.code()),
            shows: Board::shown_by(&ground.protocols, &done),
            noticed_shows: Board::shown_by(&ground.protocols, &noticed),
            noticed,
            reading,
        }
    }

    /// How often this is heard in it.
    #[must_use]
    pub fn times(&self, key: usize) -> u32 {
        u32::try_from(self.sounds.iter().filter(|(it, _)| *it == key).count()).unwrap_or(u32::MAX)
    }

    /// The segment in which this is heard first.
    #[must_use]
    pub fn span(&self, key: usize) -> Option<Span> {
        self.sounds.iter().find(|(it, _)| *it == key).map(|(_, span)| *span)
    }
}
