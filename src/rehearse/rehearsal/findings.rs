//! What a trainer should look at after a rehearsal, each with the shortest way there that was found.

use super::hold::House;
use super::kind::Trainee;
use super::near::Lack;
use super::shorten::{Budget, shortened};
use super::tally::{At, Ran, Reached, rules};
use super::{Rehearsal, as_play, limits};
use crate::rehearse::Step;
use crate::rehearse::parse::Expected;
use crate::scenario::{Outcome, Trigger};
use crate::understand::Act;
use std::collections::BTreeMap;

/// What kind of thing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingKind {
    /// A limit of the author's own was missed.
    LimitMissed,
    /// A closure failed.
    ScriptFault,
    /// Conversations that go on without anything changing.
    Stall,
    /// Conversations that come back to the same beat again and again.
    Loop,
    /// Something that can never be reached, whatever anybody types.
    Impossible,
    /// An expert is seldom helpful, or hardly more than a beginner.
    SkillDoesNotPay,
    /// A cold, hostile or silent trainee is rewarded.
    PoorIsRewarded,
    /// A beat was not reached within the budget.
    BeatNotReached,
    /// A fact was not told within the budget.
    FactNotReached,
    /// An ending was not reached within the budget.
    EndingNotReached,
    /// A step of a protocol was not shown within the budget.
    StepNotReached,
    /// A rule did not answer within the budget.
    RuleNotReached,
    /// A condition or a door stood only one way within the budget.
    GateOneWay,
    /// Sentences that were not said within the budget.
    LineNotReached,
    /// Too much is not understood.
    NotUnderstood,
    /// The same sentence twice in a conversation.
    Repeats,
    /// A meter that stands at an end for most of a conversation.
    Pinned,
}

impl FindingKind {
    /// Every kind, most serious first.
    pub const ALL: [Self; 17] = [
        Self::LimitMissed,
        Self::ScriptFault,
        Self::Stall,
        Self::Loop,
        Self::Impossible,
        Self::SkillDoesNotPay,
        Self::PoorIsRewarded,
        Self::BeatNotReached,
        Self::FactNotReached,
        Self::EndingNotReached,
        Self::StepNotReached,
        Self::RuleNotReached,
        Self::GateOneWay,
        Self::LineNotReached,
        Self::NotUnderstood,
        Self::Repeats,
        Self::Pinned,
    ];

    /// The name in results.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::LimitMissed => "limit_missed",
            Self::ScriptFault => "script_fault",
            Self::Stall => "stall",
            Self::Loop => "loop",
            Self::Impossible => "impossible",
            Self::SkillDoesNotPay => "skill_does_not_pay",
            Self::PoorIsRewarded => "poor_is_rewarded",
            Self::BeatNotReached => "beat_not_reached",
            Self::FactNotReached => "fact_not_reached",
            Self::EndingNotReached => "ending_not_reached",
            Self::StepNotReached => "step_not_reached",
            Self::RuleNotReached => "rule_not_reached",
            Self::GateOneWay => "gate_one_way",
            Self::LineNotReached => "line_not_reached",
            Self::NotUnderstood => "not_understood",
            Self::Repeats => "repeats",
            Self::Pinned => "pinned",
        }
    }

    /// Whether something was not reached, though it may be possible.
    #[must_use]
    pub const fn is_unreached(self) -> bool {
        matches!(
            self,
            Self::BeatNotReached
                | Self::FactNotReached
                | Self::EndingNotReached
                | Self::StepNotReached
                | Self::RuleNotReached
                | Self::GateOneWay
                | Self::LineNotReached
        )
    }
}

/// Something a trainer should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind.
    pub kind: FindingKind,
    /// In words.
    pub message: String,
    /// The line of the scenario file; 0: the whole of it.
    pub line: u32,
    /// What the nearest conversation lacked.
    pub near: Vec<Lack>,
    /// The shortest conversation found that shows it, as a play.
    pub play: Option<String>,
}

pub(super) fn finding(kind: FindingKind, line: u32, message: String) -> Finding {
    Finding { kind, message, line, near: Vec::new(), play: None }
}

/// Conversations of one kind below which a share says nothing.
pub(super) const FEW: u32 = 20;

/// Looks for everything worth a look.
pub(super) struct Search<'a> {
    /// What the conversations were held with.
    pub house: &'a House<'a>,
    /// What they showed.
    pub rehearsal: &'a Rehearsal,
    /// The conversations.
    pub ran: &'a [Ran],
    /// What may still be held again.
    pub budget: Budget,
    /// What was found.
    pub found: Vec<Finding>,
}

impl Search<'_> {
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

    pub fn play(&self, seed: u64, steps: &[Step], comment: &str) -> Option<String> {
        Some(as_play(self.house.scenario, seed, steps, comment))
    }

    /// The shortest way to something that happened, made shorter still.
    fn way_to(&mut self, what: &Reached, comment: &str) -> Option<String> {
        let ways = self.ran.iter().filter_map(|one| {
            let (until, _) = one.reached.iter().find(|(_, it)| it == what)?;
            Some((*until, one))
        });
        let (until, one) = ways.min_by_key(|(until, one)| (*until, one.seed))?;
        let steps = one.steps.get(..until)?;
        let shows = |ran: &Ran| ran.reached.iter().any(|(_, it)| it == what);
        let steps = match what {
            // Not ending takes all of it.
            Reached::Endless(_) => steps.to_vec(),
            _ => shortened(self.house, one.seed, steps, &mut self.budget, shows),
        };
        self.play(one.seed, &steps, comment)
    }

    /// How many conversations showed each of these.
    fn times(&self, wanted: impl Fn(&Reached) -> bool) -> BTreeMap<Reached, usize> {
        let mut times: BTreeMap<Reached, usize> = BTreeMap::new();
        for one in self.ran {
            let mut seen: Vec<&Reached> = one.reached.iter().map(|(_, it)| it).filter(|it| wanted(it)).collect();
            seen.sort();
            seen.dedup();
            for it in seen {
                *times.entry(it.clone()).or_default() += 1;
            }
        }
        times
    }

    fn beat_line(&self, name: &str) -> u32 {
        self.house.story.file.beats.iter().find(|beat| beat.name == name).map_or(0, |beat| beat.place.at.0)
    }

    /// Failing closures, conversations that get stuck, sentences said twice.
    fn happened(&mut self) {
        let all = self.ran.len();
        for (what, times) in self.times(|it| matches!(it, Reached::Fault(..)) || it.is_stuck()) {
            let (kind, line, message, comment) = match &what {
                Reached::Fault(line, message) => {
                    (FindingKind::ScriptFault, *line, format!("a closure failed: {message}"), "A closure fails here")
                }
                Reached::Loop(beat) => {
                    let message =
                        format!("the story comes back to `{beat}` again and again in {times} of {all} conversations");
                    (FindingKind::Loop, self.beat_line(beat), message, "The story goes round here")
                }
                Reached::Stall(beat) => {
                    let message =
                        format!("in `{beat}` ten messages in a row change nothing in {times} of {all} conversations");
                    (FindingKind::Stall, self.beat_line(beat), message, "Nothing changes any more")
                }
                Reached::Endless(beat) => {
                    let message = format!("{times} of {all} conversations did not end, and stood in `{beat}`");
                    (FindingKind::Stall, self.beat_line(beat), message, "This conversation does not end")
                }
                _ => continue,
            };
            let mut one = finding(kind, line, message);
            one.play = self.way_to(&what, comment);
            self.found.push(one);
        }
        let mut often: Vec<(Reached, usize)> =
            self.times(|it| matches!(it, Reached::Again(_))).into_iter().filter(|(_, runs)| runs * 20 > all).collect();
        often.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        for (what, times) in often.into_iter().take(12) {
            let Reached::Again(text) = &what else { continue };
            let message = format!("“{text}” is said twice in {times} of {all} conversations");
            let mut one = finding(FindingKind::Repeats, self.house.lines.place(text), message);
            one.play = self.way_to(&what, "A sentence is said twice");
            self.found.push(one);
        }
    }

    /// A way to an outcome that should not be there, as short as it was found.
    fn outcome_of(&mut self, who: Trainee, wanted: impl Fn(Option<Outcome>) -> bool, comment: &str) -> Option<String> {
        let ways = self.ran.iter().filter(|one| one.who == who && wanted(one.outcome));
        let one = ways.min_by_key(|one| (one.steps.len(), one.seed))?;
        let mut steps = if one.outcome == Some(Outcome::Helped) {
            let shows = |ran: &Ran| ran.outcome == Some(Outcome::Helped);
            shortened(self.house, one.seed, &one.steps, &mut self.budget, shows)
        } else {
            one.steps.clone()
        };
        if let Some(outcome) = one.outcome {
            steps.push(Step::Expect(Expected::Outcome(outcome.name().to_owned())));
        }
        self.play(one.seed, &steps, comment)
    }

    /// An expert's conversation that does not help, or a poor one that does.
    pub fn example(&mut self, who: Trainee, helped: bool) -> Option<String> {
        let comment = if helped { "This conversation ends well" } else { "This conversation does not end well" };
        self.outcome_of(who, |outcome| (outcome == Some(Outcome::Helped)) == helped, comment)
    }

    /// Does skill pay?
    fn pay(&mut self) {
        let (helped, all) = self.rehearsal.helped(Trainee::Expert);
        let (beginners, of) = self.rehearsal.helped(Trainee::Beginner);
        let as_often = of >= FEW && all >= FEW && beginners * all >= helped * of && helped < all;
        if all >= FEW && (helped * 2 < all || as_often) {
            let mut message = format!("an expert helps in {helped} of {all} conversations");
            if as_often {
                message += &format!(", a beginner in {beginners} of {of}");
            }
            let mut one = finding(FindingKind::SkillDoesNotPay, 0, message);
            one.play = self.example(Trainee::Expert, false);
            self.found.push(one);
        }
        for who in [Trainee::Cold, Trainee::Hostile, Trainee::Silent] {
            let (helped, all) = self.rehearsal.helped(who);
            if all >= FEW && helped * 10 > all {
                let message = format!("a {} trainee helps in {helped} of {all} conversations", who.name());
                let mut one = finding(FindingKind::PoorIsRewarded, 0, message);
                one.play = self.example(who, true);
                self.found.push(one);
            }
        }
    }

    /// Rules that answered what no counsellor should do, and did good.
    fn smells(&mut self) {
        const POOR: [Act; 4] = [Act::Judgement, Act::PromiseSecrecy, Act::FalseReassurance, Act::AskIdentity];
        let poor: Vec<(At, i32)> = rules(self.house.scenario)
            .filter_map(|rule| {
                let Trigger::Hears(keys) = &rule.trigger else { return None };
                let is_poor =
                    |key: &crate::scenario::Key| POOR.iter().any(|act| *key == crate::scenario::Key::Act(*act));
                let gain = self.house.story.gain(rule);
                (keys.iter().any(is_poor) && gain >= 5).then_some((rule.place.at, gain))
            })
            .collect();
        for (at, gain) in
            poor.into_iter().filter(|(at, _)| self.rehearsal.tally.rules.get(at).is_some_and(|it| *it > 0))
        {
            let message = format!("this rule answers what no counsellor should do, and does {gain} points of good");
            let mut one = finding(FindingKind::PoorIsRewarded, at.0, message);
            one.play = self.way_to(&Reached::Rule(at), "Something poor does good here");
            self.found.push(one);
        }
    }

    fn not_understood(&mut self) {
        let (not, all) = self.rehearsal.not_understood;
        if all >= 100 && not * 10 > all {
            let message = format!("{not} of {all} messages that mean something were not understood");
            let mut one = finding(FindingKind::NotUnderstood, 0, message);
            one.play = self.way_to(&Reached::NotUnderstood, "This message is not understood");
            self.found.push(one);
        }
    }

    fn pinned(&mut self) {
        let mut seen: BTreeMap<(&str, i32), Vec<&Ran>> = BTreeMap::new();
        for one in self.ran {
            for (meter, value) in &one.pinned {
                seen.entry((meter, *value)).or_default().push(one);
            }
        }
        let all = self.ran.len();
        for ((meter, value), runs) in seen.into_iter().filter(|(_, runs)| runs.len() * 5 > all) {
            let message = format!("`{meter}` stands at {value} for most of {} of {all} conversations", runs.len());
            let place = self.house.story.file.meters.iter().find(|it| it.name == *meter).map_or(0, |it| it.place.at.0);
            let mut one = finding(FindingKind::Pinned, place, message);
            let shortest = runs.into_iter().min_by_key(|one| (one.steps.len(), one.seed));
            one.play = shortest.and_then(|ran| self.play(ran.seed, &ran.steps, "A meter stands at its end"));
            self.found.push(one);
        }
    }
}
