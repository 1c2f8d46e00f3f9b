//! What comes of it when a phrase is read as something else, or as something more: most of the time nothing.

use crate::rehearse::samples::implies;
use crate::scenario::{Amount, Guard, Key, Phase, Rule, ScenarioFile, Target, Trigger};
use crate::understand::Act;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What comes of it, the worst first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Its own rule does not answer.
    Lost,
    /// A rule that pulls another way leads the story: to this beat or ending.
    Leads(String),
    /// Another rule answers it as a mistake.
    Mistake,
    /// Another rule moves this meter the other way, by half of what its own rule does or more.
    Against(String),
    /// Nothing that a trainer must look at.
    Nothing,
}

impl Effect {
    /// Its name for programs.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Lost => "lost",
            Self::Leads(_) => "leads",
            Self::Mistake => "mistake",
            Self::Against(_) => "against",
            Self::Nothing => "nothing",
        }
    }
}

/// What comes of it, in which beat, by the rule of which line (0: by none).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Clash {
    pub effect: Effect,
    pub beat: String,
    pub line: u32,
}

/// The worst that comes of it anywhere when a phrase of this topic is heard as these.
pub(super) fn worst(file: &ScenarioFile, topic: &str, heard: &[Key]) -> Clash {
    let own_key = Key::Topic(topic.to_owned());
    let is_heard = heard.contains(&own_key);
    let nothing = Clash { effect: Effect::Nothing, beat: String::new(), line: 0 };
    let mut clashes = Vec::new();
    for beat in &file.beats {
        let own: Vec<(bool, &Rule)> = beat.rules.iter().map(|rule| (true, rule)).collect();
        let here: Vec<(bool, &Rule)> = own.into_iter().chain(file.anywhere.iter().map(|rule| (false, rule))).collect();
        for meant in here.iter().filter(|(_, rule)| any_of(rule).contains(&own_key)) {
            let (effect, rule) = match is_heard {
                true => clash(&here, meant, heard, beat.phase == Some(Phase::Close)),
                false => (Effect::Lost, None),
            };
            if effect != Effect::Nothing {
                let line = rule.map_or(0, |rule| rule.place.at.0);
                clashes.push(Clash { effect, beat: beat.name.clone(), line });
            }
        }
    }
    // A fact may be asked for by a topic that no rule hears.
    let is_asked = file.facts.iter().any(|fact| fact.asked_by.contains(&own_key) || fact.or_heard.contains(&own_key));
    if !is_heard && is_asked {
        clashes.push(Clash { effect: Effect::Lost, beat: String::new(), line: 0 });
    }
    clashes.into_iter().min_by(|a, b| a.effect.cmp(&b.effect)).unwrap_or(nothing)
}

/// What comes of it in one beat, where this rule is the one that should answer, and nothing but what it asks for holds.
///
/// A second reading that fits the phrase is no fault: a question is a question, a referral a referral. It is one where
/// it is something no counsellor means beside it, where another topic answers, where the author wrote both rules for
/// this very beat, or where a mistake is rewarded.
fn clash<'a>(
    here: &[(bool, &'a Rule)],
    meant: &(bool, &'a Rule),
    heard: &[Key],
    is_closing: bool,
) -> (Effect, Option<&'a Rule>) {
    let holds = |rule: &Rule| {
        rule.guards
            .iter()
            .all(|guard| *guard == Guard::Once || meant.1.guards.iter().any(|given| implies(given, guard)))
    };
    let exactness = |own: bool, rule: &Rule| (own, matches!(rule.trigger, Trigger::HearsAll(_)), rule.guards.len());
    let mut chosen: Vec<(bool, &Rule)> = Vec::new();
    let mut wrong: Vec<&Rule> = Vec::new();
    for key in heard.iter().filter(|key| !says_how(key)) {
        let speaks = |rule: &Rule| match &rule.trigger {
            Trigger::Hears(keys) => keys.contains(key),
            Trigger::HearsAll(keys) => keys.contains(key) && keys.iter().all(|it| heard.contains(it)),
            _ => false,
        };
        let fits = here.iter().filter(|(_, rule)| speaks(rule) && holds(rule));
        let best = fits.min_by_key(|(own, rule)| Reverse(exactness(*own, rule)));
        if let Some((own, rule)) = best {
            let is_wrong =
                is_never_meant(key) || matches!(key, Key::Topic(_)) || *own && meant.0 || !meant.1.better.is_empty();
            if is_wrong {
                wrong.push(rule);
            }
            if !chosen.iter().any(|(_, it)| std::ptr::eq(*it, *rule)) {
                chosen.push((*own, rule));
            }
        }
    }
    // Another rule for the same topic answers better: written so.
    if !chosen.iter().any(|(_, rule)| std::ptr::eq(*rule, meant.1)) {
        return (Effect::Nothing, None);
    }
    let hears_topic = |rule: &Rule| all_of(rule).iter().any(|key| matches!(key, Key::Topic(_)));
    chosen.sort_by_key(|(own, rule)| {
        let (_, all, guards) = exactness(*own, rule);
        (Reverse(*own), Reverse(hears_topic(rule)), Reverse(all), Reverse(guards))
    });
    let is_wrong = |rule: &Rule| wrong.iter().any(|it| std::ptr::eq(*it, rule)) && !std::ptr::eq(rule, meant.1);
    let leading = chosen.iter().find(|(_, rule)| rule.target.is_some());
    if let Some((_, rule)) = leading
        && is_wrong(rule)
        && rule.target != meant.1.target
        && let Some(target) = &rule.target
        // In a goodbye, whatever is said ends the story.
        && (matches!(target, Target::Ending(_)) && !is_closing || is_mistake(meant.1, rule) || against(meant.1, rule).is_some())
    {
        return (Effect::Leads(name_of(target)), Some(rule));
    }
    let others: Vec<&Rule> = chosen.iter().map(|(_, rule)| *rule).filter(|rule| is_wrong(rule)).collect();
    if let Some(rule) = others.iter().find(|rule| is_mistake(meant.1, rule)) {
        return (Effect::Mistake, Some(rule));
    }
    for rule in others {
        if let Some(meter) = against(meant.1, rule) {
            return (Effect::Against(meter.to_owned()), Some(rule));
        }
    }
    (Effect::Nothing, None)
}

/// The author answers it as a mistake, and the rule that should answer not.
const fn is_mistake(meant: &Rule, rule: &Rule) -> bool {
    !rule.better.is_empty() && meant.better.is_empty()
}

/// The meter that this rule moves the other way, by half of what the rule does that should answer, or more.
fn against<'a>(meant: &Rule, rule: &'a Rule) -> Option<&'a str> {
    let ours = moves(meant);
    let pulls = |(meter, theirs): (&'a str, i32)| {
        let own = ours.get(meter).copied().unwrap_or_default();
        (own * theirs < 0 && theirs.abs() * 2 >= own.abs()).then_some(meter)
    };
    moves(rule).into_iter().find_map(pulls)
}

fn name_of(target: &Target) -> String {
    match target {
        Target::Beat(name) | Target::Ending(name) => name.clone(),
        Target::OneOf(names, _) => names.join(" / "),
    }
}

/// How far a rule moves meters, where that is a number.
fn moves(rule: &Rule) -> BTreeMap<&str, i32> {
    let mut sums = BTreeMap::new();
    for (meter, by) in &rule.changes {
        if let Amount::Fixed(by) = by {
            *sums.entry(meter.as_str()).or_default() += by;
        }
    }
    sums
}

/// What makes a rule speak up when it is heard alone.
fn any_of(rule: &Rule) -> &[Key] {
    match &rule.trigger {
        Trigger::Hears(keys) => keys,
        _ => &[],
    }
}

fn all_of(rule: &Rule) -> &[Key] {
    match &rule.trigger {
        Trigger::Hears(keys) | Trigger::HearsAll(keys) => keys,
        _ => &[],
    }
}

/// Acts that nobody means who says something else.
const fn is_never_meant(key: &Key) -> bool {
    matches!(
        key,
        Key::Act(
            Act::Judgement
                | Act::FalseReassurance
                | Act::PromiseSecrecy
                | Act::AskIdentity
                | Act::SelfDisclosure
                | Act::Close
        )
    )
}

/// Acts that say how something is said rather than what.
const fn says_how(key: &Key) -> bool {
    matches!(key, Key::Act(Act::QuestionOpen | Act::QuestionClosed | Act::Encourager | Act::Greeting))
}
