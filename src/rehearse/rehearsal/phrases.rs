//! What simulated trainees type: phrases by what they mean, each read once.

use crate::ids::Lang;
use crate::protocol::Organisation;
use crate::scenario::{Key, Scenario};
use crate::understand::{Act, PhraseBook, Reader, Topics};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What a phrase is heard as.
#[derive(Clone, Debug, Default)]
pub(super) struct Heard {
    /// Acts and topics of the scenario.
    pub keys: Vec<Key>,
    /// Topics of the organisation's protocols.
    pub protocol: Vec<String>,
}

impl Heard {
    /// Both in one message.
    pub fn with(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.keys.extend(other.keys.iter().filter(|key| !self.keys.contains(key)).cloned());
        both.protocol.extend(other.protocol.iter().cloned());
        both
    }
}

/// A phrase that can be typed.
#[derive(Debug)]
pub(super) struct Phrase {
    /// The words.
    pub text: String,
    heard: OnceLock<Heard>,
}

impl Phrase {
    fn new(text: &str) -> Self {
        Self { text: text.replace('\n', " "), heard: OnceLock::new() }
    }
}

/// What a trainee can type, by what it means.
#[derive(Debug)]
pub struct Phrases<'a> {
    reader: &'static Reader,
    topics: &'a Topics,
    protocols: &'a Topics,
    by_key: BTreeMap<String, Vec<Phrase>>,
    by_protocol_topic: BTreeMap<String, Vec<Phrase>>,
    noise: Vec<Phrase>,
}

/// Acts that say how, not what: a phrase may carry one of them beside its act.
pub(super) const fn is_how(act: Act) -> bool {
    matches!(act, Act::QuestionOpen | Act::QuestionClosed)
}

impl<'a> Phrases<'a> {
    /// The phrases of a language, of a scenario's topics and of an organisation's protocols.
    pub fn of(scenario: &'a Scenario, organisation: &'a Organisation) -> Self {
        let lang: Lang = scenario.lang();
        let mut by_key: BTreeMap<String, Vec<Phrase>> = BTreeMap::new();
        let mut noise = Vec::new();
        for phrase in PhraseBook::shipped(lang).phrases() {
            let carried: Vec<Act> = phrase.acts.acts().collect();
            let what: Vec<Act> = carried.iter().copied().filter(|act| !is_how(*act)).collect();
            match (what.as_slice(), carried.as_slice()) {
                ([one], _) | ([], [one]) => {
                    by_key.entry(one.code().to_owned()).or_default().push(Phrase::new(&phrase.text));
                }
                ([], []) => noise.push(Phrase::new(&phrase.text)),
                _ => {}
            }
        }
        for topic in &scenario.file().topics {
            by_key.insert(topic.name.clone(), topic.phrases.iter().map(|text| Phrase::new(text)).collect());
        }
        let mut by_protocol_topic = BTreeMap::new();
        for (name, by_lang) in organisation.protocols.iter().flat_map(|protocol| &protocol.topics) {
            let texts = by_lang.get(&lang).map(Vec::as_slice).unwrap_or_default();
            by_protocol_topic.insert(name.clone(), texts.iter().map(|text| Phrase::new(text)).collect());
        }
        let (reader, topics) = (Reader::shipped(lang), scenario.topics());
        Self { reader, topics, protocols: organisation.topics(lang), by_key, by_protocol_topic, noise }
    }

    /// Phrases that mean this act or topic of the scenario.
    pub(super) fn meaning(&self, key: &str) -> &[Phrase] {
        self.by_key.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    /// Phrases on a topic of a protocol.
    pub(super) fn on(&self, topic: &str) -> &[Phrase] {
        self.by_protocol_topic.get(topic).map(Vec::as_slice).unwrap_or_default()
    }

    /// Phrases that mean nothing.
    pub(super) fn noise(&self) -> &[Phrase] {
        &self.noise
    }

    /// What a phrase is heard as.
    pub(super) fn heard<'p>(&self, phrase: &'p Phrase) -> &'p Heard {
        phrase.heard.get_or_init(|| {
            let reading = self.reader.read_with(&phrase.text, self.topics);
            let acts = reading.heard().map(|found| Key::Act(found.act));
            let keys = acts.chain(reading.heard_topics().map(|found| Key::Topic(found.topic.clone()))).collect();
            let other = self.reader.read_with(&phrase.text, self.protocols);
            Heard { keys, protocol: other.heard_topics().map(|found| found.topic.clone()).collect() }
        })
    }
}
