//! What the conversations of a rehearsal share: the ground, the story, the phrases, numbers of everything counted.

use super::lines::Lines;
use super::meanings::Meanings;
use super::near::{has_door, is_gate};
use super::phrases::Phrases;
use super::story::Story;
use super::tally::{At, rules};
use crate::diagnostic::Words;
use crate::protocol::Organisation;
use crate::scenario::{Plot, Scenario};
use crate::session::Ground;
use crate::understand::Reader;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Variations that are kept.
const KEPT: usize = 256;

/// Sentences of so many bytes may be said twice: "ja", "ok".
const SHORT: usize = 12;

/// One variation of the scenario, with what is counted of its sentences.
#[derive(Debug)]
pub(super) struct Variation {
    /// By numbers.
    pub plot: Arc<Plot>,
    /// By text: the sentences it may be.
    pub lines: Vec<Vec<u32>>,
    /// By text: its number among what is not said twice.
    pub sentence: Vec<Option<u32>>,
}

/// What conversations are held with.
pub(super) struct House {
    /// The scenario at its organisation.
    pub ground: Ground,
    /// The numbers of some variation: all but texts and choices are the same in every one.
    pub plot: Arc<Plot>,
    /// The scenario as somebody knows it who can read its rules.
    pub story: Story,
    /// What can be meant.
    pub meanings: Meanings,
    /// What can be typed.
    pub phrases: Phrases,
    /// What the help-seeker can say.
    pub lines: Lines,
    /// Places in the file of rules and facts.
    pub places: Vec<At>,
    /// The place of each rule.
    pub place_of: Vec<usize>,
    /// The place of each fact.
    pub place_of_fact: Vec<usize>,
    /// Rules whose conditions are more than "once".
    pub gates: Vec<bool>,
    /// Facts with a door.
    pub doors: Vec<usize>,
    variations: Mutex<BTreeMap<Vec<usize>, Arc<Variation>>>,
    sentences: Mutex<(BTreeMap<String, u32>, Vec<String>)>,
    faults: Mutex<Vec<(u32, Words)>>,
}

impl House {
    /// Prepares a scenario for rehearsing.
    pub fn of(scenario: &Arc<Scenario>, organisation: &Arc<Organisation>) -> Self {
        let reader = Reader::shipped(scenario.lang());
        let ground = Ground::of(scenario.clone(), organisation.clone(), reader, 100);
        let file = scenario.file();
        let plot = scenario.plot(&vec![0; file.picks.len()]);
        let meanings = Meanings::of(&ground);
        let rule_places = || rules(scenario).map(|rule| rule.place.at);
        let fact_places = || file.facts.iter().map(|fact| fact.place.at);
        let mut places: Vec<At> = rule_places().chain(fact_places()).collect();
        places.sort_unstable();
        places.dedup();
        let place = |at: At| places.binary_search(&at).unwrap_or_default();
        Self {
            story: Story::of(&ground, &plot, &meanings),
            phrases: Phrases::of(&ground, &meanings),
            lines: Lines::of(scenario),
            place_of: rule_places().map(place).collect(),
            place_of_fact: fact_places().map(place).collect(),
            gates: rules(scenario).map(is_gate).collect(),
            doors: (0..file.facts.len()).filter(|fact| has_door(&file.facts[*fact])).collect(),
            places,
            meanings,
            plot,
            ground,
            variations: Mutex::default(),
            sentences: Mutex::default(),
            faults: Mutex::default(),
        }
    }

    /// The variation in which chance chose so.
    pub fn variation(&self, choice: &[usize]) -> Arc<Variation> {
        // A thread that panicked while it held a lock left whole things behind.
        if let Some(known) = self.variations.lock().unwrap_or_else(PoisonError::into_inner).get(choice) {
            return known.clone();
        }
        let plot = self.ground.scenario.plot(choice);
        let numbers = |text: &String| self.lines.said(text).iter().map(|it| u32::try_from(*it).unwrap_or(u32::MAX));
        let variation = Arc::new(Variation {
            lines: plot.texts.iter().map(|text| numbers(text).collect()).collect(),
            sentence: plot.texts.iter().map(|text| (text.len() > SHORT).then(|| self.sentence(text))).collect(),
            plot,
        });
        let mut variations = self.variations.lock().unwrap_or_else(PoisonError::into_inner);
        if variations.len() < KEPT {
            variations.insert(choice.to_vec(), variation.clone());
        }
        variation
    }

    fn sentence(&self, text: &str) -> u32 {
        let mut sentences = self.sentences.lock().unwrap_or_else(PoisonError::into_inner);
        let (known, list) = &mut *sentences;
        if let Some(number) = known.get(text) {
            return *number;
        }
        let number = u32::try_from(list.len()).unwrap_or(u32::MAX);
        known.insert(text.to_owned(), number);
        list.push(text.to_owned());
        number
    }

    /// The words of a sentence.
    pub fn sentence_text(&self, number: u32) -> String {
        let sentences = self.sentences.lock().unwrap_or_else(PoisonError::into_inner);
        sentences.1.get(number as usize).cloned().unwrap_or_default()
    }

    /// The number of a fault of a closure.
    pub fn fault(&self, line: u32, message: &Words) -> u32 {
        let mut faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        let at = faults.iter().position(|(at, words)| *at == line && words == message).unwrap_or_else(|| {
            faults.push((line, message.clone()));
            faults.len() - 1
        });
        u32::try_from(at).unwrap_or(u32::MAX)
    }

    /// A fault by its number: its line, and what went wrong.
    pub fn fault_words(&self, number: u32) -> (u32, Words) {
        let faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        faults.get(number as usize).cloned().unwrap_or_default()
    }
}
