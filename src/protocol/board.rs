//! What was seen of each protocol in a conversation: a fold over signs.
//!
//! Facts only: when a risk was shown, what level was decided and when, which message shows which step. What that
//! makes of a step (done, late, missed …) is read off with [`Standing`], so that a correction changes it at once.

use super::model::{Evidence, StepKind};
use super::note::{ProtocolNote, StepNote};
use crate::ids::{Millis, Seq};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Something that may show a step, with when and where in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign<'a> {
    /// Conversation time.
    pub at_ms: Millis,
    /// The event that shows it; a message where there is one.
    pub of: Seq,
    /// What it is.
    pub what: SignKind<'a>,
}

/// What can be a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignKind<'a> {
    /// Acts and topics of one message of the counsellor.
    Heard(&'a [String]),
    /// An action at the desk.
    Desk(&'a str),
    /// A referral was handed over.
    Referred {
        /// To which partner.
        partner: &'a str,
        /// Of which kind.
        kind: &'a str,
        /// Joined.
        warm: bool,
    },
    /// The help-seeker's words showed a risk.
    Shown {
        /// Which.
        flag: &'a str,
        /// 0 to 4.
        level: u8,
    },
    /// The counsellor decided on a level, or took the risk back (`None`).
    Decided {
        /// Which.
        flag: &'a str,
        /// 0 to 4.
        level: Option<u8>,
    },
    /// The person ticked a step, or took the tick off.
    Ticked {
        /// Which protocol.
        protocol: &'a str,
        /// Which step.
        step: &'a str,
        /// Ticked, or taken off.
        done: bool,
    },
    /// The person looked the steps up.
    LookedUp {
        /// Which protocol.
        protocol: &'a str,
    },
}

/// A moment: conversation time and place in the log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Conversation time.
    pub at_ms: Millis,
    /// Place in the log.
    pub of: Seq,
}

/// A risk and what was decided on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Risk {
    /// When it was first shown in the help-seeker's words.
    pub shown: Option<Moment>,
    /// When each higher level was first shown.
    pub shown_levels: BTreeMap<u8, Moment>,
    /// When the counsellor first decided that it is there.
    pub recognised: Option<Moment>,
    /// Every decision, in order; `None`: taken back.
    pub decisions: Vec<(Moment, Option<u8>)>,
}

impl Risk {
    /// The highest level shown.
    #[must_use]
    pub fn shown_level(&self) -> Option<u8> {
        self.shown_levels.keys().next_back().copied()
    }

    /// The level that stands decided.
    #[must_use]
    pub fn decided(&self) -> Option<u8> {
        self.decisions.last().and_then(|(_, level)| *level)
    }
}

/// What was seen of one step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeenStep {
    /// When it was first shown, by the program's eyes.
    pub seen: Option<Moment>,
    /// When the person ticked it.
    pub ticked: Option<Moment>,
}

impl SeenStep {
    /// When it was done, whoever saw it.
    #[must_use]
    pub fn done(&self) -> Option<Moment> {
        match (self.seen, self.ticked) {
            (Some(seen), Some(ticked)) => Some(seen.min(ticked)),
            (seen, ticked) => seen.or(ticked),
        }
    }
}

/// What was seen of every protocol in a conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Board {
    protocols: Arc<[ProtocolNote]>,
    risks: BTreeMap<String, Risk>,
    /// By protocol, then by step, in their order.
    seen: Vec<Vec<SeenStep>>,
    /// When the steps of a protocol were first looked up.
    looked_up: BTreeMap<String, Moment>,
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Done in time and in order.
    Done,
    /// Done after its deadline.
    Late,
    /// Done before a step that it comes after.
    OutOfOrder,
    /// To be done now: everything before it is done.
    Next,
    /// To be done later.
    Open,
    /// To be done now, and its deadline has passed.
    Overdue,
    /// The conversation is over and it was not done.
    Missed,
    /// The conversation is over and only the person can say.
    Unseen,
    /// Forbidden, and done.
    ForbiddenDone,
    /// Forbidden, and not done.
    Avoided,
    /// Optional, and not done.
    LeftOut,
}

impl Standing {
    /// The name in plays and results.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Late => "late",
            Self::OutOfOrder => "out_of_order",
            Self::Next => "next",
            Self::Open => "open",
            Self::Overdue => "overdue",
            Self::Missed => "missed",
            Self::Unseen => "unseen",
            Self::ForbiddenDone => "forbidden",
            Self::Avoided => "avoided",
            Self::LeftOut => "left_out",
        }
    }

    /// Whether the step was done, in whatever way.
    #[must_use]
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::Late | Self::OutOfOrder)
    }
}

impl Board {
    /// The board before anything happened.
    #[must_use]
    pub fn new(protocols: &[ProtocolNote]) -> Self {
        Self::of(protocols.into())
    }

    /// The same on protocols that several boards share.
    #[must_use]
    pub fn of(protocols: Arc<[ProtocolNote]>) -> Self {
        let seen = protocols.iter().map(|protocol| vec![SeenStep::default(); protocol.steps.len()]).collect();
        Self { protocols, risks: BTreeMap::new(), seen, looked_up: BTreeMap::new() }
    }

    /// Wipes everything that was seen.
    pub fn wipe(&mut self) {
        self.risks.clear();
        self.looked_up.clear();
        self.seen.iter_mut().flatten().for_each(|seen| *seen = SeenStep::default());
    }

    /// The steps that a message shows in which this is heard: which protocol, which step.
    #[must_use]
    pub fn shown_by(protocols: &[ProtocolNote], heard: &[String]) -> Vec<(usize, usize)> {
        let sign = SignKind::Heard(heard);
        let is_shown =
            |protocol: &ProtocolNote, step: &StepNote| step.evidence.iter().any(|it| shows(it, &sign, protocol));
        let of = |(at, protocol): (usize, &ProtocolNote)| {
            let steps = protocol.steps.iter().enumerate().filter(|(_, step)| is_shown(protocol, step));
            steps.map(|(step, _)| (at, step)).collect::<Vec<_>>()
        };
        protocols.iter().enumerate().flat_map(of).collect()
    }

    /// Takes in that steps were shown, found beforehand; whether that is new of any.
    pub fn show(&mut self, steps: &[(usize, usize)], at: Moment) -> bool {
        let mut is_new = false;
        for (protocol, step) in steps {
            if let Some(seen) = self.seen.get_mut(*protocol).and_then(|steps| steps.get_mut(*step))
                && seen.seen.is_none()
            {
                seen.seen = Some(at);
                is_new = true;
            }
        }
        is_new
    }

    /// The steps that were done: which protocol, which step.
    pub fn done(&self) -> impl Iterator<Item = (usize, usize)> {
        let steps = |(at, steps): (usize, &'_ Vec<SeenStep>)| {
            let done = steps.iter().enumerate().filter(|(_, seen)| seen.done().is_some());
            done.map(|(step, _)| (at, step)).collect::<Vec<_>>()
        };
        self.seen.iter().enumerate().flat_map(steps)
    }

    /// The protocols, as they stand in the header.
    #[must_use]
    pub fn protocols(&self) -> &[ProtocolNote] {
        &self.protocols
    }

    /// Every risk that was shown or decided on.
    #[must_use]
    pub fn risks(&self) -> &BTreeMap<String, Risk> {
        &self.risks
    }

    /// When the steps of a protocol were first looked up.
    #[must_use]
    pub fn looked_up(&self, protocol: &str) -> Option<Moment> {
        self.looked_up.get(protocol).copied()
    }

    /// The steps of a protocol with what was seen of them.
    pub fn steps<'a>(&'a self, protocol: &str) -> impl Iterator<Item = (&'a StepNote, &'a SeenStep)> {
        let at = self.protocols.iter().position(|it| it.id == protocol);
        let steps = at.and_then(|at| self.protocols.get(at)).map(|it| it.steps.as_slice()).unwrap_or_default();
        let seen = at.and_then(|at| self.seen.get(at)).map(Vec::as_slice).unwrap_or_default();
        steps.iter().zip(seen)
    }

    /// The level that a protocol runs at by the counsellor's decisions: the highest of its risks.
    #[must_use]
    pub fn decided(&self, protocol: &ProtocolNote) -> Option<u8> {
        protocol.triggers.iter().filter_map(|flag| self.risks.get(flag)?.decided()).max()
    }

    /// The highest level shown of its risks.
    #[must_use]
    pub fn shown(&self, protocol: &ProtocolNote) -> Option<u8> {
        protocol.triggers.iter().filter_map(|flag| self.risks.get(flag)?.shown_level()).max()
    }

    /// The level that steps are held against: what was shown, or else what was decided; 1 when nothing was.
    #[must_use]
    pub fn level_at_stake(&self, protocol: &ProtocolNote) -> u8 {
        self.shown(protocol).filter(|level| *level > 0).or_else(|| self.decided(protocol)).unwrap_or(1)
    }

    /// When a protocol could first have been started: its risk was shown, or else decided on.
    #[must_use]
    pub fn started(&self, protocol: &ProtocolNote) -> Option<Moment> {
        let risks = || protocol.triggers.iter().filter_map(|flag| self.risks.get(flag));
        risks().filter_map(|risk| risk.shown).min().or_else(|| risks().filter_map(|risk| risk.recognised).min())
    }

    /// When a level was reached, by what was shown or else by decision: deadlines run from here.
    fn reached(&self, protocol: &ProtocolNote, level: u8) -> Option<Moment> {
        let risks = || protocol.triggers.iter().filter_map(|flag| self.risks.get(flag));
        let shown = risks().filter_map(|risk| risk.shown_levels.range(level..).map(|(_, at)| *at).min()).min();
        let decided = || {
            let decisions = risks().flat_map(|risk| &risk.decisions);
            decisions.filter(|(_, decided)| decided.is_some_and(|it| it >= level)).map(|(at, _)| *at).min()
        };
        shown.or_else(decided)
    }

    /// Until when there is for a step at a level, in conversation time: its clock runs from when its level was reached.
    #[must_use]
    pub fn due(&self, protocol: &ProtocolNote, step: &StepNote, level: u8) -> Option<Millis> {
        let from = self.reached(protocol, level.min(step.to_level)).or_else(|| self.started(protocol))?;
        Some(from.at_ms + u64::from(step.seconds(level)?) * 1_000)
    }

    /// Takes one sign in.
    pub fn follow(&mut self, sign: &Sign<'_>) {
        let moment = Moment { at_ms: sign.at_ms, of: sign.of };
        match &sign.what {
            SignKind::Shown { flag, level } => {
                let risk = self.risks.entry((*flag).to_owned()).or_default();
                risk.shown.get_or_insert(moment);
                for lower in 0..=*level {
                    risk.shown_levels.entry(lower).or_insert(moment);
                }
            }
            SignKind::Decided { flag, level } => {
                let risk = self.risks.entry((*flag).to_owned()).or_default();
                if level.is_some() {
                    risk.recognised.get_or_insert(moment);
                }
                risk.decisions.push((moment, *level));
            }
            SignKind::LookedUp { protocol } => {
                self.looked_up.entry((*protocol).to_owned()).or_insert(moment);
                return;
            }
            SignKind::Ticked { protocol, step, done } => {
                for (note, seen) in self.protocols.iter().zip(&mut self.seen).filter(|(note, _)| note.id == *protocol) {
                    for (_, seen) in note.steps.iter().zip(seen).filter(|(note, _)| note.id == *step) {
                        seen.ticked = done.then_some(moment);
                    }
                }
                return;
            }
            SignKind::Heard(_) | SignKind::Desk(_) | SignKind::Referred { .. } => {}
        }
        for (protocol, seen) in self.protocols.iter().zip(&mut self.seen) {
            for (step, seen) in protocol.steps.iter().zip(seen) {
                if seen.seen.is_none() && step.evidence.iter().any(|it| shows(it, &sign.what, protocol)) {
                    seen.seen = Some(moment);
                }
            }
        }
    }

    /// How a step stands at a level, at this moment of the conversation.
    #[must_use]
    pub fn standing(&self, protocol: &ProtocolNote, id: &str, level: u8, now: Millis, is_over: bool) -> Standing {
        let Some((step, seen)) = self.steps(&protocol.id).find(|(step, _)| step.id == id) else {
            return Standing::Open;
        };
        let done = seen.done();
        if step.kind == StepKind::Forbidden {
            return if done.is_some() { Standing::ForbiddenDone } else { Standing::Avoided };
        }
        let due = self.due(protocol, step, level);
        let before = || step.after.iter().filter_map(|id| self.steps(&protocol.id).find(|(it, _)| it.id == *id));
        let before = || before().filter(|(it, _)| it.is_for(level) && it.kind == StepKind::Mandatory);
        if let Some(done) = done {
            // What was never done is told as missed, not as a wrong order of this one.
            let too_early = before().any(|(_, other)| other.done().is_some_and(|other| other.of > done.of));
            return match due {
                Some(due) if done.at_ms > due => Standing::Late,
                _ if too_early => Standing::OutOfOrder,
                _ => Standing::Done,
            };
        }
        if step.kind == StepKind::Optional {
            return if is_over { Standing::LeftOut } else { Standing::Open };
        }
        if is_over {
            return if step.is_unseen_by_program() { Standing::Unseen } else { Standing::Missed };
        }
        if due.is_some_and(|due| now > due) {
            return Standing::Overdue;
        }
        if before().all(|(_, other)| other.done().is_some()) { Standing::Next } else { Standing::Open }
    }
}

/// Whether a sign is this evidence.
fn shows(evidence: &Evidence, sign: &SignKind<'_>, protocol: &ProtocolNote) -> bool {
    match (evidence, sign) {
        (Evidence::Act(code) | Evidence::Topic(code), SignKind::Heard(heard)) => heard.contains(code),
        (Evidence::Acts(codes), SignKind::Heard(heard)) => codes.iter().all(|code| heard.contains(code)),
        (Evidence::Desk(action), SignKind::Desk(done)) => action == done,
        (Evidence::Flag, SignKind::Decided { flag, level: Some(_) }) => protocol.triggers.iter().any(|it| it == flag),
        (Evidence::Referral(to), SignKind::Referred { partner, kind, .. })
        | (Evidence::WarmReferral(to), SignKind::Referred { partner, kind, warm: true }) => {
            to.is_empty() || to == partner || to == kind
        }
        _ => false,
    }
}
