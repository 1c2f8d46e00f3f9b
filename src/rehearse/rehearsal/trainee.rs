//! Simulated trainees: each kind chooses what to do in its own way, and types a phrase that means it.
//!
//! They type real phrases through the real reader: what a scenario cannot understand shows here.

use super::tally::{Ran, Reached, Tally, needs};
use crate::ids::{Lang, Millis};
use crate::protocol::{Evidence, Organisation, Standing, StepKind};
use crate::scenario::{Amount, Key, Outcome, Rule, Scenario, Target, Trigger};
use crate::session::{Desk, Doing, Event, Happening, Input, Session, Setup, State};
use crate::understand::{Act, PhraseBook, Reader};
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng as _, SeedableRng as _};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A kind of trainee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trainee {
    /// Does what the moment asks for.
    Expert,
    /// Means well, asks too much, advises too soon.
    Beginner,
    /// Businesslike, judging, quick to advise.
    Cold,
    /// Anything at all, what was never tried in front.
    Random,
    /// Lets long silences fall.
    Silent,
    /// Blames, argues, digs.
    Hostile,
}

impl Trainee {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Expert, Self::Beginner, Self::Cold, Self::Random, Self::Silent, Self::Hostile];

    /// The name on the command line and in results.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Expert => "expert",
            Self::Beginner => "beginner",
            Self::Cold => "cold",
            Self::Random => "random",
            Self::Silent => "silent",
            Self::Hostile => "hostile",
        }
    }

    /// The kind of this run when every kind takes its turn; random ones come twice, since they explore.
    #[must_use]
    pub fn in_turn(run: u32) -> Self {
        const TURNS: [Trainee; 8] = [
            Trainee::Expert,
            Trainee::Random,
            Trainee::Beginner,
            Trainee::Cold,
            Trainee::Expert,
            Trainee::Random,
            Trainee::Silent,
            Trainee::Hostile,
        ];
        TURNS[usize::try_from(run).unwrap_or_default() % TURNS.len()]
    }
}

/// What a trainee can type, by what it means.
#[derive(Debug)]
pub struct Phrases {
    acts: BTreeMap<Act, Vec<String>>,
    topics: BTreeMap<String, Vec<String>>,
    protocol: BTreeMap<String, Vec<String>>,
    noise: Vec<String>,
}

/// Acts that say how, not what: a phrase may carry one of them beside its act.
const fn is_how(act: Act) -> bool {
    matches!(act, Act::QuestionOpen | Act::QuestionClosed)
}

impl Phrases {
    /// The phrases of a language, of a scenario's topics and of an organisation's protocols.
    pub fn of(scenario: &Scenario, organisation: &Organisation) -> Self {
        let lang: Lang = scenario.lang();
        let mut acts: BTreeMap<Act, Vec<String>> = BTreeMap::new();
        let mut noise = Vec::new();
        for phrase in PhraseBook::shipped(lang).phrases() {
            let carried: Vec<Act> = phrase.acts.acts().collect();
            let what: Vec<Act> = carried.iter().copied().filter(|act| !is_how(*act)).collect();
            match (what.as_slice(), carried.as_slice()) {
                ([one], _) => acts.entry(*one).or_default().push(phrase.text.clone()),
                ([], [how]) => acts.entry(*how).or_default().push(phrase.text.clone()),
                ([], []) => noise.push(phrase.text.clone()),
                _ => {}
            }
        }
        let topics = scenario.file().topics.iter().map(|topic| (topic.name.clone(), topic.phrases.clone())).collect();
        let protocol = organisation.protocols.iter().flat_map(|protocol| &protocol.topics);
        let protocol = protocol.map(|(name, by_lang)| (name.clone(), by_lang.get(&lang).cloned().unwrap_or_default()));
        Self { acts, topics, protocol: protocol.collect(), noise }
    }
}

/// Messages after which a trainee rounds off.
const LONGEST: u32 = 45;

/// What a trainee does next.
enum Move {
    Say(String),
    Wait(u32),
    Flag(String, u8),
    BackOffice,
    End,
}

struct Table<'a> {
    scenario: &'a Scenario,
    phrases: &'a Phrases,
    seen: &'a Tally,
    who: Trainee,
    chance: ChaCha8Rng,
    /// Keys meant in the last turns.
    last: Vec<String>,
    typed: BTreeSet<String>,
    /// The next message means something.
    meant: bool,
}

/// Holds one conversation.
pub(super) fn hold(
    scenario: &Arc<Scenario>,
    reader: &'static Reader,
    setup: Setup,
    who: Trainee,
    phrases: &Phrases,
    seen: &Tally,
) -> Ran {
    let seed = setup.seed;
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    bytes[8..16].copy_from_slice(b"rehearse");
    bytes[16] = who as u8;
    let chance = ChaCha8Rng::from_seed(bytes);
    let (mut session, opening) = Session::start(scenario.clone(), reader, setup);
    let mut table =
        Table { scenario, phrases, seen, who, chance, last: Vec::new(), typed: BTreeSet::new(), meant: false };
    let mut ran = Ran {
        who,
        seed,
        turns: 0,
        not_understood: 0,
        meant: 0,
        outcome: None,
        steps: Vec::new(),
        reached: Vec::new(),
        repeated: Vec::new(),
        pinned: Vec::new(),
        near: BTreeMap::new(),
    };
    let mut said: BTreeMap<String, u32> = BTreeMap::new();
    let mut at_end: BTreeMap<(String, i32), u32> = BTreeMap::new();
    let mut now: Millis = 0;
    note(&mut ran, &opening, &mut said, false);
    settle(&mut session, &mut now, &mut ran, &mut said);
    while !session.state().is_over() && ran.steps.len() < 90 {
        note_near(scenario, session.state(), &mut ran);
        let next = table.next(session.state());
        let is_said = matches!(next, Move::Say(_));
        let (what, step) = match next {
            Move::Say(text) => {
                now += 2_000 + 200 * u64::try_from(text.chars().count()).unwrap_or_default();
                ran.turns += 1;
                (Doing::Say(text.clone()), format!("> {text}"))
            }
            Move::Wait(seconds) => {
                now += u64::from(seconds) * 1_000;
                (Doing::Tick, format!("wait {seconds} s"))
            }
            Move::Flag(flag, level) => {
                let step = format!("flag {flag} {level}");
                (Doing::Desk(Desk::RaiseFlag { flag, level }), step)
            }
            Move::BackOffice => (Doing::Desk(Desk::BackOffice), "desk back_office".to_owned()),
            Move::End => (Doing::Desk(Desk::End), "end".to_owned()),
        };
        ran.steps.push(step);
        let events = session.apply(&Input { at_ms: now, what });
        if is_said && table.meant {
            ran.meant += 1;
        }
        note(&mut ran, &events, &mut said, is_said && table.meant);
        settle(&mut session, &mut now, &mut ran, &mut said);
        for (meter, value) in session.state().meters.iter().filter(|(_, value)| [0, 100].contains(*value)) {
            *at_end.entry((meter.clone(), *value)).or_default() += 1;
        }
    }
    let state = session.state();
    ran.outcome = state.end.as_ref().map(|end| end.outcome).filter(|outcome| *outcome != Outcome::Stopped);
    ran.repeated =
        said.into_iter().filter(|(text, times)| *times > 1 && text.len() > 12).map(|(text, _)| text).collect();
    let steps = u32::try_from(ran.steps.len()).unwrap_or(u32::MAX);
    ran.pinned = at_end.into_iter().filter(|(_, times)| *times * 2 > steps && steps > 12).map(|(key, _)| key).collect();
    ran
}

/// Lets the help-seeker finish typing.
fn settle(session: &mut Session, now: &mut Millis, ran: &mut Ran, said: &mut BTreeMap<String, u32>) {
    while let Some(last) = session.state().pending.back() {
        *now = (*now).max(last.due_ms + session.state().paused_ms);
        let events = session.apply(&Input { at_ms: *now, what: Doing::Tick });
        if events.is_empty() {
            return;
        }
        note(ran, &events, said, false);
    }
}

fn note(ran: &mut Ran, events: &[Event], said: &mut BTreeMap<String, u32>, is_meant: bool) {
    for event in events {
        if let Some(reached) = Reached::by(event) {
            ran.reached.push((ran.steps.len(), reached));
        }
        match &event.what {
            Happening::WillSay { meant, .. } if !meant.is_empty() => *said.entry(meant.clone()).or_default() += 1,
            Happening::Read { reading, .. } if is_meant && !reading.understood => ran.not_understood += 1,
            _ => {}
        }
    }
}

/// How near the meters are to what the rules here need.
fn note_near(scenario: &Scenario, state: &State, ran: &mut Ran) {
    let beat = scenario.file().beats.iter().find(|beat| beat.name == state.beat);
    for rule in beat.into_iter().flat_map(|beat| &beat.rules) {
        for (meter, bound) in needs(rule) {
            let value = state.meter(meter);
            if value < bound {
                let best = ran.near.entry((rule.place.at, meter.clone())).or_insert(value);
                *best = (*best).max(value);
            }
        }
    }
}

impl Table<'_> {
    fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap_or(u64::MAX);
        usize::try_from((u64::from(self.chance.next_u32()) * bound) >> 32).unwrap_or_default()
    }

    fn yes(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn next(&mut self, state: &State) -> Move {
        self.meant = true;
        if state.turns >= LONGEST {
            return Move::End;
        }
        match self.who {
            Trainee::Expert => self.expert(state),
            Trainee::Beginner => match self.below(100) {
                0..=49 => self.good(state),
                50..=64 => self.act(Act::QuestionClosed),
                65..=74 => self.act(Act::QuestionOpen),
                75..=84 => self.act(Act::Advice),
                85..=89 => self.act(Act::FalseReassurance),
                90..=93 => self.act(Act::PromiseSecrecy),
                94..=96 => self.act(Act::Refer),
                _ => self.act(Act::Close),
            },
            Trainee::Cold => match self.below(100) {
                0..=34 => self.act(Act::QuestionClosed),
                35..=59 => self.act(Act::Advice),
                60..=76 => self.act(Act::Judgement),
                77..=86 => self.act(Act::FalseReassurance),
                87..=92 => self.act(Act::AskIdentity),
                _ => self.act(Act::Close),
            },
            Trainee::Hostile => match self.below(100) {
                0..=54 => self.act(Act::Judgement),
                55..=69 => self.act(Act::SetLimit),
                70..=84 => self.act(Act::Advice),
                85..=94 => self.act(Act::AskIdentity),
                _ => self.act(Act::SelfDisclosure),
            },
            Trainee::Silent => match self.below(100) {
                0..=54 => Move::Wait([65, 95, 130, 250][self.below(4)]),
                55..=84 => self.act(Act::Encourager),
                _ => self.act(Act::QuestionClosed),
            },
            Trainee::Random => self.random(state),
        }
    }

    /// Safety first, then doors, then what does good here.
    fn expert(&mut self, state: &State) -> Move {
        for (flag, risk) in &state.flags {
            let shown = risk.shown.unwrap_or_default();
            if shown > 0 && risk.decided.is_none_or(|decided| decided < shown) {
                return Move::Flag(flag.clone(), shown);
            }
        }
        let grave = state.flags.values().any(|risk| risk.shown.unwrap_or_default() >= 2);
        if grave && state.back_office_calls == 0 {
            let just_said = self.last.last().is_some_and(|key| key == Act::Consult.code());
            return if just_said { Move::BackOffice } else { self.act(Act::Consult) };
        }
        if let Some(step) = self.step(state)
            && self.yes(60)
        {
            return step;
        }
        self.good(state)
    }

    /// A step of a protocol that is next.
    fn step(&mut self, state: &State) -> Option<Move> {
        let board = &state.board;
        for protocol in board.protocols().iter().filter(|it| board.shown(it).is_some_and(|level| level > 0)) {
            let level = board.level_at_stake(protocol);
            for step in protocol.steps.iter().filter(|it| it.kind == StepKind::Mandatory && it.is_for(level)) {
                let standing = board.standing(protocol, &step.id, level, 0, false);
                if !matches!(standing, Standing::Next | Standing::Overdue) || step.id == "check_out" {
                    continue;
                }
                for evidence in &step.evidence {
                    match evidence {
                        Evidence::Act(code) => {
                            if let Some(act) = Act::from_code(code) {
                                return Some(self.act(act));
                            }
                        }
                        Evidence::Topic(name) if self.phrases.protocol.contains_key(name) => {
                            let phrases = self.phrases;
                            let list = phrases.protocol.get(name).map(Vec::as_slice).unwrap_or_default();
                            return Some(self.pick(name, list));
                        }
                        _ => {}
                    }
                }
            }
        }
        None
    }

    /// What does the help-seeker good, or opens a door.
    fn good(&mut self, state: &State) -> Move {
        let doors = self.open_doors(state);
        if !doors.is_empty() && self.yes(45) {
            let at = self.below(doors.len());
            return self.key(&doors[at].clone());
        }
        let mut choices: Vec<(i32, Key)> = Vec::new();
        for rule in self.rules_here(state) {
            let worth = self.worth(rule, state);
            for key in keys(rule).iter().filter(|_| worth > 0) {
                let often = self.last.iter().filter(|it| **it == key.to_string()).count();
                let worth = worth - 4 * i32::try_from(often).unwrap_or_default();
                if worth > 0 {
                    choices.push((worth, key.clone()));
                }
            }
        }
        let total: i32 = choices.iter().map(|(worth, _)| *worth).sum();
        if total == 0 {
            return match self.below(3) {
                0 => self.act(Act::Reflection),
                1 => self.act(Act::QuestionOpen),
                _ => self.act(Act::Affirmation),
            };
        }
        let mut drawn = i32::try_from(self.below(usize::try_from(total).unwrap_or_default())).unwrap_or_default();
        let chosen = choices.iter().find(|(worth, _)| {
            drawn -= worth;
            drawn < 0
        });
        match chosen.map(|(_, key)| key.clone()) {
            Some(key) => self.key(&key),
            None => self.act(Act::Reflection),
        }
    }

    /// What asks for something that would be told now.
    fn open_doors(&self, state: &State) -> Vec<Key> {
        let facts = self.scenario.file().facts.iter().filter(|fact| !state.knows(&fact.name));
        let open = facts.filter(|fact| {
            let has_come = fact.after.iter().all(|name| state.knows(name));
            has_come && fact.needs.iter().all(|(meter, bound)| state.meter(meter) >= *bound)
        });
        open.flat_map(|fact| fact.asked_by.iter().chain(&fact.or_heard)).cloned().collect()
    }

    fn rules_here(&self, state: &State) -> Vec<&Rule> {
        let file = self.scenario.file();
        let beat = file.beats.iter().find(|beat| beat.name == state.beat);
        let own = beat.into_iter().flat_map(|beat| &beat.rules);
        own.chain(&file.anywhere).filter(|rule| !keys(rule).is_empty()).collect()
    }

    /// How much good a rule does now; never for one whose meters are not there.
    fn worth(&self, rule: &Rule, state: &State) -> i32 {
        if needs(rule).any(|(meter, bound)| state.meter(meter) < bound) {
            return 0;
        }
        let change = |(meter, by): &(String, Amount)| match (meter.as_str(), by) {
            ("tension" | "shame", Amount::Fixed(by)) => -by,
            (_, Amount::Fixed(by)) => *by,
            (_, Amount::Asked(_)) => 1,
        };
        let good: i32 = rule.changes.iter().map(change).sum();
        let leads = match &rule.target {
            Some(Target::Ending(name)) => {
                let ending = self.scenario.file().endings.iter().find(|ending| ending.name == *name);
                match ending.map(|ending| ending.outcome) {
                    Some(Outcome::Helped) => 12,
                    Some(Outcome::Partly) if state.turns > 25 => 2,
                    _ => -20,
                }
            }
            Some(Target::Beat(_) | Target::OneOf(..)) if good >= 0 => 4,
            _ => 0,
        };
        let is_marked_bad = !rule.better.is_empty() || good < 0;
        if is_marked_bad { 0 } else { good + leads }
    }

    /// Anything; what no conversation reached yet comes in front.
    fn random(&mut self, state: &State) -> Move {
        if self.yes(6) {
            return Move::Wait([70, 100, 160][self.below(3)]);
        }
        if self.yes(8) {
            self.meant = false;
            let phrases = self.phrases;
            return self.pick("none", &phrases.noise);
        }
        let unseen = |rule: &&Rule| self.seen.rules.get(&rule.place.at).copied().unwrap_or_default() == 0;
        let fresh: Vec<Key> =
            self.rules_here(state).into_iter().filter(unseen).flat_map(|rule| keys(rule).to_vec()).collect();
        if !fresh.is_empty() && self.yes(60) {
            let at = self.below(fresh.len());
            return self.key(&fresh[at].clone());
        }
        let topics = &self.scenario.file().topics;
        let all = Act::ALL.len() + topics.len();
        let at = self.below(all);
        match topics.get(at) {
            Some(topic) => {
                let key = Key::Topic(topic.name.clone());
                self.key(&key)
            }
            None => self.act(Act::ALL[at - topics.len()]),
        }
    }

    fn key(&mut self, key: &Key) -> Move {
        match key {
            Key::Act(act) => self.act(*act),
            Key::Topic(name) => {
                let phrases = self.phrases;
                let list = phrases.topics.get(name).map(Vec::as_slice).unwrap_or_default();
                self.pick(name, list)
            }
        }
    }

    fn act(&mut self, act: Act) -> Move {
        let phrases = self.phrases;
        let list = phrases.acts.get(&act).map(Vec::as_slice).unwrap_or_default();
        self.pick(act.code(), list)
    }

    /// One of these phrases, not one that was typed before while there are others.
    fn pick(&mut self, meant: &str, list: &[String]) -> Move {
        self.last.push(meant.to_owned());
        if self.last.len() > 3 {
            self.last.remove(0);
        }
        let new: Vec<&String> = list.iter().filter(|text| !self.typed.contains(*text)).collect();
        let at = self.below(new.len().max(1));
        let text =
            new.get(at).map_or_else(|| list.first().cloned().unwrap_or_else(|| "hm".to_owned()), |it| (*it).clone());
        self.typed.insert(text.clone());
        Move::Say(text.replace('\n', " "))
    }
}

fn keys(rule: &Rule) -> &[Key] {
    match &rule.trigger {
        Trigger::Hears(keys) | Trigger::HearsAll(keys) => keys,
        _ => &[],
    }
}
