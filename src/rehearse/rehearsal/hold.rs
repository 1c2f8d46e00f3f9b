//! Holding one conversation and noting what it reached.

use super::drive::Drive;
use super::phrases::Phrases;
use super::story::Story;
use super::tally::{Ran, Reached, Tally, needs};
use super::trainee::{Table, Trainee};
use crate::protocol::Organisation;
use crate::rehearse::Step;
use crate::scenario::{Outcome, Scenario};
use crate::session::{Event, Happening, State};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Steps after which a conversation counts as one that does not end.
const MOST_STEPS: usize = 110;

/// What conversations are held with.
pub(super) struct House<'a> {
    /// The scenario.
    pub scenario: &'a Arc<Scenario>,
    /// Whose protocols hold.
    pub organisation: &'a Arc<Organisation>,
    /// The scenario as somebody knows it who can read its rules.
    pub story: &'a Story<'a>,
    /// What can be typed.
    pub phrases: &'a Phrases<'a>,
}

/// Holds one conversation.
pub(super) fn hold(house: &House<'_>, who: Trainee, seed: u64, seen: &Tally) -> Ran {
    let mut drive = Drive::start(house.scenario, house.organisation, seed);
    let mut table = Table::new(house.story, house.phrases, house.organisation, seen, who, seed);
    let mut ran = Ran {
        who,
        seed,
        turns: 0,
        not_understood: 0,
        meant: 0,
        outcome: None,
        lasted: 0,
        steps: Vec::new(),
        reached: Vec::new(),
        repeated: Vec::new(),
        pinned: Vec::new(),
        near: BTreeMap::new(),
    };
    let mut said: BTreeMap<String, u32> = BTreeMap::new();
    let mut at_end: BTreeMap<(String, i32), u32> = BTreeMap::new();
    note(&mut ran, drive.opening(), &mut said, false);
    while !drive.state().is_over() && ran.steps.len() < MOST_STEPS {
        note_near(house.scenario, drive.state(), &mut ran);
        let step = table.next(&drive);
        let is_meant = matches!(step, Step::Say(_)) && table.meant;
        ran.turns += u32::from(matches!(step, Step::Say(_)));
        ran.meant += u32::from(is_meant);
        ran.steps.push(step.clone());
        note(&mut ran, drive.step(&step), &mut said, is_meant);
        for (meter, value) in drive.state().meters.iter().filter(|(_, value)| [0, 100].contains(*value)) {
            *at_end.entry((meter.clone(), *value)).or_default() += 1;
        }
    }
    let end = drive.state().end.as_ref();
    ran.outcome = end.map(|end| end.outcome).filter(|outcome| *outcome != Outcome::Stopped);
    ran.lasted = drive.lasted();
    ran.repeated =
        said.into_iter().filter(|(text, times)| *times > 1 && text.len() > 12).map(|(text, _)| text).collect();
    let steps = u32::try_from(ran.steps.len()).unwrap_or(u32::MAX);
    ran.pinned = at_end.into_iter().filter(|(_, times)| *times * 2 > steps && steps > 12).map(|(key, _)| key).collect();
    ran
}

fn note<'e>(
    ran: &mut Ran,
    events: impl IntoIterator<Item = &'e Event>,
    said: &mut BTreeMap<String, u32>,
    is_meant: bool,
) {
    for event in events {
        if let Some(reached) = Reached::by(event) {
            ran.reached.push((ran.steps.len(), reached));
        }
        match &event.what {
            Happening::WillSay { meant, .. } if !meant.is_empty() => *said.entry(meant.clone()).or_default() += 1,
            Happening::Read { reading, .. } if is_meant && !reading.understood => ran.not_understood += 1,
            _ => {}
        }
    }
}

/// How near the meters are to what the rules here need.
fn note_near(scenario: &Scenario, state: &State, ran: &mut Ran) {
    let beat = scenario.file().beats.iter().find(|beat| beat.name == state.beat);
    for rule in beat.into_iter().flat_map(|beat| &beat.rules) {
        for (meter, bound) in needs(rule) {
            let value = state.meter(meter);
            if value < bound {
                let best = ran.near.entry((rule.place.at, meter.clone())).or_insert(value);
                *best = (*best).max(value);
            }
        }
    }
}
