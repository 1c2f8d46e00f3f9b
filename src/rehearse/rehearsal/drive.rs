//! Driving a conversation: everything a rehearsal asks of one stands here. Nothing of it is written down.

use super::house::{House, Variation};
use super::moves::Move;
use super::notes::Notes;
use crate::ids::Millis;
use crate::rehearse::stage::typing_ms;
use crate::scenario::plot::Check;
use crate::session::{Desk, Doing, Live, On, Opening, Talk, choose};
use std::sync::Arc;

/// A conversation that is being held; the same table serves for the next one.
pub(super) struct Drive<'h> {
    /// What it is held with.
    pub house: &'h House,
    /// The conversation.
    pub talk: Talk<Notes<'h>>,
    now: Millis,
}

impl<'h> Drive<'h> {
    /// Begins, and lets the help-seeker say the first words.
    pub fn start(house: &'h House, seed: u64) -> Self {
        let variation = house.variation(&choose(&house.ground.scenario, seed).collect::<Vec<_>>());
        let notes = Notes::new(house, variation.clone());
        let on = house.ground.with(&variation.plot);
        let mut drive = Self { house, talk: Talk::start(on, seed, &Opening::default(), notes), now: 0 };
        drive.wait_for_answer(&variation);
        drive
    }

    /// Begins another conversation.
    pub fn restart(&mut self, seed: u64) {
        let variation = self.house.variation(&choose(&self.house.ground.scenario, seed).collect::<Vec<_>>());
        self.now = 0;
        self.talk.sink.wipe(variation.clone());
        self.talk.restart(self.house.ground.with(&variation.plot), seed, &Opening::default());
        self.wait_for_answer(&variation);
    }

    /// Does something and waits for the answer.
    pub fn step(&mut self, step: Move) {
        let variation = self.talk.sink.variation.clone();
        let on = self.house.ground.with(&variation.plot);
        match step {
            Move::Say(words) => {
                let house = self.house;
                house.phrases.read(&house.ground, words, |message| {
                    self.now += typing_ms(message.letters);
                    self.talk.say(on, self.now, || message);
                });
            }
            Move::Wait(seconds) => {
                self.now += 1_000 * u64::from(seconds);
                self.talk.pass(on, self.now);
            }
            Move::BackOffice => self.at_desk(on, Desk::BackOffice),
            Move::Flag(flag, level) => {
                let flag = variation.plot.flags.get(flag).cloned().unwrap_or_default();
                self.at_desk(on, Desk::RaiseFlag { flag, level });
            }
            Move::Refer(partner, warm, agreed) => {
                let partner = self.house.ground.organisation.partners.partners.get(partner).map(|it| it.id.clone());
                let partner = partner.unwrap_or_default();
                self.at_desk(on, Desk::Refer { partner, warm, agreed, note: String::new() });
            }
            Move::End => return self.at_desk(on, Desk::End),
        }
        self.wait_for_answer(&variation);
    }

    fn at_desk(&mut self, on: On<'_>, desk: Desk) {
        self.talk.apply(on, self.now, &Doing::Desk(desk));
    }

    /// Lets the help-seeker finish typing.
    fn wait_for_answer(&mut self, variation: &Variation) {
        let on = self.house.ground.with(&variation.plot);
        while let Some(last) = self.live().pending.back() {
            self.now = self.now.max(last.due_ms + self.live().paused_ms);
            let before = self.live().seq;
            self.talk.pass(on, self.now);
            if self.live().seq == before {
                return;
            }
        }
    }

    /// Where the conversation stands.
    pub fn live(&self) -> &Live {
        &self.talk.live
    }

    /// The variation that is played.
    pub fn variation(&self) -> &Arc<Variation> {
        &self.talk.sink.variation
    }

    /// Whether a condition of a rule holds now.
    pub fn meets(&self, rule: usize, check: usize, fired: bool) -> bool {
        let plot = &self.variation().plot;
        match plot.rules[rule].checks[check] {
            Check::When(id) => {
                let on = self.house.ground.with(plot);
                let seen = self.live().seen(on, self.now);
                self.house.ground.scenario.closures().ask(id, &seen).unwrap_or_default()
            }
            check => self.live().meets(check, |_| 0, fired),
        }
    }

    /// Whether all conditions of a rule hold now.
    pub fn holds(&self, rule: usize, fired: bool) -> bool {
        (0..self.house.plot.rules[rule].checks.len()).all(|check| self.meets(rule, check, fired))
    }

    /// How long the conversation lasted.
    pub fn lasted(&self) -> Millis {
        self.live().conversation_ms(self.now)
    }
}
