//! A scenario's own topics, learnt from a handful of phrases each.
//!
//! So few phrases are too few for separating lines alone. What was said is also compared with every phrase (rare
//! words count most; how rare a word is, all phrases of the language tell), and a topic must win from the other
//! topics of the scenario.

mod likeness;
mod near;
mod synonyms;

pub use self::near::Alike;

use self::likeness::Likeness;
use self::synonyms::Synonyms;
use super::features::{self, Feature};
use super::kinds::{self, Heard, QUESTION_KINDS};
use super::lexicon::Lexicon;
use super::model::{LENGTH_LANE, Model, Seen};
use super::phrases::PhraseBook;
use super::reading::{Confidence, FoundTopic};
use super::segment::{Segment, segments};
use super::text::Text;
use super::training::{Counted, Plan, Trainer};
use super::{calibration, explain, reader};
use crate::ids::Lang;

/// A scenario's own topics, ready to be listened for beside the acts.
#[derive(Debug)]
pub struct Topics {
    known: Option<Known>,
    /// Kinds of question that are heard by their form.
    kinds: Vec<&'static str>,
}

#[derive(Debug)]
struct Known {
    names: Vec<String>,
    synonyms: &'static Synonyms,
    /// Lines of up to a row of weights full of topics each.
    lines: Vec<Model>,
    likeness: Likeness,
    /// The score above which a topic is heard.
    threshold: f32,
}

static EMPTY: Topics = Topics { known: None, kinds: Vec::new() };

/// Every so many phrases of the book, one stands for what a topic is not.
const BACKGROUND_STEP: usize = 4;

/// How much likeness to a phrase counts beside the line.
const LIKENESS: f32 = 1.5;

/// The score above which a topic is heard, where topics have as many phrases each as [`FEW`].
const THRESHOLD: f32 = 0.15;

/// So many phrases a topic are few.
const FEW: f32 = 7.0;

/// How much higher the score must be for each phrase more a topic, up to [`HIGHEST`]: the more wordings there are, the
/// easier something is like one of them. Chosen so that what means no topic is not heard more often than with few.
const PER_PHRASE: f32 = 0.014;

/// The score above which a topic is heard however many phrases there are.
const HIGHEST: f32 = 0.33;

/// A second topic of a segment may lie at most so much behind the first.
const BEHIND: f32 = 0.1;

impl Topics {
    /// No topics.
    #[must_use]
    pub fn empty() -> &'static Self {
        &EMPTY
    }

    /// Learns topics, each a name and some phrases that mean it.
    #[must_use]
    pub fn train(lang: Lang, topics: &[(String, Vec<String>)]) -> Self {
        let is_declared = |kind: &&str| topics.iter().any(|(name, _)| name == kind);
        let kinds: Vec<&str> = QUESTION_KINDS.into_iter().filter(is_declared).collect();
        let learnt: Vec<_> = topics.iter().filter(|topic| is_learnt(topic)).cloned().collect();
        if learnt.iter().all(|(_, phrases)| phrases.is_empty()) {
            return Self { known: None, kinds };
        }
        Self { kinds, ..Self::train_on(lang, &learnt, &background(lang)) }
    }

    fn train_on(lang: Lang, topics: &[(String, Vec<String>)], background: &[Vec<Feature>]) -> Self {
        let mut own: Vec<(usize, Vec<Feature>)> = Vec::new();
        for (topic, (_, phrases)) in topics.iter().enumerate() {
            own.extend(phrases.iter().map(|phrase| (topic, collect(lang, phrase))));
        }
        if own.is_empty() {
            return Self { known: None, kinds: Vec::new() };
        }
        Self {
            kinds: Vec::new(),
            known: Some(Known {
                names: topics.iter().map(|(name, _)| name.clone()).collect(),
                synonyms: Synonyms::of(lang),
                lines: lines(topics.len(), &own, background),
                likeness: Likeness::learn(&own, background),
                threshold: threshold(own.len(), topics.len()),
            }),
        }
    }

    /// Adds the kinds of question that nothing more exact answers.
    pub(super) fn listen_for_kinds(&self, text: &Text, message: &str, heard: &[Heard], topics: &mut Vec<FoundTopic>) {
        kinds::listen(&self.kinds, text, message, heard, topics);
    }

    /// Adds the topics of one segment (and what its words mean to its features); a topic is listed once, at its surest
    /// place. Gives whether one counts here.
    pub(super) fn listen(
        &self,
        segment: &Segment,
        text: &Text,
        features: &mut Vec<Feature>,
        seen: &mut Seen,
        heard: &mut Vec<FoundTopic>,
    ) -> bool {
        let Some(known) = &self.known else { return false };
        let tokens = &text.tokens[segment.tokens.clone()];
        known.synonyms.collect(text, tokens, features);
        let scores = known.scores(features, seen);
        let first = scores.iter().copied().fold(f32::MIN, f32::max);
        let mut counts = false;
        for (at, (name, score)) in known.names.iter().zip(&scores).enumerate() {
            let above = score - known.threshold;
            if above <= 0.0 || first - score > BEHIND {
                continue;
            }
            let topic = FoundTopic {
                topic: name.clone(),
                span: reader::span(tokens),
                confidence: calibration::confidence(above),
                words: explain::words(tokens, features, |feature| known.says(feature, at)),
            };
            counts |= topic.confidence >= Confidence::SURE;
            match heard.iter_mut().find(|other| other.topic == *name) {
                Some(other) if other.confidence < topic.confidence => *other = topic,
                Some(_) => {}
                None => heard.push(topic),
            }
        }
        counts
    }
}

impl Known {
    /// How much a segment says each topic.
    fn scores(&self, features: &[Feature], seen: &mut Seen) -> Vec<f32> {
        let mut scores = self.likeness.of(features, self.names.len());
        for (group, line) in scores.chunks_mut(LENGTH_LANE).zip(&self.lines) {
            let said = line.score(features, seen);
            for (score, said) in group.iter_mut().zip(said) {
                *score = *score * LIKENESS + said;
            }
        }
        scores
    }

    fn says(&self, feature: &Feature, topic: usize) -> i32 {
        let line = self.lines.get(topic / LENGTH_LANE);
        line.map_or(0, |line| line.says(feature, topic % LENGTH_LANE))
    }
}

/// A phrase of one topic that sounds like another when it is not learnt from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfusedTopic {
    /// The topic it was written for.
    pub topic: String,
    /// The topic it sounds like.
    pub heard: String,
    /// The phrase.
    pub phrase: String,
}

/// One phrase in so many is left out each time.
const PARTS: usize = 5;

impl Topics {
    /// The phrases that are taken for another topic of the same scenario, each read without having been learnt.
    #[must_use]
    pub fn confused(lang: Lang, topics: &[(String, Vec<String>)]) -> Vec<ConfusedTopic> {
        let mut found = Vec::new();
        let topics: Vec<_> = topics.iter().filter(|topic| is_learnt(topic)).cloned().collect();
        if topics.len() < 2 {
            return found;
        }
        let background = background(lang);
        for part in 0..PARTS {
            let others = |(name, phrases): &(String, Vec<String>)| {
                let kept = phrases.iter().enumerate().filter(|(at, _)| at % PARTS != part);
                (name.clone(), kept.map(|(_, phrase)| phrase.clone()).collect())
            };
            let learnt = Self::train_on(lang, &topics.iter().map(others).collect::<Vec<_>>(), &background);
            for (name, phrases) in &topics {
                for phrase in phrases.iter().skip(part).step_by(PARTS) {
                    let heard = learnt.heard(lang, phrase);
                    if heard.iter().any(|topic| topic.topic == *name) {
                        continue;
                    }
                    found.extend(heard.into_iter().map(|topic| ConfusedTopic {
                        topic: name.clone(),
                        heard: topic.topic,
                        phrase: phrase.clone(),
                    }));
                }
            }
        }
        found.sort_by(|a, b| (&a.topic, &a.heard, &a.phrase).cmp(&(&b.topic, &b.heard, &b.phrase)));
        found
    }

    /// The topics of a message, without its acts.
    fn heard(&self, lang: Lang, message: &str) -> Vec<FoundTopic> {
        let text = Text::read(message, Lexicon::of(lang));
        let (mut features, mut seen, mut heard) = (Vec::new(), Seen::default(), Vec::new());
        for segment in segments(&text) {
            features::collect(&text, &text.tokens[segment.tokens.clone()], &mut features);
            self.listen(&segment, &text, &mut features, &mut seen, &mut heard);
        }
        heard
    }
}

/// The score above which a topic is heard where so many phrases are shared among so many topics.
fn threshold(phrases: usize, topics: usize) -> f32 {
    let each = to_f32(phrases) / to_f32(topics.max(1));
    (THRESHOLD + PER_PHRASE * (each - FEW).max(0.0)).min(HIGHEST)
}

#[expect(clippy::cast_precision_loss, reason = "counts of phrases are small")]
const fn to_f32(count: usize) -> f32 {
    count as f32
}

/// Whether a topic is learnt from its phrases; a kind of question is heard by its form.
pub(super) fn is_learnt(topic: &(String, Vec<String>)) -> bool {
    !QUESTION_KINDS.contains(&topic.0.as_str())
}

/// What the model sees of a phrase, with what its words mean.
fn collect(lang: Lang, phrase: &str) -> Vec<Feature> {
    let mut found = Vec::new();
    let text = Text::read(phrase, Lexicon::of(lang));
    features::collect(&text, &text.tokens, &mut found);
    Synonyms::of(lang).collect(&text, &text.tokens, &mut found);
    found
}

/// What is said anywhere: phrases of the language's book.
fn background(lang: Lang) -> Vec<Vec<Feature>> {
    let book = PhraseBook::shipped(lang);
    book.phrases().iter().step_by(BACKGROUND_STEP).map(|phrase| collect(lang, &phrase.text)).collect()
}

/// The lines that part each topic from the other topics and from what is said anywhere.
fn lines(topics: usize, own: &[(usize, Vec<Feature>)], background: &[Vec<Feature>]) -> Vec<Model> {
    let plan = Plan { seen: 1, price_true: 20.0, price_false: 1.0, ..Plan::default() };
    let groups = (0..topics).step_by(LENGTH_LANE);
    groups
        .map(|from| {
            let mut trainer = Trainer::new();
            for (topic, features) in own {
                let lane = topic.checked_sub(from).filter(|lane| *lane < LENGTH_LANE);
                trainer.add(features, lane.map_or(0, |lane| 1 << lane), Counted::Yes);
            }
            for features in background {
                trainer.add(features, 0, Counted::Yes);
            }
            trainer.train(&plan)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understand::Reader;

    fn topics() -> Vec<(String, Vec<String>)> {
        let topic = |name: &str, phrases: &[&str]| {
            (name.to_owned(), phrases.iter().map(|phrase| (*phrase).to_owned()).collect())
        };
        vec![
            topic(
                "sleep",
                &[
                    "hoe slaap je de laatste tijd",
                    "slaap je nog",
                    "lig je veel wakker",
                    "hoe zijn je nachten",
                    "krijg je nog wat rust",
                ],
            ),
            topic(
                "study",
                &[
                    "hoe gaat het met je studies",
                    "heb je nu examens",
                    "lukt het studeren nog",
                    "wat studeer je",
                    "wanneer is je volgende examen",
                ],
            ),
        ]
    }

    #[test]
    fn a_topic_is_heard_by_phrases_that_are_like_its_own() {
        let learnt = Topics::train(Lang::Nl, &topics());
        for (text, expected) in [
            ("en hoe slaap je nu?", vec!["sleep"]),
            ("hallo. lukt studeren nog een beetje? lig je 's nachts wakker?", vec!["study", "sleep"]),
            ("je hoeft je naam niet te geven", vec![]),
            ("het regent", vec![]),
        ] {
            let reading = Reader::shipped(Lang::Nl).read_with(text, &learnt);
            let heard: Vec<&str> = reading.topics.iter().map(|found| found.topic.as_str()).collect();
            assert_eq!(heard, expected, "{text}");
        }
    }

    #[test]
    fn no_topics_and_topics_without_phrases_are_never_heard() {
        let learnt = Topics::train(Lang::Nl, &[("x".to_owned(), Vec::new())]);
        assert!(Reader::shipped(Lang::Nl).read_with("hoe slaap je", &learnt).topics.is_empty());
        assert!(Reader::shipped(Lang::Nl).read("hoe slaap je").topics.is_empty());
    }

    #[test]
    fn topics_that_say_the_same_are_reported() {
        let mut doubled = topics();
        doubled.push((
            "nights".to_owned(),
            vec!["hoe zijn je nachten nu".to_owned(), "slaap je nog goed".to_owned(), "lig je wakker".to_owned()],
        ));
        let confused = Topics::confused(Lang::Nl, &doubled);
        assert!(confused.iter().any(|found| found.topic != found.heard), "{confused:?}");
    }
}
