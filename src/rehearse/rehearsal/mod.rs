//! Rehearsal: simulated trainees play a scenario many times, so that it is tested before anyone plays it.
//!
//! The same seed gives the same result, whatever the number of threads: runs are held in rounds, and each round sees
//! what the rounds before it reached, never what its own runs do.

mod choices;
mod counts;
mod crew;
mod drive;
mod expert;
mod explore;
mod finding;
mod findings;
mod hold;
mod house;
mod impossible;
mod judge;
mod kind;
mod limits;
mod lines;
mod meanings;
mod moves;
mod near;
mod notes;
mod opens;
mod phrases;
mod shorten;
mod spread;
mod story;
mod tally;
mod trainee;
mod unreached;
mod wants;

pub use finding::{Finding, FindingKind};
pub use kind::Trainee;
pub use near::Lack;
pub use spread::Spread;
pub use tally::Tally;

use super::{Play, Step};
use crate::protocol::Organisation;
use crate::scenario::{Outcome, Scenario};
use crate::session::{Opening, State};
use findings::Search;
use house::House;
use shorten::Budget;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many conversations a rehearsal has unless somebody says otherwise; the limit `stalls` counts of so many.
pub const USUAL_RUNS: u32 = 400;

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
    /// Conversations that were asked for: more than were held when somebody stopped it.
    pub wanted: u32,
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
    /// Whether fewer conversations were held than asked for: what was not reached is then not within the budget.
    #[must_use]
    pub const fn is_cut_short(&self) -> bool {
        self.runs < self.wanted
    }

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
    let house = House::of(scenario, organisation);
    let counts = crew::hold_all(&house, wanted, &mut proceed);
    let mut endings_by_who: BTreeMap<Trainee, BTreeMap<Option<Outcome>, u32>> = BTreeMap::new();
    for ((who, outcome), found) in &counts.outcomes {
        endings_by_who.entry(*who).or_default().insert(*outcome, found.runs);
    }
    let mut rehearsal = Rehearsal {
        runs: counts.runs,
        wanted: wanted.runs,
        exchanges: counts.exchanges,
        tally: counts.tally(&house),
        endings_by_who,
        lengths: counts.lengths.spread(),
        minutes: counts.minutes.spread(),
        stuck: counts.stuck,
        not_understood: counts.not_understood,
        findings: Vec::new(),
    };
    let budget = Budget { all: wanted.shorten, one: SHORTEN_ONE };
    rehearsal.findings = Search::new(&house, &rehearsal, &counts, budget).all();
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
