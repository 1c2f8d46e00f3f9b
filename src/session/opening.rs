//! Beginning in the middle of a story: what a trainer sets before trying a beat.

use super::did::{Did, Sink};
use super::ground::On;
use super::header::Header;
use super::start::Picks;
use super::talk::Talk;
use crate::scenario::Scenario;
use std::collections::BTreeMap;

/// Where a conversation begins when it does not begin at the start of the story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// In this beat; `None`: the first.
    pub beat: Option<String>,
    /// With these meters so high; others stand as the scenario says.
    pub meters: BTreeMap<String, i32>,
    /// With these facts told already.
    pub facts: Vec<String>,
    /// With these choices, in the home language, instead of those of chance.
    pub picks: BTreeMap<String, String>,
}

impl Opening {
    /// The choices with those that were set.
    pub(super) fn choose(&self, scenario: &Scenario, picks: &mut Picks) {
        for (number, pick) in scenario.file().picks.iter().enumerate() {
            let Some(wanted) = self.picks.get(&pick.name) else { continue };
            let index = pick.values.iter().position(|value| value == wanted);
            if let Some(shown) = index.and_then(|index| pick.shown.get(index)) {
                picks.values.insert(pick.name.clone(), wanted.clone());
                picks.shown.insert(pick.name.clone(), shown.clone());
            }
            if let (Some(index), Some(choice)) = (index, picks.choice.get_mut(number)) {
                *choice = index;
            }
        }
    }

    /// The header with the meters that were set.
    pub(super) fn set_meters(&self, header: &mut Header) {
        for note in &mut header.meters {
            if let Some(value) = self.meters.get(&note.name) {
                note.start = (*value).clamp(0, 100);
            }
        }
    }
}

impl<S: Sink> Talk<S> {
    /// Goes in: what is told already, then the beat.
    pub(super) fn open(&mut self, on: On<'_>, opening: &Opening) {
        let file = on.ground.scenario.file();
        for (meter, value) in file.meters.iter().enumerate() {
            if let Some(value) = opening.meters.get(&value.name) {
                self.live.meters[meter] = (*value).clamp(0, 100);
            }
        }
        for (number, fact) in file.facts.iter().enumerate() {
            if opening.facts.contains(&fact.name) {
                self.emit(on, &Did::Fact(number, "", &[]));
                for (flag, level) in &on.plot.facts[number].raises {
                    self.emit(on, &Did::Flag(*flag, *level));
                }
            }
        }
        let wanted = opening.beat.as_ref().and_then(|name| file.beats.iter().position(|beat| beat.name == *name));
        let mut says = self.empty();
        if let Some(beat) = wanted.or((!file.beats.is_empty()).then_some(0)) {
            self.enter(on, beat, &mut says);
        }
        self.say_all(on, says, 0, false);
    }
}
