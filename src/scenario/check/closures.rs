//! Closures give what they should: each is tried on two moments of an invented conversation.

use super::super::model::{Amount, ClosureId, Guard, Target};
use super::super::script::{ClosureFault, Ran, Seen, Snapshot};
use super::{error, guards, rules};
use crate::diagnostic::Diagnostic;
use crate::understand::Act;

pub(super) fn check(ran: &Ran, found: &mut Vec<Diagnostic>) {
    if ran.closures.is_empty() {
        return;
    }
    let moments = [moment(ran, false), moment(ran, true)];
    let mut report = |fault: ClosureFault| {
        found.push(error("closure", &fault.place, fault.message).hint(fault.hint));
    };
    let mut try_each = |id: ClosureId, wants_number: bool| {
        for moment in &moments {
            let answer = if wants_number {
                ran.closures.number(id, moment).map(drop)
            } else {
                ran.closures.ask(id, moment).map(drop)
            };
            if let Err(fault) = answer {
                report(fault);
                return;
            }
        }
    };
    for (guard, _) in guards(&ran.file) {
        if let Guard::When(id) = guard {
            try_each(*id, false);
        }
    }
    for (_, rule) in rules(&ran.file) {
        for (_, amount) in &rule.changes {
            if let Amount::Asked(id) = amount {
                try_each(*id, true);
            }
        }
        if let Some(Target::OneOf(_, id)) = &rule.target {
            try_each(*id, true);
        }
    }
}

/// A moment at the start, or one late in a full conversation.
///
/// Names inside statements that could not be read exist too: their own fault is told already.
fn moment(ran: &Ran, is_late: bool) -> Snapshot {
    let file = &ran.file;
    let lost = || ran.lost.iter().cloned();
    let times = u32::from(is_late) * 3;
    let acts = Act::ALL.iter().map(|act| act.code().to_owned());
    let topics = file.topics.iter().map(|topic| topic.name.clone());
    Snapshot::new(Seen {
        turn: 1 + times * 8,
        words: 12,
        silence: times,
        minutes: times * 5,
        beat: file.beats.first().map(|beat| beat.name.clone()).unwrap_or_default(),
        meters: file
            .meters
            .iter()
            .map(|meter| (meter.name.clone(), if is_late { 100 - meter.start } else { meter.start }))
            .chain(lost().map(|name| (name, 50)))
            .collect(),
        facts: file
            .facts
            .iter()
            .map(|fact| (fact.name.clone(), is_late))
            .chain(lost().map(|name| (name, is_late)))
            .collect(),
        heard: acts.chain(topics).chain(lost()).map(|name| (name, times)).collect(),
        picks: file
            .picks
            .iter()
            .map(|pick| (pick.name.clone(), pick.values.first().cloned().unwrap_or_default()))
            .chain(lost().map(|name| (name, String::new())))
            .collect(),
    })
}
