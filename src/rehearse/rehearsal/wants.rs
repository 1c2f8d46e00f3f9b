//! What is lacking at a moment for a good end.

use super::drive::Drive;
use super::story::Story;
use crate::scenario::plot::Check;

/// What is lacking; beats, facts and meters by number.
#[derive(Debug, Default)]
pub(super) struct Wants {
    /// How far meters must come; below 0: nothing is asked of it.
    pub meters: Vec<i32>,
    /// Facts.
    pub facts: Vec<bool>,
    /// Acts and topics.
    pub keys: Vec<bool>,
    /// Beats in which something that is wanted comes out.
    pub beats: Vec<bool>,
    /// A helped ending could be had now.
    pub ready: bool,
}

fn reset<T: Clone>(list: &mut Vec<T>, len: usize, value: T) {
    list.clear();
    list.resize(len, value);
}

impl Wants {
    /// Looks at a moment; `spent`: facts that were asked for in vain.
    pub fn look(&mut self, story: &Story, drive: &Drive<'_>, spent: &[bool]) {
        let plot = &drive.house.plot;
        reset(&mut self.meters, plot.meters.len(), -1);
        reset(&mut self.facts, plot.facts.len(), false);
        reset(&mut self.keys, plot.keys.count(), false);
        reset(&mut self.beats, plot.beats.len(), false);
        self.ready = false;
        let mut look = Look { story, drive, spent, wants: self };
        for rule in story.helping.iter().copied() {
            if look.is_elsewhere(rule) {
                continue;
            }
            let lacks = |check: Check| {
                matches!(check, Check::AtLeast(..) | Check::Knows(_) | Check::When(_) | Check::Below(..))
            };
            let is_ready = !look.unmet(rule).any(|(_, check)| lacks(check));
            look.wants.ready |= is_ready;
            look.want(rule);
        }
        for fact in &story.hoped_facts {
            look.fact(*fact);
        }
        for rule in story.nearer[drive.live().beat].iter().copied() {
            if !look.is_elsewhere(rule) {
                look.want(rule);
            }
        }
    }
}

struct Look<'a, 'd, 'h> {
    story: &'a Story,
    drive: &'d Drive<'h>,
    spent: &'a [bool],
    wants: &'a mut Wants,
}

impl<'d> Look<'_, 'd, '_> {
    /// The conditions of a rule that do not hold now, as if it had not fired.
    fn unmet(&self, rule: usize) -> impl Iterator<Item = (usize, Check)> + use<'d> {
        unmet(self.drive, rule)
    }

    /// The rule belongs to another variation.
    fn is_elsewhere(&self, rule: usize) -> bool {
        self.drive.variation().plot.rules[rule].checks.contains(&Check::Fixed(false))
    }

    fn need(&mut self, meter: usize, bound: i32) {
        let needed = &mut self.wants.meters[meter];
        *needed = (*needed).max(bound);
    }

    fn want(&mut self, rule: usize) {
        for (_, check) in unmet(self.drive, rule) {
            match check {
                Check::AtLeast(meter, bound) => self.need(meter, bound),
                Check::Knows(fact) => self.fact(fact),
                Check::Heard(key, _) => self.wants.keys[key] = true,
                Check::When(id) => {
                    let story = self.story;
                    let Some(opens) = story.closures.get(&id.0) else { continue };
                    if !opens.facts.iter().any(|fact| self.drive.live().known[*fact]) {
                        for fact in &opens.facts {
                            self.fact(*fact);
                        }
                    }
                    for (meter, bound) in &opens.meters {
                        self.need(*meter, *bound);
                    }
                }
                _ => {}
            }
        }
    }

    fn fact(&mut self, number: usize) {
        let drive = self.drive;
        let fact = &drive.variation().plot.facts[number];
        let live = drive.live();
        if live.known[number] || !fact.exists || self.spent[number] || self.wants.facts[number] {
            return;
        }
        self.wants.facts[number] = true;
        for earlier in &fact.after {
            self.fact(*earlier);
        }
        if fact.after.iter().any(|earlier| !live.known[*earlier]) {
            return;
        }
        for (meter, bound) in &fact.needs {
            self.need(*meter, *bound);
        }
        if fact.asked_by.is_empty() {
            fact.within.iter().for_each(|beat| self.wants.beats[*beat] = true);
        }
        let story = self.story;
        for rule in &story.tellers[number] {
            match drive.house.plot.rules[*rule].beat {
                Some(beat) if beat != live.beat => self.wants.beats[beat] = true,
                _ => self.want(*rule),
            }
        }
    }
}

/// The conditions of a rule that do not hold now, as if it had not fired.
pub(super) fn unmet<'d>(drive: &'d Drive<'_>, rule: usize) -> impl Iterator<Item = (usize, Check)> + use<'d> {
    let checks = &drive.variation().plot.rules[rule].checks;
    let list = checks.iter().copied().enumerate();
    list.filter(move |(at, _)| !drive.meets(rule, *at, false))
}
