//! What a scenario asks for on the way to a good end: read off its rules, doors and endings.

use super::drive::Drive;
use crate::scenario::{
    Amount, ClosureId, Fact, Guard, Key, Outcome, Rule, Scenario, ScenarioFile, Seen, Target, Trigger,
};
use std::collections::{BTreeMap, BTreeSet};

/// What makes a closure say yes.
#[derive(Debug, Default)]
struct Opens {
    facts: Vec<String>,
    meters: Vec<(String, i32)>,
}

/// A scenario as somebody knows it who can read its rules.
#[derive(Debug)]
pub(super) struct Story<'a> {
    /// The file.
    pub file: &'a ScenarioFile,
    /// Which way each meter should go.
    pub good: BTreeMap<&'a str, i32>,
    /// Steps to a helped ending, by beat; a beat without has none.
    away: BTreeMap<&'a str, i32>,
    closures: BTreeMap<ClosureId, Opens>,
    /// Rules that tell a fact, each with its beat; `None`: anywhere.
    tellers: BTreeMap<&'a str, Vec<(Option<&'a str>, &'a Rule)>>,
    /// Rules that lead to a helped ending.
    helping: Vec<&'a Rule>,
}

/// What is lacking at a moment.
#[derive(Debug, Default)]
pub(super) struct Wants {
    /// Meters and how far they must come.
    pub meters: BTreeMap<String, i32>,
    /// Facts.
    pub facts: BTreeSet<String>,
    /// Acts and topics.
    pub keys: BTreeSet<String>,
    /// Beats in which something that is wanted comes out.
    pub beats: BTreeSet<String>,
    /// A helped ending could be had now.
    pub ready: bool,
}

/// How far a beat is from a good end when there is no way.
const FAR: i32 = 60;

impl<'a> Story<'a> {
    /// Reads a scenario.
    pub fn of(scenario: &'a Scenario) -> Self {
        let file = scenario.file();
        let mut story = Self {
            file,
            good: file.meters.iter().map(|meter| (meter.name.as_str(), direction(file, &meter.name))).collect(),
            away: BTreeMap::new(),
            closures: BTreeMap::new(),
            tellers: BTreeMap::new(),
            helping: Vec::new(),
        };
        story.measure();
        for (beat, rule) in placed(file) {
            for fact in &rule.tells {
                story.tellers.entry(fact).or_default().push((beat, rule));
            }
            if story.is_helping(rule.target.as_ref()) {
                story.helping.push(rule);
            }
            let leads = rule.target.is_some() || !rule.tells.is_empty();
            for guard in rule.guards.iter().filter(|_| leads) {
                if let Guard::When(id) = guard {
                    let opens = story.opens(scenario, *id, beat.unwrap_or_default());
                    story.closures.insert(*id, opens);
                }
            }
        }
        story
    }

    fn outcome(&self, name: &str) -> Option<Outcome> {
        self.file.endings.iter().find(|ending| ending.name == name).map(|ending| ending.outcome)
    }

    fn is_helping(&self, target: Option<&Target>) -> bool {
        matches!(target, Some(Target::Ending(name)) if self.outcome(name) == Some(Outcome::Helped))
    }

    /// How an ending ends.
    pub fn ends(&self, target: &Target) -> Option<Outcome> {
        match target {
            Target::Ending(name) => self.outcome(name),
            _ => None,
        }
    }

    /// Steps from a beat to a good end.
    pub fn away(&self, beat: &str) -> i32 {
        self.away.get(beat).copied().unwrap_or(FAR)
    }

    /// What the meters of a rule gain or lose; towards the good.
    pub fn gain(&self, rule: &Rule) -> i32 {
        let change = |(meter, by): &(String, Amount)| match by {
            Amount::Fixed(by) => by * self.good.get(meter.as_str()).copied().unwrap_or(1),
            Amount::Asked(_) => 1,
        };
        rule.changes.iter().map(change).sum()
    }

    /// Shortest ways, backwards from the endings.
    fn measure(&mut self) {
        let edges: Vec<(&str, &Target, i32)> = placed(self.file)
            .flat_map(|(beat, rule)| {
                let from = self.file.beats.iter().map(|it| it.name.as_str());
                let from: Vec<&str> = from.filter(|name| beat.is_none_or(|beat| beat == *name)).collect();
                let cost = self.cost(rule);
                from.into_iter().filter_map(move |from| Some((from, rule.target.as_ref()?, cost)))
            })
            .collect();
        for _ in 0..=self.file.beats.len() {
            let mut is_nearer = false;
            for (from, target, cost) in &edges {
                let ends = if self.is_helping(Some(target)) { Some(0) } else { None };
                let beats = target.beats().iter().filter_map(|name| self.away.get(name.as_str()).copied());
                let Some(rest) = ends.or_else(|| beats.min()) else { continue };
                let now = rest + cost;
                if self.away.get(from).is_none_or(|before| now < *before) {
                    self.away.insert(from, now);
                    is_nearer = true;
                }
            }
            if !is_nearer {
                return;
            }
        }
    }

    fn cost(&self, rule: &Rule) -> i32 {
        let bad = if self.gain(rule) < 0 || !rule.better.is_empty() { 12 } else { 0 };
        let below =
            |guard: &Guard| matches!(guard, Guard::Below(meter, _) if self.good.get(meter.as_str()) == Some(&1));
        let fallen = if rule.guards.iter().any(below) { 8 } else { 0 };
        let kind = match rule.trigger {
            Trigger::Hears(_) | Trigger::HearsAll(_) => 2,
            Trigger::Whenever | Trigger::Otherwise | Trigger::Closed => 3,
            Trigger::Desk(_) | Trigger::Referred(_) => 4,
            Trigger::Quiet(seconds) => 4 + i32::try_from(seconds / 30).unwrap_or_default(),
        };
        kind + bad + fallen
    }

    /// What makes a closure say yes, found by asking it.
    fn opens(&self, scenario: &Scenario, id: ClosureId, beat: &str) -> Opens {
        let all: BTreeSet<&str> = self.file.facts.iter().map(|fact| fact.name.as_str()).collect();
        let high: BTreeMap<String, i32> =
            self.good.iter().map(|(name, way)| ((*name).to_owned(), if *way > 0 { 100 } else { 0 })).collect();
        let (keys, names) = scenario.numbers();
        let picks = self.file.picks.iter().map(|it| (it.name.clone(), it.values.first().cloned().unwrap_or_default()));
        let picks = std::sync::Arc::new(picks.collect());
        let ask = |known: &BTreeSet<&str>, meters: &BTreeMap<String, i32>| {
            let value = |name: &String| meters.get(name).copied().unwrap_or_default();
            let seen = Seen {
                known: names,
                turn: 20,
                words: 8,
                silence: 0,
                minutes: 12,
                beat: self.file.beats.iter().position(|it| it.name == beat).unwrap_or(self.file.beats.len()),
                meters: &self.file.meters.iter().map(|it| value(&it.name)).collect::<Vec<_>>(),
                facts: &self.file.facts.iter().map(|it| known.contains(it.name.as_str())).collect::<Vec<_>>(),
                heard: &vec![1; keys.count()],
                picks: &picks,
            };
            scenario.closures().ask(id, &seen).unwrap_or_default()
        };
        let none = BTreeSet::new();
        let mut opens = Opens::default();
        let mut enough = none.clone();
        if !ask(&none, &high) {
            let one: Vec<&str> = all.iter().copied().filter(|fact| ask(&BTreeSet::from([*fact]), &high)).collect();
            if let Some(first) = one.first() {
                enough.insert(first);
                opens.facts = one.into_iter().map(str::to_owned).collect();
            } else if ask(&all, &high) {
                enough.clone_from(&all);
                for fact in &all {
                    enough.remove(fact);
                    if !ask(&enough, &high) {
                        enough.insert(fact);
                    }
                }
                opens.facts = enough.iter().map(|fact| (*fact).to_owned()).collect();
            } else {
                return opens;
            }
        }
        for (meter, way) in self.good.iter().filter(|(_, way)| **way > 0) {
            let at = |value: i32| {
                let mut meters = high.clone();
                meters.insert((*meter).to_owned(), value);
                ask(&enough, &meters)
            };
            if *way > 0 && !at(0) {
                let (mut no, mut yes) = (0, 100);
                while yes - no > 1 {
                    let middle = i32::midpoint(no, yes);
                    if at(middle) { yes = middle } else { no = middle }
                }
                opens.meters.push(((*meter).to_owned(), yes));
            }
        }
        opens
    }

    /// Whether a fact is hidden in this variation and could come next.
    pub fn is_hidden(&self, fact: &Fact, drive: &Drive) -> bool {
        let state = drive.state();
        !state.knows(&fact.name) && fact.after.iter().all(|name| state.knows(name)) && drive.picked(&fact.picked)
    }

    /// Whether the door of a fact is open when these are heard now.
    pub fn is_open(&self, fact: &Fact, drive: &Drive, heard: &[Key]) -> bool {
        let state = drive.state();
        let by_word = fact.or_heard.iter().any(|key| heard.contains(key) || state.times_heard(&key.to_string()) > 0);
        let has_needs = !fact.needs.is_empty() || fact.or_heard.is_empty();
        by_word || has_needs && fact.needs.iter().all(|(meter, bound)| state.meter(meter) >= *bound)
    }

    /// What is lacking now; `spent`: facts that were asked for in vain.
    pub fn wants(&self, drive: &Drive, spent: &BTreeSet<String>) -> Wants {
        let mut wants = Wants::default();
        for rule in &self.helping {
            let unmet = drive.unmet(&rule.guards, false);
            if unmet.iter().any(|guard| matches!(guard, Guard::Picked(..))) {
                continue;
            }
            let lacks = |guard: &Guard| {
                matches!(guard, Guard::AtLeast(..) | Guard::Knows(_) | Guard::When(_) | Guard::Below(..))
            };
            wants.ready |= !unmet.iter().any(lacks);
            self.want(&unmet, drive, spent, &mut wants);
        }
        for name in self.file.expects.iter().filter(|expect| !expect.never).flat_map(|expect| &expect.knows) {
            self.want_fact(name, drive, spent, &mut wants);
        }
        let here = self.away(&drive.state().beat);
        for rule in self.rules_here(&drive.state().beat) {
            let nearer = rule.target.iter().flat_map(Target::beats).any(|beat| self.away(beat) < here);
            if nearer && self.gain(rule) >= 0 {
                let unmet = drive.unmet(&rule.guards, false);
                if !unmet.iter().any(|guard| matches!(guard, Guard::Picked(..))) {
                    self.want(&unmet, drive, spent, &mut wants);
                }
            }
        }
        wants
    }

    fn want(&self, unmet: &[Guard], drive: &Drive, spent: &BTreeSet<String>, wants: &mut Wants) {
        for guard in unmet {
            match guard {
                Guard::AtLeast(meter, bound) => need(wants, meter, *bound),
                Guard::Knows(fact) => self.want_fact(fact, drive, spent, wants),
                Guard::Heard(key, _) => {
                    wants.keys.insert(key.to_string());
                }
                Guard::When(id) => {
                    let Some(opens) = self.closures.get(id) else { continue };
                    if !opens.facts.iter().any(|fact| drive.state().knows(fact)) {
                        for fact in &opens.facts {
                            self.want_fact(fact, drive, spent, wants);
                        }
                    }
                    for (meter, bound) in &opens.meters {
                        need(wants, meter, *bound);
                    }
                }
                _ => {}
            }
        }
    }

    fn want_fact(&self, name: &str, drive: &Drive, spent: &BTreeSet<String>, wants: &mut Wants) {
        let Some(fact) = self.file.facts.iter().find(|fact| fact.name == name) else { return };
        let is_absent = !drive.picked(&fact.picked) || spent.contains(name);
        if drive.state().knows(name) || is_absent || !wants.facts.insert(name.to_owned()) {
            return;
        }
        for earlier in &fact.after {
            self.want_fact(earlier, drive, spent, wants);
        }
        if fact.after.iter().all(|earlier| drive.state().knows(earlier)) {
            for (meter, bound) in &fact.needs {
                need(wants, meter, *bound);
            }
            if fact.asked_by.is_empty() {
                wants.beats.extend(fact.within.iter().cloned());
            }
            for (beat, rule) in self.tellers.get(name).into_iter().flatten() {
                let unmet = drive.unmet(&rule.guards, false);
                match beat {
                    Some(beat) if *beat != drive.state().beat => {
                        wants.beats.insert((*beat).to_owned());
                    }
                    _ => self.want(&unmet, drive, spent, wants),
                }
            }
        }
    }

    /// The rules that may speak in a beat, its own first.
    pub fn rules_here(&self, beat: &str) -> impl Iterator<Item = &'a Rule> + use<'a> {
        let file = self.file;
        let own = file.beats.iter().find(|it| it.name == beat).into_iter().flat_map(|beat| &beat.rules);
        own.chain(&file.anywhere)
    }

    /// How many of those are the beat's own.
    pub fn own_rules(&self, beat: &str) -> usize {
        self.file.beats.iter().find(|it| it.name == beat).map_or(0, |beat| beat.rules.len())
    }
}

fn need(wants: &mut Wants, meter: &str, bound: i32) {
    let needed = wants.meters.entry(meter.to_owned()).or_insert(bound);
    *needed = (*needed).max(bound);
}

/// Every rule with its beat; `None`: anywhere.
fn placed(file: &ScenarioFile) -> impl Iterator<Item = (Option<&str>, &Rule)> {
    let own = file.beats.iter().flat_map(|beat| beat.rules.iter().map(|rule| (Some(beat.name.as_str()), rule)));
    own.chain(file.anywhere.iter().map(|rule| (None, rule)))
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
    let guards = || placed(file).flat_map(|(_, rule)| &rule.guards);
    let above = guards().filter(|guard| matches!(guard, Guard::AtLeast(name, _) if name == meter)).count();
    let below = guards().filter(|guard| matches!(guard, Guard::Below(name, _) if name == meter)).count();
    if above >= below { 1 } else { -1 }
}

/// What a rule listens for.
pub(super) fn keys(rule: &Rule) -> &[Key] {
    match &rule.trigger {
        Trigger::Hears(keys) | Trigger::HearsAll(keys) => keys,
        _ => &[],
    }
}
