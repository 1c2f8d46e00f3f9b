//! A scenario's own topics, learnt from a handful of phrases each.

use super::features::{self, Feature};
use super::lexicon::Lexicon;
use super::model::{LENGTH_LANE, Model, Seen};
use super::phrases::PhraseBook;
use super::reading::FoundTopic;
use super::segment::Segment;
use super::text::Text;
use super::training::{Plan, Trainer};
use super::{calibration, explain, reader};
use crate::ids::Lang;

/// A scenario's own topics, ready to be listened for beside the acts.
#[derive(Debug)]
pub struct Topics {
    /// Up to a row of weights full of topics each.
    groups: Vec<(Vec<String>, Model)>,
}

static EMPTY: Topics = Topics { groups: Vec::new() };

/// Every so many phrases of the book, one stands for what a topic is not.
const BACKGROUND_STEP: usize = 4;

/// The score above which a topic is heard.
const THRESHOLD: f32 = -0.2;

impl Topics {
    /// No topics.
    #[must_use]
    pub fn empty() -> &'static Self {
        &EMPTY
    }

    /// Learns topics, each a name and some phrases that mean it.
    #[must_use]
    pub fn train(lang: Lang, topics: &[(String, Vec<String>)]) -> Self {
        let lexicon = Lexicon::of(lang);
        let mut found = Vec::new();
        let background = PhraseBook::shipped(lang);
        let plan = Plan { seen: 1, price_true: 4.0, price_false: 1.0, ..Plan::default() };
        let groups = topics.chunks(LENGTH_LANE).map(|group| {
            let mut trainer = Trainer::new();
            for (name, phrases) in topics {
                let lane = group.iter().position(|(other, _)| other == name);
                for phrase in phrases {
                    let text = Text::read(phrase, lexicon);
                    features::collect(&text, &text.tokens, &mut found);
                    trainer.add(&found, lane.map_or(0, |lane| 1 << lane), 0);
                }
            }
            for phrase in background.phrases().iter().step_by(BACKGROUND_STEP) {
                let text = Text::read(&phrase.text, lexicon);
                features::collect(&text, &text.tokens, &mut found);
                trainer.add(&found, 0, 0);
            }
            let names = group.iter().map(|(name, _)| name.clone()).collect();
            (names, trainer.train(&plan))
        });
        Self { groups: groups.collect() }
    }

    /// Adds the topics of one segment; a topic is listed once, at its surest place.
    pub(super) fn listen(
        &self,
        segment: &Segment,
        text: &Text,
        features: &[Feature],
        seen: &mut Seen,
        heard: &mut Vec<FoundTopic>,
    ) {
        let tokens = &text.tokens[segment.tokens.clone()];
        for (names, model) in &self.groups {
            let scores = model.score(features, seen);
            for (lane, (name, score)) in names.iter().zip(scores).enumerate() {
                let above = score - THRESHOLD;
                if above <= 0.0 {
                    continue;
                }
                let topic = FoundTopic {
                    topic: name.clone(),
                    span: reader::span(tokens),
                    confidence: calibration::percent(1.0 / (1.0 + libm::expf(-(0.2 + 2.5 * above)))),
                    words: explain::words(tokens, features, |feature| model.says(feature, lane)),
                };
                match heard.iter_mut().find(|other| other.topic == *name) {
                    Some(other) if other.confidence < topic.confidence => *other = topic,
                    Some(_) => {}
                    None => heard.push(topic),
                }
            }
        }
    }
}
