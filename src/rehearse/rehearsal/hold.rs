//! Holding one conversation and noting what it reached.

use super::drive::Drive;
use super::kind::Trainee;
use super::lines::Lines;
use super::near::{note_gates, reach};
use super::phrases::Phrases;
use super::story::Story;
use super::tally::{Ran, Reached, Tally};
use super::trainee::{LONGEST, Table};
use crate::protocol::Organisation;
use crate::rehearse::Step;
use crate::scenario::{Outcome, Scenario};
use crate::session::{Event, Happening};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Steps after which a conversation counts as one that does not end.
const MOST_STEPS: usize = 110;

/// Messages in a row that change nothing: a stall.
const STILL: u32 = 10;

/// Times that the story comes back to a beat and nothing was told in between: a loop.
const ROUNDS: u32 = 4;

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
    /// What the help-seeker can say.
    pub lines: &'a Lines,
}

/// What is counted while a conversation is held.
#[derive(Default)]
struct Count {
    said: BTreeSet<String>,
    at_end: BTreeMap<(String, i32), u32>,
    still: u32,
    visits: BTreeMap<String, u32>,
}

/// Lets a trainee hold a conversation.
pub(super) fn hold(house: &House<'_>, who: Trainee, seed: u64, seen: &Tally) -> Ran {
    let mut table = Table::new(house.story, house.phrases, house.organisation, seen, who, seed);
    held(house, who, seed, Some(seen), |drive| {
        let step = table.next(drive);
        Some((step, table.meant))
    })
}

/// Does these steps again.
pub(super) fn again(house: &House<'_>, who: Trainee, seed: u64, steps: &[Step], seen: Option<&Tally>) -> Ran {
    let mut steps = steps.iter();
    held(house, who, seed, seen, |_| steps.next().map(|step| (step.clone(), true)))
}

fn held(
    house: &House<'_>,
    who: Trainee,
    seed: u64,
    seen: Option<&Tally>,
    mut next: impl FnMut(&Drive) -> Option<(Step, bool)>,
) -> Ran {
    let mut drive = Drive::start(house.scenario, house.organisation, seed);
    let mut ran = Ran {
        who,
        seed,
        turns: 0,
        meant: 0,
        outcome: None,
        lasted: 0,
        steps: Vec::new(),
        reached: Vec::new(),
        pinned: Vec::new(),
        near: BTreeMap::new(),
    };
    let mut count = Count::default();
    note(house, &mut ran, drive.opening(), &mut count, false);
    while !drive.state().is_over() && ran.steps.len() < MOST_STEPS {
        if let Some(seen) = seen {
            note_gates(house, &drive, seen, &mut ran);
        }
        let Some((step, means)) = next(&drive) else { break };
        let is_said = matches!(step, Step::Say(_));
        ran.turns += u32::from(is_said);
        ran.meant += u32::from(is_said && means);
        ran.steps.push(step.clone());
        let moved = note(house, &mut ran, drive.step(&step), &mut count, is_said && means);
        stuck(&mut ran, &drive, &mut count, is_said, moved);
        for (meter, value) in drive.state().meters.iter().filter(|(_, value)| [0, 100].contains(*value)) {
            *count.at_end.entry((meter.clone(), *value)).or_default() += 1;
        }
    }
    finish(&mut ran, &drive, count);
    ran
}

/// Conversations that go on and on.
fn stuck(ran: &mut Ran, drive: &Drive, count: &mut Count, is_said: bool, moved: bool) {
    let state = drive.state();
    let until = ran.steps.len();
    count.still = if moved { 0 } else { count.still + u32::from(is_said) };
    if count.still == STILL {
        reach(ran, until, Reached::Stall(state.beat.clone()));
    }
    if state.turns >= LONGEST && !state.is_over() || until >= MOST_STEPS {
        reach(ran, until, Reached::Endless(state.beat.clone()));
    }
}

fn finish(ran: &mut Ran, drive: &Drive, count: Count) {
    let state = drive.state();
    let until = ran.steps.len();
    for protocol in state.board.protocols() {
        for (step, seen) in state.board.steps(&protocol.id) {
            if seen.done().is_some() {
                ran.reached.push((until, Reached::Step(format!("{}.{}", protocol.id, step.id))));
            }
        }
    }
    let end = state.end.as_ref();
    ran.outcome = end.map(|end| end.outcome).filter(|outcome| *outcome != Outcome::Stopped);
    ran.lasted = drive.lasted();
    let steps = u32::try_from(until).unwrap_or(u32::MAX);
    let most = count.at_end.into_iter().filter(|(_, times)| *times * 2 > steps && steps > 12);
    ran.pinned = most.map(|(key, _)| key).collect();
}

/// Notes what events reach; whether anything moved.
fn note<'e>(
    house: &House<'_>,
    ran: &mut Ran,
    events: impl IntoIterator<Item = &'e Event>,
    count: &mut Count,
    means: bool,
) -> bool {
    let until = ran.steps.len();
    let mut moved = false;
    for event in events {
        ran.reached.extend(Reached::by(event).map(|reached| (until, reached)));
        match &event.what {
            Happening::WillSay { meant, .. } if !meant.is_empty() => {
                ran.reached.extend(house.lines.said(meant).iter().map(|number| (until, Reached::Line(*number))));
                if !count.said.insert(meant.clone()) && meant.len() > 12 {
                    reach(ran, until, Reached::Again(meant.clone()));
                }
            }
            Happening::Read { reading, .. } if means && !reading.understood => {
                ran.reached.push((until, Reached::NotUnderstood));
            }
            Happening::Beat { name } => {
                moved = true;
                let visits = count.visits.entry(name.clone()).or_default();
                *visits += 1;
                if *visits == ROUNDS {
                    reach(ran, until, Reached::Loop(name.clone()));
                }
            }
            Happening::Fact { .. } => {
                moved = true;
                count.visits.clear();
            }
            Happening::Meter { .. } | Happening::Ending { .. } | Happening::Ended { .. } => moved = true,
            _ => {}
        }
    }
    moved
}
