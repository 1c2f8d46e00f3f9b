//! Beginning in the middle of a story: what a trainer sets before trying a beat.

use super::Session;
use super::event::{Happening, Who};
use super::header::Header;
use super::start::Picks;
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
        for pick in &scenario.file().picks {
            let Some(wanted) = self.picks.get(&pick.name) else { continue };
            let index = pick.values.iter().position(|value| value == wanted);
            if let Some(shown) = index.and_then(|index| pick.shown.get(index)) {
                picks.values.insert(pick.name.clone(), wanted.clone());
                picks.shown.insert(pick.name.clone(), shown.clone());
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

impl Session {
    /// Goes in: what is told already, then the beat.
    pub(super) fn open(&mut self, opening: &Opening, says: &mut Vec<String>) {
        let scenario = self.scenario.clone();
        let file = scenario.file();
        for fact in file.facts.iter().filter(|fact| opening.facts.contains(&fact.name)) {
            self.emit(Happening::Fact { name: fact.name.clone(), why: String::new() });
            for (flag, level) in &fact.raises {
                self.emit(Happening::Flag { name: flag.clone(), level: *level, by: Who::HelpSeeker, raised: true });
            }
        }
        let wanted = opening.beat.as_ref().and_then(|name| file.beats.iter().find(|beat| beat.name == *name));
        if let Some(beat) = wanted.or(file.beats.first()) {
            self.enter(&beat.name, says);
        }
    }
}
