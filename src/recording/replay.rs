//! Re-runs the inputs of a recording and holds the log against the old one.

use super::{Exchange, Recording};
use crate::ids::Seq;
use crate::protocol::Organisation;
use crate::scenario::Scenario;
use crate::session::{Event, Header, Session, Setup};
use crate::understand::Reader;
use std::sync::Arc;

/// What of a recording is not what it was when it was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// The scenario, its helpers or its translation.
    pub scenario: bool,
    /// The phrases the reader learnt from.
    pub phrases: bool,
    /// The program.
    pub program: bool,
    /// The random generator.
    pub generator: bool,
    /// The organisation's protocols, partners or anonymity statement.
    pub organisation: bool,
}

impl Changed {
    /// What changed between a recording and now.
    #[must_use]
    pub fn between(then: &Header, now: &Header) -> Self {
        Self {
            scenario: then.scenario_hash != now.scenario_hash,
            phrases: then.phrases_hash != now.phrases_hash,
            program: then.program != now.program,
            generator: then.generator != now.generator,
            organisation: then.organisation_hash != now.organisation_hash,
        }
    }

    /// Whether nothing did.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// In words, `the scenario and the program`.
    #[must_use]
    pub fn words(&self) -> String {
        let parts = [
            (self.scenario, "the scenario"),
            (self.phrases, "the phrases"),
            (self.program, "the program"),
            (self.generator, "the random generator"),
            (self.organisation, "the organisation's files"),
        ];
        let changed: Vec<&str> =
            parts.into_iter().filter(|(is_changed, _)| *is_changed).map(|(_, word)| word).collect();
        changed.join(" and ")
    }
}

/// The first place where two logs differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its place in the log.
    pub seq: Seq,
    /// What stands in the recording; `None`: nothing any more.
    pub then: Option<Event>,
    /// What happens now; `None`: nothing any more.
    pub now: Option<Event>,
}

/// A conversation that was re-run.
#[derive(Debug)]
pub struct Rerun {
    /// Where it stands now; can be gone on with when nothing differs.
    pub session: Session,
    /// What is not what it was.
    pub changed: Changed,
    /// The first difference.
    pub difference: Option<Difference>,
}

/// Re-runs a recording's inputs on a scenario.
#[must_use]
pub fn rerun(
    recording: &Recording,
    scenario: Arc<Scenario>,
    reader: &'static Reader,
    organisation: Arc<Organisation>,
) -> Rerun {
    let header = &recording.header;
    let setup = Setup::new(header.seed, header.tempo).at(organisation).with(header.support);
    let (mut session, opening) = Session::start(scenario, reader, setup);
    let changed = Changed::between(&recording.header, session.header());
    let mut difference = first_difference(&recording.opening, &opening);
    for Exchange { input, events } in &recording.exchanges {
        let now = session.apply(input);
        if difference.is_none() {
            difference = first_difference(events, &now);
        }
    }
    Rerun { session, changed, difference }
}

fn first_difference(then: &[Event], now: &[Event]) -> Option<Difference> {
    let longest = then.len().max(now.len());
    let at = (0..longest).find(|index| then.get(*index) != now.get(*index))?;
    let (then, now) = (then.get(at).cloned(), now.get(at).cloned());
    let seq = then.as_ref().or(now.as_ref()).map_or(0, |event| event.seq);
    Some(Difference { seq, then, now })
}
