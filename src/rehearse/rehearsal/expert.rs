//! How an expert chooses: safety first, then what the moment asks for.

use super::drive::Drive;
use super::judge::{Here, is_warm};
use super::moves::Move;
use super::phrases::{Heard, NONE, Words};
use super::trainee::Table;
use crate::protocol::{Evidence, Role, Standing, StepKind};
use crate::scenario::Phase;
use crate::session::Live;
use crate::understand::Act;

/// Messages that are looked at more closely.
const CLOSER: usize = 7;

/// Steps of protocols that are next, by what shows them: looked for again only when something changed.
#[derive(Debug, Default)]
pub(super) struct OpenSteps {
    /// When it was looked for: changes of the board, phase, messages that bear the name of a step.
    of: Option<(u32, Option<Phase>, u32)>,
    /// What shows one of them, by meaning.
    shown_by: Vec<bool>,
    /// Topics that show one of them, in order.
    topics: Vec<usize>,
}

impl OpenSteps {
    /// Nothing was looked for.
    pub fn forget(&mut self) {
        self.of = None;
        self.shown_by.clear();
        self.topics.clear();
    }

    fn shows(&self, meaning: usize) -> bool {
        self.shown_by.get(meaning).copied().unwrap_or_default()
    }
}

impl Table<'_> {
    /// Safety first, then what the moment asks for.
    pub(super) fn expert(&mut self, drive: &Drive<'_>) -> Move {
        if let Some(step) = self.duty(drive.live()) {
            return step;
        }
        let facts = drive.live().facts.len();
        let just_told = facts > self.told;
        self.told = facts;
        let mut sight = std::mem::take(&mut self.sight);
        sight.look(&self.house.story, drive, &self.spent);
        let been = std::mem::take(&mut self.been);
        let here = Here { story: &self.house.story, drive, sight: &sight, just_told, been: &been };
        let step = self.choose(&here);
        (self.sight, self.been) = (sight, been);
        step
    }

    fn choose(&mut self, here: &Here<'_, '_, '_>) -> Move {
        let live = here.drive.live();
        if let Some(step) = self.referral(live, here) {
            return step;
        }
        let waiting = here.worth_waiting();
        self.look_for_steps(live);
        let open = std::mem::take(&mut self.open);
        let (worth, said) = self.best(here, &open);
        self.open = open;
        match waiting {
            Some((waiting, seconds)) if waiting > worth => Move::Wait(seconds),
            _ => said.unwrap_or_else(|| self.act(Act::Encourager)),
        }
    }

    /// What must be done at the desk: a level for what was shown, the back office where a protocol asks for it.
    fn duty(&mut self, live: &Live) -> Option<Move> {
        let board = &live.board;
        for (flag, risk) in board.risks() {
            let shown = risk.shown_level().unwrap_or_default();
            if shown > 0 && risk.decided().is_none_or(|decided| decided < shown) {
                let flag = self.house.plot.flags.iter().position(|it| it == flag)?;
                return Some(Move::Flag(flag, shown));
            }
        }
        if live.back_office_calls > 0 || board.risks().is_empty() {
            return None;
        }
        for protocol in board.protocols().iter().filter(|it| board.shown(it).is_some_and(|level| level > 0)) {
            let level = board.level_at_stake(protocol);
            let calls = |evidence: &Evidence| matches!(evidence, Evidence::Desk(action) if action == "back_office");
            let asks = protocol
                .steps
                .iter()
                .any(|step| step.kind == StepKind::Mandatory && step.is_for(level) && step.evidence.iter().any(calls));
            if asks {
                let told = self.last.last() == Some(&(Act::Consult as usize));
                return Some(if told { Move::BackOffice } else { self.act(Act::Consult) });
            }
        }
        None
    }

    /// Steps of protocols that are next: what shows them.
    fn look_for_steps(&mut self, live: &Live) {
        let board = &live.board;
        let meanings = &self.house.meanings;
        if board.risks().is_empty() {
            return self.open.forget();
        }
        let tried = |id: &str| meanings.named(id).map(|it| self.used[it]).max().unwrap_or_default();
        let steps = || board.protocols().iter().flat_map(|protocol| &protocol.steps);
        let of = (live.board_changes, live.phase, steps().map(|step| tried(&step.id).min(2)).sum());
        if self.open.of == Some(of) {
            return;
        }
        let mut open = std::mem::take(&mut self.open);
        open.forget();
        open.of = Some(of);
        open.shown_by.resize(meanings.count(), false);
        for protocol in board.protocols().iter().filter(|it| board.shown(it).is_some_and(|level| level > 0)) {
            let level = board.level_at_stake(protocol);
            for step in &protocol.steps {
                let is_mine = step.kind == StepKind::Mandatory && step.role == Role::Counsellor && step.is_for(level);
                let at_the_end = step.id == "check_out" && live.phase != Some(Phase::Close);
                if !is_mine || at_the_end || tried(&step.id) >= 2 {
                    continue;
                }
                let standing = board.standing(protocol, &step.id, level, 0, false);
                if !matches!(standing, Standing::Next | Standing::Overdue) {
                    continue;
                }
                for evidence in &step.evidence {
                    meanings.showing(evidence).into_iter().for_each(|it| open.shown_by[it] = true);
                    if let Evidence::Topic(name) = evidence {
                        open.topics.extend(meanings.protocol_topic(name));
                    }
                }
            }
        }
        self.open = open;
    }

    /// A referral that a rule answers well, once the work is under way.
    fn referral(&self, live: &Live, here: &Here<'_, '_, '_>) -> Option<Move> {
        if !matches!(live.phase, Some(Phase::Work | Phase::Close)) {
            return None;
        }
        let partner = here.referral()?;
        let id = &self.house.ground.organisation.partners.partners.get(partner)?.id;
        (!live.referred.contains(id)).then_some(Move::Refer(partner, true, true))
    }

    /// The best message there is, and what it is worth.
    fn best(&mut self, here: &Here<'_, '_, '_>, open: &OpenSteps) -> (i32, Option<Move>) {
        let house = self.house;
        let heard_of = |phrase: u32| house.phrases.heard(&house.ground, &house.meanings, phrase);
        let asked = |heard: &Heard| heard.keys.iter().chain(&heard.protocol).any(|it| open.shows(*it));
        let mut heard = Heard::default();
        let mut rough: Vec<(i32, &[usize])> = Vec::new();
        for keys in here.choices() {
            heard.keys.clear();
            heard.keys.extend(keys);
            let extra = if keys.iter().any(|key| open.shows(*key)) { 6 } else { 0 };
            let worth = here.worth(&heard) - self.tired_of(keys) + extra;
            let luck = i32::try_from(self.below(3)).unwrap_or_default();
            rough.push((worth + luck, keys));
        }
        rough.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        rough.truncate(CLOSER);
        let one = |phrase: u32| -> Words { [phrase, NONE, NONE] };
        let mut best: Option<(i32, Words, Vec<usize>)> = None;
        let mut warm: Option<(i32, u32)> = None;
        for (_, keys) in &rough {
            for _ in 0..2 {
                let Some(phrases) = self.words(keys) else { continue };
                heard.keys.clear();
                heard.protocol.clear();
                phrases.iter().filter(|it| **it != NONE).for_each(|it| heard.join(heard_of(*it)));
                let lost = keys.iter().filter(|key| !heard.keys.contains(key)).count();
                let lost = 4 * i32::try_from(lost).unwrap_or_default();
                let extra = if asked(&heard) { 6 } else { 0 };
                let worth = here.worth(&heard) - self.tired_of(keys) - lost + extra;
                if phrases[1] == NONE
                    && keys.iter().all(|key| is_warm(*key))
                    && warm.is_none_or(|(before, _)| worth > before)
                {
                    warm = Some((worth, phrases[0]));
                }
                if best.as_ref().is_none_or(|(before, ..)| worth > *before) {
                    best = Some((worth, phrases, keys.to_vec()));
                }
            }
        }
        for topic in &open.topics {
            if self.used[*topic] >= 2 {
                continue;
            }
            let Some(phrase) = self.fresh(*topic) else { continue };
            let worth = here.worth(heard_of(phrase)) + 6;
            if best.as_ref().is_none_or(|(before, ..)| worth > *before) {
                best = Some((worth, one(phrase), vec![*topic]));
            }
        }
        let Some((mut worth, mut phrases, keys)) = best else { return (0, None) };
        // Something given before something is asked.
        if let Some((own, phrase)) = warm
            && own > 0
            && phrases[1] == NONE
            && house.phrases.words(phrases[0]) != house.phrases.words(phrase)
        {
            let mut both = heard_of(phrase).clone();
            both.join(heard_of(phrases[0]));
            let together = here.worth(&both) - self.tired_of(&keys);
            if together > worth {
                worth = together;
                phrases = [phrase, phrases[0], NONE];
            }
        }
        heard.keys.clear();
        heard.protocol.clear();
        phrases.iter().filter(|it| **it != NONE).for_each(|it| heard.join(heard_of(*it)));
        self.trying = here.asks_for(&heard.keys);
        (worth, Some(self.say(&keys, phrases)))
    }
}
