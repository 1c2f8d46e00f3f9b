//! Plays from conversations that were had: a recording, or one tried in the workshop.

use super::parse::{Expected, Play, Step};
use super::stage::{Stage, typing_ms};
use crate::ids::Millis;
use crate::protocol::Organisation;
use crate::recording::Recording;
use crate::scenario::Scenario;
use crate::session::{Desk, Doing, Event, Happening};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A play made from a recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The play, with what comes of it as expectations.
    pub play: Play,
    /// Beats, facts, marks and endings of the recording that the play does not come to.
    pub lost: Vec<String>,
    /// And those that only the play comes to.
    pub gained: Vec<String>,
}

/// The input that a step is, for showing what came.
pub(super) fn doing(step: &Step) -> Doing {
    match step {
        Step::Say(text) | Step::SayAs(_, text) => Doing::Say(text.clone()),
        Step::Wait(_) | Step::Expect(_) => Doing::Tick,
        Step::Desk(_) => Doing::Desk(Desk::BackOffice),
        Step::Flag(flag, level) => Doing::Desk(Desk::RaiseFlag { flag: flag.clone(), level: *level }),
        Step::Withdraw(flag) => Doing::Desk(Desk::WithdrawFlag { flag: flag.clone() }),
        Step::Lead(text) => Doing::Desk(Desk::TellLead(text.clone())),
        Step::Refer(partner, warm, agreed) => {
            Doing::Desk(Desk::Refer { partner: partner.clone(), warm: *warm, agreed: *agreed, note: String::new() })
        }
        Step::Tick(protocol, step) => {
            Doing::Desk(Desk::Tick { protocol: protocol.clone(), step: step.clone(), done: true })
        }
        Step::End => Doing::Desk(Desk::End),
        Step::Stop => Doing::Desk(Desk::Stop),
    }
}

/// The steps of a recording. Waiting is kept where the help-seeker noticed it; typing and pauses are not.
fn steps(recording: &Recording) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut ready: Millis = 0;
    let mut is_noticed = false;
    let due = |events: &[Event]| {
        events
            .iter()
            .filter_map(|event| if let Happening::WillSay { due_ms, .. } = event.what { Some(due_ms) } else { None })
            .max()
    };
    ready = ready.max(due(&recording.opening).unwrap_or_default());
    for exchange in &recording.exchanges {
        let input = &exchange.input;
        let is_silence = |event: &Event| matches!(event.what, Happening::Silence { .. });
        is_noticed |= exchange.events.iter().any(is_silence);
        let step = match &input.what {
            Doing::Say(text) => Some(Step::Say(text.split_whitespace().collect::<Vec<_>>().join(" "))),
            Doing::Desk(desk) => match desk {
                Desk::BackOffice => Some(Step::Desk(desk.name().to_owned())),
                Desk::RaiseFlag { flag, level } => Some(Step::Flag(flag.clone(), *level)),
                Desk::WithdrawFlag { flag } => Some(Step::Withdraw(flag.clone())),
                Desk::TellLead(text) => Some(Step::Lead(text.split_whitespace().collect::<Vec<_>>().join(" "))),
                Desk::Refer { partner, warm, agreed, .. } => Some(Step::Refer(partner.clone(), *warm, *agreed)),
                Desk::Tick { protocol, step, done: true } => Some(Step::Tick(protocol.clone(), step.clone())),
                Desk::Tick { done: false, .. } | Desk::Hint { .. } | Desk::Choose { .. } | Desk::LookUp { .. } => None,
                Desk::End => Some(Step::End),
                Desk::Stop => Some(Step::Stop),
            },
            Doing::Tick | Doing::Typing(_) | Doing::Pause | Doing::Resume => None,
        };
        if let Some(step) = step {
            if std::mem::take(&mut is_noticed) {
                let typed = if let Step::Say(text) = &step { typing_ms(text.chars().count()) } else { 0 };
                let waited = input.at_ms.saturating_sub(ready + typed).div_ceil(1_000);
                steps.push(Step::Wait(u32::try_from(waited).unwrap_or(u32::MAX).max(1)));
            }
            steps.push(step);
            ready = input.at_ms;
        }
        // What is said into a silence does not end it: the whole of it is waited.
        if !is_noticed {
            ready = ready.max(due(&exchange.events).unwrap_or_default());
        }
    }
    if is_noticed {
        let waited = recording.last_ms().saturating_sub(ready).div_ceil(1_000);
        steps.push(Step::Wait(u32::try_from(waited).unwrap_or(u32::MAX).max(1)));
    }
    steps
}

/// What is worth expecting: beats, facts, marks and endings.
fn milestone(event: &Event) -> Option<Expected> {
    match &event.what {
        Happening::Beat { name } => Some(Expected::Beat(name.clone())),
        Happening::Fact { name, .. } => Some(Expected::Fact(name.clone(), true)),
        Happening::Mark { name } => Some(Expected::Mark(name.clone(), true)),
        Happening::Ended { ending, .. } => Some(Expected::Ended(ending.clone())),
        _ => None,
    }
}

fn named(expected: &Expected) -> String {
    match expected {
        Expected::Beat(name) => format!("beat {name}"),
        Expected::Fact(name, _) => format!("fact {name}"),
        Expected::Mark(name, _) => format!("mark {name}"),
        Expected::Ended(name) => format!("ended {name}"),
        _ => String::new(),
    }
}

/// The play with what comes of each step as expectations. What stood in it as expectations before is taken out.
#[must_use]
pub fn with_expectations(play: &Play, scenario: &Arc<Scenario>, organisation: &Arc<Organisation>) -> Play {
    let mut stage = Stage::of_play(scenario.clone(), organisation.clone(), play);
    let mut whole = Play { steps: Vec::new(), ..play.clone() };
    for step in play.steps.iter().filter(|step| !matches!(step.what, Step::Expect(_))) {
        let is_message = matches!(step.what, Step::Say(_) | Step::SayAs(..));
        if is_message && stage.session().state().is_over() {
            break;
        }
        let from = stage.exchanges.len();
        stage.step(&step.what);
        whole.push(step.what.clone());
        let events = stage.exchanges[from..].iter().flat_map(|exchange| &exchange.events);
        let found: Vec<Expected> = events.filter_map(milestone).collect();
        for (index, expected) in found.iter().enumerate() {
            // Of several beats only the last still holds.
            let is_past = matches!(expected, Expected::Beat(_))
                && found[index + 1..].iter().any(|later| matches!(later, Expected::Beat(_)));
            if !is_past && !found[..index].contains(expected) {
                whole.push(Step::Expect(expected.clone()));
            }
        }
    }
    whole
}

/// A recording as a play.
#[must_use]
pub fn of_recording(recording: &Recording, scenario: &Arc<Scenario>, organisation: &Arc<Organisation>) -> Recorded {
    let header = &recording.header;
    let mut play = Play::new(header.scenario.clone(), Some(header.lang), header.seed);
    steps(recording).into_iter().for_each(|step| play.push(step));
    let whole = with_expectations(&play, scenario, organisation);
    let mut stage = Stage::of_play(scenario.clone(), organisation.clone(), &whole);
    whole.steps.iter().for_each(|step| stage.step(&step.what));
    let of = |events: &mut dyn Iterator<Item = &Event>| -> BTreeSet<String> {
        events.filter_map(milestone).map(|expected| named(&expected)).collect()
    };
    let (then, now) = (of(&mut recording.events()), of(&mut stage.events()));
    let only = |a: &BTreeSet<String>, b: &BTreeSet<String>| a.difference(b).cloned().collect();
    Recorded { lost: only(&then, &now), gained: only(&now, &then), play: whole }
}
