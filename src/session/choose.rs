//! Which rules answer a message.
//!
//! For every act and topic that is heard, the most exact rule whose conditions hold answers:
//! a beat's own before `anywhere`, a topic before an act, "all of these" before "any of
//! these", more conditions before fewer. All their effects count.

use super::Session;
use super::guards::Heard;
use crate::scenario::{Key, Rule, ScenarioFile, Trigger};
use crate::understand::{Act, Reading, Span};
use std::cmp::Reverse;

/// The name that stands for the rules of every beat in the log.
pub const ANYWHERE: &str = "anywhere";

/// A rule that answers.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// The beat it stands in, or `anywhere`.
    pub beat: String,
    /// The rule.
    pub rule: Rule,
    /// What it answers to, in the order of the message.
    pub heard: Vec<String>,
    /// The segment it answers to.
    pub span: Option<Span>,
    /// It answers only to acts that nearly every message carries.
    pub is_general: bool,
}

/// Something heard in the message.
struct Sound {
    key: Key,
    span: Span,
}

fn sounds(reading: &Reading) -> Vec<Sound> {
    let topics = reading.heard_topics().map(|found| Sound { key: Key::Topic(found.topic.clone()), span: found.span });
    let acts = reading.heard().map(|found| Sound { key: Key::Act(found.act), span: found.span });
    topics.chain(acts).collect()
}

/// Acts that say how something is said rather than what.
fn is_general(key: &Key) -> bool {
    matches!(key, Key::Act(Act::QuestionOpen | Act::QuestionClosed | Act::Encourager | Act::Greeting))
}

/// The rules that may speak in a beat, its own first, each with the name of where it stands.
pub(super) fn rules_here<'a>(file: &'a ScenarioFile, beat: &str) -> impl Iterator<Item = (&'a str, &'a Rule)> {
    let beat = file.beats.iter().find(|it| it.name == beat);
    let own = beat.into_iter().flat_map(|beat| beat.rules.iter().map(|rule| (beat.name.as_str(), rule)));
    own.chain(file.anywhere.iter().map(|rule| (ANYWHERE, rule)))
}

/// The rules that answer a reading in a beat, the one that replies first in front; `holds` says whose conditions do.
#[must_use]
pub fn answering(
    file: &ScenarioFile,
    beat: &str,
    reading: &Reading,
    mut holds: impl FnMut(&str, &Rule) -> bool,
) -> Vec<Chosen> {
    let sounds = sounds(reading);
    let candidates: Vec<(&str, &Rule)> = rules_here(file, beat)
        .filter(|(_, rule)| match &rule.trigger {
            Trigger::Hears(keys) => sounds.iter().any(|sound| keys.contains(&sound.key)),
            Trigger::HearsAll(keys) => keys.iter().all(|key| sounds.iter().any(|sound| sound.key == *key)),
            _ => false,
        })
        .filter(|(beat, rule)| holds(beat, rule))
        .collect();

    let mut chosen: Vec<Chosen> = Vec::new();
    for sound in &sounds {
        let best = candidates
            .iter()
            .enumerate()
            .filter(|(_, (_, rule))| keys(rule).contains(&sound.key))
            .max_by_key(|(index, (beat, rule))| (exactness(beat, rule), Reverse(*index)));
        let Some((_, (beat, rule))) = best else { continue };
        match chosen.iter_mut().find(|it| it.beat == *beat && it.rule.place == rule.place) {
            Some(already) => {
                already.heard.push(sound.key.to_string());
                already.is_general &= is_general(&sound.key);
            }
            None => chosen.push(Chosen {
                beat: (*beat).to_owned(),
                rule: (*rule).clone(),
                heard: vec![sound.key.to_string()],
                span: Some(sound.span),
                is_general: is_general(&sound.key),
            }),
        }
    }
    chosen.sort_by_key(|it| {
        let (own, all, guards) = exactness(&it.beat, &it.rule);
        let is_topic = keys(&it.rule).iter().any(|key| matches!(key, Key::Topic(_)));
        (it.is_general, Reverse(own), Reverse(is_topic), Reverse(all), Reverse(guards))
    });
    chosen
}

impl Session {
    /// The rules that answer this reading, the one that replies first in front.
    pub(super) fn choose(&mut self, reading: &Reading, heard: &Heard) -> Vec<Chosen> {
        let scenario = self.scenario.clone();
        let beat = self.state.beat.clone();
        answering(scenario.file(), &beat, reading, |beat, rule| self.rule_holds(beat, rule, heard))
    }

    /// The best rule of a kind: the beat's own before `anywhere`, more conditions before fewer.
    pub(super) fn find_rule(&mut self, heard: &Heard, wanted: impl Fn(&Trigger) -> bool) -> Option<Chosen> {
        let scenario = self.scenario.clone();
        let file = scenario.file();
        let candidates: Vec<(&str, &Rule)> =
            rules_here(file, &self.state.beat).filter(|(_, rule)| wanted(&rule.trigger)).collect();
        let held: Vec<(&str, &Rule)> =
            candidates.into_iter().filter(|(beat, rule)| self.rule_holds(beat, rule, heard)).collect();
        let best =
            held.into_iter().enumerate().max_by_key(|(index, (beat, rule))| (exactness(beat, rule), Reverse(*index)));
        best.map(|(_, (beat, rule))| Chosen {
            beat: beat.to_owned(),
            rule: rule.clone(),
            heard: Vec::new(),
            span: None,
            is_general: false,
        })
    }

    fn rule_holds(&mut self, beat: &str, rule: &Rule, heard: &Heard) -> bool {
        let fired = self.has_fired(beat, rule);
        self.holds(&rule.guards, heard, fired)
    }

    /// Whether this rule answered before.
    pub(super) fn has_fired(&self, beat: &str, rule: &Rule) -> bool {
        let (line, column) = rule.place.at;
        self.state.fired.contains(&(beat.to_owned(), line, column))
    }
}

fn keys(rule: &Rule) -> &[Key] {
    match &rule.trigger {
        Trigger::Hears(keys) | Trigger::HearsAll(keys) => keys,
        Trigger::Quiet(_)
        | Trigger::Otherwise
        | Trigger::Whenever
        | Trigger::Desk(_)
        | Trigger::Referred(_)
        | Trigger::Closed => &[],
    }
}

/// The beat's own, "all of these" or a named partner, number of conditions.
fn exactness(beat: &str, rule: &Rule) -> (bool, bool, usize) {
    let is_exact = match &rule.trigger {
        Trigger::HearsAll(_) => true,
        Trigger::Referred(names) => !names.is_empty(),
        _ => false,
    };
    (beat != ANYWHERE, is_exact, rule.guards.len())
}
