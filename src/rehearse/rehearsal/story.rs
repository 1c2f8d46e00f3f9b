//! What a scenario asks for on the way to a good end: read off its rules, doors and endings.

use super::choices::{Choices, Listening};
use super::meanings::Meanings;
use super::opens::Opens;
use crate::protocol::{Evidence, StepKind};
use crate::scenario::plot::{By, Cue, Goal, Keys};
use crate::scenario::{Guard, Outcome, Plot, Rule, ScenarioFile, Trigger};
use crate::session::Ground;
use crate::understand::Act;
use std::collections::BTreeMap;

/// How far a beat is from a good end when there is no way.
const FAR: i32 = 60;

/// What an author hopes to hear.
#[derive(Debug)]
pub(super) struct Hope {
    /// One of these.
    pub keys: Vec<usize>,
    /// At this message at the latest; 0: no limit.
    pub by_turn: u32,
}

/// A scenario as somebody knows it who can read its rules; beats, rules, facts and meters by number.
#[derive(Debug)]
pub(super) struct Story {
    /// Which way each meter should go.
    pub good: Vec<i32>,
    /// Steps to a helped ending, by beat.
    pub away: Vec<i32>,
    /// What the meters of a rule gain or lose; towards the good.
    pub gain: Vec<i32>,
    /// By closure: what makes it say yes.
    pub closures: BTreeMap<usize, Opens>,
    /// Rules that tell a fact.
    pub tellers: Vec<Vec<usize>>,
    /// Rules that lead to a helped ending.
    pub helping: Vec<usize>,
    /// By beat: rules that lead nearer to a good end, and do no harm.
    pub nearer: Vec<Vec<usize>>,
    /// How endings end.
    pub ends: Vec<Outcome>,
    /// Facts that the author hopes to be told.
    pub hoped_facts: Vec<usize>,
    /// What the author hopes to hear.
    pub hopes: Vec<Hope>,
    /// What protocols and the author forbid, by meaning.
    pub forbidden: Vec<bool>,
    /// Places of rules that answer what no counsellor should do, with how much good they do.
    pub smells: Vec<(usize, i32)>,
    /// By beat: what might be said there.
    pub choices: Vec<Choices>,
    /// By beat: what is waited for there.
    pub listening: Vec<Listening>,
    /// By beat: it belongs to the close.
    pub is_closing: Vec<bool>,
}

/// Acts that no good counsellor does.
const NEVER: [Act; 5] =
    [Act::Judgement, Act::PromiseSecrecy, Act::FalseReassurance, Act::AskIdentity, Act::SelfDisclosure];

/// Acts whose answer should do no good.
const POOR: [Act; 4] = [Act::Judgement, Act::PromiseSecrecy, Act::FalseReassurance, Act::AskIdentity];

impl Story {
    /// Reads a scenario.
    pub fn of(ground: &Ground, plot: &Plot, meanings: &Meanings) -> Self {
        let scenario = &ground.scenario;
        let file = scenario.file();
        let good: Vec<i32> = file.meters.iter().map(|meter| direction(file, &meter.name)).collect();
        let gain: Vec<i32> = plot
            .rules
            .iter()
            .map(|rule| {
                let change = |(meter, by): &(usize, By)| match by {
                    By::Fixed(by) => by * good[*meter],
                    By::Asked(_) => 1,
                };
                rule.changes.iter().map(change).sum()
            })
            .collect();
        let ends: Vec<Outcome> = file.endings.iter().map(|ending| ending.outcome).collect();
        let mut story = Self {
            away: Vec::new(),
            closures: BTreeMap::new(),
            tellers: vec![Vec::new(); file.facts.len()],
            helping: Vec::new(),
            nearer: Vec::new(),
            hoped_facts: Vec::new(),
            hopes: Vec::new(),
            forbidden: forbidden(ground, meanings),
            smells: smells(ground, plot, &gain),
            choices: Choices::by_beat(plot),
            listening: Listening::by_beat(ground, plot),
            is_closing: file.beats.iter().map(|beat| beat.phase == Some(crate::scenario::Phase::Close)).collect(),
            good,
            gain,
            ends,
        };
        for (number, rule) in plot.rules.iter().enumerate() {
            for fact in &rule.tells {
                story.tellers[*fact].push(number);
            }
            if rule.goal.as_ref().is_some_and(|goal| story.outcome(goal) == Some(Outcome::Helped)) {
                story.helping.push(number);
            }
            let Some(written) = scenario.rule(rule.beat, rule.index) else { continue };
            let leads = written.target.is_some() || !written.tells.is_empty();
            for guard in written.guards.iter().filter(|_| leads) {
                if let Guard::When(id) = guard {
                    story.closures.insert(id.0, Opens::of(ground, plot, &story.good, *id, rule.beat));
                }
            }
        }
        story.measure(ground, plot);
        for (number, beat) in plot.beats.iter().enumerate() {
            let is_nearer = |rule: &usize| {
                let goal = plot.rules[*rule].goal.iter().flat_map(Goal::beats);
                goal.into_iter().any(|beat| story.away(*beat) < story.away(number)) && story.gain[*rule] >= 0
            };
            let list = beat.rules.iter().copied().filter(is_nearer).collect();
            story.nearer.push(list);
        }
        for expect in file.expects.iter().filter(|expect| !expect.never) {
            let keys = expect.hears.iter().filter_map(|key| plot.keys.number(key)).collect();
            story.hopes.push(Hope { keys, by_turn: expect.by_turn });
            let number = |name: &String| file.facts.iter().position(|fact| fact.name == *name);
            story.hoped_facts.extend(expect.knows.iter().filter_map(number));
        }
        story
    }

    /// How a rule that leads to an ending ends.
    pub fn outcome(&self, goal: &Goal) -> Option<Outcome> {
        match goal {
            Goal::Ending(ending) => self.ends.get(*ending).copied(),
            Goal::Beat(_) | Goal::OneOf(..) => None,
        }
    }

    /// Steps from a beat to a good end.
    pub fn away(&self, beat: usize) -> i32 {
        self.away.get(beat).copied().unwrap_or(FAR)
    }

    /// Shortest ways, backwards from the endings.
    fn measure(&mut self, ground: &Ground, plot: &Plot) {
        let beats = ground.scenario.file().beats.len();
        let mut away: Vec<Option<i32>> = vec![None; beats];
        let costs: Vec<i32> = plot
            .rules
            .iter()
            .enumerate()
            .map(|(number, rule)| {
                ground.scenario.rule(rule.beat, rule.index).map_or(FAR, |it| self.cost(number, it, ground))
            })
            .collect();
        for _ in 0..=beats {
            let mut is_nearer = false;
            for (number, rule) in plot.rules.iter().enumerate() {
                let Some(goal) = &rule.goal else { continue };
                for from in 0..beats {
                    if rule.beat.is_some_and(|beat| beat != from) {
                        continue;
                    }
                    let ends = (self.outcome(goal) == Some(Outcome::Helped)).then_some(0);
                    let next = || goal.beats().iter().filter_map(|beat| away[*beat]).min();
                    let Some(rest) = ends.or_else(next) else { continue };
                    let now = rest + costs[number];
                    if away[from].is_none_or(|before| now < before) {
                        away[from] = Some(now);
                        is_nearer = true;
                    }
                }
            }
            if !is_nearer {
                break;
            }
        }
        self.away = away.into_iter().map(|it| it.unwrap_or(FAR)).collect();
    }

    fn cost(&self, number: usize, rule: &Rule, ground: &Ground) -> i32 {
        let bad = if self.gain[number] < 0 || !rule.better.is_empty() { 12 } else { 0 };
        let meters = &ground.scenario.file().meters;
        let way = |name: &String| meters.iter().position(|it| it.name == *name).map(|at| self.good[at]);
        let below = |guard: &Guard| matches!(guard, Guard::Below(meter, _) if way(meter) == Some(1));
        let fallen = if rule.guards.iter().any(below) { 8 } else { 0 };
        let kind = match rule.trigger {
            Trigger::Hears(_) | Trigger::HearsAll(_) => 2,
            Trigger::Whenever | Trigger::Otherwise | Trigger::Closed => 3,
            Trigger::Desk(_) | Trigger::Referred(_) => 4,
            Trigger::Quiet(seconds) => 4 + i32::try_from(seconds / 30).unwrap_or_default(),
        };
        kind + bad + fallen
    }
}

/// What protocols and the author forbid, by meaning.
fn forbidden(ground: &Ground, meanings: &Meanings) -> Vec<bool> {
    let mut forbidden = vec![false; meanings.count()];
    let steps = ground.protocols.iter().flat_map(|protocol| &protocol.steps);
    for evidence in steps.filter(|step| step.kind == StepKind::Forbidden).flat_map(|step| &step.evidence) {
        if let Evidence::Act(name) | Evidence::Topic(name) = evidence {
            meanings.named(name).for_each(|it| forbidden[it] = true);
        }
    }
    let never = ground.scenario.file().expects.iter().filter(|expect| expect.never).flat_map(|expect| &expect.hears);
    never.filter_map(|key| meanings.keys.number(key)).for_each(|it| forbidden[it] = true);
    NEVER.iter().for_each(|act| forbidden[Keys::act(*act)] = true);
    forbidden
}

/// Rules that answer what no counsellor should do, and do good.
fn smells(ground: &Ground, plot: &Plot, gain: &[i32]) -> Vec<(usize, i32)> {
    let scenario = &ground.scenario;
    let mut places: Vec<(u32, u32)> = super::tally::rules(scenario).map(|rule| rule.place.at).collect();
    places.extend(scenario.file().facts.iter().map(|fact| fact.place.at));
    places.sort_unstable();
    places.dedup();
    let is_poor = |key: &usize| POOR.iter().any(|act| Keys::act(*act) == *key);
    let smells = |(number, rule): (usize, &crate::scenario::plot::RulePlot)| {
        let Cue::Hears(keys) = &rule.cue else { return None };
        let place = places.binary_search(&rule.at).ok()?;
        (keys.iter().any(is_poor) && gain[number] >= 5).then_some((place, gain[number]))
    };
    plot.rules.iter().enumerate().filter_map(smells).collect()
}

/// Which way a meter should go: doors that open above, or below.
fn direction(file: &ScenarioFile, meter: &str) -> i32 {
    match meter {
        "trust" | "hope" | "openness" => return 1,
        "tension" | "shame" => return -1,
        _ => {}
    }
    if file.facts.iter().flat_map(|fact| &fact.needs).any(|(name, _)| name == meter) {
        return 1;
    }
    let rules = || file.beats.iter().flat_map(|beat| &beat.rules).chain(&file.anywhere);
    let guards = || rules().flat_map(|rule| &rule.guards);
    let above = guards().filter(|guard| matches!(guard, Guard::AtLeast(name, _) if name == meter)).count();
    let below = guards().filter(|guard| matches!(guard, Guard::Below(name, _) if name == meter)).count();
    if above >= below { 1 } else { -1 }
}
