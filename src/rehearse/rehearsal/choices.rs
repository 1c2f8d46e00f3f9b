//! What might be said in a beat and what is waited for there: worked out once.

use crate::scenario::plot::Cue;
use crate::scenario::{Plot, Trigger};
use crate::session::Ground;
use std::collections::BTreeMap;

/// One thing that might be said: acts and topics of one message.
#[derive(Debug)]
pub(super) struct Choice {
    /// What is said.
    pub keys: Vec<usize>,
    /// It is worth saying while one of these rules would answer.
    pub rules: Vec<usize>,
    /// Or while one of these facts is hidden.
    pub facts: Vec<usize>,
}

/// Everything that might be said in a beat, in the order of its keys.
#[derive(Debug)]
pub(super) struct Choices(pub Vec<Choice>);

impl Choices {
    /// For every beat of a plot.
    pub fn by_beat(plot: &Plot) -> Vec<Self> {
        let one = |beat: &crate::scenario::plot::BeatPlot| {
            let mut found: BTreeMap<Vec<usize>, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
            for rule in beat.rules.iter().copied() {
                match &plot.rules[rule].cue {
                    Cue::HearsAll(list) if list.len() < 4 => found.entry(list.clone()).or_default().0.push(rule),
                    Cue::Hears(list) | Cue::HearsAll(list) => {
                        list.iter().for_each(|key| found.entry(vec![*key]).or_default().0.push(rule));
                    }
                    Cue::Quiet(_) | Cue::Other => {}
                }
            }
            for (number, fact) in plot.facts.iter().enumerate() {
                for key in fact.asked_by.iter().chain(&fact.or_heard) {
                    found.entry(vec![*key]).or_default().1.push(number);
                }
            }
            Self(found.into_iter().map(|(keys, (rules, facts))| Choice { keys, rules, facts }).collect())
        };
        plot.beats.iter().map(one).collect()
    }
}

/// What is waited for in a beat.
#[derive(Debug, Default)]
pub(super) struct Listening {
    /// The shortest silence that is answered, of a minute at most: how many seconds, by which rule.
    pub quiet: Option<(u32, usize)>,
    /// Rules for a referral, with the place of the first partner in the partner map that they name.
    pub referred: Vec<(usize, Option<usize>)>,
    /// Its own rules that wait for a state.
    pub whenever: Vec<usize>,
}

impl Listening {
    /// For every beat of a plot.
    pub fn by_beat(ground: &Ground, plot: &Plot) -> Vec<Self> {
        let partners = &ground.organisation.partners.partners;
        let one = |beat: &crate::scenario::plot::BeatPlot| {
            let mut listening = Self::default();
            for number in beat.rules.iter().copied() {
                let rule = &plot.rules[number];
                let Some(written) = ground.scenario.rule(rule.beat, rule.index) else { continue };
                match &written.trigger {
                    Trigger::Quiet(seconds)
                        if *seconds <= 60 && listening.quiet.is_none_or(|(least, _)| *seconds < least) =>
                    {
                        listening.quiet = Some((*seconds, number));
                    }
                    Trigger::Referred(names) => {
                        let Some(name) = names.first() else { continue };
                        let at = partners.iter().position(|it| it.id == *name || it.kind == *name);
                        listening.referred.push((number, at));
                    }
                    Trigger::Whenever if rule.beat.is_some() => listening.whenever.push(number),
                    _ => {}
                }
            }
            listening
        };
        plot.beats.iter().map(one).collect()
    }
}
