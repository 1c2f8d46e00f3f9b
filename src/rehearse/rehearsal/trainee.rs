//! Simulated trainees: each kind chooses what to do in its own way, and types a phrase that means it.
//!
//! They type real phrases through the real reader: what a scenario cannot understand shows here.

use super::drive::Drive;
use super::judge::{Here, WARM};
use super::kind::Trainee;
use super::phrases::{Heard, Phrase, Phrases, is_how};
use super::story::{Story, keys};
use super::tally::Tally;
use crate::protocol::{Evidence, Organisation, Role, Standing, StepKind};
use crate::rehearse::Step;
use crate::scenario::{Key, Phase};
use crate::session::State;
use crate::understand::Act;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng as _, SeedableRng as _};
use std::collections::{BTreeMap, BTreeSet};

/// Messages after which a trainee rounds off.
pub(super) const LONGEST: u32 = 60;

/// Somebody at the keyboard.
pub(super) struct Table<'a> {
    story: &'a Story<'a>,
    phrases: &'a Phrases<'a>,
    organisation: &'a Organisation,
    seen: &'a Tally,
    who: Trainee,
    chance: ChaCha8Rng,
    /// What was meant in the last turns.
    last: Vec<String>,
    /// How often each thing was meant.
    used: BTreeMap<String, u32>,
    typed: BTreeSet<&'a str>,
    /// Facts that were asked for last, and how often in vain.
    trying: Vec<String>,
    in_vain: BTreeMap<String, u32>,
    spent: BTreeSet<String>,
    been: BTreeSet<String>,
    /// Facts known at the last turn.
    known: usize,
    /// The next message means something.
    pub meant: bool,
}

impl<'a> Table<'a> {
    /// Sits down.
    pub fn new(
        story: &'a Story<'a>,
        phrases: &'a Phrases<'a>,
        organisation: &'a Organisation,
        seen: &'a Tally,
        who: Trainee,
        seed: u64,
    ) -> Self {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        bytes[8..16].copy_from_slice(b"rehearse");
        bytes[16] = who as u8;
        Self {
            story,
            phrases,
            organisation,
            seen,
            who,
            chance: ChaCha8Rng::from_seed(bytes),
            last: Vec::new(),
            used: BTreeMap::new(),
            typed: BTreeSet::new(),
            trying: Vec::new(),
            in_vain: BTreeMap::new(),
            spent: BTreeSet::new(),
            been: BTreeSet::new(),
            known: 0,
            meant: false,
        }
    }

    fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap_or(u64::MAX);
        usize::try_from((u64::from(self.chance.next_u32()) * bound) >> 32).unwrap_or_default()
    }

    fn yes(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// What is done next.
    pub fn next(&mut self, drive: &Drive) -> Step {
        self.meant = true;
        self.been.insert(drive.state().beat.clone());
        for fact in std::mem::take(&mut self.trying) {
            if !drive.state().knows(&fact) {
                let times = self.in_vain.entry(fact.clone()).or_default();
                *times += 1;
                if *times >= 2 {
                    self.spent.insert(fact);
                }
            }
        }
        if drive.state().turns >= LONGEST {
            return Step::End;
        }
        match self.who {
            Trainee::Expert => self.expert(drive),
            Trainee::Beginner => match self.below(100) {
                0..=49 => self.well_meant(drive),
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
                0..=54 => Step::Wait([65, 95, 130, 250][self.below(4)]),
                55..=84 => self.act(Act::Encourager),
                _ => self.act(Act::QuestionClosed),
            },
            Trainee::Random => self.random(drive),
        }
    }

    /// Safety first, then what the moment asks for.
    fn expert(&mut self, drive: &Drive) -> Step {
        if let Some(step) = self.duty(drive) {
            return step;
        }
        let been = self.been.clone();
        let just_told = drive.state().facts.len() > self.known;
        self.known = drive.state().facts.len();
        let here = Here::look(self.story, drive, &self.spent, just_told, &been);
        if let Some(step) = self.referral(drive, &here) {
            return step;
        }
        let waiting = here.worth_waiting();
        let steps = self.open_steps(drive.state());
        let (worth, said) = self.best(&here, &steps);
        match waiting {
            Some((waiting, seconds)) if waiting > worth => Step::Wait(seconds),
            _ => said.unwrap_or_else(|| self.act(Act::Encourager)),
        }
    }

    /// What must be done at the desk: a level for what was shown, the back office where a protocol asks for it.
    fn duty(&mut self, drive: &Drive) -> Option<Step> {
        let board = &drive.state().board;
        for (flag, risk) in board.risks() {
            let shown = risk.shown_level().unwrap_or_default();
            if shown > 0 && risk.decided().is_none_or(|decided| decided < shown) {
                return Some(Step::Flag(flag.clone(), shown));
            }
        }
        for protocol in board.protocols().iter().filter(|it| board.shown(it).is_some_and(|level| level > 0)) {
            let level = board.level_at_stake(protocol);
            let calls = |evidence: &Evidence| matches!(evidence, Evidence::Desk(action) if action == "back_office");
            let asks = protocol
                .steps
                .iter()
                .any(|step| step.kind == StepKind::Mandatory && step.is_for(level) && step.evidence.iter().any(calls));
            if asks && drive.state().back_office_calls == 0 {
                let told = self.last.last().is_some_and(|key| key == Act::Consult.code());
                return Some(if told { Step::Desk("back_office".to_owned()) } else { self.act(Act::Consult) });
            }
        }
        None
    }

    /// Steps of protocols that are next: what shows them.
    fn open_steps(&self, state: &State) -> Vec<Evidence> {
        let board = &state.board;
        let mut open = Vec::new();
        for protocol in board.protocols().iter().filter(|it| board.shown(it).is_some_and(|level| level > 0)) {
            let level = board.level_at_stake(protocol);
            for step in &protocol.steps {
                let is_mine = step.kind == StepKind::Mandatory && step.role == Role::Counsellor && step.is_for(level);
                let at_the_end = step.id == "check_out" && state.phase != Some(Phase::Close);
                let tried = self.used.get(&step.id).copied().unwrap_or_default() >= 2;
                let standing = board.standing(protocol, &step.id, level, 0, false);
                if is_mine && !at_the_end && !tried && matches!(standing, Standing::Next | Standing::Overdue) {
                    open.extend(step.evidence.iter().cloned());
                }
            }
        }
        open
    }

    /// A referral that a rule answers well, or that a protocol asks for, once the work is under way.
    fn referral(&mut self, drive: &Drive, here: &Here<'a, '_>) -> Option<Step> {
        let state = drive.state();
        if !matches!(state.phase, Some(Phase::Work | Phase::Close)) {
            return None;
        }
        let name = here.referral()?;
        let partner = self.organisation.partners.partners.iter().find(|it| it.id == name || it.kind == name)?;
        if state.referrals.iter().any(|it| it.partner == partner.id) {
            return None;
        }
        Some(Step::Refer(partner.id.clone(), true, true))
    }

    /// The best message there is, and what it is worth.
    fn best(&mut self, here: &Here<'a, '_>, steps: &[Evidence]) -> (i32, Option<Step>) {
        let mut rough: Vec<(i32, Vec<Key>)> = Vec::new();
        for keys in here.choices() {
            let tired = Here::tired_of(&self.used, &self.last, &keys);
            let heard = Heard { keys: keys.clone(), protocol: Vec::new() };
            let asked = keys.iter().any(|key| shows(steps, &key.to_string()));
            let worth = here.worth(&heard) - tired + if asked { 6 } else { 0 };
            let luck = i32::try_from(self.below(3)).unwrap_or_default();
            rough.push((worth + luck, keys));
        }
        rough.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        rough.truncate(7);
        let mut best: Option<(i32, Vec<&'a Phrase>, Vec<Key>)> = None;
        let mut warm: Option<(i32, &'a Phrase)> = None;
        for (_, keys) in &rough {
            for _ in 0..2 {
                let Some(phrases) = self.words(keys) else { continue };
                let heard = phrases.iter().fold(Heard::default(), |all, it| all.with(self.phrases.heard(it)));
                let lost = keys.iter().filter(|key| !heard.keys.contains(key)).count();
                let lost = 4 * i32::try_from(lost).unwrap_or_default();
                let asked = heard.keys.iter().map(ToString::to_string).chain(heard.protocol.iter().cloned());
                let asked = asked.into_iter().any(|name| shows(steps, &name));
                let tired = Here::tired_of(&self.used, &self.last, keys);
                let worth = here.worth(&heard) - tired - lost + if asked { 6 } else { 0 };
                let is_warm = |key: &Key| matches!(key, Key::Act(act) if WARM.contains(act));
                if keys.iter().all(is_warm)
                    && let [phrase] = phrases.as_slice()
                    && warm.is_none_or(|(before, _)| worth > before)
                {
                    warm = Some((worth, phrase));
                }
                if best.as_ref().is_none_or(|(before, ..)| worth > *before) {
                    best = Some((worth, phrases, keys.clone()));
                }
            }
        }
        for evidence in steps {
            let Evidence::Topic(topic) = evidence else { continue };
            if self.used.get(topic).copied().unwrap_or_default() >= 2 {
                continue;
            }
            let list = self.phrases.on(topic);
            let Some(phrase) = self.fresh(list) else { continue };
            let worth = here.worth(self.phrases.heard(phrase)) + 6;
            if best.as_ref().is_none_or(|(before, ..)| worth > *before) {
                best = Some((worth, vec![phrase], vec![Key::Topic(topic.clone())]));
            }
        }
        let Some((mut worth, mut phrases, keys)) = best else { return (0, None) };
        // Something given before something is asked.
        if let Some((own, phrase)) = warm
            && own > 0
            && phrases.len() == 1
            && phrases[0].text != phrase.text
        {
            let both = self.phrases.heard(phrase).with(self.phrases.heard(phrases[0]));
            let together = here.worth(&both) - Here::tired_of(&self.used, &self.last, &keys);
            if together > worth {
                worth = together;
                phrases.insert(0, phrase);
            }
        }
        let heard = phrases.iter().fold(Heard::default(), |all, it| all.with(self.phrases.heard(it)));
        self.trying = here.asks_for(&heard.keys);
        let names: Vec<String> = keys.iter().map(ToString::to_string).collect();
        (worth, Some(self.say(&names, &phrases)))
    }

    /// Words for these acts and topics, one phrase after another.
    fn words(&mut self, keys: &[Key]) -> Option<Vec<&'a Phrase>> {
        let what = keys.iter().filter(|key| keys.len() == 1 || !matches!(key, Key::Act(act) if is_how(*act)));
        let mut found = Vec::new();
        for key in what {
            let list = self.phrases.meaning(&key.to_string());
            found.push(self.fresh(list)?);
        }
        (!found.is_empty()).then_some(found)
    }

    /// One of these that was not typed yet, while there are some.
    fn fresh(&mut self, list: &'a [Phrase]) -> Option<&'a Phrase> {
        let new: Vec<&'a Phrase> = list.iter().filter(|it| !self.typed.contains(it.text.as_str())).collect();
        let at = self.below(new.len().max(1));
        new.get(at).copied().or(list.first())
    }

    /// Types these phrases as one message.
    fn say(&mut self, meant: &[String], phrases: &[&'a Phrase]) -> Step {
        for name in meant {
            *self.used.entry(name.clone()).or_default() += 1;
            self.last.push(name.clone());
        }
        while self.last.len() > 4 {
            self.last.remove(0);
        }
        let mut text = String::new();
        for phrase in phrases {
            self.typed.insert(phrase.text.as_str());
            if !text.is_empty() {
                text.push_str(if text.ends_with(['.', '!', '?']) { " " } else { ". " });
            }
            text.push_str(&phrase.text);
        }
        Step::Say(text)
    }

    /// Like an expert who does not see half of it.
    fn well_meant(&mut self, drive: &Drive) -> Step {
        let been = self.been.clone();
        let here = Here::look(self.story, drive, &self.spent, false, &been);
        let mut good: Vec<(i32, Vec<Key>)> = here
            .choices()
            .into_iter()
            .map(|keys| (here.worth(&Heard { keys: keys.clone(), protocol: Vec::new() }), keys))
            .filter(|(worth, _)| *worth > 0)
            .collect();
        good.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        good.truncate(12);
        let at = self.below(good.len().max(1));
        let Some((_, keys)) = good.get(at) else { return self.act(Act::Reflection) };
        let keys = keys.clone();
        let Some(phrases) = self.words(&keys) else { return self.act(Act::Reflection) };
        let names: Vec<String> = keys.iter().map(ToString::to_string).collect();
        self.say(&names, &phrases)
    }

    /// Anything; what no conversation reached yet comes in front.
    fn random(&mut self, drive: &Drive) -> Step {
        if self.yes(6) {
            return Step::Wait([70, 100, 160][self.below(3)]);
        }
        if self.yes(8) {
            self.meant = false;
            let phrases = self.phrases;
            return self.pick("none", phrases.noise());
        }
        let unseen =
            |rule: &&crate::scenario::Rule| self.seen.rules.get(&rule.place.at).copied().unwrap_or_default() == 0;
        let state = drive.state();
        let fresh: Vec<Vec<Key>> = self
            .story
            .rules_here(&state.beat)
            .filter(|rule| !keys(rule).is_empty())
            .filter(unseen)
            .map(|rule| match &rule.trigger {
                crate::scenario::Trigger::HearsAll(list) => list.clone(),
                _ => keys(rule).to_vec(),
            })
            .collect();
        if !fresh.is_empty() && self.yes(60) {
            let at = self.below(fresh.len());
            let list = fresh[at].clone();
            if let Some(phrases) = self.words(&list) {
                let names: Vec<String> = list.iter().map(ToString::to_string).collect();
                return self.say(&names, &phrases[..1.max(phrases.len().min(3))]);
            }
        }
        let topics = &self.story.file.topics;
        let at = self.below(Act::ALL.len() + topics.len());
        match topics.get(at) {
            Some(topic) => self.pick(&topic.name, self.phrases.meaning(&topic.name)),
            None => self.act(Act::ALL[at - topics.len()]),
        }
    }

    fn act(&mut self, act: Act) -> Step {
        self.pick(act.code(), self.phrases.meaning(act.code()))
    }

    fn pick(&mut self, meant: &str, list: &'a [Phrase]) -> Step {
        match self.fresh(list) {
            Some(phrase) => self.say(&[meant.to_owned()], &[phrase]),
            None => Step::Say("hm".to_owned()),
        }
    }
}

/// Whether this shows one of these steps.
fn shows(steps: &[Evidence], name: &str) -> bool {
    steps.iter().any(|evidence| matches!(evidence, Evidence::Act(it) | Evidence::Topic(it) if it == name))
}
