//! What simulated trainees type: phrases by what they mean, each read once.

use super::meanings::Meanings;
use crate::scenario::{Key, Scenario};
use crate::session::{Ground, Prepared, sounds};
use crate::understand::{Act, PhraseBook};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

/// Messages of several phrases that are kept: a long rehearsal needs no more memory than a short one.
const KEPT: usize = 50_000;

/// No phrase.
pub(super) const NONE: u32 = u32::MAX;

/// A message: up to three phrases, one after another.
pub(super) type Words = [u32; 3];

/// What a phrase is heard as, by meaning.
#[derive(Clone, Debug, Default)]
pub(super) struct Heard {
    /// Acts and topics of the scenario.
    pub keys: Vec<usize>,
    /// Topics of the organisation's protocols.
    pub protocol: Vec<usize>,
}

impl Heard {
    /// Takes in what is heard in another phrase of the same message.
    pub fn join(&mut self, other: &Self) {
        for key in &other.keys {
            if !self.keys.contains(key) {
                self.keys.push(*key);
            }
        }
        self.protocol.extend(&other.protocol);
    }
}

/// A phrase that can be typed.
#[derive(Debug)]
struct Phrase {
    text: String,
    /// The same for the same words in several lists.
    words: usize,
    heard: OnceLock<Heard>,
    read: OnceLock<Arc<Prepared>>,
    /// The same with a sign that ends it, where others follow.
    ended: OnceLock<Arc<Prepared>>,
}

/// What a trainee can type, by what it means.
#[derive(Debug)]
pub(super) struct Phrases {
    list: Vec<Phrase>,
    /// Phrases by meaning: acts, topics of the scenario, of protocols, and what means nothing.
    by_meaning: Vec<Vec<u32>>,
    /// Where the same words stand: meaning and place there, by number of words.
    places: Vec<Vec<(usize, usize)>>,
    /// Typed where there is nothing to choose from.
    pub hm: u32,
    whole: RwLock<BTreeMap<Words, Arc<Prepared>>>,
}

/// Acts that say how, not what: a phrase may carry one of them beside its act.
pub(super) const fn is_how(key: usize) -> bool {
    key == Act::QuestionOpen as usize || key == Act::QuestionClosed as usize
}

impl Phrases {
    /// The phrases of a language, of a scenario's topics and samples, and of an organisation's protocols.
    pub fn of(ground: &Ground, meanings: &Meanings) -> Self {
        let mut phrases = Self {
            list: Vec::new(),
            by_meaning: vec![Vec::new(); meanings.count()],
            places: Vec::new(),
            hm: NONE,
            whole: RwLock::default(),
        };
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        let (scenario, lang) = (&ground.scenario, ground.lang());
        for phrase in PhraseBook::shipped(lang).phrases() {
            let carried: Vec<usize> = phrase.acts.acts().map(|act| act as usize).collect();
            let what: Vec<usize> = carried.iter().copied().filter(|act| !is_how(*act)).collect();
            match (what.as_slice(), carried.as_slice()) {
                ([one], _) | ([], [one]) => phrases.add(*one, &phrase.text, &mut known),
                ([], []) => phrases.add(meanings.nothing(), &phrase.text, &mut known),
                _ => {}
            }
        }
        for topic in &scenario.file().topics {
            let Some(key) = meanings.keys.topic(&topic.name) else { continue };
            for text in &topic.phrases {
                phrases.add(key, text, &mut known);
            }
        }
        for (name, by_lang) in ground.organisation.protocols.iter().flat_map(|protocol| &protocol.topics) {
            let Some(meaning) = meanings.protocol_topic(name) else { continue };
            for text in by_lang.get(&lang).into_iter().flatten() {
                phrases.add(meaning, text, &mut known);
            }
        }
        phrases.samples(ground, meanings, &mut known);
        phrases.hm = phrases.number("hm", &mut known);
        phrases
    }

    /// What an author wrote beside a rule means what the rule hears in it.
    fn samples(&mut self, ground: &Ground, meanings: &Meanings, known: &mut BTreeMap<String, usize>) {
        let scenario: &Scenario = &ground.scenario;
        if scenario.file().meta.language != Some(ground.lang()) {
            return;
        }
        for rule in super::tally::rules(scenario) {
            let (crate::scenario::Trigger::Hears(keys) | crate::scenario::Trigger::HearsAll(keys)) = &rule.trigger
            else {
                continue;
            };
            for sample in &rule.samples {
                let reading = ground.reader.read_with(sample, scenario.topics());
                let heard = sounds(&meanings.keys, &reading);
                let number = |key: &Key| meanings.keys.number(key);
                let meant = keys.iter().filter_map(number).find(|key| heard.iter().any(|(it, _)| it == key));
                if let Some(meaning) = meant.or_else(|| keys.first().and_then(number)) {
                    self.add(meaning, sample, known);
                }
            }
        }
    }

    fn number(&mut self, text: &str, known: &mut BTreeMap<String, usize>) -> u32 {
        let text = text.replace('\n', " ");
        let next = known.len();
        let words = *known.entry(text.clone()).or_insert(next);
        if words == self.places.len() {
            self.places.push(Vec::new());
        }
        self.list.push(Phrase { text, words, heard: OnceLock::new(), read: OnceLock::new(), ended: OnceLock::new() });
        u32::try_from(self.list.len() - 1).unwrap_or(NONE)
    }

    fn add(&mut self, meaning: usize, text: &str, known: &mut BTreeMap<String, usize>) {
        let number = self.number(text, known);
        let place = self.by_meaning[meaning].len();
        self.by_meaning[meaning].push(number);
        let words = self.list[number as usize].words;
        self.places[words].push((meaning, place));
    }

    /// Phrases that mean this.
    pub fn meaning(&self, meaning: usize) -> &[u32] {
        &self.by_meaning[meaning]
    }

    /// Number of the words of a phrase.
    pub fn words(&self, phrase: u32) -> usize {
        self.list[phrase as usize].words
    }

    /// How many different words there are.
    pub fn count(&self) -> usize {
        self.places.len()
    }

    /// Where the same words stand: meaning and place there.
    pub fn places(&self, words: usize) -> &[(usize, usize)] {
        &self.places[words]
    }

    /// What a phrase is heard as.
    pub fn heard(&self, ground: &Ground, meanings: &Meanings, phrase: u32) -> &Heard {
        let it = &self.list[phrase as usize];
        it.heard.get_or_init(|| {
            let reading = &self.single(ground, phrase).reading;
            let acts = reading.heard().map(|found| found.act as usize);
            let topics = reading.heard_topics().filter_map(|found| meanings.keys.topic(&found.topic));
            let keys = acts.chain(topics).collect();
            let other = ground.reader.read_with(&it.text, ground.organisation.topics(ground.lang()));
            let protocol = other.heard_topics().filter_map(|found| meanings.protocol_topic(&found.topic)).collect();
            Heard { keys, protocol }
        })
    }

    fn single(&self, ground: &Ground, phrase: u32) -> &Arc<Prepared> {
        let it = &self.list[phrase as usize];
        it.read.get_or_init(|| Arc::new(Prepared::read(ground, &it.text)))
    }

    fn ended(&self, ground: &Ground, phrase: u32) -> &Arc<Prepared> {
        let it = &self.list[phrase as usize];
        it.ended.get_or_init(|| match it.text.ends_with(['.', '!', '?']) {
            true => self.single(ground, phrase).clone(),
            false => Arc::new(Prepared::read(ground, &format!("{}.", it.text))),
        })
    }

    /// A message of several phrases, from how each is read, where that says it.
    fn joined(&self, ground: &Ground, words: Words) -> Option<Prepared> {
        let last = words.iter().rposition(|it| *it != NONE)?;
        let part = |at: usize| match at == last {
            true => self.single(ground, words[at]),
            false => self.ended(ground, words[at]),
        };
        let parts: Vec<&Prepared> = (0..=last).map(|at| part(at).as_ref()).collect();
        Prepared::joined(ground, &parts)
    }

    /// The text of a message.
    pub fn text(&self, words: Words) -> String {
        let mut text = String::new();
        for phrase in words.into_iter().filter(|it| *it != NONE) {
            if !text.is_empty() {
                text.push_str(if text.ends_with(['.', '!', '?']) { " " } else { ". " });
            }
            text.push_str(&self.list[phrase as usize].text);
        }
        text
    }

    /// A message as it is read; the same for a text whoever read it first.
    pub fn read<T>(&self, ground: &Ground, words: Words, hear: impl FnOnce(&Prepared) -> T) -> T {
        if words[1] == NONE {
            return hear(self.single(ground, words[0]));
        }
        if let Some(joined) = self.joined(ground, words) {
            return hear(&joined);
        }
        // A thread that panicked while it held the lock left whole readings behind.
        let known = self.whole.read().unwrap_or_else(PoisonError::into_inner).get(&words).cloned();
        if let Some(known) = known {
            return hear(&known);
        }
        let read = Arc::new(Prepared::read(ground, &self.text(words)));
        let mut whole = self.whole.write().unwrap_or_else(PoisonError::into_inner);
        if whole.len() < KEPT {
            whole.insert(words, read.clone());
        }
        drop(whole);
        hear(&read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;
    use crate::protocol::Organisation;
    use crate::scenario::Library;
    use crate::understand::Reader;

    #[test]
    fn what_stands_beside_a_rule_is_typed_too() {
        let text = include_str!("../../../scenarios/patterns/own_topic.rhai");
        let files = BTreeMap::from([("own_topic.rhai".to_owned(), text.to_owned())]);
        let library = Library::of(&files, Vec::new());
        let scenario = library.scenarios[0].playable[&Lang::Nl].clone();
        let ground = Ground::of(scenario, Organisation::shipped(), Reader::shipped(Lang::Nl), 100);
        let meanings = Meanings::of(&ground);
        let phrases = Phrases::of(&ground, &meanings);
        let topic = meanings.keys.topic("choir").unwrap_or_else(|| panic!("the topic of the pattern"));
        let typed: Vec<String> =
            phrases.meaning(topic).iter().map(|phrase| phrases.text([*phrase, NONE, NONE])).collect();
        assert!(typed.iter().any(|text| text == "Heb je nog gezongen?"), "{typed:?}");
        let both = phrases.text([phrases.hm, phrases.meaning(topic)[0], NONE]);
        assert!(both.starts_with("hm. "), "{both}");
    }

    #[test]
    fn signs_that_end_the_sentence_before_them_are_read_with_it() {
        let library = Library::shipped();
        let Some(loaded) = library.find("bezorgde_partner") else { panic!("it ships") };
        let ground =
            Ground::of(loaded.playable[&Lang::Nl].clone(), Organisation::shipped(), Reader::shipped(Lang::Nl), 100);
        let parts = ["en dat is de grens.", "..."].map(|text| Prepared::read(&ground, text));
        assert_eq!(Prepared::joined(&ground, &[&parts[0], &parts[1]]), None);
        assert!(Prepared::joined(&ground, &[&parts[0], &parts[0]]).is_some(), "sentences are");
    }

    #[test]
    fn phrases_read_apart_are_read_as_the_whole_message_is() {
        let library = Library::shipped();
        let Some(loaded) = library.find("bezorgde_partner") else { panic!("it ships") };
        let scenario = loaded.playable[&Lang::Nl].clone();
        let ground = Ground::of(scenario, Organisation::shipped(), Reader::shipped(Lang::Nl), 100);
        let phrases = Phrases::of(&ground, &Meanings::of(&ground));
        let all = u32::try_from(phrases.list.len()).unwrap_or(NONE);
        let (mut joined, mut left) = (0, 0);
        for round in 0..400_u32 {
            let (first, second) = ((round * 7_919) % all, (round * 104_729 + 13) % all);
            let words = [first, second, if round % 4 == 0 { (round * 31) % all } else { NONE }];
            match phrases.joined(&ground, words) {
                Some(read) => {
                    assert_eq!(read, Prepared::read(&ground, &phrases.text(words)));
                    joined += 1;
                }
                None => left += 1,
            }
        }
        assert!(joined > 2 * left, "{joined} joined, {left} read whole");
    }
}
