//! What a scenario's topics understand: which are taken for each other, which phrases are too close or read as
//! something else, and which sentences of conversations that were had nobody understood.

mod said;

pub use said::{Said, said};

use crate::ids::Lang;
use crate::scenario::{Amount, Key, Rule, ScenarioFile, Trigger};
use crate::understand::{Act, Alike, Identifying, Reader, Topics, identify};
use std::collections::{BTreeMap, BTreeSet};

/// What the topics of a scenario understand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Understanding {
    /// In which language.
    pub lang: Option<Lang>,
    /// How many topics there are.
    pub topics: Vec<String>,
    /// How many phrases they have together.
    pub phrases: usize,
    /// Topics that are taken for each other, the worst first.
    pub confused: Vec<Confused>,
    /// Phrases of different topics that hardly differ, the likest first.
    pub near: Vec<(Alike, Alike)>,
    /// Phrases that are not read as their topic, or also as something whose rule pulls another way.
    pub misread: Vec<Misread>,
    /// Sentences that were said and not understood, the most frequent first.
    pub missed: Vec<Missed>,
}

/// A topic whose phrases sound like another when they are not learnt from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confused {
    /// The topic they were written for.
    pub topic: String,
    /// The topic they sound like.
    pub heard: String,
    /// The phrases.
    pub phrases: Vec<String>,
}

/// A phrase that is read as something else, although it was learnt from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// The topic it was written for.
    pub topic: String,
    /// The phrase.
    pub phrase: String,
    /// Its own topic is heard too.
    pub is_heard: bool,
    /// Other topics, and acts whose rule pulls another way in the same place.
    pub read_as: Vec<Key>,
}

/// A sentence that was said and not understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Missed {
    /// The sentence, with how often it was said and what the person said it meant.
    pub said: Said,
    /// What is proposed: the topic whose phrase is nearest.
    pub nearest: Option<Alike>,
    /// What in it could point at a real person: such a sentence does not belong in a scenario.
    pub identifying: Vec<Identifying>,
}

/// Two phrases that are so like each other say the same.
const TOO_CLOSE: f32 = 0.7;

/// A sentence that is less like any phrase than this is about something else.
const FAR: f32 = 0.15;

impl Understanding {
    /// Whether there is nothing to mend.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.confused.is_empty() && self.near.is_empty() && self.misread.is_empty() && self.missed.is_empty()
    }
}

/// What the topics of a scenario understand, of their own phrases and of these sentences.
#[must_use]
pub fn understanding(file: &ScenarioFile, lang: Lang, said: &[Said]) -> Understanding {
    let topics: Vec<(String, Vec<String>)> =
        file.topics.iter().map(|topic| (topic.name.clone(), topic.phrases.clone())).collect();
    let learnt = Topics::train(lang, &topics);
    Understanding {
        lang: Some(lang),
        topics: topics.iter().map(|(name, _)| name.clone()).collect(),
        phrases: topics.iter().map(|(_, phrases)| phrases.len()).sum(),
        confused: confused(lang, &topics),
        near: learnt.alike(lang, &topics, TOO_CLOSE),
        misread: misread(file, lang, &topics, &learnt),
        missed: missed(lang, &topics, &learnt, said),
    }
}

fn confused(lang: Lang, topics: &[(String, Vec<String>)]) -> Vec<Confused> {
    let mut pairs: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for found in Topics::confused(lang, topics) {
        pairs.entry((found.topic, found.heard)).or_default().push(found.phrase);
    }
    let mut all: Vec<Confused> =
        pairs.into_iter().map(|((topic, heard), phrases)| Confused { topic, heard, phrases }).collect();
    all.sort_by_key(|pair| std::cmp::Reverse(pair.phrases.len()));
    all
}

fn misread(file: &ScenarioFile, lang: Lang, topics: &[(String, Vec<String>)], learnt: &Topics) -> Vec<Misread> {
    let reader = Reader::shipped(lang);
    let mut found = Vec::new();
    for (topic, phrases) in topics {
        let rivals = rivals(file, topic);
        for phrase in phrases {
            let reading = reader.read_with(phrase, learnt);
            let heard: Vec<&str> = reading.heard_topics().map(|it| it.topic.as_str()).collect();
            let is_heard = heard.contains(&topic.as_str());
            let others = heard.iter().filter(|name| **name != topic.as_str()).map(|it| Key::Topic((*it).to_owned()));
            let acts = reading.heard().map(|it| it.act).filter(|act| rivals.contains(act)).map(Key::Act);
            let read_as: Vec<Key> = others.chain(acts).collect();
            if !is_heard || !read_as.is_empty() {
                found.push(Misread { topic: topic.clone(), phrase: phrase.clone(), is_heard, read_as });
            }
        }
    }
    // What is not heard at all comes before what is heard twice.
    found.sort_by_key(|it| it.is_heard);
    found
}

/// The acts whose rules pull another way than those of this topic where both are listened for: a phrase that is read as
/// both would do both. That an act is heard beside a topic is no fault by itself.
fn rivals(file: &ScenarioFile, topic: &str) -> BTreeSet<Act> {
    let mut acts = BTreeSet::new();
    for beat in &file.beats {
        let here: Vec<&Rule> = beat.rules.iter().chain(&file.anywhere).collect();
        let of_topic = |rule: &&&Rule| keys(rule).iter().any(|key| matches!(key, Key::Topic(name) if name == topic));
        for own in here.iter().filter(of_topic) {
            let others = here.iter().filter(|other| pull_apart(own, other));
            acts.extend(others.flat_map(|other| keys(other)).filter_map(|key| match key {
                Key::Act(act) => Some(*act),
                Key::Topic(_) => None,
            }));
        }
    }
    acts
}

/// What makes a rule speak up when it is heard alone.
fn keys(rule: &Rule) -> &[Key] {
    match &rule.trigger {
        Trigger::Hears(keys) => keys,
        _ => &[],
    }
}

/// Whether two rules move a meter in opposite directions, or lead to different places.
fn pull_apart(a: &Rule, b: &Rule) -> bool {
    let fixed = |rule: &Rule| -> BTreeMap<String, i32> {
        let changes = rule.changes.iter().filter_map(|(meter, by)| match by {
            Amount::Fixed(by) => Some((meter.clone(), by.signum())),
            Amount::Asked(_) => None,
        });
        changes.collect()
    };
    let (ours, theirs) = (fixed(a), fixed(b));
    ours.iter().any(|(meter, sign)| theirs.get(meter).is_some_and(|other| sign * other < 0))
        || matches!((&a.target, &b.target), (Some(ours), Some(theirs)) if ours != theirs)
}

fn missed(lang: Lang, topics: &[(String, Vec<String>)], learnt: &Topics, said: &[Said]) -> Vec<Missed> {
    let reader = Reader::shipped(lang);
    let not_understood = said.iter().filter(|it| {
        let reading = reader.read_with(&it.text, learnt);
        reading.language.is_none() && reading.heard().next().is_none() && reading.heard_topics().next().is_none()
    });
    let nearest = |text: &str| learnt.nearest(lang, topics, text).filter(|it| it.likeness >= FAR);
    let identifying = |text: &str| -> Vec<Identifying> {
        let all: BTreeSet<Identifying> = identify(text).into_iter().map(|(kind, _)| kind).collect();
        all.into_iter().collect()
    };
    not_understood
        .map(|it| Missed { nearest: nearest(&it.text), identifying: identifying(&it.text), said: it.clone() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Helpers, Source, load};

    const TOPICS: &str = r#"
topic("work", ["hoe gaat het op je werk", "werk je vandaag", "wat doe je voor werk", "ben je gaan werken", "weten ze het op je werk"]);
topic("job", ["hoe gaat het op het werk", "heb je werk", "welk werk doe je", "ga je nog werken", "weet je baas ervan"]);
topic("choir", ["zing je nog", "hoe is het in het koor", "heb je nog gezongen", "ga je naar de repetitie", "mis je het zingen"]);
beat("opening");
hears("work").change("trust", 3).reply("ja");
hears("ask_suicide").change("trust", -3).reply("nee");
hears("question_open").change("trust", 2);
"#;

    fn file() -> ScenarioFile {
        load(&Source { name: "proef.rhai".to_owned(), text: TOPICS.to_owned() }, &Helpers::default(), &[]).file
    }

    fn said(text: &str) -> Said {
        Said { text: text.to_owned(), times: 1, meant: BTreeSet::new() }
    }

    #[test]
    fn topics_that_say_the_same_are_confused_and_their_phrases_too_close() {
        let found = understanding(&file(), Lang::Nl, &[]);
        let pairs: Vec<(&str, &str)> = found.confused.iter().map(|it| (it.topic.as_str(), it.heard.as_str())).collect();
        assert!(pairs.contains(&("work", "job")) || pairs.contains(&("job", "work")), "{pairs:?}");
        assert!(pairs.iter().all(|pair| pair.0 != "choir" && pair.1 != "choir"), "{pairs:?}");
        let near = &found.near[0];
        assert_eq!(
            (near.0.phrase.as_str(), near.1.phrase.as_str()),
            ("hoe gaat het op je werk", "hoe gaat het op het werk")
        );
        assert_eq!((found.topics.len(), found.phrases), (3, 15));
    }

    #[test]
    fn a_phrase_that_another_rule_of_the_place_hears_too_is_told() {
        let mut file = file();
        file.topics[0].phrases.push("denk je op je werk aan zelfmoord".to_owned());
        let found = understanding(&file, Lang::Nl, &[]);
        let it = found.misread.iter().find(|it| it.phrase.contains("zelfmoord"));
        assert!(it.is_some_and(|it| it.read_as.contains(&Key::Act(Act::AskSuicide))), "{:?}", found.misread);
        // That it is a question too pulls nowhere else.
        let acts = found.misread.iter().flat_map(|it| &it.read_as);
        assert!(!acts.clone().any(|key| *key == Key::Act(Act::QuestionOpen)), "{:?}", found.misread);
    }

    #[test]
    fn a_sentence_that_nobody_understood_comes_with_the_topic_that_is_nearest() {
        let sentences =
            ["staat de repetitieruimte nog leeg misschien", "hoe gaat het op je werk", "xqzt wvlk brrp"].map(said);
        let found = understanding(&file(), Lang::Nl, &sentences);
        let missed: Vec<(&str, Option<&str>)> = found
            .missed
            .iter()
            .map(|it| (it.said.text.as_str(), it.nearest.as_ref().map(|it| it.topic.as_str())))
            .collect();
        assert!(!missed.iter().any(|it| it.0 == "hoe gaat het op je werk"), "{missed:?}");
        assert!(missed.contains(&("xqzt wvlk brrp", None)), "{missed:?}");
    }
}
