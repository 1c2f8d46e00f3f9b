//! Two ways that a conversation went from the same point: what differs.

use super::{LookBack, Turn};
use crate::session::{Outcome, Who};
use crate::understand::Act;

/// Something that two conversations differ in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference<T> {
    /// In the first.
    pub first: T,
    /// In the second.
    pub second: T,
}

/// Two conversations side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Messages that are the same in both, from the start.
    pub common: usize,
    /// How often each act was done after that, where it differs.
    pub acts: Vec<(Act, Difference<u32>)>,
    /// Where each feeling stood at the end, where it differs.
    pub meters: Vec<(String, Difference<i32>)>,
    /// Facts told in one of the two only, by name; true: in the first.
    pub facts: Vec<(String, bool)>,
    /// How they ended; `None`: not ended.
    pub ending: Difference<Option<(String, Outcome)>>,
}

impl Comparison {
    /// Puts two conversations side by side.
    #[must_use]
    pub fn of(first: &LookBack, second: &LookBack) -> Self {
        let same = |(a, b): &(&Turn, &Turn)| a.by == b.by && a.text == b.text && a.at_ms == b.at_ms;
        let common = first.turns.iter().zip(&second.turns).take_while(same).count();
        let times = |look_back: &LookBack, act: Act| -> u32 {
            let turns = look_back.turns.iter().skip(common).filter(|turn| turn.by == Who::Counsellor);
            let with = turns.filter(|turn| match &turn.corrected {
                Some(acts) => acts.contains(&act),
                None => turn.reading.as_ref().is_some_and(|reading| reading.heard().any(|found| found.act == act)),
            });
            u32::try_from(with.count()).unwrap_or(u32::MAX)
        };
        let acts =
            Act::ALL.iter().map(|act| (*act, Difference { first: times(first, *act), second: times(second, *act) }));
        let at_end = |look_back: &LookBack, meter: &str| {
            let curve = look_back.curves.iter().find(|curve| curve.meter == meter);
            curve.and_then(|curve| curve.points.last()).map_or(0, |point| point.value)
        };
        let meters = first.curves.iter().map(|curve| {
            let meter = curve.meter.clone();
            let values = Difference { first: at_end(first, &meter), second: at_end(second, &meter) };
            (meter, values)
        });
        let told = |look_back: &LookBack, name: &str| {
            look_back.facts.iter().any(|fact| fact.note.name == name && fact.told_at.is_some())
        };
        let facts = first.facts.iter().map(|fact| fact.note.name.clone());
        let end = |look_back: &LookBack| look_back.end.as_ref().map(|end| (end.ending.clone(), end.outcome));
        Self {
            common,
            acts: acts.filter(|(_, it)| it.first != it.second).collect(),
            meters: meters.filter(|(_, it)| it.first != it.second).collect(),
            facts: facts
                .filter(|name| told(first, name) != told(second, name))
                .map(|name| {
                    let in_first = told(first, &name);
                    (name, in_first)
                })
                .collect(),
            ending: Difference { first: end(first), second: end(second) },
        }
    }
}
