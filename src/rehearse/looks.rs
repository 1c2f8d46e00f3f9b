//! Every rule of a moment, with what it did or why it did nothing; and every hidden fact, with what keeps it.

use crate::ids::Millis;
use crate::scenario::{Fact, Guard, Key, Rule, Scenario, Trigger};
use crate::session::{Event, Happening, Header, Heard, Moment, State, Unmet};
use crate::understand::Reading;
use std::collections::{BTreeMap, BTreeSet};

/// The name that stands for the rules of every beat.
const ANYWHERE: &str = "anywhere";

/// What a rule did with a message, or why it did nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// It answered, to these acts and topics; none: to silence and the like.
    Answered(Vec<String>),
    /// These conditions did not hold.
    Unmet(Vec<Unmet>),
    /// Nothing of this was heard.
    NotHeard(Vec<String>),
    /// It would have answered, but the rule at this line and column is more exact or stands before it.
    Outranked((u32, u32)),
    /// It answers when no other does.
    OthersAnswered,
    /// It waits for so many seconds of silence.
    WaitsForSilence(u32),
    /// It answered before, and does so once only.
    AnsweredBefore,
    /// It waits for something at the desk or for the end of the chat.
    WaitsForDesk,
    /// The message was not understood, so that no rule was asked; or the ending was reached already.
    NotAsked,
}

/// A rule as it stands after a message.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// The beat it stands in, or `anywhere`.
    pub beat: String,
    /// Line and column in the file.
    pub at: (u32, u32),
    /// What makes it speak up.
    pub trigger: Trigger,
    /// What must hold.
    pub guards: Vec<Guard>,
    /// What it did.
    pub verdict: Verdict,
    /// Why the help-seeker reacts so, as the author wrote it.
    pub why: String,
}

/// What keeps a fact hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Door {
    /// Told with this message.
    Told,
    /// Told before.
    Known,
    /// Not in this variation.
    OtherVariation,
    /// These must be told first.
    After(Vec<String>),
    /// Not in this beat.
    Elsewhere(Vec<String>),
    /// Meters that are too low: which, what it is, what it needs.
    Shut(Vec<(String, i32, i32)>),
    /// The door is open; it waits to be asked for.
    NotAsked(Vec<String>),
    /// Only rules tell it.
    ByRule,
    /// The door is open: it comes out by itself at one of the next messages.
    Open,
}

/// A hidden fact as it stands after a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactLook {
    /// Its name.
    pub name: String,
    /// Its line in the file.
    pub line: u32,
    /// What keeps it.
    pub door: Door,
}

/// What chance chose, in the home language, which conditions compare.
pub(super) fn picks(scenario: &Scenario, header: &Header) -> BTreeMap<String, String> {
    let one = |pick: &crate::scenario::Pick| {
        let index = pick.shown.iter().position(|shown| header.picks.get(&pick.name) == Some(shown))?;
        Some((pick.name.clone(), pick.values.get(index)?.clone()))
    };
    scenario.file().picks.iter().filter_map(one).collect()
}

/// What was heard in a message, and how often.
fn heard_in(reading: &Reading) -> Heard {
    let mut heard = Heard::new();
    let acts = reading.heard().map(|found| found.act.code().to_owned());
    for key in acts.chain(reading.heard_topics().map(|found| found.topic.clone())) {
        *heard.entry(key).or_default() += 1;
    }
    heard
}

/// What happened between two states, taken apart.
struct Taken<'a> {
    /// When the rules were asked: the message is read, nothing is answered yet.
    asked: State,
    /// At the end.
    after: State,
    reading: Option<&'a Reading>,
    heard: Heard,
    /// Rules that answered, with what they answered to.
    fired: BTreeMap<(&'a str, (u32, u32)), Vec<String>>,
    now: Millis,
    referral: Option<(bool, bool)>,
}

fn take<'a>(before: &State, events: &'a [Event]) -> Taken<'a> {
    let mut taken = Taken {
        asked: before.clone(),
        after: before.clone(),
        reading: None,
        heard: Heard::new(),
        fired: BTreeMap::new(),
        now: 0,
        referral: None,
    };
    let mut is_asked = false;
    for event in events {
        taken.after.follow(event);
        taken.now = event.at_ms;
        match &event.what {
            Happening::Read { reading, .. } => {
                taken.reading = Some(reading);
                taken.heard = if reading.understood { heard_in(reading) } else { Heard::new() };
            }
            Happening::Referral { warm, agreed, .. } => taken.referral = Some((*warm, *agreed)),
            Happening::Rule { beat, line, column, heard, .. } => {
                taken.fired.entry((beat, (*line, *column))).or_default().extend(heard.iter().cloned());
                is_asked = true;
            }
            Happening::Meter { .. } | Happening::Fact { .. } | Happening::WillSay { .. } => is_asked = true,
            _ => {}
        }
        if !is_asked {
            taken.asked.clone_from(&taken.after);
        }
    }
    taken
}

/// Every rule of the beat where the message fell and of `anywhere`, then those that answered after the story moved on.
#[must_use]
pub fn looks(scenario: &Scenario, header: &Header, before: &State, events: &[Event]) -> Vec<Look> {
    let taken = take(before, events);
    let picks = picks(scenario, header);
    let file = scenario.file();
    let beat_of = |name: &str| file.beats.iter().find(|beat| beat.name == name);
    let mut looks = Vec::new();
    let mut seen: BTreeSet<(String, (u32, u32))> = BTreeSet::new();
    let asked_in = if taken.asked.beat.is_empty() { &taken.after.beat } else { &taken.asked.beat };
    let own = beat_of(asked_in).into_iter().flat_map(|beat| beat.rules.iter().map(|rule| (beat.name.as_str(), rule)));
    let mut rules: Vec<(&str, &Rule)> = own.chain(file.anywhere.iter().map(|rule| (ANYWHERE, rule))).collect();
    for (beat, at) in taken.fired.keys() {
        let rule = beat_of(beat).and_then(|it| it.rules.iter().find(|rule| rule.place.at == *at));
        rules.extend(rule.map(|rule| (*beat, rule)));
    }
    for (beat, rule) in rules {
        if !seen.insert((beat.to_owned(), rule.place.at)) {
            continue;
        }
        looks.push(Look {
            beat: beat.to_owned(),
            at: rule.place.at,
            trigger: rule.trigger.clone(),
            guards: rule.guards.clone(),
            verdict: verdict(scenario, &picks, before, &taken, beat, rule),
            why: rule.why.clone(),
        });
    }
    looks
}

fn verdict(
    scenario: &Scenario,
    picks: &BTreeMap<String, String>,
    before: &State,
    taken: &Taken<'_>,
    beat: &str,
    rule: &Rule,
) -> Verdict {
    let at = rule.place.at;
    if let Some(heard) = taken.fired.get(&(beat, at)) {
        return Verdict::Answered(heard.clone());
    }
    let has_fired = before.fired.contains(&(beat.to_owned(), at.0, at.1));
    let none = Heard::new();
    let unmet = |state: &State, heard: &Heard| {
        let moment = Moment { scenario, state, picks, now: taken.now, heard, referral: taken.referral };
        let unmet = moment.unmet(&rule.guards, has_fired);
        (!unmet.is_empty()).then_some(Verdict::Unmet(unmet))
    };
    let is_heard = |key: &Key| taken.heard.contains_key(&key.to_string());
    let names = |keys: Vec<&Key>| keys.into_iter().map(Key::to_string).collect();
    match &rule.trigger {
        Trigger::Hears(_) | Trigger::HearsAll(_) | Trigger::Otherwise
            if before.ending.is_some() || taken.reading.is_some_and(|reading| !reading.understood) =>
        {
            Verdict::NotAsked
        }
        Trigger::Hears(keys) if !keys.iter().any(is_heard) => Verdict::NotHeard(names(keys.iter().collect())),
        Trigger::HearsAll(keys) if !keys.iter().all(is_heard) => {
            Verdict::NotHeard(names(keys.iter().filter(|key| !is_heard(key)).collect()))
        }
        Trigger::Hears(keys) | Trigger::HearsAll(keys) => unmet(&taken.asked, &taken.heard).unwrap_or_else(|| {
            let other = taken.fired.iter().find(|(_, heard)| keys.iter().any(|key| heard.contains(&key.to_string())));
            other.map_or(Verdict::NotAsked, |((_, at), _)| Verdict::Outranked(*at))
        }),
        Trigger::Otherwise if taken.reading.is_none() => Verdict::NotHeard(Vec::new()),
        Trigger::Otherwise => unmet(&taken.asked, &taken.heard).unwrap_or(Verdict::OthersAnswered),
        Trigger::Quiet(seconds) => unmet(&taken.after, &none).unwrap_or(Verdict::WaitsForSilence(*seconds)),
        Trigger::Whenever if has_fired => Verdict::AnsweredBefore,
        // It held at the end and did not speak: one step at a time, or the chat was over.
        Trigger::Whenever => unmet(&taken.after, &taken.heard).unwrap_or(Verdict::NotAsked),
        Trigger::Desk(_) | Trigger::Referred(_) | Trigger::Closed => Verdict::WaitsForDesk,
    }
}

/// Every fact, with what keeps it after these events.
#[must_use]
pub fn facts(scenario: &Scenario, header: &Header, before: &State, events: &[Event]) -> Vec<FactLook> {
    let after = events.iter().fold(before.clone(), |mut state, event| {
        state.follow(event);
        state
    });
    let picks = picks(scenario, header);
    let file = scenario.file();
    let rules = || file.beats.iter().flat_map(|beat| &beat.rules).chain(&file.anywhere);
    let door = |fact: &Fact| {
        if before.knows(&fact.name) {
            return Door::Known;
        }
        if after.knows(&fact.name) {
            return Door::Told;
        }
        if !fact.picked.iter().all(|(pick, value)| picks.get(pick) == Some(value)) {
            return Door::OtherVariation;
        }
        let missing: Vec<String> = fact.after.iter().filter(|name| !after.knows(name)).cloned().collect();
        if !missing.is_empty() {
            return Door::After(missing);
        }
        let is_told_by_rule = || rules().any(|rule| rule.tells.contains(&fact.name));
        if fact.needs.is_empty() && fact.or_heard.is_empty() && fact.asked_by.is_empty() && is_told_by_rule() {
            return Door::ByRule;
        }
        let heard = fact.or_heard.iter().any(|key| after.times_heard(&key.to_string()) > 0);
        let low = fact.needs.iter().filter(|(meter, bound)| after.meter(meter) < *bound);
        let low: Vec<(String, i32, i32)> = low.map(|(name, bound)| (name.clone(), after.meter(name), *bound)).collect();
        let names = |keys: &[Key]| keys.iter().map(Key::to_string).collect::<Vec<_>>();
        if !heard && !low.is_empty() {
            return Door::Shut(low);
        }
        if !heard && fact.needs.is_empty() && !fact.or_heard.is_empty() {
            return Door::NotAsked(names(&fact.or_heard));
        }
        if !fact.asked_by.is_empty() {
            return Door::NotAsked(names(&fact.asked_by));
        }
        if !fact.within.is_empty() && !fact.within.contains(&after.beat) {
            return Door::Elsewhere(fact.within.clone());
        }
        Door::Open
    };
    file.facts
        .iter()
        .map(|fact| FactLook { name: fact.name.clone(), line: fact.place.at.0, door: door(fact) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearse::{Play, Preview};
    use crate::scenario::Library;

    /// The reasons are worked out apart from the session: over every fifth play that ships both say the same.
    #[test]
    fn reasons_agree_with_what_the_conversation_did() {
        let library = Library::shipped();
        let (mut answered, mut explained) = (0, 0);
        for source in library.plays.iter().step_by(5) {
            let (play, _) = Play::parse(&source.name, &source.text);
            let loaded = library.find(&play.scenario).unwrap();
            let lang = play.lang.or(loaded.file.meta.language).unwrap();
            let scenario = loaded.playable[&lang].clone();
            let organisation = crate::protocol::Organisation::shipped();
            let mut preview = Preview::begin(scenario.clone(), organisation, play.seed, play.begin.clone());
            let mut before = State::before(preview.header());
            for step in &play.steps {
                preview.step(step.what.clone());
            }
            let header = preview.header().clone();
            let picks = picks(&scenario, &header);
            for tried in &preview.tried {
                let taken = take(&before, &tried.events);
                let is_answer = taken.reading.is_some_and(|reading| reading.understood);
                for look in tried.looks.iter().filter(|_| is_answer && before.ending.is_none()) {
                    let is_hears = matches!(look.trigger, Trigger::Hears(_) | Trigger::HearsAll(_));
                    if !is_hears || (look.beat != taken.asked.beat && look.beat != ANYWHERE) {
                        continue;
                    }
                    let place = format!("{}: {:?} in {}", source.name, look.at, look.beat);
                    let moment = Moment {
                        scenario: &scenario,
                        state: &taken.asked,
                        picks: &picks,
                        now: taken.now,
                        heard: &taken.heard,
                        referral: None,
                    };
                    let has_fired = before.fired.contains(&(look.beat.clone(), look.at.0, look.at.1));
                    let unmet = moment.unmet(&look.guards, has_fired);
                    match &look.verdict {
                        Verdict::Answered(_) => {
                            assert_eq!(unmet, [], "{place} answered");
                            answered += 1;
                        }
                        Verdict::Unmet(_) => assert_ne!(unmet, []),
                        Verdict::Outranked(_) | Verdict::NotHeard(_) => {}
                        other => panic!("{place}: {other:?} explains nothing"),
                    }
                    explained += 1;
                }
                before = tried.state.clone();
            }
        }
        assert!(answered > 80 && explained > 800, "{answered} of {explained}");
    }
}
