//! Which rules answer a message.
//!
//! For every act and topic that is heard, the most exact rule whose conditions hold answers:
//! a beat's own before `anywhere`, a topic before an act, "all of these" before "any of
//! these", more conditions before fewer. All their effects count. Of several that answer, the
//! one about suicide replies first.

use super::did::Sink;
use super::ground::On;
use super::prepared::Prepared;
use super::talk::Talk;
use crate::scenario::Plot;
use crate::scenario::plot::{Cue, Keys};
use crate::understand::{Act, Span, is_question, wants_more_than_yes};
use std::cmp::Reverse;

/// The name that stands for the rules of every beat in the log.
pub const ANYWHERE: &str = "anywhere";

/// A rule that answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Its number.
    pub rule: usize,
    /// The segment it answers to.
    pub span: Span,
    /// It answers only to acts that nearly every message carries.
    pub is_general: bool,
    /// Its turn, by which what it answers to is kept.
    pub turn: usize,
}

impl Chosen {
    /// Whether it answers a question, in words, and not only in general.
    #[must_use]
    pub fn asks_on(&self, plot: &Plot, message: &Prepared) -> bool {
        let rule = &plot.rules[self.rule];
        let has_words = !(rule.replies.is_empty() && rule.tells.is_empty() && rule.cues.is_empty());
        !self.is_general && has_words && is_question(&message.text, self.span)
    }
}

/// The rules that answer, and what each answers to: its turn and a key, in the order of the message.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// The rule that replies first in front.
    pub chosen: Vec<Chosen>,
    /// Which act or topic was answered at which turn.
    pub heard: Vec<(usize, usize)>,
}

impl Answers {
    /// Whether this rule would better be silent: a passing yes or hm after any reply or to a question that asks when or
    /// who, a general answer once a question was answered.
    #[must_use]
    pub fn is_said_enough(&self, chosen: &Chosen, message: &Prepared, mut replied: impl Iterator<Item = Span>) -> bool {
        const PASSING: [usize; 2] = [Keys::act(Act::QuestionClosed), Keys::act(Act::Encourager)];
        const GREETING: usize = Keys::act(Act::Greeting);
        if !chosen.is_general || self.heard_by(chosen).any(|key| key == GREETING) {
            return false;
        }
        if self.heard_by(chosen).all(|key| PASSING.contains(&key)) {
            return replied.next().is_some() || wants_more_than_yes(&message.text, chosen.span);
        }
        replied.any(|span| asks(&message.sounds, span))
    }

    /// What a rule answers to.
    pub fn heard_by(&self, chosen: &Chosen) -> impl Iterator<Item = usize> {
        let turn = chosen.turn;
        self.heard.iter().filter(move |(of, _)| *of == turn).map(|(_, key)| *key)
    }
}

/// Acts that say how something is said rather than what.
const fn is_general(key: usize) -> bool {
    const GENERAL: [usize; 4] = [
        Keys::act(Act::QuestionOpen),
        Keys::act(Act::QuestionClosed),
        Keys::act(Act::Encourager),
        Keys::act(Act::Greeting),
    ];
    key == GENERAL[0] || key == GENERAL[1] || key == GENERAL[2] || key == GENERAL[3]
}

/// The question that is never lost beside a subject: it is answered first.
pub(super) const SUICIDE: usize = Keys::act(Act::AskSuicide);

/// Whether this segment asks something.
#[must_use]
pub fn asks(sounds: &[(usize, Span)], span: Span) -> bool {
    const QUESTIONS: [usize; 2] = [Keys::act(Act::QuestionOpen), Keys::act(Act::QuestionClosed)];
    sounds.iter().any(|(key, of)| *of == span && QUESTIONS.contains(key))
}

/// Whether a rule is spoken to when these are heard.
#[must_use]
pub fn speaks(plot: &Plot, rule: usize, mut is_heard: impl FnMut(usize) -> bool) -> bool {
    match &plot.rules[rule].cue {
        Cue::Hears(keys) => keys.iter().any(|key| is_heard(*key)),
        Cue::HearsAll(keys) => keys.iter().all(|key| is_heard(*key)),
        Cue::Quiet(_) | Cue::Other => false,
    }
}

/// The rules that answer what is heard in a beat; `holds` says whose conditions do.
pub fn answering(
    plot: &Plot,
    beat: usize,
    sounds: &[(usize, Span)],
    answers: &mut Answers,
    mut holds: impl FnMut(usize) -> bool,
) {
    let Answers { chosen, heard } = answers;
    chosen.clear();
    heard.clear();
    let here = &plot.beats[beat];
    let is_heard = |key: usize| sounds.iter().any(|(it, _)| *it == key);
    for (key, span) in sounds {
        let exact = here.hears[*key].iter().copied();
        // The most exact stand in front; "all of these" speaks only when all are heard.
        let mut exact = exact.filter(|rule| match &plot.rules[*rule].cue {
            Cue::HearsAll(keys) => keys.iter().all(|key| is_heard(*key)),
            _ => true,
        });
        let Some(rule) = exact.find(|rule| holds(*rule)) else { continue };
        let slot = plot.rules[rule].slot;
        let turn = match chosen.iter_mut().find(|it| plot.rules[it.rule].slot == slot) {
            Some(already) => {
                already.is_general &= is_general(*key);
                already.turn
            }
            None => {
                let turn = chosen.len();
                chosen.push(Chosen { rule, span: *span, is_general: is_general(*key), turn });
                turn
            }
        };
        heard.push((turn, *key));
    }
    if chosen.len() > 1 {
        chosen.sort_by_key(|it| {
            let rule = &plot.rules[it.rule];
            let (own, all, guards) = rule.exactness();
            let asks_it = heard.contains(&(it.turn, SUICIDE));
            (it.is_general, Reverse(asks_it), Reverse(own), Reverse(rule.hears_topic), Reverse(all), Reverse(guards))
        });
    }
}

impl<S: Sink> Talk<S> {
    /// The rules that answer this message, the one that replies first in front.
    pub(super) fn choose(&mut self, on: On<'_>, message: &Prepared) -> Answers {
        let mut answers = std::mem::take(&mut self.answers);
        let beat = self.live.beat;
        let asks = &on.plot.beats[beat].asks;
        let mut asked = std::mem::take(&mut self.asked);
        asked.clear();
        if !asks.is_empty() {
            // Each closure is asked once, in the order of the file: a failing one leaves a mark in the log.
            let is_heard = |key: usize| message.span(key).is_some();
            for rule in asks.iter().copied().filter(|rule| speaks(on.plot, *rule, is_heard)) {
                let holds = self.rule_holds(on, rule, Some(message));
                asked.push((rule, holds));
            }
        }
        answering(on.plot, beat, &message.sounds, &mut answers, |rule| {
            match asked.iter().find(|(it, _)| *it == rule) {
                Some((_, holds)) => *holds,
                None => self.rule_holds(on, rule, Some(message)),
            }
        });
        self.asked = asked;
        answers
    }

    /// The best rule of these whose conditions hold: the beat's own before `anywhere`, more conditions before fewer.
    pub(super) fn find_rule(
        &mut self,
        on: On<'_>,
        list: impl Iterator<Item = usize>,
        message: Option<&Prepared>,
    ) -> Option<usize> {
        let mut best: Option<usize> = None;
        for rule in list {
            if self.rule_holds(on, rule, message)
                && best.is_none_or(|best| on.plot.rules[rule].exactness() > on.plot.rules[best].exactness())
            {
                best = Some(rule);
            }
        }
        best
    }

    pub(super) fn rule_holds(&mut self, on: On<'_>, rule: usize, message: Option<&Prepared>) -> bool {
        let rule = &on.plot.rules[rule];
        rule.checks.is_empty() || self.holds(on, &rule.checks, message, self.live.fired[rule.slot])
    }
}
