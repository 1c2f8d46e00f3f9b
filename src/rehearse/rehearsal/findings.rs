//! What a trainer should look at after a rehearsal, each with the shortest way there that was found.

use super::tally::{At, Ran, Reached, needs, rules};
use super::trainee::Trainee;
use super::{Rehearsal, as_play};
use crate::scenario::{Outcome, Scenario, Trigger};
use std::collections::BTreeMap;

/// What kind of thing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingKind {
    /// A closure failed.
    ScriptFault,
    /// A beat, fact or ending was not reached within the budget.
    NotReached,
    /// A rule was not reached within the budget.
    RuleNotReached,
    /// Conversations that never end.
    Stall,
    /// The same sentence twice in a conversation.
    Repeats,
    /// A meter that stands at an end for most of a conversation.
    Pinned,
    /// An expert is seldom helpful.
    SkillDoesNotPay,
    /// A cold or hostile trainee is rewarded.
    PoorIsRewarded,
    /// Too much is not understood.
    NotUnderstood,
    /// A limit of the author's own was missed.
    LimitMissed,
}

impl FindingKind {
    /// The name in results.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ScriptFault => "script_fault",
            Self::NotReached => "not_reached",
            Self::RuleNotReached => "rule_not_reached",
            Self::Stall => "stall",
            Self::Repeats => "repeats",
            Self::Pinned => "pinned",
            Self::SkillDoesNotPay => "skill_does_not_pay",
            Self::PoorIsRewarded => "poor_is_rewarded",
            Self::NotUnderstood => "not_understood",
            Self::LimitMissed => "limit_missed",
        }
    }
}

/// How near a meter came to what a rule needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearMiss {
    /// Which meter.
    pub meter: String,
    /// The nearest it came.
    pub came: i32,
    /// What is needed.
    pub needs: i32,
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
    /// The nearest miss, where a meter was missing.
    pub near: Option<NearMiss>,
    /// The shortest conversation found that shows it, as a play.
    pub play: Option<String>,
}

fn finding(kind: FindingKind, line: u32, message: String) -> Finding {
    Finding { kind, message, line, near: None, play: None }
}

/// Everything worth a look, most serious first.
pub(super) fn findings(scenario: &Scenario, rehearsal: &Rehearsal, ran: &[Ran]) -> Vec<Finding> {
    let mut found = Vec::new();
    faults(scenario, ran, &mut found);
    not_reached(scenario, rehearsal, &mut found);
    stalls(scenario, ran, &mut found);
    repeats(scenario, ran, &mut found);
    pinned(scenario, ran, &mut found);
    pay(scenario, rehearsal, ran, &mut found);
    let (not, all) = rehearsal.not_understood;
    if all >= 100 && not * 10 > all {
        let message = format!("{not} of {all} messages that mean something were not understood");
        found.push(finding(FindingKind::NotUnderstood, 0, message));
    }
    limits(scenario, rehearsal, &mut found);
    found.sort_by(|a, b| (a.kind, a.line, &a.message).cmp(&(b.kind, b.line, &b.message)));
    found
}

/// The shortest of these conversations up to a point, as a play.
fn shortest<'a>(scenario: &Scenario, ways: impl Iterator<Item = (&'a Ran, usize)>, comment: &str) -> Option<String> {
    let (ran, until) = ways.min_by_key(|(ran, until)| (*until, ran.seed))?;
    Some(as_play(scenario, ran.seed, &ran.steps[..until.min(ran.steps.len())], comment))
}

fn faults(scenario: &Scenario, ran: &[Ran], found: &mut Vec<Finding>) {
    let mut seen: BTreeMap<(u32, &str), Vec<(&Ran, usize)>> = BTreeMap::new();
    for one in ran {
        for (until, reached) in &one.reached {
            if let Reached::Fault(line, message) = reached {
                seen.entry((*line, message)).or_default().push((one, *until));
            }
        }
    }
    for ((line, message), ways) in seen {
        let mut one = finding(FindingKind::ScriptFault, line, format!("a closure failed: {message}"));
        one.play = shortest(scenario, ways.into_iter(), "A closure fails here");
        found.push(one);
    }
}

fn not_reached(scenario: &Scenario, rehearsal: &Rehearsal, found: &mut Vec<Finding>) {
    let file = scenario.file();
    let tally = &rehearsal.tally;
    let line = |name: &str| {
        let beats = file.beats.iter().map(|it| (&it.name, it.place.at.0));
        let facts = file.facts.iter().map(|it| (&it.name, it.place.at.0));
        let endings = file.endings.iter().map(|it| (&it.name, it.place.at.0));
        beats.chain(facts).chain(endings).find(|(it, _)| *it == name).map_or(0, |(_, line)| line)
    };
    for (what, list) in [("beat", &tally.beats), ("fact", &tally.facts), ("ending", &tally.endings)] {
        for (name, _) in list.iter().filter(|(_, times)| *times == 0) {
            let message = format!("{what} `{name}` was not reached in {} conversations", rehearsal.runs);
            found.push(finding(FindingKind::NotReached, line(name), message));
        }
    }
    let near = |at: At| {
        let rule = rules(scenario).find(|rule| rule.place.at == at)?;
        needs(rule)
            .filter_map(|(meter, needs)| {
                let came = *tally.near.get(&(at, meter.clone()))?;
                Some(NearMiss { meter: meter.clone(), came, needs })
            })
            .min_by_key(|miss| miss.needs - miss.came)
    };
    for (at, _) in tally.rules.iter().filter(|(_, times)| **times == 0) {
        // Trainees hand no referrals over: rules for them are not looked for.
        let rule = rules(scenario).find(|rule| rule.place.at == *at);
        if rule.is_none_or(|rule| matches!(rule.trigger, Trigger::Referred(_) | Trigger::Desk(_))) {
            continue;
        }
        let mut one = finding(
            FindingKind::RuleNotReached,
            at.0,
            format!("this rule did not answer in {} conversations", rehearsal.runs),
        );
        one.near = near(*at);
        found.push(one);
    }
}

fn stalls(scenario: &Scenario, ran: &[Ran], found: &mut Vec<Finding>) {
    let stalled: Vec<&Ran> = ran.iter().filter(|one| one.outcome.is_none()).collect();
    if stalled.is_empty() {
        return;
    }
    let message = format!("{} of {} conversations did not end", stalled.len(), ran.len());
    let mut one = finding(FindingKind::Stall, 0, message);
    one.play =
        shortest(scenario, stalled.into_iter().map(|one| (one, one.steps.len())), "This conversation does not end");
    found.push(one);
}

fn repeats(scenario: &Scenario, ran: &[Ran], found: &mut Vec<Finding>) {
    let mut seen: BTreeMap<&str, Vec<&Ran>> = BTreeMap::new();
    for one in ran {
        for text in &one.repeated {
            seen.entry(text).or_default().push(one);
        }
    }
    let mut often: Vec<(&str, Vec<&Ran>)> = seen.into_iter().filter(|(_, runs)| runs.len() * 20 > ran.len()).collect();
    often.sort_by_key(|(text, runs)| (std::cmp::Reverse(runs.len()), *text));
    for (text, runs) in often.into_iter().take(8) {
        let message = format!("“{text}” is said twice in {} of {} conversations", runs.len(), ran.len());
        let mut one = finding(FindingKind::Repeats, 0, message);
        one.play = shortest(scenario, runs.into_iter().map(|one| (one, one.steps.len())), "A sentence is said twice");
        found.push(one);
    }
}

fn pinned(scenario: &Scenario, ran: &[Ran], found: &mut Vec<Finding>) {
    let mut seen: BTreeMap<(&str, i32), Vec<&Ran>> = BTreeMap::new();
    for one in ran {
        for (meter, value) in &one.pinned {
            seen.entry((meter, *value)).or_default().push(one);
        }
    }
    for ((meter, value), runs) in seen.into_iter().filter(|(_, runs)| runs.len() * 5 > ran.len()) {
        let message = format!("`{meter}` stands at {value} for most of {} of {} conversations", runs.len(), ran.len());
        let mut one = finding(FindingKind::Pinned, 0, message);
        one.play = shortest(scenario, runs.into_iter().map(|one| (one, one.steps.len())), "A meter stands at its end");
        found.push(one);
    }
}

/// Conversations of one kind below which a share says nothing.
const FEW: u32 = 20;

fn pay(scenario: &Scenario, rehearsal: &Rehearsal, ran: &[Ran], found: &mut Vec<Finding>) {
    let (helped, all) = rehearsal.helped(Trainee::Expert);
    if all >= FEW && helped * 2 < all {
        let message = format!("an expert helps in {helped} of {all} conversations");
        let mut one = finding(FindingKind::SkillDoesNotPay, 0, message);
        let failed = ran.iter().filter(|one| one.who == Trainee::Expert && one.outcome != Some(Outcome::Helped));
        one.play = shortest(scenario, failed.map(|one| (one, one.steps.len())), "An expert does not get there");
        found.push(one);
    }
    for who in [Trainee::Cold, Trainee::Hostile] {
        let (helped, all) = rehearsal.helped(who);
        if all >= FEW && helped * 10 > all {
            let message = format!("a {} trainee helps in {helped} of {all} conversations", who.name());
            let mut one = finding(FindingKind::PoorIsRewarded, 0, message);
            let ways = ran.iter().filter(|one| one.who == who && one.outcome == Some(Outcome::Helped));
            one.play = shortest(scenario, ways.map(|one| (one, one.steps.len())), "A poor conversation ends well");
            found.push(one);
        }
    }
}

/// The author's own limits.
fn limits(scenario: &Scenario, rehearsal: &Rehearsal, found: &mut Vec<Finding>) {
    for (name, bound) in &scenario.file().limits {
        let share = |(part, all): (u32, u32)| if all == 0 { None } else { Some(f64::from(part) / f64::from(all)) };
        let of_list = |list: &[(String, u32)]| {
            let (seen, all) = super::Tally::seen(list);
            share((u32::try_from(seen).unwrap_or_default(), u32::try_from(all).unwrap_or_default()))
        };
        let tally = &rehearsal.tally;
        let is = match name.as_str() {
            "expert_helped" => share(rehearsal.helped(Trainee::Expert)),
            "cold_helped" => share(rehearsal.helped(Trainee::Cold)),
            "hostile_helped" => share(rehearsal.helped(Trainee::Hostile)),
            "beats" => of_list(&tally.beats),
            "facts" => of_list(&tally.facts),
            "endings" => of_list(&tally.endings),
            "not_understood" => share(rehearsal.not_understood),
            _ => None,
        };
        let is_upper = ["cold_helped", "hostile_helped", "not_understood"].contains(&name.as_str());
        let Some(is) = is else { continue };
        if (is_upper && is > *bound) || (!is_upper && is < *bound) {
            let word = if is_upper { "at most" } else { "at least" };
            let message = format!("`{name}` is {is:.2}, and should be {word} {bound}");
            found.push(finding(FindingKind::LimitMissed, 0, message));
        }
    }
}
