//! What a scenario's topics understand: which are taken for each other, which phrases are too close or read as
//! something else, and which sentences of conversations that were had nobody understood.

mod effect;
mod said;

pub use effect::Effect;
pub use said::{Said, said};

use crate::ids::Lang;
use crate::scenario::{Key, ScenarioFile};
use crate::understand::{Alike, Identifying, Reader, Topics, identify};
use effect::{Clash, worst};
use std::cmp::Reverse;
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
    /// Topics of which one phrase among many sounds like another.
    pub alike: Vec<Confused>,
    /// Phrases of different topics that hardly differ, the likest first.
    pub near: Vec<(Alike, Alike)>,
    /// Phrases that are read otherwise than meant, and something comes of it; the worst first.
    pub misread: Vec<Misread>,
    /// Phrases that are read as something more, and nothing comes of it.
    pub harmless: Vec<Misread>,
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

/// Phrases of a topic that are read as something else or something more, although they were learnt from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// The topic they were written for.
    pub topic: String,
    /// The phrases.
    pub phrases: Vec<String>,
    /// What else is heard in them.
    pub read_as: Vec<Key>,
    /// What comes of it.
    pub effect: Effect,
    /// In which beat; empty: in none.
    pub beat: String,
    /// By the rule of which line; 0: by none.
    pub line: u32,
}

impl Misread {
    /// Its own topic is heard too.
    #[must_use]
    pub fn is_heard(&self) -> bool {
        self.effect != Effect::Lost
    }
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
    /// Whether there is nothing to mend; what is of no consequence does not count.
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
    let (misread, harmless) = misread(file, lang, &topics, &learnt);
    let (confused, alike) = confused(lang, &topics);
    Understanding {
        lang: Some(lang),
        topics: topics.iter().map(|(name, _)| name.clone()).collect(),
        phrases: topics.iter().map(|(_, phrases)| phrases.len()).sum(),
        confused,
        alike,
        near: learnt.alike(lang, &topics, TOO_CLOSE),
        misread,
        harmless,
        missed: missed(lang, &topics, &learnt, said),
    }
}

/// One phrase of so many says little about a topic.
const MANY: usize = 6;

/// Topics that are taken for each other, and those of which that says little: one phrase among many.
fn confused(lang: Lang, topics: &[(String, Vec<String>)]) -> (Vec<Confused>, Vec<Confused>) {
    let mut pairs: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for found in Topics::confused(lang, topics) {
        pairs.entry((found.topic, found.heard)).or_default().push(found.phrase);
    }
    let mut all: Vec<Confused> =
        pairs.into_iter().map(|((topic, heard), phrases)| Confused { topic, heard, phrases }).collect();
    all.sort_by_key(|pair| Reverse(pair.phrases.len()));
    let size = |name: &str| topics.iter().find(|(topic, _)| topic == name).map_or(0, |(_, phrases)| phrases.len());
    all.into_iter().partition(|pair| pair.phrases.len() > 1 || size(&pair.topic) < MANY)
}

/// What is read otherwise: of consequence, by topic and what comes of it, and how many phrases of none.
fn misread(
    file: &ScenarioFile,
    lang: Lang,
    topics: &[(String, Vec<String>)],
    learnt: &Topics,
) -> (Vec<Misread>, Vec<Misread>) {
    let reader = Reader::shipped(lang);
    let mut found: BTreeMap<(String, Clash), Misread> = BTreeMap::new();
    for (topic, phrases) in topics {
        let mut known: BTreeMap<Vec<Key>, Clash> = BTreeMap::new();
        for phrase in phrases {
            let reading = reader.read_with(phrase, learnt);
            let heard: Vec<Key> = reading
                .heard()
                .map(|it| Key::Act(it.act))
                .chain(reading.heard_topics().map(|it| Key::Topic(it.topic.clone())))
                .collect();
            let own = Key::Topic(topic.clone());
            let is_heard = heard.contains(&own);
            if is_heard && heard.len() == 1 {
                continue;
            }
            let clash = known.entry(heard.clone()).or_insert_with(|| worst(file, topic, &heard)).clone();
            let it = found.entry((topic.clone(), clash.clone())).or_insert_with(|| Misread {
                topic: topic.clone(),
                phrases: Vec::new(),
                read_as: Vec::new(),
                effect: clash.effect,
                beat: clash.beat,
                line: clash.line,
            });
            it.phrases.push(phrase.clone());
            it.read_as.extend(heard.into_iter().filter(|key| *key != own));
            it.read_as.sort();
            it.read_as.dedup();
        }
    }
    let mut all: Vec<Misread> = found.into_values().collect();
    all.sort_by(|a, b| (&a.effect, Reverse(a.phrases.len())).cmp(&(&b.effect, Reverse(b.phrases.len()))));
    all.into_iter().partition(|it| it.effect != Effect::Nothing)
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
    use crate::understand::Act;

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
    fn a_phrase_that_another_rule_of_the_place_hears_too_is_told_where_something_comes_of_it() {
        let mut file = file();
        file.topics[0].phrases.push("denk je op je werk aan zelfmoord".to_owned());
        let found = understanding(&file, Lang::Nl, &[]);
        let told: Vec<_> = found.misread.iter().filter(|it| it.topic == "work").collect();
        let it = told.iter().find(|it| it.read_as.contains(&Key::Act(Act::AskSuicide)));
        let it = it.unwrap_or_else(|| panic!("{:?}", found.misread));
        assert_eq!((it.effect.clone(), it.beat.as_str(), it.line), (Effect::Against("trust".to_owned()), "opening", 7));
        assert_eq!(it.phrases, ["denk je op je werk aan zelfmoord"]);
        // That it is a question too pulls nowhere else.
        assert!(!told.iter().any(|it| it.read_as == [Key::Act(Act::QuestionOpen)]), "{told:?}");
        assert!(found.harmless.iter().any(|it| it.read_as.contains(&Key::Act(Act::QuestionOpen))), "{found:?}");
    }

    #[test]
    fn what_leads_elsewhere_weighs_more_than_a_meter_and_a_condition_keeps_rules_apart() {
        let weighed = |rule: &str| {
            let text = TOPICS.replace("hears(\"ask_suicide\").change(\"trust\", -3).reply(\"nee\");", rule);
            let source = Source { name: "proef.rhai".to_owned(), text: format!("{text}\nbeat(\"later\");") };
            let file = load(&source, &Helpers::default(), &[]).file;
            worst(&file, "work", &[Key::Topic("work".to_owned()), Key::Act(Act::AskSuicide)]).effect
        };
        let to_later = Effect::Leads("later".to_owned());
        assert_eq!(weighed("hears(\"ask_suicide\").change(\"trust\", -3).then(\"later\");"), to_later);
        assert_eq!(weighed("hears(\"ask_suicide\").change(\"trust\", 3).then(\"later\");"), Effect::Nothing);
        assert_eq!(weighed("hears(\"ask_suicide\").better(\"Vraag iets anders.\");"), Effect::Mistake);
        assert_eq!(weighed("hears(\"ask_suicide\").change(\"trust\", -1);"), Effect::Nothing);
        assert_eq!(weighed("hears(\"ask_suicide\").needs(\"trust\", 60).then(\"later\");"), Effect::Nothing);
        let file = file();
        assert_eq!(worst(&file, "work", &[Key::Act(Act::AskSuicide)]).effect, Effect::Lost);
        assert_eq!(worst(&file, "choir", &[Key::Act(Act::AskSuicide)]).effect, Effect::Nothing);
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
