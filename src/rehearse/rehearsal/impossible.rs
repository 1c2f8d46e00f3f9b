//! What can never be reached, whatever anybody types: shown from the file alone.
//!
//! Rules, beats and facts that cannot be are taken out; what they alone made possible is then impossible too,
//! until nothing changes.

use crate::diagnostic::Words;
use crate::scenario::{Fact, Guard, Rule, ScenarioFile, Target, Trigger, meter_reach};
use std::collections::{BTreeMap, BTreeSet};

/// What is impossible, each with the reason.
#[derive(Debug, Default)]
pub(super) struct Impossible {
    /// Beats.
    pub beats: BTreeMap<String, Words>,
    /// Rules by place.
    pub rules: BTreeMap<(u32, u32), Words>,
    /// Facts.
    pub facts: BTreeMap<String, Words>,
    /// Endings.
    pub endings: BTreeMap<String, Words>,
}

impl Impossible {
    /// Looks at a file.
    pub fn of(file: &ScenarioFile) -> Self {
        let mut found = Self::default();
        loop {
            let before = found.count();
            found.look(file);
            if found.count() == before {
                return found;
            }
        }
    }

    fn count(&self) -> usize {
        self.beats.len() + self.rules.len() + self.facts.len() + self.endings.len()
    }

    fn look(&mut self, file: &ScenarioFile) {
        let reach = meter_reach(
            file,
            |rule| !self.rules.contains_key(&rule.place.at),
            |fact| !self.facts.contains_key(&fact.name),
        );
        let lists = file.beats.iter().map(|beat| (Some(beat.name.as_str()), &beat.rules));
        for (beat, list) in lists.chain([(None, &file.anywhere)]) {
            for (index, rule) in list.iter().enumerate() {
                let dead = beat.filter(|beat| self.beats.contains_key(*beat));
                let reason = dead
                    .map(|beat| words!("its beat `{beat}` cannot be reached", beat))
                    .or_else(|| rule.guards.iter().find_map(|guard| self.never(file, guard, &reach)))
                    .or_else(|| contradiction(&rule.guards))
                    .or_else(|| hidden_behind(&list[..index], rule))
                    .or_else(|| if beat.is_none() { always_answered(file, rule) } else { None });
                if let Some(reason) = reason {
                    self.rules.entry(rule.place.at).or_insert(reason);
                }
            }
        }
        for fact in &file.facts {
            if let Some(reason) = self.shut(file, fact, &reach) {
                self.facts.entry(fact.name.clone()).or_insert(reason);
            }
        }
        self.story(file);
    }

    fn never(&self, file: &ScenarioFile, guard: &Guard, reach: &BTreeMap<&str, (i32, i32)>) -> Option<Words> {
        match guard {
            Guard::AtLeast(meter, bound) => {
                let (_, high) = reach.get(meter.as_str())?;
                (high < bound)
                    .then(|| words!("`{meter}` never gets above {high}; it needs {bound}", meter, high, bound))
            }
            Guard::Below(meter, bound) => {
                let (low, _) = reach.get(meter.as_str())?;
                (low >= bound).then(|| {
                    words!("nothing brings `{meter}` below {low}; it needs to be below {bound}", meter, low, bound)
                })
            }
            Guard::Knows(fact) => {
                self.facts.get(fact).map(|reason| words!("fact `{fact}` never comes out: {reason}", fact, reason))
            }
            Guard::Picked(pick, value) => {
                let values = file.picks.iter().find(|it| it.name == *pick).map(|it| &it.values)?;
                (!values.contains(value)).then(|| words!("`{pick}` is never `{value}`", pick, value))
            }
            _ => None,
        }
    }

    fn shut(&self, file: &ScenarioFile, fact: &Fact, reach: &BTreeMap<&str, (i32, i32)>) -> Option<Words> {
        for earlier in &fact.after {
            if let Some(reason) = self.facts.get(earlier) {
                return Some(words!("it comes after `{earlier}`, which never comes out: {reason}", earlier, reason));
            }
        }
        let chosen: Vec<Guard> = fact.picked.iter().map(|(pick, it)| Guard::Picked(pick.clone(), it.clone())).collect();
        if let Some(reason) = chosen.iter().find_map(|guard| self.never(file, guard, reach)) {
            return Some(reason);
        }
        if fact.or_heard.is_empty() {
            let needs = fact.needs.iter().map(|(meter, bound)| Guard::AtLeast(meter.clone(), *bound));
            if let Some(reason) = needs.into_iter().find_map(|guard| self.never(file, &guard, reach)) {
                return Some(reason);
            }
        }
        let is_told = |rule: &Rule| rule.tells.contains(&fact.name) && !self.rules.contains_key(&rule.place.at);
        let lives = file.beats.iter().flat_map(|beat| &beat.rules).chain(&file.anywhere).any(is_told);
        let nowhere = !fact.within.is_empty() && fact.within.iter().all(|beat| self.beats.contains_key(beat));
        let by_itself = fact.asked_by.is_empty() && nowhere;
        (by_itself && !lives).then(|| {
            words!("it only comes out in `{beats}`, which cannot be reached", beats = fact.within.join("`, `"))
        })
    }

    /// Beats and endings that no possible rule leads to.
    fn story(&mut self, file: &ScenarioFile) {
        let Some(first) = file.beats.first() else { return };
        let mut beats = BTreeSet::from([first.name.clone()]);
        let mut endings: BTreeSet<String> = BTreeSet::new();
        let mut open = vec![first];
        while let Some(beat) = open.pop() {
            let rules = beat.rules.iter().chain(&file.anywhere);
            for target in rules.filter(|it| !self.rules.contains_key(&it.place.at)).filter_map(|it| it.target.as_ref())
            {
                if let Target::Ending(name) = target {
                    endings.insert(name.clone());
                }
                for name in target.beats() {
                    if let Some(next) = file.beats.iter().find(|it| it.name == *name)
                        && beats.insert(name.clone())
                    {
                        open.push(next);
                    }
                }
            }
        }
        // Closing the chat without a rule for it leads to the first ending that is a leaving.
        let fallback = file.endings.iter().find(|ending| ending.outcome == crate::scenario::Outcome::Left);
        endings.extend(fallback.map(|ending| ending.name.clone()));
        let reason = words!("every rule that leads there is impossible");
        for beat in file.beats.iter().filter(|beat| !beats.contains(&beat.name)) {
            self.beats.entry(beat.name.clone()).or_insert_with(|| reason.clone());
        }
        for ending in file.endings.iter().filter(|ending| !endings.contains(&ending.name)) {
            self.endings.entry(ending.name.clone()).or_insert_with(|| reason.clone());
        }
    }
}

/// Two conditions of one rule that exclude each other.
fn contradiction(guards: &[Guard]) -> Option<Words> {
    for (index, one) in guards.iter().enumerate() {
        for other in &guards[index + 1..] {
            let pair = [(one, other), (other, one)];
            for (a, b) in pair {
                let clash = match (a, b) {
                    (Guard::AtLeast(meter, low), Guard::Below(same, high)) if meter == same && low >= high => {
                        Some(words!("`{meter}` cannot be at least {low} and below {high}", meter, low, high))
                    }
                    (Guard::Knows(fact), Guard::NotKnows(same)) if fact == same => {
                        Some(words!("fact `{fact}` cannot be known and not known", fact))
                    }
                    (Guard::Heard(key, times), Guard::NotHeard(same)) if key == same && *times > 0 => {
                        Some(words!("`{key}` cannot be heard before and not heard before", key = key.to_string()))
                    }
                    (Guard::Picked(pick, value), Guard::Picked(same, other)) if pick == same && value != other => {
                        Some(words!("`{pick}` cannot be both `{value}` and `{other}`", pick, value, other))
                    }
                    (Guard::TurnFrom(from), Guard::TurnBefore(before)) if from >= before => {
                        Some(words!("no turn is from {from} on and before {before}", from, before))
                    }
                    _ => None,
                };
                if clash.is_some() {
                    return clash;
                }
            }
        }
    }
    None
}

/// A rule behind one that hears the same under the same conditions.
fn hidden_behind(earlier: &[Rule], rule: &Rule) -> Option<Words> {
    if matches!(rule.trigger, Trigger::Whenever | Trigger::Quiet(_)) {
        return None;
    }
    let first = earlier.iter().find(|it| it.trigger == rule.trigger && it.guards == rule.guards)?;
    Some(words!("the rule at line {line} hears the same under the same conditions", line = first.place.at.0))
}

/// A rule of `anywhere` that a rule of every beat itself always answers before.
fn always_answered(file: &ScenarioFile, rule: &Rule) -> Option<Words> {
    let answers = |own: &Rule| {
        own.guards.is_empty()
            && match (&own.trigger, &rule.trigger) {
                (Trigger::Hears(own), Trigger::Hears(keys)) => keys.iter().all(|key| own.contains(key)),
                (Trigger::Otherwise, Trigger::Otherwise) | (Trigger::Closed, Trigger::Closed) => true,
                _ => false,
            }
    };
    let everywhere = file.beats.iter().all(|beat| beat.rules.iter().any(answers));
    everywhere.then(|| words!("every beat has a rule of its own that answers before it"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Library;

    #[test]
    fn nothing_that_ships_is_impossible_but_what_is_named() {
        for loaded in &Library::shipped().scenarios {
            let Some(scenario) = loaded.playable.values().next() else { continue };
            let found = Impossible::of(scenario.file());
            assert!(found.beats.is_empty() && found.facts.is_empty() && found.endings.is_empty(), "{found:?}");
        }
    }
}
