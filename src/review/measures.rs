//! What is counted of a conversation, in one table: every measure with its unit, range, source and small-number rule.
//!
//! The acts are the program's reading, corrected by the person; nothing here is an appraisal. MITI norms were made for
//! about twenty minutes of speech and are borrowed for text.

use super::escalation::Escalation;
use crate::ids::Millis;
use crate::protocol::{Standing, StepKind};
use crate::session::{Event, Happening, Phase, State, Who};
use crate::understand::Act;
use std::collections::BTreeMap;

/// What a measure counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A number of things.
    Count,
    /// One number against another.
    Ratio,
    /// A part of a whole.
    Share,
    /// Milliseconds.
    Time,
    /// Yes or no.
    YesNo,
}

/// Where a measure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// MITI 4.2.1, counts only; the norms are borrowed for text.
    Miti4,
    /// A measure of this program, not validated.
    Local,
    /// The organisation's own protocol.
    Protocol,
}

/// What a measure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Definition {
    /// Its name in results and texts (`measure-…`).
    pub id: &'static str,
    /// What it counts in.
    pub unit: Unit,
    /// Lowest and highest value; `None`: no bound.
    pub range: (u32, Option<u32>),
    /// Where it comes from.
    pub source: Source,
    /// Below so many things counted it says little; 0: no such warning.
    pub few: u32,
    /// Borrowed norms, fair and good, in hundredths; shown as borrowed, never above a safety step.
    pub norms: Option<(u32, u32)>,
}

const fn measure(id: &'static str, unit: Unit, top: Option<u32>, source: Source, few: u32) -> Definition {
    Definition { id, unit, range: (0, top), source, few, norms: None }
}

const fn with_norms(definition: Definition, fair: u32, good: u32) -> Definition {
    Definition { norms: Some((fair, good)), ..definition }
}

/// Every measure, in the order shown.
pub const MEASURES: [Definition; 29] = [
    measure("messages", Unit::Count, None, Source::Local, 0),
    measure("questions", Unit::Count, None, Source::Miti4, 0),
    measure("open_questions", Unit::Share, Some(1), Source::Local, 8),
    measure("reflections", Unit::Count, None, Source::Miti4, 0),
    with_norms(measure("reflections_per_question", Unit::Ratio, None, Source::Miti4, 8), 100, 200),
    measure("affirmations", Unit::Count, None, Source::Miti4, 0),
    measure("mi_adherent", Unit::Count, None, Source::Miti4, 0),
    measure("mi_non_adherent", Unit::Count, None, Source::Miti4, 0),
    measure("advice_without_leave", Unit::Count, None, Source::Miti4, 0),
    measure("questions_per_message", Unit::Ratio, None, Source::Local, 8),
    measure("message_length", Unit::Ratio, None, Source::Local, 5),
    measure("long_messages", Unit::Count, None, Source::Local, 0),
    measure("longest_wait", Unit::Time, None, Source::Local, 0),
    measure("usual_wait", Unit::Time, None, Source::Local, 5),
    measure("goal_checked", Unit::YesNo, Some(1), Source::Local, 0),
    measure("cues_met", Unit::Share, Some(1), Source::Local, 5),
    measure("closing", Unit::YesNo, Some(1), Source::Local, 0),
    measure("risks_recognised", Unit::Share, Some(1), Source::Protocol, 5),
    measure("recognition_delay", Unit::Time, None, Source::Protocol, 0),
    measure("levels_right", Unit::Share, Some(1), Source::Protocol, 5),
    measure("needless_escalations", Unit::Count, None, Source::Protocol, 0),
    measure("steps_done", Unit::Share, Some(1), Source::Protocol, 5),
    measure("steps_late", Unit::Count, None, Source::Protocol, 0),
    measure("steps_out_of_order", Unit::Count, None, Source::Protocol, 0),
    measure("steps_missed", Unit::Count, None, Source::Protocol, 0),
    measure("forbidden_done", Unit::Count, None, Source::Protocol, 0),
    measure("time_to_back_office", Unit::Time, None, Source::Protocol, 0),
    measure("honest_about_limits", Unit::Share, Some(1), Source::Protocol, 5),
    measure("referrals_fitting", Unit::Share, Some(1), Source::Protocol, 5),
];

/// What a measure came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// So many.
    Number(u32),
    /// So many against, or out of, so many; never out of none.
    Of(u32, u32),
    /// Milliseconds.
    Time(Millis),
    /// Yes or no.
    Yes(bool),
    /// Nothing to count: "n/a".
    Nothing,
}

/// One measure of one conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// What it is.
    pub definition: Definition,
    /// What it came to.
    pub counted: Counted,
}

impl Measure {
    /// Whether so little was counted that it says little.
    #[must_use]
    pub const fn is_few(&self) -> bool {
        match self.counted {
            Counted::Of(_, of) => of < self.definition.few,
            Counted::Number(_) | Counted::Time(_) | Counted::Yes(_) | Counted::Nothing => false,
        }
    }
}

/// Every measure of a conversation, with how often each act and how long each phase took.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measures {
    /// In the order of [`MEASURES`].
    pub table: Vec<Measure>,
    /// How many messages carried each act, most frequent first.
    pub acts: Vec<(Act, u32)>,
    /// Milliseconds in each phase, in their usual order.
    pub phases: Vec<(Phase, Millis)>,
}

impl Measures {
    /// What this measure came to.
    #[must_use]
    pub fn get(&self, id: &str) -> Counted {
        self.table.iter().find(|it| it.definition.id == id).map_or(Counted::Nothing, |it| it.counted)
    }
}

/// A message of the counsellor, as far as it is counted.
struct Counsel {
    acts: Vec<Act>,
    letters: u32,
    waited: Option<Millis>,
}

/// Messages longer than this are hard to take in on a small screen (a local rule of thumb).
const LONG_LETTERS: u32 = 300;

/// Counts a conversation; `events` and `state` are the corrected log and its end.
pub(super) fn measures(events: &[Event], state: &State, escalation: &Escalation) -> Measures {
    let counsel = counsel(state);
    let count = |wanted: &dyn Fn(&Act) -> bool| -> u32 {
        size(counsel.iter().flat_map(|message| &message.acts).filter(|act| wanted(act)).count())
    };
    let carried = |wanted: &dyn Fn(&Act) -> bool| -> u32 {
        size(counsel.iter().filter(|message| message.acts.iter().any(wanted)).count())
    };
    let messages = size(counsel.len());
    let open = count(&|act| matches!(act, Act::QuestionOpen));
    let closed = count(&|act| matches!(act, Act::QuestionClosed));
    let questions = open + closed;
    let reflections = count(&|act| matches!(act, Act::Reflection | Act::Summary));
    let affirmations = count(&|act| matches!(act, Act::Affirmation));
    let seek = count(&|act| matches!(act, Act::AskConsent | Act::Autonomy));
    let unasked = advice_without_leave(&counsel);
    let against = count(&|act| matches!(act, Act::Judgement)) + unasked;
    let letters: u32 = counsel.iter().map(|message| message.letters).sum();
    let mut waits: Vec<Millis> = counsel.iter().filter_map(|message| message.waited).collect();
    waits.sort_unstable();
    let (cues, met) = cues(events);
    let risks = || escalation.protocols.iter().flat_map(|protocol| &protocol.risks);
    let steps = || escalation.protocols.iter().flat_map(|protocol| &protocol.steps);
    let standing = |wanted: Standing| size(steps().filter(|step| step.standing == wanted).count());
    let wanted = || steps().filter(|step| step.kind == StepKind::Mandatory && step.standing != Standing::Unseen);
    let shown = || risks().filter(|risk| risk.shown_level.unwrap_or_default() > 0);
    let recognised = || shown().filter(|risk| risk.recognised.is_some());
    use crate::protocol::LevelStanding as Level;
    let value = |id: &str| match id {
        "messages" => Counted::Number(messages),
        "questions" => Counted::Number(questions),
        "open_questions" => of(open, questions),
        "reflections" => Counted::Number(reflections),
        "reflections_per_question" => of(reflections, questions),
        "affirmations" => Counted::Number(affirmations),
        "mi_adherent" => Counted::Number(affirmations + seek),
        "mi_non_adherent" => Counted::Number(against),
        "advice_without_leave" => Counted::Number(unasked),
        "questions_per_message" => of(questions, messages),
        "message_length" => of(letters, messages),
        "long_messages" => Counted::Number(size(counsel.iter().filter(|it| it.letters > LONG_LETTERS).count())),
        "longest_wait" => waits.last().map_or(Counted::Nothing, |wait| Counted::Time(*wait)),
        "usual_wait" => waits.get(waits.len() / 2).map_or(Counted::Nothing, |wait| Counted::Time(*wait)),
        "goal_checked" => Counted::Yes(carried(&|act| matches!(act, Act::GoalQuestion)) > 0),
        "cues_met" => of(met, cues),
        "closing" => Counted::Yes(is_closed(&counsel)),
        "risks_recognised" => of(size(recognised().count()), size(shown().count())),
        "recognition_delay" => {
            let delays = recognised().filter_map(super::escalation::RiskResult::delay_ms);
            delays.max().map_or(Counted::Nothing, |delay| Counted::Time(u64::try_from(delay).unwrap_or_default()))
        }
        "levels_right" => {
            let judged = || risks().filter(|risk| risk.standing != Level::RightlyNotRaised);
            of(size(judged().filter(|risk| risk.standing == Level::Exact).count()), size(judged().count()))
        }
        "needless_escalations" => {
            Counted::Number(size(risks().filter(|risk| risk.standing == Level::Needless).count()))
        }
        "steps_done" => of(size(wanted().filter(|step| step.standing.is_done()).count()), size(wanted().count())),
        "steps_late" => Counted::Number(standing(Standing::Late)),
        "steps_out_of_order" => Counted::Number(standing(Standing::OutOfOrder)),
        "steps_missed" => Counted::Number(standing(Standing::Missed)),
        "forbidden_done" => Counted::Number(standing(Standing::ForbiddenDone)),
        "time_to_back_office" => {
            let after = escalation.back_office.as_ref().and_then(|call| call.after_ms);
            after.map_or(Counted::Nothing, Counted::Time)
        }
        "honest_about_limits" => {
            let said = &escalation.honesty;
            of(size(said.iter().filter(|(_, honesty)| honesty.is_true()).count()), size(said.len()))
        }
        "referrals_fitting" => {
            let handed = &escalation.referrals;
            of(size(handed.iter().filter(|referral| referral.fits()).count()), size(handed.len()))
        }
        _ => Counted::Nothing,
    };
    let mut acts: Vec<(Act, u32)> =
        Act::ALL.iter().map(|act| (*act, carried(&|it| it == act))).filter(|(_, times)| *times > 0).collect();
    acts.sort_by_key(|(act, times)| (std::cmp::Reverse(*times), *act));
    Measures {
        table: MEASURES.map(|definition| Measure { definition, counted: value(definition.id) }).to_vec(),
        acts,
        phases: phases(events, state),
    }
}

fn size(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// One number out of another; nothing where the other is none.
const fn of(part: u32, whole: u32) -> Counted {
    if whole == 0 { Counted::Nothing } else { Counted::Of(part, whole) }
}

fn counsel(state: &State) -> Vec<Counsel> {
    let mut found = Vec::new();
    // The first message of the help-seeker that still waits for an answer.
    let mut waiting: Option<Millis> = None;
    for message in &state.messages {
        match message.by {
            Who::HelpSeeker => {
                waiting.get_or_insert(message.at_ms);
            }
            Who::Counsellor => {
                let heard = message.reading.iter().flat_map(crate::understand::Reading::heard);
                found.push(Counsel {
                    acts: heard.map(|found| found.act).collect(),
                    letters: size(message.text.chars().count()),
                    waited: waiting.take().map(|since| message.at_ms.saturating_sub(since)),
                });
            }
        }
    }
    found
}

/// Advice before which no leave was asked, in the same message or the one before (PERS in MITI 4).
fn advice_without_leave(counsel: &[Counsel]) -> u32 {
    let asks = |message: &Counsel| message.acts.contains(&Act::AskConsent);
    let mut before = false;
    let mut count = 0;
    for message in counsel {
        let has_leave = before || asks(message);
        if message.acts.contains(&Act::Advice) && !has_leave {
            count += 1;
        }
        before = asks(message);
    }
    count
}

/// Hints that fell, and those whose fact came out afterwards.
fn cues(events: &[Event]) -> (u32, u32) {
    let mut open: BTreeMap<&str, bool> = BTreeMap::new();
    for event in events {
        match &event.what {
            Happening::Cue { fact, .. } => {
                open.entry(fact).or_insert(false);
            }
            Happening::Fact { name, .. } => {
                if let Some(met) = open.get_mut(name.as_str()) {
                    *met = true;
                }
            }
            _ => {}
        }
    }
    (size(open.len()), size(open.values().filter(|met| **met).count()))
}

/// Whether the end was announced: a closing, with another message after it or a summary beside it.
fn is_closed(counsel: &[Counsel]) -> bool {
    let closes = |message: &&Counsel| message.acts.contains(&Act::Close);
    let times = counsel.iter().filter(closes).count();
    times >= 2
        || counsel.iter().any(|message| closes(&message) && message.acts.contains(&Act::Summary))
        || counsel.iter().rev().skip(1).any(|message| message.acts.contains(&Act::Close))
}

fn phases(events: &[Event], state: &State) -> Vec<(Phase, Millis)> {
    let end = state.end.as_ref().map(|end| end.at_ms).or(events.last().map(|event| event.at_ms)).unwrap_or_default();
    let mut spent: BTreeMap<Phase, Millis> = BTreeMap::new();
    let mut now: Option<(Phase, Millis)> = None;
    let mut leave = |now: Option<(Phase, Millis)>, at: Millis| {
        if let Some((phase, since)) = now {
            *spent.entry(phase).or_default() += at.saturating_sub(since);
        }
    };
    for event in events {
        if let Happening::Phase { name } = &event.what {
            leave(now.take(), event.at_ms);
            now = Some((*name, event.at_ms));
        }
    }
    leave(now, end);
    Phase::ALL.iter().filter_map(|phase| Some((*phase, *spent.get(phase)?))).collect()
}
