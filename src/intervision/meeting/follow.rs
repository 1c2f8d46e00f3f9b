//! From entry to entry.

use super::{Doing, Entry, Kept, Person, Plan, Stage, State};
use crate::ids::Millis;

impl State {
    /// Takes an entry in; total, so that every log folds.
    pub fn follow(&mut self, entry: &Entry) {
        let at_ms = entry.at_ms;
        match &entry.what {
            Doing::Plan { on, at, place, title } => {
                self.plan = Plan { on: Some(*on), at: at.clone(), place: place.clone(), title: title.clone() };
            }
            Doing::Invite { letter, pseudonym, roles } => {
                self.people.retain(|person| person.letter != *letter);
                self.people.push(Person { letter: *letter, pseudonym: pseudonym.clone(), roles: roles.clone() });
                self.people.sort_by_key(|person| person.letter);
            }
            Doing::Leave { letter } => {
                self.people.retain(|person| person.letter != *letter);
                self.handed_in.remove(letter);
            }
            Doing::Choose(tonight) => self.tonight = tonight.clone(),
            Doing::Bring(excerpt) => {
                let is_other = self.excerpt.as_ref().is_none_or(|old| old.fingerprint != excerpt.fingerprint);
                if is_other {
                    self.consent = None;
                    self.handed_in.clear();
                }
                self.excerpt = Some(excerpt.clone());
            }
            Doing::Consent { given } => {
                self.consent = Some(*given);
                // Ratings and notes are deleted with it: whoever rated rates anew once there is consent again.
                if !given {
                    self.handed_in.clear();
                    self.is_revealed = false;
                }
            }
            Doing::Open => {
                self.stage = Stage::Running;
                let first = self.tonight.phases.iter().position(|phase| !phase.is_dropped);
                self.enter(first.unwrap_or_default(), at_ms);
            }
            Doing::Next => match self.next_phase() {
                Some(next) => self.enter(next, at_ms),
                None => self.go_closing(at_ms),
            },
            // Closing too soon is taken back: the phase goes on where it stood.
            Doing::Back if self.stage == Stage::Closing => {
                self.stage = Stage::Running;
                self.enter(self.phase, at_ms);
            }
            Doing::Back => {
                if let Some(previous) = self.previous_phase() {
                    self.enter(previous, at_ms);
                }
            }
            Doing::Extend { minutes } => *self.extra_minutes.entry(self.phase).or_default() += minutes,
            Doing::Pause => self.stand_still(at_ms),
            Doing::Resume => {
                self.is_stopped = false;
                self.since_ms = Some(at_ms);
            }
            Doing::StopWord => {
                self.stand_still(at_ms);
                self.is_stopped = true;
            }
            Doing::HandIn { letter } => _ = self.handed_in.insert(*letter),
            Doing::Reveal => self.is_revealed = true,
            Doing::AgreeOn { criterion, value } => _ = self.agreed.insert(criterion.clone(), *value),
            Doing::Write { number, line } => {
                let (number, line) = (*number, line.clone());
                self.lines.push(Kept { number, line, is_struck: false, tried: None });
            }
            Doing::Strike { line } => {
                if let Some(kept) = self.lines.iter_mut().find(|kept| kept.number == *line) {
                    kept.is_struck = true;
                    kept.line.text.clear();
                }
            }
            Doing::Tell { line, tried } => {
                if let Some(kept) = self.lines.iter_mut().find(|kept| kept.number == *line) {
                    kept.tried = Some(*tried);
                }
            }
            Doing::ToClosing => self.go_closing(at_ms),
            Doing::Close => {
                self.stand_still(at_ms);
                self.stage = Stage::Closed;
            }
        }
    }

    fn stand_still(&mut self, at_ms: Millis) {
        if let Some(since) = self.since_ms.take() {
            *self.spent_ms.entry(self.phase).or_default() += at_ms.saturating_sub(since);
        }
    }

    fn enter(&mut self, phase: usize, at_ms: Millis) {
        self.stand_still(at_ms);
        self.phase = phase;
        self.is_stopped = false;
        self.since_ms = Some(at_ms);
    }

    fn go_closing(&mut self, at_ms: Millis) {
        self.stand_still(at_ms);
        self.is_stopped = false;
        self.stage = Stage::Closing;
    }
}
