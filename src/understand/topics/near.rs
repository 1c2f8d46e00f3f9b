//! Which phrases are like each other, and which phrase a message is most like, heard or not.

use super::{Topics, collect, is_learnt};
use crate::ids::Lang;

/// A phrase and how like something else it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Alike {
    /// The topic it was written for.
    pub topic: String,
    /// The phrase.
    pub phrase: String,
    /// How like: 0 not at all, 1 the same.
    pub likeness: f32,
}

impl Topics {
    /// The phrase of these topics that a message is most like, whether it is heard or not. They must be the topics
    /// that were learnt.
    #[must_use]
    pub fn nearest(&self, lang: Lang, topics: &[(String, Vec<String>)], message: &str) -> Option<Alike> {
        let likeness = self.likeness(lang, message);
        let learnt = topics.iter().filter(|topic| is_learnt(topic));
        let all = learnt.flat_map(|(topic, phrases)| phrases.iter().map(move |phrase| (topic, phrase)));
        let best = all.zip(likeness).max_by(|(_, a), (_, b)| a.total_cmp(b));
        best.map(|((topic, phrase), likeness)| Alike { topic: topic.clone(), phrase: phrase.clone(), likeness })
    }

    /// Pairs of phrases of different topics that are at least so like each other, the likest first.
    #[must_use]
    pub fn alike(&self, lang: Lang, topics: &[(String, Vec<String>)], at_least: f32) -> Vec<(Alike, Alike)> {
        let all: Vec<(&str, &str)> = topics
            .iter()
            .filter(|topic| is_learnt(topic))
            .flat_map(|(topic, phrases)| phrases.iter().map(move |phrase| (topic.as_str(), phrase.as_str())))
            .collect();
        let mut found = Vec::new();
        for (index, (topic, phrase)) in all.iter().enumerate() {
            let likeness = self.likeness(lang, phrase);
            for ((other, theirs), likeness) in all.iter().zip(likeness).skip(index + 1) {
                if topic != other && likeness >= at_least {
                    let one = |topic: &str, phrase: &str| Alike {
                        topic: topic.to_owned(),
                        phrase: phrase.to_owned(),
                        likeness,
                    };
                    found.push((one(topic, phrase), one(other, theirs)));
                }
            }
        }
        found.sort_by(|(a, _), (b, _)| b.likeness.total_cmp(&a.likeness));
        found
    }

    /// How like a message is to each phrase that was learnt.
    fn likeness(&self, lang: Lang, message: &str) -> Vec<f32> {
        let Some(known) = &self.known else { return Vec::new() };
        known.likeness.of_phrases(&collect(lang, message))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topics() -> Vec<(String, Vec<String>)> {
        let topic = |name: &str, phrases: &[&str]| {
            (name.to_owned(), phrases.iter().map(|phrase| (*phrase).to_owned()).collect())
        };
        vec![
            topic("sleep", &["hoe slaap je de laatste tijd", "lig je veel wakker", "hoe zijn je nachten"]),
            topic("study", &["heb je nu examens", "hoe zijn je nachten nu", "wat studeer je"]),
        ]
    }

    #[test]
    fn a_message_is_most_like_the_phrase_that_shares_its_rare_words() {
        let learnt = Topics::train(Lang::Nl, &topics());
        let nearest = |message: &str| learnt.nearest(Lang::Nl, &topics(), message).map(|it| it.phrase);
        assert_eq!(nearest("en studeer jij nog iets?").as_deref(), Some("wat studeer je"));
        assert_eq!(nearest("ge ligt dus wakker").as_deref(), Some("lig je veel wakker"));
        assert_eq!(Topics::empty().nearest(Lang::Nl, &[], "x"), None);
    }

    #[test]
    fn phrases_of_two_topics_that_say_the_same_are_found() {
        let learnt = Topics::train(Lang::Nl, &topics());
        let pairs = learnt.alike(Lang::Nl, &topics(), 0.6);
        assert_eq!(pairs.len(), 1, "{pairs:?}");
        assert_eq!((pairs[0].0.topic.as_str(), pairs[0].1.phrase.as_str()), ("sleep", "hoe zijn je nachten nu"));
    }
}
