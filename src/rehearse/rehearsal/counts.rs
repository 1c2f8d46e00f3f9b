//! How often each part of a scenario was reached, by number, and the shortest way to each that was found.

use super::house::House;
use super::kind::Trainee;
use super::moves::Move;
use super::near::{Miss, gates};
use super::notes::Reached;
use super::spread::Histogram;
use super::tally::Tally;
use crate::ids::Millis;
use crate::scenario::Outcome;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One conversation of a simulated trainee.
#[derive(Clone, Debug)]
pub(super) struct Ran {
    /// Who.
    pub who: Trainee,
    /// The seed of the conversation.
    pub seed: u64,
    /// Messages of the trainee.
    pub turns: u32,
    /// Messages that meant something.
    pub meant: u32,
    /// How it ended; `None`: not ended.
    pub outcome: Option<Outcome>,
    /// How long it lasted, in conversation time.
    pub lasted: Millis,
    /// What was done.
    pub steps: Vec<Move>,
    /// What happened, each with the number of steps done before it.
    pub reached: Vec<(usize, Reached)>,
    /// Meters that stood at an end for most of the time.
    pub pinned: Vec<(usize, i32)>,
    /// How near it came to what was never reached before: the place of the rule or fact.
    pub near: BTreeMap<usize, Miss>,
}

/// A way to something: the seed of the conversation and what was done in it.
#[derive(Clone, Debug)]
pub(super) struct Way {
    /// Steps until there.
    pub until: usize,
    /// The seed.
    pub seed: u64,
    /// Everything that was done.
    pub steps: Arc<[Move]>,
}

impl Way {
    /// What was done until there.
    pub fn there(&self) -> &[Move] {
        self.steps.get(..self.until).unwrap_or(&self.steps)
    }
}

/// How often something happened, and the shortest way there.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Conversations that show it.
    pub runs: u32,
    /// The shortest.
    pub way: Way,
}

/// What conversations reached together: as much for many as for few.
#[derive(Debug, Default)]
pub(super) struct Counts {
    /// Conversations.
    pub runs: u32,
    /// Messages of trainees.
    pub exchanges: u32,
    /// Beats.
    pub beats: Vec<u32>,
    /// Rules, by place.
    pub rules: Vec<u32>,
    /// Facts.
    pub facts: Vec<u32>,
    /// Endings.
    pub endings: Vec<u32>,
    /// Sentences.
    pub lines: Vec<u32>,
    /// Gates that stood open, by place.
    pub open: Vec<u32>,
    /// Gates that stood shut, by place.
    pub shut: Vec<u32>,
    /// Steps of protocols.
    pub steps: BTreeMap<(usize, usize), u32>,
    /// How near conversations came to what was never reached, with the nearest.
    pub near: BTreeMap<usize, (Miss, Way)>,
    /// Things worth a look, with the shortest way there.
    pub ways: BTreeMap<Reached, Found>,
    /// How conversations of each kind of trainee ended, with the shortest.
    pub outcomes: BTreeMap<(Trainee, Option<Outcome>), Found>,
    /// Meters that stood at an end.
    pub pinned: BTreeMap<(usize, i32), Found>,
    /// The conversation of the most messages.
    pub longest: Option<(u32, Way)>,
    /// The conversation of the fewest messages.
    pub shortest: Option<(u32, Way)>,
    /// Messages, spread over conversations.
    pub lengths: Histogram,
    /// Minutes, spread over conversations.
    pub minutes: Histogram,
    /// Conversations that got stuck.
    pub stuck: u32,
    /// Messages that were not understood, among those that meant something.
    pub not_understood: (u32, u32),
}

fn count(list: &mut [u32], at: usize) {
    if let Some(times) = list.get_mut(at) {
        *times += 1;
    }
}

impl Counts {
    /// Nothing reached yet.
    pub fn of(house: &House) -> Self {
        let file = house.ground.scenario.file();
        let places = house.places.len();
        Self {
            beats: vec![0; file.beats.len()],
            rules: vec![0; places],
            facts: vec![0; file.facts.len()],
            endings: vec![0; file.endings.len()],
            lines: vec![0; house.lines.list.len()],
            open: vec![0; places],
            shut: vec![0; places],
            ..Self::default()
        }
    }

    /// Takes a conversation in.
    pub fn take_in(&mut self, house: &House, ran: Ran) {
        self.runs += 1;
        self.exchanges += ran.turns;
        self.not_understood.1 += ran.meant;
        self.lengths.add(ran.turns);
        self.minutes.add(u32::try_from(ran.lasted.div_ceil(60_000)).unwrap_or(u32::MAX));
        let steps: Arc<[Move]> = ran.steps.into();
        let way = |until: usize| Way { until, seed: ran.seed, steps: steps.clone() };
        let mut seen: Vec<Reached> = Vec::new();
        let mut is_stuck = false;
        for (until, reached) in ran.reached {
            let is_wanted = match reached {
                Reached::Beat(at) => {
                    count(&mut self.beats, at);
                    false
                }
                Reached::Rule(place) => {
                    count(&mut self.rules, place);
                    house.story.smells.iter().any(|(it, _)| *it == place)
                }
                Reached::Fact(at) => {
                    count(&mut self.facts, at);
                    false
                }
                Reached::Ending(at) => {
                    count(&mut self.endings, at);
                    false
                }
                Reached::Line(at) => {
                    count(&mut self.lines, at as usize);
                    false
                }
                Reached::Gate(place, is_open) => {
                    count(if is_open { &mut self.open } else { &mut self.shut }, place);
                    false
                }
                Reached::Step(protocol, step) => {
                    *self.steps.entry((protocol, step)).or_default() += 1;
                    false
                }
                Reached::NotUnderstood => {
                    self.not_understood.0 += 1;
                    true
                }
                Reached::Fault(_) | Reached::Stall(_) | Reached::Loop(_) | Reached::Endless(_) | Reached::Again(_) => {
                    true
                }
            };
            is_stuck |= reached.is_stuck();
            if !is_wanted || seen.contains(&reached) {
                continue;
            }
            seen.push(reached);
            match self.ways.get_mut(&reached) {
                Some(found) => {
                    found.runs += 1;
                    if (until, ran.seed) < (found.way.until, found.way.seed) {
                        found.way = way(until);
                    }
                }
                None => {
                    self.ways.insert(reached, Found { runs: 1, way: way(until) });
                }
            }
        }
        self.stuck += u32::from(is_stuck);
        let whole = || way(steps.len());
        let shorter = |found: &Found| (steps.len(), ran.seed) < (found.way.until, found.way.seed);
        take(&mut self.outcomes, (ran.who, ran.outcome), shorter, whole);
        for pinned in ran.pinned {
            take(&mut self.pinned, pinned, shorter, whole);
        }
        if self.longest.as_ref().is_none_or(|(turns, it)| (ran.turns, it.seed) > (*turns, ran.seed)) {
            self.longest = Some((ran.turns, whole()));
        }
        if self.shortest.as_ref().is_none_or(|(turns, it)| (ran.turns, ran.seed) < (*turns, it.seed)) {
            self.shortest = Some((ran.turns, whole()));
        }
        for (place, miss) in ran.near {
            if self.near.get(&place).is_none_or(|(best, _)| miss.distance() < best.distance()) {
                let there = way(miss.until);
                self.near.insert(place, (miss, there));
            }
        }
    }

    /// The same by name, for people.
    pub fn tally(&self, house: &House) -> Tally {
        let file = house.ground.scenario.file();
        let named = |names: Vec<&String>, times: &[u32]| {
            names.into_iter().cloned().zip(times.iter().copied()).collect::<Vec<_>>()
        };
        let step = |(protocol, step): (usize, usize)| {
            let note = &house.ground.protocols[protocol];
            (
                format!("{}.{}", note.id, note.steps[step].id),
                self.steps.get(&(protocol, step)).copied().unwrap_or_default(),
            )
        };
        Tally {
            beats: named(file.beats.iter().map(|it| &it.name).collect(), &self.beats),
            rules: house.place_of.iter().map(|place| (house.places[*place], self.rules[*place])).collect(),
            facts: named(file.facts.iter().map(|it| &it.name).collect(), &self.facts),
            endings: named(file.endings.iter().map(|it| &it.name).collect(), &self.endings),
            lines: house
                .lines
                .list
                .iter()
                .zip(&self.lines)
                .map(|((text, line), times)| (text.clone(), *line, *times))
                .collect(),
            gates: gates(house).map(|place| (house.places[place], (self.open[place], self.shut[place]))).collect(),
            steps: super::tally::steps(&house.ground).into_iter().map(step).collect(),
        }
    }
}

fn take<K: Ord>(list: &mut BTreeMap<K, Found>, key: K, is_shorter: impl Fn(&Found) -> bool, way: impl Fn() -> Way) {
    match list.get_mut(&key) {
        Some(found) => {
            found.runs += 1;
            if is_shorter(found) {
                found.way = way();
            }
        }
        None => {
            list.insert(key, Found { runs: 1, way: way() });
        }
    }
}
