//! Closures give what they should: each is tried on two moments of an invented conversation.

use super::super::model::{Amount, ClosureId, Guard, Target};
use super::super::script::{ClosureFault, Known, Ran, Seen};
use super::{error, guards, rules};
use crate::diagnostic::Diagnostic;
use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) fn check(ran: &Ran, found: &mut Vec<Diagnostic>) {
    if ran.closures.is_empty() {
        return;
    }
    let invented = Invented::of(ran);
    let mut try_each = |id: ClosureId, wants_number: bool| {
        let tried = invented.both(|seen| {
            if wants_number { ran.closures.number(id, seen).map(drop) } else { ran.closures.ask(id, seen).map(drop) }
        });
        if let Err(fault) = tried {
            found.push(error("closure", &fault.place, fault.message).hint(fault.hint));
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

/// An invented conversation.
struct Invented {
    known: Arc<Known>,
    meters: Vec<i32>,
    picks: Arc<BTreeMap<String, String>>,
}

impl Invented {
    /// Names inside statements that could not be read exist too: their own fault is told already.
    fn of(ran: &Ran) -> Self {
        let file = &ran.file;
        let mut known = Known::of(file);
        let mut meters: Vec<i32> = file.meters.iter().map(|meter| meter.start).collect();
        for name in &ran.lost {
            let Known { beats, meters: of_meters, facts, keys } = &mut known;
            beats.push(name.clone());
            of_meters.entry(name.clone()).or_insert(meters.len());
            meters.push(50);
            let next = facts.values().max().map_or(0, |last| last + 1);
            facts.entry(name.clone()).or_insert(next);
            let next = keys.values().max().map_or(0, |last| last + 1);
            keys.entry(name.clone()).or_insert(next);
        }
        let picks = file.picks.iter().map(|it| (it.name.clone(), it.values.first().cloned().unwrap_or_default()));
        let lost = ran.lost.iter().map(|name| (name.clone(), String::new()));
        Self { known: Arc::new(known), meters, picks: Arc::new(lost.chain(picks).collect()) }
    }

    /// Asks something at the start, then late in a full conversation.
    fn both(&self, mut ask: impl FnMut(&Seen<'_>) -> Result<(), ClosureFault>) -> Result<(), ClosureFault> {
        for is_late in [false, true] {
            let times = u32::from(is_late) * 3;
            let late = |meter: &i32| if is_late { 100 - meter } else { *meter };
            let count = |names: &BTreeMap<String, usize>| names.values().max().map_or(0, |last| last + 1);
            ask(&Seen {
                known: &self.known,
                turn: 1 + times * 8,
                words: 12,
                silence: times,
                minutes: times * 5,
                beat: 0,
                visits: &vec![times; self.known.beats.len()],
                meters: &self.meters.iter().map(late).collect::<Vec<_>>(),
                facts: &vec![is_late; count(&self.known.facts)],
                heard: &vec![times; count(&self.known.keys)],
                picks: &self.picks,
            })?;
        }
        Ok(())
    }
}
