//! How risks were handled: recognised when, at which level, each step of the protocol, the back office, referrals.
//!
//! Facts stand apart from what they mean: moments and messages beside a standing. Nothing here is a score of a person.

use crate::ids::{Millis, Seq};
use crate::protocol::{Honesty, LevelStanding, Misfit, Moment, ProtocolNote, Role, Standing, StepKind, StepNote};
use crate::recording::Recording;
use crate::session::State;

/// How a conversation's risks were handled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Escalation {
    /// The protocols that mattered here, most important first.
    pub protocols: Vec<ProtocolResult>,
    /// What was said about confidentiality, by message.
    pub honesty: Vec<(Seq, Honesty)>,
    /// The call to the back office.
    pub back_office: Option<BackOfficeResult>,
    /// Referrals at the desk, in order.
    pub referrals: Vec<ReferralResult>,
}

/// What became of one protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProtocolResult {
    /// Its name in the log.
    pub id: String,
    /// As shown.
    pub name: String,
    /// Which version.
    pub version: String,
    /// Who approved it; `None`: an example that nobody approved.
    pub approved_by: Option<String>,
    /// The level that its steps are held against.
    pub level: u8,
    /// Its risks.
    pub risks: Vec<RiskResult>,
    /// Its steps at that level, in their usual order; empty where there was no such risk.
    pub steps: Vec<StepResult>,
    /// When the steps were looked up.
    pub looked_up: Option<Moment>,
}

/// What became of one risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskResult {
    /// Which.
    pub flag: String,
    /// Fact: when it first was in the help-seeker's words.
    pub shown: Option<Moment>,
    /// Fact: the highest level in the help-seeker's words.
    pub shown_level: Option<u8>,
    /// Fact: when the counsellor first decided that it is there.
    pub recognised: Option<Moment>,
    /// Fact: every decision; `None`: taken back.
    pub decisions: Vec<(Moment, Option<u8>)>,
    /// The author's key.
    pub key: Option<u8>,
    /// How the decision stands.
    pub standing: LevelStanding,
}

impl RiskResult {
    /// Milliseconds from when it could be recognised to when it was; negative: before the words.
    #[must_use]
    pub fn delay_ms(&self) -> Option<i64> {
        let whole = |moment: Moment| i64::try_from(moment.at_ms).unwrap_or(i64::MAX);
        Some(whole(self.recognised?) - whole(self.shown?))
    }
}

/// What became of one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepResult {
    /// Its name in the log.
    pub id: String,
    /// As shown.
    pub name: String,
    /// Must, may, must not.
    pub kind: StepKind,
    /// Who does it.
    pub role: Role,
    /// How it stands.
    pub standing: Standing,
    /// Fact: when, and which message or action shows it.
    pub done: Option<Moment>,
    /// It stands so because the person said so.
    pub own_word: bool,
    /// Only the person can say whether it was done.
    pub unseen_by_program: bool,
}

/// The call to the back office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackOfficeResult {
    /// How often it was called.
    pub calls: u32,
    /// When it was first called, in conversation time.
    pub called_ms: Millis,
    /// Milliseconds since a risk of level 2 or more was first shown; `None`: none was shown before.
    pub after_ms: Option<Millis>,
    /// The help-seeker was told.
    pub told: bool,
}

/// A referral at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferralResult {
    /// Its place in the log.
    pub seq: Seq,
    /// To whom.
    pub name: String,
    /// Joined.
    pub warm: bool,
    /// The person agreed.
    pub agreed: bool,
    /// What was agreed.
    pub note: String,
    /// Why it does not fit; empty: it fits.
    pub misfits: Vec<Misfit>,
}

impl ReferralResult {
    /// Whether nothing makes it unfit.
    #[must_use]
    pub fn fits(&self) -> bool {
        !self.misfits.iter().any(|misfit| misfit.makes_unfit())
    }
}

/// How the risks of a recording were handled; `state` is its end, by the corrected log.
pub(super) fn escalation(recording: &Recording, state: &State) -> Escalation {
    let protocols = state.board.protocols().iter().filter(|protocol| protocol.looked_back_on);
    Escalation {
        protocols: protocols
            .map(|protocol| protocol_result(recording, state, protocol))
            .filter(|result| {
                let mattered = |risk: &RiskResult| {
                    risk.shown_level.unwrap_or_default() > 0
                        || !risk.decisions.is_empty()
                        || risk.key.unwrap_or_default() > 0
                };
                result.risks.iter().any(mattered)
            })
            .collect(),
        honesty: state.honesty.clone(),
        back_office: back_office(recording, state),
        referrals: state
            .referrals
            .iter()
            .map(|referred| ReferralResult {
                seq: referred.seq,
                name: referred.name.clone(),
                warm: referred.warm,
                agreed: referred.agreed,
                note: referred.note.clone(),
                misfits: referred.misfits.clone(),
            })
            .collect(),
    }
}

fn protocol_result(recording: &Recording, state: &State, protocol: &ProtocolNote) -> ProtocolResult {
    let board = &state.board;
    let key = |flag: &str| recording.header.flags.iter().find(|(name, _)| name == flag).map(|(_, level)| *level);
    let risks: Vec<RiskResult> = protocol
        .triggers
        .iter()
        .map(|flag| {
            let risk = board.risks().get(flag);
            RiskResult {
                flag: flag.clone(),
                shown: risk.and_then(|risk| risk.shown),
                shown_level: risk.and_then(crate::protocol::Risk::shown_level),
                recognised: risk.and_then(|risk| risk.recognised),
                decisions: risk.map(|risk| risk.decisions.clone()).unwrap_or_default(),
                key: key(flag),
                standing: LevelStanding::of(risk, key(flag)),
            }
        })
        .collect();
    let level = board.level_at_stake(protocol);
    // Where the risk never showed, no step was wanted: what was done stands in the transcript.
    let is_at_stake = risks.iter().any(|risk| risk.shown_level.unwrap_or_default() > 0);
    let steps = if is_at_stake { steps(recording, state, protocol, level) } else { Vec::new() };
    ProtocolResult {
        id: protocol.id.clone(),
        name: protocol.name.clone(),
        version: protocol.version.clone(),
        approved_by: protocol.approved_by.clone(),
        level,
        risks,
        steps,
        looked_up: board.looked_up(&protocol.id),
    }
}

fn steps(recording: &Recording, state: &State, protocol: &ProtocolNote, level: u8) -> Vec<StepResult> {
    let now = state.conversation_ms(recording.last_ms());
    let of_level = state.board.steps(&protocol.id).filter(|(step, _)| step.is_for(level));
    of_level
        .map(|(step, seen)| {
            let standing = state.board.standing(protocol, &step.id, level, now, true);
            let word = recording.step_word(&protocol.id, &step.id);
            StepResult {
                id: step.id.clone(),
                name: step.name.clone(),
                kind: step.kind,
                role: step.role,
                standing: word.map_or(standing, |done| by_word(step, standing, done)),
                done: seen.done(),
                own_word: word.is_some(),
                unseen_by_program: step.is_unseen_by_program(),
            }
        })
        .collect()
}

/// How a step stands when the person says whether it was done.
fn by_word(step: &StepNote, seen: Standing, done: bool) -> Standing {
    match (step.kind, done) {
        (StepKind::Forbidden, true) => Standing::ForbiddenDone,
        (StepKind::Forbidden, false) => Standing::Avoided,
        (StepKind::Mandatory | StepKind::Optional, true) if seen.is_done() => seen,
        (StepKind::Mandatory | StepKind::Optional, true) => Standing::Done,
        (StepKind::Mandatory, false) => Standing::Missed,
        (StepKind::Optional, false) => Standing::LeftOut,
    }
}

fn back_office(recording: &Recording, state: &State) -> Option<BackOfficeResult> {
    let mut calls = recording
        .events()
        .filter(|event| matches!(&event.what, crate::session::Happening::Desk { action } if action == "back_office"));
    let first = calls.next()?;
    let called_ms = State::after(&recording.header, recording.events().take_while(|event| event.seq <= first.seq))
        .conversation_ms(first.at_ms);
    let grave = state.board.risks().values().filter_map(|risk| risk.shown_levels.range(2..).map(|(_, at)| *at).min());
    let shown = grave.min().filter(|shown| shown.at_ms <= called_ms);
    Some(BackOfficeResult {
        calls: state.back_office_calls,
        called_ms,
        after_ms: shown.map(|shown| called_ms - shown.at_ms),
        told: state.call.as_ref().is_some_and(|call| call.told),
    })
}
