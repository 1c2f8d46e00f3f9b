//! From scores to decisions and confidence; fitted offline, on cross-validated phrases and the development sets.

use super::act::Act;
use super::reading::Confidence;
use crate::ids::Lang;

/// A clause must say so much more than a sentence.
pub(super) const CLAUSE: f32 = 0.7;

/// The act that a segment says most need not say it so strongly: nearly every sentence does something.
pub(super) const FIRST: f32 = 0.2;

/// The more a segment looks like no act at all, the more strongly acts must say it.
pub(super) const NOTHING: f32 = 0.3;

/// The score above which an act is heard.
pub(super) const BASE: f32 = 0.0;

/// The score above which an act is heard.
pub(super) fn threshold(_lang: Lang, _act: Act) -> f32 {
    BASE
}

/// How sure an act is that scored so far above its threshold.
pub(super) fn confidence(_lang: Lang, _act: Act, above: f32) -> Confidence {
    let share = 1.0 / (1.0 + libm::expf(-(0.2 + 2.5 * above)));
    percent(share)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded first")]
pub(super) fn percent(share: f32) -> Confidence {
    Confidence((share * 100.0 + 0.5).clamp(0.0, 99.0) as u8)
}
