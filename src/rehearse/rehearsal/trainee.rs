//! Simulated trainees: each kind chooses what to do in its own way, and types a phrase that means it.
//!
//! They type real phrases that the real reader read: what a scenario cannot understand shows here.

use super::counts::Counts;
use super::drive::Drive;
use super::house::House;
use super::judge::{Here, Sight, is_warm};
use super::kind::Trainee;
use super::moves::Move;
use super::near::Watch;
use super::phrases::{Heard, NONE, Words, is_how};
use crate::understand::Act;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng as _, SeedableRng as _};

/// Messages after which a trainee rounds off.
pub(super) const LONGEST: u32 = 60;

/// Somebody at the keyboard; the same table serves for the next one.
pub(super) struct Table<'h> {
    pub(super) house: &'h House,
    who: Trainee,
    chance: ChaCha8Rng,
    /// What was meant in the last turns.
    pub(super) last: Vec<usize>,
    /// How often each thing was meant.
    pub(super) used: Vec<u32>,
    typed: Vec<bool>,
    /// By meaning: places of phrases that were typed, in order.
    typed_at: Vec<Vec<usize>>,
    touched: Vec<usize>,
    /// A fact that was asked for last, and how often each was in vain.
    pub(super) trying: Option<usize>,
    in_vain: Vec<u32>,
    pub(super) spent: Vec<bool>,
    pub(super) been: Vec<bool>,
    /// Facts known at the last turn.
    pub(super) told: usize,
    pub(super) sight: Sight,
    pub(super) open: super::expert::OpenSteps,
    pub(super) search: super::explore::Search,
    /// The next message means something.
    pub meant: bool,
}

fn reset<T: Clone>(list: &mut Vec<T>, len: usize, value: T) {
    list.clear();
    list.resize(len, value);
}

fn chance(who: Trainee, seed: u64) -> ChaCha8Rng {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    bytes[8..16].copy_from_slice(b"rehearse");
    bytes[16] = who as u8;
    ChaCha8Rng::from_seed(bytes)
}

impl<'h> Table<'h> {
    /// Sits down.
    pub fn new(house: &'h House, who: Trainee, seed: u64) -> Self {
        let mut table = Self {
            house,
            who,
            chance: chance(who, seed),
            last: Vec::new(),
            used: Vec::new(),
            typed: Vec::new(),
            typed_at: vec![Vec::new(); house.meanings.count()],
            touched: Vec::new(),
            trying: None,
            in_vain: Vec::new(),
            spent: Vec::new(),
            been: Vec::new(),
            told: 0,
            sight: Sight::default(),
            open: super::expert::OpenSteps::default(),
            search: super::explore::Search::default(),
            meant: false,
        };
        table.restart(who, seed);
        table
    }

    /// Somebody else sits down.
    pub fn restart(&mut self, who: Trainee, seed: u64) {
        (self.who, self.chance) = (who, chance(who, seed));
        self.last.clear();
        reset(&mut self.used, self.house.meanings.count(), 0);
        reset(&mut self.typed, self.house.phrases.count(), false);
        for meaning in self.touched.drain(..) {
            self.typed_at[meaning].clear();
        }
        self.trying = None;
        let facts = self.house.plot.facts.len();
        reset(&mut self.in_vain, facts, 0);
        reset(&mut self.spent, facts, false);
        reset(&mut self.been, self.house.plot.beats.len(), false);
        self.told = 0;
        self.open.forget();
        self.search = super::explore::Search::default();
    }

    pub(super) fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap_or(u64::MAX);
        usize::try_from((u64::from(self.chance.next_u32()) * bound) >> 32).unwrap_or_default()
    }

    pub(super) fn yes(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// What is done next; `watch`: what no conversation reached yet.
    pub fn next(&mut self, drive: &Drive<'_>, watch: &Watch) -> Move {
        self.meant = true;
        self.been[drive.live().beat] = true;
        if let Some(fact) = self.trying.take()
            && !drive.live().known[fact]
        {
            self.in_vain[fact] += 1;
            self.spent[fact] |= self.in_vain[fact] >= 2;
        }
        if drive.live().turns >= LONGEST {
            return Move::End;
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
                0..=54 => Move::Wait([65, 95, 130, 250][self.below(4)]),
                55..=84 => self.act(Act::Encourager),
                _ => self.act(Act::QuestionClosed),
            },
            Trainee::Random => self.random(drive, watch),
        }
    }

    /// Words for these acts and topics, one phrase after another.
    pub(super) fn words(&mut self, keys: &[usize]) -> Option<Words> {
        let mut found = [NONE; 3];
        let mut at = 0;
        for key in keys.iter().copied().filter(|key| keys.len() == 1 || !is_how(*key)) {
            let phrase = self.fresh(key)?;
            if let Some(place) = found.get_mut(at) {
                *place = phrase;
            }
            at += 1;
        }
        (at > 0).then_some(found)
    }

    /// A phrase of this meaning that was not typed yet, while there are some.
    pub(super) fn fresh(&mut self, meaning: usize) -> Option<u32> {
        let list = self.house.phrases.meaning(meaning);
        let new = list.len() - self.typed_at[meaning].len();
        let mut at = self.below(new.max(1));
        if new == 0 {
            return list.first().copied();
        }
        for typed in &self.typed_at[meaning] {
            if *typed <= at {
                at += 1;
            } else {
                break;
            }
        }
        list.get(at).copied()
    }

    /// Types these phrases as one message.
    pub(super) fn say(&mut self, meant: &[usize], phrases: Words) -> Move {
        for meaning in meant {
            self.used[*meaning] += 1;
            self.last.push(*meaning);
        }
        let more = self.last.len().saturating_sub(4);
        self.last.drain(..more);
        for phrase in phrases.into_iter().filter(|it| *it != NONE) {
            let words = self.house.phrases.words(phrase);
            if std::mem::replace(&mut self.typed[words], true) {
                continue;
            }
            for (meaning, place) in self.house.phrases.places(words) {
                let list = &mut self.typed_at[*meaning];
                let at = list.partition_point(|it| it < place);
                list.insert(at, *place);
                self.touched.push(*meaning);
            }
        }
        Move::Say(phrases)
    }

    /// How often each thing was said, for those who repeat themselves.
    pub(super) fn tired_of(&self, keys: &[usize]) -> i32 {
        let one = |key: &usize| {
            let often = i32::try_from(self.used[*key]).unwrap_or_default();
            let just = if self.last.last() == Some(key) {
                3
            } else if self.last.contains(key) {
                1
            } else {
                0
            };
            just + if is_warm(*key) { often.min(2) } else { often.min(5) * 2 }
        };
        keys.iter().map(one).max().unwrap_or_default()
    }

    /// Like an expert who does not see half of it.
    fn well_meant(&mut self, drive: &Drive<'_>) -> Move {
        let house = self.house;
        let (mut sight, been) = (std::mem::take(&mut self.sight), std::mem::take(&mut self.been));
        sight.look(&house.story, drive, &self.spent);
        let here = Here { story: &house.story, drive, sight: &sight, just_told: false, been: &been };
        let mut heard = Heard::default();
        let mut good: Vec<(i32, &[usize])> = Vec::new();
        for keys in here.choices() {
            heard.keys.clear();
            heard.keys.extend(keys);
            let worth = here.worth(&heard);
            if worth > 0 {
                good.push((worth, keys));
            }
        }
        good.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        good.truncate(12);
        let at = self.below(good.len().max(1));
        let step = match good.get(at).and_then(|(_, keys)| Some((*keys, self.words(keys)?))) {
            Some((keys, phrases)) => self.say(keys, phrases),
            None => self.act(Act::Reflection),
        };
        (self.sight, self.been) = (sight, been);
        step
    }

    pub(super) fn act(&mut self, act: Act) -> Move {
        self.pick(act as usize)
    }

    /// Types something that means this.
    pub(super) fn pick(&mut self, meaning: usize) -> Move {
        match self.fresh(meaning) {
            Some(phrase) => self.say(&[meaning], [phrase, NONE, NONE]),
            None => Move::Say([self.house.phrases.hm, NONE, NONE]),
        }
    }
}

/// What a rehearsal knows at the start of a round.
pub(super) struct Seen<'a> {
    /// What earlier rounds reached.
    pub counts: &'a Counts,
    /// What of it was not seen yet.
    pub watch: &'a Watch,
}
