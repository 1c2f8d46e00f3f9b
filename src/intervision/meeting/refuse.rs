//! What cannot be done as things stand.

use super::{Doing, LineKind, Role, Stage, State};
use crate::intervision::Letter;
use crate::review::RATINGS;

/// Why something is not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The meeting is at another point.
    #[error("not at this point of the meeting")]
    NotNow,
    /// The meeting is over.
    #[error("this meeting is closed: only striking, withdrawing consent and telling of try-outs go on")]
    Closed,
    /// There is no method.
    #[error("choose a method first")]
    NoMethod,
    /// There is no day.
    #[error("say on which day first")]
    NoDay,
    /// Nobody brings a conversation.
    #[error("say first who brings the conversation: one person with the role case_owner")]
    NoCaseOwner,
    /// A role that only one person has is had already.
    #[error("somebody else has the role {} already", .0.name())]
    RoleTaken(Role),
    /// The case owner did not agree.
    #[error("the case owner has not agreed that this conversation is looked at")]
    NoConsent,
    /// There is no conversation to agree on.
    #[error("there is no conversation yet")]
    NoExcerpt,
    /// Nobody has this letter.
    #[error("nobody has the letter {0}")]
    NoSuchPerson(Letter),
    /// Nothing is written.
    #[error("nothing is written")]
    Empty,
    /// There is no time of day like this.
    #[error("a time of day is written 19:30")]
    NoTime,
    /// Minutes out of range.
    #[error("from 1 to 120 minutes")]
    Minutes,
    /// There is no phase before this one.
    #[error("this is the first phase")]
    FirstPhase,
    /// Not everybody has rated.
    #[error("not everybody has rated yet: {0} to go")]
    NotAllRated(usize),
    /// This person rated already.
    #[error("{0} rated already")]
    RatedTwice(Letter),
    /// The ratings are shown already.
    #[error("the ratings are shown already: none are taken in any more")]
    Revealed,
    /// No value of a rubric.
    #[error("a value is from 1 to 5")]
    Value,
    /// There is no such line.
    #[error("there is no line {0}")]
    NoSuchLine(u32),
    /// A try-out without a day.
    #[error("say by when it is tried")]
    NoDayToTry,
    /// The line is numbered otherwise.
    #[error("the next line is number {0}")]
    Number(u32),
}

/// Whether something can be done.
pub(super) fn check(state: &State, what: &Doing) -> Result<(), Refused> {
    let stage = state.stage;
    if stage == Stage::Closed
        && !matches!(what, Doing::Strike { .. } | Doing::Tell { .. } | Doing::Consent { given: false })
    {
        return Err(Refused::Closed);
    }
    let at = |wanted: Stage| if stage == wanted { Ok(()) } else { Err(Refused::NotNow) };
    let begun = || if stage == Stage::Planning { Err(Refused::NotNow) } else { Ok(()) };
    match what {
        Doing::Plan { at, .. } => is_time(at).then_some(()).ok_or(Refused::NoTime),
        Doing::Invite { letter, pseudonym, roles } => {
            if pseudonym.trim().is_empty() {
                return Err(Refused::Empty);
            }
            let taken = roles.iter().find(|role| state.with_role(**role).is_some_and(|it| it.letter != *letter));
            taken.map_or(Ok(()), |role| Err(Refused::RoleTaken(*role)))
        }
        Doing::Leave { letter } => person(state, *letter),
        Doing::Choose(tonight) => {
            at(Stage::Planning)?;
            if tonight.held().next().is_none() { Err(Refused::NoMethod) } else { Ok(()) }
        }
        Doing::Bring(excerpt) => {
            at(Stage::Planning)?;
            if excerpt.messages.is_empty() { Err(Refused::NoExcerpt) } else { Ok(()) }
        }
        Doing::Consent { .. } if state.excerpt.is_none() => Err(Refused::NoExcerpt),
        Doing::Consent { .. } => state.with_role(Role::CaseOwner).map(|_| ()).ok_or(Refused::NoCaseOwner),
        Doing::Open => {
            at(Stage::Planning)?;
            if state.plan.on.is_none() {
                return Err(Refused::NoDay);
            }
            if state.tonight.held().next().is_none() {
                return Err(Refused::NoMethod);
            }
            if state.excerpt.is_some() && !state.may_show() { Err(Refused::NoConsent) } else { Ok(()) }
        }
        Doing::Next | Doing::StopWord => at(Stage::Running),
        Doing::Back if stage == Stage::Closing => Ok(()),
        Doing::Back => {
            at(Stage::Running)?;
            state.previous_phase().map(|_| ()).ok_or(Refused::FirstPhase)
        }
        Doing::Extend { minutes } => {
            at(Stage::Running)?;
            if (1..=120).contains(minutes) { Ok(()) } else { Err(Refused::Minutes) }
        }
        Doing::Pause if state.since_ms.is_none() => Err(Refused::NotNow),
        Doing::Resume if state.since_ms.is_some() => Err(Refused::NotNow),
        Doing::Pause | Doing::Resume | Doing::ToClosing => at(Stage::Running),
        Doing::HandIn { letter } => hand_in(state, *letter),
        Doing::Reveal => reveal(state),
        Doing::AgreeOn { value, .. } if !RATINGS.contains(value) => Err(Refused::Value),
        Doing::AgreeOn { .. } if !state.is_revealed => Err(Refused::NotAllRated(state.waiting_for().len())),
        Doing::AgreeOn { .. } => Ok(()),
        Doing::Write { number, line } => {
            begun()?;
            if line.text.trim().is_empty() {
                return Err(Refused::Empty);
            }
            if line.kind == LineKind::TryOut && line.by.is_none() {
                return Err(Refused::NoDayToTry);
            }
            if *number == state.next_number() { Ok(()) } else { Err(Refused::Number(state.next_number())) }
        }
        Doing::Strike { line: number } => line(state, *number, None),
        Doing::Tell { line: number, .. } => line(state, *number, Some(LineKind::TryOut)),
        Doing::Close => at(Stage::Closing),
    }
}

fn person(state: &State, letter: Letter) -> Result<(), Refused> {
    state.person(letter).map(|_| ()).ok_or(Refused::NoSuchPerson(letter))
}

fn hand_in(state: &State, letter: Letter) -> Result<(), Refused> {
    if state.excerpt.is_none() {
        return Err(Refused::NoExcerpt);
    }
    if !state.may_show() {
        return Err(Refused::NoConsent);
    }
    if state.is_revealed {
        return Err(Refused::Revealed);
    }
    if !state.raters().any(|rater| rater == letter) {
        return Err(Refused::NoSuchPerson(letter));
    }
    if state.handed_in.contains(&letter) { Err(Refused::RatedTwice(letter)) } else { Ok(()) }
}

fn reveal(state: &State) -> Result<(), Refused> {
    if state.is_revealed {
        return Err(Refused::Revealed);
    }
    match state.waiting_for().len() {
        0 if state.handed_in.is_empty() => Err(Refused::NotAllRated(1)),
        0 => Ok(()),
        waiting => Err(Refused::NotAllRated(waiting)),
    }
}

fn line(state: &State, number: u32, kind: Option<LineKind>) -> Result<(), Refused> {
    let found = state.lines.iter().find(|kept| kept.number == number && !kept.is_struck);
    let is = found.is_some_and(|kept| kind.is_none_or(|kind| kept.line.kind == kind));
    if is { Ok(()) } else { Err(Refused::NoSuchLine(number)) }
}

/// Whether this is a time of day, `19:30`.
fn is_time(text: &str) -> bool {
    let (Some((hour, minute)), 5) = (text.split_once(':'), text.len()) else { return false };
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() == 2);
    number(hour).is_some_and(|it| it < 24) && number(minute).is_some_and(|it| it < 60)
}
