//! What a trainer should look at after a rehearsal, each with the shortest way there that was found.

use super::counts::{Counts, Ran, Way};
use super::finding::{Finding, FindingKind, finding};
use super::hold::Worker;
use super::house::House;
use super::kind::Trainee;
use super::moves::steps;
use super::notes::Reached;
use super::shorten::{Budget, shortened};
use super::trainee::LONGEST;
use super::{Rehearsal, as_play, limits};
use crate::rehearse::Step;
use crate::rehearse::parse::Expected;
use crate::scenario::Outcome;
use std::cmp::Reverse;

/// Conversations of one kind below which a share says nothing.
pub(super) const FEW: u32 = 20;

/// Looks for everything worth a look.
pub(super) struct Search<'a> {
    /// What the conversations were held with.
    pub house: &'a House,
    /// What they showed.
    pub rehearsal: &'a Rehearsal,
    /// The same by number, with the shortest ways.
    pub counts: &'a Counts,
    /// What may still be held again.
    pub budget: Budget,
    /// Who holds it again.
    pub worker: Worker<'a>,
    /// What was found.
    pub found: Vec<Finding>,
}

impl<'a> Search<'a> {
    /// Nothing found yet.
    pub fn new(house: &'a House, rehearsal: &'a Rehearsal, counts: &'a Counts, budget: Budget) -> Self {
        Self { house, rehearsal, counts, budget, worker: Worker::new(house), found: Vec::new() }
    }

    /// Everything worth a look, most serious first.
    pub fn all(mut self) -> Vec<Finding> {
        self.happened();
        self.pay();
        self.smells();
        limits::check(&mut self);
        self.not_understood();
        self.pinned();
        self.not_reached();
        self.found.sort_by(|a, b| (a.kind, a.line, &a.message).cmp(&(b.kind, b.line, &b.message)));
        self.found
    }

    /// What was done, as a play.
    pub fn play(&self, way: &Way, until: usize, comment: &str) -> String {
        let there = way.steps.get(..until).unwrap_or(&way.steps);
        as_play(&self.house.ground.scenario, way.seed, &steps(self.house, there), comment)
    }

    /// The shortest way to something that happened, made shorter still.
    fn way_to(&mut self, what: Reached, comment: &str) -> Option<String> {
        let way = self.counts.ways.get(&what)?.way.clone();
        if matches!(what, Reached::Endless(_)) {
            // Not ending takes all of it.
            return Some(self.play(&way, way.until, comment));
        }
        let shows = |ran: &Ran| ran.reached.iter().any(|(_, it)| *it == what);
        let shorter = shortened(&mut self.worker, way.seed, way.there(), &mut self.budget, shows);
        Some(as_play(&self.house.ground.scenario, way.seed, &steps(self.house, &shorter), comment))
    }

    /// How many conversations showed each of these, in the order of their words.
    fn times(&self, wanted: impl Fn(Reached) -> bool) -> Vec<(Reached, u32)> {
        let found = self.counts.ways.iter().filter(|(what, _)| wanted(**what));
        let mut times: Vec<_> = found.map(|(what, found)| (self.words(*what), *what, found.runs)).collect();
        times.sort();
        times.into_iter().map(|(_, what, runs)| (what, runs)).collect()
    }

    /// What stands for something whose number says nothing.
    fn words(&self, what: Reached) -> String {
        match what {
            Reached::Fault(number) => format!("{:?}", self.house.fault_words(number)),
            Reached::Again(number) => self.house.sentence_text(number),
            _ => String::new(),
        }
    }

    /// Failing closures, conversations that get stuck, sentences said twice.
    fn happened(&mut self) {
        let all = self.counts.runs;
        for (what, times) in self.times(|it| matches!(it, Reached::Fault(_)) || it.is_stuck()) {
            let beats = &self.house.ground.scenario.file().beats;
            let (kind, line, message, comment) = match what {
                Reached::Fault(number) => {
                    let (line, message) = self.house.fault_words(number);
                    (
                        FindingKind::ScriptFault,
                        line,
                        words!("a closure failed: {message}", message),
                        words!("A closure fails here"),
                    )
                }
                Reached::Loop(at) | Reached::Stall(at) | Reached::Endless(at) => {
                    let Some(beat) = beats.get(at) else { continue };
                    let name = &beat.name;
                    let (kind, message, comment) = match what {
                        Reached::Loop(_) => (
                            FindingKind::Loop,
                            words!(
                                "the story comes back to `{name}` again and again in {times} of {all} conversations",
                                name,
                                times,
                                all
                            ),
                            words!("The story goes round here"),
                        ),
                        Reached::Stall(_) => (
                            FindingKind::Stall,
                            words!(
                                "in `{name}` ten messages in a row change nothing in {times} of {all} conversations",
                                name,
                                times,
                                all
                            ),
                            words!("Nothing changes any more"),
                        ),
                        _ => (
                            FindingKind::Stall,
                            words!(
                                "in {times} of {all} conversations nothing ended within {most} messages, until the trainee left; they stood in `{name}`",
                                times,
                                all,
                                most = LONGEST,
                                name
                            ),
                            words!("This conversation does not end"),
                        ),
                    };
                    (kind, beat.place.at.0, message, comment)
                }
                _ => continue,
            };
            let mut one = finding(kind, line, message);
            one.play = self.way_to(what, &comment);
            self.found.push(one);
        }
        let mut often = self.times(|it| matches!(it, Reached::Again(_)));
        often.retain(|(_, runs)| runs * 20 > all);
        // Those of equal number stay in the order of their words.
        often.sort_by_key(|(_, runs)| Reverse(*runs));
        for (what, times) in often.into_iter().take(12) {
            let text = self.words(what);
            let message = words!("“{text}” is said twice in {times} of {all} conversations", text, times, all);
            let mut one = finding(FindingKind::Repeats, self.house.lines.place(&text), message);
            one.play = self.way_to(what, &words!("A sentence is said twice"));
            self.found.push(one);
        }
    }

    /// A way to an outcome that should not be there, as short as it was found.
    fn outcome_of(&mut self, who: Trainee, wanted: impl Fn(Option<Outcome>) -> bool, comment: &str) -> Option<String> {
        let ways = self.counts.outcomes.iter().filter(|((of, outcome), _)| *of == who && wanted(*outcome));
        let ((_, outcome), found) = ways.min_by_key(|(_, found)| (found.way.until, found.way.seed))?;
        let (outcome, way) = (*outcome, found.way.clone());
        let mut done = if outcome == Some(Outcome::Helped) {
            let shows = |ran: &Ran| ran.outcome == Some(Outcome::Helped);
            let shorter = shortened(&mut self.worker, way.seed, &way.steps, &mut self.budget, shows);
            steps(self.house, &shorter)
        } else {
            steps(self.house, &way.steps)
        };
        if let Some(outcome) = outcome {
            done.push(Step::Expect(Expected::Outcome(outcome.name().to_owned())));
        }
        Some(as_play(&self.house.ground.scenario, way.seed, &done, comment))
    }

    /// An expert's conversation that does not help, or a poor one that does.
    pub fn example(&mut self, who: Trainee, helped: bool) -> Option<String> {
        let comment =
            if helped { words!("This conversation ends well") } else { words!("This conversation does not end well") };
        self.outcome_of(who, |outcome| (outcome == Some(Outcome::Helped)) == helped, &comment)
    }

    /// Does skill pay?
    fn pay(&mut self) {
        let (helped, all) = self.rehearsal.helped(Trainee::Expert);
        let (beginners, of) = self.rehearsal.helped(Trainee::Beginner);
        let as_often = of >= FEW && all >= FEW && beginners * all >= helped * of && helped < all;
        if all >= FEW && (helped * 2 < all || as_often) {
            let message = if as_often {
                words!(
                    "an expert helps in {helped} of {all} conversations, a beginner in {beginners} of {of}",
                    helped,
                    all,
                    beginners,
                    of
                )
            } else {
                words!("an expert helps in {helped} of {all} conversations", helped, all)
            };
            let mut one = finding(FindingKind::SkillDoesNotPay, 0, message);
            one.play = self.example(Trainee::Expert, false);
            self.found.push(one);
        }
        for who in [Trainee::Cold, Trainee::Hostile, Trainee::Silent] {
            let (helped, all) = self.rehearsal.helped(who);
            if all >= FEW && helped * 10 > all {
                let message = match who {
                    Trainee::Cold => words!("a cold trainee helps in {helped} of {all} conversations", helped, all),
                    Trainee::Hostile => {
                        words!("a hostile trainee helps in {helped} of {all} conversations", helped, all)
                    }
                    _ => words!("a silent trainee helps in {helped} of {all} conversations", helped, all),
                };
                let mut one = finding(FindingKind::PoorIsRewarded, 0, message);
                one.play = self.example(who, true);
                self.found.push(one);
            }
        }
    }

    /// Rules that answered what no counsellor should do, and did good.
    fn smells(&mut self) {
        for (place, gain) in self.house.story.smells.clone() {
            if self.counts.rules[place] == 0 {
                continue;
            }
            let line = self.house.places[place].0;
            let message =
                words!("this rule answers what no counsellor should do, and does {gain} points of good", gain);
            let mut one = finding(FindingKind::PoorIsRewarded, line, message);
            one.play = self.way_to(Reached::Rule(place), &words!("Something poor does good here"));
            self.found.push(one);
        }
    }

    fn not_understood(&mut self) {
        let (not, all) = self.rehearsal.not_understood;
        if all >= 100 && not * 10 > all {
            let message = words!("{not} of {all} messages that mean something were not understood", not, all);
            let mut one = finding(FindingKind::NotUnderstood, 0, message);
            one.play = self.way_to(Reached::NotUnderstood, &words!("This message is not understood"));
            self.found.push(one);
        }
    }

    fn pinned(&mut self) {
        let all = self.counts.runs;
        for ((meter, value), found) in self.counts.pinned.iter().filter(|(_, found)| found.runs * 5 > all) {
            let Some(meter) = self.house.ground.scenario.file().meters.get(*meter) else { continue };
            let message = words!(
                "`{name}` stands at {value} for most of {runs} of {all} conversations",
                name = meter.name,
                value,
                runs = found.runs,
                all
            );
            let mut one = finding(FindingKind::Pinned, meter.place.at.0, message);
            one.play = Some(self.play(&found.way, found.way.until, &words!("A meter stands at its end")));
            self.found.push(one);
        }
    }
}
