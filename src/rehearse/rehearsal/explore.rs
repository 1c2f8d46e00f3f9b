//! How a random trainee goes looking for what no conversation reached yet: it comes some way as an expert would,
//! then aims at a rule, and does what its conditions and its trigger still lack.

use super::drive::Drive;
use super::moves::Move;
use super::near::Watch;
use super::trainee::{LONGEST, Table};
use super::wants::unmet;
use crate::scenario::Trigger;
use crate::scenario::plot::Check;
use crate::understand::Act;

/// Messages after which nothing new is looked for: the way to the end should be found.
const LATE: u32 = LONGEST - 22;

/// Messages that one aim is worth.
const TRIES: u32 = 6;

/// What a random trainee is after.
#[derive(Debug, Default)]
pub(super) struct Search {
    /// So many messages like an expert first.
    follows: Option<u32>,
    /// The rule it aims at, whether its conditions should fail, and the messages spent on it.
    aim: Option<(usize, bool, u32)>,
}

impl Table<'_> {
    /// Anything; what no conversation reached yet comes in front.
    pub(super) fn random(&mut self, drive: &Drive<'_>, watch: &Watch) -> Move {
        let turns = drive.live().turns;
        let follows = match self.search.follows {
            Some(follows) => follows,
            None => {
                let follows = if self.yes(50) { u32::try_from(self.below(22)).unwrap_or_default() } else { 0 };
                *self.search.follows.insert(follows)
            }
        };
        if turns < follows && !self.yes(8) {
            return self.expert(drive);
        }
        if self.yes(5) {
            return Move::Wait([70, 100, 160, 245][self.below(4)]);
        }
        if self.yes(8) {
            self.meant = false;
            return self.pick(self.house.meanings.nothing());
        }
        if turns >= LATE {
            return self.expert(drive);
        }
        if self.yes(70)
            && let Some(step) = self.explore(drive, watch)
        {
            return step;
        }
        let topics = &self.house.ground.scenario.file().topics;
        let at = self.below(Act::ALL.len() + topics.len());
        match topics.get(at).and_then(|topic| self.house.meanings.keys.topic(&topic.name)) {
            Some(topic) => self.pick(topic),
            None => self.act(Act::ALL[at.saturating_sub(topics.len())]),
        }
    }

    /// A step towards a rule that never answered here, or whose conditions never failed.
    fn explore(&mut self, drive: &Drive<'_>, watch: &Watch) -> Option<Move> {
        let beat = drive.live().beat;
        for _ in 0..4 {
            let (rule, fails, tries) = match self.search.aim.take() {
                Some((rule, fails, tries)) if tries < TRIES && is_here(drive, rule) => (rule, fails, tries),
                _ => {
                    let (fresh, held) = (&watch.fresh[beat], &watch.held[beat]);
                    let at = self.below((fresh.len() + held.len()).max(1));
                    let fails = at >= fresh.len();
                    (*fresh.get(at).or_else(|| held.get(at.saturating_sub(fresh.len())))?, fails, 0)
                }
            };
            let step = if fails { self.against(drive, rule) } else { self.towards(drive, rule) };
            if let Some(step) = step {
                self.search.aim = Some((rule, fails, tries + 1));
                return Some(step);
            }
        }
        None
    }

    /// What this rule still lacks; nothing where it cannot answer in this conversation any more.
    fn towards(&mut self, drive: &Drive<'_>, rule: usize) -> Option<Move> {
        let (live, plot) = (drive.live(), &drive.variation().plot);
        let of = &plot.rules[rule];
        if of.checks.contains(&Check::Once) && live.fired[of.slot] {
            return None;
        }
        let lacks = unmet(drive, rule).map(|(_, check)| check);
        let lacks: Vec<Check> = lacks.filter(|it| !matches!(it, Check::Warm(_) | Check::Agreed(_))).collect();
        if lacks.iter().any(|it| matches!(it, Check::Fixed(_) | Check::NotHeard(_) | Check::NotKnows(_))) {
            return None;
        }
        match lacks.first().copied() {
            None => self.trigger(drive, rule),
            Some(Check::AtLeast(meter, _)) => self.bend(drive, meter, 1),
            Some(Check::Below(meter, _)) => self.bend(drive, meter, -1),
            Some(Check::Heard(key, _)) => Some(self.pick(key)),
            Some(Check::Knows(fact)) => self.ask(drive, fact),
            Some(Check::TurnsHere(_) | Check::TurnFrom(_)) => Some(self.idle(drive)),
            Some(Check::When(id)) => {
                let opens = self.house.story.closures.get(&id.0);
                let fact = opens.and_then(|it| it.facts.iter().copied().find(|fact| !live.known[*fact]));
                match fact {
                    Some(fact) => self.ask(drive, fact),
                    None => Some(self.expert(drive)),
                }
            }
            Some(_) => None,
        }
    }

    /// What makes the conditions of this rule fail; nothing where that is not in a trainee's hands.
    fn against(&mut self, drive: &Drive<'_>, rule: usize) -> Option<Move> {
        let checks = &drive.variation().plot.rules[rule].checks;
        let at = self.below(checks.len().max(1));
        match checks.get(at).copied()? {
            Check::AtLeast(meter, _) => self.bend(drive, meter, -1),
            Check::Below(meter, _) => self.bend(drive, meter, 1),
            Check::NotHeard(key) => Some(self.pick(key)),
            Check::NotKnows(fact) => self.ask(drive, fact),
            Check::TurnBefore(_) => Some(self.idle(drive)),
            Check::When(_) if self.yes(50) => Some(self.expert(drive)),
            Check::When(_) => Some(self.act(Act::Advice)),
            _ => None,
        }
    }

    /// Moves a meter up or down.
    fn bend(&mut self, drive: &Drive<'_>, meter: usize, way: i32) -> Option<Move> {
        Some(match self.house.story.good[meter] * way {
            0 => return None,
            1.. => self.expert(drive),
            _ => {
                let poor = [Act::Advice, Act::Judgement, Act::FalseReassurance, Act::AskIdentity, Act::SelfDisclosure];
                let at = self.below(poor.len());
                self.act(poor[at])
            }
        })
    }

    /// Asks for a fact.
    fn ask(&mut self, drive: &Drive<'_>, fact: usize) -> Option<Move> {
        let of = &drive.variation().plot.facts[fact];
        if !of.exists {
            return None;
        }
        let (open, live) = (drive.live().is_open(&drive.variation().plot, fact), drive.live());
        let keys = if open || of.or_heard.is_empty() { &of.asked_by } else { &of.or_heard };
        let is_later = of.after.iter().any(|earlier| !live.known[*earlier]);
        if keys.is_empty() || is_later || (!open && of.or_heard.is_empty()) {
            return Some(self.expert(drive));
        }
        let at = self.below(keys.len());
        Some(self.pick(keys[at]))
    }

    /// A message to which nothing here listens now.
    fn idle(&mut self, drive: &Drive<'_>) -> Move {
        let (live, house) = (drive.live(), self.house);
        let here = &house.plot.beats[live.beat];
        let answers = |rule: &usize| drive.holds(*rule, live.fired[house.plot.rules[*rule].slot]);
        let free: Vec<usize> =
            (0..house.plot.keys.count()).filter(|key| !here.hears[*key].iter().any(answers)).collect();
        if free.is_empty() || self.yes(30) {
            return self.act(Act::Encourager);
        }
        let at = self.below(free.len());
        self.pick(free[at])
    }

    /// Does what a rule waits for.
    fn trigger(&mut self, drive: &Drive<'_>, rule: usize) -> Option<Move> {
        let house = self.house;
        let of = &house.plot.rules[rule];
        let written = house.ground.scenario.rule(of.beat, of.index)?;
        let keys = of.keys();
        Some(match &written.trigger {
            Trigger::Hears(_) => {
                let at = self.below(keys.len().max(1));
                self.pick(*keys.get(at)?)
            }
            Trigger::HearsAll(_) => {
                let phrases = self.words(keys)?;
                self.say(keys, phrases)
            }
            Trigger::Quiet(seconds) => Move::Wait(seconds + 5),
            Trigger::Otherwise | Trigger::Whenever => self.idle(drive),
            Trigger::Desk(action) if action == "flag" => {
                let level = u8::try_from(1 + self.below(3)).unwrap_or(1);
                Move::Flag(self.below(house.plot.flags.len().max(1)), level)
            }
            Trigger::Desk(action) if action == "back_office" => Move::BackOffice,
            Trigger::Desk(_) => self.refer(&[], &of.checks),
            Trigger::Referred(names) => self.refer(names, &of.checks),
            Trigger::Closed => Move::End,
        })
    }

    /// Refers to a partner of this name or kind; to any where that names none.
    fn refer(&mut self, names: &[String], checks: &[Check]) -> Move {
        let partners = &self.house.ground.organisation.partners.partners;
        let is_meant = |at: &usize| names.contains(&partners[*at].id) || names.contains(&partners[*at].kind);
        let meant: Vec<usize> = (0..partners.len()).filter(is_meant).collect();
        let at = self.below(if meant.is_empty() { partners.len() } else { meant.len() }.max(1));
        let partner = meant.get(at).copied().unwrap_or(at);
        let (warm, agreed) = (self.yes(50), self.yes(50));
        let told = |check: fn(bool) -> Check, chance: bool| {
            [true, false].into_iter().find(|it| checks.contains(&check(*it))).unwrap_or(chance)
        };
        Move::Refer(partner, told(Check::Warm, warm), told(Check::Agreed, agreed))
    }
}

/// Whether a rule may speak in the beat where the conversation stands.
fn is_here(drive: &Drive<'_>, rule: usize) -> bool {
    drive.house.plot.beats[drive.live().beat].rules.contains(&rule)
}
