//! Holding one conversation and noting what it reached.

use super::counts::Ran;
use super::drive::Drive;
use super::house::House;
use super::kind::Trainee;
use super::moves::Move;
use super::near::note_gates;
use super::notes::Reached;
use super::trainee::{LONGEST, Seen, Table};
use crate::scenario::Outcome;
use std::collections::BTreeMap;

/// Steps after which a conversation counts as one that does not end.
const MOST_STEPS: usize = 110;

/// Messages in a row that change nothing: a stall.
const STILL: u32 = 10;

/// Somebody who holds one conversation after another, at the same table.
pub(super) struct Worker<'h> {
    house: &'h House,
    drive: Option<Drive<'h>>,
    table: Option<Table<'h>>,
    at_end: Vec<[u32; 2]>,
}

impl<'h> Worker<'h> {
    /// Nothing held yet.
    pub fn new(house: &'h House) -> Self {
        Self { house, drive: None, table: None, at_end: Vec::new() }
    }

    /// Lets a trainee hold a conversation.
    pub fn hold(&mut self, who: Trainee, seed: u64, seen: &Seen<'_>) -> Ran {
        let mut table = self.table.take().unwrap_or_else(|| Table::new(self.house, who, seed));
        table.restart(who, seed);
        let ran = self.held(who, seed, Some(seen), |drive| {
            let step = table.next(drive, seen.watch);
            Some((step, table.meant))
        });
        self.table = Some(table);
        ran
    }

    /// Does these steps again.
    pub fn again(&mut self, who: Trainee, seed: u64, steps: &[Move]) -> Ran {
        let mut steps = steps.iter();
        self.held(who, seed, None, |_| steps.next().map(|step| (*step, true)))
    }

    fn held(
        &mut self,
        who: Trainee,
        seed: u64,
        seen: Option<&Seen<'_>>,
        mut next: impl FnMut(&Drive<'h>) -> Option<(Move, bool)>,
    ) -> Ran {
        let mut drive = match self.drive.take() {
            Some(mut drive) => {
                drive.restart(seed);
                drive
            }
            None => Drive::start(self.house, seed),
        };
        let mut ran = Ran {
            who,
            seed,
            turns: 0,
            meant: 0,
            outcome: None,
            lasted: 0,
            steps: Vec::with_capacity(32),
            reached: Vec::new(),
            pinned: Vec::new(),
            near: BTreeMap::new(),
        };
        self.at_end.clear();
        self.at_end.resize(drive.live().meters.len(), [0; 2]);
        let mut still = 0;
        while !drive.live().is_over() && ran.steps.len() < MOST_STEPS {
            if let Some(seen) = seen {
                note_gates(&mut drive, seen.watch, seen.counts, &mut ran.near);
            }
            let Some((step, means)) = next(&drive) else { break };
            let is_said = matches!(step, Move::Say(_));
            ran.turns += u32::from(is_said);
            ran.meant += u32::from(is_said && means);
            ran.steps.push(step);
            let notes = &mut drive.talk.sink;
            (notes.until, notes.means, notes.moved) = (ran.steps.len(), is_said && means, false);
            drive.step(step);
            stuck(&mut drive, &mut still, is_said);
            for (meter, value) in drive.live().meters.iter().enumerate() {
                match value {
                    0 => self.at_end[meter][0] += 1,
                    100 => self.at_end[meter][1] += 1,
                    _ => {}
                }
            }
        }
        self.finish(&mut drive, &mut ran);
        self.drive = Some(drive);
        ran
    }

    fn finish(&self, drive: &mut Drive<'h>, ran: &mut Ran) {
        let steps: Vec<(usize, usize)> = drive.live().board.done().collect();
        let notes = &mut drive.talk.sink;
        notes.reached.extend(steps.into_iter().map(|(protocol, step)| (notes.until, Reached::Step(protocol, step))));
        ran.reached = notes.reached.clone();
        let end = drive.live().end.map(|(outcome, _)| outcome);
        ran.outcome = end.filter(|outcome| *outcome != Outcome::Stopped);
        ran.lasted = drive.lasted();
        let steps = u32::try_from(ran.steps.len()).unwrap_or(u32::MAX);
        for (meter, times) in self.at_end.iter().enumerate() {
            for (times, value) in times.iter().zip([0, 100]) {
                if *times * 2 > steps && steps > 12 {
                    ran.pinned.push((meter, value));
                }
            }
        }
    }
}

/// Conversations that go on and on.
fn stuck(drive: &mut Drive<'_>, still: &mut u32, is_said: bool) {
    let beat = drive.live().beat;
    let (turns, is_over) = (drive.live().turns, drive.live().is_over());
    let notes = &mut drive.talk.sink;
    *still = if notes.moved { 0 } else { *still + u32::from(is_said) };
    if *still == STILL {
        notes.once(Reached::Stall(beat));
    }
    if turns >= LONGEST && !is_over || notes.until >= MOST_STEPS {
        notes.once(Reached::Endless(beat));
    }
}
