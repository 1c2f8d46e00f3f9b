//! What one conversation reached, noted while it is held.

use super::house::{House, Variation};
use crate::ids::{Millis, Seq};
use crate::scenario::plot::Goal;
use crate::session::{Did, Happening, On, Sink};
use std::sync::Arc;

/// Times that the story comes back to a beat and nothing was told in between: a loop.
const ROUNDS: u32 = 4;

/// A gate was seen shut, or open: a bit each.
const SHUT: u8 = 1;
const OPEN: u8 = 2;

/// Something of a scenario that a conversation can reach, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reached {
    /// A beat.
    Beat(usize),
    /// A rule, by its place.
    Rule(usize),
    /// A fact was told.
    Fact(usize),
    /// An ending.
    Ending(usize),
    /// A sentence of the help-seeker, by its number among all.
    Line(u32),
    /// The conditions of a rule, or the door of a fact, by place: open (true) or shut.
    Gate(usize, bool),
    /// A step of a protocol was shown: which protocol, which step.
    Step(usize, usize),
    /// A closure of a rule failed, by its number among faults.
    Fault(u32),
    /// Many messages in a row changed nothing, in this beat.
    Stall(usize),
    /// The story came back to this beat again and again, and nothing was told in between.
    Loop(usize),
    /// The trainee gave up after many messages, in this beat.
    Endless(usize),
    /// A message that means something was not understood.
    NotUnderstood,
    /// A sentence was said a second time, by its number among sentences.
    Again(u32),
}

impl Reached {
    /// Whether it is a conversation that gets stuck.
    pub const fn is_stuck(self) -> bool {
        matches!(self, Self::Stall(_) | Self::Loop(_) | Self::Endless(_))
    }
}

/// What is noted while a conversation is held.
pub(super) struct Notes<'h> {
    house: &'h House,
    /// The variation that is played.
    pub variation: Arc<Variation>,
    /// Steps done so far.
    pub until: usize,
    /// The message that is being answered means something.
    pub means: bool,
    /// Something moved since this was last unset.
    pub moved: bool,
    /// What happened, each with the number of steps done before it.
    pub reached: Vec<(usize, Reached)>,
    /// Where the story is.
    beat: usize,
    said: Vec<bool>,
    visits: Vec<u32>,
    gates: Vec<u8>,
}

impl<'h> Notes<'h> {
    /// Nothing yet.
    pub fn new(house: &'h House, variation: Arc<Variation>) -> Self {
        let mut notes = Self {
            house,
            variation: variation.clone(),
            until: 0,
            means: false,
            moved: false,
            reached: Vec::new(),
            beat: variation.plot.nowhere(),
            said: Vec::new(),
            visits: Vec::new(),
            gates: Vec::new(),
        };
        notes.wipe(variation);
        notes
    }

    /// Begins anew.
    pub fn wipe(&mut self, variation: Arc<Variation>) {
        (self.until, self.means, self.moved) = (0, false, false);
        self.reached.clear();
        self.said.clear();
        self.said.resize(variation.plot.texts.len(), false);
        self.visits.clear();
        self.visits.resize(variation.plot.beats.len(), 0);
        self.gates.clear();
        self.gates.resize(self.house.places.len(), 0);
        self.beat = variation.plot.nowhere();
        self.variation = variation;
    }

    /// What waits for a state was looked at in its order: what stands before the one that answered was shut,
    /// unless it had answered in its turn. Many of these are looked at only in the very exchange that ends the story.
    fn passed_over(&mut self, rule: usize) {
        let Some(at) = self.waiting().iter().position(|it| *it == rule) else { return };
        for index in 0..at {
            let before = self.waiting()[index];
            // Whoever just arrived is not led on: such a rule may not have been looked at.
            let leads_on = matches!(self.variation.plot.rules[before].goal, Some(Goal::Beat(_) | Goal::OneOf(..)));
            let place = self.house.place_of[before];
            if self.house.gates[before] && !leads_on && self.gates[place] & OPEN == 0 {
                self.gate(place, false);
            }
        }
    }

    fn waiting(&self) -> &[usize] {
        &self.variation.plot.beats[self.beat].whenever
    }

    fn push(&mut self, what: Reached) {
        self.reached.push((self.until, what));
    }

    /// Takes something in once a conversation.
    pub fn once(&mut self, what: Reached) {
        if !self.reached.iter().any(|(_, it)| *it == what) {
            self.push(what);
        }
    }

    /// Notes how a gate stands, once a conversation each way.
    pub fn gate(&mut self, place: usize, is_open: bool) {
        let bit = if is_open { OPEN } else { SHUT };
        if self.gates[place] & bit == 0 {
            self.gates[place] |= bit;
            self.push(Reached::Gate(place, is_open));
        }
    }
}

impl Sink for Notes<'_> {
    fn take(&mut self, _: On<'_>, _: Seq, _: Millis, did: &Did<'_>) {
        match did {
            Did::Beat(beat) => {
                self.moved = true;
                self.beat = *beat;
                self.push(Reached::Beat(*beat));
                self.visits[*beat] += 1;
                if self.visits[*beat] == ROUNDS {
                    self.once(Reached::Loop(*beat));
                }
            }
            Did::Rule(rule, _) => {
                // What waits for a state, or for a silence, is never looked at while it stands open.
                let place = self.house.place_of[*rule];
                self.gate(place, true);
                self.passed_over(*rule);
                self.push(Reached::Rule(place));
            }
            Did::Fact(fact, ..) => {
                self.moved = true;
                self.gate(self.house.place_of_fact[*fact], true);
                self.push(Reached::Fact(*fact));
                self.visits.iter_mut().for_each(|visits| *visits = 0);
            }
            Did::Will(plan) if plan.is_meant() => {
                for index in 0..self.variation.lines[plan.meant].len() {
                    self.push(Reached::Line(self.variation.lines[plan.meant][index]));
                }
                if std::mem::replace(&mut self.said[plan.meant], true)
                    && let Some(sentence) = self.variation.sentence[plan.meant]
                {
                    self.once(Reached::Again(sentence));
                }
            }
            Did::Read(_, message) if self.means && !message.reading.understood => self.push(Reached::NotUnderstood),
            Did::Meter { .. } | Did::Ending(_) | Did::Stopped => self.moved = true,
            Did::Ended(ending) => {
                self.moved = true;
                if let Some(ending) = ending {
                    self.push(Reached::Ending(*ending));
                }
            }
            Did::Else(Happening::ScriptFault { line, message }) => {
                let fault = self.house.fault(*line, message);
                self.push(Reached::Fault(fault));
            }
            Did::Will(_)
            | Did::Read(..)
            | Did::Phase(_)
            | Did::Heard(_)
            | Did::Noticed(..)
            | Did::Spoke
            | Did::Cue(..)
            | Did::Flag(..)
            | Did::Mark(_)
            | Did::Typing(..)
            | Did::Silence(..)
            | Did::Else(_) => {}
        }
    }
}
