//! Many conversations on several threads, in rounds: each round sees what the rounds before it reached.

use super::Wanted;
use super::counts::{Counts, Ran};
use super::hold::Worker;
use super::house::House;
use super::kind::Trainee;
use super::near::Watch;
use super::trainee::Seen;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Barrier, Mutex, PoisonError, RwLock};
use std::thread;

/// Conversations in a round while much is new, and once little is.
const EARLY: u32 = 48;
const LATER: u32 = 384;

/// Conversations after which little is new.
const EXPLORED: u32 = 960;

/// What the threads share.
struct Shared<'h> {
    house: &'h House,
    wanted: &'h Wanted,
    /// What earlier rounds reached: written between rounds only.
    seen: RwLock<(Counts, Watch)>,
    /// The next conversation to hold, and the end of this round.
    next: AtomicU32,
    until: AtomicU32,
    is_over: AtomicBool,
    held: Mutex<Vec<(u32, Ran)>>,
    /// Where the threads meet, before and after a round.
    meeting: Barrier,
}

impl<'h> Shared<'h> {
    /// Holds conversations of this round until there are none left.
    ///
    /// A panic would be a fault of this program: its conversations are left out, and nobody waits for ever.
    fn round(&self, worker: &mut Worker<'h>) {
        if catch_unwind(AssertUnwindSafe(|| self.hold(worker))).is_err() {
            *worker = Worker::new(self.house);
        }
    }

    fn hold(&self, worker: &mut Worker<'h>) {
        let seen = self.seen.read().unwrap_or_else(PoisonError::into_inner);
        let seen = Seen { counts: &seen.0, watch: &seen.1 };
        let until = self.until.load(Ordering::Relaxed);
        let mut held = Vec::new();
        loop {
            let run = self.next.fetch_add(1, Ordering::Relaxed);
            if run >= until {
                break;
            }
            let who = self.wanted.who.unwrap_or_else(|| Trainee::in_turn(run));
            let seed = self.wanted.seed.wrapping_mul(1_000_003).wrapping_add(u64::from(run));
            held.push((run, worker.hold(who, seed, &seen)));
        }
        self.held.lock().unwrap_or_else(PoisonError::into_inner).append(&mut held);
    }
}

/// Holds the conversations that are wanted; `proceed` is asked after each round whether to go on.
pub(super) fn hold_all(house: &House, wanted: &Wanted, mut proceed: impl FnMut(u32) -> bool) -> Counts {
    let counts = Counts::of(house);
    let watch = Watch::of(house, &counts);
    let threads = wanted.threads.max(1);
    let shared = Shared {
        house,
        wanted,
        seen: RwLock::new((counts, watch)),
        next: AtomicU32::new(0),
        until: AtomicU32::new(0),
        is_over: AtomicBool::new(false),
        held: Mutex::default(),
        meeting: Barrier::new(threads),
    };
    thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(|| {
                let mut worker = Worker::new(shared.house);
                loop {
                    shared.meeting.wait();
                    if shared.is_over.load(Ordering::Relaxed) {
                        return;
                    }
                    shared.round(&mut worker);
                    shared.meeting.wait();
                }
            });
        }
        let mut worker = Worker::new(house);
        let mut runs = 0;
        while runs < wanted.runs {
            let size = if runs < EXPLORED { EARLY } else { LATER };
            let until = (runs + size).min(wanted.runs);
            shared.next.store(runs, Ordering::Relaxed);
            shared.until.store(until, Ordering::Relaxed);
            shared.meeting.wait();
            shared.round(&mut worker);
            shared.meeting.wait();
            runs = until;
            let mut held = std::mem::take(&mut *shared.held.lock().unwrap_or_else(PoisonError::into_inner));
            held.sort_unstable_by_key(|(run, _)| *run);
            let mut seen = shared.seen.write().unwrap_or_else(PoisonError::into_inner);
            for (_, ran) in held {
                seen.0.take_in(house, ran);
            }
            seen.1 = Watch::of(house, &seen.0);
            drop(seen);
            if !proceed(runs) {
                break;
            }
        }
        shared.is_over.store(true, Ordering::Relaxed);
        shared.meeting.wait();
    });
    shared.seen.into_inner().unwrap_or_else(PoisonError::into_inner).0
}
