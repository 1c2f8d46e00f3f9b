//! Making a way shorter: steps are left out while what it shows still happens.

use super::counts::Ran;
use super::hold::Worker;
use super::kind::Trainee;
use super::moves::Move;

/// Conversations that may still be held again for shortening.
pub(super) struct Budget {
    /// In all.
    pub all: u32,
    /// For one finding.
    pub one: u32,
}

/// The shortest steps found after which `shows` still holds of the conversation; the steps themselves when they do
/// not show it when done again.
pub(super) fn shortened(
    worker: &mut Worker<'_>,
    seed: u64,
    steps: &[Move],
    budget: &mut Budget,
    shows: impl Fn(&Ran) -> bool,
) -> Vec<Move> {
    let mut left = budget.one.min(budget.all);
    let mut still = |steps: &[Move]| {
        if left == 0 {
            return false;
        }
        left -= 1;
        budget.all -= 1;
        shows(&worker.again(Trainee::Random, seed, steps))
    };
    let mut best = steps.to_vec();
    let mut size = best.len().div_ceil(2);
    while size > 0 {
        let mut at = 0;
        while at < best.len() {
            let until = (at + size).min(best.len());
            let mut shorter = best[..at].to_vec();
            shorter.extend_from_slice(&best[until..]);
            if still(&shorter) {
                best = shorter;
            } else {
                at = until;
            }
        }
        size /= 2;
    }
    best
}
