//! Conditions and doors: which stood open or shut, and how near a conversation came to those that never opened.

use super::drive::Drive;
use super::hold::House;
use super::story::keys;
use super::tally::{At, Ran, Reached, Tally};
use crate::scenario::{Fact, Guard, Rule, Scenario, Trigger};
use crate::session::State;

/// One thing that was lacking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// What, in an author's words: `trust`, `fact x`.
    pub what: String,
    /// How it stood; empty where yes or no says all.
    pub is: String,
    /// What is needed.
    pub needs: String,
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
pub(super) fn gates(scenario: &Scenario) -> impl Iterator<Item = At> {
    let file = scenario.file();
    let rules = super::tally::rules(scenario).filter(|rule| is_gate(rule)).map(|rule| rule.place.at);
    let doors = file.facts.iter().filter(|fact| has_door(fact)).map(|fact| fact.place.at);
    rules.chain(doors)
}

/// Conditions that are more than "once".
fn is_gate(rule: &Rule) -> bool {
    rule.guards.iter().any(|guard| *guard != Guard::Once)
}

fn has_door(fact: &Fact) -> bool {
    !fact.needs.is_empty() || !fact.or_heard.is_empty()
}

/// Notes how the gates of this moment stand that were not seen so before.
pub(super) fn note_gates(house: &House<'_>, drive: &Drive, seen: &Tally, ran: &mut Ran) {
    let state = drive.state();
    let until = ran.steps.len();
    let own = house.story.own_rules(&state.beat);
    for (index, rule) in house.story.rules_here(&state.beat).enumerate() {
        let at = rule.place.at;
        let is_new = seen.rules.get(&at).is_none_or(|times| *times == 0);
        let (open, shut) = seen.gates.get(&at).copied().unwrap_or((1, 1));
        if !is_gate(rule) || (!is_new && open > 0 && shut > 0) {
            continue;
        }
        let beat = if index < own { state.beat.as_str() } else { "anywhere" };
        let fired = state.fired.contains(&(beat.to_owned(), at.0, at.1));
        let unmet = drive.unmet(&rule.guards, fired);
        reach(ran, until, Reached::Gate(at, unmet.is_empty()));
        let can_come = !matches!(rule.trigger, Trigger::Desk(_) | Trigger::Referred(_) | Trigger::Closed);
        if is_new && can_come && !unmet.is_empty() && !unmet.contains(&Guard::Once) {
            keep(
                ran,
                at,
                Miss { until, off: off(&unmet, state), lacks: unmet.iter().map(|it| lack(it, state)).collect() },
            );
        }
    }
    for fact in house.story.file.facts.iter().filter(|fact| !state.knows(&fact.name) && has_door(fact)) {
        let is_here = fact.within.is_empty() || fact.within.contains(&state.beat) || !fact.asked_by.is_empty();
        if !is_here || !house.story.is_hidden(fact, drive) {
            continue;
        }
        let at = fact.place.at;
        let is_open = house.story.is_open(fact, drive, &[]);
        reach(ran, until, Reached::Gate(at, is_open));
        let unmet: Vec<Guard> = fact
            .needs
            .iter()
            .filter(|(meter, bound)| state.meter(meter) < *bound)
            .map(|(meter, bound)| Guard::AtLeast(meter.clone(), *bound))
            .collect();
        let is_new = seen.facts.iter().any(|(name, times)| *name == fact.name && *times == 0);
        if is_new {
            let mut lacks: Vec<Lack> = unmet.iter().map(|it| lack(it, state)).collect();
            if is_open && !fact.asked_by.is_empty() {
                let asks: Vec<String> = fact.asked_by.iter().map(ToString::to_string).collect();
                lacks = vec![Lack { what: asks.join(" or "), is: String::new(), needs: "asked now".to_owned() }];
            }
            keep(ran, at, Miss { until, off: if is_open { 0 } else { off(&unmet, state) }, lacks });
        }
    }
}

/// Takes something in once a conversation.
pub(super) fn reach(ran: &mut Ran, until: usize, what: Reached) {
    if !ran.reached.iter().any(|(_, it)| *it == what) {
        ran.reached.push((until, what));
    }
}

fn keep(ran: &mut Ran, at: At, miss: Miss) {
    if ran.near.get(&at).is_none_or(|best| miss.distance() < best.distance()) {
        ran.near.insert(at, miss);
    }
}

fn off(unmet: &[Guard], state: &State) -> i32 {
    let one = |guard: &Guard| match guard {
        Guard::AtLeast(meter, bound) => (bound - state.meter(meter)).max(0),
        Guard::Below(meter, bound) => (state.meter(meter) - bound + 1).max(0),
        _ => 1,
    };
    unmet.iter().map(one).sum()
}

/// A condition that does not hold, in an author's words.
fn lack(guard: &Guard, state: &State) -> Lack {
    let is = |what: String, is: String, needs: String| Lack { what, is, needs };
    let turns = |what: &str, now: u32, needs: String| is(what.to_owned(), now.to_string(), needs);
    match guard {
        Guard::AtLeast(meter, bound) => is(meter.clone(), state.meter(meter).to_string(), bound.to_string()),
        Guard::Below(meter, bound) => is(meter.clone(), state.meter(meter).to_string(), format!("below {bound}")),
        Guard::Heard(key, times) => {
            let now = state.times_heard(&key.to_string());
            is(key.to_string(), now.to_string(), format!("heard {times} times before"))
        }
        Guard::NotHeard(key) => is(key.to_string(), String::new(), "not heard before".to_owned()),
        Guard::Knows(fact) => is(format!("fact {fact}"), String::new(), "known".to_owned()),
        Guard::NotKnows(fact) => is(format!("fact {fact}"), String::new(), "not known".to_owned()),
        Guard::Picked(pick, value) => is(format!("pick {pick}"), String::new(), value.clone()),
        Guard::TurnFrom(turn) => turns("turn", state.turns, format!("from {turn}")),
        Guard::TurnBefore(turn) => turns("turn", state.turns, format!("before {turn}")),
        Guard::TurnsHere(count) => turns("turns here", state.turns_here, count.to_string()),
        Guard::Warm(_) | Guard::Agreed(_) => is("referral".to_owned(), String::new(), "handed over so".to_owned()),
        Guard::Once => is("once".to_owned(), String::new(), "not answered before".to_owned()),
        Guard::When(_) => is("its closure".to_owned(), "no".to_owned(), "yes".to_owned()),
    }
}

/// What a rule waits for when all its conditions hold.
pub(super) fn waits_for(rule: &Rule) -> String {
    let names: Vec<String> = keys(rule).iter().map(ToString::to_string).collect();
    match &rule.trigger {
        Trigger::Hears(_) => format!("it hears {}", names.join(" or ")),
        Trigger::HearsAll(_) => format!("it hears {} in one message", names.join(" and ")),
        Trigger::Quiet(seconds) => format!("it waits for {seconds} s of silence"),
        Trigger::Otherwise => "it answers what no other rule hears".to_owned(),
        Trigger::Whenever => "it waits for its conditions".to_owned(),
        Trigger::Desk(action) => format!("it waits for `{action}` at the desk"),
        Trigger::Referred(names) => format!("it waits for a referral ({})", names.join(", ")),
        Trigger::Closed => "it waits for the counsellor to end the chat".to_owned(),
    }
}
