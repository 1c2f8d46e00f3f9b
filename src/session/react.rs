//! How the help-seeker answers: rules into effects, effects into words.

use super::chance::Chance;
use super::choose::Chosen;
use super::did::{Cause, Did, HeardBy, Plan, Sink};
use super::ground::On;
use super::prepared::Prepared;
use super::talk::Talk;
use super::typing::{Hands, Mood, typed};
use crate::scenario::Plot;
use crate::scenario::plot::{By, Goal, Wordings};
use crate::understand::Span;

/// Replies to one message.
const REPLIES: usize = 2;

/// Rounds of `whenever` after one exchange.
const WHENEVER_ROUNDS: usize = 4;

/// What was replied to one message: the sentence each reply answers, and where its lines end.
#[derive(Clone, Copy, Debug, Default)]
struct Replies([Option<(Span, usize)>; REPLIES]);

impl Replies {
    fn spans(&self) -> impl Iterator<Item = Span> {
        self.0.iter().flatten().map(|(span, _)| *span)
    }

    /// One reply a sentence.
    fn has_room_for(&self, span: Span) -> bool {
        self.0.contains(&None) && self.spans().all(|it| it != span)
    }

    /// How many more there may be.
    fn room(&self) -> usize {
        self.0.iter().filter(|it| it.is_none()).count()
    }

    /// Whether what room is left is kept for the questions further on: they wait for an answer more than a remark does.
    fn is_kept_for(&self, plot: &Plot, message: &Prepared, chosen: &Chosen, later: &[Chosen]) -> bool {
        if later.len() < self.room() || chosen.asks_on(plot, message) {
            return false;
        }
        let waits = |it: &&Chosen| it.span != chosen.span && self.has_room_for(it.span) && it.asks_on(plot, message);
        let mut waiting: Vec<Span> = later.iter().filter(waits).map(|it| it.span).collect();
        waiting.dedup();
        waiting.len() >= self.room()
    }

    fn add(&mut self, span: Span, end: usize) {
        if let Some(free) = self.0.iter_mut().find(|it| it.is_none()) {
            *free = Some((span, end));
        }
    }

    /// Puts the lines in the order of the sentences that they answer.
    fn in_order(&self, says: &mut [usize]) {
        if let [Some((first, middle)), Some((second, end))] = self.0
            && second.start < first.start
            && let Some(lines) = says.get_mut(..end)
        {
            lines.rotate_left(middle);
        }
    }
}

impl<S: Sink> Talk<S> {
    /// Answers a message that was read.
    pub(super) fn answer(&mut self, on: On<'_>, message: &Prepared) {
        if self.live.ending.is_some() {
            return;
        }
        let mut says = self.empty();
        if message.reading.understood {
            self.answer_understood(on, message, &mut says);
        } else {
            let is_asked = self.live.pending.iter().any(|line| line.is_confused);
            if !is_asked {
                self.wording(&on.plot.confused, &mut says);
            }
        }
        self.say_all(on, says, message.letters, false);
        self.whenever(on, Some(message));
    }

    fn answer_understood(&mut self, on: On<'_>, message: &Prepared, says: &mut Vec<usize>) {
        let asked = self.asked(on, message);
        let answers = self.choose(on, message);
        let mut replies = Replies::default();
        if let Some((fact, span)) = asked.told {
            self.tell(on, fact, says);
            replies.add(span, says.len());
        }
        let mut goal: Option<&Goal> = None;
        for (index, chosen) in answers.chosen.iter().enumerate() {
            let rule = &on.plot.rules[chosen.rule];
            let only_words = rule.tells.is_empty() && rule.cues.is_empty();
            let is_enough = only_words && answers.is_said_enough(chosen, message, replies.spans());
            let has_room = replies.has_room_for(chosen.span)
                && !replies.is_kept_for(on.plot, message, chosen, &answers.chosen[index + 1..]);
            let may_reply = has_room && !is_enough;
            let before = says.len();
            let heard = HeardBy { pairs: &answers.heard, of: chosen.turn };
            self.effects(on, chosen.rule, heard, may_reply, says);
            if says.len() > before {
                replies.add(chosen.span, says.len());
            }
            goal = goal.or(rule.goal.as_ref());
        }
        replies.in_order(says);
        self.answers = answers;
        if let Some(fact) = asked.evaded
            && says.is_empty()
        {
            self.wording(&on.plot.facts[fact].evades, says);
        }
        let is_busy = self.live.pending.len() > 2;
        if says.is_empty() && goal.is_none() && !is_busy {
            let list = on.plot.beats[self.live.beat].otherwise.iter().copied();
            if let Some(rule) = self.find_rule(on, list, Some(message)) {
                self.effects(on, rule, HeardBy::default(), true, says);
                goal = on.plot.rules[rule].goal.as_ref();
            }
        }
        if asked.told.is_none() && !matches!(goal, Some(Goal::Ending(_))) {
            self.come_out(on, says, goal.is_some());
        }
        if let Some(goal) = goal {
            self.go(on, goal, says);
        }
    }

    /// Something comes out by itself, or a hint falls.
    fn come_out(&mut self, on: On<'_>, says: &mut Vec<usize>, moves_on: bool) {
        if let Some(fact) = self.volunteered(on) {
            self.tell(on, fact, says);
        } else if !moves_on && let Some(fact) = self.hint(on) {
            self.drop_cue(on, fact, says);
        }
    }

    /// Everything that a rule does but lead somewhere.
    pub(super) fn effects(
        &mut self,
        on: On<'_>,
        number: usize,
        heard: HeardBy<'_>,
        may_reply: bool,
        says: &mut Vec<usize>,
    ) {
        let rule = &on.plot.rules[number];
        self.emit(on, &Did::Rule(number, heard));
        let cause = if rule.why.is_empty() { Cause::Heard(heard) } else { Cause::Why(&rule.why) };
        for (meter, by) in &rule.changes {
            let by = match by {
                By::Fixed(by) => Some(*by),
                By::Asked(id) => self.ask_number(on, *id),
            };
            if let Some(by) = by {
                self.move_meter(on, *meter, by, cause);
            }
        }
        for mark in &rule.marks {
            self.emit(on, &Did::Mark(mark));
        }
        for (flag, level) in &rule.raises {
            self.emit(on, &Did::Flag(*flag, *level));
        }
        if may_reply {
            for wordings in &rule.replies {
                self.wording(wordings, says);
            }
            for fact in &rule.tells {
                self.tell_or_evade(on, *fact, says);
            }
            for fact in &rule.cues {
                self.drop_cue(on, *fact, says);
            }
        }
    }

    /// Carries a rule out that answers to no words.
    pub(super) fn carry_out(&mut self, on: On<'_>, rule: usize, into_silence: bool) {
        let mut says = self.empty();
        self.effects(on, rule, HeardBy::default(), true, &mut says);
        if let Some(goal) = &on.plot.rules[rule].goal {
            self.go(on, goal, &mut says);
        }
        self.say_all(on, says, 0, into_silence);
    }

    /// Moves a meter within its scale.
    pub(super) fn move_meter(&mut self, on: On<'_>, meter: usize, by: i32, cause: Cause<'_>) {
        let from = self.live.meters[meter];
        let to = from.saturating_add(by).clamp(0, 100);
        if to != from {
            self.emit(on, &Did::Meter { meter, from, to, cause });
        }
    }

    /// Leads to a beat or an ending; the new place speaks after what was said.
    pub(super) fn go(&mut self, on: On<'_>, goal: &Goal, says: &mut Vec<usize>) {
        if self.live.ending.is_some() {
            return;
        }
        match goal {
            Goal::Beat(beat) => self.enter(on, *beat, says),
            Goal::OneOf(beats, id) => {
                let index = self.ask_number(on, *id).and_then(|number| usize::try_from(number).ok());
                if let Some(beat) = beats.get(index.unwrap_or_default()).or(beats.last()) {
                    self.enter(on, *beat, says);
                }
            }
            Goal::Ending(ending) => {
                self.emit(on, &Did::Ending(*ending));
                self.wording(&on.plot.endings[*ending], says);
            }
        }
    }

    /// Enters a beat; being there already changes nothing.
    pub(super) fn enter(&mut self, on: On<'_>, number: usize, says: &mut Vec<usize>) {
        if self.live.beat == number {
            return;
        }
        let beat = &on.plot.beats[number];
        self.emit(on, &Did::Beat(number));
        self.has_moved = true;
        if let Some(phase) = beat.phase.filter(|phase| self.live.phase != Some(*phase)) {
            self.emit(on, &Did::Phase(phase));
        }
        for line in &beat.lines {
            let was_said = line.wordings.iter().any(|wording| self.live.was_said(wording.whole));
            if self.holds(on, &line.checks, None, was_said) {
                self.wording(&line.wordings, says);
            }
        }
    }

    /// One of these wordings; what was not said yet comes first.
    pub(super) fn wording(&mut self, wordings: &Wordings, says: &mut Vec<usize>) {
        let live = &self.live;
        let is_new = |at: &usize| wordings[*at].parts.iter().any(|(text, _)| !live.was_said(*text));
        let new = (0..wordings.len()).filter(is_new).count();
        let index = self.chance.below(if new == 0 { wordings.len() } else { new });
        let chosen = if new == 0 || new == wordings.len() {
            wordings.get(index)
        } else {
            (0..wordings.len()).filter(is_new).nth(index).and_then(|at| wordings.get(at))
        };
        says.extend(chosen.into_iter().flat_map(|wording| &wording.parts).map(|(_, line)| *line));
    }

    /// Rules that wait for a state rather than for words.
    pub(super) fn whenever(&mut self, on: On<'_>, message: Option<&Prepared>) {
        for _ in 0..WHENEVER_ROUNDS {
            if self.live.ending.is_some() || self.live.is_over() {
                return;
            }
            let Some(rule) = self.find_whenever(on, message) else { return };
            self.carry_out(on, rule, false);
        }
    }

    fn find_whenever(&mut self, on: On<'_>, message: Option<&Prepared>) -> Option<usize> {
        let has_moved = self.has_moved;
        let list = on.plot.beats[self.live.beat].whenever.iter().copied();
        for number in list {
            let rule = &on.plot.rules[number];
            // One step at a time: whoever just arrived somewhere stays for an exchange, or leaves the chat.
            let stays = !has_moved || !matches!(rule.goal, Some(Goal::Beat(_) | Goal::OneOf(..)));
            if stays && !self.live.fired[rule.slot] && self.holds(on, &rule.checks, message, false) {
                return Some(number);
            }
        }
        None
    }

    /// Plans the typing of these lines, after what is still being typed.
    pub(super) fn say_all(&mut self, on: On<'_>, says: Vec<usize>, letters: usize, into_silence: bool) {
        if !says.is_empty() {
            let tension = on.plot.tension.map_or(50, |meter| self.live.meters[meter]);
            let mood = Mood { tension, reading: letters, tempo: on.ground.tempo };
            let hands = Hands { manner: on.ground.scenario.file().persona.typing, mood };
            let now = self.live.conversation_ms(self.now);
            let mut at = self.live.pending.back().map_or(now, |last| last.due_ms.max(now));
            for (index, line) in says.iter().enumerate() {
                let mut chance = std::mem::replace(&mut self.chance, Chance::new(0, 0));
                typed(&on.plot.lines[*line], index == 0, hands, &mut chance, |timed| {
                    let starts_ms = at + timed.waits_ms;
                    at = starts_ms + timed.takes_ms;
                    let plan = Plan { meant: timed.meant, typed: timed.typed, starts_ms, due_ms: at, into_silence };
                    self.emit(on, &Did::Will(plan));
                });
                self.chance = chance;
            }
        }
        self.full(says);
    }
}
