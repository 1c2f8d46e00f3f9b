//! What a moment of the conversation asks for: a step of a protocol first, then a hint that fell, then the phase.

use crate::protocol::{Evidence, Standing, StepKind};
use crate::session::{Phase, State, Who};
use crate::understand::Act;

/// What a moment asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A step of a protocol: safety comes first.
    Step {
        /// Which protocol.
        protocol: String,
        /// Which step.
        step: String,
        /// As shown.
        name: String,
        /// Its deadline has passed.
        overdue: bool,
    },
    /// A hint about something hidden was just let fall.
    Cue {
        /// The help-seeker's message in which it fell.
        words: String,
    },
    /// What belongs to the phase.
    Phase(Phase),
    /// To make contact: nothing was said yet.
    Contact,
}

/// What this moment asks for.
#[must_use]
pub fn asked(state: &State) -> Asked {
    if let Some(step) = step(state) {
        return step;
    }
    if let Some(words) = fresh_cue(state) {
        return Asked::Cue { words };
    }
    match state.phase {
        _ if state.turns == 0 => Asked::Contact,
        Some(phase) => Asked::Phase(phase),
        None => Asked::Phase(Phase::Clarify),
    }
}

/// The level from which open steps come before the course of the conversation.
const PRESSING: u8 = 2;

/// Acts that keep contact and move a grave conversation on, whichever step is next in the list.
const CARRYING: [Act; 11] = [
    Act::Reflection,
    Act::Summary,
    Act::Normalise,
    Act::Affirmation,
    Act::ThanksDisclosure,
    Act::Autonomy,
    Act::AskConsent,
    Act::AskPlanMeans,
    Act::SafetyPlan,
    Act::Consult,
    Act::Refer,
];

/// The first step that a message can do, of the gravest protocol whose risk was shown.
fn step(state: &State) -> Option<Asked> {
    let board = &state.board;
    let now = state.conversation_ms(state.messages.last().map_or(0, |message| message.at_ms));
    let started = board.protocols().iter().filter(|it| board.shown(it).is_some_and(|level| level > 0));
    for protocol in started {
        let level = board.level_at_stake(protocol);
        let mut open = Vec::new();
        for step in protocol.steps.iter().filter(|it| it.kind == StepKind::Mandatory && it.is_for(level)) {
            let is_said = step.evidence.iter().any(is_in_a_message);
            let standing = board.standing(protocol, &step.id, level, now, false);
            // A light risk without a deadline leaves the conversation its own course.
            let presses = level >= PRESSING || step.seconds(level).is_some();
            if is_said && presses && matches!(standing, Standing::Next | Standing::Overdue) {
                open.push((standing != Standing::Overdue, step));
            }
        }
        // What is overdue comes first; else the usual order. Rounding off is asked for by its phase.
        open.retain(|(_, step)| !step.evidence.contains(&Evidence::Act(Act::Close.code().to_owned())));
        open.sort_by_key(|(later, _)| *later);
        if let Some((later, step)) = open.first() {
            return Some(Asked::Step {
                protocol: protocol.id.clone(),
                step: step.id.clone(),
                name: step.name.clone(),
                overdue: !later,
            });
        }
    }
    None
}

const fn is_in_a_message(evidence: &Evidence) -> bool {
    matches!(evidence, Evidence::Act(_) | Evidence::Acts(_) | Evidence::Topic(_))
}

/// The words of a hint that fell since the counsellor's last message.
fn fresh_cue(state: &State) -> Option<String> {
    let last = state.messages.iter().rfind(|message| message.by == Who::Counsellor).map_or(0, |message| message.seq);
    let hint = state.hints.iter().rev().find(|(seq, fact, _)| *seq > last && !state.knows(fact));
    hint.map(|(_, _, words)| words.clone())
}

/// The acts that do what a moment asks for.
#[must_use]
pub fn wanted_acts(asked: &Asked, state: &State) -> Vec<Act> {
    match asked {
        Asked::Step { protocol, step, .. } => {
            let steps = state.board.steps(protocol).filter(|(note, _)| note.id == *step);
            let evidence = steps.flat_map(|(note, _)| &note.evidence);
            evidence
                .flat_map(|it| match it {
                    Evidence::Act(code) => vec![code.as_str()],
                    Evidence::Acts(codes) => codes.iter().map(String::as_str).collect(),
                    _ => Vec::new(),
                })
                .filter_map(Act::from_code)
                .collect()
        }
        Asked::Cue { .. } => vec![Act::Reflection, Act::QuestionOpen],
        Asked::Contact => vec![Act::Greeting, Act::ThanksDisclosure, Act::ConfirmAnonymity, Act::QuestionOpen],
        Asked::Phase(Phase::Welcome) => {
            vec![Act::QuestionOpen, Act::Reflection, Act::ExplainLimits, Act::ConfirmAnonymity, Act::Affirmation]
        }
        Asked::Phase(Phase::Clarify) => {
            vec![Act::Reflection, Act::QuestionOpen, Act::Normalise, Act::Affirmation, Act::Summary]
        }
        Asked::Phase(Phase::Goal) => vec![Act::GoalQuestion, Act::Summary],
        Asked::Phase(Phase::Work) => {
            vec![Act::AskConsent, Act::Autonomy, Act::Information, Act::Refer, Act::SafetyPlan, Act::Affirmation]
        }
        Asked::Phase(Phase::Close) => vec![Act::Summary, Act::Close, Act::Affirmation],
    }
}

/// Whether a message did what was asked.
pub(super) fn is_met(asked: &Asked, before: &State, after: &State, heard: &[Act]) -> bool {
    match asked {
        Asked::Step { protocol, step, overdue, .. } => {
            let is_done = after.board.steps(protocol).any(|(note, seen)| note.id == *step && seen.done().is_some());
            is_done || other_step_done(before, after) || (!overdue && heard.iter().any(|act| CARRYING.contains(act)))
        }
        Asked::Cue { .. } | Asked::Phase(_) | Asked::Contact => {
            let wanted = wanted_acts(asked, before);
            heard.iter().any(|act| wanted.contains(act))
        }
    }
}

/// Whether a step of any protocol whose risk was shown was done in between: there is more than one good order.
fn other_step_done(before: &State, after: &State) -> bool {
    let started = after.board.protocols().iter().filter(|it| before.board.shown(it).is_some_and(|level| level > 0));
    started.into_iter().any(|protocol| {
        let level = after.board.level_at_stake(protocol);
        let pairs = before.board.steps(&protocol.id).zip(after.board.steps(&protocol.id));
        pairs.into_iter().any(|((note, then), (_, now))| {
            note.kind == StepKind::Mandatory && note.is_for(level) && then.done().is_none() && now.done().is_some()
        })
    })
}
