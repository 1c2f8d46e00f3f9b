//! What can be reached from the start, and from where an ending can be reached.

use super::super::model::{Beat, ScenarioFile, Target};
use std::collections::BTreeMap;

/// Beats by name, so that a walk through the story looks each up once.
#[derive(Debug)]
pub struct Roads<'a> {
    file: &'a ScenarioFile,
    at: BTreeMap<&'a str, usize>,
}

impl<'a> Roads<'a> {
    /// The roads through this scenario. Of two beats with one name the first counts.
    #[must_use]
    pub fn of(file: &'a ScenarioFile) -> Self {
        let mut at = BTreeMap::new();
        for (index, beat) in file.beats.iter().enumerate() {
            at.entry(beat.name.as_str()).or_insert(index);
        }
        Self { file, at }
    }

    /// Where a beat stands among the beats.
    #[must_use]
    pub fn beat(&self, name: &str) -> Option<usize> {
        self.at.get(name).copied()
    }

    fn targets(&self, beat: &'a Beat) -> impl Iterator<Item = &'a Target> {
        beat.rules.iter().chain(&self.file.anywhere).filter_map(|rule| rule.target.as_ref())
    }

    fn nexts(&self, beat: &'a Beat) -> impl Iterator<Item = usize> {
        self.targets(beat).flat_map(Target::beats).filter_map(|name| self.beat(name))
    }

    /// Which beats can be reached from the start.
    #[must_use]
    pub fn reached(&self) -> Vec<bool> {
        let mut reached = vec![false; self.file.beats.len()];
        let mut open: Vec<usize> = (0..self.file.beats.len().min(1)).collect();
        while let Some(index) = open.pop() {
            if !std::mem::replace(&mut reached[index], true) {
                open.extend(self.nexts(&self.file.beats[index]).filter(|next| !reached[*next]));
            }
        }
        reached
    }

    /// From which beats an ending can be reached; `is_torn`: a beat that could be read by half only, which may lead
    /// anywhere.
    #[must_use]
    pub fn leaving(&self, is_torn: impl Fn(usize) -> bool) -> Vec<bool> {
        let beats = &self.file.beats;
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); beats.len()];
        let mut leaves = vec![false; beats.len()];
        let mut open = Vec::new();
        for (index, beat) in beats.iter().enumerate() {
            for next in self.nexts(beat) {
                before[next].push(index);
            }
            if is_torn(index) || self.targets(beat).any(|target| matches!(target, Target::Ending(_))) {
                open.push(index);
            }
        }
        while let Some(index) = open.pop() {
            if !std::mem::replace(&mut leaves[index], true) {
                open.extend(&before[index]);
            }
        }
        leaves
    }
}
