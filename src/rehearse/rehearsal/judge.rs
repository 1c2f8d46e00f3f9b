//! What a message would do, by what the rules that answer it declare.

use super::drive::Drive;
use super::phrases::Heard;
use super::story::{Story, Wants, keys};
use crate::protocol::{Evidence, StepKind};
use crate::scenario::{Amount, Fact, Guard, Key, Outcome, Phase, Rule, Target, Trigger};
use crate::understand::Act;
use std::collections::{BTreeMap, BTreeSet};

/// A moment at which something is going to be said.
pub(super) struct Here<'a, 'd> {
    /// The scenario.
    pub story: &'a Story<'a>,
    /// The conversation.
    pub drive: &'d Drive,
    /// What is lacking.
    pub wants: Wants,
    /// Rules whose conditions hold, each with whether it is the beat's own.
    pub live: Vec<(bool, &'a Rule)>,
    /// Facts that could come out.
    hidden: Vec<&'a Fact>,
    /// Facts that are wanted and can still be asked for.
    lacks: bool,
    /// What protocols and the author forbid.
    forbidden: BTreeSet<String>,
    /// Something new was just told.
    just_told: bool,
    /// Beats that were visited.
    been: &'d BTreeSet<String>,
}

/// Acts that give something before anything is asked.
pub(super) const WARM: [Act; 7] = [
    Act::Reflection,
    Act::Normalise,
    Act::Affirmation,
    Act::Summary,
    Act::ThanksDisclosure,
    Act::Autonomy,
    Act::Encourager,
];

/// Acts that no good counsellor does.
const NEVER: [Act; 5] =
    [Act::Judgement, Act::PromiseSecrecy, Act::FalseReassurance, Act::AskIdentity, Act::SelfDisclosure];

impl<'a, 'd> Here<'a, 'd> {
    /// Looks at the moment; `spent`: facts that were asked for in vain, `told`: something new was just told.
    pub fn look(
        story: &'a Story<'a>,
        drive: &'d Drive,
        spent: &BTreeSet<String>,
        just_told: bool,
        been: &'d BTreeSet<String>,
    ) -> Self {
        let state = drive.state();
        let wants = story.wants(drive, spent);
        let own = story.own_rules(&state.beat);
        let live = story
            .rules_here(&state.beat)
            .enumerate()
            .map(|(index, rule)| (index < own, rule))
            .filter(|(is_own, rule)| {
                let beat = if *is_own { state.beat.as_str() } else { "anywhere" };
                let (line, column) = rule.place.at;
                let fired = || state.fired.contains(&(beat.to_owned(), line, column));
                !keys(rule).is_empty() && (rule.guards.is_empty() || drive.holds(&rule.guards, fired()))
            })
            .collect();
        let hidden: Vec<_> = story.file.facts.iter().filter(|fact| story.is_hidden(fact, drive)).collect();
        let lacks = hidden.iter().any(|fact| wants.facts.contains(&fact.name));
        let of_protocols = state.board.protocols().iter().flat_map(|protocol| &protocol.steps);
        let of_protocols = of_protocols.filter(|step| step.kind == StepKind::Forbidden).flat_map(|step| &step.evidence);
        let forbidden = of_protocols.filter_map(|evidence| match evidence {
            Evidence::Act(name) | Evidence::Topic(name) => Some(name.clone()),
            _ => None,
        });
        let never = story.file.expects.iter().filter(|expect| expect.never).flat_map(|expect| &expect.hears);
        let never = never.map(ToString::to_string).chain(NEVER.iter().map(|act| act.code().to_owned()));
        let forbidden = forbidden.chain(never).collect();
        Self { story, drive, wants, live, hidden, lacks, forbidden, just_told, been }
    }

    /// The rules that would answer, the most exact for each thing heard.
    fn answering(&self, heard: &[Key]) -> Vec<&'a Rule> {
        let speaks = |rule: &Rule| match &rule.trigger {
            Trigger::Hears(list) => heard.iter().any(|key| list.contains(key)),
            Trigger::HearsAll(list) => list.iter().all(|key| heard.contains(key)),
            _ => false,
        };
        let speaking: Vec<&(bool, &Rule)> = self.live.iter().filter(|(_, rule)| speaks(rule)).collect();
        let mut found: Vec<&'a Rule> = Vec::new();
        for key in heard {
            let exactness =
                |(own, rule): &(bool, &Rule)| (*own, matches!(rule.trigger, Trigger::HearsAll(_)), rule.guards.len());
            let list = speaking.iter().rev().filter(|(_, rule)| keys(rule).contains(key));
            if let Some((_, rule)) = list.max_by_key(|it| exactness(it))
                && !found.iter().any(|other| other.place == rule.place)
            {
                found.push(rule);
            }
        }
        found
    }

    /// Facts that are asked for with an open door: told next, or not there in this variation.
    pub fn asks_for(&self, heard: &[Key]) -> Vec<String> {
        let asked = |fact: &&&Fact| {
            fact.asked_by.iter().any(|key| heard.contains(key)) && self.story.is_open(fact, self.drive, heard)
        };
        self.hidden.iter().filter(asked).take(1).map(|fact| fact.name.clone()).collect()
    }

    /// What a message is worth that is heard so.
    pub fn worth(&self, heard: &Heard) -> i32 {
        let names: Vec<String> =
            heard.keys.iter().map(ToString::to_string).chain(heard.protocol.iter().cloned()).collect();
        if names.iter().any(|name| self.forbidden.contains(name)) {
            return -60;
        }
        let mut worth = 0;
        let mut told: BTreeSet<&str> = BTreeSet::new();
        let mut evaded = false;
        for fact in self.hidden.iter().filter(|fact| fact.asked_by.iter().any(|key| heard.keys.contains(key))) {
            if self.story.is_open(fact, self.drive, &heard.keys) {
                if told.is_empty() {
                    told.insert(&fact.name);
                    worth += self.fact_worth(&fact.name);
                }
            } else if !fact.evades.is_empty() {
                evaded = true;
            }
        }
        worth -= if evaded && told.is_empty() { 3 } else { 0 };
        for fact in self.hidden.iter().filter(|fact| fact.asked_by.is_empty()) {
            if fact.or_heard.iter().any(|key| heard.keys.contains(key)) && told.insert(&fact.name) {
                worth += self.fact_worth(&fact.name);
            }
        }
        let mut target = None;
        for rule in self.answering(&heard.keys) {
            worth += self.rule_worth(rule);
            for name in &rule.tells {
                let fact = self.hidden.iter().find(|fact| fact.name == *name);
                if let Some(fact) = fact.filter(|fact| self.story.is_open(fact, self.drive, &heard.keys))
                    && told.insert(&fact.name)
                {
                    worth += self.fact_worth(name);
                }
            }
            target = target.or(rule.target.as_ref());
        }
        worth += target.map_or(0, |target| self.leads(target, &told));
        worth += names.iter().map(|name| self.asked_now(name)).max().unwrap_or_default();
        if self.just_told && heard.keys.iter().any(|key| matches!(key, Key::Act(act) if WARM.contains(act))) {
            worth += 3;
        }
        worth
    }

    fn fact_worth(&self, name: &str) -> i32 {
        if self.wants.facts.contains(name) { 12 } else { 6 }
    }

    /// What the effects of a rule are worth, without where it leads.
    fn rule_worth(&self, rule: &Rule) -> i32 {
        let mut worth = 0;
        for (meter, by) in &rule.changes {
            let way = self.story.good.get(meter.as_str()).copied().unwrap_or(1);
            let by = match by {
                Amount::Fixed(by) => *by * way,
                Amount::Asked(_) => 1,
            };
            let is = self.drive.state().meter(meter);
            let lacks = self.wants.meters.get(meter).is_some_and(|needed| is < *needed);
            worth += if by < 0 || lacks { by * 2 } else { (by + 1) / 2 };
        }
        if !rule.better.is_empty() {
            worth -= 5;
        }
        worth.clamp(-40, 14)
    }

    /// What it is worth to go there now.
    fn leads(&self, target: &Target, told: &BTreeSet<&str>) -> i32 {
        let state = self.drive.state();
        let patience = i32::try_from(state.turns).unwrap_or(i32::MAX) - 16;
        match self.story.ends(target) {
            Some(Outcome::Helped) => return if self.lacks && patience < 0 { 2 } else { 30 },
            Some(Outcome::Partly) => return if state.turns > 42 { 4 } else { -25 },
            Some(_) => return -60,
            None => {}
        }
        let Some(beat) = target.beats().iter().max_by_key(|beat| self.story.away(beat)) else { return 0 };
        if self.would_end(beat, told) {
            return -40;
        }
        let nearer = (self.story.away(&state.beat) - self.story.away(beat)).clamp(-20, 6);
        let is_wanted = self.wants.beats.contains(beat) && !self.been.contains(beat);
        let is_closing = self.story.file.beats.iter().any(|it| it.name == *beat && it.phase == Some(Phase::Close));
        let already = state.phase == Some(Phase::Close);
        let too_early = match (self.wants.ready, self.lacks) {
            _ if !is_closing || already => 0,
            (false, _) => {
                if state.turns > 40 {
                    0
                } else {
                    16
                }
            }
            (true, true) => (10 - patience / 2).max(0),
            (true, false) => 0,
        };
        // Rounding off without a helped ending in sight: better back to where something can still be found.
        let is_too_soon = already && !is_closing && !self.wants.ready && state.turns < 45;
        let onward = if is_too_soon { 10 } else { nearer * 2 };
        onward.max(if is_wanted { 10 } else { i32::MIN }) - too_early
    }

    /// Whether whoever arrives there now is led to a poor ending at once.
    fn would_end(&self, beat: &str, told: &BTreeSet<&str>) -> bool {
        let Some(beat) = self.story.file.beats.iter().find(|it| it.name == beat) else { return false };
        let waiting = beat.rules.iter().filter(|rule| rule.trigger == Trigger::Whenever);
        for rule in waiting {
            let unmet = self.drive.unmet(&rule.guards, false);
            let is_met = unmet.iter().all(|guard| match guard {
                Guard::Knows(fact) => told.contains(fact.as_str()),
                Guard::TurnsHere(turns) => *turns <= 1,
                _ => false,
            });
            let now = !rule.guards.iter().any(|guard| matches!(guard, Guard::TurnsHere(turns) if *turns > 1));
            if is_met && now {
                let outcome = rule.target.as_ref().and_then(|target| self.story.ends(target));
                return outcome.is_some_and(|outcome| outcome != Outcome::Helped);
            }
        }
        false
    }

    /// What the author hopes for now.
    fn asked_now(&self, name: &str) -> i32 {
        let state = self.drive.state();
        let wanted = if self.wants.keys.contains(name) { 5 } else { 0 };
        let hoped = self.story.file.expects.iter().filter(|expect| !expect.never).any(|expect| {
            let is_it = expect.hears.iter().any(|key| key.to_string() == name);
            let done = expect.hears.iter().any(|key| state.times_heard(&key.to_string()) > 0);
            is_it && !done && (expect.by_turn == 0 || state.turns + 4 >= expect.by_turn.min(12))
        });
        wanted + if hoped { 4 } else { 0 }
    }

    /// Everything that might be said here: sets of acts and topics.
    pub fn choices(&self) -> Vec<Vec<Key>> {
        let mut found: BTreeSet<Vec<Key>> = BTreeSet::new();
        for (_, rule) in &self.live {
            match &rule.trigger {
                Trigger::HearsAll(list) if list.len() < 4 => {
                    found.insert(list.clone());
                }
                _ => found.extend(keys(rule).iter().map(|key| vec![key.clone()])),
            }
        }
        for fact in &self.hidden {
            found.extend(fact.asked_by.iter().chain(&fact.or_heard).map(|key| vec![key.clone()]));
        }
        found.into_iter().collect()
    }

    /// Waiting for what only a silence brings: for how long.
    pub fn worth_waiting(&self) -> Option<(i32, u32)> {
        let state = self.drive.state();
        let quiet = self.story.rules_here(&state.beat).filter_map(|rule| match rule.trigger {
            Trigger::Quiet(seconds) if seconds <= 60 => Some((seconds, rule)),
            _ => None,
        });
        let (seconds, rule) = quiet.min_by_key(|(seconds, _)| *seconds)?;
        let told = BTreeSet::new();
        let leads = rule.target.as_ref().map_or(0, |target| self.leads(target, &told));
        let tells = rule.tells.iter().filter(|name| self.hidden.iter().any(|fact| fact.name == **name)).count();
        let tells = 6 * i32::try_from(tells).unwrap_or_default();
        Some((self.rule_worth(rule) + leads + tells - 3, seconds + 5))
    }

    /// A partner or kind that a rule here answers well when a referral to it is handed over, joined and agreed.
    pub fn referral(&self) -> Option<String> {
        let here = self.story.rules_here(&self.drive.state().beat);
        let good = here.filter_map(|rule| match &rule.trigger {
            Trigger::Referred(names) => Some((rule, names.first()?)),
            _ => None,
        });
        let open = good.filter(|(rule, _)| {
            let unmet = self.drive.unmet(&rule.guards, false);
            let is_told = |name: &String| self.hidden.iter().any(|fact| fact.name == *name);
            let is_as_handed = |guard: &Guard| matches!(guard, Guard::Warm(true) | Guard::Agreed(true));
            unmet.iter().all(is_as_handed) && rule.tells.iter().any(is_told) && self.rule_worth(rule) >= 0
        });
        open.map(|(_, name)| name.clone()).next()
    }

    /// How often each thing was said, for those who repeat themselves.
    pub fn tired_of(used: &BTreeMap<String, u32>, last: &[String], keys: &[Key]) -> i32 {
        let one = |key: &Key| {
            let name = key.to_string();
            let is_warm = matches!(key, Key::Act(act) if WARM.contains(act));
            let often = i32::try_from(used.get(&name).copied().unwrap_or_default()).unwrap_or_default();
            let just = if last.last() == Some(&name) {
                3
            } else if last.contains(&name) {
                1
            } else {
                0
            };
            just + if is_warm { often.min(2) } else { often.min(5) * 2 }
        };
        keys.iter().map(one).max().unwrap_or_default()
    }
}
