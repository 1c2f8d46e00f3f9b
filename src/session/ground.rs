//! What conversations stand on and never change: the scenario, the organisation, how fast life goes.

use super::start::seeks;
use crate::ids::Lang;
use crate::protocol::{Need, Organisation, ProtocolNote};
use crate::scenario::{Plot, Scenario};
use crate::understand::Reader;
use std::sync::Arc;

/// What conversations of one scenario at one organisation share.
#[derive(Clone, Debug)]
pub struct Ground {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Whose protocols, partners and anonymity statement hold.
    pub organisation: Arc<Organisation>,
    /// Who reads messages.
    pub reader: &'static Reader,
    /// How fast the help-seeker types, in percent of life.
    pub tempo: u32,
    /// The protocols, in the language played.
    pub protocols: Arc<[ProtocolNote]>,
    /// What help fits this person.
    pub(super) seeks: Need,
    /// A message of fewer words cannot hold the anonymity statement.
    pub(super) statement_words: usize,
}

impl Ground {
    /// A scenario played at an organisation.
    #[must_use]
    pub fn of(scenario: Arc<Scenario>, organisation: Arc<Organisation>, reader: &'static Reader, tempo: u32) -> Self {
        // What is listened for is learnt now, not at the first message.
        let _ = (scenario.topics(), organisation.topics(scenario.lang()));
        let protocols = organisation.protocols.iter().map(|it| it.note(scenario.lang())).collect();
        let statement_words = organisation.statement.least_words(scenario.lang());
        Self { seeks: seeks(&scenario), statement_words, scenario, organisation, reader, tempo, protocols }
    }

    /// The language played.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.scenario.lang()
    }

    /// The ground with one variation on it.
    #[must_use]
    pub const fn with<'a>(&'a self, plot: &'a Plot) -> On<'a> {
        On { ground: self, plot }
    }
}

/// Where a conversation stands on: its ground and its variation.
#[derive(Clone, Copy, Debug)]
pub struct On<'a> {
    /// What all conversations share.
    pub ground: &'a Ground,
    /// The scenario by numbers, in the variation that is played.
    pub plot: &'a Plot,
}
