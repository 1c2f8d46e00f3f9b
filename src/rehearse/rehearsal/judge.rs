//! What a message would do, by what the rules that answer it declare.

use super::drive::Drive;
use super::phrases::Heard;
use super::story::Story;
use super::wants::{Wants, unmet};
use crate::scenario::plot::{By, Check, Cue, Goal, RulePlot};
use crate::scenario::{Outcome, Phase};
use crate::understand::Act;

/// Acts that give something before anything is asked.
const WARM: [Act; 7] = [
    Act::Reflection,
    Act::Normalise,
    Act::Affirmation,
    Act::Summary,
    Act::ThanksDisclosure,
    Act::Autonomy,
    Act::Encourager,
];

/// Whether an act gives something before anything is asked.
pub(super) fn is_warm(key: usize) -> bool {
    WARM.iter().any(|act| *act as usize == key)
}

/// What is worked out of a moment at which something is going to be said; the room is used again.
#[derive(Debug, Default)]
pub(super) struct Sight {
    /// What is lacking.
    pub wants: Wants,
    /// Rules whose conditions hold, of those that hear something here.
    live: Vec<bool>,
    /// Facts that could come out.
    hidden: Vec<bool>,
    /// Facts that are wanted and can still be asked for.
    lacks: bool,
    /// What the author hopes for now, by key.
    asked_now: Vec<i32>,
}

/// A moment at which something is going to be said.
pub(super) struct Here<'a, 'd, 'h> {
    /// The scenario.
    pub story: &'a Story,
    /// The conversation.
    pub drive: &'d Drive<'h>,
    /// What was worked out.
    pub sight: &'a Sight,
    /// Something new was just told.
    pub just_told: bool,
    /// Beats that were visited.
    pub been: &'a [bool],
}

impl Sight {
    /// Looks at the moment; `spent`: facts that were asked for in vain.
    pub fn look(&mut self, story: &Story, drive: &Drive<'_>, spent: &[bool]) {
        self.wants.look(story, drive, spent);
        let (live, plot) = (drive.live(), &drive.variation().plot);
        self.live.resize(plot.rules.len(), false);
        for number in plot.beats[live.beat].rules.iter().copied() {
            let rule = &plot.rules[number];
            self.live[number] =
                !rule.keys().is_empty() && (rule.checks.is_empty() || drive.holds(number, live.fired[rule.slot]));
        }
        self.hidden.clear();
        self.hidden.extend((0..plot.facts.len()).map(|fact| live.is_hidden(plot, fact)));
        self.lacks = self.hidden.iter().zip(&self.wants.facts).any(|(hidden, wanted)| *hidden && *wanted);
        self.asked_now.clear();
        self.asked_now.extend(self.wants.keys.iter().map(|wanted| if *wanted { 5 } else { 0 }));
        let mut hoped: Vec<usize> = Vec::new();
        for hope in &story.hopes {
            let is_now = hope.by_turn == 0 || live.turns + 4 >= hope.by_turn.min(12);
            if is_now && !hope.keys.iter().any(|key| live.heard[*key] > 0) {
                hoped.extend(hope.keys.iter().copied().filter(|key| !hoped.contains(key)).collect::<Vec<_>>());
            }
        }
        hoped.into_iter().for_each(|key| self.asked_now[key] += 4);
    }
}

impl<'a> Here<'a, '_, '_> {
    fn rule(&self, rule: usize) -> &'a RulePlot
    where
        Self: 'a,
    {
        &self.drive.house.plot.rules[rule]
    }

    /// Whether the door of a fact is open when these are heard now.
    fn is_open(&self, fact: usize, heard: &[usize]) -> bool {
        let plot = &self.drive.house.plot;
        plot.facts[fact].or_heard.iter().any(|key| heard.contains(key)) || self.drive.live().is_open(plot, fact)
    }

    /// A fact that is asked for with an open door: told next, or not there in this variation.
    pub fn asks_for(&self, heard: &[usize]) -> Option<usize> {
        let facts = &self.drive.house.plot.facts;
        (0..facts.len()).find(|fact| {
            self.sight.hidden[*fact]
                && facts[*fact].asked_by.iter().any(|key| heard.contains(key))
                && self.is_open(*fact, heard)
        })
    }

    /// What a message is worth that is heard so.
    pub fn worth(&self, heard: &Heard) -> i32 {
        if heard.keys.iter().chain(&heard.protocol).any(|it| self.story.forbidden[*it]) {
            return -60;
        }
        let keys = heard.keys.as_slice();
        let mut worth = 0;
        let mut told: Vec<usize> = Vec::new();
        let mut evaded = false;
        let facts = &self.drive.house.plot.facts;
        for (number, fact) in facts.iter().enumerate().filter(|(number, _)| self.sight.hidden[*number]) {
            if !fact.asked_by.iter().any(|key| keys.contains(key)) {
                continue;
            }
            if self.is_open(number, keys) {
                if told.is_empty() {
                    told.push(number);
                    worth += self.fact_worth(number);
                }
            } else if !fact.evades.is_empty() {
                evaded = true;
            }
        }
        worth -= if evaded && told.is_empty() { 3 } else { 0 };
        for (number, fact) in facts.iter().enumerate().filter(|(number, _)| self.sight.hidden[*number]) {
            let is_opened = fact.asked_by.is_empty() && fact.or_heard.iter().any(|key| keys.contains(key));
            if is_opened && !told.contains(&number) {
                told.push(number);
                worth += self.fact_worth(number);
            }
        }
        let mut goal = None;
        for rule in self.answering(keys) {
            worth += self.rule_worth(rule);
            for fact in &self.rule(rule).tells {
                if self.sight.hidden[*fact] && self.is_open(*fact, keys) && !told.contains(fact) {
                    told.push(*fact);
                    worth += self.fact_worth(*fact);
                }
            }
            goal = goal.or(self.rule(rule).goal.as_ref());
        }
        worth += goal.map_or(0, |goal| self.leads(goal, &told));
        worth += keys.iter().map(|key| self.sight.asked_now[*key]).max().unwrap_or_default();
        if self.just_told && keys.iter().any(|key| is_warm(*key)) {
            worth += 3;
        }
        worth
    }

    /// The rules that would answer, the most exact for each thing heard.
    fn answering(&self, heard: &[usize]) -> Vec<usize> {
        let here = &self.drive.house.plot.beats[self.drive.live().beat];
        let mut found: Vec<usize> = Vec::new();
        for key in heard {
            let speaks = |rule: &usize| {
                self.sight.live[*rule]
                    && match &self.rule(*rule).cue {
                        Cue::HearsAll(list) => list.iter().all(|key| heard.contains(key)),
                        _ => true,
                    }
            };
            if let Some(rule) = here.hears[*key].iter().copied().find(speaks)
                && !found.iter().any(|other| self.rule(*other).at == self.rule(rule).at)
            {
                found.push(rule);
            }
        }
        found
    }

    fn fact_worth(&self, fact: usize) -> i32 {
        if self.sight.wants.facts[fact] { 12 } else { 6 }
    }

    /// What the effects of a rule are worth, without where it leads.
    fn rule_worth(&self, rule: usize) -> i32 {
        let rule = self.rule(rule);
        let mut worth = 0;
        for (meter, by) in &rule.changes {
            let by = match by {
                By::Fixed(by) => *by * self.story.good[*meter],
                By::Asked(_) => 1,
            };
            let lacks = self.drive.live().meters[*meter] < self.sight.wants.meters[*meter];
            worth += if by < 0 || lacks { by * 2 } else { (by + 1) / 2 };
        }
        if !rule.better.is_empty() {
            worth -= 5;
        }
        worth.clamp(-40, 14)
    }

    /// What it is worth to go there now.
    fn leads(&self, goal: &Goal, told: &[usize]) -> i32 {
        let (live, wants) = (self.drive.live(), &self.sight.wants);
        let patience = i32::try_from(live.turns).unwrap_or(i32::MAX) - 16;
        match self.story.outcome(goal) {
            Some(Outcome::Helped) => return if self.sight.lacks && patience < 0 { 2 } else { 30 },
            Some(Outcome::Partly) => return if live.turns > 42 { 4 } else { -25 },
            Some(_) => return -60,
            None => {}
        }
        let Some(beat) = goal.beats().iter().copied().max_by_key(|beat| self.story.away(*beat)) else { return 0 };
        if self.would_end(beat, told) {
            return -40;
        }
        let nearer = (self.story.away(live.beat) - self.story.away(beat)).clamp(-20, 6);
        let is_wanted = wants.beats[beat] && !self.been[beat];
        let is_closing = self.story.is_closing[beat];
        let already = live.phase == Some(Phase::Close);
        let too_early = match (wants.ready, self.sight.lacks) {
            _ if !is_closing || already => 0,
            (false, _) => {
                if live.turns > 40 {
                    0
                } else {
                    16
                }
            }
            (true, true) => (10 - patience / 2).max(0),
            (true, false) => 0,
        };
        // Rounding off without a helped ending in sight: better back to where something can still be found.
        let is_too_soon = already && !is_closing && !wants.ready && live.turns < 45;
        let onward = if is_too_soon { 10 } else { nearer * 2 };
        onward.max(if is_wanted { 10 } else { i32::MIN }) - too_early
    }

    /// Whether whoever arrives there now is led to a poor ending at once.
    fn would_end(&self, beat: usize, told: &[usize]) -> bool {
        for rule in self.story.listening[beat].whenever.iter().copied() {
            let is_later = |check: &Check| matches!(check, Check::TurnsHere(turns) if *turns > 1);
            if self.rule(rule).checks.iter().any(is_later) {
                continue;
            }
            let is_met = unmet(self.drive, rule).all(|(_, check)| match check {
                Check::Knows(fact) => told.contains(&fact),
                Check::TurnsHere(turns) => turns <= 1,
                _ => false,
            });
            if is_met {
                let outcome = self.rule(rule).goal.as_ref().and_then(|goal| self.story.outcome(goal));
                return outcome.is_some_and(|outcome| outcome != Outcome::Helped);
            }
        }
        false
    }

    /// Everything that might be said here now.
    pub fn choices(&self) -> impl Iterator<Item = &'a [usize]>
    where
        Self: 'a,
    {
        let list = &self.story.choices[self.drive.live().beat].0;
        let sight = self.sight;
        list.iter()
            .filter(move |it| {
                it.rules.iter().any(|rule| sight.live[*rule]) || it.facts.iter().any(|fact| sight.hidden[*fact])
            })
            .map(|it| it.keys.as_slice())
    }

    /// Waiting for what only a silence brings: what it is worth, for how long.
    pub fn worth_waiting(&self) -> Option<(i32, u32)> {
        let (seconds, number) = self.story.listening[self.drive.live().beat].quiet?;
        let rule = self.rule(number);
        let leads = rule.goal.as_ref().map_or(0, |goal| self.leads(goal, &[]));
        let tells = rule.tells.iter().filter(|fact| self.sight.hidden[**fact]).count();
        let tells = 6 * i32::try_from(tells).unwrap_or_default();
        Some((self.rule_worth(number) + leads + tells - 3, seconds + 5))
    }

    /// A partner to whom a rule here answers a referral well, handed over joined and agreed; by place in the map.
    pub fn referral(&self) -> Option<usize> {
        let list = &self.story.listening[self.drive.live().beat].referred;
        let is_good = |rule: usize| {
            let is_as_handed = |check: Check| matches!(check, Check::Warm(true) | Check::Agreed(true));
            unmet(self.drive, rule).all(|(_, check)| is_as_handed(check))
                && self.rule(rule).tells.iter().any(|fact| self.sight.hidden[*fact])
                && self.rule_worth(rule) >= 0
        };
        list.iter().find(|(rule, _)| is_good(*rule)).and_then(|(_, partner)| *partner)
    }
}
