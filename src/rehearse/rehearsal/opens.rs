//! What makes a closure say yes, found by asking it.

use crate::scenario::{ClosureId, Plot, Seen};
use crate::session::Ground;

/// What makes a closure say yes.
#[derive(Debug, Default)]
pub(super) struct Opens {
    /// One of these facts, or all of them.
    pub facts: Vec<usize>,
    /// Meters that must be at least so high.
    pub meters: Vec<(usize, i32)>,
}

impl Opens {
    /// Asks a closure of a rule in this beat.
    pub fn of(ground: &Ground, plot: &Plot, good: &[i32], id: ClosureId, beat: Option<usize>) -> Self {
        let file = ground.scenario.file();
        let high: Vec<i32> = good.iter().map(|way| if *way > 0 { 100 } else { 0 }).collect();
        let heard = vec![1; plot.keys.count()];
        let visits = vec![1; plot.beats.len()];
        let ask = |facts: &[bool], meters: &[i32]| {
            let seen = Seen {
                known: &plot.known,
                turn: 20,
                words: 8,
                silence: 0,
                minutes: 12,
                beat: beat.unwrap_or_else(|| plot.nowhere()),
                visits: &visits,
                meters,
                facts,
                heard: &heard,
                picks: &plot.picks,
            };
            ground.scenario.closures().ask(id, &seen).unwrap_or_default()
        };
        // In the order of their names.
        let mut all: Vec<usize> = (0..file.facts.len()).collect();
        all.sort_by_key(|fact| &file.facts[*fact].name);
        let mut enough = vec![false; file.facts.len()];
        let mut opens = Self::default();
        if !ask(&enough, &high) {
            let alone = |fact: &usize| {
                let mut known = vec![false; file.facts.len()];
                known[*fact] = true;
                ask(&known, &high)
            };
            let one: Vec<usize> = all.iter().copied().filter(alone).collect();
            if let Some(first) = one.first() {
                enough[*first] = true;
                opens.facts = one;
            } else if ask(&vec![true; file.facts.len()], &high) {
                enough.fill(true);
                for fact in all {
                    enough[fact] = false;
                    if !ask(&enough, &high) {
                        enough[fact] = true;
                    }
                }
                opens.facts = (0..enough.len()).filter(|fact| enough[*fact]).collect();
            } else {
                return opens;
            }
        }
        for meter in (0..good.len()).filter(|meter| good[*meter] > 0) {
            let at = |value: i32| {
                let mut meters = high.clone();
                meters[meter] = value;
                ask(&enough, &meters)
            };
            if !at(0) {
                let (mut no, mut yes) = (0, 100);
                while yes - no > 1 {
                    let middle = i32::midpoint(no, yes);
                    if at(middle) { yes = middle } else { no = middle }
                }
                opens.meters.push((meter, yes));
            }
        }
        opens
    }
}
