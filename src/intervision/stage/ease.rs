//! How things come and go: softly, and the same every time.

use crate::ids::Millis;

/// A spot in the landscape.
pub type Spot = [f32; 2];

/// How far something is that began at `from` and takes `takes`: 0 to 1, slow at both ends.
#[must_use]
pub fn ease(at: Millis, from: Millis, takes: Millis) -> f32 {
    if at <= from {
        return if takes == 0 && at == from { 1.0 } else { 0.0 };
    }
    let passed = at - from;
    if passed >= takes {
        return 1.0;
    }
    let part = part(passed, takes);
    part * part * (3.0 - 2.0 * part)
}

/// This much of that, 0 to 1.
#[must_use]
pub(super) fn part(passed: Millis, of: Millis) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a part of a conversation needs no more")]
    let part = passed as f32 / of.max(1) as f32;
    part.min(1.0)
}

/// Between two values.
#[must_use]
pub fn mix(from: f32, to: f32, part: f32) -> f32 {
    from + (to - from) * part
}

/// Between two spots.
#[must_use]
pub fn mix_spot(from: Spot, to: Spot, part: f32) -> Spot {
    [mix(from[0], to[0], part), mix(from[1], to[1], part)]
}
