//! What the counsellor saw and did of risks: flags that were raised, steps of the protocol that were taken.

use super::ease::ease;
use crate::ids::Millis;
use crate::protocol::{Standing, StepKind};
use crate::recording::Recording;
use crate::review::{Escalation, ProtocolResult};
use crate::session::{Happening, Who};

/// How long something new stands out.
const FRESH_MS: Millis = 900;

/// A risk as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct FlagShown<'a> {
    /// Which.
    pub name: &'a str,
    /// 0 to 4: what the counsellor decided, else what the words showed.
    pub level: u8,
    /// The counsellor decided that it is there.
    pub is_seen: bool,
    /// How far it has come up, 0 to 1.
    pub part: f32,
}

/// A step of the protocol.
#[derive(Clone, Debug, PartialEq)]
pub struct StepShown<'a> {
    /// As shown.
    pub name: &'a str,
    /// When it was taken; `None`: not yet.
    pub done_ms: Option<Millis>,
    /// It was taken late or out of order.
    pub is_late: bool,
    /// How far its mark has come, 0 to 1.
    pub part: f32,
}

#[derive(Clone, Debug, PartialEq)]
struct Raised {
    at_ms: Millis,
    name: String,
    level: Option<u8>,
    by: Who,
}

#[derive(Clone, Debug, PartialEq)]
struct Taken {
    name: String,
    done_ms: Option<Millis>,
    is_late: bool,
}

/// Flags and steps of a recording, over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Band {
    raised: Vec<Raised>,
    pub(super) protocol: String,
    steps: Vec<Taken>,
    /// From when the protocol mattered to the counsellor, and from when it could have.
    from_ms: [Option<Millis>; 2],
}

impl Band {
    pub(super) fn of(recording: &Recording, escalation: &Escalation) -> Self {
        let mut band = Self::default();
        for event in recording.events() {
            if let Happening::Flag { name, level, by, raised } = &event.what {
                let level = raised.then_some(*level);
                band.raised.push(Raised { at_ms: event.at_ms, name: name.clone(), level, by: *by });
            }
        }
        if let Some(result) = escalation.protocols.iter().find(|result| !result.steps.is_empty()) {
            band.follow(result);
        }
        band
    }

    fn follow(&mut self, result: &ProtocolResult) {
        self.protocol.clone_from(&result.name);
        let must = result.steps.iter().filter(|step| step.kind == StepKind::Mandatory);
        self.steps = must
            .map(|step| Taken {
                name: step.name.clone(),
                done_ms: step.done.map(|moment| moment.at_ms),
                is_late: matches!(step.standing, Standing::Late | Standing::OutOfOrder),
            })
            .collect();
        let seen = result.risks.iter().filter_map(|risk| risk.recognised);
        let shown = result.risks.iter().filter_map(|risk| risk.shown);
        let seen = seen.map(|moment| moment.at_ms).min();
        let done = self.steps.iter().filter_map(|step| step.done_ms).min();
        let own = [seen, done].into_iter().flatten().min();
        let shown = shown.map(|moment| moment.at_ms).min();
        self.from_ms = [own, [own, shown].into_iter().flatten().min()];
    }

    /// Risks as they stand; with what only the words showed when what goes on inside may be seen.
    pub(super) fn flags(&self, at_ms: Millis, inner: bool, still: bool) -> Vec<FlagShown<'_>> {
        let mut names: Vec<&str> = Vec::new();
        let so_far = || self.raised.iter().filter(move |raised| raised.at_ms <= at_ms);
        for raised in so_far() {
            if !names.contains(&raised.name.as_str()) {
                names.push(&raised.name);
            }
        }
        let stands = |name: &str, by: Who| {
            let last = so_far().rfind(|raised| raised.name == name && raised.by == by)?;
            Some((last.level?, last.at_ms))
        };
        names
            .into_iter()
            .filter_map(|name| {
                let seen = stands(name, Who::Counsellor);
                let shown = stands(name, Who::HelpSeeker).filter(|_| inner);
                let (level, at) = seen.or(shown)?;
                let part = if still { 1.0 } else { ease(at_ms, at, FRESH_MS) };
                Some(FlagShown { name, level, is_seen: seen.is_some(), part })
            })
            .collect()
    }

    /// Steps of the protocol, once it matters.
    pub(super) fn steps(&self, at_ms: Millis, inner: bool, still: bool) -> Vec<StepShown<'_>> {
        if self.from_ms[usize::from(inner)].is_none_or(|from| at_ms < from) {
            return Vec::new();
        }
        self.steps
            .iter()
            .map(|step| {
                let done_ms = step.done_ms.filter(|done| *done <= at_ms);
                let part = done_ms.map_or(0.0, |done| if still { 1.0 } else { ease(at_ms, done, FRESH_MS) });
                StepShown { name: &step.name, done_ms, is_late: step.is_late, part }
            })
            .collect()
    }
}
