//! Conditions and doors: which stood open or shut, and how near a conversation came to those that never opened.

use super::counts::Counts;
use super::drive::Drive;
use super::house::House;
use crate::diagnostic::Words;
use crate::scenario::{Fact, Guard, Key, Rule, Trigger};
use crate::session::Live;
use std::collections::BTreeMap;

/// One thing that was lacking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// What, in an author's words: `trust`, `fact x`.
    pub what: Words,
    /// How it stood; empty where yes or no says all.
    pub is: Words,
    /// What is needed.
    pub needs: Words,
}

/// How near a conversation came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// Steps done by then.
    pub until: usize,
    /// What was lacking.
    pub lacks: Vec<Lack>,
    /// How far the meters were off, together.
    off: i32,
}

impl Miss {
    /// Fewer things lacking is nearer, then smaller distances, then an earlier moment.
    pub fn distance(&self) -> (usize, i32, usize) {
        (self.lacks.len(), self.off, self.until)
    }
}

/// The places of all conditions and doors.
pub(super) fn gates(house: &House) -> impl Iterator<Item = usize> {
    let rules = house.gates.iter().zip(&house.place_of).filter(|(is_gate, _)| **is_gate).map(|(_, place)| *place);
    rules.chain(house.doors.iter().map(|fact| house.place_of_fact[*fact]))
}

/// Conditions that are more than "once" and more than "always": from the first message on.
pub(super) fn is_gate(rule: &Rule) -> bool {
    // These can come before the counsellor wrote anything.
    let waits = matches!(rule.trigger, Trigger::Quiet(_) | Trigger::Closed | Trigger::Desk(_) | Trigger::Referred(_));
    rule.guards.iter().any(|guard| match guard {
        Guard::Once => false,
        Guard::TurnFrom(turn) => *turn > 1 || waits,
        _ => true,
    })
}

pub(super) fn has_door(fact: &Fact) -> bool {
    !fact.needs.is_empty() || !fact.or_heard.is_empty()
}

/// What of gates and rules was not seen yet, by beat: worked out between rounds.
#[derive(Debug, Default)]
pub(super) struct Watch {
    /// Rules whose conditions are looked at.
    pub gates: Vec<Vec<usize>>,
    /// Rules that never answered.
    pub fresh: Vec<Vec<usize>>,
    /// Rules whose conditions never failed.
    pub held: Vec<Vec<usize>>,
}

impl Watch {
    /// What is still to be seen.
    pub fn of(house: &House, seen: &Counts) -> Self {
        let mut watch = Self::default();
        for beat in &house.plot.beats {
            let is_new = |rule: &usize| seen.rules[house.place_of[*rule]] == 0;
            let is_watched = |rule: &usize| {
                let place = house.place_of[*rule];
                house.gates[*rule] && (is_new(rule) || seen.open[place] == 0 || seen.shut[place] == 0)
            };
            let is_held = |rule: &usize| house.gates[*rule] && seen.shut[house.place_of[*rule]] == 0;
            let rules = || beat.rules.iter().copied();
            watch.gates.push(rules().filter(is_watched).collect());
            watch.held.push(rules().filter(is_held).collect());
            watch.fresh.push(rules().filter(is_new).collect());
        }
        watch
    }
}

/// Notes how the gates of this moment stand that were not seen so before.
pub(super) fn note_gates(drive: &mut Drive<'_>, watch: &Watch, seen: &Counts, near: &mut BTreeMap<usize, Miss>) {
    let house = drive.house;
    let until = drive.talk.sink.until;
    for number in watch.gates[drive.live().beat].iter().copied() {
        let place = house.place_of[number];
        let rule = &house.plot.rules[number];
        let fired = drive.live().fired[rule.slot];
        let mut unmet: Vec<usize> = Vec::new();
        unmet.extend((0..rule.checks.len()).filter(|at| !drive.meets(number, *at, fired)));
        drive.talk.sink.gate(place, unmet.is_empty());
        let Some(written) = house.ground.scenario.rule(rule.beat, rule.index) else { continue };
        let can_come = !matches!(written.trigger, Trigger::Desk(_) | Trigger::Referred(_) | Trigger::Closed);
        let guards = || unmet.iter().map(|at| &written.guards[*at]);
        if seen.rules[place] == 0 && can_come && !unmet.is_empty() && !guards().any(|guard| *guard == Guard::Once) {
            let now = Now { house, live: drive.live() };
            let off = guards().map(|guard| now.off(guard)).sum();
            let lacks = || guards().map(|guard| now.lack(guard)).collect();
            keep(near, seen, place, (unmet.len(), off, until), lacks);
        }
    }
    for fact in house.doors.iter().copied() {
        let plot = &drive.talk.sink.variation.plot;
        let it = &plot.facts[fact];
        let is_here = it.is_at(drive.live().beat) || !it.asked_by.is_empty();
        if !is_here || !drive.live().is_hidden(plot, fact) {
            continue;
        }
        let place = house.place_of_fact[fact];
        let is_open = drive.live().is_open(plot, fact);
        drive.talk.sink.gate(place, is_open);
        if seen.facts[fact] > 0 {
            continue;
        }
        let now = Now { house, live: drive.live() };
        let it = &house.plot.facts[fact];
        let low = || it.needs.iter().filter(|(meter, bound)| now.live.meters[*meter] < *bound);
        let off = if is_open { 0 } else { low().map(|(meter, bound)| bound - now.live.meters[*meter]).sum() };
        let is_asked = is_open && !it.asked_by.is_empty();
        let count = if is_asked { 1 } else { low().count() };
        keep(near, seen, place, (count, off, until), || {
            if is_asked {
                let asks = it.asked_by.iter().map(|key| Words::as_is(house.plot.keys.name(*key)));
                return vec![Lack { what: Words::any_of(asks), is: Words::default(), needs: words!("asked now") }];
            }
            let name = |meter: usize| house.ground.scenario.file().meters[meter].name.clone();
            low().map(|(meter, bound)| now.lack(&Guard::AtLeast(name(*meter), *bound))).collect()
        });
    }
}

/// Keeps what is nearer than this conversation and those of earlier rounds came.
fn keep(
    near: &mut BTreeMap<usize, Miss>,
    seen: &Counts,
    place: usize,
    distance: (usize, i32, usize),
    lacks: impl FnOnce() -> Vec<Lack>,
) {
    let is_nearer = |best: &Miss| distance < best.distance();
    if near.get(&place).is_none_or(is_nearer) && seen.near.get(&place).is_none_or(|(best, ..)| is_nearer(best)) {
        near.insert(place, Miss { until: distance.2, lacks: lacks(), off: distance.1 });
    }
}

/// A moment of a conversation, for an author's words.
struct Now<'a> {
    house: &'a House,
    live: &'a Live,
}

impl Now<'_> {
    fn meter(&self, name: &str) -> i32 {
        let at = self.house.ground.scenario.file().meters.iter().position(|it| it.name == name);
        at.map_or(0, |at| self.live.meters[at])
    }

    fn beat(&self, name: &str) -> Option<usize> {
        self.house.ground.scenario.file().beats.iter().position(|it| it.name == name)
    }

    fn now(&self, name: &str) -> Words {
        Words::as_is(self.meter(name).to_string())
    }

    fn off(&self, guard: &Guard) -> i32 {
        match guard {
            Guard::AtLeast(meter, bound) => (bound - self.meter(meter)).max(0),
            Guard::Below(meter, bound) => (self.meter(meter) - bound + 1).max(0),
            _ => 1,
        }
    }

    /// A condition that does not hold, in an author's words.
    fn lack(&self, guard: &Guard) -> Lack {
        let live = self.live;
        let is = |what: Words, is: Words, needs: Words| Lack { what, is, needs };
        let number = |number: u32| Words::as_is(number.to_string());
        let turns = |what: Words, now: u32, needs: Words| is(what, number(now), needs);
        match guard {
            Guard::AtLeast(meter, bound) => is(Words::as_is(meter), self.now(meter), Words::as_is(bound.to_string())),
            Guard::Below(meter, bound) => is(Words::as_is(meter), self.now(meter), words!("below {bound}", bound)),
            Guard::Heard(key, times) => {
                let now = self.house.plot.keys.number(key).map_or(0, |key| live.heard[key]);
                is(Words::as_is(key.to_string()), number(now), words!("heard {times} times before", times))
            }
            Guard::NotHeard(key) => is(Words::as_is(key.to_string()), Words::default(), words!("not heard before")),
            Guard::Knows(fact) => is(words!("fact {fact}", fact), Words::default(), words!("known")),
            Guard::NotKnows(fact) => is(words!("fact {fact}", fact), Words::default(), words!("not known")),
            Guard::Picked(pick, value) => is(words!("pick {pick}", pick), Words::default(), Words::as_is(value)),
            Guard::TurnFrom(turn) => turns(words!("turn"), live.turns, words!("from {turn}", turn)),
            Guard::TurnBefore(turn) => turns(words!("turn"), live.turns, words!("before {turn}", turn)),
            Guard::TurnsHere(count) => turns(words!("turns here"), live.turns_here, number(*count)),
            Guard::Visited(beat, times) => {
                let now = self.beat(beat).map_or(0, |at| live.visits[at]);
                is(words!("beat {beat}", beat), number(now), words!("come to {times} times", times))
            }
            Guard::Warm(_) | Guard::Agreed(_) => is(words!("referral"), Words::default(), words!("handed over so")),
            Guard::Once => is(words!("once"), Words::default(), words!("not answered before")),
            Guard::When(_) => is(words!("the condition in .when(…)"), words!("said no"), words!("yes")),
        }
    }
}

/// What a rule waits for when all its conditions hold.
pub(super) fn waits_for(rule: &Rule) -> Words {
    let names = |keys: &[Key]| keys.iter().map(|key| Words::as_is(key.to_string())).collect::<Vec<_>>();
    match &rule.trigger {
        Trigger::Hears(keys) => words!("it hears {keys}", keys = Words::any_of(names(keys))),
        Trigger::HearsAll(keys) => words!("it hears {keys} in one message", keys = Words::all_of(names(keys))),
        Trigger::Quiet(seconds) => words!("it waits for {seconds} s of silence", seconds),
        Trigger::Otherwise => words!("it answers what no other rule hears"),
        Trigger::Whenever => words!("it waits for its conditions"),
        Trigger::Desk(action) => words!("it waits for `{action}` at the desk", action),
        Trigger::Referred(names) => words!("it waits for a referral ({names})", names = names.join(", ")),
        Trigger::Closed => words!("it waits for the counsellor to end the chat"),
    }
}
