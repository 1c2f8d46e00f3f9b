//! One step of a protocol and what became of it, in words.

use super::data::{Finder, Sign};
use crate::app::{Action, Texts};
use crate::ids::Seq;
use crate::protocol::{Role, Standing, StepKind};
use crate::review::StepResult;
use crate::ui::names;

/// A step and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepData {
    /// Its protocol.
    pub protocol: String,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How it stands and when it was done.
    pub standing: String,
    /// Whose word that is, and who does it where it is not the counsellor; may be empty.
    pub about: String,
    /// How it stands.
    pub sign: Sign,
    /// The message that shows it.
    pub at: Option<Seq>,
    /// Not to be done.
    pub is_forbidden: bool,
    /// It counts as done now.
    pub is_done: bool,
    /// Only the person can say, and has not said.
    pub asks: bool,
    /// The person said so; it can be taken back.
    pub own_word: bool,
}

impl StepData {
    /// The person says whether it was done.
    pub fn says(&self, done: bool) -> Action {
        Action::CorrectStep { protocol: self.protocol.clone(), step: self.id.clone(), done }
    }

    /// The person takes their word back.
    pub fn takes_back(&self) -> Action {
        Action::TakeBackStep { protocol: self.protocol.clone(), step: self.id.clone() }
    }
}

/// A step of this protocol, in words.
pub fn step(result: &StepResult, protocol: &str, texts: &Texts, finder: Finder<'_>) -> StepData {
    let mut standing = texts.t(words(result.standing));
    let is_done = result.standing.is_done() || result.standing == Standing::ForbiddenDone;
    let moment = result.done.filter(|_| is_done);
    if let Some(moment) = moment {
        let values = [("standing", standing.into()), ("time", finder.time(moment).into())];
        standing = texts.t_with("step-at", &values);
    }
    let mut about = Vec::new();
    if result.own_word {
        about.push(texts.t("step-own-word"));
    }
    if result.role != Role::Counsellor {
        about.push(names::role(texts, result.role));
    }
    if result.kind == StepKind::Optional {
        about.push(names::step_kind(texts, result.kind));
    }
    StepData {
        protocol: protocol.to_owned(),
        id: result.id.clone(),
        name: result.name.clone(),
        standing,
        about: names::begun(&about.join(" · ")),
        sign: sign(result.standing),
        at: moment.and_then(|moment| finder.at(moment.of)),
        is_forbidden: result.kind == StepKind::Forbidden,
        is_done,
        asks: result.standing == Standing::Unseen,
        own_word: result.own_word,
    }
}

pub(super) use crate::app::words::standing as words;

const fn sign(standing: Standing) -> Sign {
    match standing {
        Standing::Done | Standing::Avoided => Sign::Good,
        Standing::LeftOut | Standing::Next | Standing::Open | Standing::OutOfOrder | Standing::Late => Sign::Plain,
        Standing::Overdue | Standing::Missed | Standing::ForbiddenDone => Sign::Look,
        Standing::Unseen => Sign::Asks,
    }
}
