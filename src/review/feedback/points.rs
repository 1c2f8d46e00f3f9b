//! The points of a message: at most two, a strength in front.

use super::{Asked, Effect};
use crate::protocol::{Honesty, StepKind};
use crate::session::{Event, Happening, Header, State};
use crate::understand::{Act, Reading};

/// What a point is about; its words stand in the interface texts (`feedback-…`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PointKind {
    /// A step of a protocol was done.
    StepDone,
    /// Honest about anonymity and its limits.
    Honest,
    /// Said that a colleague is asked.
    Consulted,
    /// The hint was picked up.
    CueMet,
    /// Trust rose.
    TrustRose,
    /// Something hidden came out.
    CameOut,
    /// Asked leave before informing or advising.
    AskedLeave,
    /// Gave back what was heard.
    Reflected,
    /// Asked openly.
    AskedOpen,
    /// Did what the moment asked for.
    Fitted,
    /// Something a protocol forbids.
    Forbidden,
    /// Promised secrecy without limit.
    Promised,
    /// Said something about confidentiality that does not hold here.
    NotTrue,
    /// Left the limit of confidentiality out.
    LimitLeftOut,
    /// Trust fell.
    TrustFell,
    /// A step of a protocol waits longer than it may.
    StepWaits,
    /// A step of a protocol was asked for.
    StepAsked,
    /// A hint passed by.
    CueMissed,
    /// Advice before leave was asked and before there was a goal.
    EarlyAdvice,
    /// Several questions at once.
    ManyQuestions,
    /// A long message.
    Long,
    /// The program did not understand it.
    NotUnderstood,
}

impl PointKind {
    /// Every kind, strengths first.
    pub const ALL: [Self; 22] = [
        Self::StepDone,
        Self::Honest,
        Self::Consulted,
        Self::CueMet,
        Self::TrustRose,
        Self::CameOut,
        Self::AskedLeave,
        Self::Reflected,
        Self::AskedOpen,
        Self::Fitted,
        Self::Forbidden,
        Self::Promised,
        Self::NotTrue,
        Self::LimitLeftOut,
        Self::TrustFell,
        Self::StepWaits,
        Self::StepAsked,
        Self::CueMissed,
        Self::EarlyAdvice,
        Self::ManyQuestions,
        Self::Long,
        Self::NotUnderstood,
    ];

    /// The name in results and texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::StepDone => "step-done",
            Self::Honest => "honest",
            Self::Consulted => "consulted",
            Self::CueMet => "cue-met",
            Self::TrustRose => "trust-rose",
            Self::CameOut => "came-out",
            Self::AskedLeave => "asked-leave",
            Self::Reflected => "reflected",
            Self::AskedOpen => "asked-open",
            Self::Fitted => "fitted",
            Self::Forbidden => "forbidden",
            Self::Promised => "promised",
            Self::NotTrue => "not-true",
            Self::LimitLeftOut => "limit-left-out",
            Self::TrustFell => "trust-fell",
            Self::StepWaits => "step-waits",
            Self::StepAsked => "step-asked",
            Self::CueMissed => "cue-missed",
            Self::EarlyAdvice => "early-advice",
            Self::ManyQuestions => "many-questions",
            Self::Long => "long",
            Self::NotUnderstood => "not-understood",
        }
    }

    /// The acts that would have mended it; none where the moment itself says what it asked for.
    pub(super) const fn mended_by(self) -> &'static [Act] {
        match self {
            Self::Promised | Self::NotTrue | Self::LimitLeftOut => &[Act::ExplainLimits],
            Self::EarlyAdvice => &[Act::AskConsent],
            _ => &[],
        }
    }

    /// Whether it is a strength.
    #[must_use]
    pub const fn is_strength(self) -> bool {
        matches!(
            self,
            Self::StepDone
                | Self::Honest
                | Self::Consulted
                | Self::CueMet
                | Self::TrustRose
                | Self::CameOut
                | Self::AskedLeave
                | Self::Reflected
                | Self::AskedOpen
                | Self::Fitted
        )
    }
}

/// One point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// What it is about.
    pub kind: PointKind,
    /// What it names: a step, a hint; may be empty.
    pub about: String,
    /// Why the help-seeker reacted so, by the author; may be empty.
    pub why: String,
}

/// A message and everything around it.
pub(super) struct Seen<'a> {
    pub header: &'a Header,
    pub before: &'a State,
    pub after: &'a State,
    pub events: &'a [Event],
    pub text: &'a str,
    pub reading: Option<&'a Reading>,
    pub asked: &'a Asked,
    pub met: bool,
    pub effects: &'a [Effect],
}

/// Messages longer than this are hard to take in on a small screen (a local rule of thumb).
const LONG: usize = 300;

/// Questions in one message that are one too many.
const MANY: usize = 2;

/// The points, at most two: the first strength and the first care, or two of a kind where there is no other.
pub(super) fn points(seen: &Seen<'_>) -> Vec<Point> {
    let mut strengths = strengths(seen).into_iter();
    let mut cares = cares(seen).into_iter();
    let (first, care) = (strengths.next(), cares.next());
    let is_whole = first.is_some() && care.is_some();
    let second = if is_whole { None } else { strengths.next().or_else(|| cares.next()) };
    let mut points: Vec<Point> = first.into_iter().chain(second).chain(care).collect();
    points.sort_by_key(|point| !point.kind.is_strength());
    points.truncate(2);
    points
}

fn point(kind: PointKind, about: impl Into<String>, why: impl Into<String>) -> Point {
    Point { kind, about: about.into(), why: why.into() }
}

/// How trust moved on the whole, and the sentence of what moved it most that way.
fn trust(seen: &Seen<'_>) -> (i32, String) {
    let Some(effect) = seen.effects.iter().find(|effect| effect.meter == "trust") else { return (0, String::new()) };
    let moves = seen.events.iter().filter_map(|event| match &event.what {
        Happening::Meter { name, from, to, cause } if name == "trust" => Some((to - from, cause)),
        _ => None,
    });
    // Acts as a cause say nothing that is not said already; what pulled the other way explains nothing.
    let fits = |(by, cause): &(i32, &String)| cause.contains(' ') && by.signum() * effect.by.signum() >= 0;
    let why = moves.filter(fits).max_by_key(|(by, _)| by.abs());
    (effect.by, why.map(|(_, cause)| cause.clone()).unwrap_or_default())
}

fn has(seen: &Seen<'_>, act: Act) -> bool {
    seen.reading.into_iter().flat_map(Reading::heard).any(|found| found.act == act)
}

fn honesty(seen: &Seen<'_>) -> Option<Honesty> {
    seen.events.iter().find_map(|event| match &event.what {
        Happening::Noticed { honesty, .. } => *honesty,
        _ => None,
    })
}

fn strengths(seen: &Seen<'_>) -> Vec<Point> {
    let mut found = Vec::new();
    let (by, why) = trust(seen);
    // Nor why it fell of what went well.
    let why = if by < 0 { String::new() } else { why };
    if let Some(name) = step_done(seen, StepKind::Mandatory) {
        // What moved trust may have been another part of the message.
        found.push(point(PointKind::StepDone, name, ""));
    }
    if honesty(seen).is_some_and(Honesty::is_true) {
        found.push(point(PointKind::Honest, "", why.clone()));
    }
    if has(seen, Act::Consult) {
        found.push(point(PointKind::Consulted, "", why.clone()));
    }
    if let Asked::Cue { words } = seen.asked
        && seen.met
    {
        found.push(point(PointKind::CueMet, words.clone(), why.clone()));
    }
    if seen.after.facts.len() > seen.before.facts.len() {
        let why = seen.events.iter().find_map(|event| match &event.what {
            Happening::Fact { why, .. } if !why.is_empty() => Some(why.clone()),
            _ => None,
        });
        found.push(point(PointKind::CameOut, "", why.unwrap_or_default()));
    }
    if by > 0 {
        found.push(point(PointKind::TrustRose, "", why));
    }
    for (act, kind) in [
        (Act::AskConsent, PointKind::AskedLeave),
        (Act::Reflection, PointKind::Reflected),
        (Act::Summary, PointKind::Reflected),
        (Act::QuestionOpen, PointKind::AskedOpen),
    ] {
        if has(seen, act) && by >= 0 {
            found.push(point(kind, "", ""));
        }
    }
    if seen.met && by >= 0 && !matches!(seen.asked, Asked::Contact) {
        found.push(point(PointKind::Fitted, "", ""));
    }
    found
}

fn cares(seen: &Seen<'_>) -> Vec<Point> {
    let mut found = Vec::new();
    let (by, why) = trust(seen);
    // Why trust grew says nothing of what to look at.
    let why = if by > 0 { String::new() } else { why };
    if let Some(name) = step_done(seen, StepKind::Forbidden) {
        found.push(point(PointKind::Forbidden, name, why.clone()));
    }
    match honesty(seen) {
        Some(Honesty::Promised) => found.push(point(PointKind::Promised, "", why.clone())),
        Some(Honesty::Wrong) => found.push(point(PointKind::NotTrue, "", why.clone())),
        Some(Honesty::Softened) => found.push(point(PointKind::LimitLeftOut, "", "")),
        _ => {}
    }
    if let Asked::Step { name, overdue: true, .. } = seen.asked
        && !seen.met
    {
        found.push(point(PointKind::StepWaits, name.clone(), ""));
    }
    // Asking for backup is never held against anyone, even where the help-seeker takes fright at it.
    let is_backup = has(seen, Act::Consult) && !has(seen, Act::Judgement);
    if by < 0 && !is_backup {
        found.push(point(PointKind::TrustFell, "", why));
    }
    if let Asked::Step { name, overdue: false, .. } = seen.asked
        && !seen.met
    {
        found.push(point(PointKind::StepAsked, name.clone(), ""));
    }
    if let Asked::Cue { words } = seen.asked
        && !seen.met
    {
        found.push(point(PointKind::CueMissed, words.clone(), ""));
    }
    let is_early = !has(seen, Act::AskConsent)
        && seen.before.times_heard(Act::GoalQuestion.code()) == 0
        && seen.before.times_heard(Act::AskConsent.code()) == 0;
    if has(seen, Act::Advice) && is_early {
        found.push(point(PointKind::EarlyAdvice, "", ""));
    }
    if questions(seen) > MANY {
        found.push(point(PointKind::ManyQuestions, "", ""));
    }
    if seen.text.chars().count() > LONG {
        found.push(point(PointKind::Long, "", ""));
    }
    if seen.reading.is_some_and(|reading| !reading.understood) {
        found.push(point(PointKind::NotUnderstood, "", ""));
    }
    found
}

/// Sentences that ask something.
fn questions(seen: &Seen<'_>) -> usize {
    let asks = |act: Act| matches!(act, Act::QuestionOpen | Act::QuestionClosed);
    let marks = seen.text.matches('?').count();
    marks.max(seen.reading.into_iter().flat_map(Reading::heard).filter(|found| asks(found.act)).count())
}

/// The name of a step that this message did first, of a protocol whose risk was shown.
fn step_done(seen: &Seen<'_>, kind: StepKind) -> Option<String> {
    let of = seen.events.first()?.seq;
    let protocols = &seen.header.protocols;
    let board = &seen.after.board;
    let relevant = protocols.iter().filter(|it| it.looked_back_on && board.shown(it).is_some_and(|level| level > 0));
    relevant
        .flat_map(|protocol| board.steps(&protocol.id).map(move |(step, seen)| (protocol, step, seen)))
        .find(|(protocol, step, done)| {
            let level = board.level_at_stake(protocol);
            step.kind == kind && step.is_for(level) && done.seen.is_some_and(|moment| moment.of == of)
        })
        .map(|(_, step, _)| step.name.clone())
}
