//! How risks were handled, in words: facts first, then what they mean.

use super::risk::{RiskData, matters, risk};
use super::steps::{StepData, step};
use crate::app::Texts;
use crate::ids::{Millis, Seq};
use crate::protocol::{Misfit, Moment};
use crate::review::{BackOfficeResult, LookBack, ProtocolResult, ReferralResult, Turn};
use crate::session::Who;
use crate::ui::{names, words};

/// How something stands, told by a sign beside its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// As hoped for.
    Good,
    /// Neither good nor bad.
    Plain,
    /// Worth another look.
    Look,
    /// Only the person can say.
    Asks,
}

/// A fact, with the message that shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactLine {
    /// In words.
    pub text: String,
    /// The message to show.
    pub at: Option<Seq>,
}

/// How the risks of a conversation were handled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EscalationData {
    /// The protocols that mattered.
    pub protocols: Vec<ProtocolData>,
    /// The call to the back office: facts, never a fault.
    pub back_office: Vec<FactLine>,
    /// What was said about confidentiality.
    pub honesty: Vec<HonestyData>,
    /// Referrals handed over.
    pub referrals: Vec<ReferralData>,
}

/// What became of a protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProtocolData {
    /// Its name.
    pub name: String,
    /// Who approved it, or that nobody did; the version.
    pub approval: String,
    /// Somebody approved it.
    pub is_approved: bool,
    /// Its risks.
    pub risks: Vec<RiskData>,
    /// The level that the steps are held against, as a heading.
    pub steps_title: String,
    /// What was to be done.
    pub steps: Vec<StepData>,
    /// What was not to be done.
    pub forbidden: Vec<StepData>,
    /// When the steps were looked up; empty: not.
    pub looked_up: String,
}

/// What one message said about confidentiality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HonestyData {
    /// The beginning of the message, with its time.
    pub fact: FactLine,
    /// What that is, held against the statement.
    pub judgement: String,
    /// How it stands.
    pub sign: Sign,
}

/// A referral.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferralData {
    /// To whom, warm or cold, agreed or not.
    pub fact: FactLine,
    /// What was agreed; may be empty.
    pub note: String,
    /// What it means: it fits, or why not.
    pub judgements: Vec<(String, Sign)>,
}

impl EscalationData {
    /// From a conversation.
    pub fn of(look_back: &LookBack, texts: &Texts) -> Self {
        let finder = Finder { turns: &look_back.turns };
        let escalation = &look_back.escalation;
        Self {
            protocols: escalation.protocols.iter().map(|it| protocol(it, texts, finder)).collect(),
            back_office: back_office(escalation.back_office.as_ref(), texts),
            honesty: escalation
                .honesty
                .iter()
                .map(|(seq, honesty)| HonestyData {
                    fact: finder.quote(*seq, texts),
                    judgement: texts.t(&format!("honesty-{}", honesty.name())),
                    sign: if honesty.is_true() { Sign::Good } else { Sign::Look },
                })
                .collect(),
            referrals: escalation.referrals.iter().map(|it| referral(it, texts, finder)).collect(),
        }
    }

    /// Whether there is nothing to tell.
    pub const fn is_empty(&self) -> bool {
        self.protocols.is_empty() && self.back_office.is_empty() && self.honesty.is_empty() && self.referrals.is_empty()
    }
}

/// Finds messages by places in the log.
#[derive(Clone, Copy)]
pub struct Finder<'a> {
    turns: &'a [Turn],
}

impl Finder<'_> {
    /// The message at this place, or the last one before it.
    pub fn at(self, of: Seq) -> Option<Seq> {
        self.turns.iter().rev().find(|turn| turn.seq <= of).map(|turn| turn.seq)
    }

    /// The help-seeker's message that follows: the log says what is shown just before it is typed.
    pub fn shown(self, of: Seq) -> Option<Seq> {
        let next = self.turns.iter().find(|turn| turn.by == Who::HelpSeeker && turn.seq >= of);
        next.map(|turn| turn.seq).or_else(|| self.at(of))
    }

    /// The time as the transcript tells it.
    pub fn time(self, moment: Moment) -> String {
        let exact = self.turns.iter().find(|turn| turn.seq == moment.of);
        words::clock(exact.map_or(moment.at_ms, |turn| turn.at_ms))
    }

    /// The beginning of a message with its time.
    fn quote(self, seq: Seq, texts: &Texts) -> FactLine {
        let Some(turn) = self.turns.iter().find(|turn| turn.seq == seq) else {
            return FactLine { text: texts.t("escalation-message-gone"), at: None };
        };
        let mut text: String = turn.text.chars().take(QUOTE).collect();
        if turn.text.chars().count() > QUOTE {
            text.push('…');
        }
        let values = [("time", words::clock(turn.at_ms).into()), ("text", text.into())];
        FactLine { text: texts.t_with("escalation-quote", &values), at: Some(seq) }
    }
}

/// Letters of a message that are quoted.
const QUOTE: usize = 90;

fn protocol(result: &ProtocolResult, texts: &Texts, finder: Finder<'_>) -> ProtocolData {
    let approval = result.approved_by.as_ref().map_or_else(
        || texts.t("protocol-example"),
        |by| texts.t_with("protocol-approved", &[("by", by.as_str().into())]),
    );
    let (forbidden, steps): (Vec<StepData>, Vec<StepData>) =
        result.steps.iter().map(|it| step(it, &result.id, texts, finder)).partition(|it| it.is_forbidden);
    ProtocolData {
        name: result.name.clone(),
        approval: texts
            .t_with("protocol-approval", &[("approval", approval.into()), ("version", result.version.as_str().into())]),
        is_approved: result.approved_by.is_some(),
        risks: result.risks.iter().filter(|it| matters(it)).map(|it| risk(it, texts, finder)).collect(),
        steps_title: texts.t_with("escalation-steps", &[("level", names::level(texts, result.level).into())]),
        steps,
        forbidden,
        looked_up: result.looked_up.map_or_else(String::new, |moment| {
            texts.t_with("escalation-looked-up", &[("time", finder.time(moment).into())])
        }),
    }
}

/// Facts only: asking for backup is never a fault.
fn back_office(result: Option<&BackOfficeResult>, texts: &Texts) -> Vec<FactLine> {
    let Some(result) = result else { return Vec::new() };
    let span = |ms: Millis| crate::app::counted::stretch(texts, ms);
    let values = [("n", result.calls.into()), ("time", words::clock(result.called_ms).into())];
    let after = match result.after_ms {
        Some(ms) if ms < 1_000 => texts.t("escalation-call-at-once"),
        Some(ms) => texts.t_with("escalation-call-after", &[("time", span(ms).into())]),
        None => texts.t("escalation-call-before"),
    };
    let told = texts.t(if result.told { "escalation-call-told" } else { "escalation-call-untold" });
    let all = [texts.t_with("escalation-called", &values), after, told];
    all.into_iter().map(|text| FactLine { text, at: None }).collect()
}

fn referral(result: &ReferralResult, texts: &Texts, finder: Finder<'_>) -> ReferralData {
    let how = texts.t(if result.warm { "desk-refer-warm-short" } else { "desk-refer-cold-short" });
    let agreed = texts.t(if result.agreed { "escalation-agreed" } else { "escalation-not-agreed" });
    let values = [("name", result.name.as_str().into()), ("how", how.into()), ("agreed", agreed.into())];
    let misfit = |misfit: &Misfit| {
        let sign = if misfit.makes_unfit() { Sign::Look } else { Sign::Plain };
        (texts.t(&format!("misfit-{}", misfit.name())), sign)
    };
    let mut judgements: Vec<(String, Sign)> = result.misfits.iter().map(misfit).collect();
    if result.fits() {
        judgements.insert(0, (texts.t("escalation-fits"), Sign::Good));
    }
    ReferralData {
        fact: FactLine { text: texts.t_with("escalation-referral", &values), at: finder.at(result.seq) },
        note: result.note.clone(),
        judgements,
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
