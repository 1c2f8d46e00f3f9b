//! Trying a scenario while writing it: from any beat, step by step and back, with every rule's reason beside it.

use super::beside::{Row, beside};
use super::looks::{FactLook, Look, facts, looks};
use super::parse::{Play, Step};
use super::record::with_expectations;
use super::stage::Stage;
use crate::protocol::Organisation;
use crate::recording::Exchange;
use crate::scenario::Scenario;
use crate::session::{Event, Header, Input, Opening, State};
use crate::understand::Reading;
use std::collections::VecDeque;
use std::sync::Arc;

/// A step that was taken, with what it did.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    /// What was done; `None`: the conversation began.
    pub step: Option<Step>,
    /// What it caused.
    pub events: Vec<Event>,
    /// How the message was read, when it was one.
    pub reading: Option<Reading>,
    /// Every rule of the moment.
    pub looks: Vec<Look>,
    /// Every hidden fact.
    pub facts: Vec<FactLook>,
    /// Where the conversation stands after it.
    pub state: State,
}

/// What a new version of the scenario changed for the conversation that goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reloaded {
    /// The steps before and after, side by side; the first is the opening.
    pub rows: Vec<Row>,
    /// The first row that differs.
    pub first: Option<usize>,
    /// The beat where it began is gone: it began at the start of the story.
    pub lost_beat: bool,
}

/// A conversation that is tried.
#[derive(Debug)]
pub struct Preview {
    scenario: Arc<Scenario>,
    organisation: Arc<Organisation>,
    play: Play,
    stage: Stage,
    /// The opening, then each step.
    pub tried: Vec<Tried>,
    /// Steps that were taken back or are still to come, the next one first.
    ahead: VecDeque<Step>,
    /// What the last reload changed; until the next step.
    pub reloaded: Option<Reloaded>,
}

impl Preview {
    /// Begins a conversation.
    #[must_use]
    pub fn begin(scenario: Arc<Scenario>, organisation: Arc<Organisation>, seed: u64, opening: Opening) -> Self {
        let mut play = Play::new(scenario.file().id.clone(), Some(scenario.lang()), seed);
        play.begin = opening;
        let stage = Stage::of_play(scenario.clone(), organisation.clone(), &play);
        let (tried, ahead) = (Vec::new(), VecDeque::new());
        let mut preview = Self { scenario, organisation, play, stage, tried, ahead, reloaded: None };
        preview.run_all();
        preview
    }

    /// Begins a conversation that goes as a play says: its first message was said, the rest is still to come.
    #[must_use]
    pub fn along(scenario: Arc<Scenario>, organisation: Arc<Organisation>, play: Play) -> Self {
        let mut preview = Self::begin(scenario, organisation, play.seed, play.begin);
        let steps = play.steps.into_iter().map(|step| step.what);
        preview.ahead = steps.filter(|step| !matches!(step, Step::Expect(_))).collect();
        let is_message = |step: &Step| matches!(step, Step::Say(_) | Step::SayAs(..));
        let first = preview.ahead.iter().position(is_message).map_or(0, |index| index + 1);
        for _ in 0..first {
            preview.forward();
        }
        preview
    }

    /// The same conversation before its first step.
    #[must_use]
    pub fn afresh(&self) -> Self {
        let Play { seed, begin, .. } = &self.play;
        Self::begin(self.scenario.clone(), self.organisation.clone(), *seed, begin.clone())
    }

    /// Whether more than the opening was had of it.
    #[must_use]
    pub fn has_steps(&self) -> bool {
        !self.play.steps.is_empty() || !self.ahead.is_empty()
    }

    /// How many steps were taken back or are still to come.
    #[must_use]
    pub fn ahead(&self) -> usize {
        self.ahead.len()
    }

    /// The scenario as it is tried now.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// What the organisation lays down, as this conversation goes by it.
    #[must_use]
    pub fn organisation(&self) -> &Organisation {
        &self.organisation
    }

    /// What was fixed at the start.
    #[must_use]
    pub fn header(&self) -> &Header {
        self.stage.session().header()
    }

    /// Where the conversation stands.
    #[must_use]
    pub fn state(&self) -> &State {
        self.stage.session().state()
    }

    /// Where it began.
    #[must_use]
    pub fn opening(&self) -> &Opening {
        &self.play.begin
    }

    /// Its seed.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.play.seed
    }

    /// Takes a step. After the end nothing happens any more.
    pub fn step(&mut self, step: Step) {
        if self.state().is_over() || matches!(step, Step::Expect(_)) {
            return;
        }
        self.ahead.clear();
        self.go(step);
    }

    /// Takes the next of the steps that were taken back or are still to come.
    pub fn forward(&mut self) {
        if !self.state().is_over()
            && let Some(step) = self.ahead.pop_front()
        {
            self.go(step);
        }
    }

    fn go(&mut self, step: Step) {
        self.reloaded = None;
        self.play.push(step.clone());
        self.take(Some(step));
    }

    /// Goes back: only the first so many steps stay, the others lie ready to be taken again.
    pub fn back_to(&mut self, steps: usize) {
        if steps < self.play.steps.len() {
            self.reloaded = None;
            for step in self.play.steps.drain(steps..).rev() {
                self.ahead.push_front(step.what);
            }
            self.run_all();
        }
    }

    /// Reads a message otherwise: its step (from 0) counts as these acts and topics; what came after it is taken back.
    /// `None`: as the reader reads it.
    pub fn force(&mut self, step: usize, keys: Option<Vec<String>>) {
        let Some(Step::Say(text) | Step::SayAs(_, text)) = self.play.steps.get(step).map(|it| it.what.clone()) else {
            return;
        };
        self.back_to(step);
        self.step(keys.map_or_else(|| Step::Say(text.clone()), |keys| Step::SayAs(keys, text.clone())));
    }

    /// Goes on with another version of the scenario: the same steps again, and what they lead to now beside what they
    /// led to before.
    pub fn reload(&mut self, scenario: Arc<Scenario>) {
        let before = std::mem::take(&mut self.tried);
        let old_header = self.header().clone();
        self.play.scenario.clone_from(&scenario.file().id);
        self.scenario = scenario;
        let begin = self.play.begin.beat.as_ref();
        let lost_beat = begin.is_some_and(|name| !self.scenario.file().beats.iter().any(|beat| beat.name == *name));
        self.run_all();
        let inputs: Vec<Input> =
            self.play.steps.iter().map(|step| Input { at_ms: 0, what: super::record::doing(&step.what) }).collect();
        let (Some(first_then), Some(first_now)) = (before.first(), self.tried.first()) else { return };
        let exchanges: Vec<(&Input, &[Event], &[Event])> = inputs
            .iter()
            .zip(before[1..].iter().zip(&self.tried[1..]))
            .map(|(input, (then, now))| (input, then.events.as_slice(), now.events.as_slice()))
            .collect();
        let states = (State::before(&old_header), State::before(self.header()));
        let rows = beside(states, (&first_then.events, &first_now.events), &exchanges);
        let first = rows.iter().position(Row::differs);
        self.reloaded = Some(Reloaded { rows, first, lost_beat });
    }

    /// The conversation as a play that `oefenlijn check` runs, with what came of it as expectations.
    #[must_use]
    pub fn as_play(&self, comment: &str) -> String {
        with_expectations(&self.play, &self.scenario, &self.organisation).write(comment)
    }

    fn run_all(&mut self) {
        self.stage = Stage::of_play(self.scenario.clone(), self.organisation.clone(), &self.play);
        self.tried.clear();
        let before = State::before(self.header());
        self.note(None, &before, 0, true);
        for step in self.play.steps.clone() {
            self.take(Some(step.what));
        }
    }

    fn take(&mut self, step: Option<Step>) {
        let before = self.state().clone();
        let from = self.stage.exchanges.len();
        if let Some(step) = &step {
            self.stage.step(step);
        }
        self.note(step, &before, from, false);
    }

    /// Notes what came of a step.
    fn note(&mut self, step: Option<Step>, before: &State, from: usize, with_opening: bool) {
        let opening = if with_opening { self.stage.opening.as_slice() } else { &[] };
        let caused = self.stage.exchanges[from..].iter().flat_map(|Exchange { events, .. }| events);
        let events: Vec<Event> = opening.iter().chain(caused).cloned().collect();
        let reading = events.iter().find_map(|event| match &event.what {
            crate::session::Happening::Read { reading, .. } => Some(reading.clone()),
            _ => None,
        });
        let header = self.header();
        self.tried.push(Tried {
            step,
            reading,
            looks: looks(&self.scenario, header, before, &events),
            facts: facts(&self.scenario, header, before, &events),
            state: self.state().clone(),
            events,
        });
    }
}
