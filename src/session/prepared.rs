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
        Self::of(ground, text.to_owned(), reading, noticed)
    }

    fn of(ground: &Ground, text: String, reading: Reading, noticed: Vec<String>) -> Self {
        let acts: Vec<String> = reading.heard().map(|found| found.act.code().to_owned()).collect();
        let told: Vec<String> = acts.iter().chain(&noticed).cloned().collect();
        let topics = reading.heard_topics().map(|found| found.topic.clone());
        let heard: Vec<String> = acts.into_iter().chain(topics).collect();
        // What one would do is no step that was done.
        let conditional = reading.heard().find(|found| reading.is_conditional(found)).map(|found| found.act.code());
        let done: Vec<String> = heard.iter().filter(|code| Some(code.as_str()) != conditional).cloned().collect();
        let words = text.split_whitespace().count();
        let statement = &ground.organisation.statement;
        let honesty = if words < ground.statement_words {
            statement.honesty_of(&told)
        } else {
            statement.honesty(ground.lang(), &text, &told)
        };
        Self {
            letters: text.chars().count(),
            words: u32::try_from(words).unwrap_or(u32::MAX),
            sounds: sounds(&ground.scenario.numbers().0, &reading),
            honesty,
            refers: told.iter().any(|code| code == Act::Refer.code()),
            consults: heard.iter().any(|code| code == Act::Consult.code()),
            shows: Board::shown_by(&ground.protocols, &done),
            noticed_shows: Board::shown_by(&ground.protocols, &noticed),
            noticed,
            reading,
            text,
        }
    }

    /// A message of several sentences that were read apart, each with the sign that ends it: as if it were read whole.
    ///
    /// Sentences are read each by itself, and what several say counts where it is said best. Where that cannot be told
    /// from the parts there is `None`: two say the same as well, one is in another language or only signs, which end the
    /// sentence before them, or marks of speech may reach over it.
    #[must_use]
    pub fn joined(ground: &Ground, parts: &[&Self]) -> Option<Self> {
        let mut text = String::new();
        let mut reading = Reading::default();
        let mut noticed: Vec<String> = Vec::new();
        for part in parts {
            let is_quoted = |sign: char| matches!(sign, '"' | '“' | '”' | '«' | '»' | '„' | '‘' | '’' | '\'' | '*');
            let only_signs = !part.text.contains(char::is_alphanumeric);
            if only_signs || part.reading.language.is_some() || part.text.contains(is_quoted) {
                return None;
            }
            if !text.is_empty() {
                text.push(' ');
            }
            let from = u32::try_from(text.chars().count()).ok()?;
            let moved = |span: Span| Span { start: span.start + from, end: span.end + from };
            text.push_str(&part.text);
            for found in &part.reading.acts {
                let mut found = found.clone();
                found.span = moved(found.span);
                found.words.iter_mut().for_each(|word| *word = moved(*word));
                match reading.acts.iter_mut().find(|it| it.act == found.act) {
                    Some(other) if other.confidence == found.confidence => return None,
                    Some(other) if other.confidence < found.confidence => *other = found,
                    Some(_) => {}
                    None => reading.acts.push(found),
                }
            }
            for found in &part.reading.topics {
                let mut found = found.clone();
                found.span = moved(found.span);
                found.words.iter_mut().for_each(|word| *word = moved(*word));
                match reading.topics.iter_mut().find(|it| it.topic == found.topic) {
                    Some(other) if other.confidence == found.confidence => return None,
                    Some(other) if other.confidence < found.confidence => *other = found,
                    Some(_) => {}
                    None => reading.topics.push(found),
                }
            }
            if part.noticed.iter().any(|name| noticed.contains(name)) {
                return None;
            }
            noticed.extend(part.noticed.iter().cloned());
            reading.understood |= part.reading.understood;
        }
        reading.acts.sort_by_key(|found| (found.span.start, found.act));
        reading.topics.sort_by(|a, b| (a.span.start, &a.topic).cmp(&(b.span.start, &b.topic)));
        Some(Self::of(ground, text, reading, noticed))
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
