//! Rehearsal: simulated trainees play a scenario many times, so that it is tested before anyone plays it.
//!
//! The same seed gives the same result, whatever the number of threads: runs are held in rounds, and each round sees
//! what the rounds before it reached, never what its own runs do.

mod drive;
mod findings;
mod hold;
mod impossible;
mod judge;
mod kind;
mod limits;
mod lines;
mod near;
mod phrases;
mod shorten;
mod spread;
mod story;
mod tally;
mod trainee;
mod unreached;

pub use findings::{Finding, FindingKind};
pub use kind::Trainee;
pub use near::Lack;
pub use spread::Spread;
pub use tally::{Reached, Tally};

use super::{Play, Step};
use crate::protocol::Organisation;
use crate::scenario::{Outcome, Scenario};
use crate::session::{Opening, State};
use findings::Search;
use hold::{House, hold};
use lines::Lines;
use phrases::Phrases;
use shorten::Budget;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::thread;
use story::Story;
use tally::Ran;

/// Runs that see the same earlier ones.
const ROUND: u32 = 48;

/// What is rehearsed and how.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// How many conversations.
    pub runs: u32,
    /// By whom; empty: by every kind in turn.
    pub who: Option<Trainee>,
    /// The same seed gives the same conversations.
    pub seed: u64,
    /// On so many threads; the result is the same.
    pub threads: usize,
    /// How many conversations may be held again to make the ways to what was found shorter.
    pub shorten: u32,
}

/// Conversations held again for one finding.
const SHORTEN_ONE: u32 = 40;

/// What a rehearsal showed.
#[derive(Clone, Debug, PartialEq)]
pub struct Rehearsal {
    /// Conversations held.
    pub runs: u32,
    /// Messages of trainees.
    pub exchanges: u32,
    /// What was reached.
    pub tally: Tally,
    /// How many conversations each kind of trainee ended how; `None`: not ended.
    pub endings_by_who: BTreeMap<Trainee, BTreeMap<Option<Outcome>, u32>>,
    /// How many messages of the trainee conversations had.
    pub lengths: Spread,
    /// How many minutes they lasted.
    pub minutes: Spread,
    /// Conversations that got stuck: nothing changed any more, the story went round, or they did not end.
    pub stuck: u32,
    /// Messages that were not understood, among those that meant something.
    pub not_understood: (u32, u32),
    /// What a trainer should look at.
    pub findings: Vec<Finding>,
}

impl Rehearsal {
    /// How many of this trainee's conversations ended well, and how many there were.
    #[must_use]
    pub fn helped(&self, who: Trainee) -> (u32, u32) {
        let Some(endings) = self.endings_by_who.get(&who) else { return (0, 0) };
        (endings.get(&Some(Outcome::Helped)).copied().unwrap_or_default(), endings.values().sum())
    }
}

/// Rehearses a scenario; `proceed` is asked after each round, with the runs held so far, whether to go on.
pub fn rehearse(
    scenario: &Arc<Scenario>,
    organisation: &Arc<Organisation>,
    wanted: &Wanted,
    mut proceed: impl FnMut(u32) -> bool,
) -> Rehearsal {
    let phrases = Phrases::of(scenario, organisation);
    let story = Story::of(scenario);
    let lines = Lines::of(scenario);
    let house = House { scenario, organisation, story: &story, phrases: &phrases, lines: &lines };
    let mut tally = Tally::of(scenario, organisation, &lines);
    let mut endings_by_who: BTreeMap<Trainee, BTreeMap<Option<Outcome>, u32>> = BTreeMap::new();
    let mut kept: Vec<Ran> = Vec::new();
    let (mut runs, mut exchanges, mut not_understood, mut stuck) = (0, 0, (0, 0), 0);
    while runs < wanted.runs {
        let round: Vec<u32> = (runs..(runs + ROUND).min(wanted.runs)).collect();
        let one = |run: &u32| {
            let who = wanted.who.unwrap_or_else(|| Trainee::in_turn(*run));
            let seed = wanted.seed.wrapping_mul(1_000_003).wrapping_add(u64::from(*run));
            hold(&house, who, seed, &tally)
        };
        let threads = wanted.threads.max(1);
        let per_thread = round.len().div_ceil(threads).max(1);
        let held: Vec<Ran> = thread::scope(|scope| {
            let workers: Vec<_> = round
                .chunks(per_thread)
                .map(|chunk| scope.spawn(move || chunk.iter().map(one).collect::<Vec<Ran>>()))
                .collect();
            // A worker that panicked would be a fault of this program: its runs are left out.
            workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
        });
        runs += u32::try_from(round.len()).unwrap_or_default();
        for ran in held {
            exchanges += ran.turns;
            let missed = ran.reached.iter().filter(|(_, it)| *it == Reached::NotUnderstood).count();
            not_understood.0 += u32::try_from(missed).unwrap_or_default();
            not_understood.1 += ran.meant;
            stuck += u32::from(ran.reached.iter().any(|(_, it)| it.is_stuck()));
            *endings_by_who.entry(ran.who).or_default().entry(ran.outcome).or_default() += 1;
            tally.take_in(&ran);
            kept.push(ran);
        }
        if !proceed(runs) {
            break;
        }
    }
    let mut rehearsal = Rehearsal {
        runs,
        exchanges,
        tally,
        endings_by_who,
        lengths: Spread::of(kept.iter().map(|ran| ran.turns)),
        minutes: Spread::of(kept.iter().map(|ran| u32::try_from(ran.lasted.div_ceil(60_000)).unwrap_or(u32::MAX))),
        stuck,
        not_understood,
        findings: Vec::new(),
    };
    let budget = Budget { all: wanted.shorten, one: SHORTEN_ONE };
    rehearsal.findings = Search { house: &house, rehearsal: &rehearsal, ran: &kept, budget, found: Vec::new() }.all();
    rehearsal
}

/// A conversation as a play that a trainer can read and step through.
#[must_use]
pub fn as_play(scenario: &Scenario, seed: u64, steps: &[Step], comment: &str) -> String {
    let mut play = Play {
        scenario: scenario.file().id.clone(),
        lang: Some(scenario.lang()),
        seed,
        begin: Opening::default(),
        steps: Vec::new(),
    };
    for step in steps {
        play.push(step.clone());
    }
    play.write(comment)
}

/// Where a play leads, for showing that a finding can be had again.
#[must_use]
pub fn leads_to(text: &str, scenario: &Arc<Scenario>) -> State {
    let (play, _) = Play::parse("finding.play", text);
    super::perform("finding.play", &play, scenario.clone()).state
}
