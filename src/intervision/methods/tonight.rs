//! A method as it is used tonight: a phase dropped, another stretched, the sum in view.

use super::{Method, Phase};
use serde::{Deserialize, Serialize};

/// A phase tonight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseTonight {
    /// As the method has it.
    pub phase: Phase,
    /// How long tonight.
    pub minutes: u32,
    /// Left out tonight.
    pub is_dropped: bool,
}

/// A method as it is used tonight; kept whole, so that an old meeting opens without the method's file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tonight {
    /// The method; its phases stand below.
    pub method: Method,
    /// All its phases, the dropped ones too.
    pub phases: Vec<PhaseTonight>,
}

impl Tonight {
    /// The method as it is.
    #[must_use]
    pub fn of(method: &Method) -> Self {
        let phases = method.phases.iter().cloned();
        let phases = phases.map(|phase| PhaseTonight { minutes: phase.minutes, phase, is_dropped: false }).collect();
        Self { method: Method { phases: Vec::new(), place: (0, 0), ..method.clone() }, phases }
    }

    /// The phases that are held, in order.
    pub fn held(&self) -> impl Iterator<Item = &PhaseTonight> {
        self.phases.iter().filter(|phase| !phase.is_dropped)
    }

    /// The minutes of the phases that are held.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.held().map(|phase| phase.minutes).sum()
    }

    /// Leaves a phase out tonight, or takes it back in; the last one stays.
    pub fn drop_phase(&mut self, id: &str, is_dropped: bool) {
        let is_last = is_dropped && self.held().count() <= 1;
        if let Some(phase) = self.phases.iter_mut().find(|it| it.phase.id == id && !is_last) {
            phase.is_dropped = is_dropped;
        }
    }

    /// Gives a phase so many minutes tonight, at least one.
    pub fn set_minutes(&mut self, id: &str, minutes: u32) {
        if let Some(phase) = self.phases.iter_mut().find(|it| it.phase.id == id) {
            phase.minutes = minutes.clamp(1, 480);
        }
    }

    /// Stretches or shortens every phase in proportion, so that the sum is this; each keeps a minute.
    pub fn fit(&mut self, minutes: u32) {
        let (all, held) = (self.minutes().max(1), self.held().count());
        let wanted = minutes.max(u32::try_from(held).unwrap_or(1));
        // What each would get, the rest going to those that lost most.
        let mut left = wanted;
        let mut rests: Vec<(u32, usize)> = Vec::new();
        for (at, phase) in self.phases.iter_mut().enumerate().filter(|(_, phase)| !phase.is_dropped) {
            let share = u64::from(phase.minutes) * u64::from(wanted);
            let whole = u32::try_from(share / u64::from(all)).unwrap_or(1).max(1);
            rests.push((u32::try_from(share % u64::from(all)).unwrap_or_default(), at));
            phase.minutes = whole;
            left = left.saturating_sub(whole);
        }
        rests.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        for (_, at) in rests.iter().cycle().take(usize::try_from(left).unwrap_or_default()) {
            self.phases[*at].minutes += 1;
        }
        // A minute kept by many short phases is taken from the longest.
        while self.minutes() > wanted {
            let longest =
                self.phases.iter_mut().filter(|it| !it.is_dropped && it.minutes > 1).max_by_key(|it| it.minutes);
            let Some(longest) = longest else { break };
            longest.minutes -= 1;
        }
    }
}
