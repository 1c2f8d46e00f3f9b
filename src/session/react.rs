//! How the help-seeker answers: rules into effects, effects into words.

use super::Session;
use super::choose::{Chosen, rules_here};
use super::event::{Happening, Who};
use super::guards::Heard;
use super::typing::{Mood, typed};
use crate::scenario::{Amount, Rule, ScenarioFile, Target, Trigger};
use crate::understand::{Reading, Span};

/// Rules that reply to one message.
const REPLIES: usize = 2;

/// Rounds of `whenever` after one exchange.
const WHENEVER_ROUNDS: usize = 4;

/// Every rule of a scenario.
pub(super) fn all_rules(file: &ScenarioFile) -> impl Iterator<Item = &Rule> {
    file.beats.iter().flat_map(|beat| &beat.rules).chain(&file.anywhere)
}

impl Session {
    /// Answers a message that was read.
    pub(super) fn answer(&mut self, reading: &Reading, letters: usize) {
        if self.state.ending.is_some() {
            return;
        }
        let heard: Heard = heard_in(reading);
        let mut says = Vec::new();
        if reading.understood {
            self.answer_understood(reading, &heard, &mut says);
        } else {
            self.answer_confused(&mut says);
        }
        self.say_all(&says, letters, false);
        self.whenever(&heard);
    }

    fn answer_confused(&mut self, says: &mut Vec<String>) {
        let scenario = self.scenario.clone();
        let confused = &scenario.file().confused;
        let is_asked = self.state.pending.iter().any(|line| confused.contains(&line.text));
        if !is_asked {
            says.extend(self.wording(confused));
        }
    }

    fn answer_understood(&mut self, reading: &Reading, heard: &Heard, says: &mut Vec<String>) {
        let asked = self.asked(reading);
        let chosen = self.choose(reading, heard);
        let mut answered: Vec<Span> = Vec::new();
        let mut told = false;
        for asked in asked.iter().filter(|asked| asked.is_open) {
            self.tell(&asked.fact, says);
            answered.push(asked.span);
            told = true;
        }
        let mut target = None;
        for chosen in &chosen {
            let may_reply = answered.len() < REPLIES && chosen.span.is_none_or(|span| !answered.contains(&span));
            let before = says.len();
            self.effects(chosen, may_reply, says);
            if let Some(span) = chosen.span.filter(|_| says.len() > before) {
                answered.push(span);
            }
            if target.is_none() {
                target.clone_from(&chosen.rule.target);
            }
        }
        if let Some(evaded) = asked.iter().find(|asked| !asked.is_open)
            && says.is_empty()
        {
            says.extend(self.wording(&evaded.fact.evades));
        }
        let is_busy = self.state.pending.len() > 2;
        if says.is_empty()
            && target.is_none()
            && !is_busy
            && let Some(otherwise) = self.find_rule(heard, |trigger| *trigger == Trigger::Otherwise)
        {
            self.effects(&otherwise, true, says);
            target.clone_from(&otherwise.rule.target);
        }
        if !told && !matches!(target, Some(Target::Ending(_))) {
            self.come_out(says, target.is_some());
        }
        if let Some(target) = target {
            self.go(&target, says);
        }
    }

    /// Something comes out by itself, or a hint falls.
    fn come_out(&mut self, says: &mut Vec<String>, moves_on: bool) {
        if let Some(fact) = self.volunteered() {
            self.tell(&fact, says);
        } else if !moves_on && let Some(fact) = self.hint() {
            self.drop_cue(&fact.name, says);
        }
    }

    /// Everything that a rule does but lead somewhere.
    pub(super) fn effects(&mut self, chosen: &Chosen, may_reply: bool, says: &mut Vec<String>) {
        let rule = &chosen.rule;
        let (line, column) = rule.place.at;
        self.emit(Happening::Rule {
            beat: chosen.beat.clone(),
            line,
            column,
            heard: chosen.heard.clone(),
            why: self.picks.fill(&rule.why, &self.header.persona),
            better: self.picks.fill(&rule.better, &self.header.persona),
        });
        let cause = if rule.why.is_empty() { chosen.heard.join(", ") } else { rule.why.clone() };
        for (meter, amount) in &rule.changes {
            let by = match amount {
                Amount::Fixed(by) => Some(*by),
                Amount::Asked(id) => self.ask_number(*id),
            };
            if let Some(by) = by {
                self.move_meter(meter, by, &cause);
            }
        }
        for mark in &rule.marks {
            self.emit(Happening::Mark { name: mark.clone() });
        }
        for (flag, level) in &rule.raises {
            self.emit(Happening::Flag { name: flag.clone(), level: *level, by: Who::HelpSeeker, raised: true });
        }
        if may_reply {
            for wordings in &rule.replies {
                let wording = self.wording(wordings);
                says.extend(wording);
            }
            for fact in &rule.tells {
                self.tell_or_evade(fact, says);
            }
            for fact in &rule.cues {
                self.drop_cue(fact, says);
            }
        }
    }

    /// Moves a meter within its scale.
    pub(super) fn move_meter(&mut self, meter: &str, by: i32, cause: &str) {
        let Some(from) = self.state.meters.get(meter).copied() else { return };
        let to = from.saturating_add(by).clamp(0, 100);
        if to != from {
            let cause = self.picks.fill(cause, &self.header.persona);
            self.emit(Happening::Meter { name: meter.to_owned(), from, to, cause });
        }
    }

    /// Leads to a beat or an ending; the new place speaks after what was said.
    pub(super) fn go(&mut self, target: &Target, says: &mut Vec<String>) {
        if self.state.ending.is_some() {
            return;
        }
        match target {
            Target::Beat(name) => self.enter(name, says),
            Target::OneOf(names, id) => {
                let index = self.ask_number(*id).and_then(|number| usize::try_from(number).ok());
                if let Some(name) = names.get(index.unwrap_or_default()).or(names.last()) {
                    self.enter(name, says);
                }
            }
            Target::Ending(name) => {
                self.emit(Happening::Ending { name: name.clone() });
                let scenario = self.scenario.clone();
                if let Some(ending) = scenario.file().endings.iter().find(|ending| ending.name == *name) {
                    says.extend(self.wording(&ending.says));
                }
            }
        }
    }

    /// Enters a beat; being there already changes nothing.
    pub(super) fn enter(&mut self, name: &str, says: &mut Vec<String>) {
        if self.state.beat == name {
            return;
        }
        let scenario = self.scenario.clone();
        let Some(beat) = scenario.file().beats.iter().find(|beat| beat.name == name) else { return };
        self.emit(Happening::Beat { name: name.to_owned() });
        self.has_moved = true;
        if let Some(phase) = beat.phase.filter(|phase| self.state.phase != Some(*phase)) {
            self.emit(Happening::Phase { name: phase });
        }
        for line in &beat.lines {
            let persona = self.header.persona.clone();
            let was_said = line.wordings.iter().any(|text| self.state.used.contains(&self.picks.fill(text, &persona)));
            if self.holds(&line.guards, &Heard::new(), was_said) {
                says.extend(self.wording(&line.wordings));
            }
        }
    }

    /// One of these wordings, filled in; what was not said yet comes first.
    ///
    /// " | " separates messages.
    pub(super) fn wording(&mut self, wordings: &[String]) -> Vec<String> {
        let persona = self.header.persona.clone();
        let filled: Vec<String> = wordings.iter().map(|text| self.picks.fill(text, &persona)).collect();
        let is_new = |text: &&String| text.split(" | ").any(|part| !self.state.used.contains(part));
        let new: Vec<&String> = filled.iter().filter(is_new).collect();
        let choice = if new.is_empty() { filled.iter().collect() } else { new };
        let index = self.chance.below(choice.len());
        choice.get(index).map(|text| text.split(" | ").map(|part| part.trim().to_owned()).collect()).unwrap_or_default()
    }

    /// Rules that wait for a state rather than for words.
    pub(super) fn whenever(&mut self, heard: &Heard) {
        for _ in 0..WHENEVER_ROUNDS {
            if self.state.ending.is_some() || self.state.is_over() {
                return;
            }
            let Some(chosen) = self.find_whenever(heard) else { return };
            let mut says = Vec::new();
            self.effects(&chosen, true, &mut says);
            if let Some(target) = &chosen.rule.target {
                self.go(target, &mut says);
            }
            self.say_all(&says, 0, false);
        }
    }

    fn find_whenever(&mut self, heard: &Heard) -> Option<Chosen> {
        let scenario = self.scenario.clone();
        let list: Vec<(&str, &Rule)> = rules_here(scenario.file(), &self.state.beat)
            .filter(|(beat, rule)| rule.trigger == Trigger::Whenever && !self.has_fired(beat, rule))
            // One step at a time: whoever just arrived somewhere stays for an exchange, or leaves the chat.
            .filter(|(_, rule)| !self.has_moved || !matches!(rule.target, Some(Target::Beat(_) | Target::OneOf(..))))
            .collect();
        for (beat, rule) in list {
            if self.holds(&rule.guards, heard, false) {
                return Some(Chosen {
                    beat: beat.to_owned(),
                    rule: rule.clone(),
                    heard: Vec::new(),
                    span: None,
                    is_general: false,
                });
            }
        }
        None
    }

    /// Plans the typing of these messages, after what is still being typed.
    pub(super) fn say_all(&mut self, says: &[String], letters: usize, into_silence: bool) {
        if says.is_empty() {
            return;
        }
        let tension = self.state.meters.get("tension").copied().unwrap_or(50);
        let mood = Mood { tension, reading: letters, tempo: self.header.tempo };
        let manner = self.scenario.file().persona.typing;
        let lines = typed(says, manner, mood, &mut self.chance);
        let now = self.state.conversation_ms(self.now);
        let mut at = self.state.pending.back().map_or(now, |last| last.due_ms.max(now));
        for line in lines {
            let starts_ms = at + line.waits_ms;
            at = starts_ms + line.takes_ms;
            self.emit(Happening::WillSay { meant: line.meant, text: line.text, starts_ms, due_ms: at, into_silence });
        }
    }
}

/// What was heard in a message.
fn heard_in(reading: &Reading) -> Heard {
    let mut heard = Heard::new();
    for found in reading.heard() {
        *heard.entry(found.act.code().to_owned()).or_default() += 1;
    }
    for found in reading.heard_topics() {
        *heard.entry(found.topic.clone()).or_default() += 1;
    }
    heard
}
