//! From scores to decisions and confidence; fitted offline, on cross-validated phrases and the development sets.

use super::act::Act;
use super::reading::Confidence;
use crate::ids::Lang;

/// A clause must say so much more than a sentence.
pub(super) const CLAUSE: f32 = 0.7;

/// The act that a segment says most need not say it so strongly: nearly every sentence does something.
pub(super) const FIRST: f32 = 0.25;

/// A question mark makes a question so much more likely than the words alone.
pub(super) const MARKED: f32 = 0.5;

/// The more a segment looks like no act at all, the more strongly acts must say it.
pub(super) const NOTHING: f32 = 0.6;

/// The score above which an act is heard; the fewer phrases there are, the lower scores run.
const fn base(lang: Lang) -> f32 {
    match lang {
        Lang::Nl | Lang::En => 0.1,
        Lang::Fr => 0.0,
    }
}

/// The score above which an act is heard.
///
/// Chosen per act, the same for all languages, on cross-validated phrases and the development sets together.
pub(super) const fn threshold(lang: Lang, act: Act) -> f32 {
    base(lang)
        + match act {
            Act::Greeting | Act::QuestionClosed | Act::Encourager => 0.15,
            Act::ThanksDisclosure => 0.1,
            Act::Reflection
            | Act::Summary
            | Act::Affirmation
            | Act::Advice
            | Act::SelfDisclosure
            | Act::SetLimit
            | Act::AskIdentity
            | Act::ExplainLimits
            | Act::Consult => -0.05,
            Act::Information | Act::Judgement => -0.1,
            Act::Normalise => -0.15,
            Act::GoalQuestion | Act::AskConsent | Act::FalseReassurance | Act::SafetyPlan | Act::Close => -0.2,
            Act::QuestionOpen
            | Act::Autonomy
            | Act::Refer
            | Act::AskSuicide
            | Act::AskPlanMeans
            | Act::AskChildSafety
            | Act::ConfirmAnonymity
            | Act::PromiseSecrecy
            | Act::SilenceCheck => 0.0,
        }
}

/// How sure something is that scored so far above its threshold; the line was fitted on the development sets.
pub(super) fn confidence(above: f32) -> Confidence {
    percent(1.0 / (1.0 + libm::expf(0.35 - 3.75 * above)))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded first")]
fn percent(share: f32) -> Confidence {
    Confidence((share * 100.0 + 0.5).clamp(0.0, 99.0) as u8)
}
